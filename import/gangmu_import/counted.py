"""What the sentence of a number counted before it: the number may be a part of that, or a size or a share of it."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.carried import part_named, part_of, size_of, spent_on, things
from gangmu_import.phrases import SEXES, Phrase
from gangmu_import.phrasewords import WORDS
from gangmu_import.quantity import Quantity
from gangmu_import.sentences import Sentence
from gangmu_import.shared import sibling
from gangmu_import.spread import is_region
from gangmu_import.tasksums import of_task
from gangmu_import.topics import is_generic

LONGEST_PART: Final = 3
"""Characters of the name of a part."""
SHARES: Final = frozenset({"%", "个百分点"})
COMMAS: Final = frozenset(",;")
"""Between the parts of a whole that are parted by more than 、."""
PART_STARTS: Final = frozenset("其占")
"""With one of these begins what says that a number is a part."""
CONVERTED: Final = re.compile(
    "(?:按[^,;。]{0,14}(?:汇率|价格?|口径))?(?:折算|折合|约合|换算|计算|合)(?:[^,;。]{0,2}币)?"
)
"""In a bracket behind a sum, before the same in other money: 按年平均汇率折算."""


class Counted:
    """Told of the numbers of a text in order."""

    def __init__(self, folded: str, first: Sentence) -> None:
        self.folded = folded
        self.sentence = first
        """That of the number before."""
        self.last = ""
        """The indicator of the number before in the sentence."""
        self.whole = ""
        """What that is a part of."""
        self.unit = ""
        """Its unit."""
        self.end = 0
        """Where it ends."""
        self.last_end = 0
        """Where the number ends that `last` is the indicator of; behind it may stand sizes of the same."""
        self.aim = ""
        """The same of the sentence before, where it stands in the same paragraph or item."""
        self.sized = False
        """Whether a size says which things a number counts, so that no words of the number before do: 亿元以上项目."""
        self.outside: tuple[str, str] | None = None
        """What was counted before the bracket in which the numbers stand, and its unit."""

    def go_on(self, sentence: Sentence, lead: int) -> bool:
        """Whether a sentence begins with a number, of which all is forgotten that was counted before but the aim of the last."""
        if sentence is self.sentence:
            if self.last:
                self.past_bracket(self.folded[self.end : lead])
            return False
        self.aim = self.last if sentence.place == self.sentence.place else ""
        self.sentence, self.last, self.whole = sentence, "", ""
        self.outside = None
        return True

    def past_bracket(self, between: str) -> None:
        """Keeps what was counted before a bracket that opens in the words between two numbers, and goes back to it behind."""
        opens, closes = between.rfind("("), between.rfind(")")
        if opens > closes:
            self.outside = self.outside or (self.last, self.unit)
        elif closes >= 0 and opens < 0 and self.outside:
            self.last, self.unit = self.outside
            self.whole, self.outside = "", None

    def keep(self, text: str, rule: str, quantity: Quantity) -> None:
        """Keeps what a number counts, found by a rule, for the next one of its sentence."""
        self.end = quantity.reach
        if text and (rule != "carried" or not (self.last or is_region(text))):
            self.last, self.unit, self.last_end = text, quantity.unit, quantity.reach

    def part(self, left: str, beside: Phrase, quantity: Quantity, clause: int) -> Phrase | None:
        """A part of what was counted before, where the words before a number say so or a list of parts goes on."""
        if left[:1] not in PART_STARTS:
            noun, rule = beside
            next_part = self.whole and rule == "noun-number" and self.is_next_part(noun, quantity, clause)
            return (part_named(noun, things(self.whole)), "part") if next_part else None
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

    def beside_share(self, text: str, quantity: Quantity) -> str:
        """What the sentence counted before; of a share that a bare count follows, of what it is one: 占比不低于50%,约148艘."""
        if text or self.unit != "%" or quantity.kind != "count":
            return self.last
        return self.last.removesuffix("占比").removesuffix("比例") or self.last

    def grown_alike(self, beside: Phrase, change: str) -> Phrase:
        """What has grown, with what the number before says of others: 农村居民收入增长 behind 城镇居民收入增长; else as it is."""
        if self.unit not in SHARES or not self.last:
            return beside
        same = sibling(beside[0].removesuffix(change), self.last.removesuffix(WORDS.growth.search(self.last)))
        return (same + change, "carried") if same else beside

    def taken_up(self, text: str, unit: str, clause: int) -> str:
        """A size, a share or a level alone with what the number before it counts; empty for other words."""
        if self.sized and self.last.endswith(text) and self.folded.find("其中", self.end, clause + 2) >= 0:
            return things(self.last)  # 规上茶企200家,其中亿元茶企30家
        if self.outside and CONVERTED.fullmatch(text):
            return self.last
        if unit == self.unit and unit in SHARES and (same := sibling(text, self.last)):
            return same
        if text[-1:] == "资" and clause == self.last_end + 1 and self.folded[clause - 1] == ",":
            return spent_on(text, self.last, self.unit)
        return size_of(text, unit, self.last)
