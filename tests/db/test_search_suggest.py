"""Suggestions from the words that an import left."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.made_up import Item, draft
from gangmu_db import schema
from gangmu_db.search import search
from gangmu_db.suggest import suggest
from gangmu_db.vocabulary import keep_words
from gangmu_db.writer import Writer
from gangmu_import.segment import keep_missing_words


def made() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    plan = draft(
        "青屿区数字经济行动计划", [Item("task", "建设区块链公共服务平台", "完善数字经济与区块链的人才政策。")]
    )
    plan.mention("青屿区科学技术委员会", "区科委")
    writer.write(plan.bundle())
    writer.finish()
    return connection


@pytest.fixture(scope="module")
def library() -> Iterator[sqlite3.Connection]:
    connection = made()
    keep_missing_words(connection)
    yield connection
    connection.close()


def test_a_word_is_completed_by_characters_and_by_pinyin(library: sqlite3.Connection) -> None:
    assert "数字" in suggest(library, "加快 数").completions
    assert "数字" in suggest(library, "shuz").completions


def test_a_filter_is_completed_with_what_the_library_holds(library: sqlite3.Connection) -> None:
    assert suggest(library, "平台 部门:科委").completions == ("部门:青屿区科学技术委员会",)
    assert suggest(library, "kind:").completions[:2] == ("kind:文件", "kind:任务")
    assert suggest(library, "地区：上").completions == ("地区:上海市",)


def test_a_homophone_is_offered_its_word(library: sqlite3.Connection) -> None:
    assert "经济" in suggest(library, "经纪").instead


def test_a_word_with_one_wrong_character_is_offered_the_right_one(library: sqlite3.Connection) -> None:
    keep_words(library, 1, {"区块链": 4, "公共服务": 2})
    assert suggest(library, "区快涟").instead[:1] == ("区块链",)
    assert "公共服务" in suggest(library, "公共报务").instead


def test_words_are_cut_once_for_each_document() -> None:
    connection = made()
    assert keep_missing_words(connection) == 1
    assert keep_missing_words(connection) == 0


def test_a_match_that_cuts_no_word_comes_before_one_that_does() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    for title in ("治理城市北部河道", "服务市北高新园区"):
        writer.write(draft(f"{title}方案", [Item("task", title)]).bundle())
    writer.finish()
    keep_words(connection, 1, {"城市": 3, "北部": 2})
    assert [hit.title for hit in search(connection, "市北", kinds=["task"]).hits] == [
        "服务市北高新园区",
        "治理城市北部河道",
    ]


@given(st.text(max_size=40))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    schema.create(connection)
    suggest(connection, typed)
