"""Bundles to rows, inside the one transaction of an edition that is being made."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

import sqlite_utils

from gangmu_db import index
from gangmu_db.identity import ITEM_TABLES, Ids, ItemTable, item_keys, known_items, retire, retired_items
from gangmu_db.naming import number_key, title_key
from gangmu_db.records import Bundle, Duty, Problem, Task
from gangmu_db.relations import Relations

Row = dict[str, Any]


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
        self._insert("document", [_document_row(document, bundle, digest)])
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
        rows = [
            {"import_run": run, "document": document, "path": path, "severity": problem.severity}
            | {"code": problem.code, "message": problem.message, "hint": problem.hint}
            for problem in problems
        ]
        self._insert("problem", rows)

    def finish(self) -> None:
        """Counts of departments, their aliases, bodies without any place left, and citations, as they are now."""
        self._relations.finish()
        index.settle(self._connection)

    def _renew(self, document: int, bundle: Bundle, digest: str) -> None:
        known = self._empty(document)
        superseded = self._one("SELECT superseded_by FROM document WHERE id = ?", document)
        row = _document_row(document, bundle, digest)
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
        self._insert("section", _section_rows(document, bundle, keys["section"], ids))
        self._insert("task", _task_rows(document, bundle, keys["task"], ids))
        self._insert("duty", _duty_rows(bundle, ids["task"], departments))
        series = self._relations.indicators(target.series for target in bundle.targets)
        self._insert("target", _target_rows(document, bundle, keys["target"], ids, series))
        self._insert("mention", _mention_rows(document, bundle, departments))
        self._insert("citation", _citation_rows(document, bundle))
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

    def _insert(self, table: str, rows: list[Row]) -> None:
        if rows:
            self._database.table(table).insert_all(rows)

    def _id(self, statement: str, *values: object) -> int | None:
        row = self._connection.execute(statement, values).fetchone()
        return int(row[0]) if row else None

    def _one(self, statement: str, *values: object) -> Any:
        row = self._connection.execute(statement, values).fetchone()
        return row[0] if row else None


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal: the identity of a document."""
    return sha256(text.encode("utf-8")).hexdigest()


def _document_row(document: int, bundle: Bundle, digest: str) -> Row:
    head, source = bundle.head, bundle.source
    first, last = head.period or (None, None)
    return {
        "id": document,
        "title": head.title,
        "title_key": title_key(head.title),
        "number": head.number,
        "number_key": number_key(head.number),
        "date": head.date,
        "year": int(head.date[:4]) if head.date else first,
        "period_first": first,
        "period_last": last,
        "kind": head.kind,
        "level": min(1 + len(head.regions), 4),
        "issuers": json.dumps(head.issuers, ensure_ascii=False),
        "regions": json.dumps(head.regions, ensure_ascii=False),
        "region": head.regions[-1] if head.regions else "",
        "sha256": digest,
        "path": source.path,
        "source_sha256": source.sha256,
        "encoding": source.encoding,
        "rules_version": bundle.rules_version,
        "superseded_by": None,
        "sections": len(bundle.sections),
        "tasks": len(bundle.tasks),
        "targets": len(bundle.targets),
        "departments": len(bundle.departments),
    }


def _section_rows(
    document: int, bundle: Bundle, keys: list[int], ids: Mapping[ItemTable, list[int]]
) -> list[Row]:
    own = ids["section"]
    return [
        {"id": own[section.id], "key": key, "document": document, "parent": _at(own, section.parent)}
        | {"level": section.level, "number": section.number, "title": section.title}
        | {"start": section.start, "end": section.end}
        for section, key in zip(bundle.sections, keys, strict=True)
    ]


def _task_rows(
    document: int, bundle: Bundle, keys: list[int], ids: Mapping[ItemTable, list[int]]
) -> list[Row]:
    rows = []
    for task, key in zip(bundle.tasks, keys, strict=True):
        lead = next(iter(leading(task)), None)
        rows.append(
            {"id": ids["task"][task.id], "key": key, "document": document}
            | {"section": _at(ids["section"], task.section), "parent": _at(ids["task"], task.parent)}
            | {"number": task.number, "title": task.title, "start": task.start, "end": task.end}
            | {"due": task.due, "confidence": task.confidence, "rule": task.rule}
            | {"lead": lead.name if lead else "", "holders": len({duty.department for duty in task.duties})}
        )
    return rows


def leading(task: Task) -> tuple[Duty, ...]:
    """The duties that lead: every 牵头; where there is none, the first 责任."""
    leads = tuple(duty for duty in task.duties if duty.role == "牵头")
    return leads or tuple(duty for duty in task.duties if duty.role == "责任")[:1]


def _duty_rows(bundle: Bundle, ids: list[int], departments: Mapping[str, int]) -> list[Row]:
    rows = []
    for task in bundle.tasks:
        leads = leading(task)
        for position, duty in enumerate(task.duties):
            rows.append(
                {"task": ids[task.id], "position": position, "department": departments[duty.department]}
                | {"name": duty.name, "role": duty.role, "leading": int(duty in leads)}
                | {"start": duty.start, "end": duty.end}
            )
    return rows


def _target_rows(
    document: int,
    bundle: Bundle,
    keys: list[int],
    ids: Mapping[ItemTable, list[int]],
    series: Mapping[str, int],
) -> list[Row]:
    own = ids["target"]
    rows = []
    for target, key in zip(bundle.targets, keys, strict=True):
        rows.append(
            {"id": own[target.id], "key": key, "document": document}
            | {"section": _at(ids["section"], target.section), "task": _at(ids["task"], target.task)}
            | {"indicator": target.indicator, "indicator_id": series.get(target.series or "")}
            | {"value": float(target.value), "value_max": target.value_max, "unit": target.unit}
            | {
                "comparator": target.comparator,
                "year": target.year,
                "status": target.status,
                "scope": target.scope,
            }
            | {
                "baseline": _at(own, target.baseline),
                "measure": target.measure,
                "qualifier": target.qualifier,
            }
            | {"quote": target.quote, "start": target.start, "end": target.end}
            | {"confidence": target.confidence, "rule": target.rule}
        )
    return rows


def _mention_rows(document: int, bundle: Bundle, departments: Mapping[str, int]) -> list[Row]:
    return [
        {"document": document, "position": position, "department": departments[mention.department]}
        | {"name": mention.name, "role": mention.role, "start": mention.start, "end": mention.end}
        for position, mention in enumerate(bundle.mentions)
    ]


def _citation_rows(document: int, bundle: Bundle) -> list[Row]:
    return [
        {
            "document": document,
            "position": position,
            "title": citation.title,
            "title_key": title_key(citation.title),
        }
        | {"number": citation.number, "number_key": number_key(citation.number)}
        | {"start": citation.start, "end": citation.end, "cited": None}
        for position, citation in enumerate(bundle.citations)
    ]


def _at(ids: list[int], position: int | None) -> int | None:
    return None if position is None else ids[position]
