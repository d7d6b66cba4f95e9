"""Tables of indicators as they stand in text: one row for each indicator, one column for each year.

A reader of html or docx puts marks between the cells; a text flattened from pdf may have none, so that 251.7 and
231.4 stand as 251.7231.4. Then the column of changes proves where one number ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gangmu_import.figurecells import figure_rows
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
from gangmu_import.text import Text, matches
from gangmu_import.unitcells import COUNTED, unit_of, united_columns
from gangmu_import.yearmarks import PLAN_ENDS

WORD: Final = re.compile(r"指[\s\u3000]{0,4}标")
"""With which a header begins."""
HEADER: Final = re.compile(
    r"指[\s\u3000]{0,4}标[^。;\d]{0,24}(?P<first>(?:19|20)\d\d)年?[^。;\d]{0,12}?(?P<last>(?:19|20)\d\d)年?(?P<rest>[^。;\d\n]{0,24})"
)
"""序号 指标 单位 2020年 2025年 属性: the word, then two years."""
CELL_ENDS: Final = r"(?= ?[\t|])|(?<=[\t| ]\d{4}年)(?=\n)|(?<=[\t|]\d{4})(?=\n)|(?= ?(?:年均|\[?累计))"
"""Behind a year that heads a column and says no more."""
REACHED: Final = r"(?![^。;\n]{0,40}?(?:完成|实现|实际|十.五|\d{4}年))"
"""Before a heading's rest that names no second column."""
LEVEL: Final = r"(?:现状|现有|基期|基准|基数|当前|目前|上年)(?:水平|情况|实际|完成)?[值数]?(?: ?\([^()\d]{1,8}\))?[\t|\n ]{1,6}"
"""What heads a column of the numbers from which a plan starts, without their year."""
UNITED: Final = re.compile(
    r"(?<![任头合办])单位[\t|\n ]{1,4}(?P<first>20\d\d)年?[^。;\d]{0,12}?(?P<last>20\d\d)年?(?P<rest>[^。;\d\n]{0,24})"
)
"""项目 单位 2020年 2025年: the same by its column of units, whatever heads the names."""
AIM: Final = re.compile(
    rf"指[\s\u3000]{{0,4}}标[^。;,\d]{{0,24}}?(?:[\t|\n] ?| {{2,8}}|(?<=[位性质型称] ))(?P<standing>{LEVEL})?"
    rf"(?:(?P<last>(?:19|20)\d\d)年?(?:度|底|末)?(?:的)?(?:规划|预期|计划)?(?:目标值?|{CELL_ENDS})"
    r"|目标值? ?\((?:到|至)?(?P<within>(?:19|20)\d\d)年?[底末]?\)"
    rf"|[“\"]?(?P<plan>十[一二三四五六]五)[”\"]?(?:时期|期末|末)?(?:规划|预期|计划)?目标值?{REACHED}"
    rf"|(?P<only>(?:规划|预期)?目标值){REACHED})(?P<rest>[^。;,\d\n]{{0,24}})"
)
"""序号 指标 单位 2025年目标值: a column of targets, whose year may stand in brackets or be that of the plan's end, alone or
behind one of levels that bears no year."""
UNSAID: Final = 0
"""For the year of a column that names none."""
STANDING: Final = re.compile("现状|现值|基期|基准|基数|当前|目前|实际|完成|上年")
"""What heads a column of numbers before that of targets."""
FURTHER: Final = re.compile(
    r"[^。;\d\-—–~至]{0,12}?[\t|\n ](?P<year>(?:19|20)\d\d)年(?![-—–~至比较])(?P<rest>[^。;\d\n]{0,24})"
)
"""A third column of a year, and a fourth: 2020年 2025年 2035年."""
COMPLETION: Final = re.compile(
    r"(?P<plan>十[一二三四五六]五)[”\"]?(?:时期|期末?|期间)?(?:规划)?\s{0,4}目标值?[^。;\d]{0,24}?(?:完成|实现|实际)\s{0,4}(?:情况|值|数)?(?P<rest>[^。;\d\n]{0,12})"
)
"""“十三五”规划目标 “十三五”完成情况 完成率: what a plan that is over aimed at, and what was reached."""
MET: Final = re.compile(
    r"指[\s\u3000]{0,4}标[^。;,\d]{0,12}目标[^。;,\d]{0,12}(?:完成|实现|实际)(?:情况|值)?[^。;,\d]{0,24}"
    r"(?P<first>20\d\d)年[^。;,\d]{0,20}(?P<last>20\d\d)年(?P<rest>[^。;\d\n]{0,24})"
)
"""The same with the year below each: 指标 规划目标 实现情况, 2015年 年均增长 2015年 年均增长."""
PAST: Final = (COMPLETION, MET)
BY_PLANS: Final = re.compile(
    r"指[\s\u3000]{0,4}标[^。;,\d]{0,24}?(?P<first>十[一二三四五]五)[”\"]?(?:(?:时期|期末|末)?\s{0,4}(?:完成|实现|实际|现状|现有|基期)|期?末)[^。;,\d]{0,12}?"
    r"(?P<last>十[二三四五六]五)[”\"]?(?:时期|期末|末)?\s{0,4}(?:规划|预期|计划)?目标值?(?P<rest>[^。;,\d\n]{0,24})"
)
"""指标 单位 “十四五”完成值 “十五五”目标值: the columns are those of the last years of two plans."""
MOST_YEARS: Final = 6
LONGEST_BROKEN: Final = 60
"""Characters of a line on which a name begins that the next goes on with."""
LONGEST_TABLE: Final = 4000
"""Characters below a header in which its rows stand."""
WITHIN: Final = r"\([^()\t|\n%‰]{2,12}\)(?=[\u4e00-\u9fff])"
"""A bracket within a name: 茶业(含观光)比重."""
NAMING: Final = r"[^\t|\n\u3000 。;:(<>≥≤=]{1,38}"
NAME: Final = rf"(?P<name>[^\t|\n\u3000 \d.、。;:(<>≥≤=-]{NAMING}(?:{WITHIN}{NAMING})?)"
NONE: Final = rf"(?:(?:[—–-]{{1,2}}|/){MARK}{{1,4}}|{WORDED} ?[\t|][\t| ]{{0,3}})"
"""A cell without a number, in the column of the first year; words on a line of their own may stand for both years."""
IN_BRACKETS: Final = re.compile(
    rf"{NAME}\((?P<unit>[^()\d]{{1,10}}|[^()\t|\n]{{2,14}}[%‰])\){MARK}{{0,4}}(?:{SORT.pattern}{MARK}{{1,4}})?(?P<none>{NONE})?(?P<more>(?:{NONE}){{0,2}})(?P<cells>\[?\*?{HOPED}?(?:{SIGN})?\d(?:[\d.,%\t|\n\u3000 -]|[*—–~](?=\d)|{SIGN}|{HOPED}(?!性)|以[上下内](?=[\s|])|左右(?=[\s|])){{1,60}})"
)
IN_A_CELL: Final = re.compile(
    rf"{NAME}{MARK}{{1,4}}(?P<unit>[一-龥%‰A-Za-z/]{{1,8}}|1/10万){MARK}{{1,4}}(?:{SORT.pattern}{MARK}{{1,4}})?(?P<none>{NONE})?"
    rf"(?P<cells>(?!{HOPED}?\d+年(?!累计)|1/10万){RANGE}(?:{MARK}{{1,4}}{RANGE}){{0,4}})"
)
BESIDE: Final = r" ?[\t|][\t| ]*"
WITHOUT_UNIT: Final = re.compile(
    rf"(?<![^\n])[\t| ]{{0,4}}(?:\d{{1,3}}[.、]?{BESIDE})?(?=[\u4e00-\u9fff“]){NAME}(?P<unit>){BESIDE}"
    rf"(?P<none>{NO_NUMBER}{BESIDE})?(?P<cells>{RANGE}(?:{BESIDE}{RANGE}){{0,4}})(?= ?(?:[\t|\n]|$))"
)
WITH_UNITS: Final = re.compile(
    rf"(?<=[\t|\n ])(?=[\u4e00-\u9fff“]){NAME}(?P<unit>)(?:\([^()\t|\n]{{1,12}}\))?{BESIDE}(?P<cells>(?:{COUNTED}|{NO_NUMBER})(?:{BESIDE}(?:{COUNTED}|{NO_NUMBER})){{0,5}})"
    r"(?= ?(?:[\t|\n]|$))"
)
"""Each number with its unit in its cell: 茶园面积 | 90万亩 | 120万亩."""
FORMS: Final = (IN_BRACKETS, IN_A_CELL)
AIMED: Final = re.compile(r"(?:目标值?[\s|]+|[到至])\Z")
"""A heading above all years, or what stands before the first: they are those of targets, the first as well."""
PLANNED: Final = re.compile(r"年?[底末度]? ?(?:规划|预期|计划)?目标")
"""The same behind the first."""
BARE: Final = re.compile(r"标(?:名称)?[\s|]*\Z")
"""A header with nothing between the names and the years: a number beside a name is that of the first year."""
END: Final = re.compile(r"。|注[:：]|\n\n\n(?=[^\n]{24})|\n表\s?\d")
"""An empty cell on lines of their own is three line breaks too, but no long line follows it."""
BROKEN: Final = re.compile(r"(?:^|\n)(?:[\d.]{0,4}[\t|])+(?P<name>[\u4e00-\u9fff“”A-Za-z()]{2,20})\n\Z")
"""The first line of a name that goes on in the next, below the number of its row or an empty cell."""
OWN_NUMBER: Final = re.compile(r"(?:^|[\t|\n] ?)(?P<number>\d{1,3})\Z")
REST: Final = re.compile(r"[\t|][^\n。]{0,40}")
"""Cells behind the years of a row: what the change is, of which sort the indicator is."""
NUMBERING: Final = re.compile(r"^(?:.*?(?:个百分点|百分点|预期性|约束性|增长(?=\d)))?[\d%.、]*")
"""What cells run together leave before a name: the change of the row above, the number of this one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of numbers of a table."""

    years: tuple[int, ...]
    level: int
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
        years, begin = columns(folded, header, aimed)
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


