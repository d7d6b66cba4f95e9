"""All quantities of a text, in digits and in Chinese numerals, found in one run over it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.affixes import one_char
from gangmu_import.digits import NOUN_NEAR, arabic_quantity, what_follows
from gangmu_import.han import han_quantity
from gangmu_import.quantity import Quantity, compared
from gangmu_import.text import Text, holds_word
from gangmu_import.unitless import INDEX_ENDS

FIRST: Final = "[0-9一二两三四五六七八九十百千万亿]"
"""A digit is one of ten: those of full width are folded, and to ask for the digits of all scripts takes longer."""
NAMING: Final = r"(?<=[0-9])(?<![0-9.A-Za-z第每_/=].)"
"""Behind the first digit of a number: no code, of which a letter or 第 before makes a name or an ordinal."""
DIGITS: Final = (
    r"(?>[0-9]{0,11}+(?:\.[0-9]{1,6}+)?+(?![0-9_,])"
    r"|(?:[0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,6})?|[0-9]{0,11}(?:\.[0-9]{1,6})?)(?![0-9_]))"
)
"""The rest of a number behind its first digit; first those without a comma, which most are."""
NUMERAL: Final = (
    r"(?=[余多十百千万亿大级家个所座条场项名户支件种幢栋套台辆处人元吨列标亩斤倍]"
    r"|(?<=百)分之[一二三四五六七八九十百]"
    r"|(?<=十)[一二三四五六七八九](?:[万亿]|[家个所座条场项名户支件种幢栋套台辆处人]))(?<![0-9])"
    r"(?<![0-9一二三四五六七八九十百千万亿零〇两几数多余*第.每XxＸ×某][一二两三四五六七八九十百千万亿])"
    r"(?:(?<=百)分之[一二三四五六七八九十百零]{1,5}(?:点[一二三四五六七八九零]{1,2})?"
    r"|(?:(?<=[十百千万亿])[一二三四五六七八九十百千万亿零]{0,9}|(?<![十百千万亿])[十百千万亿][一二三四五六七八九十百千万亿零]{0,9}"
    r"|(?<!一)|(?:(?<=[少设成有立置备]一)|(?<=[少低]于一))(?=[个家所座条场名])|(?<=[长加高大升]一)(?=倍))"
    r"(?=[余多]?[大级家个所座条场项名户支件种幢栋套台辆处人元倍]|(?<=[万亿])(?:农村|农业|城镇|贫困)+)"
    r"|(?<=[一二两三四五六七八九])[十百千万亿][一二三四五六七八九十百千万亿零]{0,9}(?=[余多]?(?:[吨亩斤]|公[里顷斤]|平方|立方))"
    r"|(?:(?<=[破超达逾].)|(?<=超过.)|(?<=达到.)|(?<=近.)(?<!附近.))(?<=[百千万亿])[百千万亿]{0,3}(?=[吨列标亩斤]))"
)
"""The rest of a Chinese numeral behind its first character; most stand in words and have no unit. 一 alone is a numeral
in 至少一家 and 至少建设一所; an order of magnitude, one in 突破千万标箱; of 斤 and 亩 only a whole number, not 四两拨千斤."""
DATED: Final = frozenset("年月日号)].")
MINUS: Final = frozenset("-−")
SHARES: Final = frozenset({"%", "‰", "个百分点"})
MINUS_BEFORE: Final = re.compile("[:(\u4e00-\u9fff]")
"""What stands before the sign of a falling figure: 增长-17.2%, 投资-3%."""
SPANS: Final = frozenset("-—–~～至到")
PER: Final = re.compile(r"每\d[\d.]{0,5}[-—–~～至到]{1,2}\Z")
"""Before the upper end of how many others there is something for: 每25-30公里配备1名巡路员."""
PER_NEAR: Final = 9
LASTS: Final = "年限"
"""In a text with this word 年 may count years."""


@cache
def figures(lasting: bool) -> re.Pattern[str]:
    """Numbers in digits and numerals behind which a unit may begin, and those that may be values of an index.

    All in one run over the text, which costs 6 ns at every character. Without dates, numbers of documents and of items,
    which most digits are; in a text in which 年 counts, with them.
    """
    number = DIGITS if lasting else f"{DIGITS}(?!{one_char(DATED)})"
    counting = rf"{number}(?=\s?{one_char(what_follows())})|(?<={one_char(INDEX_ENDS)}[0-9]){number}"
    return re.compile(rf"{FIRST}(?:{NAMING}(?:{counting})|{NUMERAL})")


def find_quantities(text: Text, silent: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """All quantities outside of the silent stretches, in the order of the text, disjoint."""
    folded = text.folded
    found: list[Quantity] = []
    done = 0
    lasting = holds_word(folded, LASTS)
    # a stretch behind the text ends them
    stretches = iter([*silent, (len(folded), len(folded))])
    quiet, until = next(stretches)
    # all of them before any is read, for the reason that find_targets gives
    for start, stop in [figure.span() for figure in figures(lasting).finditer(folded)]:
        while start >= until:
            quiet, until = next(stretches)
        if start >= quiet or start < done:
            continue
        if folded[start] > "9":
            quantity = han_quantity(folded, start, stop)
        elif (lasting and is_dated(folded, start, stop)) or (
            folded[start - 1] in SPANS and PER.search(folded, max(0, start - PER_NEAR), start)
        ):
            continue
        else:
            quantity = arabic_quantity(text, start, stop)
            if quantity is not None and quantity.unit in SHARES and folded[start - 1] in MINUS:
                quantity = signed(folded, quantity)
        if quantity is not None:
            found.append(quantity)
            done = quantity.end
    return tuple(found)


def signed(folded: str, quantity: Quantity) -> Quantity:
    """A share below nothing with its sign: 同比-4.5%; any other as it is."""
    start = quantity.start - 1
    if quantity.value_max is not None or start < 1 or not MINUS_BEFORE.match(folded, start - 1):
        return quantity
    unit, kind = quantity.unit, quantity.kind
    return compared(folded, start, quantity.end, -quantity.value, None, unit, kind, False)


def is_dated(folded: str, start: int, stop: int) -> bool:
    """Whether what stands behind a number makes a date or the number of an item of it."""
    return folded[stop : stop + 1] in DATED and LASTS not in folded[max(0, start - NOUN_NEAR) : start]
