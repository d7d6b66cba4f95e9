"""Tables of indicators as they stand in text: one row for each indicator, one column for each year.

A reader of html or docx puts marks between the cells; a text flattened from pdf may have none, so that 251.7 and
231.4 stand as 251.7231.4. Then the column of changes proves where one number ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gangmu_db.records import Status
from gangmu_import.figurecells import figure_rows
from gangmu_import.indicator_heads import (
    COMPLETION,
    HEADER,
    PAST,
    aims_at_all,
    column_years,
    find_headers,
    table_end,
)
from gangmu_import.linerows import CHANGES, OWNING, PER_CENT, SORT, LineRow, line_rows
from gangmu_import.rowcells import (
    HOPED,
    MARK,
    NO_NUMBER,
    ONLY,
    PARTED,
    PER_ONE,
    RANGE,
    SIGN,
    WORDED,
    Cell,
    cell,
    parted_cells,
    two_cells,
)
from gangmu_import.text import Text
from gangmu_import.unitcells import COUNTED, unit_of, united_columns

LONGEST_BROKEN: Final = 60
"""Characters of a line on which a name begins that the next goes on with."""
WITHIN: Final = r"\([^()\t|\n%‰]{1,12}\)(?=[\u4e00-\u9fff])"
"""A bracket within a name: 茶业(含观光)比重."""
NAMING: Final = r"[^\t|\n\u3000 。;:(<>≥≤=]{1,38}"
"""What a name goes on with."""
NAME: Final = rf"(?P<name>[^\t|\n\u3000 \d.、。;:()<>≥≤=-]{NAMING}(?:{WITHIN}{NAMING})?)"
NONE: Final = rf"(?:(?:[—–-]{{1,2}}|/){MARK}{{1,4}}|{WORDED} ?[\t|][\t| ]{{0,3}})"
"""A cell without a number, in the column of the first year; words on a line of their own may stand for both years."""
IN_BRACKETS: Final = re.compile(
    rf"{NAME}\((?P<unit>[^()\d]{{1,10}}|[^()\t|\n]{{2,14}}[%‰])\){MARK}{{0,4}}(?:{SORT.pattern}{MARK}{{1,4}})?(?P<none>{NONE})?(?P<more>(?:{NONE}){{0,2}})(?P<cells>\[?\*?{HOPED}?(?:{SIGN})?\d(?:[\d.,%\t|\n\u3000 -]|[*—–~](?=\d)|{SIGN}|{HOPED}(?!性)|以[上下内](?=[\s|])|左右(?=[\s|])){{1,60}})"
)
"""The unit stands in brackets behind the name: 森林覆盖率(%) 43.5 43.8."""
IN_A_CELL: Final = re.compile(
    rf"{NAME}{MARK}{{1,4}}(?:{SORT.pattern}{MARK}{{1,4}})?(?P<unit>[一-龥%‰A-Za-z/]{{1,8}}(?:\([一-龥]{{1,4}}\))?|1/10万){MARK}{{1,4}}(?:{SORT.pattern}{MARK}{{1,4}})?(?P<none>{NONE})?"
    rf"(?P<cells>(?!{HOPED}?\d+年(?!累计)|1/10万){RANGE}(?:{MARK}{{1,4}}{RANGE}){{0,4}})"
)
"""The unit has a cell of its own: 森林覆盖率 | % | 43.5 | 43.8."""
BESIDE: Final = r" ?[\t|][\t| ]*"
"""What parts cells that stand on one line."""
WITHOUT_UNIT: Final = re.compile(
    rf"(?<![^\n])[\t| ]{{0,4}}(?:\d{{1,3}}[.、]?{BESIDE})?(?=[\u4e00-\u9fff“]){NAME}(?P<unit>){BESIDE}(?:{SORT.pattern}{BESIDE})?"
    rf"(?P<none>{NO_NUMBER}{BESIDE})?(?P<cells>{RANGE}(?:{BESIDE}{RANGE}){{0,4}})(?= ?(?:[\t|\n]|$))"
)
"""A name and its numbers, below headings that leave no room for a unit: 轮作指数 | 1.1 | 1.2."""
UNIT_UNSAID: Final = re.compile(
    rf"(?<![^\n])[\t| ]{{0,4}}(?:\d{{1,3}}[.、]?{BESIDE})?(?=[\u4e00-\u9fff“A-Za-z]){NAME}(?P<unit>)"
    rf"(?: ?[\t|] {{0,3}}[—–-]{{1,2}} ?|(?:(?<=[比率差])|(?<=[指系]数)|(?<=PUE)) ?[\t|] {{0,3}})[\t|] ?(?P<none>{NONE})?(?P<cells>{RANGE}(?:{BESIDE}{RANGE}){{0,4}})(?= ?(?:[\t|\n]|$))"
)
"""A dash in the column of units, 茶农收入比 | — | 2.1 | 1.9, or nothing beside what has none; else it may be that of the row above."""
WITH_UNITS: Final = re.compile(
    rf"(?<=[\t|\n ])(?=[\u4e00-\u9fff“]){NAME}(?P<unit>)(?:\([^()\t|\n]{{1,12}}\))?{BESIDE}(?:{SORT.pattern}{BESIDE})?(?P<cells>(?:{COUNTED}|{NO_NUMBER})(?:{BESIDE}(?:{COUNTED}|{NO_NUMBER})){{0,5}})"
    r"(?= ?(?:[\t|\n]|$))"
)
"""Each number with its unit in its cell: 茶园面积 | 90万亩 | 120万亩."""
FORMS: Final = (IN_BRACKETS, IN_A_CELL)
"""Those of rows whatever heads them."""
BARE: Final = re.compile(
    r"标(?:名称)?[\s|]*(?:(?:指标)?(?:属性|性质)[\s|]+)?(?:(?:基准|基期|现状|规划|目标)[值数]?\s?\(?(?:到|至)?)?\Z"
)
"""A header with nothing between the names and the years but of which sort they are: a number beside a name, or beside its
sort, is that of the first year."""
UNITS: Final = re.compile(r"单位 ?[\t|]")
"""Heads the column of units."""
BROKEN: Final = re.compile(r"(?:^|\n)(?:[\d.]{0,4}[\t|])+(?P<name>[\u4e00-\u9fff“”A-Za-z()]{2,20})\n\Z")
"""The first line of a name that goes on in the next, below the number of its row or an empty cell."""
OWN_NUMBER: Final = re.compile(r"(?:^|[\t|\n] ?)(?P<number>\d{1,3})\Z")
"""A number right before a name, which is that of the row, or the name's own: 5G用户普及率."""
REST: Final = re.compile(r"[\t|][^\n。]{0,40}")
"""Cells behind the years of a row: what the change is, of which sort the indicator is."""
NUMBERING: Final = re.compile(r"^(?:.*?(?:个百分点|百分点|预期性|约束性|增长(?=\d)))?[\d%.、]*")
"""What cells run together leave before a name: the change of the row above, the number of this one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of numbers of a table."""

    years: tuple[int, ...]
    level: int
    """As that of a row, like the next."""
    reached: bool
    changes: bool
    """Whether a column of changes follows them."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """What one row of a table says: an indicator at two times, or at one or several."""

    start: int
    end: int
    indicator: str
    unit: str
    cells: tuple[Cell, ...]
    """At least one, by their columns; a column without a number in it has none."""
    level: int
    """The year of the first of several columns; 0 where it names none, where there is one, and where all are headed as targets."""
    reached: bool
    """Whether the last column says what was reached of the first, and not what is to be reached from it."""
    scope: str = ""
    """The place of which the row speaks, where that is a part of what the document speaks of."""
    told: Status | None = None
    """What the headings say of its numbers, whatever their years; None where the years tell."""

    @property
    def first(self) -> Cell | None:
        """The first of several; None where only the last column holds a number."""
        return self.cells[0] if len(self.cells) > 1 else None

    @property
    def last(self) -> Cell:
        return self.cells[-1]


def find_rows(text: Text, aimed: int = 0) -> tuple[TableRow, ...]:
    """Rows of indicator tables, in the order of the text, disjoint; `aimed` is the year of targets whose column names
    none."""
    folded = text.folded
    rows: list[TableRow] = []
    done = 0
    for header in find_headers(folded):
        reached = header.re in PAST
        years, begin = column_years(folded, header, aimed)
        if not years[-1] or (list(years) != sorted(set(years)) and not reached) or header.start() < done:
            continue
        done = table_end(folded, header)
        level = years[0] if len(years) > 1 and not aims_at_all(folded, header) else 0
        has_changes = CHANGES.search(folded, header.start(), begin) is not None
        read_by = Columns(years, level, reached, has_changes), forms_below(folded, header, begin)
        for row in whole_rows(folded, header, begin, done, years):
            rows += rows_between(folded, begin, row.start, *read_by)
            rows.append(TableRow(*row, level, reached))
            begin = row.end
        rows += rows_between(folded, begin, done, *read_by)
    return tuple(rows)


def whole_rows(
    folded: str, header: re.Match[str], begin: int, end: int, years: Sequence[int]
) -> Sequence[LineRow]:
    """The rows of a table that stand on a line each, or each cell on one below headings that do so too."""
    if header.re is COMPLETION:
        return ()
    rows = line_rows(folded, header.start(), begin, end, years)
    if (
        rows
        or folded.find("\n", header.start(), begin) < 0
        or folded.find("单位", header.start(), begin) >= 0
    ):
        return rows
    return figure_rows(folded, begin, end, years)


def forms_below(folded: str, header: re.Match[str], end: int) -> Sequence[re.Pattern[str]]:
    """The forms that rows below a header may have that ends there."""
    if header.re is COMPLETION:
        return FORMS
    if folded.find("单位", header.start(), end) >= 0:
        return (*FORMS, UNIT_UNSAID) if UNITS.search(folded, header.start(), end) else FORMS
    bare = header.re is HEADER and BARE.search(folded, header.start(), header.start("first")) is not None
    return (WITH_UNITS, *FORMS, WITHOUT_UNIT) if bare else (WITH_UNITS, *FORMS)


def rows_between(
    folded: str, start: int, end: int, columns: Columns, forms: Sequence[re.Pattern[str]]
) -> Iterator[TableRow]:
    """The rows of one table, in the forms that it may have."""
    ahead = [match for pattern in forms if (match := pattern.search(folded, start, end))]
    while ahead:
        nearest = min(ahead, key=lambda match: match.start())
        rows = table_rows(nearest, columns)
        yield from rows
        at = rows[0].end if rows else nearest.end("unit")
        # where one form reads nothing another may begin at the same place
        passed = ahead if rows else [nearest]
        later = (
            match.re.search(folded, at, end) if match in passed and match.start() < at else match
            for match in ahead
        )
        ahead = [match for match in later if match is not None]


def table_rows(found: re.Match[str], columns: Columns) -> list[TableRow]:
    """The row of a match, or one for each unit that its cells bear; [] where its cells do not part into numbers."""
    if found.re is WITH_UNITS:
        united = united_columns(found["cells"], found.start("cells"), columns.years)
        return [row_of(found, columns, unit, cells) for unit, cells in united]
    unit = unit_named(found["unit"]) if found["unit"] else unit_within(found["cells"])
    if unit is None:
        return []
    scale, name = unit
    cells = tuple(
        cell(words, year, at, at + len(words), scale) for words, year, at in dated_cells(found, columns)
    )
    return [row_of(found, columns, name, cells)] if cells else []


def row_of(found: re.Match[str], columns: Columns, unit: str, cells: tuple[Cell, ...]) -> TableRow:
    """The row of a match whose cells are read."""
    begin, own = name_start(found), ""
    if OWNING.match(found.string, begin) and (number := OWN_NUMBER.search(found.string, begin - 5, begin)):
        own = number["number"]
    indicator = own + NUMBERING.sub("", "".join(found.string[begin : found.end("name")].split()))
    end = found.end("cells") if found.re is WITH_UNITS else cells[-1].end
    rest = REST.match(found.string, end)
    return TableRow(
        begin - len(own), rest.end() if rest else end, indicator, unit, cells, columns.level, columns.reached
    )


def name_start(found: re.Match[str]) -> int:
    """Where the name of a row begins: on the line above where its cell is broken there."""
    start = found.start("name")
    inner, closed, _ = found["name"].rpartition(")")
    if closed and unit_of(inner[inner.rfind("(") + 1 :]):
        # the row above has no numbers behind its unit
        return start + len(inner) + 1
    parted = found.string.find("\t", start, found.start("cells")) >= 0
    above = BROKEN.search(found.string, max(0, start - LONGEST_BROKEN), start) if parted else None
    return above.start("name") if above else start


def dated_cells(found: re.Match[str], columns: Columns) -> list[tuple[str, int, int]]:
    """The numbers of a row as written, each with the year of its column and its place; [] where they do not part."""
    years, start, words = columns.years, found.start("cells"), found["cells"]
    if len(years) > 1:
        first = found.start("none") if found["none"] else start
        if parted := parted_cells(found.string, first, years, columns.changes):
            return parted
    if (found["none"] or len(years) == 1) and words[0] != "[" and not found.groupdict().get("more"):
        only = ONLY.match(words)
        assert only is not None  # cells begin with one
        return [(only[0], years[-1], start)]
    if len(years) > 2:
        each = list(PARTED.finditer(words))[: len(years)]
        if len(each) < len(years):
            return []
        return [(one[1], year, start + one.start()) for one, year in zip(each, years, strict=True)]
    two = None if found["none"] else two_cells(words, found.string[found.end() : found.end() + 12])
    if two is None:
        return []
    one, other = two
    return [(one, years[0], start), (other, years[1], start + words.index(other, len(one)))]


def unit_named(words: str) -> tuple[float, str] | None:
    """The unit that the bracket or cell behind a name is, or that its words end with: (4A级占比%)."""
    unit = unit_of(words)
    return (1.0, words[-1]) if unit is None and words[-1] in PER_CENT else unit


def unit_within(cells: str) -> tuple[float, str]:
    """What the cells of a row without unit are measured in: 45%, 2.4∶1, or nothing."""
    ratio = PER_ONE.search(cells)
    return 1.0, ratio[0] if ratio else "%" if "%" in cells else ""
