"""What was found as hits: with names, marks and the title of the document."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection
from typing import Final

from gangmu_db.called import Names, names_of
from gangmu_db.query import Query
from gangmu_db.rank import marks
from gangmu_db.records import KINDS, Hit, Ref
from gangmu_db.results import Found

TITLES: Final = "SELECT id, title FROM document WHERE id IN (SELECT value FROM json_each(?))"


class Finished:
    """Makes hits of one edition."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._documents: dict[int | None, str] = {}

    def hits(self, query: Query, found: Collection[Found]) -> tuple[Hit, ...]:
        """Hits in the order of the finds, without items that are gone."""
        named = self._named(found)
        wanted = {one.document for one, _ in named}
        self._read_titles([document for document in wanted if document not in self._documents])
        return tuple(self._hit(query, one, names) for one, names in named)

    def _named(self, found: Collection[Found]) -> list[tuple[Found, Names]]:
        """Each with its names, which those found by their bodies have not got yet."""
        nameless: defaultdict[int, list[int]] = defaultdict(list)
        for one in found:
            if not one.names:
                nameless[one.kind].append(one.item)
        names = {kind: names_of(self._connection, KINDS[kind], items) for kind, items in nameless.items()}
        pairs = ((one, one.names or names[one.kind].get(one.item)) for one in found)
        return [(one, called) for one, called in pairs if called is not None]

    def _hit(self, query: Query, found: Found, names: Names) -> Hit:
        document = names.title if found.kind == 0 else self._documents.get(found.document, "")
        marked = marks(query, names.title, found.name) if found.name else ()
        ref = Ref(KINDS[found.kind], found.item)
        points = round(found.score, 2)
        return Hit(ref, names.title, points, found.document, document, marked, found.snippet, found.span)

    def _read_titles(self, documents: Collection[int | None]) -> None:
        if documents:
            self._documents |= self._connection.execute(TITLES, (json.dumps([*documents]),))
