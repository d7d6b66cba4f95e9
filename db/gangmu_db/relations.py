"""What joins documents: departments with their aliases and counts, indicators, resolved citations."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from gangmu_db import index
from gangmu_db.identity import Ids, retire
from gangmu_db.records import Department

RECOUNT = """
UPDATE department SET
    leads = (SELECT count(DISTINCT task) FROM duty WHERE department = department.id AND leading = 1),
    joins = (SELECT count(DISTINCT task) FROM duty WHERE duty.department = department.id)
          - (SELECT count(DISTINCT task) FROM duty WHERE duty.department = department.id AND leading = 1)
WHERE id IN (SELECT value FROM json_each(:touched))
"""

NAMES = """
INSERT INTO alias (department, name)
SELECT department, name FROM mention WHERE department IN (SELECT value FROM json_each(:touched))
UNION SELECT department, name FROM duty WHERE department IN (SELECT value FROM json_each(:touched))
"""

ORPHANS = """
SELECT id, canonical FROM department
WHERE id IN (SELECT value FROM json_each(:touched))
  AND NOT EXISTS (SELECT 1 FROM duty WHERE duty.department = department.id)
  AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.department = department.id)
"""

# The document with the number comes first, else the one with the title (unless both have numbers, which differ), else the
# only one of the citing document's own regions with the same short title. One in force goes before one superseded, then
# the newest; the text's hash settles the rest, so that the order of import does not matter.
RESOLVE = """
UPDATE citation SET cited = coalesce(
    (SELECT id FROM document WHERE id != citation.document AND number_key = citation.number_key
     ORDER BY superseded_by IS NULL DESC, date DESC, sha256 LIMIT 1),
    (SELECT id FROM document WHERE id != citation.document AND title_key = citation.title_key
                               AND (number_key IS NULL OR citation.number_key IS NULL)
     ORDER BY superseded_by IS NULL DESC, date DESC, sha256 LIMIT 1),
    (SELECT iif(count(*) = 1, min(document.id), NULL)
     FROM document JOIN document AS citing ON citing.id = citation.document
     WHERE document.title_tail = citation.title_tail AND citation.title_tail != '' AND document.id != citing.id
       AND (document.number_key IS NULL OR citation.number_key IS NULL) AND document.superseded_by IS NULL
       AND (document.region = '' OR instr(citing.regions, '"' || document.region || '"') > 0)))
WHERE title_key IN (SELECT value FROM json_each(:titles))
   OR title_tail IN (SELECT value FROM json_each(:tails) WHERE value != '')
   OR number_key IN (SELECT value FROM json_each(:numbers))
"""


class Relations:
    """Collects what the written documents touch and settles it once at the end."""

    def __init__(self, connection: sqlite3.Connection, ids: Ids) -> None:
        self._connection = connection
        self._ids = ids
        self._departments: set[int] = set()
        self._titles: set[str] = set()
        self._tails: set[str] = set()
        self._numbers: set[str] = set()

    def departments(self, bodies: Iterable[Department]) -> dict[str, int]:
        """Canonical name -> id, of bodies that are in already or go in now.

        What two documents say differently of one body (kind, region) is settled by order of the words, not of import.
        """
        ids = {}
        for body in bodies:
            row = self._connection.execute(
                "SELECT id, kind, region, is_group FROM department WHERE canonical = ?", (body.canonical,)
            ).fetchone()
            if row is None:
                ids[body.canonical] = self._ids.revived("department", "", body.canonical)
                self._connection.execute(
                    "INSERT INTO department (id, canonical, kind, region, is_group, leads, joins)"
                    " VALUES (?, ?, ?, ?, ?, 0, 0)",
                    (ids[body.canonical], body.canonical, body.kind, body.region, int(body.group)),
                )
            else:
                ids[body.canonical] = row[0]
                settled = (min(row[1], body.kind), min(row[2], body.region), min(row[3], int(body.group)))
                if settled != row[1:]:
                    self._connection.execute(
                        "UPDATE department SET kind = ?, region = ?, is_group = ? WHERE id = ?",
                        (*settled, row[0]),
                    )
        self._departments.update(ids.values())
        return ids

    def indicators(self, names: Iterable[str | None]) -> dict[str, int]:
        """Name of a series -> id of its indicator, made where it is new."""
        ids: dict[str, int] = {}
        for name in names:
            if name is None or name in ids:
                continue
            row = self._connection.execute("SELECT id FROM indicator WHERE name = ?", (name,)).fetchone()
            ids[name] = row[0] if row else self._ids.revived("indicator", "", name)
            if row is None:
                self._connection.execute("INSERT INTO indicator (id, name) VALUES (?, ?)", (ids[name], name))
        return ids

    def touch_document(self, document: int) -> None:
        """Remember what the document's rows bear upon, before they go or after they came."""
        bodies = self._connection.execute(
            "SELECT department FROM mention WHERE document = :document UNION"
            " SELECT duty.department FROM task JOIN duty ON duty.task = task.id WHERE task.document = :document",
            {"document": document},
        )
        self._departments.update(row[0] for row in bodies)
        keys = self._connection.execute(
            "SELECT title_key, title_tail, number_key FROM document WHERE id = :document UNION"
            " SELECT title_key, title_tail, number_key FROM citation WHERE document = :document",
            {"document": document},
        )
        for title, tail, number in keys:
            self._titles.add(title)
            self._tails.add(tail)
            if number:
                self._numbers.add(number)

    def finish(self) -> None:
        """Settle counts, aliases, orphans and citations of all that was touched."""
        touched = {"touched": json.dumps(sorted(self._departments))}
        self._connection.execute(
            "DELETE FROM alias WHERE department IN (SELECT value FROM json_each(:touched))", touched
        )
        orphans = self._connection.execute(ORPHANS, touched).fetchall()
        retire(
            self._connection, "", [("department", canonical, department) for department, canonical in orphans]
        )
        self._connection.executemany("DELETE FROM department WHERE id = ?", [row[:1] for row in orphans])
        self._connection.execute(NAMES, touched)
        self._connection.execute(RECOUNT, touched)
        index.refresh_departments(self._connection, sorted(self._departments))
        unused = self._connection.execute(
            "SELECT id, name FROM indicator WHERE NOT EXISTS (SELECT 1 FROM target WHERE indicator_id = indicator.id)"
        ).fetchall()
        retire(self._connection, "", [("indicator", name, indicator) for indicator, name in unused])
        self._connection.executemany("DELETE FROM indicator WHERE id = ?", [row[:1] for row in unused])
        named = {
            "titles": json.dumps(sorted(self._titles)),
            "tails": json.dumps(sorted(self._tails)),
            "numbers": json.dumps(sorted(self._numbers)),
        }
        self._connection.execute(RESOLVE, named)
        for collected in (self._departments, self._titles, self._tails, self._numbers):
            collected.clear()
