"""All quantities of a text, in digits and in Chinese numerals, found in one run over it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gangmu_import.han import floors, han_quantity
from gangmu_import.quantity import NOUN_NEAR, Quantity, arabic_quantity
from gangmu_import.stretches import inside
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
    return with_floors(found, [floor for floor in floors(folded) if not inside(silent, floor.start)])


def is_dated(folded: str, start: int, stop: int) -> bool:
    """Whether what stands behind a number makes a date or the number of an item of it."""
    return folded[stop : stop + 1] in DATED and LASTS not in folded[max(0, start - NOUN_NEAR) : start]


def with_floors(found: Sequence[Quantity], least: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, and each 一 that is a floor, disjoint."""
    if not least:
        return tuple(found)
    kept: list[Quantity] = []
    for quantity in sorted([*found, *least], key=lambda quantity: quantity.start):
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(kept)
