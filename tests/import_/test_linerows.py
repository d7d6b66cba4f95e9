"""Rows of an indicator table on a line each, as a text flattened from pdf has them."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from pace import within

PLAN = "岚江市“十四五”茶业发展规划（2021-2025年）\n\n一、发展目标\n\n全面提升茶业质量。\n\n{}\n\n二、主要任务\n\n加快建设。\n"


def read(table: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(table))


def said(table: str) -> list[tuple[str, float, str, str, int | None]]:
    return [
        (one.indicator, one.value, one.unit, one.comparator, one.year)
        for one in read(table).targets
        if one.value is not None
    ]


def test_a_name_may_hold_blanks() -> None:
    table = "专栏 1 主要指标\n类 别 指 标 2020 年 2025 年 属性\n1.茶业增加值占 GDP 比重（%） 7.8 10 预期性\n2.单位 GDP 用水量下降（%） 5.1 6.3 约束性"
    assert [(name, value) for name, value, *_ in said(table)] == [
        ("茶业增加值占GDP比重", 7.8),
        ("茶业增加值占GDP比重", 10),
        ("单位GDP用水量下降", 5.1),
        ("单位GDP用水量下降", 6.3),
    ]


def test_a_column_of_targets_alone_may_follow_those_of_units_and_sorts() -> None:
    table = "序号 指标名称 单位 属性 2025年目标\n1 茶园面积 万亩 预期性 12左右\n2 茶企用电下降 % 约束性 ≥6.5\n3 新增茶师 人 预期性 [300]\n4 茶叶抽检 批次 约束性 完成省下达任务"
    assert said(table) == [
        ("茶园面积", 120000, "亩", "~", 2025),
        ("茶企用电下降", 6.5, "%", ">=", 2025),
        ("新增茶师", 300, "人", "=", 2025),
    ]


def test_the_column_of_changes_tells_the_target_of_a_row_without_a_level() -> None:
    table = "序号\n指标 单位 2020年\n实际\n2025年\n目标\n年均增长\n（%）\n属性\n1 茶园面积 亩 1250 1800 7.5 预期性\n2 茶业增加值增速 % 6.2 — 7 预期性\n3 茶叶产值 万元 52 — 8 预期性\n4 新增茶师 人 [105] — [110] 预期性"
    assert [(name, value, year) for name, value, _, _, year in said(table)] == [
        ("茶园面积", 1250, 2020),
        ("茶园面积", 1800, 2025),
        ("茶业增加值增速", 6.2, 2020),
        ("茶业增加值增速", 7, 2025),
        # what a level grows by is no level
        ("茶叶产值", 52, 2020),
        ("新增茶师", 105, 2020),
        ("新增茶师", 110, 2025),
    ]


def test_a_name_that_stands_around_its_row_is_whole() -> None:
    table = "指 标 单位 属性\n号\n2025年 年均[累计]\n1 茶园面积 亩 预期性 900 -\n绿色防控的茶园占全部\n2 % 预期性 45左右 -\n茶园的比例\n3 茶叶合格率1 % 约束性 >98 -"
    assert said(table) == [
        ("茶园面积", 900, "亩", "=", 2025),
        ("绿色防控的茶园占全部茶园的比例", 45, "%", "~", 2025),
        ("茶叶合格率", 98, "%", ">", 2025),
    ]


def test_a_name_that_begins_above_its_row_is_whole() -> None:
    table = "序号 指标 单位 2020年 2025年 属性\n1 茶园面积 亩 700 900 预期性\n2 规模以上茶叶加工\n企业数量 家 30 45 预期性\n3\n茶叶质量监督\n抽检合格率 % 97 98 约束性"
    assert [name for name, *_ in said(table)][2:] == ["规模以上茶叶加工企业数量"] * 2 + [
        "茶叶质量监督抽检合格率"
    ] * 2


def test_a_unit_that_stands_around_its_row_is_whole() -> None:
    table = "序号 指标 单位 属性 2025年 年均\n1 茶园面积 亩 预期性 900 -\n万元/\n2 茶企劳动生产率 预期性 36左右 -\n人\n3 茶叶合格率 % 约束性 98 -"
    assert said(table)[1] == ("茶企劳动生产率", 36, "万元/人", "~", 2025)


def test_the_name_of_a_group_is_none_of_the_first_row_in_it() -> None:
    table = "类别 指标 2020年现状值 2025年目标值 属性\n规模 1 茶园面积(亩) 700 900 预期性\n2 茶企(家) 30 45 预期性\n质量 3 抽检批次(批次) - [3200] 约束性"
    assert [name for name, *_ in said(table)] == ["茶园面积", "茶园面积", "茶企", "茶企", "抽检批次"]


def test_a_ratio_has_no_unit_of_its_own() -> None:
    table = "序号 指标 单位 2020年基期值 2025年目标值 年均增速〔累计〕 属性\n1 茶园面积 亩 700 900 〔200〕 预期性\n2 茶叶加工与种植产值比 / 2.1:1 2.8:1 〔0.7〕 预期性"
    assert [(value, unit) for _, value, unit, *_ in said(table)][2:] == [(2.1, ":1"), (2.8, ":1")]


def test_lines_of_such_a_table_are_no_headings() -> None:
    table = "岚江市茶业主要指标\n序号 指标名称 单位 属性 2025年目标\n一、规模\n1 茶园面积 亩 预期性 900\n二、质量\n2 茶叶合格率 % 约束性 98"
    assert [section.title for section in read(table).sections] == [
        "发展目标",
        "岚江市茶业主要指标",
        "主要任务",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "指标 2020年 2025年\n到 2025 年 茶园 亩 均 建成 12 处",
        "指标 单位 2020年 2025年\n茶园面积 亩 700 900 1100 1300\n茶企 家 30 45 50 60",
    ],
)
def test_lines_that_fit_no_columns_are_no_rows(words: str) -> None:
    assert not any(one.rule == "table" and one.value in (1100, 1300, 12) for one in read(words).targets)


@pytest.mark.parametrize(
    "piece", ["指标 2020年 2025年\n", "指标 单位 2020年 2025年\n茶园 亩 1 2\n", "茶园\n2 % 1\n"]
)
def test_no_such_table_is_slow(piece: str) -> None:
    with within(seconds=4):
        read("指标 单位 2020年 2025年\n" + piece * (200_000 // len(piece)))


def test_what_a_plan_that_is_over_aimed_at_and_what_was_reached_stand_beside_their_changes() -> None:
    table = (
        "| 指　标 | 规划目标 |  | 实现情况 |  |\n|  | 2020年 | 年均增长（%） | 2020年 | 年均增长（%） |\n"
        "| 茶业规模 |  |  |  |  |\n| 1.茶园面积（万亩） | >16 | 10 | 17.1 | 13 |\n| 2.茶客人数（亿） | 8 | 〔3〕 | 8.5 | 〔3.5〕 |\n"
    )
    found = [(one.indicator, one.value, one.unit, one.status) for one in read(table).targets]
    assert found == [
        ("茶园面积", 160000, "亩", "target"),
        ("茶园面积", 171000, "亩", "result"),
        ("茶客人数", 800000000, "", "target"),
        ("茶客人数", 850000000, "", "result"),
    ]
    assert {one.year for one in read(table).targets} == {2020}


@pytest.mark.parametrize("parting", [" ", "  "])
def test_words_behind_the_numbers_say_who_answers_for_them(parting: str) -> None:
    table = "序号 指标内容 2020年基数 2025年目标 责任单位\n1 茶园面积（亩） 3000 4200 县茶业局\n2 茶企数量（家） 14 25 县经信局"
    plan = read(table.replace(" ", parting))
    assert [(one.indicator, one.value) for one in plan.targets] == [
        ("茶园面积", 3000),
        ("茶园面积", 4200),
        ("茶企数量", 14),
        ("茶企数量", 25),
    ]
    assert [one.title for one in plan.sections] == ["发展目标", "主要任务"]


@pytest.mark.parametrize("parting", [" ", "  ", "\n", "\n\n"])
def test_the_last_of_several_columns_of_names_names_the_indicator(parting: str) -> None:
    table = "维度 一级指标 二级指标 单位 2020年实际值 2025年目标值 责任单位\n规模 面积 茶园面积 亩 3000 4200 县茶业局\n质量 品质 合格率 % 96.5 98 县市场监管局"
    plan = read("\n".join(line.replace(" ", parting) for line in table.split("\n")))
    assert [one.indicator for one in plan.targets] == ["茶园面积", "茶园面积", "合格率", "合格率"]
    assert "县茶业局" not in [task.title for task in plan.tasks]
