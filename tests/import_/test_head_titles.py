"""Titles with something behind them, and lines beside them, in documents about what nobody planned."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

TASKS = "一、任务\n（一）建设茶园。建设茶园3个。（县财政局负责）\n"


def read(head: str, body: str = TASKS) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), f"{head}\n{body}")


@pytest.mark.parametrize("part", ["(一)", "（二）", "（上）", "(下)", "（1）", "(10)", "（续）"])
@pytest.mark.parametrize("title", ["2025年茶业发展分工方案", "2025年青屿县茶业工作报告"])
def test_a_title_may_end_in_the_number_of_its_part(title: str, part: str) -> None:
    bundle = read(title + part)
    assert (bundle.head.title, bundle.head.period) == (title + part, (2025, 2025))
    assert bundle.head.kind == ("报告" if "报告" in title else "实施方案")
    assert [target.year for target in bundle.targets] == [2025]


@pytest.mark.parametrize("office", ["市茶业局", "县人民政府办公室", "兰州市茶业委员会", "区教育体育局"])
@pytest.mark.parametrize("dash", ["-", "—", "－", "_"])
def test_the_office_behind_a_dash_is_no_part_of_a_title(office: str, dash: str) -> None:
    bundle = read(f"2025年兰州市茶业工作责任分工{dash}{office}")
    assert (bundle.head.title, bundle.head.period) == ("2025年兰州市茶业工作责任分工", (2025, 2025))


def test_other_words_behind_a_dash_stay() -> None:
    assert read("从茶园—茶厂到茶楼—振兴茶业的行动方案").head.title == "从茶园—茶厂到茶楼—振兴茶业的行动方案"


@pytest.mark.parametrize("follows", ["2025年是茶业振兴之年，", "为振兴茶业，", "为深入推进茶艺，"])
def test_a_title_glued_to_its_text_is_one(follows: str) -> None:
    bundle = read(f"兰州新区茶业管理委员会2025年度工作计划{follows}要扩大茶园，提升茶艺，培育茶商。")
    assert (bundle.head.title, bundle.head.period) == ("兰州新区茶业管理委员会2025年度工作计划", (2025, 2025))


@pytest.mark.parametrize(
    "line", ["本方案为推进茶业，", "兰州市召开会议，研究茶业方案为推进茶业，", "兰州市茶业计划2025年，"]
)
def test_a_sentence_is_no_title(line: str) -> None:
    assert read(f"{line}要扩大茶园，提升茶艺，培育茶商。").head.title == ""


@pytest.mark.parametrize("way", ["位置导航：首页 >> 新闻 >> 正文", "导航：首页>新闻>正文"])
def test_a_headline_on_things_to_be_done_stands_below_the_way_to_its_page(way: str) -> None:
    head = read(f"{way}\n兰州市政府承诺2025年再办10件实事\n信息来源:茶网 发布时间:2025年1月20日").head
    assert (head.title, head.period) == ("兰州市政府承诺2025年再办10件实事", (2025, 2025))
