"""What a stranger sees first: how much there is, what to search for, what came last, and how to go on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from gangmu_db import lists
from gangmu_db.examples import examples
from gangmu_db.records import KINDS, Kind
from gangmu_db.views import DocumentRow
from gangmu_tui.cards import card_of
from gangmu_tui.location import Location
from gangmu_tui.shapes import Card, Group, Link
from gangmu_tui.strings import Strings

NEWEST = 5
"""Documents: with everything else they fit into 24 rows."""


def overview(connection: sqlite3.Connection, counts: Mapping[Kind, int], strings: Strings) -> Card:
    """The overview as a card; of an empty library only what to do about it."""
    if not sum(counts.values()):
        return Card(strings("app"), strings("empty-library"), (), (), "", numbered=False)
    held = " · ".join(f"{counts[kind]} {strings(f'n-{kind}')}" for kind in KINDS)
    newest = lists.page(connection, "document", 0, NEWEST)
    documents = tuple(Link(card_of(row.ref), row.title, when(row)) for row in newest)
    searches = tuple(tried(connection, strings))
    groups = (
        Group(strings("try"), None, searches),
        Group(strings("newest"), None, documents),
    )
    return Card(
        strings("app"),
        strings("about"),
        ((strings("holds"), held),),
        tuple(group for group in groups if group.links),
        strings("go-on"),
        numbered=False,
    )


def when(row: object) -> str:
    """The year of a document, as far as it is known."""
    return str(row.year or "") if isinstance(row, DocumentRow) else ""


def tried(connection: sqlite3.Connection, strings: Strings) -> Iterator[Link]:
    """Searches that find something here: by a word, by its sound, by a filter."""
    found = examples(connection)
    if found.word:
        yield search(found.word, strings("try-word"))
    if found.spelled:
        yield search(found.spelled, strings("try-sound", word=found.spelled_word))
    if found.department:
        query = strings("try-filter", department=found.department)
        yield search(query, strings("try-department"))


def search(query: str, why: str) -> Link:
    """A search, and what it is an example of."""
    return Link(Location("list", query=query), query, why)
