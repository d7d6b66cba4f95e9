"""Rows of an indicator table that stand on a line each, cells parted by blanks, tabs or bars, as a text flattened from pdf
has them: 3 森林覆盖率 % 42.1 43 [0.9] 约束性.

They are read by their cells from the unit on, so that a name may hold blanks or stand on the lines around its row, and the
columns tell which number is which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, compress, takewhile
from operator import not_
from typing import Final, NamedTuple

from gangmu_import.numbering import HAN
from gangmu_import.rowcells import PER_ONE, RANGE, Cell, cell
from gangmu_import.text import lines_between
from gangmu_import.unitcells import SCALES, unit_of

TOKEN: Final = re.compile(r"[^ \t|\u3000]+")
SORT: Final = re.compile(r"(?:预期|约束|指导|引导|考核)性(?:指标)?")
"""Of which sort an indicator is."""
NUMBER: Final = re.compile(rf"\[?(?P<number>{RANGE})\]?")
"""A cell with a number, in brackets where it counts all years of the plan."""
STAR: Final = "*"
"""The mark of a note behind a number."""
DASH: Final = re.compile(r"[—–-]{1,2}|/")
SAID: Final = frozenset({"左右", "以上", "以下", "以内"})
"""What a blank may part from its number."""
NAMED_UNIT: Final = re.compile(r"(?P<name>.*)\((?P<unit>[^()]{1,12})\)")
"""A name with its unit in brackets behind it."""
UNITLESS: Final = (1.0, "")
"""What a stroke in the column of units says."""
COUNT: Final = re.compile(r"\d{1,3}[.、]?|\(\d{1,2}\)")
"""The number of a row, in a cell of its own."""
OWNING: Final = re.compile(
    r"G(?![A-Za-z])|A级|周?岁|(?:年|米|公里|小时|分钟|天|个?月|平方米)(?:及?以[上下内]|之?内|龄|期)"
)
"""How the name of a row goes on behind a number that is its own and not that of its row: 3年以下花苗占比, 5G用户普及率."""
COUNTED: Final = re.compile(
    rf"\d{{1,3}}[.、](?!\d)|\(\d{{1,2}}\)|\d{{1,3}}(?=[{HAN}“A-Za-z])(?!\d{{1,3}}(?:{OWNING.pattern}))"
)
"""The same before its name."""
GROUPS: Final = re.compile("类别|类型|领域|维度|方面|分类")
"""What heads a column of groups before the names."""
UNIT_HEADS: Final = frozenset({"单位", "计量单位", "计算单位"})
CHANGES: Final = re.compile("年均|累计|增速|增幅|变化|增减")
"""What heads a column of changes; a row without a level says there what is to be reached: 单位产值能耗降低(%) — — [13.5]."""
GROWTH: Final = re.compile("增长|增速|增幅|提高|提升|降低|下降|减少")
"""In a name whose changes are its levels."""
PER_CENT: Final = frozenset("%‰")
HEADING: Final = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
"""What begins the name of a group on a line of its own."""
NO_NAME: Final = re.compile(r"[。;]|:(?!\d)")
CHARACTER: Final = re.compile(f"[{HAN}]")
NOTE: Final = re.compile(rf"(?<=[{HAN})])[1-9*]\Z")
"""The number of a note behind a name."""
LONGEST: Final = 120
"""Characters of a row."""
LONGEST_NAME: Final = 40
MOST_BROKEN: Final = 3
"""Lines above a row, and as many below it, that may hold its name."""
YEAR: Final = re.compile(r"(?:19|20)\d\d年.{0,6}")
"""What heads a column of a year."""
MOST_CHANGES: Final = 2
"""Columns of changes: 年均增长, 累计."""
FEWEST: Final = 2
"""Rows that show that lines are rows."""


class Token(NamedTuple):
    """A word of a line, and where it stands."""

    words: str
    start: int
    end: int


Line = list[Token]
Unit = tuple[float, str]
"""Scale and name."""


class Row(NamedTuple):
    """A line that is a row, by its cells."""

    is_counted: bool
    """Whether it bears a number."""
    name: Line
    unit: Unit | None
    """None where it does not stand in its cell."""
    cells: list[Token | None]
    """None for one without a number."""


class LineRow(NamedTuple):
    """What a row says: a name, what it is measured in, and its numbers by their years."""

    start: int
    end: int
    name: str
    unit: str
    cells: tuple[Cell, ...]


def line_rows(folded: str, start: int, begin: int, end: int, years: Sequence[int]) -> list[LineRow]:
    """The rows on the lines of a table whose headings begin at `start`, whose years end at `begin`, and which ends at `end`
    at the latest; [] where its rows do not stand on lines."""
    lines = list(token_lines(folded, begin, end))
    rows = [read_row(line) for line in lines]
    first = next((line[0].start for line, row in zip(lines, rows, strict=True) if row), begin)
    order = column_order(folded[start:first], len(years))
    # what heads the groups stands before the word that the headings are found by
    head = folded.rfind("\n", 0, start) + 1
    named = name_columns(folded[head:begin])
    has_groups = named > 1 or GROUPS.search(folded, head, first) is not None
    found = [
        said
        for row in whole_rows(lines, rows)
        if (said := by_columns(without_group(folded, row, named) if has_groups else row, years, order))
    ]
    return found if len(found) >= FEWEST else []


def column_order(head: str, years: int) -> list[bool]:
    """Of the columns of numbers below headings whether each is one of a year, and not of changes: those of the years come
    first, unless the headings name them otherwise."""
    named = [
        YEAR.search(token) is not None
        for token in TOKEN.findall(head)
        if YEAR.fullmatch(token) or CHANGES.search(token)
    ]
    if sum(named) == years:
        return named
    return [True] * years + [False] * (MOST_CHANGES if CHANGES.search(head) else 0)


def token_lines(folded: str, start: int, end: int) -> Iterator[Line]:
    """The words of each line that holds any."""
    for line in lines_between(folded, start, end):
        if found := [Token(one[0], *one.span()) for one in TOKEN.finditer(folded, *line)]:
            yield found


def read_row(line: Line) -> Row | None:
    """The row that a line is, whose name may stand on others; None where it is none."""
    if line[-1].end - line[0].start > LONGEST or any(NO_NAME.search(one.words) for one in line):
        return None
    for index, token in enumerate(line):
        name, unit = unit_at_end(token)
        if (unit or SORT.fullmatch(token.words)) and (cells := number_cells(line[index + 1 :])):
            return Row(*without_count(line[:index] + ([name] if name else [])), unit, cells)
    return None


def unit_at_end(token: Token) -> tuple[Token | None, Unit | None]:
    """The name in a word and the unit in brackets behind it, or the unit that it is; a stroke stands for none."""
    named = NAMED_UNIT.fullmatch(token.words)
    whole = unit_of(token.words)
    if named is None or whole:
        return None, UNITLESS if token.words == "/" else whole
    end, words = token.start + named.end("name"), named["unit"]
    # 网民数量(亿) counts what its name says
    unit = (SCALES[words], "") if words in SCALES else unit_of(words)
    return Token(named["name"], token.start, end) if named["name"] else None, unit


def number_cells(behind: Line) -> list[Token | None]:
    """The cells behind a unit, without that of the sort; [] where none holds a number."""
    cells: list[Token | None] = []
    worded = False
    for token in behind:
        last = cells[-1] if cells else None
        if last and token.words in SAID:
            cells[-1] = Token(last.words + token.words, last.start, token.end)
        elif NUMBER.fullmatch(bare := token.words.rstrip(STAR)):
            cells.append(Token(bare, token.start, token.start + len(bare)))
            worded = False
        elif SORT.fullmatch(token.words):
            worded = False
        else:
            # words that blanks part are one cell
            dash = DASH.fullmatch(token.words) is not None
            cells += [None] if dash or not worded else []
            worded = not dash
    return cells if any(cells) else []


def without_count(name: Line) -> tuple[bool, Line]:
    """Whether a row bears a number, which may stand behind the name of a group, and its name behind it."""
    for index, token in enumerate(name[:2]):
        if COUNT.fullmatch(token.words):
            return True, name[index + 1 :]
        if counted := COUNTED.match(token.words):
            rest = Token(token.words[counted.end() :], token.start + counted.end(), token.end)
            return True, [rest, *name[index + 1 :]]
    return False, name


def name_columns(head: str) -> int:
    """How many columns of names a line of headings has before that of units: 一级指标 二级指标 单位; 0 without one."""
    words = TOKEN.findall(head)
    before = list(takewhile(lambda one: one not in UNIT_HEADS, words))
    # 指 标 is one
    return sum(len(one) > 1 and one != "序号" for one in before) if len(before) < len(words) else 0


def without_group(folded: str, row: Row, named: int) -> Row:
    """A row without the names of its groups, which cells before its own hold; `named` is how many columns of names there are."""
    if len(row.name) == named > 1 and folded.find("\n", row.name[0].start, row.name[-1].end) < 0:
        return row._replace(name=row.name[-1:])
    if (
        row.is_counted
        or len(row.name) < 2
        or not (CHARACTER.match(row.name[0].words[-1]) and CHARACTER.match(row.name[1].words))
    ):
        return row
    return row._replace(name=row.name[1:])


def whole_rows(lines: Sequence[Line], rows: Sequence[Row | None]) -> Iterator[Row]:
    """The rows with what the lines around them hold of their names and units."""
    begun = [begun_above(lines, rows, index) for index in range(len(rows))]
    counted = [row is not None and (row.is_counted or begun[index]) for index, row in enumerate(rows)]
    are_counted = sum(map(bool, counted)) * 2 > len(rows) - rows.count(None)
    done = 0
    for index, row in enumerate(rows):
        if row is None:
            continue
        above, below = parts_above(lines, rows, index)[: index - done], parts_below(lines, rows, index)
        name, unit = row.name, row.unit
        done = index + 1
        if not name:
            # a cell of several lines has its row at the height of the middle one
            parts = min(len(above), len(below)) or len(above)
            name = [*chain(*reversed(above[:parts])), *chain(*below[:parts])]
            done += min(parts, len(below))
        elif unit is None:
            unit = unit_of("".join(token.words for token in chain(*above[:1], *below[:1])))
        elif are_counted and not row.is_counted:
            name = begun[index] + name
        if unit is not None and name:
            yield Row(row.is_counted, name, unit, row.cells)


def parts_above(lines: Sequence[Line], rows: Sequence[Row | None], index: int) -> list[Line]:
    """The lines right above a row that may be parts of its cells, the nearest first."""
    return parts(lines, rows, range(index - 1, max(-1, index - 1 - MOST_BROKEN), -1))


def parts_below(lines: Sequence[Line], rows: Sequence[Row | None], index: int) -> list[Line]:
    """The lines right below a row that may be parts of its cells."""
    return parts(lines, rows, range(index + 1, min(len(lines), index + 1 + MOST_BROKEN)))


def parts(lines: Sequence[Line], rows: Sequence[Row | None], places: range) -> list[Line]:
    """The lines at these places, up to the first that is a row or no part of a cell."""
    return [lines[at] for at in takewhile(lambda at: rows[at] is None and is_part(lines[at]), places)]


def is_part(line: Line) -> bool:
    """Whether a line may be a part of a cell."""
    whole = line[-1].end - line[0].start <= LONGEST_NAME
    return whole and not HEADING.match(line[0].words) and not any(NO_NAME.search(one.words) for one in line)


def begun_above(lines: Sequence[Line], rows: Sequence[Row | None], index: int) -> Line:
    """The beginning of the name of a row without a number, behind its number, on the lines above; [] where none bears one."""
    row = rows[index]
    if row is None or row.is_counted:
        return []
    above = parts_above(lines, rows, index)
    for at, line in enumerate(above):
        is_counted, rest = without_count(line)
        if is_counted:
            return rest + list(chain(*reversed(above[:at])))
    return []


def by_columns(row: Row, years: Sequence[int], order: Sequence[bool]) -> LineRow | None:
    """A row with its numbers by the columns of years; None where the columns are others, or none of the years has a number."""
    name = NOTE.sub("", "".join(token.words for token in row.name))
    # words stand behind the numbers: who answers for the indicator
    worded = row.cells[len(order) :]
    if row.unit is None or len(row.cells) < len(years) or any(worded) or not CHARACTER.search(name):
        return None
    scale, unit = row.unit
    levels = list(compress(row.cells, order))
    if len(levels) < len(years):
        return None
    said = [(year, token) for year, token in zip(years, levels, strict=True) if token]
    if levels[-1] is None:
        changes = [token for token in compress(row.cells, map(not_, order)) if token]
        if changes and (unit in PER_CENT or changes[0].words[0] == "[" or GROWTH.search(name)):
            said.append((years[-1], changes[0]))
    if not said:
        return None
    ratio = PER_ONE.search(said[-1][1].words)
    cells = tuple(dated(token, year, scale) for year, token in said)
    end = max(token.end for token in (*row.name, *filter(None, row.cells)))
    return LineRow(row.name[0].start, end, name, unit or (ratio[0] if ratio else ""), cells)


def dated(token: Token, year: int, scale: float) -> Cell:
    """The number of a cell with the year of its column."""
    number = NUMBER.fullmatch(token.words)
    assert number is not None  # number_cells holds no other
    return cell(number["number"], year, token.start + number.start("number"), token.end, scale)
