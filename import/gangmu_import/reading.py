"""Reads the numbers of one sentence together, since they share subjects, years and verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gangmu_db.records import Comparator, Status, record
from gangmu_import.counting import counts, is_condition
from gangmu_import.exclusions import exclusions_near
from gangmu_import.kinds import opening_verb
from gangmu_import.phrases import Phrase, clean, noun_before
from gangmu_import.phrasing import Phrasing, Reading
from gangmu_import.quantity import Quantity, borrowed
from gangmu_import.scene import Scene
from gangmu_import.spread import (
    JOINING,
    REGION_ENDS,
    continued,
    each_of,
    lists,
    may_rise,
    named_region,
    own_noun,
    rises,
    shared,
    subjects,
    yearly,
)
from gangmu_import.status import status_of
from gangmu_import.stretches import Stretch
from gangmu_import.topics import body_of, condition_of, may_name_park
from gangmu_import.years import last_before, recurs

LEVEL = re.compile(r"^\*{0,2}(?:以上|及以上|以下|以内|级)?\*{0,2}(?:、[^,;。\d]{2,40}?(?=的))?的?")

DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(20\d\d)年")


@record
class Finding:
    """A number that counts, before it has an id."""

    quantity: Quantity
    clause: Stretch
    indicator: str
    rule: str
    """That found the indicator."""
    status: Status
    year: int | None
    scope: str
    comparator: Comparator
    verb: str
    """The words just before the number, which say whether it is a level or an addition."""
    qualifier: str | None = None
    rises_from: Quantity | None = None
    """The quantity of the level that this one starts from."""


Around = tuple[Stretch, str, str, str | None]
"""The clause of a run of numbers, the words without white space before and after it up to its neighbours, a condition."""


class SentenceReader:
    """Reads one sentence from left to right, in three steps; what one number counts may hold for the next.

    `read`, `name` and `findings` are called in this order.
    """

    def __init__(self, scene: Scene, sentence: Stretch, quantities: Sequence[Quantity]) -> None:
        folded = scene.folded
        start, end = sentence
        words = folded[start:end]
        self.scene = scene
        self.folded = folded
        self.years = scene.years
        self.sentence = sentence
        self.start = start
        self.quantities = quantities
        self.near = exclusions_near(words)
        broken = start > quantities[0].lead
        # of all white space str.isprintable takes the plain space alone; it costs a third of a comparison with clean words
        self.spaced = broken or " " in words or "*" in words or not words.isprintable()
        """Whether white space or asterisks stand between the words."""
        self.place = scene.place(quantities[0].start)
        self.above = scene.above(self.place)
        self.parks = broken or may_name_park(words)
        """Whether the sentence may name a park or zone."""
        self.park = body_of(clean(words)) if self.parks else None
        """The park or zone that the sentence speaks of; None where it names none."""
        self.qualifier: str | None = None
        """The condition on what the number before counts."""
        self.marks = self.years.between(start, end)
        self.spent = start
        """End of a span of years that a list of numbers has used up."""
        self.readings: list[Reading] = []
        self.phrases: list[Phrase] = []
        """What each of the readings counts."""

    def read(self) -> None:
        """Find the runs of numbers that count."""
        runs = lists(self.folded, self.quantities)
        rising = len(runs) > 1 and may_rise(self.folded, *self.sentence)
        base: Quantity | None = None
        condition: Quantity | None = None
        previous: Quantity | None = None
        for index, run in enumerate(runs):
            following = runs[index + 1][0] if index + 1 < len(runs) else None
            last = run[-1]
            # two of three numbers bear nothing of what makes a condition
            if (last.comparator != "=" or last.han or last.size) and is_condition(
                self.folded, last, following
            ):
                condition = last
                continue
            if (
                rising
                and base is None
                and following is not None
                and len(run) == 1
                and rises(self.folded, run[0], following, self.start)
            ):
                base = run[0]
                continue
            self.read_run(run, previous, following, base, condition)
            previous, base, condition = run[-1], None, None

    def read_run(
        self,
        run: Sequence[Quantity],
        previous: Quantity | None,
        following: Quantity | None,
        base: Quantity | None,
        condition: Quantity | None,
    ) -> None:
        """Keep numbers that follow each other in a list, where they count."""
        if not run[0].unit and len(run) > 1:
            run = [each if each.unit else borrowed(self.folded, each, run[-1]) for each in run]
        first = run[0] if base is None else base
        clause, left, right, qualifier = self.around(first, run[-1], previous, following, condition)
        low, high = clause
        said, lead = self.folded[low:high], self.folded[self.start : low]
        mark = last_before(self.marks, first.start) if self.marks else None
        status = status_of(said, lead, self.above.told, mark, self.years.horizon, self.scene.usual)
        if counts(self.folded, self.sentence, self.near, run[0], clause, status):
            self.qualifier = qualifier
            self.readings.append((run, clause, left, right, status, base, qualifier))

    def name(self) -> None:
        """Find what each run counts."""
        if self.readings:
            words = self.folded[self.start : self.sentence[1]]
            phrasing = Phrasing(self.folded, self.start, words, self.heading, self.parks)
            self.phrases = phrasing.indicators(self.readings)

    def findings(self) -> list[Finding]:
        """What counts, in order; a number after the level that it starts from."""
        found: list[Finding] = []
        for reading, phrase in zip(self.readings, self.phrases, strict=True):
            run, left, base = reading[0], reading[2], reading[5]
            own = self.finding(reading, phrase)
            if len(run) > 1:
                several = self.listed(run, own, left)
            elif left[-1:] == "各":
                several = [replace(own, scope=name) for name in each_of(left)] or [own]
            elif base is None:
                found.append(own)
                continue
            else:
                several = [own]
            if base is not None:
                found += [self.start_level(base, finding) for finding in several]
                several = [replace(finding, rises_from=base) for finding in several]
            found += several
        return found

    def around(
        self,
        first: Quantity,
        last: Quantity,
        previous: Quantity | None,
        following: Quantity | None,
        condition: Quantity | None,
    ) -> Around:
        """The words that belong to a run: not those of the numbers before and after it, nor of a condition."""
        folded = self.folded
        clause = self.scene.stretches.clause(first.lead, last.reach)
        low, high = clause
        left = folded[low : first.lead]
        if previous is not None and previous.reach >= low:
            left = continued(folded[previous.reach : first.lead], previous)
            if (opened := folded.rfind("(", low, previous.start)) >= 0 and left.startswith(")"):
                # 分类回收箱(80升)2组: the number in the bracket has parted no words from this one
                left = folded[low:opened] + left[1:] if DIGIT.search(folded, low, opened) is None else left
            low = previous.reach
        qualifier = None
        if condition is not None and condition.reach >= low:
            qualifier = condition_of(clean(folded[low : condition.reach]), self.qualifier)
            left = LEVEL.sub("", folded[condition.reach : first.lead])
        after = folded[last.reach : last.reach + 1]
        right = folded[last.reach : high]
        if after == "(" and (close := right.find(")")) > 0:
            right = right[close + 1 :]
        elif following is not None and following.lead < high:
            if after not in JOINING and is_condition(folded, following, None):
                qualifier = clean(folded[last.reach : following.reach])
                right = LEVEL.sub("", folded[following.reach : high])
            else:
                right = own_noun(folded[last.reach : following.lead])
        if self.spaced:
            left, right = clean(left), clean(right)
        return clause, left, right, qualifier

    def start_level(self, base: Quantity, finding: Finding) -> Finding:
        """The result that a target starts from."""
        unit, kind = (base.unit, base.kind) if base.unit else (finding.quantity.unit, finding.quantity.kind)
        when = re.search(r"(20\d\d)年", self.folded[max(self.start, base.start - 12) : base.start])
        level = replace(base, unit=unit, kind=kind)
        year = int(when[1]) if when else None
        return replace(finding, quantity=level, status="result", year=year, comparator=base.comparator)

    def finding(self, reading: Reading, phrase: Phrase) -> Finding:
        """The finding of the first number of a run."""
        run, clause, left, _, status, _, qualifier = reading
        first, (indicator, rule) = run[0], phrase
        year_of = self.year_of_result if status == "result" else self.year_of_target
        scope = named_region(left) if left[-1:] in REGION_ENDS else ""
        if not scope and self.park is not None:
            scope = self.body(clause)
        return Finding(
            first,
            clause,
            indicator,
            rule,
            status,
            year_of(first.start, clause[1]),
            scope or self.scene.region,
            first.comparator,
            left[-12:],
            qualifier,
        )

    def listed(self, run: Sequence[Quantity], own: Finding, left: str) -> list[Finding]:
        """One finding for each number of a list, each of its own year or subject where as many are named."""
        start, last = run[0].start, run[-1]
        apart = self.folded.find("分别", self.start, start) >= 0 or "每年" in left
        years = yearly(run, [mark for mark in self.marks if mark.start < start]) if apart else []
        self.spent = last.end if years else self.spent
        names = subjects(left, len(run)) if "分别" in left and not years else []
        comparator = shared(run)
        found = []
        for index, quantity in enumerate(run):
            said, rule = own.indicator, own.rule
            if names:
                said, rule = noun_before(names[index]) or said, "list"
            year = years[index] if years else own.year
            # built anew, which takes a fifth of what dataclasses.replace does
            found.append(
                Finding(
                    quantity,
                    own.clause,
                    said,
                    rule,
                    own.status,
                    year,
                    own.scope,
                    comparator,
                    own.verb,
                    own.qualifier,
                )
            )
        return found

    def body(self, clause: Stretch) -> str:
        """The park or zone that the clause speaks of: its subject, or that of the sentence where it has none of its own."""
        start, end = clause
        said = clean(self.folded[start:end])
        return body_of(said) or (self.park if self.park and opening_verb().match(said) else "")

    def year_of_result(self, at: int, end: int) -> int | None:
        """The year of a result at a place of a clause that ends at another."""
        years, start, spent = self.years, self.start, self.spent
        mark = years.of_result(self.marks, spent, at, end) if self.marks else None
        if mark is None:
            mark = self.scene.earlier(start, at, spent)
        return self.above.titled or years.horizon.report if mark is None else years.said(mark, at)

    def year_of_target(self, at: int, end: int) -> int | None:
        """The same of a target; an amount that recurs each year has none, but for 到…年 of its own sentence."""
        scene, years, start = self.scene, self.years, self.start
        if recurs(self.folded, start, at):
            return years.recurring(self.marks, at)
        titled, speaks = self.above.titled, years.horizon.speaks
        mark = years.of_target(self.marks, at, end) if self.marks else None
        if mark is not None:
            # 全年 under 2024年工作安排 is 2024, though the report tells of 2023
            return mark.year or years.shifted(mark) or titled or speaks or scene.goal(at)
        mark = scene.governing(start, at, self.place)
        return titled or scene.goal(at) if mark is None else mark.year or titled or speaks

    def heading(self) -> str:
        """The subject of the heading above."""
        return self.scene.subject(self.place)
