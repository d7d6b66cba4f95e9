"""The year that governs a number: in its clause, its sentence, its paragraph, its section, or the document's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from sys import maxsize
from typing import Final

from gangmu_db.records import Head
from gangmu_import.affixes import Opening, initials, one_of, opening
from gangmu_import.horizons import horizon
from gangmu_import.lexicon import rules
from gangmu_import.text import Text
from gangmu_import.thingyears import base_end, compared_end, says_which
from gangmu_import.yearmarks import YearMark, year_marks

RECURS: Final = re.compile(
    r"(?:^|[,;:。、(])(?:力争|争取|确保|原则上|并|从而|平均|全[市省区县]|(?:各?[省市县区级镇乡、]{1,8})?(?:本级)?财政(?:部门)?|各[一-龥、]{1,8}?)?每年度?(?!均)"
)
"""每年 that opens a clause."""

MEANT: Final = frozenset({"until", "plain", "topic", "line", "as-of", "vague"})
"""Sorts of marks that may say the year of a target."""


SPLIT: Final = re.compile(
    r"[\d.,]{1,12}[^\d,;。:、()\n]{1,8}(?:(?P<bracket>\()(?:其中)?[,:]?|,其中[,:]?)(?:到|至)?"
)
"""From a number up to the first of the years into which it is split."""
LONGEST_SPLIT: Final = 120
"""Characters of the bracket in which they stand."""
LED: Final = 3
"""Characters from the end of a clause to the year of the next, a comma and 力争."""


def recurs(folded: str, start: int, end: int) -> bool:
    """Whether 每年 opens a clause of the words before a number, so that the amount comes again each year."""
    return RECURS.search(folded[start:end]) is not None


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
        if end := compared_end(self.folded, start):
            return (YearMark(start, end, "then", mark.first, mark.year),)
        return () if says_which(self.folded, start) else (mark,)

    def of_result(self, marks: Sequence[YearMark], first: int, at: int, end: int) -> YearMark | None:
        """The mark that says the year of a result at a place: the last from `first` on, else one up to `end` behind it; a number
        told of then (2015年同期29户) is alone of that year."""
        for mark in reversed(marks):
            if first <= mark.start < at and not self.ahead(mark) and (mark.sort != "then" or at < mark.end):
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
        behind = self.behind(marks, at) if marks[-1].start > at else []
        if len(behind) == 1 and self.folded.startswith(")", behind[0].end):
            return behind[0]
        for mark in reversed(marks):
            if mark.start < at and mark.sort in MEANT and not self.past(mark):
                return mark
        if len(behind) > 1:
            return behind[-1]
        for mark in marks:
            if mark.start < at or mark.sort not in ("until", "plain") or not mark.year or self.past(mark):
                continue
            if mark.start < end or (
                mark.start - end <= LED and self.folded[end] == "," and of_its_own(self.folded, mark)
            ):
                return mark
        return None

    def behind(self, marks: Sequence[YearMark], at: int) -> list[YearMark]:
        """The years of the bracket or of 其中 right behind the number at a place: the one that a share bears, 60%(2025年), or those
        into which a sum is split, 18座(2023年5座,2024年13座)."""
        first = next(mark for mark in marks if mark.start > at)
        split = SPLIT.fullmatch(self.folded, at, first.start)
        if split is None:
            return []
        end = self.folded.find(")", first.end, first.end + LONGEST_SPLIT) if split["bracket"] else maxsize
        return [
            mark for mark in marks if first.start <= mark.start < end and mark.year and not self.past(mark)
        ]

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
