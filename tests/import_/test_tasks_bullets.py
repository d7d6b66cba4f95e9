"""Items with a number behind a bullet, which counts through the whole document: ◈18."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

LONG = "深入实施竹乡道路联通工程，到2031年，基本实现竹路通达全县所有竹乡并推进码头改扩建，提升通达能力。（漆政发〔2021〕9号，县林业局负责）"


def bundle(body: str) -> Bundle:
    text = f"漆溪县竹器政策清单\n一、竹器供应链支持政策（46条）\n{body}"
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize("mark", ["◈18. ", "◈18.", "◈18．", "◈9. ", "●18. ", "◇ 18、"])
def test_the_title_of_an_item_stands_behind_its_bullet_and_number(mark: str) -> None:
    tasks = bundle(
        f"◈17. 扩大竹林面积，对新种竹林给予补助。（县财政局负责）\n{mark}{LONG}\n◈19. 建设烘房。（县商务局负责）"
    ).tasks
    assert [task.title for task in tasks] == [
        "扩大竹林面积，对新种竹林给予补助",
        "深入实施竹乡道路联通工程",
        "建设烘房",
    ]
    assert [[duty.department for duty in task.duties] for task in tasks] == [
        ["县财政局"],
        ["县林业局"],
        ["县商务局"],
    ]
    assert tasks[1].number == mark.strip().replace("．", ".")


def test_one_item_alone_is_the_task_and_not_its_chapter() -> None:
    assert [task.title for task in bundle(f"◈1. {LONG}").tasks] == ["深入实施竹乡道路联通工程"]


def test_a_sign_that_is_no_bullet_leaves_no_number_for_a_title() -> None:
    assert "▣18." not in [task.title for task in bundle(f"▣18. {LONG}\n▣19. {LONG}").tasks]


def test_paragraphs_behind_bullets_without_a_number_stay_below_their_heading() -> None:
    tasks = bundle(f"●{LONG}\n●{LONG}").tasks
    assert [(task.title, task.parent) for task in tasks] == [
        ("竹器供应链支持政策（46条）", None),
        ("深入实施竹乡道路联通工程", 0),
        ("深入实施竹乡道路联通工程", 0),
    ]


def test_a_figure_behind_a_bullet_is_no_number() -> None:
    tasks = bundle("●4.5万亩竹林完成改造。（县林业局负责）\n●1.2万户完成改厨。（县住房城乡建设局负责）").tasks
    assert [task.title for task in tasks][1:] == ["4.5万亩竹林完成改造", "1.2万户完成改厨"]
