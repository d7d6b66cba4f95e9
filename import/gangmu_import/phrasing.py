"""What numbers count: the words beside each, or what its sentence said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.affixes import one_of, opening, without_opening
from gangmu_import.ahead import named_ahead
from gangmu_import.counting import pair_end
from gangmu_import.indicators import FLOW
from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.levels import is_compared
from gangmu_import.phrases import PLACES, SEXES, Phrase, clean, find_phrase, noun_before
from gangmu_import.phrasewords import WORDS
from gangmu_import.quantity import Quantity
from gangmu_import.reading import Reading
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.shared import yield_of
from gangmu_import.sides import is_place, topics, words_before
from gangmu_import.spread import each_of, is_region, without_region
from gangmu_import.tasksums import TASK, of_task
from gangmu_import.topics import (
    LONGEST_GENERIC,
    developed,
    is_generic,
    is_size,
    quoted_subject,
    shared_qualifier,
    with_topic,
    without_verb,
    work_of,
)
from gangmu_import.trimming import (
    alone,
    asked,
    closing_act,
    done_again,
    of_level,
    says_whose,
    shares_alone,
    stages,
)

PART: Final = re.compile(r"其中(?P<noun>[男女]|[^,、的]{2,3})$|占(?!地(?![区方])|[道用])[^,、]{0,12}$")
"""A part of what was counted before: 其中民办396所, 占31.6%; 占地面积 is none."""
LONGEST_PART: Final = 3
"""Characters of the name of a part."""
COMMAS: Final = frozenset(",;")
AREA: Final = opening("全", "全[市省区县州镇乡]")
"""Before the whole of which a part is in a place: of 全市泊位 it is 东湾泊位."""
PART_STARTS: Final = frozenset("其占")
CHANGE: Final = re.compile(r"(?:年均)?(?:新增|增加|增长|提高|下降|降低|减少|上升)$")
"""At the end of an indicator: 经营主体新增105万户,达到920万户 goes on with 经营主体."""
TOTAL: Final = frozenset({"总量", "总数", "总计", "总额", "总规模", "总面积"})
IN_ALL: Final = re.compile("累计(?:建成|新建|建设|打造|培育|创建|改造|引进)$")
"""What is done in all years together, of what was counted for each."""
LEVELS: Final = re.compile(r"累计|总|达|突破")
ADDED: Final = re.compile(r"^(?:新增|净增|新认定|新培育|新建)")
"""Before an indicator: 新增企业5家,累计38家 goes on with 企业."""
NAMED: Final = frozenset({"number-noun", "noun-number"})
SHORTEST: Final = 3
NEAR: Final = 60
"""Characters before a clause in which the noun of the clause before stands."""
LONGEST_ACT: Final = 5
RAISING: Final = opening(
    "提增降扩上下", r"(?:提[高升]|增加|降低|扩大|[上下]调)(?=[^,、]{3,24}(?:标准|水平|率|额|量|比例|比重)$)"
)
"""At the beginning of a clause whose noun a level behind it has: 提高供养标准,东湾区提高到900元."""
TIMED: Final = re.compile(r"(?:按照?|计划|力争|确保)?(?:到|于|在)?\d{1,2}月(?:份|底|末|中旬)?(?:以?前)?,")
"""All that stands before a clause with a number: 按照9月底前,完成25%以上."""
HELPED: Final = {"户": "户数", "人": "人数", "名": "人数"}
"""What is counted by a unit, where a verb helps them to do something."""
OF_LAST: Final = TOTAL.union("每" + unit for unit in "个所座处户家人名村乡镇县校栋间")
"""Nothing by themselves: of 新建卫生室150个,每个不少于60平方米 the second number is 卫生室每个."""
AREAS: Final = frozenset({"面积", "建筑面积", "总建筑面积", "占地面积", "建设面积", "库容", "总库容", "容积"})
"""Of the things counted before them, but of no size: 新建公园12个,面积3万平方米."""
AT_SIZE: Final = re.compile(r"\d+(?:公里|千米|米|分钟)")
"""In the name of a rate: 公交站点300米覆盖率达到80%,500米覆盖率达到95%."""
SIZE_ENDS: Final = frozenset("量额值率积重资入比")
PLACE_END: Final = re.compile(rf"(?<=..)(?:{one_of(PLACES)})$")
RESULT: Final = re.compile(r"(?:形成|新增|减少|减排|带动|增加|节约|节省|吸纳|创造|实现)[^,、]{2,}")
SUBJECT: Final = re.compile(rf"(?P<subject>[^,、]{{3,20}}?){RESULT.pattern}\Z")
"""Who or what brings about a result, and the result: 行业改造形成节水量."""
CONVERTED: Final = re.compile(
    "(?:按[^,;。]{0,14}(?:汇率|价格?|口径))?(?:折算|折合|约合|换算|计算|合)(?:[^,;。]{0,2}币)?"
)
"""In a bracket behind a sum, before the same in other money: 按年平均汇率折算."""
OWN_CLAUSE: Final = re.compile(r"[^,;。:\d()、]+\Z")


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


def things(whole: str) -> str:
    """What is counted, without where or the verb: of 全市建设泊位 it is 泊位."""
    return without_opening(WORDS.creating, without_opening(AREA, whole)) or whole


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
                alone = left[-2:] in self.alone or IN_ALL.search(left) is not None
                phrase = self.again(left, run[0]) if alone else None
        if phrase is None:
            self.sized = sized is not None
            phrase = self.completed(beside, left, clause[0], run[-1])
        text, rule = phrase
        if self.last and rule in NAMED and self.folded[self.end] == "、" and RESULT.match(text):
            text = self.of_subject(text, run[0].lead)
            phrase = text, rule
        self.end = run[-1].reach
        if text and (rule != "carried" or not self.last):
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

    def of_subject(self, text: str, lead: int) -> str:
        """A second result with the subject of the first: 行业改造形成节水量600万吨、减少用药250万吨."""
        found = SUBJECT.match(self.last) if self.folded.find(",", self.end, lead) < 0 else None
        if found is None or is_place(found["subject"]) or opens_with_plain_verb(found["subject"]):
            return text
        return found["subject"] + text

    def again(self, left: str, quantity: Quantity) -> Phrase | None:
        """Of a verb alone, whose object was counted before in the same unit."""
        verb, noun = left[-2:], noun_before(left)
        if quantity.unit != self.unit:
            return None
        if IN_ALL.fullmatch(noun):
            return ADDED.sub("", CHANGE.sub("", self.last)), "carried"
        if noun != verb and not (noun == "新" + verb and closing_act().search(self.last)):
            return None
        if named_ahead(self.folded, verb, quantity):
            return None
        return done_again(noun, self.whole or self.last), "carried"

    def part(self, left: str, beside: Phrase, quantity: Quantity, clause: int) -> Phrase | None:
        """A part of what was counted before, where the words before a number say so or a list of parts goes on."""
        if left[:1] not in PART_STARTS:
            noun, rule = beside
            next_part = self.whole and rule == "noun-number" and self.is_next_part(noun, quantity, clause)
            return (noun + things(self.whole), "part") if next_part else None
        if (task := of_task(self.folded, left, quantity)) is not None:
            return things(self.last) + task, "part"
        self.whole = self.whole or self.last
        part = PART.match(left)
        if part is None:
            return None
        if part["noun"] is not None:
            return part["noun"] + things(self.last), "part"
        whole = CHANGE.sub("", self.last)
        return whole + ("占比" if left == "占" else noun_before(left)), "part"

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
            if ahead := named_ahead(self.folded, text, quantity) or self.staged(text, clause):
                text, rule = ahead, "number-noun"
        if rule in NAMED:
            if text[:1].isdecimal() and AT_SIZE.match(text) and (named := AT_SIZE.search(self.last)):
                return self.last[: named.start()] + text, "carried"
            return self.qualified(text, rule, left, clause, quantity.unit)
        if rule == "growth":
            change = WORDS.growth.search(text)
            if not self.last or not is_region(text.removesuffix(change)):
                return beside
            text, self.last = change, without_region(self.last)
        return self.carried(text, left + self.folded[quantity.lead : quantity.start], clause)

    def staged(self, text: str, clause: int) -> str:
        """What a stage alone is of, where the clause before says what is done: 推进茶楼改造,年底前开工20座; else empty."""
        if text not in stages() or self.last or self.folded[clause - 1] != ",":
            return ""
        done = self.earlier(clause)
        noun = without_opening(WORDS.creating, done)
        return noun + text if noun != done and len(noun) >= SHORTEST else ""

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

    def carried(self, text: str, before: str, clause: int) -> Phrase:
        """What the sentence counted before, for a number beside which nothing is named but perhaps a growth."""
        if (
            not text
            and pair_end(self.folded, clause)
            and (heading := self.scene.subject(self.sentence.place))
        ):
            return heading, "carried"
        bracketed = not text and self.folded[clause - 1 : clause] == "("
        if bracketed and not before and self.named(clause):
            return self.earlier(clause), "carried"
        if not self.last:
            said = self.resumed(clause) or self.earlier(clause) or text
            return said, "carried" if said else "none"
        change = text if WORDS.growth.search(text) else ""
        said = CHANGE.sub("", self.last)
        if self.folded[clause : self.end].startswith("占") and (task := TASK.search(said)) is not None:
            return said[: task.start()] + "完成率", "carried"
        if not before and (place := PLACE_END.search(said)) is not None:
            return said[: place.start()] + (text if text in PLACES else ""), "carried"
        reached = not change and LEVELS.search(before) is not None
        return (ADDED.sub("", said) if reached else said) + change, "carried"

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
        if unit == "%" and asked().fullmatch(text):
            return self.last.removesuffix("完成率") + "完成率"
        of_things = text in AREAS or text in shares_alone()
        if text in OF_LAST or (of_things and self.last[-1] not in SIZE_ENDS):
            return FLOW.sub("", without_opening(WORDS.creating, CHANGE.sub("", self.last))) + text
        return of_level(text, self.last) or yield_of(text, self.last)

    def named(self, at: int) -> bool:
        """Whether a noun without a number of its own stands right before a bracket: 分类回收箱(80升)."""
        clause = OWN_CLAUSE.search(self.folded, max(self.sentence.start, at - NEAR), at - 1)
        return clause is not None and len(clause[0]) >= SHORTEST

    def earlier(self, at: int) -> str:
        """The noun that the clause before a place ends with."""
        before = self.folded[max(self.sentence.start, at - NEAR) : at].rstrip(",: *(")
        if before.endswith("其中"):
            before = before[:-2].rstrip(",: *(")
        cut = max(before.rfind(mark) for mark in ",;:。")
        return without_opening(RAISING, noun_before(clean(before[cut + 1 :])))

    def qualified(self, text: str, rule: str, left: str, clause: int, unit: str) -> Phrase:
        """A generic noun with the subject that it belongs to: of the numbers before it, the sentence, the headings."""
        if self.sentence.parks:
            text = without_verb(text)
        if (left[-1:] == "各" and each_of(left)) or (rule == "noun-number" and is_region(text)):
            carried = (
                self.whole
                or self.last
                or with_topic(self.earlier(clause), (quoted_subject(self.sentence.words),))
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
        if qualifier:
            return qualifier.strip("、,") + text, rule
        return with_topic(text, self.topics_for(text, clause)), rule

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
