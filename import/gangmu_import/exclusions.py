"""Numbers that are neither target nor result: subsidies, penalties, scores, conditions, counts of the text's own parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_import.affixes import initials, one_char, one_of, opening
from gangmu_import.lexicon import rules
from gangmu_import.quantity import Quantity
from gangmu_import.text import matches

NOUNS: Final = rules("targets")["structure"]["nouns"]
STRUCTURE: Final = opening({"*", *initials(NOUNS)}, rf"\*{{0,2}}(?:{one_of(NOUNS)})")
"""Behind a number: parts of a description, 3个方面."""
ACTIONS: Final = re.compile(r"[^,;。、\d和及与]{1,12}?行动(?=[,;。、:()\s]|\Z)")
"""After a numeral and 项: the parts of the plan itself, 实施十项提升行动."""
PLACES: Final = re.compile(
    r"[^,;。、\d(]{0,6}(?:市|城市|县|区|镇|乡|街道|村|社区|园区)(?:\([^()]{1,8}\))?[^,;。、\d(的]{0,14}(?:率|比例|比重|占比|浓度|指数)(?:均|都|全部)?"
    r"(?:[达降升]|控制|保持|稳定|提[高升]|优于|不[低高]于)"
)
"""After a count that opens a clause: in how many places a share or level holds, 9个城市优良率达到90%."""
DOERS: Final = re.compile(
    r"(?:地级|县级|设区)?(?:市州|县区|区县|县市区|乡镇|镇街|[市县区镇乡]|街道|部门|单位)(?:要|应|须|抓好|做好|加强|落实|负责|结合|按照?)(?![^,;。]{0,24}\d)"
)
"""The same of who does something: 5个地级市抓好督促."""
LONGEST_AREA: Final = 3
"""Characters of what these places lie in: 全省9个城市."""
MEASURED: Final = re.compile(
    r"(?:[^,;。、\d(的]{1,10}的\d{1,4}个)?(?![^,;。、\d(]{0,16}?(?:完成|实现|建成|建立|新[增建]|开展|启动|通过))"
    r"[^,;。、\d(]{1,16}?(?:率|比例|比重|占比|浓度|指数)(?:均|都|全部)?(?:[达降升]|控制|保持|稳定|提[高升]|优于|不[低高]于|为?\d)"
)
"""The same of other things, 12个断面优良率达到75%, 86个县的覆盖率达到90%; 4个城市的9个水源地 are parted by 的."""
OF_AREA: Final = re.compile(
    r"(?:[全本我][省市区县州旗国]|各地|[一-龥]{2,6}[省市区县州盟])?(?:\d{1,4}个[^,;。、\d(的]{1,10}的)?"
)
"""All that stands before such a count in its clause."""
LONGEST_OF_AREA: Final = 24
SHARE_OF_NAMED: Final = re.compile(r"[^,;。\d]{3,20}?\d[\d.]{0,4}%(?:以上|左右)?(?![,;。])")
"""Behind how many places are named, of which share something is told: 东镇、西镇等2个镇茶园面积50%以上达到标准."""
AREA_ENDS: Final = frozenset("省市区县州旗国盟地的")
"""The last characters of what such a count stands behind."""
ITS_PARTS: Final = re.compile(
    r"(?:清单|目录|政策|措施|举措|任务|事项|条款|办法|意见|》)[”\"]?\((?:共|合计|计)?\Z"
)
"""Before a number in brackets that says how many things a list or a chapter holds: 政策清单(46条)."""
OF_PARTS: Final = re.compile(r"[\d一二三四五六七八九十]个?(?:部分|[章篇节])[、,]?(?:共|计)*\Z")
"""Before the number of the articles of a text: 3部分40条."""
PARTED: Final = frozenset("个条项")
TITLE: Final = re.compile(r"《[^《》\n]{1,80}(?:〈[^〉\n]{1,80}〉[^《》\n]{0,40})?》")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One reason for which a number does not count."""

    name: str
    scope: str
    """sentence, clause, or before: the clause up to the number."""
    kinds: frozenset[str]
    spares: str
    """Status or comparator that it does not touch; empty for none."""
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    """What of the clause proves that the number counts in spite of it; None where nothing does."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The exclusions by what calls for a closer look at them: few sentences hold any of it."""

    openings: re.Pattern[str]
    """The first character of a cue where the second of any stands behind it, or which is a cue alone."""
    cued: dict[str, tuple[tuple[str, tuple[Exclusion, ...]], ...]]
    """The cues that begin with a character, each with what it calls for."""
    begun: dict[str, tuple[Exclusion, ...]]
    """By the first character of the clause."""
    ended: dict[str, tuple[Exclusion, ...]]
    """By the character before the number."""


@cache
def exclusions() -> tuple[Exclusion, ...]:
    return tuple(
        Exclusion(
            entry["name"],
            entry["scope"],
            frozenset(entry["kinds"]),
            entry.get("spares", ""),
            re.compile(entry["pattern"]),
            re.compile(entry["unless"]) if "unless" in entry else None,
        )
        for entry in rules("targets")["exclusion"]
    )


