"""One pane over the whole terminal, and all of them again: the layout of small terminals on a large one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gangmu_tui.commands import Pane
from gangmu_tui.location import Location, View
from gangmu_tui.screens import chrome, places, standing
from gangmu_tui.screens.desk import Desk

VIEW_OF: Mapping[Pane, View] = {"card": "card", "text": "text", "outline": "text"}
"""The pane that is zoomed; the list for the others."""


def zoom(browser: Desk) -> None:
    """Zoom the pane that has the keys, or bring all panes back; it stays so from place to place."""
    if not chrome.has_room(browser):
        browser.say(browser.strings("no-zoom"))
        return
    view = VIEW_OF.get(browser.pane, "list")
    browser.zoomed = not browser.zoomed
    places.remember(browser)
    if browser.zoomed and view != browser.history.current.view:
        browser.history.go(seen_as(browser, view))
    chrome.measure(browser, browser.size)
    places.arrive(browser)
    browser.say(browser.strings("zoomed" if browser.zoomed else "unzoomed"))


def seen_as(browser: Desk, view: View) -> Location:
    """The place that shows in a pane of its own what the pane shows beside others."""
    at = standing.list_in_sight(browser)
    ref = standing.current_item(browser)
    if view == "list" or ref is None:
        return at
    return Location(view, tab=ref.kind, ref=ref)


ACTIONS: Mapping[str, Callable[[Desk], None]] = {"zoom": zoom}
