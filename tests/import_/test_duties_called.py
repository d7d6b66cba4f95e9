"""Whom the sentences of a task call upon, and with whom one does a thing, where no clause of responsibility says who holds it."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = (
    "白帆县2025年灯船业发展方案\n一、重点任务\n（一）修船。聚焦船主需求，新建码头。{}\n"
    "（二）灯船。举办灯节，推广船灯。\n二、保障措施\n（一）加强领导。建立机制。\n"
)


def held(words: str) -> str:
    """Roles and names of the first task."""
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).tasks
    return " ".join(f"{duty.role[0]}{duty.name}" for duty in tasks[0].duties)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("由县交通局牵头、县林业局配合，加快建设。", "牵县交通局 配县林业局"),
        ("县交通局牵头、县林业局、县水利局配合，加快建设。", "牵县交通局 配县林业局 配县水利局"),
        ("由县交通局牵头、有关部门参与，加快建设。", "牵县交通局 配有关部门"),
        ("建立由县交通局牵头、船主参与的工作机制。", "牵县交通局"),
        ("由县交通局牵头，会同县林业局、县水利局加快推进各项建设。", "牵县交通局 配县林业局 配县水利局"),
        ("县交通局牵头会同县林业局抓好巡查。", "牵县交通局 配县林业局"),
        ("县交通局负责牵头组织实施，县林业局负责资金保障。", "牵县交通局 责县林业局"),
    ],
)
def test_who_leads_and_who_joins_in_may_stand_side_by_side(words: str, expected: str) -> None:
    assert held(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("县交通局会同县林业局、县水利局抓好组织实施。", "牵县交通局 配县林业局 配县水利局"),
        ("县交通局要会同县林业局、县水利局抓好组织实施。", "牵县交通局 配县林业局 配县水利局"),
        ("6月底前，县交通局负责会同县林业局等部门制定办法。", "牵县交通局 配县林业局"),
        ("县交通局要牵头会同县林业局制定办法。", "牵县交通局 配县林业局"),
        ("县交通局会同有关部门制定办法。", "牵县交通局 配有关部门"),
        ("县交通局会同县委组织部开展培训。", "牵县交通局 配县委组织部"),
        ("船主会同县林业局开展培训。", ""),
        ("县交通局会同船主制定办法。", ""),
        ("配合县交通局会同县林业局制定的办法。", ""),
        ("配合县交通局会同县林业局制定办法。", ""),
    ],
)
def test_one_who_does_a_thing_together_with_others_leads_them(words: str, expected: str) -> None:
    assert held(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("县交通局、县林业局要加强指导，各乡镇要抓好落实。", "责县交通局 责县林业局 责各乡镇"),
        ("各乡镇要落实责任，县交通局要加强督促。", "责各乡镇 责县交通局"),
        ("各乡镇、县交通局要加强协调。", "责各乡镇 责县交通局"),
        ("县交通局要加强指导，县林业局要落实资金，推广船灯。", "责县交通局 责县林业局"),
        ("县交通局要加强指导，各乡镇要点收集齐全。", "责县交通局"),
        ("县交通局要加强指导，各乡镇主要领导参加。", "责县交通局"),
        ("各乡镇要抓好落实。", ""),
        ("各乡镇、开发区交通局要抓好落实。", ""),
        ("各有关部门要抓好落实。", ""),
        ("船主要加强管理，县交通局要点名通报。", ""),
    ],
)
def test_all_whom_a_sentence_with_a_named_office_calls_upon_hold_the_task(words: str, expected: str) -> None:
    assert held(words) == expected


def test_the_one_item_whose_line_says_who_undertakes_it_is_no_foot_of_a_page() -> None:
    text = (
        "青屿县茶船整治方案\n一、重点任务\n（一）整治茶船。\n整治茶船30艘。\n承办单位：县交通局 协办单位：县林业局\n"
        "（二）改造码头。\n三月底前完成10座。\n承办单位：县水利局\n"
    )
    found = extract(Source("plan.txt", "", ""), text)
    assert [(duty.name, duty.role) for duty in found.tasks[0].duties] == [
        ("县交通局", "责任"),
        ("县林业局", "配合"),
    ]
    assert [(one.indicator, one.value) for one in found.targets] == [
        ("整治茶船", 30),
        ("码头", 10),
    ]
