"""Levels of headings by the order in which the kinds of numbering appear."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Rung(NamedTuple):
    """A heading that is open: others may stand under it."""

    kind: str
    value: int
    id: int


@dataclass(slots=True)
class Ladder:
    """The open headings of a part, the widest first, and the last value of each kind."""

    rungs: list[Rung] = field(default_factory=list)
    last: dict[str, int] = field(default_factory=dict)

    def depth(self, kind: str) -> int | None:
        """Where on the ladder this kind stands."""
        for index, rung in enumerate(self.rungs):
            if rung.kind == kind:
                return index
        return None

    def expects(self, kind: str, value: int) -> bool:
        """Whether a number fits: the next of an open kind, the first of a list, or one that runs on across sections."""
        depth = self.depth(kind)
        if depth is not None:
            return value in (self.rungs[depth].value + 1, 1)
        return value == 1 or value == self.last.get(kind, 0) + 1

    def climb(self, kind: str, value: int, id: int) -> int | None:
        """Put a heading on the ladder; its parent's id is returned."""
        depth = self.depth(kind)
        if depth is not None:
            del self.rungs[depth:]
        parent = self.rungs[-1].id if self.rungs else None
        self.rungs.append(Rung(kind, value, id))
        self.last[kind] = value
        return parent
