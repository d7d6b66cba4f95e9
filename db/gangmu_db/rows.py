"""Records of a Bundle as rows of their tables, with public ids in place of positions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from gangmu_db.identity import ItemTable
from gangmu_db.naming import number_key, title_key, title_tail
from gangmu_db.records import Bundle, Duty, Task

Row = dict[str, Any]


def document_row(document: int, bundle: Bundle, digest: str) -> Row:
    """The row of `document`; `digest` is that of the text."""
    head, source = bundle.head, bundle.source
    first, last = head.period or (None, None)
    return {
        "id": document,
        "title": head.title,
        "title_key": title_key(head.title),
        "title_tail": title_tail(title_key(head.title)),
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


def section_rows(
    document: int, bundle: Bundle, keys: list[int], ids: Mapping[ItemTable, list[int]]
) -> list[Row]:
    """Rows of `section`, with the public ids that were given out."""
    own = ids["section"]
    return [
        {"id": own[section.id], "key": key, "document": document, "parent": _at(own, section.parent)}
        | {"level": section.level, "number": section.number, "title": section.title}
        | {"start": section.start, "end": section.end}
        for section, key in zip(bundle.sections, keys, strict=True)
    ]


def task_rows(
    document: int, bundle: Bundle, keys: list[int], ids: Mapping[ItemTable, list[int]]
) -> list[Row]:
    """Rows of `task`, with what a list shows of the duties."""
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


def duty_rows(bundle: Bundle, ids: list[int], departments: Mapping[str, int]) -> list[Row]:
    """Rows of `duty`; `departments` gives the id of a canonical name."""
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


def target_rows(
    document: int,
    bundle: Bundle,
    keys: list[int],
    ids: Mapping[ItemTable, list[int]],
    series: Mapping[str, int],
) -> list[Row]:
    """Rows of `target`; `series` gives the id of an indicator by its name."""
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


def mention_rows(document: int, bundle: Bundle, departments: Mapping[str, int]) -> list[Row]:
    """Rows of `mention`, in the order of the text."""
    return [
        {"document": document, "position": position, "department": departments[mention.department]}
        | {"name": mention.name, "role": mention.role, "start": mention.start, "end": mention.end}
        for position, mention in enumerate(bundle.mentions)
    ]


def citation_rows(document: int, bundle: Bundle) -> list[Row]:
    """Rows of `citation`, not resolved yet."""
    return [
        {
            "document": document,
            "position": position,
            "title": citation.title,
            "title_key": title_key(citation.title),
            "title_tail": title_tail(title_key(citation.title)),
        }
        | {"number": citation.number, "number_key": number_key(citation.number)}
        | {"start": citation.start, "end": citation.end, "cited": None}
        for position, citation in enumerate(bundle.citations)
    ]


def _at(ids: list[int], position: int | None) -> int | None:
    return None if position is None else ids[position]
