"""Verbs that commit somebody to a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of
from gangmu_import.lexicon import rules
from gangmu_import.quantity import Quantity
from gangmu_import.stretches import WINDOW, Stretch

LONGEST_END: Final = 30
"""Characters behind a number up to the end of its clause, among which the verb may stand last."""
BARE_THING: Final = re.compile(r"[\u4e00-\u9fff]{2,10}")
COUNTED_THING: Final = r"\d[\d.]{0,8}万?[台座套辆艘条盏株只间栋个处副架]"
BEGUN: Final = re.compile(
    rf"(?:\A|(?<=[,;:。、.)\s]))(?P<first>[^,;。、\d]{{4,24}}){COUNTED_THING}(?:[、,][^,;。、\d的]{{2,12}}{COUNTED_THING}){{0,4}},\Z"
)
"""Things with their numbers up to a place; the words before the first hold the verb."""
LONGEST_BEGUN: Final = 90
OF_THOSE: Final = "其中"
"""What opens a sentence that parts the number of the one before it: 建设果园27个。其中,县城2个."""

SERVED: Final = frozenset("对为给向在")
LONGEST_SERVED: Final = 3
"""Characters before a number to or for which something is done: 对全市."""

COMMIT: Final = re.compile(
    one_of(rules("targets")["commit"]["words"], rules("targets")["commit"]["patterns"])
)
"""Verbs that commit somebody to a number."""


@dataclass(frozen=True, slots=True)
class Acts:
    """Verbs that commit somebody to a number of their own clause."""

    before: re.Pattern[str]
    """Anywhere before it."""
    opening: re.Pattern[str]
    """At the beginning of the clause, of verbs that are nouns as well."""
    behind: re.Pattern[str]
    """At the end of the clause: 34套课桌椅更新到位."""


@dataclass(frozen=True, slots=True)
class Served:
    """What says that a number counts to or for whom something is done."""

    before: re.Pattern[str]
    """All that stands before it in its clause."""
    units: frozenset[str]
    verbs: re.Pattern[str]
    """Behind it, with what is counted between."""


@cache
def acts() -> Acts:
    act, opens = rules("targets")["act"], rules("targets")["opening_act"]
    verbs = one_of(act["words"], act["patterns"])
    return Acts(
        re.compile(rf"(?:{verbs})(?![的等])"),
        re.compile(rf"^(?:{opens['before']})*(?:{opens['verbs']})(?!的)"),
        re.compile(rf"(?:{verbs})(?:到位|完毕|改造|建设)?\Z"),
    )


def commits(folded: str, sentence: int, behind: Stretch, before: str) -> bool:
    """Whether a verb commits somebody to a number: one of its sentence up to the end of its clause, or of its clause;
    `behind` is what its clause holds behind it."""
    at, end = behind
    if folded.startswith(OF_THOSE, sentence):
        low = max(0, sentence - WINDOW)
        found = folded.rfind("。", low, max(low, sentence - 1))
        sentence = found + 1 if found >= 0 else low
    if COMMIT.search(folded, sentence, end):
        return True
    act = acts()
    # behind 、 a verb may be part of the name of one thing among others: 社保卡申领、户口迁移等74项
    list_at = before.find("、")
    said = act.before.search(before) if list_at < 0 else act.before.search(before, 0, list_at)
    if said is not None or act.opening.match(before):
        return True
    return end - at <= LONGEST_END and act.behind.search(folded, at, end) is not None


def serves(folded: str, quantity: Quantity, behind: Stretch, before: str) -> bool:
    """Whether a clause says what is done to or for so many: 对28所学校安装空调, 为75名茶农购买保险."""
    if len(before) > LONGEST_SERVED:
        return False
    # 为 before a number is part of how it is compared
    words = before + folded[quantity.lead : quantity.start]
    rule, (at, end) = _served(), behind
    return (
        words[:1] in SERVED
        and quantity.unit in rule.units
        and rule.before.fullmatch(words) is not None
        and rule.verbs.match(folded, at, end) is not None
    )


@cache
def _served() -> Served:
    rule = rules("targets")["served"]
    return Served(
        re.compile(rule["before"]),
        frozenset(rule["units"]),
        re.compile(
            rf"[^,;。的]{{1,24}}?(?:{rule['verbs']})(?![的给予])(?![^,;。]{{0,16}}(?:给予|予以|[奖罚]))"
        ),
    )


def parts_what(folded: str, sentence: int, clause: int) -> bool:
    """Whether a clause names parts of what the one before it commits to: 招聘教师120名,其中幼师30名."""
    if clause - 1 <= sentence or not folded.startswith(OF_THOSE, clause):
        return False
    low = max(sentence, clause - LONGEST_BEGUN)
    opens = max([low, *(folded.rfind(mark, low, clause - 1) + 1 for mark in ",;:(")])
    said, act = folded[opens : clause - 1], acts()
    return act.before.search(said) is not None or act.opening.match(said) is not None


def goes_on(folded: str, sentence: int, clause: int, before: str) -> bool:
    """Whether a clause with a thing and its number alone goes on with what a verb began: 更新冷库12座,烘干房30座."""
    if folded[clause - 1 : clause] != "," or BARE_THING.fullmatch(before) is None:
        return False
    begun = BEGUN.search(folded, max(sentence, clause - LONGEST_BEGUN), clause)
    return begun is not None and acts().before.search(begun["first"]) is not None
