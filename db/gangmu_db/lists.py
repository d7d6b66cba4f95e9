"""Rows of lists: how many there are, a page of them, where an item stands.

A list has several orders, the first of which is its own: documents by date, newest first; tasks and targets as they
stand in their documents; departments by the number of tasks that they lead.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gangmu_db.records import DOUBTFUL, KINDS, Kind, Ref
from gangmu_db.views import DepartmentRow, DocumentRow, Quantity, Row, TargetRow, TaskRow

ORDERS: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    "document": {
        "date": ("date IS NULL", "-replace(date, '-', '')", "id"),
        "title": ("title = ''", "title", "id"),
        "tasks": ("-tasks", "id"),
    },
    "task": {
        "text": ("document", "start", "id"),
        "due": ("due IS NULL", "due", "id"),
        "lead": ("lead = ''", "lead", "id"),
    },
    "target": {
        "text": ("document", "start", "id"),
        "year": ("year IS NULL", "year", "id"),
        "value": ("unit", "-value", "id"),  # amounts of one unit compare, the largest first
        "indicator": ("indicator", "id"),
    },
    "department": {
        "leads": ("-leads", "-joins", "id"),
        "joins": ("-joins", "-leads", "id"),
        "name": ("canonical",),
    },
}
"""Orders of each kind by name, all rising; what is missing stands last. schema.sql has an index for each that is long."""


def order(kind: Kind, sort: str) -> tuple[str, ...]:
    """The terms of an order; a name that the kind has not means its own order."""
    known = ORDERS[kind]
    return known.get(sort) or next(iter(known.values()))


DOCUMENT_NAME = "iif(document.title = '', document.path, document.title)"
"""What a document is called in lists: its title, or its file's name where the text says none."""

COLUMNS: Mapping[Kind, str] = {
    "document": f"id, {DOCUMENT_NAME}, number, year, tasks, superseded_by IS NOT NULL",
    "task": "id, title, lead, holders, due, confidence",
    "target": "id, indicator, value, value_max, unit, comparator, year, status, confidence",
    "department": "id, canonical, leads, joins",
}


def counts(connection: sqlite3.Connection) -> dict[Kind, int]:
    """How many items of each kind the library holds. Tasks and targets are summed up from their documents:
    counting a million of them would be the slowest part of opening the library."""
    documents, tasks, targets = connection.execute(
        "SELECT count(*), coalesce(sum(tasks), 0), coalesce(sum(targets), 0) FROM document"
    ).fetchone()
    departments = connection.execute("SELECT count(*) FROM department").fetchone()[0]
    return {"document": documents, "task": tasks, "target": targets, "department": departments}


def page(
    connection: sqlite3.Connection,
    kind: Kind,
    first: int,
    limit: int,
    sort: str = "",
    total: int | None = None,
) -> tuple[Row, ...]:
    """Rows `first` up to `first + limit` of all of a kind. Where `total` says how many there are, those of the
    second half are reached from the end: a jump to the last of a million then costs no more than one to the first."""
    terms = order(kind, sort)
    backwards = total is not None and first > total // 2
    if backwards and total is not None:
        limit = max(0, min(limit, total - first))
        first = total - first - limit
    falling = " DESC" if backwards else ""
    # Two steps: the order is read from a narrow index, the wide rows only for the page itself.
    found = connection.execute(
        f"SELECT id FROM {kind} ORDER BY {', '.join(term + falling for term in terms)} LIMIT :limit OFFSET :first",
        {"limit": limit, "first": first},
    )
    refs = [Ref(kind, row[0]) for row in found]
    return rows(connection, refs[::-1] if backwards else refs)


def position(connection: sqlite3.Connection, ref: Ref, sort: str = "") -> int | None:
    """How many rows stand before the item in the list of its kind; None where the item is gone."""
    terms = order(ref.kind, sort)
    found = connection.execute(
        f"SELECT {', '.join(terms)} FROM {ref.kind} WHERE id = ?", (ref.id,)
    ).fetchone()
    if found is None:
        return None
    # Term by term, because SQLite looks up only the first term of a row of values.
    before = 0
    for place in range(len(terms)):
        same = [f"({term}) IS ?" for term in terms[:place]]
        wanted = " AND ".join([*same, f"({terms[place]}) < ?"])
        counted = connection.execute(f"SELECT count(*) FROM {ref.kind} WHERE {wanted}", found[: place + 1])
        before += int(counted.fetchone()[0])
    return before


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
