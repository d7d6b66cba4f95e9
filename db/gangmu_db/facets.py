"""What a search can be narrowed to: the facets of each item, as grams beside those of its words."""

from __future__ import annotations

import json
import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping
from zlib import crc32

from gangmu_db import grams
from gangmu_db.records import KINDS

ROLES = ("牵头", "责任", "配合")
STATUSES = ("target", "result")
MONEY: Mapping[str, float] = {"元": 1, "千元": 1e3, "万元": 1e4, "百万元": 1e6, "亿元": 1e8, "万亿元": 1e12}
SCALES: Mapping[str, float] = {"万": 1e4, "亿": 1e8}
TASK, TARGET = KINDS.index("task"), KINDS.index("target")

Key = tuple[int, int]
"""Kind, as its place in KINDS, and public id."""

DUTIES = "SELECT task.id, duty.department, duty.role FROM task JOIN duty ON duty.task = task.id WHERE task.document = ?"


def named(family: int, name: str) -> int:
    """The facet for a word; two words share in one of 260,000 cases."""
    return grams.marked(family, crc32(name.encode("utf-8")) & (grams.VALUE_MASK))


def kind_facet(kind: int) -> int:
    return grams.marked(grams.KIND, kind)


def year_facet(year: int) -> int:
    return grams.marked(grams.YEAR, min(max(year, 0), 9999))


def department_facet(department: int) -> int:
    return grams.marked(grams.DEPARTMENT, department)


def duty_facet(department: int, role: str) -> int:
    """The item is held by that department in that role."""
    return grams.marked(grams.DUTY + ROLES.index(role), department)


def role_facet(role: str) -> int:
    return grams.marked(grams.ROLE, ROLES.index(role))


def status_facet(status: str) -> int:
    return grams.marked(grams.STATUS, STATUSES.index(status))


def base(value: float, unit: str) -> tuple[float, str]:
    """Money in 元 and what else keeps a scale in its unit without it (万千瓦 in 千瓦), so that amounts compare; the rest as it
    is."""
    if unit in MONEY:
        return value * MONEY[unit], "元"
    scale = SCALES.get(unit[:1])
    return (value * scale, unit[1:]) if scale and len(unit) > 1 else (value, unit)


def value_facet(value: float) -> int:
    """Rising with the value, to three digits: the upper bits of a float, brought into order."""
    kept = min(max(value, -3e38), 3e38)
    bits = int(struct.unpack(">I", struct.pack(">f", kept))[0])
    rising = bits | 1 << 31 if bits >> 31 == 0 else ~bits & 0xFFFFFFFF
    return grams.marked(grams.VALUE, rising >> (32 - grams.VALUE_BITS))


def document_facets(connection: sqlite3.Connection, document: int) -> dict[Key, set[int]]:
    """Facets of a document and of all its items."""
    sort, year, first, last, regions = connection.execute(
        "SELECT kind, year, period_first, period_last, regions FROM document WHERE id = ?", (document,)
    ).fetchone()
    shared = {named(grams.REGION, region) for region in json.loads(regions)} | {named(grams.SORT, sort)}
    dated = {year_facet(one) for one in _years(year, first, last)}
    found: defaultdict[Key, set[int]] = defaultdict(shared.copy)
    found[0, document] |= dated | {kind_facet(0)}
    for (department,) in connection.execute(
        "SELECT DISTINCT department FROM mention WHERE document = ?", (document,)
    ):
        found[0, document].add(department_facet(department))
    held = _held(connection.execute(DUTIES, (document,)))
    for task, due in connection.execute("SELECT id, due FROM task WHERE document = ?", (document,)):
        found[TASK, task] |= held[task] | {kind_facet(TASK)} | ({year_facet(int(due[:4]))} if due else dated)
    rows = connection.execute(
        "SELECT id, task, year, status, value, unit FROM target WHERE document = ?", (document,)
    )
    for target, task, aimed, status, value, unit in rows:
        amount, counted = base(value, unit)
        found[TARGET, target] |= held.get(task, set())
        found[TARGET, target] |= {kind_facet(TARGET), status_facet(status), value_facet(amount)}
        found[TARGET, target] |= {named(grams.UNIT, counted)} | ({year_facet(aimed)} if aimed else dated)
    return found


def department_facets(connection: sqlite3.Connection, department: int) -> set[int]:
    """Facets of a department, which is found under its own name as well."""
    sort, region = connection.execute(
        "SELECT kind, region FROM department WHERE id = ?", (department,)
    ).fetchone()
    own = {kind_facet(KINDS.index("department")), department_facet(department), named(grams.SORT, sort)}
    return own | ({named(grams.REGION, region)} if region else set())


def _years(year: int | None, first: int | None, last: int | None) -> set[int]:
    years = {year} if year is not None else set()
    if first is not None and last is not None and 0 <= last - first <= 20:
        years.update(range(first, last + 1))
    return years


def _held(rows: Iterable[tuple[int, int, str]]) -> defaultdict[int | None, set[int]]:
    held: defaultdict[int | None, set[int]] = defaultdict(set)
    for task, department, role in rows:
        held[task] |= {department_facet(department), duty_facet(department, role), role_facet(role)}
    return held
