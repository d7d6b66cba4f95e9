"""Which slots share the most with a query: votes counted over whole bitmaps at once.

A counter is a list of integers, the planes: bit n of plane p is bit p of the count of slot n. Adding a bitmap is a
ripple of XOR and AND over all slots together; reading the highest counts splits the slots plane by plane.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from gangmu_db.bitmaps import Bitmaps, Rows


class Vote(NamedTuple):
    """A bitmap that adds 2 ** `weight` to the count of its slots."""

    rows: Rows
    weight: int


Planes = Sequence[Sequence[int]]
"""The planes of each segment."""


class Candidate(NamedTuple):
    """A slot and how many votes it has."""

    slot: int
    votes: int


def counted(votes: Sequence[Vote], allowed: Rows, over: Callable[[], bool], before: Planes = ()) -> Planes:
    """The planes of each segment that has allowed slots, on top of those `before`; without these votes where time is
    over."""
    found: list[list[int]] = []
    for place, slots in enumerate(allowed):
        own = list(before[place]) if before else []
        found.append(own)
        if slots and not over():
            for rows, plane in votes:
                if rows[place]:
                    _add(own, rows[place], plane)
    return found


def _add(planes: list[int], bits: int, plane: int) -> None:
    while plane < len(planes):
        held = planes[plane]
        planes[plane] = held ^ bits
        bits &= held
        if not bits:
            return
        plane += 1
    planes.extend([0] * (plane - len(planes)))
    planes.append(bits)


def best(bitmaps: Bitmaps, planes: Planes, allowed: Rows, least: int) -> Iterator[Candidate]:
    """Allowed slots with at least `least` votes, most votes first, among equals the newest slot first."""
    heap: list[tuple[int, int, int, int]] = []  # (-most votes possible, segment, planes left, slots)
    for place, own in enumerate(planes):
        if allowed[place] and own:
            heappush(heap, (1 - (1 << len(own)), place, len(own), allowed[place]))
    while heap and -heap[0][0] >= least:
        bound, place, left, slots = heappop(heap)
        if left == 0:
            first = bitmaps.segments[place].first
            yield from (Candidate(first + bit, -bound) for bit in falling(slots))
            continue
        high = slots & planes[place][left - 1]
        for half, most in ((high, bound), (slots ^ high, bound + (1 << left - 1))):
            if half:
                heappush(heap, (most, place, left - 1, half))


def falling(bits: int) -> Iterator[int]:
    """The bits that are set, the highest first."""
    while bits:
        place = bits.bit_length() - 1
        yield place
        bits ^= 1 << place


def newest(bitmaps: Bitmaps, rows: Rows) -> Iterator[int]:
    """The slots of a bitmap, the newest first."""
    for segment, row in zip(bitmaps.segments, rows, strict=True):
        for bit in falling(row):
            yield segment.first + bit


def size(rows: Iterable[int]) -> int:
    """How many slots a bitmap holds."""
    return sum(row.bit_count() for row in rows)
