"""Tables one cell on a line, whose rows have as many lines as the table has columns."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

HEADS = ["序号", "项目名称", "建设地点", "建设时间", "2024年建设内容", "年度投资金额 (万元)", "责任单位"]
ROWS = [
    ["1", "茶亭修缮项目", "东滩街道", "2024", "修缮茶亭12座。", "300", "县茶业局"],
    ["2", "渡口提升项目", "西滩镇", "2024", "更新渡船6艘，安装灯具40盏。", "1360", "县交通运输局"],
    ["3", "茶路改造项目", "相关镇 (街道)", "2024", "改造茶路8公里。", "500", "县交通运输局"],
]


def read(cells: list[list[str]], end: str, between: str = "") -> Bundle:
    rows = between.join("".join(cell + end for cell in row) for row in [HEADS, *cells])
    text = f"清溪县2024年民生实事项目清单\n{between}{rows}"
    return extract(Source("list.txt", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize(("end", "between"), [("\n", ""), (" |\n", ""), (" |\n", "|\n")])
def test_each_cell_stands_in_its_column_whatever_it_holds(end: str, between: str) -> None:
    found = read(ROWS, end, between)
    assert [(task.number, task.title, [duty.name for duty in task.duties]) for task in found.tasks] == [
        (row[0], row[1], [row[-1]]) for row in ROWS
    ]
    money = [one for one in found.targets if one.indicator == "年度投资金额"]
    assert [(one.value, one.year, one.status) for one in money] == [
        (300, 2024, "target"),
        (1360, 2024, "target"),
        (500, 2024, "target"),
    ]


def test_the_head_of_the_numbers_may_be_written_apart() -> None:
    cells = "".join(cell + "\n" for row in [["序\u3000号", *HEADS[1:]], *ROWS] for cell in row)
    found = extract(Source("list.txt", "0" * 64, "utf-8"), f"清溪县2024年民生实事项目清单\n{cells}")
    assert [(task.number, task.title) for task in found.tasks] == [(row[0], row[1]) for row in ROWS]
    assert found.text[found.tasks[0].start :].startswith("1\n茶亭修缮项目")


def test_a_row_with_a_line_more_or_less_leaves_its_table_to_the_kinds_of_its_cells() -> None:
    broken = [ROWS[0], [*ROWS[1][:3], *ROWS[1][4:]], ROWS[2]]
    found = read(broken, "\n")
    assert all(duty.name != "县茶业局" for task in found.tasks[1:] for duty in task.duties)
