"""How much a name is like a typed word, and where the two meet."""

from __future__ import annotations

from typing import Final, NamedTuple

from rapidfuzz import fuzz

from gangmu_db.pinyin import Sounds
from gangmu_db.query import Parse, Unit, Word

SAME_SOUND: Final = 0.93  # of a character typed as a homophone or a syllable
SAME_INITIAL: Final = 0.82
SLIP: Final = 0.9  # of a stretch that is alike but for a slip
TURNED: Final = 0.87  # of two parts that changed places and meet
# Of a name that has more between two parts: people leave words out, but seldom many.
SHORTENED, LEFT_OUT, MOST_LEFT_OUT = 0.9, 0.03, 4  # less for each character left out, up to so many
DISORDER, MOST_SCATTERED = (
    0.86,
    0.76,
)  # of words in another order; any single slip is likelier than scattered words
SHORTEST_DISORDER, SHORTEST_PART = 3, 2
PLAUSIBLE, ONE_MORE = 0.5, 0.95  # likeness between which a dropped character may explain more
REPLACED_LOSS: Final = 0.01  # that a replaced character is less likely than one too many
MOST_VARIED: Final = 3  # characters of a name whose readings are combined
LEAST: Final = 0.3  # below this nothing is alike


class Match(NamedTuple):
    """How well a word fits, 0 to 1, and the stretch of the name that it fits; start -1 where there is none."""

    quality: float
    start: int
    end: int


NOTHING: Final = Match(0.0, -1, -1)


class Name:
    """A tight name with its sounds, which are looked up when they are needed."""

    __slots__ = (
        "_initials",
        "_sounds",
        "_spoken",
        "last",
        "text",
    )  # thousands are kept; cached_property would lock for each

    def __init__(self, text: str, sounds: Sounds) -> None:
        self.text = text
        self._sounds = sounds
        self._initials = ""
        self._spoken = ""
        self.last: tuple[Word, Match] | None = None
        """The word that was compared last, and how it fits: a hit is marked where it was ranked by."""

    @property
    def initials(self) -> str:
        """The initials in a row, by the usual readings first; the first few characters with several in every way. Each
        row ends with a line feed, so that all are looked through at once."""
        self._initials = self._initials or self._read()
        return self._initials

    def _read(self) -> str:
        usual = self.text.translate(self._sounds.rows[0])
        rows = [usual]
        if not self._sounds.several.isdisjoint(self.text):
            last = self.text.translate(self._sounds.rows[1])
            places = [place for place, letter in enumerate(self.text) if letter in self._sounds.several]
            for place in places[:MOST_VARIED]:
                rows += [row[:place] + last[place] + row[place + 1 :] for row in rows]
        return "\n".join(rows) + "\n"

    @property
    def spoken(self) -> str:
        """The usual readings as one character each."""
        self._spoken = self._spoken or self.text.translate(self._sounds.rows[2])
        return self._spoken

    def is_heard(self, place: int, unit: Unit) -> bool:
        """Whether the character at a place has a sound of the unit, by its usual reading or by any other."""
        if self.spoken[place] in unit.spoken:
            return True
        several = self._sounds.every.get(self.text[place])
        return several is not None and any(sound in several for sound in unit.sounds)


def match(word: Word, name: Name) -> Match:
    """The best fit of a word: to the letter, by sound and initial, or with a slip."""
    start = name.text.find(word.text)
    if start >= 0:
        return Match(1.0, start, start + len(word.text))
    if name.last is None or name.last[0] is not word:
        name.last = word, _not_literal(word, name)
    return name.last[1]


def _not_literal(word: Word, name: Name) -> Match:
    fit = NOTHING
    for parse in word.parses:
        found = aligned(parse, name)
        if found.quality > fit.quality:
            fit = found
    if fit.quality > SLIP:
        return fit
    quality = _heard(word, name)
    if not word.characters.isdisjoint(
        name.text
    ):  # as it mostly is of a word in letters: then there is nothing to see
        quality = max(quality, _slip(word, name), _disorder(word, name), _shortened(word.text, name.text))
    return Match(quality, -1, -1) if quality > max(fit.quality, LEAST) else fit


