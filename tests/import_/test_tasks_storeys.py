"""Plans of three storeys, 一、 over 1. over (1): what names the items below it, and what is an item."""

from __future__ import annotations

import pytest

from import_.task_rows import read, rows

DUTY = "（责任单位：{}；完成时限：2031年11月）"


def plan(items: str) -> str:
    return f"清溪市茶业环境提升方案\n一、优化茶业环境\n{items}"


def test_a_name_over_items_that_each_say_who_is_to_do_them_is_no_task() -> None:
    items = (
        f"1.提升茶馆准入便利度\n（1）简化茶馆登记。推广一网通办。{DUTY.format('市茶业局')}\n"
        f"（2）推进证照改革。发放证照。{DUTY.format('市水利局')}\n"
    )
    assert rows(plan(items)) == [
        ("（1）", "简化茶馆登记", [("市茶业局", "责任")]),
        ("（2）", "推进证照改革", [("市水利局", "责任")]),
    ]


@pytest.mark.parametrize("behind", ["。加强统筹", "。", DUTY.format("市茶业局")])
def test_one_that_says_more_is_a_task_above_its_items(behind: str) -> None:
    items = f"1.提升茶馆准入便利度{behind}\n（1）简化茶馆登记。推广一网通办。{DUTY.format('市茶业局')}\n"
    assert [title for _, title, _ in rows(plan(items))] == ["提升茶馆准入便利度", "简化茶馆登记"]


@pytest.mark.parametrize("duty", ["{}", "\n{}", "推广新灯，\n改造旧灯。\n{}"])
def test_an_item_that_runs_on_below_the_next_name_may_hold_a_comma(duty: str) -> None:
    items = (
        f"1.提升茶馆准入便利度\n（1）简化茶馆登记。推广一网通办。{DUTY.format('市茶业局')}\n2.优化公共设施服务\n"
        f"（2）优化茶灯服务，提升照明水平。建设灯网。{duty.format(DUTY.format('市路灯局'))}\n"
        f"（3）改造茶船。更新茶船。{DUTY.format('市交通局')}\n"
    )
    bundle = read(plan(items))
    assert [section.title for section in bundle.sections if section.level == 3] == [
        "简化茶馆登记",
        "优化茶灯服务，提升照明水平",
        "改造茶船",
    ]
    assert [duty.name for task in bundle.tasks for duty in task.duties] == [
        "市茶业局",
        "市路灯局",
        "市交通局",
    ]


def test_a_sentence_with_a_comma_behind_a_number_that_runs_on_nowhere_is_no_heading() -> None:
    items = f"1.提升茶馆准入便利度\n（4）优化茶灯服务，提升照明水平。建设灯网。{DUTY.format('市路灯局')}\n"
    assert "（4）" not in [section.number for section in read(plan(items)).sections]


def test_a_title_with_a_comma_goes_on_with_numbers_that_run_on_below_the_next_title() -> None:
    items = (
        "1.优化码头服务\n（1）优化停靠服务。开展试点。\n（2）优化装卸服务，方便茶农。开展试点。\n"
        "2.优化测绘服务\n（3）深化“多测合一”改革，推进联合测绘。开展试点。\n（4）深化园区改革。开展试点。\n"
        f"3.优化供电服务\n（5）优化办电服务，提升供电可靠性。开展试点。{DUTY.format('市茶业局')}\n"
    )
    tasks = rows(plan(items))
    assert [number for number, _, _ in tasks if "（" in number] == [
        "（1）",
        "（2）",
        "（3）",
        "（4）",
        "（5）",
    ]
    assert tasks[-1] == ("（5）", "优化办电服务，提升供电可靠性", [("市茶业局", "责任")])
