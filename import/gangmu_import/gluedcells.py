"""Names of bodies in one cell that stand without a sign between: 县水利局县林业局, where the line ends of the cell were lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from gangmu_import.bodylike import KNOWN, looks_like_body, surely_body
from gangmu_import.lexicon import rules
from gangmu_import.places import split_level
from gangmu_import.regions import atlas, leading_region
from gangmu_import.text import Bounds

SHORTEST: Final = 3
"""Characters of the first of two such names; 县委县政府 is no two."""
OF_PARTY: Final = "纪委"
SHORT_PLACES: Final = (2, 3)
"""Characters of the short name of a place that one begins with."""
EACH: Final = "各"
POLICE: Final = ("公安局", "公安分局")


class _Rule(NamedTuple):
    ends: tuple[str, ...]
    branches: tuple[str, ...]
    bodies: tuple[str, ...]
    wide: tuple[str, ...]


@cache
def _rule() -> _Rule:
    entry = rules("duties")["glued"]
    return _Rule(*(tuple(entry[field]) for field in _Rule._fields))


def parted(folded: str, names: Sequence[Bounds]) -> list[Bounds]:
    """The names of a cell, in order, with those that are several glued together taken apart."""
    return [
        (start + first, start + last)
        for start, end in names
        for first, last in (glued(folded[start:end]) if end - start >= 2 * SHORTEST else ((0, end - start),))
    ]


@lru_cache(maxsize=KNOWN)
def glued(name: str) -> tuple[Bounds, ...]:
    """Where the names stand that one is made of: itself alone as a rule."""
    return tuple(_names(name))


def _names(name: str) -> Iterator[Bounds]:
    start, ends = 0, _rule().ends
    for at in range(SHORTEST, len(name) - SHORTEST + 1):
        left = name[start:at]
        if at - start >= SHORTEST and left.endswith(ends) and _follows(left, name[at:]):
            yield start, at
            start = at
    yield start, len(name)


def _follows(left: str, right: str) -> bool:
    """Whether two names stand one behind the other: the second begins as names do, and is no branch of the first."""
    rule = _rule()
    if left.endswith(OF_PARTY) or any(word in left for word in rule.wide) or not surely_body(left):
        return False
    if right.startswith(rule.bodies):
        return _is_another(right, left)
    if not looks_like_body(right):
        return False
    level, rest = split_level(right)
    if level or right[0] == EACH:
        return len(rest) > 1 and surely_body(right)
    size = leading_region(right) or _short_place(right)
    own = right[size:]
    if own.startswith(rule.bodies):
        return _is_another(own, left)
    return size > 0 and len(own) > 1 and not own.endswith(rule.branches)


def _is_another(body: str, left: str) -> bool:
    """Whether a body is no branch of the police that stands before it."""
    return not (body.startswith(POLICE) and POLICE[0] in left)


def _short_place(name: str) -> int:
    """The length of the short name of a place that begins a name; 0 without one."""
    shorts = atlas().by_short
    return next((size for size in SHORT_PLACES if name[:size] in shorts), 0)
