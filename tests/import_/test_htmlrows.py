"""Tables in the marks of HTML amid a text."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.forms import without
from gangmu_import.htmlrows import html_rows
from gangmu_import.pipeline import extract
from pace import within

HEAD = "# 清溪县渡口整治方案\n\n## 一、任务分工\n\n"
CELLS = [
    ["序号", "工作任务", "责任单位", "完成时限"],
    ["1", "改造旧渡口12处", "县交通运输局<br>县水利局", "2025年底"],
    ["2", "完善值守制度", "县应急管理局", "2026年6月"],
]


def read(table: str) -> Bundle:
    return extract(Source("plan.md", "0" * 64, "utf-8"), f"{HEAD}{table}\n\n## 二、保障措施\n\n加强督查。\n")


def marked(cell: str, row: str, table: str = "<table>") -> str:
    """The cells in HTML; `cell` and `row` have a place for what stands in them."""
    return (
        table
        + "".join(row.format("".join(cell.format(one) for one in cells)) for cells in CELLS)
        + "</table>"
    )


FORMS = [
    marked("<td>{}</td>", "<tr>{}</tr>"),
    marked("<td>{}</td>\n", "<tr>\n{}</tr>\n", "<table>\n"),
    marked(
        "<td style='text-align: center;'>{}</td>", "<tr>{}</tr>", "<table border=1 style='margin: auto;'>"
    ),
    marked("<TD><P><SPAN>{}</SPAN></P></TD>", "<TR>{}</TR>", "<TABLE><TBODY>"),
    marked("<th>{}</th>", "<tr class='row'>{}</tr>", "<table><thead>").replace("<th>1", "<td>1"),
]


@pytest.mark.parametrize("table", FORMS)
def test_a_table_is_read_as_one_between_bars(table: str) -> None:
    bundle = read(table)
    assert [
        (task.number, task.title, task.due, [duty.name for duty in task.duties]) for task in bundle.tasks[:2]
    ] == [
        ("1", "改造旧渡口12处", "2025", ["县交通运输局", "县水利局"]),
        ("2", "完善值守制度", "2026-06", ["县应急管理局"]),
    ]
    assert [one.title for one in bundle.sections] == ["任务分工", "保障措施"]
    assert all(one.quote == bundle.text[one.start : one.end] for one in bundle.targets)


def test_figures_of_indicators_are_read_by_their_columns() -> None:
    rows = [["指标", "单位", "2020年", "2025年"], ["渡船数量", "艘", "30", "45"]]
    table = "<table>" + "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows) + "</table>"
    assert [(one.indicator, one.value, one.year) for one in read(table).targets] == [
        ("渡船数量", 30, 2020),
        ("渡船数量", 45, 2025),
    ]


def test_a_line_end_amid_a_cell_ends_no_row() -> None:
    table = "<table><tr><td>1</td><td>改造旧渡口\n12处</td></tr></table>"
    assert without(table, html_rows(table)).text == "\n|1|改造旧渡口 12处|\n\n"


@pytest.mark.parametrize(
    "text", ["<table><tr><td>1", "产量<td>吨", "<tablet><td>1</td></tablet>", "a < b </table> <td>"]
)
def test_what_is_no_table_stays(text: str) -> None:
    assert html_rows(text) == []


@pytest.mark.parametrize("unit", ["<table>", "<td>", "<table><td></table>", "<tr><td>\n", " \n", "</td>"])
def test_any_length_is_read_in_time(unit: str) -> None:
    text = f"<table>{unit * (200_000 // len(unit))}<td></table>"
    with within(seconds=2):
        html_rows(text)


def test_the_name_of_a_group_that_spans_rows_is_no_part_of_the_first() -> None:
    rows = "<tr><td>类别</td><td>指标</td><td>2023年</td><td>2026年</td><td>属性</td></tr><tr><td rowspan=2>水上</td><td>渡口（处）</td><td>6</td><td>8</td><td>预期性</td></tr><tr><td>航道（公里）</td><td>20</td><td>30</td><td>约束性</td></tr>"
    assert [one.indicator for one in read(f"<table>{rows}</table>").targets] == [
        "渡口",
        "渡口",
        "航道",
        "航道",
    ]


def test_a_cell_that_spans_all_columns_names_a_group() -> None:
    rows = [
        ["序号", "工作任务", "责任单位"],
        ["一、水上"],
        ["1", "改造旧渡口", "县交通局"],
        ["二、岸上"],
        ["2", "清理航道", "县水利局"],
    ]
    table = "<table>" + "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows) + "</table>"
    bundle = read(table)
    assert [task.title for task in bundle.tasks[:2]] == ["改造旧渡口", "清理航道"]
    assert [one.title for one in bundle.sections] == ["任务分工", "水上", "岸上", "保障措施"]
