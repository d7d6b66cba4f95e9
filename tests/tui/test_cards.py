"""Cards: numbers that follow links, and what each kind of card says."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_db import links, reader, schema
from gangmu_db.library import open_library
from gangmu_db.reader import MOST_OF_SERIES
from gangmu_db.records import Kind, Ref
from gangmu_db.writer import Writer
from gangmu_tui import cards
from gangmu_tui.shapes import Card
from gangmu_tui.strings import Strings
from tui.plans import NAMES, Draft
from tui.walk import Walker, walk


@pytest.fixture
def built(planned: Path) -> Callable[[Kind, str], Card]:
    """The Chinese card of the item of a kind that has a title."""
    column = {"document": "title", "task": "title", "department": "canonical"}

    def build(kind: Kind, title: str) -> Card:
        with closing(open_library(planned)) as connection:
            found = connection.execute(f"SELECT id FROM {kind} WHERE {column[kind]} = ?", (title,)).fetchone()
            card = cards.build(connection, Ref(kind, found[0]), Strings("zh"))
        assert card is not None
        return card

    return build


def names(card: Card) -> list[str]:
    return [group.name for group in card.groups]


def test_a_document_shows_counts_key_departments_and_citations_before_its_tasks(
    built: Callable[[Kind, str], Card],
) -> None:
    card = built("document", "云岚区区块链产业行动计划（2021-2025年）")
    assert dict(card.fields)["内容"] == "2 个标题 · 42 项任务 · 43 个指标 · 4 个部门"
    assert names(card) == ["部门", "引用它的文件", "任务", "指标"]
    assert card.groups[0].links[0].note == "41项"


def test_a_task_names_the_body_that_leads_first(built: Callable[[Kind, str], Card]) -> None:
    card = built("task", "打造区块链生态谷")
    assert [(link.note, link.title.partition("（")[0]) for link in card.groups[0].links] == [
        ("牵头", NAMES["科委"]),
        ("配合", NAMES["集团"].partition("（")[0]),
    ]


def test_a_department_names_its_partners_where_24_rows_show_them(built: Callable[[Kind, str], Card]) -> None:
    card = built("department", NAMES["科委"])
    assert card.groups[0].name == "共同负责的部门"
    assert [(link.title, link.note) for link in card.groups[0].links] == [
        (NAMES["发改委"], "40项"),
        (NAMES["集团"], "1项"),
    ]


def test_enter_follows_the_number_that_was_typed(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("end", "enter")
        links = list(walker.browser.card._links)
        assert len(links) >= 10
        await walker.press("1", "enter")
        assert walker.here.ref == links[0].ref
        await walker.pilot.pause(0.8)
        assert walker.here.ref == links[0].ref
        assert "没有编号" not in walker.line("trail")

    walk(planned, journey)


def test_a_digit_that_waited_is_forgotten_with_its_card(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("end", "enter", "1", "escape")
        here = walker.here
        await walker.pilot.pause(0.8)
        assert walker.here == here

    walk(planned, journey)


def test_of_a_long_series_a_card_has_the_own_district_and_the_list_has_all() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    plan = Draft("规划", "某府发〔2021〕8号", "2021-03-21")
    plan.section("一、", "发展目标")
    for number in range(MOST_OF_SERIES + 20):
        plan.target("企业数", number, 2000 + number % 20, "企业数")
    writer.write(plan.bundle())
    writer.finish()
    connection.execute("UPDATE target SET scope = '西区' WHERE value >= 310")
    own = connection.execute("SELECT max(id) FROM target").fetchone()[0]
    card = reader.target_card(connection, own)
    assert card is not None
    assert len(card.series) == MOST_OF_SERIES
    assert Ref("target", own) in {row.ref for row in card.series}
    assert sum(scope == "西区" for scope in card.scopes.values()) == 10
    assert links.linked_count(connection, Ref("target", own), "series") == MOST_OF_SERIES + 19
    connection.close()
