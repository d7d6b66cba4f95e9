"""Votes counted while a query is typed: what its beginning had is kept, so that a key adds the votes of a unit or two.

Of a query of fourteen syllables every key would else count some forty votes over all slots, 2 ms for each way to read
it at a million items.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from gangmu_db.ballot import COMPLETE, MOST_UNITS, SHORT_PARSE, sounding, votes_of, votes_of_whole
from gangmu_db.bitmaps import Bitmaps, Rows
from gangmu_db.candidates import Planes, Vote, counted
from gangmu_db.query import Parse, Unit

MOST_KEPT = 4  # beginnings; at a million items one takes .9 MB

Key = tuple[tuple[Unit, ...], bool, tuple[bool, ...]]
"""Units, whether the query is a short one, and which segments have slots that are allowed."""


class Count(NamedTuple):
    """What some units have in common with titles."""

    planes: Planes
    most: int
    """The votes of a slot that every vote speaks for, but for COMPLETE."""
    sounding: Rows
    """The slots that hold all their sounds pair by pair."""


class Running:
    """Counts votes for one way after the other to read what is typed."""

    def __init__(self, bitmaps: Bitmaps) -> None:
        self._bitmaps = bitmaps
        self._kept: OrderedDict[Key, Count] = OrderedDict()

    def counted(self, parse: Parse, allowed: Rows, over: Callable[[], bool]) -> Count:
        """All votes of a parse of at least one unit, in the segments that have allowed slots."""
        units, is_short = parse.units[:MOST_UNITS], len(parse.units) <= SHORT_PARSE
        searched = tuple(map(bool, allowed))
        beginning = self._beginning(units[:-1], is_short, searched, allowed, over)
        together = sounding(self._bitmaps, units, beginning.sounding)
        votes = votes_of(self._bitmaps, units, is_short) + votes_of_whole(self._bitmaps, parse, together)
        return _with(beginning, votes, together, allowed, over)

    def _beginning(
        self,
        units: tuple[Unit, ...],
        is_short: bool,
        searched: tuple[bool, ...],
        allowed: Rows,
        over: Callable[[], bool],
    ) -> Count:
        """The count of all units but the last, from the longest part of it that was kept."""
        known = len(units)
        while known and (units[:known], is_short, searched) not in self._kept:
            known -= 1
        if known:
            count = self._kept[units[:known], is_short, searched]
        else:
            count = Count([()] * len(allowed), 0, self._bitmaps.live)
        if known == len(units):
            return count
        votes: list[Vote] = []
        together = count.sounding
        for length in range(known + 1, len(units) + 1):
            votes += votes_of(self._bitmaps, units[:length], is_short)
            together = sounding(self._bitmaps, units[:length], together)
        count = _with(count, votes, together, allowed, over)
        if not over():
            self._kept[units, is_short, searched] = count
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return count


def _with(
    count: Count, votes: Sequence[Vote], together: Rows, allowed: Rows, over: Callable[[], bool]
) -> Count:
    most = count.most + sum(1 << vote.weight for vote in votes if vote.weight < COMPLETE)
    return Count(counted(votes, allowed, over, count.planes), most, together)
