"""Numbers in columns whose headings bear their unit: goals shared out among places and years, and costs of projects."""

from __future__ import annotations

import re
from typing import Any

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.allotments import find_allotments
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

TABLES: dict[str, Any] = rules("tables")
PLAN = "清溪县渡口整治三年行动方案（2024—2026年）\n\n一、工作目标\n\n各乡镇按任务推进。\n\n{}\n\n二、保障措施\n\n（一）加强督查。定期通报。\n"
ROWS = "乡镇 | 新建渡口（座） | 整治航道（公里）\n东滩镇 | 3 | 12.5\n西滩乡 | 2 | 8"


def read(table: str, name: str = "2025年渡口整治任务分解表") -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(f"{name}\n{table}")).targets


def said(table: str, name: str = "2025年渡口整治任务分解表") -> list[tuple[str | None, str, float, str]]:
    return [(one.scope, one.indicator, one.value, one.unit) for one in read(table, name)]


@pytest.mark.parametrize(
    "name",
    [
        "place_head",
        "holder_head",
        "placed",
        "beside_head",
        "part_head",
        "year_head",
        "kind_head",
        "total",
        "shared_goal",
        "shared_other",
        "shared_done",
        "count_head",
    ],
)
def test_rules_match_their_example_and_not_their_counter_example(name: str) -> None:
    entry = TABLES[name]
    # two are looked for within words, the others are whole cells
    match = re.search if name.startswith("shared") else re.fullmatch
    assert match(entry["pattern"], entry["example"])
    assert not match(entry["pattern"], entry["counter"])


def test_what_tells_a_unit_matches_its_example_and_not_its_counter_example() -> None:
    for entry in TABLES["counted_by"]:
        assert re.search(entry["pattern"], entry["example"])
        assert not re.search(entry["pattern"], entry["counter"])


@pytest.mark.parametrize("parting", [" | ", "\t", "  ", "\n", "\n\n", " |\n"])
def test_a_goal_shared_out_among_places_has_a_target_for_each(parting: str) -> None:
    assert said(ROWS.replace(" | ", parting)) == [
        ("东滩镇", "新建渡口", 3, "座"),
        ("东滩镇", "整治航道", 12.5, "公里"),
        ("西滩乡", "新建渡口", 2, "座"),
        ("西滩乡", "整治航道", 8, "公里"),
    ]


def test_the_name_of_the_table_says_the_year() -> None:
    assert {target.year for target in read(ROWS)} == {2025}
    assert {target.year for target in read(ROWS, "渡口整治任务分解表")} == {2026}


def test_a_target_is_quoted_with_the_row_that_says_whose_it_is() -> None:
    assert read(ROWS)[1].quote == "东滩镇 | 3 | 12.5"


@pytest.mark.parametrize("parting", [" | ", "\t", "  ", "\n"])
def test_the_sum_of_all_places_is_that_of_the_document(parting: str) -> None:
    table = (
        ROWS.replace("乡镇", "序号 | 乡镇").replace("东滩镇", "1 | 东滩镇").replace("西滩乡", "2 | 西滩乡")
    )
    rows = said((table + "\n合计 | 5 | 20.5").replace(" | ", parting))
    assert len(rows) == 6
    assert [value for scope, _, value, _ in rows if scope not in ("东滩镇", "西滩乡")] == [5, 20.5]


def test_a_unit_above_the_table_holds_for_all_its_numbers() -> None:
    table = "（单位：公里）\n乡镇\t改造航道\t疏浚航道\n东滩镇\t3\t4\n西滩乡\t5\t6"
    assert said(table)[1] == ("东滩镇", "疏浚航道", 4, "公里")


def test_a_heading_that_only_counts_is_of_what_the_table_is_about() -> None:
    assert said("乡镇 | 任务数（座）\n东滩镇 | 3\n西滩乡 | 2", "清溪县2025年渡口改造任务分解表") == [
        ("东滩镇", "渡口改造", 3, "座"),
        ("西滩乡", "渡口改造", 2, "座"),
    ]


