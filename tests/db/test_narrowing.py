"""Lists narrowed by facets: the counts beside them and the rows that they leave say the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_db import facets, lists, narrowing
from gangmu_db.library import open_library
from gangmu_db.narrowing import FACETS, Facets, Narrowed, kinds_of, refs
from gangmu_db.records import KINDS, Kind
from gangmu_db.tallies import tallies, total
from tui.conftest import put
from tui.plans import NAMES, plans

CHOICES: tuple[Facets, ...] = (
    (),
    (("region", "云岚区"),),
    (("year", "2025"),),
    (("kind", "行动计划"), ("role", "牵头")),
    (("department", NAMES["科委"]),),
    (("department", NAMES["集团"]), ("role", "配合")),
    (("status", "target"), ("year", "2025")),
    (("department", "没有这个部门"),),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = Path(tmp_path_factory.mktemp("narrowed")) / "library.db"
    put(path, *plans())
    with closing(open_library(path)) as connection:
        yield connection


@pytest.mark.parametrize("few", [1, narrowing.FEW])
@pytest.mark.parametrize("chosen", CHOICES)
@pytest.mark.parametrize("tab", [*KINDS, "all"])
def test_the_count_beside_each_facet_is_that_of_the_rows_it_leaves(
    library: sqlite3.Connection, tab: str, chosen: Facets, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narrowing, "FEW", few)  # what is many is read in another way
    kinds = kinds_of(tab)
    assert total(library, kinds, chosen) == len(list(refs(library, kinds, "", chosen)))
    for facet, values in tallies(library, kinds, chosen).items():
        for value, count in values:
            wanted: Facets = tuple({**dict(chosen), facet: value}.items())
            assert count == len(list(refs(library, kinds, "", wanted))) > 0


def test_facets_leave_something_and_take_something_away(library: sqlite3.Connection) -> None:
    everything = lists.counts(library)
    for kind in KINDS:
        offered = tallies(library, (kind,), ())
        assert set(offered) <= set(FACETS[kind])
        if kind != "department":  # the made-up ones are all of one kind
            assert any(count < everything[kind] for values in offered.values() for _, count in values)


@pytest.mark.parametrize("kind", KINDS)
def test_narrowed_rows_keep_the_order_of_the_list_from_either_end(
    library: sqlite3.Connection, kind: Kind
) -> None:
    chosen: Facets = (("region", "云岚区"),)
    for sort in lists.ORDERS[kind]:
        left = set(refs(library, (kind,), sort, chosen))
        count = lists.counts(library)[kind]
        whole = [row.ref for row in lists.page(library, kind, 0, count, sort) if row.ref in left]
        narrowed = Narrowed(library, (kind,), sort, chosen, len(whole))
        assert narrowed.slice(len(whole) - 3, 64) == whole[-3:]
        assert narrowed.slice(0, 4) == whole[:4]
        assert narrowed.slice(0, len(whole)) == whole
        assert [ref for first in range(0, len(whole), 5) for ref in narrowed.slice(first, 5)] == whole


def test_amounts_compare_whatever_scale_their_units_keep() -> None:
    amounts = [(980, "万千瓦"), (9.8e6, "千瓦"), (3, "亿元"), (30000, "万元"), (2, "万元/人"), (7, "家")]
    assert [facets.base(*one) for one in amounts] == [
        (9.8e6, "千瓦"), (9.8e6, "千瓦"), (3e8, "元"), (3e8, "元"), (2e4, "元/人"), (7, "家")
    ]  # fmt: skip
