"""Words for what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gangmu_import.lexicon import rules


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of units.toml."""

    name: str
    kind: str
    """count, people, money, percent, area, length, mass, volume, energy, rate; none for what is never a target."""
    last: bool
    """Counts only after its noun: 培训班12期, but 2期工程 is an ordinal."""
    after: str
    """A word that must stand before the number: 天 counts after 优良天数 only; empty for none."""


@cache
def units() -> dict[str, Unit]:
    """Unit words by name."""
    return {
        entry["name"]: Unit(entry["name"], entry["class"], entry.get("last", False), entry.get("after", ""))
        for entry in rules("units")["unit"]
    }


@cache
def units_by_character() -> dict[str, tuple[Unit, ...]]:
    """The units that begin with a character, longest first."""
    found: dict[str, list[Unit]] = {}
    for name in sorted(units(), key=len, reverse=True):
        found.setdefault(name[0], []).append(units()[name])
    return {char: tuple(words) for char, words in found.items()}


def unit_at(folded: str, at: int) -> Unit | None:
    """The longest unit that stands at a place."""
    for unit in units_by_character().get(folded[at : at + 1], ()):
        if folded.startswith(unit.name, at):
            return unit
    return None


def unit_kind(folded: str, at: int) -> str:
    unit = unit_at(folded, at)
    return "" if unit is None else unit.kind
