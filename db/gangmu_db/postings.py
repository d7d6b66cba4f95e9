"""The postings of slots, cut into segments: written, added to, buried."""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from functools import partial
from typing import Final, NamedTuple

from gangmu_db.bits import Bits, span_of
from gangmu_db.codec import HALF, Coding, encoded, followed, is_loose, packed, repacked, unpacked

# Large rows of an import, and one more for every four slots; each costs up to .5 ms.
SOME_REPACKED: Final = 50
CHEAP: Final = 256  # bytes up to which a row is not large
GRAM_BITS: Final = 23  # of a gram, in the key of a row
INSERT: Final = "INSERT INTO post (id, bits) VALUES (?, ?)"
EXTEND: Final = f"{INSERT} ON CONFLICT DO UPDATE SET bits = extended(bits, excluded.bits)"


class Part(IntEnum):
    """Which slots a segment is about."""

    TITLES = 0
    BODIES = 1


SEGMENT_SLOTS: Final = {Part.TITLES: 131_072, Part.BODIES: 65_536}
"""The fewer segments, the fewer rows a search reads; but an import collects the grams of a segment in memory, of which
a passage has some nine hundred."""
CODINGS: Final[Mapping[Part, Coding]] = {
    Part.TITLES: Coding(400, 400, 30, 30),
    Part.BODIES: Coding(16, 1000, 8, 40),
}
"""A search reads some forty grams of titles for a key and one or two of bodies, which take most of the room. To read a
list of 400 places takes 6 us, a packed bitmap 10 to 40, a plain one 1, 200 divided places 17 and a thousand 90."""


class Segment(NamedTuple):
    """A run of slots, without its postings."""

    id: int
    first: int
    size: int
    live: Bits
    """Bit n: slot first + n holds something."""


class SegmentBuilder:
    """Collects the grams of slots in rising order and writes them in segments; the last by `close`.

    The newest segment is filled up before another is begun: an import adds to the rows of its grams, so that none
    ever pays for merging what others wrote, and there are no more segments than there must be.
    """

    def __init__(self, connection: sqlite3.Connection, part: Part) -> None:
        self._connection = connection
        self._part = part
        self._tail = next(iter(segments(connection, part)), None)
        self._first, self._held = (self._tail.first, self._tail.size) if self._tail else (1, 0)
        self._size = self._held
        # an array has a fifth of the memory of a list
        places = partial(array, "H" if SEGMENT_SLOTS[part] <= HALF else "I")
        self._places: defaultdict[int, array[int]] = defaultdict(places)

    @property
    def next_slot(self) -> int:
        """The slot that the next call of `add` fills."""
        return self._first + self._size

    def add(self, grams: Iterable[int]) -> None:
        """Fill the next slot."""
        if self._size == SEGMENT_SLOTS[self._part]:
            self.close()
            self._tail, self._first, self._held, self._size = None, self.next_slot, 0, 0
        place, places = self._size, self._places
        for gram in grams:
            places[gram].append(place)
        self._size += 1

    def close(self) -> None:
        """Write what was collected."""
        if self._size == self._held:
            return
        live = span_of(self._held, self._size, self._size)
        if self._tail:
            live[: self._held] = self._tail.live
        number = self._tail.id if self._tail else self._new_segment()
        self._connection.execute(
            "UPDATE segment SET live = ?, size = ? WHERE id = ?",
            (packed(live), self._size, number),
        )
        self._write(number)
        self._places.clear()

    def _new_segment(self) -> int:
        return int(
            self._connection.execute(
                "INSERT INTO segment (part, first, size, live) VALUES (?, ?, 0, x'') RETURNING id",
                (self._part, self._first),
            ).fetchone()[0]
        )

    def _write(self, segment: int) -> None:
        coding, size, first = CODINGS[self._part], self._size, post_id(segment, 0)
        rows = ((first + gram, encoded(self._places[gram], size, coding)) for gram in sorted(self._places))
        if self._tail:
            extend = self._extending(SOME_REPACKED + (size - self._held >> 2))
            self._connection.create_function("extended", 2, extend)
        self._connection.executemany(EXTEND if self._tail else INSERT, rows)

    def _extending(self, most: int) -> Callable[[bytes, bytes], bytes]:
        """How a row takes what comes later: at most so many are packed anew, the others wait for another import."""
        coding, size, left = CODINGS[self._part], self._size, most

        def extended(stored: bytes, later: bytes) -> bytes:
            nonlocal left
            row = followed(stored, later)
            if is_loose(row, coding) and (left or len(row) < CHEAP):
                left -= len(row) >= CHEAP
                return repacked(row, size, coding)
            return row

        return extended


def post_id(segment: int, gram: int) -> int:
    """The key of a row; those of a segment lie together, in the order of the grams."""
    return segment << GRAM_BITS | gram


def segments(connection: sqlite3.Connection, part: Part) -> list[Segment]:
    """All segments of a part, the newest slots first."""
    rows = connection.execute(
        "SELECT id, first, size, live FROM segment WHERE part = ? ORDER BY first DESC", (part,)
    )
    return [Segment(number, first, size, unpacked(live, size)) for number, first, size, live in rows]


def bury(connection: sqlite3.Connection, part: Part, first: int, last: int) -> None:
    """Slots from `first` up to `last` hold nothing any more; their postings stay until the segment goes."""
    rows = connection.execute(
        "SELECT id, first, size, live FROM segment WHERE part = ? AND first < ? AND first + size > ?",
        (part, last, first),
    ).fetchall()
    for number, begin, size, squeezed in rows:
        start, end = max(first - begin, 0), min(last - begin, size)
        live = unpacked(squeezed, size)
        live[start:end] = 0
        if live.any():
            connection.execute("UPDATE segment SET live = ? WHERE id = ?", (packed(live), number))
        else:
            drop_segment(connection, number)


def drop_segment(connection: sqlite3.Connection, segment: int) -> None:
    """Forget a segment and its postings."""
    connection.execute(
        "DELETE FROM post WHERE id >= ? AND id < ?", (post_id(segment, 0), post_id(segment + 1, 0))
    )
    connection.execute("DELETE FROM segment WHERE id = ?", (segment,))
