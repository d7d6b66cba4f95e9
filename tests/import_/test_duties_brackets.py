"""Brackets around the bodies of a clause, behind their names and behind the measures that words count."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

PLAN = (
    "白帆县2025年灯船业发展方案\n一、重点任务\n（一）修船。聚焦船主需求，新建码头。{}\n"
    "（二）灯船。举办灯节，推广船灯。\n二、保障措施\n（一）加强领导。建立机制。\n"
)


def read(words: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words))


def held(words: str) -> str:
    """Roles and names of the first task."""
    return " ".join(f"{duty.role[0]}{duty.name}" for duty in read(words).tasks[0].duties)


@pytest.mark.parametrize("brackets", ["（）", "〔〕", "【】", "[]", "()"])
def test_a_bracket_may_stand_around_the_list_behind_a_label(brackets: str) -> None:
    first, last = brackets
    assert held(f"责任单位：{first}县交通局、县林业局{last}") == "责县交通局 责县林业局"
    assert (
        held(f"牵头单位：{first}县交通局{last}；配合单位：{first}县林业局、县水利局{last}。")
        == "牵县交通局 配县林业局 配县水利局"
    )


def test_a_bracket_at_the_end_of_a_list_is_not_around_it() -> None:
    assert (
        held("责任单位：各市（州）、县交通局（县航务局）、各县（区）")
        == "责各市（州） 责县交通局 责各县（区）"
    )


@pytest.mark.parametrize("brackets", ["（）", "〔〕", "【】", "[]"])
@pytest.mark.parametrize(
    "clause", ["（责任单位：{}、县林业局）", "责任单位：{}、县林业局", "（{}、县林业局负责）"]
)
def test_another_name_of_a_body_stands_in_brackets_of_any_kind(clause: str, brackets: str) -> None:
    name = f"县交通局{brackets[0]}县航务局{brackets[1]}"
    assert held(clause.format(name)) == "责县交通局 责县林业局"


@pytest.mark.parametrize("name", ["县委党校", "共青团中央", "团中央"])
def test_schools_of_the_party_and_the_league_are_bodies_before_a_verb(name: str) -> None:
    assert held(f"（{name}、县林业局负责）") == f"责{name} 责县林业局"
    assert held(f"（{name}牵头，县林业局配合）") == f"牵{name} 配县林业局"


@pytest.mark.parametrize(
    "clause",
    [
        "（县交通局负责）",
        "（县交通局牵头，县林业局配合）",
        "（牵头单位：县交通局；配合单位：县林业局）",
        "〔责任单位：县交通局〕",
    ],
)
@pytest.mark.parametrize("marks", [("一是", "二是"), ("①", "②"), ("第一，", "第二，")])
def test_who_takes_a_counted_measure_is_no_part_of_its_title(marks: tuple[str, str], clause: str) -> None:
    tasks = read(f"{marks[0]}建设码头{clause}；{marks[1]}建设灯塔（含浮标）{clause}。").tasks
    assert [task.title for task in tasks[:3]] == ["修船", "建设码头", "建设灯塔（含浮标）"]
    assert all(task.duties[0].name == "县交通局" for task in tasks[1:3])


def test_bodies_behind_a_label_may_stand_on_a_line_each() -> None:
    assert held("\n责任单位：县交通局\n县林业局\n各乡镇") == "责县交通局 责县林业局 责各乡镇"
    assert held("\n牵头单位：县交通局\n配合单位：县林业局\n县水利局") == "牵县交通局 配县林业局 配县水利局"


@pytest.mark.parametrize("below", ["县林业局负责巡查。", "县林业局\n2025年3月1日", "县林业局"])
def test_whoever_signs_below_a_label_is_none_of_its_bodies(below: str) -> None:
    text = f"白帆县2025年灯船业发展方案\n一、修船。新建码头。\n责任单位：县交通局\n{below}"
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks
    assert [duty.name for duty in tasks[0].duties] == ["县交通局"]
