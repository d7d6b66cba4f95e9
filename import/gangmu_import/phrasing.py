"""What numbers count: the words beside each, or what its sentence said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.ahead import named_ahead
from gangmu_import.carried import (
    IN_ALL,
    SHORTEST,
    act_again,
    aims_higher,
    at_size,
    earlier,
    gone_on,
    named_at,
    part_of,
    size_of,
    staged,
    things,
    with_subject,
)
from gangmu_import.counting import pair_end
from gangmu_import.levels import is_compared
from gangmu_import.phrases import SEXES, Phrase, find_phrase, noun_before
from gangmu_import.phrasewords import WORDS
from gangmu_import.quantity import Quantity
from gangmu_import.reading import Reading
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.sides import topics, words_before
from gangmu_import.spread import each_of, is_region, without_region
from gangmu_import.tasksums import of_task
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

LONGEST_PART: Final = 3
"""Characters of the name of a part."""
COMMAS: Final = frozenset(",;")
"""Between the parts of a whole that are parted by more than 、."""
PART_STARTS: Final = frozenset("其占")
"""With one of these begins what says that a number is a part."""
NAMED: Final = frozenset({"number-noun", "noun-number"})
"""Rules by which the clause of a number names what it counts."""
LONGEST_ACT: Final = 5
"""Characters of a noun that may be a verb alone, or what a verb helps to do."""
TIMED: Final = re.compile(r"(?:按照?|计划|力争|确保)?(?:到|于|在)?\d{1,2}月(?:份|底|末|中旬)?(?:以?前)?,")
"""All that stands before a clause with a number: 按照9月底前,完成25%以上."""
HELPED: Final = {"户": "户数", "人": "人数", "名": "人数"}
"""What is counted by a unit, where a verb helps them to do something."""
CONVERTED: Final = re.compile(
    "(?:按[^,;。]{0,14}(?:汇率|价格?|口径))?(?:折算|折合|约合|换算|计算|合)(?:[^,;。]{0,2}币)?"
)
"""In a bracket behind a sum, before the same in other money: 按年平均汇率折算."""


def name(scene: Scene, readings: Sequence[Reading]) -> list[Phrase]:
    """What each of the runs of numbers counts."""
    if not readings:
        return []
    folded = scene.folded
    lefts = [words_before(folded, reading) for reading in readings]
    besides = [
        find_phrase(left, reading[4], reading[1][-1].kind)
        for left, reading in zip(lefts, readings, strict=True)
    ]
    phrasing = Phrasing(scene, readings[0][0])
    return [
        phrasing.indicator(reading, left, beside)
        for reading, left, beside in zip(readings, lefts, besides, strict=True)
    ]


class Phrasing:
    """Asked for the numbers of a text in order, since what one counts may hold for the next of its sentence."""

    def __init__(self, scene: Scene, first: Sentence) -> None:
        self.scene = scene
        self.folded = scene.folded
        self.sentence = first
        """That of the number before."""
        self.alone = alone()[0]
        self.last = ""
        """The indicator of the number before in the sentence."""
        self.whole = ""
        """What that is a part of."""
        self.unit = ""
        """Its unit."""
        self.end = 0
        """Where it ends."""
        self.aim = ""
        """The same of the sentence before, where it stands in the same paragraph or item."""
        self.topics: tuple[str, ...] | None = None
        """The subjects of the sentence and its heading, once they were asked for."""
        self.sized = False
        """Whether a size says which things a number counts, so that no words of the number before do: 亿元以上项目."""
        self.outside: tuple[str, str] | None = None
        """What was counted before the bracket in which the numbers stand, and its unit."""
        self.helped = 0, ""
        """Where the last number ends that counts whom a verb helps, and to do what: 带动增收 in 带动100户420人增收."""

    def indicator(self, reading: Reading, left: str, beside: Phrase) -> Phrase:
        """What a run counts, by the words before it and what those on both sides of it say."""
        sentence, run, clause, _, _, _, bases, sized = reading
        self.go_on(sentence, run[0].lead)
        phrase: Phrase | None = None
        if bases and not is_compared(self.folded, bases[0]):
            level = noun_before(left)
            phrase = (level, "noun-number") if len(level) >= SHORTEST else None
        elif self.last:
            phrase = self.part(left, beside, run[0], clause[0])
            if phrase is None and beside[1] != "number-noun":
                again = self.unit == run[0].unit and (left[-2:] in self.alone or IN_ALL.search(left))
                done = act_again(self.folded, left, run[0], self.last, self.whole) if again else None
                phrase = None if done is None else (done, "carried")
        if phrase is None:
            self.sized = sized is not None
            phrase = self.completed(beside, left, clause[0], run[-1])
        text, rule = phrase
        if self.last and rule in NAMED and self.folded[self.end] == "、":
            text = with_subject(text, self.last, self.folded[self.end : run[0].lead])
            phrase = text, rule
        self.end = run[-1].reach
        if text and (rule != "carried" or not (self.last or is_region(text))):
            self.last, self.unit = text, run[-1].unit
        return phrase

    def go_on(self, sentence: Sentence, lead: int) -> None:
        """Forgets what was counted before where a sentence begins, but for the aim of the last one."""
        if sentence is self.sentence:
            if self.last:
                self.past_bracket(self.folded[self.end : lead])
            return
        self.aim = self.last if sentence.place == self.sentence.place else ""
        self.sentence, self.last, self.whole, self.topics = sentence, "", "", None
        self.outside = None

    def past_bracket(self, between: str) -> None:
        """Keeps what was counted before a bracket that opens in the words between two numbers, and goes back to it behind."""
        opens, closes = between.rfind("("), between.rfind(")")
        if opens > closes:
            self.outside = self.outside or (self.last, self.unit)
        elif closes >= 0 and opens < 0 and self.outside:
            self.last, self.unit = self.outside
            self.whole, self.outside = "", None

    def part(self, left: str, beside: Phrase, quantity: Quantity, clause: int) -> Phrase | None:
        """A part of what was counted before, where the words before a number say so or a list of parts goes on."""
        if left[:1] not in PART_STARTS:
            noun, rule = beside
            next_part = self.whole and rule == "noun-number" and self.is_next_part(noun, quantity, clause)
            return (noun + things(self.whole), "part") if next_part else None
        if (task := of_task(self.folded, left, quantity)) is not None:
            return things(self.last) + task, "part"
        self.whole = self.whole or self.last
        part = part_of(left, self.last)
        return None if part is None else (part, "part")

    def is_next_part(self, noun: str, quantity: Quantity, clause: int) -> bool:
        """Whether a short noun names the next part of a whole: 电信 of 基站90个(其中移动40个,电信50个)."""
        if len(noun) > LONGEST_PART or quantity.unit != self.unit or is_generic(noun) or is_region(noun):
            return False
        joint = self.folded[self.end : max(clause, self.end + 1)]
        low = self.sentence.start
        bracketed = self.folded.rfind("(", low, clause) > self.folded.rfind(")", low, clause)
        return joint == "、" or ((bracketed or noun in SEXES) and joint in COMMAS)

    def completed(self, beside: Phrase, left: str, clause: int, quantity: Quantity) -> Phrase:
        """The indicator, with what the sentence said before where the clause has only a number or a growth.

        `clause` is where the clause of the number begins.
        """
        text, rule = beside
        if len(text) <= LONGEST_ACT:
            if quantity.unit in HELPED and (helped := self.helping(text, left, quantity)):
                return helped, "number-noun"
            start = self.sentence.start
            if named := named_ahead(self.folded, text, quantity) or (
                "" if self.last else staged(self.folded, text, start, clause)
            ):
                text, rule = named, "number-noun"
        if rule in NAMED:
            if sized := at_size(text, self.last):
                return sized, "carried"
            return self.qualified(text, rule, left, clause, quantity.unit)
        if rule == "growth":
            change = WORDS.growth.search(text)
            if not self.last or not is_region(text.removesuffix(change)):
                return beside
            text, self.last = change, without_region(self.last)
        self.last = self.counted_beside_share(text, quantity)
        before = left + self.folded[quantity.lead : quantity.start]
        return self.carried(text, before, clause, quantity.unit)

    def counted_beside_share(self, text: str, quantity: Quantity) -> str:
        """What the sentence counted before; of a share that a bare count follows, of what it is one: 占比不低于50%,约148艘."""
        if text or self.unit != "%" or quantity.kind != "count":
            return self.last
        return self.last.removesuffix("占比").removesuffix("比例") or self.last

    def helping(self, text: str, left: str, quantity: Quantity) -> str:
        """What people whom a verb helps come to do: 带动增收人数; empty where none does."""
        table, noun = WORDS, HELPED[quantity.unit]
        if text in table.acts:
            if self.folded[quantity.lead - 2 : quantity.lead].rstrip("、")[-1:] in HELPED and self.last:
                end, helped = self.helped
                return helped + noun if end == quantity.lead else self.last + text
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
            and (heading := self.scene.subject(self.sentence.place))
        ):
            return heading, "carried"
        start = self.sentence.start
        bracketed = not text and self.folded[clause - 1 : clause] == "("
        if bracketed and not before and named_at(self.folded, start, clause):
            return earlier(self.folded, start, clause), "carried"
        if WORDS.growth.search(text) and (stated := self.stated(clause)):
            return stated + text, "growth"
        if not self.last:
            said = self.resumed(clause) or earlier(self.folded, start, clause) or text
            return said, "carried" if said else "none"
        if not text and self.unit == unit and aims_higher(before, self.last):
            return self.last, "carried"
        share = self.folded[clause : self.end].startswith("占")
        return gone_on(text, before, self.last, share=share), "carried"

    def stated(self, clause: int) -> str:
        """What the statement before a growth without a subject is about, where no number of the same statement has one."""
        start = self.sentence.start
        if self.last and (start := self.folded.rfind(";", self.end, clause) + 1) == 0:
            return ""
        return stated_before(self.folded, start, clause)

    def resumed(self, clause: int) -> str:
        """What the sentence before counted, for a clause that names nothing behind a label or a time: 目前进度:完成60个."""
        if not self.aim or self.folded.find("\n", self.sentence.start, clause) >= 0:
            return ""
        label = self.scene.answers(clause) if self.scene.labels else None
        if label is not None and label.told == clause:
            return self.aim
        return self.aim if TIMED.fullmatch(self.folded, self.sentence.start, clause) else ""

    def of_last(self, text: str, unit: str, clause: int) -> str:
        """A size, a share or a level alone with what the number before it counts; empty for other words."""
        if self.sized and self.last.endswith(text) and self.folded.find("其中", self.end, clause + 2) >= 0:
            return things(self.last)  # 规上茶企200家,其中亿元茶企30家
        if self.outside and CONVERTED.fullmatch(text):
            return self.last
        return size_of(text, unit, self.last)

    def qualified(self, text: str, rule: str, left: str, clause: int, unit: str) -> Phrase:
        """A generic noun with the subject that it belongs to: of the numbers before it, the sentence, the headings."""
        if self.sentence.parks:
            text = without_verb(text)
        if (left[-1:] == "各" and each_of(left)) or (rule == "noun-number" and is_region(text)):
            carried = (
                self.whole
                or self.last
                or self.parted()
                or with_topic(
                    earlier(self.folded, self.sentence.start, clause), (quoted_subject(self.sentence.words),)
                )
            )
            return carried or text, "carried"
        if is_size(text) and (work := work_of(self.folded, self.sentence.start, clause)):
            return work + text, rule
        if self.last and (whole := self.of_last(text, unit, clause)):
            return whole, "carried"
        if len(text) > LONGEST_GENERIC or not is_generic(text) or self.is_own(text, left):
            return text, rule
        # 培养技能人才 after 引进高层次人才团队 has a verb of its own
        qualifier = "" if self.sized or WORDS.creating.match(left) else shared_qualifier(self.last, text)
        if qualifier or self.last.endswith("总投资"):
            text = planned(text, left) + text
        if qualifier:
            return qualifier.strip("、,") + text, rule
        return with_topic(text, self.topics_for(text, clause)), rule

    def parted(self) -> str:
        """What the sentence before counted, where this one says which part of that is whose: 其中,东湾市550户; else empty."""
        start = self.sentence.start
        return self.aim if self.folded.startswith("其中", start) else ""

    def is_own(self, text: str, left: str) -> bool:
        """Whether a generic noun is told apart by what the clause itself says."""
        return text not in WORDS.vague and (self.sized or says_whose(text, left))

    def topics_for(self, text: str, clause: int) -> tuple[str, ...]:
        """The subjects of a generic noun: what the clause before develops, for the rest of the sentence as well, or those of the
        sentence and its heading."""
        if what := developed(self.folded, self.sentence.start, clause, text):
            self.topics = (what,)
        elif self.topics is None:
            self.topics = topics(self.scene, self.sentence, text, self.last)
        return self.topics
