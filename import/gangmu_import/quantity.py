"""Quantities of a text: a number, its unit, and the words beside it that say whether it is a floor or a ceiling."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from gangmu_db.records import Comparator, record
from gangmu_import.affixes import initials
from gangmu_import.comparators import AFTER_STARTS, WORDS_BEFORE, said_after, said_before
from gangmu_import.numerals import SCALES, arabic, tidy
from gangmu_import.text import Text
from gangmu_import.units import PRINTED, RARE_UNIT, Unit, unit_at, unit_kind, units

NUMBER: Final = re.compile(r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)(?![\d_])")
"""At most twelve digits: longer runs are codes."""
UPPER: Final = re.compile(r"\d{1,12}(?:\.\d+)?")

TAIL: Final = re.compile(
    r"\s?\*{0,2}(?P<more>[余多来])?\*{0,2}"
    r"(?P<scale>万亿|千亿|百亿|十亿|亿|千万(?!瓦)|百万|十万|万|千(?![瓦米克伏卡帕赫])|百(?!分))?"
    r"\*{0,2}(?P<more2>[余多])?\*{0,2}(?P<scale2>(?<=万[余多])亿)?[ ]?"
)
USUAL_SCALES: Final = frozenset("万亿")
"""Two thirds of all scales are one of these with a unit right behind it."""
TAIL_STARTS: Final = frozenset("*余多来万千百十亿")
RANGE: Final = re.compile(r"[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?(?=\d)")
RANGE_STARTS: Final = frozenset(" -—–~至到")
PER: Final = re.compile(r"/(?:[百千](?![瓦米克伏])|[万亿])?")
MOST_PER: Final = 2
"""Units after each other in one: 元/平方米/年."""
GREAT: Final = re.compile(r"大(?![于约量学队道厅楼])")
RATIO: Final = re.compile(r"[∶︰:](?:1(?!\.?\d)|(?P<other>\d{1,2}(?:\.\d{1,3})?)(?![\d∶︰:.]))")
RATIO_STARTS: Final = frozenset("∶︰:")
RATIO_OF: Final = re.compile(r"比|差[距异](?:缩小|控制)")
PARTS_STARTS: Final = RATIO_STARTS | {"/"}
LIST: Final = re.compile(r"(?:\*{0,2}(?:、|和|及|与)\*{0,2}\d{1,9}(?:\.\d{1,4})?){1,9}\s?\*{0,2}[%一-龥]")
LIST_STARTS: Final = frozenset("*、和及与")
INDEX: Final = re.compile(
    r"(?:(?:指数|指标值|水平|系数|强度|比)[^,;。\d]{0,4}(?:达到|达|为|提高到|提升至|保持在|超过|降至|控制在)"
    r"|值(?<![产价市净总加估面税货分差峰谷阈限]值)(?:\([A-Za-z]{1,8}\))?(?:稳定|逐步)?(?:达到|达|提[高升][到至]|保持在|超过|降[到至]|控制在)"
    r"|(?P<floor>(?:指数|系数|效率|能效比?|容积率|PUE)(?:\([A-Za-z]{1,8}\))?值?(?:不[低高大小]于|(?:下降|降低|提[高升]|控制)?[到至在])))\*{0,2}$"
)
"""Before the value of an index; that of money has a unit, and a score is none. Some have a point in it: PUE不高于1.25."""
INDEX_ENDS: Final = frozenset("达到为至在过于*")
PERSONS: Final = re.compile(
    r"[^,;。、\d]{0,6}?(?:人口|居民|群众|农民|牧民|渔民|村民|市民|学生|劳动力|职工|老年人|青年|妇女|毕业生|党员|干部|旅客)"
)
"""After a number without unit: 30.2万农村居民 counts people."""
HOUSES: Final = re.compile("用?户(?![籍口])|家庭(?!医生)")
"""Behind these: 30万居民用户 counts households."""
EARNED: Final = re.compile(
    r"(?:收入|营收|产值|增加值|投资|营业额|销售额|交易额|成交额|零售额|利润|税收|贷款|融资|资金)(?:总?额|总?规模|余额)?"
    r"(?:[为是达到约共将超过在近逾至计]|突破|不低于|不少于|实现|力争|预计|完成|至少|分别|增加|提高|[\d.]+[万亿]+[、和])*$"
)
"""Before a number with a scale and no unit: 营业收入超2000万 is of money."""
PRICED: Final = re.compile(r"以[上下]的?[^,;。、\d的]{0,6}(?:项目|企业)")
"""Behind such a number: 5000万以上工业项目 are those that cost so much."""
CURRENCIES: Final = frozenset("美欧港日英")
FROM: Final = re.compile(r"[从由][^,;。]{0,12}$")
OPENS: Final = ("", "\n", "\u3000", " ")
NOUN_NEAR: Final = 16
"""Characters before a number in which the noun of 天 and 年 stands."""
SAID_BEHIND: Final = AFTER_STARTS | {"级"}
"""With one of these characters begins what says more of a number behind its unit."""
GOES_ON: Final = RANGE_STARTS | {"/"}
"""With one of these begins what may belong to a number behind its unit: 3家至5家, 吨/万元."""
LETTER: Final = re.compile(r"[A-Za-z\d]")
NOUN: Final = re.compile(r"\*{0,2}[一-龥]")


@record
class Quantity:
    """A number with its unit; `start` to `end` holds both, `reach` the comparator words after them too."""

    start: int
    end: int
    reach: int
    value: float
    value_max: float | None
    unit: str
    kind: str
    """Kind of the unit; bare where there is none."""
    comparator: Comparator
    lead: int
    """Where the comparator words before the number begin; start where there are none."""
    size: bool
    """An order of magnitude: 百亿级, 万级."""
    han: bool
    """Written in Chinese numerals."""


@cache
def what_follows() -> frozenset[str]:
    """All characters that may stand behind a number that counts, but for the value of an index."""
    starts = initials(units())
    return starts | TAIL_STARTS | RANGE_STARTS | LIST_STARTS | RATIO_STARTS | {"大"}


Measured = tuple[str, bool, Unit | None, int]
"""What stands after a number: its scale, whether 余 or 多 does, its unit, and where all that ends."""


def measured(folded: str, at: int) -> Measured:
    """What stands after the digits that end at a place."""
    unit = unit_at(folded, at)
    return scaled(folded, at) if unit is None else ("", False, unit, at + len(unit.name))


def scaled(folded: str, at: int) -> Measured:
    """What stands after digits behind which no unit begins: 万家, 余家, a space."""
    after = folded[at : at + 1]
    if after in USUAL_SCALES and (unit := unit_at(folded, at + 1)) is not None:
        return after, False, unit, at + 1 + len(unit.name)
    if after not in TAIL_STARTS and not after.isspace():
        return "", False, None, at
    tail = TAIL.match(folded, at)
    assert tail is not None  # every part of it is optional
    more, scale, more_behind, scale_behind = tail.groups("")
    end = tail.end()
    unit = unit_at(folded, end)
    if unit is not None:
        end += len(unit.name)
    elif not scale:
        end = at
    elif persons := PERSONS.match(folded, end):
        unit = units()["户" if HOUSES.match(folded, persons.end()) else "人"]
    return scale + scale_behind, bool(more or more_behind), unit, end


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
        if folded[end : end + 1] == "/":
            per = per_unit(folded, end)
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


def per_unit(folded: str, at: int) -> int:
    """Where the rest of a unit such as 吨/万元 or 元/吨/公里 ends; the place itself where there is none."""
    for _ in range(MOST_PER):
        found = PER.match(folded, at)
        unit = None if found is None else unit_at(folded, found.end())
        if found is None or unit is None:
            break
        at = found.end() + len(unit.name)
    return at


def unnamed(folded: str, start: int, value: float, end: int) -> Quantity | None:
    """A number without unit that counts all the same: 8大平台, a ratio such as 1.5∶1, a list, the value of an index."""
    after = folded[end : end + 1]
    if after == "大" and GREAT.match(folded, end):
        return compared(folded, start, end + 1, value, None, "个", "count", False)
    if after in RATIO_STARTS and RATIO_OF.search(folded, max(0, start - 12), start):
        return ratio_of(folded, start, value, end)
    if after in LIST_STARTS and in_list(folded, start, end):
        return compared(folded, start, end, value, None, "", "bare", False)
    return index_value(folded, start, end, value)


def ratio_of(folded: str, start: int, value: float, end: int) -> Quantity | None:
    """How often one of two things goes into the other: 2.1 of 2.1:1, 1.6 of 1:1.6; None of three and of 3:7."""
    ratio = RATIO.match(folded, end)
    if ratio is None or (ratio["other"] is not None and value != 1):
        return None
    if ratio["other"] is None:
        return compared(folded, start, ratio.end(), value, None, ratio[0], "bare", False)
    return compared(
        folded,
        start,
        ratio.end(),
        float(ratio["other"]),
        None,
        folded[start:end] + ratio[0][0],
        "bare",
        False,
    )


def index_value(folded: str, start: int, end: int, value: float) -> Quantity | None:
    """The value of an index, which has no unit: 指数达到105."""
    if folded[end : end + 1] in PARTS_STARTS and folded[end + 1 : end + 2].isdigit():
        return None  # 10:45:45 is no index of 10, and 3/4 none of 3
    if folded[start - 1 : start] not in INDEX_ENDS:
        return None
    index = INDEX.search(folded, start - 14, start)
    if index is None or (index["floor"] is not None and folded.find(".", start, end) < 0):
        return None
    return compared(folded, start, end, value, None, "", "bare", False)


def in_list(folded: str, start: int, end: int) -> bool:
    """Whether a bare number begins a list that ends with a unit: 30、20和10家, 40、20和5万元; none opens with an item."""
    found = LIST.match(folded, end)
    if found is None or (folded[end] == "、" and folded[start - 1 : start] in OPENS):
        return False
    unit = measured(folded, found.end() - 1)[2]
    # 2024、2025年 are years
    return unit is not None and unit.kind != "none" and unit.name != "年"


def borrowed(folded: str, quantity: Quantity, last: Quantity) -> Quantity:
    """A number of a list with the unit of the last: 40万、20万、5万元 are all 万元, of 30、20和10万吨 each is 万.

    Money keeps its scale in its unit, so what a number says of its own is taken out of its value again.
    """
    own, scale = scale_of(folded, quantity), scale_of(folded, last)
    factor = 1.0
    if scale and last.kind in PRINTED:
        factor = 1 / SCALES[scale] if own else 1.0
    elif scale and not own:
        factor = SCALES[scale]
    upper = None if quantity.value_max is None else tidy(quantity.value_max * factor)
    return replace(
        quantity, value=tidy(quantity.value * factor), value_max=upper, unit=last.unit, kind=last.kind
    )


def scale_of(folded: str, quantity: Quantity) -> str:
    """The scale behind the digits of a number, empty without one."""
    digits = NUMBER.match(folded, quantity.start, quantity.end)
    tail = None if digits is None else TAIL.match(folded, digits.end(), quantity.end)
    return "" if tail is None else tail["scale"] or ""


def compared(
    folded: str,
    start: int,
    end: int,
    value: float,
    value_max: float | None,
    name: str,
    kind: str,
    more: bool,
    han: bool = False,
) -> Quantity:
    """The quantity with what the words on both sides say of it."""
    reach, size, after = end, False, None
    if folded[end : end + 1] in SAID_BEHIND:
        size = folded.startswith("级", end) and not folded.startswith("级别", end)
        reach, after = said_after(folded, end + size)
    if after is None and (more or size):
        after = "~"
    words = WORDS_BEFORE.get(folded[start - 1 : start])
    if words is None:
        lead, says = start, after
    else:
        lead, says = said_before(folded, start, words)
        # 达到95%以上: the word before the number holds, but a plain 达到 leaves the word after it, and 控制在 leaves 左右
        plain = says == "=" or (after == "~" and folded[start - 1] == "在")
        if says is None or (plain and after is not None):
            says = after
    if says is None or value_max is not None:
        says = "="
    return Quantity(start, end, reach, value, value_max, name, kind, says, lead, size, han)
