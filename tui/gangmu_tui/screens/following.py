"""Following links: one target is gone to, many open a list that says what it is."""

from __future__ import annotations

from collections.abc import Mapping

from gangmu_db import links
from gangmu_db.records import Kind
from gangmu_tui.cards import card_of, list_of, text_of
from gangmu_tui.location import Relation
from gangmu_tui.screens import places, standing
from gangmu_tui.screens.desk import Desk

# What d, t, a and o mean for each kind of item; the first relation that leads anywhere is followed.
RELATIONS: Mapping[str, Mapping[Kind, tuple[Relation, ...]]] = {
    "departments": {
        "document": ("departments",),
        "task": ("departments",),
        "target": ("departments",),
        "department": ("partners",),
    },
    "tasks": {
        "document": ("tasks",),
        "task": ("children", "parent"),
        "target": ("task",),
        "department": ("tasks",),
    },
    "targets": {
        "document": ("targets",),
        "task": ("targets",),
        "target": ("series",),
        "department": ("targets",),
    },
    "origin": {
        "document": ("cites", "cited_by", "versions"),
        "task": ("document",),
        "target": ("document",),
        "department": ("documents",),
    },
}


def follow(browser: Desk, command: str) -> None:
    """Go where the current item's links of a relation lead."""
    ref = standing.current_item(browser)
    if ref is None:
        browser.say(browser.strings("empty-card"))
        return
    connection = browser.shelf.connection
    wanted = RELATIONS[command][ref.kind]
    for relation in wanted:
        rows = links.linked(connection, ref, relation, 0, 2)
        if len(rows) == 1:
            browser.go(card_of(rows[0].ref))
            return
        if rows:
            browser.go(list_of(ref, relation))
            return
    browser.say(browser.strings("no-links", what=browser.strings(wanted[0])))


def open_row(browser: Desk) -> None:
    """The card of the row under the cursor; of the first hit, once it is there, where a search is on its way."""
    if browser.rows.waiting:
        browser.open_first = True
        return
    row = browser.listing.row(browser.rows.cursor) if browser.listing else None
    if row is not None:
        at = standing.current_list(browser)
        browser.go(card_of(row.ref, at.ref if at.relation == "partners" else None))


def turn_view(browser: Desk, step: int) -> None:
    """Where one pane stands at a time: from the list to the card to the text of one item, and round."""
    ref = standing.current_item(browser)
    if browser.pane == "search" or ref is None:
        places.pane_of(browser, browser.history.current.view).focus()
        return
    views = ("list", "card", "text")
    view = views[(views.index(browser.history.current.view) + step) % len(views)]
    if view == "list":
        places.remember(browser)
        browser.history.back_to(standing.is_list)
        places.arrive(browser)
    else:
        browser.go(card_of(ref) if view == "card" else text_of(ref))
