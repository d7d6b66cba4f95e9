"""Quantities in Chinese numerals: 百家企业, 十大平台, 百亿级; and all quantities of a text together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gangmu_import.numerals import SCALES, chinese
from gangmu_import.quantity import Quantity, arabic_quantities, compared, unit_at
from gangmu_import.text import Text

NUMERAL = re.compile(
    r"[一二两三四五六七八九十百千万亿]"
    r"(?:(?<=[十百千万亿])[一二三四五六七八九十百千万亿零]{0,9}|(?<![十百千万亿])[十百千万亿][一二三四五六七八九十百千万亿零]{0,9}|(?<!一))"
    r"(?=[余多]?[大级家个所座条场项名户支件种幢栋套台处人元])"
)
"""Each begins with one of the same characters, which a text is run through for at 6 ns a character."""
ONE = re.compile(r"至少(?:建设|建成|建有|设立|设置|配备|有)?(一)(?=[个家所座条场名])")
"""一 counts only as a floor: 一个 is an article elsewhere."""
NO_NUMERAL = frozenset("0123456789一二三四五六七八九十百千万亿零〇两几数多余*第.每")
"""Before a numeral these make it part of another number, or an ordinal."""


def han_quantities(text: Text) -> Iterator[Quantity]:
    """Quantities in Chinese numerals, in the order of the text; N大 has the unit 个."""
    folded = text.folded
    for number in NUMERAL.finditer(folded):
        value = chinese(number[0])
        if value is None or folded[number.start() - 1 : number.start()] in NO_NUMERAL:
            continue
        at = number.end()
        more = folded[at : at + 1] in "余多"
        at += more
        quantity = han_quantity(folded, number.start(), at, number[0], value, more)
        if quantity is not None:
            yield quantity
    for one in ONE.finditer(folded):
        unit = unit_at(folded, one.end())
        if unit is not None:
            end = one.end() + len(unit.name)
            least = compared(folded, one.start(1), end, 1, None, unit.name, unit.kind, False, han=True)
            yield least._replace(comparator=">=")


def han_quantity(folded: str, start: int, at: int, words: str, value: float, more: bool) -> Quantity | None:
    if folded[at] == "大":
        return compared(folded, start, at + 1, value, None, "个", "count", more, han=True)
    if folded[at] == "级":
        if words[-1] == "亿" and len(words) == 2:
            return compared(folded, start, at, value / 1e8, None, "亿元", "money", more, han=True)
        if words[-1] in "万千" and value >= 1000:
            return compared(folded, start, at, value, None, "个", "count", more, han=True)
        return None
    unit = unit_at(folded, at)
    if unit is None or unit.kind == "none":
        return None
    end, name = at + len(unit.name), unit.name
    if unit.kind == "money" and len(words) > 1 and words[-1] in "万亿":
        # money keeps the unit that it is printed with: 百亿元 is 100 亿元
        value, name = value / SCALES[words[-1]], words[-1] + name
    return compared(folded, start, end, value, None, name, unit.kind, more, han=True)


def find_quantities(text: Text) -> tuple[Quantity, ...]:
    """All quantities, in the order of the text, disjoint."""
    found = sorted([*arabic_quantities(text), *han_quantities(text)], key=lambda quantity: quantity.start)
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(kept)
