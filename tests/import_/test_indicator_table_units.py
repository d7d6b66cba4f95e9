"""Rows of indicator tables whose cells bear their unit, and tables whose first year is one of targets."""

import pytest

from gangmu_db.records import Source
from gangmu_import.indicator_table import find_rows
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

Said = tuple[str, float, str, str, int, str]


def said(
    row: str, heads: str = "指标 | 2024年 | 2025年 | 2026年 |", title: str = "茶海县茶业规划（2025—2026年）"
) -> list[Said]:
    text = f"{title}\n\n一、主要指标\n\n| 序号 | {heads}\n| --- | --- |\n| 1 | {row}\n\n二、主要任务\n（一）建设茶园。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    return [(one.indicator, one.value, one.unit, one.comparator, one.year or 0, one.status) for one in found]


@pytest.mark.parametrize(
    ("cells", "values", "unit", "sign"),
    [
        ("90万亩 | 120万亩 | 150万亩 |", (900000, 1200000, 1500000), "亩", "="),
        (">30个 | >70个 | >100个 |", (30, 70, 100), "个", ">"),
        ("9000米 | 1.2万米 | 2万米以上 |", (9000, 12000, 20000), "米", "="),
        ("3亿元 | 4亿元 | 5亿元 | 预期性 |", (3, 4, 5), "亿元", "="),
        ("2万株 | 3万株 | 4万株", (20000, 30000, 40000), "株", "="),
    ],
)
def test_a_cell_with_its_unit_is_a_number_of_its_year(
    cells: str, values: tuple[float, ...], unit: str, sign: str
) -> None:
    found = said(f"茶业规模 | {cells}")
    assert [(name, value, counted) for name, value, counted, *_ in found] == [
        ("茶业规模", value, unit) for value in values
    ]
    assert [(year, status) for *_, year, status in found] == [
        (2024, "result"),
        (2025, "target"),
        (2026, "target"),
    ]
    assert found[0][3] == sign


def test_a_cell_may_hold_two_numbers_of_two_units() -> None:
    found = said("苗圃规模 | ≥4万株/80亩 | ≥5万株/90亩 | ≥6万株/95亩 |")
    assert {(value, unit, sign, year) for _, value, unit, sign, year, _ in found} == {
        (40000, "株", ">=", 2024),
        (50000, "株", ">=", 2025),
        (60000, "株", ">=", 2026),
        (80, "亩", ">=", 2024),
        (90, "亩", ">=", 2025),
        (95, "亩", ">=", 2026),
    }


def test_a_cell_of_words_leaves_those_beside_it_their_years() -> None:
    assert [(value, year) for _, value, _, _, year, _ in said("渡口 | — | 7座 | 9座 |")] == [
        (7, 2025),
        (9, 2026),
    ]


def test_a_column_of_targets_alone_holds_cells_with_units() -> None:
    assert said("渡口 | 7座 |", "指标 | 2026年目标值 |") == [("渡口", 7, "座", "=", 2026, "target")]


@pytest.mark.parametrize(
    "row", ["渡口 | 7座 | 9公里", "渡口 | 7座 | 县水务局", "渡口 | 7座", "渡口 | 7座 | 3级"]
)
def test_cells_that_count_no_one_thing_are_no_row(row: str) -> None:
    assert find_rows(fold(f"指标 | 2025年 | 2030年\n{row}\n")) == ()


@pytest.mark.parametrize("cells", ["90 | 120 | 150 |", "90座 | 120座 | 150座 |", "90% | 92% | 95% |"])
def test_the_first_column_is_one_of_targets_where_the_plan_begins_with_it(cells: str) -> None:
    plan = "茶海县渡口行动计划（2024—2026年）"
    assert {status for *_, status in said(f"渡口指标值 | {cells}", title=plan)} == {"target"}


def test_the_years_of_the_plan_may_stand_below_its_title() -> None:
    plan = "茶海县渡口行动方案\n（2024—2026年）"
    assert {status for *_, status in said("渡口 | 9座 | 12座 | 15座 |", title=plan)} == {"target"}


@pytest.mark.parametrize("name", ["渡口（个）", "渡口（含旧渡口）", "客运 | 渡口"])
def test_a_bracket_or_a_cell_of_its_group_may_stand_beside_the_name(name: str) -> None:
    found = said(f"{name} | 30个 | 35—40个 | 约50个 |")
    assert [(one[0], one[1], one[4]) for one in found] == [
        ("渡口", 30, 2024),
        ("渡口", 35, 2025),
        ("渡口", 50, 2026),
    ]


