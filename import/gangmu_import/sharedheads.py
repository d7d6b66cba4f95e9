"""What stands above a table that shares a goal out, and what its headings say of the columns below them: 新建茶园(亩)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from gangmu_db.records import Status
from gangmu_import.lexicon import pattern, rules
from gangmu_import.linerows import NAMED_UNIT, UNITLESS, Unit
from gangmu_import.unitcells import unit_of

NUMBER_HEADS: Final = frozenset({"序号", "序", "编号"})
YEAR: Final = re.compile(r"(20\d\d)年?度?")
LAST_YEAR: Final = re.compile(r"(?:20\d\d年?[-—–~至]{1,2})?(20\d\d)年?度?")
"""The same in the name of a table, of several years the last."""
YEAR_OF: Final = re.compile(r"(?:到|至)?(20\d\d年)[底末]?")
UNIT_ABOVE: Final = re.compile(
    r"(?:单位|面积):\s?(?P<first>[^\s()、,|]{1,8}?)(?:[、,](?P<second>[^\s()、,|]{1,8}?))?(?=[\s)|]|\Z)"
)
"""In what all numbers of a table are counted, (单位:亩), or the columns of two kinds: 单位:万亩、万株."""
COUNTED_THINGS: Final = re.compile(r"[一-龥A-Z]{0,8}(?P<unit>[户人个栋幢处座株家所台套名辆])数量?")
"""A heading that names what is counted: D级户数."""
NO_SUBJECT: Final = re.compile(
    r"^(?:附?[件表录]\s?[\d一二三四五六七八九十]*[:.、]?)?(?:[一-龥]{2,8}[省市县区州旗镇乡])?(?:(?:20\d\d[-—–~至])?20\d\d年度?|“?十[一二三四五六]五”?(?:期间|时期)?)?"
    r"|(?:目标|任务|计划|分解|指标|工作|安排|分配|下达|推进|实施|一览|明细|情况|表|[一二三四五两]年行动|行动|\(20\d\d年?[-—–~至]{1,2}20\d\d年?\))*$"
)
"""Around what the name of a table says that it is about."""
COUNTING: Final = re.compile(r"(?:计划|目标|任务)(?:数|量)?$")
YEAR_HEADS: Final = frozenset({"年度", "年份"})
LONGEST_HEADING: Final = 20
SHORTEST_NAME: Final = 5
"""Characters of the name of a table before a unit on its line."""
MOST_COLUMNS: Final = 16


class Above(NamedTuple):
    """What stands above a table: what it is about, its year (0 where it names none) and units, and whether it tells goals."""

    subject: str
    year: int
    units: tuple[Unit, ...]
    plans: bool


UNSAID: Final = Above("", 0, (), False)


class Column(NamedTuple):
    """A column of numbers."""

    at: int
    name: str
    unit: Unit
    year: int
    told: Status | None = None
    """Whether its numbers are to be reached or were; None where the table does not tell."""


@cache
def _signs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Units, and what in a heading tells that they count below it."""
    return tuple(
        (re.compile(one["unit"]), re.compile(one["pattern"])) for one in rules("tables")["counted_by"]
    )


def read_above(words: str) -> Above:
    """What the lines above a table say of it."""
    subject, year, plans = "", 0, False
    for line in words.splitlines()[::-1]:
        beside = UNIT_ABOVE.search(line)
        named = line[: beside.start()].rstrip("( ") if beside else line
        name = "".join(named.strip("*#| ").split())
        if name.endswith(("。", ";")):
            break
        if (
            not name
            or name[0] + name[-1] == "()"
            or not name.strip("-:|")
            or (beside and len(name) < SHORTEST_NAME)
        ):
            continue
        plans = pattern("tables", "shared_goal").search(name) is not None
        plans = plans and not pattern("tables", "shared_other").search(name)
        if (said := LAST_YEAR.search(name)) and (plans or name.endswith("表")):
            year = int(said[1])
        subject = NO_SUBJECT.sub("", name) if plans else ""
        break
    said = UNIT_ABOVE.search(words)
    units = [unit_of(one) for one in said.groups() if one] if said else []
    known = tuple([one for one in units if one])
    return Above(subject, year, known if len(known) == len(units) else (), plans)


def counts(head: str) -> bool:
    """Whether numbers stand below a heading."""
    forms = (NAMED_UNIT, YEAR, COUNTED_THINGS, pattern("tables", "count_head"))
    return any(one.fullmatch(head) is not None for one in forms)


def read_columns(heads: Sequence[str], above: Above) -> list[Column]:
    """The columns of numbers; [] where nothing says that these are to be reached, but for those of a row for each year."""
    if len(heads) > MOST_COLUMNS or any(len(one) > LONGEST_HEADING for one in heads):
        return []
    columns = [
        column for index, head in enumerate(heads) if (column := read_column(index, head, above)) is not None
    ]
    told = above.plans or any(pattern("tables", "shared_goal").search(heads[column.at]) for column in columns)
    if told:
        return [column._replace(told=status_below(heads[column.at])) for column in columns]
    return columns if columns and columns[0].at == 1 and heads[0] in YEAR_HEADS else []


def status_below(head: str) -> Status:
    """Whether what stands below a heading of a table of goals is one of these, or what was done of it."""
    return "result" if pattern("tables", "shared_done").search(head) else "target"


def read_column(index: int, head: str, above: Above) -> Column | None:
    """The column of numbers that a heading names; None for another."""
    named = NAMED_UNIT.fullmatch(head)
    name = named["name"] if named else head
    said = YEAR.match(name)
    name = name[said.end() :] if said else name
    general = not name or pattern("tables", "count_head").fullmatch(name) is not None
    alone = UNITLESS if general and above.subject else None
    unit = unit_of(named["unit"]) if named else unit_below(name, above.units) or alone
    if (
        not (name or said)
        or unit is None
        or pattern("tables", "shared_other").search(name)
        or heads_row(name)
    ):
        return None
    name = above.subject if general else COUNTING.sub("", name)
    return Column(index, name, unit, int(said[1]) if said else 0)


def unit_below(name: str, units: Sequence[Unit]) -> Unit | None:
    """In which of the units that stand above a table the numbers below a heading are counted, or in the one that it names
    itself; None where nothing tells."""
    if len(units) == 1:
        return units[0]
    told = [unit for unit in units if any(of.fullmatch(unit[1]) and by.search(name) for of, by in _signs())]
    counted = COUNTED_THINGS.fullmatch(name)
    return told[0] if len(told) == 1 else unit_of(counted["unit"]) if counted else None


def heads_row(name: str) -> bool:
    """Whether a heading is that of the places, years, kinds or numbers of the rows."""
    return name in NUMBER_HEADS or any(
        pattern("tables", one).fullmatch(name)
        for one in ("part_head", "place_head", "holder_head", "beside_head", "year_head", "kind_head")
    )
