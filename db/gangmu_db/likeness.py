"""How much a name is like a typed word, and where the two meet."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz import fuzz

from gangmu_db.pinyin import INITIALS, Sounds
from gangmu_db.query import Parse, Unit, Word

SAME_SOUND = 0.93  # of a character typed as a homophone or a syllable
SAME_INITIAL = 0.82
SLIP = 0.9  # of a stretch that is alike but for a slip
DISORDER = 0.86  # of words in another order
LEAST = 0.3  # below this nothing is alike
NO_INITIAL = "\0"


class Match(NamedTuple):
    """How well a word fits, 0 to 1, and the stretch of the name that it fits; start -1 where there is none."""

    quality: float
    start: int
    end: int


NOTHING = Match(0.0, -1, -1)


class Name:
    """A tight name with its sounds, which are looked up when they are needed."""

    def __init__(self, text: str, sounds: Sounds) -> None:
        self.text = text
        self._sounds = sounds

    @cached_property
    def readings(self) -> list[tuple[int, ...]]:
        return self._sounds.of(self.text)

    @cached_property
    def initials(self) -> tuple[str, ...]:
        """The initials in a row: by the usual readings, and by the last ones where some differ."""
        usual = "".join(self._initial(reading, 0) for reading in self.readings)
        other = "".join(self._initial(reading, -1) for reading in self.readings)
        return (usual,) if usual == other else (usual, other)

    @cached_property
    def spoken(self) -> str:
        """The usual readings as one character each."""
        return "".join(chr(0x100 + reading[0]) if reading else NO_INITIAL for reading in self.readings)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(pairwise(self.text))

    def _initial(self, reading: tuple[int, ...], place: int) -> str:
        return INITIALS[self._sounds.initials[reading[place]]] if reading else NO_INITIAL


def match(word: Word, name: Name) -> Match:
    """The best fit of a word: to the letter, by sound and initial, or with a slip."""
    start = name.text.find(word.text)
    if start >= 0:
        return Match(1.0, start, start + len(word.text))
    fit = max((aligned(parse, name) for parse in word.parses), default=NOTHING)
    if fit.quality > SLIP:
        return fit
    quality = max(_slip(word, name), _disorder(word, name))
    return Match(quality, -1, -1) if quality > max(fit.quality, LEAST) else fit


def aligned(parse: Parse, name: Name) -> Match:
    """The best place where each unit is the character, its sound or its initial, without a gap."""
    best = NOTHING
    if len(parse) > len(name.text):
        return best
    for wanted in _initial_rows(parse):
        for initials in name.initials:
            start = initials.find(wanted)
            while start >= 0:
                quality = _fit(parse, name, start)
                if quality > best.quality:
                    best = Match(quality, start, start + len(parse))
                start = initials.find(wanted, start + 1)
    return best


def _initial_rows(parse: Parse) -> list[str]:
    if any(len(unit.initials) > 1 for unit in parse[:6]):
        return ["".join(INITIALS[one] for one in row) for row in product(*(_first_two(parse)))]
    return ["".join(INITIALS[unit.initials[0]] if unit.initials else NO_INITIAL for unit in parse)]


def _first_two(parse: Parse) -> list[tuple[int, ...]]:
    """Initials of each unit, several for the first six units only: the product stays small."""
    return [unit.initials if place < 6 else unit.initials[:1] for place, unit in enumerate(parse)]


def _fit(parse: Parse, name: Name, start: int) -> float:
    total = 0.0
    for place, unit in enumerate(parse, start):
        quality = _unit_fit(unit, name.text[place], name.readings[place])
        if not quality:
            return 0.0
        total += quality
    return total / len(parse)


def _unit_fit(unit: Unit, character: str, reading: tuple[int, ...]) -> float:
    if unit.character == character:
        return 1.0
    if unit.is_letter:
        return SAME_INITIAL
    return SAME_SOUND if any(sound in reading for sound in unit.sounds) else 0.0


def _slip(word: Word, name: Name) -> float:
    """Likeness of the most alike stretch, by characters or by sounds."""
    compare = fuzz.partial_ratio if len(word.text) <= len(name.text) else fuzz.ratio
    alike = compare(word.text, name.text) / 100 * SLIP
    spelled = word.parses[-1] if len(word.parses) > 1 else word.parses[0]
    if any(unit.is_letter for unit in spelled) or len(spelled) < 2:
        return alike
    spoken = "".join(chr(0x100 + unit.sounds[0]) if unit.sounds else NO_INITIAL for unit in spelled)
    compare = fuzz.partial_ratio if len(spoken) <= len(name.text) else fuzz.ratio
    return max(alike, compare(spoken, name.spoken) / 100 * SLIP * SAME_SOUND)


def _disorder(word: Word, name: Name) -> float:
    """Share of the word's characters and neighbours that the name has, wherever they stand."""
    if len(word.text) < 3:
        return 0.0
    pairs = set(pairwise(word.text))
    characters = set(word.text)
    found_pairs = len(pairs & name.pairs) / len(pairs)
    found_characters = sum(character in name.text for character in characters) / len(characters)
    return DISORDER * (found_pairs + found_characters) / 2
