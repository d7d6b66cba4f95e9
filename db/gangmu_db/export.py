"""The library as lines of JSON and as tables, in the form that outsiders depend on."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Object = dict[str, Any]

DOCUMENTS = "SELECT document.*, source.text FROM document JOIN source ON source.document = document.id ORDER BY document.id"
SECTIONS = "SELECT * FROM section WHERE document = :document ORDER BY start, level, id"
TASKS = "SELECT * FROM task WHERE document = :document ORDER BY start, id"
DUTIES = """
SELECT duty.*, canonical FROM task JOIN duty ON duty.task = task.id JOIN department ON department.id = duty.department
WHERE task.document = :document ORDER BY duty.task, position
"""
TARGETS = "SELECT * FROM target WHERE document = :document ORDER BY start, id"
MENTIONS = "SELECT * FROM mention WHERE document = :document ORDER BY position"
CITATIONS = "SELECT title, cited FROM citation WHERE document = :document ORDER BY position"
DEPARTMENTS = "SELECT * FROM department ORDER BY id"
ALIASES = "SELECT name FROM alias WHERE department = :department ORDER BY name"

CELL_DANGERS = tuple("=+-@\t\r＝＋－＠")
"""A spreadsheet takes a cell that begins with one of these for a formula."""


def objects(connection: sqlite3.Connection, kinds: frozenset[str] = frozenset()) -> Iterator[Object]:
    """One object for each item: a document followed by its sections, tasks, targets and mentions; departments last.

    `kinds` keeps only these types; empty keeps all.
    """
    for document in _rows(connection, DOCUMENTS):
        for item in _document_objects(connection, document, kinds):
            if not kinds or item["type"] in kinds:
                yield item
    if not kinds or "department" in kinds:
        for department in _rows(connection, DEPARTMENTS):
            yield _department(connection, department)


def _document_objects(
    connection: sqlite3.Connection, document: Object, kinds: frozenset[str]
) -> Iterator[Object]:
    own = {"document": document["id"]}
    if not kinds or "document" in kinds:
        yield _document(connection, document)
    for section in _rows(connection, SECTIONS, own):
        yield {"type": "section"} | _without(section, "key")
    duties: dict[int, list[Object]] = {}
    for duty in _rows(connection, DUTIES, own):
        duties.setdefault(duty["task"], []).append(_pick(duty, "department", "name", "canonical", "role"))
    for task in _rows(connection, TASKS, own):
        yield (
            {"type": "task"}
            | _without(task, "key", "lead", "holders")
            | {"departments": duties.get(task["id"], [])}
        )
    for target in _rows(connection, TARGETS, own):
        yield (
            {"type": "target"}
            | _without(target, "key")
            | {"value": plain_number(target["value"]), "value_max": plain_number(target["value_max"])}
        )
    for mention in _rows(connection, MENTIONS, own):
        yield {"type": "mention"} | _without(mention, "position")


def _document(connection: sqlite3.Connection, row: Object) -> Object:
    cites = connection.execute(CITATIONS, {"document": row["id"]})
    return {
        "type": "document",
        "id": row["id"],
        "title": row["title"],
        "number": row["number"],
        "issuers": json.loads(row["issuers"]),
        "date": row["date"],
        "period": None if row["period_first"] is None else [row["period_first"], row["period_last"]],
        "regions": json.loads(row["regions"]),
        "kind": row["kind"],
        "superseded_by": row["superseded_by"],
        "cites": [{"title": title, "document": cited} for title, cited in cites],
        "source": {"path": row["path"], "sha256": row["source_sha256"], "encoding": row["encoding"]},
        "sha256": row["sha256"],
        "rules_version": row["rules_version"],
        "text": row["text"],
    }


def _department(connection: sqlite3.Connection, row: Object) -> Object:
    aliases = [name for (name,) in connection.execute(ALIASES, {"department": row["id"]})]
    return {
        "type": "department",
        "id": row["id"],
        "canonical": row["canonical"],
        "kind": row["kind"],
        "region": row["region"],
        "aliases": aliases,
        "group": bool(row["is_group"]),
    }


def json_lines(connection: sqlite3.Connection, kinds: frozenset[str]) -> Iterator[str]:
    """One line for each object, without its newline."""
    for item in objects(connection, kinds):
        yield json.dumps(item, ensure_ascii=False)


def table(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[str | int | float | None, ...]]:
    """The header and then one row for each item of a kind, for spreadsheets; words that would act there are made safe."""
    flat = TABLES[kind]
    header: tuple[str, ...] = ()
    for item in objects(connection, frozenset({kind})):
        row = flat(item)
        if not header:
            header = tuple(row)
            yield header
        yield tuple(safe_cell(value) for value in row.values())
    if not header:
        yield ("type", "id")


def csv_lines(connection: sqlite3.Connection, kind: str) -> Iterator[str]:
    """The table as CSV (RFC 4180), a line at a time, without its newline."""
    for row in table(connection, kind):
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(row)
        yield line.getvalue()


def markdown_lines(connection: sqlite3.Connection, kind: str) -> Iterator[str]:
    """The table in Markdown."""
    for position, row in enumerate(table(connection, kind)):
        yield "| " + " | ".join(_markdown_cell(value) for value in row) + " |"
        if position == 0:
            yield "|" + " --- |" * len(row)


def safe_cell(value: Any) -> str | int | float | None:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(CELL_DANGERS):
        return "'" + value
    return value  # type: ignore[no-any-return]  # numbers and None pass


def _markdown_cell(value: object) -> str:
    return (
        ""
        if value is None
        else str(value).replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")
    )


def _flat_document(item: Object) -> Object:
    shown = _pick(item, "id", "title", "number", "date", "kind")
    first, last = item["period"] or (None, None)
    shown |= {"issuers": "、".join(item["issuers"]), "regions": "、".join(item["regions"])}
    return shown | {"period_first": first, "period_last": last, "path": item["source"]["path"]}


def _flat_task(item: Object) -> Object:
    roles = {
        role: "、".join(duty["canonical"] for duty in item["departments"] if duty["role"] == role)
        for role in ("牵头", "责任", "配合")
    }
    shown = _pick(item, "id", "document", "number", "title", "due", "confidence")
    return shown | roles | _pick(item, "parent", "start", "end")


def _flat_target(item: Object) -> Object:
    return _pick(
        item, "id", "document", "task", "indicator", "comparator", "value", "value_max", "unit", "year", "status",
        "scope", "qualifier", "measure", "quote", "confidence", "start", "end",
    )  # fmt: skip


def _flat_department(item: Object) -> Object:
    return _pick(item, "id", "canonical", "kind", "region", "group") | {"aliases": "、".join(item["aliases"])}


TABLES: Mapping[str, Callable[[Object], Object]] = {
    "document": _flat_document,
    "task": _flat_task,
    "target": _flat_target,
    "department": _flat_department,
}
"""The kinds that make a table, and how an exported object of the kind becomes a row."""


def _rows(
    connection: sqlite3.Connection, statement: str, values: Mapping[str, object] | None = None
) -> Iterator[Object]:
    cursor = connection.execute(statement, values or {})
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _pick(row: Object, *names: str) -> Object:
    return {name: row[name] for name in names}


def _without(row: Object, *names: str) -> Object:
    return {name: value for name, value in row.items() if name not in names}


def plain_number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point: 95, not 95.0."""
    return int(value) if value is not None and value.is_integer() else value
