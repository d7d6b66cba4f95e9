"""Text to its comparable form, the same for what is stored and for what is typed.

Width by NFKD, lower case, no accents, traditional to simplified character by character; all that is no letter, digit or
ideograph is a gap. Titles are compared without gaps, so that 静府发〔2020〕8号 is found as 静府发2020 8号.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

REMEMBERED: Final = 30_000  # characters; more than any library uses, few enough for a hostile one
# Letters, digits, and private use, which some agencies' texts contain.
KEPT_CATEGORIES: Final = ("L", "N", "Co")


class Folded(NamedTuple):
    """A text in comparable form without gaps, and where each of its characters came from."""

    text: str
    positions: Sequence[int]
    """For each character of `text`: the position of its origin in the text that was folded."""


class FoldTable(dict[int, str]):
    """For str.translate: code point -> its comparable form; filled as characters are met."""

    def __init__(self, traditional: str, simplified: str) -> None:
        super().__init__()
        self.traditional, self.simplified = traditional, simplified
        """Two strings, the same character in the same place: a tenth of the memory of a dictionary."""

    def __missing__(self, code: int) -> str:
        form = self._form(chr(code))
        if len(self) < REMEMBERED:
            self[code] = form
        return form

    def _form(self, letter: str) -> str:
        if unicodedata.category(letter)[0] == "M":
            return ""
        # pinyin as it is printed: lǜ is typed lv, and shì shi
        wide = unicodedata.normalize("NFKD", letter).lower().replace("u\u0308", "v")
        wide = "".join(part for part in wide if unicodedata.category(part)[0] != "M")
        return "".join(self._simple(part) if _kept(part) else " " for part in wide)

    def _simple(self, letter: str) -> str:
        place = self.traditional.find(letter)
        return letter if place < 0 else self.simplified[place]


def _kept(letter: str) -> bool:
    return unicodedata.category(letter).startswith(KEPT_CATEGORIES)


def shipped(name: str) -> str:
    """A generated table that belongs to the package (tests/bench/make_tables.py makes them)."""
    return (files("gangmu_db") / "tables" / name).read_text(encoding="utf-8")


@cache
def fold_table() -> FoldTable:
    """The one table of the process: a pure function of the code point."""
    pairs = shipped("simplified.txt")
    return FoldTable(pairs[0::2], pairs[1::2])


def traditional(letter: str) -> str:
    """The characters that are written `letter` in simplified text."""
    table = fold_table()
    found = []
    place = table.simplified.find(letter)
    while place >= 0:
        found.append(table.traditional[place])
        place = table.simplified.find(letter, place + 1)
    return "".join(found)


def fold(text: str) -> str:
    """Comparable form; each gap is one space, none at the ends."""
    return " ".join(text.translate(fold_table()).split())


def tight(text: str) -> str:
    """Comparable form without gaps."""
    return "".join(text.translate(fold_table()).split())


def trace(text: str) -> Folded:
    """The tight form with the position that each character has in the text."""
    table = fold_table()
    plain = text.translate(table)
    if len(plain) == len(text) and " " not in plain and text.isalnum():  # then each gave exactly one
        return Folded(plain, range(len(text)))
    pairs = [(form, place) for place, letter in enumerate(text) for form in table[ord(letter)] if form != " "]
    return Folded("".join(form for form, _ in pairs), tuple(place for _, place in pairs))
