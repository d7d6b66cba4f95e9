"""Annexes that list bodies with what each has to do: 单位 | 职责分工."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

HEAD = "岭南县茶园整治三年行动工作方案\n\n一、总体目标\n\n全面完成整治。\n\n附件\n\n岭南县茶园整治协调机制成员单位职责分工\n\n"
ROWS = [
    ("县茶业局", "拟定茶园整治方案，明确工作要求，负责组织协调和检查督办。"),
    ("县财政局", "负责协调项目资金补贴工作；保障整治工作经费。"),
    ("县农业农村局", "指导各乡镇加强茶园用地审核，督促有关单位做好整改。"),
    ("各乡镇", "负责本区域茶园整治工作，组织茶农改造老旧茶园。"),
]


def tasks_of(stored: str) -> list[tuple[str, list[str]]]:
    """The first characters of each task, and who has it."""
    tasks = extract(Source("plan.txt", "", ""), stored).tasks
    return [(task.title[:8], [duty.name for duty in task.duties]) for task in tasks]


def table(headings: list[str], rows: list[list[str]], form: str) -> str:
    if form == "bars":
        lines = [headings, ["---"] * len(headings), *rows]
        return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
    return form.join(cell for cells in [headings, *rows] for cell in cells) + "\n"


@pytest.mark.parametrize("form", ["\n\n", "\n", "bars"], ids=["apart", "lines", "bars"])
@pytest.mark.parametrize(
    "headings",
    [
        ["单位", "职责分工"],
        ["责任单位", "职责分工"],
        ["单位名称", "主要职责"],
        ["成员单位", "工作职责"],
        ["部门", "职责"],
        ["责任单位", "工作任务"],
        ["牵头单位", "重点任务"],
        ["序号", "单位", "职责分工"],
    ],
    ids="-".join,
)
def test_what_each_body_of_a_list_has_to_do_is_its_task(headings: list[str], form: str) -> None:
    numbers = [[str(at)] if headings[0] == "序号" else [] for at in range(1, len(ROWS) + 1)]
    rows = [[*number, *row] for number, row in zip(numbers, ROWS, strict=True)]
    found = tasks_of(HEAD + table(headings, rows, form))
    assert found == [(words[:8], [body]) for body, words in ROWS]


def test_what_a_body_has_to_do_may_take_several_lines() -> None:
    rows = [[body, f"{words}\n\n做好其他工作。"] for body, words in ROWS[:3]]
    found = tasks_of(HEAD + table(["单位", "职责分工"], rows, "\n\n"))
    assert found == [(words[:8], [body]) for body, words in ROWS[:3]]


def test_a_heading_of_units_above_figures_heads_no_bodies() -> None:
    assert tasks_of("岭南县茶业统计表\n\n单位\n\n职责\n\n亩\n\n1200\n\n吨\n\n300\n") == []


def test_what_a_body_is_to_bring_to_bear_is_no_part_of_a_name() -> None:
    text = "岭南县茶企培育方案\n一、保障措施\n（一）健全机制。县茶业局要切实发挥县茶企培育工作专班办公室牵头协调作用，加强协同。\n"
    assert all("切实" not in name for _, names in tasks_of(text) for name in names)
