"""A new edition of the library under an open app, and errors in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from gangmu_db import reader
from gangmu_db.errors import GangmuError
from gangmu_tui import listing
from gangmu_tui.screens import chrome, places, standing
from gangmu_tui.screens.desk import Desk


def look(browser: Desk) -> None:
    """Reload in place where another edition was published; the same item stays under the cursor."""
    if not browser.shelf.outdated():
        return
    kept = browser.listing.row(browser.rows.cursor) if browser.listing else None
    browser.shelf.renew()
    picked = [ref for ref in browser.rows.picked if reader.exists(browser.shelf.connection, ref)]
    browser.rows.picked = dict.fromkeys(picked)
    places.remember(browser)
    places.show_list(browser, standing.current_list(browser), again=True)
    if kept is not None:
        at = standing.current_list(browser)
        found = listing.position(browser.shelf.connection, at.tab, kept.ref, browser.shelf.counts, at.sort)
        if found is not None and not (at.query or at.relation or at.filters):
            browser.rows.place(found, found - (browser.rows.cursor - browser.rows.top))
    places.show_item(browser, again=True)
    chrome.show_all(browser)
    browser.say(browser.strings("replaced"))


def guarded(browser: Desk, act: Callable[[], None]) -> None:
    """Do something that reads the library; a damaged one is reported, and the app goes on."""
    try:
        act()
    except (GangmuError, sqlite3.Error) as error:
        chrome.report_fault(browser, error)