def test_columns_may_be_years() -> None:
    table = "乡镇 | 2024年 | 2025年 | 合计\n东滩镇 | 3 | 4 | 7"
    assert [(one.value, one.year) for one in read(table, "清溪县渡口改造任务分解表")] == [
        (3, 2024),
        (4, 2025),
        (7, 2026),
    ]


@pytest.mark.parametrize("parting", [" | ", "\n\n"])
def test_rows_may_be_years_with_the_place_beside_them(parting: str) -> None:
    table = "年份 | 改造渡口 | 航道长度（公里） | 验收\n2024年 | 东滩渡口 | 4.5 | 2025年\n2025年 | 西滩渡口 | 14 | 2026年"
    rows = [(one.year, one.scope, one.value) for one in read(table.replace(" | ", parting))]
    assert rows == [(2024, "东滩渡口", 4.5), (2025, "西滩渡口", 14)]


@pytest.mark.parametrize("name", ["2023年渡口补助资金分配表", "渡口整治任务完成情况表", "各乡镇渡口现状", ""])
def test_tables_of_money_given_and_of_what_there_is_hold_no_targets(name: str) -> None:
    assert said(ROWS, name) == []


@pytest.mark.parametrize("column", ["补助资金（万元）", "预算（万元）", "联系人"])
def test_columns_of_something_else_hold_none(column: str) -> None:
    assert [value for *_, value, _ in said(f"乡镇 | 新建渡口（座） | {column}\n东滩镇 | 3 | 60")] == [3]


@pytest.mark.parametrize("parting", [" | ", "\t", "\n"])
def test_costs_of_projects_are_told_by_the_heading_of_their_column(parting: str) -> None:
    table = (
        "序号 | 项目名称 | 建设内容 | 总投资（万元） | 责任单位\n"
        "1 | 东滩渡口改造 | 改造渡口2座 | 1200 | 县交通运输局\n2 | 西滩航道整治 | 疏浚航道 | 800 | 县水利局"
    )
    found = read(table.replace(" | ", parting))
    assert [(one.indicator, one.value, one.unit) for one in found if one.unit == "万元"] == [
        ("总投资", 1200, "万元"),
        ("总投资", 800, "万元"),
    ]
    assert all(one.task is not None for one in found)


@pytest.mark.parametrize(
    "head",
    [
        "乡镇 | 任务数（座）",
        "责任单位\n任务数（座）\n备注",
        "单位 | 改造任务",
        "乡镇\n新建（座）\n改造（座）\n东镇\n1",
    ],
)
def test_many_headings_are_read_in_time(head: str) -> None:
    text = fold(f"\n{head}" * 10000 + "\n东滩镇 | 3" * 5000).folded
    with within(seconds=2):
        find_allotments(text, 2030)


@pytest.mark.parametrize("place", ["省份", "省 份", "城市", "乡镇、街道", "乡镇(农场)", "地区"])
def test_the_places_may_be_headed_in_several_ways(place: str) -> None:
    table = f"{place} | 新建渡口（座）\n东滩 | 3\n西滩 | 2"
    assert said(table) == [("东滩", "新建渡口", 3, "座"), ("西滩", "新建渡口", 2, "座")]


@pytest.mark.parametrize("parting", [" | ", "\t", "\n", " |\n"])
def test_a_unit_above_holds_where_each_cell_has_its_line_too(parting: str) -> None:
    table = "单位：万亩\n乡镇 | 新建茶园 | 改造茶园\n全县 | 5 | 0.8\n东滩镇 | 2.7 | 0.4"
    assert said(table.replace(" | ", parting))[1:] == [
        (said(table)[0][0], "改造茶园", 8_000, "亩"),
        ("东滩镇", "新建茶园", 27_000, "亩"),
        ("东滩镇", "改造茶园", 4_000, "亩"),
    ]


def test_of_two_units_above_each_counts_where_the_heading_tells() -> None:
    table = "单位：万亩、万株\n乡镇 | 茶园面积 | 四旁植树 | 茶厂\n东滩镇 | 2.2 | 20 | 3"
    assert said(table) == [("东滩镇", "茶园面积", 22_000, "亩"), ("东滩镇", "四旁植树", 200_000, "株")]


