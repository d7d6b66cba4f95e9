"""What chapters before the aims of a plan tell is reached, in the years that their names say."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract


def said(text: str) -> list[tuple[float, int | None, str]]:
    found = extract(Source("plan.txt", "", ""), text).targets
    return [(one.value, one.year, one.status) for one in found]


@pytest.mark.parametrize("chapter", ["第一章 发展环境", "第一章 历史方位", "第一章 发展环境与条件"])
def test_what_a_first_chapter_tells_of_the_place_is_reached_whatever_its_parts_are_called(
    chapter: str,
) -> None:
    text = f"清溪县“十四五”茶业规划\n{chapter}\n第一节 茶业实力跨上新台阶\n茶业产值达到100亿元。\n"
    assert said(text) == [(100, None, "result")]


@pytest.mark.parametrize("heading", ["优化茶业发展环境", "茶业发展环境整治"])
def test_a_setting_that_is_to_be_improved_holds_no_results(heading: str) -> None:
    text = f"清溪县“十四五”茶业规划\n第一章 {heading}\n第一节 开放茶市\n茶业产值达到100亿元。\n"
    assert said(text) == [(100, 2025, "target")]


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("“十三五”时期茶业发展回顾", 2020),
        ("十三五期间主要成效", 2020),
        # the plan of the years to come
        ("“十四五”时期发展基础", None),
    ],
)
def test_a_review_of_the_years_of_a_plan_tells_of_the_last_of_them(heading: str, year: int | None) -> None:
    text = f"清溪县“十四五”茶业规划\n一、{heading}\n（一）茶园扩大。新建茶亭83座。\n"
    assert said(text) == [(83, year, "result")]


def test_the_year_since_which_something_is_counted_is_not_that_of_its_report() -> None:
    text = "清溪县茶业情况报告\n一、基本情况\n2019年以来，全县新建茶亭83座，茶农覆盖率达到95%。\n"
    assert said(text) == [(83, None, "result"), (95, None, "result")]


def test_what_was_added_behind_a_result_in_the_review_that_opens_a_plan_is_one() -> None:
    review = "2029年，全县实现良好开局。物价上涨1.9%；新增茶农300人；茶客5万人。\n新增茶农500人。\n"
    text = f"清溪县2030年国民经济和社会发展计划\n{review}"
    found = [
        (one.value, one.year, one.status) for one in extract(Source("x", "0" * 64, "utf-8"), text).targets
    ]
    assert found == [
        (1.9, 2029, "result"),
        (300, 2029, "result"),
        (50000, 2029, "result"),
        (500, 2030, "target"),
    ]
