"""Labels such as 完成情况: and 目前进度:, behind which a paragraph tells what was reached, and before which its aims."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from gangmu_import.lexicon import rules
from gangmu_import.text import built

LONGEST: Final = 14
"""Characters of a label."""
LONGEST_ANSWER: Final = 400
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
def _ends() -> frozenset[str]:
    """The last two characters of labels."""
    return frozenset(rules("targets")["status"]["results_label_ends"])


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rules("targets")["status"]["other_label"])


def find_labels(folded: str) -> tuple[Label, ...]:
    """The labels of a text, in order."""
    ends, labels = _ends(), []
    # a colon alone is found in a tenth of the time that a colon behind a word takes
    colon = folded.find(":")
    while colon >= 0:
        if folded[colon - 2 : colon] in ends and (label := _read(folded, colon)) is not None:
            labels.append(label)
        colon = folded.find(":", colon + 1)
    return tuple(labels)


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
