"""Items that stand in lines of other text: paragraphs that announce what is to be done and list it (抓好5件实事,分别是:(1)新建茶市5处。
(2)硬化巷道3万平方米。…), and headings behind the duties of the one before, in a text with a sentence on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.announcements import announces
from gangmu_import.itemised import acts
from gangmu_import.numbering import HAN
from gangmu_import.runtogether import lined
from gangmu_import.streams import NUMERALS
from gangmu_import.text import Text

FIRST: Final = re.compile(r":\s{0,3}(?P<mark>\(1\)|1[.、](?!\d))")
"""The first item, right behind what announces it."""
BEFORE_ITEM: Final = frozenset("。;")
FEWEST: Final = 3
"""Items of such a list, at least half of which open with a verb."""
BEHIND_DUTIES: Final = re.compile(
    rf"\n\((?!.?\))(?P<said>(?:[^()\n]|\([^()\n]{{1,12}}\)){{4,240}})\)(?=(?:\([{NUMERALS}]{{1,3}}\)|[{NUMERALS}]{{1,3}}、|\d{{1,2}}[.、](?!\d))[{HAN}“])"
)
"""A line that begins with a clause of duties, behind which a heading stands: (责任单位:市农业局)(二)推广茶灯。"""
DUTIES: Final = ("责任", "牵头", "负责", "配合", "主办", "承办")
MOST: Final = 60
LONGEST_ITEM: Final = 200


def with_items(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The text with each of them on a line of its own; and the places of the text before which the end of a line was put in."""
    folded = text.folded
    places = [
        found.end()
        for found in BEHIND_DUTIES.finditer(folded)
        if any(word in found["said"] for word in DUTIES)
    ]
    places += [
        place
        for first in FIRST.finditer(folded)
        if announces(folded, folded.rfind("\n", 0, first.start()) + 1, first.start() + 1)
        for place in items(folded, first.start("mark"), first["mark"])
    ]
    return lined(text, folded, places) if places else (text, ())


def items(folded: str, start: int, mark: str) -> list[int]:
    """Where the items of a list begin whose first begins at a place with this mark; [] where they are none or too few."""
    found = list(_counted(folded, start, mark))
    acting = sum(acts(folded, at + len(mark)) for at in found)
    return found if len(found) >= FEWEST and 2 * acting >= len(found) else []


def _counted(folded: str, start: int, mark: str) -> Iterator[int]:
    """The places of (1), (2) … or 1., 2. … behind a sentence or a semicolon each."""
    at = start
    for value in range(2, MOST):
        yield at
        at = folded.find(mark.replace("1", str(value)), at, at + LONGEST_ITEM)
        if at < 0 or folded[max(0, at - 4) : at].rstrip()[-1:] not in BEFORE_ITEM:
            return
