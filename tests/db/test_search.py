"""What a search finds in a small library, by every way of typing that is promised."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from bench.made_up import Item, draft
from gangmu_db import schema
from gangmu_db.records import Hits
from gangmu_db.search import search
from gangmu_db.writer import Writer


@pytest.fixture
def library() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    connection.execute("BEGIN")
    writer = Writer(connection)
    plan = draft(
        "青屿区加快区块链产业发展行动计划",
        [
            Item("task", "建设市北高新区块链生态谷", "围绕算力底座和跨链协议，打造开放的试验场。"),
            Item("task", "完善AWS云上实验室", "支持初创团队使用公共算力。"),
            Item("target", "高新技术企业累计数", "达到300家"),
        ],
    )
    plan.mention("青屿区科学技术委员会", "区科委")
    writer.write(plan.bundle(number="青府发〔2020〕8号"))
    other = draft("松岚市数字经济发展规划", [Item("task", "推进5G网络全覆盖", "沿G60走廊布设基站。")])
    writer.write(other.bundle(year=2023))
    writer.finish()
    connection.execute("COMMIT")
    yield connection
    connection.close()


def titles(found: Hits) -> list[str]:
    return [hit.title for hit in found.hits]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("市北高新", "建设市北高新区块链生态谷"),
        ("區塊鏈產業", "青屿区加快区块链产业发展行动计划"),
        ("ａｗｓ云", "完善AWS云上实验室"),
        ("5g", "推进5G网络全覆盖"),
        ("青府发2020 8号", "青屿区加快区块链产业发展行动计划"),
        ("科委", "青屿区科学技术委员会"),
        ("kejiwei", "青屿区科学技术委员会"),
        ("科技委", "青屿区科学技术委员会"),
        ("生态谷 市北", "建设市北高新区块链生态谷"),
        ("数字经剂发展", "松岚市数字经济发展规划"),
    ],
)
def test_the_item_meant_comes_first(library: sqlite3.Connection, typed: str, title: str) -> None:
    assert titles(search(library, typed))[0] == title


def test_of_titles_that_hold_the_words_likewise_a_document_comes_first(library: sqlite3.Connection) -> None:
    kinds = [hit.ref.kind for hit in search(library, "区块链").hits]
    assert kinds.index("document") < kinds.index("task")


def test_marks_lie_on_the_words_in_the_title(library: sqlite3.Connection) -> None:
    hit = search(library, "區塊鏈 市北").hits[0]
    assert [hit.title[mark.start : mark.end] for mark in hit.marks] == ["市北", "区块链"]


def test_marks_of_a_slip_lie_on_what_is_right(library: sqlite3.Connection) -> None:
    hit = search(library, "市北大高新").hits[0]
    assert [hit.title[mark.start : mark.end] for mark in hit.marks] == ["市北高新"]
    hit = search(library, "shibeigaoxin").hits[0]
    assert [hit.title[mark.start : mark.end] for mark in hit.marks] == ["市北高新"]


def test_what_is_half_missing_is_no_hit(library: sqlite3.Connection) -> None:
    assert search(library, "海水淡化平台").hits == ()


def test_kinds_choose_hits_but_counts_tell_of_all(library: sqlite3.Connection) -> None:
    found = search(library, "区块链", kinds=["task"])
    assert {hit.ref.kind for hit in found.hits} == {"task"}
    assert found.counts["document"] == 1


@pytest.mark.parametrize(
    "typed", ["类:\ud800", "部门:\udfff", "地区:\ud800", "区块\ud800链", '"\ud800"', "-\ud800", "\ud800"]
)
def test_half_a_character_is_nothing(library: sqlite3.Connection, typed: str) -> None:
    assert search(library, typed) == search(library, typed.encode("utf-8", "ignore").decode())


def test_no_words_find_nothing(library: sqlite3.Connection) -> None:
    assert search(library, " 〔〕 ").hits == ()


def test_a_removed_document_leaves_no_ghost(library: sqlite3.Connection) -> None:
    document = search(library, "松岚市数字经济").hits[0].ref.id
    writer = Writer(library)
    writer.remove(document)
    writer.finish()
    assert titles(search(library, "松岚市数字经济")) == []


def test_a_stopped_search_says_that_it_is_partial(library: sqlite3.Connection) -> None:
    assert search(library, "区块链", stop=lambda: True).partial


@pytest.mark.parametrize(
    ("typed", "meant", "other"),
    [
        ("链生态区块", "区块链生态试点", "链区生块态试点"),
        ("建设 外港", "推进外港建设", "建设航道外港"),
        ("绿港建设", "绿色港建设", "绿港航道和旧建设"),
        ("算力共享台", "算力公享台账", "算力共识与享受和台账"),
    ],
)
def test_one_slip_in_one_place_comes_before_scattered_words(typed: str, meant: str, other: str) -> None:
    assert titles(search_among([Item("task", meant), Item("task", other)], typed))[0] == meant


@pytest.mark.parametrize(
    ("typed", "meant", "other"),
    [
        ("高新企业", "高新技术企业", "创新企业"),
        ("gaoxinqiye", "高新技术企业", "培育创新型企业"),
        ("绿色工厂认证", "绿色设计工厂认证", "绿色商场认证"),
    ],
)
def test_a_name_with_a_word_left_out_comes_before_another_name(typed: str, meant: str, other: str) -> None:
    assert titles(search_among([Item("task", other), Item("task", meant)], typed))[0] == meant
    assert titles(search_among([Item("task", meant), Item("task", other)], typed))[0] == meant


def test_a_whole_phrase_of_a_body_comes_before_a_slip_in_a_title() -> None:
    items = [
        Item("task", "推进公共数据授权平台"),
        Item("task", "其他工作", "要把公共数据授权运营管起来。"),
    ]
    assert titles(search_among(items, "公共数据授权运"))[0] == "其他工作"


def search_among(items: list[Item], typed: str) -> Hits:
    """Search a library of these items only."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    writer.write(draft("松岚市规划", items).bundle())
    writer.finish()
    return search(connection, typed)


def test_as_many_hits_come_back_as_are_wanted(library: sqlite3.Connection) -> None:
    items = [
        Item("task", f"修缮第{number}号粮仓", "加装测温电缆。" + "库区道路和排水按原样恢复。" * 30)
        for number in range(200)
    ]
    writer = Writer(library)
    writer.write(draft("松岚市粮仓修缮方案", items).bundle())
    writer.finish()
    assert len(search(library, "号粮仓", limit=50).hits) == 50
    assert len(search(library, "号粮仓", limit=150).hits) == 150
    assert len(search(library, "liangcang", limit=150).hits) == 150
    few, many = (search(library, "测温电缆", limit=limit).hits for limit in (50, 400))
    assert len(few) < 50 < len(many)


def test_a_phrase_is_found_behind_many_passages_that_hold_its_parts(library: sqlite3.Connection) -> None:
    filler = "库区道路和排水按原样恢复，周边树木予以保留。" * 60
    items = [Item("task", "甲号仓", f"加装测温电缆。{filler}")]
    items += [
        Item("task", f"乙{number}号仓", f"检修测温仪、室温电扇和电缆沟。{filler}") for number in range(70)
    ]
    writer = Writer(library)
    writer.write(draft("松岚市粮仓修缮方案", items).bundle())
    writer.finish()
    assert "测温电缆" in (search(library, "测温电缆").hits[0].snippet or "")
