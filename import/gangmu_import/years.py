"""The year that governs a number: in its clause, its sentence, its paragraph, its section, or the document's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_db.records import Head
from gangmu_import.affixes import Opening, initials, one_of, opening
from gangmu_import.announcements import announcements
from gangmu_import.lexicon import rules
from gangmu_import.numerals import DIGITS
from gangmu_import.period import period_below
from gangmu_import.text import Text, half_width
from gangmu_import.thingyears import base_end, says_which
from gangmu_import.yearlyreports import tells_of_year_before
from gangmu_import.yearmarks import PLAN_ENDS, YearMark, year_marks

SPAN: Final = re.compile(
    r"(?P<first>20\d\d)年起,?(?:用|力争)?(?P<length>\d|[三五两十])年(?:左右)?(?:内|时间)"
)
DATE: Final = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
NAMED: Final = re.compile(r"年(?<=((?:19|20)\d\d)年)(?<!\d\d{4}年)(?!以来|至今)")
TITLED: Final = re.compile(r"(?<![-—–至~])(20\d\d)年(?![-—–至~])")
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
OF_LIST: Final = re.compile(r"(20\d\d)年度?(?!\d|以来|起)|(?<!截至)(?:今年|本年度)")
"""The year of a list of what is to be done, before its name; no date."""
WORK: Final = re.compile(r"(20\d\d)年(?!\d)[^。;,:\n\d]{0,16}(?:工作|任务|实事|目标|要点|计划)(?!会|报告|部)")
"""The year of the work that a notice hands out: 提出了2013年要做好的重点工作,现将任务分解如下."""
DASH: Final = r"\s?(?:[-—–~―‐‑−]{1,2}|至|到)\s?"
PERIOD: Final = re.compile(
    rf"[(]20\d\d\s?年?{DASH}(?P<last>20\d\d)\s?年?(?:度|底)?[)]|20\d\d\s?年?{DASH}(?P<last2>20\d\d)\s?年"
)
RECURS: Final = re.compile(
    r"(?:^|[,;:。、(])(?:力争|争取|确保|原则上|并|从而|平均|全[市省区县]|(?:各?[省市县区级镇乡、]{1,8})?(?:本级)?财政(?:部门)?|各[一-龥、]{1,8}?)?每年度?(?!均)"
)
"""每年 that opens a clause."""

LONGEST_SENTENCE: Final = 90
OPENING: Final = 1500
"""Characters in which a notice says what it hands out."""
MEANT: Final = frozenset({"until", "plain", "topic", "line", "as-of", "vague"})
"""Sorts of marks that may say the year of a target."""


LED: Final = 3
"""Characters from the end of a clause to the year of the next, a comma and 力争."""


def recurs(folded: str, start: int, end: int) -> bool:
    """Whether 每年 opens a clause of the words before a number, so that the amount comes again each year."""
    return RECURS.search(folded[start:end]) is not None


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
        else goal_of_start(text.folded) or goal_of_notice(text.folded) or goal_of_list(text.folded, speaks)
    )
    now = goal if PROGRESS.search(title) else None
    return Horizon(goal, now, speaks, now, now)


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


def most_named(folded: str) -> int | None:
    """The year named most often in the text, the latest of equals."""
    years = Counter(map(int, NAMED.findall(folded)))
    if not years:
        return None
    return max(years, key=lambda year: (years[year], year))


@cache
def deadline() -> Opening:
    """Behind a year: that something is done by then, and no more."""
    done = rules("targets")["deadline"]["words"]
    month = r"(?:\d{1,2}月(?:\d{1,2}日|底)?[前末]?)?"
    return opening(
        initials(done) | set("0123456789"), rf"{month}(?:{one_of(done)})+(?=[,;。、\n]|\)[,;。]|\Z)"
    )


def of_its_own(folded: str, mark: YearMark) -> bool:
    """Whether a year is the deadline of what is named before it, 东水厂2022年底前投产, and governs nothing further."""
    done, end = deadline(), mark.end
    return folded[end : end + 1] in done.first and done.pattern.match(folded, end) is not None


class Marks:
    """Year marks in order, some or all of a text."""

    def __init__(self, marks: Iterable[YearMark]) -> None:
        self.marks = tuple(marks)
        self.starts = [mark.start for mark in self.marks]

    def between(self, start: int, end: int) -> tuple[YearMark, ...]:
        """Marks that begin in a stretch of text, in order."""
        starts = self.starts
        first = last = bisect_left(starts, start)
        # most stretches hold one or none, so that to count on takes less than a second search
        while last < len(starts) and starts[last] < end:
            last += 1
        return self.marks[first:last]

    def last(self, end: int) -> YearMark | None:
        """The last mark that begins before a place."""
        index = bisect_left(self.starts, end)
        return self.marks[index - 1] if index else None

    def before(self, end: int, start: int, most: int) -> Iterator[YearMark]:
        """The marks that begin in a stretch of text, backwards, and not more than so many."""
        index = bisect_left(self.starts, end)
        for mark in reversed(self.marks[max(0, index - most) : index]):
            if mark.start < start:
                return
            yield mark


def last_before(marks: Sequence[YearMark], at: int) -> YearMark | None:
    """The last of the marks that begins before a place."""
    for mark in reversed(marks):
        if mark.start < at:
            return mark
    return None


class Years:
    """The year marks of a text, asked for the one that governs a place."""

    def __init__(self, text: Text, head: Head, telling: bool) -> None:
        self.folded = text.folded
        self.horizon = horizon(text, head, telling)
        self.all = Marks([mark for found in year_marks(text) for mark in self.holding(found)])
        self.between = self.all.between
        marks = self.all.marks
        self.aims = Marks([mark for mark in marks if mark.sort == "until" and self.governs(mark)])
        """到…年 that targets of later sentences can be meant for."""
        self.levels = Marks([mark for mark in marks if mark.sort == "as-of"])
        self.topics = Marks([mark for mark in marks if mark.sort == "topic"])
        self.openers = Marks([mark for mark in marks if mark.sort in ("as-of", "topic")])
        """Levels and topics, of which the last may open the paragraph of a place."""
        self.lines = Marks([mark for mark in marks if mark.sort == "line"])

    def holding(self, mark: YearMark) -> tuple[YearMark, ...]:
        """A mark; none of a past year that says which things are meant, and of one on whose level more is to follow a second
        without a year, where that ends."""
        start, speaks = mark.start, self.horizon.speaks
        if mark.first is None or self.folded[start + 4 : start + 5] != "年":
            return (mark,)
        if speaks is not None and mark.first >= speaks:
            return (mark,)
        if end := base_end(self.folded, start):
            return mark, YearMark(end, end, "day", None, None)
        return () if says_which(self.folded, start) else (mark,)

    def of_result(self, marks: Sequence[YearMark], first: int, at: int, end: int) -> YearMark | None:
        """The mark that says the year of a result at a place: the last from `first` on, else one up to `end` behind it."""
        for mark in reversed(marks):
            if first <= mark.start < at and not self.ahead(mark):
                return mark
        for mark in marks:
            if at <= mark.start < end and mark.sort in ("plain", "as-of"):
                return mark
        return None

    def said(self, mark: YearMark, at: int) -> int | None:
        """The year that a mark gives to a result."""
        if mark.year is not None:
            return mark.year
        if mark.sort == "now":
            return self.horizon.told
        if mark.sort == "since":
            later = [
                other.year
                for other in self.between(mark.end, at + 60)
                if other.sort == "plain" and other.year
            ]
            return later[0] if later else self.horizon.report
        return self.shifted(mark) or self.horizon.report or self.horizon.speaks

    def shifted(self, mark: YearMark) -> int | None:
        """The year that 今年 or 去年 means here."""
        speaks = self.horizon.speaks
        return None if mark.shift is None or speaks is None else speaks + mark.shift

    def of_target(self, marks: Sequence[YearMark], at: int, end: int) -> YearMark | None:
        """The mark that says the year of a target at a place: the last before it, else one up to `end` behind it, else the
        deadline that is all the next clause says: 新建水塔30座,2023年底前建成."""
        for mark in reversed(marks):
            if mark.start < at and mark.sort in MEANT and not self.past(mark):
                return mark
        for mark in marks:
            if mark.start < at or mark.sort not in ("until", "plain") or not mark.year or self.past(mark):
                continue
            if mark.start < end or (
                mark.start - end <= LED and self.folded[end] == "," and of_its_own(self.folded, mark)
            ):
                return mark
        return None

    def recurring(self, marks: Sequence[YearMark], at: int) -> int | None:
        """The last year of an amount that recurs each year: 到…年 before it in its sentence."""
        for mark in reversed(marks):
            if mark.start < at and mark.sort == "until" and not self.past(mark):
                return mark.year
        return None

    def governs(self, mark: YearMark) -> bool:
        """Whether targets of the sentences behind a year can be meant for it."""
        return not self.past(mark) and not of_its_own(self.folded, mark)

    def past(self, mark: YearMark) -> bool:
        """Whether a year lies before the document, so that no target can be meant for it."""
        return mark.year is not None and self.horizon.speaks is not None and mark.year < self.horizon.speaks

    def ahead(self, mark: YearMark) -> bool:
        """Whether a year lies behind the one that a report tells of, so that no result can be meant for it."""
        report = self.horizon.report
        return mark.year is not None and report is not None and mark.year > report
