"""Numbers in columns whose headings bear their unit.

In tables that share a goal out among places or years, each row on a line or each cell on one, 乡镇 | 新建茶园(亩) |
改造茶园(亩); and in tables of tasks, 项目名称 | 总投资(万元) | 责任单位. Rows of indicators are read in indicator_table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

from gangmu_db.records import Span
from gangmu_import.indicator_table import TableRow
from gangmu_import.lexicon import pattern, rules
from gangmu_import.linerows import UNITLESS, Unit
from gangmu_import.rowcells import cell as dated
from gangmu_import.sharedgrid import NUMBER, Cells, grid, is_total
from gangmu_import.sharedheads import (
    MOST_COLUMNS,
    NUMBER_HEADS,
    UNSAID,
    YEAR,
    YEAR_HEADS,
    Above,
    Column,
    read_above,
    read_column,
    read_columns,
    status_below,
)
from gangmu_import.stretches import LONGEST_CLAUSE
from gangmu_import.tables import Row, Table
from gangmu_import.text import tight
from gangmu_import.twoheads import joined
from gangmu_import.unitcells import pieces

ROW: Final = r"[|\t \u3000*]*(?:(?:序号?|编号)[|\t\n \u3000*]+)?"
"""What stands on a line before the heading of the column that comes first."""
ROW_STARTS: Final = "|\t \u3000*序编"
YEARS: Final = re.compile(r"20\d\d年?[-—–~至]{1,2}(20\d\d)年?")
PLACE: Final = re.compile(r"[一-龥()、]{2,16}\d?")
LONGEST_ABOVE: Final = 160
"""Characters before a table in which its name stands."""
LONGEST_TABLE: Final = 6000
IN_CELLS: Final[Unit] = (0.0, "")
"""For the unit of a column whose cells bear it."""
TIMES: Final = frozenset("年月日")
"""What counts in cells that say when."""
NAMED: Final = re.compile(r"(?:指标|项目|事项|任务|内容|名称|性质|属性|类[型别])[*| \t\n]{1,8}\Z")
"""A heading of names right before: what follows is the column of their units, each heading on a line."""
LONGEST_NAMED: Final = 12
FEWEST_SPANNED: Final = 3
"""Columns of a table in which the year of a row may stand for those below it."""


@cache
def _head() -> re.Pattern[str]:
    """The headings of the first columns, where those of places or years are among them."""
    forms = [rules("tables")[one]["pattern"] for one in ("place_head", "holder_head", "year_head")]
    begins = rules("tables")["row_heads"]["begins"]
    # most lines are told apart by their first character
    return re.compile(
        rf"\n(?=[{ROW_STARTS}{begins}]){ROW}(?=[{begins}])(?:{'|'.join(forms)})\*{{0,2}} ?[|\t\n \u3000]"
    )


def find_allotments(folded: str, aimed: int) -> tuple[TableRow, ...]:
    """A row for each number of such tables, in the order of the text; `aimed` is the year of those that name none."""
    found: list[TableRow] = []
    done = 0
    for head in _head().finditer(folded):
        start = head.start() + 1
        if start >= done and not NAMED.search(folded, max(0, start - LONGEST_NAMED), start):
            rows = list(read_table(folded, start, aimed))
            found += rows
            done = rows[-1].end if rows else head.end()
    return tuple(found)


def of_columns(folded: str, tables: Sequence[Table], aimed: int) -> Iterator[TableRow]:
    """The same of tables of tasks; those due by a date of their own get no year here."""
    for table in tables:
        figures = [
            (index, counted)
            for index, column in enumerate(table.columns)
            if column.measured and column.counts and (counted := read_column(index, column.measured, UNSAID))
        ]
        due = next((index for index, column in enumerate(table.columns) if column.kind == "due"), None)
        for row in table.rows if figures else ():
            year = aimed if due is None else year_in(folded, row.cells[due])
            for index, column in figures:
                cell = row.cells[index]
                status = status_below(column.name) if due is not None else None
                if cell and (told := number_in(folded, cell, row, column._replace(told=status), year)):
                    yield told


def year_in(folded: str, due: Span | None) -> int:
    """The year that a cell of deadlines is, of which no date is made; 0 for another."""
    said = YEAR.fullmatch(tight(folded, due)) if due else None
    return int(said[1]) if said else 0


def read_table(folded: str, start: int, aimed: int) -> Iterator[TableRow]:
    """The numbers of the table whose headings begin at a place."""
    above = read_above(folded[max(0, start - LONGEST_ABOVE) : start])
    rows = grid(folded, start, min(len(folded), start + LONGEST_TABLE), bool(above.units))
    heads = [tight(folded, one).strip("*") for one in next(rows, ())]
    first = next(rows, ())
    if both := joined(heads, [tight(folded, one).strip("*") for one in first]) if heads else None:
        heads, first = both, next(rows, ())
    columns = read_columns(heads, above)
    columns += united(folded, heads, columns, first) if columns else alone(folded, heads, above, first)
    if not columns:
        return
    spanned = year = above.year or aimed
    for cells in chain([first], rows):
        whole, said = whole_row(folded, cells, heads)
        spanned = said or spanned
        told = list(read_row(folded, whole, heads, columns, year if len(whole) == len(cells) else spanned))
        if not told:
            return
        yield from told


def whole_row(folded: str, cells: Cells, heads: Sequence[str]) -> tuple[Cells, int]:
    """The cells of a row with the first that it may lack, and the year that it says, or 0: a total has no number, and the year of
    several rows may stand in the first of them alone."""
    by_year = heads[0] in YEAR_HEADS
    said = YEAR.fullmatch(tight(folded, cells[0])) if cells and by_year else None
    if not cells or len(cells) != len(heads) - 1 or said:
        return cells, int(said[1]) if said else 0
    lacks = (
        len(heads) > FEWEST_SPANNED if by_year else heads[0] in NUMBER_HEADS and is_total(folded, cells[0])
    )
    return [Span(cells[0].start, cells[0].start), *cells] if lacks else cells, 0


def united(folded: str, heads: Sequence[str], columns: Sequence[Column], cells: Cells) -> Iterator[Column]:
    """The columns behind those of numbers whose cells bear their unit, by those of a row: 1.5公里."""
    for at in range(columns[-1].at + 1, min(len(heads), len(cells))):
        held = pieces(tight(folded, cells[at]), 0, 0)
        if heads[at] and len(held) == 1 and held[0][0] not in TIMES:
            yield Column(at, heads[at], IN_CELLS, 0, columns[-1].told)


def alone(folded: str, heads: Sequence[str], above: Above, cells: Cells) -> list[Column]:
    """Such columns where no heading bears a unit, of a table that tells goals: 乡镇 | 改造任务 above 120户."""
    if not heads or heads[0] in YEAR_HEADS or len(heads) > MOST_COLUMNS:
        return []
    # as if the unit stood behind each heading
    known = (read_column(at, head, above._replace(units=(UNITLESS,))) for at, head in enumerate(heads) if at)
    goals = {column.at: column for column in known if column is not None}
    told = above.plans or any(pattern("tables", "shared_goal").search(heads[at]) for at in goals)
    found = united(folded, heads, [Column(0, "", IN_CELLS, 0)], cells) if told else ()
    return [
        goals[one.at]._replace(unit=IN_CELLS, told=status_below(one.name)) for one in found if one.at in goals
    ]


def read_row(
    folded: str, cells: Cells, heads: Sequence[str], columns: Sequence[Column], year: int
) -> Iterator[TableRow]:
    """The numbers of a row; none where it is no row of this table."""
    if not columns[-1].at < len(cells) <= len(heads):
        return
    begun = row_named(folded, cells[: columns[0].at], heads, year)
    if begun is None or (columns[0].told is None and not YEAR.fullmatch(tight(folded, cells[0]))):
        return
    place, year, kind = begun
    row = Span(cells[0].start, cells[-1].end)
    for column in columns:
        named = column._replace(name=kind + column.name) if kind else column
        if told := number_in(folded, cells[column.at], row, named, year, place):
            yield told


def row_named(folded: str, cells: Cells, heads: Sequence[str], year: int) -> tuple[str, int, str] | None:
    """The place and year of a row and the kind that it is of, by the cells before its numbers; None where something else stands
    there, or nothing."""
    place = kind = ""
    if not any(cell.start < cell.end for cell in cells):
        return None
    for cell, head in zip(cells, heads, strict=False):
        words = tight(folded, cell)
        said = YEAR.fullmatch(words) or YEARS.fullmatch(words)
        if said:
            year = int(said[1])
        elif pattern("tables", "kind_head").fullmatch(head):
            kind = words
        elif (named := named_place(head, words, place, heads[0] in YEAR_HEADS)) is None:
            return None
        else:
            place = named
    return place, year, kind


def named_place(head: str, words: str, place: str, by_year: bool) -> str | None:
    """The place of a row by one more of its cells, `place` being that of those before it; None where something else stands there."""
    # 滩州市 | 小计 sums up what the place has, and an empty cell says no more than the one beside it
    beside = not words or head in NUMBER_HEADS or pattern("tables", "beside_head").fullmatch(head)
    if beside or pattern("tables", "total").fullmatch(words):
        return place
    if holds(head) and not pattern("tables", "placed").fullmatch(words):
        return place if place or by_year else None
    return words if PLACE.fullmatch(words) else None


def holds(head: str) -> bool:
    """Whether a column is that of those to whom a goal is given, who may be bodies as well."""
    return pattern("tables", "holder_head").fullmatch(head) is not None


def number_in(
    folded: str, cell: Span, row: Row | Span, column: Column, year: int, place: str = ""
) -> TableRow | None:
    """What the number of a cell says; None where it holds something else."""
    words = folded[cell.start : cell.end].strip()
    start, end = (row.start, row.end) if row.end - row.start <= LONGEST_CLAUSE else cell
    if column.unit == IN_CELLS:
        own = pieces(words, cell.start, column.year or year)
        if len(own) != 1:
            return None
        unit, read = own[0]
        return TableRow(start, end, column.name, unit, (read,), 0, False, place, column.told)
    if not NUMBER.fullmatch(words):
        return None
    scale, unit = column.unit
    read = dated(words, column.year or year, cell.start, cell.end, scale)
    return TableRow(start, end, column.name, unit, (read,), 0, False, place, column.told)
