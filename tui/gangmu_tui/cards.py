"""From the library to a card: fields of one item and groups of links that lead to places."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gangmu_db import links, lists, reader
from gangmu_db.records import DOUBTFUL, Ref
from gangmu_db.views import DepartmentCard, DocumentCard, Row, TargetCard, TargetRow, TaskCard
from gangmu_db.views import Link as Linked
from gangmu_tui import charts, columns
from gangmu_tui.location import Location, Relation, Tab
from gangmu_tui.shapes import Card, Group, Link
from gangmu_tui.strings import Strings

MOST_LINKS, FEW_LINKS = 8, 6
"""Links of one group on a card, and of one that others follow in 24 rows; the list of the group has them all."""
ROLE_ORDER = ("牵头", "责任", "配合")


def build(
    connection: sqlite3.Connection, ref: Ref, strings: Strings, other: Ref | None = None
) -> Card | None:
    """The card of an item; None where it is gone. `other` is the department that a department is seen beside."""
    match ref.kind:
        case "document":
            document = reader.document_card(connection, ref.id)
            return _document(connection, document, strings) if document else None
        case "task":
            task = reader.task_card(connection, ref.id)
            return _task(connection, task, strings) if task else None
        case "target":
            target = reader.target_card(connection, ref.id)
            return _target(connection, target, strings) if target else None
        case "department":
            department = reader.department_card(connection, ref.id)
            return _department(connection, department, strings, other) if department else None


def card_of(ref: Ref, other: Ref | None = None) -> Location:
    """The place of an item's card."""
    return Location("card", tab=ref.kind, ref=ref, other=other)


def text_of(ref: Ref) -> Location:
    """The place of an item's passage in its source."""
    return Location("text", tab=ref.kind, ref=ref)


TAB_OF: dict[Relation, Tab] = {
    "document": "document",
    "documents": "document",
    "cites": "document",
    "cited_by": "document",
    "versions": "document",
    "task": "task",
    "tasks": "task",
    "children": "task",
    "parent": "task",
    "targets": "target",
    "series": "target",
    "departments": "department",
    "partners": "department",
    "shared": "task",
}


def list_of(ref: Ref, relation: Relation, other: Ref | None = None) -> Location:
    """The place of the list of everything that an item leads to in a relation."""
    return Location("list", tab=TAB_OF[relation], ref=ref, relation=relation, other=other)


def _document(connection: sqlite3.Connection, card: DocumentCard, strings: Strings) -> Card:
    fields = (
        ("number", card.number),
        ("issuers", "、".join(link.title for link in card.issuers)),
        ("date", card.date),
        ("period", card.period and f"{card.period[0]}–{card.period[1]}"),
        ("regions", " › ".join(card.regions)),
        ("kind", card.kind),
        ("counts", " · ".join(counted(card, strings))),
    )
    absent = tuple(
        Link(None, f"《{cited.title}》", strings("not-in-library"))
        for cited in card.cites
        if cited.document is None
    )
    groups = (
        _one(card.superseded_by, "superseded", strings),
        _related(connection, card.ref, "departments", strings, FEW_LINKS),
        _with_absent(_related(connection, card.ref, "cites", strings, FEW_LINKS), absent, strings),
        _related(connection, card.ref, "cited_by", strings, FEW_LINKS),
        _related(connection, card.ref, "tasks", strings),
        _related(connection, card.ref, "targets", strings),
        _group(
            strings("older"), tuple(Link(card_of(link.ref), link.title) for link in card.supersedes), strings
        ),
    )
    return _card(connection, card.ref, title=card.title, fields=fields, groups=groups, strings=strings)


def counted(card: DocumentCard, strings: Strings) -> Iterator[str]:
    """How much the document holds of each kind, without what it has none of."""
    yield strings("n-sections", n=card.sections)
    for kind, count in (("task", card.tasks), ("target", card.targets), ("department", card.departments)):
        if count:
            yield f"{count} {strings(f'n-{kind}')}"


def _task(connection: sqlite3.Connection, card: TaskCard, strings: Strings) -> Card:
    fields = (
        ("due", card.due),
        ("section", " › ".join(card.path)),
        ("doubtful", _doubt(card.confidence, strings)),
    )
    holders = tuple(
        Link(
            card_of(held.department.ref),
            held.department.title
            if held.name == held.department.title
            else f"{held.department.title}（{held.name}）",
            strings(f"role-{held.role}"),
        )
        for held in sorted(card.holders, key=lambda held: ROLE_ORDER.index(held.role))
    )
    groups = (
        _group(strings("departments"), holders, strings, list_of(card.ref, "departments")),
        _related(connection, card.ref, "targets", strings),
        _one(card.parent, "parent", strings),
        _related(connection, card.ref, "children", strings),
        _one(card.document, "one-document", strings),
    )
    return _card(
        connection,
        card.ref,
        title=f"{card.number} {card.title}".strip(),
        fields=fields,
        groups=groups,
        strings=strings,
    )


def _target(connection: sqlite3.Connection, card: TargetCard, strings: Strings) -> Card:
    fields = (
        ("scope", card.scope),
        ("qualifier", card.qualifier),
        ("doubtful", _doubt(card.confidence, strings)),
    )
    baseline = card.baseline
    groups = (
        _one(card.task, "one-task", strings),
        _group(strings("baseline"), (_row(baseline, strings),) if baseline else (), strings),
        _group(
            strings("series"),
            tuple(_elsewhere(row, card, strings) for row in card.series if row.ref != card.ref),
            strings,
            list_of(card.ref, "series"),
            links.linked_count(connection, card.ref, "series"),
        ),
        _related(connection, card.ref, "departments", strings),
        _one(card.document, "one-document", strings),
    )
    drawn = _card(connection, card.ref, title=card.indicator, fields=fields, groups=groups, strings=strings)
    chart = charts.series(card, strings)
    return replace(drawn, headline=charts.headline(card, strings), charts=(chart,) if chart else ())


