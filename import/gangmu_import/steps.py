"""Steps of a campaign on paragraphs of their own, without other numbers: 第一阶段(2026年6月):摸底。… 第二阶段(2026年7月):整治。…"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.leads import Lead
from gangmu_import.numbering import Line

STEP: Final = "阶段"
STANDS_WITHIN: Final = 18
"""Characters of a paragraph in which it says that it is a step."""
OPENING: Final = re.compile(
    r"(?:第[一二三四五六]阶段(?:\([^()\n]{2,40}\))?(?=[:,。\s])|[\u4e00-\u9fff、]{2,12}阶段\([^()\n]{3,40}\))"
)
"""How a step opens: by its place among the others, or by its name and time."""
LONGEST_TITLE: Final = 60
"""Characters of its first sentence, where that is its title."""
FEWEST: Final = 2


def find_steps(folded: str, lines: Sequence[Line]) -> list[Lead]:
    """The steps that a section goes through, each from its paragraph on; [] where its first paragraph is none."""
    start = lines[0][0]
    if folded.find(STEP, start, start + STANDS_WITHIN) < 0:
        return []
    found: list[Lead] = []
    for begin, end, _, number in lines:
        opening = OPENING.match(folded, begin, end) if number is None else None
        if opening is None:
            if not found:
                return []
            continue
        stop = folded.find("。", opening.end(), min(end, begin + LONGEST_TITLE))
        found.append(Lead(begin, "", begin, stop if stop > 0 else opening.end(), True))
    return found if len(found) >= FEWEST else []