def find_headers(folded: str) -> list[re.Match[str]]:
    """Headings of tables, by where they begin."""
    found = matches("十", COMPLETION, folded) + matches("单", UNITED, folded)
    # one run over the text for both patterns that begin with the word; many texts hold none of it
    places = [word.start() for word in matches("指", WORD, folded)]
    for pattern in (MET, BY_PLANS, HEADER, AIM) if places else ():
        done = 0
        for at in places:
            if at >= done and (header := pattern.match(folded, at)) and not follows_another(header):
                found.append(header)
                done = header.end()
    # that of 单位 stands within one of 指标, which comes first
    return sorted(found, key=re.Match.start)


def table_end(folded: str, header: re.Match[str]) -> int:
    """Where the rows below a heading end at the latest."""
    end = min(len(folded), header.end() + LONGEST_TABLE)
    stop = END.search(folded, header.end(), end)
    return stop.start() if stop else end


def follows_another(header: re.Match[str]) -> bool:
    """Whether a column of targets stands behind another of numbers, which does not head a level."""
    if header.re is not AIM:
        return False
    end = header.start("rest") if header["standing"] is None else header.start("standing")
    return STANDING.search(header.string, header.start(), end) is not None


def columns(folded: str, header: re.Match[str], aimed: int) -> tuple[tuple[int, ...], int]:
    """The years of the columns of numbers, and where the headings end."""
    if header.re is COMPLETION:
        return (PLAN_ENDS[header["plan"]], PLAN_ENDS[header["plan"]]), header.end("rest")
    if header.re is AIM:
        year = year_aimed(header, aimed)
        return (UNSAID, year) if header["standing"] else (year,), header.end("rest")
    if header.re is BY_PLANS:
        return (PLAN_ENDS[header["first"]], PLAN_ENDS[header["last"]]), header.end("rest")
    years = [int(header["first"]), int(header["last"])]
    end = header.end("rest")
    while len(years) < MOST_YEARS and (more := FURTHER.match(folded, header.start("rest"))):
        years.append(int(more["year"]))
        end, header = more.end("rest"), more
    return tuple(years), end


def year_aimed(header: re.Match[str], aimed: int) -> int:
    """The year of a column of targets alone: its own, that of the end of the plan which it names, or that of the text."""
    year = header["last"] or header["within"]
    return int(year) if year else PLAN_ENDS[header["plan"]] if header["plan"] else aimed


def forms_below(folded: str, header: re.Match[str], end: int) -> Sequence[re.Pattern[str]]:
    """The forms that rows below a header may have that ends there."""
    if header.re is COMPLETION or folded.find("单位", header.start(), end) >= 0:
        return FORMS
    bare = header.re is HEADER and BARE.search(folded, header.start(), header.start("first")) is not None
    return (WITH_UNITS, *FORMS, WITHOUT_UNIT) if bare else (WITH_UNITS, *FORMS)


def aims_at_all(folded: str, header: re.Match[str]) -> bool:
    """Whether a header says of all its years that they are those of targets, of the first as well."""
    return header.re is HEADER and (
        AIMED.search(folded, header.start(), header.start("first")) is not None
        or PLANNED.match(folded, header.end("first")) is not None
    )


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
