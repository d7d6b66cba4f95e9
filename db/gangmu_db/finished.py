"""What was found as hits: with names, marks and the title of the document."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from gangmu_db.called import Names, names_of
from gangmu_db.query import Query
from gangmu_db.rank import marks
from gangmu_db.records import KINDS, Hit, Ref
from gangmu_db.results import Found


class Finished:
    """Makes hits of one edition."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._documents: dict[int, str] = {}

    def hits(self, query: Query, found: Collection[Found]) -> tuple[Hit, ...]:
        """Hits in the order of the finds, without items that are gone."""
        return tuple(self._hit(query, one, names) for one, names in self._named(found))

    def _named(self, found: Collection[Found]) -> list[tuple[Found, Names]]:
        """Each with its names, which those found by their bodies have not got yet."""
        names = {
            place: names_of(
                self._connection, kind, [one.item for one in found if one.kind == place and not one.names]
            )
            for place, kind in enumerate(KINDS)
            if any(one.kind == place and not one.names for one in found)
        }
        pairs = ((one, one.names or names[one.kind].get(one.item)) for one in found)
        return [(one, called) for one, called in pairs if called is not None]

    def _hit(self, query: Query, found: Found, names: Names) -> Hit:
        document = names.title if found.kind == 0 else self._document_title(found.document)
        marked = marks(query, names.title, found.name) if found.name else ()
        ref = Ref(KINDS[found.kind], found.item)
        points = round(found.score, 2)
        return Hit(ref, names.title, points, found.document, document, marked, found.snippet, found.span)

    def _document_title(self, document: int | None) -> str:
        if document is None:
            return ""
        if document not in self._documents:
            row = self._connection.execute("SELECT title FROM document WHERE id = ?", (document,)).fetchone()
            self._documents[document] = row[0] if row else ""
        return self._documents[document]
