"""Words for what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from gangmu_import.lexicon import rules

RARE_UNIT: Final = re.compile(
    r"(?![了的地得多余几来级内外上下中前后起元至到大强整左右间时年月日期岁吧等者都也和或与及以为即])[一-龥](?![^\s,;。、:)!])"
)
"""Behind 万: the one character that ends the clause is what is counted, whether a rule knows it or not: 水罐3万罐."""


PRINTED: Final = frozenset({"money"})
"""Kinds whose units keep the scale that is printed, as nobody writes them otherwise: 43.03 亿元."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of units.toml."""

    name: str
    kind: str
    """count, people, money, percent, area, length, mass, volume, energy, rate; none for what is never a target."""
    last: bool
    """Counts only after its noun: 培训班12期, but 2期工程 is an ordinal."""
    before: tuple[str, ...]
    """Of such a unit: nouns before which it counts all the same, as before a comparator: 4期培训班, 4期以上."""
    levels: tuple[str, ...]
    """Of such a unit: words before the number behind which it counts before a comparator: 平均 before 9岁以上."""
    after: tuple[str, ...]
    """Words one of which must stand before the number: 天 counts after 优良天数 only; () for none."""
    not_before: frozenset[str]
    """Characters before which it is part of a name: 50人会."""
    always: bool
    """Whether it counts whatever stands beside it, so that nobody needs to look; km may be the start of a word."""


@cache
def units() -> dict[str, Unit]:
    """Unit words by name."""
    return {entry["name"]: _unit(entry) for entry in rules("units")["unit"]}


def _unit(entry: dict[str, Any]) -> Unit:
    name, kind, last, after = (
        entry["name"],
        entry["class"],
        entry.get("last", False),
        tuple(entry.get("after", ())),
    )
    not_before = frozenset(entry.get("not_before", ""))
    always = kind != "none" and not (last or after or not_before or (name.isascii() and name != "%"))
    before, levels = tuple(entry.get("before", ())), tuple(entry.get("levels", ()))
    return Unit(name, kind, last, before, levels, after, not_before, always)


Words = tuple[Unit | None, dict[str, tuple[Unit, ...]]]
"""The unit of one character that a character is, and the longer ones that begin with it, by their second."""


def _by_character() -> dict[str, Words]:
    """The units that begin with a character; the longest first where the second is the same too."""
    found: dict[str, dict[str, tuple[Unit, ...]]] = {}
    for name in sorted(units(), key=len, reverse=True):
        longer = found.setdefault(name[0], {})
        if len(name) > 1:
            longer[name[1]] = (*longer.get(name[1], ()), units()[name])
    return {char: (units().get(char), longer) for char, longer in found.items()}


BY_CHARACTER: Final = _by_character()


def unit_at(folded: str, at: int) -> Unit | None:
    """The longest unit that stands at a place and is no part of a longer name there."""
    words = BY_CHARACTER.get(folded[at : at + 1])
    if words is None:
        return None
    single, longer = words
    if longer:
        for unit in longer.get(folded[at + 1 : at + 2], ()):
            name = unit.name
            if folded.startswith(name, at) and (
                unit.always or folded[at + len(name) : at + len(name) + 1] not in unit.not_before
            ):
                return unit
    return single


def unit_kind(folded: str, at: int) -> str:
    unit = unit_at(folded, at)
    return "" if unit is None else unit.kind
