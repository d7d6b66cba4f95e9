"""Lines that are rows of a table of indicators, or names in it: 3.森林覆盖率（%） 43.5 43.8. None of them is a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from gangmu_import.indicator_heads import column_years, find_headers, table_end
from gangmu_import.linerows import line_rows
from gangmu_import.numbering import Line
from gangmu_import.rowcells import RANGE, SIGN
from gangmu_import.text import Bounds
from gangmu_import.unitcells import unit_of

CELL: Final = rf"(?:{RANGE}|\[(?:{SIGN})?{RANGE}\]|[—–-]{{1,2}})"
ROW: Final = re.compile(
    rf"[\t| \u3000]{CELL}[\t| \u3000]{{1,8}}{CELL}(?=[\t| \u3000]|\Z)|(?:预期|约束|指导|引导)性[\s|]*\Z"
)
"""Two cells with numbers or dashes side by side, or what sort the indicator is."""
NAME: Final = re.compile(r"\((?P<unit>[^()\d]{1,10})\)\s*\Z")
"""How a name ends that stands on a line of its own."""
LONGEST: Final = 200
"""Characters of a row."""
NO_YEAR: Final = 0
"""Which year it is does not matter here."""


class IndicatorTable(NamedTuple):
    """Where a table stands at the most, and the lines of its headings and of rows that stand on a line each."""

    start: int
    end: int
    lined: Bounds


def indicator_tables(folded: str) -> list[IndicatorTable]:
    """Where such tables stand, by their headings, disjoint."""
    found: list[IndicatorTable] = []
    for header in find_headers(folded):
        if not found or header.start() >= found[-1].end:
            end = table_end(folded, header)
            found.append(IndicatorTable(header.start(), end, lined(folded, header, end)))
    return found


def lined(folded: str, header: re.Match[str], end: int) -> Bounds:
    """Where rows stand on a line each, with the headings above them but not the title; empty where none does."""
    years, begin = column_years(folded, header, NO_YEAR)
    rows = line_rows(folded, header.start(), begin, end, years)
    line_end = folded.find("\n", header.start(), begin)
    start = folded.rfind("\n", 0, begin) + 1 if line_end < 0 else line_end + 1
    return (start, rows[-1].end) if rows else (start, start)


def without_rows(folded: str, lines: Sequence[Line], tables: Sequence[IndicatorTable]) -> Sequence[Line]:
    """The lines that are no rows of these tables."""
    if not tables:
        return lines
    starts = [min(table.start, table.lined[0]) for table in tables]
    kept = list[Line]()
    for line in lines:
        at = bisect_right(starts, line[0]) - 1
        if at < 0 or not is_row_of(folded, line, tables[at]):
            kept.append(line)
    return kept


def is_row_of(folded: str, line: Line, table: IndicatorTable) -> bool:
    """Whether a line is a row of a table, or one of its headings."""
    start, end, _, _ = line
    return lies_in(table.lined, start) or (lies_in(table[:2], start) and _is_row(folded[start:end]))


def lies_in(bounds: Bounds, place: int) -> bool:
    return bounds[0] <= place < bounds[1]


def _is_row(words: str) -> bool:
    if len(words) > LONGEST:
        return False
    name = NAME.search(words)
    return ROW.search(words) is not None or (name is not None and unit_of(name["unit"]) is not None)
