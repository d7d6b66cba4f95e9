"""Where the title of a heading ends and its body begins."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gangmu_import.lexicon import rules

SENTENCE = re.compile(r"[。;…](?:(?<!…)|…)")
"""A full stop, a semicolon, or ……; one set of signs to begin with, for which a text is run through fastest."""
BRACKET = re.compile(r"[(\[【]")
DUTY = re.compile(
    r"[(\[【](?=[^()\[\]【】]{0,12}(?:责任|牵头|配合|主办|承办|协办|完成时|时限|负责))"
    r"|\([^()]{1,90}(?:牵头|负责|配合|落实)[^()]{0,12}\)"
)
ADVERBIAL = re.compile(
    r"(?:按照|根据|依据|依托|本着|围绕|聚焦|结合|通过|对照|对标|为了?|以[^,]{1,30}为|充分(?:利用|发挥)|针对[^,]{1,12}$"
    r"|在[^,]{1,40}(?:下|上|中|时|前|后|内|方面|期间)$|(?:到|自|从)?\d{4}年(?:\d{1,2}月)?[底末初]?(?:以?前|起|内|期间)?$)"
)
"""Openings of a clause that says how or when, and not what."""
BODY_WORD = re.compile(r"[。,;]")
BODIES = re.compile(
    r"(?:局|办|委|厅|部|处|科|署|院|中心|政府|部门|公司|集团|队|站|所|会|校|路长|专管员|单位|人员|街道|镇|乡|银行|支行|海关)$"
)
LONGEST_SENTENCE = 45
"""Characters of a first sentence that still is a title (the longest seen has 44); a longer one is a body."""
LONGEST_LINE = 90
"""Characters of a whole line without a full stop that still is a title."""
SHORTEST_CLAUSE = 6


def opens_duty(folded: str, start: int, end: int) -> bool:
    """Whether a bracket that says who does it (牵头单位:…) opens in a stretch."""
    return DUTY.search(folded, start, end) is not None


class Title(NamedTuple):
    """The place of a title, and of the body after it."""

    start: int
    end: int
    body: int
    whole: bool
    """False where the title is only the first clause of a longer sentence."""


@cache
def _glued() -> re.Pattern[str]:
    return re.compile("|".join(rule["pattern"] for rule in rules("sections")["glued"]))


def read_title(folded: str, start: int, end: int) -> Title | None:
    """The title that begins at start, within a paragraph or stretch that ends at end; None where nothing stands there."""
    bracket = BRACKET.search(folded, start, min(end, start + 160))
    duty = DUTY.search(folded, bracket.start(), min(end, start + 160)) if bracket else None
    stop = duty.start() if duty else end
    sentence = SENTENCE.search(folded, start, stop)
    last = sentence.start() if sentence else stop
    colon = _colon(folded, start, last, stop if sentence else end)
    if colon:
        return _title(folded, start, colon, colon + 1, True)
    glued = _glued().match(folded, start, last)
    if glued:
        return _title(folded, start, glued.end(), glued.end(), True)
    longest = LONGEST_SENTENCE if sentence or duty else LONGEST_LINE
    alone = sentence is None or sentence.end() >= end
    most = 3 if alone and not duty else 1
    if last - start <= longest and folded.count(",", start, last) <= most:
        return _title(folded, start, last, sentence.end() if sentence else last, True)
    gap = folded.find(" ", start, start + 26)
    if gap > start + 3 and sentence:
        return _title(folded, start, gap, gap + 1, True)
    return _clause(folded, start, last)


def _colon(folded: str, start: int, last: int, end: int) -> int:
    """Place of a colon that parts title and body (县财政局: 落实…), 0 where it belongs to the title (聚平台: 强化…)."""
    colon = folded.find(":", start, min(last, start + 30))
    if colon < 0 or colon == start:
        return 0
    if BODIES.search(folded, start, colon) and "," not in folded[start:colon]:
        return colon
    rest = folded[colon + 1 : last]
    if last < end and not BODY_WORD.search(rest) and len(rest) <= 24:
        return 0
    if last >= end and len(rest) <= 30:
        return 0
    return colon


def _clause(folded: str, start: int, last: int) -> Title | None:
    """The first clause of a long sentence, or the first two where the first is a mere adverbial."""
    limit = min(last, start + LONGEST_LINE)
    comma = folded.find(",", start + SHORTEST_CLAUSE, limit)
    if comma > 0 and ADVERBIAL.match(folded, start, comma):
        comma = folded.find(",", comma + 1, limit)
    end = comma if comma > 0 else limit
    return _title(folded, start, end, start, False)


def _title(folded: str, start: int, end: int, body: int, whole: bool) -> Title | None:
    while end > start and folded[end - 1] in " \n,、:*_#":
        end -= 1
    return Title(start, end, body, whole) if end > start else None
