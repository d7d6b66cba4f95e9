"""The marks that a text leaves in the index, as numbers of 23 bits: a family and a value of 18 bits.

Pairs of characters share values: a title has some twenty pairs, and 65,536 values keep the index a third smaller than
exact ones; what a shared value lets in by mistake costs a candidate that the ranking throws out.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from gangmu_db.pinyin import LETTER_SOUND, Sounds

VALUE_BITS, SOUND_BITS, INITIAL_BITS = 18, 9, 6
VALUE_MASK: Final = (1 << VALUE_BITS) - 1
PAIR_MASK: Final = (1 << 16) - 1
BODY_PAIR_MASK: Final = (1 << 17) - 1
CODE_POINTS: Final = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
FIRST_FACTOR: Final[int] = 166_667
SECOND_FACTOR: Final[int] = 40_503  # odd, so that neighbours in the character set part

(
    ADJACENT,
    APART,
    CHARACTER,
    SOUND,
    SOUND_PAIR,
    INITIAL_PAIR,
    INITIAL_TRIPLE,
    FIRST_CHARACTER,
    FIRST_INITIAL,
) = range(9)
KIND, YEAR, REGION, STATUS, ROLE, SORT, DEPARTMENT, VALUE, UNIT, LENGTH = range(9, 19)
DUTY: Final = 19  # and 20, 21: department in one role

APART_BASE: Final = APART << VALUE_BITS
CHARACTER_BASE: Final = CHARACTER << VALUE_BITS
SOUND_BASE: Final = SOUND << VALUE_BITS
SOUND_PAIR_BASE: Final = SOUND_PAIR << VALUE_BITS
INITIAL_PAIR_BASE: Final = INITIAL_PAIR << VALUE_BITS
INITIAL_TRIPLE_BASE: Final = INITIAL_TRIPLE << VALUE_BITS

LENGTH_STEP, LENGTHS = 4, 12  # titles are told apart by length, four characters a step, up to 48


def marked(family: int, value: int) -> int:
    """The gram of a family."""
    return family << VALUE_BITS | value & VALUE_MASK


def adjacent(first: str, second: str) -> int:
    """Two characters side by side in a title."""
    return (ord(first) * FIRST_FACTOR + ord(second) * SECOND_FACTOR) & PAIR_MASK


def apart(first: str, second: str) -> int:
    """Two characters with one between them in a title."""
    return APART_BASE | adjacent(first, second)


def body_pair(first: str, second: str) -> int:
    """Two characters side by side in a body."""
    return (ord(first) * FIRST_FACTOR + ord(second) * SECOND_FACTOR) & BODY_PAIR_MASK


def character(one: str) -> int:
    return marked(CHARACTER, ord(one))


def sound_pair(first: int, second: int) -> int:
    return SOUND_PAIR_BASE | first << SOUND_BITS | second


def initial_pair(first: int, second: int) -> int:
    return INITIAL_PAIR_BASE | first << INITIAL_BITS | second


def initial_triple(first: int, second: int, third: int) -> int:
    return INITIAL_TRIPLE_BASE | (first << INITIAL_BITS | second) << INITIAL_BITS | third


def length_facet(length: int) -> int:
    return marked(LENGTH, min(length // LENGTH_STEP, LENGTHS))


def body_grams(text: str) -> set[int]:
    """All that a tight body leaves."""
    points = _points(text)
    return {
        (first * FIRST_FACTOR + second * SECOND_FACTOR) & BODY_PAIR_MASK for first, second in pairwise(points)
    }


def title_grams(texts: Iterable[str], sounds: Sounds) -> set[int]:
    """All that the tight names of an item leave; no gram spans two names."""
    grams: set[int] = set()
    for text in texts:
        if not text:
            continue
        points = _points(text)
        grams.update([CHARACTER_BASE | one & VALUE_MASK for one in points])
        grams.update(_hashed(points, points[1:], 0))
        grams.update(_hashed(points, points[2:], APART_BASE))
        grams.add(marked(FIRST_CHARACTER, points[0]))
        grams.add(length_facet(len(text)))
        _add_sounds(grams, sounds.of(text), sounds.initials)
    return grams


def _points(text: str) -> array[int]:
    return array("I", text.encode(CODE_POINTS, "surrogatepass"))


def _hashed(some: Sequence[int], others: Sequence[int], base: int) -> list[int]:
    return [
        base | (first * FIRST_FACTOR + second * SECOND_FACTOR) & PAIR_MASK
        for first, second in zip(some, others, strict=False)
    ]


def _add_sounds(grams: set[int], readings: Sequence[tuple[int, ...]], initial_of: tuple[int, ...]) -> None:
    grams.update([SOUND_BASE | sound for reading in readings for sound in reading if sound < LETTER_SOUND])
    grams.update(
        [
            SOUND_PAIR_BASE | one << SOUND_BITS | other
            for first, second in pairwise(readings)
            for one in first
            for other in second
        ]
    )
    initials = [_initials(reading, initial_of) for reading in readings]
    grams.update(
        [
            INITIAL_PAIR_BASE | one << INITIAL_BITS | other
            for first, second in pairwise(initials)
            for one in first
            for other in second
        ]
    )
    grams.update(
        [
            INITIAL_TRIPLE_BASE | (one << INITIAL_BITS | other) << INITIAL_BITS | last
            for first, second, third in zip(initials, initials[1:], initials[2:], strict=False)
            for one in first
            for other in second
            for last in third
        ]
    )
    grams.update([marked(FIRST_INITIAL, one) for one in initials[0]])


def _initials(reading: tuple[int, ...], initial_of: tuple[int, ...]) -> tuple[int, ...]:
    if len(reading) == 1:
        return (initial_of[reading[0]],)
    return tuple({initial_of[sound] for sound in reading})
