"""Tables of indicators whose unit has a column of its own."""

from __future__ import annotations

import re
from typing import Any

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.unit_table import find_unit_rows
from pace import within

HEAD = "苍南县2019年民生指标完成情况\n\n"
TABLE = (
    "序号 考核指标 单位 工作目标 已完成数 占年任务之比 备注\n"
    "1 城镇新增就业 万人 5.2 7.2 138.5% 人社局\n2 通水泥路 公里 1360 1361.9 100.1% 卫健委\n"
)


def figures(text: str) -> list[tuple[str, str, float, str, str, int | None]]:
    found = extract(Source("list.txt", "0" * 64, "utf-8"), text).targets
    return [(one.status, one.indicator, one.value, one.unit, one.comparator, one.year) for one in found]


@pytest.mark.parametrize("mark", [" ", "\t", "|", "\n"])
def test_a_row_says_what_was_aimed_at_what_was_done_and_the_share_of_it(mark: str) -> None:
    assert figures(HEAD + TABLE.replace(" ", mark)) == [
        ("target", "城镇新增就业", 52_000, "人", "=", 2019),
        ("result", "城镇新增就业", 72_000, "人", "=", 2019),
        ("result", "城镇新增就业占年任务之比", 138.5, "%", "=", 2019),
        ("target", "通水泥路", 1360, "公里", "=", 2019),
        ("result", "通水泥路", 1361.9, "公里", "=", 2019),
        ("result", "通水泥路占年任务之比", 100.1, "%", "=", 2019),
    ]


def test_a_cell_may_bear_its_unit_and_words_of_its_own() -> None:
    table = "指标 单位 目标 完成数 完成率\n低保标准 元/月/人 不低于60元 60 达到目标60元\n失业率 % 4.5以内 3.1 达标\n"
    assert [one[1:5] for one in figures(HEAD + table)] == [
        ("低保标准", 60, "元/月/人", ">="),
        ("低保标准", 60, "元/月/人", "="),
        ("失业率", 4.5, "%", "<="),
        ("失业率", 3.1, "%", "="),
    ]


@pytest.mark.parametrize("mark", ["\t", "\n"])
def test_the_same_table_may_give_its_rows_to_bodies(mark: str) -> None:
    table = (
        "序号\t指标名称\t单位\t目标任务\t完成数\t完成率\t责任单位\n"
        "1\t新增造林面积\t万亩\t3.5\t3.6\t102.9%\t市林业局\n2\t新建校舍\t平方米\t12,000\t9000\t75%\t市教育局\n"
    )
    bundle = extract(
        Source("list.txt", "0" * 64, "utf-8"), "岚江市2021年指标\n\n" + table.replace("\t", mark)
    )
    assert [(task.title, task.duties[0].name) for task in bundle.tasks] == [
        ("新增造林面积", "市林业局"),
        ("新建校舍", "市教育局"),
    ]
    assert [(one.value, one.status) for one in bundle.targets] == [
        (35_000, "target"),
        (36_000, "result"),
        (102.9, "result"),
        (12_000, "target"),
        (9_000, "result"),
        (75, "result"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "费用项目 单位 标准 说明\n差旅 元 300 每人每天\n",
        "重点任务 责任单位 目标 完成时限\n新增企业 市科技局 20 年底\n",
        "指标 单位 2020年 2025年\n高新技术企业 家 120 200\n",
        "有关单位 完成 目标 情况\n各单位 元 300 200\n",
    ],
)
def test_other_tables_hold_no_such_rows(table: str) -> None:
    assert find_unit_rows(table) == ()


def test_a_unit_alone_in_its_cell_is_no_number() -> None:
    assert figures(HEAD + "指标 单位 标准\n城镇新增就业 万人 较好\n") == []
    assert [one[2] for one in figures(HEAD + "一、重点任务\n组织万人徒步活动。\n")] == [10_000]


