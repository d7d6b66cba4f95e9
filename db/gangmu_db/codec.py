"""Sets of places below 65,536 as bytes, and as integers with these bits set.

A set of few is a list of 16-bit places, of even length. Longer ones have an odd length and a first byte that says
how they are packed: the gaps between the places, or a bitmap; both deflated.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

LISTED = 60  # places up to which deflating gains nothing
GAPPED = 400  # places up to which gaps are much shorter than the bitmap, and not slow to read
SHIFTED = 8  # places up to which shifting beats filling bytes
RAW = -15  # deflate without a header
SMALL_WINDOW, SMALL_MEMORY = -12, 4  # a few hundred bytes: setting up more costs more than it gains
GAPS, BITMAP = 1, 2
IS_BIG_ENDIAN = sys.byteorder == "big"


def bits_of(places: Iterable[int], size: int) -> int:
    """Places below `size` -> an integer with these bits."""
    filled = bytearray((size + 7) >> 3)
    for place in places:
        filled[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(filled, "little")


def places_of(bits: int) -> list[int]:
    """The bits that are set, in rising order."""
    text = bin(bits)[:1:-1]
    found = []
    place = text.find("1")
    while place >= 0:
        found.append(place)
        place = text.find("1", place + 1)
    return found


def packed(bits: int, size: int) -> bytes:
    """A bitmap, deflated; runs of zeros are all that repeats in it, and looking for no more is seven times faster."""
    squeezer = zlib.compressobj(
        zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, RAW, zlib.DEF_MEM_LEVEL, zlib.Z_RLE
    )
    return squeezer.compress(bits.to_bytes((size + 7) >> 3, "little")) + squeezer.flush()


def unpacked(squeezed: bytes) -> int:
    """The bitmap that was packed."""
    return int.from_bytes(zlib.decompress(squeezed, RAW), "little")


def encoded(places: list[int], size: int) -> bytes:
    """Places in rising order, all different, as bytes."""
    if len(places) <= LISTED:
        return _native(array("H", places)).tobytes()
    if len(places) <= GAPPED:
        return _odd(GAPS, _gaps(places))
    return _odd(BITMAP, packed(bits_of(places, size), size))


def decoded(stored: bytes, size: int) -> int:
    """What was encoded, as an integer of bits."""
    if len(stored) & 1 and stored[0] == BITMAP:
        return unpacked(stored[1:])
    if len(stored) <= 2 * SHIFTED:
        bits = 0
        for place in _list(stored):
            bits |= 1 << place
        return bits
    return bits_of(_list(stored), size)


def decoded_places(stored: bytes) -> list[int]:
    """What was encoded, as places in rising order."""
    return places_of(unpacked(stored[1:])) if len(stored) & 1 and stored[0] == BITMAP else list(_list(stored))


def _list(stored: bytes) -> Iterator[int]:
    if not len(stored) & 1:
        return iter(_native(array("H", stored)))
    planes = zlib.decompress(stored[1:], RAW)
    half = len(planes) >> 1
    mixed = bytearray(len(planes))
    mixed[0::2], mixed[1::2] = planes[half:], planes[:half]
    return accumulate(_native(array("H", bytes(mixed))))


def _gaps(places: list[int]) -> bytes:
    """The upper bytes of all gaps, which are alike, then the lower ones, which are not."""
    plain = _native(
        array("H", [places[0], *[later - earlier for earlier, later in pairwise(places)]])
    ).tobytes()
    squeezer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, SMALL_WINDOW, SMALL_MEMORY)
    return squeezer.compress(plain[1::2] + plain[0::2]) + squeezer.flush()


def _odd(tag: int, squeezed: bytes) -> bytes:
    tagged = bytes((tag,)) + squeezed
    return tagged if len(tagged) & 1 else tagged + b"\0"


def _native(places: array[int]) -> array[int]:
    """Little-endian in the file, whatever the machine."""
    if IS_BIG_ENDIAN:
        places.byteswap()
    return places
