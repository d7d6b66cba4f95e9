"""Which slots share the most with a query: votes counted over whole bitmaps at once.

A counter is a list of sets, the planes: bit n of plane p is bit p of the count of slot n. Adding a bitmap is a
ripple of XOR and AND over all slots together; reading the highest counts splits the slots plane by plane.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from gangmu_db.bitmaps import Bitmaps, Rows
from gangmu_db.bits import NOWHERE, Bits, common, normal


class Vote(NamedTuple):
    """A bitmap that adds 2 ** `weight` to the count of its slots."""

    rows: Rows
    weight: int


Planes = Sequence[Sequence[Bits]]
"""The planes of each segment."""


Parts = list[tuple[int, Bits]]
"""Some segments by their place, and some slots of each."""


class Candidate(NamedTuple):
    """A slot and how many votes it has."""

    slot: int
    votes: int


def counted(votes: Sequence[Vote], allowed: Rows, over: Callable[[], bool], before: Planes = ()) -> Planes:
    """The planes of each segment that has allowed slots, on top of those `before`; without these votes where time is
    over."""
    found: list[list[Bits]] = []
    for place, slots in enumerate(allowed):
        own = list(before[place]) if before else []
        found.append(own)
        if slots and not over():
            for rows, plane in votes:
                _add(own, rows[place], plane)
    return found


def _add(planes: list[Bits], bits: Bits, plane: int) -> None:
    while bits:
        if plane >= len(planes):
            planes.extend([NOWHERE] * (plane - len(planes) + 1))
        held = planes[plane]
        if not held:
            planes[plane] = bits
            return
        planes[plane] = held ^ bits
        bits = common(held, bits)
        plane += 1


def best(bitmaps: Bitmaps, planes: Planes, allowed: Rows, least: int) -> Iterator[Candidate]:
    """Allowed slots with at least `least` votes, most votes first, among equals the newest slot first.

    Plane by plane, the highest first, those that have its votes are read before those that have not.
    """
    whole: Parts = [(place, slots) for place, slots in enumerate(allowed) if slots]
    # (votes, planes left, slots of each segment, those of them that were read already)
    waiting: list[tuple[int, int, Parts, Parts]] = [(0, max(map(len, planes), default=0), whole, [])]
    while waiting:
        votes, left, parts, done = waiting.pop()
        if votes + (1 << left) <= least:  # though each plane left had them
            continue
        rest = _without(parts, done)  # only now: mostly there are enough before
        if left == 0:
            for place, slots in rest:
                first = bitmaps.segments[place].first
                yield from (Candidate(first + bit, votes) for bit in slots.search(1, right=True))
            continue
        high = _having(rest, planes, left - 1)
        waiting.append((votes, left - 1, rest, high))
        if high:
            waiting.append((votes + (1 << left - 1), left - 1, high, []))


def _having(parts: Parts, planes: Planes, number: int) -> Parts:
    """Slots that a plane has."""
    found = []
    for place, slots in parts:
        own = planes[place]
        some = common(slots, own[number]) if number < len(own) else NOWHERE
        if some:
            found.append((place, some))
    return found


def _without(parts: Parts, others: Parts) -> Parts:
    """Slots that are not among the others, all of which are slots of the parts."""
    if not others:
        return parts
    gone = dict(others)
    rest = ((place, normal(slots ^ gone[place]) if place in gone else slots) for place, slots in parts)
    return [(place, slots) for place, slots in rest if slots]


def newest(bitmaps: Bitmaps, rows: Rows) -> Iterator[int]:
    """The slots of a bitmap, the newest first."""
    for segment, row in zip(bitmaps.segments, rows, strict=True):
        for bit in row.search(1, right=True):
            yield segment.first + bit


def size(rows: Rows) -> int:
    """How many slots a bitmap holds."""
    return sum([row.count() for row in rows])
