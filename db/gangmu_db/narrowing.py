"""Lists narrowed by facets: which items fulfil them, one after the other in the order of a list.

What a facet means is said by facets.py, from which the search and the counts beside the facets are made; here the
same is said in SQL, so that the first rows of a million come at once and in any order.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Literal

from gangmu_db.lists import order
from gangmu_db.records import KINDS, Kind, Ref

Facet = Literal["region", "year", "department", "role", "kind", "status"]
Facets = tuple[tuple[Facet, str], ...]
"""At most one value of each facet, all of which an item fulfils. A department is given by its canonical name."""

FACETS: Mapping[Kind, tuple[Facet, ...]] = {
    "document": ("region", "year", "kind", "department"),
    "task": ("region", "year", "kind", "department", "role"),
    "target": ("region", "year", "kind", "department", "role", "status"),
    "department": ("region", "kind"),
}
"""What the items of a kind can be narrowed by; by any other facet none of them is left."""

FEW = 50_000
"""Items of the documents meant, up to which they are read document by document instead of along the whole order."""

OF_DOCUMENT: Mapping[Facet, str] = {
    "region": "EXISTS (SELECT 1 FROM json_each(document.regions) WHERE value = :region)",
    "kind": "document.kind = :kind",
    "year": "(document.year IS CAST(:year AS INTEGER) OR (period_last - period_first BETWEEN 0 AND 20"
    " AND CAST(:year AS INTEGER) BETWEEN period_first AND period_last))",
}
BODY = "(SELECT id FROM department WHERE canonical = :department)"
HELD: Mapping[tuple[bool, bool], str] = {
    (True, False): f"{{task}} IN (SELECT task FROM duty WHERE department = {BODY})",
    (True, True): f"{{task}} IN (SELECT task FROM duty WHERE department = {BODY} AND role = :role)",
    (False, True): "+{task} IN (SELECT task FROM duty WHERE role = :role)",
}
"""By whether a department and a role are asked for: together they mean that department in that role."""
IN_ROLE = "EXISTS (SELECT 1 FROM duty WHERE duty.task = {task} AND role = :role)"
"""The same for a role that very many have, three tasks in four perhaps: they are not collected before the first row."""
OWN_YEAR: Mapping[str, tuple[str, str]] = {
    "task": ("substr(due, 1, 4) = :year", "due IS NULL"),
    "target": ("target.year = CAST(:year AS INTEGER)", "target.year IS NULL"),
}


def refs(
    connection: sqlite3.Connection, kinds: tuple[Kind, ...], sort: str, facets: Facets, falling: bool = False
) -> Iterator[Ref]:
    """The items of some kinds that fulfil all facets, one kind after the other, each in an order of lists.ORDERS;
    `falling` turns all round. Read only as far as they are asked for."""
    wanted: dict[str, str] = dict(facets)
    for kind in reversed(kinds) if falling else kinds:
        if not wanted.keys() <= set(FACETS[kind]):
            continue
        terms = ", ".join(f"{term} DESC" if falling else term for term in order(kind, sort))
        conditions = " AND ".join(_conditions(connection, kind, wanted)) or "1"
        found = connection.execute(
            f"SELECT {kind}.id FROM {kind} WHERE {conditions} ORDER BY {terms}", wanted
        )
        yield from (Ref(kind, row[0]) for row in found)


class Narrowed:
    """The items that fulfil some facets, `count` of them, walked from the nearer end as far as they are looked at."""

    def __init__(
        self, connection: sqlite3.Connection, kinds: tuple[Kind, ...], sort: str, facets: Facets, count: int
    ) -> None:
        self._count = count
        self._places = {kind: place for place, kind in enumerate(KINDS)}
        self._walks = tuple(refs(connection, kinds, sort, facets, falling) for falling in (False, True))
        self._seen = array("q"), array("q")  # eight bytes an item: from the first on, and from the last on

    def slice(self, first: int, limit: int) -> list[Ref]:
        """Items `first` up to `first + limit`."""
        last = min(first + limit, self._count)
        ahead, behind = self._seen
        if last - len(ahead) <= self._count - first - len(behind):
            self._walk(0, last)
            return [self._ref(item) for item in ahead[first:last]]
        self._walk(1, self._count - first)
        return [self._ref(item) for item in reversed(behind[self._count - last : self._count - first])]

    def _walk(self, way: int, steps: int) -> None:
        seen = self._seen[way]
        missing = islice(self._walks[way], max(0, steps - len(seen)))
        seen.extend(ref.id * len(KINDS) + self._places[ref.kind] for ref in missing)

    def _ref(self, item: int) -> Ref:
        number, place = divmod(item, len(KINDS))
        return Ref(KINDS[place], number)


def kinds_of(tab: str) -> tuple[Kind, ...]:
    """The kinds that a tab holds: its own, or all of them."""
    return tuple(kind for kind in KINDS if tab in ("all", kind))


def _conditions(connection: sqlite3.Connection, kind: Kind, wanted: Mapping[str, str]) -> Iterator[str]:
    match kind:
        case "document":
            yield from (OF_DOCUMENT[facet] for facet in OF_DOCUMENT if facet in wanted)
            if "department" in wanted:
                yield f"document.id IN (SELECT document FROM mention WHERE department = {BODY})"
        case "department":
            yield from (f"{facet} = :{facet}" for facet in wanted)
        case "task" | "target":
            yield from _of_text(connection, kind, wanted)


def _of_text(connection: sqlite3.Connection, kind: Kind, wanted: Mapping[str, str]) -> Iterator[str]:
    """Conditions of tasks and targets, which share region and kind with their document."""
    ruled = [OF_DOCUMENT[facet] for facet in ("region", "kind") if facet in wanted]
    if ruled:
        documents = f"SELECT id FROM document WHERE {' AND '.join(ruled)}"
        yield f"{_way(connection, kind, documents, wanted)}{kind}.document IN ({documents})"
    if "year" in wanted:
        own, none = OWN_YEAR[kind]
        dated = f"SELECT id FROM document WHERE {OF_DOCUMENT['year']}"
        yield f"({own} OR ({none} AND +{kind}.document IN ({dated})))"
    if "department" in wanted or "role" in wanted:
        task = "task.id" if kind == "task" else "target.task"
        frequent = "department" not in wanted and _is_frequent(connection, wanted["role"])
        yield (IN_ROLE if frequent else HELD["department" in wanted, "role" in wanted]).format(task=task)
    if "status" in wanted:
        yield "target.status = :status"


def _is_frequent(connection: sqlite3.Connection, role: str) -> bool:
    counted = f"SELECT count(*) FROM (SELECT 1 FROM duty WHERE role = :role LIMIT {FEW})"
    return bool(connection.execute(counted, {"role": role}).fetchone()[0] == FEW)


def _way(connection: sqlite3.Connection, kind: Kind, documents: str, wanted: Mapping[str, str]) -> str:
    """The sign that keeps SQLite from reading the documents one by one and sorting what they hold: of many items
    the first rows then come at once."""
    held = connection.execute(
        f"SELECT coalesce(sum({kind}s), 0) FROM document WHERE id IN ({documents})", wanted
    ).fetchone()[0]
    return "" if held <= FEW else "+"
