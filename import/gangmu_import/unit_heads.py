"""Headings of tables that say what was aimed at and what was done of it: 序号 指标 单位 目标 完成数 完成率.

Behind a column of units, or right behind that of the names where these or the cells bear the units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from gangmu_import.lexicon import rules
from gangmu_import.yearmarks import PLAN_ENDS

UNITS: Final = re.compile(r"单(?=位[\t| \n])(?<![任头合办]单)位")
"""The end of a cell that may head a column of units; 责任单位 heads one of bodies."""
NAMES: Final = {
    sign: re.compile(
        rf"{re.escape(sign)}(?<=(?:指标|项目|事项|任务|内容|名称){re.escape(sign)})(?=[\t| \n]{{0,4}}[“\"\d十全年度工计规预任总下考市县省主目])"
    )
    for sign in "\t| \n"
}
"""What parts one that may head the names from what may head a goal, each sign by itself: one is sought in a tenth of the time
that any of several takes, and most texts hold two of them."""
NAMED: Final = re.compile(r"(?:指标|项目|事项|任务|内容|名称)[\t| \n]{1,4}\Z")
"""What ends before the column of units of a table that may hold goals alone: not that of the goods which an office buys."""
READ_ALONE: Final = re.compile("(?:规划|预期)?目标值?")
"""Headings of goals alone that are read in indicator_heads."""
LONGEST_NAMED: Final = 2
"""Characters of the word before it."""
PARTING: Final = frozenset("\t| \n")
"""What parts cells."""
LONGEST_HEADING: Final = 14
MOST_COLUMNS: Final = 12
BLANKS: Final = re.compile(r"[ |\t\n]+")
BARRED: Final = re.compile(r"[|\t\n]+")
REMARK: Final = re.compile(r"\([^()]{1,12}\)\Z")
YEAR: Final = re.compile(r"(?:19|20)\d\d年")
MONTHS: Final = re.compile(r"\d{1,2}(?:[-—至]\d{1,2})?月")
PLAN: Final = re.compile("十[一二三四五六]五")
YEAR_BEFORE: Final = 0
"""For the year of a column of what the year before reached."""


class Column(NamedTuple):
    """What a column behind the names and units holds: goal, done, before (what the year before reached), share, level (of a
    year, and no more is said) or other; its heading, and the year that this names."""

    kind: str
    heading: str
    year: int | None


Cell = tuple[int, int]


class Heads(NamedTuple):
    """The headings of a table: its columns of numbers, where they are headed from and where the rows begin, and whether the
    units have a column."""

    columns: tuple[Column, ...]
    start: int
    end: int
    has_units: bool


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["name"], re.compile(entry["pattern"])) for entry in rules("tables")["figure"])


def find_heads(folded: str) -> list[Heads]:
    """All such headings, in the order of the text."""
    read = [read_heads(folded, *found.span(), True) for found in UNITS.finditer(folded)]
    for at in [
        found.start() for sign, form in NAMES.items() if sign in folded for found in form.finditer(folded)
    ]:
        read.append(read_heads(folded, at - LONGEST_NAMED, at, False))
    return sorted([heads for heads in read if heads is not None], key=lambda heads: heads.start)


def read_heads(folded: str, place: int, behind: int, has_units: bool) -> Heads | None:
    """The headings of which the one of a column of units or names stands between two places; None where they are not of this
    kind."""
    before = folded[max(0, place - LONGEST_HEADING) : place]
    if has_units:
        before = before.removesuffix("计量").removesuffix("计算")
        if not before or before[-1] not in PARTING or not before.strip():
            return None
    longest = min(len(folded), behind + MOST_COLUMNS * LONGEST_HEADING)
    line = folded.find("\n", behind, longest)
    line = longest if line < 0 else line
    # 单位 alone on its line heads a column as all others of its table do
    stacked = not folded[behind:line].strip(" |\t")
    columns: list[Column] = []
    ends: list[int] = []
    for start, end in cells(folded, behind, longest if stacked else line):
        column = heading(folded[start:end])
        if column is None or len(columns) == MOST_COLUMNS or (not columns and column.kind == "other"):
            break
        columns.append(column)
        ends.append(end)
    said = told(columns, has_units)
    if not said and has_units and NAMED.search(before):
        said = goal_alone(columns)
    # the first row of a table without numbers may stand right behind its headings
    return Heads(said, place, ends[len(said) - 1], has_units) if said else None


def told(columns: Sequence[Column], has_units: bool) -> tuple[Column, ...]:
    """The columns up to the last that says anything; () where they do not say what was done of a goal."""
    ends = {column.year for column in columns if column.kind == "goal" and PLAN.search(column.heading)}
    # “十四五”目标值 beside 2025年: what was reached at its end
    read = [one._replace(kind="done") if one.kind == "level" and one.year in ends else one for one in columns]
    kinds = [column.kind for column in read]
    of_goal = "goal" in kinds and ("done" in kinds or "share" in kinds)
    if not of_goal and not (has_units and "done" in kinds):
        return ()
    years = [column.year for column in read if column.year]
    aims_first = of_goal and "done" in kinds[kinds.index("goal") :]
    if 1 < len(years) == len(set(years)) and not aims_first:
        return ()
    while read[-1].kind == "other":
        read.pop()
    return tuple(read)


def goal_alone(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The only column of goals, of no year of its own, with those before it; () where there is none, or one that is read
    elsewhere."""
    goals = [at for at, column in enumerate(columns) if column.kind == "goal"]
    if len(goals) != 1 or any(column.year for column in columns):
        return ()
    read = tuple(columns[: goals[0] + 1])
    return () if len(read) == 1 and READ_ALONE.fullmatch(read[0].heading) else read


@lru_cache(maxsize=1024)
def heading(words: str) -> Column | None:
    """The column that words head; None for what heads none."""
    said = YEAR.match(words)
    if not 1 <= len(words) <= LONGEST_HEADING or (words[0].isdecimal() and not (said or MONTHS.match(words))):
        return None
    bare = REMARK.sub("", words)
    kind = next((name for name, form in _kinds() if form.fullmatch(bare)), "other")
    plan = PLAN.search(bare)
    year = int(words[:4]) if said else PLAN_ENDS[plan[0]] if plan else None
    return Column(kind, bare, YEAR_BEFORE if kind == "before" else year)


def cells(folded: str, start: int, end: int) -> Iterator[Cell]:
    """The cells of a stretch that hold anything."""
    parting = BARRED if BARRED.search(folded, start, end) and " " not in folded[start:end] else BLANKS
    for separator in parting.finditer(folded, start, end):
        if separator.start() > start:
            yield start, separator.start()
        start = separator.end()
    if start < end:
        yield start, end