def _sought(kind: str) -> Sought:
    """The exclusions for numbers of a kind; for those of any without one."""
    entries = [
        (rule, entry)
        for rule, entry in zip(rules("targets")["exclusion"], exclusions(), strict=True)
        if not kind or kind in entry.kinds
    ]
    cues = sorted({cue for rule, _ in entries for cue in rule.get("cues", ())})

    def calls(key: str, word: str) -> tuple[Exclusion, ...]:
        return tuple(each for rule, each in entries if word in rule.get(key, ""))

    def by_character(key: str) -> dict[str, tuple[Exclusion, ...]]:
        return {
            char: calls(key, char) for char in {char for rule, _ in entries for char in rule.get(key, "")}
        }

    cued: dict[str, list[tuple[str, tuple[Exclusion, ...]]]] = {}
    for cue in cues:
        cued.setdefault(cue[0], []).append((cue, calls("cues", cue)))
    pairs = {cue[:2] for cue in cues if len(cue) > 1}
    # signs and digits stand behind many a character, and make a cue behind few
    signed = {pair for pair in pairs if not pair[1].isalpha()}
    behind = [f"(?<={one_char(single)})"] if (single := {cue for cue in cues if len(cue) == 1}) else []
    behind.append(f"(?={one_char(pair[1] for pair in pairs - signed)})")
    if signed:
        behind.append(f"(?<={one_char(initials(signed))})(?={one_char(pair[1] for pair in signed)})")
    return Sought(
        openings=re.compile(f"{one_char(cued)}(?:{'|'.join(behind)})"),
        cued={first: tuple(words) for first, words in cued.items()},
        begun=by_character("begins"),
        ended=by_character("ends"),
    )


ALL: Final = _sought("")
SOUGHT: Final = {kind: _sought(kind) for kind in {kind for entry in exclusions() for kind in entry.kinds}}
"""By the kind of a number: three sentences in four hold numbers of one."""
BEGINS, ENDS = frozenset(ALL.begun), frozenset(ALL.ended)
"""The first and last characters of a clause before a number that call for any exclusion: few clauses have one of them."""


def exclusions_near(sentence: str, kind: str = "") -> tuple[Exclusion, ...]:
    """The exclusions of which the sentence holds a cue, of those for a kind of number."""
    sought = SOUGHT.get(kind, ALL)
    near: tuple[Exclusion, ...] = ()
    for first in set(sought.openings.findall(sentence)):
        for cue, called in sought.cued[first]:
            if cue in sentence:
                near += called
    return near


def exclusions_beside(before: str, kind: str = "") -> tuple[Exclusion, ...]:
    """The exclusions that the first and last characters of the clause before a number call for, of those for its kind."""
    sought = SOUGHT.get(kind, ALL)
    return sought.begun.get(before[0], ()) + sought.ended.get(before[-1], ())


def excluded(
    quantity: Quantity, entries: Iterable[Exclusion], status: str, sentence: str, clause: str, before: str
) -> bool:
    """Whether one of these exclusions is a reason for which the number does not count; `before` opens its clause."""
    kind, comparator = quantity.kind, quantity.comparator
    for entry in entries:
        if kind not in entry.kinds or entry.spares in (status, comparator):
            continue
        scope = entry.scope
        words = clause if scope == "clause" else before if scope == "before" else sentence
        if entry.pattern.search(words) is None:
            continue
        if entry.unless is None or not entry.unless.search(clause):
            return True
    return False


def counts_parts(folded: str, quantity: Quantity, clause: int) -> bool:
    """Whether a number counts parts of a description or of the text itself, or the places in which another number holds."""
    lead, reach = quantity.lead, quantity.reach
    if folded[reach : reach + 1] in STRUCTURE.first and STRUCTURE.pattern.match(folded, reach):
        return True
    if quantity.unit not in PARTED:
        return False
    if quantity.unit == "个":
        return counts_measured(folded, lead, reach, clause)
    if quantity.unit == "项" and quantity.han and ACTIONS.match(folded, reach):
        return True
    behind = ITS_PARTS if folded[reach : reach + 1] == ")" else OF_PARTS
    return behind.search(folded, max(0, lead - 8), lead) is not None


def counts_measured(folded: str, lead: int, reach: int, clause: int) -> bool:
    """Whether 个 counts the places or things of which a share or level is told."""
    if lead - clause <= LONGEST_AREA and (PLACES.match(folded, reach) or DOERS.match(folded, reach)):
        return True
    if folded[lead - 1] == "等" and SHARE_OF_NAMED.match(folded, reach):
        return True
    if lead - clause > LONGEST_OF_AREA or (lead > clause and folded[lead - 1] not in AREA_ENDS):
        return False
    return OF_AREA.fullmatch(folded, clause, lead) is not None and MEASURED.match(folded, reach) is not None


def titles_of_documents(folded: str) -> tuple[tuple[int, int], ...]:
    """Stretches inside 《》, in order."""
    return tuple([found.span() for found in matches("《", TITLE, folded)])
