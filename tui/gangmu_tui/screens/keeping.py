"""Places that are kept: marks by letter, bookmarks, the list of places, and all of them for the next start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from gangmu_db import reader
from gangmu_tui import keys
from gangmu_tui.location import Location
from gangmu_tui.memory import Remembered
from gangmu_tui.screens import chrome, places
from gangmu_tui.screens.desk import Desk
from gangmu_tui.screens.menu import Entry, Menu
from gangmu_tui.visible import cut, visible

NAME_CELLS = 40


def settle_in(browser: Desk) -> None:
    """Read what is the reader's own, behind the first screen: the places of last time, then the chosen keys."""
    recall(browser)
    if browser.config is None:
        return
    wanted, faults = keys.wanted_keys(browser.config(), browser.strings)
    if wanted:
        browser.commands, more = keys.remapped(wanted, browser.strings)
        browser.app.set_keymap(keys.keymap(browser.commands))
        chrome.show_footer(browser)
        faults = (*faults, *more)
    if faults:
        chrome.report(browser, "\n".join(faults))


def recall(browser: Desk) -> None:
    """Put what the last session left behind the place that the app opened on; what is gone is left out."""
    if browser.memory is None:
        return
    try:
        left, aside = browser.memory.read()
    except OSError as error:
        chrome.report(browser, browser.strings("state-unread", why=str(error)))
        return
    way = list(present(browser, left.places))
    if way and places.same_list(way[-1], browser.history.first) and way[-1].view == "list":
        way.pop()
    browser.history.precede(way)
    marks = {letter: place for letter, place in left.marks.items() if present(browser, (place,))}
    browser.kept = Remembered((), marks, tuple(present(browser, left.bookmarks)))
    if left.zoomed and not browser.zoomed:
        browser.zoomed = True
        if chrome.measure(browser, browser.size):
            places.remember(browser)
            places.arrive(browser)
    if aside is not None:
        browser.say(browser.strings("state-broken", file=str(aside)))
    elif way and not browser.message and browser.start is None and len(browser.history.trail) == len(way) + 1:
        browser.say(browser.strings("last-time", place=words_for(browser, way[-1])))
    else:
        chrome.show_trail(browser)


def present(browser: Desk, kept: Sequence[Location]) -> Sequence[Location]:
    """The places whose items are still there."""
    known: dict[object, bool] = {None: True}
    for place in kept:
        for ref in (place.ref, place.other):
            if ref is not None and ref not in known:
                known[ref] = reader.exists(browser.shelf.connection, ref)
    return [place for place in kept if known[place.ref] and known[place.other]]


def keep(browser: Desk) -> None:
    """Write everything for the next start. A session that has not read yet what is there writes nothing."""
    if browser.memory is None or browser.kept is None:
        return
    places.remember(browser)
    browser.memory.write(replace(browser.kept, places=browser.history.trail, zoomed=browser.zoomed))


def keep_or_say(browser: Desk, words: str) -> None:
    """Write at once, and say that it was done or why it was not."""
    try:
        keep(browser)
    except OSError as error:
        chrome.report(browser, browser.strings("state-unwritten", why=str(error)))
        return
    browser.say(words)


def kept(browser: Desk) -> Remembered:
    """Marks and bookmarks so far."""
    if browser.kept is None:
        recall(browser)
    return browser.kept or Remembered()


def words_for(browser: Desk, place: Location) -> str:
    """The name of a place; of a text with the item whose passage it shows."""
    name = visible(chrome.name_of(browser, place))
    if place.view == "text" and place.ref is not None:
        name = f"{cut(visible(browser.shelf.name(place.ref)), NAME_CELLS)} · {name}"
    return name


def here(browser: Desk) -> Location:
    """The current place with its cursor and scroll."""
    places.remember(browser)
    return browser.history.current


def set_mark(browser: Desk) -> None:
    """The next letter names this place."""
    browser.say(browser.strings("press-mark"))

    def take(key: str) -> None:
        if len(key) != 1 or not key.isalnum():
            browser.say("")
            return
        known = kept(browser)
        browser.kept = replace(known, marks={**known.marks, key: here(browser)})
        keep_or_say(browser, browser.strings("marked", letter=key))

    browser.pending = take


def go_to_mark(browser: Desk) -> None:
    """The next letter says where to go."""
    marks = kept(browser).marks
    if not marks:
        browser.say(browser.strings("no-marks"))
        return
    names = "  ".join(f"{letter} {cut(words_for(browser, place), 12)}" for letter, place in marks.items())
    browser.say(names)

    def take(key: str) -> None:
        if key in marks:
            browser.go(marks[key])
        else:
            browser.say("" if len(key) > 1 else browser.strings("no-such-mark", letter=key))

    browser.pending = take


def same_place(one: Location, other: Location) -> bool:
    """Whether both show the same, wherever cursor and scroll stand."""
    return replace(one, cursor=0, scroll=0) == replace(other, cursor=0, scroll=0)


def toggle_bookmark(browser: Desk) -> None:
    """Keep this place among the bookmarks, or take it out."""
    known, place = kept(browser), here(browser)
    others = tuple(one for one in known.bookmarks if not same_place(one, place))
    added = len(others) == len(known.bookmarks)
    browser.kept = replace(known, bookmarks=(*others, place) if added else others)
    keep_or_say(browser, browser.strings("bookmark-added" if added else "bookmark-removed"))


def bookmarks(browser: Desk) -> None:
    """Bookmarks, the newest first, then marks with their letters; Enter goes there."""
    known = kept(browser)
    # Asked again: another edition may have been published since they were read.
    listed = [(place, "") for place in reversed(present(browser, known.bookmarks))]
    listed += [(place, f"'{letter}") for letter, place in known.marks.items() if present(browser, (place,))]
    if not listed:
        browser.say(browser.strings("no-bookmarks"))
        return
    menu(browser, "bookmarks", listed, 0, lambda index: browser.go(listed[index][0]))


def visited(browser: Desk) -> None:
    """All places of the history; Enter goes to one without cutting off what lies ahead."""
    number = browser.history.position[0]

    def go(index: int) -> None:
        places.remember(browser)
        if browser.history.move(index + 1 - number):
            places.arrive(browser)

    menu(browser, "places", [(place, "") for place in browser.history.places], number - 1, go)


def menu(
    browser: Desk,
    title: str,
    listed: Sequence[tuple[Location, str]],
    cursor: int,
    go: Callable[[int], None],
) -> None:
    """Places by name, the kind of each before it."""
    entries = []
    for index, (place, key) in enumerate(listed):
        kind = browser.strings("passage" if place.view == "text" else f"short-{place.tab}")
        name = words_for(browser, place)
        entries.append(Entry(str(index), f"{kind}  {name}", key, f"{kind} {name} {key}"))

    def chosen(index: str | None) -> None:
        if index is not None:
            go(int(index))

    browser.app.push_screen(Menu(browser.strings(title), entries, browser.strings, cursor), chosen)


ACTIONS: Mapping[str, Callable[[Desk], None]] = {
    "mark": set_mark,
    "go-to-mark": go_to_mark,
    "bookmark": toggle_bookmark,
    "bookmarks": bookmarks,
    "places": visited,
}