def aligned(parse: Parse, name: Name) -> Match:
    """The best place where each unit is the character, its sound or its initial, without a gap."""
    best, rows, width = NOTHING, name.initials, len(name.text) + 1
    for wanted in parse.initial_rows:
        found, tried = rows.find(wanted), best.start
        while found >= 0:
            start = found % width
            if start != tried:
                quality = _fit(parse, name, start)
                if quality > best.quality:
                    best = Match(quality, start, start + len(wanted))
            found, tried = rows.find(wanted, found + 1), start
    return best


def _fit(parse: Parse, name: Name, start: int) -> float:
    total = 0.0
    for place, unit in enumerate(parse.units, start):
        if unit.character == name.text[place]:
            total += 1.0
        elif unit.is_letter:
            total += SAME_INITIAL
        elif name.is_heard(place, unit):
            total += SAME_SOUND
        else:
            return 0.0
    return total / len(parse.units)


def _heard(word: Word, name: Name) -> float:
    """Likeness of the most alike stretch by sounds."""
    spoken = word.parses[-1].spoken
    if not spoken:
        return 0.0
    return SAME_SOUND * max(SLIP * _partial(spoken, name.spoken), _shortened(spoken, name.spoken))


def _slip(word: Word, name: Name) -> float:
    """Likeness of the most alike stretch by characters."""
    alike = _partial(word.text, name.text)
    if PLAUSIBLE <= alike < ONE_MORE and len(word.text) < len(name.text):
        alike = max(alike, _wider(word.text, name.text), _replaced(word.text, name.text))
    return SLIP * alike


def _partial(wanted: str, text: str) -> float:
    compare = fuzz.partial_ratio if len(wanted) <= len(text) else fuzz.ratio
    return compare(wanted, text) / 100


def _wider(wanted: str, text: str) -> float:
    """Likeness of the best stretch one character longer, which partial_ratio does not look at: one was dropped."""
    best, length = 0.0, len(wanted) + 1
    start = text.find(wanted[0])
    while start >= 0:
        best = max(best, fuzz.ratio(wanted, text[start : start + length]))
        start = text.find(wanted[0], start + 1)
    return best / 100


def _replaced(wanted: str, text: str) -> float:
    """Likeness where the text has another character in the place of one inside: to partial_ratio these are two slips."""
    for place in range(1, len(wanted) - 1):
        head, tail = wanted[:place], wanted[place + 1 :]
        start = text.find(head)
        while start >= 0:
            if text.startswith(tail, start + place + 1):
                return 2 * (len(wanted) - 1) / (2 * len(wanted) - 1) - REPLACED_LOSS
            start = text.find(head, start + 1)
    return 0.0


def _shortened(wanted: str, text: str) -> float:
    """Likeness where the text says more between two parts of what is wanted: 高新企业 for 高新技术企业."""
    if len(wanted) < 2 * SHORTEST_PART:
        return 0.0
    end = text.rfind(wanted[-SHORTEST_PART:])
    begin = text.rfind(wanted[:SHORTEST_PART], 0, max(end, 0))
    left_out = end + SHORTEST_PART - begin - len(wanted)
    if begin < 0 or not 0 < left_out <= MOST_LEFT_OUT:
        return 0.0
    head = SHORTEST_PART
    while head < len(wanted) and wanted[head] == text[begin + head]:
        head += 1
    if wanted[head:] != text[begin + head + left_out : end + SHORTEST_PART]:
        return 0.0
    return SHORTENED - LEFT_OUT * left_out


def _disorder(word: Word, name: Name) -> float:
    """Share of the word's neighbours and characters that the name has, wherever they stand."""
    if len(word.text) < SHORTEST_DISORDER:
        return 0.0
    pairs = sum([pair in name.text for pair in word.pairs])
    if pairs >= len(word.pairs) - 1 and _is_turned(word.text, name.text):
        return TURNED
    characters = sum([character in name.text for character in word.text]) / len(word.text)
    return min(DISORDER * (pairs / len(word.pairs) + characters) / 2, MOST_SCATTERED)


def _is_turned(wanted: str, text: str) -> bool:
    cuts = range(SHORTEST_PART, len(wanted) - SHORTEST_PART + 1)
    return any(wanted[cut:] + wanted[:cut] in text for cut in cuts)
