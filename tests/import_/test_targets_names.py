"""Names of what is counted that begin with what looks like a verb, or go on with what was counted before."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

PLAN = "岚江县2024年园林工作要点\n\n一、工作任务\n\n1.美化县城。{}\n"


def of_plan(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


def named(words: str) -> list[tuple[str, float]]:
    return [(each.indicator, each.value) for each in of_plan(words)]


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("建成区绿化覆盖率达到40%。", "建成区绿化覆盖率"),
        ("建成区灯塔服务半径覆盖率达到85%。", "建成区灯塔服务半径覆盖率"),
        ("建成区面积达到20平方公里。", "建成区面积"),
        ("全年建成区新增绿地30公顷。", "建成区新增绿地"),
        ("建成区级茶馆3个。", "区级茶馆"),
        ("建成区块链平台5个。", "区块链平台"),
    ],
)
def test_the_built_up_area_keeps_its_name(words: str, indicator: str) -> None:
    assert [name for name, _ in named(words)] == [indicator]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶税增加5亿元，达到20亿元。", [("茶税增加", 5), ("茶税", 20)]),
        ("人均预期寿命提高1岁，达到79.5岁。", [("人均预期寿命提高", 1), ("人均预期寿命", 79.5)]),
        ("茶园面积扩大5万亩，达到20万亩。", [("茶园面积扩大", 50000), ("茶园面积", 200000)]),
        (
            "茶叶、蚕丝产量分别比去年增长6吨、60吨，分别达到43吨和195吨。",
            [("茶叶产量增长", 6), ("蚕丝产量增长", 60), ("茶叶产量", 43), ("蚕丝产量", 195)],
        ),
        (
            "城镇、农村居民收入年均分别增长8%、9%，分别达到5万元、3万元。",
            [
                ("城镇居民收入年均增长", 8),
                ("农村居民收入年均增长", 9),
                ("城镇居民收入", 5),
                ("农村居民收入", 3),
            ],
        ),
        (
            "茶业、渔业产值分别增长4%和7%，达到30亿元和50亿元。",
            [("茶业产值增长", 4), ("渔业产值增长", 7), ("茶业产值", 30), ("渔业产值", 50)],
        ),
        (
            "茶业、渔业产值分别增长4亿元和7亿元，达到30亿元和50亿元。",
            [("茶业产值增长", 4), ("渔业产值增长", 7), ("茶业产值", 30), ("渔业产值", 50)],
        ),
        ("茶叶腐损率分别降至15%、8%、10%以下。", [("茶叶腐损率", 15), ("茶叶腐损率", 8), ("茶叶腐损率", 10)]),
    ],
)
def test_what_a_growth_leads_to_is_no_growth(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶税完成43亿元，同比增收5亿元，增长14%，为预算的26%。",
            [("茶税", 43), ("茶税增加", 5), ("茶税增长", 14), ("茶税完成率", 26)],
        ),
        (
            "茶叶总产量48万吨，比上年增产2万吨，增长4%。",
            [("茶叶总产量", 480000), ("茶叶总产量增加", 20000), ("茶叶总产量增长", 4)],
        ),
        ("茶税20亿元，较上年净增3亿元。", [("茶税", 20), ("茶税增加", 3)]),
        ("茶税20亿元，完成年计划的44%。", [("茶税", 20), ("茶税完成率", 44)]),
        ("茶税20亿元，比增40%。", [("茶税", 20), ("茶税增长", 40)]),
        ("茶税20亿元，同比降4%。", [("茶税", 20), ("茶税下降", 4)]),
        ("茶税20亿元，降到4%。", [("茶税", 20), ("茶税", 4)]),
        ("带动茶农增收5亿元。", [("带动茶农增收", 5)]),
        (
            "茶叶种植面积13万亩，增长4%；产量47万吨，增长3.2%。",
            [("茶叶种植面积", 130000), ("茶叶种植面积增长", 4), ("茶叶产量", 470000), ("茶叶产量增长", 3.2)],
        ),
        ("水牛总存栏量6000头，总出栏量9000头。", [("水牛总存栏量", 6000), ("水牛总出栏量", 9000)]),
    ],
)
def test_a_change_is_of_what_was_counted_before_it(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("特别是茶业外资达到2亿美元。", "茶业外资"),
        ("尤其是茶农收入增长10%。", "茶农收入增长"),
        ("仅上半年，就引进茶商20家。", "引进茶商"),
        ("先后建成茶亭2座。", "茶亭"),
        ("就业茶农达到300人。", "就业茶农"),
    ],
)
def test_what_only_leads_to_a_name_is_no_part_of_it(words: str, indicator: str) -> None:
    assert [name for name, _ in named(words)] == [indicator]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("培育茶企12家，其中2家为重点茶企。", [("茶企", 12), ("重点茶企", 2)]),
        ("茶税突破500亿元大关。", [("茶税", 500)]),
        (
            "财政收入完成12亿元，其中茶业税收收入8亿元；非税收入4亿元，增长35%。",
            [("财政收入", 12), ("茶业税收收入", 8), ("非税收入", 4), ("非税收入增长", 35)],
        ),
        ("粮食产量达到20万吨，其中夏粮8万吨。", [("粮食产量", 200000), ("夏粮产量", 80000)]),
        ("茶园投资、渡口投资占比分别达到73%、63%。", [("茶园投资占比", 73), ("渡口投资占比", 63)]),
        ("全面完成95万亩营造茶园任务。", [("营造茶园任务", 950000)]),
        ("茶税在全省91个县中排名第一。", []),
        ("以84名茶农为主要对象，新增茶园30公顷。", [("新增茶园", 30)]),
    ],
)
def test_what_is_said_beside_a_number_is_no_name(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found
