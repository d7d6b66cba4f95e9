"""What numbers count: the words beside each, or what its sentence said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.ahead import named_ahead
from gangmu_import.carried import (
    SHORTEST,
    SPENT,
    act_again,
    aims_higher,
    at_size,
    changed_by,
    earlier,
    gone_on,
    named_at,
    staged,
    with_subject,
)
from gangmu_import.counted import Counted
from gangmu_import.counting import pair_end
from gangmu_import.levels import is_compared
from gangmu_import.nouns import noun_before
from gangmu_import.phrases import Phrase, find_phrase
from gangmu_import.phrasewords import WORDS
from gangmu_import.quantity import Quantity
from gangmu_import.reading import Reading
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.shared import is_yield
from gangmu_import.sides import quoted_aim, topics, words_before
from gangmu_import.spread import each_of, is_region, without_region
from gangmu_import.topics import (
    LONGEST_GENERIC,
    developed,
    is_generic,
    is_size,
    planned,
    quoted_subject,
    shared_qualifier,
    stated_before,
    with_topic,
    without_verb,
    work_of,
)
from gangmu_import.trimming import alone, says_whose

NAMED: Final = frozenset({"number-noun", "noun-number"})
"""Rules by which the clause of a number names what it counts."""
LONGEST_ACT: Final = 5
"""Characters of a noun that may be a verb alone, or what a verb helps to do."""
TIMED: Final = re.compile(r"(?:按照?|计划|力争|确保)?(?:到|于|在)?\d{1,2}月(?:份|底|末|中旬)?(?:以?前)?,")
"""All that stands before a clause with a number: 按照9月底前,完成25%以上."""
HELPED: Final = {"户": "户数", "人": "人数", "名": "人数"}
"""What is counted by a unit, where a verb helps them to do something."""


def name(scene: Scene, readings: Sequence[Reading]) -> list[Phrase]:
    """What each of the runs of numbers counts."""
    if not readings:
        return []
    folded = scene.folded
    lefts = [words_before(folded, reading) for reading in readings]
    besides = [
        find_phrase(*quoted_aim(left, reading[4]), reading[1][-1].kind)
        for left, reading in zip(lefts, readings, strict=True)
    ]
    phrasing = Phrasing(scene, readings[0][0])
    found = [
        phrasing.indicator(reading, left, beside)
        for reading, left, beside in zip(readings, lefts, besides, strict=True)
    ]
    for index in range(len(found) - 1):
        if not found[index][0] and of_same(readings[index][1][-1], readings[index + 1][1][0]):
            found[index] = found[index + 1]
    return found


def of_same(houses: Quantity, people: Quantity) -> bool:
    """Whether a number of households stands right before one of their people, behind which both are named: 600户2000名茶农脱贫."""
    return houses.unit == "户" and houses.reach == people.lead and people.kind == "people"


class Phrasing:
    """Asked for the numbers of a text in order, since what one counts may hold for the next of its sentence."""

    def __init__(self, scene: Scene, first: Sentence) -> None:
        self.scene = scene
        self.folded = scene.folded
        self.said = Counted(scene.folded, first)
        self.alone = alone()[0]
        self.topics: tuple[str, ...] | None = None
        """The subjects of the sentence and its heading, once they were asked for."""
        self.helped = 0, ""
        """Where the last number ends that counts whom a verb helps, and to do what: 带动增收 in 带动100户420人增收."""

    def indicator(self, reading: Reading, left: str, beside: Phrase) -> Phrase:
        """What a run counts, by the words before it and what those on both sides of it say."""
        sentence, run, clause, _, _, _, bases, sized = reading
        if self.said.go_on(sentence, run[0].lead):
            self.topics = None
        phrase: Phrase | None = None
        if bases and not is_compared(self.folded, bases[0]):
            level = noun_before(left)
            phrase = (level, "noun-number") if len(level) >= SHORTEST else None
        elif self.said.last:
            phrase = self.said.part(left, beside, run[0], clause[0])
            if (
                phrase is None
                and self.said.unit == run[0].unit
                and (more := changed_by(left, self.said.last))
            ):
                phrase = more, "carried"
            if phrase is None and beside[1] != "number-noun":
                again = self.said.unit == run[0].unit and left[-2:] in self.alone
                done = (
                    act_again(self.folded, left, run[0], self.said.last, self.said.whole) if again else None
                )
                phrase = None if done is None else (done, "carried")
        if phrase is None:
            self.said.sized = sized is not None
            phrase = self.completed(beside, left, clause[0], run[-1])
        text, rule = phrase
        if self.said.last and rule in NAMED and self.folded[self.said.end] == "、":
            text = with_subject(text, self.said.last, self.folded[self.said.end : run[0].lead])
            phrase = text, rule
        self.said.keep(text, rule, run[-1])
        return phrase

    def completed(self, beside: Phrase, left: str, clause: int, quantity: Quantity) -> Phrase:
        """The indicator, with what the sentence said before where the clause has only a number or a growth.

        `clause` is where the clause of the number begins.
        """
        text, rule = beside
        if len(text) <= LONGEST_ACT:
            if quantity.unit in HELPED and (helped := self.helping(text, left, quantity)):
                return helped, "number-noun"
            start = self.said.sentence.start
            if named := named_ahead(self.folded, text, quantity) or (
                "" if self.said.last else staged(self.folded, text, start, clause)
            ):
                text, rule = named, "number-noun"
        if rule in NAMED:
            if sized := at_size(text, self.said.last):
                return sized, "carried"
            return self.qualified(text, rule, left, clause, quantity.unit)
        if rule == "growth":
            change = WORDS.growth.search(text)
            if not self.said.last or not is_region(text.removesuffix(change)):
                return self.said.grown_alike(beside, change)
            text, self.said.last = change, without_region(self.said.last)
        self.said.last = self.said.beside_share(text, quantity)
        before = left + self.folded[quantity.lead : quantity.start]
        return self.carried(text, before, clause, quantity.unit)

    def helping(self, text: str, left: str, quantity: Quantity) -> str:
        """What people whom a verb helps come to do: 带动增收人数; empty where none does."""
        table, noun = WORDS, HELPED[quantity.unit]
        if text in table.acts:
            if self.folded[quantity.lead - 2 : quantity.lead].rstrip("、")[-1:] in HELPED and self.said.last:
                end, helped = self.helped
                return helped + noun if end == quantity.lead else self.said.last + text
            verb, act = noun_before(left), text
        elif (not text or text in table.helping) and (
            found := table.act.match(self.folded, quantity.reach)
        ) is not None:
            verb, act = text, found["act"]
        else:
            return ""
        if verb and verb not in table.helping:
            return ""
        self.helped = quantity.reach, verb + act
        return verb + act + noun

    def carried(self, text: str, before: str, clause: int, unit: str) -> Phrase:
        """What the sentence counted before, for a number beside which nothing is named but perhaps a growth."""
        if (
            not text
            and pair_end(self.folded, clause)
            and (heading := self.scene.subject(self.said.sentence.place))
        ):
            return heading, "carried"
        start = self.said.sentence.start
        bracketed = not text and self.folded[clause - 1 : clause] == "("
        if bracketed and not before and named_at(self.folded, start, clause):
            return earlier(self.folded, start, clause), "carried"
        if WORDS.growth.search(text) and (stated := self.stated(clause)):
            return stated + text, "growth"
        if not self.said.last:
            said = self.resumed(clause) or earlier(self.folded, start, clause) or text
            # (一)建设茶亭。3月底前完成10座。
            said = said or self.scene.subject(self.said.sentence.place)
            return said, "carried" if said else "none"
        if not text and self.said.unit == unit and aims_higher(before, self.said.last):
            return self.said.last, "carried"
        share = self.folded[clause : self.said.end].startswith("占")
        return gone_on(text, before, self.said.last, share=share), "carried"

    def stated(self, clause: int) -> str:
        """What the statement before a growth without a subject is about, where no number of the same statement has one."""
        start = self.said.sentence.start
        if self.said.last and (start := self.folded.rfind(";", self.said.end, clause) + 1) == 0:
            return ""
        return stated_before(self.folded, start, clause)

    def resumed(self, clause: int) -> str:
        """What the sentence before counted, for a clause that names nothing behind a label or a time: 目前进度:完成60个."""
        if not self.said.aim or self.folded.find("\n", self.said.sentence.start, clause) >= 0:
            return ""
        label = self.scene.answers(clause) if self.scene.labels else None
        if label is not None and label.told == clause:
            return self.said.aim
        return self.said.aim if TIMED.fullmatch(self.folded, self.said.sentence.start, clause) else ""

    def qualified(self, text: str, rule: str, left: str, clause: int, unit: str) -> Phrase:
        """A generic noun with the subject that it belongs to: of the numbers before it, the sentence, the headings."""
        if self.said.sentence.parks:
            text = without_verb(text)
        if (left[-1:] == "各" and each_of(left)) or (rule == "noun-number" and is_region(text)):
            carried = (
                self.said.whole
                or self.said.last
                or self.parted()
                or with_topic(
                    earlier(self.folded, self.said.sentence.start, clause),
                    (quoted_subject(self.said.sentence.words),),
                )
            )
            return carried or text, "carried"
        if is_size(text) and (work := work_of(self.folded, self.said.sentence.start, clause)):
            return work + text, rule
        if self.said.last and (whole := self.said.taken_up(text, unit, clause)):
            return whole, "part" if is_yield(text) or text in SPENT else "carried"
        if len(text) > LONGEST_GENERIC or not is_generic(text) or self.is_own(text, left):
            return text, rule
        # 培养技能人才 after 引进高层次人才团队 has a verb of its own
        qualifier = (
            "" if self.said.sized or WORDS.creating.match(left) else shared_qualifier(self.said.last, text)
        )
        if qualifier or self.said.last.endswith("总投资"):
            text = planned(text, left) + text
        if qualifier:
            return qualifier.strip("、,") + text, rule
        return with_topic(text, self.topics_for(text, clause)), rule

    def parted(self) -> str:
        """What the sentence before counted, where this one says which part of that is whose: 其中,东湾市550户; else empty."""
        start = self.said.sentence.start
        return self.said.aim if self.folded.startswith("其中", start) else ""

    def is_own(self, text: str, left: str) -> bool:
        """Whether a generic noun is told apart by what the clause itself says."""
        return text not in WORDS.vague and (self.said.sized or says_whose(text, left))

    def topics_for(self, text: str, clause: int) -> tuple[str, ...]:
        """The subjects of a generic noun: what the clause before develops, for the rest of the sentence as well, or those of the
        sentence and its heading."""
        if what := developed(self.folded, self.said.sentence.start, clause, text):
            self.topics = (what,)
        elif self.topics is None:
            self.topics = topics(self.scene, self.said.sentence, text, self.said.last)
        return self.topics
