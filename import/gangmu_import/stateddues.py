"""The deadlines that the sentences of a task state: 6月底前出台办法, 各乡镇于2024年底前完成改造."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from gangmu_import.dates import DEADLINE, deadline, with_year
from gangmu_import.text import places_of

VERBS: Final = (
    "完成|建成|出台|制定|印发|实现|启动|建立|落实|形成|取得|投入|编制|修订|开展|组织|改造|建设|新建|公布|发布|上线|报|开工|竣工|完工|投用|投产|投运|"
    "到位|达到|整改|销号|清零|交付|通车|贯通|上报|反馈|提交|审批|召开|消除|创建|培育|打造|推进|推动|覆盖|搭建|制订|出具|签订|移交|验收|拆除|整治|处置|评估|总结"
)
HOW: Final = (
    "(?:要|应|须|需|全面|基本|力争|确保|率先|将|全部|正式|陆续|再|再次|至少|累计|集中|初步|如期|高质量)*"
)
DONE: Final = "完成|建成|出台|制定|制订|印发|启动|编制|修订|公布|发布|上线|开工|竣工|完工|投用|投产|投运|通车|交付|召开|销号|清零|组织|新增"
STATED: Final = re.compile(
    # most characters begin no time, which the first look tells
    r"(?=[\d今本明年上下第一二三四])(?:今年|本年|明年|[今本明](?=年[底末内]))?"
    r"(?P<when>(?:19|20)\d\d ?年 ?(?:\d{1,2} ?月(?:份)?(?: ?\d{1,2} ?日)?|[上下]半年|第?[一二三四1-4]季度)?|\d{1,2} ?月(?:份)?(?: ?\d{1,2} ?日)?"
    r"|年(?=[底末内])|[上下]半年|第?[一二三四]季度)"
    r" ?(?:(?P<before>(?:年?[底末]|[上中下]旬)?(?:之|以)?前(?![后期一]))|(?P<end>年?底)|(?P<within>年?内|末|[上中下]旬|(?<=半年)|(?<=季度)))"
)
"""A month or year with 前 or 底; 到2025年 alone is the year of a target."""
BEHIND: Final = re.compile(rf",|{HOW}(?:{VERBS})|(?:将(?!来)|把|向)[\u4e00-\u9fff]")
ACTS: Final = re.compile(rf",?{HOW}(?:{VERBS})")
"""What tells of a deadline behind it: a noun behind 2024年底 tells of a level."""
WITHIN: Final = re.compile(rf"{HOW}(?:{DONE})(?!投资|产值|税收|\d)")
"""The same behind a time of which the end is not said, 年内, 上半年: that may tell of what was done in it."""
OF_THINGS: Final = re.compile(rf"(?:[^,;。\d\n]{{2,6}}|{HOW}(?:{VERBS})?[^,;。\d\n]{{0,4}})的")
"""Behind the day by which things came to be: 2000年底前建成的小区."""
OPENING: Final = re.compile(
    r"(?:力争|确保|争取|计划|原则上|并|要|应|须|需|务必|必须|请|将|最迟|全部|保证|预计|拟|均|统一|年度任务)*(?:到|在|于)?\s*\Z"
)
"""What may stand before a deadline that governs its clause."""
SUBJECT: Final = re.compile(
    r"(?!.*(?:对(?!象)|自(?![然治])|从|比|较|每|次月|截[至止]|[至到]\Z|的\Z|去年|上年|已|原|前))[^\d]{2,20}\Z",
    re.DOTALL,
)
"""Who has to meet it, or what: 各乡镇要于, 清单编制工作."""
EACH: Final = re.compile(r"每[年月季][^。]*\Z")
"""Before a deadline that comes again: 每年3月1日前报告情况,并在4月1日前公布."""
FAR: Final = 60
TOLD: Final = re.compile("(?:情况|进展|进度):")
"""Behind this stands what was done."""
CLAUSE: Final = re.compile(r"[,;。:(\n]")
LONGEST_LEAD: Final = 22
BARE: Final = ("前", "之前", "以前")
BEFORE_SIGN: Final = frozenset("年月日份度底末之以旬")
"""What stands right before 前 or 底 in such a deadline."""
WITHIN_SIGNS: Final = ("年内", "半年", "季度")
LONGEST_BEFORE_SIGN: Final = 24
"""Characters of such a deadline before 前 or 底: 2024 年 12 月份 31 日."""
LONGEST: Final = 800
"""Characters of a task in which its first paragraph after the title is looked for."""
FEWEST: Final = 8
"""Characters of a first sentence; a shorter one is the title."""
SENTENCE: Final = re.compile("。")
PARAGRAPH: Final = re.compile(r"(?<=[。;)\]】])[ \t*]*\n")
"""The end of a paragraph; other lines may be broken by their page."""


def due_signs(folded: str) -> list[int]:
    """Where a text holds 前 or 底 as such deadlines do, or a part of a year, sought once for all tasks."""
    ends = [at for at in places_of("前底", folded) if folded[at - 1] in BEFORE_SIGN]
    return sorted(ends + places_of(WITHIN_SIGNS, folded))


def stated_due(
    folded: str,
    signs: Sequence[int],
    start: int,
    body: int,
    end: int,
    *,
    year: int | None,
    whole: bool = True,
) -> str | None:
    """The deadline of a task that starts at `start` with a body at `body`: the last that the sentences of its first paragraph
    state, or the first sentence alone where not the `whole` is its own; None where they state none of the document's year
    or a later one. `signs` as due_signs gives them."""
    first = bisect_left(signs, start)
    # most tasks hold no such sign
    if first == len(signs) or signs[first] >= end:
        return None
    limit = min(end, body + LONGEST)
    if signs[first] >= limit:
        return None
    stop = first_end(folded, body, limit, whole=whole)
    return last_due(folded, max(start, signs[first] - LONGEST_BEFORE_SIGN), start, stop, year)


def first_end(folded: str, body: int, end: int, *, whole: bool) -> int:
    """Where the first paragraph of a body ends, or its first sentence where not the `whole` is its own, or what was done
    is told."""
    found = (PARAGRAPH if whole else SENTENCE).search(folded, body + FEWEST, end)
    stop = found.start() if found else end
    told = TOLD.search(folded, body, stop)
    return told.start() if told else stop


def last_due(folded: str, at: int, start: int, end: int, year: int | None) -> str | None:
    """The last deadline that governs a clause from a place on, in a stretch that begins at `start`; None where a time that
    is no deadline, a level or a beginning, is later."""
    latest, known = None, True
    for match in STATED.finditer(folded, at, end):
        when = DEADLINE.match(folded, match.start("when"), match.end())
        due = with_year(deadline(when), year) if when else None
        lead = CLAUSE.split(folded[max(start, match.start() - LONGEST_LEAD) : match.start()])[-1]
        if due is None or due < str(year or "") or (latest and year_end(due) < year_end(latest)):
            continue
        if governs(folded, match, lead) and not EACH.search(
            folded, max(start, match.start() - FAR), match.start()
        ):
            latest, known = due, True
        elif due != latest and OPENING.match(lead):
            known = False
    return latest if known else None


def year_end(due: str) -> str:
    """What sorts a deadline by its last day: a year ends behind its months."""
    return due + "-99" * (2 - due.count("-"))


def governs(folded: str, match: re.Match[str], lead: str) -> bool:
    """Whether a time with 前 or 底, and `lead` before it in its clause, is the deadline of this."""
    if OF_THINGS.match(folded, match.end()):
        return False
    opens = OPENING.match(lead) is not None
    if match["within"] is not None:
        return opens and WITHIN.match(folded, match.end()) is not None
    if match["end"]:
        return opens and ACTS.match(folded, match.end()) is not None
    # 2030年前免收 is no deadline
    if opens and (match["before"] not in BARE or match["when"][-1] != "年"):
        return True
    return (opens or SUBJECT.match(lead) is not None) and BEHIND.match(folded, match.end()) is not None
