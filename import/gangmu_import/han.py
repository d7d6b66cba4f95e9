"""Quantities in Chinese numerals: 百家企业, 十大平台, 百亿级; and all quantities of a text together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gangmu_import.numerals import SCALES, chinese
from gangmu_import.quantity import NOUN_NEAR, Quantity, arabic_quantity, compared, unit_at
from gangmu_import.text import Text

DIGITS = (
    r"(?<![\d.A-Za-z第每_/=][0-9])"
    r"(?>(?:\d{0,2}(?:,\d{3})+(?:\.\d{1,6})?|\d{0,11}(?:\.\d{1,6})?)(?![\d_]))"
)
"""The rest of a number behind its first digit: no code, of which a letter or 第 before makes a name or an ordinal."""
NUMERAL = (
    r"(?<![0-9一二三四五六七八九十百千万亿零〇两几数多余*第.每][一二两三四五六七八九十百千万亿])"
    r"(?:(?<=[十百千万亿])[一二三四五六七八九十百千万亿零]{0,9}|(?<![十百千万亿])[十百千万亿][一二三四五六七八九十百千万亿零]{0,9}|(?<!一))"
    r"(?=[余多]?[大级家个所座条场项名户支件种幢栋套台处人元])"
)
"""The rest of a Chinese numeral behind its first character; most stand in words and have no unit."""
FIRST = "[0-9一二两三四五六七八九十百千万亿]"
TERM = re.compile(rf"{FIRST}(?:(?<=[0-9]){DIGITS}|(?<![0-9]){NUMERAL})")
"""A number in digits or numerals. Both in one run over the text, which costs 6 ns at every character."""
FIGURE = re.compile(rf"{FIRST}(?:(?<=[0-9]){DIGITS}(?![年月日号)\].])|(?<![0-9]){NUMERAL})")
"""The same without dates, numbers of documents and of items, which most digits are."""
DATED = frozenset("年月日号)].")
ONE = re.compile(r"至少(?:建设|建成|建有|设立|设置|配备|有)?(一)(?=[个家所座条场名])")
"""一 counts only as a floor: 一个 is an article elsewhere."""
LASTS = "年限"
"""In a text with this word 年 may count years."""


def find_quantities(text: Text, silent: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """All quantities outside of the silent stretches, in the order of the text, disjoint."""
    folded = text.folded
    found: list[Quantity] = []
    done = at = 0
    lasting = LASTS in folded
    # a stretch behind the text ends them
    stretches = iter([*silent, (len(folded), len(folded))])
    quiet, until = next(stretches)
    for figure in (TERM if lasting else FIGURE).finditer(folded):
        start, stop = figure.span()
        while start >= until:
            quiet, until = next(stretches)
        if start >= quiet:
            continue
        if folded[start] > "9":
            quantity = han_quantity(folded, start, stop)
        elif start < at or (lasting and is_dated(folded, start, stop)):
            continue
        else:
            quantity = arabic_quantity(text, start, stop)
            at = stop if quantity is None else max(stop, quantity.end)
        if quantity is not None and quantity.start >= done:
            found.append(quantity)
            done = quantity.end
    return with_floors(folded, found)


def is_dated(folded: str, start: int, stop: int) -> bool:
    """Whether what stands behind a number makes a date or the number of an item of it."""
    return folded[stop : stop + 1] in DATED and LASTS not in folded[max(0, start - NOUN_NEAR) : start]


def with_floors(folded: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, and 一 where it is a floor."""
    floors = [floor for one in ONE.finditer(folded) if (floor := floor_of(folded, one)) is not None]
    if not floors:
        return tuple(found)
    kept: list[Quantity] = []
    for quantity in sorted([*found, *floors], key=lambda quantity: quantity.start):
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(kept)


def floor_of(folded: str, one: re.Match[str]) -> Quantity | None:
    unit = unit_at(folded, one.end())
    if unit is None:
        return None
    end = one.end() + len(unit.name)
    least = compared(folded, one.start(1), end, 1, None, unit.name, unit.kind, False, han=True)
    return least._replace(comparator=">=")


def han_quantity(folded: str, start: int, stop: int) -> Quantity | None:
    """The quantity whose Chinese numeral stands there; N大 has the unit 个."""
    words = folded[start:stop]
    value = chinese(words)
    if value is None:
        return None
    more = folded[stop] in "余多"
    at = stop + more
    if folded[at] == "大":
        return compared(folded, start, at + 1, value, None, "个", "count", more, han=True)
    if folded[at] == "级":
        return of_size(folded, start, at, words, value, more)
    unit = unit_at(folded, at)
    if unit is None or unit.kind == "none":
        return None
    end, name = at + len(unit.name), unit.name
    if unit.kind == "money" and len(words) > 1 and words[-1] in "万亿":
        # money keeps the unit that it is printed with: 百亿元 is 100 亿元
        value, name = value / SCALES[words[-1]], words[-1] + name
    return compared(folded, start, end, value, None, name, unit.kind, more, han=True)


def of_size(folded: str, start: int, end: int, words: str, value: float, more: bool) -> Quantity | None:
    """An order of magnitude before 级: 百亿级 is of money, 万级 of things."""
    if words[-1] == "亿" and len(words) == 2:
        return compared(folded, start, end, value / 1e8, None, "亿元", "money", more, han=True)
    if words[-1] in "万千" and value >= 1000:
        return compared(folded, start, end, value, None, "个", "count", more, han=True)
    return None
