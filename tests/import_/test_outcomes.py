"""Items below a heading of aims and tasks that say where to arrive, and those that say what to do."""

from __future__ import annotations

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

OUTCOMES = (
    "——茶业发展取得新突破。茶园规模稳步扩大，茶叶总产量达到3万吨。\n"
    "——游船服务水平明显提升。航线更加完善，年接待游客20万人次。\n"
    "——进一步全面深化灯具产业改革取得积极进展。品牌影响力持续增强。\n"
    "——山村面貌更加秀美。村道绿化率达到90%。\n"
)


def named(text: str) -> tuple[list[str], list[str]]:
    """Titles of the sections with a mark, and of the tasks."""
    bundle = extract(Source("report.txt", "0" * 64, "utf-8"), text)
    return [section.title for section in bundle.sections], [task.title for task in bundle.tasks]


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
