"""The year that opens a paragraph or a chapter, in plans about places that do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = "清溪县“十五五”渡口布局规划（2026—2030年）\n\n2025年8月13日\n\n第一章 渡口现状\n\n{}\n"


def years(text: str) -> list[tuple[float, str, int | None]]:
    """Value, status and year of what a text counts."""
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    return [(target.value, target.status, target.year) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2024年全年全县游船客运量30万人次，渡船收入12万元。", [(300000, 2024), (12, 2024)]),
        ("2024年，全年游船客运量30万人次。", [(300000, 2024)]),
        ("截至2024年底，我县现有渡口48座，其中公办渡口20座。", [(48, 2024), (20, 2024)]),
        ("截至2024年底，全县现已建成渡口48座。", [(48, 2024)]),
        # of another day than the number before
        ("截至2024年底，累计建成渡口48座，现有渡船5艘。", [(48, 2024), (5, None)]),
    ],
)
def test_the_whole_year_and_what_is_there_are_of_the_year_named_right_before(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    assert years(PLAN.format(words)) == [(value, "result", year) for value, year in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("全县临江。据统计，2024年全县渡船收入12万元。游船客运量30万人次。", [(12, 2024), (300000, 2024)]),
        ("据统计，2024年全县渡船收入12万元。\n游船客运量30万人次。", [(12, 2024), (300000, None)]),
    ],
)
def test_the_year_of_a_statistic_holds_for_its_paragraph(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    assert years(PLAN.format(words)) == [(value, "result", year) for value, year in found]


CHAPTER = "第三节　发展目标\n\n{}\n\n——渡口建设取得进展。渡口数量达到48座。\n\n专栏1　“十五五”主要指标\n"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("锚定2030年确保渡口建设取得决定性进展目标，更好发挥渡口作用。", 2030),
        ("瞄准2030年渡口建设目标，更好发挥渡口作用。", 2030),
        ("到2030年，渡口作用更好发挥。", 2030),
        # far beyond the plan: aims of what it works for, not its own
        ("锚定2035年远景目标，更好发挥渡口作用。", None),
    ],
)
def test_the_last_year_of_the_plan_to_which_a_chapter_is_anchored_holds_for_its_aims(
    words: str, year: int | None
) -> None:
    assert years(CHAPTER.format(words)) == [(48, "target", year)]


def test_a_year_that_ends_no_plan_of_the_text_anchors_nothing() -> None:
    text = CHAPTER.format("锚定2030年渡口建设目标，更好发挥渡口作用。").replace("十五五", "十四五")
    assert years(text) == [(48, "target", None)]


@pytest.mark.parametrize(
    "words", ["“十四五”期间共规划65座灯塔，其中保留现有规划灯塔35座，在建灯塔13座，规划新建灯塔17座。"]
)
def test_what_a_plan_keeps_of_what_is_there_is_its_aim(words: str) -> None:
    plan = PLAN.replace("渡口现状", "“十四五”规划目标")
    assert years(plan.format(words)) == [(value, "target", 2025) for value in (65, 35, 13, 17)]


FORECAST = PLAN.replace("渡口现状", "渡船需求预测分析")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "截至2024年底，全县渡口共计48座。渡船总量90艘，平均单站客运量约1,437人次。夜航渡船12艘。",
            [(48, "result", 2024), (90, "result", 2024), (1437, "result", 2024), (12, "result", 2024)],
        ),
        (
            "据统计，2024年全县渡口共计48座。渡船总量90艘。",
            [(48, "result", 2024), (90, "result", 2024)],
        ),
        # another year, or an aim
        (
            "截至2024年底，全县渡口共计48座。2028年渡口数量达到52座。渡船总量达到90艘。",
            [(48, "result", 2024), (52, "target", 2028), (90, "target", 2030)],
        ),
        (
            "截至2024年底，全县渡口共计48座。还需扩大规模。渡船总量达到90艘。",
            [(48, "result", 2024), (90, "target", 2030)],
        ),
        ("截至2024年底，全县渡口共计48座。对达到标准的给予奖励5万元。", [(48, "result", 2024)]),
        ("截至2024年底，全县渡口共计48座。新建渡口7座。", [(48, "result", 2024), (7, "target", 2030)]),
        (
            "截至2024年底，全县渡口共计48座。\n渡船总量达到90艘。",
            [(48, "result", 2024), (90, "target", 2030)],
        ),
        (
            "为办好渡口，全县调查了各村，截至2024年底，渡口共计48座。渡船总量达到90艘。",
            [(48, "result", 2024), (90, "target", 2030)],
        ),
    ],
)
def test_what_opens_a_paragraph_as_past_holds_for_it_up_to_another_year_or_an_aim(
    words: str, found: list[tuple[float, str, int | None]]
) -> None:
    assert years(FORECAST.format(words)) == found


DECEMBER = "政府工作报告\n——在清溪县第十八届人民代表大会第二次会议上\n清溪县县长 张三\n（2022年12月20日）\n各位代表：\n现在，我向大会报告政府工作。\n一、2022年工作回顾\n{}\n二、2023年工作安排\n新增茶园300亩。\n"


@pytest.mark.parametrize("opening", ["今年来，", "今年以来，", "一年来，", ""])
def test_a_report_given_in_december_tells_of_its_own_year(opening: str) -> None:
    plan = extract(Source("plan.txt", "0" * 64, "utf-8"), DECEMBER.format(f"{opening}新增茶企16家。"))
    assert [(one.value, one.year, one.status) for one in plan.targets] == [
        (16, 2022, "result"),
        (300, 2023, "target"),
    ]
    assert [one.title for one in plan.sections] == ["2022年工作回顾", "2023年工作安排"]


FIVE_YEARS = (
    "下载\n打印\n2026年清溪省政府工作报告\n——二〇二六年一月二十七日在清溪省十四届人民代表大会第四次会议上\n来源：清溪日报\n各位代表：\n我向大会报告工作，请予审议，并请各位委员提出意见。\n"
    "“十四五”时期工作回顾\n“十四五”时期是清溪省发展极不寻常的五年，全省茶业规模不断扩大，各项工作取得新的成效，茶农收入稳步提高。新建茶园30万亩。\n"
    "“十五五”时期的主要目标任务\n“十五五”时期，要努力实现以下目标任务：\n一是茶业水平明显提升。茶园面积达到90万亩。\n二是茶农收入明显提升。茶农收入年均增长5%以上。\n"
    "2026年重点工作\n今年的主要预期目标是：新建茶园6万亩，茶农收入增长5.5%左右，各项工作迈上新台阶，努力完成全年各项任务，实现良好开局。\n"
)


def test_a_heading_without_a_number_over_what_leads_to_a_list_says_the_years_below_it() -> None:
    plan = extract(Source("plan.txt", "0" * 64, "utf-8"), FIVE_YEARS)
    assert [one.title for one in plan.sections] == [
        "“十四五”时期工作回顾",
        "“十五五”时期的主要目标任务",
        "2026年重点工作",
    ]
    assert [(one.value, one.year, one.status) for one in plan.targets] == [
        (300000, 2025, "result"),
        (900000, 2030, "target"),
        (5, 2030, "target"),
        (60000, 2026, "target"),
        (5.5, 2026, "target"),
    ]
