"""The deadlines that close or open a task, or stand in its title: …。2018年完成。, 2025年7月至12月,建设茶馆."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.dates import DEADLINE, deadline, month_part
from gangmu_import.text import half_width

CLOSING: Final = re.compile(
    r"[。;,:\n](?:力争|确保|争取|计划|原则上|于|在|到)*"
    r"(?P<when>(?:19|20)\d\d ?年 ?(?:\d{1,2} ?月(?:份)?(?:\d{1,2} ?日)?|[上下]半年|第?[一二三四]季度)?|\d{1,2} ?月(?:份)?(?:\d{1,2} ?日)?|上半年|年(?=[底末内]))"
    r"(?:[底末]?(?:之|以)?前|[底末内])?(?:全面|基本|全部|正式|率先)*"
    r"(?:出台|完成|印发|发布|公布|建成|启动|制定|投用|投产|投运|开工|竣工|落地|到位|见效|上线|挂牌|组建|成立|实施)"
    r"(?:编制|制定|改造|建设|任务|验收|工作|组建|实施|使用|运行|投用|投产)*[。;]\Z"
)
"""A deadline and a verb that are the last clause of a task: …。2018年完成。(省商务厅)."""
CLOSING_ENDS: Final = frozenset("台成发布建动定产运工地位效线牌立施制造设务收作用行")
"""What stands before its full stop."""
LONGEST_CLOSING: Final = 40
STEP: Final = "阶段"
STEP_TIME: Final = re.compile(r"阶段[^()]{0,30}?[(:](?P<when>[从自]?\d[^(),:]{3,40})(?:[),]|\Z)")
"""The time of a step in its title: 宣传发动阶段(2017年7月18日至7月25日)."""
TITLE_TIME: Final = re.compile(
    r"\((?P<when>[从自]?(?:(?:19|20)\d\d ?年 ?)?\d{1,2} ?月(?:[^(),:;]{0,12}[-—–~至到][^(),:;]{2,16}|[^(),:;]{0,4}前))\)\Z"
)
"""The same at the end of any title, where it is a span or a deadline: 集中攻坚(2025年1月11日-10月底)."""
UP_TO: Final = re.compile(r"起?[-—–~至到]+")
OPENING_TIME: Final = re.compile(
    r"[ \n*]{0,4}[从自]?(?P<when>(?:(?:19|20)\d\d ?年 ?)?\d{1,2} ?月(?:份|底|初|[上中下]旬)?(?:\d{1,2} ?日)?"
    r"(?P<span>起?[-—–~至到]{1,2}(?:(?:19|20)\d\d ?年 ?)?\d{1,2} ?月(?:份|底|初|[上中下]旬)?(?:\d{1,2} ?日)?)?),"
)
"""The time with which a task opens: 2025年7月至12月,建设茶馆; of a step one month may be all: 2026年12月,总结经验."""
BEFORE_TIME: Final = frozenset(" \n*从自")
"""What it may begin with instead of a digit."""
MOMENT: Final = re.compile(
    r"[从自]?(?:(?P<year>(?:19|20)\d\d)年?)?(?:(?P<month>\d{1,2})(?:月份?|\Z))?(?:(?P<day>\d{1,2})[日号]?)?[初中上下]?[旬底末]?(?:[之以]?前)?"
)
"""One end of such a time; what it leaves unsaid is as at the other: 2024年5月至7月."""


def closing_due(folded: str, start: int, end: int) -> str | None:
    """The deadline that closes a task from `start` right before the bracket at `end` that says who takes it."""
    if folded[end - 2] not in CLOSING_ENDS:
        return None
    closing = CLOSING.search(folded, max(start, end - LONGEST_CLOSING), end)
    when = DEADLINE.match(folded, closing.start("when"), end) if closing else None
    return deadline(when) if when else None


def step_due(title: str) -> str | None:
    """When a step ends by the time in its title, or any task by that at the end of it, as dates.deadline gives it; None for a
    title without one."""
    found = STEP_TIME.search(half_width(title)) if STEP in title else TITLE_TIME.search(half_width(title))
    return end_of(found["when"]) if found else None


def opening_due(folded: str, starts: Sequence[int], step: bool) -> str | None:
    """When a task ends by the time with which it opens at one of several places, its title and its body; a month alone is
    such a time only of a `step`."""
    for start in starts:
        first = folded[start : start + 1]
        # most titles begin with a word, and most bodies behind a full stop
        if first not in BEFORE_TIME and not first.isdecimal():
            continue
        found = OPENING_TIME.match(folded, start)
        if found and (step or found["span"]):
            return end_of(found["when"])
    return None


def end_of(when: str) -> str | None:
    """The end of a time that is printed as one moment or as two, as dates.deadline gives it; None for another."""
    ends = UP_TO.split("".join(when.split()))
    first, last = (
        (MOMENT.fullmatch(end) for end in (ends[0], ends[-1])) if 0 < len(ends) < 3 else (None, None)
    )
    if not first or not last:
        return None
    year, month = last["year"] or first["year"], last["month"]
    if last["day"]:
        month = month or first["month"]
    if month is None:
        return year
    part = month_part(month, last["day"])
    return f"{year or '-'}{part}" if part else None
