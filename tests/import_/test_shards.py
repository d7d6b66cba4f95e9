"""Texts whose numbers and letters stand on lines of their own."""

from __future__ import annotations

import re
import time

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract
from gangmu_import.shards import whole_runs

PLAN = (
    "清溪县茶业局关于印发2024年茶园整治方案的通知\n各乡镇：\n现将《清溪县2024年茶园整治方案》（清茶〔2024〕5号）印发给你们。\n2024年3月5日\n"
    "一、整治背景\n2023年，我县改造茶园1200亩，推广良种3万株。\n二、整治目标\n到2026年，改造茶园5000亩，良种覆盖率达到90%以上。\n"
    "三、保障措施\n1．建设测报站6个，由县茶业局负责。\n2．修建茶园道路20公里，由县交通局负责。\n"
)
RUN = re.compile(r"[\dA-Za-z%]+|[〔〕]")


def apart(text: str) -> str:
    """The text with each run of digits or letters, and square brackets, on a line of its own."""
    return re.sub(r"\n{2,}", "\n", RUN.sub(lambda run: f"\n{run[0]}\n", text)).lstrip("\n")


def test_line_ends_around_numbers_say_nothing() -> None:
    assert [form.text for form in whole_runs(apart(PLAN))] == [PLAN]


def test_the_same_is_read_of_both_forms() -> None:
    whole, broken = (extract(Source("plan.txt", "0" * 64, "utf-8"), text) for text in (PLAN, apart(PLAN)))
    for read in (whole, broken):
        assert [one.title for one in read.sections][:3] == ["整治背景", "整治目标", "保障措施"]
        assert [(one.value, one.unit, one.year, one.status) for one in read.targets] == [
            (1200, "亩", 2023, "result"),
            (30000, "株", 2023, "result"),
            (5000, "亩", 2026, "target"),
            (90, "%", 2026, "target"),
            (6, "个", 2024, "target"),
            (20, "公里", 2024, "target"),
        ]
    assert (broken.head.number, broken.head.date) == (whole.head.number, whole.head.date)
    assert all(one.quote == broken.text[one.start : one.end] for one in broken.targets)


@pytest.mark.parametrize(
    "text", [PLAN, "年份\n2023\n2024\n面积\n300\n400\n" * 3, "项目\n1\n年产茶100吨\n2\n年产鱼20吨\n"]
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert whole_runs(text) == []


def test_the_page_behind_an_entry_of_contents_ends_it() -> None:
    entries = "目录\n一、整治背景\n.........\n......\n- 1 -\n二、整治目标\n.........\n- 2 -\n三、保障措施\n......\n- 3 -\n"
    titles = [
        one.title for one in extract(Source("plan.txt", "0" * 64, "utf-8"), entries + apart(PLAN)).sections
    ]
    assert titles[:3] == ["整治背景", "整治目标", "保障措施"]


@pytest.mark.parametrize("unit", ["\n2024\n年", "\n年\n", "\n(\n1\n)", "\n2024\n年\n1\n月\n1\n日"])
def test_any_length_is_read_in_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    whole_runs(text)
    assert time.process_time() - start < 2
