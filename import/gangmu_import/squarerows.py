"""Rows of a table flattened to one cell on each line, where each row has its number and as many lines as the table has
columns: what stands in which column is plain, whatever the cells hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import cell_kind
from gangmu_import.columns import Column

FEWEST: Final = 2
"""Rows that show that a table is square."""
LONGEST: Final = 400
"""Characters of a cell."""
AHEAD: Final = 12
"""Lines within which the next row would begin, were it broken."""
BODIES: Final = frozenset({"bodies", "either"})
"""What the cells of a column of bodies hold; a deadline may be any words."""


def square_rows(
    folded: str, lines: Sequence[Span], at: int, columns: Sequence[Column]
) -> tuple[list[tuple[Span | None, ...]], int] | None:
    """The rows from a line on, and the index of the line behind them; None where one has another number of lines, and where
    all columns are known, so that their kinds tell."""
    if columns[0].kind != "number" or all(column.kind != "other" for column in columns):
        return None
    rows: list[tuple[Span | None, ...]] = []
    while is_numbered(folded, lines, at, len(rows) + 1):
        row = tuple(lines[at : at + len(columns)])
        if len(row) < len(columns) or not is_square(folded, row, columns):
            return None
        rows.append(row)
        at += len(columns)
    goes_on = any(is_numbered(folded, lines, one, len(rows) + 1) for one in range(at, at + AHEAD))
    return None if len(rows) < FEWEST or goes_on else (rows, at)


def is_numbered(folded: str, lines: Sequence[Span], at: int, value: int) -> bool:
    """Whether a line holds the number of a row."""
    return at < len(lines) and folded[lines[at].start : lines[at].end].strip("()、. ") == str(value)


def is_square(folded: str, row: Sequence[Span], columns: Sequence[Column]) -> bool:
    """Whether the cells of a row are no longer than cells, and bodies stand in the columns of these."""
    cells = zip(row, columns, strict=True)
    return all(
        cell.end - cell.start <= LONGEST and (column.kind != "role" or cell_kind(folded, cell) in BODIES)
        for cell, column in cells
    )