def _department(
    connection: sqlite3.Connection, card: DepartmentCard, strings: Strings, other: Ref | None
) -> Card:
    by_role, by_year = charts.roles(card, strings), charts.years(card, strings)
    roles = " · ".join(f"{strings(f'role-{role}')} {count}" for role, count in card.roles)
    fields = (
        ("kind", card.kind if not card.group else f"{card.kind}，{strings('group')}"),
        ("region", card.region),
        ("aliases", "、".join(card.aliases)),
        ("work", "" if by_role else roles),
    )
    groups = (
        other and _shared(connection, card.ref, other, strings),
        _related(connection, card.ref, "partners", strings, FEW_LINKS),
        _related(connection, card.ref, "tasks", strings),
        _related(connection, card.ref, "targets", strings),
        # As the card has them: asking again costs a body with thousands of documents twice 40 ms.
        _group(
            strings("documents"),
            tuple(
                Link(card_of(one.ref), one.title, columns.note(one.note, strings)) for one in card.documents
            ),
            strings,
            list_of(card.ref, "documents"),
        ),
    )
    drawn = _card(connection, card.ref, title=card.canonical, fields=fields, groups=groups, strings=strings)
    return replace(drawn, charts=(by_role,) if by_role else (), closing=(by_year,) if by_year else ())


def _shared(connection: sqlite3.Connection, ref: Ref, other: Ref, strings: Strings) -> Group | None:
    rows = links.shared_tasks(connection, ref, other, 0, MOST_LINKS + 1)
    name = strings("shared-with", other=called(connection, other))
    whole = list_of(ref, "shared", other)
    total = links.shared_count(connection, ref, other)
    return _group(name, tuple(_row(row, strings) for row in rows), strings, whole, total)


def called(connection: sqlite3.Connection, ref: Ref) -> str:
    """The title of an item; empty where it is gone."""
    row = lists.row(connection, ref)
    return row.title if row else ""


def _card(
    connection: sqlite3.Connection,
    ref: Ref,
    *,
    title: str,
    fields: tuple[tuple[str, str | None], ...],
    groups: tuple[Group | None, ...],
    strings: Strings,
) -> Card:
    found = reader.passage(connection, ref) if ref.kind != "document" else None
    return Card(
        strings(f"one-{ref.kind}"),
        title,
        tuple((strings(name), value) for name, value in fields if value),
        tuple(group for group in groups if group),
        found.words if found else "",
    )


def _related(
    connection: sqlite3.Connection, ref: Ref, relation: Relation, strings: Strings, most: int = MOST_LINKS
) -> Group | None:
    total = links.linked_count(connection, ref, relation)
    rows = links.linked(connection, ref, relation, 0, most)
    beside = ref if relation == "partners" else None
    shown = tuple(_row(row, strings, beside) for row in rows)
    return _group(strings(relation), shown, strings, list_of(ref, relation), total, most)


def with_similar(card: Card, rows: Sequence[Row], strings: Strings) -> Card:
    """The card of a task with the tasks that are like it at its end, where there are any."""
    shown = tuple(
        Link(card_of(row.ref), f"{row.title}  《{row.note}》" if row.note else row.title) for row in rows
    )
    name = strings("similar")
    others = tuple(group for group in card.groups if group.name != name)
    return replace(card, groups=(*others, Group(name, len(shown), shown)) if shown else others)


def _row(row: Row, strings: Strings, beside: Ref | None = None) -> Link:
    if isinstance(row, TargetRow):
        note = f"{columns.quantity(row.quantity)} {row.year or ''}".strip()
        return Link(card_of(row.ref), row.note or row.title, note)
    return Link(card_of(row.ref, beside), row.title or strings("untitled"), columns.note(row.note, strings))


def _elsewhere(row: TargetRow, card: TargetCard, strings: Strings) -> Link:
    """A value of the same indicator; what it is about, where that is not what the card is about."""
    scope = card.scopes.get(row.ref, "")
    link = _row(row, strings)
    return link if not scope or scope == card.scope else replace(link, title=f"{scope} · {link.title}")


def _one(link: Linked | None, name: str, strings: Strings) -> Group | None:
    return _group(strings(name), (Link(card_of(link.ref), link.title),), strings) if link else None


def _group(
    name: str,
    shown: tuple[Link, ...],
    strings: Strings,
    whole: Location | None = None,
    total: int | None = None,
    most: int = MOST_LINKS,
) -> Group | None:
    """The group, cut to `most` where `whole` is a list that holds them all."""
    total = len(shown) if total is None else total
    if not shown:
        return None
    if whole and total > most:
        shown = (*shown[: most - 1], Link(whole, strings("all-links", n=total)))
    return Group(name, total, shown)


def _with_absent(group: Group | None, absent: tuple[Link, ...], strings: Strings) -> Group | None:
    """The cited documents of the library, and behind them those that it does not have."""
    if group is None:
        return _group(strings("cites"), absent, strings)
    return Group(group.name, (group.total or 0) + len(absent), (*group.links, *absent))


def _doubt(confidence: float, strings: Strings) -> str:
    return strings("doubtful-why", percent=round(confidence * 100)) if confidence < DOUBTFUL else ""
