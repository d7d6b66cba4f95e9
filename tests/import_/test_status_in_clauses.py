"""What is done and what is still to do inside one clause, in bulletins about places that do not exist."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.status import QUOTED_AIM

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


def test_what_was_done_of_a_plan_in_months_is_a_result_and_the_plan_an_aim() -> None:
    planned = "2020年计划实施灯塔项目71个，年度计划完成投资56亿元，"
    assert [one.status for one in targets(f"{planned}1-6月份累计完成投资35.9亿元，占年度目标的63%。\n")] == [
        "target",
        "target",
        "result",
        "result",
    ]
    bulletin = "一、总体进展情况\n灯塔项目50个，年度投资计划17亿元，1-5月完成投资4.28亿元。\n"
    assert [one.status for one in targets(bulletin)] == ["result", "target", "result"]


def test_an_honour_that_a_plan_hopes_for_by_a_year_is_an_aim() -> None:
    head = "岚江市茶业科技行动计划（2025—2027年）\n一、主攻方向\n"
    hoped = "——到2027年，茶业立项7项以上，获得省茶业奖2项以上，荣获市茶业奖5项。\n"
    assert [(one.status, one.year) for one in targets(head + hoped)] == [("target", 2027)] * 3
    had = "截至2024年底，荣获市茶业奖5项，获得省茶业奖2项。\n到2027年，茶厂达到9座，其中已获得省茶业奖2座。\n"
    assert [one.status for one in targets(head + had)] == ["result", "result", "target", "result"]


ITEMS = "\n1.改善茶校环境。新建茶园10处。\n2.提升茶乡服务。全年接待茶客40万人次。\n"


@pytest.mark.parametrize(
    "announced",
    [
        "近日，清溪县确定2024年10项茶业实事。",
        "2024年1月5日，清溪县举行会议，票决通过了十大茶业实事项目。",
        "清溪县农村局\n工作任务\n责任单位",
        "民生实事项目清单已经清溪县人民政府同意",
    ],
)
def test_the_numbers_of_a_list_that_the_first_lines_announce_are_aims(announced: str) -> None:
    assert {target.status for target in targets(announced + ITEMS)} == {"target"}


@pytest.mark.parametrize(
    "told",
    [
        "近日，清溪县十大茶业实事项目全面完成。" + ITEMS,
        "近日，清溪县召开茶业实事项目推进会。" + ITEMS,
        "今年以来，清溪县办好茶业实事。" + ITEMS,
        "近日，清溪县举行茶业发布会，介绍茶业实事。新建茶园10处。",
        "近日，清溪县确定茶业实事。" + ITEMS + "茶客较上年增长5%。",
    ],
)
def test_the_numbers_of_news_stay_results_where_something_is_done_or_nothing_is_listed(told: str) -> None:
    assert {target.status for target in targets(told)} == {"result"}


def test_the_words_that_announce_a_list_and_those_that_tell_match_their_examples_only() -> None:
    rule = rules("targets")["status"]
    for name in ("announced", "reported"):
        assert re.search(rule[name], rule[f"{name}_example"])
        assert not re.search(rule[name], rule[f"{name}_counter"])
    assert any(cue in rule["announced_example"] for cue in rule["announced_cues"])


@pytest.mark.parametrize("when", ["在刚刚过去的一年里", "刚过去的2024年"])
def test_the_year_that_has_just_passed_holds_results(when: str) -> None:
    found = targets(
        f"清溪县2025年民生实事项目\n{when}，县政府实施36个茶业项目，35个顺利完成。\n一、公共服务\n新建茶园3处。\n"
    )
    assert [(target.value, target.status) for target in found] == [
        (36, "result"),
        (35, "result"),
        (3, "target"),
    ]


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("今年茶业支出规模2.9亿元、比上年增加0.2亿元。", "target"),
        ("今年茶业补贴拟按4%左右安排、比上年提高1个百分点。", "target"),
        ("拟发行茶园债券3亿元、比上年增加1亿元。", "target"),
        ("草拟章程3份，已印发2份。", "result"),
    ],
)
def test_what_grows_on_the_year_before_is_an_aim_under_a_heading_of_aims(clause: str, status: str) -> None:
    report = "2031年青岭市政府工作报告\n——2031年1月5日\n一、2030年工作回顾\n新建茶馆12座。\n二、2031年工作总体要求\n{}\n"
    assert targets(report.format(clause))[-1].status == status


REVIEW = "清溪县2025年茶业工作总结\n一、茶业工作完成情况\n{}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("完成茶园年度计划投资的165%。", [(165, "result")]),
        ("拟新建茶站17座，预计年底完成茶业投资3亿元。", [(17, "target"), (3, "target")]),
        ("茶农失业率1.9%，低于2.5%的控制目标。", [(1.9, "result")]),
    ],
)
def test_in_a_review_what_is_still_to_come_is_told_from_what_was_done(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert [(target.value, target.status) for target in targets(REVIEW.format(words))] == found


@pytest.mark.parametrize("who", ["第三次水利普查", "2024年水利督察", "巡查"])
def test_what_a_survey_found_is_a_result_in_a_plan(who: str) -> None:
    words = f"{who}发现违规占用水渠项目，全县共计34处、面积24.7亩。"
    assert {target.status for target in targets(BULLETIN.format(words))} == {"result"}


@pytest.mark.parametrize("name", ["future", "past", "measured"])
def test_each_of_the_words_that_tell_begins_with_a_plain_character(name: str) -> None:
    # a group there has the pattern tried at every character of every clause
    pattern = re.sub(r"\\.|\[[^\]]*\]", "x", rules("targets")["status"][name])
    while "(" in pattern:
        pattern = re.sub(r"\([^()]*\)", "G", pattern)
    assert [words for words in pattern.split("|") if words.startswith("G")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "初步预计，2022年全县茶税突破5亿元，渡船增长7.5%，茶叶损耗率5.1%左右。\n2023年预期目标是：茶税增长6%。",
            [(5, 2022, "result"), (7.5, 2022, "result"), (5.1, 2022, "result"), (6, 2023, "target")],
        ),
        (
            "清溪县茶业发展第十四个五年规划\n一、发展环境\n预计2020年茶税达到12亿元左右，游客超过9万人。",
            [(12, 2020, "result"), (90000, 2020, "result")],
        ),
        (
            "清溪县2023年政府工作报告\n过去一年，预计茶税增长5%，新增渡船3艘。2022年，预计完成茶园投资3亿元。",
            [(5, 2022, "result"), (3, 2022, "result"), (3, 2022, "result")],
        ),
        (
            "清溪县茶业发展第十四个五年规划\n一、发展目标\n预计到2025年茶税达到12亿元。2020年建成渡口3座，预计新增渡船9艘。",
            [(12, 2025, "target"), (3, 2020, "result"), (9, 2025, "target")],
        ),
    ],
)
def test_what_a_year_that_is_over_is_estimated_at_is_a_result(
    text: str, found: list[tuple[float, int, str]]
) -> None:
    assert [(target.value, target.year, target.status) for target in targets(text)] == found


def test_a_text_that_says_how_much_of_the_task_of_the_year_is_done_tells_results() -> None:
    text = (
        "【茶园】 2020年，清溪市实行整村推进、连片推进，确保茶苗成活率能达标。全年建设茶园推进村65个，"
        "完成年度任务102.5%，建设茶亭14座，完成年度任务119.01%；累计建成茶园96.65万亩，茶苗覆盖率87.58%。"
    )
    assert {(target.status, target.year) for target in targets(text)} == {("result", 2020)}


@pytest.mark.parametrize(
    ("words", "status"), [("检查发现问题处置率达到98%", "target"), ("审计发现问题资金200万元", "result")]
)
def test_a_share_of_what_checks_will_find_is_an_aim(words: str, status: str) -> None:
    found = targets(f"清溪县茶馆检查方案\n一、工作目标\n{words}。\n")
    assert [target.status for target in found] == [status]


def test_an_aim_that_a_report_quotes_is_one_and_says_nothing_of_what_was_done() -> None:
    report = "清溪县2024年茶业工作总结\n一、工作情况\n{}\n"
    found = targets(
        report.format("紧盯全年新增茶农5000人目标，开展培训120场。聚焦茶税增长6%目标任务，新建茶亭30座。")
    )
    assert [(one.indicator, one.value, one.status) for one in found] == [
        ("新增茶农", 5000, "target"),
        ("培训", 120, "result"),
        ("茶税增长", 6, "target"),
        ("新建茶亭", 30, "result"),
    ]


def test_the_rule_for_quoted_aims_reads_its_example_only() -> None:
    rule = rules("targets")["status"]
    assert QUOTED_AIM.search(rule["aimed_example"])
    assert not QUOTED_AIM.search(rule["aimed_counter"])
