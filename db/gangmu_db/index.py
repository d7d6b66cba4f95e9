"""The search index kept in step with the rows, inside the writer's transaction.

`add`, `remove` and `refresh_departments` say what changed; `settle`, once before the commit, brings the index up to
date. Entries that go are dropped at once, so that an index that was never settled misses items but shows no ghost.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from gangmu_db.called import Names, names_of
from gangmu_db.facets import department_facets, document_facets
from gangmu_db.fold import tight
from gangmu_db.grams import body_grams, title_grams
from gangmu_db.passages import passages
from gangmu_db.pinyin import Sounds, sounds
from gangmu_db.postings import Part, SegmentBuilder, bury
from gangmu_db.records import KINDS

DOCUMENT, DEPARTMENT = KINDS.index("document"), KINDS.index("department")

ITEMS = """
SELECT 2, id FROM target WHERE document = :document
UNION ALL SELECT 1, id FROM task WHERE document = :document
"""

STALE = """
SELECT stale.kind, stale.item FROM stale LEFT JOIN document ON stale.kind = 0 AND document.id = stale.item
ORDER BY stale.kind DESC, document.superseded_by IS NULL, document.year, document.level DESC, document.sha256, stale.item
"""


class Member(NamedTuple):
    """An item that gets a slot."""

    kind: int
    item: int
    document: int | None
    grams: Set[int]


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
    """Make the entries of all that changed; once, after the last change and before the commit.

    First all titles, then all bodies: the postings of a segment are collected in memory.
    """
    stale = connection.execute(STALE).fetchall()
    titles = SegmentBuilder(connection, Part.TITLES)
    ranges = []
    for kind, item in stale:
        slot = titles.next_slot
        for member in members(connection, kind, item):
            row = (titles.next_slot, member.kind, member.item, member.document)
            connection.execute("INSERT INTO entry (slot, kind, item, document) VALUES (?, ?, ?, ?)", row)
            titles.add(member.grams)
        if titles.next_slot > slot:
            ranges.append((kind, item, slot, titles.next_slot))
    titles.close()
    bodies = SegmentBuilder(connection, Part.BODIES)
    for kind, item, first, last in ranges:
        slot = bodies.next_slot
        if kind == DOCUMENT:
            _add_passages(connection, bodies, item)
        spans = (first, last, slot, bodies.next_slot)
        connection.execute("INSERT INTO posted VALUES (?, ?, ?, ?, ?, ?)", (kind, item, *spans))
    bodies.close()
    connection.execute("DELETE FROM stale")


def members(connection: sqlite3.Connection, kind: int, item: int) -> Iterator[Member]:
    """What goes into the index for one document or department, with its grams; the most important last."""
    table = "document" if kind == DOCUMENT else "department"
    if connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (item,)).fetchone() is None:
        return
    spoken = sounds()
    if kind == DEPARTMENT:
        names = names_of(connection, "department", [item])[item]
        yield Member(kind, item, None, name_grams(names, spoken) | department_facets(connection, item))
        return
    facets = document_facets(connection, item)
    rows = [*connection.execute(ITEMS, {"document": item}).fetchall(), (DOCUMENT, item)]
    for code in (2, 1, 0):
        called = names_of(connection, KINDS[code], (one for place, one in rows if place == code))
        for one, names in reversed(called.items()):
            yield Member(code, one, item, name_grams(names, spoken) | facets[code, one])


def name_grams(names: Names, spoken: Sounds) -> set[int]:
    """Grams of a title and of the other names."""
    return title_grams([tight(name) for name in (names.title, *names.others)], spoken)


def _add_passages(connection: sqlite3.Connection, bodies: SegmentBuilder, document: int) -> None:
    found = connection.execute("SELECT text FROM source WHERE document = ?", (document,)).fetchone()
    for passage in passages(found[0]) if found else ():
        connection.execute(
            'INSERT INTO passage (slot, document, "start", "offset", bytes) VALUES (?, ?, ?, ?, ?)',
            (bodies.next_slot, document, passage.start, passage.offset, passage.size),
        )
        bodies.add(body_grams(tight(passage.text)))


def _touch(connection: sqlite3.Connection, kind: int, item: int) -> None:
    found = connection.execute(
        "SELECT first, last, first_passage, last_passage FROM posted WHERE kind = ? AND item = ?",
        (kind, item),
    ).fetchone()
    if found is not None:
        first, last, first_passage, last_passage = found
        bury(connection, Part.TITLES, first, last)
        bury(connection, Part.BODIES, first_passage, last_passage)
        connection.execute("DELETE FROM entry WHERE slot >= ? AND slot < ?", (first, last))
        connection.execute("DELETE FROM passage WHERE slot >= ? AND slot < ?", (first_passage, last_passage))
        connection.execute("DELETE FROM posted WHERE kind = ? AND item = ?", (kind, item))
    connection.execute("INSERT OR IGNORE INTO stale VALUES (?, ?)", (kind, item))
