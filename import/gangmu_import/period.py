"""The years that a document plans for, and the kind of one that bears no title."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from gangmu_import.text import Text, half_width, holds_word

FIVE_YEARS: Final = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
"""First years of the five-year plans."""

RANGE: Final = re.compile(r"((?:19|20)\d\d)\s?年?\s?[-—–~―‐‑−－～至到]+\s?((?:19|20)\d\d)\s?年?")
TERM: Final = re.compile(
    r"期(?<=[划施动]期)(?<=[\s。,;:()》本该](?:规划|计划|实施|行动)期)"
    r"限?[为是:从自]{0,2} ?(?P<first>(?:19|20)\d\d) ?年? ?[-—–~至到]{1,2} ?(?P<last>(?:19|20)\d\d)(?!\d)"
)
"""The sentence in which a plan states its term: 规划期为2022—2025年."""
NTH: Final = re.compile(r"第(十[一二三四五])个五年(?!以)")
OF_REPORT: Final = r"(?=[\u4e00-\u9fff]{0,8}政府工作报告)"
"""A pattern of what stands behind a year without the word for it: 2018清溪县政府工作报告."""
YEAR: Final = re.compile(rf"((?:19|20)\d\d)(?:\s?年(?!\d|代)|{OF_REPORT})")
MONTHS: Final = re.compile(r"((?:19|20)\d\d)\s?年\s?\d{1,2}(?:\s?[-—–~至到]+\s?\d{1,2})?\s?月(?!\s?\d)")
"""Of a title without another year: 2010年1—4月份工作进展情况."""
UNTIL: Final = re.compile(r"到\s?((?:19|20)\d\d)\s?年")
SPAN: Final = re.compile(r"((?:19|20)\d\d)年起[,,]?(?:用)?([1-9]|[一二三四五])年(?:左右)?(?:时间|内)")
SHARES_REPORT: Final = re.compile(
    r"(?:分解|分工|责任|落实).*政府工作报告|政府工作报告.{0,20}(?:分解|分工|责任|落实)"
)
"""Titles of papers that share out the work of the year of a report, which is read in its first months: 分解落实《政府工作报告》."""
LATEST: Final = "-06"
"""The month until which such a paper is of its own year."""
PAST: Final = re.compile(r"截至|截止|全年|同比|较上年|比上年|累计|年内")
PLANS: Final = ("行动计划", "规划", "建设方案")
"""Kinds that plan for the years up to the one they name; opinions and schemes state aims without a term."""

NUMERALS: Final = "一二三四五"
OPENING: Final = 1500
SEARCHED: Final = 4000
"""Characters from the beginning in which a text says from when to when it holds."""
STATED: Final = re.compile(
    r"(?:提出|制定|制订|特制定)(?:如下|以下|本)(?:实施|指导|工作)?(?P<kind>意见)(?=[。:,])|(?P<told>通知)如下(?=[。:])"
    r"|(?:制定|制订)本(?P<plan>行动计划|实施方案|规划|工作方案|行动方案|计划|方案)(?=[。:,])"
)
"""How a text without a title says what it is: 现提出如下意见."""
KIND_OF: Final = {"工作方案": "实施方案", "方案": "实施方案", "行动方案": "行动计划", "计划": "行动计划"}
"""Of plans that call themselves otherwise than their kind is called."""
BELOW: Final = re.compile(
    r"\n[\s*#]{0,8}\(((?:19|20)\d\d)\s?年?\s?(?:\d{1,2}\s?月\s?)?[-—–~至到]{1,2}\s?((?:19|20)\d\d)\s?年?\s?(?:\d{1,2}\s?月)?度?\)[ \t\u3000*]{0,8}(?=\n)"
)
"""Years in brackets on a line of their own, as they stand below a title."""
SELF: Final = (re.compile(r"本(规划|意见|通知|条例|报告|行动计划)"), re.compile(r"(规划)(?:实施|执行)"))
"""What a text calls itself; two patterns, since one that begins with one character runs through a text in a fifth of the time."""


def find_period(text: Text, title: str, kind: str, date: str | None) -> tuple[int, int] | None:
    """First and last year: of the title, of its five-year plan, or from the issue to the year that a plan aims at."""
    found = stated_period(title) or shared_out(title, date)
    if found:
        return found
    head = text.folded[:SEARCHED]
    span = SPAN.search(head) if holds_word(head, "年起") else None
    if span:
        first, count = int(span.group(1)), span.group(2)
        return first, first + (NUMERALS.index(count) + 1 if count in NUMERALS else int(count)) - 1
    if (
        kind in PLANS
        and (until := UNTIL.search(text.folded))
        and date
        and int(date[:4]) <= int(until.group(1))
    ):
        return int(date[:4]), int(until.group(1))
    if not title and kind == "规划":
        named = Counter(match.group(1) for match in re.finditer(r"“(十[一二三四五]五)”", text.folded))
        return five_years(named.most_common(1)[0][0]) if named else None
    if not title and kind == "报告":
        return reported_year(text)
    return None


def shared_out(title: str, date: str | None) -> tuple[int, int] | None:
    """The year of a paper that shares out the work of a report, by its date; None for another paper."""
    if date is None or date[4:7] > LATEST or not SHARES_REPORT.search(half_width(title)):
        return None
    return int(date[:4]), int(date[:4])


def own_period(text: Text, title: str) -> tuple[int, int] | None:
    """The years that a title names one by one or that stand below it; else those of the term that a plan states, which may
    be other than the five years of its title."""
    found = ranged(half_width(title)) or period_below(text)
    return found or stated_term(text) or stated_period(title)


def stated_term(text: Text) -> tuple[int, int] | None:
    """The term that a plan states in a sentence: 规划期限为2022年至2025年."""
    found = TERM.search(text.folded, 0, SEARCHED)
    return _in_order(found["first"], found["last"]) if found else None


def ranged(title: str) -> tuple[int, int] | None:
    """The first and the last of the years that a title in half width names: 2020-2022年."""
    match = RANGE.search(title)
    return _in_order(match.group(1), match.group(2)) if match else None


def _in_order(first: str, last: str) -> tuple[int, int] | None:
    return (int(first), int(last)) if int(first) <= int(last) else None


def stated_period(title: str) -> tuple[int, int] | None:
    """Years in a title: (2020-2022年), “十四五”, 第十四个五年规划, 2022年工作要点."""
    title = half_width(title)
    found = ranged(title)
    if found:
        return found
    for name in FIVE_YEARS:
        if name in title:
            return five_years(name)
    if "个五年" in title and (plan := NTH.search(title)) is not None:
        return five_years(plan[1] + "五")
    years = YEAR.findall(title) or MONTHS.findall(title)
    return (int(years[0]), int(years[-1])) if years else None


def period_below(text: Text) -> tuple[int, int] | None:
    """The years that stand in brackets on a line of their own at the beginning of a text: (2019—2021年) below the title."""
    found = BELOW.search(text.folded, 0, OPENING)
    return _in_order(found[1], found[2]) if found else None


def five_years(name: str) -> tuple[int, int]:
    """2021 to 2025 for 十四五."""
    first = FIVE_YEARS[name]
    return first, first + 4


def reported_year(text: Text) -> tuple[int, int] | None:
    """The year that most of a report's dates bear, if it is most of them."""
    years = Counter(YEAR.findall(text.folded))
    if not years:
        return None
    year, count = years.most_common(1)[0]
    return (int(year), int(year)) if 2 * count > years.total() else None


def unnamed_kind(text: Text) -> str:
    """The kind of a text without a title: what it calls itself, or a report where it counts results; else 其他."""
    stated = STATED.search(text.folded, 0, OPENING)
    if stated:
        return stated["kind"] or stated["told"] or KIND_OF.get(stated["plan"], stated["plan"])
    found = sorted((match.start(), match[1]) for form in SELF for match in form.finditer(text.folded))
    named = Counter(name for _, name in found)
    if named and named.most_common(1)[0][1] >= 2:
        return named.most_common(1)[0][0]
    results = len(PAST.findall(text.folded))
    return "报告" if results >= 5 and results * 500 >= len(text.folded) else "其他"
