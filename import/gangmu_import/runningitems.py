"""Paragraphs that announce what is to be done and list it: 抓好5件实事,分别是:(1)新建茶市5处。(2)硬化巷道3万平方米。…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.announcements import announces
from gangmu_import.itemised import acts
from gangmu_import.runtogether import lined
from gangmu_import.text import Text

FIRST: Final = re.compile(r":\s{0,3}(?P<mark>\(1\)|1[.、](?!\d))")
"""The first item, right behind what announces it."""
BEFORE_ITEM: Final = frozenset("。;")
FEWEST: Final = 3
"""Items of such a list, at least half of which open with a verb."""
MOST: Final = 60
LONGEST_ITEM: Final = 200


def with_items(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The text with each item of such paragraphs on a line of its own; and the places of the text before which the end of a
    line was put in."""
    folded = text.folded
    places = [
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
