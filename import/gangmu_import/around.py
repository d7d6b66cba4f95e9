"""The words that belong to a number: those around it, without what another number, a condition or another cell takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.alongside import Around, Run
from gangmu_import.conditions import is_condition
from gangmu_import.levels import words_beside
from gangmu_import.nouns import clean
from gangmu_import.quantity import Quantity
from gangmu_import.scene import Scene
from gangmu_import.spread import JOINING, continued, listed_between, own_noun
from gangmu_import.thresholds import attribute_end, is_reached_by, sizes_each

LEVEL: Final = re.compile(
    r"^\*{0,2}(?:以上|及以上|以下|以内|级)?\*{0,2}(?:(?:规模|产值|营收|收入)(?=[的、]))?(?:、[^,;。\d]{2,40}?(?=的))?的?"
)
"""What stands between a size and what it is the size of: 以上 of 产值1亿元以上企业20家."""
HAN: Final = re.compile("[一-龥]")
GROWN: Final = {"+": "增长", "-": "下降", "−": "下降"}
"""What the sign says that stands in a cell before a number."""
LONGEST_ROW: Final = 160
"""Characters of a row before a number, in which its name stands."""
DIGIT: Final = re.compile(r"\d")


def around(scene: Scene, run: Run) -> Around:
    """The words that belong to a run: not those of the numbers before and after it, nor of a condition."""
    folded = scene.folded
    sentence, quantities, previous, behind, bases, condition = run
    lead, reach = (bases or quantities)[0].lead, quantities[-1].reach
    clause = low, high = scene.stretches.clause(lead, reach)
    right = folded[reach:high]
    if previous is not None and previous.reach >= low:
        between = folded[previous.reach : lead]
        named = listed_between(folded, between, quantities[0])
        left = continued(between, previous) if named is None else between[named[1] :]
        if left[:1] == ")" and (opened := folded.rfind("(", low, previous.start)) >= 0:
            # 分类回收箱(80升)2组: the number in the bracket has parted no words from this one
            left = folded[low:opened] + left[1:] if DIGIT.search(folded, low, opened) is None else left
        start = previous.reach
    else:
        left, start = folded[low:lead], low
    qualifier = sized = None
    if condition is not None and condition.reach >= start:
        sized, left = beside_size(folded, start, condition, lead)
    after = right[:1]
    if after == "(" and (close := right.find(")")) > 0:
        right = right[close + 1 :]
    elif behind and (following := behind[0][0]).lead < high:
        if after not in JOINING and (
            is_condition(folded, following, None)
            or is_reached_by(folded, following, quantities[-1], None)
            or sizes_each(folded, following, quantities[-1])
        ):
            told = attribute_end(folded, following)
            qualifier, sized = clean(folded[reach:told]), None
            right = LEVEL.sub("", folded[told : next_count(folded, behind, high)])
        else:
            right = folded[reach : following.lead]
            named = listed_between(folded, right, following)
            right = own_noun(right) if named is None else right[: named[0]]
    if sentence.spaced or "|" in left:
        left, right = in_cell(folded, lead, left, right)
    left = words_beside(folded, left, bases, quantities[0].lead)
    return clause, folded[low:high], folded[sentence.start : low], left, right, qualifier, sized


def in_cell(folded: str, lead: int, left: str, right: str) -> tuple[str, str]:
    """The words around a number without what another cell holds, clean."""
    # a name in quotation marks is no other cell: the blanks stood on both sides of the number
    right = right.lstrip() if right.startswith("  “") else right
    # behind a wide gap stands another cell, or who is responsible
    right = clean(right.partition("  ")[0])
    if "|" not in left and "|" not in right:
        return clean(left), right
    own, noun = clean(left.rpartition("|")[2]), right.partition("|")[0]
    return own if HAN.search(own) or noun else of_row(folded, lead, own), noun


def of_row(folded: str, lead: int, own: str) -> str:
    """The first cell of the row of a number, with the growth that its sign tells: | 茶客人次 | +11% |."""
    row = folded[max(folded.rfind("\n", 0, lead) + 1, lead - LONGEST_ROW) : lead]
    name = next((cell for cell in row.split("|")[:-1] if HAN.search(cell)), "")
    return clean(name) + GROWN.get(own, "")


def beside_size(folded: str, start: int, size: Quantity, lead: int) -> tuple[str, str]:
    """The words of the size of what a number counts, from a place on, and those behind it that name what that is."""
    left = LEVEL.sub("", folded[size.reach : lead])
    if "分别" in left and folded.find("、", start, size.lead) > 0:
        # 新开工、新竣工亿元以上项目分别: the size is that of each
        return clean(folded[size.lead : size.reach]), folded[start : size.lead] + left
    return clean(folded[start : size.reach]), left


def next_count(folded: str, behind: Sequence[Sequence[Quantity]], high: int) -> int:
    """Where the next number that counts begins behind a size, joined to what that is the size of; else the end of the clause."""
    if len(behind) < 2 or (count := behind[1][0]).lead > high or count.kind != "count":
        return high
    return count.lead if folded[count.lead - 1] in JOINING else high
