"""What a quantity is: a number, its unit, and the words beside it that say whether it is a floor or a ceiling."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from gangmu_db.records import Comparator, record
from gangmu_import.comparators import AFTER_STARTS, WORDS_BEFORE, said_after, said_before
from gangmu_import.numerals import SCALES, tidy
from gangmu_import.units import PRINTED, Unit, unit_at, units

NUMBER: Final = re.compile(r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)(?![\d_])")
"""At most twelve digits: longer runs are codes."""
TAIL: Final = re.compile(
    r"\s?\*{0,2}(?P<more>[余多来])?\*{0,2}"
    r"(?P<scale>万亿|千亿|百亿|十亿|亿|千万(?!瓦)|百万|十万|万|千(?![瓦米克伏卡帕赫])|百(?!分))?"
    r"\*{0,2}(?P<more2>[余多])?\*{0,2}(?P<scale2>(?<=万[余多])亿)?[ ]?"
)
"""What may stand between a number and its unit: a scale, 余 or 多, marks of bold."""
USUAL_SCALES: Final = frozenset("万亿")
"""Two thirds of all scales are one of these with a unit right behind it."""
TAIL_STARTS: Final = frozenset("*余多来万千百十亿")
"""With one of these characters it begins where it is not empty."""
PERSONS: Final = re.compile(
    r"[^,;。、\d]{0,6}?(?:人口|居民|群众|农民|牧民|渔民|村民|市民|学生|劳动力|职工|老年人|青年|妇女|毕业生|党员|干部|旅客)"
)
"""After a number without unit: 30.2万农村居民 counts people."""
HOUSES: Final = re.compile("用?户(?![籍口])|家庭(?!医生)")
"""Behind these: 30万居民用户 counts households."""
SAID_BEHIND: Final = AFTER_STARTS | {"级"}
"""With one of these characters begins what says more of a number behind its unit."""


@record
class Quantity:
    """A number with its unit; `start` to `end` holds both, `reach` the comparator words after them too."""

    start: int
    end: int
    reach: int
    value: float
    value_max: float | None
    """The upper end of a range; None where it is none."""
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
