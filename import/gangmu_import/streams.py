"""Numbers of headings and items in a text without line ends, and rows of its tables: where they stand in its stream."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.numbering import HAN, chinese_value

NUMERALS: Final = "一二三四五六七八九十百"
MARK: Final = re.compile(
    rf"[第{NUMERALS}—(0-9专任行工措举](?:"
    rf"[务动程施措](?<=任务|行动|工程|措施|举措)(?P<labelled>[{NUMERALS}]{{1,3}}):(?=[{HAN}“])"
    rf"|栏(?<=专栏) ?(?P<box>\d{{1,2}}) ?(?=[:、]? ?[{HAN}“])"
    rf"|(?=[{NUMERALS}\d、.])(?:(?<=第)(?P<chapter>[{NUMERALS}\d]{{1,5}})(?P<rank>[编篇章节条])(?=[ {HAN}“【(])"
    rf"|(?:(?<=[{NUMERALS}])(?P<chinese>[{NUMERALS}]{{0,2}})|(?<=—))、(?![{NUMERALS}]{{1,3}}[、产])(?=[ {HAN}“《\d*])"
    rf"|(?<=\()(?:(?P<bracketed>[{NUMERALS}]{{1,3}})\)[、.]?(?=[ {HAN}“《\d*])|(?P<closed>\d{{1,2}})\)(?=[ {HAN}“《]))"
    rf"|(?<=\d)(?P<digit>\d{{0,7}})[.、](?= {{0,2}}[{HAN}“《(*]|20\d\d年)))"
)
"""What may open a heading or an item. Begins with one character, by which a text is run through in half the time, and goes on
with another that most of those in sentences lack."""
FIRST_OUTSIDE: Final = frozenset({"chinese", "digit"})
"""Kinds whose first character stands before their group."""
ARTICLE: Final = "条"
WIDTH: Final = {
    "编": 0,
    "篇": 0,
    "章": 1,
    "节": 2,
    ARTICLE: 3,
    "chinese": 4,
    "bracketed": 5,
    "digit": 6,
    "closed": 7,
    "box": 8,
    "labelled": 9,
}
"""Of the kinds, 0 the widest; a number begins again below a wider one."""
LISTS: Final = frozenset({"digit", "closed", "labelled"})
"""Kinds that stand in sentences as well."""
ENDED: Final = frozenset("。;!?)]】”》 \n:…")
"""What stands before a number that surely opens something."""
LISTED: Final = frozenset(";:")
"""What stands before (1) in a list of a sentence: 竹农须:(1)种竹;(2)无违法记录。"""
ITEM_END: Final = re.compile("[;。]")
SHORTEST_ITEM: Final = 30
"""Characters of an item that is no mere part of a sentence."""
LONGEST_ITEM: Final = 80
"""Characters of one behind (一) that is, where a semicolon ends it: 资金从以下渠道筹措:(一)茶园租金;(二)上级补助."""
BORDERS: Final = frozenset("|\t")
"""What stands before a number at the beginning of a cell; in a text with lines its row is one."""
NEVER: Final = frozenset("、,(（[【《“—-–~至到和与及或第之其约达近超+/.×")
"""What stands before a numeral inside a sentence: 第一、, (一)、(二)项, 2.5."""
WORDS: Final = frozenset(NUMERALS + "千零〇统唯单万之同专合不如划逐每任某这那另周初归")
"""What stands before a numeral that ends a word: 统一、规范, 多证合一、一照一码."""
THINGS: Final = frozenset("表图件附式例款项级")
"""What a figure stands behind that tells one of several things: 表3."""
BEFORE_ARTICLE: Final = frozenset("章则")
LONGEST_CHAPTER: Final = 16
"""Characters of a chapter's number and title, which its first article follows."""
LONGEST_DIGITS: Final = 3
BOLD: Final = "**"
TABLE: Final = "序号\t"
"""How the head of a table with numbered rows begins."""

Mark = tuple[int, str, int, int]
"""Where a number stands, its kind and its value, and where its mark ends."""


def numbers(folded: str) -> Iterator[Mark]:
    """The numbers that open a heading or an item, in the order of the text; of one in bold where the bold begins."""
    last = [0] * len(WIDTH)
    article = 0
    lined = "\n" in folded
    for found in MARK.finditer(folded):
        kind = found.lastgroup or "chinese"
        if kind in FIRST_OUTSIDE:
            written = found[0][:-1]
        else:
            written = found["chapter"] if kind == "rank" else found[kind]
        kind = found["rank"] if kind == "rank" else kind
        value = _value(written)
        at, width = found.start(), WIDTH[kind]
        if folded.startswith(BOLD, at - len(BOLD)):
            at -= len(BOLD)
        # articles run on through the chapters
        above = article if kind == ARTICLE else last[width]
        if lined and folded[max(0, at - 2) : at].rstrip(" ")[-1:] in BORDERS:
            continue
        if value and _opens(folded, at, kind, value, above):
            article = value if kind == ARTICLE else article
            last[width:] = [value] + [0] * (len(last) - width - 1)
            yield at, kind, value, found.end()


def _value(written: str) -> int:
    """The value of a numeral; 0 for a figure that numbers nothing."""
    if not written.isdecimal():
        return chinese_value(written)
    return int(written) if len(written) <= LONGEST_DIGITS else 0


def _opens(folded: str, at: int, kind: str, value: int, above: int) -> bool:
    """Whether a number opens something: behind the end of a sentence, or as the one after `above`, its last."""
    before = folded[at - 1] if at else "\n"
    if before in NEVER or (kind == "chinese" and before in WORDS):
        return False
    if kind == "closed" and before in LISTED and ITEM_END.search(folded, at, at + SHORTEST_ITEM):
        return False
    if kind == "bracketed" and before in LISTED and _is_listed(folded, at, value, above):
        return False
    if before in ENDED:
        return True
    if kind == ARTICLE:
        behind_title = before in BEFORE_ARTICLE or folded.find("章", max(0, at - LONGEST_CHAPTER), at) >= 0
        return value == above + 1 and behind_title
    return kind not in LISTS or (before not in THINGS and (value == 1 or value > above))


def _is_listed(folded: str, at: int, value: int, above: int) -> bool:
    """Whether (一) behind a colon, or the next behind a semicolon, is an item of a list in a sentence."""
    if value > 1:
        return value != above + 1
    ends = ITEM_END.search(folded, at, at + LONGEST_ITEM)
    return ends is not None and ends[0] == ";"


def rows(folded: str) -> Iterator[int]:
    """Where the rows of tables begin whose cells tabs part and which stand on one line: before 序号, and before 1, 2, 3 … in
    the first column."""
    head = folded.find(TABLE)
    while head >= 0:
        behind, end = folded.find(TABLE, head + 1), folded.find("\n", head)
        stop = min(place if place >= 0 else len(folded) for place in (behind, end))
        row, at = 1, folded.find("1\t", head, stop)
        if at >= 0:
            yield head
        while at >= 0:
            yield at
            row += 1
            at = folded.find(f"{row}\t", at + 1, stop)
        head = behind
