"""The marks that a text leaves in the index, as numbers of 32 bits.

Pairs of characters fill 0 to 2**31: adjacent ones below 2**30, those with one character between them above. All
others are negative, in families. Ideographs of the basic block and ASCII have codes of their own; the rest share
some, which only costs a candidate that the ranking throws out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from gangmu_db.pinyin import LETTER_SOUND, Sounds

FIRST_IDEOGRAPH, IDEOGRAPHS = 0x4E00, 20_992
OTHER_CODES = 2**15 - IDEOGRAPHS
CODE_BITS, SOUND_BITS, INITIAL_BITS = 15, 9, 6
APART = 2**30
FAMILY_BITS = 19

CHARACTER, SOUND, SOUND_PAIR, INITIAL_PAIR, INITIAL_TRIPLE, FIRST_CHARACTER, FIRST_INITIAL = range(7)
KIND, YEAR, REGION, STATUS, ROLE, SORT, DEPARTMENT, VALUE = range(7, 15)
DUTY = 15  # and 16, 17: department in one role
UNIT = 18


def code(character: str) -> int:
    """15 bits for a character."""
    point = ord(character)
    if FIRST_IDEOGRAPH <= point < FIRST_IDEOGRAPH + IDEOGRAPHS:
        return point - FIRST_IDEOGRAPH
    return IDEOGRAPHS + point % OTHER_CODES


def marked(family: int, value: int) -> int:
    """The gram of a family; `value` below 2**19."""
    return -1 - (family << FAMILY_BITS) - value


def adjacent(first: int, second: int) -> int:
    """Two codes that stand side by side."""
    return first << CODE_BITS | second


def apart(first: int, second: int) -> int:
    """Two codes with one between them."""
    return APART | first << CODE_BITS | second


def sound_pair(first: int, second: int) -> int:
    return -1 - (SOUND_PAIR << FAMILY_BITS) - (first << SOUND_BITS | second)


def initial_pair(first: int, second: int) -> int:
    return -1 - (INITIAL_PAIR << FAMILY_BITS) - (first << INITIAL_BITS | second)


def initial_triple(first: int, second: int, third: int) -> int:
    return -1 - (INITIAL_TRIPLE << FAMILY_BITS) - ((first << INITIAL_BITS | second) << INITIAL_BITS | third)


def text_grams(text: str) -> set[int]:
    """Adjacent pairs of a tight text, which is all that a body leaves."""
    codes = [code(character) for character in text]
    return {first << CODE_BITS | second for first, second in pairwise(codes)}


def title_grams(texts: Iterable[str], sounds: Sounds) -> set[int]:
    """All that the tight names of an item leave; no gram spans two names."""
    grams: set[int] = set()
    for text in texts:
        if not text:
            continue
        codes = [code(character) for character in text]
        grams.update([-1 - one for one in codes])  # family CHARACTER is 0
        grams.update([first << CODE_BITS | second for first, second in pairwise(codes)])
        grams.update(
            [APART | first << CODE_BITS | third for first, third in zip(codes, codes[2:], strict=False)]
        )
        grams.add(marked(FIRST_CHARACTER, codes[0]))
        _add_sounds(grams, sounds.of(text), sounds.initials)
    return grams


def _add_sounds(grams: set[int], readings: Sequence[tuple[int, ...]], initial_of: tuple[int, ...]) -> None:
    base = -1 - (SOUND << FAMILY_BITS)
    grams.update([base - sound for reading in readings for sound in reading if sound < LETTER_SOUND])
    base = -1 - (SOUND_PAIR << FAMILY_BITS)
    pairs = pairwise(readings)
    grams.update(
        [base - (one << SOUND_BITS | other) for first, second in pairs for one in first for other in second]
    )
    initials = [_initials(reading, initial_of) for reading in readings]
    base = -1 - (INITIAL_PAIR << FAMILY_BITS)
    pairs = pairwise(initials)
    grams.update(
        [base - (one << INITIAL_BITS | other) for first, second in pairs for one in first for other in second]
    )
    base = -1 - (INITIAL_TRIPLE << FAMILY_BITS)
    triples = zip(initials, initials[1:], initials[2:], strict=False)
    grams.update(
        [
            base - ((one << INITIAL_BITS | other) << INITIAL_BITS | last)
            for first, second, third in triples
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
