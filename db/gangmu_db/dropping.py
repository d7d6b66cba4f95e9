"""Which part of a search leaves nothing: the one without which most would be found."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from gangmu_db.query import TOKEN
from gangmu_db.search import Engine

MOST_PARTS = 8
LONGEST = 0.1  # seconds for one part: it is a hint, and nobody waits for it


class Drop(NamedTuple):
    """A part of what was typed, and how many items are found without it, at least."""

    part: str
    left: int


def to_drop(engine: Engine, words: str, stop: Callable[[], bool] = lambda: False) -> Drop | None:
    """The word, phrase or filter to leave out, as it was typed; None where no single one is to blame.

    For the thread that has the engine.
    """
    parts = [token.span() for token in TOKEN.finditer(words)][:MOST_PARTS]
    if len(parts) < 2:
        return None
    found = []
    for start, end in parts:
        without = engine.search(words[:start] + words[end:], limit=1, stop=stop, deadline=LONGEST)
        found.append(Drop(words[start:end], max(sum(without.counts.values()), len(without.hits))))
    best = max(found, key=lambda drop: drop.left)
    return best if best.left and not stop() else None
