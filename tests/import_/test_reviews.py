"""What a summary of work was done with is no task; what it plans is."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract
from gangmu_import.reviews import is_review, looks_back

DONE = "（一）茶屋建设。新建茶屋5座，改造茶船3艘。\n（二）加大巡护力度。开展巡护200次。\n"
AHEAD = "（一）推进茶屋建设。新建茶屋8座。\n（二）加大宣传力度。开展宣传300次。\n"
PLANNED = ["推进茶屋建设", "加大宣传力度"]
TITLE = "清溪县茶业局2031年工作总结及2032年工作计划"


def named(text: str) -> list[str]:
    return [task.title for task in extract(Source("report.txt", "0" * 64, "utf-8"), text).tasks]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "清溪县茶业局2031年工作总结",
        "关于2031年工作情况和2032年工作打算的报告",
        "上半年工作总结及下半年工作打算",
    ],
)
@pytest.mark.parametrize(
    "heading",
    [
        "工作开展情况",
        "主要工作",
        "2031年主要工作",
        "2031年重点工作完成情况",
        "工作亮点",
        "特色亮点工作",
        "2031年工作",
        "履职情况",
        "2031年所做的工作",
        "过去一年的工作",
    ],
)
def test_what_a_summary_of_work_tells_is_no_task_and_what_it_plans_is(title: str, heading: str) -> None:
    assert named(f"{title}\n一、{heading}\n{DONE}二、2032年工作计划\n{AHEAD}") == PLANNED


@pytest.mark.parametrize(
    "heading", ["下步打算", "下一阶段工作重点", "下步措施", "工作建议", "2032年工作目标和措施", "2032年"]
)
def test_the_chapter_of_a_summary_that_plans_may_be_called_in_many_ways(heading: str) -> None:
    assert (
        named(f"清溪县茶业局2031年工作总结\n一、主要工作\n{DONE}二、存在问题\n三、{heading}\n{AHEAD}")
        == PLANNED
    )


def test_a_line_without_a_number_may_part_what_was_done_from_what_is_planned() -> None:
    done = "一、茶屋建设。新建茶屋5座。\n二、加大巡护力度。开展巡护200次。\n三、加强养护。养护茶船3艘。\n"
    ahead = (
        "一、推进茶屋建设。新建茶屋8座。\n二、加大宣传力度。开展宣传300次。\n三、加强养护。养护茶船4艘。\n"
    )
    text = f"{TITLE}\n2031年，我局完成各项任务，现将工作总结如下：\n{done}2032年工作计划：\n{ahead}"
    assert named(text) == [*PLANNED, "加强养护"]


def test_items_of_a_plan_may_be_named_as_what_was_reached_is() -> None:
    text = f"{TITLE}\n一、主要工作\n{DONE}二、2032年工作计划\n{AHEAD}（三）着力解决突出问题。修缮茶屋。\n"
    assert named(text) == [*PLANNED, "着力解决突出问题"]


def test_a_chapter_of_what_was_done_may_hold_what_is_planned_for_its_field() -> None:
    text = "清溪县茶业局2031年工作总结\n一、茶园\n（一）工作情况\n1.加强巡护。巡护茶园。\n（二）下步打算\n1.加强宣传。宣传茶园。\n二、茶船\n（一）推进改造。\n"
    assert named(text) == ["加强宣传"]


def test_a_plan_and_summary_in_which_nothing_is_called_a_plan_keeps_its_tasks() -> None:
    assert named(f"{TITLE}\n一、主要工作\n{DONE}")[-1] == "加大巡护力度"


def test_a_duty_makes_a_task_of_an_item_of_a_summary() -> None:
    text = f"{TITLE}\n一、主要工作\n（一）推进茶屋建设。新建茶屋5座。（责任单位：县茶业局）\n二、2032年工作计划\n{AHEAD}"
    assert named(text) == ["推进茶屋建设", *PLANNED]


def test_the_background_of_a_plan_and_the_effect_of_it_are_no_tasks() -> None:
    text = (
        f"清溪县茶业发展规划\n一、编制背景\n推进茶业发展。\n二、主要任务\n{AHEAD}三、实施效果\n建成茶屋。\n"
    )
    assert named(text) == PLANNED


@pytest.mark.parametrize(
    "title",
    ["关于报送2031年工作总结的通知", "2031年政府工作报告", "实事项目进展情况汇报", "关于召开总结大会的方案"],
)
def test_a_paper_that_is_no_summary_of_work_is_none(title: str) -> None:
    assert not is_review(title)


@pytest.mark.parametrize(
    ("name", "said"),
    [("2031年目标任务完成情况", True), ("2031年工作", True), ("制定下一步计划", None), ("茶屋建设", None)],
)
def test_a_chapter_looks_back_by_its_name_or_its_year(name: str, said: bool | None) -> None:
    assert looks_back(name, 2031) is said


@pytest.mark.parametrize(
    "heading",
    [
        "2032年工作打算",
        "下一步工作打算",
        "2032年工作思路",
        "2032年工作谋划",
        "今后工作打算和建议",
        "下步打算",
    ],
)
def test_what_stands_below_what_is_to_be_done_next_is_a_task_whatever_its_words(heading: str) -> None:
    text = (
        "清溪县茶业局2031年工作总结\n一、2031年工作完成情况\n（一）抓船队。更新茶船。\n"
        f"二、{heading}\n（一）抓茶园。扩种茶树。\n（二）推进码头建设。疏通航道。\n（三）存在困难。茶船老旧。\n"
    )
    assert named(text) == ["抓茶园", "推进码头建设"]


def test_a_chapter_of_what_is_to_be_done_next_is_no_task_itself() -> None:
    text = "清溪县茶业局2031年工作总结\n一、2031年工作情况\n更新茶船。\n二、下一步工作打算\n继续扩种茶树。\n"
    assert named(text) == []
