"""Whether the search index says what the rows say: for `gangmu check`."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import bits_of
from gangmu_db.codec import decoded
from gangmu_db.fold import tight
from gangmu_db.grams import body_grams
from gangmu_db.index import DOCUMENT, members
from gangmu_db.passages import passages
from gangmu_db.postings import Part, Segment, post_id, segments
from gangmu_db.records import KINDS

SAMPLED = 12  # documents and departments whose grams are made again without `full`

Owner = tuple[int, int, int, int, int, int]
"""A row of posted: kind, id, slots, slots of passages."""

OWNERS = "SELECT kind, item, first, last, first_passage, last_passage FROM posted ORDER BY first"


def agreement(connection: sqlite3.Connection, *, full: bool = False) -> Iterator[str]:
    """One sentence for each disagreement; nothing where index and rows agree.

    Without `full` all slots are counted, and the grams of a sample are made again; with it those of every item and
    passage, and no gram may be left over.
    """
    if connection.execute("SELECT 1 FROM stale").fetchone():
        yield "The search index was not brought up to date after the last change."
    yield from _entries(connection)
    for part, table in ((Part.TITLES, "entry"), (Part.BODIES, "passage")):
        for segment in segments(connection, part):
            rows = connection.execute(
                f"SELECT slot FROM {table} WHERE slot >= ? AND slot < ?",
                (segment.first, segment.first + segment.size),
            )
            if bits_of([slot - segment.first for (slot,) in rows], segment.size) != segment.live:
                yield f"Segment {segment.id} of the search index holds other slots than the table {table}."
    owners: list[Owner] = connection.execute(OWNERS).fetchall()
    if full:
        yield from _compared(connection, Part.TITLES, _titles(connection, owners))
        yield from _compared(connection, Part.BODIES, _bodies(connection, owners))
    else:
        sample = owners[:: max(len(owners) // SAMPLED, 1)]
        yield from _looked_up(connection, Part.TITLES, _titles(connection, sample))
        yield from _looked_up(connection, Part.BODIES, _bodies(connection, sample))


def _entries(connection: sqlite3.Connection) -> Iterator[str]:
    for place, kind in enumerate(KINDS):
        missing, extra = connection.execute(
            f"SELECT (SELECT count(*) FROM {kind} WHERE id NOT IN (SELECT item FROM entry WHERE kind = :kind)),"
            f" (SELECT count(*) FROM entry WHERE kind = :kind AND item NOT IN (SELECT id FROM {kind}))",
            {"kind": place},
        ).fetchone()
        if missing:
            yield f"{missing} of kind {kind} cannot be found by a search."
        if extra:
            yield f"{extra} of kind {kind} would be found by a search but are gone."


def _titles(connection: sqlite3.Connection, owners: Iterable[Owner]) -> Iterator[tuple[int, Set[int]]]:
    """(slot, grams made from the rows)."""
    for kind, item, first, _, _, _ in owners:
        for slot, member in enumerate(members(connection, kind, item), first):
            yield slot, member.grams


def _bodies(connection: sqlite3.Connection, owners: Iterable[Owner]) -> Iterator[tuple[int, Set[int]]]:
    for kind, item, _, _, first, last in owners:
        if kind == DOCUMENT:
            text = connection.execute("SELECT text FROM source WHERE document = ?", (item,)).fetchone()
            for slot, passage in zip(range(first, last), passages(text[0] if text else ""), strict=False):
                yield slot, body_grams(tight(passage.text))


def _looked_up(
    connection: sqlite3.Connection, part: Part, made: Iterable[tuple[int, Set[int]]]
) -> Iterator[str]:
    bitmaps = Bitmaps(connection, part)
    for slot, grams in made:
        if all(one.first > slot for one in bitmaps.segments):
            yield f"Slot {slot} of the search index ({part.name.lower()}) lies in no segment."
            continue
        missing = sum(not bitmaps.holds(bitmaps.row(gram), slot) for gram in grams)
        if missing:
            yield f"Slot {slot} of the search index ({part.name.lower()}) lacks {missing} of its {len(grams)} grams."


def _compared(
    connection: sqlite3.Connection, part: Part, made: Iterator[tuple[int, Set[int]]]
) -> Iterator[str]:
    waiting = next(made, None)
    for segment in reversed(segments(connection, part)):
        wanted: defaultdict[int, list[int]] = defaultdict(list)
        while waiting is not None and waiting[0] < segment.first + segment.size:
            for gram in waiting[1]:
                wanted[gram].append(waiting[0] - segment.first)
            waiting = next(made, None)
        different = _differences(connection, segment, wanted)
        if different:
            yield f"Segment {segment.id} of the search index ({part.name.lower()}) is wrong in {different} grams."


def _differences(connection: sqlite3.Connection, segment: Segment, wanted: dict[int, list[int]]) -> int:
    """How many grams stand elsewhere in the segment than the rows say; slots that are gone do not matter."""
    different = 0
    first = post_id(segment.id, 0)
    rows = connection.execute(
        "SELECT id - ?, bits FROM post WHERE id >= ? AND id < ?", (first, first, post_id(segment.id + 1, 0))
    )
    for gram, bits in rows:
        stored = decoded(bits, segment.size) & segment.live
        different += stored != bits_of(wanted.pop(gram, []), segment.size)
    return different + len(wanted)
