"""The head of a page as a list: labels of its index and what they tell, one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.numbering import Line

MARKS: Final = "-*•·_: "
"""What stands around a label: a bullet, bold, a colon."""
BULLETS: Final = frozenset("-*•·")
LONGEST_LABEL: Final = 16
"""Characters of a label with its marks."""
FEWEST: Final = 3
"""Labels that show that such a list is one."""
APART: Final = 2
"""Lines from a label to the next, its value between them."""


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rules("outline")["head_list"]["pattern"])


def mark_head_list(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """Marks such a list among the first lines of a text as a frame: from its first label to its last, and the value of the
    last where that is an item of the list."""
    labels = [index for index, line in enumerate(lines) if _is_label(folded, line)]
    for run in _runs(labels):
        first, last = run[0], run[-1]
        if len(run) >= FEWEST:
            mark = folded[lines[last][0]]
            bulleted = mark in BULLETS and last + 1 < len(lines) and folded[lines[last + 1][0]] == mark
            end = last + 1 + bulleted
            framed[first:end] = [True] * (end - first)


def _is_label(folded: str, line: Line) -> bool:
    start, end, _, _ = line
    return end - start <= LONGEST_LABEL and _label().fullmatch(folded[start:end].strip(MARKS)) is not None


def _runs(labels: Sequence[int]) -> list[list[int]]:
    """Labels that stand one below the other, with no more than a value between two of them."""
    runs: list[list[int]] = []
    for index in labels:
        if runs and index - runs[-1][-1] <= APART:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
