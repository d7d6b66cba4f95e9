"""What was typed, taken apart: words, phrases, words to leave out, filters; and the ways to read each word.

No string raises anything: what fits no rule is a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Final, Literal, NamedTuple

from gangmu_db.fold import fold, tight
from gangmu_db.pinyin import INITIALS, LETTER_COST, LETTER_SOUND, NO_SOUND, Sounds, spoken

LONGEST_QUERY: Final = 200
MOST_PARSES: Final = 4
MOST_READ: Final = 5  # characters of which every reading counts when initials are compared
MOST_CHOICES: Final = 64  # combinations of cuts that are weighed where a word has several runs of letters
COST_MARGIN: Final = 1.0  # a reading that costs more than the best by this much is hardly meant

FilterName = Literal["department", "year", "kind", "region", "status", "role", "value"]

FILTER_NAMES: Final[dict[str, FilterName]] = {
    "部门": "department", "dept": "department", "department": "department",
    "年": "year", "年份": "year", "year": "year",
    "类": "kind", "类型": "kind", "kind": "kind",
    "地区": "region", "region": "region",
    "状态": "status", "status": "status",
    "角色": "role", "role": "role",
}  # fmt: skip

TOKEN: Final = re.compile(
    r'(?P<minus>-)?(?:(?P<name>[^\W\d_]{1,12}):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
VALUE: Final = re.compile(
    r"(?:值|value)(?P<sign>>=|<=|>|<|=|≥|≤)(?P<number>\d{1,15}(?:\.\d{1,6})?)(?P<unit>\D{0,8})"
)
RUN: Final = re.compile(r"[a-z]+|[^a-z]")
QUOTES: Final = str.maketrans("“”「」『』", '""""""')


class Filter(NamedTuple):
    """One condition that every hit fulfils."""

    name: FilterName
    value: str
    typed: str


class Unit(NamedTuple):
    """One character of a title as the reader typed it: itself, its syllable or its initial."""

    character: str
    """Empty for a syllable."""
    sounds: tuple[int, ...]
    initials: tuple[int, ...]
    spoken: str
    """Each sound as one character (pinyin.spoken)."""
    is_letter: bool
    """Typed as a letter or digit: itself, or the initial of something."""


Way = tuple[float, tuple[Unit, ...]]
"""What it costs to read a run of letters so, and the units that it gives."""


@dataclass(frozen=True, slots=True)
class Parse:
    """One way to read a word, or all words in a row."""

    units: tuple[Unit, ...]
    initial_rows: tuple[str, ...]
    """The initials in a row, letter by letter; several where characters have several readings."""
    spoken: str
    """One character for each sound (pinyin.spoken); empty where initials are among the units."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run without a gap."""

    text: str
    """Tight."""
    parses: tuple[Parse, ...]
    """The first is literal, letter by letter."""
    pairs: tuple[str, ...]
    """All neighbours, each once."""
    characters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed."""

    words: tuple[Word, ...]
    phrases: tuple[str, ...]
    """Tight; each stands in every hit as it is."""
    left_out: tuple[str, ...]
    """Tight; none stands in any hit."""
    filters: tuple[Filter, ...]
    whole: str
    """All words without gaps."""

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.phrases or self.filters)


def parsed(typed: str, sounds: Sounds) -> Query:
    """Take apart the first 200 characters of what was typed."""
    whole = (
        typed[:LONGEST_QUERY].encode("utf-8", "ignore").decode("utf-8")
    )  # without halves of surrogate pairs
    plain = unicodedata.normalize("NFKC", whole.translate(QUOTES))[:LONGEST_QUERY]
    words: list[str] = []
    phrases: list[str] = []
    left_out: list[str] = []
    filters: list[Filter] = []
    for token in TOKEN.finditer(plain):
        found = _filter(token)
        if found is not None:
            filters += [found] if found.value else []
        elif token["minus"]:
            left_out.append(tight(token[0]))
        elif token["phrase"] is not None and not token["name"]:
            phrases.append(tight(token["phrase"]))
        else:
            words += fold(token[0]).split()
    kept = tuple(Word(word, word_parses(word, sounds), _neighbours(word), frozenset(word)) for word in words)
    return Query(
        kept, tuple(filter(None, phrases)), tuple(filter(None, left_out)), tuple(filters), "".join(words)
    )


def _filter(token: re.Match[str]) -> Filter | None:
    if token["minus"]:
        return None
    name = FILTER_NAMES.get((token["name"] or "").lower())
    if name is not None:
        return Filter(name, (token["phrase"] or token["word"] or "").strip(), token[0])
    if token["name"] is None and VALUE.fullmatch(token[0]):
        return Filter("value", token[0], token[0])
    return None


def word_parses(word: str, sounds: Sounds) -> tuple[Parse, ...]:
    """The ways to read a tight word: as it is, then with each run of letters as syllables, the likeliest first."""
    ways = [_ways(run, sounds) for run in RUN.findall(word)]
    literal = tuple(ways_of_run[0] for ways_of_run in ways)
    others = sorted(islice(product(*ways), 1, MOST_CHOICES), key=_cost)
    dearest = _cost(others[0]) + COST_MARGIN if others else 0.0
    meant = [choice for choice in others[: MOST_PARSES - 1] if _cost(choice) <= dearest]
    return tuple(parse(unit for _, units in choice for unit in units) for choice in (literal, *meant))


def parse(units: Iterable[Unit]) -> Parse:
    """Units in a row, with what the ranking compares."""
    row = tuple(units)
    choices = [unit.initials or (-1,) for unit in row]
    # every reading of the first few only: their product stays small
    choices = [some if place < MOST_READ else some[:1] for place, some in enumerate(choices)]
    rows = ("".join(NO_SOUND if one < 0 else INITIALS[one] for one in some) for some in product(*choices))
    is_spoken = len(row) > 1 and not any(unit.is_letter for unit in row)
    return Parse(row, tuple(rows), "".join(unit.spoken[:1] or NO_SOUND for unit in row) if is_spoken else "")


def _neighbours(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word[place : place + 2] for place in range(len(word) - 1)))


def _cost(choice: tuple[Way, ...]) -> float:
    return sum(cost for cost, _ in choice)


def _ways(run: str, sounds: Sounds) -> list[Way]:
    """Letter by letter first, then as syllables."""
    literal = tuple([_literal(letter, sounds) for letter in run])
    ways: list[Way] = [(LETTER_COST * len(run) if run.isascii() else 0.0, literal)]
    if len(run) > 1 and run.isascii():
        cuts = sounds.cuts(run)
        ways += [(cut.cost, tuple(_spelled(piece, sounds) for piece in cut.pieces)) for cut in cuts]
    return ways


@lru_cache(4096)
def _literal(letter: str, sounds: Sounds) -> Unit:
    """A character as it was typed."""
    return _unit(letter, sounds.readings(letter), sounds)


@lru_cache(1024)
def _spelled(piece: str, sounds: Sounds) -> Unit:
    """A syllable, or the initial that the beginning of one stands for."""
    if len(piece) > 1 and piece in sounds.syllables:
        return _unit("", (sounds.syllables[piece],), sounds)
    return _unit(piece if len(piece) == 1 else "", sounds.readings(piece[0]), sounds)


def _unit(character: str, reading: tuple[int, ...], sounds: Sounds) -> Unit:
    initials = tuple({sounds.initials[sound] for sound in reading})
    is_letter = bool(reading) and reading[0] >= LETTER_SOUND
    return Unit(character, reading, initials, spoken(reading), is_letter)
