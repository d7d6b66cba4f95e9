"""Where the title of a heading ends and its body begins."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_db.records import record
from gangmu_import.kinds import opens_with_verb
from gangmu_import.lexicon import rules

PLAIN: Final = re.compile(r"[^。;…(\[【:,*0-9]{1,90}+(?<![ \n、_#])(?=。|;?\Z)")
"""A stretch or its first sentence without the signs that could end a title before, bold among them, and without a digit
that could begin the next number; as long as LONGEST_LINE, and with nothing of OUTSIDE at its end."""
SENTENCE: Final = re.compile(r"[。;…](?:(?<!…)|…)")
"""A full stop, a semicolon, or ……; one set of signs to begin with, for which a text is run through fastest."""
SIGN: Final = re.compile(r"[。;…(\[【]")
"""What a sentence's end or a clause of responsibility begins with."""
DUTY: Final = re.compile(
    r"[(\[【](?:(?=[^()\[\]【】]{0,12}(?:责任|牵头|配合|主办|承办|协办|完成时|时限|负责))"
    r"|(?<=\()[^()]{1,90}(?:牵头|负责|配合|落实)[^()]{0,12}\))"
)
UNITS: Final = ("单位:", "部门:")
LABEL: Final = re.compile(
    r",(?:其中,?)?(?:责任|牵头|配合|主办|承办|协办|负责|主责|落实|实施|参与)[^,;。:]{0,4}:"
)
LONGEST_LABEL: Final = 8
"""Characters of a label before its colon, behind a comma."""
ADVERBIAL: Final = re.compile(
    r"(?:按照|根据|依据|依托|本着|围绕|聚焦|结合|通过|对照|对标|为了?|以[^,]{1,30}为|充分(?:利用|发挥)|针对[^,]{1,12}$"
    r"|(?:各[\u4e00-\u9fff、()]{1,16}?|[\u4e00-\u9fff]{1,12}?(?:部门|单位|政府|[局委厅]))[要应须]?(?:根据|按照|依据|对照|对标|围绕|结合|针对|依托)[^,]{0,30}(?:要求|工作|安排|部署|规定|需要|实际|要点|方案|计划|职责|分工|标准|规划|任务|精神|情况|节点|意见|通知|》)$"
    r"|在[^,]{1,40}(?:下|上|中|时|前|后|内|方面|期间|领域|行业|赛道|环节)$|(?:力争|争取|确保)?(?:到|在|自|从)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[至到-](?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?[底末初]?(?:以?前|起|内|期间)?$)"
)
"""Openings of a clause that says how or when, and not what; by whom as well: 各乡镇根据年度重点工作."""
BODY_WORD: Final = re.compile(r"[。,;]")
BODIES: Final = re.compile(
    r"(?:局|办|委|厅|部|处|科|署|院|中心|政府|部门|公司|集团|队|站|所|会|校|路长|专管员|单位|人员|街道|镇|乡|银行|支行|海关)(?:工作)?(?:职责)?$"
)
STEP_ENDS: Final = frozenset("段步骤)")
STEP: Final = re.compile(
    r"第[一二三四五六七八](?:阶段|步骤?)(?:\([^()]{4,40}\))?: ?[^,;:()]{2,14}(?:,[^,;:()]{2,14})?(?:\([^()]{4,40}\))?\Z"
)
"""A step with its name and its time: 第一阶段:宣传发动,制定方案(2017年7月18日至7月25日)."""
LONGEST_SENTENCE: Final = 45
"""Characters of a first sentence that still is a title (the longest seen has 44); a longer one is a body."""
LONGEST_LINE: Final = 90
"""Characters of a whole line without a full stop that still is a title."""
LONGEST_BEFORE_COLON: Final = 30
SHORTEST_BEFORE_TEXT: Final = 4
BOLD: Final = "**"
BOLD_PARTED: Final = (":", " ", "\u3000")
"""What parts a title in bold from its text."""
SHORTEST_CLAUSE: Final = 6
SHORTEST_GLUED: Final = 11
"""Characters of a name and of the ten behind it that rules/sections.toml asks for."""
ARTICLE: Final = re.compile(r"第[一二三四五六七八九十百零\d]{1,6}条(?=[ \u3000])")
SHORTEST_BEFORE_BLANK: Final = 4
LONGEST_BEFORE_BLANK: Final = 26
"""Characters of a chapter's title that a blank parts from its text; 总 则 is set wide."""
LONGEST_BEFORE_DUTY: Final = 160
"""Characters from a title's first in which a clause of responsibility ends it."""


PRINCIPLE: Final = "坚持"
OUTSIDE: Final = frozenset(" \n,、:*_#")
"""What stands behind a title and belongs to none."""


def opens_duty(folded: str, start: int, end: int) -> bool:
    """Whether a bracket that says who does it (牵头单位:…) opens in a stretch."""
    return DUTY.search(folded, start, end) is not None


