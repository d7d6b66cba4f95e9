"""Tables of indicators whose unit has a column of its own, with columns of what was aimed at and what was done.

序号 指标 单位 目标 完成数 完成率: each row on a line or each cell on one. Tables with columns of years are read in
indicator_table.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from gangmu_db.records import Comparator, Status
from gangmu_import.lexicon import rules
from gangmu_import.rowcells import SIGNS
from gangmu_import.unitcells import unit_of
from gangmu_import.units import unit_at

HEAD: Final = re.compile(r"单位(?<![任头合办]单位)(?=[\t| \n])")
"""The end of a cell that may head a column of units; 责任单位 heads one of bodies."""
PARTING: Final = frozenset("\t| \n")
"""What parts cells."""
LONGEST_HEADING: Final = 14
MOST_COLUMNS: Final = 12
LONGEST_TABLE: Final = 6000
"""Characters below the headings in which the rows stand."""
GAP: Final = 300
"""Characters between two rows, where remarks may stand; the table has ended where no row begins in them."""
BLANKS: Final = re.compile(r"[ |\t\n]+")
BARRED: Final = re.compile(r"[|\t\n]+")
REMARK: Final = re.compile(r"\([^()]{1,12}\)\Z")
YEAR: Final = re.compile(r"(?:19|20)\d\d年")
FIGURE: Final = re.compile(
    r"(?P<words>[一-龥]{0,6}?)(?P<sign>不[低少小]于|不高于|不超过|大于|超过|小于|低于|[<>≥≤])?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>%|(?!以[上下内]|左右)[一-龥/]{1,6}?)?(?P<said>以上|以下|以内|左右)?"
)
NAMING: Final = re.compile(r"\d{0,3}[.、]?(?P<name>[一-龥“(A-Za-z].{1,38})")


class Column(NamedTuple):
    """What a column behind the units holds: goal, done, share or other; and its heading."""

    kind: str
    heading: str


class Figure(NamedTuple):
    """A number of a row."""

    start: int
    end: int
    indicator: str
    value: float
    unit: str
    comparator: Comparator
    status: Status


class UnitRow(NamedTuple):
    """What one row says: its indicator, its unit, its numbers."""

    start: int
    end: int
    figures: tuple[Figure, ...]


Cell = tuple[int, int]


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["name"], re.compile(entry["pattern"])) for entry in rules("tables")["figure"])


def find_unit_rows(folded: str) -> tuple[UnitRow, ...]:
    """The rows of such tables, in the order of the text, disjoint."""
    rows: list[UnitRow] = []
    done = 0
    places = [found.start() for found in HEAD.finditer(folded)]
    for place in places:
        if place < done:
            continue
        columns, begin = read_heads(folded, place)
        if columns:
            # headings that stand again on the next page head a table of their own
            following = bisect_left(places, begin)
            stop = places[following] if following < len(places) else len(folded)
            found = list(read_rows(folded, begin, min(stop, begin + LONGEST_TABLE), columns))
            rows += found
            done = found[-1].end if found else begin
    return tuple(rows)


def read_heads(folded: str, place: int) -> tuple[tuple[Column, ...], int]:
    """The columns behind that of units whose heading holds a place, and where the rows begin; () where it heads none."""
    before = folded[max(0, place - LONGEST_HEADING) : place].removesuffix("计量").removesuffix("计算")
    if not before or before[-1] not in PARTING or not before.strip():
        return (), 0
    behind = place + 2
    longest = min(len(folded), behind + MOST_COLUMNS * LONGEST_HEADING)
    line = folded.find("\n", behind, longest)
    line = longest if line < 0 else line
    # 单位 alone on its line heads a column as all others of its table do
    stacked = not folded[behind:line].strip(" |\t")
    limit = longest if stacked else line
    columns: list[Column] = []
    for start, end in cells(folded, behind, limit):
        column = heading(folded[start:end])
        if column is None or len(columns) == MOST_COLUMNS or (not columns and column.kind == "other"):
            break
        columns.append(column)
        behind = end
    kinds = {column.kind for column in columns}
    years = [said[0] for column in columns if (said := YEAR.match(column.heading))]
    if ("done" not in kinds and not {"goal", "share"} <= kinds) or 1 < len(years) == len(set(years)):
        return (), 0
    while columns[-1].kind == "other":
        columns.pop()
    return tuple(columns), behind


@lru_cache(maxsize=1024)
def heading(words: str) -> Column | None:
    """The column that words head; None for what heads none."""
    if not 1 <= len(words) <= LONGEST_HEADING or (words[0].isdecimal() and not YEAR.match(words)):
        return None
    bare = REMARK.sub("", words)
    kind = next((name for name, form in _kinds() if form.fullmatch(bare)), "other")
    return Column(kind, bare)


def cells(folded: str, start: int, end: int) -> Iterator[Cell]:
    """The cells of a stretch that hold anything."""
    parting = BARRED if BARRED.search(folded, start, end) and " " not in folded[start:end] else BLANKS
    for separator in parting.finditer(folded, start, end):
        if separator.start() > start:
            yield start, separator.start()
        start = separator.end()
    if start < end:
        yield start, end


def read_rows(folded: str, begin: int, stop: int, columns: Sequence[Column]) -> Iterator[UnitRow]:
    """The rows below the headings: a name, a unit, and numbers behind it."""
    parted = list(cells(folded, begin, stop))
    last = begin
    at = 1
    while at < len(parted) - 1 and parted[at][0] - last < GAP:
        name, unit, first = parted[at - 1], parted[at], parted[at + 1]
        scale = unit_in(folded[slice(*unit)])
        title = NAMING.fullmatch(folded, *name) if scale else None
        if scale is None or title is None or figure(folded, first) is None:
            at += 1
            continue
        row, used = read_row(
            folded, parted[at + 1 : at + 1 + MOST_COLUMNS], columns, title["name"], scale, (name[0], unit[1])
        )
        at += 1 + used
        last = row.end
        yield row


def unit_in(words: str) -> tuple[float, str] | None:
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
    unit: tuple[float, str],
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
        if number is None and column.kind != "other":
            break
        if (
            number is not None
            and number["unit"] == "%"
            and unit[1] != "%"
            and column.kind in ("goal", "done")
        ):
            # the cell of this column stands empty
            continue
        used += 1
        end = cell[1]
        own = None if number is None else read_figure(number, column, name, unit)
        found += [own] if own else []
    return UnitRow(named[0], end, tuple(found)), used


def read_figure(number: re.Match[str], column: Column, name: str, unit: tuple[float, str]) -> Figure | None:
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
    )
