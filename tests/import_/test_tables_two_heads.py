"""Headings of tables of tasks in two rows, one of which spans several columns: 责任单位 over 牵头单位 and 配合单位."""

from __future__ import annotations

import pytest

from import_.task_rows import rows

TITLE = "茶海县2024年油茶任务分解表\n\n"
ROWS = (
    ("1", "扩种油茶300亩以上", "县林业局", "县财政局、县水利局", "6月底前"),
    ("2", "再开工20处水渠", "县水利局", "县财政局", "12月底前"),
)
HELD = [
    ("1", "扩种油茶300亩以上", [("县林业局", "牵头"), ("县财政局", "配合"), ("县水利局", "配合")]),
    ("2", "再开工20处水渠", [("县水利局", "牵头"), ("县财政局", "配合")]),
]
SPANNED = (
    ("序号", "工作任务", "责任单位", "", "完成时限"),
    ("", "", "牵头单位", "配合单位", ""),
)
REPEATED = (
    ("序号", "工作任务", "责任单位", "责任单位", "完成时限"),
    ("序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
)


def barred(heads: tuple[tuple[str, ...], ...], rule: int) -> str:
    """A table with bars, the rule of Markdown behind so many of its rows."""
    lines = [f"| {' | '.join(row)} |" for row in (*heads, *ROWS)]
    return TITLE + "\n".join([*lines[:rule], "| --- | --- | --- | --- | --- |", *lines[rule:]]) + "\n"


def stacked(heads: tuple[tuple[str, ...], ...], gap: str) -> str:
    """One with a line for each cell."""
    return TITLE + gap.join(cell for row in (*heads, *ROWS) for cell in row) + gap


@pytest.mark.parametrize("rule", [1, 2])
@pytest.mark.parametrize("heads", [SPANNED, REPEATED])
def test_the_rule_of_markdown_may_stand_between_two_rows_of_headings(
    heads: tuple[tuple[str, ...], ...], rule: int
) -> None:
    assert rows(barred(heads, rule)) == HELD


@pytest.mark.parametrize("gap", ["\n", "\n\n", " |\n"])
@pytest.mark.parametrize("heads", [SPANNED, REPEATED])
def test_headings_that_stand_below_another_take_its_place_where_each_cell_has_a_line(
    heads: tuple[tuple[str, ...], ...], gap: str
) -> None:
    assert rows(stacked(heads, gap)) == HELD


def test_the_second_row_may_hold_its_headings_alone() -> None:
    lines = [
        "序号   工作任务   责任单位   完成时限",
        "牵头单位   配合单位",
        *("   ".join(row) for row in ROWS),
    ]
    assert rows(TITLE + "\n".join(lines) + "\n") == HELD


def test_bodies_that_lead_beside_those_that_answer_are_columns_of_their_own() -> None:
    heads = (("序号", "工作任务", "牵头单位", "责任单位", "完成时限"),)
    assert [held for _, _, held in rows(stacked(heads, "\n"))] == [
        [("县林业局", "牵头"), ("县财政局", "责任"), ("县水利局", "责任")],
        [("县水利局", "牵头"), ("县财政局", "责任")],
    ]


def test_bodies_that_lead_and_join_in_may_stand_below_the_last_heading() -> None:
    heads = "序号\n工作任务\n完成时限\n责任单位\n牵头单位\n配合单位\n"
    cells = "\n".join(
        cell for number, task, lead, join, due in ROWS for cell in (number, task, due, lead, join)
    )
    assert rows(f"{TITLE}{heads}{cells}\n") == HELD
    three = "\n".join(
        cell for number, task, lead, join, due in ROWS for cell in (number, task, due, "县政府", lead, join)
    )
    assert [held[0] for _, _, held in rows(f"{TITLE}{heads}{three}\n")] == [("县政府", "责任")] * 2
