"""Items below a heading of aims and tasks that say where to arrive, and those that say what to do."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

OUTCOMES = (
    "——茶业发展取得新突破。茶园规模稳步扩大，茶叶总产量达到3万吨。\n"
    "——游船服务水平明显提升。航线更加完善，年接待游客20万人次。\n"
    "——进一步全面深化灯具产业改革取得积极进展。品牌影响力持续增强。\n"
    "——山村面貌更加秀美。村道绿化率达到90%。\n"
)


def bundle(text: str) -> Bundle:
    return extract(Source("report.txt", "0" * 64, "utf-8"), text)


def named(text: str) -> tuple[list[str], list[str]]:
    """Titles of the sections with a mark, and of the tasks."""
    found = bundle(text)
    return [section.title for section in found.sections], [task.title for task in found.tasks]


def test_outcomes_below_a_heading_of_aims_and_tasks_are_sections_and_no_tasks() -> None:
    text = f"政府工作报告\n一、“十五五”时期主要目标任务\n今后五年要实现以下目标。\n{OUTCOMES}二、今年工作安排\n（一）扩种茶园。加快扩种茶园，新增茶园3000亩。\n"
    sections, tasks = named(text)
    assert len(sections) == 7
    assert tasks == ["扩种茶园"]


def test_measures_below_such_a_heading_stay_tasks() -> None:
    text = (
        "青岭县茶业发展工作要点\n一、主要目标任务\n（一）扩种茶园。加快扩种茶园，新增茶园3000亩。\n"
        "（二）推动游船服务提升。开通新航线3条。\n（三）山村面貌持续改善。整治村道20公里。\n"
    )
    assert named(text)[1] == ["扩种茶园", "推动游船服务提升", "山村面貌持续改善"]


def test_outcomes_whose_bodies_say_what_to_do_stay_tasks() -> None:
    text = (
        "青岭县茶业发展工作要点\n一、年度目标任务\n（一）茶业发展取得新突破。扩种茶园3000亩。\n"
        "（二）游船服务明显提升。开通新航线3条。\n（三）山村面貌持续改善。整治村道20公里。\n"
    )
    assert len(named(text)[1]) == 3


ITEMS = (
    "推动茶业高质量发展。新建茶园20亩。\n",
    "取得茶船整治新成绩。开展茶船检查，更新茶船30艘。\n",
    "夺取茶乡振兴新胜利。培育茶农，建设茶馆8座。\n",
    "茶业经济实现新突破。引进茶企5家，打造茶市。\n",
    "茶街面貌明显改观。整治街巷，安装路灯60盏。\n",
)


@pytest.mark.parametrize("marks", ["（一） （二） （三） （四） （五）", "一、 二、 三、 四、 五、"])
def test_an_item_named_by_its_success_is_a_task_of_a_plan_of_work(marks: str) -> None:
    items = [mark + item for mark, item in zip(marks.split(), ITEMS, strict=True)]
    found = bundle(
        "清溪县农业农村局2024年工作计划\n\n2024年，县农业农村局重点抓好以下工作。\n" + "".join(items)
    )
    assert len(found.tasks) == 5
    assert {(target.status, target.year) for target in found.targets} == {("target", 2024)}


def test_an_item_named_by_its_success_is_no_task_of_a_report() -> None:
    """Nor of the chapter of a plan that looks back."""
    items = [f"（{mark}）{item}" for mark, item in zip("一二三四", ITEMS[1:], strict=True)]
    past = "一、2023年工作回顾\n" + "".join(items)
    assert not bundle("清溪县2023年工作总结\n\n" + past).tasks
    plan = "清溪县2023年工作总结和2024年工作计划\n\n" + past + "二、2024年工作计划\n" + "".join(items)
    assert len(bundle(plan).tasks) == 4
