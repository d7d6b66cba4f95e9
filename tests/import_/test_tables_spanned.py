"""Rows whose first cells stand once above them: those that a page left out, and those that it left empty."""

from __future__ import annotations

import pytest

from import_.task_rows import read, rows

HEADS = "清溪县2024年茶业实事分解表\n项目名称 | 工作任务 | 计划完成时间 | 牵头单位 |\n"


def test_the_cells_of_a_row_below_those_that_span_it_stand_in_their_columns() -> None:
    found = read(
        f"{HEADS}1.茶园项目 | 新建茶园20亩; | 11月 | 县农业局 |\n"
        "2024.8 | 县城投集团 | ||\n"
        "改造茶馆4座; | 2024.12 | 县文旅局 | |\n"
        "新建停车场3处。 | 10月底前 | 县城投集团 | ||\n"
        "2.茶船项目 | 更新茶船9艘。 | 6月 | 县交通局 |\n"
    )
    assert [
        (task.title, task.due, [(duty.name, duty.role) for duty in task.duties]) for task in found.tasks
    ] == [
        ("茶园项目", None, []),
        ("新建茶园20亩", "2024-08", [("县农业局", "牵头"), ("县城投集团", "牵头")]),
        ("改造茶馆4座", "2024-12", [("县文旅局", "牵头")]),
        ("新建停车场3处", "2024-10", [("县城投集团", "牵头")]),
        ("茶船项目", "2024-06", [("县交通局", "牵头")]),
    ]


def test_a_row_below_its_number_has_the_bodies_above_and_its_plan_before_its_progress() -> None:
    text = (
        "2024年区茶业实事项目进展情况表(截至9月底)\n序号 | 项目内容 | 进展情况 | 责任单位 |\n"
        "1 | 新建茶馆7家。 | 新建茶馆13家。 | 区文旅局 |\n"
        "新增茶灯500盏。 | 新增茶灯600盏。 | ||\n"
        "2 | 更新茶船10艘。 | 更新茶船9艘。 | 区交通局 |\n"
    )
    assert rows(text) == [
        ("1", "新建茶馆7家", [("区文旅局", "责任")]),
        ("", "新增茶灯500盏", [("区文旅局", "责任")]),
        ("2", "更新茶船10艘", [("区交通局", "责任")]),
    ]
    said = [(target.value, target.status) for target in read(text).targets]
    assert said == [
        (7, "target"),
        (13, "result"),
        (500, "target"),
        (600, "result"),
        (10, "target"),
        (9, "result"),
    ]


def test_the_task_of_a_row_stands_beside_its_project() -> None:
    text = (
        "| 序号 | 项目 | 工作任务 | 牵头单位 |\n| --- | --- | --- | --- |\n"
        "| 1 | 茶园项目 | 新建茶园20亩。 | 县农业局 |\n| | | 新建停车场3处。 | 县城投集团 |\n"
        "| 2 | 茶船项目 | 更新茶船3艘。 | 县交通局 |\n"
    )
    assert rows(text) == [
        ("1", "茶园项目", []),
        ("", "新建茶园20亩", [("县农业局", "牵头")]),
        ("", "新建停车场3处", [("县城投集团", "牵头")]),
        ("2", "茶船项目", [("县交通局", "牵头")]),
    ]


@pytest.mark.parametrize(
    ("row", "title", "names"),
    [("茶市改造 | | | |", "茶市改造", []), ("改造茶市。 | 12月 | 县商务局 | |", "改造茶市", ["县商务局"])],
)
def test_a_row_whose_cells_stand_well_stays_where_it_is(row: str, title: str, names: list[str]) -> None:
    text = f"项目 | 完成时间 | 责任单位 | 备注 |\n新建茶园20亩。 | 11月 | 县农业局 | 无 |\n{row}\n"
    assert rows(text)[1:] == [("", title, [(name, "责任") for name in names])]


NUMBERED = "清溪县2024年茶业实事分解表\n| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|\n"
FIRST = "| 1 | 新建茶园20亩。 | 县农业局 | 县财政局 | 6月底前 |\n"
LAST = "| 4 | 更新茶船3艘。 | 县交通局 | 县水利局 | 9月底前 |\n"


@pytest.mark.parametrize(
    ("cells", "dues", "bodies"),
    [
        (" |", ["2024-06"] * 2, 2),
        (" |  |  |  |", ["2024-06"] * 2, 2),
        (" |  |  | 8月底前 |", ["2024-08"] * 2, 0),
        (" | 县商务局 |  |  |", [None] * 2, 1),
        (" | / | / | / |", [None] * 2, 0),
    ],
)
def test_a_row_whose_bodies_and_day_stand_above_it_is_due_that_day(
    cells: str, dues: list[str | None], bodies: int
) -> None:
    rows = "".join(
        f"| {number} | {task}。{cells}\n" for number, task in ((2, "改造茶馆4座"), (3, "新建停车场"))
    )
    found = read(NUMBERED + FIRST + rows + LAST).tasks
    assert [task.due for task in found] == ["2024-06", *dues, "2024-09"]
    assert [len(task.duties) for task in found] == [2, bodies, bodies, 2]


@pytest.mark.parametrize("parting", ["\t", "   "])
def test_rows_below_one_that_names_their_group_do_not_go_on_with_it(parting: str) -> None:
    lines = [
        ("序号", "重点任务", "具体措施", "牵头单位", "配合单位", "完成时限"),
        ("1", "灯船建设", "改造老旧灯船12艘。", "县交通局", "县财政局、县林业局", "2025年6月底前"),
        ("新建改建停靠码头。", "县水利局", "县财政局、县自然资源和规划局", "2025年12月底前"),
        ("提升渡口服务水平。", "县文旅局", "县商务局、各乡镇", "9月30日前"),
        ("2", "节庆活动", "举办白帆灯节。", "县文旅局", "县商务局、县公安局", "年底前"),
        ("开展船灯展演。", "县文旅局", "县教育局、县公安局", "第三季度"),
    ]
    found = read("白帆县2025年灯船业任务分解表\n" + "\n".join(map(parting.join, lines)) + "\n")
    assert [(one.title, one.due) for one in found.tasks if one.duties] == [
        ("改造老旧灯船12艘", "2025-06"),
        ("新建改建停靠码头", "2025-12"),
        ("提升渡口服务水平", "2025-09-30"),
        ("举办白帆灯节", "2025"),
        ("开展船灯展演", "2025-09"),
    ]
