"""Columns of indicator tables: of which sort an indicator is, and targets alone under headings of several forms."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.indicator_table import find_rows
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

TITLE = "岚江市渔业发展第十五个五年规划\n\n一、发展目标\n"


def said(table: str) -> list[tuple[str, str, float, str, int | None, str]]:
    """The targets of a plan that holds the table."""
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), TITLE + table).targets
    return [(one.indicator, one.unit, one.value, one.comparator, one.year, one.status) for one in found]


@pytest.mark.parametrize("number", ["", "| 1 "])
@pytest.mark.parametrize("mark", ["| ", "\t"])
def test_the_sort_of_an_indicator_may_stand_before_its_numbers(number: str, mark: str) -> None:
    no = "| 序号 " if number else ""
    table = (
        f"{no}| 指标 | 单位 | 属性 | 2025年 | 2030年 |\n{number}| 鱼塘水质达标率 | % | 约束性 | 86 | ≥92 |\n"
        f"{number}| 鱼塘面积 | 万亩 | 预期性 | 6 | 8 |\n"
    )
    assert said(table.replace("| ", mark)) == [
        ("鱼塘水质达标率", "%", 86, "=", 2025, "result"),
        ("鱼塘水质达标率", "%", 92, ">=", 2030, "target"),
        ("鱼塘面积", "亩", 60000, "=", 2025, "result"),
        ("鱼塘面积", "亩", 80000, "=", 2030, "target"),
    ]


PARTINGS = [" | ", "|", "\t", "  ", "\n", "\n\n", " |\n"]
"""What may stand between two cells, the last where a page gives each its line and its bar."""


@pytest.mark.parametrize("parting", PARTINGS)
def test_it_may_stand_before_the_unit(parting: str) -> None:
    rows = [
        "表1 主要指标表",
        "序号 | 指标名称 | 属性 | 单位 | 2025年 | 2030年",
        "1 | 鱼塘水质达标率 | 约束性 | % | 86 | ≥92",
        "2 | 鱼塘面积 | 预期性 | 万亩 | 6 | 8",
    ]
    between = parting if "\n" in parting else "\n"
    assert said(between.join(rows).replace(" | ", parting) + parting) == [
        ("鱼塘水质达标率", "%", 86, "=", 2025, "result"),
        ("鱼塘水质达标率", "%", 92, ">=", 2030, "target"),
        ("鱼塘面积", "亩", 60000, "=", 2025, "result"),
        ("鱼塘面积", "亩", 80000, "=", 2030, "target"),
    ]


@pytest.mark.parametrize(
    "years", ["2025年 | 2030年 | 2035年", "基准值（2025年） | 目标值（2030年） | 目标值（2035年）"]
)
@pytest.mark.parametrize("sort", ["", " | 预期性"])
@pytest.mark.parametrize("parting", [" | ", "|", "\t", "\n", "\n\n", " |\n"])
def test_it_may_stand_before_numbers_that_bear_their_unit(years: str, sort: str, parting: str) -> None:
    rows = [
        f"序号 | 指标名称{' | 指标属性' if sort else ''} | {years}",
        f"1 | 鱼塘水质达标率{sort} | 86% | ≥92% | 100%",
        f"2 | 塘埂{sort} | 6公里 | 8公里 | 12公里",
    ]
    between = parting if "\n" in parting else "\n"
    assert said(between.join(rows).replace(" | ", parting) + parting) == [
        ("鱼塘水质达标率", "%", 86, "=", 2025, "result"),
        ("鱼塘水质达标率", "%", 92, ">=", 2030, "target"),
        ("鱼塘水质达标率", "%", 100, "=", 2035, "target"),
        ("塘埂", "公里", 6, "=", 2025, "result"),
        ("塘埂", "公里", 8, "=", 2030, "target"),
        ("塘埂", "公里", 12, "=", 2035, "target"),
    ]


def test_it_may_also_stand_behind_a_unit_in_brackets() -> None:
    table = "| 指标 | 属性 | 2025年 | 2030年 |\n| 鱼塘面积（万亩） | 预期性 | 6 | 8 |\n"
    assert [row[:3] for row in said(table)] == [("鱼塘面积", "亩", 60000), ("鱼塘面积", "亩", 80000)]


@pytest.mark.parametrize(
    "heading",
    [
        "2030年目标值",
        "2030年目标",
        "2030年",
        "2030",
        "目标值（2030年）",
        "“十五五”目标值",
        "十五五末目标",
        "目标值",
    ],
)
@pytest.mark.parametrize("sort", ["", "约束性"])
def test_a_column_of_targets_alone_may_be_headed_in_several_ways(heading: str, sort: str) -> None:
    before, behind = ("属性 | ", "") if sort else ("", " | 备注")
    row = f"| 鱼塘水质达标率 | % | {sort + ' | ' if sort else ''}≥92 |{'' if sort else ' |'}\n"
    table = f"| 指标 | 单位 | {before}{heading}{behind} |\n|---|---|---|---|\n{row}"
    assert said(table) == [("鱼塘水质达标率", "%", 92, ">=", 2030, "target")]


def test_a_column_beside_another_is_not_alone() -> None:
    assert not find_rows(fold("| 指标 | 单位 | 目标值 | 完成值 |\n| 鱼塘面积 | 亩 | 6 | 8 |\n"), 2030)


@pytest.mark.parametrize("heading", ["现状值 | 2030年目标值", "现状 | 目标值", "基期值（平均） | 目标值"])
@pytest.mark.parametrize("parting", [" | ", "\t", "  ", "\n", "\n\n"])
def test_a_level_without_a_year_is_a_result_of_none(heading: str, parting: str) -> None:
    rows = [f"指标 | 单位 | {heading}", "鱼塘面积 | 亩 | 6 | 8", "鱼塘达标率 | % | 71 | 90"]
    table = "\n".join(rows).replace(" | ", parting)
    assert said(table) == [
        ("鱼塘面积", "亩", 6, "=", None, "result"),
        ("鱼塘面积", "亩", 8, "=", 2030, "target"),
        ("鱼塘达标率", "%", 71, "=", None, "result"),
        ("鱼塘达标率", "%", 90, "=", 2030, "target"),
    ]


@pytest.mark.parametrize(
    "heading", ["到2028年 | 到2030年", "2028年目标 | 2030年目标", "2028年规划目标值 | 2030年"]
)
def test_years_by_which_something_is_reached_are_those_of_targets(heading: str) -> None:
    table = f"| 指标 | 单位 | {heading} |\n| 鱼塘面积 | 亩 | 6 | 8 |\n"
    assert [row[4:] for row in said(table)] == [(2028, "target"), (2030, "target")]


def test_the_end_of_a_plan_may_head_a_column() -> None:
    table = "| 指标 | 单位 | “十四五”末 | “十五五”目标 |\n| 鱼塘面积 | 亩 | 6 | 8 |\n"
    assert [row[4:] for row in said(table)] == [(2025, "result"), (2030, "target")]


@pytest.mark.parametrize("named", ["项目", "名称", "类别"])
def test_a_column_of_units_before_years_heads_indicators_under_any_name(named: str) -> None:
    table = f"| {named} | 单位 | 2025年 | 2030年 |\n| 鱼塘面积 | 亩 | 6 | 8 |\n"
    assert [row[2] for row in said(table)] == [6, 8]


def test_what_was_done_in_one_year_and_planned_for_another_have_their_years() -> None:
    table = "| 指标名称 | 计量单位 | 2025年完成 | 2030年规划目标 |\n| 鱼塘面积 | 亩 | 6 | 8 |\n"
    assert [row[4:] for row in said(table)] == [(2025, "result"), (2030, "target")]


def test_a_column_without_a_year_counts_only_where_the_text_has_one() -> None:
    table = fold("| 指标 | 单位 | 目标值 |\n| 鱼塘面积 | 亩 | 6 |\n")
    assert [row.last.year for row in find_rows(table, 2027)] == [2027]
    assert not find_rows(table)


@pytest.mark.parametrize(
    ("cell", "value"), [("每年300", 300), ("5年累计8000", 8000), ("累计420", 420), ("年均12", 12)]
)
def test_a_cell_may_say_in_how_many_years_its_number_is_reached(cell: str, value: float) -> None:
    table = f"| 指标 | 单位 | 2030年目标值 | 属性 |\n| 引进养殖技师 | 人 | {cell} | 预期性 |\n"
    assert [row[:3] for row in said(table)] == [("引进养殖技师", "人", value)]


def test_a_number_of_years_before_words_is_no_number_of_the_row() -> None:
    table = "| 指标 | 单位 | 2030年目标值 | 属性 |\n| 新建鱼塘 | 口 | 5年新建12口 | 预期性 |\n"
    assert 5 not in [value for _, _, value, *_ in said(table)]


def test_many_headings_are_read_in_time() -> None:
    text = fold("| 指标 | 单位 | 属性 | 目标值 | " * 6000 + "| 鱼塘 | 亩 | 约束性 |" * 2000)
    with within(seconds=2):
        find_rows(text, 2030)


def test_columns_may_bear_the_names_of_plans() -> None:
    text = (
        "岚江市“十五五”茶业规划\n一、目标\n主要指标表\n类别\n序号\n一级指标\n二级指标\n单位\n属性\n“十四五”\n完成值\n“十五五”\n目标值\n\n"
        "茶园\n1\n老茶园改造\n改造茶园面积\n万平方米\n预期性\n25\n30\n\n2\n茶馆\n茶馆覆盖率\n%\n约束性\n-\n60\n"
    )
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.year, one.status) for one in found] == [
        ("改造茶园面积", 250000, 2025, "result"),
        ("改造茶园面积", 300000, 2030, "target"),
        ("茶馆覆盖率", 60, 2030, "target"),
    ]


ALONE = [
    "目标",
    "规划目标",
    "指标值",
    "2030年",
    "2030年末",
    "到2030年",
    "“十五五”目标",
    "十五五末",
    "目标（2030年）",
]
"""What may head the one column of numbers."""


@pytest.mark.parametrize("aim", ALONE)
@pytest.mark.parametrize("parting", ["\n", "\n\n", " | ", "\t", " ", "    "])
@pytest.mark.parametrize("sort", [[], ["属性"]])
@pytest.mark.parametrize("grouped", [False, True])
def test_one_column_of_targets_may_be_headed_by_the_aim_or_by_its_year_alone(
    aim: str, parting: str, sort: list[str], grouped: bool
) -> None:
    kind = ["预期性"] if sort else []
    rows = [
        ["类别"] * grouped + ["序号", "指标", "单位", *sort, aim],
        ["建渔港"] * grouped + ["1", "渔港更新数量", "个", *kind, "2"],
        ["养鱼塘"] * (grouped and "\n" not in parting) + ["2", "鱼塘改造面积", "万亩", *kind, "25"],
    ]
    if aim == "到2030年" and parting == " ":
        rows[0][-1] = "2030年目标"
    between = parting if "\n" in parting else "\n"
    assert said("主要预期指标一览表\n" + between.join(map(parting.join, rows)) + between + "二、任务\n") == [
        ("渔港更新数量", "个", 2, "=", 2030, "target"),
        ("鱼塘改造面积", "亩", 250000, "=", 2030, "target"),
    ]


@pytest.mark.parametrize("base", ["2025年", "2025年现状", "2025年实际"])
@pytest.mark.parametrize("aim", ["目标值", "规划目标", "“十五五”目标", "2030年目标"])
@pytest.mark.parametrize("parting", ["\n", " | ", "\t", " ", "            "])
@pytest.mark.parametrize("number", ["", "1.", "（1）"])
def test_a_year_may_head_the_level_beside_a_column_of_targets_alone(
    base: str, aim: str, parting: str, number: str
) -> None:
    rows = [
        ["指标", base, aim, "属性"],
        [f"{number}鱼塘水质达标率（%）", "86", ">92", "约束性"],
        [f"{number.replace('1', '2')}渔港数量（个）", "3", "5", "预期性"],
    ]
    between = parting if "\n" in parting else "\n"
    assert said("表1 主要指标\n" + between.join(map(parting.join, rows)) + between + "二、任务\n") == [
        ("鱼塘水质达标率", "%", 86, "=", 2025, "result"),
        ("鱼塘水质达标率", "%", 92, ">", 2030, "target"),
        ("渔港数量", "个", 3, "=", 2025, "result"),
        ("渔港数量", "个", 5, "=", 2030, "target"),
    ]


@pytest.mark.parametrize("aim", ["目标", "“十五五”目标值", "2030年"])
def test_the_heads_of_a_table_may_be_bold_and_say_which_sorts_there_are(aim: str) -> None:
    table = (
        f"| **序号** | **指标名称** | **单位** | **属性**<br>**（预期性** **/约束性）** | **{aim}** |\n|---|---|---|---|---|\n"
        "| 1 | 渔港更新数量 | 个 | 预期性 | 2 |\n| 2 | 鱼塘改造面积 | 万亩 | 约束性 | 25 |\n"
    )
    assert said(table) == [
        ("渔港更新数量", "个", 2, "=", 2030, "target"),
        ("鱼塘改造面积", "亩", 250000, "=", 2030, "target"),
    ]
