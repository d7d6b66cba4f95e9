"""Tasks like another one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from bench.made_up import Item, draft
from gangmu_db import schema
from gangmu_db.similar import Similar, likeness
from gangmu_db.writer import Writer
from pace import within

PLANS = {
    "松澜市数字经济行动计划": ("建设区块链公共服务平台", "推进第一批智慧园区建设", "加强组织领导", "推进第二批智慧园区建设"),
    "云岚区科技创新规划": ("打造区块链公共服务平台", "加强组织领导", "推进老旧小区改造"),
    "云岚区工作要点": ("完善区块链技术公共服务平台", "建设滨水公共空间", "加强组织领导和督查"),
}  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    for title, tasks in PLANS.items():
        writer.write(draft(title, [Item("task", task) for task in tasks]).bundle())
    writer.finish()
    yield connection
    connection.close()


def alike(connection: sqlite3.Connection, title: str, limit: int = 5) -> list[tuple[str, str]]:
    """Titles and documents of what is like the first task with a title."""
    task = connection.execute("SELECT id FROM task WHERE title = ? ORDER BY id", (title,)).fetchone()[0]
    found = Similar(connection).of(task, limit, lambda: False)
    return [(row.title, row.note) for row in found]


def test_tasks_of_other_documents_are_found_with_their_documents(library: sqlite3.Connection) -> None:
    assert alike(library, "建设区块链公共服务平台") == [
        ("打造区块链公共服务平台", "云岚区科技创新规划"),
        ("完善区块链技术公共服务平台", "云岚区工作要点"),
    ]


def test_the_same_words_elsewhere_come_before_likelier_ones(library: sqlite3.Connection) -> None:
    assert [title for title, _ in alike(library, "加强组织领导")] == ["加强组织领导", "加强组织领导和督查"]


def test_a_task_of_the_same_document_is_found_without_a_document(library: sqlite3.Connection) -> None:
    assert alike(library, "推进第一批智慧园区建设") == [("推进第二批智慧园区建设", "")]


def test_common_verbs_make_nothing_alike(library: sqlite3.Connection) -> None:
    assert alike(library, "建设滨水公共空间") == []
    assert alike(library, "推进老旧小区改造") == []


def test_the_limit_holds_and_a_task_that_is_gone_has_nothing(library: sqlite3.Connection) -> None:
    assert len(alike(library, "建设区块链公共服务平台", 1)) == 1
    assert Similar(library).of(99_999, 5, lambda: False) == ()


def test_an_answer_nobody_waits_for_ends_at_once(library: sqlite3.Connection) -> None:
    assert Similar(library).of(1, 5, lambda: True) == ()


def test_a_title_as_long_as_a_text_is_compared_by_its_beginning() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    for number, ending in enumerate("甲乙"):
        title = "建设区块链公共服务平台" * 18_000 + ending
        writer.write(draft(f"规划{number}", [Item("task", title)]).bundle())
    writer.finish()
    with within(seconds=2):
        assert len(Similar(connection).of(1, 5, lambda: False)) == 1
    connection.close()


def test_a_short_title_inside_a_long_one_is_not_the_same() -> None:
    assert likeness("改造", "推进老旧小区改造") < 0.5
    assert likeness("打造区块链服务平台", "打造区块链服务平台和园区") > 0.75
