"""The numbers in the cells of one row of an indicator table, parted by marks or run together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gangmu_db.records import Comparator
from gangmu_import.lexicon import rules

MARK: Final = r"[\t|\n\u3000 ]"
SIGN: Final = r"[<>≥≤]|不低于|不少于|不小于|不高于|不超过|大于|超过|小于|低于|达到|约(?!束)"
HOPED: Final = r"(?:预计|预期|力争|每年|年均|(?:[\d一二三四五]年)?累计)"
"""Before a number that is not known yet when the table is printed, or that says in how many years it is reached."""
FIGURE: Final = r"\d[\d,]*(?:\.\d+)?%?"
CELL: Final = rf"{HOPED}?(?:{SIGN})?{FIGURE}(?:以上|以下|以内|左右)?"
DASH: Final = re.compile(r"[—–~-](?=\d)")
RANGE: Final = rf"\*?{HOPED}?(?:{SIGN})?{FIGURE}(?:[—–~-]{FIGURE}|[∶:]1(?!\.?\d))?(?:以上|以下|以内|左右)?"
"""*5—5.5: a cell that says from what to what, with the mark of a note."""
PER_ONE: Final = re.compile(r"[∶:]1(?!\.?\d)")
ONLY: Final = re.compile(RANGE)
BARRED: Final = re.compile(rf"^({RANGE}) ?[\t|\n]{MARK}*({RANGE})(?= ?(?:[\t|\n]|$))")
SEPARATED: Final = re.compile(rf"^({CELL}){MARK}+({CELL})(?={MARK}|$)")
POINTED: Final = re.compile(r"^(\d+\.\d+?)(\d+\.\d+)(?=[-<>≥≤\s|%]|$)")
SIGNED: Final = re.compile(r"^(\d+(?:\.\d+)?)([<>≥≤]\d+(?:\.\d+)?)")
PARTED: Final = re.compile(rf"({RANGE})(?:{MARK}+|$)")
SIGNS: Final[dict[str, Comparator]] = {
    "<": "<",
    ">": ">",
    "≥": ">=",
    "≤": "<=",
    "不低于": ">=",
    "不少于": ">=",
    "不小于": ">=",
    "不高于": "<=",
    "不超过": "<=",
    "大于": ">",
    "超过": ">",
    "小于": "<",
    "低于": "<",
    "约": "~",
    "以上": ">=",
    "以下": "<=",
    "以内": "<=",
    "左右": "~",
}
SAID: Final = re.compile(f"^(?:{SIGN})|(?:以上|以下|以内|左右)$")
BEFORE: Final = re.compile(rf"\*?{HOPED}?")
WORDED: Final = rf"(?:{rules('tables')['worded']['pattern']})"
"""A cell with words for a number."""
NO_NUMBER: Final = rf"(?:[—–-]{{1,2}}|/|{WORDED})"
IN_ORDER: Final = re.compile(rf"(?:(?P<number>{RANGE})|{NO_NUMBER})(?: ?(?:\| ?|\t|\n+)| {{1,8}}| ?$)")
"""One cell and what parts it from the next; an empty one stands behind two marks."""
CHANGE: Final = re.compile(rf"\[?({RANGE})\]?(?={MARK}|$)")
"""A cell of changes, 年均 or [五年累计]."""
ALONE: Final = re.compile(rf"({RANGE}) ?(?:[\t|] ?){{2,}}(?:预期性|约束性)?(?= ?[\t|\n]| ?$)")
"""A number beside empty cells to the end of its row: | 6 | |, where a table has merged the cells of both years."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a row, and the year of its column."""

    value: float
    value_max: float | None
    comparator: Comparator
    year: int
    start: int
    end: int


def two_cells(cells: str, after: str) -> tuple[str, str] | None:
    """The first two numbers of a row's cells, as written."""
    barred = BARRED.match(cells)
    if barred is not None:
        return barred[1], barred[2]
    for pattern in (SEPARATED, SIGNED):
        found = pattern.match(cells)
        if found is not None and (pattern is SEPARATED or not run_on(cells[found.end() :], after)):
            return found[1], found[2]
    signed = SIGNED.match(cells)
    if signed is not None:
        shorter = proved(signed[1], signed[2])
        return None if shorter is None else (signed[1], shorter)
    pointed = POINTED.match(cells)
    return None if pointed is None else equal_decimals(cells[: pointed.end()])


def run_on(rest: str, after: str) -> bool:
    """Whether nothing parts the second number from the change behind it: >605个百分点."""
    return not rest and after.startswith(("个百分点", "百分点", "%"))


def proved(first: str, second: str) -> str | None:
    """The number that leaves as rest its difference from the first: of >605 beside 55 it is >60."""
    sign, digits = second[0], second[1:]
    for length in range(len(digits) - 1, 0, -1):
        number, change = digits[:length], digits[length:]
        if abs(abs(float(number) - float(first)) - float(change)) < 1e-6:
            return sign + number
    return None


def equal_decimals(words: str) -> tuple[str, str] | None:
    """Two numbers run together, parted so that both have as many decimals: 251.7231.4 is 251.7 and 231.4."""
    head, middle, tail = words.split(".")
    places = len(tail)
    if len(middle) <= places:
        return None
    return f"{head}.{middle[:places]}", f"{middle[places:]}.{tail}"


def cell(words: str, year: int, start: int, end: int, scale: float) -> Cell:
    bare = BEFORE.sub("", words, count=1)
    said = SAID.search(bare)
    comparator = SIGNS.get(said[0], "=") if said else "="
    plain = PER_ONE.sub("", SAID.sub("", bare)).replace(",", "")
    numbers = [round(float(one.rstrip("%")) * scale, 6) for one in DASH.split(plain)]
    # 231.4-8% is no range: a change that falls stands beside the number
    most = numbers[1] if numbers[0] < numbers[-1] else None
    return Cell(numbers[0], most, comparator, year, start + len(words) - len(bare), end)


def parted_cells(
    row: str, start: int, years: Sequence[int], changes: bool = False
) -> list[tuple[str, int, int]]:
    """The numbers that stand from a place on among cells without one, each with the year of its column and its place; []
    where other cells stand among them, and where no cell is without a number. One alone in its row is of the last of two:
    what is built in all the years between. Where a column of `changes` follows, the number there is that of a last year
    without one."""
    alone = ALONE.match(row, start) if len(years) == 2 and years[0] < years[1] else None
    if alone is not None:
        return [(alone[1], years[1], start)]
    found = []
    at = start
    for year in years:
        one = IN_ORDER.match(row, at)
        if one is None:
            return []
        at = one.end()
        if one["number"]:
            found.append((one["number"], year, one.start()))
    if len(found) == len(years):
        return []
    change = CHANGE.match(row, at) if changes and (not found or found[-1][1] != years[-1]) else None
    return found if change is None else [*found, (change[1], years[-1], change.start(1))]
