"""The subject of a sentence or heading, for indicators that say too little by themselves: 补贴, 企业, 产值."""

from __future__ import annotations

import re
from functools import cache

from gangmu_import.lexicon import rules
from gangmu_import.phrases import balanced, clean, one_of
from gangmu_import.text import FOLDED

LONGEST_GENERIC = 8
SHORT = 5
"""Characters up to which a phrase takes any topic; a longer one only a short topic."""
"""Characters; a longer phrase has qualifiers of its own."""
MOST = 18
"""Characters of a subject."""
STATED = re.compile(r"进入|参加|获|通过|入库|参与|报名|申报|签署|吸纳|支持|资助|惠及|服务")
QUOTED = re.compile(r"(?<![以绕照焦持实彻据为于])“(?!十.五)([^”、,;。]{3,12})”")
MOST_OPENING = 30
"""Characters of a sentence in which its quoted subject may stand."""
OPENING = re.compile(
    r"^(?:\d{1,2}[.、]|[-—*\s]+|[一二三四五六七八九]是|20\d\d年(?:度|第[一二三四]批)?|(?:到|截至|截止)?20\d\d年?[^,]{0,4},)*"
)


EMPTY = re.compile(
    r"目标|任务|总体|要求|思路|措施|主要|基础|情况|成效|原则|背景|现状|内容|附件|第.章|这五年|过去|一年来|今年|现将|根据|按照|依托|通过|围绕"
)
"""Words of headings that name a part of the document and not a subject."""


@cache
def generic() -> re.Pattern[str]:
    return re.compile(one_of(rules("phrases")["topic"]["generic"]))


@cache
def ending() -> re.Pattern[str]:
    return re.compile(one_of(rules("phrases")["topic"]["ends"]))


@cache
def opening_verb() -> re.Pattern[str]:
    return re.compile(rf"^(?:{one_of(rules('phrases')['topic']['verbs'])})+")


def is_generic(phrase: str) -> bool:
    """Whether a phrase is little more than a generic noun."""
    found = generic().search(phrase)
    return (
        found is not None
        and len(phrase) <= LONGEST_GENERIC
        and len(phrase) - len(found[0]) <= (4 if STATED.match(phrase) else 2)
    )


def subject_of(words: str) -> str:
    """The subject of a heading or of a sentence's first clause: 科技创新券支持力度不断加大 has 科技创新券."""
    stated = re.split(r"[,;!?:]", OPENING.sub("", clean(words.translate(FOLDED))).rstrip("!?。"))[-1]
    kept = opening_verb().sub("", stated)
    found = ending().search(kept, 2)
    if found is None and kept == stated and len(kept) > SHORT + 3:
        return ""
    kept = re.split(r"\d{1,2}月", kept[: found.start()] if found is not None else kept)[0]
    kept = re.sub(r"(?:的|支持|发展|建设|工作|水平|能力|力度|方面|行动|工程)+$", "", kept)
    return balanced(kept) if 2 <= len(kept) <= MOST and not EMPTY.search(kept) else ""


def opening_subject(sentence: str) -> str:
    """The subject of a sentence that opens with a short statement: 工业互联网蓬勃发展,…; empty for any other."""
    first, comma, _ = sentence.partition(",")
    if not comma or len(first) > 24 or ending().search(first, 2) is None:
        return ""
    return subject_of(first)


def with_topic(phrase: str, topics: tuple[str, ...]) -> str:
    """The phrase with the first topic that adds to it; the topic stays in proportion to the phrase."""
    for topic in filter(None, topics):
        if topic in phrase or (len(phrase) > SHORT and len(topic) > 2 * len(phrase)):
            continue
        return topic.removesuffix(phrase[:2]) + phrase
    return phrase


def shared_qualifier(previous: str, phrase: str) -> str:
    """The qualifiers of the phrase before that hold for this one too: 投贷联动项下贷款存量户数 lends 贷款余额 its first words."""
    if len(phrase) > LONGEST_GENERIC:
        return ""
    at = previous.find(phrase[:2])
    if at >= 2:
        return previous[:at]
    at = previous.find(phrase[-2:])
    return previous[: at + 2] if 2 <= at < len(previous) - 2 else ""


def quoted_subject(sentence: str) -> str:
    """The quoted name in a sentence's first clause: 目前,“创新创业债”根据…."""
    found = QUOTED.search(sentence[:MOST_OPENING])
    return found[1] if found is not None else ""