def test_the_first_column_is_one_of_targets_where_the_heading_above_says_so() -> None:
    heads = "指标 | 目标 | | |\n| | | 2024年 | 2025年 | 2026年 |"
    plan = "茶海县渡口行动计划"
    assert {status for *_, status in said("渡口 | 9座 | 12座 | 15座 |", heads, plan)} == {"target"}


@pytest.mark.parametrize("title", ["茶海县渡口规划（2020—2025年）", "茶海县渡口“十四五”规划"])
def test_the_first_column_is_the_base_of_a_plan_for_years_behind_it(title: str) -> None:
    found = said("渡口 | 9座 | 12座 |", "指标 | 2020年 | 2025年 |", title)
    assert [(year, status) for *_, year, status in found] == [(2020, "result"), (2025, "target")]


def test_many_cells_are_read_in_linear_time() -> None:
    assert find_rows(fold("指标 | 2025年 | 2030年\n" + "渡口 | 7座 | " * 15000)) is not None


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_figures_with_their_units_may_stand_one_cell_on_a_line(parting: str) -> None:
    cells = [
        "序号", "类别", "指标名称", "指标属性", "现状值(2025年）", "目标值(2030年）",
        "1", "茶园", "老茶园改造比例", "预期性", "74.2%", "完成市级考核要求", "2", "茶厂达标率", "预期性", "100%", "100%",
        "3", "茶园（含观光）道路", "预期性", "—", "90公里", "4", "茶业", "观光步道长度", "约束性", "21km", "24km",
    ]  # fmt: skip
    text = (
        f"茶海县“十五五”茶业规划\n\n一、主要指标\n\n{parting.join(cells)}\n\n二、主要任务\n（一）建设茶园。\n"
    )
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.unit, one.year, one.status) for one in found] == [
        ("老茶园改造比例", 74.2, "%", 2025, "result"),
        ("茶厂达标率", 100, "%", 2025, "result"),
        ("茶厂达标率", 100, "%", 2030, "target"),
        ("茶园(含观光)道路", 90, "公里", 2030, "target"),
        ("观光步道长度", 21, "km", 2025, "result"),
        ("观光步道长度", 24, "km", 2030, "target"),
    ]


@pytest.mark.parametrize("parting", [" | ", "\t", "  ", "\n", "\n\n", " |\n"])
@pytest.mark.parametrize(
    ("name", "unit", "counted"),
    [
        ("茶街整治", "条（段）", "条"),
        ("茶亭修缮", "座（处）", "座"),
        ("《茶农手册》发放率", "%", "%"),
        ("古茶仓建（构）筑物修缮率", "%", "%"),
    ],
)
def test_brackets_and_titles_in_a_name_or_unit_do_not_lose_its_row(
    name: str, unit: str, counted: str, parting: str
) -> None:
    rows = [
        "序号 | 指标名称 | 单位 | 2024年 | 2026年",
        f"1 | {name} | {unit} | 40 | 50",
        "2 | 茶园 | 亩 | 60 | 70",
    ]
    between = parting if "\n" in parting else "\n"
    table = between.join(rows).replace(" | ", parting) + parting
    text = f"茶海县茶业规划（2025—2026年）\n\n一、主要指标\n\n{table}\n\n二、主要任务\n（一）建设茶园。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    written = name.replace("（", "(").replace("）", ")")
    assert [(one.indicator, one.value, one.unit) for one in found] == [
        (written, 40, counted),
        (written, 50, counted),
        ("茶园", 60, "亩"),
        ("茶园", 70, "亩"),
    ]


@pytest.mark.parametrize("parting", ["\n", "\n\n", " |\n"])
def test_a_figure_in_brackets_or_before_a_remark_in_them_is_one(parting: str) -> None:
    rows = [
        "序号 | 指标名称 | 指标属性 | 2024年 | 2026年",
        "1 | 茶水达标率 | 预期性 | （86.4%） | 100%",
        "2 | 茶渣利用率 | 预期性 | / | ≥98%（除碎茶外）",
        "3 | 茶亭完好率\n（含驿站） | 约束性 | 70% | 80%",
    ]
    table = parting.join(rows).replace(" | ", parting) + parting
    text = f"茶海县茶业规划（2025—2026年）\n\n一、主要指标\n\n{table}\n\n二、主要任务\n（一）建设茶园。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.comparator, one.year) for one in found] == [
        ("茶水达标率", 86.4, "=", 2024),
        ("茶水达标率", 100, "=", 2026),
        ("茶渣利用率", 98, ">=", 2026),
        ("茶亭完好率(含驿站)", 70, "=", 2024),
        ("茶亭完好率(含驿站)", 80, "=", 2026),
    ]
