"""Bundles to rows, inside the one transaction of an edition that is being made."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

import sqlite_utils

from gangmu_db import index, rows
from gangmu_db.identity import ITEM_TABLES, Ids, ItemTable, item_keys, known_items, retire, retired_items
from gangmu_db.naming import number_key, title_key
from gangmu_db.records import Bundle, Problem
from gangmu_db.relations import Relations


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one Bundle."""

    document: int
    state: Literal["added", "unchanged", "renewed", "older"]
    """renewed: the same text with the items of new rules; older: a newer version is in, this one stays beside it."""
    supersedes: int | None
    """The version that this document takes the place of."""


class Writer:
    """Writes documents into an edition; `finish` once, after the last, brings lists and links up to date."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._database = sqlite_utils.Database(connection)
        self._ids = Ids(connection)
        self._relations = Relations(connection, self._ids)

    def write(self, bundle: Bundle, *, again: bool = False) -> Written:
        """Put a document in. A text that is in already is left alone, unless `again`: then its items are made anew."""
        digest = text_digest(bundle.text)
        present = self._one("SELECT id FROM document WHERE sha256 = ?", digest)
        if present is not None:
            if again:
                self._renew(present, bundle, digest)
            return Written(present, "renewed" if again else "unchanged", None)
        document = self._ids.revived("document", digest, "")
        version = self._version_of(bundle)
        older = version is not None and self._is_older(bundle, version)
        self._insert("document", [rows.document_row(document, bundle, digest)])
        if version is None:
            self._fill(document, bundle, retired_items(self._connection, digest))
        elif older:
            self._fill_text(document, bundle)
            self._connection.execute(
                "UPDATE document SET superseded_by = ? WHERE id = ?", (version, document)
            )
        else:
            known = retired_items(self._connection, digest) | self._empty(version)
            self._connection.execute(
                "UPDATE document SET superseded_by = ? WHERE id = ?", (document, version)
            )
            self._connection.execute(
                "UPDATE document SET superseded_by = ? WHERE superseded_by = ?", (document, version)
            )
            self._fill(document, bundle, known)
        index.add(self._connection, document)
        return Written(document, "older" if older else "added", None if older else version)

    def remove(self, document: int) -> tuple[int, ...]:
        """Take a document out. Returns the versions that it superseded; the newest of them wants its items again."""
        digest = self._one("SELECT sha256 FROM document WHERE id = ?", document)
        self._empty(document)
        retire(self._connection, str(digest), [("document", "", document)])
        superseded = self._connection.execute(
            "SELECT id FROM document WHERE superseded_by = ? ORDER BY date, id", (document,)
        ).fetchall()
        index.remove(self._connection, document)
        self._relations.touch_document(document)
        self._connection.execute("DELETE FROM document WHERE id = ?", (document,))
        return tuple(row[0] for row in superseded)

    def note(self, run: int, path: str, document: int | None, problems: Iterable[Problem]) -> None:
        """Keep the problems of a file with the run that met them."""
        made = [
            {"import_run": run, "document": document, "path": path, "severity": problem.severity}
            | {"code": problem.code, "message": problem.message, "hint": problem.hint}
            for problem in problems
        ]
        self._insert("problem", made)

    def finish(self) -> None:
        """Counts of departments, their aliases, bodies without any place left, and citations, as they are now."""
        self._relations.finish()
        index.settle(self._connection)

    def _renew(self, document: int, bundle: Bundle, digest: str) -> None:
        known = self._empty(document)
        superseded = self._one("SELECT superseded_by FROM document WHERE id = ?", document)
        row = rows.document_row(document, bundle, digest)
        row["superseded_by"] = superseded
        columns = ", ".join(f"{name} = :{name}" for name in row if name != "id")
        self._connection.execute(f"UPDATE document SET {columns} WHERE id = :id", row)
        if superseded is None:
            self._fill(document, bundle, known | retired_items(self._connection, digest))
        else:
            self._fill_text(document, bundle)
        index.add(self._connection, document)

    def _version_of(self, bundle: Bundle) -> int | None:
        """The document in force that this text is another version of: same number, or same issuers and title."""
        head = bundle.head
        if head.number:
            return self._id(
                "SELECT id FROM document WHERE number_key = ? AND superseded_by IS NULL",
                number_key(head.number),
            )
        if not (head.title and head.issuers):
            return None
        return self._id(
            "SELECT id FROM document WHERE title_key = ? AND issuers = ? AND superseded_by IS NULL",
            title_key(head.title),
            json.dumps(head.issuers, ensure_ascii=False),
        )

    def _is_older(self, bundle: Bundle, version: int) -> bool:
        date = self._one("SELECT date FROM document WHERE id = ?", version)
        return bool(bundle.head.date and date and bundle.head.date < str(date))

    def _empty(self, document: int) -> dict[tuple[str, int], int]:
        """Take all items of a document away but its text; returns (table, key) -> id of them, and keeps these ids for its text."""
        known = known_items(self._connection, document)
        digest = str(self._one("SELECT sha256 FROM document WHERE id = ?", document))
        index.remove(self._connection, document)
        self._relations.touch_document(document)
        retire(self._connection, digest, [(table, str(key), item) for (table, key), item in known.items()])
        for table in ("mention", "citation", "target", "task", "section", "problem"):
            self._connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
        for name in (*ITEM_TABLES, "department"):
            self._connection.execute(f"UPDATE document SET {name}s = 0 WHERE id = ?", (document,))
        return known

    def _fill(self, document: int, bundle: Bundle, known: Mapping[tuple[str, int], int]) -> None:
        """Write text and items; an item keeps the id that its key had."""
        keys = item_keys(bundle)
        ids = {
            table: [known.get((table, key)) or self._ids.fresh(table) for key in keys[table]]
            for table in ITEM_TABLES
        }
        self._drop_retired(keys, ids)
        self._fill_text(document, bundle)
        departments = self._relations.departments(bundle.departments)
        self._insert("section", rows.section_rows(document, bundle, keys["section"], ids))
        self._insert("task", rows.task_rows(document, bundle, keys["task"], ids))
        self._insert("duty", rows.duty_rows(bundle, ids["task"], departments))
        series = self._relations.indicators(target.series for target in bundle.targets)
        self._insert("target", rows.target_rows(document, bundle, keys["target"], ids, series))
        self._insert("mention", rows.mention_rows(document, bundle, departments))
        self._insert("citation", rows.citation_rows(document, bundle))
        self._relations.touch_document(document)

    def _fill_text(self, document: int, bundle: Bundle) -> None:
        frames = json.dumps([list(frame) for frame in bundle.frames])
        self._connection.execute("DELETE FROM source WHERE document = ?", (document,))
        self._insert("source", [{"document": document, "text": bundle.text, "frames": frames}])

    def _drop_retired(self, keys: Mapping[ItemTable, list[int]], ids: Mapping[ItemTable, list[int]]) -> None:
        self._connection.executemany(
            "DELETE FROM retired WHERE kind = ? AND key = ? AND id = ?",
            [
                (table, str(key), item)
                for table in ITEM_TABLES
                for key, item in zip(keys[table], ids[table], strict=True)
            ],
        )

    def _insert(self, table: str, made: list[rows.Row]) -> None:
        if made:
            self._database.table(table).insert_all(made)

    def _id(self, statement: str, *values: object) -> int | None:
        row = self._connection.execute(statement, values).fetchone()
        return int(row[0]) if row else None

    def _one(self, statement: str, *values: object) -> Any:
        row = self._connection.execute(statement, values).fetchone()
        return row[0] if row else None


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal: the identity of a document."""
    return sha256(text.encode("utf-8")).hexdigest()
