"""Paragraphs below 职责分工 in which bodies get their parts one after the other: 县水利局负责…；县林业局负责…。"""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from pace import within

HEAD = "青岭县茶园水渠管护实施方案\n一、工作目标\n水渠常年畅通。\n"
REST = "\n三、工作要求\n加强巡查。\n"
SHARES = ("县水利局负责疏浚水渠", "县林业局、县农业农村局负责茶园补植，每年两次", "各乡镇负责日常巡查")
HELD = [["县水利局"], ["县林业局", "县农业农村局"], ["各乡镇"]]


def bundle_of(stored: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), stored)


def held(stored: str) -> list[list[str]]:
    """The bodies of each task that has some."""
    return [[duty.name for duty in task.duties] for task in bundle_of(stored).tasks if task.duties]


@pytest.mark.parametrize(
    "heading", ["二、职责分工\n", "二、职责分工。", "二、部门职责\n", "二、任务分工：\n"]
)
@pytest.mark.parametrize("mark", ["；", "。"])
def test_each_body_of_a_paragraph_that_shares_out_has_its_part(heading: str, mark: str) -> None:
    stored = HEAD + heading + mark.join(SHARES) + "。" + REST
    bundle = bundle_of(stored)
    assert bundle.text == stored
    assert held(stored) == HELD
    parts = [stored[task.start : task.end] for task in bundle.tasks if task.duties]
    assert [part.rstrip("；。") for part in parts] == list(SHARES)


def test_bodies_before_colons_have_theirs() -> None:
    shares = "；".join(share.replace("负责", "：负责", 1) for share in SHARES)
    assert held(f"{HEAD}二、职责分工\n{shares}。{REST}") == HELD


@pytest.mark.parametrize(
    "paragraph",
    [
        "；".join(SHARES[:2]) + "。",
        "水渠由各方共管。" + "；".join(SHARES) + "。",
        "茶农负责采茶；茶商负责卖茶；茶客负责喝茶。",
        "县水利局负责人、县林业局负责人和县教育局负责人要亲自抓。",
    ],
)
def test_other_paragraphs_there_have_none(paragraph: str) -> None:
    assert held(f"{HEAD}二、职责分工\n{paragraph}{REST}") == []


def test_the_same_words_elsewhere_tell_what_bodies_do() -> None:
    assert held(f"{HEAD}二、有关情况\n{'；'.join(SHARES)}。{REST}") == []


@pytest.mark.parametrize("unit", ["分工。", "职责分工\n", "县局负责巡查；", "县局、"])
def test_many_of_their_words_are_read_in_no_time(unit: str) -> None:
    stored = "二、职责分工\n" + unit * (200_000 // len(unit))
    with within(seconds=2):
        bundle_of(stored)
