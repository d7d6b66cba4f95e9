"""Quantities in digits: 25.3万公顷, 3至5家, 30万居民用户, 0.35吨/万元."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import initials
from gangmu_import.comparators import said_after
from gangmu_import.numerals import SCALES, arabic, tidy
from gangmu_import.quantity import (
    NUMBER,
    TAIL_STARTS,
    USUAL_SCALES,
    Measured,
    Quantity,
    compared,
    measured,
    scaled,
)
from gangmu_import.text import Text
from gangmu_import.unitless import LIST_STARTS, OPENS, RATIO_STARTS, unnamed
from gangmu_import.units import PRINTED, RARE_UNIT, Unit, unit_at, unit_kind, units

UPPER: Final = re.compile(r"\d{1,12}(?:\.\d+)?")
"""Before the second unit of two: 吨/万元."""
"""The upper end of a range, which a code may follow."""
RANGE: Final = re.compile(r"[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?(?=\d)")
"""What leads to the upper end."""
RANGE_STARTS: Final = frozenset(" -—–~至到")
PER: Final = re.compile(r"[/·](?:[百千](?![瓦米克伏])|[万亿])?")
EACH: Final = re.compile(
    r"每(?:立方米|平方米|平方公里|公顷|亩|日|天|年|月|小时|人)(?![一-龥])|每(?:立方米|平方米|平方公里|公顷|亩|日|天|小时|人)(?=以[上下内])"
)
"""The same in words, at the end of a clause: 微克每立方米."""
MOST_PER: Final = 2
MEASURES: Final = frozenset({"area", "mass", "volume", "energy", "rate"})
"""Kinds of units before which 每 is for how much of another."""
"""Units after each other in one: 元/平方米/年."""
EARNED: Final = re.compile(
    r"(?:收入|营收|产值|增加值|投资|营业额|销售额|交易额|成交额|零售额|利润|税收|贷款|融资|资金)(?:总?额|总?规模|余额)?"
    r"(?:[为是达到约共将超过在近逾至计]|突破|不低于|不少于|实现|力争|预计|完成|至少|分别|增加|提高|[\d.]+[万亿]+[、和])*$"
)
"""Before a number with a scale and no unit: 营业收入超2000万 is of money."""
PRICED: Final = re.compile(r"以[上下]的?[^,;。、\d的]{0,6}(?:项目|企业)")
"""Behind such a number: 5000万以上工业项目 are those that cost so much."""
CURRENCIES: Final = frozenset("美欧港日英")
"""Behind a scale what begins the name of other money: 5亿港币."""
FROM: Final = re.compile(r"[从由][^,;。]{0,12}$")
"""Before a number from which a change starts: 从5%至8%."""
NOUN_NEAR: Final = 16
"""Characters before a number in which the noun of 天 and 年 stands."""
GOES_ON: Final = RANGE_STARTS | {"/", "每"}
"""With one of these begins what may belong to a number behind its unit: 3家至5家, 吨/万元."""
LETTER: Final = re.compile(r"[A-Za-z\d]")
"""Behind a unit in letters, which is none then: 5Gb."""
NOUN: Final = re.compile(r"\*{0,2}[一-龥]")
"""Behind a unit that is one only where no noun follows."""


@cache
def what_follows() -> frozenset[str]:
    """All characters that may stand behind a number that counts, but for the value of an index."""
    starts = initials(units())
    return starts | TAIL_STARTS | RANGE_STARTS | LIST_STARTS | RATIO_STARTS | {"大"}


def arabic_quantity(text: Text, start: int, stop: int) -> Quantity | None:
    """The quantity whose Arabic digits stand there; None for a date, a code, a name such as 5G."""
    folded = text.folded
    number = folded[start:stop]
    if not number.isdigit():
        start, stop = without_item(text, start, stop)
        number = folded[start:stop].replace(",", "")
    value, unit = float(number), unit_at(folded, stop)
    if unit is not None and unit.always:
        name = unit.name
        end = stop + len(name)
        if folded[end : end + 1] not in GOES_ON:
            # more than half of all numbers
            return compared(folded, start, end, value, None, name, unit.kind, False)
    found = scaled(folded, stop) if unit is None else ("", False, unit, stop + len(unit.name))
    end = found[-1]
    if folded[end : end + 1] in RANGE_STARTS and (between := RANGE.match(folded, end)) is not None:
        return ranged(folded, start, value, found, between.end())
    return assemble(folded, start, value, None, found)


def without_item(text: Text, start: int, stop: int) -> tuple[int, int]:
    """Where a number with commas or a point begins and ends, without what is none of it."""
    folded = text.folded
    comma, point = folded.find(",", start, stop), folded.find(".", start, stop)
    if comma >= 0 and "," not in text.stored[start:stop]:
        return start, comma  # a Chinese comma, which folds to the same sign
    opens = point >= 0 and stop - start > 2 and folded[start - 1 : start] in OPENS
    if opens and unit_kind(folded, stop) == "count":
        return point + 1, stop  # 8.6个专项 at the start of a paragraph is item 8
    return start, stop


def ranged(folded: str, start: int, value: float, found: Measured, at: int) -> Quantity | None:
    """The quantity of a number with another behind it at a place: 3-5家, 3家至5家."""
    scale, _, unit, _ = found
    value_max = None
    upper = None
    if unit is None or (unit.kind != "none" and not from_before(folded, start)):
        upper = NUMBER.match(folded, at) or UPPER.match(folded, at)
    if upper is not None:
        second = measured(folded, upper.end())
        if unit is None or unit == second[2]:
            value_max = arabic(upper[0])
            found = second
            if scale and scale != second[0]:
                value_max *= SCALES.get(second[0], 1) / SCALES[scale]
                found = (scale, *second[1:])
    return assemble(folded, start, value, value_max, found)


def from_before(folded: str, start: int) -> bool:
    """Whether 从 or 由 opens the number, so that 至 leads to another level and not to the end of a range."""
    return FROM.search(folded, start - 14, start) is not None


def assemble(
    folded: str, start: int, value: float, value_max: float | None, found: Measured
) -> Quantity | None:
    """The quantity of a number and what stands after it; None where the number counts nothing."""
    scale, more, unit, end = found
    if unit is None:
        if not scale:
            return unnamed(folded, start, value, end)
        name, kind, end = unknown_unit(folded, start, end)
    else:
        if not (unit.always or counted_by(folded, start, end, unit)):
            return None
        name, kind = unit.name, unit.kind
        per = per_unit(folded, end, kind)
        name, end = name + folded[end:per], per
        if name.isascii() and name != "%" and LETTER.match(folded, end):
            return None
    if scale and kind in PRINTED:
        name = scale + name
    elif scale:
        factor = SCALES[scale]
        value, value_max = tidy(value * factor), None if value_max is None else tidy(value_max * factor)
    return compared(folded, start, end, value, value_max, name, kind, more)


def unknown_unit(folded: str, start: int, end: int) -> tuple[str, str, int]:
    """The name and kind of the unit behind a scale where no rule knows one, and where it ends."""
    after = folded[end : end + 1]
    if after not in CURRENCIES and EARNED.search(folded, start - NOUN_NEAR, start):
        return "元", "money", end
    if after == "以" and PRICED.match(folded, end):
        return "元", "money", end
    if folded.find("人次", max(0, start - 5), start) >= 0:
        return "人次", "count", end  # the word before: 接待人次达200万
    rare = RARE_UNIT.match(folded, end) if folded[end - 1] in USUAL_SCALES else None
    return ("", "bare", end) if rare is None else (rare[0], "count", rare.end())


def counted_by(folded: str, start: int, end: int, unit: Unit) -> bool:
    """Whether a word after a number is a unit there: 50人会 and 2期工程 are names, 7天 is a time limit."""
    if unit.kind == "none" or (
        unit.last and NOUN.match(folded, end) and not counted_before(folded, start, end, unit)
    ):
        return False
    if folded[end : end + 1] in unit.not_before:
        return False
    if not unit.after:
        return True
    before = folded[max(0, start - NOUN_NEAR) : start].rpartition("。")[2]
    return any(word in before for word in unit.after)


def counted_before(folded: str, start: int, end: int, unit: Unit) -> bool:
    """Whether what stands behind a unit says that it counts, though it stands before a noun: 4期以上, 4期培训班.

    岁以上 is a level behind 平均年龄 or 预期寿命, and else says who is meant."""
    if unit.levels:
        reach, says = said_after(folded, end)
        near = folded[max(0, start - NOUN_NEAR) : start]
        return says is not None and not NOUN.match(folded, reach) and any(map(near.__contains__, unit.levels))
    return bool(unit.before) and (
        folded.startswith(unit.before, end) or said_after(folded, end)[1] is not None
    )


def per_unit(folded: str, at: int, kind: str) -> int:
    """Where the rest of a unit such as 吨/万元 or 元/吨/公里 ends, or of a measure, 微克每立方米; the place itself where there is
    none."""
    sign = folded[at : at + 1]
    if sign == "每" and kind in MEASURES and (each := EACH.match(folded, at)) is not None:
        return each.end()
    if sign != "/":
        return at
    for _ in range(MOST_PER):
        found = PER.match(folded, at)
        unit = None if found is None else unit_at(folded, found.end())
        if found is None or unit is None:
            break
        at = found.end() + len(unit.name)
    return at
