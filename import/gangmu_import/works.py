"""Works whose name stands behind their size, where the words before it say no more than what is done: 整治疏浚190公里河道."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.affixes import one_of, without_opening
from gangmu_import.kinds import opens_with_verb
from gangmu_import.lexicon import rules
from gangmu_import.phrasewords import WORDS

SIZES: Final = frozenset({"length", "area"})
"""Kinds of units of the size of a work."""
SHORTEST: Final = 2
"""Characters of the name of a work."""
NO_WORK: Final = frozenset(
    {"任务", "工作", "目标", "指标", "计划", "规模", "面积", "工程", "项目", "整治", "绿化", "治理"}
)
"""What is none behind a size: 完成绿化30亩任务."""
WORKING: Final = rules("phrases")["working"]
ACTS: Final = re.compile(
    rf"(?:{one_of(WORKING['adverbs'])})*(?:(?:{one_of(WORKING['verbs'])})[、和]?)*(?P<where>.{{0,6}})"
)
SOMEWHERE: Final = re.compile(rf"(?:[^、,的]{{0,5}}(?:{one_of(WORKING['places'])}))?")


def is_worked_on(before: str, right: str) -> bool:
    """Whether a size is that of the noun behind it, by clean words before it that are verbs and perhaps a place: 建设三岛79公里大堤."""
    if len(right) < SHORTEST or right in NO_WORK or opens_with_verb(right):
        return False
    said = without_opening(WORDS.leading, before)
    acts = ACTS.fullmatch(said)
    return acts is not None and acts["where"] != said and SOMEWHERE.fullmatch(acts["where"]) is not None
