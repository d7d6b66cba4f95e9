"""From a place to the panes: what list, card and reader show there, and what the place must remember."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from textual.widget import Widget

from gangmu_db import reader
from gangmu_db.records import Ref, Span
from gangmu_tui import cards, listing
from gangmu_tui.commands import Pane
from gangmu_tui.location import Location, is_overview, searched
from gangmu_tui.screens import arranging, chrome, facets, standing
from gangmu_tui.screens.desk import Desk
from gangmu_tui.shapes import Card, Source

PREVIEW_AFTER = 0.15
"""Seconds the cursor rests before card and reader follow it: a held key then costs a fifth of the bytes."""
PREVIEW_AFTER_TYPING = 0.35
"""The same while words are typed: between two keys of a search no card is drawn, which the second would wait for."""
WORDS_AFTER = 0.3
"""Seconds after which a search that has not come back is said to be on its way."""


def open_at(browser: Desk, start: Ref | None) -> None:
    """Show the first place: the list, or the card of the item that the app was started with."""
    if start is None:
        arrive(browser)
    elif reader.exists(browser.shelf.connection, start):
        browser.history.go(cards.card_of(start))
        arrive(browser)
    else:
        arrive(browser)
        browser.say(browser.strings("no-item", ref=str(start)))


def remember(browser: Desk) -> None:
    """Write cursor and scroll of the pane into the current place."""
    here = browser.history.current
    match here.view:
        case "list":
            here = replace(here, cursor=browser.rows.cursor, scroll=browser.rows.top)
        case "card":
            here = replace(here, cursor=browser.card.cursor, scroll=browser.card.top)
        case "text":
            link = 0 if browser.text.link is None else browser.text.link + 1
            here = replace(here, cursor=link, scroll=browser.text.first_character)
    browser.history.update(here)


def arrive(browser: Desk) -> None:
    """Show the current place of the history."""
    here = browser.history.current
    browser.message = ""
    browser.open_first = False
    chrome.show_view(browser, here.view)
    show_list(browser, standing.current_list(browser))
    if here.view == "list" and browser.search.has_focus:
        show_item_soon(browser)  # another key may follow
    else:
        show_item(browser)
    focus(browser)
    chrome.show_all(browser)


def pane_of(browser: Desk, pane: Pane) -> Widget:
    """The widget of a pane."""
    panes: dict[Pane, Widget] = {
        "search": browser.search,
        "list": browser.rows,
        "card": browser.card,
        "text": browser.text,
        "outline": browser.outline,
        "facets": browser.facets,
    }
    return panes[pane]


def speak(browser: Desk) -> None:
    """Put the words of the language into the search box."""
    browser.lines["prompt"].show([(" / ", "number")])
    browser.search.placeholder = browser.strings("search-hint")


def focus(browser: Desk) -> None:
    """Give the keys to the pane of the current place; whoever types in the search box or narrows the list keeps
    them."""
    here = browser.history.current
    narrows = browser.facets.has_focus and browser.has_class("-wide") and browser.has_class("-facets")
    if here.view == "list" and (browser.search.has_focus or narrows):
        return
    pane_of(browser, here.view).focus()


def show_list(browser: Desk, location: Location, again: bool = False) -> None:
    """Fill the list, at once or when the search comes back; the same list only moves its cursor."""
    browser.search.put(location.query)
    facets.fill(browser, location, again)
    if not again and browser.listed is not None and same_list(browser.listed, location):
        if browser.history.current == location:
            browser.rows.place(location.cursor, location.scroll)
        return
    browser.listed = location
    browser.set_class(bool(location.relation or location.filters), "-related")
    browser.counts = arranging.counted(browser, location)
    if location.query:
        ask(browser, location)
        return
    browser.found = None
    if location.relation:
        browser.listing = listing.of_relation(browser.shelf.connection, location, browser.strings)
    elif location.filters:
        browser.listing = listing.narrowed(
            browser.shelf.connection, location, browser.counts, browser.strings
        )
    else:
        browser.listing = listing.whole_tab(
            browser.shelf.connection, location.tab, browser.shelf.counts, browser.strings, location.sort
        )
    browser.rows.show(browser.listing, location.cursor, location.scroll, empty_words(browser, location))


def ask(browser: Desk, location: Location) -> None:
    """Search for the words of a list; its old rows stay until the new ones come."""
    browser.rows.wait()
    if browser.slow:
        browser.slow.stop()
    # A search that comes back at once needs no words.
    browser.slow = browser.set_timer(WORDS_AFTER, lambda: say_searching(browser))
    browser.finder.ask(searched(location), location.tab)


def say_searching(browser: Desk) -> None:
    """The rows are older than the words in the box: they turn dim, and a word says why."""
    browser.rows.refresh()
    chrome.show_state(browser, late=True)


def same_list(one: Location, other: Location) -> bool:
    """True where both hold the same rows."""
    wanted = attrgetter("tab", "ref", "relation", "other", "query", "sort", "filters")
    return bool(wanted(one) == wanted(other))


def empty_words(browser: Desk, location: Location) -> str:
    """What an empty list says."""
    strings = browser.strings
    if not sum(browser.shelf.counts.values()):
        return strings("empty-library")
    if location.filters and not location.query:
        return strings("empty-filtered", words=arranging.to_drop(browser, location))
    if location.query:
        return nothing_found(browser, location.query)
    return strings("empty-tab", kind=strings(location.tab))


def nothing_found(browser: Desk, query: str) -> str:
    """What the empty list of a search says: which filter or word to leave out, or where there are hits."""
    strings, found = browser.strings, browser.found
    hits = found.hits if found else None
    if hits and hits.unmatched:
        return strings("empty-filter", words=" ".join(hits.unmatched))
    if hits and sum(hits.counts.values()):
        return strings("empty-search-tab", query=query, n=sum(hits.counts.values()))
    if found and found.drop:
        return strings("empty-drop", query=query, part=found.drop.part.replace('"', ""), n=found.drop.left)
    return strings("empty-search", query=query)


def show_item_soon(browser: Desk) -> None:
    """Let card and reader follow the cursor once it rests, where they are in sight beside the list."""
    if browser.preview:
        browser.preview.stop()
    if not chrome.narrow(browser):
        rest = PREVIEW_AFTER_TYPING if browser.search.has_focus else PREVIEW_AFTER
        browser.preview = browser.set_timer(rest, browser.follow_cursor)


def show_item(browser: Desk, again: bool = False) -> None:
    """Show the current item on card and reader, as far as they are in sight."""
    if browser.preview:
        browser.preview.stop()
    ref = standing.current_item(browser)
    here = browser.history.current
    again = again or browser.has_class("-overview") != is_overview(here)
    browser.set_class(is_overview(here), "-overview")
    if chrome.sees(browser, "card") and (again or ref != browser.carded or here.view == "card"):
        at = here if here.view == "card" else Location("card")
        show_card(browser, ref, at)
    if chrome.sees(browser, "text"):
        show_text(browser, ref, here.scroll if here.view == "text" and here.scroll else None)
        browser.text.choose_link(here.cursor - 1 if here.view == "text" and here.cursor else None)


def show_card(browser: Desk, ref: Ref | None, at: Location) -> None:
    """Put an item on the card; one that is gone is said to be."""
    card = drawn_card(browser, ref, at)
    if card and ref and not chrome.narrow(browser):
        # The reader stands below and shows the whole of it.
        card = replace(card, passage="")
    browser.carded = ref
    if ref is not None and ref.kind == "task":
        browser.adviser.ask(ref)
    browser.card.show(card, at.cursor, at.scroll, browser.strings("gone" if ref else "empty-card"))


def drawn_card(browser: Desk, ref: Ref | None, at: Location) -> Card | None:
    """The card of an item, or of the whole library; None where the item is gone or there is none."""
    connection = browser.shelf.connection
    if ref is not None:
        return cards.build(connection, ref, browser.strings, at.other)
    if is_overview(browser.history.current):
        from gangmu_tui.overview import overview  # only where it is shown

        return overview(connection, browser.shelf.counts, browser.strings)
    return None


def show_text(browser: Desk, ref: Ref | None, first: int | None) -> None:
    """Open the source of an item at its passage, or at character `first`."""
    passage = reader.passage(browser.shelf.connection, ref) if ref else None
    if passage is None:
        browser.text.show(Source(""), Span(0, 0), None, browser.strings("empty-text"))
        missing = "" if is_overview(browser.history.current) else browser.strings("empty-outline")
        browser.outline.show((), missing)
        return
    source, sections = browser.shelf.source(passage.document.id)
    browser.outline.show(sections, browser.strings("empty-outline"))
    browser.text.show(source, passage.span, first)
    chrome.show_place(browser)
