"""The words before a run of numbers, and the subjects around it, that may name what it counts."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.kinds import opens_with_verb
from gangmu_import.lexicon import rules
from gangmu_import.nouns import noun_before
from gangmu_import.phrasewords import WORDS
from gangmu_import.reading import Reading
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.spread import is_noun, is_region, places_apart, without_names
from gangmu_import.topics import opening_subject, quoted_subject

AREA_WORDS: Final = frozenset({"重点区域", "重点地区", "各地区", "全域", "主城区", "中心城区"})
OF_WHOLE: Final = re.compile(r"(?<=[一-龥]{2})(?:一般|原则上)?(?:应当?|须|需|要)?达到[^,;。、\d]{2,16}的\Z")
"""Before a share: 救援能力应达到渡船总数的8% is 救援能力."""


SHORT_CHANGE: Final = re.compile(
    r"(?:\A|(?<![占百对类])比|[上去前]年(?:同期)?|同期|年均|分别|逆势)(?P<change>[增降升减])\Z"
)
"""A change of one character before a share, behind nothing but what it is compared with: 比增5%."""
CHANGES: Final = {"增": "增长", "降": "下降", "升": "上升", "减": "减少"}


AIMING: Final = tuple(rules("targets")["status"]["aiming"])
OF_YEAR: Final = re.compile("(?:年度|全年|今年|年初)(?=.)|年度$")


PLACED: Final = re.compile(
    r"[在从][^,;。、\d]{0,6}\d{1,5}余?[个所家](?P<place>(?:行政村|自然村|乡镇|[镇乡村县区]|街道|社区|部门|单位|学校|小区|园区|医院|企业)(?:\([^()]{1,8}\))?[中内里]?)"
)
"""At the beginning of a clause: in how many places is done what the next number counts, 在12个乡镇硬化茶路8万平方米."""


def without_places(folded: str, clause: int, left: str) -> str:
    """The words before a number without the places of its clause that another number counts."""
    found = PLACED.match(folded, clause) if folded[clause] in "在从" else None
    return left if found is None else left.removeprefix(found["place"]) or left


def is_place(noun: str) -> bool:
    """Whether a noun says no more than where: 兰州市, 重点区域."""
    return noun in AREA_WORDS or is_region(noun)


def words_before(folded: str, reading: Reading) -> str:
    """The words before a run that may name what it counts."""
    _, run, (clause, _), left, right, _, _, _ = reading
    left = without_places(folded, clause, left)
    if len(run) == 1:
        left = without_names(left, run[0], right)
        if run[0].unit == "%" and left:
            if left[-1] == "的":
                left = OF_WHOLE.sub("", left)
            elif is_noun(right) and not opens_with_verb(right) and is_place(noun_before(left)):
                # 兰州市40%以上茶园完成改造: a share of what stands behind it
                return ""
    elif "分别" in left:
        left = places_apart(left, len(run))[1]
    if run[0].kind == "percent" and left[-1:] in CHANGES and folded[run[0].lead] not in "到至":
        short = SHORT_CHANGE.search(left)
        left = left if short is None else left[:-1] + CHANGES[short["change"]]
    if folded[run[0].lead] in "到至" and (WORDS.growth.search(left) or left.endswith("缩小")):
        # 提高到6% is a level of 6%, 提高6% a change: the 到 that was read with the number says which
        left += "到"
    return left


def quoted_aim(left: str, right: str) -> tuple[str, str]:
    """The words on both sides of a number without those that quote it as an aim: 紧盯全年新增茶农 and 目标. Others as they are."""
    named = right.removesuffix("任务").removesuffix("目标")
    if named is right or not left.startswith(AIMING):
        return left, right
    return OF_YEAR.sub("", left[2:]), named.removesuffix("的")


def topics(scene: Scene, sentence: Sentence, text: str, last: str) -> tuple[str, ...]:
    """The subjects of a sentence and its heading for a generic noun, before which another was counted."""
    said, heading = sentence.words, scene.subject(sentence.place)
    quoted = quoted_subject(said)
    if text[-2:] == last[-2:] and f"“{quoted}”" in last:
        quoted = ""  # it says which of such things were counted before
    return opening_subject(said), quoted, heading
