"""Texts whose numbers and letters stand on lines of their own."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract
from gangmu_import.shards import upright_words, whole_runs
from pace import within

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
    with within(seconds=2):
        whole_runs(text)


TABLE = (
    "附件\n\n清溪县茶园整治任务清单\n\n类别\n\n序号\n\n主要任务\n\n节点\n\n指标数\n\n责任单位\n\n配合单位\n\n"
    "1.\n茶\n园\n整\n治\n\n1\n\n改造老茶园\n\n2025年\n\n300亩\n\n县茶业局\n\n县财政局\n\n2\n\n修建茶园道路\n\n2025年\n\n20公里\n\n县交通局\n\n县茶业局\n\n"
    "2.\n茶\n厂\n改\n造\n\n1\n\n改造老茶厂\n\n2026年\n\n12家\n\n县工信局\n\n县茶业局\n"
)


def test_words_set_upright_in_a_narrow_cell_are_one_cell() -> None:
    assert "1.茶园整治\n\n1\n" in upright_words(TABLE)[0].text
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), TABLE).tasks
    assert [(one.number, one.title, [duty.name for duty in one.duties]) for one in tasks] == [
        ("1", "改造老茶园", ["县茶业局", "县财政局"]),
        ("2", "修建茶园道路", ["县交通局", "县茶业局"]),
        ("1", "改造老茶厂", ["县工信局", "县茶业局"]),
    ]


@pytest.mark.parametrize(
    "text", ["目\n录\n一、总则\n", "达标\n是\n否\n是\n是\n", "甲\n\n\n\n\n\n乙\n\n\n\n\n\n丙\n"]
)
def test_few_characters_answers_and_those_far_apart_are_no_such_words(text: str) -> None:
    assert upright_words(text) == []


@pytest.mark.parametrize("unit", ["茶\n", "茶 \n", "1.\n茶\n园\n", "\n"])
def test_any_length_of_upright_words_is_read_in_time(unit: str) -> None:
    text = "\n" + unit * (200_000 // len(unit))
    with within(seconds=2):
        upright_words(text)
