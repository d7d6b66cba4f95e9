"""Short sentences on lines of their own over paragraphs, which head these though no number says so: 加强茶园管护。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.kinds import opens_with_verb, tells_outcome
from gangmu_import.numbering import Line

SHORTEST, LONGEST = 6, 30
"""Characters of such a line with its full stop."""
TITLE: Final = re.compile(
    r"[\u4e00-\u9fff“”、]{4,22}。|[\u4e00-\u9fff“”、]{3,18},[\u4e00-\u9fff“”、]{3,18}。"
)
SHORTEST_BODY: Final = 40
"""Characters of the paragraph below."""
FEWEST: Final = 3
"""Such lines of a text that has any."""
ENDS: Final = frozenset("。;:!?)”")
"""What the line above ends with, if it bears no number; another is a line that goes on."""


def headlines(folded: str, lines: Sequence[Line], short: Sequence[int]) -> list[int]:
    """Indices of these lines, of the short ones without a number, where there are several, most short sentences above paragraphs say what is to be done or has
    come about, and most of the paragraphs have more than one sentence: a text may have each on a line of its own."""
    last = len(lines) - 1
    alone = [
        index
        for index in short
        if folded[lines[index][1] - 1] == "。"
        and SHORTEST <= lines[index][1] - lines[index][0] <= LONGEST
        and 0 < index < last
        and _stands_over_text(folded, lines, index)
    ]
    if len(alone) < FEWEST:
        return []
    found = [index for index in alone if TITLE.fullmatch(folded, *lines[index][:2])]
    said = sum(_says(folded, lines[index]) for index in found)
    full = sum(folded.count("。", *lines[index + 1][:2]) > 1 for index in found)
    return found if len(found) >= FEWEST and 3 * min(said, full) >= 2 * len(alone) else []


def _stands_over_text(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands between a heading or a whole paragraph and a paragraph."""
    above_start, above_end, _, above = lines[index - 1]
    start, end, _, number = lines[index + 1]
    whole = above is not None or (above_end - above_start > LONGEST and folded[above_end - 1] in ENDS)
    return whole and number is None and end - start >= SHORTEST_BODY and folded[end - 1] == "。"


def _says(folded: str, line: Line) -> bool:
    """Whether a sentence says what is to be done, or what has come about."""
    start, end, _, _ = line
    return opens_with_verb(folded, start) or tells_outcome(folded[start : end - 1])
