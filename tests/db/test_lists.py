"""Orders of lists: each page stands where its items say they stand, from either end."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bench.made_up import Item, draft
from gangmu_db import lists
from gangmu_db.library import open_library
from gangmu_db.publishing import publish
from gangmu_db.records import KINDS, Kind
from gangmu_db.writer import Writer

ORDERS = [(kind, sort) for kind in KINDS for sort in lists.ORDERS[kind]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of several years, their tasks held by one body or two or none."""
    path = tmp_path_factory.mktemp("lists") / "library.db"

    def change(connection: sqlite3.Connection) -> bool:
        writer = Writer(connection)
        for number in range(5):
            made = draft(f"第{9 - number}号方案")
            for place in range(23):
                bodies = ("甲区科委", "乙区财政局", "丙区教育局")[: place % 4]
                made.put(Item("task", f"建设{number}号平台{place}"), tuple((body, body) for body in bodies))
                year = None if place % 3 == 0 else 2020 + place % 5
                made.put(Item("target", f"平台{place % 7}数量", "三家", value=place % 6, year=year))
            writer.write(made.bundle(year=2017 + number % 3))
        writer.finish()
        return True

    publish(path, change)
    return path


@pytest.mark.parametrize(("kind", "sort"), ORDERS)
def test_pages_of_an_order_hold_every_item_once_and_where_it_says_it_stands(
    library: Path, kind: Kind, sort: str
) -> None:
    with closing(open_library(library)) as connection:
        total = lists.counts(connection)[kind]
        whole = lists.page(connection, kind, 0, total, sort)
        assert len({row.ref for row in whole}) == len(whole) == total
        assert [lists.position(connection, row.ref, sort) for row in whole] == list(range(total))
        for first in range(0, total + 9, 7):
            assert lists.page(connection, kind, first, 10, sort, total) == whole[first : first + 10]


@pytest.mark.parametrize(("kind", "sort"), [case for case in ORDERS if case != ("document", "title")])
def test_a_long_list_is_walked_in_an_index_and_never_sorted(library: Path, kind: Kind, sort: str) -> None:
    with closing(open_library(library)) as connection:
        for falling in ("", " DESC"):
            terms = ", ".join(term + falling for term in lists.order(kind, sort))
            plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT id FROM {kind} ORDER BY {terms}").fetchall()
            assert [step[3] for step in plan if "TEMP B-TREE" in step[3]] == []
            assert " INDEX " in plan[0][3]


def test_counts_are_those_of_the_tables(library: Path) -> None:
    with closing(open_library(library)) as connection:
        counted = {kind: connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in KINDS}
        assert lists.counts(connection) == counted
