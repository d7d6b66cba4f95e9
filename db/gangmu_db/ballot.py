"""What the units of a query vote for: which grams speak for a title, and how loudly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import Final

from gangmu_db import grams
from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import NOWHERE, Bits, common
from gangmu_db.candidates import Vote
from gangmu_db.grams import (
    LENGTH_STEP,
    adjacent,
    apart,
    body_pair,
    character,
    initial_pair,
    initial_triple,
    length_facet,
    marked,
    sound_pair,
)
from gangmu_db.query import Parse, Unit

MOST_UNITS: Final = 32  # of a longer query the beginning votes; the ranking reads it all
# Units at the beginning whose single characters and gaps vote: beyond, pairs tell enough.
MOST_SINGLE: Final = 4
SHORTEST_TURNED: Final = 4  # units
TIE_PLANES: Final = 2  # the lowest planes are left to what only breaks ties
BEGINNING, AS_SHORT, TURNED = 0, 1, 1
# Weight of all sounds in a row: 具题项目 means 具体项目, though 道具问题项目 shares more with it.
COMPLETE: Final = 5

Units = tuple[Unit, ...]
Shares = Iterator[tuple[list[int], int]]
"""Grams of which any one gives the vote, and its weight as a power of two."""


def votes_of(bitmaps: Bitmaps, units: Units) -> list[Vote]:
    """The votes of the last unit, alone and with those before it; together all that the units of a query share with
    titles."""
    shares = [*_pairs(units[-2:]), *_triples(units[-3:])]
    if len(units) <= MOST_SINGLE:
        shares += [*_singles(units[-1:]), *_gaps(units[-3:])]
    return [Vote(bitmaps.any_of(some), weight + TIE_PLANES) for some, weight in shares]


def votes_of_whole(bitmaps: Bitmaps, parse: Parse, sounding: Bits) -> list[Vote]:
    """The votes of all units together; `sounding` are the titles that hold all their sounds pair by pair."""
    units = parse.units[:MOST_UNITS]
    lengths = {length_facet(len(parse.units)), length_facet(len(parse.units) + LENGTH_STEP - 1)}
    found = [
        Vote(bitmaps.any_of(_beginnings(units[0])), BEGINNING),
        Vote(bitmaps.any_of(lengths), AS_SHORT),
    ]
    if len(units) > 2 and sounding:
        found.append(Vote(sounding, COMPLETE))
    if len(units) >= SHORTEST_TURNED and units[-1].character and units[0].character:
        # of two parts that changed places, the end of the one meets the beginning of the other
        found.append(Vote(bitmaps.row(adjacent(units[-1].character, units[0].character)), TURNED))
    return found


def sounding(bitmaps: Bitmaps, units: Units, before: Bits) -> Bits:
    """Of the titles that hold all sounds but the last, those that hold this one too, behind the one before it."""
    if not units[-1].sounds or units[-1].is_letter or not before:
        return NOWHERE
    return common(before, bitmaps.any_of(_sound_pairs(*units[-2:]))) if len(units) > 1 else before


def full_match(bitmaps: Bitmaps, parse: Parse) -> Bits:
    """Titles that hold every pair of the parse somewhere; of a single unit, that one."""
    units = parse.units[:MOST_UNITS]
    if len(units) == 1:
        return bitmaps.any_of(_single(units[0]))
    return _all_of(bitmaps, (_pair(one, other) for one, other in pairwise(units)))


def literal_match(bitmaps: Bitmaps, text: str) -> Bits:
    """Titles that hold every pair of characters of a tight text; of a single one, that one."""
    if len(text) == 1:
        return bitmaps.row(character(text))
    return _all_of(bitmaps, ([adjacent(one, other)] for one, other in pairwise(text)))


def body_match(bitmaps: Bitmaps, text: str) -> Bits:
    """Passages that hold every pair of characters of a tight text."""
    return _all_of(bitmaps, ([body_pair(one, other)] for one, other in pairwise(text)))


def _all_of(bitmaps: Bitmaps, shares: Iterable[list[int]]) -> Bits:
    """Where at least one gram of each share stands; once that is nowhere, no more is read."""
    found = bitmaps.live
    for some in shares:
        found = common(found, bitmaps.any_of(some))
        if not found:
            break
    return found


def _pair(one: Unit, other: Unit) -> list[int]:
    """The grams of two neighbours; letters may be themselves or initials."""
    found = []
    if one.character and other.character:
        found.append(adjacent(one.character, other.character))
    if one.is_letter or other.is_letter:
        found += [initial_pair(*pair) for pair in product(one.initials, other.initials)]
    elif one.sounds and other.sounds and not (one.character and other.character):
        found += _sound_pairs(one, other)
    return found


def _sound_pairs(one: Unit, other: Unit) -> list[int]:
    return [sound_pair(*pair) for pair in product(one.sounds, other.sounds)]


def _pairs(units: Units) -> Shares:
    for one, other in pairwise(units):
        if one.character and other.character:
            yield [adjacent(one.character, other.character)], 1
        if one.is_letter or other.is_letter:
            yield [initial_pair(*pair) for pair in product(one.initials, other.initials)], 0
        elif one.sounds and other.sounds:
            is_spelled = not (one.character and other.character)
            yield _sound_pairs(one, other), 1 if is_spelled else 0


def _triples(units: Units) -> Shares:
    for three in zip(units, units[1:], units[2:], strict=False):
        if any(unit.is_letter for unit in three):
            yield [initial_triple(*some) for some in product(*(unit.initials for unit in three))], 1


def _singles(units: Units) -> Shares:
    for unit in units:
        yield _single(unit), 0


def _single(unit: Unit) -> list[int]:
    if unit.character:
        return [character(unit.character)]
    return [marked(grams.SOUND, sound) for sound in unit.sounds]


def _gaps(units: Units) -> Shares:
    """A character dropped or wrong leaves the last two of three units, or its outer ones, apart in the title. One that
    was put in would leave the outer ones adjacent: that vote finds nothing that the others do not find as well."""
    *before, last = units
    for unit in before[::-1]:
        if unit.character and last.character:
            yield [apart(unit.character, last.character)], 0


def _beginnings(unit: Unit) -> list[int]:
    if unit.character and not unit.is_letter:
        return [marked(grams.FIRST_CHARACTER, ord(unit.character))]
    return [marked(grams.FIRST_INITIAL, initial) for initial in unit.initials]