def test_a_heading_may_name_what_is_counted() -> None:
    table = "序号 | 乡镇 | C级户数 | 总户数\n1 | 东滩镇 |  | 3\n2 | 西滩乡 | 1 | 2"
    assert said(table) == [
        ("东滩镇", "总户数", 3, "户"),
        ("西滩乡", "C级户数", 1, "户"),
        ("西滩乡", "总户数", 2, "户"),
    ]


def test_what_sums_up_the_places_of_another_is_of_that() -> None:
    table = (
        "城市 | 县（市、区） | 新建渡口（座）\n滩州市 | 全市小计： | 5\n滩州市 | 东滩县 | 3\n| | 西滩县 | 2"
    )
    assert said(table) == [
        ("滩州市", "新建渡口", 5, "座"),
        ("东滩县", "新建渡口", 3, "座"),
        ("西滩县", "新建渡口", 2, "座"),
    ]


def test_a_column_of_what_was_done_stands_beside_that_of_goals() -> None:
    table = "（八月）\n乡镇 | 下达任务面积（亩） | 当月完成面积（亩） | 累计完成面积（亩） |\n东滩镇 | 30 | 0 | 0 |\n|\n西滩乡 | 20 | 5 | 12 |\n|"
    found = read(table, "2025年茶园管护进度汇总表")
    assert [(one.scope, one.value, one.status, one.year, one.quote) for one in found] == [
        ("东滩镇", 30, "target", 2025, "东滩镇 | 30 | 0 | 0"),
        ("东滩镇", 0, "result", 2025, "东滩镇 | 30 | 0 | 0"),
        ("东滩镇", 0, "result", 2025, "0"),
        ("西滩乡", 20, "target", 2025, "西滩乡 | 20 | 5 | 12"),
        ("西滩乡", 5, "result", 2025, "西滩乡 | 20 | 5 | 12"),
        ("西滩乡", 12, "result", 2025, "西滩乡 | 20 | 5 | 12"),
    ]


@pytest.mark.parametrize("unit", ["亿元", "万元", " 万元"])
def test_the_unit_above_a_table_is_no_number(unit: str) -> None:
    text = (
        f"清溪县2025年茶业项目计划\n单位：{unit}\n| 序号 | 项目名称 | 总投资 |\n| 1 | 茶亭修缮项目 | 2.5 |\n"
    )
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert all(one.indicator != "单位" for one in found)


def test_an_amount_to_be_invested_is_a_goal_and_no_subsidy() -> None:
    text = "清溪县2025年茶业项目计划\n| 序号 | 项目名称 | 年度投资金额（万元） | 责任单位 |\n| 1 | 茶亭修缮项目 | 130 | 县茶业局 |\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.unit) for one in found] == [("年度投资金额", 130, "万元")]


def test_rows_of_years_that_are_over_are_results() -> None:
    table = "| 年份 | 渡船(艘) | 航标完好率(%) |\n| --- | --- | --- |\n| 2022 | 31 | 0.10% |\n| 2023年 | 42 | 4% |\n"
    found = read(table, "渡船统计表")
    assert [(one.year, one.indicator, one.value, one.unit, one.status) for one in found] == [
        (2022, "渡船", 31, "艘", "result"),
        (2022, "航标完好率", 0.1, "%", "result"),
        (2023, "渡船", 42, "艘", "result"),
        (2023, "航标完好率", 4, "%", "result"),
    ]


def test_rows_of_years_to_come_say_nothing_where_no_goals_are_told() -> None:
    assert not read("年份 | 渡船(艘) |\n2026年 | 31 |\n2027年 | 42 |\n", "渡船统计表")


