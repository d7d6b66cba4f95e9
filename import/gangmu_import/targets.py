"""Numbers that somebody is to reach, and numbers already reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from gangmu_db.records import Comparator, Head, Status, Target, Task
from gangmu_import.exclusions import CONDITION, counts_structure, excluded
from gangmu_import.lexicon import rules
from gangmu_import.outline import Outline
from gangmu_import.phrases import Phrase, find_phrase, noun_before
from gangmu_import.quantity import Quantity, find_quantities
from gangmu_import.scene import Scene, Stretch
from gangmu_import.spread import each_of, lists, rises, shared, subjects, yearly
from gangmu_import.status import status_of
from gangmu_import.text import Text

COMMIT = re.compile(rules("targets")["commit"]["verbs"])
STOCK = re.compile(r"累计|达到|总数|总量|拥有|共有|余额|存量|保有量|入库|数量")
FLOW = re.compile(r"新增|引进|引入|新建|净增|新签|新开|新认定|年均|每年|全年|当年")
THRESHOLD_KINDS = frozenset({"money", "area", "mass", "energy", "length", "volume", "rate"})
SCALE_NOUNS = re.compile(
    r"^\*{0,2}(?:以上|左右)?的?[^,;。、]{0,14}(?:规模|产值|收入|投资额?|资金|贷款|税收|销售额?|消费|交易额|面积|总量)\*{0,2}(?=[,;。、\s]|$)"
)
SMALL_UNITS = frozenset("家所座条场幢栋户支")
IDIOM = re.compile(r"千家万户|万家灯火|百家争鸣|万众|千行百业|万户")


@dataclass(frozen=True, slots=True)
class Finding:
    """A number that counts, before it has an id."""

    quantity: Quantity
    clause: Stretch
    phrase: Phrase
    status: Status
    year: int | None
    scope: str
    comparator: Comparator
    qualifier: str | None = None
    rises_from: Quantity | None = None
    """The quantity of the level that this one starts from."""

    @property
    def measure(self) -> Literal["stock", "flow"] | None:
        words = self.phrase.text
        if FLOW.search(words):
            return "flow"
        return "stock" if STOCK.search(words) else None


def find_targets(text: Text, outline: Outline, head: Head, tasks: Sequence[Task]) -> tuple[Target, ...]:
    """Targets and results in the order of the text."""
    scene = Scene(text, outline, head, tasks)
    found: list[Finding] = []
    for sentence, quantities in by_sentence(scene, find_quantities(text)):
        found += SentenceReader(scene, sentence, quantities).findings()
    return numbered(scene, distinct(found))


def by_sentence(scene: Scene, quantities: Sequence[Quantity]) -> Iterator[tuple[Stretch, list[Quantity]]]:
    """Quantities that may count, together with the sentence they stand in."""
    group: list[Quantity] = []
    sentence = Stretch(0, 0)
    for quantity in quantities:
        if not scene.counts(quantity.start):
            continue
        if group and quantity.start < sentence.end:
            group.append(quantity)
            continue
        if group:
            yield sentence, group
        sentence, group = scene.sentence(quantity.start), [quantity]
    if group:
        yield sentence, group


class SentenceReader:
    """Reads the quantities of one sentence together, since they share subjects, years and verbs."""

    def __init__(self, scene: Scene, sentence: Stretch, quantities: Sequence[Quantity]) -> None:
        self.scene = scene
        self.folded = scene.folded
        self.sentence = sentence
        self.quantities = quantities
        self.last = Phrase("", "none")

    def findings(self) -> list[Finding]:
        """What counts, in order."""
        runs = lists(self.folded, self.quantities)
        found: list[Finding] = []
        base: Quantity | None = None
        for index, run in enumerate(runs):
            following = runs[index + 1][0] if index + 1 < len(runs) else None
            earlier = index - 1 if base is None else index - 2
            previous = runs[earlier][-1] if earlier >= 0 else None
            if (
                base is None
                and following is not None
                and len(run) == 1
                and rises(self.folded, run[0], following, self.sentence.start)
            ):
                base = run[0]
                continue
            for finding in self.read_run(run, previous, following, base):
                if base is not None:
                    found.append(self.start_level(base, finding))
                    finding = replace(finding, rises_from=base)
                found.append(finding)
            base = None
        return found

    def start_level(self, base: Quantity, finding: Finding) -> Finding:
        """The result that a target starts from."""
        unit, kind = (base.unit, base.kind) if base.unit else (finding.quantity.unit, finding.quantity.kind)
        marks = [
            mark.year
            for mark in self.scene.years.between(max(self.sentence.start, base.start - 16), base.start)
            if mark.year
        ]
        level = replace(base, unit=unit, kind=kind)
        return replace(
            finding,
            quantity=level,
            status="result",
            year=marks[-1] if marks else None,
            comparator=base.comparator,
        )

    def read_run(
        self,
        run: Sequence[Quantity],
        previous: Quantity | None,
        following: Quantity | None,
        base: Quantity | None,
    ) -> list[Finding]:
        """The findings of quantities that follow each other in a list."""
        first = run[0] if base is None else base
        clause = self.scene.clause(first.lead, run[-1].reach)
        low = max(clause.start, previous.reach) if previous is not None else clause.start
        high = clause.end if following is None else max(run[-1].reach, min(clause.end, following.lead))
        left, right = self.folded[low : first.lead], self.folded[run[-1].reach : high]
        left = self.continued(left, previous, low)
        if base is not None:
            left = re.sub(r"[从由][^从由]{0,14}$", "", left)
        status = self.status(clause, first.start)
        if not self.counting(run, clause, left, right, status, previous, following):
            return []
        phrase = self.phrase(left, right, run[-1], low)
        found = self.spread(run, clause, left, phrase, status)
        self.last = phrase if phrase.text else self.last
        return found

    def continued(self, left: str, previous: Quantity | None, low: int) -> str:
        """The words before a number; after another number of the clause without the noun that belongs to that one."""
        if previous is None or low != previous.reach or left[:1] in ("、", ",", "和", "及"):
            return left.lstrip("、,和及与* ") if previous is not None and low == previous.reach else left
        if previous.kind in ("count", "people"):
            cut = max(left.rfind("、"), left.rfind("和"), left.rfind("及"))
            return left[cut + 1 :] if cut >= 0 else left
        return left

    def status(self, clause: Stretch, at: int) -> Status:
        scene = self.scene
        marks = scene.years.between(self.sentence.start, at)
        titles = " ".join(section.title for section in scene.above(scene.section(at)))
        lead = self.folded[self.sentence.start : clause.start]
        return status_of(
            self.folded[clause.start : clause.end],
            lead,
            titles,
            marks[-1] if marks else None,
            scene.years.horizon,
            scene.usual,
        )

    def counting(
        self,
        run: Sequence[Quantity],
        clause: Stretch,
        left: str,
        right: str,
        status: Status,
        previous: Quantity | None,
        following: Quantity | None,
    ) -> bool:
        """Whether the numbers of a run count at all."""
        folded, quantity = self.folded, run[0]
        words = folded[clause.start : clause.end]
        before = folded[clause.start : quantity.lead]
        if excluded(quantity, folded[self.sentence.start : self.sentence.end], words, before, status):
            return False
        if counts_structure(folded, run[-1]):
            return False
        if quantity.han and not self.han_counts(quantity, before):
            return False
        if names_a_body(folded, quantity):
            return False
        if self.is_condition(run[-1], left, following):
            return False
        if status == "target" and quantity.kind in ("count", "people") and quantity.comparator == "=":
            return COMMIT.search(folded, self.sentence.start, clause.end) is not None
        return True

    def han_counts(self, quantity: Quantity, before: str) -> bool:
        """Whether a Chinese numeral counts something: 培育百家企业 does, 千家万户 and 四大品牌 do not."""
        folded = self.folded
        if IDIOM.search(folded[max(0, quantity.start - 2) : quantity.end + 3]):
            return False
        verb = COMMIT.search(before[-16:]) is not None
        if folded[quantity.end - 1] == "大":
            return (
                quantity.value >= 10
                and verb
                and folded[quantity.start - 1] not in '“"'
                and quantity.value % 10 == 0
            )
        if quantity.value < 10:
            return quantity.unit in SMALL_UNITS and COMMIT.search(before[-6:]) is not None
        return quantity.size or verb or quantity.unit in SMALL_UNITS or quantity.unit == "人"

    def is_condition(self, quantity: Quantity, left: str, following: Quantity | None) -> bool:
        """Whether a size says which things are counted: 营业收入在10亿元以上的龙头企业, 千亿级产业集群."""
        if quantity.kind not in THRESHOLD_KINDS or not (
            quantity.size or quantity.comparator in (">=", "<=", ">", "<")
        ):
            return False
        after = self.folded[quantity.reach : quantity.reach + 24]
        if SCALE_NOUNS.match(after):
            return False
        if quantity.size:
            return CONDITION.match(after) is not None
        return re.match(r"\*{0,2}的|、[^,;。\d]{2,40}的", after) is not None or (
            following is not None
            and following.start - quantity.reach < 20
            and re.match(r"\*{0,2}[^,;。、的]{2,12}$", self.folded[quantity.reach : following.lead])
            is not None
        )

    def phrase(self, left: str, right: str, quantity: Quantity, low: int) -> Phrase:
        """The indicator, with what an earlier clause says where this one has only a number or a growth."""
        phrase = find_phrase(left, right, quantity.kind)
        if phrase.rule == "growth" or (len(phrase.text) >= 2 and phrase.rule != "none"):
            return phrase
        if self.last.text:
            ending = phrase.text if phrase.text and phrase.text[-1:] in "长高降低加少升缩幅" else ""
            return Phrase(self.last.text + ending, "carried")
        earlier = self.folded[max(self.sentence.start, low - 60) : low].rstrip(",: *")
        cut = max(earlier.rfind(mark) for mark in ",;:。")
        return Phrase(noun_before(earlier[cut + 1 :]) or phrase.text, "carried")

    def spread(
        self, run: Sequence[Quantity], clause: Stretch, left: str, phrase: Phrase, status: Status
    ) -> list[Finding]:
        """One finding for each number of a run, and for each of several regions that share it."""
        scene, first = self.scene, run[0]
        marks = scene.years.between(self.sentence.start, first.start)
        region = scene.head.regions[-1] if scene.head.regions else ""
        comparator = shared(run)
        year = self.year(status, first, clause)
        lasting = Finding(first, clause, phrase, status, year, region, comparator)
        names = each_of(re.sub(r"[\s*]", "", left))
        if names and len(run) == 1:
            inherited = self.last if self.last.text else phrase
            return [replace(lasting, phrase=inherited._replace(rule="each"), scope=name) for name in names]
        if len(run) == 1:
            return [lasting]
        years = (
            yearly(run, marks)
            if "分别" in self.folded[self.sentence.start : first.start] or "每年" in left
            else []
        )
        parts = subjects(re.sub(r"[\s*]", "", left), len(run)) if "分别" in left and not years else []
        found = []
        for index, quantity in enumerate(run):
            unit = quantity.unit or run[-1].unit
            kind = quantity.kind if quantity.unit else run[-1].kind
            own = replace(lasting, quantity=replace(quantity, unit=unit, kind=kind))
            if years:
                own = replace(own, year=years[index])
            if parts:
                own = replace(own, phrase=Phrase(noun_before(parts[index]) or phrase.text, "list"))
            found.append(own)
        return found

    def year(self, status: Status, quantity: Quantity, clause: Stretch) -> int | None:
        scene, sentence = self.scene, self.sentence
        if status == "result":
            before = scene.sentence(max(0, sentence.start - 2)).start if sentence.start else 0
            before = max(before, scene.paragraph(quantity.start))
            return scene.years.of_result(
                sentence.start, min(before, sentence.start), quantity.start, clause.end
            )
        paragraph = scene.paragraph(quantity.start)
        section = scene.goal_start(scene.section(quantity.start))
        return scene.years.of_target(
            sentence.start, paragraph, paragraph if section is None else section, quantity.start, clause.end
        )


NAMED = re.compile(r"\*{0,2}(?:等|、[^,;。\d]{2,30}等)")


def names_a_body(folded: str, quantity: Quantity) -> bool:
    """Whether the number is part of a name in a list of names: 格尔安信、中电科32所等企业."""
    return quantity.unit in ("所", "厂", "院") and NAMED.match(folded, quantity.reach) is not None


def distinct(found: Sequence[Finding]) -> list[Finding]:
    """Findings with no two of the same span, value and scope: equal numbers of one clause get narrower spans."""
    seen: set[tuple[Stretch, float, str]] = set()
    kept = []
    for finding in found:
        key = (finding.clause, finding.quantity.value, finding.scope)
        if key in seen:
            quantity = finding.quantity
            finding = replace(finding, clause=Stretch(quantity.lead, quantity.reach))
            key = (finding.clause, finding.quantity.value, finding.scope)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept


def numbered(scene: Scene, found: Sequence[Finding]) -> tuple[Target, ...]:
    """Targets with ids, places and baselines."""
    ids = {finding.quantity.start: index for index, finding in enumerate(found) if finding.rises_from is None}
    return tuple(target(scene, index, finding, ids) for index, finding in enumerate(found))


def target(scene: Scene, index: int, finding: Finding, ids: dict[int, int]) -> Target:
    quantity, clause = finding.quantity, finding.clause
    section = scene.section(quantity.start)
    base = finding.rises_from
    return Target(
        id=index,
        section=None if section is None else section.id,
        task=scene.task(clause.start, clause.end),
        indicator=finding.phrase.text,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        comparator=finding.comparator,
        year=finding.year,
        status=finding.status,
        scope=finding.scope,
        baseline=None if base is None else ids.get(base.start),
        measure=finding.measure,
        qualifier=finding.qualifier,
        quote=scene.text.stored[clause.start : clause.end],
        start=clause.start,
        end=clause.end,
        confidence=0.9 if finding.phrase.rule != "none" else 0.5,
        rule=finding.phrase.rule,
    )
