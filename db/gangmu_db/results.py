"""What a search has found so far, each item once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from gangmu_db.called import Names
from gangmu_db.likeness import Name
from gangmu_db.records import KINDS, Kind, Span


class Found(NamedTuple):
    """An item that was found, before it becomes a hit."""

    score: float
    slot: int
    """0 where it was found by its body."""
    kind: int
    """Place in KINDS."""
    item: int
    document: int | None
    names: Names | None
    """None where it was found by its body."""
    name: Name | None
    """The title as it is compared, None likewise."""
    snippet: str | None
    span: Span | None


class Results:
    """Collects finds; of two of one item the better score and the snippet stay."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, int], Found] = {}

    def add(self, found: Found) -> None:
        """Take a find in."""
        key = (found.kind, found.item)
        before = self._found.get(key)
        if before is not None:
            better, other = (found, before) if found.score > before.score else (before, found)
            slot = before.slot or found.slot
            snippet, span = better.snippet or other.snippet, better.span or other.span
            names, name = better.names or other.names, better.name or other.name
            found = better._replace(slot=slot, names=names, name=name, snippet=snippet, span=span)
        self._found[key] = found

    def are(self, enough: int, score: float) -> bool:
        """Whether there are so many with at least that score."""
        if len(self._found) < enough:  # asked after each find, and mostly so
            return False
        return sum(found.score >= score for found in self._found.values()) >= enough

    def best(self, limit: int) -> list[Found]:
        """The best first; among equals the newest slot."""
        ordered = sorted(
            self._found.values(), key=lambda found: (-found.score, -found.slot, found.kind, found.item)
        )
        return ordered[:limit]

    def counted(self, matched: Mapping[Kind, int]) -> dict[Kind, int]:
        """Items of each kind: those that match in full, at least those found."""
        found = Counter(KINDS[one.kind] for one in self._found.values())
        return {kind: max(matched[kind], found[kind]) for kind in KINDS}