def test_a_year_may_stand_in_the_first_of_its_rows_alone() -> None:
    table = (
        "|  |  |  |  |\n| --- | --- | --- | --- |\n| **渡口整治规划目标（2024-2026年）**<br>单位：公里 |\n"
        "| **年度** | **渡口类型** | **新建航道** | **实际可用航道** |\n"
        "| 2024 | 客渡 | 13 | 5 |\n| 车渡 | 12 | 4 |\n| 合计 | 25 | 9 |\n| 2025 | 客渡 | 15 | 6 |\n| 车渡 | 18 | 7 |\n"
    )
    found = read(table, "")
    assert [(one.year, one.indicator, one.value, one.status) for one in found] == [
        (year, kind + name, value, "target")
        for year, kind, first, second in (
            (2024, "客渡", 13, 5),
            (2024, "车渡", 12, 4),
            (2024, "合计", 25, 9),
            (2025, "客渡", 15, 6),
            (2025, "车渡", 18, 7),
        )
        for name, value in (("新建航道", first), ("实际可用航道", second))
    ]


def test_the_cells_of_a_column_may_bear_its_unit() -> None:
    table = "乡镇 | 新建渡口（座） | 服务半径 | 验收\n东滩镇 | 3 | 1.5公里 | 2025年\n西滩乡 | 2 | 2公里 | 2025年\n合计 | 5 | | 2025年"
    assert said(table) == [
        ("东滩镇", "新建渡口", 3, "座"),
        ("东滩镇", "服务半径", 1.5, "公里"),
        ("西滩乡", "新建渡口", 2, "座"),
        ("西滩乡", "服务半径", 2, "公里"),
        ("", "新建渡口", 5, "座"),
    ]


SHARED = [("东滩镇", "改造渡口", 3, "座"), ("西滩乡", "改造渡口", 2, "座")]
HOLDERS = [
    "单位", "责任单位", "实施单位", "承担单位", "单位名称", "责任主体", "属地", "村（社区）", "县（区）", "县（市、区）",
]  # fmt: skip


@pytest.mark.parametrize("parting", [" | ", "\t", "  ", "\n", "\n\n", " |\n"])
@pytest.mark.parametrize("head", HOLDERS)
def test_those_to_whom_a_goal_is_given_are_places_where_their_names_say_so(head: str, parting: str) -> None:
    table = f"{head} | 改造渡口任务（座）\n东滩镇 | 3\n西滩乡 | 2".replace(" | ", parting)
    assert said(table) == SHARED


@pytest.mark.parametrize("head", ["责任单位", "单位"])
def test_bodies_are_no_places(head: str) -> None:
    assert said(f"{head} | 改造渡口任务（座）\n县水利局 | 3\n县茶业局 | 2") == []


def test_a_table_of_how_much_each_takes_is_no_table_of_tasks() -> None:
    table = "责任单位 | 改造渡口任务数（座） | 完成时限\n东滩镇 | 3 | 10月底前\n西滩乡 | 2 | 10月底前"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), f"清溪县2025年渡口改造任务分解表\n{table}")
    assert not found.tasks
    assert [(one.scope, one.indicator, one.value) for one in found.targets] == [row[:3] for row in SHARED]


@pytest.mark.parametrize("parting", [" | ", "\t", "\n"])
@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("责任领导", "张建国"),
        ("包保领导", "李江"),
        ("联系电话", "0557-6022001"),
        ("责任单位", "县水利局"),
    ],
)
def test_what_stands_between_place_and_number_is_no_place(head: str, cell: str, parting: str) -> None:
    table = f"乡镇 | {head} | 改造渡口（座）\n东滩镇 | {cell} | 3\n西滩乡 | {cell} | 2"
    assert said(table.replace(" | ", parting)) == SHARED


def test_all_units_may_stand_in_the_cells() -> None:
    assert said("乡镇 | 改造渡口任务 | 负责人\n东滩镇 | 3座 | 李江\n西滩乡 | 2座 | 王河") == SHARED


@pytest.mark.parametrize("parting", ["\n", "\n\n", " |\n"])
@pytest.mark.parametrize("number", ["", "序号 | "])
def test_the_last_cell_of_a_row_may_stand_empty(number: str, parting: str) -> None:
    first, second = ("1 | ", "2 | ") if number else ("", "")
    table = f"{number}乡镇 | 改造渡口（座） | 备注\n{first}东滩镇 | 3 |\n{second}西滩乡 | 2 | 含客渡"
    assert said(table.replace(" | ", parting).replace(" |", parting.removesuffix("\n"))) == SHARED


