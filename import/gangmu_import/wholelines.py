"""A text that was wrapped at the width of a page, or has a clause on each line, in the form of its paragraphs."""

from __future__ import annotations

from typing import Final

from gangmu_import.brokenlines import broken_lines
from gangmu_import.forms import BareForm, without
from gangmu_import.lines import read_page
from gangmu_import.text import fold
from gangmu_import.wraps import may_be_wrapped

COMMA: Final = "，\n"
FEWEST_CLAUSES: Final = 8
"""Lines that end with a comma, of a text with a clause on each line; a quarter of its lines at least do."""
LONGEST_MEAN: Final = 60
"""Characters of its lines in the mean."""
LONGEST_BRACKET: Final = 200


def whole_lines(stored: str) -> list[BareForm]:
    """The form of a text without the line ends that broke its paragraphs, and without the numbers and running heads of
    pages, which are frames; none of a text whose lines are paragraphs."""
    unwrapped = page_lines(stored) if may_be_wrapped(stored) else []
    if unwrapped or not has_clause_lines(stored):
        return unwrapped
    return [without(stored, [(at, at + 1, "") for at in clause_ends(stored)])]


def page_lines(stored: str) -> list[BareForm]:
    """The form of a text that was wrapped; none of another."""
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


def has_clause_lines(stored: str) -> bool:
    """Whether a text has a clause on each line: so many of them end with a comma."""
    lines = stored.count("\n")
    if len(stored) > LONGEST_MEAN * lines:
        return False
    commas = stored.count(COMMA)
    return commas >= FEWEST_CLAUSES and 4 * commas >= lines


def clause_ends(stored: str) -> list[int]:
    """The line ends of such a text that end no sentence: behind a comma, and behind a semicolon in a bracket."""
    found: list[int] = []
    at = stored.find("\n")
    while at >= 0:
        before = stored[at - 1 : at]
        if before in ("，", "、") or (before == "；" and is_bracketed(stored, at)):
            found.append(at)
        at = stored.find("\n", at + 1)
    return found


def is_bracketed(stored: str, at: int) -> bool:
    """Whether a bracket that opened before a place is not closed there."""
    low = max(0, at - LONGEST_BRACKET)
    return stored.rfind("（", low, at) > stored.rfind("）", low, at)
