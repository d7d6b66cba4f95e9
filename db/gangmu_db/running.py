"""Votes counted while a query is typed: what its beginning had is kept, so that a key adds the votes of a unit or two.

Of a query of fourteen syllables every key would else count some forty votes over all slots, 2 ms for each way to read
it at a million items.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from gangmu_db.ballot import COMPLETE, MOST_UNITS, sounding, votes_of, votes_of_whole
from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import Bits
from gangmu_db.candidates import Planes, Vote, counted
from gangmu_db.query import Parse, Unit

# Counts, two for each of three ways to read a query; at a million items one takes up to .9 MB.
MOST_KEPT: Final = 6

Units = tuple[Unit, ...]


class Count(NamedTuple):
    """What some units have in common with titles."""

    planes: Planes
    most: int
    """The votes of a slot that every vote speaks for, but for COMPLETE."""
    sounding: Bits
    """The slots that hold all their sounds pair by pair."""


class Running:
    """Counts votes for one way after the other to read what is typed."""

    def __init__(self, bitmaps: Bitmaps) -> None:
        self._bitmaps = bitmaps
        self._kept: OrderedDict[Units, Count] = OrderedDict()

    def counted(self, parse: Parse, over: Callable[[], bool]) -> Count:
        """All votes of a parse of at least one unit."""
        count = self._of(parse.units[:MOST_UNITS], over)
        return _with(count, votes_of_whole(self._bitmaps, parse, count.sounding), count.sounding, over)

    def _of(self, units: Units, over: Callable[[], bool]) -> Count:
        """The count of some units one after the other, from the longest beginning that was kept.

        The count without the last unit is kept too: where that is a syllable, the next key changes it.
        """
        beginnings = [some for some in self._kept if units[: len(some)] == some]
        known = max(map(len, beginnings), default=0)
        if known:
            self._kept.move_to_end(units[:known])
            count = self._kept[units[:known]]
        else:
            count = Count((), 0, self._bitmaps.live)
        for upto in sorted({max(known, len(units) - 1), len(units)}):
            if upto > known:
                count = self._longer(count, units[:upto], known, over)
                known = upto
                self._keep(units[:upto], count, over)
        return count

    def _longer(self, count: Count, units: Units, known: int, over: Callable[[], bool]) -> Count:
        """A count of the first `known` units, with the votes of those after them."""
        votes: list[Vote] = []
        together = count.sounding
        for length in range(known + 1, len(units) + 1):
            votes += votes_of(self._bitmaps, units[:length])
            together = sounding(self._bitmaps, units[:length], together)
        return _with(count, votes, together, over)

    def _keep(self, units: Units, count: Count, over: Callable[[], bool]) -> None:
        if not over():
            self._kept[units] = count
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)


def _with(count: Count, votes: Sequence[Vote], together: Bits, over: Callable[[], bool]) -> Count:
    most = count.most + sum(1 << vote.weight for vote in votes if vote.weight < COMPLETE)
    return Count(counted(votes, over, count.planes), most, together)
