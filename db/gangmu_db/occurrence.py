"""Where a tight word stands in a text as it was written: over gaps, in other characters, in other widths."""

from __future__ import annotations

import re
from typing import Final

from gangmu_db.fold import fold_table, tight, traditional

PLAIN: Final = re.compile("[a-z0-9\u4e00-\u9fff]+")
ODD: Final = re.compile(
    "[\u00aa-\u00b6\u00b8-\u00d6\u00d8-\u024f\u02b0-\u02ff\u1d00-\u1eff\u2070-\u209c\u20a8\u2100-\u2189\u2460-\u24ff\u2c7c\u2c7d"
    "\u2e80-\u2fdf\u3038-\u303a\u3190-\u33ff\ua7f2-\ua7f4\uf900-\ufaff\ufb00-\ufb06"
    "\U00010780-\U000107ba\U0001d400-\U0001fbff\U0002f800-\U0002fa1f]"
)
"""Signs that fold to plain characters and are none of them: é, ①, ℃, Ⅳ, ㈱, ㍻, radicals, compatibility forms."""
COMMON: Final = re.compile(
    "[\x00-\xa9\u2000-\u206f\u2190-\u21ff\u25a0-\u26ff\u3000-\u3037\u4e00-\u9fff\uff00-\uffef]*+"
)
"""A run of what nearly all texts consist of, none of it odd: a quarter of the time of looking for odd signs."""
WIDE: Final = 0xFEE0  # from a letter or digit to its full-width form


class Text:
    """A stretch of a text in which words are looked for."""

    __slots__ = (
        "_folded",
        "_is_odd",
        "text",
    )  # forty are looked through for a key; cached_property would lock for each

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: str | None = None
        self._is_odd: bool | None = None

    @property
    def folded(self) -> str:
        """Comparable, gaps kept; as long as the text but for rare characters that fold to none or to several."""
        if self._folded is None:
            self._folded = self.text.translate(fold_table())
        return self._folded

    @property
    def is_odd(self) -> bool:
        if self._is_odd is None:
            common = COMMON.match(self.text)
            self._is_odd = ODD.search(self.text, common.end() if common else 0) is not None
        return self._is_odd


class Sought:
    """A tight word that is looked for in many texts."""

    def __init__(self, word: str) -> None:
        self.word = word
        self._plain: bool | None = None
        self._written: list[str] = []
        self._pattern: re.Pattern[str] | None = None

    def spans(self, text: Text, most: int) -> list[tuple[int, int]]:
        """Where the word begins and ends, in order, at most so often; to the letter if it stands so anywhere."""
        found: list[tuple[int, int]] = []
        begin = text.text.find(self.word)
        while begin >= 0 and len(found) < most:
            found.append((begin, begin + len(self.word)))
            begin = text.text.find(self.word, begin + len(self.word))
        return found or self._varied(text)

    def _varied(self, text: Text) -> list[tuple[int, int]]:
        """The first place where the word stands with gaps or in other forms of its characters."""
        if self._is_plain and not text.is_odd:  # a twentieth of the time that folding takes
            found_at = self._as_written(text.text)
            return [found_at] if found_at else []
        found = self._as_folded.search(text.folded)
        if found is None:
            return []
        if len(text.folded) == len(text.text):
            return [found.span()]
        before, upto = len(tight(text.folded[: found.start()])), len(tight(text.folded[: found.end()]))
        return [(_origin(text.text, before + 1) - 1, _origin(text.text, upto))]

    @property
    def _is_plain(self) -> bool:
        if self._plain is None:
            self._plain = PLAIN.fullmatch(self.word) is not None
        return self._plain

    @property
    def _forms(self) -> list[str]:
        if not self._written:
            self._written = [_written(letter) for letter in self.word]
        return self._written

    def _as_written(self, text: str) -> tuple[int, int] | None:
        """The first place of the word in any forms and over gaps. A pattern would take half a millisecond to compile,
        and a word is looked for in some forty passages."""
        first: tuple[int, int] | None = None
        for form in self._forms[0]:
            start = text.find(form)
            while start >= 0 and (first is None or start < first[0]):
                end = self._end(text, start + 1)
                if end:
                    first = start, end
                start = text.find(form, start + 1)
        return first

    def _end(self, text: str, place: int) -> int:
        """Where the word ends whose second character is looked for from `place` on; 0 where it does not stand there."""
        for forms in self._forms[1:]:
            while place < len(text) and not text[place].isalnum():
                place += 1
            if place == len(text) or text[place] not in forms:
                return 0
            place += 1
        return place

    @property
    def _as_folded(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(" *".join(re.escape(letter) for letter in self.word))
        return self._pattern


def _written(letter: str) -> str:
    """The forms in which a plain character may stand in a text."""
    if not letter.isascii():
        return letter + traditional(letter)
    return "".join(one + chr(ord(one) + WIDE) for one in {letter, letter.upper()})


def _origin(text: str, length: int) -> int:
    """How many characters of a text make `length` characters of its tight form."""
    held = 0
    for place, character in enumerate(text):
        if held >= length:
            return place
        held += len(tight(character))
    return len(text)
