"""The library as lines of JSON and as tables, in the form that outsiders depend on."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from gangmu_db.records import Ref

Object = dict[str, Any]

DOCUMENT = "SELECT document.*, source.text FROM document JOIN source ON source.document = document.id"
DOCUMENTS = f"{DOCUMENT} ORDER BY document.id"
SECTIONS = "SELECT * FROM section WHERE document = :document ORDER BY start, level, id"
TASKS = "SELECT * FROM task WHERE document = :document ORDER BY start, id"
DUTIES = """
SELECT duty.*, canonical FROM task JOIN duty ON duty.task = task.id JOIN department ON department.id = duty.department
WHERE task.document = :document ORDER BY duty.task, position
"""
TASK_DUTIES = """
SELECT duty.*, canonical FROM duty JOIN department ON department.id = duty.department
WHERE task = :id ORDER BY position
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
        yield _task(task, duties.get(task["id"], []))
    for target in _rows(connection, TARGETS, own):
        yield _target(target)
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


def _task(row: Object, duties: list[Object]) -> Object:
    return {"type": "task"} | _without(row, "key", "lead", "holders") | {"departments": duties}


def _target(row: Object) -> Object:
    values = {"value": plain_number(row["value"]), "value_max": plain_number(row["value_max"])}
    return {"type": "target"} | _without(row, "key") | values


def chosen(connection: sqlite3.Connection, refs: Iterable[Ref]) -> Iterator[Object]:
    """The object of each item, in the order of the refs; items that are gone are left out."""
    for ref in refs:
        if ref.kind == "document":
            found = _rows(connection, f"{DOCUMENT} WHERE document.id = :id", {"id": ref.id})
        else:
            found = _rows(connection, f"SELECT * FROM {ref.kind} WHERE id = :id", {"id": ref.id})
        for row in found:
            match ref.kind:
                case "document":
                    yield _document(connection, row)
                case "task":
                    duties = _rows(connection, TASK_DUTIES, {"id": ref.id})
                    yield _task(
                        row, [_pick(duty, "department", "name", "canonical", "role") for duty in duties]
                    )
                case "target":
                    yield _target(row)
                case "department":
                    yield _department(connection, row)


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
    return flattened(kind, objects(connection, frozenset({kind})))


def flattened(kind: str, items: Iterable[Object]) -> Iterator[tuple[str | int | float | None, ...]]:
    """A header and a row for each object of a kind; a lone header where there is none."""
    flat = TABLES[kind]
    header: tuple[str, ...] = ()
    for item in items:
        row = flat(item)
        if not header:
            header = tuple(row)
            yield header
        yield tuple(safe_cell(value) for value in row.values())
    if not header:
        yield ("type", "id")


def csv_lines(connection: sqlite3.Connection, kind: str) -> Iterator[str]:
    """The table as CSV (RFC 4180), a line at a time, without its newline."""
    return csv_of(table(connection, kind))


def csv_of(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Rows as lines of CSV."""
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(row)
        yield line.getvalue()


def markdown_lines(connection: sqlite3.Connection, kind: str) -> Iterator[str]:
    """The table in Markdown."""
    return markdown_of(table(connection, kind))


def markdown_of(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Rows as lines of a Markdown table, the first of which is its head."""
    for position, row in enumerate(rows):
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
