"""What the units of a query vote for: which grams speak for a title, and how loudly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import pairwise, product

from gangmu_db import grams
from gangmu_db.bitmaps import Bitmaps, Rows, both
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

MOST_UNITS = 32  # of a longer query the beginning votes; the ranking reads it all
SHORT_PARSE = 12  # units up to which single characters and gaps vote: beyond, pairs tell enough
SHORTEST_TURNED = 4  # units
TIE_PLANES = 2  # the lowest planes are left to what only breaks ties
BEGINNING, AS_SHORT, TURNED = 0, 1, 1
COMPLETE = (
    5  # weight of all sounds in a row: 具题项目 means 具体项目, though 道具问题项目 shares more with it
)

Units = tuple[Unit, ...]
Shares = Iterator[tuple[list[int], int]]
"""Grams of which any one gives the vote, and its weight as a power of two."""


def votes(bitmaps: Bitmaps, parse: Parse) -> list[Vote]:
    """All votes of one way to read a query."""
    units = parse.units[:MOST_UNITS]
    shares = [*_pairs(units), *_triples(units)]
    if len(units) <= SHORT_PARSE:
        shares += [*_singles(units), *_gaps(units)]
    found = [Vote(bitmaps.any_of(some), weight + TIE_PLANES) for some, weight in shares]
    if units:
        lengths = {length_facet(len(parse.units)), length_facet(len(parse.units) + LENGTH_STEP - 1)}
        found.append(Vote(bitmaps.any_of(_beginnings(units[0])), BEGINNING))
        found.append(Vote(bitmaps.any_of(lengths), AS_SHORT))
    if len(units) > 2 and all(unit.sounds and not unit.is_letter for unit in units):
        pairs = (bitmaps.any_of(_sound_pairs(one, other)) for one, other in pairwise(units))
        found.append(Vote(reduce(both, pairs), COMPLETE))
    if len(units) >= SHORTEST_TURNED and units[-1].character and units[0].character:
        # of two parts that changed places, the end of the one meets the beginning of the other
        found.append(Vote(bitmaps.rows(adjacent(units[-1].character, units[0].character)), TURNED))
    return found


def full_match(bitmaps: Bitmaps, parse: Parse) -> Rows:
    """Titles that hold every pair of the parse somewhere; of a single unit, that one."""
    units = parse.units[:MOST_UNITS]
    if len(units) == 1:
        return bitmaps.any_of(_single(units[0]))
    return reduce(both, (bitmaps.any_of(_pair(one, other)) for one, other in pairwise(units)), bitmaps.live)


def literal_match(bitmaps: Bitmaps, text: str) -> Rows:
    """Titles that hold every pair of characters of a tight text; of a single one, that one."""
    if len(text) == 1:
        return bitmaps.rows(character(text))
    return reduce(both, (bitmaps.rows(adjacent(one, other)) for one, other in pairwise(text)), bitmaps.live)


def body_match(bitmaps: Bitmaps, text: str) -> Rows:
    """Passages that hold every pair of characters of a tight text."""
    rows = bitmaps.live
    for one, other in pairwise(text):
        rows = both(rows, bitmaps.rows(body_pair(one, other)))
        if not any(rows):  # what is typed behind cannot bring it back
            break
    return rows


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
    """A character dropped, put in or wrong leaves its neighbours one place nearer or farther."""
    for one, other in pairwise(units):
        if one.character and other.character:
            yield [apart(one.character, other.character)], 0
    for one, other in zip(units, units[2:], strict=False):
        if one.character and other.character:
            pair = one.character, other.character
            yield [apart(*pair), adjacent(*pair)], 0


def _beginnings(unit: Unit) -> list[int]:
    if unit.character and not unit.is_letter:
        return [marked(grams.FIRST_CHARACTER, ord(unit.character))]
    return [marked(grams.FIRST_INITIAL, initial) for initial in unit.initials]
