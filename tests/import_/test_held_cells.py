"""Cells of a column of bodies that say themselves who leads, who joins in, or count their bodies."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Span
from gangmu_import.cells import cell_kind
from gangmu_import.lexicon import rules
from gangmu_import.text import fold
from import_.task_rows import read, rows

CELLS = {
    "县茶业局牵头，县财政局、县水利局配合": ["牵头", "配合", "配合"],
    "由县茶业局牵头，县财政局、县水利局配合。": ["牵头", "配合", "配合"],
    "由县茶业局牵头，县财政局、县水利局按职责分工负责": ["牵头", "责任", "责任"],
    "县茶业局为牵头单位，县财政局、县水利局为配合单位": ["牵头", "配合", "配合"],
    "县茶业局（牵头）、县财政局、县水利局": ["牵头", "责任", "责任"],
    "县茶业局（牵头单位）、县财政局（配合部门）、县水利局（配合部门）": ["牵头", "配合", "配合"],
    "县茶业局会同县财政局、县水利局": ["牵头", "配合", "配合"],
    "1.县茶业局 2.县财政局 3.县水利局": ["责任", "责任", "责任"],
    "①县茶业局②县财政局③县水利局": ["责任", "责任", "责任"],
    "【县茶业局】县财政局、县水利局": ["责任", "责任", "责任"],
    "牵头：县茶业局；配合：县财政局、县水利局": ["牵头", "配合", "配合"],
    "牵头单位：县茶业局；配合单位：县财政局、县水利局": ["牵头", "配合", "配合"],
    "县茶业局、县财政局、县水利局按职责分工负责": ["责任", "责任", "责任"],
}
NAMES = ["县茶业局", "县财政局", "县水利局"]
SEPARATORS = [" | ", "\t", "    ", "\n", " |\n"]


def table(cell: str, between: str, due: str = "6月底前") -> str:
    works = ["修缮临水茶亭。", "更新渡口旧船。", "推进灯塔改造。", "建设湖畔步道。"]
    lines = [["序号", "工作任务", "责任单位", "完成时限"]]
    lines += [[str(at), work, cell, due] for at, work in enumerate(works, 1)]
    return "清溪县2025年重点工作任务分解表\n各单位：\n现将任务分解如下。\n" + "\n".join(
        map(between.join, lines)
    )


@pytest.mark.parametrize("due", ["6月底前", "第三季度"])
@pytest.mark.parametrize("between", SEPARATORS)
@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_that_says_who_leads_is_read_as_a_sentence_is(cell: str, between: str, due: str) -> None:
    if between == "    " and " " in cell:
        pytest.skip("blanks part the cells of this table")
    text = table(cell, between, due)
    assert [one[2] for one in rows(text)] == [list(zip(NAMES, CELLS[cell], strict=True))] * 4
    assert {task.due for task in read(text).tasks} == {"2025-06" if due == "6月底前" else "2025-09"}


@pytest.mark.parametrize("between", [" | ", "\t"])
def test_a_person_behind_a_body_in_its_cell_is_no_body(between: str) -> None:
    assert [one[2] for one in rows(table("县茶业局 张青山", between))] == [[("县茶业局", "责任")]] * 4


def test_who_leads_keeps_the_role_of_the_column_where_the_cell_says_no_more_than_that_all_do_it() -> None:
    text = table("县茶业局、县财政局负责", " | ").replace("责任单位", "牵头单位")
    assert rows(text)[0][2] == [("县茶业局", "牵头"), ("县财政局", "牵头")]


def test_items_that_a_cell_counts_are_no_bodies() -> None:
    text = table("1.修缮茶亭得5分。2.更新旧船得5分", " | ")
    assert all("修缮茶亭" not in name for _, _, held in rows(text) for name, _ in held)


def test_what_a_cell_says_beside_its_bodies_is_told() -> None:
    entry = rules("tables")["told_role"]
    example, counter = fold(entry["example"]).folded, fold(entry["counter"]).folded
    assert re.search(entry["pattern"], example)
    assert cell_kind(example, Span(0, len(example))) == "bodies"
    assert cell_kind(counter, Span(0, len(counter))) == "words"
