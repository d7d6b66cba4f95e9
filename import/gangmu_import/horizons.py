"""The years that a document as a whole says: the last it plans for, the one it tells of, the one in which it speaks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from gangmu_db.records import Head
from gangmu_import.announcements import announcements
from gangmu_import.numerals import DIGITS
from gangmu_import.period import OF_REPORT, SHARES_REPORT, period_below
from gangmu_import.text import Text, half_width, matches
from gangmu_import.yearlyreports import tells_of_year_before
from gangmu_import.yearmarks import PLAN_ENDS

SPAN: Final = re.compile(
    r"(?P<first>20\d\d)年起,?(?:用|力争)?(?P<length>\d|[三五两十])年(?:左右)?(?:内|时间)"
)
DATE: Final = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
NAMED: Final = re.compile(r"年(?<=((?:19|20)\d\d)年)(?<![\d较比]\d{4}年)(?!以来|至今|同期)")
"""A year that a text may speak of; not one from which it counts, or with which it only compares: 较2019年同期."""
TITLED: Final = re.compile(rf"(?<![-—–至~])(20\d\d)(?:年(?![-—–至~])|{OF_REPORT})")
PLAN: Final = re.compile(r"十[一二三四五六]五")
PROGRESS: Final = re.compile(
    r"进[展度]|(?:推进|实施|办理)情况|(?:实事|重点工作|任务|项目)[^,]{0,4}(?:完成|落实)情况"
)
"""Such a title has the year of the aims and of what was reached of them."""
REVIEW: Final = re.compile(r"(?:\A|\n|:)\W{0,4}[一二1]?[、.)]?(20\d\d)年度?[^。\n]{0,10}(?:回顾|总结)")
REVIEW_NEAR: Final = 2000
ESTIMATED: Final = re.compile("预计(20\\d\\d)年(?!底|末|前|度)")
AND_PLAN: Final = re.compile(
    r"(?:总结|回顾|情况)(?:报告|汇报)?[和及与暨、](?:20\d\d年|下半年|下一?步|下阶段)[^,。]{0,16}(?:计划|打算|安排|思路|要点|谋划)"
)
HANDED_OUT: Final = "如下"
HANDS_OUT: Final = re.compile(r"现[将就对][^。\n]{0,80}$")
ANNEXED: Final = re.compile(
    r"附件\s{0,2}\d{0,2}\s{0,2}:?\s{0,4}(?:1[.、]\s?)?(?P<year>20\d\d)年度?(?!\d)[^。;\n]{0,40}(?:任务|指标|目标|分解|清单|安排|要点)"
)
"""An annex that shares out the work of a year, by its title."""
OF_LIST: Final = re.compile(r"(20\d\d)年度?(?!\d|以来|起)|(?<!截至)(?:今年|本年度)")
"""The year of a list of what is to be done, before its name; no date."""
WORK: Final = re.compile(r"(20\d\d)年(?!\d)[^。;,:\n\d]{0,16}(?:工作|任务|实事|目标|要点|计划)(?!会|报告|部)")
"""The year of the work that a notice hands out: 提出了2013年要做好的重点工作,现将任务分解如下."""
DASH: Final = r"\s?(?:[-—–~―‐‑−]{1,2}|至|到)\s?"
PERIOD: Final = re.compile(
    rf"[(]20\d\d\s?年?{DASH}(?P<last>20\d\d)\s?年?(?:度|底)?[)]|20\d\d\s?年?{DASH}(?P<last2>20\d\d)\s?年"
)
LONGEST_SENTENCE: Final = 90
OPENING: Final = 1500
"""Characters in which a notice says what it hands out."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """Years that hold where a sentence says none."""

    goal: int | None
    """Last year that the document plans for, where its title says so."""
    report: int | None
    """Year that a report or bulletin tells of."""
    speaks: int | None
    """Year that 今年 means."""
    now: int | None = None
    """Year of which a bulletin on progress tells, and which 目前 means in it."""
    told: int | None = None
    """Year that 目前 means in a paper of results that names it; any other tells of an unknown day."""


def horizon(text: Text, head: Head, telling: bool) -> Horizon:
    """The years of the document as a whole, by its title and, for a telling one (a report), by the year it names most."""
    title = "".join(half_width(head.title).split())
    goal = goal_of_title(title)
    if goal is None and (below := period_below(text)) is not None:
        goal = below[1]
    if goal is None and head.kind == "规划" and head.period:
        goal = head.period[1]
    named = TITLED.search(title)
    speaks = int(named[1]) if named else int(head.date[:4]) if head.date else None
    speaks = speaks or (head.period[-1 if telling else 0] if head.period else None)
    if telling:
        told = speaks or dated(text.folded)
        speaks = told or most_named(text.folded)
        yearly = speaks is not None and tells_of_year_before(text.folded, told is not None)
        # one that is given in December tells of its own year
        ending = (
            yearly and named is None and speaks in (reviewed_year(text.folded), estimated_year(text.folded))
        )
        report = speaks - 1 if speaks and yearly and not ending else speaks
        now = speaks if PROGRESS.search(title) else None
        ahead = speaks + 1 if speaks and ending else speaks if report != speaks else None
        goal = goal or now or planned_in(title) or ahead
        return Horizon(goal, report, speaks, now, now or (speaks if named and report == speaks else None))
    goal = goal or (
        int(named[1])
        if named
        else goal_of_report(title, head)
        or goal_of_start(text.folded)
        or goal_of_notice(text.folded)
        or goal_of_list(text.folded, speaks)
        or goal_of_annexes(text.folded, speaks)
    )
    now = goal if PROGRESS.search(title) else None
    return Horizon(goal, now, speaks, now, now)


def goal_of_report(title: str, head: Head) -> int | None:
    """The year of a paper that shares out the work of a report; None for another paper."""
    return head.period[1] if head.period and SHARES_REPORT.search(title) else None


def reviewed_year(folded: str) -> int | None:
    """The year that the first heading of a review names: 一、2022年工作回顾."""
    found = REVIEW.search(folded, 0, REVIEW_NEAR)
    return None if found is None else int(found[1])


def estimated_year(folded: str) -> int | None:
    """The year of which the first figures are estimated: 预计2022年,茶税达到5亿元."""
    if folded.find("预计", 0, REVIEW_NEAR) < 0:
        return None
    found = ESTIMATED.search(folded, 0, REVIEW_NEAR)
    return None if found is None else int(found[1])


def planned_in(title: str) -> int | None:
    """The year of the plan that a review ends with: …2023年工作总结和2024年工作计划, …2023年上半年工作总结和下半年工作计划."""
    if AND_PLAN.search(title) is None:
        return None
    years = TITLED.findall(title)
    return int(years[-1]) if years else None


def dated(folded: str) -> int | None:
    """The year of the first whole date at the start of a text."""
    found = DATE.search(folded, 0, 800)
    return None if found is None else int(found[1])


def goal_of_title(title: str) -> int | None:
    period = PERIOD.search(title)
    if period:
        return int(period["last"] or period["last2"])
    plan = PLAN.search(title)
    return PLAN_ENDS.get(plan[0]) if plan else None


def goal_of_start(folded: str) -> int | None:
    """The last year that the opening of a text plans for: 2012年起5年内."""
    found = SPAN.search(folded, 0, 3000)
    if found is None:
        return None
    length = int(found["length"]) if found["length"].isdigit() else DIGITS[found["length"]]
    return int(found["first"]) + length - 1


def goal_of_notice(folded: str) -> int | None:
    """The year of the work that the opening of a notice hands out; None where it names that of several."""
    out = folded.find(HANDED_OUT, 0, OPENING)
    if out < 0 or not HANDS_OUT.search(folded, out - LONGEST_SENTENCE, out):
        return None
    years = set(WORK.findall(folded, folded.rfind("\n", 0, out) + 1, out))
    return int(years.pop()) if len(years) == 1 else None


def goal_of_list(folded: str, speaks: int | None) -> int | None:
    """The year of the list that the first lines announce: …选出了2024年清溪县十大茶业实事项目。, 今年的实事项目为:."""
    for found in reversed(announcements(folded)):
        sentence = max(folded.rfind(stop, 0, found.start()) for stop in "。;\n") + 1
        said: list[str] = OF_LIST.findall(folded, sentence, found.start())
        if said:
            return int(said[-1]) if said[-1] else speaks
    return None


def goal_of_annexes(folded: str, speaks: int | None) -> int | None:
    """The year in which a text speaks where its annexes share out the work of that year, and of no other."""
    years = {int(annex["year"]) for annex in matches("附", ANNEXED, folded)}
    return speaks if years == {speaks} else None


def most_named(folded: str) -> int | None:
    """The year named most often in the text, the latest of equals."""
    years = Counter(map(int, NAMED.findall(folded)))
    if not years:
        return None
    return max(years, key=lambda year: (years[year], year))
