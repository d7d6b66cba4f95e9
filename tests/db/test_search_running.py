"""What a search keeps from key to key changes nothing that it finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.made_up import Item, draft
from gangmu_db import schema
from gangmu_db.search import Engine
from gangmu_db.writer import Writer

TITLES = (
    "建设市北高新区块链生态谷",
    "推动区块链产业创新发展",
    "完善AWS云上实验室",
    "推进5G网络全覆盖",
    "培育高新技术企业",
    "建设城市北部生态廊道",
)
PIECES = ("区块链", "市北", "高薪", "shibei", "gaoxin", "qkl", "sb", "5g", " ", "建设", "生态", "AWS", "区")


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    connection.execute("BEGIN")
    writer = Writer(connection)
    writer.write(
        draft("青屿区行动计划", [Item("task", title, "围绕区块链和生态谷。") for title in TITLES]).bundle()
    )
    writer.finish()
    connection.execute("COMMIT")
    yield connection
    connection.close()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7), st.booleans())
def test_a_query_typed_key_by_key_finds_what_it_finds_at_once(
    connection: sqlite3.Connection, pieces: list[str], is_filtered: bool
) -> None:
    typed = "".join(pieces) + (" 类:任务" if is_filtered else "")
    engine = Engine(connection)
    for end in range(1, len(typed)):
        engine.search(typed[:end], deadline=None)
    assert engine.search(typed, deadline=None) == Engine(connection).search(typed, deadline=None)


def test_a_search_that_was_stopped_leaves_no_half_count_behind(connection: sqlite3.Connection) -> None:
    engine = Engine(connection)
    engine.search("建设市北高新", stop=lambda: True)
    assert engine.search("建设市北高新区", deadline=None) == Engine(connection).search(
        "建设市北高新区", deadline=None
    )
