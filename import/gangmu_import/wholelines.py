"""A text that was wrapped at the width of a page, in the form of its paragraphs."""

from __future__ import annotations

from gangmu_import.brokenlines import broken_lines
from gangmu_import.forms import BareForm, without
from gangmu_import.lines import read_page
from gangmu_import.text import fold
from gangmu_import.wraps import may_be_wrapped


def whole_lines(stored: str) -> list[BareForm]:
    """The form of a text without the line ends that broke its paragraphs, and without the numbers and running heads of
    pages, which are frames; none of a text that was not wrapped."""
    if not may_be_wrapped(stored):
        return []
    text = fold(stored)
    broken = broken_lines(text, read_page(text.folded).lines)
    if broken is None or not broken.ends:
        return []
    folded = text.folded
    cuts = [
        (end, start, " " if folded[start : start + 1].isascii() and parts_words(folded, end, start) else "")
        for end, start in broken.ends
    ]
    return [without(stored, cuts, broken.furniture)]


def parts_words(folded: str, end: int, start: int) -> bool:
    """Whether a line end parts two words in Latin letters."""
    before, behind = folded[end - 1 : end], folded[start : start + 1]
    return before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha()
