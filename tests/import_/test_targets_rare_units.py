"""Units that few texts use, and titles of web pages, whose numbers are none of the paper."""

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract


def found(words: str, top: str = "") -> list[tuple[str, float, str]]:
    text = f"{top}茶海县水务行动方案\n\n一、主要目标\n{words}\n"
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    return [(one.indicator, one.value, one.unit) for one in targets]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("到2027年，充水桩达到4.5万枪。", ("充水桩", 45000, "枪")),
        ("到2027年，全县水罐达到3万罐，", ("全县水罐", 30000, "罐")),
        ("新建凉亭2万亭。", ("新建凉亭", 20000, "亭")),
        ("新增绿地300平米。", ("新增绿地", 300, "平米")),
        ("完成80万平米泵房改造。", ("泵房改造", 800000, "平米")),
        ("更换闸门150樘左右。", ("更换闸门", 150, "樘")),
        ("年均更新货厢9节左右。", ("年均更新货厢", 9, "节")),
        ("开设12节公开课。", ("公开课", 12, "节")),
        ("新增充水桩60枪。", ("新增充水桩", 60, "枪")),
    ],
)
def test_the_character_behind_a_scale_that_ends_the_clause_is_the_unit(
    words: str, said: tuple[str, float, str]
) -> None:
    assert found(words) == [said]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("完成投资达到3万多。", "万元"),
        ("全县水杉达到3万以上。", ""),
        ("全县水杉保持在3万左右。", ""),
        ("全县水杉达到3万了。", ""),
        ("全县水杉达到3万水杉园区。", ""),
    ],
)
def test_other_words_behind_a_scale_are_none(words: str, unit: str) -> None:
    assert {said for *_, said in found(words)} <= {unit}


@pytest.mark.parametrize(
    "top",
    [
        "年底建成30座！茶海印发水务方案_茶海县水务局\n",
        "年底建成30座！茶海印发水务方案_茶海县水务局\n首页\n年底建成30座！茶海印发水务方案\n",
        "# 年底建成30座渡口_水务动态_茶海县人民政府\n",
    ],
)
def test_the_title_of_a_web_page_is_no_target(top: str) -> None:
    assert found("到2027年，建成渡口30座。", top) == [("渡口", 30, "座")]


def test_a_line_of_the_paper_is_no_title_of_a_page() -> None:
    assert found("到2027年，建成渡口30座（见附表_1）。") == [("渡口", 30, "座")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("渔民溺亡率控制在12/10万以下。", [("渔民溺亡率", 12, "/10万")]),
        (
            "渔民溺亡率由10.2/10万下降到8.1/10万。",
            [("渔民溺亡率", 10.2, "/10万"), ("渔民溺亡率", 8.1, "/10万")],
        ),
        (
            "指标\n单位\n2020年\n2025年\n溺亡率\n1/10万\n9\n<8",
            [("溺亡率", 9, "/10万"), ("溺亡率", 8, "/10万")],
        ),
        ("码头年均停电时间不超过10小时。", [("码头年均停电时间", 10, "小时")]),
        ("渡口审批时间不超过10小时。", []),
    ],
)
def test_rates_of_a_hundred_thousand_and_hours_without_power_count(
    words: str, said: list[tuple[str, float, str]]
) -> None:
    assert found(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("茶区细颗粒物浓度控制在29微克每立方米以下。", ("茶区细颗粒物浓度", 29, "微克每立方米")),
        ("茶厂污水处理能力达到5万吨每日。", ("茶厂污水处理能力", 50000, "吨每日")),
        ("茶区降尘强度控制在8.5吨/月·平方公里以下。", ("茶区降尘强度", 8.5, "吨/月·平方公里")),
        ("茶区降尘量不高于5吨/平方公里·月。", ("茶区降尘量", 5, "吨/平方公里·月")),
        ("茶厂用水量达到5万吨每年节水两成。", ("茶厂用水量", 50000, "吨")),
    ],
)
def test_a_measure_for_each_of_another_is_one_unit(words: str, said: tuple[str, float, str]) -> None:
    assert found(words) == [said]


def test_works_on_villages_count_what_their_names_say() -> None:
    text = "岚江县2024年工作要点\n一、重点任务\n1.建设农村。植树5万株，改厕300户，架桥2座，打井30眼，育苗10万株。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(each.indicator, each.value, each.unit) for each in found] == [
        ("植树", 50000, "株"),
        ("改厕", 300, "户"),
        ("架桥", 2, "座"),
        ("打井", 30, "眼"),
        ("育苗", 100000, "株"),
    ]
