"""Regions as they stand before what a body is called there: 市, 静安区, 上海市静安区, 上海."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from gangmu_db.records import record
from gangmu_import.places import LEVELS, NOT_LEVELS
from gangmu_import.regions import atlas, begins_a_name, lengths_by

LONGEST_REGION: Final = 12
"""Characters of the name of a region that is looked for before a body."""

LEAGUE: Final = "共青团"
PARTY: Final = "中共"
OF_PARTY: Final = frozenset("委纪")
"""What the bodies of the party begin with behind the region."""
COMMITTEE: Final = "委"

SHORT_LEVELS: Final = frozenset(level for level in LEVELS if len(level) == 1)
LONG_LEVELS: Final = {level[-2:]: level for level in LEVELS if len(level) > 1}
"""By their last two characters; each ends in a short one."""


def with_region(folded: str, at: int) -> int:
    """Where the region before a form begins (市, 静安区, 上海市静安区, 上海); -1 where none stands before it."""
    regions = regions_by_end()
    last, tail = folded[at - 1 : at], folded[at - 2 : at]
    if last not in regions.last:
        return -1
    if tail in regions.lengths and (start := region_before(folded, at, regions)) >= 0:
        above = region_before(folded, start, regions)
        return above if above >= 0 else start
    if last not in SHORT_LEVELS:
        return -1
    level = LONG_LEVELS.get(tail)
    if level is None or not folded.endswith(level, 0, at):
        level = last
    start = at - len(level)
    if at + 2 >= len(folded) and folded.startswith(NOT_LEVELS.get(level, ()), start):
        return -1
    for length in regions.like_levels.get(tail, ()):
        if length <= at and folded[at - length : at] in atlas().by_short:
            return at - length
    return start


def with_party(folded: str, start: int, form: str) -> int:
    """Where the name of a form begins behind a region, with the party before that: 中共 of 中共云州市委办公室; a committee
    alone may be one of the league."""
    if folded.endswith(PARTY, 0, start) and form[0] in OF_PARTY:
        return start - len(PARTY)
    return of_league(folded, start) if form == COMMITTEE else start


def of_league(folded: str, start: int) -> int:
    """Where the committee of the youth league begins that a committee of a region may end (共青团云州市委); else where
    that one begins."""
    return start - len(LEAGUE) if folded.endswith(LEAGUE, 0, start) else start


def region_before(folded: str, at: int, regions: Regions) -> int:
    """Where a region's full name that ends here begins, or a province's or city's short name; -1 without one."""
    for length in regions.lengths.get(folded[at - 2 : at], ()) if at > 1 else ():
        if length <= at and folded[at - length : at] in regions.names:
            return at - length if length > 2 or begins_a_name(folded, at - length) else -1
    return -1


@record
class Regions:
    """Regions as they stand before a body."""

    names: frozenset[str]
    """Full names, and the short ones of provinces and cities."""
    lengths: dict[str, tuple[int, ...]]
    """Of the names by their last two characters, the longest first."""
    last: frozenset[str]
    """Last characters of names and of the words for levels; a look at one rules out most places."""
    like_levels: dict[str, tuple[int, ...]]
    """Lengths of the short names that end as a word for a level does (沙市), as `lengths` has them."""


@cache
def regions_by_end() -> Regions:
    """The regions of the atlas."""
    table = atlas()
    wide = (name for name, regions in table.by_short.items() if len(regions[0].above) <= 1)
    known = frozenset(name for name in (*table.by_name, *wide) if 1 < len(name) <= LONGEST_REGION)
    last = frozenset(name[-1] for name in (*known, *LEVELS))
    like_levels = (name for name in table.by_short if name[-1] in SHORT_LEVELS)
    return Regions(known, by_last_two(known), last, by_last_two(like_levels))


def by_last_two(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Lengths of names by their last two characters, the longest first."""
    return lengths_by({name: name[-2:] for name in names})
