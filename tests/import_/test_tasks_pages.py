"""Tasks of pages that were cut out of a plan: items without a chapter, and a chapter without items."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

BODY = "以供水、供电为重点,分批完善设施。"
PLAN = "泉溪市茶厂更新行动方案\n"


def tasks(text: str) -> list[str]:
    return [task.title for task in extract(Source("page.txt", "", ""), text).tasks]


def test_items_without_a_chapter_are_measures_where_each_is_named_by_work() -> None:
    items = f"(一)城镇老旧茶厂整治改造。\n{BODY}\n(二)老旧茶仓更新改造。\n{BODY}\n"
    third = f"(三)闲置茶房改造利用。\n{BODY}\n"
    both = ["城镇老旧茶厂整治改造", "老旧茶仓更新改造"]
    assert tasks(PLAN + items) == both
    assert tasks(items + third) == [*both, "闲置茶房改造利用"]
    assert tasks(items) == []
    assert tasks(PLAN + items + f"(三)老旧茶厂的范围。\n{BODY}\n") == []


def test_items_cut_out_of_a_plan_are_measures_where_each_opens_with_a_verb() -> None:
    items = "3.谋划一批茶业项目,提升茶业水平。加快推进茶场建设。\n4.围绕重点茶区,统筹安排活动。支持各地办好茶会。\n"
    found = ["谋划一批茶业项目,提升茶业水平", "围绕重点茶区,统筹安排活动"]
    assert tasks("关于印发泉溪市茶业工作专项方案的通知\n" + items) == found
    assert tasks("泉溪市茶业工作情况\n" + items) == []


@pytest.mark.parametrize("name", ["主要任务", "重点任务", "工作任务", "工作措施", "保障措施"])
def test_a_name_of_measures_at_the_end_of_a_cut_page_is_none(name: str) -> None:
    assert tasks(f"{PLAN}一、总体要求\n坚持茶业优先。\n二、{name}\n") == []


@pytest.mark.parametrize("title", ["目标任务", "“十五五”时期目标任务", "2028年主要目标任务"])
def test_aims_and_tasks_without_items_are_no_task(title: str) -> None:
    aims = f"二、{title}\n到2028年，茶业基本均衡；到2030年，实现优质均衡。\n"
    measures = f"三、工作措施\n（一）加强投入。{BODY}\n（二）配强茶农。{BODY}\n"
    assert tasks(f"{PLAN}一、总体要求\n坚持茶业优先。\n{aims}{measures}") == ["加强投入", "配强茶农"]


@pytest.mark.parametrize("marks", ["⑴⑵⑶", "①②③", ("(1)", "(2)", "(3)")])
def test_items_with_small_numbers_alone_are_measures_where_text_follows_each(marks: str) -> None:
    titles = ["强化茶园管护", "抢抓采茶时机", "优化茶市服务"]
    items = "".join(f"{mark}{title}。{BODY}\n" for mark, title in zip(marks, titles, strict=True))
    assert tasks(items) == titles
    bare = "".join(f"{mark}{title}。\n" for mark, title in zip(marks, titles, strict=True))
    assert tasks(bare) == []


def test_the_aims_of_an_action_are_none_of_its_measures() -> None:
    action = "二、主要任务\n(一)实施茶园提质行动。\n1.主要目标指标。\n茶叶产量达到3万吨。\n2.重点工作举措。\n"
    long = "改造老茶园,更换低产茶树,建成示范茶园20处。"
    measures = f"(1){long}\n(2)建设茶园步道。\n"
    assert tasks(PLAN + action + measures) == [long[:-1], "建设茶园步道"]


CHAPTERS = ["加强茶园管护", "推进茶厂改造", "城区绿化", "茶油产业扩面", "力促茶船项目动工", "让群众增收"]


@pytest.mark.parametrize(("title", "all_of_it"), [("2024年茶业工作计划", True), ("茶业情况的通报", False)])
def test_what_a_plan_of_work_without_parts_names_is_to_be_done_where_most_of_it_is(
    title: str, all_of_it: bool
) -> None:
    numbers = "一二三四五六"
    lines = [f"{number}、{name}。按时完成。\n" for number, name in zip(numbers, CHAPTERS, strict=True)]
    acting = [name for name in CHAPTERS if name not in ("城区绿化", "茶油产业扩面")]
    assert tasks(f"青屿县{title}\n{''.join(lines)}") == (CHAPTERS if all_of_it else acting)


def test_chapters_that_say_what_a_plan_is_for_are_none_of_its_tasks() -> None:
    text = "青屿县2024年茶业工作计划\n一、指导思想\n坚持绿色。\n二、加强学习\n学好。\n三、推进建设\n建好。\n四、抓好落实\n抓好。\n"
    assert tasks(text) == ["加强学习", "推进建设", "抓好落实"]


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("各乡镇要补充茶船油料。", True),
        ("补充茶船油料，更换旧灯。", True),
        ("茶船油料现存30吨，较上年持平。", False),
    ],
)
def test_a_chapter_of_a_notice_is_a_measure_where_those_beside_it_are_and_its_text_calls_for_something(
    said: str, held: bool
) -> None:
    text = (
        "关于做好春季茶船安全工作的通知\n各乡镇人民政府：\n"
        "一、提高思想认识。各级要充分认识茶船安全的重要性。\n二、严管火源。各乡镇要落实责任。\n"
        f"三、茶船油料。{said}\n四、强化值守。各单位要严格值班。\n"
    )
    others = ["提高思想认识", "严管火源", "强化值守"]
    assert tasks(text) == ([*others[:2], "茶船油料", others[2]] if held else others)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("关于《青屿县茶业若干措施》的政策解读", []),
        ("青屿县茶业工作打算", ["加强茶园管护", "推进茶厂改造", "创新亮点"]),
    ],
)
def test_what_explains_a_plan_has_no_tasks_of_its_own(title: str, found: list[str]) -> None:
    chapters = ["出台背景", "起草过程", "加强茶园管护", "推进茶厂改造", "创新亮点"]
    lines = [f"{number}、{name}\n{BODY}\n" for number, name in zip("一二三四五", chapters, strict=True)]
    assert tasks(f"{title}\n{''.join(lines)}") == found