def before_duty(folded: str, start: int, end: int) -> int:
    """Where the title of a measure amid a sentence ends: before a bracket in it that says who does it, and may go on behind."""
    # most hold no bracket
    if (
        folded.find("(", start, end) < 0
        and folded.find("[", start, end) < 0
        and folded.find("【", start, end) < 0
    ):
        return end
    duty = DUTY.search(folded, start + 1, min(len(folded), start + LONGEST_BEFORE_DUTY))
    return duty.start() if duty and duty.start() < end else end


@record
class Title:
    """The place of a title, and of the body after it."""

    start: int
    end: int
    body: int
    whole: bool
    """False where the title is only the first clause of a longer sentence."""


def before_label(folded: str, start: int, end: int) -> int:
    """Where a stretch ends before a comma and a label of responsibility in its first sentence: 扩种茶园,责任单位:市农业局."""
    limit = min(end, start + LONGEST_BEFORE_DUTY)
    # few titles hold the colon of a label, which is sought in less time than one of them
    for unit in UNITS if folded.find(":", start, limit) >= 0 else ():
        label = folded.find(unit, start, limit)
        comma = folded.rfind(",", max(start, label - LONGEST_LABEL), label) if label > 0 else -1
        if comma > start and LABEL.match(folded, comma) and not SIGN.search(folded, start, comma):
            return comma
    return end


@cache
def _glued() -> re.Pattern[str]:
    return re.compile("|".join(rule["pattern"] for rule in rules("sections")["glued"]))


@cache
def _opens_glued() -> frozenset[str]:
    """The first two characters of what _glued() matches."""
    return frozenset(opening for rule in rules("sections")["glued"] for opening in rule["begins"])


def read_title(folded: str, start: int, end: int) -> Title | None:
    """The title that begins at start, within a paragraph or stretch that ends at end; None where nothing stands there."""
    return plain_title(folded, start, end) or signed_title(folded, start, end)


def plain_title(folded: str, start: int, end: int) -> Title | None:
    """The title that is all of a stretch or its first sentence, without brackets, colons, commas or digits, as most are;
    None for another."""
    run = PLAIN.match(folded, start, end)
    if run is None:
        return None
    stop = run.end()
    size, behind = stop - start, end - stop
    if behind and size > LONGEST_SENTENCE:
        return None
    if (
        size >= SHORTEST_GLUED
        and folded[start : start + 2] in _opens_glued()
        and _glued().match(folded, start, stop)
    ):
        return None
    return Title(start, stop, stop + 1 if behind else stop, True)


def chapter_title(folded: str, start: int, end: int) -> Title | None:
    """The title of a chapter or section, which ends at a blank where its text follows on the same line, as in text of a
    pdf: 第一节 发展基础 茶园面貌一新。; or before its first article."""
    article = ARTICLE.search(folded, start + 1, min(end, start + LONGEST_BEFORE_BLANK))
    if article:
        stop = start + len(folded[start : article.start()].rstrip())
        return _title(folded, start, stop, article.start(), True)
    gap = folded.find(" ", start, min(end, start + LONGEST_BEFORE_BLANK))
    if gap > 0 and folded.find("。", gap, end) > 0:
        stop = _before_text(folded, start, gap, end)
        if stop:
            return _title(folded, start, stop, stop + (2 if folded[stop + 1] == " " else 1), True)
    return signed_title(folded, start, end)


def _before_text(folded: str, start: int, gap: int, end: int) -> int:
    """Where the title ends that a blank parts from its text; 0 where the blank stands in it, between a number and its words
    or the two halves of a title (扩大面积 提升品质)."""
    size = gap - start
    behind = gap + (2 if folded[gap + 1] == " " else 1)
    if size < SHORTEST_BEFORE_BLANK or not (_is_word(folded[gap - 1]) and _is_word(folded[behind])):
        return 0
    half = behind + size
    if half >= end or folded[half] not in " 。" or not folded[behind:half].isalpha():
        return gap
    return half if folded[half] == " " else 0 if half + 1 == end else gap


def _is_word(char: str) -> bool:
    """Whether a blank beside a character can end a title: beside digits and letters type is set with one."""
    return not char.isascii() and char not in "、—·"


def _in_type(folded: str, gap: int) -> bool:
    """Whether a blank stands beside a letter or a digit, where type is set with one: 省TEA 茶叶中心."""
    before, behind = folded[gap - 1], folded[gap + 1 : gap + 2]
    return before.isalnum() and behind.isalnum() and (before.isascii() or behind.isascii())


