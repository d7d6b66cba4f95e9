"""Where the reader stands: in which list, at which item."""

from __future__ import annotations

from dataclasses import replace

from gangmu_db.records import Ref
from gangmu_tui.location import Location
from gangmu_tui.screens.desk import Desk


def is_list(location: Location) -> bool:
    return location.view == "list"


def current_list(browser: Desk) -> Location:
    """The list that the current place stands in: itself, or the nearest one before it."""
    return browser.history.nearest(is_list) or Location("list", tab=browser.history.current.tab)


def list_in_sight(browser: Desk) -> Location:
    """The same with the cursor and scroll that it has now."""
    return replace(current_list(browser), cursor=browser.rows.cursor, scroll=browser.rows.top)


def current_item(browser: Desk) -> Ref | None:
    """The item that links are followed from: that of the card or text, else the row under the cursor."""
    here = browser.history.current
    if here.view != "list":
        return here.ref
    row = browser.listing.row(browser.rows.cursor) if browser.listing else None
    return row.ref if row else None
