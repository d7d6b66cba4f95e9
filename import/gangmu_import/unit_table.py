"""Tables of indicators with columns of what was aimed at and what was done, by a unit of each row.

序号 指标 单位 目标 完成数 完成率: each row on a line or each cell on one. The unit stands in a column of its own, in brackets
behind the name, or in the cells. Tables with columns of years are read in indicator_table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gangmu_db.records import Comparator, Status
from gangmu_import.linerows import NAMED_UNIT, Unit
from gangmu_import.rowcells import NO_NUMBER, SIGNS
from gangmu_import.unit_heads import LONGEST_HEADING, MOST_COLUMNS, Cell, Column, Heads, cells, find_heads
from gangmu_import.unitcells import unit_of
from gangmu_import.units import unit_at

LONGEST_TABLE: Final = 6000
"""Characters below the headings in which the rows stand."""
GAP: Final = 300
"""Characters between two rows, where remarks may stand; the table has ended where no row begins in them."""
FIGURE: Final = re.compile(
    r"(?P<words>[一-龥]{0,6}?)(?P<sign>不[低少小]于|不高于|不超过|大于|超过|小于|低于|[<>≥≤])?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>%|(?!以[上下内]|左右)[一-龥/]{1,6}?)?(?P<said>以上|以下|以内|左右)?"
)
NAMING: Final = re.compile(r"(?:\(\d{1,3}\)|\d{0,3}[.、]?)(?P<name>[一-龥“《(A-Za-z].{1,38})")
UNSAID: Final = re.compile(NO_NUMBER)
"""A cell without a number."""
PART: Final = re.compile(r"其中:? ?")
"""What stands before the name of a part of what the row above counts, in its cell or in one of its own."""
FEWEST: Final = 2
"""Numbers that show that what follows a name is a row, where no column of units does."""

Named = tuple[str, Unit, int]
"""The name of a row, its unit, and the index of the cell of its first number."""


class Figure(NamedTuple):
    """A number of a row."""

    start: int
    end: int
    indicator: str
    value: float
    unit: str
    comparator: Comparator
    status: Status
    year: int | None
    """That of its column, YEAR_BEFORE for the one before; None where this names none."""


class UnitRow(NamedTuple):
    """What one row says: its indicator, its unit, its numbers."""

    start: int
    end: int
    figures: tuple[Figure, ...]


def find_unit_rows(folded: str) -> tuple[UnitRow, ...]:
    """The rows of such tables, in the order of the text, disjoint."""
    rows: list[UnitRow] = []
    found = find_heads(folded)
    # headings that stand again on the next page head a table of their own
    stops = [*[heads.start for heads in found[1:]], len(folded)]
    for heads, stop in zip(found, stops, strict=False):
        rows += read_rows(folded, heads, stop)
    return tuple(rows)


def read_rows(folded: str, heads: Heads, stop: int) -> Iterator[UnitRow]:
    """The rows below the headings up to a place at most: a name, perhaps a unit, and numbers behind it."""
    columns, has_units = heads.columns, heads.has_units
    parted = list(cells(folded, heads.end, min(stop, heads.end + LONGEST_TABLE)))
    last = heads.end
    above: Unit | None = None
    at = 1
    while at < len(parted) and parted[at][0] - last < GAP:
        named = row_at(folded, parted, at, above, has_units)
        if named is None:
            at += 1
            continue
        name, unit, first = named
        start = parted[at - 1][0], parted[first - 1][1]
        row, used = read_row(folded, parted[first : first + MOST_COLUMNS], columns, name, unit, start)
        if not has_units and len(row.figures) < FEWEST:
            at += 1
            continue
        at = first + used
        last, above = row.end, unit
        yield row


def row_at(folded: str, parted: Sequence[Cell], at: int, above: Unit | None, has_units: bool) -> Named | None:
    """The row whose name stands in the cell before one; None where none does. `above` is the unit of the row before it."""
    words = folded[slice(*parted[at - 1])]
    number = figure(folded, parted[at])
    if has_units and number is None:
        unit = unit_in(folded[slice(*parted[at])])
        following = parted[at + 1] if at + 1 < len(parted) else None
        title = NAMING.fullmatch(words) if unit and following else None
        told = title and following and (figure(folded, following) or UNSAID.fullmatch(folded, *following))
        return (title["name"], unit, at + 1) if title and unit and told else None
    if number is None:
        return None
    part = PART.match(words) or (at > 1 and PART.fullmatch(folded, *parted[at - 2]))
    named = NAMED_UNIT.fullmatch(words)
    own = unit_in(named["unit"]) if named else None
    unit = own or (unit_in(number["unit"]) if number["unit"] and not has_units else None)
    unit = unit or (above if part else None)
    title = NAMING.fullmatch(PART.sub("", named["name"] if named and own else words, count=1))
    return (title["name"], unit, at) if title and unit and (part or not has_units) else None


def unit_in(words: str) -> Unit | None:
    """Scale and name of the unit that a cell is, also of 元/月/人."""
    head, slash, _ = words.partition("/")
    if len(words) > LONGEST_HEADING or (slash and unit_at(head.removeprefix("万"), 0) is None):
        return None
    return (1.0, words) if slash else unit_of(words)


def figure(folded: str, cell: Cell) -> re.Match[str] | None:
    """The number that a cell holds."""
    return FIGURE.fullmatch(folded, *cell)


def read_row(
    folded: str,
    behind: Sequence[Cell],
    columns: Sequence[Column],
    name: str,
    unit: Unit,
    named: Cell,
) -> tuple[UnitRow, int]:
    """The row of the cells behind a unit, and how many of them it takes."""
    found: list[Figure] = []
    used = 0
    on_line = folded.find("\n", named[1], behind[0][0]) < 0
    end = named[1]
    for column in columns:
        if used == len(behind) or (on_line and folded.find("\n", end, behind[used][0]) >= 0):
            break
        cell = behind[used]
        number = figure(folded, cell)
        if number is None and column.kind != "other" and not UNSAID.fullmatch(folded, *cell):
            break
        if (
            number is not None
            and number["unit"] == "%"
            and unit[1] != "%"
            and column.kind in ("goal", "done", "before", "level")
        ):
            # the cell of this column stands empty
            continue
        used += 1
        end = cell[1]
        own = None if number is None else read_figure(number, column, name, unit)
        found += [own] if own else []
    return UnitRow(named[0], end, tuple(found)), used


def read_figure(number: re.Match[str], column: Column, name: str, unit: Unit) -> Figure | None:
    """What a number says in its column; None where it says nothing of the indicator."""
    own = number["unit"] or ""
    share = column.kind == "share"
    if (
        column.kind == "other"
        or (share and own not in ("", "%"))
        or number["words"] not in ("", "达到", "约")
    ):
        return None
    scale, measure = (1.0, "%") if share else unit
    said = number["sign"] or number["said"]
    value = round(float(number["number"].replace(",", "")) * scale, 6)
    indicator = name + (column.heading.removesuffix("%") or "完成率") if share else name
    return Figure(
        number.start("number"),
        number.end(),
        indicator,
        value,
        measure,
        SIGNS[said] if said else "=",
        "target" if column.kind == "goal" else "result",
        column.year,
    )
