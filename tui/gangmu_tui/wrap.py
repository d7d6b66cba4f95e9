"""Lines of a Chinese text: broken by cells, no line begins with ，。；）》” or ends with （《“."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from rich.cells import get_character_cell_size

from gangmu_db.records import Span

# GB/T 15834-2011, 5.1.10: these may not begin a line, and the opening ones may not end one.
NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕〗”’％‰℃…—·～,.;:?!)]}%")
NOT_LAST = frozenset("（《〈「『【〔〖“‘([{￥$")
FURTHEST = 8
"""Characters that a break moves back at most for punctuation; a longer run is broken where it stands."""
WORD = 24
"""Cells of the longest Latin word or number that is kept whole."""


class Cells(dict[str, int]):
    """Width of each character in cells, looked up once."""

    def __missing__(self, character: str) -> int:
        cells = self[character] = get_character_cell_size(character)
        return cells


CELLS = Cells()


def wrap(text: str, width: int) -> list[Span]:
    """Spans of the lines in the order of the text, without their line feeds; an empty paragraph is an empty span.

    No span is wider than `width` cells, but for a single character that is wider by itself.
    """
    lines: list[Span] = []
    start = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            lines.extend(wrap_paragraph(text, start, len(text), width))
            return lines
        lines.extend(wrap_paragraph(text, start, end, width))
        start = end + 1


def wrap_paragraph(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """Lines of text[start:end], which holds no line feed."""
    # Two cells a character at most, so a short paragraph needs no measuring.
    if (end - start) * 2 <= width:
        yield Span(start, end)
        return
    edges = list(accumulate(map(CELLS.__getitem__, text[start:end])))
    first = start
    while first < end:
        used = edges[first - start - 1] if first > start else 0
        # One character at least, also in a pane that is narrower than it.
        fits = max(first + 1, start + bisect_right(edges, used + width, first - start))
        if fits >= end:
            yield Span(first, end)
            return
        last = better_break(text, first, fits)
        yield Span(first, last)
        first = last
        while first < end and text[first] == " ":
            first += 1
    if start == end:
        yield Span(start, end)


def better_break(text: str, first: int, place: int) -> int:
    """The place, or the nearest one before it, where a line that begins at `first` may end."""
    lowest = max(first + 1, place - FURTHEST)
    for candidate in range(place, lowest - 1, -1):
        if may_break(text, candidate):
            return candidate
    return start_of_word(text, first, place)


def may_break(text: str, place: int) -> bool:
    """True where text[place] may begin a line and text[place - 1] may end one."""
    before, after = text[place - 1], text[place]
    if after in NOT_FIRST or before in NOT_LAST or CELLS[after] == 0:
        return False
    return not (in_word(before) and in_word(after))


def in_word(character: str) -> bool:
    """True for the characters of Latin words and numbers, which are kept together."""
    return character.isascii() and (character.isalnum() or character in "._-/@")


def start_of_word(text: str, first: int, place: int) -> int:
    """Where the word that holds `place` begins, or `place` itself where the word is too long to be kept whole."""
    for candidate in range(place, max(first, place - WORD), -1):
        if may_break(text, candidate):
            return candidate
    return place
