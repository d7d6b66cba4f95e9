"""Filter words to sets of slots, so that they narrow the candidates instead of the hits."""

from __future__ import annotations

import operator
import re
import sqlite3
from collections.abc import Callable, Iterable
from typing import Final

from gangmu_db import facets
from gangmu_db.ballot import literal_match
from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import NOWHERE, Bits, common
from gangmu_db.candidates import newest
from gangmu_db.fold import tight
from gangmu_db.grams import REGION, SORT, UNIT
from gangmu_db.query import VALUE, Filter
from gangmu_db.records import KINDS

KIND_WORDS: Final = {"文件": 0, "任务": 1, "指标": 2, "部门": 3} | {
    kind: place for place, kind in enumerate(KINDS)
}
STATUS_WORDS: Final = {
    "目标": "target",
    "target": "target",
    "结果": "result",
    "完成": "result",
    "现状": "result",
    "result": "result",
}
ROLE_WORDS: Final = {
    "牵头": "牵头",
    "lead": "牵头",
    "责任": "责任",
    "responsible": "责任",
    "配合": "配合",
    "join": "配合",
}
YEARS: Final = re.compile(r"(\d{4})?(?:(\.\.|-)(\d{4})?)?")
FIRST_YEAR, LAST_YEAR = 1949, 2100
MOST_DEPARTMENTS: Final = 300  # that one filter word may mean
LARGEST: Final = 3e38
SIGNS: Final[dict[str, Callable[[float, float], bool]]] = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "=": operator.eq,
}  # fmt: skip

REGIONS: Final = """
SELECT DISTINCT value FROM document, json_each(regions) UNION SELECT DISTINCT region FROM department WHERE region != ''
"""


class Filters:
    """Turns the filters of queries into slots of one edition."""

    def __init__(self, connection: sqlite3.Connection, bitmaps: Bitmaps) -> None:
        self._connection = connection
        self._bitmaps = bitmaps
        self._known_regions: list[str] | None = None
        self._rules: dict[str, Callable[[str], Bits]] = {
            "department": self._department,
            "year": self._year,
            "kind": self._kind,
            "region": self._region,
            "status": lambda word: self._listed(STATUS_WORDS, word, facets.status_facet),
            "role": lambda word: self._listed(ROLE_WORDS, word, facets.role_facet),
            "value": self._value,
        }

    def allowed(self, filters: Iterable[Filter]) -> tuple[Bits, tuple[str, ...]]:
        """Slots that fulfil all filters, and the filters that nothing at all fulfils, as typed.

        A department and a role together ask for that department in that role.
        """
        allowed, unmatched = self._bitmaps.live, []
        chosen = {one.name: one for one in filters}
        if {"department", "role"} <= chosen.keys():
            role = ROLE_WORDS.get(chosen["role"].value.lower())
            allowed = common(allowed, self._department(chosen["department"].value, role))
        for one in filters:
            rows = self._rules[one.name](one.value)
            if not rows:
                unmatched.append(one.typed)
            allowed = common(allowed, rows)
        return allowed, tuple(unmatched)

    def kind(self, kind: int) -> Bits:
        """Items of a kind, by its place in KINDS."""
        return self._bitmaps.row(facets.kind_facet(kind))

    def _department(self, word: str, role: str | None = None) -> Bits:
        named = tight(word)
        if not named:
            return NOWHERE
        bodies = common(common(literal_match(self._bitmaps, named), self.kind(3)), self._bitmaps.live)
        slots = [
            slot for slot, _ in zip(newest(self._bitmaps, bodies), range(MOST_DEPARTMENTS), strict=False)
        ]
        found = self._connection.execute(
            f"SELECT item FROM entry WHERE slot IN ({','.join(map(str, slots))})"
        ).fetchall()
        if role is None:
            return self._bitmaps.any_of(facets.department_facet(item) for (item,) in found)
        return self._bitmaps.any_of(facets.duty_facet(item, role) for (item,) in found)

    def _year(self, word: str) -> Bits:
        found = YEARS.fullmatch(word)
        if found is None or not (found[1] or found[3]):
            return NOWHERE
        first = int(found[1] or FIRST_YEAR)
        last = int(found[3] or (LAST_YEAR if found[2] else first))
        years = range(max(first, FIRST_YEAR), min(last, LAST_YEAR) + 1)
        return self._bitmaps.any_of(facets.year_facet(year) for year in years)

    def _kind(self, word: str) -> Bits:
        if word.lower() in KIND_WORDS:
            return self.kind(KIND_WORDS[word.lower()])
        return self._bitmaps.row(facets.named(SORT, word))

    def _region(self, word: str) -> Bits:
        meant = tight(word)
        named = [region for region in self._regions if meant and meant in tight(region)]
        return self._bitmaps.any_of(facets.named(REGION, region) for region in named)

    @property
    def _regions(self) -> list[str]:
        if self._known_regions is None:
            self._known_regions = [region for (region,) in self._connection.execute(REGIONS)]
        return self._known_regions

    def _listed(self, words: dict[str, str], word: str, facet: Callable[[str], int]) -> Bits:
        meant = words.get(word.lower())
        return NOWHERE if meant is None else self._bitmaps.row(facet(meant))

    def _value(self, word: str) -> Bits:
        wanted = _comparison(word)
        if wanted is None:
            return NOWHERE
        sign, amount, unit = wanted
        least = amount if sign in (">", ">=", "=") else -LARGEST
        most = amount if sign in ("<", "<=", "=") else LARGEST
        rows = self._bitmaps.between(facets.value_facet(least), facets.value_facet(most))
        return common(rows, self._bitmaps.row(facets.named(UNIT, unit))) if unit else rows

    def holds(self, filters: Iterable[Filter], kind: int, item: int) -> bool:
        """Whether an item that is allowed fulfils comparisons exactly: a facet knows three digits of a value."""
        wanted = [_comparison(one.value) for one in filters if one.name == "value"]
        if not wanted or kind != facets.TARGET:
            return not wanted
        row = self._connection.execute("SELECT value, unit FROM target WHERE id = ?", (item,)).fetchone()
        if row is None:
            return False
        value, _ = facets.base(*row)
        return all(one is not None and SIGNS[one[0]](value, one[1]) for one in wanted)


def _comparison(word: str) -> tuple[str, float, str] | None:
    """(sign, amount, unit) of a comparison as typed; money in 元."""
    found = VALUE.fullmatch(word)
    if found is None:
        return None
    amount, unit = facets.base(float(found["number"]), found["unit"].strip())
    return {"≥": ">=", "≤": "<="}.get(found["sign"], found["sign"]), amount, unit
