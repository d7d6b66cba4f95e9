"""What the columns of a table of tasks hold, told by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from gangmu_db.records import Role
from gangmu_import.lexicon import pattern, rules
from gangmu_import.linerows import NAMED_UNIT, UNIT_HEADS
from gangmu_import.rolelabels import role_labels
from gangmu_import.unitcells import unit_of

LONGEST_HEADING: Final = 14
"""Characters of a cell that heads a column; a longer one is content."""
REMARK: Final = re.compile(r"\([^()]{1,40}\)\Z")
"""责任单位(列第一位的为牵头单位) heads a column as 责任单位 does."""
PERSONS: Final = re.compile(
    r"[及和与、/](?:主要|分管|直接|第一|具体)?(?:负责人|责任人|联系人|责任领导|分管领导|领导)\Z"
)
"""牵头单位及主要负责人 heads a column of bodies with persons beside them."""
PERSON_ENDS: Final = "人导"
YEAR: Final = re.compile(r"20\d\d(?=年)")
"""What a heading says of the numbers below it: 2023年度目标."""
TEXTS: Final = ("task", "measure", "goal", "group", "later")
INSTEAD: Final = (("measure",), ("other", "goal"), ("group",))
"""What columns hold the tasks where none is headed so, the likeliest first."""
PAIRS: Final = ({"task", "role"}, {"task", "due"})
"""What two columns hold that are a table of tasks where bars stand around them."""
TOLD: Final = ({"task", "measure"}, {"task", "progress"})
"""The same beside other columns."""
ACTS: Final = re.compile("任务|工作|事项|项目|举措|措施")
FIGURES: Final = re.compile(r"(?:计量|计算)?单位|(?:19|20)\d\d年?(?:底|末)?|任务量|数量|总量|合计|小计")
USUAL: Final = 4
"""Characters of most headings."""
LONGEST_RUN: Final = 40
"""Characters with a blank behind each that may be headings."""
HOLDERS: Final = re.compile(r"(?:成员|责任|有关|相关|各|参与)?(?:单位|部门)(?:名称)?")
DUTIES: Final = re.compile(
    r"(?:主要|工作|具体|部门|单位)?(?:职责|职能)(?:分工|任务|及分工|和分工)?|(?:任务|工作)分工"
)
"""What heads the bodies in such a list, and what they have to do."""
FEWEST: Final = 3
"""Columns of a table; a pair of words with one of duty is found in prose as well."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: number, group, task, measure, goal, step, problem, progress, later, score (nothing that counts), role,
    assessor, due, or other."""

    kind: str
    role: Role | None = None
    counts: bool = True
    """Whether numbers in it may be targets."""
    second: bool = False
    """Whether its bodies lead only where no other column names who does, and its times count only beside bodies."""
    year: int | None = None
    """The year that its heading names."""
    persons: bool = False
    """Whether persons stand beside its bodies."""
    measured: str = ""
    """Its heading where that bears the unit of numbers below it: 总投资(万元)."""

    @property
    def text(self) -> bool:
        """Whether its cells are words of the task."""
        return self.kind in TEXTS or self.kind == "other"


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    return tuple(
        (entry["name"], re.compile(entry["pattern"]), entry["counts"]) for entry in rules("tables")["column"]
    )


@cache
def _held() -> tuple[tuple[re.Pattern[str], Column], ...]:
    """Columns that are headed otherwise than duties and deadlines in prose."""
    assessors = [
        (re.compile(entry["pattern"]), Column("assessor", entry["role"], False))
        for entry in rules("tables")["assessor"]
    ]
    bodies, times = Column("role", "责任", False), Column("due", None, False, second=True)
    return *assessors, (pattern("tables", "bodies"), bodies), (pattern("tables", "times"), times)


@lru_cache(maxsize=4096)
def read_column(heading: str) -> Column | None:
    """The column that these words head, without white space; None where they head none that is known."""
    bare = REMARK.sub("", heading)
    if not bare or len(bare) > LONGEST_HEADING:
        return None
    if held := held_column(bare):
        return held
    said = YEAR.search(bare)
    year = int(said[0]) if said else None
    found = ((name, counts) for name, form, counts in _kinds() if form.fullmatch(bare))
    unit = measured(heading)
    return next((Column(name, None, counts, False, year, measured=unit) for name, counts in found), None)


def held_column(heading: str) -> Column | None:
    """The column of bodies, of persons beside them or of times that a heading without remark names."""
    labels = role_labels()
    beside = PERSONS.search(heading) if heading[-1] in PERSON_ENDS else None
    if beside and (role := labels.column(heading[: beside.start()])):
        return Column("role", role, False, persons=True)
    if role := labels.column(heading):
        return Column("role", role, False, pattern("tables", "second").fullmatch(heading) is not None)
    if labels.due_column.fullmatch(heading):
        return Column("due", None, False)
    return next((column for form, column in _held() if form.fullmatch(heading)), None)


def other(heading: str) -> Column:
    """The column that words head of which no more is known."""
    return Column("other", measured=measured(heading))


def measured(heading: str) -> str:
    """A heading that bears a unit; "" for another."""
    named = NAMED_UNIT.fullmatch(heading) if heading[-1:] == ")" else None
    return heading if named and unit_of(named["unit"]) else ""


def read_columns(headings: list[str]) -> tuple[Column, ...] | None:
    """The columns of a row of headings; None for another row, and for a table that gives nobody anything to do, as one of indicators
    with a column of units."""
    if len(headings) < FEWEST or any(map(is_long, headings)):
        return None
    found = [read_column(one) for one in headings]
    known = [column for column in found if column is not None]
    if 2 * len(known) < len(found) - figure_columns(headings) or len(known) < 2:
        return None
    pairs = zip(found, headings, strict=True)
    counted = any(one in UNIT_HEADS for one in headings) and any("指标" in one for one in headings)
    return settled([column or other(heading) for column, heading in pairs], told=not counted)


def figure_columns(headings: Sequence[str]) -> int:
    """How many headings are those of figures beside tasks, of which no more needs to be known: 重点任务 单位 2024年 2025年."""
    if not any(ACTS.search(heading) for heading in headings):
        return 0
    return sum(FIGURES.fullmatch(heading) is not None for heading in headings)


def duty_columns(headings: Sequence[str]) -> tuple[Column, ...] | None:
    """The columns of a list of bodies with what each has to do, and a number before them or none: 单位 | 职责分工; None for
    others."""
    if len(headings) not in (FEWEST - 1, FEWEST):
        return None
    *before, holder, duties = headings
    numbers = [column for one in before if (column := read_column(one)) and column.kind == "number"]
    if len(numbers) < len(before) or not HOLDERS.fullmatch(holder) or not DUTIES.fullmatch(duties):
        return None
    return *numbers, Column("role", "责任", False), Column("task")


def read_pair(headings: list[str]) -> tuple[Column, ...] | None:
    """The columns of a row of two headings, where one heads tasks and the other who does them or by when."""
    if duties := duty_columns(headings):
        return duties
    found = [read_column(one) for one in headings]
    pair = told_problems([column for column in found if column is not None and not column.second])
    kinds = {column.kind for column in pair}
    return tuple(pair) if len(found) == len(pair) == 2 and kinds in PAIRS else None


def whole_headings(cells: list[str]) -> list[str]:
    """The headings of a row that blanks part, without those inside a heading: 工 作 任 务."""
    found, run = list[str](), list[str]()
    for cell in [*cells, ""]:
        if len(cell) == 1:
            run.append(cell)
            continue
        # most rows hold no single character
        if run:
            found += _headings_of(run) if len(run) <= LONGEST_RUN else run
            run.clear()
        if cell:
            found.append(cell)
    return found


def _headings_of(chars: Sequence[str]) -> list[str]:
    """Single characters as the headings that they make, most as long as 工作任务; as they are where they make none."""
    words = "".join(chars)
    # for each number of characters from the beginning what their headings cost, and these
    best: dict[int, tuple[int, list[str]]] = {0: (0, [])}
    for end in range(2, len(words) + 1):
        ways = [
            (best[at][0] + abs(end - at - USUAL) + 1, [*best[at][1], words[at:end]])
            for at in range(max(0, end - LONGEST_HEADING), end - 1)
            if at in best and read_column(words[at:end])
        ]
        if ways:
            best[end] = min(ways)
    return best[len(words)][1] if len(words) in best else list(chars)


def is_long(heading: str) -> bool:
    """Whether words are too many for a heading, a remark in brackets behind it aside."""
    return len(heading) > LONGEST_HEADING and len(REMARK.sub("", heading)) > LONGEST_HEADING


def settled(columns: list[Column], told: bool = False) -> tuple[Column, ...] | None:
    """The columns with one of tasks among them, and those who assess for holders where nobody else holds; None for those of
    another table. `told`: whether one of measures is enough beside the tasks, where nobody holds them."""
    columns = told_problems(columns)
    if not any(column.kind == "role" for column in columns):
        columns = [Column("role", one.role, False) if one.kind == "assessor" else one for one in columns]
    if any(column.role == "牵头" and not column.second for column in columns):
        columns = [
            replace(column, role="责任", second=False) if column.second and column.role else column
            for column in columns
        ]
    if not any(column.kind == "role" for column in columns):
        columns = [
            Column("other") if column.kind == "due" and column.second else column for column in columns
        ]
    kinds = [column.kind for column in columns]
    if "role" not in kinds and "due" not in kinds:
        return tuple(columns) if told and any(pair <= set(kinds) for pair in TOLD) else None
    if "task" not in kinds:
        instead = next((at for sorts in INSTEAD for at, kind in enumerate(kinds) if kind in sorts), None)
        if instead is None:
            return None
        columns = [*columns]
        columns[instead] = Column("task", measured=columns[instead].measured)
    elif kinds.count("task") > 1 and "measure" not in kinds:
        # 项目 beside 工作任务: the first is the name of what the second says
        behind = kinds.index("task", kinds.index("task") + 1)
        columns = [*columns]
        columns[behind] = replace(columns[behind], kind="measure")
    return tuple(columns)


def told_problems(columns: list[Column]) -> list[Column]:
    """The columns, one of what is wrong as that of tasks where none says what is to be done: 存在问题 without 整改措施."""
    kinds = {column.kind for column in columns}
    if "problem" not in kinds:
        return columns
    kind = "task" if kinds.isdisjoint(("task", "measure")) else "problem"
    return [replace(column, kind=kind) if column.kind == "problem" else column for column in columns]
