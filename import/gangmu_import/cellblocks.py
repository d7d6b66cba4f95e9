"""A table one cell a paragraph, with empty lines between, some of whose cells have several lines, as pages of HTML are told
without their tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from gangmu_db.records import Span
from gangmu_import.columnheads import stacked_columns
from gangmu_import.forms import Cut
from gangmu_import.text import tight
from gangmu_import.wraps import Printed

NUMBERS: Final = "序号"
"""What heads the numbers of the rows."""
MOST_BLOCKS: Final = 24
"""Paragraphs of a row."""

Blocks = list[list[Span]]
"""Paragraphs by their lines."""


def block_cuts(folded: str, lines: Sequence[Printed], spans: Sequence[Span]) -> Iterator[Cut]:
    """The line ends inside the cells of such tables, in the order of the text; `spans` are those of the lines."""
    at = 0
    while at < len(spans):
        first = at + 1
        # most lines begin otherwise
        if folded[spans[at].start] == NUMBERS[0] and tight(folded, spans[at]) == NUMBERS:
            columns, first = stacked_columns(folded, spans, at)
            if columns and all(gap for _, _, gap in lines[at + 1 : first]):
                for cell in cells_below(folded, blocks_of(lines, spans, first), len(columns)):
                    yield from ends_in(cell)
        at = max(first, at + 1)


def blocks_of(lines: Sequence[Printed], spans: Sequence[Span], first: int) -> Iterator[list[Span]]:
    """The paragraphs from a line on."""
    block: list[Span] = []
    for index in range(first, len(spans)):
        if lines[index][2] and block:
            yield block
            block = []
        block.append(spans[index])
    if block:
        yield block


def cells_below(folded: str, blocks: Iterator[list[Span]], width: int) -> Iterator[list[Span]]:
    """The cells of the rows that count on from the first number; the last has as many as there are headings."""
    following, row = 0, Blocks()
    for block in blocks:
        words = tight(folded, block[0]) if len(block) == 1 else ""
        number = int(words) if words.isdecimal() and len(words) <= 3 else 0
        if number and number == (following or number):
            yield from row
            following, row = number + 1, []
        elif not following or words == NUMBERS or len(row) == MOST_BLOCKS:
            break
        else:
            row.append(block)
    yield from row[: width - 1]


def ends_in(cell: Sequence[Span]) -> Iterator[Cut]:
    """What parts the lines of a cell, with nothing in its place."""
    for line, below in pairwise(cell):
        yield line.end, below.start, ""
