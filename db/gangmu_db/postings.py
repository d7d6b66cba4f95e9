"""The postings of slots, cut into segments: written, buried, merged."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from gangmu_db.codec import decoded_places, encoded, packed, unpacked

SEGMENT_SLOTS = 65_536


class Part(IntEnum):
    """Which slots a segment is about."""

    TITLES = 0
    BODIES = 1


class Segment(NamedTuple):
    """A run of slots, without its postings."""

    id: int
    first: int
    size: int
    live: int
    """Bit n: slot first + n holds something."""


class SegmentBuilder:
    """Collects the grams of slots in rising order and writes them in segments; the last by `close`."""

    def __init__(self, connection: sqlite3.Connection, part: Part, first: int) -> None:
        self._connection = connection
        self._part = part
        self._first = first
        self._size = 0
        self._places: defaultdict[int, list[int]] = defaultdict(list)

    @property
    def next_slot(self) -> int:
        """The slot that the next call of `add` fills."""
        return self._first + self._size

    def add(self, grams: Iterable[int]) -> None:
        """Fill the next slot."""
        place, places = self._size, self._places
        for gram in grams:
            places[gram].append(place)
        self._size += 1
        if self._size == SEGMENT_SLOTS:
            self.close()

    def close(self) -> None:
        """Write what was collected."""
        if self._size:
            rows = ((gram, encoded(self._places[gram], self._size)) for gram in sorted(self._places))
            whole = Segment(0, self._first, self._size, (1 << self._size) - 1)
            write_segment(self._connection, self._part, whole, rows)
        self._first, self._size = self.next_slot, 0
        self._places.clear()


def write_segment(
    connection: sqlite3.Connection, part: Part, segment: Segment, rows: Iterable[tuple[int, bytes]]
) -> None:
    """Write a segment, which gets an id of its own, with its postings, given in the order of the grams."""
    cursor = connection.execute(
        "INSERT INTO segment (part, first, size, live) VALUES (?, ?, ?, ?)",
        (part, segment.first, segment.size, packed(segment.live, segment.size)),
    )
    number = cursor.lastrowid
    connection.executemany(
        "INSERT INTO post (segment, gram, bits) VALUES (?, ?, ?)",
        ((number, gram, bits) for gram, bits in rows),
    )


def segments(connection: sqlite3.Connection, part: Part) -> list[Segment]:
    """All segments of a part, the newest slots first."""
    rows = connection.execute(
        "SELECT id, first, size, live FROM segment WHERE part = ? ORDER BY first DESC", (part,)
    )
    return [Segment(number, first, size, unpacked(live)) for number, first, size, live in rows]


def bury(connection: sqlite3.Connection, part: Part, first: int, last: int) -> None:
    """Slots from `first` up to `last` hold nothing any more; their postings stay until a merge."""
    rows = connection.execute(
        "SELECT id, first, size, live FROM segment WHERE part = ? AND first < ? AND first + size > ?",
        (part, last, first),
    ).fetchall()
    for number, begin, size, squeezed in rows:
        start, end = max(first - begin, 0), min(last - begin, size)
        live = unpacked(squeezed) & ~((1 << end) - (1 << start))
        if live:
            connection.execute("UPDATE segment SET live = ? WHERE id = ?", (packed(live, size), number))
        else:
            drop_segment(connection, number)


def drop_segment(connection: sqlite3.Connection, segment: int) -> None:
    """Forget a segment and its postings."""
    connection.execute("DELETE FROM post WHERE segment = ?", (segment,))
    connection.execute("DELETE FROM segment WHERE id = ?", (segment,))


def merge(connection: sqlite3.Connection, part: Part, group: list[Segment]) -> None:
    """Make one segment of neighbours, given in rising order; slots stay, dead ones leave the postings."""
    first = group[0].first
    size = group[-1].first + group[-1].size - first
    live = 0
    for segment in group:
        live |= segment.live << (segment.first - first)
    write_segment(
        connection, part, Segment(0, first, size, live), list(_merged(connection, group, first, size))
    )
    for segment in group:
        drop_segment(connection, segment.id)


def _merged(
    connection: sqlite3.Connection, group: list[Segment], first: int, size: int
) -> Iterator[tuple[int, bytes]]:
    collected: defaultdict[int, list[int]] = defaultdict(list)
    for segment in group:
        shift, dead = segment.first - first, segment.live.bit_count() < segment.size
        rows = connection.execute("SELECT gram, bits FROM post WHERE segment = ?", (segment.id,))
        for gram, bits in rows:
            places = decoded_places(bits)
            if dead:
                places = [place for place in places if segment.live >> place & 1]
            if places:
                collected[gram].extend([place + shift for place in places] if shift else places)
    for gram in sorted(collected):
        yield gram, encoded(collected[gram], size)
