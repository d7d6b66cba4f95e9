"""Quantities of a text: a number, its unit, and the words beside it that say whether it is a floor or a ceiling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from gangmu_db.records import Comparator
from gangmu_import.lexicon import rules
from gangmu_import.numerals import SCALES, arabic, tidy
from gangmu_import.text import Text

NUMBER = re.compile(
    r"(?<![\d.A-Za-z第每_/=])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)(?![\d_])"
)
"""At most twelve digits: longer runs are codes. A letter or 第 before makes a name or an ordinal of it."""
DIGITS = re.compile(r"\d\d*")
"""Finds the places where NUMBER may match: what it looks back at costs 28 ns at every character of a text, this 4."""

TAIL = re.compile(
    r"\s?\*{0,2}(?P<more>[余多来])?\*{0,2}"
    r"(?P<scale>万亿|千亿|百亿|十亿|亿|千万(?!瓦)|百万|十万|万|千(?![瓦米克伏卡帕赫])|百(?!分))?"
    r"\*{0,2}(?P<more2>[余多])?\*{0,2}(?P<scale2>(?<=万[余多])亿)?[ ]?"
)
TAIL_STARTS = frozenset("*余多来万千百十亿")
RANGE = re.compile(r"[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?(?=\d)")
RANGE_STARTS = frozenset(" -—–~至到")
AFTER = re.compile(r"(?:\((?:含|不含)\))?\*{0,2}(?P<word>及以上|及以下|以上|以下|以内|之内|左右|上下|余)?")
PER = re.compile(r"/[万亿]?")
GREAT = re.compile(r"大(?![于约量学队道厅楼])")
RATIO = re.compile(r"[∶:]1(?!\d)")
LIST = re.compile(r"(?:\*{0,2}(?:、|和|及|与)\*{0,2}\d{1,9}(?:\.\d{1,4})?){1,9}\s?\*{0,2}[%一-龥]")
LIST_STARTS = frozenset("*、和及与")
INDEX = re.compile(
    r"(?:指数|指标值|水平|系数|强度|比)[^,;。\d]{0,4}(?:达到|达|为|提高到|提升至|保持在|超过|降至|控制在)\*{0,2}$"
)
DATED = frozenset("年月日号)].")
ENDS_DATE = frozenset("年月日号)]")
"""Those of them that no decimals follow: most digits of a text are of dates, and left without a closer look."""
"""After digits these make a date, a document number or the number of an item."""
PERSONS = re.compile(
    r"[^,;。、\d]{0,6}?(?:人口|居民|群众|农民|学生|劳动力|职工|老年人|青年|妇女|毕业生|党员|干部|旅客)"
)
"""After a number without unit: 30.2万农村居民 counts people."""
NOUN_NEAR = 16
"""Characters before a number in which the noun of 天 and 年 stands."""
BODIES = ("会", "组", "团", "论", "大", "制")
"""After 人: 50人会 and 三人组 are names."""
LETTER = re.compile(r"[A-Za-z\d]")
NOUN = re.compile(r"\*{0,2}[一-龥]")
BEFORE = 8
"""Characters before a number that may hold its comparator: 力争突破, 原则上不少于."""


class Unit(NamedTuple):
    """A word of units.toml."""

    name: str
    kind: str
    """count, people, money, percent, area, length, mass, volume, energy, rate; none for what is never a target."""
    last: bool
    """Counts only after its noun: 培训班12期, but 2期工程 is an ordinal."""
    after: str
    """A word that must stand before the number: 天 counts after 优良天数 only; empty for none."""


class Quantity(NamedTuple):
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
def units() -> dict[str, Unit]:
    """Unit words by name."""
    return {
        entry["name"]: Unit(entry["name"], entry["class"], entry.get("last", False), entry.get("after", ""))
        for entry in rules("units")["unit"]
    }


@cache
def comparators() -> tuple[re.Pattern[str], dict[str, Comparator], tuple[str, ...]]:
    """A pattern for comparator words that end before a number, what each says, and their last characters."""
    entries = sorted(rules("comparators")["before"], key=lambda entry: -len(entry["word"]))
    apart = [f"(?<![{entry['not_after']}])" if "not_after" in entry else "" for entry in entries]
    choice = "|".join(before + re.escape(entry["word"]) for before, entry in zip(apart, entries, strict=True))
    says: dict[str, Comparator] = {entry["word"]: entry["says"] for entry in entries}
    return re.compile(rf"({choice})\s?\*{{0,2}}\s?$"), says, tuple({word[-1] for word in says})


@cache
def words_after() -> dict[str, Comparator]:
    return {entry["word"]: entry["says"] for entry in rules("comparators")["after"]}


@cache
def unit_lengths() -> dict[str, tuple[int, ...]]:
    """Lengths of the units that begin with a character, longest first."""
    lengths: dict[str, set[int]] = {}
    for name in units():
        lengths.setdefault(name[0], set()).add(len(name))
    return {char: tuple(sorted(found, reverse=True)) for char, found in lengths.items()}


def unit_at(folded: str, at: int) -> Unit | None:
    """The longest unit that stands at a place."""
    for length in unit_lengths().get(folded[at : at + 1], ()):
        unit = units().get(folded[at : at + length])
        if unit is not None:
            return unit
    return None


def unit_kind(folded: str, at: int) -> str:
    unit = unit_at(folded, at)
    return "" if unit is None else unit.kind


class Measured(NamedTuple):
    """What stands after a number."""

    scale: str
    more: bool
    unit: Unit | None
    end: int


def measured(folded: str, at: int) -> Measured:
    """Scale, 余 or 多, and unit after the digits that end at a place."""
    unit = unit_at(folded, at)
    if unit is not None and unit.name not in SCALES:
        return Measured("", False, unit, at + len(unit.name))
    if unit is None and not (folded[at : at + 1] in TAIL_STARTS or folded[at : at + 1].isspace()):
        return Measured("", False, None, at)
    tail = TAIL.match(folded, at)
    assert tail is not None  # every part of it is optional
    unit = unit_at(folded, tail.end())
    more = bool(tail["more"] or tail["more2"])
    end = tail.end() if unit is not None or tail["scale"] else at
    if unit is not None:
        end += len(unit.name)
    if unit is None and tail["scale"] and PERSONS.match(folded, tail.end()):
        unit = units()["人"]
    return Measured((tail["scale"] or "") + (tail["scale2"] or ""), more, unit, end)


def arabic_quantities(text: Text) -> Iterator[Quantity]:
    """Quantities in Arabic digits, in the order of the text."""
    folded = text.folded
    at = 0
    for digits in DIGITS.finditer(folded):
        start, stop = digits.span()
        dated = folded[stop : stop + 1] in ENDS_DATE and not counts_years(folded, start)
        number = None if dated or start < at else NUMBER.match(folded, start)
        if number is None:
            continue
        stop = number.end()
        if folded[stop : stop + 1] in DATED and not counts_years(folded, start):
            at = stop
            continue
        if "," in number[0] and "," not in text.stored[start:stop]:
            stop = folded.index(",", start)  # a Chinese comma, which folds to the same sign
        if "." in number[0] and folded[start - 1 : start] in ("", "\n", "\u3000", " ") and start + 2 < stop:
            first = folded.index(".", start)
            if unit_kind(folded, stop) == "count":
                start = first + 1  # 8.6个专项 at the start of a paragraph is item 8
        quantity = quantity_at(folded, start, stop)
        at = stop
        if quantity is not None:
            at = max(stop, quantity.end)
            yield quantity


def counts_years(folded: str, start: int) -> bool:
    """Whether 年 behind a number at a place counts years and makes no date of it."""
    return "年限" in folded[max(0, start - NOUN_NEAR) : start]


def quantity_at(folded: str, start: int, stop: int) -> Quantity | None:
    """The quantity whose digits stand there; None for a date, a code, a name such as 5G."""
    value = arabic(folded[start:stop])
    value_max: float | None = None
    found = measured(folded, stop)
    between = RANGE.match(folded, found.end) if folded[found.end : found.end + 1] in RANGE_STARTS else None
    if between is not None and (found.unit is None or found.unit.kind != "none"):
        upper = NUMBER.match(folded, between.end()) or re.compile(r"\d{1,12}(?:\.\d+)?").match(
            folded, between.end()
        )
        if upper is not None and (found.unit is None or not from_before(folded, start)):
            second = measured(folded, upper.end())
            if found.unit is None or found.unit == second.unit:
                value_max = arabic(upper[0])
                if found.scale and found.scale != second.scale:
                    value_max *= SCALES.get(second.scale, 1) / SCALES[found.scale]
                else:
                    found = second
                found = second._replace(scale=found.scale)
    return assemble(folded, start, value, value_max, found)


def from_before(folded: str, start: int) -> bool:
    """Whether 从 or 由 opens the number, so that 至 leads to another level and not to the end of a range."""
    return re.search(r"[从由][^,;。]{0,12}$", folded[max(0, start - 14) : start]) is not None


def assemble(
    folded: str, start: int, value: float, value_max: float | None, found: Measured
) -> Quantity | None:
    """The quantity of a number and what stands after it; None where the number counts nothing."""
    if found.unit is None and not found.scale:
        return unnamed(folded, start, value, found.end)
    name, end = "" if found.unit is None else found.unit.name, found.end
    if found.unit is not None:
        if not counted_by(folded, start, end, found.unit):
            return None
        per = per_unit(folded, end)
        name, end = name + folded[end:per], per
        if name != "%" and name.isascii() and LETTER.match(folded, end):
            return None
    kind = "bare" if found.unit is None else found.unit.kind
    if kind == "money" and found.scale:
        return compared(folded, start, end, value, value_max, found.scale + name, kind, found.more)
    factor = SCALES.get(found.scale, 1)
    value, value_max = tidy(value * factor), None if value_max is None else tidy(value_max * factor)
    return compared(folded, start, end, value, value_max, name, kind, found.more)


def counted_by(folded: str, start: int, end: int, unit: Unit) -> bool:
    """Whether a word after a number is a unit there: 50人会 and 2期工程 are names, 7天 is a time limit."""
    if unit.kind == "none" or (unit.last and NOUN.match(folded, end)):
        return False
    if unit.name == "人" and folded[end : end + 1] in BODIES:
        return False
    return unit.after in folded[max(0, start - NOUN_NEAR) : start]


def per_unit(folded: str, at: int) -> int:
    """Where the second half of a unit such as 吨/万元 ends; the place itself where there is none."""
    found = PER.match(folded, at)
    unit = None if found is None else unit_at(folded, found.end())
    return at if found is None or unit is None else found.end() + len(unit.name)


def unnamed(folded: str, start: int, value: float, end: int) -> Quantity | None:
    """A number without unit that counts all the same: 8大平台, a ratio such as 1.5∶1, the value of an index."""
    if GREAT.match(folded, end):
        return compared(folded, start, end + 1, value, None, "个", "count", False)
    ratio = RATIO.match(folded, end)
    if ratio is not None and folded.rfind("比", max(0, start - 12), start) >= 0:
        return compared(folded, start, ratio.end(), value, None, ratio[0], "bare", False)
    if in_list(folded, end) or INDEX.search(folded[max(0, start - 14) : start]):
        return compared(folded, start, end, value, None, "", "bare", False)
    return None


def in_list(folded: str, end: int) -> bool:
    """Whether a bare number begins a list that ends with a unit: 30、20和10家."""
    found = LIST.match(folded, end) if folded[end : end + 1] in LIST_STARTS else None
    return found is not None and unit_kind(folded, found.end() - 1) not in ("", "none")


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
    size = folded.startswith("级", end) and not folded.startswith("级别", end)
    reach = end + size
    after = AFTER.match(folded, reach)
    says: Comparator | None = "~" if more or size else None
    if after is not None and after["word"]:
        says, reach = words_after()[after["word"]], after.end()
    pattern, words, ends = comparators()
    lead = start
    before = folded[max(0, start - BEFORE) : start]
    found = pattern.search(before) if before.rstrip().rstrip("*").rstrip().endswith(ends) else None
    if found is not None:
        lead = start - len(before) + found.start()
        says = stronger(words[found[1]], says)
    comparator: Comparator = "=" if says is None or value_max is not None else says
    return Quantity(start, end, reach, value, value_max, name, kind, comparator, lead, size, han)


def stronger(before: Comparator, after: Comparator | None) -> Comparator:
    """The word before the number holds, but a plain 达到 leaves the word after it: 达到95%以上."""
    return after if before == "=" and after is not None else before
