"""The lines around the panes, and which panes are in sight at which size."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from rich.cells import cell_len
from textual.geometry import Size

from gangmu_db import reader
from gangmu_db.errors import GangmuError
from gangmu_db.records import Kind
from gangmu_tui import commands
from gangmu_tui.location import TABS, Location, Tab, View, is_overview
from gangmu_tui.screens import arranging, standing
from gangmu_tui.screens.desk import Desk
from gangmu_tui.visible import cut, visible
from gangmu_tui.widgets.lines import Piece

LEAST = Size(60, 16)
MEDIUM = Size(110, 30)
WIDE = Size(160, 30)
"""From here on list, card and reader stand side by side; wide adds facets or the outline."""
ROOMY = ("medium", "wide")
SIZES = ("tiny", "small", "medium", "wide")
ROOM_FOR_PLACE = 12
"""Cells at the end of the trail that belong to the place in the history."""
TRAIL_PLACES = 4
NAME_CELLS = 24
"""Cells of one place in the trail."""
LIST_KEYS = {"document": "1", "task": "2", "target": "3", "department": "4", "all": "0"}


def measure(browser: Desk, size: Size) -> bool:
    """Choose how many panes stand side by side; False where that stays as it was."""
    if size.width < LEAST.width or size.height < LEAST.height:
        fitting = "tiny"
    elif size.width < MEDIUM.width or size.height < MEDIUM.height:
        fitting = "small"
    else:
        fitting = "medium" if size.width < WIDE.width else "wide"
    if browser.zoomed and fitting in ROOMY:
        fitting = "small"
    if browser.has_class(f"-{fitting}"):
        return False
    for name in SIZES:
        browser.set_class(name == fitting, f"-{name}")
    return True


def has_room(browser: Desk) -> bool:
    """Whether the terminal has room for panes side by side, zoomed or not."""
    return browser.size.width >= MEDIUM.width and browser.size.height >= MEDIUM.height


def sees(browser: Desk, pane: View) -> bool:
    """Whether a pane is in sight: all of them side by side, or only that of the current place."""
    return narrow(browser) is False or browser.history.current.view == pane


def narrow(browser: Desk) -> bool:
    """True where one pane stands at a time."""
    return browser.has_class("-tiny") or browser.has_class("-small")


def show_view(browser: Desk, view: View) -> None:
    """Bring the pane of a view into sight, where only one is."""
    for name in ("list", "card", "text"):
        browser.set_class(name == view, f"-{name}")
    # Beside a text stands its outline, beside a list what it can be narrowed by.
    browser.set_class(view == "list" and not browser.history.current.relation, "-facets")


def show_all(browser: Desk) -> None:
    """Draw every line anew; one whose words stay the same sends nothing."""
    show_tabs(browser)
    show_heading(browser)
    show_state(browser)
    show_peek(browser)
    show_place(browser)
    show_trail(browser)
    show_footer(browser)


def show_tabs(browser: Desk) -> None:
    """The kinds with their counts: of the library, or of the search."""
    at = standing.current_list(browser)
    hits = browser.found.hits if browser.found else None
    counts = hits.counts if hits and at.query else browser.counts
    pieces: list[Piece] = []
    for tab in TABS:
        words = f" {LIST_KEYS[tab]}{browser.strings(tab)} {hits_in(counts, tab)} "
        pieces += [(words, "tab" if tab == at.tab else "dim"), (" ", "plain")]
    browser.lines["tabs"].show(pieces)


def show_heading(browser: Desk) -> None:
    """What a list of links is a list of."""
    at = standing.current_list(browser)
    if at.relation:
        # The item's name gives way, what the list holds does not.
        before, after = browser.strings("list-of", whose="\0", what=browser.strings(at.relation)).split("\0")
        tail = [(after, "strong"), (f" {browser.rows.line_count()}", "dim")]
        browser.lines["heading"].show([(f" {before}{visible(whose(browser, at))}", "strong")], tail=tail)
    elif at.filters:
        words = browser.strings("filtered", words=arranging.described(browser.strings, at.filters))
        browser.lines["heading"].show(
            [(f" {visible(words)}", "accent")], tail=[(browser.strings("filtered-keys"), "dim")]
        )


def whose(browser: Desk, place: Location) -> str:
    """The item, or the two departments, whose links a list holds."""
    name = browser.shelf.name(place.ref) if place.ref else ""
    if place.other is None:
        return name
    return browser.strings("both", one=name, other=browser.shelf.name(place.other))


def show_state(browser: Desk, late: bool = False) -> None:
    """Where the cursor stands in the list, or that newer rows are on their way, where they are `late`: most come
    before a word about them could be read."""
    if browser.rows.waiting and not late:
        return
    if browser.listing and browser.listing.fault:
        report(browser, browser.listing.fault)
        browser.listing.fault = ""
    count = browser.rows.line_count()
    place = f"{browser.rows.cursor + 1}/{count}" if count else "0/0"
    hits = browser.found.hits if browser.found else None
    if browser.rows.picked:
        place = f"{browser.strings('picked', n=len(browser.rows.picked))} {place}"
    if browser.rows.waiting:
        place = browser.strings("searching")
    elif hits and count < (found := hits_in(hits.counts, standing.current_list(browser).tab)):
        place = browser.strings("best-of", place=place, n=f"{found}+" if hits.partial else found)
    sort = standing.current_list(browser).sort
    order = f"{browser.strings(f'sort-{sort}')} " if sort else ""
    browser.lines["state"].show(
        [], [(order, "accent"), (f"{place}  ", "plain"), (browser.strings("language"), "dim")]
    )


def hits_in(counts: Mapping[Kind, int], tab: Tab) -> int:
    """How many hits a tab has."""
    return sum(counts.values()) if tab == "all" else counts[tab]


def show_peek(browser: Desk) -> None:
    """One line of the passage of the row under the cursor, where no reader is in sight."""
    ref = standing.current_item(browser)
    if not narrow(browser) or browser.history.current.view != "list" or ref is None:
        browser.lines["peek"].show([])
        return
    found = reader.passage(browser.shelf.connection, ref)
    if found is None:
        browser.lines["peek"].show([])
        return
    whence = found.number or cut(visible(found.title), NAME_CELLS)
    browser.lines["peek"].show([(f" [{visible(whence)}] {visible(found.words)}", "dim")])


def show_place(browser: Desk) -> None:
    """What the reader shows: document, heading, how far down."""
    if not sees(browser, "text"):
        return
    ref = standing.current_item(browser)
    found = reader.passage(browser.shelf.connection, ref, 0) if ref else None
    if found is None:
        browser.lines["place"].show([])
        return
    source, sections = browser.shelf.source(found.document.id)
    first = browser.text.first_character
    index = bisect_right(sections, first, key=lambda section: section.start) - 1
    heading = f" › {sections[index].number}{sections[index].title}" if index >= 0 else ""
    percent = f"{100 * first // max(1, len(source.text))}%"
    name = "strong" if browser.text.has_focus else "accent"
    pieces: list[Piece] = [
        (f" {browser.strings('passage')} ", name),
        # The title is known from the card, the heading is not: the title gives way.
        (cut(visible(found.title), NAME_CELLS) if heading else visible(found.title), "dim"),
        (visible(heading), "dim"),
    ]
    browser.lines["place"].show(pieces, [(f"{percent} ", "dim")])


def show_trail(browser: Desk) -> None:
    """The last places by name, or a message; and where the current place stands in the history."""
    number, count = browser.history.position
    if browser.message:
        browser.lines["trail"].show(
            [(f" {visible(browser.message)}", "accent")], [(f"{number}/{count} ", "dim")]
        )
        return
    names = [short_name(browser, place) for place in browser.history.trail[-TRAIL_PLACES:]]
    pieces: list[Piece] = [(f" {' › '.join([*names[:-1], ''])}", "dim"), (names[-1], "plain")]
    browser.lines["trail"].show(pieces, [(f"{number}/{count} ", "dim")])


def short_name(browser: Desk, place: Location) -> str:
    """What the trail calls a place: of a list of links only what they are, whose they are stands before it."""
    name = browser.strings(place.relation) if place.relation else name_of(browser, place)
    return cut(visible(name), NAME_CELLS)


def name_of(browser: Desk, place: Location) -> str:
    """What the trail calls a place."""
    strings = browser.strings
    name = browser.shelf.name(place.ref) if place.ref else ""
    if place.view == "card":
        return name or (strings("overview") if is_overview(place) else "")
    if place.view == "text":
        return strings("passage")
    if place.relation:
        return strings("list-of", whose=whose(browser, place), what=strings(place.relation))
    if place.query:
        found = strings("trail-search", query=place.query)
        return found if place.tab == "all" else f"{found} {strings(place.tab)}"
    if place.filters:
        return f"{strings(place.tab)} {arranging.described(strings, place.filters)}"
    return strings(place.tab)


def show_footer(browser: Desk) -> None:
    """The keys that matter in the pane that has them."""
    if browser.has_class("-tiny"):
        size = browser.size
        words = browser.strings("too-small", width=size.width, height=size.height)
        browser.lines["footer"].show([(f" {words}", "accent")])
        return
    pieces: list[Piece] = [(" ", "plain")]
    gap = " " if browser.strings.language == "en" else ""
    overview = browser.pane == "card" and is_overview(browser.history.current)
    pane = "overview" if overview else browser.pane
    chosen = bool(browser.rows.picked)
    for key, words in commands.footer(pane, browser.strings, browser.commands, chosen):
        pieces += [(key, "number"), (f"{gap}{words}  ", "dim")]
    browser.lines["footer"].show(pieces)


def report(browser: Desk, sentence: str) -> None:
    """One line now; the whole sentence and the remedy on demand."""
    browser.error = sentence
    room = browser.size.width - cell_len(browser.strings("error", sentence="")) - ROOM_FOR_PLACE
    browser.say(browser.strings("error", sentence=cut(visible(sentence), room)))


def report_fault(browser: Desk, fault: Exception | None) -> None:
    """The same, of something that went wrong in the library or on the disk."""
    strings = browser.strings
    if isinstance(fault, GangmuError):
        report(browser, fault.spoken(strings.language))
    elif isinstance(fault, OSError):
        report(browser, str(fault))
    else:  # of SQLite, or whatever a damaged index raises while it is unpacked
        report(browser, strings("library-unread", why=str(fault) or type(fault).__name__))