BY_YEARS = [
    ("东滩镇", "新建茶园", 12_000, 2025),
    ("东滩镇", "改造茶园", 8_000, 2025),
    ("东滩镇", "新建茶园", 13_000, 2030),
    ("东滩镇", "改造茶园", 9_000, 2030),
]


@pytest.mark.parametrize(
    "heads",
    [
        "| 乡镇 | 到2025年（万亩） |  | 到2030年（万亩） |  |\n|  | 新建茶园 | 改造茶园 | 新建茶园 | 改造茶园 |",
        "| 乡镇 | 2025年规划指标 | 2025年规划指标 | 2030年规划指标 | 2030年规划指标 |\n| 乡镇 | 新建茶园（万亩） | 改造茶园（万亩） | 新建茶园（万亩） | 改造茶园（万亩） |",
    ],
)
@pytest.mark.parametrize("parting", ["|", "\t"])
def test_years_may_stand_above_what_is_counted(heads: str, parting: str) -> None:
    table = f"{heads}\n| 东滩镇 | 1.2 | 0.8 | 1.3 | 0.9 |"
    if parting == "\t":
        table = "\n".join(line.strip("|").replace(" | ", "\t").strip(" ") for line in table.splitlines())
    found = read(table, "清溪县茶园建设任务分解表")
    assert [(one.scope, one.indicator, one.value, one.year) for one in found] == BY_YEARS


def test_what_is_counted_may_stand_above_years() -> None:
    table = "| 乡镇 | 新建茶园（万亩） |  | 改造茶园（万亩） |  |\n| 乡镇 | 2025年 | 2030年 | 2025年 | 2030年 |\n| 东滩镇 | 1.2 | 1.3 | 0.8 | 0.9 |"
    found = read(table, "清溪县茶园建设任务分解表")
    assert {(one.scope, one.indicator, one.value, one.year) for one in found} == set(BY_YEARS)


def test_numbers_below_years_are_no_headings() -> None:
    table = "| 乡镇 | 2024年 | 2025年 |\n|  | 1.2 | 0.8 |\n| 东滩镇 | 1 | 2 |"
    assert not read(f"单位：座\n{table}", "清溪县渡口改造任务分解表")


@pytest.mark.parametrize(
    "name", ["任务分解表（单位：座）", "任务分解表 单位：座", "任务分解表\n（单位：座）"]
)
def test_the_unit_may_stand_beside_the_name_of_the_table(name: str) -> None:
    assert said("乡镇 | 2025年\n东滩镇 | 3\n西滩乡 | 2", f"清溪县渡口改造{name}") == [
        ("东滩镇", "渡口改造", 3, "座"),
        ("西滩乡", "渡口改造", 2, "座"),
    ]


def test_a_sum_of_all_years_is_that_of_the_last() -> None:
    table = "乡镇 | 2023年 | 2024年 | 合计\n东滩镇 | 3 | 4 | 7"
    found = read(f"（单位：座）\n{table}", "清溪县2023—2024年渡口改造任务分解表")
    assert [(one.value, one.year) for one in found] == [(3, 2023), (4, 2024), (7, 2024)]


def test_parts_of_the_year_are_steps_to_its_goal() -> None:
    table = "单位：座\n乡镇 | 全年目标 | 一季度 | 上半年\n东滩镇 | 3 | 1 | 2\n西滩乡 | 2 | 0 | 1"
    assert said(table, "清溪县2025年改造渡口目标分解表") == SHARED


def test_what_was_done_is_of_what_the_table_is_about() -> None:
    table = "单位：座\n乡镇 | 2024年完成 | 2025年目标\n东滩镇 | 3 | 4"
    found = read(table, "清溪县改造渡口任务分解表")
    assert [(one.indicator, one.value, one.year, one.status) for one in found] == [
        ("改造渡口", 3, 2024, "result"),
        ("改造渡口", 4, 2025, "target"),
    ]


def test_the_years_of_a_campaign_are_no_part_of_what_it_is_about() -> None:
    table = "乡镇 | 任务数（座）\n东滩镇 | 3\n西滩乡 | 2"
    assert said(table, "清溪县改造渡口三年行动（2024—2026年）任务分解表") == SHARED
