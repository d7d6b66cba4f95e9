"""When tasks are due by labels of days that stand without bodies, and by the time at the end of their titles."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = "白帆县2025年灯船业发展方案\n\n一、主要任务\n1.翻修灯塔。{}\n2.新建船坞。（责任单位：县交通局）\n"


def dues(text: str) -> list[str | None]:
    return [task.due for task in extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks]


@pytest.mark.parametrize("place", ["（{}）", "\n{}。", "\n　　{}", "加固护栏。{}。", "【{}】"])
@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("完成时限：2025年12月31日前", "2025-12-31"),
        ("完成时间：2025年11月底", "2025-11"),
        ("时间节点：2025.6.30", "2025-06-30"),
        ("完成时限：9月30日", "2025-09-30"),
        ("完成时限：第三季度", "2025-09"),
        ("工作时限：9月30日前", "2025-09-30"),
        ("计划完成时间：2025年11月", "2025-11"),
        ("完成时间节点：2025年11月", "2025-11"),
        ("实施时限：年底前", "2025"),
        ("进度要求：10月底前", "2025-10"),
        ("进度要求：按月推进", None),
        ("会议时间：10月8日", None),
        ("时限要求：长期坚持", None),
        ("服务时限：3个工作日", None),
    ],
)
def test_a_label_of_days_alone_says_when_its_item_is_due(said: str, due: str | None, place: str) -> None:
    assert dues(PLAN.format(place.format(said))) == [due, None]


def test_the_label_of_a_part_is_none_of_the_whole() -> None:
    text = PLAN.format(
        "\n（1）加固护栏。（完成时限：2025年6月底；责任单位：县水利局）\n（2）更换灯具。（完成时限：2025年9月底）"
    )
    assert dues(text) == [None, "2025-06", "2025-09", None]


@pytest.mark.parametrize(
    ("time", "due"),
    [
        ("2025年1月11日-2025年10月底", "2025-10"),
        ("3月至5月", "2025-05"),
        ("2025年12月底前", "2025-12"),
        ("含3月份数据", None),
    ],
)
def test_the_time_at_the_end_of_a_title_says_when_its_task_is_due(time: str, due: str | None) -> None:
    text = f"白帆县2025年灯船业整治方案\n\n一、主要任务\n（一）集中整治（{time}）。\n（二）加强巡查（县交通局）。\n"
    assert dues(text)[0] == due


def test_a_deadline_at_the_end_of_a_text_is_no_date_of_issue() -> None:
    text = "白帆县灯船业发展方案\n\n一、主要任务\n1.新建船坞。牵头单位：县交通局；完成时间：2025年12月31日前。\n2.翻修灯塔。\n"
    assert extract(Source("plan.txt", "0" * 64, "utf-8"), text).head.date is None


@pytest.mark.parametrize("tail", ["精神，制定本方案。", "要求，结合实际，制定本方案。"])
def test_the_number_of_a_paper_that_is_cited_is_none_of_the_document(tail: str) -> None:
    cited = "根据省交通运输厅关于印发《灯船业行动方案》的通知（鄂交〔2024〕4号）"
    text = f"白帆县灯船业发展方案\n为落实县委县政府要求，{cited}{tail}\n一、主要任务\n1.新建船坞。\n"
    assert extract(Source("plan.txt", "0" * 64, "utf-8"), text).head.number is None
