"""Labels such as 完成情况: and 目前进度:, behind which a paragraph tells what was reached, and before which its aims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from gangmu_import.lexicon import rules
from gangmu_import.text import built

LONGEST = 14
"""Characters of a label."""
LONGEST_ANSWER = 1000
"""Characters behind a label in which its line ends."""


class Label(NamedTuple):
    """A label, and the stretch behind it that tells of results."""

    start: int
    told: int
    """Where its answer begins."""
    end: int


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rules("targets")["status"]["results_label"])


@cache
def _ends() -> tuple[str, ...]:
    """The last characters of labels, with the colon: few texts hold any."""
    return tuple(f"{end}:" for end in rules("targets")["status"]["results_label_ends"])


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rules("targets")["status"]["other_label"])


def find_labels(folded: str) -> tuple[Label, ...]:
    """The labels of a text, in order."""
    found = sorted(colon for end in _ends() for colon in _colons(folded, end))
    return tuple([label for colon in found if (label := _read(folded, colon)) is not None])


def _colons(folded: str, end: str) -> Iterator[int]:
    at = folded.find(end)
    while at >= 0:
        yield at + len(end) - 1
        at = folded.find(end, at + len(end))


def _read(folded: str, colon: int) -> Label | None:
    """The label that a colon ends; None for other words."""
    low = max(0, colon - LONGEST)
    words = _label().search(folded, low, colon)
    if words is None or (words.start() == low > 0):
        return None
    told, high = colon + 1, colon + LONGEST_ANSWER
    end = folded.find("\n", told, high)
    if end >= 0 and not folded[told:end].strip():
        # the answer stands on the next line
        end = folded.find("\n", end + 1, high)
    end = min(len(folded), high) if end < 0 else end
    other = _other().search(folded, told, end)
    return built(Label, (words.start("label"), told, end if other is None else other.start()))
