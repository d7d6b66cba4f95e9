"""The postings of a library as bits, one set for each segment, kept while they are used."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Final

from gangmu_db.bits import NOWHERE, Bits, bits_of, common, normal, union
from gangmu_db.codec import decoded
from gangmu_db.postings import Part, post_id, segments

KEPT_BYTES: Final = 24 * 2**20  # some 180 grams of a million items

Rows = tuple[Bits, ...]
"""The slots of each segment, the newest segment first."""

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
        self.segments = segments(connection, part)
        self.live: Rows = tuple(segment.live for segment in self.segments)
        self._firsts = json.dumps([post_id(segment.id, 0) for segment in self.segments])
        self._sizes = [segment.size for segment in self.segments]
        self.none: Rows = (NOWHERE,) * len(self.segments)
        self._kept: OrderedDict[int, Rows] = OrderedDict()
        self._bytes = 0

    def rows(self, gram: int) -> Rows:
        """Where a gram stands; nowhere, once the search that asks is over: reading cold pages takes long."""
        known = self._kept.get(gram)
        if known is not None:
            self._kept.move_to_end(gram)
            return known
        if self.over():
            return self.none
        found = list(self.none)
        for place, bits in self._connection.execute(STATEMENT, {"firsts": self._firsts, "gram": gram}):
            found[place] = decoded(bits, self._sizes[place])
        rows = tuple(found)
        self._keep(gram, rows)
        return rows

    def any_of(self, grams: Iterable[int]) -> Rows:
        """Where at least one of the grams stands."""
        found = [self.rows(gram) for gram in grams]
        return reduce(either, found) if found else self.none

    def between(self, least: int, most: int) -> Rows:
        """Where any gram from `least` to `most` stands; for facets that are ordered. Not kept."""
        found = list(self.none)
        for place, segment in enumerate(self.segments):
            rows = self._connection.execute(
                "SELECT bits FROM post WHERE id BETWEEN ? AND ?",
                (post_id(segment.id, least), post_id(segment.id, most)),
            )
            for (bits,) in rows:
                found[place] = union(found[place], decoded(bits, segment.size))
        return tuple(found)

    def of_slots(self, slots: Iterable[int]) -> Rows:
        """These slots."""
        standing: list[list[int]] = [[] for _ in self.segments]
        for slot in slots:
            place = self._segment_of(slot)
            standing[place].append(slot - self.segments[place].first)
        found = zip(standing, self.segments, strict=True)
        return tuple([bits_of(places, one.size) if places else NOWHERE for places, one in found])

    def holds(self, rows: Rows, slot: int) -> bool:
        place = self._segment_of(slot)
        return bool(rows[place]) and bool(rows[place][slot - self.segments[place].first])

    def _segment_of(self, slot: int) -> int:
        return next(place for place, segment in enumerate(self.segments) if segment.first <= slot)

    def _keep(self, gram: int, rows: Rows) -> None:
        self._kept[gram] = rows
        self._bytes += _weight(rows)
        while self._bytes > self._most and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _weight(oldest)


def both(some: Rows, others: Rows) -> Rows:
    return tuple([common(one, other) for one, other in zip(some, others, strict=True)])


def either(some: Rows, others: Rows) -> Rows:
    return tuple([union(one, other) for one, other in zip(some, others, strict=True)])


def without(some: Rows, others: Rows) -> Rows:
    pairs = zip(some, others, strict=True)
    return tuple([normal(one & ~other) if one and other else one for one, other in pairs])


def _weight(rows: Rows) -> int:
    return 64 + sum(map(len, rows)) // 8
