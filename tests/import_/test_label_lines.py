"""Names on the lines below their label."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = """青屿市茶园提升实施方案
一、重点任务
（一）扩种茶园。新开茶园200亩，改造老茶园。
{}
（二）培育茶企。引进加工企业，发展精深加工。
二、保障措施
（一）加强领导。
"""
LEADS, JOINS = [("牵头", "市农业局")], [("配合", "市财政局"), ("配合", "各乡镇")]


def duties(lines: str) -> list[tuple[str, str]]:
    tasks = {task.title: task for task in extract(Source("x", "", ""), PLAN.format(lines)).tasks}
    assert not tasks["培育茶企"].duties
    return [(duty.role, duty.name) for duty in tasks["扩种茶园"].duties]


@pytest.mark.parametrize(
    "list_", ["市财政局、各乡镇", "市财政局\n各乡镇", "　　市财政局\n　　各乡镇", "市财政局；\n各乡镇。"]
)
def test_the_names_of_every_label_may_stand_below_it(list_: str) -> None:
    assert duties(f"牵头单位：\n市农业局\n配合单位：\n{list_}") == LEADS + JOINS
    assert duties(f"牵头单位：市农业局\n配合单位：\n{list_}") == LEADS + JOINS


def test_the_day_may_stand_below_its_label() -> None:
    lines = "牵头单位：\n市农业局\n完成时限：\n2025年12月底"
    assert extract(Source("x", "", ""), PLAN.format(lines)).tasks[0].due == "2025-12"


@pytest.mark.parametrize(
    "below",
    [
        "市财政局、各乡镇要加强指导。",
        "市财政局负责汇总，各乡镇按月报送。",
        "稳步推进",
        "\n市财政局\n2024年3月1日",
    ],
)
def test_a_paragraph_below_the_names_is_no_list(below: str) -> None:
    assert duties(f"牵头单位：\n市农业局\n{below}") == LEADS
    assert duties(f"牵头单位：市农业局\n{below}") == LEADS
    assert duties("牵头单位：市农业局\n配合单位：\n稳步推进") == LEADS


@pytest.mark.parametrize(
    ("first", "second", "roles"),
    [
        ("主要责任单位", "其他责任单位", ["责任", "责任"]),
        ("首要责任单位", "次要责任单位", ["责任", "责任"]),
        ("主体责任单位", "相关责任单位", ["责任", "责任"]),
        ("第一责任单位", "第二责任单位", ["责任", "责任"]),
        ("主抓部门", "协抓部门", ["牵头", "配合"]),
        ("主管部门", "协管部门", ["责任", "配合"]),
        ("市直牵头部门", "县直配合部门", ["牵头", "配合"]),
        ("市级牵头单位", "县区责任单位", ["牵头", "责任"]),
        ("牵头单位", "属地责任单位", ["牵头", "责任"]),
        ("任务承接单位", "协助单位", ["责任", "配合"]),
    ],
)
def test_labels_may_say_which_of_several_they_are(first: str, second: str, roles: list[str]) -> None:
    assert duties(f"{first}：市农业局\n{second}：市财政局") == list(
        zip(roles, ["市农业局", "市财政局"], strict=True)
    )
