"""Headings that are targets themselves, with the body that is responsible below: 分解表."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

TITLE = "漆溪区2023年主要目标任务分解表\n"
SIGNED = "漆溪区人民政府办公室\n2023年3月5日\n"
ITEMS = (
    "一、2023年主要预期目标\n"
    "(一)竹器产值增长7%以上\n责任单位:区发展和改革局\n"
    "(二)竹林面积达到30万亩\n责任单位:区林业局\n"
    "(三)新建烘房10座\n责任单位:区商务局、区财政局\n"
)


def bundle(stored: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), stored)


def facts(stored: str) -> list[tuple[str, int, list[float]]]:
    """The title of each task, how many duties it has, and the values of its targets."""
    read = bundle(stored)
    return [
        (
            task.title,
            len(task.duties),
            [target.value for target in read.targets if target.task == task.id],
        )
        for task in read.tasks
    ]


EXPECTED = [
    ("竹器产值增长7%以上", 1, [7.0]),
    ("竹林面积达到30万亩", 1, [300000.0]),
    ("新建烘房10座", 2, [10.0]),
]


@pytest.mark.parametrize("head", [TITLE, TITLE + SIGNED, TITLE + "漆溪区人民政府\n"])
@pytest.mark.parametrize(
    "items",
    [
        ITEMS,
        ITEMS.replace("(一)", "1.").replace("(二)", "2.").replace("(三)", "3."),
        ITEMS.replace("责任单位", "牵头单位"),
        ITEMS.replace("\n责任", "　　责任"),
    ],
)
def test_a_short_list_of_aims_and_bodies_has_its_tasks_duties_and_targets(head: str, items: str) -> None:
    assert facts(head + items) == EXPECTED


def test_what_a_wide_gap_parts_from_a_number_does_not_name_it() -> None:
    targets = bundle(TITLE + ITEMS.replace("\n责任", "　　责任")).targets
    assert [target.indicator for target in targets] == ["竹器产值增长", "竹林面积", "新建烘房"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("扩大冷链。（责任单位：县商务局）", [10.0]),
        ("今年新建冷库10座，扩大冷链。（责任单位：县商务局）", [10.0]),
        ("扩大冷链，完善网络，提高效率，服务农户。", []),
    ],
)
def test_a_figure_in_the_heading_of_an_item_counts_once_where_the_item_says_who_does_it(
    text: str, values: list[float]
) -> None:
    stored = f"漆溪县冷链行动计划\n一、重点工作\n（一）新建冷库10座\n{text}\n（二）培育企业。推进重组。（责任单位：县商务局）"
    assert [target.value for target in bundle(stored).targets] == values


@pytest.mark.parametrize(
    "closing",
    [
        "附件：1.竹器分工表\n2.竹林名单\n",
        "漆溪县人民政府\n2023年3月5日\n",
        "（此件公开发布）\n",
        "漆溪县人民政府\n2023年3月5日\n（此件公开发布）\n主管单位：县林业局\n",
    ],
)
def test_what_closes_a_plan_is_still_no_part_of_its_last_section(closing: str) -> None:
    body = "漆溪县竹器行动计划\n一、主要任务\n（一）扩种竹林。补种老林，分批推进。\n"
    assert bundle(body + closing).sections[-1].end == len(body) - 1
