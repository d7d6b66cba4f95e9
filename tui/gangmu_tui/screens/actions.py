"""What each command does in the browser; those with rooms of their own are only named here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from textual import events

from gangmu_tui import commands
from gangmu_tui.cards import text_of
from gangmu_tui.commands import Pane
from gangmu_tui.location import OVERVIEW, Location, Tab, is_overview
from gangmu_tui.screens import (
    arranging,
    chrome,
    copying,
    facets,
    following,
    keeping,
    leaving,
    overlays,
    places,
    reading,
    standing,
    zooming,
)
from gangmu_tui.screens.desk import Desk
from gangmu_tui.widgets.lines import Lines

TABS: Mapping[str, str] = {
    command.keys[0]: command.id for command in commands.COMMANDS if command.id.startswith("tab-")
}
"""Digit and command of each tab."""


def run(browser: Desk, command: str) -> None:
    """Do what a command says, in the pane that has the keys."""
    if browser.terms.restricted and command in commands.UNRESTRICTED_ONLY:
        browser.say(browser.strings("restricted"))
        return
    if command in TABS.values():
        choose_tab(browser, cast(Tab, command.removeprefix("tab-")))
    elif command in following.RELATIONS:
        following.follow(browser, command)
    else:
        ACTIONS[command](browser)


def press_digit(browser: Desk, digit: str) -> None:
    """In a card a digit belongs to a link's number, elsewhere it names a tab; no link's number begins with 0."""
    numbered = browser.pane == "card" and not is_overview(browser.history.current)
    if numbered and (digit != "0" or browser.card.is_typing):
        browser.card.type_digit(digit)
    elif digit in TABS:
        run(browser, TABS[digit])


def choose_tab(browser: Desk, tab: Tab) -> None:
    """Show another kind: of the same hits, or of the whole library."""
    at = standing.current_list(browser)
    if at.relation:
        browser.go(Location("list", tab=tab))
    else:
        browser.go(Location("list", tab=tab, query=at.query, filters=arranging.kept_by(tab, at.filters)))


def type_elsewhere(browser: Desk, event: events.Key) -> None:
    """Chinese that an input method commits outside the box begins a search."""
    character = event.character or ""
    if browser.pane != "search" and character.isalpha() and not character.isascii():
        browser.search.focus()
        browser.search.value += character
        browser.search.cursor_position = len(browser.search.value)
        event.stop()


def lines_with_keys(browser: Desk) -> Lines:
    """The pane that the arrow keys move in: from the search box they move in the list."""
    if browser.pane == "search":
        pane = browser.text if browser.finding is not None else browser.rows
        pane.focus()
        return pane
    return cast(Lines, browser.focused or browser.rows)


def open_here(browser: Desk) -> None:
    """Enter: open the row, follow the link, go to the heading, leave the search box for its hits."""
    match browser.pane:
        case "search" if browser.finding is not None:
            reading.go_to_found(browser)
        case "search" | "list" if not browser.rows.line_count() and browser.search.accept():
            browser.search.focus()
        case "search":
            browser.rows.focus()
        case "list":
            following.open_row(browser)
        case "card":
            browser.card.follow()
        case "outline" | "facets":
            beside = browser.outline if browser.pane == "outline" else browser.facets
            beside.choose()
        case "text":
            reading.follow(browser)


def travel(steps: int, words: str) -> Callable[[Desk], None]:
    """Back or forward in the history."""

    def act(browser: Desk) -> None:
        places.remember(browser)
        if browser.history.move(steps):
            places.arrive(browser)
        else:
            browser.say(browser.strings(words))

    return act


def last_place(browser: Desk) -> None:
    """To the place seen before this one, and back again."""
    places.remember(browser)
    if browser.history.last():
        places.arrive(browser)
    else:
        browser.say(browser.strings("no-last"))


def sideways(step: int) -> Callable[[Desk], None]:
    """To the pane on the left or right, where panes stand side by side; else out of an item or into it."""

    def act(browser: Desk) -> None:
        if not chrome.narrow(browser):
            next_pane(step)(browser)
        elif step > 0 and browser.pane in ("list", "card"):
            open_here(browser)
        elif step < 0 and browser.history.current.view != "list":
            leaving.leave(browser)

    return act


def next_pane(step: int) -> Callable[[Desk], None]:
    """Give the keys to the next pane in sight; where only one is, its item's other views come in turn."""

    def act(browser: Desk) -> None:
        if browser.pane == "search" and step > 0 and browser.search.accept():
            return
        if chrome.narrow(browser):
            following.turn_view(browser, step)
            return
        order: list[Pane] = ["list", "card", "text"]
        if browser.has_class("-wide"):
            order.insert(0, "facets" if browser.has_class("-facets") else "outline")
        at = order.index(browser.pane) if browser.pane in order else 0
        places.pane_of(browser, order[(at + step) % len(order)]).focus()

    return act


