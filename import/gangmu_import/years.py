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

Sort = Literal["until", "as-of", "plain", "now", "since", "vague"]
"""until: 到2025年, a goal. as-of: 截至2020年, a level that holds for the next sentence too. since: 2016年至今.
now: 目前, a level of no stated year. vague: 4月23日, 全年, 年底, of the year that the document speaks of."""

YEAR = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)(?:年?(?:-{1,2}|—{1,2}|–|~|至|到)(?P<last>(?:19|20)\d\d))?"
    r"(?:年(?P<mark>至今|以来|末|底前?|度|年末|年底|前)?|(?P<now>至今))"
    r"|[“\"]?(?P<plan>十[一二三四五六]五|十三个五年)[”\"]?(?P<of>期间|时期|末|期末|规划期末|以来)"
    r"|(?P<this>今年|本年|当年|年内|全年|年底|年末|明年|去年|上年)"
    r"|(?P<present>目前|当前|现有|现已|至今)"
    r"|(?P<month>(?<!\d)\d{1,2})月(?:份|底前?|末|上旬|中旬|下旬|\d{1,2}日)"
)
PLAN_ENDS = {"十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}
ENDS = ("末", "底", "底前", "年底", "年末", "前")
COMPARED = re.compile(r"(?:较|比|与|对比|同比|相比于?|超过|高于|基于|自|从|以|于)[全我]?[国省市区县]?$")
"""Before a year that is a measure and not the year of the number: 比2020年增长, 以2020年为基期, 从2018年起."""
AS_OF = re.compile(r"截[至止]到?$")
UNTIL = re.compile(r"(?:到|至|力争|争取|在|计划|预计)$")
FUTURE = re.compile(r"(?:将于|拟于|计划于|定于)$")
SPAN = re.compile(r"(?P<first>20\d\d)年起,?(?:用|力争)?(?P<length>\d|[三五两十])年(?:左右)?(?:内|时间)")
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
    """Year marks in the order of the text; years that are only compared with are left out."""
    folded = text.folded
    marks = []
    for found in YEAR.finditer(folded):
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
        return YearMark(start, end, "until" if "末" in found["of"] else "plain", year and year - 4, year)
    if found["present"]:
        return YearMark(start, end, "now", None, None)
    if found["this"] and (COMPARED.search(before) or (found["this"] in ("上年", "去年") and "比" in before)):
        return None
    if found["month"] and FUTURE.search(before):
        return YearMark(start, end, "until", None, None)
    sort: Sort = "as-of" if AS_OF.search(before) else "vague"
    return YearMark(start, end, sort, None, None)


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
    return YearMark(start, end, "plain", first, last)


def horizon(text: Text, head: Head, telling: bool) -> Horizon:
    """The years of the document as a whole, by its title and, for a telling one (a report), by the year it names most."""
    title = head.title.translate({ord("（"): "(", ord("）"): ")", ord("－"): "-"})
    goal = goal_of_title(title)
    named = re.search(r"(20\d\d)年", title)
    issued = int(head.date[:4]) if head.date else None
    speaks = int(named[1]) if named else issued
    report = (speaks or most_named(text.folded)) if telling else None
    if goal is None:
        goal = int(named[1]) if named and not telling else goal_of_start(text.folded)
    return Horizon(goal, report, speaks or report)


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

    def of_result(self, sentence: int, before: int, at: int, clause_end: int) -> int | None:
        """The year of a result at a place in the sentence that starts at `sentence`; `before` starts the one before it."""
        marks = (
            self.between(sentence, at)
            or tuple(m for m in self.between(at, clause_end) if m.sort in ("plain", "as-of"))[:1]
        )
        marks = marks or tuple(mark for mark in self.between(before, sentence) if mark.sort == "as-of")
        return self.said(marks[-1], at) if marks else self.horizon.report

    def said(self, mark: YearMark, at: int) -> int | None:
        """The year that a mark gives to a result."""
        if mark.year is not None:
            return mark.year
        if mark.sort == "now":
            return None
        if mark.sort == "since":
            later = [
                other.year
                for other in self.between(mark.end, at + 60)
                if other.sort == "plain" and other.year
            ]
            return later[0] if later else self.horizon.report
        return self.horizon.report or self.horizon.speaks

    def of_target(self, sentence: int, paragraph: int, section: int, at: int, clause_end: int) -> int | None:
        """The year of a target: the last mark before it in its sentence, else 到…年 above it in paragraph or section."""
        for mark in reversed(self.between(sentence, at)):
            if mark.sort in ("until", "plain", "as-of", "vague"):
                return mark.year or self.horizon.speaks or self.horizon.report or self.horizon.goal
        for mark in self.between(at, clause_end):
            if mark.sort in ("until", "plain") and mark.year:
                return mark.year
        for mark in reversed(self.between(min(section, paragraph), sentence)):
            if mark.sort == "until":
                return mark.year or self.horizon.speaks or self.horizon.report
        return self.horizon.goal
