"""The postings of a library as bits, kept while they are used.

The segments stand one behind the other in one set: a million slots are a few operations of some 3 us in C, where eight
sets of a segment each were eight times as many calls.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import attrgetter
from typing import Final

from bitarray import bitarray

from gangmu_db.bits import NOWHERE, Bits, bits_of, union
from gangmu_db.codec import decoded
from gangmu_db.postings import Part, post_id, segments

KEPT_BYTES: Final = 24 * 2**20  # some 180 grams of a million items

STATEMENT: Final = """
SELECT place.key, post.bits FROM json_each(:firsts) AS place
CROSS JOIN post ON post.id = place.value + :gram
"""


class Bitmaps:
    """Reads the postings of one part of one edition."""

    def __init__(self, connection: sqlite3.Connection, part: Part, kept: int = KEPT_BYTES) -> None:
        self._connection = connection
        self._most = kept
        self.over: Callable[[], bool] = lambda: False
        self.segments = segments(connection, part)[::-1]
        self._room = max([segment.size for segment in self.segments], default=1)
        self._size = (len(self.segments) - 1) * self._room + self.segments[-1].size if self.segments else 0
        self._firsts = json.dumps([post_id(segment.id, 0) for segment in self.segments])
        # what a place in a set and its slot differ by: between two segments slots may be missing
        self._shifts = [one.first - place * self._room for place, one in enumerate(self.segments)]
        self.live = self._joined([(place, one.live) for place, one in enumerate(self.segments)])
        self._kept: OrderedDict[int, Bits] = OrderedDict()
        self._bytes = 0

    def row(self, gram: int) -> Bits:
        """Where a gram stands; nowhere, once the search that asks is over: reading cold pages takes long."""
        known = self._kept.get(gram)
        if known is not None:
            self._kept.move_to_end(gram)
            return known
        if self.over():
            return NOWHERE
        rows = self._connection.execute(STATEMENT, {"firsts": self._firsts, "gram": gram})
        row = self._joined([(place, decoded(bits, self.segments[place].size)) for place, bits in rows])
        self._keep(gram, row)
        return row

    def any_of(self, grams: Iterable[int]) -> Bits:
        """Where at least one of the grams stands."""
        return reduce(union, [self.row(gram) for gram in grams], NOWHERE)

    def between(self, least: int, most: int) -> Bits:
        """Where any gram from `least` to `most` stands; for facets that are ordered. Not kept."""
        found = []
        for place, segment in enumerate(self.segments):
            rows = self._connection.execute(
                "SELECT bits FROM post WHERE id BETWEEN ? AND ?",
                (post_id(segment.id, least), post_id(segment.id, most)),
            )
            some = reduce(union, (decoded(bits, segment.size) for (bits,) in rows), NOWHERE)
            found += [(place, some)] if some else []
        return self._joined(found)

    def _joined(self, parts: Sequence[tuple[int, Bits]]) -> Bits:
        """The sets of some segments, by their place, as one set."""
        if len(self.segments) == 1 or not parts:
            return parts[0][1] if parts else NOWHERE
        whole = bitarray(self._size, "little")
        for place, bits in parts:
            start = place * self._room
            whole[start : start + len(bits)] = bits
        return whole

    def of_slots(self, slots: Iterable[int]) -> Bits:
        """These slots."""
        places = [self._place(slot) for slot in slots]
        return bits_of(places, self._size) if places else NOWHERE

    def holds(self, bits: Bits, slot: int) -> bool:
        return bool(bits) and bool(bits[self._place(slot)])

    def slot(self, place: int) -> int:
        """The slot that stands at a place of a set."""
        return place + self._shifts[place // self._room]

    def _place(self, slot: int) -> int:
        segment = bisect_right(self.segments, slot, key=attrgetter("first")) - 1
        return slot - self._shifts[segment]

    def _keep(self, gram: int, row: Bits) -> None:
        self._kept[gram] = row
        self._bytes += _weight(row)
        while self._bytes > self._most and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _weight(oldest)


def _weight(row: Bits) -> int:
    return 64 + len(row) // 8