def signed_title(folded: str, start: int, end: int) -> Title | None:
    """The title of a stretch in which signs stand that may end it or not."""
    bold = bold_title(folded, start, end)
    if bold:
        return bold
    end = before_label(folded, start, end)
    duty, sentence, stop = None, None, end
    # most titles stand alone on their line, without any of these; a full stop before all brackets leaves no clause
    sign = _sign(folded, start, end)
    if sign and sign[0] in "。;":
        sentence = sign
    elif sign:
        duty = DUTY.search(folded, sign.start(), min(end, start + LONGEST_BEFORE_DUTY))
        stop = duty.start() if duty else end
        sentence = SENTENCE.search(folded, sign.start(), stop)
    last = sentence.start() if sentence else stop
    reach = start + LONGEST_BEFORE_COLON
    colon = folded.find(":", start + 1, last if last < reach else reach)
    if colon > 0 and folded[start] != ":" and _parts(folded, start, colon, last, stop if sentence else end):
        return _title(folded, start, colon, colon + 1, True)
    opens = last - start >= SHORTEST_GLUED and folded[start : start + 2] in _opens_glued()
    glued = _glued().match(folded, start, last) if opens else None
    if glued:
        return _title(folded, start, glued.end(), glued.end(), True)
    longest = LONGEST_SENTENCE if sentence or duty else LONGEST_LINE
    alone = sentence is None or sentence.end() >= end
    most = 3 if alone and not duty else 1
    commas = folded.count(",", start, last)
    if last - start <= longest and (commas <= most or (commas == 2 and _holds_to(folded, start, last))):
        return _title(folded, start, last, sentence.end() if sentence else last, True)
    gap = folded.find(" ", start, start + 26)
    if gap > start + 3 and sentence and folded[gap - 1] not in ".、" and not _in_type(folded, gap):
        return _title(folded, start, gap, gap + 1, True)
    return _clause(folded, start, last)


def _holds_to(folded: str, start: int, end: int) -> bool:
    """Whether a title says first by what its two acts are guided: 坚持绿色发展,建设茶园,改造茶厂."""
    if not folded.startswith(PRINCIPLE, start):
        return False
    first, last = folded.find(",", start, end), folded.rfind(",", start, end)
    return opens_with_verb(folded, first + 1) and opens_with_verb(folded, last + 1)


def bold_title(folded: str, start: int, end: int) -> Title | None:
    """The title that stands in bold, where a colon or a blank parts it from its text: 1. **建设茶园**:引进良种."""
    closed = folded.find(BOLD, start + 1, min(end, start + LONGEST_BEFORE_COLON))
    if closed < 0 or folded.count(BOLD, folded.rfind("\n", 0, start) + 1, start) % 2 == 0:
        return None
    behind = closed + len(BOLD)
    if folded[closed - 1] != ":" and folded[behind : behind + 1] not in BOLD_PARTED:
        return None
    body = behind + folded.startswith(BOLD_PARTED, behind)
    # **建设** **茶园。** is one title
    if folded.startswith(BOLD, body):
        return None
    return _title(folded, start, closed - (folded[closed - 1] == ":"), body, True)


def _parts(folded: str, start: int, colon: int, last: int, end: int) -> bool:
    """Whether a colon parts title and body (县财政局: 落实…), or belongs to the title (聚平台: 强化…)."""
    if folded[colon - 1] in STEP_ENDS and STEP.match(folded, start, last):
        return False
    if BODIES.search(folded, start, colon) and folded.find(",", start, colon) < 0:
        return True
    rest = folded[colon + 1 : last]
    # nothing but who is responsible behind it: then it is the text
    if colon - start >= SHORTEST_BEFORE_TEXT and folded[last + 1 : last + 2] == "(":
        return True
    if last < end and not BODY_WORD.search(rest) and len(rest) <= 24:
        return False
    return last < end or len(rest) > 30


def _sign(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The first sign that may end a title, but for a semicolon in a quotation."""
    sign = SIGN.search(folded, start, end)
    if sign and sign[0] == ";":
        closed = _quote_end(folded, start, sign.start(), end)
        return SIGN.search(folded, closed, end) if closed else sign
    return sign


def _quote_end(folded: str, start: int, at: int, end: int) -> int:
    """Where a quotation ends in which a place of a title stands, behind its sign; 0 where it stands in none that is closed."""
    opened = folded.rfind("“", start, at)
    if opened < 0 or folded.find("”", opened, at) >= 0:
        return 0
    return folded.find("”", at, min(end, opened + LONGEST_LINE)) + 1


def _clause(folded: str, start: int, last: int) -> Title | None:
    """The first clause of a long sentence, with the next where it is a mere adverbial."""
    limit = min(last, start + LONGEST_LINE)
    comma = folded.find(",", start + SHORTEST_CLAUSE, limit)
    while comma > 0 and (closed := _quote_end(folded, start, comma, limit)):
        comma = folded.find(",", closed, limit)
    opening = start
    while comma > 0 and ADVERBIAL.match(folded, opening, comma):
        opening, comma = comma + 1, folded.find(",", comma + 1, limit)
    end = comma if comma > 0 else limit
    return _title(folded, start, end, start, False)


def _title(folded: str, start: int, end: int, body: int, whole: bool) -> Title | None:
    while end > start and folded[end - 1] in OUTSIDE:
        end -= 1
    return Title(start, end, body, whole) if end > start else None
