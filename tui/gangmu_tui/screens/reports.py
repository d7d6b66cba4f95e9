"""What the panes report, and what follows from it."""

from __future__ import annotations

from dataclasses import replace

from textual.message import Message
from textual.widgets._input import Input

from gangmu_tui import listing
from gangmu_tui.finder import Found
from gangmu_tui.location import Location, searched
from gangmu_tui.messages import (
    Advised,
    CursorMoved,
    FacetChosen,
    FacetsCounted,
    LinkChosen,
    NumberMissed,
    RowChosen,
    SearchDone,
    SectionChosen,
    TextScrolled,
)
from gangmu_tui.screens import actions, advice, chrome, facets, following, places, reading, standing
from gangmu_tui.screens.desk import Desk


def hear(browser: Desk, message: Message) -> None:
    """Take a report from a pane."""
    match message:
        case LinkChosen(location=location):
            browser.go(location)
        case NumberMissed(number=number):
            browser.say(browser.strings("no-such-link", number=number))
        case SectionChosen(start=start):
            actions.open_section(browser, start)
        case FacetChosen(facet=facet, value=value):
            facets.choose(browser, facet, value)
        case Input.Changed(value=value) if browser.finding is not None:
            reading.find(browser, value)
        case Input.Changed(value=value):
            type_words(browser, value)
        case _:
            hear_of_rows(browser, message)
            hear_of_answers(browser, message)


def hear_of_rows(browser: Desk, message: Message) -> None:
    """Take a report that a row or a line is another now."""
    match message:
        case CursorMoved():
            cursor_moved(browser)
        case RowChosen() | Input.Submitted():
            actions.run(browser, "open")
        case TextScrolled(start=start):
            browser.outline.follow_text(start)
            chrome.show_place(browser)


def hear_of_answers(browser: Desk, message: Message) -> None:
    """Take what comes from the searching thread."""
    match message:
        case SearchDone(found=found):
            search_done(browser, found)
        case FacetsCounted(counted=counted):
            facets.take(browser, counted)
        case Advised(answer=answer):
            advice.take(browser, answer)


def cursor_moved(browser: Desk) -> None:
    """Peek at the row at once; card and reader follow when the cursor rests."""
    if browser.history.current.view != "list":
        # The list was used beside an open card: that is a new place.
        at = standing.list_in_sight(browser)
        places.remember(browser)
        browser.history.go(at)
        chrome.show_view(browser, "list")
        facets.fill(browser, at)
        chrome.show_trail(browser)
    if browser.message:
        browser.message = ""
        chrome.show_trail(browser)
    chrome.show_state(browser)
    chrome.show_peek(browser)
    places.show_item_soon(browser)


def type_words(browser: Desk, words: str) -> None:
    """Filter by the words in the search box. The first key makes a place, the others change it."""
    here = browser.history.current
    query = " ".join(words.split())
    if query == standing.current_list(browser).query:
        return
    if here.view == "list" and here.query and not here.relation:
        browser.history.update(replace(here, query=query, cursor=0, scroll=0))
    else:
        places.remember(browser)
        at = standing.current_list(browser)
        filters = () if at.relation else at.filters
        browser.history.go(Location("list", tab="all", query=query, filters=filters))
    places.arrive(browser)
    advice.ask_about(browser, words)


def search_done(browser: Desk, found: Found) -> None:
    """Show the hits, unless the list has gone elsewhere meanwhile."""
    wanted = browser.listed
    if wanted is None or (searched(wanted), wanted.tab) != (found.query, found.tab):
        return
    browser.rows.waiting = False
    if found.hits is None:
        chrome.report_fault(browser, found.error)
        return
    if browser.slow:
        browser.slow.stop()
    browser.found = found
    browser.listing = listing.of_hits(browser.shelf.connection, found.hits.hits, found.tab, browser.strings)
    empty = places.empty_words(browser, wanted)
    browser.rows.show(browser.listing, wanted.cursor, wanted.scroll, empty)
    if not browser.rows.line_count():
        advice.ask_about(browser, browser.search.value)
    if browser.history.current.view == "list":
        places.show_item_soon(browser)
    chrome.show_all(browser)
    if browser.open_first:
        following.open_row(browser)
