"""Reads the numbers of one sentence together, since they share subjects, years and verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from gangmu_db.records import Comparator, Status
from gangmu_import.counting import Counting, is_condition
from gangmu_import.kinds import opening_verb
from gangmu_import.phrases import Phrase, clean, find_phrase, noun_before, words
from gangmu_import.quantity import Quantity
from gangmu_import.scene import Scene, Stretch
from gangmu_import.spread import (
    continued,
    each_of,
    is_region,
    lists,
    own_noun,
    rises,
    shared,
    subjects,
    yearly,
)
from gangmu_import.status import Surroundings, by_titles, status_of
from gangmu_import.topics import (
    body_of,
    condition_of,
    is_generic,
    opening_subject,
    quoted_subject,
    shared_qualifier,
    subject_of,
    with_topic,
    without_verb,
)

STOCK = re.compile(r"累计|达到|总数|总量|拥有|共有|余额|存量|保有量|入库|数量")
FLOW = re.compile(r"新增|引进|引入|新建|净增|新签|新开|新认定|年均|每年|全年|当年")
TITLED = re.compile(r"(?<![-—–至~\d])(20\d\d)年(?![-—–至~])")
PART = re.compile(r"其中(?P<noun>[^,、的]{2,3})$|占[^,、]{0,12}$")
"""A part of what was counted before: 其中民办396所, 占31.6%."""
CHANGE = re.compile(r"(?:年均)?(?:新增|增加|增长|提高|下降|降低|减少|上升)$")
"""At the end of an indicator: 经营主体新增105万户,达到920万户 goes on with 经营主体."""
TOTAL = ("总量", "总数", "总计", "总额", "总规模")
LEVELS = re.compile(r"累计|总|达|突破")
ADDED = re.compile(r"^(?:新增|净增|新认定|新培育|新建)")
"""Before an indicator: 新增企业5家,累计38家 goes on with 企业."""
SHORTEST = 3
FROM = re.compile(r"[从由][^从由]{0,14}$")
LEVEL = re.compile(r"^\*{0,2}(?:以上|及以上|以下|以内|级)?\*{0,2}(?:、[^,;。\d]{2,40}?(?=的))?的?")


class Finding(NamedTuple):
    """A number that counts, before it has an id."""

    quantity: Quantity
    clause: Stretch
    phrase: Phrase
    status: Status
    year: int | None
    scope: str
    comparator: Comparator
    verb: str
    """The words just before the number, which say whether it is a level or an addition."""
    qualifier: str | None = None
    rises_from: Quantity | None = None
    """The quantity of the level that this one starts from."""

    @property
    def measure(self) -> Literal["stock", "flow"] | None:
        said = self.verb + self.phrase.text
        if FLOW.search(said):
            return "flow"
        return "stock" if STOCK.search(said) else None


class Around(NamedTuple):
    """The words on both sides of a run of numbers, up to its neighbours."""

    clause: Stretch
    left: str
    right: str
    qualifier: str | None


class SentenceReader:
    """Reads one sentence from left to right; what one number counts may hold for the next."""

    def __init__(self, scene: Scene, sentence: Stretch, quantities: Sequence[Quantity]) -> None:
        self.scene = scene
        self.folded = scene.folded
        self.sentence = sentence
        self.quantities = quantities
        self.counting = Counting(scene.folded, sentence.start, sentence.end)
        self.last = Phrase("", "none")
        self.titles = scene.titles(quantities[0].start)
        self.titled = year_of(self.titles)
        self.told = by_titles(self.titles)
        self.topics: tuple[str, ...] | None = None
        self.park: str | None = None
        """The park or zone that the sentence speaks of; empty for none, None before it is asked for."""
        self.qualifier: str | None = None
        """The condition on what the number before counts."""
        self.spent = sentence.start
        """End of a span of years that a list of numbers has used up."""

    def findings(self) -> list[Finding]:
        """What counts, in order."""
        runs = lists(self.folded, self.quantities)
        found: list[Finding] = []
        base: Quantity | None = None
        condition: Quantity | None = None
        previous: Quantity | None = None
        for index, run in enumerate(runs):
            following = runs[index + 1][0] if index + 1 < len(runs) else None
            if is_condition(self.folded, run[-1], following):
                condition = run[-1]
                continue
            if (
                base is None
                and following is not None
                and len(run) == 1
                and rises(self.folded, run[0], following, self.sentence.start)
            ):
                base = run[0]
                continue
            found += self.read_run(run, previous, following, base, condition)
            previous, base, condition = run[-1], None, None
        return found

    def read_run(
        self,
        run: Sequence[Quantity],
        previous: Quantity | None,
        following: Quantity | None,
        base: Quantity | None,
        condition: Quantity | None,
    ) -> list[Finding]:
        """The findings of numbers that follow each other in a list, each after the level that it starts from."""
        first = run[0] if base is None else base
        around = self.around(first, run[-1], previous, following, condition)
        status = self.status(around.clause, first.start)
        if not self.counting.counts(run[0], around.clause, status):
            return []
        self.qualifier = around.qualifier
        phrase = self.phrase(around, run[-1], base is not None)
        found = self.spread(run, around, phrase, status)
        if phrase.text and (phrase.rule != "carried" or not self.last.text):
            self.last = phrase
        if base is None:
            return found
        return [
            each
            for finding in found
            for each in (self.start_level(base, finding), finding._replace(rises_from=base))
        ]

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
        clause = self.scene.clause(first.lead, last.reach)
        low, high = clause.start, clause.end
        left = folded[low : first.lead]
        if previous is not None and previous.reach >= low:
            left = continued(folded[previous.reach : first.lead], previous)
            low = previous.reach
        qualifier = None
        if condition is not None and condition.reach >= low:
            qualifier = condition_of(clean(folded[low : condition.reach]), self.qualifier)
            left = LEVEL.sub("", folded[condition.reach : first.lead])
        if folded[last.reach : last.reach + 1] == "(" and (close := folded.find(")", last.reach, high)) > 0:
            return Around(clause, left, folded[close + 1 : high], qualifier)
        if following is not None and following.lead < high:
            apart = folded[last.reach : last.reach + 1] in ("、", ",", "和", "及", "与")
            if not apart and is_condition(folded, following, None):
                qualifier = clean(folded[last.reach : following.reach])
                right = LEVEL.sub("", folded[following.reach : high])
                return Around(clause, left, right, qualifier)
            high = max(last.reach, following.lead)
            return Around(clause, left, own_noun(folded[last.reach : high]), qualifier)
        return Around(clause, left, folded[last.reach : high], qualifier)

    def start_level(self, base: Quantity, finding: Finding) -> Finding:
        """The result that a target starts from."""
        unit, kind = (base.unit, base.kind) if base.unit else (finding.quantity.unit, finding.quantity.kind)
        when = re.search(r"(20\d\d)年", self.folded[max(self.sentence.start, base.start - 12) : base.start])
        level = base._replace(unit=unit, kind=kind)
        year = int(when[1]) if when else None
        return finding._replace(quantity=level, status="result", year=year, comparator=base.comparator)

    def status(self, clause: Stretch, at: int) -> Status:
        scene = self.scene
        marks = scene.years.between(self.sentence.start, at)
        lead = self.folded[self.sentence.start : clause.start]
        said = self.folded[clause.start : clause.end]
        around = Surroundings(said, lead, self.told, marks[-1] if marks else None)
        return status_of(around, scene.years.horizon, scene.usual)

    def phrase(self, around: Around, quantity: Quantity, rising: bool) -> Phrase:
        """The indicator, with what the sentence said before where the clause has only a number or a growth."""
        left = clean(around.left)
        if words().growth.search(left) and self.scene.folded.startswith(("到", "至"), quantity.lead):
            # 提高到6% is a level of 6%, 提高6% a change: the 到 that was read with the number says which
            left += "到"
        if rising:
            left = FROM.sub("", left)
            level = noun_before(left)
            if len(level) >= SHORTEST:
                return Phrase(level, "noun-number")
        elif self.last.text and (part := PART.match(left)) is not None:
            whole, share = self.last.text, "占比" if left == "占" else noun_before(left)
            return Phrase(whole + share if part["noun"] is None else part["noun"] + whole, "part")
        phrase = find_phrase(left, around.right, quantity.kind)
        if phrase.rule in ("number-noun", "noun-number"):
            return self.qualified(phrase._replace(text=without_verb(phrase.text)), around)
        if phrase.rule == "growth":
            return phrase
        ending = phrase.text if words().growth.search(phrase.text) else ""
        if self.last.text:
            said = CHANGE.sub("", self.last.text)
            before = left + self.folded[quantity.lead : quantity.start]
            reached = not ending and LEVELS.search(before) is not None
            return Phrase((ADDED.sub("", said) if reached else said) + ending, "carried")
        said = self.earlier(around.clause.start) or phrase.text
        return Phrase(said, "carried" if said else "none")

    def words(self) -> str:
        return self.folded[self.sentence.start : self.sentence.end]

    def earlier(self, at: int) -> str:
        """The noun that the clause before a place ends with."""
        before = self.folded[max(self.sentence.start, at - 60) : at].rstrip(",: *(")
        cut = max(before.rfind(mark) for mark in ",;:。")
        return noun_before(before[cut + 1 :])

    def qualified(self, phrase: Phrase, around: Around) -> Phrase:
        """A generic noun with the subject that it belongs to: of the numbers before it, the sentence, the headings."""
        if (phrase.rule == "noun-number" and is_region(phrase.text)) or each_of(clean(around.left)):
            carried = self.last.text or with_topic(
                self.earlier(around.clause.start), (quoted_subject(self.words()),)
            )
            return Phrase(carried or phrase.text, "carried")
        if phrase.text in TOTAL and self.last.text:
            return Phrase(FLOW.sub("", CHANGE.sub("", self.last.text)) + phrase.text, "carried")
        if not is_generic(phrase.text):
            return phrase
        qualifier = shared_qualifier(self.last.text, phrase.text)
        if qualifier:
            return Phrase(qualifier.strip("、,") + phrase.text, phrase.rule)
        if self.topics is None:
            sentence = self.words()
            titles = tuple(subject_of(title) for title in self.titles[:1])
            self.topics = (opening_subject(sentence), quoted_subject(sentence), *titles)
        return Phrase(with_topic(phrase.text, self.topics), phrase.rule)

    def spread(
        self, run: Sequence[Quantity], around: Around, phrase: Phrase, status: Status
    ) -> list[Finding]:
        """One finding for each number of a run, and for each of several regions that share it."""
        scene, first, clause = self.scene, run[0], around.clause
        region = self.body(clause) or (scene.head.regions[-1] if scene.head.regions else "")
        year = self.year(status, first, clause)
        left = clean(around.left)
        place = left.removeprefix("分别是").removeprefix("其中")
        own = Finding(
            first,
            clause,
            phrase,
            status,
            year,
            place if is_region(place) else region,
            shared(run),
            left[-12:],
            around.qualifier,
        )
        if len(run) == 1:
            return [own._replace(scope=name) for name in each_of(left)] or [own]
        marks = scene.years.between(self.sentence.start, first.start)
        told_apart = "分别" in self.folded[self.sentence.start : first.start]
        years = yearly(run, marks) if told_apart or "每年" in left else []
        self.spent = run[-1].end if years else self.spent
        names = subjects(left, len(run)) if "分别" in left and not years else []
        found = []
        for index, quantity in enumerate(run):
            unit, kind = (quantity.unit, quantity.kind) if quantity.unit else (run[-1].unit, run[-1].kind)
            said = Phrase(noun_before(names[index]) or phrase.text, "list") if names else phrase
            at = quantity._replace(unit=unit, kind=kind)
            found.append(own._replace(quantity=at, phrase=said, year=years[index] if years else year))
        return found

    def body(self, clause: Stretch) -> str:
        """The park or zone that the clause speaks of: its subject, or that of the sentence where it has none of its own."""
        words = clean(self.folded[clause.start : clause.end])
        own = body_of(words)
        if own:
            return own
        if self.park is None:
            self.park = body_of(clean(self.words()))
        return self.park if self.park and opening_verb().match(words) else ""

    def year(self, status: Status, quantity: Quantity, clause: Stretch) -> int | None:
        scene, sentence = self.scene, self.sentence
        if status == "result":

            def earlier() -> tuple[int, int]:
                paragraph = scene.paragraph(quantity.start)
                before = scene.sentence(sentence.start - 2).start if sentence.start > 2 else 0
                return min(max(before, paragraph), sentence.start), paragraph

            start = max(sentence.start, min(self.spent, quantity.start))
            return scene.years.of_result(start, quantity.start, clause.end, self.titled, earlier)
        governing = scene.governing(quantity.start)
        goal = scene.goal(quantity.start)
        return scene.years.of_target(sentence.start, governing, quantity.start, clause.end, self.titled, goal)


def year_of(titles: Sequence[str]) -> int | None:
    """The year that the nearest heading with one says: 2006年工作回顾."""
    for title in titles:
        found = TITLED.search(title)
        if found is not None:
            return int(found[1])
    return None
