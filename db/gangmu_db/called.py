"""What the items of a library are called: the title that a hit shows, and the other names it is found by."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from gangmu_db.records import Kind
from gangmu_db.shortnames import short_names

STATEMENTS: Final[Mapping[Kind, str]] = {
    "document": "SELECT id, title, number FROM document WHERE id IN (SELECT value FROM json_each(?))",
    "task": "SELECT id, title, NULL FROM task WHERE id IN (SELECT value FROM json_each(?))",
    "target": "SELECT id, indicator, scope FROM target WHERE id IN (SELECT value FROM json_each(?))",
    "department": "SELECT id, canonical, (SELECT json_group_array(name) FROM alias WHERE department = department.id)"
    " FROM department WHERE id IN (SELECT value FROM json_each(?))",
}


class Names(NamedTuple):
    """A title, and the other names under which an item is found."""

    title: str
    others: tuple[str, ...]


def names_of(connection: sqlite3.Connection, kind: Kind, items: Iterable[int]) -> dict[int, Names]:
    """Public id -> names, of those items that exist."""
    rows = connection.execute(STATEMENTS[kind], (json.dumps(list(items)),))
    return {item: called(kind, title, other) for item, title, other in rows}


def called(kind: Kind, title: str, stored: str | None) -> Names:
    """Names from what the statements bring: aliases of a department as a JSON array, one name or none elsewhere."""
    if kind == "department":
        written = json.loads(stored or "[]")
        return Names(title, tuple(sorted({*written, *short_names(title)} - {title})))
    return Names(title, (stored,) if stored else ())
