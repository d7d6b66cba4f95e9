"""The lines that head a table of tasks whose rows are lines: what parts their cells, and what columns they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import bare_cell
from gangmu_import.columns import (
    FEWEST,
    HOLDERS,
    LONGEST_HEADING,
    Column,
    duty_columns,
    read_column,
    read_columns,
    read_pair,
    whole_headings,
)
from gangmu_import.wraps import Printed

LONGEST_HEADER: Final = 160
HELD: Final = frozenset({"role", "due"})
"""Columns of who does a task or by when."""
SEPARATORS: Final = {"\t": re.compile("\t"), "|": re.compile(r"\|"), " ": re.compile(r" +")}


def may_head(folded: str, lines: Sequence[Printed], parted: Sequence[int]) -> list[int]:
    """Which lines can begin the headings of a table, by their length, or, of those with a separator, by how many they hold:
    few lines of prose can."""
    separators = [separator for separator in SEPARATORS if separator in folded]
    short = [at for at, (start, end, _) in enumerate(lines) if end - start <= LONGEST_HEADING]
    last = zip(short, short[FEWEST - 1 :], strict=False)
    found = {first for first, behind in last if behind - first == FEWEST - 1}
    for at in parted:
        start, end, _ = lines[at]
        if end - start <= LONGEST_HEADER:
            for separator in separators:
                # between two cells one tab is enough
                if folded.count(separator, start, end) >= (1 if separator == "\t" else FEWEST - 1):
                    found.add(at)
    return sorted(found)


def heads_columns(folded: str, line: Printed) -> bool:
    """Whether the words of a line head columns, or one column where each has a line of its own."""
    words = folded[line[0] : line[1]]
    if words.isalnum():
        # most short lines that head nothing are the figures of a table
        return not words[-1].isdecimal() and (read_column(words) or HOLDERS.fullmatch(words)) is not None
    separator = separator_of(words)
    if words[-1] == "|" and separator != "|":
        words, separator = words[:-1], ""
    if separator:
        return row_columns(words, separator) is not None
    return read_column("".join(words.split())) is not None


def separator_of(words: str) -> str:
    """What parts the cells of a line: a tab, bars, or spaces; empty where nothing does."""
    if "\t" in words:
        return "\t"
    if words.count("|") >= FEWEST - 1:
        return "|"
    return " " if " " in words else ""


def row_columns(words: str, separator: str) -> tuple[Column, ...] | None:
    """The columns that a line heads; None for a line of content."""
    # no prose stands between bars, nor before one that ends a line
    framed = separator == "\t" or (separator == "|" and words[-1] == "|")
    if separator == "|":
        words = words.removeprefix("|").removesuffix("|")
    cells = ["".join(cell.split()) for cell in words.split(separator)]
    if framed and len(cells) < FEWEST:
        return read_pair(cells)
    if framed and (duties := duty_columns(cells)):
        return duties
    columns = read_columns(cells if separator != " " else whole_headings([cell for cell in cells if cell]))
    if columns and separator == " ":
        kinds = {column.kind for column in columns}
        return None if "other" in kinds or kinds.isdisjoint(HELD) else columns
    return columns


def split_cells(folded: str, line: Span, separator: str) -> list[Span]:
    """The cells of a row, the empty ones as well; bars at its ends part nothing."""
    start, end = line
    if separator == "|":
        start += folded[start] == "|"
        end -= folded[end - 1] == "|"
    cells = []
    for match in SEPARATORS[separator].finditer(folded, start, end):
        cells.append(Span(start, match.start()))
        start = match.end()
    return [bare_cell(folded, cell) for cell in (*cells, Span(start, end))]
