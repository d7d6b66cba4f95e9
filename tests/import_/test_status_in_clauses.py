"""What is done and what is still to do inside one clause, in bulletins about places that do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

BULLETIN = "清溪县2025年民生实事清单\n一、公共服务\n{}\n"


def targets(text: str) -> tuple[Target, ...]:
    return extract(Source("bulletin.txt", "0" * 64, "utf-8"), text).targets


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "12个书屋建设已完成7个（58%），26条沟渠治理已完成20条（77%）；960件法律援助已办结748件(78%)。",
            [
                (12, "target"),
                (7, "result"),
                (58, "result"),
                (26, "target"),
                (20, "result"),
                (77, "result"),
                (960, "target"),
                (748, "result"),
                (78, "result"),
            ],
        ),
        ("新建6个站点正在施工中(90%)。", [(6, "target"), (90, "result")]),
        ("新建泵站6座（50%）。", [(6, "target"), (50, "target")]),
        # the first number is of what there is, and of another thing
        ("已建成3个园区，入驻企业25家。", [(3, "result"), (25, "result")]),
    ],
)
def test_of_a_number_and_what_is_done_of_it_the_first_is_the_aim(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert [(target.value, target.status) for target in targets(BULLETIN.format(words))] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "目前贫困户198户，发生率29%，2017年计划脱贫53户。",
            [(198, "result"), (29, "result"), (53, "target")],
        ),
        ("2017年计划脱贫53户，实际脱贫60户。", [(53, "target"), (60, "result")]),
        ("目前已改造管网30公里，计划改造管网50公里。", [(30, "result"), (50, "target")]),
        (
            "计划改造危房1200户，已签约900户，签约率达75%。",
            [(1200, "target"), (900, "result"), (75, "result")],
        ),
        # what is there already is no result of its own
        ("计划建设泵站5座，已有泵站3座，新建泵房6座。", [(5, "target"), (3, "result"), (6, "target")]),
        ("新建学校5所，去年新建学校3所。", [(5, "target"), (3, "result")]),
        ("龙头企业由去年的100家增加到150家。", [(100, "result"), (150, "target")]),
        ("目前按计划改造管网30公里。", [(30, "result")]),
    ],
)
def test_what_is_planned_is_a_target_in_its_own_clause(words: str, found: list[tuple[float, str]]) -> None:
    for heading in ("基本情况", "扶贫工作"):
        text = f"清溪县2017年扶贫工作安排\n一、{heading}\n{words}\n二、保障\n加强领导。\n"
        assert [(target.value, target.status) for target in targets(text)] == found, heading


def test_an_honour_that_a_plan_hopes_for_by_a_year_is_an_aim() -> None:
    head = "岚江市茶业科技行动计划（2025—2027年）\n一、主攻方向\n"
    hoped = "——到2027年，茶业立项7项以上，获得省茶业奖2项以上，荣获市茶业奖5项。\n"
    assert [(one.status, one.year) for one in targets(head + hoped)] == [("target", 2027)] * 3
    had = "截至2024年底，荣获市茶业奖5项，获得省茶业奖2项。\n到2027年，茶厂达到9座，其中已获得省茶业奖2座。\n"
    assert [one.status for one in targets(head + had)] == ["result", "result", "target", "result"]
