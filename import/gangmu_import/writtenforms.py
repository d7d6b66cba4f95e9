"""Written forms of bodies by how they end, as the rule files give them, and where such an end may stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_import.affixes import one_char
from gangmu_import.lexicon import rules
from gangmu_import.places import LEVELS
from gangmu_import.prefixes import regions_by_end
from gangmu_import.spelling import vocabulary

ACTORS: Final = ("区", "县")
ACTS: Final = ("将", "推动", "出台", "发布", "印发", "力争", "提出", "举办", "召开")
"""What a sentence lets a district or county do by its name alone: 徐汇区出台…."""
COMMON: Final = "新大地动网法社金信"
"""Characters that stand all over a text and end few names, most of them behind one character (高新, 基地): these are
looked for by that one, which is rarer."""
TOWNS: Final = frozenset("镇乡")
GOVERNMENT: Final = "政府"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Names that begin with a region or a set word and end in one of several ways."""

    endings: tuple[str, ...]
    starts: tuple[str, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Forms:
    """Written forms that end alike; names are found backwards from where one may end."""

    alone: frozenset[str]
    """Names that need no region before them: national bodies and known ones."""
    levelled: frozenset[str]
    """What stands behind 市 or 静安区: 科委, 政府, 委组织部."""
    both: frozenset[str]
    """All of these: most of what stands before an ending is none."""
    lengths: tuple[int, ...]
    """Of both, the longest first."""
    patterns: tuple[Pattern, ...]


def tails(form: str) -> tuple[str, ...]:
    """The last two characters of a form; of 委, which stands behind a level, those of 市委, 区委 and so on."""
    return (form[-2:],) if len(form) > 1 else tuple(level[-1] + form for level in LEVELS)


@cache
def forms() -> dict[str, Forms]:
    """The forms of all rule files by their last three characters, and by their last two those that are no longer or
    have patterns; both rule out most places of a text."""
    levelled, alone, patterns = levelled_forms(), lone_forms(), patterns_by_end()
    found: dict[str, Forms] = {}
    for tail in {*alone, *levelled, *patterns}:
        sets = frozenset(alone.get(tail, ())), frozenset(levelled.get(tail, ()))
        both = sets[0] | sets[1]
        for end, lengths in lengths_by_end(tail, both).items():
            if lengths or tail in patterns:
                found[end] = Forms(*sets, both, lengths, tuple(patterns.get(tail, ())))
    return found


def lengths_by_end(tail: str, written: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Lengths of forms with this tail, the longest first: by it those no longer, by the last three characters all."""
    longer = [form for form in written if len(form) > len(tail)]
    short = {len(form) for form in written} - {len(form) for form in longer}
    ends = {tail: short} | {form[-3:]: set(short) for form in longer}
    for form in longer:
        ends[form[-3:]].add(len(form))
    return {end: tuple(sorted(lengths, reverse=True)) for end, lengths in ends.items()}


def levelled_forms() -> dict[str, set[str]]:
    """What stands behind a region, by the last two characters."""
    words = vocabulary()
    endings = ("委", "局", "厅", "办", "委员会", "办公室", "部")
    levelled: dict[str, set[str]] = defaultdict(set)
    for form in {
        *(stem + ending for stem in words.stems for ending in endings),
        *words.whole,
        *words.printed,
        *rules("mentions")["levelled"]["names"],
    }:
        for tail in tails(form):
            levelled[tail].add(form)
    return levelled


def lone_forms() -> dict[str, set[str]]:
    """Names that need no region, by the last two characters."""
    words = vocabulary()
    alone: dict[str, set[str]] = defaultdict(set)
    for form in {*words.national, *words.bodies, *rules("mentions")["known"]["names"]}:
        if len(form) > 2 or form in ("央行", "交大"):
            alone[form[-2:]].add(form)
    return alone


def patterns_by_end() -> dict[str, list[Pattern]]:
    """The patterns of rules/mentions.toml by the last two characters of their endings."""
    patterns: dict[str, list[Pattern]] = defaultdict(list)
    for entry in rules("mentions")["pattern"]:
        pattern = Pattern(
            tuple(sorted(entry["endings"], key=len, reverse=True)), tuple(entry["starts"]), entry["least"]
        )
        for tail in {ending[-2:] for ending in entry["endings"]}:
            patterns[tail].append(pattern)
    return patterns


@cache
def last_characters() -> re.Pattern[str]:
    """The last character of a name, where what stands before it may do so in a name, or of one that acts."""
    before: dict[str, set[str]] = defaultdict(set)
    for tail in forms():
        before[tail[-1]].add(tail[-2])
    acting = [f"{last}(?={'|'.join(ACTS)})" for last in ACTORS]
    named = []
    # those that end most names first, since one alternative after the other is tried
    for last, chars in sorted(before.items(), key=lambda item: len(item[1]), reverse=True):
        by_first = last in COMMON and len(chars) == 1 and chars.isdisjoint(before)
        sought = f"{''.join(chars)}{last}" if by_first else last
        named.append(f"{sought}(?<={pair_before(last, chars)}{last})")
    return re.compile("|".join((*named, *acting)))


def pair_before(last: str, chars: set[str]) -> str:
    """The one or two characters that stand before the last one of a name.

    Two where it follows on one other only (政府, 中心): for more, the search would take longer than is saved by it."""
    if len(chars) > 1:
        return one_char(chars)
    (char,) = chars
    third = before_tail(char + last)
    return char if third is None else one_char(third) + char


def before_tail(tail: str) -> set[str] | None:
    """The characters that may stand before the last two of a name; None where any may."""
    table = forms().get(tail)
    third = {end[0] for end in forms() if len(end) > 2 and end.endswith(tail)}
    if table is None:
        return third
    endings = {ending for pattern in table.patterns for ending in pattern.endings if ending.endswith(tail)}
    if tail in table.alone or tail in endings or 1 in table.lengths:
        return None
    third |= {ending[-3] for ending in endings}
    if tail in table.levelled:
        third |= regions_by_end().last
    return third | TOWNS if tail == GOVERNMENT else third
