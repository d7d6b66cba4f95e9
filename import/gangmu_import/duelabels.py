"""Labels of days that stand without those of bodies: 1.改造渡口。(完成时限:2025年12月31日)"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.duecells import value_deadline
from gangmu_import.lexicon import rules
from gangmu_import.text import places_of

LONGEST_LABEL: Final = 8
BEFORE: Final = frozenset("([【,;。:\n\t *|")
"""What a label stands behind."""
VALUE: Final = re.compile(r"[ *]*(?P<when>[^()\[\]【】;。,\n|]{2,30})")

Labelled = Sequence[tuple[int, str]]
"""Places of labels in a text, in order, each with the deadline that it tells, as dates.deadline gives it."""


@cache
def _labels() -> tuple[tuple[str, ...], frozenset[str]]:
    """The labels, and the last characters of them."""
    words = [word for entry in rules("duties")["due_label"] for word in entry["words"]]
    # one may end with another: 计划完成时间
    return tuple(sorted(words, key=len, reverse=True)), frozenset({word[-1] for word in words})


def labelled_dues(folded: str) -> Labelled:
    """The labels of days in a text, with what they tell."""
    words, last = _labels()
    found: list[tuple[int, str]] = []
    for end in places_of(":", folded):
        # few of the words before a colon end as such a label does
        if folded[end - 1] not in last:
            continue
        label = next((one for one in words if folded.endswith(one, max(0, end - LONGEST_LABEL), end)), "")
        start = end - len(label)
        value = VALUE.match(folded, end + 1) if label and (not start or folded[start - 1] in BEFORE) else None
        due = value_deadline(folded, *value.span("when")) if value else None
        if due:
            found.append((start, due))
    return found


def labelled_due(labelled: Labelled, start: int, end: int) -> str | None:
    """The deadline of the last label between two places; None without one."""
    at = bisect_left(labelled, (end, "")) - 1
    return labelled[at][1] if at >= 0 and labelled[at][0] >= start else None
