"""Lists of places that share the end of the last name: 广州、珠海海关, 清远和韶关高新区管委会."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

TITLE = "广东省茶叶出口行动方案\n一、重点任务\n1.扩大茶叶出口。支持茶企参展。"


def duties(clause: str) -> list[tuple[str, str, str]]:
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), TITLE + clause).tasks
    return [(duty.role, duty.name, duty.department) for task in tasks for duty in task.duties]


@pytest.mark.parametrize(
    "clause",
    [
        "（广州、珠海、拱北海关负责）",
        "（责任单位：广州、珠海、拱北海关）",
        "（广州、珠海和拱北海关按职责分工负责）",
        "责任单位：广州、珠海、拱北海关",
    ],
)
def test_places_before_a_custom_house_are_custom_houses(clause: str) -> None:
    assert duties(clause) == [
        ("责任", "广州", "广州海关"),
        ("责任", "珠海", "珠海海关"),
        ("责任", "拱北海关", "拱北海关"),
    ]


def test_places_before_the_committee_of_a_zone_are_zones() -> None:
    clause = "（省商务厅牵头，清远、韶关经济开发区管委会负责落实）"
    assert [name for _, name, _ in duties(clause)] == ["省商务厅", "清远", "韶关经济开发区管委会"]
    assert duties(clause)[1][2] == "清远经济开发区管理委员会"
    both = "（省商务厅牵头，清远和韶关经济开发区管委会负责落实）"
    assert duties(both) == duties(clause)


def test_a_city_apart_from_such_a_name_is_a_city() -> None:
    assert duties("（责任单位：广州，省商务厅，拱北海关）")[0] == ("责任", "广州", "广州市人民政府")
    assert ("责任", "广州市", "广州市人民政府") in duties("（责任单位：广州市、拱北海关）")
