"""Lists of tasks by department: the heading names who takes all items below it."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract
from pace import within


def tasks(stored: str) -> list[str]:
    """Title of each task with its duties."""
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), stored).tasks
    return [task.title + "".join(f" {duty.role[0]}{duty.name}" for duty in task.duties) for task in found]


PLAN = "青屿县2026年重点工作任务清单\n"
ITEMS = "\n1.修建茶马步道。\n2.扩建茶苗基地。\n"


def held(heading: str) -> list[str]:
    """What stands behind the titles of two tasks below a heading."""
    return [task.partition(" ")[2] for task in tasks(PLAN + heading + ITEMS)]


@pytest.mark.parametrize(
    ("heading", "duties"),
    [
        ("一、县茶业局牵头工作(8项)", "牵县茶业局"),
        ("一、县林业局牵头任务（2项）", "牵县林业局"),
        ("（一）县林业局（2项）", "责县林业局"),
        ("一、由县林业局负责的任务", "责县林业局"),
        ("一、县林业局承担任务", "责县林业局"),
        ("一、县林业局职责", "责县林业局"),
        ("一、县林业局、县水利局负责的重点工作", "责县林业局 责县水利局"),
        ("三、责任单位：县林业局", "责县林业局"),
    ],
)
def test_whom_a_heading_names_takes_all_items_below_it(heading: str, duties: str) -> None:
    assert held(heading) == [duties, duties]


def test_headings_that_are_bodies_and_no_more_do_so_where_there_are_several() -> None:
    stored = (
        PLAN
        + "一、县茶业局\n1.修建茶马步道。\n2.扩建茶苗基地。\n二、县林业局：\n1.改造敬老院。\n2.种植古茶树。\n"
    )
    assert tasks(stored) == [
        "修建茶马步道 责县茶业局",
        "扩建茶苗基地 责县茶业局",
        "改造敬老院 责县林业局",
        "种植古茶树 责县林业局",
    ]
    assert held("一、县茶业局") == ["", ""]


def test_an_item_that_says_who_leads_keeps_that_and_one_that_says_who_joins_in_has_both() -> None:
    stored = PLAN + (
        "一、县茶业局牵头工作\n1.修建茶马步道。（牵头单位：县交通局）\n2.扩建茶苗基地。（配合单位：县林业局）\n"
    )
    assert tasks(stored) == [
        "修建茶马步道 牵县交通局",
        "扩建茶苗基地 牵县茶业局 配县林业局",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "一、县属企业重点工作",
        "一、乡镇卫生院（2项）",
        "一、市县政府共同关注的工作",
        "一、落实部门责任",
        "一、落实政府职责",
        "一、李县长牵头重点工作",
        "一、强化牵头工作",
    ],
)
def test_a_heading_that_says_what_is_done_gives_it_to_nobody(heading: str) -> None:
    assert held(heading) == ["", ""]


def test_many_such_headings_are_read_in_no_time() -> None:
    with within(seconds=2):
        assert tasks("一、县林业局牵头工作（8项）\n1.种植茶树。\n" * 5_000)
