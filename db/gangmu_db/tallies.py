"""Counts beside the facets of a list, from the bitmaps of the search index: a million items in a moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import reduce

from gangmu_db import facets, grams
from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import NOWHERE, Bits, common, shared, union
from gangmu_db.narrowing import FACETS, Facet, Facets
from gangmu_db.postings import Part
from gangmu_db.records import KINDS, Kind

MOST_VALUES = 120
"""Of one facet that are offered: those with most documents, departments with most tasks."""
YEARS_AHEAD = 15
"""Years after that of the newest document in which something may be due."""
KEPT = 4 * 2**20
"""Bytes of bitmaps: each is looked at once or twice."""

Tallies = Mapping[Facet, tuple[tuple[str, int], ...]]
"""The values of each facet and how many items of the list have them, most first, years newest first; never 0."""

OFFERED: Mapping[Facet, str] = {
    "region": "SELECT value FROM document, json_each(regions) GROUP BY value ORDER BY count(*) DESC, value",
    "kind": "SELECT kind FROM document GROUP BY kind ORDER BY count(*) DESC, kind",
    "department": "SELECT canonical FROM department ORDER BY -leads, -joins, id",
}
OF_DEPARTMENTS: Mapping[Facet, str] = {
    "region": "SELECT region FROM department WHERE region != '' GROUP BY region ORDER BY count(*) DESC, region",
    "kind": "SELECT kind FROM department GROUP BY kind ORDER BY count(*) DESC, kind",
}
YEARS = "SELECT min(min(year), min(coalesce(period_first, year))), max(max(year), max(coalesce(period_last, year)))"


def total(connection: sqlite3.Connection, kinds: tuple[Kind, ...], chosen: Facets) -> int:
    """How many items of some kinds fulfil all facets."""
    bitmaps = Bitmaps(connection, Part.TITLES, KEPT)
    wanted = dict(chosen)
    return shared(_of_kinds(bitmaps, kinds, wanted), _fulfilling(connection, bitmaps, wanted))


def tallies(
    connection: sqlite3.Connection,
    kinds: tuple[Kind, ...],
    chosen: Facets,
    listed: Bits | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Tallies:
    """What a list of some kinds can be narrowed by, each facet counted under all others that are chosen.

    `listed` are the slots of the list where it is not the whole library. `stop` is asked before each value; once it
    says True, what was counted so far comes back.
    """
    bitmaps = Bitmaps(connection, Part.TITLES, KEPT)
    bitmaps.over = stop
    wanted = dict(chosen)
    found: dict[Facet, tuple[tuple[str, int], ...]] = {}
    for facet in dict.fromkeys(facet for kind in kinds for facet in FACETS[kind]):
        others = {name: value for name, value in wanted.items() if name != facet}
        within = _of_kinds(bitmaps, kinds, {facet, *others})
        within = common(within, _fulfilling(connection, bitmaps, others))
        within = within if listed is None else common(within, listed)
        values = [*_offered(connection, facet, kinds), *filter(None, [wanted.get(facet)])]
        counted = [
            (value, shared(within, _fulfilling(connection, bitmaps, others | {facet: value})))
            for value in dict.fromkeys(values)
            if not stop()
        ]
        kept = [(value, count) for value, count in counted if count]
        found[facet] = tuple(kept if facet == "year" else sorted(kept, key=lambda one: -one[1]))
    return found


def _of_kinds(bitmaps: Bitmaps, kinds: tuple[Kind, ...], asked: Collection[Facet]) -> Bits:
    """Slots of those kinds whose items have all the facets."""
    fitting = (
        bitmaps.row(facets.kind_facet(KINDS.index(kind))) for kind in kinds if {*asked} <= {*FACETS[kind]}
    )
    return common(bitmaps.live, reduce(union, fitting, NOWHERE))


def _offered(connection: sqlite3.Connection, facet: Facet, kinds: tuple[Kind, ...]) -> Iterator[str]:
    match facet:
        case "role":
            yield from facets.ROLES
        case "status":
            yield from facets.STATUSES
        case "year":
            first, last = connection.execute(f"{YEARS} FROM document").fetchone()
            if first is not None:
                newest = min(last + YEARS_AHEAD, first + MOST_VALUES)
                yield from (str(year) for year in range(newest, first - 1, -1))
        case _:
            statement = (OF_DEPARTMENTS if kinds == ("department",) else OFFERED)[facet]
            rows = connection.execute(f"{statement} LIMIT :most", {"most": MOST_VALUES})
            yield from (value for (value,) in rows)


def _fulfilling(connection: sqlite3.Connection, bitmaps: Bitmaps, wanted: Mapping[Facet, str]) -> Bits:
    """Slots that have all these values."""
    rows = bitmaps.live
    for facet, value in wanted.items():
        if facet == "department":
            rows = common(rows, _held(connection, bitmaps, value, wanted.get("role")))
        else:
            rows = common(rows, bitmaps.row(_gram(facet, value)))
    return rows


def _held(connection: sqlite3.Connection, bitmaps: Bitmaps, canonical: str, role: str | None) -> Bits:
    found = connection.execute("SELECT id FROM department WHERE canonical = ?", (canonical,)).fetchone()
    if found is None:
        return NOWHERE
    gram = facets.department_facet(found[0]) if role is None else facets.duty_facet(found[0], role)
    return bitmaps.row(gram)


def _gram(facet: Facet, value: str) -> int:
    match facet:
        case "region":
            return facets.named(grams.REGION, value)
        case "kind":
            return facets.named(grams.SORT, value)
        case "year":
            return facets.year_facet(int(value))
        case "role":
            return facets.role_facet(value)
        case _:
            return facets.status_facet(value)
