"""Headings of tables in bold, or broken in two lines amid a row, and headings of bodies that name two roles."""

from __future__ import annotations

import pytest

from import_.task_rows import read, rows

TITLE = "清溪县2025年重点工作任务分解表\n"
HELD = [
    ("1", "修缮临水茶亭", [("县茶业局", "牵头")]),
    ("2", "更新渡口旧船", [("县水利局", "牵头")]),
]
CELLS = [
    ["1", "修缮临水茶亭。", "县茶业局", "6月底前"],
    ["2", "更新渡口旧船。", "县水利局", "6月底前"],
]


def table(heads: list[str], between: str, edge: str = "", rule: str = "") -> str:
    lines = [edge + between.join(row) + edge[::-1] for row in (heads, *CELLS)]
    return TITLE + "\n".join([lines[0], *([rule] if rule else []), *lines[1:]])


SEPARATORS = [
    (" | ", "| ", "|---|---|---|---|"),
    (" | ", "", ""),
    ("\t", "", ""),
    ("   ", "", ""),
    ("\n", "", ""),
    (" |\n", "", ""),
]


@pytest.mark.parametrize(("between", "edge", "rule"), SEPARATORS)
def test_headings_in_bold_head_a_table_as_others_do(between: str, edge: str, rule: str) -> None:
    heads = ["**序号**", "**工作任务**", "**牵头单位**", "**完成时限**"]
    text = table(heads, between, edge, rule)
    assert rows(text) == HELD
    assert [task.due for task in read(text).tasks] == ["2025-06", "2025-06"]


def test_headings_in_bold_may_have_breaks() -> None:
    heads = ["**序号**", "**工作任务**", "**牵头**<br>**单位**", "**完成** **时限**"]
    assert rows(table(heads, " | ", "| ", "|---|---|---|---|")) == HELD


@pytest.mark.parametrize(("between", "edge", "rule"), SEPARATORS[:3])
def test_a_heading_may_be_broken_amid_its_row(between: str, edge: str, rule: str) -> None:
    text = table(["序\n号", "工作\n任务", "牵头\n单位", "完成\n时限"], between, edge, rule)
    assert rows(text) == HELD
    assert [task.due for task in read(text).tasks] == ["2025-06", "2025-06"]


@pytest.mark.parametrize(("between", "edge", "rule"), SEPARATORS)
def test_a_heading_that_names_a_role_in_brackets_leads_by_the_first(
    between: str, edge: str, rule: str
) -> None:
    assert rows(table(["序号", "工作任务", "牵头（责任）单位", "完成时限"], between, edge, rule)) == HELD


def test_a_line_of_prose_keeps_its_end_before_a_word_that_may_end_a_heading() -> None:
    text = "清溪县茶业发展方案\n一、修缮茶亭\n各镇负责\n单位：户 | 1\n二、更新旧船\n由各镇负责。\n"
    assert [section.title for section in read(text).sections] == ["修缮茶亭", "更新旧船"]
