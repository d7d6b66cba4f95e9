"""Lists of things to be done that stand in one paragraph, behind what announces them, as news and reports print them."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from gangmu_import.text import half_width

ITEMS = (
    "开工新建环湖路,改造提升滨河路",
    "完成旧街一期工程",
    "新建便民茶市5处",
    "硬化村内巷道37万平方米",
    "为62户困难家庭改造灶台",
)
MARKS = {"(1)": "({})", "（1）": "（{}）", "1.": "{}.", "1、": "{}、"}


def read(text: str) -> Bundle:
    return extract(Source("page.txt", "0" * 64, "utf-8"), text)


def listed(mark: str, end: str, between: str) -> str:
    """The items in one paragraph."""
    return between.join(MARKS[mark].format(value) + item + end for value, item in enumerate(ITEMS, 1))


@pytest.mark.parametrize("end", ["。", "；"])
@pytest.mark.parametrize("between", ["", " "])
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    "before",
    [
        "5月10日，青屿县人民代表大会开幕，县长作报告。报告指出，县政府将重点抓好5件民生实事。分别是：",
        "青屿县2025年工作安排\n县政府将重点抓好5件民生实事：",
    ],
)
def test_each_item_of_an_announced_list_is_a_task(before: str, mark: str, between: str, end: str) -> None:
    text = f"{before}{listed(mark, end, between)[:-1]}。\n"
    bundle = read(text)
    assert [half_width(task.title) for task in bundle.tasks] == [half_width(item) for item in ITEMS]
    assert all(half_width(task.title) in half_width(text[task.start : task.end]) for task in bundle.tasks)
    assert bundle.text == text
    assert {target.value for target in bundle.targets} == {5, 62, 370000}


@pytest.mark.parametrize(
    "before", ["申报项目应当符合下列条件：", "茶农应当提交下列材料：", "渡口停用的情形："]
)
def test_a_list_of_other_things_gives_no_tasks(before: str) -> None:
    assert read(f"青屿县茶业奖补指南\n{before}{listed('(1)', '；', '')[:-1]}。\n").tasks == ()


def test_two_items_are_no_list() -> None:
    text = "县政府将抓好实事：(1)新建茶市5处，(2)硬化巷道3公里。\n"
    assert read(text).sections == ()


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("（责任单位：县农业局）", "县农业局"),
        ("（牵头单位：县文旅局；配合单位：各乡（镇）政府）", "县文旅局"),
    ],
)
def test_a_heading_behind_the_duties_of_the_one_before_begins_a_line(clause: str, name: str) -> None:
    page = f"青屿县茶业发展实施方案\n一、重点任务\n（一）扩大茶园。\n新建茶园3万亩。\n{clause}（二）改造茶厂。\n改造茶厂6座。\n{clause}三、保障措施\n"
    found = read(page)
    assert [(section.number, section.title) for section in found.sections][1:] == [
        ("（一）", "扩大茶园"),
        ("（二）", "改造茶厂"),
        ("三、", "保障措施"),
    ]
    assert [task.duties[0].name for task in found.tasks] == [name, name]


def test_a_list_in_a_remark_on_a_line_of_its_own_begins_none() -> None:
    page = "青屿县茶业发展实施方案\n一、重点任务\n（一）扩大茶园。\n（以上各项含茶田）（二）所列除外。\n"
    assert len(read(page).sections) == 2
