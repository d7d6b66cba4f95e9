"""A list of bodies with what each has to do, flattened to one cell on each line: 单位 | 职责分工, 责任单位 | 工作任务."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import cell_kind
from gangmu_import.columns import Column, duty_columns, read_pair
from gangmu_import.rowsahead import LONGEST_CELL, WORDY
from gangmu_import.text import tight

FEWEST_ROWS: Final = 2
MOST_LINES: Final = 6
"""Lines of what a body has to do."""
BODIES: Final = frozenset({"bodies", "either"})

Found = tuple[tuple[Column, ...], list[tuple[Span | None, ...]], int]


def duty_rows(folded: str, lines: Sequence[Span], at: int) -> Found | None:
    """The columns and rows of a list whose headings begin at a line, and the index of the line behind it; None for others."""
    words = [tight(folded, line) for line in lines[at : at + 3]]
    columns = read_pair(words[:2]) or duty_columns(words)
    if columns is None or (columns[-2].kind, columns[-1].kind) != ("role", "task"):
        return None
    at += len(columns)
    rows: list[tuple[Span | None, ...]] = []
    while (behind := _row_end(folded, lines, at, len(columns))) > at:
        first = at + len(columns) - 1
        rows.append((*lines[at:first], Span(lines[first].start, lines[behind - 1].end)))
        at = behind
    return (columns, rows, at) if len(rows) >= FEWEST_ROWS else None


def _row_end(folded: str, lines: Sequence[Span], at: int, width: int) -> int:
    """The index of the line behind the row that begins at a line; the line itself where none does."""
    first = at + width - 1
    if first >= len(lines) or not _begins(folded, lines, at, width) or not _worded(folded, lines[first]):
        return at
    # what a body has to do may take several lines, before the next body
    for behind in range(first + 1, min(first + MOST_LINES, len(lines))):
        if _begins(folded, lines, behind, width):
            return behind
        if not _worded(folded, lines[behind]):
            break
    return first + 1


def _begins(folded: str, lines: Sequence[Span], at: int, width: int) -> bool:
    """Whether a row begins at a line: with a body, or with a number and a body."""
    kinds = [cell_kind(folded, line) for line in lines[at : at + width - 1]]
    return len(kinds) == width - 1 and kinds[-1] in BODIES and kinds[:-1] == ["number"] * (width - 2)


def _worded(folded: str, line: Span) -> bool:
    return line.end - line.start <= LONGEST_CELL and cell_kind(folded, line) in WORDY
