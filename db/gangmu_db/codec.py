"""Sets of places below 131,072 as bytes.

A set of few is a list of 16-bit places, so of even length. Where some are 65,536 or more it begins with 65,535, which
nothing else can follow, and how many are less; of the others 65,536 is taken off. A larger set has a head and is of odd
length up to where the head says; after that there may be a list again: places that came later, which need no packing
anew of all the others.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from bitarray import bitarray, decodetree
from bitarray.util import int2ba, sc_decode, sc_encode

from gangmu_db.bits import Bits, bits_from, bits_of, sized

RAW: Final = -15  # deflate without a header
DENSEST: Final = 20  # slots for each place, below which a bitmap is the shortest
TAG: Final = 0x7F  # bits of the first byte of a head
SPARSE, PLAIN, PACKED = 0x7D, 0x7E, 0x7F  # in them: a bitmap; else the width of the lower parts
LONG: Final = 0x80  # in that byte too: counts of two bytes follow instead of one
MARK: Final = 0xFFFF  # at the beginning of a list that goes on beyond a half
HALVES: Final = struct.Struct("<HH")  # the mark, and how many places are in the lower half
MARKED: Final = HALVES.pack(MARK, 0)[:2]
SHORT_HEAD, LONG_HEAD = struct.Struct("<BBB"), struct.Struct("<BHH")  # first byte, places, length of the head
WHOLE_BYTES, WORTH = 8, 1.05  # a width that is read twice as fast, and how much longer it may be for that
LEAST_LATER, MOST_LATER = 256, 2048  # bytes that may follow a head, however short or long that is
PLACE_BITS: Final = 16
HALF: Final = 1 << PLACE_BITS  # half a segment: what 16 bits count
IS_BIG_ENDIAN: Final = sys.byteorder == "big"


class Coding(NamedTuple):
    """What is packed how: a list takes more room than its packed form, a bitmap more still, but is read at once."""

    listed: int
    """Places up to which a set is a list."""
    divided: int
    """Places up to which a set is no bitmap."""
    plain: int
    """Slots for each place, below which a bitmap is not packed: it is read in a tenth of the time."""
    deflated: int
    """Slots for each place, below which one is deflated; else it is packed as bitarray does, which is longer for up to 40,
    but read in two thirds of the time."""


def packed(bits: Bits) -> bytes:
    """A bitmap, deflated; runs of zeros are all that repeats in it, and looking for no more is seven times faster."""
    squeezer = zlib.compressobj(
        zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, RAW, zlib.DEF_MEM_LEVEL, zlib.Z_RLE
    )
    return squeezer.compress(bits.tobytes()) + squeezer.flush()


def unpacked(squeezed: bytes, size: int) -> Bits:
    """The bitmap that was packed."""
    return bits_from(zlib.decompress(squeezed, RAW), size)


def encoded(places: Sequence[int], size: int, coding: Coding) -> bytes:
    """Places in rising order, all different, as bytes."""
    if len(places) <= coding.listed:
        if isinstance(places, array) and places.typecode == "H" and not IS_BIG_ENDIAN:
            return places.tobytes()  # as they are: an import writes ten thousands of them
        return _list(places)
    if len(places) > coding.divided or len(places) * DENSEST > size:
        return _bitmap(bits_of(places, size), coding)
    width = _width(len(places), places[-1])
    return _headed(width, len(places), _divided(places, width))


def _bitmap(bits: Bits, coding: Coding) -> bytes:
    count = bits.count()
    if count * coding.plain > len(bits):
        return _headed(PLAIN, 0, bits.tobytes())
    if count * coding.deflated > len(bits):
        return _headed(PACKED, 0, packed(bits))
    return _headed(SPARSE, 0, sc_encode(bits))


def decoded(stored: bytes, size: int) -> Bits:
    """What was encoded, as bits."""
    if not len(stored) & 1:
        lower, upper = _halves(stored)
        return bits_of(lower, HALF) + bits_of(upper, size - HALF) if upper else bits_of(lower, size)
    if stored[0] & TAG < SPARSE:
        return bits_of(_places(stored), size)
    tag, _, start, end = _head(stored)
    whole = stored[start:end]
    if tag == SPARSE:
        bits = sized(sc_decode(whole), size)
    else:
        bits = unpacked(whole, size) if tag == PACKED else bits_from(whole, size)
    if end < len(stored):
        bits[_listed(stored[end:])] = 1
    return bits


def decoded_places(stored: bytes) -> list[int]:
    """What was encoded, as places in rising order."""
    if len(stored) & 1 and stored[0] & TAG >= SPARSE:
        return list(decoded(stored, 2 * HALF).search(1))
    return _places(stored)


def followed(stored: bytes, later: bytes) -> bytes:
    """An encoded set with another behind it, every place of which is above its own."""
    if len(later) & 1:
        later = _list(decoded_places(later))
    if later[:2] != MARKED or len(later) == 2:
        return stored + later
    end = _head(stored)[3] if len(stored) & 1 else 0
    if stored[end : end + 2] == MARKED and len(stored) > end + 2:
        return stored + later[HALVES.size :]
    if end == len(stored):
        return stored + later
    below = (len(stored) - end >> 1) + HALVES.unpack_from(later)[1]
    return stored[:end] + HALVES.pack(MARK, below) + stored[end:] + later[HALVES.size :]


def is_loose(stored: bytes, coding: Coding) -> bool:
    """Whether so much has come later that the set is worth packing anew: about as much as is packed."""
    if not len(stored) & 1:
        return len(stored) > 2 * coding.listed + LEAST_LATER // 4
    # as _head, but for every row of an import
    end = stored[2] if stored[0] < LONG else stored[3] | stored[4] << 8
    return len(stored) - end > (LEAST_LATER if end < LEAST_LATER else min(end, MOST_LATER))


def repacked(stored: bytes, size: int, coding: Coding) -> bytes:
    """The same set without anything behind its head."""
    if len(stored) & 1 and stored[0] & TAG >= SPARSE:
        return _bitmap(decoded(stored, size), coding)
    return encoded(decoded_places(stored), size, coding)


def _places(stored: bytes) -> list[int]:
    """Of anything but a bitmap."""
    if not len(stored) & 1:
        return _listed(stored)
    width, count, start, end = _head(stored)
    middle = start + (count * width + 7 >> 3)
    ones = bits_from(stored[middle:end], 8 * (end - middle)).search(1)
    places = [
        one - number << width | low
        for (number, one), low in zip(
            enumerate(ones), _lower(stored[start:middle], count, width), strict=True
        )
    ]
    return places + _listed(stored[end:]) if end < len(stored) else places


def _lower(stored: bytes, count: int, width: int) -> Iterable[int]:
    """The lower parts of places."""
    if width == WHOLE_BYTES:
        return stored
    digits = bitarray(stored, "big")
    del digits[count * width :]
    return digits.decode(_digits(width)[1])


def _listed(stored: bytes) -> list[int]:
    """Of a list."""
    lower, upper = _halves(stored)
    return [*lower, *[HALF + place for place in upper]]


def _halves(stored: bytes) -> tuple[array[int], array[int]]:
    """Of a list: places below HALF, and the others less HALF."""
    found = array("H", stored)
    if IS_BIG_ENDIAN:
        found.byteswap()
    if found[0] != MARK or len(found) == 1:
        return found, found[:0]
    middle = 2 + found[1]
    return found[2:middle], found[middle:]


def _divided(places: Sequence[int], width: int) -> bytes:
    """Each place in two parts (Elias and Fano): the lower `width` bits of all, then the steps of the upper parts, a zero
    for each step and a one for each place. Two bits a place more than there must be, whatever the places are."""
    mask = (1 << width) - 1
    if width == WHOLE_BYTES:
        lower = bytes([place & mask for place in places])
    else:
        digits = bitarray(endian="big")
        digits.encode(_digits(width)[0], [place & mask for place in places])
        lower = digits.tobytes()
    ones = [(place >> width) + number for number, place in enumerate(places)]
    return lower + bits_of(ones, ones[-1] + 1).tobytes()


def _width(count: int, last: int) -> int:
    """The width that makes a divided set shortest, or nearly so."""
    usual = max((last // count).bit_length() - 1, 1)
    lengths = {width: count * (width + 1) + (last >> width) for width in (usual, usual + 1, WHOLE_BYTES)}
    best = min(lengths, key=lengths.__getitem__)
    return WHOLE_BYTES if lengths[WHOLE_BYTES] <= WORTH * lengths[best] else best


def _headed(first: int, count: int, body: bytes) -> bytes:
    head = SHORT_HEAD if count < 256 and len(body) + SHORT_HEAD.size < 255 else LONG_HEAD
    length = (head.size + len(body)) | 1
    tag = first if head is SHORT_HEAD else first | LONG
    return (head.pack(tag, count, length) + body).ljust(length, b"\0")


def _head(stored: bytes) -> tuple[int, int, int, int]:
    """Width or kind of bitmap, number of places but of a bitmap, where what is packed begins and where it ends."""
    head = LONG_HEAD if stored[0] & LONG else SHORT_HEAD
    first, count, length = head.unpack_from(stored)
    return first & TAG, count, head.size, length


def _list(places: Sequence[int]) -> bytes:
    """Little-endian in the file, whatever the machine."""
    if not places or places[-1] < HALF:
        found = array("H", places)
    else:
        middle = bisect_left(places, HALF) if places[0] < HALF else 0
        found = array("H", [MARK, middle, *places[:middle], *[place - HALF for place in places[middle:]]])
    if IS_BIG_ENDIAN:
        found.byteswap()
    return found.tobytes()


@cache
def _digits(width: int) -> tuple[dict[int, bitarray], decodetree]:
    """How numbers of so many bits are written one after the other, and how they are read."""
    written = {value: int2ba(value, width, "big") for value in range(1 << min(width, PLACE_BITS))}
    return written, decodetree(written)
