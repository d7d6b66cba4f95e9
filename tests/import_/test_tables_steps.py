"""Columns that say what is to be done in each part of the year, and that any cell may stand in any column."""

from __future__ import annotations

import pytest

from gangmu_import.cells import FITS, fit, group_of
from gangmu_import.columns import TEXTS, Column
from gangmu_import.lexicon import rules
from import_.task_rows import read, rows

COLUMNS = {entry["name"]: entry["example"] for entry in rules("tables")["column"]} | {
    "role": "责任单位",
    "due": "完成时限",
    "assessor": "考核单位",
    "other": "点位",
}
CELLS = {
    "empty": "/",
    "number": "2",
    "due": "6月底前",
    "bodies": "县茶业局",
    "either": "建设茶业中心",
    "words": "修缮临水的茶亭和两岸石阶",
    "done": "已完成80%",
    "person": "李茶生",
}
SEPARATORS = ("\n", " |\n", " | ", "\t", "      ")


@pytest.mark.parametrize("kind", [*COLUMNS, *TEXTS])
@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_any_kind_has_its_fit_in_a_column_of_any_kind(kind: str, cell: str) -> None:
    assert group_of(Column(kind)) in FITS
    assert -3 < fit(cell, group_of(Column(kind)), 1) < 3


@pytest.mark.parametrize("heading", COLUMNS.values(), ids=COLUMNS)
@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
def test_a_table_is_read_whatever_stands_below_whatever_heading(cell: str, heading: str) -> None:
    table = [
        ["序号", "工作任务", heading, "责任单位", "完成时限"],
        ["1", "修缮茶亭十二座。", cell, "县茶业局", "6月底前"],
        # a cell is missing, and two
        ["2", "更新渡船六艘。", cell, "县水利局"],
        ["3", cell, "县水利局"],
        ["4", "安装路灯四十盏。", cell, "县城管局", "9月底前"],
    ]
    title = "清溪县2025年重点工作任务分解表"
    for between in SEPARATORS:
        text = title + "\n" + "\n".join(between.join(row) for row in table)
        assert read(text).head.title == title


@pytest.mark.parametrize("between", ["\n", "\n\n", " |\n"])
@pytest.mark.parametrize(
    "headings",
    [
        ["一季度", "二季度", "三季度", "四季度"],
        ["1-3月", "4—6月", "7-9月", "10-12月"],
        ["上半年", "下半年"],
        ["6月底进度"],
    ],
)
def test_steps_of_the_year_one_cell_a_line_leave_tasks_and_bodies_as_they_are(
    headings: list[str], between: str
) -> None:
    steps = ["完成前期工作", "开工建设", "完成主体", "竣工验收"][: len(headings)]
    cells = ["序号", "工作任务", *headings, "责任单位"]
    cells += ["1", "修缮临水茶亭。", *steps, "县茶业局", "2", "更新渡口旧船。", *steps, "县水利局"]
    cells += ["3", "推进灯塔改造。", *steps, "县城管局、县财政局"]
    assert rows("清溪县2025年重点工作任务分解表\n" + "".join(cell + between for cell in cells)) == [
        ("1", "修缮临水茶亭", [("县茶业局", "责任")]),
        ("2", "更新渡口旧船", [("县水利局", "责任")]),
        ("3", "推进灯塔改造", [("县城管局", "责任"), ("县财政局", "责任")]),
    ]


@pytest.mark.parametrize("between", SEPARATORS)
def test_of_what_is_wrong_and_what_is_to_be_done_the_second_is_the_task(between: str) -> None:
    table = [
        ["序号", "存在问题", "整改措施", "责任单位", "整改时限"],
        ["1", "茶亭失修3座。", "修缮临水茶亭。", "县茶业局", "6月底前"],
        ["2", "渡船老旧。", "更新渡口旧船。", "县水利局", "9月底前"],
        ["3", "灯塔昏暗。", "推进灯塔改造。", "县城管局", "9月底前"],
    ]
    bundle = read("清溪县茶业问题整改台账\n各单位：\n" + "\n".join(between.join(row) for row in table))
    assert [(one.title, [duty.name for duty in one.duties]) for one in bundle.tasks] == [
        ("修缮临水茶亭", ["县茶业局"]),
        ("更新渡口旧船", ["县水利局"]),
        ("推进灯塔改造", ["县城管局"]),
    ]
    assert bundle.targets == ()


@pytest.mark.parametrize("between", SEPARATORS[:4])
def test_what_is_wrong_is_the_task_where_nothing_else_is(between: str) -> None:
    table = [
        ["序号", "存在问题", "责任单位", "整改时限"],
        ["1", "茶亭年久失修。", "县茶业局", "6月底前"],
        ["2", "渡口渡船老旧。", "县水利局", "9月底前"],
        ["3", "沿岸灯塔昏暗。", "县城管局", "9月底前"],
    ]
    text = "清溪县茶业问题整改台账\n各单位：\n" + "\n".join(between.join(row) for row in table)
    assert [one[1] for one in rows(text)] == ["茶亭年久失修", "渡口渡船老旧", "沿岸灯塔昏暗"]
