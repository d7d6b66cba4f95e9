"""How characters sound: readings without tones, and the ways to read a run of letters as syllables.

A sound is a small number: one for each syllable, one for each letter and digit (which stand for themselves).
The tables are made by tests/bench/make_tables.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from string import ascii_lowercase, digits
from typing import Final, NamedTuple

from gangmu_db.fold import shipped

INITIALS: Final = ascii_lowercase + digits
LETTER_SOUND: Final = 440  # sounds from here on are letters and digits; there are some 410 syllables below
LONGEST_SYLLABLE: Final = 6
NO_SOUND: Final = "\0"  # in a row of initials or sounds: a character that has none
CODES: Final = 0x10000  # of characters in the rows; no table has readings of characters beyond
FIRST_SPOKEN: Final = 0x100
READINGS_KEPT: Final = 4  # ways to cut a run of letters: jing'an and jin'gan are both meant by some

SYLLABLE_COST: Final = 1.0
LETTER_COST: Final = 1.4  # a letter inside a run of syllables that stands for a whole one: shi b gao x
UNFINISHED_COST: Final = 1.1  # the last one, still being typed


class Cut(NamedTuple):
    """One way to read a run of letters: its pieces in order; a piece that is no syllable is an initial."""

    cost: float
    pieces: tuple[str, ...]


Phrases = dict[str, tuple[tuple[str, tuple[int, ...]], ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Sounds:
    """The readings of characters, as shipped; hashed by what it is, not by what it holds."""

    syllables: dict[str, int]
    """Syllable -> sound."""
    names: dict[int, str]
    """Sound -> syllable."""
    phrases: Phrases
    """First character -> phrases with readings that their characters have nowhere else (六安: lu an)."""
    initials: tuple[int, ...]
    """For each sound: place of its first letter in INITIALS."""
    prefixes: frozenset[str]
    """Beginnings of syllables."""
    several: frozenset[str]
    """Characters whose first and last readings begin differently."""
    rows: tuple[str, str, str]
    """For str.translate, a character for each code point: to initials by the usual reading, to initials by the last
    one, to sounds by the usual one. Dictionaries of twenty thousand characters would take twenty times the memory."""
    one: dict[str, tuple[int, ...]]
    """Sound as one character -> the only sound of a character that is read so."""
    more: dict[str, tuple[int, ...]]
    """Characters with more sounds, the usual one first."""
    every: dict[str, tuple[int, ...]]
    """As `more`, with the sounds that a character has in phrases only."""

    def readings(self, letter: str) -> tuple[int, ...]:
        """The sounds of a character, letter or digit, the usual one first."""
        return self.more.get(letter) or self.one.get(letter.translate(self.rows[2]), ())

    def of(self, text: str) -> list[tuple[int, ...]]:
        """For each character of a tight text its sounds; none for one that has none."""
        one, more = self.one, self.more
        found = [one.get(sound, ()) for sound in text.translate(self.rows[2])]
        if not more.keys().isdisjoint(text):
            found = [more.get(letter, sounds) for letter, sounds in zip(text, found, strict=True)]
        if self.phrases.keys().isdisjoint(text):
            return found
        for place, letter in enumerate(text):
            for phrase, sounds in self.phrases.get(letter, ()):
                if text.startswith(phrase, place):
                    for step, sound in enumerate(sounds, place):
                        if sound not in found[step]:
                            found[step] = (*found[step], sound)
        return found

    def cuts(self, letters: str) -> tuple[Cut, ...]:
        """The best ways to read a run of a-z as syllables, the likeliest first; those of initials only are left out."""
        best: list[list[Cut]] = [[Cut(0.0, ())]]
        for end in range(1, len(letters) + 1):
            ways = [
                (before.cost + cost, before, start)
                for start in range(max(0, end - LONGEST_SYLLABLE), end)
                if (cost := self._cost(letters[start:end], end == len(letters))) is not None
                for before in best[start]
            ]
            ways.sort(key=itemgetter(0))
            kept = ways[:READINGS_KEPT]
            best.append([Cut(cost, (*before.pieces, letters[start:end])) for cost, before, start in kept])
        return tuple(way for way in best[-1] if any(len(piece) > 1 for piece in way.pieces))

    def _cost(self, piece: str, is_last: bool) -> float | None:
        if piece in self.syllables and len(piece) > 1:
            return SYLLABLE_COST
        if len(piece) == 1:
            return UNFINISHED_COST if is_last else LETTER_COST
        return SYLLABLE_COST + UNFINISHED_COST if is_last and piece in self.prefixes else None


@cache
def sounds() -> Sounds:
    """The one table of the process, read when the first search or import needs it."""
    lines = [line.split("\t") for line in shipped("sounds.tsv").splitlines()]
    syllables = {syllable: sound for sound, (syllable, _, _) in enumerate(lines, 1)}
    initials = [0] * (LETTER_SOUND + len(INITIALS))
    for syllable, sound in syllables.items():
        initials[sound] = INITIALS.index(syllable[0])
    initials[LETTER_SOUND:] = range(len(INITIALS))
    usual = [0] * CODES
    for sound, (_, letters, _) in enumerate(lines, 1):
        for letter in letters:
            usual[ord(letter)] = sound
    for place, letter in enumerate(INITIALS):
        usual[ord(letter)] = LETTER_SOUND + place
    second: dict[str, list[int]] = {}
    for sound, (_, _, letters) in enumerate(lines, 1):
        for letter in letters:
            second.setdefault(letter, []).append(sound)
    more = {letter: (usual[ord(letter)], *others) for letter, others in second.items()}
    phrases = _phrases(syllables)
    every = _with_phrases(usual, more, phrases)
    return Sounds(
        syllables=syllables,
        names={sound: syllable for syllable, sound in syllables.items()},
        phrases=phrases,
        initials=tuple(initials),
        prefixes=frozenset(syllable[:length] for syllable in syllables for length in range(1, len(syllable))),
        several=frozenset(
            letter for letter, some in every.items() if initials[some[0]] != initials[some[-1]]
        ),
        rows=_rows(usual, every, initials),
        one={
            spoken((sound,)): (sound,) for sound in (*syllables.values(), *range(LETTER_SOUND, len(initials)))
        },
        more=more,
        every=every,
    )


def spoken(reading: tuple[int, ...]) -> str:
    """Some sounds as one character each."""
    return "".join([chr(FIRST_SPOKEN + sound) for sound in reading])


def _phrases(syllables: dict[str, int]) -> Phrases:
    phrases: Phrases = {}
    for line in shipped("phrases.tsv").splitlines():
        phrase, _, spelled = line.partition("\t")
        reading = tuple(syllables[syllable] for syllable in spelled.split())
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), (phrase, reading))
    return phrases


def _with_phrases(
    usual: list[int], more: dict[str, tuple[int, ...]], phrases: Phrases
) -> dict[str, tuple[int, ...]]:
    every = dict(more)
    for phrase, reading in (one for some in phrases.values() for one in some):
        for letter, sound in zip(phrase, reading, strict=True):
            usual[ord(letter)] = usual[ord(letter)] or sound
            every[letter] = tuple(dict.fromkeys((*every.get(letter, (usual[ord(letter)],)), sound)))
    return every


def _rows(usual: list[int], every: dict[str, tuple[int, ...]], initials: list[int]) -> tuple[str, str, str]:
    first = [INITIALS[initials[sound]] if sound else NO_SOUND for sound in usual]
    last = first.copy()
    for letter, reading in every.items():
        last[ord(letter)] = INITIALS[initials[reading[-1]]]
    said = [chr(FIRST_SPOKEN + sound) if sound else NO_SOUND for sound in usual]
    return "".join(first), "".join(last), "".join(said)
