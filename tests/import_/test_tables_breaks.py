"""Cells of Markdown tables that hold line breaks, and columns of those who lead beside those who answer."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

SECOND: dict[str, str] = rules("tables")["second"]
HEAD = "茶海县2025年茶业发展任务分解表\n\n"


def read(text: str) -> Bundle:
    return extract(Source("list.md", "0" * 64, "utf-8"), HEAD + text)


def rows(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(task.title, [(duty.name, duty.role) for duty in task.duties]) for task in read(text).tasks]


def table(headings: str, *lines: str) -> str:
    return "\n".join((headings, re.sub("[^|]+", "---", headings), *lines)) + "\n"


@pytest.mark.parametrize("mark", ["<br>", "<br/>", "<BR />"])
def test_a_break_parts_bodies_and_nothing_else(mark: str) -> None:
    lines = (
        "| 1 | 推动茶<br>厂升级 | 年底前 | 县工信局<br>县商务局 | 县财政局<br>县水利局<br>等部门 | —— |",
        "| 2 | 新建茶店30家，<br>改造茶仓。 | 2025年10月底前 | 县机关事务<br>管理局 | 县财政局 | 县发展和改革<br>委员会、<br>各乡镇 |",
    )
    text = table("| 序号 | 重点任务 | 完成时限 | 牵头部门 | 主责单位 | 协办单位 |", *lines).replace(
        "<br>", mark
    )
    assert rows(text) == [
        (
            "推动茶厂升级",
            [("县工信局", "牵头"), ("县商务局", "牵头"), ("县财政局", "责任"), ("县水利局", "责任")],
        ),
        (
            "新建茶店30家，改造茶仓",
            [
                ("县机关事务管理局", "牵头"),
                ("县财政局", "责任"),
                ("县发展和改革委员会", "配合"),
                ("各乡镇", "配合"),
            ],
        ),
    ]
    found = read(text)
    assert [task.due for task in found.tasks] == ["2025", "2025-10"]
    assert [(one.indicator, one.value, one.unit) for one in found.targets] == [("新建茶店", 30, "家")]
    assert all(found.text[duty.start] == duty.name[0] for task in found.tasks for duty in task.duties)


def test_a_text_and_its_folded_twin_have_one_length() -> None:
    stored = "县林业局<br>县<BR/>水利局，<br />a<b<brc>"
    text = fold(stored)
    assert len(text.folded) == len(stored)
    assert text.folded.split() == ["县林业局", "县", "水利局,", "a<b<brc>"]


def test_bodies_of_a_row_are_those_of_its_measure() -> None:
    text = table(
        "| 序号 | 重点任务 | 工作措施 | 责任单位 |",
        "| 1 | 建设茶园 | 扩种良种。 |  |",
        "| | | 修建茶仓。 | 县林业局 |",
    )
    assert rows(text) == [("建设茶园", []), ("扩种良种", []), ("修建茶仓", [("县林业局", "责任")])]


@pytest.mark.parametrize(
    ("headings", "roles"),
    [
        ("| 序号 | 任务 | 牵头部门 | 主责单位 |", ["牵头", "责任"]),
        ("| 序号 | 任务 | 主责单位 | 牵头单位 |", ["责任", "牵头"]),
        ("| 序号 | 任务 | 主责单位 | 协办单位 |", ["牵头", "配合"]),
        ("| 序号 | 任务 | 责任单位 | 主责部门 |", ["责任", "牵头"]),
    ],
)
def test_who_answers_beside_those_who_lead_does_not_lead(headings: str, roles: list[str]) -> None:
    text = table(headings, "| 1 | 建设茶园 | 县林业局 | 县财政局 |")
    parted = "\n".join(cell for cell in re.split(r"[|\n -]+", text) if cell) + "\n"
    for form in (text, parted):
        assert rows(form) == [("建设茶园", [("县林业局", roles[0]), ("县财政局", roles[1])])]


def test_a_heading_of_those_who_answer_is_told() -> None:
    assert re.fullmatch(SECOND["pattern"], SECOND["example"])
    assert not re.fullmatch(SECOND["pattern"], SECOND["counter"])
