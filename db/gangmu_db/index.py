"""The search index kept in step with the rows, inside the writer's transaction.

`add`, `remove` and `refresh_departments` say what changed; `settle`, once before the commit, brings the index up to
date. Entries that go are dropped at once, so that an index that was never settled misses items but shows no ghost.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from gangmu_db.records import KINDS

DOCUMENT, DEPARTMENT = KINDS.index("document"), KINDS.index("department")

ITEMS = """
SELECT 1, id FROM task WHERE document = :document
UNION ALL SELECT 2, id FROM target WHERE document = :document
ORDER BY 1 DESC, 2 DESC
"""

STALE = """
SELECT stale.kind, stale.item FROM stale LEFT JOIN document ON stale.kind = 0 AND document.id = stale.item
ORDER BY stale.kind DESC, document.year, document.level DESC, document.sha256, stale.item
"""


def add(connection: sqlite3.Connection, document: int) -> None:
    """The rows of a document were written."""
    _touch(connection, DOCUMENT, document)


def remove(connection: sqlite3.Connection, document: int) -> None:
    """The rows of a document are about to go; what is still there of it when the index is settled is found again."""
    _touch(connection, DOCUMENT, document)


def refresh_departments(connection: sqlite3.Connection, departments: Iterable[int]) -> None:
    """Departments came, went or got other names."""
    for department in departments:
        _touch(connection, DEPARTMENT, department)


def settle(connection: sqlite3.Connection) -> None:
    """Make the entries of all that changed; once, after the last change and before the commit."""
    slot = int(connection.execute("SELECT coalesce(max(last), 1) FROM posted").fetchone()[0])
    for kind, item in connection.execute(STALE).fetchall():
        members = _members(connection, kind, item)
        rows = [(slot + place, *member) for place, member in enumerate(members)]
        if not rows:
            continue
        connection.executemany("INSERT INTO entry (slot, kind, item, document) VALUES (?, ?, ?, ?)", rows)
        connection.execute("INSERT INTO posted VALUES (?, ?, ?, ?)", (kind, item, slot, slot + len(rows)))
        slot += len(rows)
    connection.execute("DELETE FROM stale")


def _members(connection: sqlite3.Connection, kind: int, item: int) -> list[tuple[int, int, int | None]]:
    """(kind, id, document) of what goes into the index under one stale mark; the most important last."""
    table = "document" if kind == DOCUMENT else "department"
    if connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (item,)).fetchone() is None:
        return []
    if kind == DEPARTMENT:
        return [(DEPARTMENT, item, None)]
    rows = connection.execute(ITEMS, {"document": item}).fetchall()
    return [*((kind, member, item) for kind, member in rows), (DOCUMENT, item, item)]


def _touch(connection: sqlite3.Connection, kind: int, item: int) -> None:
    found = connection.execute(
        "SELECT first, last FROM posted WHERE kind = ? AND item = ?", (kind, item)
    ).fetchone()
    if found is not None:
        connection.execute("DELETE FROM entry WHERE slot >= ? AND slot < ?", found)
        connection.execute("DELETE FROM posted WHERE kind = ? AND item = ?", (kind, item))
    connection.execute("INSERT OR IGNORE INTO stale VALUES (?, ?)", (kind, item))
