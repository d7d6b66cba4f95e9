"""The year that governs a number: in its clause, its sentence, its paragraph, its section, or the document's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from gangmu_db.records import Head
from gangmu_import.numerals import DIGITS
from gangmu_import.text import Text

Sort = Literal["until", "as-of", "plain", "topic", "now", "since", "vague", "day"]
"""topic: 2010年, at the start of a sentence, which holds for the paragraph.
until: 到2025年, a goal. as-of: 截至2020年, a level that holds for the next sentence too. since: 2016年至今.
now: 目前, a level of no stated year. vague: 今年, 全年, 年底. day: 4月23日."""

YEAR = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)(?:年?(?:-{1,2}|—{1,2}|–|~|至|到)(?P<last>(?:19|20)\d\d))?"
    r"(?:年(?P<mark>至今|以来|末|底前?|度|年末|年底|前)?|(?P<now>至今))"
    r"|[“\"]?(?P<plan>十[一二三四五六]五|十三个五年)[”\"]?(?P<of>期间|时期|末|期末|规划期末|以来)"
    r"|(?P<this>今年|本年|明年|去年|上年)"
    r"|(?P<some>当年|(?<![\d一二两三四五十])年内|全年|(?<![\d一二两三四五十])年[底末])"
    r"|(?P<present>目前|当前|现有|现已|至今)"
    r"|(?P<month>(?<!\d)\d{1,2})月(?:份|底前?|末|上旬|中旬|下旬|\d{1,2}日)"
)
PLAN_ENDS = {"十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}
ENDS = ("末", "底", "底前", "年底", "年末", "前")
ENDING = re.compile(r"底|末")
SHIFTS = {"今年": 0, "本年": 0, "明年": 1, "去年": -1, "上年": -1}
COMPARED = re.compile(r"(?:较|比|与|对比|同比|相比于?|超过|高于|基于|自|从|由|以|于)[全我]?[国省市区县]?$")
"""Before a year that is a measure and not the year of the number: 比2020年增长, 以2020年为基期, 从2018年起."""
AS_OF = re.compile(r"截[至止]到?$")
UNTIL = re.compile(r"(?:到|至|力争|争取|在|计划|预计)$")
FUTURE = re.compile(r"(?:将于|拟于|计划于|定于)$")
SPAN = re.compile(r"(?P<first>20\d\d)年起,?(?:用|力争)?(?P<length>\d|[三五两十])年(?:左右)?(?:内|时间)")
DATE = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
YEARLY = re.compile(r"政府工作报告")
"""Such a report tells of the year before the one in which it is given."""
PERIOD = re.compile(
    r"[(](?P<first>20\d\d)年?(?:-{1,2}|—{1,2}|–|~|至)(?P<last>20\d\d)年?[)]|(?P<first2>20\d\d)年?(?:-{1,2}|—{1,2}|–|~|至)(?P<last2>20\d\d)年"
)


@dataclass(frozen=True, slots=True)
class YearMark:
    """A place where the text says of which year it speaks."""

    start: int
    end: int
    sort: Sort
    first: int | None
    """First year of a span; the year itself otherwise."""
    year: int | None
    """Last year of a span; None for 目前 and for a day without year."""
    shift: int | None = None
    """Years from the one in which the document speaks: 0 for 今年, -1 for 去年."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """Years that hold where a sentence says none."""

    goal: int | None
    """Last year that the document plans for, where its title says so."""
    report: int | None
    """Year that a report or bulletin tells of."""
    speaks: int | None
    """Year that 今年 means."""


def year_marks(text: Text) -> tuple[YearMark, ...]:
    """Year marks in the order of the text; years that are only compared with, or stand in 《》, are left out."""
    folded = text.folded
    marks = []
    for found in YEAR.finditer(folded):
        if folded.rfind("《", max(0, found.start() - 60), found.start()) > folded.rfind("》", max(0, found.start() - 60), found.start()):
            continue
        before = folded[max(0, found.start() - 4) : found.start()]
        mark = year_mark(found, before, folded)
        if mark is not None:
            marks.append(mark)
    return tuple(marks)


def year_mark(found: re.Match[str], before: str, folded: str) -> YearMark | None:
    start, end = found.span()
    if found["first"]:
        if (COMPARED.search(before) and not AS_OF.search(before)) or folded.startswith("年起", found.end() - 1):
            return None
        return calendar_mark(found, before)
    if found["plan"]:
        year = PLAN_ENDS.get(found["plan"])
        if COMPARED.search(before) or found["of"] == "以来":
            return None
        sort: Sort = "until" if "末" in found["of"] else "topic" if opens(found, before) else "plain"
        return YearMark(start, end, sort, year and year - 4, year)
    if found["present"]:
        return YearMark(start, end, "now", None, None)
    if found["this"] and COMPARED.search(before):
        return None
    return day_mark(found, before)


def day_mark(found: re.Match[str], before: str) -> YearMark:
    """The mark of a day or of a word such as 今年, whose year the document as a whole says."""
    start, end = found.span()
    if found["this"]:
        return YearMark(start, end, "vague", None, None, SHIFTS[found["this"]])
    if AS_OF.search(before):
        return YearMark(start, end, "as-of", None, None)
    if found["month"]:
        return YearMark(start, end, "until" if FUTURE.search(before) or ENDING.search(found[0]) else "day", None, None)
    return YearMark(start, end, "vague", None, None)


def calendar_mark(found: re.Match[str], before: str) -> YearMark:
    start, end = found.span()
    first = int(found["first"])
    last = int(found["last"] or first)
    if found["now"] or found["mark"] in ("至今", "以来"):
        return YearMark(start, end, "since", first, None)
    if AS_OF.search(before):
        return YearMark(start, end, "as-of", first, last)
    if UNTIL.search(before) or found["mark"] in ENDS:
        return YearMark(start, end, "until", first, last)
    return YearMark(start, end, "topic" if first == last and found["mark"] is None and opens(found, before) else "plain", first, last)


def opens(found: re.Match[str], before: str) -> bool:
    """Whether a mark opens a sentence as its topic: 2010年,全市共有…."""
    return found.string.startswith(",", found.end()) and before[-1:] in ("", "。", "\n", "\u3000", " ")


def horizon(text: Text, head: Head, telling: bool) -> Horizon:
    """The years of the document as a whole, by its title and, for a telling one (a report), by the year it names most."""
    title = head.title.translate({ord("（"): "(", ord("）"): ")", ord("－"): "-"})
    goal = goal_of_title(title)
    named = re.search(r"(?<![-—–至~])(20\d\d)年(?![-—–至~])", title)
    dated = DATE.search(text.folded, 0, 800)
    speaks = int(named[1]) if named else int(head.date[:4]) if head.date else None
    speaks = speaks or (head.period[0] if head.period else None)
    if telling:
        speaks = speaks or (int(dated[1]) if dated else most_named(text.folded))
        report = speaks - 1 if speaks and YEARLY.search(text.folded, 0, 800) else speaks
        return Horizon(goal or speaks, report, speaks)
    if goal is None and head.kind == "规划" and head.period:
        goal = head.period[1]
    return Horizon(goal or (int(named[1]) if named else goal_of_start(text.folded)), None, speaks)


def goal_of_title(title: str) -> int | None:
    period = PERIOD.search(title)
    if period:
        return int(period["last"] or period["last2"])
    plan = re.search(r"十[一二三四五六]五", title)
    return PLAN_ENDS.get(plan[0]) if plan else None


def goal_of_start(folded: str) -> int | None:
    """The last year that the opening of a text plans for: 2012年起5年内."""
    found = SPAN.search(folded, 0, 3000)
    if found is None:
        return None
    length = int(found["length"]) if found["length"].isdigit() else DIGITS[found["length"]]
    return int(found["first"]) + length - 1


def most_named(folded: str) -> int | None:
    """The year named most often in the text, the latest of equals."""
    years = Counter(int(found) for found in re.findall(r"(?<!\d)((?:19|20)\d\d)年", folded))
    if not years:
        return None
    return max(years, key=lambda year: (years[year], year))


class Years:
    """The year marks of a text, asked for the one that governs a place."""

    def __init__(self, text: Text, head: Head, telling: bool) -> None:
        self.marks = year_marks(text)
        self.starts = [mark.start for mark in self.marks]
        self.horizon = horizon(text, head, telling)

    def between(self, start: int, end: int) -> tuple[YearMark, ...]:
        """Marks that begin in a stretch of text, in order."""
        return self.marks[bisect_left(self.starts, start) : bisect_right(self.starts, end - 1)]

    def of_result(self, sentence: int, before: int, paragraph: int, at: int, clause_end: int, titled: int | None) -> int | None:
        """The year of a result at a place in the sentence that starts at `sentence`.

        `before` starts the sentence before it; `titled` is the year that a heading above says.
        """
        marks = self.between(sentence, at)
        if not marks:
            marks = tuple(mark for mark in self.between(at, clause_end) if mark.sort in ("plain", "as-of"))[:1]
        if not marks:
            marks = tuple(mark for mark in self.between(before, sentence) if mark.sort == "as-of")
        if not marks:
            marks = tuple(mark for mark in self.between(paragraph, sentence) if mark.sort == "topic")
        return self.said(marks[-1], at) if marks else titled or self.horizon.report

    def said(self, mark: YearMark, at: int) -> int | None:
        """The year that a mark gives to a result."""
        if mark.year is not None:
            return mark.year
        if mark.sort == "now":
            return None
        if mark.sort == "since":
            later = [other.year for other in self.between(mark.end, at + 60) if other.sort == "plain" and other.year]
            return later[0] if later else self.horizon.report
        return self.shifted(mark) or self.horizon.report or self.horizon.speaks

    def shifted(self, mark: YearMark) -> int | None:
        """The year that 今年 or 去年 means here."""
        speaks = self.horizon.speaks
        return None if mark.shift is None or speaks is None else speaks + mark.shift

    def of_target(self, sentence: int, governing: int, at: int, clause_end: int, titled: int | None) -> int | None:
        """The year of a target: the last mark before it in its sentence, else 到…年 above it from `governing` on."""
        horizon = self.horizon
        for mark in reversed(self.between(sentence, at)):
            if mark.sort in ("until", "plain", "topic", "as-of", "vague") and not self.past(mark):
                return mark.year or self.shifted(mark) or horizon.speaks or horizon.goal
        for mark in self.between(at, clause_end):
            if mark.sort in ("until", "plain") and mark.year and not self.past(mark):
                return mark.year
        for mark in reversed(self.between(governing, sentence)):
            if mark.sort == "until" and not self.past(mark):
                return mark.year or horizon.speaks
        return titled or horizon.goal

    def past(self, mark: YearMark) -> bool:
        """Whether a year lies before the document, so that no target can be meant for it."""
        return mark.year is not None and self.horizon.speaks is not None and mark.year < self.horizon.speaks
