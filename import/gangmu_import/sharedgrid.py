"""The rows of a table that shares a goal out, by their cells: each row on a line, or each cell on one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from gangmu_db.records import Span
from gangmu_import.headrows import separator_of, split_cells
from gangmu_import.lexicon import pattern
from gangmu_import.rowcells import RANGE
from gangmu_import.sharedheads import MOST_COLUMNS, NUMBER_HEADS, counts, heads_row
from gangmu_import.text import lines_between, tight
from gangmu_import.twoheads import YEAR_OF, two_rows

NUMBER: Final = re.compile(rf"(?!0\d\d|1[3-9]\d{{9}}){RANGE}")
"""No telephone."""
REMARKS: Final = re.compile("备注|说明")
"""Head a column whose cells mostly stand empty."""
LONGEST_HEADS: Final = 3 * MOST_COLUMNS
"""Cells among which the first number stands."""
Cells = Sequence[Span]


def grid(folded: str, start: int, end: int, united: bool) -> Iterator[Cells]:
    """The rows of a table by their cells, that of its headings first; `united`: whether its unit stands above it."""
    lines = lines_of(folded, start, end)
    first = next(lines)
    if len(first) > 1:
        yield from chain([first], lines)
        return
    alone = ones_alone(chain([first], lines))
    ahead = to_number(folded, islice(alone, LONGEST_HEADS))
    words, held = [word for word, _ in ahead], [cell for _, cell in ahead]
    numbered = words[0] in NUMBER_HEADS
    if NUMBER.fullmatch(words[-1]) and (two := two_rows(words)):
        above, below, width = two
        yield from (held[:above], held[above : above + below])
        yield from in_turn(folded, chain(held[above + below :], alone), width, numbered)
    elif len(set(words)) == len(words) and (width := width_of(words, united)):
        yield held[:width]
        if REMARKS.fullmatch(words[width - 1]):
            yield from with_remarks(folded, [*held[width:], *alone], width, numbered)
        else:
            yield from in_turn(folded, chain(held[width:], alone), width, numbered)


def in_turn(folded: str, cells: Iterator[Span], width: int, numbered: bool) -> Iterator[Cells]:
    """The rows below the headings of a table of so many columns, whose cells stand on a line each; `numbered`: whether each begins
    with a number."""
    for first in cells:
        yield [first, *islice(cells, width - 1 - shorter(folded, first, numbered))]


def with_remarks(folded: str, cells: Cells, width: int, numbered: bool) -> Iterator[Cells]:
    """The same where each row may end in a remark."""
    at = 0
    while at < len(cells):
        whole = width - shorter(folded, cells[at], numbered)
        whole -= not is_remarked(folded, cells, at, whole - 1)
        yield cells[at : at + whole]
        at += whole


def shorter(folded: str, cell: Span, numbered: bool) -> int:
    """1 for the first cell of a row that lacks its number: what sums up has none."""
    return int(numbered and is_total(folded, cell))


def ones_alone(lines: Iterable[Cells]) -> Iterator[Span]:
    """The cells that stand on lines of their own, sought as they are asked for."""
    for cells in lines:
        if len(cells) == 1:
            yield cells[0]


def is_remarked(folded: str, cells: Cells, at: int, width: int) -> bool:
    """Whether a remark ends a row, which has so many cells before it: another row begins behind it, and none with it."""
    begun, said, behind = (
        [NUMBER.fullmatch(tight(folded, one)) is None for one in cells[start : start + width]]
        for start in (at, at + width, at + width + 1)
    )
    return said != begun == behind


def to_number(folded: str, alone: Iterable[Span]) -> list[tuple[str, Span]]:
    """The cells up to the first number with their words; or up to one whose words stand twice, as no heading does but below
    years, or one that is a year itself."""
    ahead: list[tuple[str, Span]] = []
    seen = set[str]()
    for one in alone:
        words = tight(folded, one)
        if words in seen and not (
            YEAR_OF.match(words) or sum(YEAR_OF.match(word) is not None for word in seen) > 1
        ):
            break
        seen.add(words)
        ahead.append((words, one))
        if NUMBER.fullmatch(words):
            break
    return ahead


def lines_of(folded: str, start: int, end: int) -> Iterator[Cells]:
    """The cells of each line that holds any; without the line that rules off headings."""
    for line in lines_between(folded, start, end):
        words = folded[slice(*line)]
        separator = "|" if "|" in words else separator_of(words)
        if not separator:
            yield [Span(*line)]
        elif words.strip("|:- \t"):
            cells = split_cells(folded, Span(*line), separator)
            yield [one for one in cells if separator != " " or one.start < one.end]


def width_of(words: Sequence[str], united: bool) -> int:
    """The columns of a table whose cells stand on a line each, by those up to the first number; 0 where they count nothing."""
    named = next((at for at, one in enumerate(words) if (united or counts(one)) and not heads_row(one)), None)
    if named is None or not NUMBER.fullmatch(words[-1]):
        return 0
    width = len(words) - 1 - (0 if words[0] in NUMBER_HEADS else named)
    return width if named < width <= MOST_COLUMNS else 0


def is_total(folded: str, cell: Span) -> bool:
    return pattern("tables", "total").fullmatch(tight(folded, cell)) is not None
