"""Esc: one level up, from text to card to list, then out of filters and searches; never out of gangmu."""

from __future__ import annotations

from dataclasses import replace

from gangmu_tui.location import Location, is_overview
from gangmu_tui.screens import chrome, places, standing
from gangmu_tui.screens.desk import Desk


def leave(browser: Desk) -> None:
    """Esc: out of the search box, then from text to card, from card to list, from links or hits to the whole list."""
    here = browser.history.current
    if browser.pane == "search" and browser.finding is not None:
        browser.text.focus()
        return
    if browser.pane == "search":
        places.pane_of(browser, here.view).focus()
        return
    if not chrome.narrow(browser) and browser.pane != here.view:
        chrome.show_view(browser, here.view)
        places.pane_of(browser, here.view).focus()
        return
    places.remember(browser)
    if go_up(browser, here):
        places.arrive(browser)
    else:
        browser.say(browser.strings("nothing-above"))


def go_up(browser: Desk, here: Location) -> bool:
    """Move one level up in the history, or make the level above where it was never visited."""
    history = browser.history
    match here.view:
        case "text" if history.back_to(lambda place: place.view == "card" and place.ref == here.ref):
            return True
        case "text" | "card":
            return history.back_to(standing.is_list) or (is_overview(here) and enter_library(browser))
    if here.relation and here.ref:
        return history.back_to(
            lambda place: place.ref == here.ref and place.view == "card"
        ) or history.back_to(lambda place: place.view == "list" and not place.relation)
    if here.filters:
        return clear_filters(browser, here)
    if here.query:
        return clear_search(browser, here)
    return False


def enter_library(browser: Desk) -> bool:
    """From the overview that the app opened on to the documents."""
    browser.history.go(Location("list", tab="document"))
    return True


def clear_filters(browser: Desk, here: Location) -> bool:
    """From the narrowed list back to the whole one that stood there before."""
    whole = replace(here, filters=(), cursor=0, scroll=0)
    if not browser.history.back_to(
        lambda place: replace(place, cursor=0, scroll=0, sort="") == replace(whole, sort="")
    ):
        browser.history.go(whole)
    return True


def clear_search(browser: Desk, here: Location) -> bool:
    """From the hits back to the list that stood there before the search."""
    if not browser.history.back_to(
        lambda place: place.view == "list" and not (place.query or place.relation or place.filters)
    ):
        browser.history.go(Location("list", tab=here.tab))
    return True
