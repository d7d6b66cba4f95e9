"""Relations of an item: the rows that it leads to, in every direction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from gangmu_db.lists import DOCUMENT_NAME, rows
from gangmu_db.records import Kind, Ref
from gangmu_db.views import Row

# Each answers (kind, id, note) of the linked items in their order; :id is the item that is left.
RELATIONS: Mapping[tuple[Kind, str], str] = {
    ("document", "tasks"): "SELECT 'task', id, '' FROM task WHERE document = :id ORDER BY start, id",
    ("document", "targets"): "SELECT 'target', id, '' FROM target WHERE document = :id ORDER BY start, id",
    ("document", "departments"): """
        SELECT 'department', named.department, coalesce(n, '') FROM (
            SELECT department, min(position) AS place FROM mention WHERE document = :id GROUP BY department) AS named
        LEFT JOIN (
            SELECT duty.department, count(DISTINCT duty.task) AS n FROM task JOIN duty ON duty.task = task.id
            WHERE task.document = :id GROUP BY duty.department) AS held ON held.department = named.department
        ORDER BY n IS NULL, -n, place""",
    ("document", "cites"): """
        SELECT 'document', cited, '' FROM citation WHERE document = :id AND cited IS NOT NULL
        GROUP BY cited ORDER BY min(position)""",
    (
        "document",
        "cited_by",
    ): "SELECT DISTINCT 'document', document, '' FROM citation WHERE cited = :id ORDER BY document",
    ("document", "versions"): """
        SELECT 'document', id, '' FROM document
        WHERE superseded_by = :id OR id = (SELECT superseded_by FROM document WHERE id = :id) ORDER BY date, id""",
    ("task", "document"): "SELECT 'document', document, '' FROM task WHERE id = :id",
    ("task", "departments"): """
        SELECT 'department', department, group_concat(role, '、') FROM duty WHERE task = :id
        GROUP BY department ORDER BY min(position)""",
    ("task", "targets"): "SELECT 'target', id, '' FROM target WHERE task = :id ORDER BY start, id",
    ("task", "children"): "SELECT 'task', id, '' FROM task WHERE parent = :id ORDER BY start, id",
    ("task", "parent"): "SELECT 'task', parent, '' FROM task WHERE id = :id AND parent IS NOT NULL",
    ("target", "document"): "SELECT 'document', document, '' FROM target WHERE id = :id",
    ("target", "task"): "SELECT 'task', task, '' FROM target WHERE id = :id AND task IS NOT NULL",
    ("target", "departments"): """
        SELECT 'department', department, group_concat(role, '、') FROM duty
        WHERE task = (SELECT task FROM target WHERE id = :id) GROUP BY department ORDER BY min(position)""",
    ("target", "series"): f"""
        SELECT 'target', target.id, {DOCUMENT_NAME} FROM target JOIN document ON document.id = target.document
        WHERE indicator_id = (SELECT indicator_id FROM target WHERE id = :id) AND target.id != :id
        ORDER BY target.year IS NULL, target.year, target.id""",
    ("department", "tasks"): """
        SELECT 'task', task, group_concat(role, '、') FROM duty WHERE department = :id
        GROUP BY task ORDER BY max(leading) DESC, task""",
    ("department", "targets"): """
        SELECT DISTINCT 'target', target.id, '' FROM duty JOIN target ON target.task = duty.task
        WHERE duty.department = :id ORDER BY target.document, target.start""",
    ("department", "documents"): """
        SELECT 'document', document, CASE n WHEN 0 THEN '' ELSE n END FROM (
            SELECT mention.document, (SELECT count(DISTINCT task) FROM duty JOIN task ON task.id = duty.task
                                      WHERE duty.department = :id AND task.document = mention.document) AS n
            FROM mention WHERE department = :id GROUP BY mention.document)
        ORDER BY n DESC, document""",
    ("department", "partners"): """
        SELECT 'department', other.department, count(DISTINCT own.task) AS n
        FROM duty AS own JOIN duty AS other ON other.task = own.task AND other.department != own.department
        WHERE own.department = :id GROUP BY other.department ORDER BY n DESC, other.department""",
}
"""Relations by the kind of the item that is left, and their name."""


def relations(kind: Kind) -> tuple[str, ...]:
    """Names of the relations that items of the kind have."""
    return tuple(name for of, name in RELATIONS if of == kind)


def linked(
    connection: sqlite3.Connection, ref: Ref, relation: str, first: int = 0, limit: int = -1
) -> tuple[Row, ...]:
    """Rows `first` up to `first + limit` of what the item leads to; their note says the role, or how many."""
    statement = f"{RELATIONS[ref.kind, relation]} LIMIT :limit OFFSET :first"
    found = connection.execute(statement, {"id": ref.id, "first": first, "limit": limit}).fetchall()
    notes = {Ref(kind, item): str(note) for kind, item, note in found if note != ""}
    return rows(connection, [Ref(kind, item) for kind, item, _ in found], notes)


def refs(
    connection: sqlite3.Connection, ref: Ref, relation: str, other: Ref | None = None
) -> tuple[Ref, ...]:
    """All items that the item leads to; of two departments the tasks that they share."""
    if relation == "shared" and other is not None:
        return tuple(row.ref for row in shared_tasks(connection, ref, other))
    return tuple(row.ref for row in linked(connection, ref, relation))


def linked_count(connection: sqlite3.Connection, ref: Ref, relation: str) -> int:
    """How many items the item leads to."""
    found = connection.execute(
        f"SELECT count(*) FROM ({RELATIONS[ref.kind, relation]})", {"id": ref.id}
    ).fetchone()
    return int(found[0])


def shared_tasks(
    connection: sqlite3.Connection, one: Ref, other: Ref, first: int = 0, limit: int = -1
) -> tuple[Row, ...]:
    """Tasks that two departments hold together, in the order of their ids."""
    found = connection.execute(
        "SELECT DISTINCT own.task FROM duty AS own JOIN duty AS other ON other.task = own.task"
        " WHERE own.department = :one AND other.department = :other ORDER BY own.task LIMIT :limit OFFSET :first",
        {"one": one.id, "other": other.id, "first": first, "limit": limit},
    )
    return rows(connection, [Ref("task", row[0]) for row in found])


def shared_count(connection: sqlite3.Connection, one: Ref, other: Ref) -> int:
    """How many tasks two departments hold together."""
    found = connection.execute(
        "SELECT count(DISTINCT own.task) FROM duty AS own JOIN duty AS other ON other.task = own.task"
        " WHERE own.department = ? AND other.department = ?",
        (one.id, other.id),
    ).fetchone()
    return int(found[0])
