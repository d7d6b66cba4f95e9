"""Which part of a search to leave out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from bench.made_up import Item, draft
from gangmu_db import schema
from gangmu_db.dropping import to_drop
from gangmu_db.search import Engine
from gangmu_db.writer import Writer


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    tasks = [Item("task", "建设区块链公共服务平台"), Item("task", "推进智慧园区建设")]
    writer.write(draft("松澜市数字经济行动计划", tasks).bundle())
    writer.finish()
    yield Engine(connection)
    connection.close()


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("平台 蹦迪迪", "蹦迪迪"),
        ("蹦迪迪 平台", "蹦迪迪"),
        ("智慧园区 年:1980", "年:1980"),
        ('"智慧园区" 部门:"没有 这个"', '部门:"没有 这个"'),
        ("建设 -建设", "-建设"),
    ],
)
def test_the_part_that_leaves_nothing_is_named_as_it_was_typed(engine: Engine, words: str, part: str) -> None:
    assert engine.search(words).hits == ()
    drop = to_drop(engine, words)
    assert drop is not None
    assert drop.part == part
    assert drop.left >= 1


@pytest.mark.parametrize("words", ["蹦迪迪", "", "蹦迪迪 年:1980 zzqq"])
def test_nothing_is_named_where_leaving_one_part_out_does_not_help(engine: Engine, words: str) -> None:
    assert to_drop(engine, words) is None


def test_a_search_that_nobody_waits_for_names_nothing(engine: Engine) -> None:
    assert to_drop(engine, "平台 蹦迪迪", lambda: True) is None
