"""The counts beside the facets of a search are those of the hits that each facet leaves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_db.hit_tallies import hit_tallies
from gangmu_db.library import open_library
from gangmu_db.narrowing import FACETS, Facet, Facets, kinds_of
from gangmu_db.records import KINDS
from gangmu_db.search import Engine
from tui.conftest import put
from tui.plans import plans

WORDS: dict[Facet, str] = {
    "region": "地区", "year": "年", "department": "部门", "role": "角色", "kind": "类", "status": "状态",
}  # fmt: skip
MANY = 1000


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = Path(tmp_path_factory.mktemp("tallied")) / "library.db"
    put(path, *plans())
    with closing(open_library(path)) as connection:
        yield connection


def hits_under(engine: Engine, typed: str, tab: str, chosen: Facets) -> int:
    narrowed = " ".join([typed, *(f'{WORDS[facet]}:"{value}"' for facet, value in chosen)])
    return len(engine.search(narrowed, kinds=kinds_of(tab), limit=MANY, deadline=None).hits)


@pytest.mark.parametrize(
    "typed", ["委员会", "点位", "数据评台", "shuju", '"科学技术"', "年:2025", "形成合力"]
)
@pytest.mark.parametrize("tab", [*KINDS, "all"])
def test_each_count_is_that_of_the_hits_the_facet_leaves(
    library: sqlite3.Connection, typed: str, tab: str
) -> None:
    engine = Engine(library)
    counted = hit_tallies(engine, typed, kinds_of(tab), (), limit=MANY)
    assert counted is not None
    for facet, values in counted.items():
        for value, count in values:
            assert count == hits_under(engine, typed, tab, ((facet, value),)) > 0, (facet, value)


def test_a_facet_is_counted_under_the_others_that_are_chosen(library: sqlite3.Connection) -> None:
    engine = Engine(library)
    chosen: Facets = (("year", "2025"), ("role", "牵头"))
    counted = hit_tallies(engine, "云岚", ("task",), chosen, limit=MANY)
    assert counted is not None
    assert set(counted) == set(FACETS["task"])
    for value, count in counted["role"]:
        assert count == hits_under(engine, "云岚", "task", (("year", "2025"), ("role", value)))


def test_a_search_that_finds_nothing_has_no_facets(library: sqlite3.Connection) -> None:
    counted = hit_tallies(Engine(library), "鼋鼍", ("task",), ())
    assert counted is not None
    assert not any(counted.values())


def test_counting_stops_when_it_is_asked_to(library: sqlite3.Connection) -> None:
    assert hit_tallies(Engine(library), "云岚", ("task",), (), stop=lambda: True) is None
