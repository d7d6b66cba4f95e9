"""Texts whose lines were run together, and legends inside a list of bodies."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

NOTICE = (
    "各镇人民政府，市政府各部门：\n《重点工作责任分解》已经市政府同意，现印发给你们。\n海宁市人民政府办公室\n2022年4月18日\n"
    "重点工作责任分解\n一、张三市长牵头重点工作\n1.全市茶业产值增长7.5%左右；茶农收入增长8.5%。\n"
    "{0}市林业局（首位单位为牵头单位，下同）、市财政局、市税务局{1}\n2.落实茶园管护要求。\n{0}市财政局{1}\n"
    "二、李四副市长牵头重点工作\n1.新建茶馆20座。\n{0}市文广旅游局、市财政局{1}\n"
)
"""Its duties, bare or in brackets."""


def bundle(text: str) -> Bundle:
    return extract(Source("notice.txt", "", ""), text)


def duties(text: str) -> list[list[tuple[str, str]]]:
    return [[(duty.name, duty.role) for duty in task.duties] for task in bundle(text).tasks]


@pytest.mark.parametrize("label", [("责任单位：", ""), ("（责任单位：", "）")])
def test_a_notice_and_its_items_on_one_line_read_as_on_many(label: tuple[str, str]) -> None:
    text = NOTICE.format(*label)
    lined, run = bundle(text), bundle(text.replace("\n", " "))
    assert [section.title for section in lined.sections] == [section.title for section in run.sections]
    assert lined.tasks == run.tasks
    assert [target.indicator for target in lined.targets] == [target.indicator for target in run.targets]
    assert len(run.tasks) == 3


def test_the_blanks_of_one_sentence_stay() -> None:
    text = "为做好 2 项工作，现将 1.茶园 2.茶馆的情况通报如下：全市茶业产值增长 7.5%，茶农收入 增长8.5%。\n"
    assert [target.value for target in bundle(text).targets] == [7.5, 8.5]


@pytest.mark.parametrize("legend", ["首位单位为牵头单位，下同", "列第一位者为牵头单位，下同"])
@pytest.mark.parametrize("label", ["责任单位：{}", "（责任单位：{}）"])
def test_a_list_goes_on_behind_a_legend_that_stands_in_it(legend: str, label: str) -> None:
    names = label.format(f"县林业局（{legend}）、县财政局、县税务局")
    text = f"一、重点任务\n1.落实茶园管护要求。\n{names}\n2.落实茶林管护要求。\n{label.format('县税务局')}\n"
    first = [("县林业局", "牵头"), ("县财政局", "责任"), ("县税务局", "责任")]
    assert duties(text) == [first, [("县税务局", "牵头")]]
