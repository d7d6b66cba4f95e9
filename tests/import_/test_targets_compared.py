"""Growth and shares behind words of comparison: they are those of what the clause before counts."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.trimming import asked

REPORT = "岚江市2023年工作总结\n\n一、工作成效\n\n{}\n"

Figure = tuple[str, float]


def counted(words: str) -> list[Figure]:
    found = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    return [(target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "采茶女工培训5000人，与去年同期相比增长20%，比2019年增长12%。",
            [("采茶女工培训", 5000), ("采茶女工培训增长", 20), ("采茶女工培训增长", 12)],
        ),
        (
            "茶船更新120艘，完成年度目标任务的130%，市民生实事任务的110%。",
            [("茶船更新", 120), ("茶船更新完成率", 130), ("茶船更新完成率", 110)],
        ),
        (
            "茶税收入8亿元，为预算的102%，增长9%。茶路支出6亿元，完成调整预算的98%，同比下降3%。",
            [
                ("茶税收入", 8),
                ("茶税收入完成率", 102),
                ("茶税收入增长", 9),
                ("茶路支出", 6),
                ("茶路支出完成率", 98),
                ("茶路支出下降", 3),
            ],
        ),
        (
            "茶园投资80亿元，占年度计划的90%，增长5%。",
            [("茶园投资", 80), ("茶园投资占年度计划", 90), ("茶园投资增长", 5)],
        ),
        ("茶园投资80亿元、超年度计划28%。", [("茶园投资", 80), ("茶园投资超年度计划", 28)]),
        ("茶税增速比上半年提高6个百分点。", [("茶税增速提高", 6)]),
        ("茶船增加值由负转正，增长4%。", [("茶船增加值增长", 4)]),
        (
            "茶园投资下降3%；茶叶产值稳步回升，增长7%；灯塔旅游形势稳定，增长2%。",
            [("茶园投资下降", 3), ("茶叶产值增长", 7), ("灯塔旅游增长", 2)],
        ),
        ("茶园投资增长8%；按可比价计算，增长7%。", [("茶园投资增长", 8), ("茶园投资增长", 7)]),
        ("茶价上涨3%，但12月茶价涨幅已回落至2%。", [("茶价上涨", 3), ("茶价涨幅", 2)]),
        ("茶园投资80亿元，较序时进度快5个百分点。", [("茶园投资", 80)]),
        ("茶园灌溉计划80%完成。", [("茶园灌溉计划", 80)]),
    ],
)
def test_words_of_comparison_are_no_subject(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


def test_a_number_in_quotation_marks_names_no_investment() -> None:
    assert counted("完成投资200亿元，实施茶业“155”工程。") == [("投资", 200)]


def test_what_was_asked_for_is_told_from_what_is_done() -> None:
    rule = rules("phrases")["asked"]
    example = rule["example"].removeprefix("完成").removesuffix("的")
    assert asked().fullmatch(example)
    assert asked().fullmatch(rule["counter"].removeprefix("完成")) is None


PLAN = "岚江县茶业发展行动计划（2024-2027年）\n\n一、工作任务\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "到2027年，茶企和茶坊在2022年的基础上实现“双倍增”，分别超过90家和870家；灯塔突破8座。",
            [("茶企", 2027), ("茶坊", 2027), ("灯塔", 2027)],
        ),
        ("到2030年，茶园用水量在2020年基础上下降10%，茶馆达到40家。", [("茶园用水量下降", 2030), ("茶馆", 2030)]),
        ("到2027年，茶企在上年基础上翻一番，达到90家。", [("茶企", 2027)]),
        ("到2027年，茶企总量比2020年翻一番，达到90家。", [("茶企总量", 2027)]),
        ("到2027年，茶叶产值是2020年的2倍以上，茶农收入达到上年的1.5倍。", [("茶叶产值", 2027), ("茶农收入", 2027)]),
        ("到2027年，茶业投资达到9亿元，是“十三五”期间的2倍以上。", [("茶业投资", 2027)] * 2),
        ("茶叶产值占比由2020年的20%提高到2027年的30%。", [("茶叶产值占比", 2020), ("茶叶产值占比", 2027)]),
    ],
)  # fmt: skip
def test_the_year_from_which_something_is_measured_is_not_its_year(
    words: str, found: list[tuple[str, int]]
) -> None:
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    assert [(target.indicator, target.year) for target in targets] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "制茶能力由12万吨/年，提高至24万吨/年。",
            [("制茶能力", 120_000, "result"), ("制茶能力", 240_000, "target")],
        ),
        (
            "茶园面积由2022年的5万亩，进一步扩大到8万亩。",
            [("茶园面积", 50_000, "result"), ("茶园面积", 80_000, "target")],
        ),
        ("自东山扩种茶园5亩，茶亭增加到8座。", [("自东山扩种茶园", 5, "target"), ("茶亭", 8, "target")]),
    ],
)
def test_a_level_stands_in_a_clause_of_its_own(words: str, found: list[tuple[str, float, str]]) -> None:
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    assert [(target.indicator, target.value, target.status) for target in targets] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶叶产值增长6%以上，力争6.5%；茶客人次增长8%，力争达到10%。", ["茶叶产值增长"] * 2 + ["茶客人次增长"] * 2),
        ("茶船运量增长5%，争取7%以上。", ["茶船运量增长"] * 2),
        ("茶园灌溉率提高5%，力争达到40%。", ["茶园灌溉率提高", "茶园灌溉率"]),
        ("茶叶产值增长6%，力争达到10亿元。", ["茶叶产值增长", "茶叶产值"]),
    ],
)  # fmt: skip
def test_a_second_aim_behind_a_growth_is_one_of_it(words: str, found: list[str]) -> None:
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    assert [target.indicator for target in targets] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶叶吞吐量突破千万吨，茶船班列突破万列。", [("茶叶吞吐量", 1e7, ">"), ("茶船班列", 1e4, ">")]),
        ("附近万亩茶园开门迎客。", []),
        ("茶叶产值突破3亿元、达3.6亿元。", [("茶叶产值", 3, ">"), ("茶叶产值", 3.6, "=")]),
        ("茶客和茶税分别达到300万人次、20亿元以上。", [("茶客", 3e6, ">="), ("茶税", 20, ">=")]),
        ("对东洲进出口增长8%。", [("东洲进出口增长", 8, "=")]),
        (
            "茶农参保缴费率达到95%，个人缴费标准同步提高40元，达到每人每年320元。",
            [("茶农参保缴费率", 95, "="), ("个人缴费标准提高", 40, "="), ("个人缴费标准", 320, "=")],
        ),
        ("茶农生活标准提高到每人每月900元。", [("茶农生活标准", 900, "=")]),
        (
            "人均茶叶补助标准增长5%，达到每人每年580元。",
            [("人均茶叶补助标准增长", 5, "="), ("人均茶叶补助标准", 580, "=")],
        ),
    ],
)
def test_how_much_more_there_is_belongs_to_its_own_number(
    words: str, found: list[tuple[str, float, str]]
) -> None:
    read = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    assert [(target.indicator, target.value, target.comparator) for target in read] == found


@pytest.mark.parametrize(
    "words",
    [
        "设置3种面额：15元、30元、45元。",
        "喝茶满100元减20元、满200元减40元。",
        "对茶叶出口额增长20%以上的茶企给予10万元奖励。",
    ],
)
def test_what_a_voucher_or_a_reward_is_worth_is_no_result(words: str) -> None:
    assert counted(words) == []


@pytest.mark.parametrize(
    "line",
    [
        "低于省控线1.4个百分点，低于市控线0.9个百分点",
        "低于市计划的0.7个百分点",
        "低于省定控制指标0.3个百分点",
    ],
)
def test_how_far_a_share_stays_from_a_line_that_a_body_drew_is_no_number_of_its_own(line: str) -> None:
    assert counted(f"茶园失管率为3.1%，{line}。") == [("茶园失管率", 3.1)]
