"""Tables that share goals out among places with a column each: 指标 | 单位 | 清溪镇 | 东滩镇, a row for each indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final, NamedTuple

from gangmu_db.records import Span
from gangmu_import.allotments import IN_CELLS, LONGEST_ABOVE, LONGEST_TABLE, ROW, number_in
from gangmu_import.indicator_table import TableRow
from gangmu_import.lexicon import pattern, rules
from gangmu_import.linerows import NAMED_UNIT, UNIT_HEADS, Unit
from gangmu_import.sharedgrid import Cells, lines_of
from gangmu_import.sharedheads import NUMBER_HEADS, Above, Column, read_above
from gangmu_import.text import tight
from gangmu_import.unitcells import unit_of

NAMES: Final = r"(?:主要|考核|工作|目标|经济|重点|具体)*(?:指标|项目|任务|事项|工作|内容)(?:名称|任务|内容)?"
"""What heads the names of the rows."""
SIGNS: Final = "指项任事工内主考目经重具序编"
"""With which a line of such headings begins, behind bars and blanks."""
PARTED: Final = r"\*{0,2} ?[|\t\n \u3000][|\t\n \u3000*]*"
NAMING: Final = re.compile(r"(?:\d{1,3}[.、])?(?P<name>[一-龥“《(A-Za-z].{1,38})")
FEWEST: Final = 2
"""Places side by side."""
MOST_CELLS: Final = 40


class Heads(NamedTuple):
    """The headings: where the names of the rows stand and their units, None where these have no column, and the places by their
    columns, '' for that which sums them up."""

    named: int
    units: int | None
    places: dict[int, str]


@cache
def _head() -> re.Pattern[str]:
    """The headings up to the first place."""
    placed = rules("tables")["placed"]["pattern"]
    total = rules("tables")["total"]["pattern"]
    return re.compile(
        rf"\n(?=[|\t \u3000*]*[{SIGNS}]){ROW}{NAMES}{PARTED}(?:(?:计量)?单位{PARTED})?(?:(?:{total}){PARTED})?(?:{placed})(?={PARTED})"
    )


def find_place_columns(folded: str, aimed: int) -> tuple[TableRow, ...]:
    """A row for each number of such tables that tell goals, in the order of the text; `aimed` is the year of those that name
    none."""
    found: list[TableRow] = []
    done = 0
    for head in _head().finditer(folded):
        start = head.start() + 1
        above = read_above(folded[max(0, start - LONGEST_ABOVE) : start]) if start >= done else None
        if above and above.plans:
            rows = list(read_table(folded, start, above, above.year or aimed))
            found += rows
            done = rows[-1].end if rows else head.end()
    return tuple(found)


def read_table(folded: str, start: int, above: Above, year: int) -> Iterator[TableRow]:
    """The numbers of the table whose headings begin at a place."""
    rows = grid(folded, start, min(len(folded), start + LONGEST_TABLE))
    heads = read_heads([tight(folded, one).strip("*") for one in next(rows, ())])
    if heads is None:
        return
    for cells in rows:
        told = list(read_row(folded, cells, heads, above, year))
        if not told:
            return
        yield from told


def grid(folded: str, start: int, end: int) -> Iterator[Cells]:
    """The rows of the table by their cells, that of its headings first, which end with the last place where each has a line."""
    lines = lines_of(folded, start, end)
    first = next(lines)
    if len(first) > 1:
        yield first
        yield from lines
        return
    cells = [first[0], *[one[0] for one in takewhile(lambda one: len(one) == 1, lines)]]
    named = [place_of(tight(folded, one)) is not None for one in cells[:MOST_CELLS]]
    begun = named.index(True) if True in named else len(named)
    width = begun + len(list(takewhile(bool, named[begun:])))
    for at in range(0, len(cells) - width + 1, width):
        yield cells[at : at + width]


def place_of(head: str) -> str | None:
    """The place that a heading is, '' for all of them; None for another."""
    if pattern("tables", "total").fullmatch(head):
        return ""
    return head if pattern("tables", "placed").fullmatch(head) else None


def read_heads(heads: Sequence[str]) -> Heads | None:
    """What the headings say; None where they name no two places side by side."""
    named = int(bool(heads) and heads[0] in NUMBER_HEADS)
    units = named + 1 if len(heads) > named + 1 and heads[named + 1] in UNIT_HEADS else None
    first = named + 1 if units is None else units + 1
    ahead = takewhile(lambda one: one is not None, map(place_of, heads[first:]))
    places = {at: place for at, place in enumerate(ahead, first) if place is not None}
    return Heads(named, units, places) if sum(map(bool, places.values())) >= FEWEST else None


def read_row(folded: str, cells: Cells, heads: Heads, above: Above, year: int) -> Iterator[TableRow]:
    """The numbers of a row by their places; none where it is no row of this table."""
    if len(cells) <= max(heads.places):
        return
    naming = NAMING.fullmatch(tight(folded, cells[heads.named]).strip("*"))
    if naming is None:
        return
    bracketed = NAMED_UNIT.fullmatch(naming["name"])
    own = unit_of(bracketed["unit"]) if bracketed else None
    unit = own or unit_beside(folded, cells, heads, above)
    name = bracketed["name"] if bracketed and own else naming["name"]
    row = Span(cells[heads.named].start, cells[-1].end)
    for at, place in heads.places.items():
        column = Column(at, name, unit, 0, "target")
        if told := number_in(folded, cells[at], row, column, year, place):
            yield told


def unit_beside(folded: str, cells: Cells, heads: Heads, above: Above) -> Unit:
    """In what the numbers of a row are counted whose name does not say it."""
    said = unit_of(tight(folded, cells[heads.units])) if heads.units is not None else None
    return said or (above.units[0] if len(above.units) == 1 else IN_CELLS)
