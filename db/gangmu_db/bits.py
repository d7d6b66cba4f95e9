"""Sets of slots as bits, of a segment or of all segments of a part.

What holds something is as long as that segment or part; what holds nothing is NOWHERE, which has no bits at all, so
that a set is true where it holds something. Sets are shared by all that use them: nobody changes one that it did not make.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from bitarray import bitarray
from bitarray.util import any_and, count_and

Bits = bitarray

NOWHERE: Final = bitarray(endian="little")
# Places of a million up to which to read them one by one is faster than two operations on all bits.
FEW: Final = 64


def bits_of(places: Sequence[int], size: int) -> Bits:
    """Places below `size` -> as many bits."""
    bits = bitarray(size, "little")
    bits[places] = 1
    return bits


def span_of(start: int, end: int, size: int) -> Bits:
    """The places from `start` up to `end`."""
    bits = bitarray(size, "little")
    bits[start:end] = 1
    return bits


def bits_from(stored: bytes, size: int) -> Bits:
    """What `tobytes` made of as many bits or fewer; the others are not set."""
    bits = bitarray(endian="little")
    bits.frombytes(stored)
    return sized(bits, size)


def sized(bits: Bits, size: int) -> Bits:
    """Bits just read, as many as there are to be."""
    if len(bits) < size:
        bits.extend(bitarray(size - len(bits), "little"))
    del bits[size:]
    return bits


def normal(bits: Bits) -> Bits:
    """The same, or NOWHERE where no bit is set."""
    return bits if bits.any() else NOWHERE


def common(one: Bits, other: Bits) -> Bits:
    """What two sets both hold."""
    return one & other if one and other and any_and(one, other) else NOWHERE


def shared(one: Bits, other: Bits) -> int:
    """How many places two sets both hold."""
    return count_and(one, other) if one and other else 0


def shares(bits: Bits, others: Iterable[Bits]) -> list[int]:
    """How many places each of some sets shares with another one; of few places each is looked up."""
    places = few(bits)
    if places is None:
        return [shared(bits, other) for other in others]
    return [other[places].count() if other else 0 for other in others]


def few(bits: Bits) -> list[int] | None:
    """The places of a set, the last first; None where there are more than a few."""
    places = [*islice(bits.search(1, right=True), FEW + 1)]
    return places if len(places) <= FEW else None


def union(one: Bits, other: Bits) -> Bits:
    """What either of two sets holds."""
    return one | other if one and other else one or other


def without(one: Bits, other: Bits) -> Bits:
    """What a set holds and another does not."""
    return normal(one & ~other) if one and other else one
