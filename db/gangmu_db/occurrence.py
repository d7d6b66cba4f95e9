"""Where a tight word stands in a text as it was written: over gaps, in other characters, in other widths."""

from __future__ import annotations

import re
from functools import cached_property

from gangmu_db.fold import fold_table, tight, traditional

IDEOGRAPHS = re.compile("[\u4e00-\u9fff]+")
GAP = r"[\W_]*"
ODD = re.compile(
    "[\u2e80-\u2fdf\u3038-\u303a\u3190-\u33ff\uf900-\ufaff\U0001f200-\U0001f2ff\U0002f800-\U0002fa1f]"
)
"""Signs that fold to ideographs and are none of them: radicals, ㈱, ㍻, compatibility forms."""


class Text:
    """A stretch of a text in which words are looked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> str:
        """Comparable, gaps kept; as long as the text but for rare characters that fold to none or to several."""
        return self.text.translate(fold_table())

    @cached_property
    def is_odd(self) -> bool:
        return ODD.search(self.text) is not None


class Sought:
    """A tight word that is looked for in many texts."""

    def __init__(self, word: str) -> None:
        self.word = word

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
        if self._as_written is not None and not text.is_odd:  # a twentieth of the time that folding takes
            found = self._as_written.search(text.text)
            return [found.span()] if found else []
        found = self._as_folded.search(text.folded)
        if found is None:
            return []
        if len(text.folded) == len(text.text):
            return [found.span()]
        before, upto = len(tight(text.folded[: found.start()])), len(tight(text.folded[: found.end()]))
        return [(_origin(text.text, before + 1) - 1, _origin(text.text, upto))]

    @cached_property
    def _as_written(self) -> re.Pattern[str] | None:
        if not IDEOGRAPHS.fullmatch(self.word):
            return None
        return re.compile(GAP.join(f"[{letter}{traditional(letter)}]" for letter in self.word))

    @cached_property
    def _as_folded(self) -> re.Pattern[str]:
        return re.compile(" *".join(re.escape(letter) for letter in self.word))


def _origin(text: str, length: int) -> int:
    """How many characters of a text make `length` characters of its tight form."""
    held = 0
    for place, character in enumerate(text):
        if held >= length:
            return place
        held += len(tight(character))
    return len(text)
