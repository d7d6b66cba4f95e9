"""The levels that numbers start from: 从30万元提升至50万元, 比2020年的30万元提升50%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.nouns import clean
from gangmu_import.quantity import Quantity

CHANGES: Final = "提升|提高|增加|增长|扩大|上升|上调|扩容|发展|壮大|增|升|减少|降低|下降|压缩|压减|缩短|缩小|下调|降|减|调整|优化|拓展|延伸"
EACH: Final = r"(?:每[人户年月天])*"
TODAY: Final = "目前|现在|如今|今天|当前"
RISES: Final = re.compile(
    r"^[\s*]*[^,;。、\d]{0,8}?(?:的|左右|以上)?(?:进一步|逐步|大幅|快速|稳步|分别)?"
    rf"(?:{CHANGES})?(?:至|到|为)?(?:(?:(?:19|20)\d\d年(?:底|末)?|{TODAY})的?)?{EACH}[\s*]*$"
)
GOES_ON: Final = re.compile(
    rf"[\s*]*(?:左右|以上)?,(?:将|再|进一步|逐步|大幅|快速|稳步|分别)*(?:{CHANGES})[至到为][\s*]*$"
)
"""The same in the next clause, up to the number itself: 由30万元,提高至50万元."""
LEVEL_ALONE: Final = re.compile(
    r"[从由](?:(?:19|20)\d\d年(?:底|末)?的?|现[在有状]的?|目前的?|原[来有]?的?|[上去]年的?|不足|约|近)*$"
)
"""Before a level that a whole clause names: nothing but when it was so."""
REACHES: Final = re.compile(rf"[至到为](?:(?:{TODAY})的?)?{EACH}$|\d年")
FROM: Final = re.compile(r"(?:从(?![业事紧严])|由(?!于))(?P<when>[^从由,;。]{0,14})$")
FROM_WORDS: Final = re.compile(r"(?:从(?![业事紧严])|由(?!于))[^从由]{0,14}$")
"""The same at the end of clean words."""
FAR: Final = 20
"""Characters before a level that may say that it is one."""
COMPARED: Final = re.compile(
    r"[比较](?:上一?年度?|去年|前年|“?十[一二三四五]五”?末?|(?:19|20)\d\d年)(?:同期|底|末)?的?(?:约|实际|实绩|水平)?$"
)
"""Before a level with which another is compared."""
COMPARED_ENDS: Final = frozenset("年度五期底末的约际绩平")
"""Its last characters."""
CHANGED: Final = re.compile(rf"[\s*]*(?:左右)?(?:分别|约|再|均|各|共|净|预计)*(?:{CHANGES}|多|少)了?[\s*]*$")
"""Between it and the change."""


def may_rise(sentence: str) -> bool:
    """Whether a sentence holds one of the words without which nothing in it starts from a level."""
    return "从" in sentence or "由" in sentence or "比" in sentence or "较" in sentence


def rises(folded: str, run: Sequence[Quantity], following: Sequence[Quantity], sentence: int) -> bool:
    """Whether the first numbers are the levels that as many others start from, or with which these compare."""
    one, other, last = run[0], following[0], run[-1]
    between = folded[last.reach : other.lead]
    if is_compared(folded, one):
        return other.kind in (last.kind, "percent") and CHANGED.match(between) is not None
    return (
        len(run) in (1, len(following))
        and last.kind in (other.kind, "bare")
        and FROM.search(folded, max(sentence, one.lead - FAR), one.lead) is not None
        and (RISES.match(between) is not None or goes_on(folded, one, last, other))
        and REACHES.search(folded[last.reach : other.start].rstrip("* ")) is not None
    )


def goes_on(folded: str, one: Quantity, last: Quantity, other: Quantity) -> bool:
    """Whether the next clause says what level the one that a clause ends with has become: 由30万元,提高至50万元."""
    return (
        GOES_ON.match(folded[last.reach : other.start]) is not None
        and LEVEL_ALONE.search(folded, max(0, one.lead - FAR), one.lead) is not None
    )


def is_compared(folded: str, level: Quantity) -> bool:
    """Whether a level is one that others are compared with: 比2020年的30万元."""
    if folded[level.lead - 1] not in COMPARED_ENDS:
        return False
    return COMPARED.search(folded, max(0, level.lead - FAR), level.lead) is not None


def words_beside(folded: str, left: str, levels: Sequence[Quantity], lead: int) -> str:
    """The words before a number at a place, of clean words before the levels that it starts from: without what leads to
    these, with the change on levels that it is compared with."""
    if not levels:
        return left
    compared = COMPARED.search(left)
    if compared is not None:
        return left[: compared.start()] + clean(folded[levels[-1].reach : lead])
    named = FROM_WORDS.sub("", left)
    return named if len(levels) == 1 or "分别" in named else named + "分别"
