"""Sets of slots in a segment, as bits: bit n is slot `first + n`.

What holds something is as long as its segment; what holds nothing is NOWHERE, which has no bits at all, so that a set
is true where it holds something. Sets are shared by all that use them: nobody changes one that it did not make.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bitarray import bitarray

Bits = bitarray

NOWHERE: Final = bitarray(endian="little")


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
    """What two sets of a segment both hold."""
    return normal(one & other) if one and other else NOWHERE


def union(one: Bits, other: Bits) -> Bits:
    """What either of two sets of a segment holds."""
    return one | other if one and other else one or other
