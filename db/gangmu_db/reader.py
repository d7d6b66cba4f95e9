"""Cards, texts and passages: one function for each question that a pane asks about one item."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from gangmu_db.links import linked
from gangmu_db.lists import DOCUMENT_NAME, rows
from gangmu_db.records import Kind, Ref, Section, Span
from gangmu_db.views import (
    Cited,
    DepartmentCard,
    DocumentCard,
    Holding,
    Link,
    Passage,
    Quantity,
    TargetCard,
    TargetRow,
    TaskCard,
)

MOST_PARTNERS = 12
MOST_COUNTED = 20_000
"""Tasks of a body that are counted by year: each costs two look-ups, so more would hold up the card."""
MOST_OF_SERIES = 300
"""Values of an indicator on a card, those of the same district first; the list of the series has all."""
SERIES = f"""
SELECT target.id, {DOCUMENT_NAME}, scope FROM target JOIN document ON document.id = target.document
WHERE target.id IN (SELECT id FROM target WHERE indicator_id = :indicator
                    ORDER BY id != :id, scope != :scope, year IS NULL, year, id LIMIT :most)
ORDER BY target.year IS NULL, target.year, target.id
"""
CONTEXT = 60
"""Characters before the name of a body that a passage may show: a name alone says nothing."""
ROLE_ORDER = ("牵头", "责任", "配合")
NAME_COLUMN: dict[Kind, str] = {
    "document": DOCUMENT_NAME,
    "task": "title",
    "target": "indicator",
    "department": "canonical",
}


def exists(connection: sqlite3.Connection, ref: Ref) -> bool:
    """Whether the library holds the item."""
    return connection.execute(f"SELECT 1 FROM {ref.kind} WHERE id = ?", (ref.id,)).fetchone() is not None


def document_card(connection: sqlite3.Connection, document: int) -> DocumentCard | None:
    """The head of a document with its links; None where it is gone."""
    found = _one(connection, "SELECT * FROM document WHERE id = ?", document)
    if found is None:
        return None
    ref = Ref("document", document)
    period = None if found["period_first"] is None else (found["period_first"], found["period_last"])
    cites = connection.execute(
        "SELECT title, number, cited FROM citation WHERE document = ? ORDER BY position", (document,)
    )
    return DocumentCard(
        ref=ref,
        title=found["title"] or found["path"],
        number=found["number"],
        date=found["date"],
        period=period,
        kind=found["kind"],
        regions=tuple(json.loads(found["regions"])),
        issuers=_issuers(connection, json.loads(found["issuers"])),
        path=found["path"],
        sections=found["sections"],
        tasks=found["tasks"],
        targets=found["targets"],
        departments=found["departments"],
        superseded_by=_link(connection, "document", found["superseded_by"]),
        supersedes=_links(
            connection,
            f"SELECT id, {DOCUMENT_NAME}, '' FROM document WHERE superseded_by = ? ORDER BY date, id",
            document,
        ),
        cites=tuple(
            Cited(title, number, Ref("document", cited) if cited else None) for title, number, cited in cites
        ),
        cited_by=tuple(Link(row.ref, row.title) for row in linked(connection, ref, "cited_by")),
    )


def task_card(connection: sqlite3.Connection, task: int) -> TaskCard | None:
    """A task with its links; None where it is gone."""
    found = _one(connection, "SELECT * FROM task WHERE id = ?", task)
    if found is None:
        return None
    document = _link(connection, "document", found["document"])
    assert document is not None  # a foreign key says so
    holders = connection.execute(
        "SELECT department, canonical, name, role FROM duty JOIN department ON department.id = duty.department"
        " WHERE task = ? ORDER BY position",
        (task,),
    )
    return TaskCard(
        ref=Ref("task", task),
        title=found["title"],
        number=found["number"],
        due=found["due"],
        confidence=found["confidence"],
        rule=found["rule"],
        document=document,
        path=_path(connection, found["section"], found["title"]),
        parent=_link(connection, "task", found["parent"]),
        children=_links(
            connection, "SELECT id, title, '' FROM task WHERE parent = ? ORDER BY start, id", task, "task"
        ),
        holders=tuple(
            Holding(Link(Ref("department", item), canonical), name, role)
            for item, canonical, name, role in holders
        ),
        targets=_targets(connection, Ref("task", task), "targets"),
        span=Span(found["start"], found["end"]),
    )


def target_card(connection: sqlite3.Connection, target: int) -> TargetCard | None:
    """A target or result with its links; None where it is gone."""
    found = _one(connection, "SELECT * FROM target WHERE id = ?", target)
    if found is None:
        return None
    document = _link(connection, "document", found["document"])
    assert document is not None  # a foreign key says so
    series = connection.execute(
        SERIES,
        {"id": target, "indicator": found["indicator_id"], "scope": found["scope"], "most": MOST_OF_SERIES},
    )
    elsewhere = [(Ref("target", item), title, scope) for item, title, scope in series]
    notes = {ref: title for ref, title, _ in elsewhere}
    baseline = rows(connection, [Ref("target", found["baseline"])]) if found["baseline"] else ()
    return TargetCard(
        ref=Ref("target", target),
        indicator=found["indicator"],
        quantity=Quantity(found["value"], found["value_max"], found["unit"], found["comparator"]),
        year=found["year"],
        status=found["status"],
        scope=found["scope"],
        measure=found["measure"],
        qualifier=found["qualifier"],
        quote=found["quote"],
        confidence=found["confidence"],
        rule=found["rule"],
        document=document,
        task=_link(connection, "task", found["task"]),
        baseline=next((row for row in baseline if isinstance(row, TargetRow)), None),
        series=tuple(row for row in rows(connection, list(notes), notes) if isinstance(row, TargetRow)),
        span=Span(found["start"], found["end"]),
        scopes={ref: scope for ref, _, scope in elsewhere},
    )


def department_card(connection: sqlite3.Connection, department: int) -> DepartmentCard | None:
    """A body with its names and its work; None where it is gone."""
    found = _one(connection, "SELECT * FROM department WHERE id = ?", department)
    if found is None:
        return None
    ref = Ref("department", department)
    names = connection.execute(
        "SELECT name FROM alias WHERE department = ? ORDER BY length(name), name", (department,)
    )
    roles = dict(
        connection.execute(
            "SELECT role, count(DISTINCT task) FROM duty WHERE department = ? GROUP BY role", (department,)
        ).fetchall()
    )
    partners = linked(connection, ref, "partners", limit=MOST_PARTNERS)
    return DepartmentCard(
        ref=ref,
        canonical=found["canonical"],
        kind=found["kind"],
        region=found["region"],
        group=bool(found["is_group"]),
        aliases=tuple(row[0] for row in names if row[0] != found["canonical"]),
        roles=tuple((role, roles[role]) for role in ROLE_ORDER if role in roles),
        documents=tuple(Link(row.ref, row.title, row.note) for row in linked(connection, ref, "documents")),
        partners=tuple(Link(row.ref, row.title, row.note) for row in partners),
        years=_years(connection, department) if sum(roles.values()) <= MOST_COUNTED else (),
    )


def _years(connection: sqlite3.Connection, department: int) -> tuple[tuple[int, int], ...]:
    """Tasks of a body by the year of their documents, oldest first; documents without a year are left out."""
    found = connection.execute(
        "SELECT year, count(DISTINCT task.id) FROM duty JOIN task ON task.id = duty.task"
        " JOIN document ON document.id = task.document"
        " WHERE department = ? AND year IS NOT NULL GROUP BY year ORDER BY year",
        (department,),
    )
    return tuple((year, count) for year, count in found)


def text(connection: sqlite3.Connection, document: int) -> str:
    """The stored text of a document; empty where it is gone."""
    found = connection.execute("SELECT text FROM source WHERE document = ?", (document,)).fetchone()
    return str(found[0]) if found else ""


def frames(connection: sqlite3.Connection, document: int) -> tuple[Span, ...]:
    """Stretches of the text that are no content, in order."""
    found = connection.execute("SELECT frames FROM source WHERE document = ?", (document,)).fetchone()
    return tuple(Span(*frame) for frame in json.loads(found[0])) if found else ()


def sections(connection: sqlite3.Connection, document: int) -> tuple[Section, ...]:
    """The outline of a document, in the order of the text."""
    found = connection.execute(
        "SELECT id, parent, level, number, title, start, end FROM section WHERE document = ? ORDER BY start, level, id",
        (document,),
    )
    return tuple(Section(*row) for row in found)


def spans(connection: sqlite3.Connection, document: int) -> tuple[tuple[Ref, Span], ...]:
    """Places of the text that lead somewhere: targets, department names, cited documents in the library; by start."""
    found = connection.execute(
        "SELECT 'target', id, start, end FROM target WHERE document = :id"
        " UNION ALL SELECT 'department', department, start, end FROM mention WHERE document = :id"
        " UNION ALL SELECT 'document', cited, start, end FROM citation WHERE document = :id AND cited IS NOT NULL"
        " ORDER BY 3, 4 DESC",
        {"id": document},
    )
    return tuple((Ref(kind, item), Span(start, end)) for kind, item, start, end in found)


def task_titles(connection: sqlite3.Connection, document: int) -> tuple[tuple[Ref, Span, str], ...]:
    """The tasks of a document with the stretches that hold their titles, by start."""
    found = connection.execute(
        "SELECT id, start, end, title FROM task WHERE document = ? ORDER BY start, id", (document,)
    )
    return tuple((Ref("task", item), Span(start, end), title) for item, start, end, title in found)


def passage(connection: sqlite3.Connection, ref: Ref, characters: int = 120) -> Passage | None:
    """Where an item stands in its text: a document at its beginning, a body at its first place in the newest document.

    The words of a body's passage begin with the sentence that names it. None where the item is gone or no text names it.
    """
    place: str = {
        "document": "SELECT :id, 0, 0",
        "task": "SELECT document, start, end FROM task WHERE id = :id",
        "target": "SELECT document, start, end FROM target WHERE id = :id",
        "department": "SELECT document, start, end FROM mention JOIN document ON document.id = mention.document"
        " WHERE department = :id ORDER BY document.date DESC, document.id, mention.start LIMIT 1",
    }[ref.kind]
    found = connection.execute(
        f"WITH place (document, first, last) AS ({place})"
        f" SELECT place.document, {DOCUMENT_NAME}, number, first, last, "
        " substr(text, max(first - :before, 0) + 1, :characters), min(first, :before)"
        " FROM place JOIN document ON document.id = place.document JOIN source ON source.document = place.document",
        {"id": ref.id, "characters": characters, "before": CONTEXT if ref.kind == "department" else 0},
    ).fetchone()
    if found is None:
        return None
    document, title, number, start, end, words, before = found
    sentence = max(words.rfind(mark, 0, before) for mark in "。；;\n") + 1
    return Passage(
        Ref("document", document), title, number, Span(start, end), " ".join(words[sentence:].split())
    )


def _one(connection: sqlite3.Connection, statement: str, item: int) -> dict[str, Any] | None:
    cursor = connection.execute(statement, (item,))
    found = cursor.fetchone()
    return dict(zip((column[0] for column in cursor.description), found, strict=True)) if found else None


def _link(connection: sqlite3.Connection, kind: Kind, item: int | None) -> Link | None:
    found = connection.execute(f"SELECT {NAME_COLUMN[kind]} FROM {kind} WHERE id = ?", (item,)).fetchone()
    return Link(Ref(kind, item), found[0]) if found and item is not None else None


def _links(
    connection: sqlite3.Connection, statement: str, item: int, kind: Kind = "document"
) -> tuple[Link, ...]:
    return tuple(
        Link(Ref(kind, found), title, note) for found, title, note in connection.execute(statement, (item,))
    )


def _issuers(connection: sqlite3.Connection, names: list[str]) -> tuple[Link, ...]:
    marks = ", ".join("?" * len(names))
    found = dict(
        connection.execute(
            f"SELECT canonical, id FROM department WHERE canonical IN ({marks})", names
        ).fetchall()
    )
    return tuple(Link(Ref("department", found[name]), name) for name in names if name in found)


def _targets(connection: sqlite3.Connection, ref: Ref, relation: str) -> tuple[TargetRow, ...]:
    return tuple(row for row in linked(connection, ref, relation) if isinstance(row, TargetRow))


def _path(connection: sqlite3.Connection, section: int | None, title: str) -> tuple[str, ...]:
    found = connection.execute(
        "WITH RECURSIVE above (id, parent, title, depth) AS ("
        " SELECT id, parent, title, 0 FROM section WHERE id = :id UNION ALL"
        " SELECT section.id, section.parent, section.title, depth + 1 FROM section JOIN above ON section.id = above.parent)"
        " SELECT title FROM above ORDER BY depth DESC",
        {"id": section},
    )
    titles = [row[0] for row in found]
    return tuple(titles[:-1] if titles and titles[-1] == title else titles)
