"""Tables one cell a paragraph, between empty lines, where cells have several lines."""

from __future__ import annotations

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

HEADS = ["序号", "任务类型", "重点内容", "责任单位", "参考文件"]
ROWS = [
    ["1", "灯船\n码头管理", "县交通局负责指导推进灯船码头建设，会同各部门制定年度计划，落实责任分工。", "县交通局、县发改局、\n县水利局，\n各乡镇", "《岚江县灯船指引（试行）》"],
    ["2", "灯船\n维修方案", "聚焦重点河段，编制灯船维修方案。\n到2026年底，灯船完好率达到95%。", "县交通局", "《灯船建设的实\n施意见》"],
    ["3", "灯船\n夜游", "主题航线应全面推行夜间巡游。", "县文旅局、县水利局，\n各乡镇", "《岚江县规划》"],
]  # fmt: skip
TEXT = (
    "岚江县推进灯船建设的实施方案\n\n为推进灯船建设，制定本方案。\n\n附件：岚江县灯船建设重点任务分解表\n\n"
)
HELD = [
    "县交通局 县发改局 县水利局 各乡镇",
    "县交通局",
    "县文旅局 县水利局 各乡镇",
]


def read(*blocks: str) -> Bundle:
    return extract(Source("page.txt", "0" * 64, "utf-8"), TEXT + "\n\n".join(blocks) + "\n")


def held(bundle: Bundle) -> list[str]:
    return [" ".join(duty.name for duty in task.duties) for task in bundle.tasks]


def test_the_lines_of_a_cell_are_read_as_one() -> None:
    bundle = read(*HEADS, *(cell for row in ROWS for cell in row))
    assert held(bundle) == HELD
    assert [target.indicator for target in bundle.targets] == ["灯船完好率"]
    assert all(bundle.text[target.start : target.end] == target.quote for target in bundle.targets)


def test_headings_that_stand_again_on_a_page_part_no_rows() -> None:
    assert held(read(*HEADS, *ROWS[0], *HEADS, *ROWS[1], *ROWS[2])) == HELD


def test_what_stands_below_the_last_row_is_none_of_its_cells() -> None:
    bundle = read(
        *HEADS, *(cell for row in ROWS for cell in row), "注：\n本表由县交通局\n解释。", "县交通局\n2026年3月"
    )
    assert held(bundle) == HELD
    assert [target.value for target in bundle.targets] == [95]
