"""One item as plain lines and as JSON, for `gangmu show`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from gangmu_db import reader
from gangmu_db.errors import UsageError
from gangmu_db.records import KINDS, Ref
from gangmu_db.views import DepartmentCard, DocumentCard, Link, TargetCard, TaskCard
from gangmu_tui.columns import quantity
from gangmu_tui.visible import visible

Card = DocumentCard | TaskCard | TargetCard | DepartmentCard
PASSAGE = 400
"""Characters of the passage that are shown."""

LABELS = {
    "zh": {
        "number": "文号", "date": "日期", "kind": "类别", "issuers": "发文", "regions": "地区", "counts": "任务/指标/部门",
        "cites": "引用", "cited_by": "被引", "superseded": "已有新版", "document": "文件", "path": "位置", "due": "期限",
        "parent": "上级任务", "children": "下级任务", "targets": "指标", "year": "年份", "status": "状态", "scope": "范围",
        "qualifier": "条件", "baseline": "基数", "series": "同一指标", "task": "任务", "aliases": "别名", "roles": "角色",
        "documents": "文件", "partners": "共同承担", "passage": "原文", "why": "规则",
    },
    "en": {
        "number": "number", "date": "date", "kind": "kind", "issuers": "issued by", "regions": "region",
        "counts": "tasks/targets/departments", "cites": "cites", "cited_by": "cited by", "superseded": "superseded by",
        "document": "document", "path": "under", "due": "due", "parent": "part of", "children": "parts",
        "targets": "targets", "year": "year", "status": "status", "scope": "scope", "qualifier": "condition",
        "baseline": "baseline", "series": "same indicator", "task": "task", "aliases": "also", "roles": "roles",
        "documents": "documents", "partners": "together with", "passage": "source", "why": "rule",
    },
}  # fmt: skip


def parse_ref(words: str) -> Ref:
    """task:12 as a Ref. Raises UsageError."""
    kind, _, number = words.partition(":")
    for known in KINDS:
        if kind == known and number.isascii() and number.isdigit() and len(number) < 19:
            return Ref(known, int(number))
    raise UsageError(f"{words[:60]!r} is no item: write document:3, task:12, target:7 or department:4.")


def card(connection: sqlite3.Connection, ref: Ref) -> Card:
    """The card of an item. Raises UsageError where the library does not hold it."""
    cards = {
        "document": reader.document_card,
        "task": reader.task_card,
        "target": reader.target_card,
        "department": reader.department_card,
    }
    found = cards[ref.kind](connection, ref.id)
    if found is None:
        raise UsageError(f"The library holds no {ref}: look for it with `gangmu search WORDS`.")
    return found


def as_object(connection: sqlite3.Connection, ref: Ref) -> dict[str, Any]:
    """The card and its passage as JSON takes them; refs are written task:12."""
    shown = asdict(card(connection, ref))
    shown["passage"] = (passage := reader.passage(connection, ref, PASSAGE)) and asdict(passage)
    return dict(_plain(shown))


def as_lines(connection: sqlite3.Connection, ref: Ref, language: str, why: bool) -> Iterator[str]:
    """The item, a label and a value a line, its passage last."""
    found = card(connection, ref)
    labels = LABELS[language]
    yield f"{ref}  {visible(_title(found))}"
    for label, value in _lines(found):
        if value:
            yield f"  {labels.get(label, label)}: {visible(value)}"
    if why and isinstance(found, TaskCard | TargetCard):
        yield f"  {labels['why']}: {found.rule} ({found.confidence:.2f})"
    place = reader.passage(connection, ref, PASSAGE)
    if place and place.words:
        yield f"  {labels['passage']}: {place.document} {place.span.start}–{place.span.end}"
        yield f"    {visible(place.words)}"


def _title(found: Card) -> str:
    match found:
        case DocumentCard() | TaskCard():
            return found.title
        case TargetCard():
            return found.indicator
        case DepartmentCard():
            return found.canonical


def _lines(found: Card) -> Iterator[tuple[str, str]]:
    match found:
        case DocumentCard():
            return _document(found)
        case TaskCard():
            return _task(found)
        case TargetCard():
            return _target(found)
        case DepartmentCard():
            return _department(found)


def _document(found: DocumentCard) -> Iterator[tuple[str, str]]:
    yield "number", found.number or ""
    yield "date", found.date or ""
    yield "kind", found.kind
    yield "issuers", _links(found.issuers)
    yield "regions", " ".join(found.regions)
    yield "counts", f"{found.tasks}/{found.targets}/{found.departments}"
    yield "superseded", _links((found.superseded_by,) if found.superseded_by else ())
    for cited in found.cites:
        yield "cites", f"《{cited.title}》 {cited.document or ''}".rstrip()
    for link in found.cited_by:
        yield "cited_by", f"《{link.title}》 {link.ref}"


def _task(found: TaskCard) -> Iterator[tuple[str, str]]:
    yield "document", _links((found.document,))
    yield "path", " › ".join(found.path)
    yield "due", found.due or ""
    for holding in found.holders:
        yield holding.role, f"{holding.name} = {holding.department.title} ({holding.department.ref})"
    yield "parent", _links((found.parent,) if found.parent else ())
    yield "children", _links(found.children)
    for target in found.targets:
        yield "targets", f"{target.title} {quantity(target.quantity)} ({target.ref})"


def _target(found: TargetCard) -> Iterator[tuple[str, str]]:
    yield "status", f"{found.status} {quantity(found.quantity)}"
    yield "year", str(found.year or "")
    yield "scope", found.scope
    yield "qualifier", found.qualifier or ""
    yield "baseline", quantity(found.baseline.quantity) if found.baseline else ""
    yield "document", _links((found.document,))
    yield "task", _links((found.task,) if found.task else ())
    for other in found.series:
        if other.ref != found.ref:
            yield (
                "series",
                f"{other.year or ''} {quantity(other.quantity)} {other.note} ({other.ref})".strip(),
            )


def _department(found: DepartmentCard) -> Iterator[tuple[str, str]]:
    yield "kind", f"{found.kind} {found.region}".strip()
    yield "aliases", "、".join(found.aliases)
    yield "roles", " ".join(f"{role} {number}" for role, number in found.roles)
    yield "documents", _links(found.documents)
    yield "partners", _links(found.partners)


def _links(links: tuple[Link, ...]) -> str:
    return "、".join(f"{link.title} ({link.ref})" for link in links)


def _plain(value: Any) -> Any:
    """Records as asdict leaves them, with every Ref as its written form."""
    if isinstance(value, Ref):
        return str(value)
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return [_plain(part) for part in value]
    return value
