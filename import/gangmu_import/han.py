"""Quantities in Chinese numerals: 百家企业, 十大平台, 百亿级."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from gangmu_import.numerals import DIGITS, SCALES, chinese, chinese_decimal
from gangmu_import.quantity import PERSONS, Quantity, compared
from gangmu_import.units import PRINTED, unit_at

LEAST: Final = re.compile(
    r"(?:至少(?:配套|规划|布局|[新改扩])?(?:建设|建成|建有|建立|建|打造|培育|创建|设立|设置|设|配备|布局|有)?|不[少低]于)\Z"
)
"""Before 一, which counts only as a floor: 一个 is an article elsewhere."""
LONGEST: Final = 6
"""Characters of that."""

PERCENT: Final = "百分之"
TO: Final = frozenset("到至")
"""Between the ends of a range: 三到五家."""
NO_RANGE: Final = frozenset("统同专单唯第零〇一二三四五六七八九十百千万")
"""Before a numeral that begins none: 统一到三家."""
SETTLED: Final = frozenset("家户")
"""Units with which names of villages are made."""
VILLAGE: Final = re.compile(
    r"[家户](?:湾|屯|村(?![级民办集企镇里])|庄(?!园)|铺(?![面位])|店(?![铺面])|子(?!公))"
)
OPENING: Final = frozenset("开设办增建育成")
"""The last characters of verbs before what they open or build."""


def han_quantity(folded: str, start: int, stop: int) -> Quantity | None:
    """The quantity whose Chinese numeral stands there; N大 has the unit 个."""
    words = folded[start:stop]
    if words.startswith(PERCENT):
        return share(folded, start, stop)
    value = chinese(words)
    if value is None:
        return None
    more = folded[stop] in "余多"
    at = stop + more
    if folded[at] == "大":
        return compared(folded, start, at + 1, value, None, "个", "count", more, han=True)
    if folded[at] == "级":
        return of_size(folded, start, at, words, value, more)
    return of_unit(folded, (start, at), words, value, more)


def of_unit(folded: str, span: tuple[int, int], words: str, value: float, more: bool) -> Quantity | None:
    """The quantity of a numeral by the unit behind it, or by those whom it counts: 五千万农村居民."""
    start, at = span
    unit = unit_at(folded, at)
    if unit is None and words[-1] in "万亿" and PERSONS.match(folded, at):
        end, name, kind = at, "人", "people"
    elif unit is None or unit.kind == "none" or (unit.name in SETTLED and names_place(folded, start, at)):
        return None
    else:
        end, name, kind = at + len(unit.name), unit.name, unit.kind
    if kind in PRINTED and len(words) > 1 and words[-1] in "万亿":
        # 百亿元 is 100 亿元
        value, name = value / SCALES[words[-1]], words[-1] + name
    low, first = first_of_range(folded, start, value)
    found = compared(folded, low, end, first, value if low < start else None, name, kind, more, han=True)
    if words != "一" or name == "倍":
        return found
    least = LEAST.search(folded, start - LONGEST, start) is not None
    return replace(found, comparator=">=") if least else None


def share(folded: str, start: int, stop: int) -> Quantity | None:
    """The share whose numeral stands there behind 百分之; it counts as one in digits does."""
    value = chinese_decimal(folded[start + len(PERCENT) : stop])
    return None if value is None else compared(folded, start, stop, value, None, "%", "percent", False)


def first_of_range(folded: str, start: int, value: float) -> tuple[int, float]:
    """Where the range begins that a small numeral ends, and with what: 三 of 三到五家; the numeral itself of none."""
    first = DIGITS.get(folded[start - 2]) if start > 1 and folded[start - 1] in TO else None
    if not first or not first < value < 10 or folded[start - 3] in NO_RANGE:
        return start, value
    return start - 2, first


def names_place(folded: str, start: int, at: int) -> bool:
    """Whether a numeral and its unit begin the name of a village: 三家店, 八家子; but of 开设三家店 they count shops."""
    return VILLAGE.match(folded, at) is not None and folded[start - 1 : start] not in OPENING


def of_size(folded: str, start: int, end: int, words: str, value: float, more: bool) -> Quantity | None:
    """An order of magnitude before 级: 百亿级 is of money, 万级 of things."""
    if words[-1] == "亿" and len(words) == 2:
        return compared(folded, start, end, value / 1e8, None, "亿元", "money", more, han=True)
    if words[-1] in "万千" and value >= 1000:
        return compared(folded, start, end, value, None, "个", "count", more, han=True)
    return None
