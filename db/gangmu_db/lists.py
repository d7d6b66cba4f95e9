"""Rows of lists: how many there are, a page of them, where an item stands.

The order of a list: documents by date, newest first; tasks and targets as they stand in their documents;
departments by the number of tasks that they lead.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gangmu_db.records import DOUBTFUL, KINDS, Kind, Ref
from gangmu_db.views import DepartmentRow, DocumentRow, Quantity, Row, TargetRow, TaskRow

ORDERS: Mapping[Kind, tuple[str, ...]] = {
    "document": ("date IS NULL", "-replace(date, '-', '')", "id"),
    "task": ("document", "start", "id"),
    "target": ("document", "start", "id"),
    "department": ("-leads", "-joins", "id"),
}

DOCUMENT_NAME = "iif(document.title = '', document.path, document.title)"
"""What a document is called in lists: its title, or its file's name where the text says none."""

COLUMNS: Mapping[Kind, str] = {
    "document": f"id, {DOCUMENT_NAME}, number, year, tasks, superseded_by IS NOT NULL",
    "task": "id, title, lead, holders, due, confidence",
    "target": "id, indicator, value, value_max, unit, comparator, year, status, confidence",
    "department": "id, canonical, leads, joins",
}


def counts(connection: sqlite3.Connection) -> dict[Kind, int]:
    """How many items of each kind the library holds."""
    return {kind: connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in KINDS}


def page(connection: sqlite3.Connection, kind: Kind, first: int, limit: int) -> tuple[Row, ...]:
    """Rows `first` up to `first + limit` of all of a kind, in the order of its list."""
    order = ", ".join(ORDERS[kind])
    # Two steps: the order is read from a narrow index, the wide rows only for the page itself.
    ids = connection.execute(
        f"SELECT id FROM {kind} ORDER BY {order} LIMIT :limit OFFSET :first", {"limit": limit, "first": first}
    )
    return rows(connection, [Ref(kind, row[0]) for row in ids])


def position(connection: sqlite3.Connection, ref: Ref) -> int | None:
    """How many rows stand before the item in the list of its kind; None where the item is gone."""
    order = ", ".join(ORDERS[ref.kind])
    found = connection.execute(f"SELECT {order} FROM {ref.kind} WHERE id = ?", (ref.id,)).fetchone()
    if found is None:
        return None
    places = ", ".join("?" * len(found))
    before = connection.execute(f"SELECT count(*) FROM {ref.kind} WHERE ({order}) < ({places})", found)
    return int(before.fetchone()[0])


def row(connection: sqlite3.Connection, ref: Ref) -> Row | None:
    """The row of one item; None where it is gone."""
    return next(iter(rows(connection, [ref])), None)


def rows(
    connection: sqlite3.Connection, refs: Sequence[Ref], notes: Mapping[Ref, str] | None = None
) -> tuple[Row, ...]:
    """Rows of the items, in the order of the refs; items that are gone are left out."""
    found: dict[Ref, Row] = {}
    for kind in KINDS:
        wanted = sorted({ref.id for ref in refs if ref.kind == kind})
        for start in range(0, len(wanted), 500):
            found.update(_fetch(connection, kind, wanted[start : start + 500], notes or {}))
    return tuple(found[ref] for ref in refs if ref in found)


def _fetch(
    connection: sqlite3.Connection, kind: Kind, ids: Sequence[int], notes: Mapping[Ref, str]
) -> Iterable[tuple[Ref, Row]]:
    marks = ", ".join("?" * len(ids))
    for values in connection.execute(f"SELECT {COLUMNS[kind]} FROM {kind} WHERE id IN ({marks})", ids):
        ref = Ref(kind, values[0])
        yield ref, make_row(kind, values, notes.get(ref, ""))


def make_row(kind: Kind, values: Sequence[Any], note: str = "") -> Row:
    """A Row out of the values of COLUMNS[kind]."""
    item, *rest = values
    ref = Ref(kind, item)
    match kind:
        case "document":
            title, number, year, tasks, superseded = rest
            return DocumentRow(ref, title, number, year, tasks, bool(superseded), note)
        case "task":
            title, lead, holders, due, confidence = rest
            more = max(0, holders - bool(lead))
            return TaskRow(ref, title, lead, more, due, confidence < DOUBTFUL, note)
        case "target":
            title, value, value_max, unit, comparator, year, status, confidence = rest
            quantity = Quantity(value, value_max, unit, comparator)
            return TargetRow(ref, title, quantity, year, status, confidence < DOUBTFUL, note)
        case "department":
            title, leads, joins = rest
            return DepartmentRow(ref, title, leads, joins, note)
