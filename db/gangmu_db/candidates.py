"""Which slots share the most with a query: votes counted over whole bitmaps at once.

A counter is a list of sets, the planes: bit n of plane p is bit p of the count of slot n. Adding a bitmap is a
ripple of XOR and AND over all slots together; reading the highest counts splits the slots plane by plane until few are
left, which are read one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import NOWHERE, Bits, common, few, normal

BYTE: Final = 8  # planes, whose counts fit into a byte


class Vote(NamedTuple):
    """A bitmap that adds 2 ** `weight` to the count of its slots."""

    bits: Bits
    weight: int


Planes = Sequence[Bits]
"""The lowest first."""


Candidate = tuple[int, int]
"""A slot and how many votes it has."""


def counted(votes: Iterable[Vote], over: Callable[[], bool], before: Planes = ()) -> Planes:
    """The planes with these votes on top of those `before`; without those that are left once time is over."""
    planes = list(before)
    for bits, plane in votes:
        if over():
            break
        _add(planes, bits, plane)
    return planes


def _add(planes: list[Bits], bits: Bits, plane: int) -> None:
    is_carry = False  # nobody else has it: it may be changed
    while bits:
        if plane >= len(planes):
            planes.extend([NOWHERE] * (plane - len(planes) + 1))
        held = planes[plane]
        if not held:
            planes[plane] = bits
            return
        carry = common(held, bits)
        if is_carry:
            bits ^= held
        else:
            bits = bits ^ held  # not ^=, which would change a set that others have
        planes[plane] = bits
        bits, is_carry, plane = carry, True, plane + 1


def best(
    bitmaps: Bitmaps,
    planes: Planes,
    allowed: Bits,
    most: int,
    least: float,
    of_first: Callable[[int], float] = lambda votes: 0,
) -> list[Candidate]:
    """The first `most` allowed slots by their votes, among equals the newest first; none has less than `least`, nor less
    than `of_first` makes of the votes of the first one.

    Plane by plane, the highest first, those that have its votes are read before those that have not.
    """
    found: list[Candidate] = []
    # (votes, planes left, slots, those of them that were read already)
    waiting: list[tuple[int, int, Bits, Bits]] = [(0, len(planes), allowed, NOWHERE)]
    while waiting and len(found) < most:
        votes, left, slots, done = waiting.pop()
        if votes + (1 << left) - 1 < least:  # though each plane left had them
            continue
        rest = normal(slots ^ done) if done else slots  # only now: mostly there are enough before
        places = few(rest) if left <= BYTE else None
        if left and places is None:
            high = common(rest, planes[left - 1])
            waiting.append((votes, left - 1, rest, high))
            if high:
                waiting.append((votes + (1 << left - 1), left - 1, high, NOWHERE))
            continue
        read = places or islice(rest.search(1, right=True), most)
        some = [(bitmaps.slot(place), votes + count) for count, place in _ranked(planes[:left], [*read])]
        least = max(least, of_first(some[0][1])) if some and not found else least
        found += [one for one in some if one[1] >= least]
    return found[:most]


def _ranked(planes: Planes, places: Sequence[int]) -> list[tuple[int, int]]:
    """What at most eight planes count at some places, the highest count and the last place first.

    A count is a byte; the planes are added as numbers of so many bytes.
    """
    votes = (int.from_bytes(plane[places].unpack()) << number for number, plane in enumerate(planes) if plane)
    counts = sum(votes).to_bytes(len(places))
    return sorted(zip(counts, places, strict=True), reverse=True)


def newest(bitmaps: Bitmaps, bits: Bits) -> Iterator[int]:
    """The slots of a bitmap, the newest first."""
    return map(bitmaps.slot, bits.search(1, right=True))
