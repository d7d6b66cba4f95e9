"""Tables of indicators as plans for five years print them: numbered names, dashes, a column of changes behind the years."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

TITLE = "岚江市渔业发展第十五个五年规划\n第二章 发展目标\n第一节 主要目标\n到2030年，渔业迈上新台阶。\n表1 “十五五”时期渔业主要指标\n"
HEADER = "类别 指标 2025年 2030年 年均增速〔累计〕 属性"
ROWS = (
    "渔业发展 1.渔业产值增长（%） 5.5 — 6左右 预期性",
    "2.鱼塘生产率（万元/人） 18.2 24 6 预期性",
    "3.鱼塘清淤率（%） 68.5 72 〔3.5〕 预期性",
    "渔民福祉 4.渔民收入增长（%） 5.8 — 与产值增长同步 预期性",
    "5.渔船事故率（%） 5.2 — <5.5 约束性",
    "6.单位产值能耗降低（%） — — 〔13.5〕 约束性",
    "7.鱼苗供应能力（万吨） 120 >125 — 约束性",
)
REST = "\n注：〔〕内为五年累计数。\n第三章 主要任务\n第一节 更新渔船\n更新渔船。\n"
SAID = [
    ("渔业产值增长", 5.5, "=", 2025),
    ("渔业产值增长", 6, "~", 2030),
    ("鱼塘生产率", 18.2, "=", 2025),
    ("鱼塘生产率", 24, "=", 2030),
    ("鱼塘清淤率", 68.5, "=", 2025),
    ("鱼塘清淤率", 72, "=", 2030),
    ("渔民收入增长", 5.8, "=", 2025),
    ("渔船事故率", 5.2, "=", 2025),
    ("渔船事故率", 5.5, "<", 2030),
    ("单位产值能耗降低", 13.5, "=", 2030),
    ("鱼苗供应能力", 1_200_000, "=", 2025),
    ("鱼苗供应能力", 1_250_000, ">", 2030),
]


def bundle_of(table: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), TITLE + table + REST)


def barred(row: str) -> str:
    """A row between bars, with an empty cell where the group above goes on."""
    return "| " + ("" if row[0] in "类渔" else "| ") + row.replace(" ", " | ") + " |"


TABLES = {
    "tabs": "\n".join((HEADER, *ROWS)).replace(" ", "\t"),
    "two blanks": "\n".join((HEADER, *ROWS)).replace(" ", "  "),
    "bars": "\n".join((barred(HEADER), "|---|---|---|---|---|---|", *map(barred, ROWS))),
}


@pytest.mark.parametrize("form", TABLES)
def test_a_number_in_the_column_of_changes_is_that_of_a_year_without_one(form: str) -> None:
    found = bundle_of(TABLES[form]).targets
    assert [(one.indicator, one.value, one.comparator, one.year) for one in found] == SAID


@pytest.mark.parametrize("form", [*TABLES, "blanks"])
def test_rows_are_neither_headings_nor_tasks(form: str) -> None:
    bundle = bundle_of(TABLES.get(form, "\n".join((HEADER, *ROWS))))
    assert [one.title for one in bundle.sections] == ["发展目标", "主要目标", "主要任务", "更新渔船"]
    assert [one.title for one in bundle.tasks] == ["更新渔船"]


def test_names_on_lines_of_their_own_are_no_headings() -> None:
    bundle = bundle_of("指标\n2025年\n2030年\n1.渔业产值增长（%）\n5.5\n6\n2.鱼塘面积（万亩）\n12\n14")
    assert [one.title for one in bundle.sections] == ["发展目标", "主要目标", "主要任务", "更新渔船"]
    assert [one.value for one in bundle.targets] == [5.5, 6, 120_000, 140_000]


def test_without_a_column_of_changes_a_third_number_is_none() -> None:
    table = "指标\t2025年\t2030年\t备注\n1.渔业产值增长（%）\t5.5\t—\t3\n2.鱼塘生产率（%）\t18.2\t24\t6"
    assert [one.value for one in bundle_of(table).targets] == [5.5, 18.2, 24]