@pytest.mark.parametrize(
    ("region", "name"), [("苍南县", "苍南县卫生健康委员会"), ("全国", "国家卫生健康委员会")]
)
def test_a_commission_at_the_end_of_a_row_is_that_of_the_county(region: str, name: str) -> None:
    found = extract(Source("list.txt", "0" * 64, "utf-8"), HEAD.replace("苍南县", region) + TABLE)
    assert name in [department.canonical for department in found.departments]


@pytest.mark.parametrize("entry", rules("tables")["figure"], ids=lambda entry: entry["name"])
def test_a_heading_tells_what_its_numbers_are(entry: dict[str, Any]) -> None:
    assert re.fullmatch(entry["pattern"], entry["example"])
    assert not re.fullmatch(entry["pattern"], entry["counter"])


@pytest.mark.parametrize("piece", ["单位 目标 完成数\n", "甲 人 3 ", "甲\n人\n3\n", "单位 ", "人 ", "\t|\n "])
def test_no_such_table_is_slow(piece: str) -> None:
    text = "指标 单位 目标 完成数\n" + piece * (200_000 // len(piece))
    with within(seconds=2):
        find_unit_rows(text)


PARTINGS = [" | ", "|", "\t", "  ", "\n", "\n\n", " |\n"]
"""What may stand between two cells, the last where a page gives each its line and its bar."""
REVIEW = "茶海县茶业发展“十五五”规划（2026—2030年）\n\n一、“十四五”规划执行情况\n\n"


def laid_out(rows: list[str], parting: str) -> str:
    """Rows with bars between their cells, these parted otherwise."""
    between = parting if "\n" in parting else "\n"
    return between.join(rows).replace(" | ", parting) + parting


@pytest.mark.parametrize("parting", PARTINGS)
@pytest.mark.parametrize(
    "heads",
    [
        "“十四五”目标值 | 2025年",
        "“十四五”规划目标 | 2025年完成值",
        "规划目标值 | 2025年实际值",
        "2025年目标 | 2025年完成",
    ],
)
def test_a_review_says_what_the_plan_before_aimed_at_and_what_was_reached(heads: str, parting: str) -> None:
    rows = [
        f"序号 | 类目 | 指标名称 | 单位 | {heads} | 完成情况",
        "1 | 茶园 | 新建茶园 | 万亩 | 7.5 | 9 | 超额完成",
        "其中 | 有机茶园 | 2 | 2.5 | 超额完成",
        "2 | 茶船 | 更新茶船 | 艘 | 30 | 28 | 基本完成",
    ]
    assert figures(REVIEW + laid_out(rows, parting)) == [
        ("target", "新建茶园", 75_000, "亩", "=", 2025),
        ("result", "新建茶园", 90_000, "亩", "=", 2025),
        ("target", "有机茶园", 20_000, "亩", "=", 2025),
        ("result", "有机茶园", 25_000, "亩", "=", 2025),
        ("target", "更新茶船", 30, "艘", "=", 2025),
        ("result", "更新茶船", 28, "艘", "=", 2025),
    ]


def test_a_level_before_the_goal_is_a_result_of_its_year() -> None:
    rows = ["指标 | 单位 | 2020年 | 2025年目标 | 2025年完成", "茶园 | 亩 | 50 | 80 | 90"]
    assert figures(REVIEW + laid_out(rows, " | ")) == [
        ("result", "茶园", 50, "亩", "=", 2020),
        ("target", "茶园", 80, "亩", "=", 2025),
        ("result", "茶园", 90, "亩", "=", 2025),
    ]


@pytest.mark.parametrize("parting", PARTINGS)
@pytest.mark.parametrize(
    ("rows", "unit"),
    [
        (["1 | 更新茶船（艘） | 30 | 12 | 40%", "2 | 培训茶农（人） | 600 | 300 | 50%"], "艘"),
        (["1 | 更新茶船 | 30艘 | 12艘 | 40%", "2 | 培训茶农 | 600人 | 300人 | 50%"], "艘"),
    ],
)
def test_the_unit_may_stand_behind_the_name_or_in_the_cells(rows: list[str], unit: str, parting: str) -> None:
    table = laid_out(["序号 | 项目 | 年度目标 | 1-6月完成 | 完成比例", *rows], parting)
    assert figures(HEAD + table) == [
        ("target", "更新茶船", 30, unit, "=", 2019),
        ("result", "更新茶船", 12, unit, "=", 2019),
        ("result", "更新茶船完成比例", 40, "%", "=", 2019),
        ("target", "培训茶农", 600, "人", "=", 2019),
        ("result", "培训茶农", 300, "人", "=", 2019),
        ("result", "培训茶农完成比例", 50, "%", "=", 2019),
    ]


def test_indicators_with_units_are_no_tasks_where_nobody_holds_them() -> None:
    rows = [
        "序号 | 指标名称 | 单位 | “十四五”目标值 | 2025年完成值 | 完成情况",
        "1 | 新建茶园 | 万亩 | 7.5 | 9 | 超额完成",
    ]
    found = extract(Source("list.txt", "0" * 64, "utf-8"), REVIEW + laid_out(rows, "|"))
    assert not found.tasks
    assert len(found.targets) == 2


ROWS = ["新建茶园 | 万亩 | {}", "更新茶船 | 艘 | {}"]


def aims(heads: str, *cells: str, parting: str = " | ") -> list[tuple[str, str, float, int | None]]:
    rows = [row.format(cell) for row, cell in zip(ROWS, cells, strict=True)]
    table = laid_out([f"指标 | 单位 | {heads}", *rows], parting)
    return [
        (status, name, value, year)
        for status, name, value, _, _, year in figures(f"茶海县2025年茶业工作任务分解表\n\n{table}")
    ]


@pytest.mark.parametrize("parting", PARTINGS)
@pytest.mark.parametrize(
    "head",
    [
        "年度目标",
        "全年目标",
        "今年目标",
        "年度目标值",
        "目标任务",
        "任务数",
        "全年目标 | 一季度目标 | 上半年目标",
        "年度目标 | 完成时限 | 责任单位",
    ],
)
def test_goals_alone_are_read_behind_a_column_of_units(head: str, parting: str) -> None:
    more = {"一": " | 1 | 2", "完": " | 6月底前 | 县茶业局"}.get(head.partition(" | ")[2][:1], "")
    assert aims(head, "7.5" + more, "30" + more, parting=parting) == [
        ("target", "新建茶园", 75_000, 2025),
        ("target", "更新茶船", 30, 2025),
    ]


def test_a_goal_stands_before_the_day_of_its_completion() -> None:
    assert aims("目标 | 完成时限", "7.5 | 6月底前", "30 | 6月底前") == [
        ("target", "新建茶园", 75_000, 2025),
        ("target", "更新茶船", 30, 2025),
    ]


@pytest.mark.parametrize("heads", ["上年完成 | 今年目标", "上年实际 | 本年计划", "去年实绩 | 年度目标"])
@pytest.mark.parametrize("parting", PARTINGS)
def test_what_the_year_before_reached_stands_beside_the_goal(heads: str, parting: str) -> None:
    assert aims(heads, "6 | 7.5", "28 | 30", parting=parting) == [
        ("result", "新建茶园", 60_000, 2024),
        ("target", "新建茶园", 75_000, 2025),
        ("result", "更新茶船", 28, 2024),
        ("target", "更新茶船", 30, 2025),
    ]


@pytest.mark.parametrize("heads", ["设备 | 单位 | 计划数", "指标 | 单位 | 标准", "指标 | 单位 | 上年完成"])
def test_goods_and_levels_alone_are_no_goals(heads: str) -> None:
    assert find_unit_rows(f"{heads}\n茶船 | 艘 | 30\n茶灯 | 盏 | 20\n") == ()
