"""Tables of indicators as a reader leaves them in the text."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Source
from gangmu_import.indicator_table import find_rows
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

TABBED = "表1　主要指标\n序号\t指标名称\t单位\t2020年\t2025年\t属性\n1\t高新技术企业\t家\t120\t200\t预期性\n2\t研发投入强度\t%\t2.8\t≥3.5\t约束性\n3\t污水日处理能力\t万吨\t30\t45\t预期性\n"
BARRED = "| 指标 | 单位 | 2020年 | 2025年 |\n| 高新技术企业 | 家 | 120 | 200 |\n"
CELLS_ON_LINES = "指标\n单位\n2020年\n2025年\n高新技术企业\n家\n120\n200\n技术合同成交额\n亿元\n30.5\n60\n"
RUN_TOGETHER = "专栏1：主要指标序号指标2020年2025年2025年比2020年增长1废水排放总量（万吨）251.7231.4-8%2清洁水体比例（%）55>605个百分点3优良天数比例（%）72≥808个百分点。"


def rows(text: str) -> list[tuple[str, str, float, float, str]]:
    return [
        (row.indicator, row.unit, row.first.value, row.last.value, row.last.comparator)
        for row in find_rows(fold(text))
        if row.first is not None
    ]


def test_rows_with_tabs_have_two_years() -> None:
    assert rows(TABBED) == [
        ("高新技术企业", "家", 120, 200, "="),
        ("研发投入强度", "%", 2.8, 3.5, ">="),
        ("污水日处理能力", "吨", 300000, 450000, "="),
    ]


@pytest.mark.parametrize("text", [BARRED, CELLS_ON_LINES])
def test_other_marks_between_cells_are_as_good(text: str) -> None:
    assert rows(text)[0] == ("高新技术企业", "家", 120, 200, "=")


def test_a_dash_for_a_unit_says_that_there_is_none() -> None:
    text = (
        "表1 主要指标\n序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |\n1 | 茶税 | 亿元 | 3 | 4 | 预期性 |\n"
        "2 | 茶农收入比 | — | 2.1 | 1.9 | 预期性 |\n3 | 渡船事故率 | - | 0.02 | ≤0.01 | 约束性 |\n"
        "4 | 冷库PUE | | 1.5 | 1.3 | 约束性 |\n5 | 绿茶园面积 | 万亩 | — | 45 | 预期性 |\n"
    )
    assert rows(text) == [
        ("茶税", "亿元", 3, 4, "="),
        ("茶农收入比", "", 2.1, 1.9, "="),
        ("渡船事故率", "", 0.02, 0.01, "<="),
        ("冷库PUE", "", 1.5, 1.3, "="),
    ]


def test_an_empty_cell_for_a_unit_may_stand_for_that_above() -> None:
    text = "| 指标 | 单位 | 2020年 | 2025年 |\n| 红茶园 | 亩 | 12 | 20 |\n| 绿茶园 | | 13 | 21 |\n"
    assert rows(text) == [("红茶园", "亩", 12, 20, "=")]


def test_cells_that_run_together_are_parted_where_the_column_of_changes_proves_it() -> None:
    assert rows(RUN_TOGETHER) == [
        ("废水排放总量", "吨", 2517000, 2314000, "="),
        ("清洁水体比例", "%", 55, 60, ">"),
        ("优良天数比例", "%", 72, 80, ">="),
    ]


def test_a_row_is_a_result_and_the_target_that_rises_from_it() -> None:
    text = f"岚江市科技创新“十四五”规划（2021-2025年）\n\n一、发展目标\n\n全面提升创新能力。\n\n{TABBED}\n二、主要任务\n\n加快建设。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.value, target.year, target.status) for target in found[:2]] == [
        (120, 2020, "result"),
        (200, 2025, "target"),
    ]
    assert found[1].baseline == found[0].id
    assert found[0].series == found[1].series == "高新技术企业数"
    assert len(found) == 6


def test_a_sentence_with_two_years_is_no_table() -> None:
    assert rows("各项指标2020年比2015年明显改善，2025年继续提高，建成5家（其中民营3家）。") == []


def test_a_row_without_a_number_for_the_first_year_has_its_target_only() -> None:
    text = "指标\n\n2020年现状\n\n2025年目标\n\n属性\n\n1\n\n\n\n道路达标率（%）\n\n——\n\n95\n\n约束性\n\n2\n\n\n\n养护率（%）\n\n80\n\n90\n"
    found = [(row.indicator, row.first and row.first.value, row.last.value) for row in find_rows(fold(text))]
    assert found == [("道路达标率", None, 95), ("养护率", 80, 90)]


def test_a_table_of_a_plan_that_is_over_says_what_was_aimed_at_and_reached_in_its_last_year() -> None:
    table = "序号\n\n项目\n\n单位\n\n“十三五”规划\n\n目标\n\n“十三五”完成\n\n情况\n\n完成率\n\n1\n\n整治河道\n\n条\n\n350\n\n396\n\n113%\n\n"
    text = f"岚江市水利“十四五”规划\n\n一、发展基础\n\n{table}二、发展目标\n\n加快建设。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.year, one.status) for one in found] == [
        ("整治河道", 350, 2020, "target"),
        ("整治河道", 396, 2020, "result"),
    ]


@pytest.mark.parametrize("mark", ["\t", "\n", " "])
def test_more_than_two_years_each_have_their_number(mark: str) -> None:
    table = "指标\t单位\t2015年\t2020年\t2025年\n高新技术企业\t家\t50\t120\t200\n研发投入强度\t%\t2\t2.8\t3.5\n".replace(
        "\t", mark
    )
    text = f"岚江市科技创新“十四五”规划（2021-2025年）\n\n一、发展目标\n\n全面提升创新能力。\n\n{table}\n二、主要任务\n\n加快建设。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.value, one.year, one.status) for one in found[:3]] == [
        (50, 2015, "result"),
        (120, 2020, "result"),
        (200, 2025, "target"),
    ]
    assert found[2].baseline == found[1].id
    assert len(found) == 6


def test_the_change_between_two_years_is_no_third_year() -> None:
    table = "指标\t单位\t2020年\t2025年\t2025年比2020年增长\n高新技术企业\t家\t120\t200\t80\n"
    assert rows(table) == [("高新技术企业", "家", 120, 200, "=")]


def test_a_name_broken_over_two_lines_is_one() -> None:
    table = "序号\t指标\t单位\t2020年\t2025年\n1\t高新技术\n企业数量\t家\t120\t200\n2\t研发投入\n强度\t%\t2.8\t3.5\n"
    assert [name for name, *_ in rows(table)] == ["高新技术企业数量", "研发投入强度"]


def test_the_last_heading_is_no_part_of_the_first_name() -> None:
    table = "指标\t单位\t2020年\t2025年\t年均增速\t属性\n地区生产总值\t亿元\t5000\t7000\t[7%]\t预期性\n"
    text = f"岚江市“十四五”规划（2021-2025年）\n\n一、发展目标\n\n{table}"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value) for one in found] == [("地区生产总值", 5000), ("地区生产总值", 7000)]


def test_words_beside_a_number_say_how_it_is_meant() -> None:
    table = "指标\t单位\t2020年\t2025年\n高新技术企业\t家\t120\t200以上\n水质达标率\t%\t90\t不低于95\n新能源汽车\t辆\t500\t1000左右\n"
    assert [(value, said) for *_, value, said in rows(table)] == [(200, ">="), (95, ">="), (1000, "~")]


def test_a_column_of_targets_alone_is_enough() -> None:
    table = "序号\t指标名称\t单位\t2025年目标值\n1\t高新技术企业\t家\t200\n2\t研发投入强度\t%\t3.5\n"
    found = [(row.indicator, row.first, row.last.value, row.last.year) for row in find_rows(fold(table))]
    assert found == [("高新技术企业", None, 200, 2025), ("研发投入强度", None, 3.5, 2025)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("茶农人均产出(万元/人) | 6.2 | 9", ("茶农人均产出", "万元/人", 6.2, 9, "=")),
        ("用肥强度（千克/亩） | 22 | 18", ("用肥强度", "千克/亩", 22, 18, "=")),
        ("烟尘浓度 | 微克/立方米 | 32 | 28", ("烟尘浓度", "微克/立方米", 32, 28, "=")),
        ("茶业（含观光）比重（%） | 12 | 16", ("茶业(含观光)比重", "%", 12, 16, "=")),
        ("渔业产值(现价)增速(%) | 3.3 | 5", ("渔业产值(现价)增速", "%", 3.3, 5, "=")),
    ],
)
def test_a_unit_may_be_a_share_of_another_and_a_name_may_hold_a_bracket(
    row: str, said: tuple[str, str, float, float, str]
) -> None:
    assert rows(f"| 序号 | 指标 | 2025年 | 2030年 | 属性 |\n| 1 | {row} | 预期性 |\n") == [said]


def test_no_unit_is_a_choice_and_no_name_holds_the_unit_of_another_row() -> None:
    assert rows("| 指标 | 2025年 | 2030年 |\n| 是否达标(是/否) | 1 | 2 |\n") == []
    assert rows("指标2025年2030年\n茶园(万亩)预期性水质达标率(%) 55 60")[0][0] == "水质达标率"


@pytest.mark.parametrize("mark", ["—", "-", "–", "～"])
def test_a_cell_may_say_from_what_to_what(mark: str) -> None:
    table = f"| 指标 | 2025年 | 2030年 | 属性 |\n| 茶业增长(%) | 3.3 | *5{mark}5.5 | 预期性 |\n| 茶园 | 亩 | 300{mark}320 | 400 | 预期性 |\n"
    cells = [[(one.value, one.value_max) for one in row.cells] for row in find_rows(fold(table))]
    assert cells == [[(3.3, None), (5, 5.5)], [(300, 320), (400, None)]]


def test_a_change_that_falls_beside_a_number_is_no_end_of_a_range() -> None:
    table = "| 指标 | 2025年 | 2030年 | 变化 |\n| 废水排放(%) | 251.7 | 231.4-8% | \n"
    cells = [(cell.value, cell.value_max) for row in find_rows(fold(table)) for cell in row.cells]
    assert cells == [(251.7, None), (231.4, None)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("| 2 | 城乡收入比 | 2.4∶1 | 2.2∶1 | 预期性 |", ("城乡收入比", "∶1", 2.4, 2.2, "=")),
        ("| 农药残留率 | 0.02 | <0.02 | 约束性 |", ("农药残留率", "", 0.02, 0.02, "<")),
        ("| 绿化率 | 45% | 48%以上 | 约束性 |", ("绿化率", "%", 45, 48, ">=")),
    ],
)
def test_a_row_may_have_no_unit(row: str, said: tuple[str, str, float, float, str]) -> None:
    assert rows(
        f"第二章 主要指标\n\n| 序号 | 指标 | 2025年 | 2030年 | 属性 |\n|---|---|---|---|---|\n{row}\n"
    ) == [said]


@pytest.mark.parametrize(
    "table",
    [
        "| 指标 | 权重 | 2025年 | 2030年 |\n| 农药残留率 | 10 | 0.02 | 0.01 |\n",
        "| 指标 | 单位 | 2025年 | 2030年 |\n| 渔民书屋 | 藏书 | 120 | 200 |\n",
        "| 指标 | 2025年 | 2030年 |\n| 经济 | 藏书 | 120 | 200 |\n",
    ],
)
def test_a_number_without_unit_counts_only_beside_the_name_of_its_row(table: str) -> None:
    assert rows(table) == []


def years(row: str, heads: str = "2025年 | 2030年目标") -> list[tuple[str, float, str, int, str]]:
    text = f"岚江市“十五五”规划纲要（2026—2030年）\n\n第一章 主要指标\n\n| 序号 | 指标名称 | {heads} | 属性 |\n| 7 | {row} | 预期性 |\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    return [(one.indicator, one.value, one.comparator, one.year or 0, one.status) for one in found]


@pytest.mark.parametrize(
    ("first", "value", "said"),
    [
        ("预计20", 20, "="),
        ("预计≥10", 10, ">="),
        ("约3.5", 3.5, "~"),
        ("力争达到8", 8, "="),
        ("预计约6", 6, "~"),
    ],
)
def test_a_level_that_is_only_expected_is_one(first: str, value: float, said: str) -> None:
    assert years(f"茶业占比（%） | {first} | 25") == [
        ("茶业占比", value, said, 2025, "result"),
        ("茶业占比", 25, "=", 2030, "target"),
    ]


@pytest.mark.parametrize(
    "words", ["不超过市控制标准", "与产值增长同步", "达到考核目标", "持续下降", "完成省下达任务", "—"]
)
def test_the_number_beside_a_cell_of_words_is_of_the_year_of_its_column(words: str) -> None:
    assert years(f"茶农失业率（%） | 5.3 | {words}") == [("茶农失业率", 5.3, "=", 2025, "result")]
    assert years(f"茶农失业率（%） | {words} | 5.3") == [("茶农失业率", 5.3, "=", 2030, "target")]
    assert years(f"茶农收入比 | 2.31∶1 | {words}") == [("茶农收入比", 2.31, "=", 2025, "result")]
    assert years(f"茶农失业率 | % | 5.3 | {words} | 5", "单位 | 2025年 | 2028年 | 2030年") == [
        ("茶农失业率", 5.3, "=", 2025, "result"),
        ("茶农失业率", 5, "=", 2030, "target"),
    ]


@pytest.mark.parametrize("words", ["预期性", "市水务局", "达标率", "完成率", "未成年人入学"])
def test_a_cell_of_another_column_says_nothing_of_a_number_beside_it(words: str) -> None:
    assert years(f"茶农失业率（%） | 5.3 | {words}") == []


@pytest.mark.parametrize("name", ["3年以下茶苗比重", "5G用户普及率", "65岁以上茶农比重"])
def test_a_number_may_be_part_of_a_name(name: str) -> None:
    assert [indicator for indicator, *_ in years(f"{name}（%） | 10 | 12")] == [name, name]


def test_the_number_of_a_row_is_no_part_of_its_name() -> None:
    table = "指标 2025年 2030年\n3年均降雨量（毫米） 900 950\n1GDP增速（%） 3 4\n"
    assert [name for name, *_ in rows(table)] == ["年均降雨量", "GDP增速"]


def test_words_that_stand_for_a_number_are_told_from_others() -> None:
    rule = rules("tables")["worded"]
    assert re.fullmatch(rule["pattern"], rule["example"])
    assert not re.fullmatch(rule["pattern"], rule["counter"])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("新建茶站（个） | 6 | ||", ("新建茶站", 6, "=")),
        ("产量年均增长率（%） | ＞15 | |", ("产量年均增长率", 15, ">")),
        ("植保 | 茶园万人用药事故下降率（%） | 12 | | 预期性 |", ("茶园万人用药事故下降率", 12, "=")),
        ("茶园达标水平（3A级占比%） | / | 100 |", ("茶园达标水平", 100, "=")),
    ],
)
def test_a_number_alone_in_its_row_is_the_target(row: str, said: tuple[str, float, str]) -> None:
    text = f"岚江市茶业“十四五”规划\n\n一、发展目标\n\n类别 | 指标 | 2020年 | 2025年\n{row}\n种植 | 茶园（亩） | 30 | 40 |\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.comparator) for one in found if one.indicator != "茶园"] == [said]
    assert {(one.year, one.status) for one in found if one.indicator != "茶园"} == {(2025, "target")}


@pytest.mark.parametrize("row", ["茶园检查（次） | 6 |", "茶园检查（是否） | 6 | |"])
def test_a_number_whose_column_nothing_tells_is_none_of_a_table(row: str) -> None:
    assert [one.indicator for one in find_rows(fold(f"指标 | 2020年 | 2025年\n{row}\n"))] == []


def test_the_sort_of_an_indicator_run_together_with_its_numbers_is_no_sign() -> None:
    text = "指标2020年2025年属性1废水排放总量（万吨）251.7231.4约束性2水质达标率（%）55.560.5约束性"
    assert rows(text) == [
        ("废水排放总量", "吨", 2517000, 2314000, "="),
        ("水质达标率", "%", 55.5, 60.5, "="),
    ]


def test_words_on_a_line_of_their_own_leave_the_number_of_the_next_row_alone() -> None:
    cells = ("1", "茶农失业率", "%", "不超过市控制标准", "2", "茶园", "亩", "300", "400")
    (found,) = find_rows(fold("\n".join(("指标", "单位", "2025年", "2030年", *cells)) + "\n"))
    assert (found.indicator, [one.value for one in found.cells]) == ("茶园", [300, 400])