def source(browser: Desk) -> None:
    """The passage in its text."""
    ref = standing.current_item(browser)
    if ref is not None and browser.history.current.view != "text":
        browser.go(text_of(ref))


def open_section(browser: Desk, start: int) -> None:
    """Read on from a heading."""
    here = browser.history.current
    ref = standing.current_item(browser)
    if here.view != "text" and ref is not None:
        browser.go(replace(text_of(ref), scroll=start))
    browser.text.jump(start)
    browser.text.focus()


def open_search(browser: Desk) -> None:
    """Give the keys to the search box."""
    browser.search.focus()


def select(browser: Desk) -> None:
    """Choose the row; where there are no rows to choose, read on."""
    if browser.pane == "list":
        browser.rows.pick()
        chrome.show_state(browser)
        chrome.show_footer(browser)
    elif browser.pane == "facets":
        browser.facets.choose()
    else:
        lines_with_keys(browser).page(1)


def unpick(browser: Desk) -> None:
    """Let the rows go that were chosen, also those of other lists."""
    count = len(browser.rows.picked)
    browser.rows.unpick()
    chrome.show_state(browser)
    chrome.show_footer(browser)
    browser.say(browser.strings("unpicked" if count else "none-picked", n=count))


def export(browser: Desk) -> None:
    """Write the list or what is chosen of it."""
    from gangmu_tui.screens import exporting  # the first screen needs no threads and no workbooks

    exporting.export(browser)


def show_overview(browser: Desk) -> None:
    """What the library holds, and what to search it for."""
    if not is_overview(browser.history.current):
        browser.go(OVERVIEW)


def switch_language(browser: Desk) -> None:
    """Chinese or English, everything at the same place."""
    browser.strings = browser.strings.other()
    places.remember(browser)
    places.speak(browser)
    places.show_list(browser, standing.current_list(browser), again=True)
    places.show_item(browser, again=True)
    chrome.show_all(browser)


ACTIONS: Mapping[str, Callable[[Desk], None]] = {
    "open": open_here,
    "leave": leaving.leave,
    "search": open_search,
    "back": travel(-1, "no-way-back"),
    "forward": travel(1, "no-way-forward"),
    "last": last_place,
    "source": source,
    "contents": overlays.contents,
    "palette": overlays.palette,
    "details": overlays.details,
    "sort": arranging.sort,
    "filters": facets.filters,
    "select": select,
    "export": export,
    "unpick": unpick,
    "help": overlays.help_page,
    "overview": show_overview,
    "language": switch_language,
    "quit": lambda browser: browser.app.exit(),
    **reading.ACTIONS,
    **keeping.ACTIONS,
    **copying.ACTIONS,
    **zooming.ACTIONS,
    "next-pane": next_pane(1),
    "previous-pane": next_pane(-1),
    "left": sideways(-1),
    "right": sideways(1),
    "up": lambda browser: lines_with_keys(browser).step(-1),
    "down": lambda browser: lines_with_keys(browser).step(1),
    "page-up": lambda browser: lines_with_keys(browser).page(-1),
    "page-down": lambda browser: lines_with_keys(browser).page(1),
    "first": lambda browser: lines_with_keys(browser).end(False),
    "end": lambda browser: lines_with_keys(browser).end(True),
}
