"""When tasks are due by cells and labels that say it in figures, as a span of months, or by the plan they belong to."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.dates import last_deadline, with_year
from gangmu_import.pipeline import extract

SAID = [
    ("2025-06-30", "2025-06-30"),
    ("2025/6/3", "2025-06-03"),
    ("2025.6.30前", "2025-06-30"),
    ("2025-06-30 00:00:00", "2025-06-30"),
    ("3月-6月", "2025-06"),
    ("1-12月", "2025-12"),
    ("2026年3月-6月", "2026-06"),
    ("2026年5—6月", "2026-06"),
    ("2026年1月11日-15日", "2026-01-15"),
    ("2026年3月1日至6月30日", "2026-06-30"),
    ("2026年3月至2027年6月", "2027-06"),
    ("2025.3-2026.6", "2026-06"),
    ("2024—2026", "2026"),
    ("“十四五”末", "2025"),
    ("十五五期间", "2030"),
    ("2026年第2季度", "2026-06"),
    ("第4季度", "2025-12"),
    ("2季度", "2025-06"),
    ("六月底前", "2025-06"),
    ("十二月", "2025-12"),
    ("26年6月", "2026-06"),
    ("2026年年底前", "2026"),
    ("明年6月底前", "2026-06"),
    ("明年底前", "2026"),
    ("2025年7月1日起", None),
    ("2025年7月起", None),
    ("2025年7月起至12月底", "2025-12"),
    ("11-3月", None),
    ("5-6日", None),
    ("下半年", "2025-12"),
    ("2026年下半年", "2026-12"),
    ("两年内", None),
    ("3年内完成", None),
    ("年内完成", "2025"),
    ("9月投入使用", "2025-09"),
    ("9月正式开工", "2025-09"),
    ("长期坚持", None),
]


def dues(text: str) -> list[str | None]:
    return [task.due for task in extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks]


@pytest.mark.parametrize(("said", "due"), SAID)
@pytest.mark.parametrize("bar", ["| ", "\t"])
def test_a_cell_says_when_its_row_is_due(said: str, due: str | None, bar: str) -> None:
    rows = [
        ("序号", "工作任务", "责任单位", "完成时限"),
        ("1", "翻修灯塔。", "县交通局", said),
        ("2", "新建船坞。", "县水利局", said),
    ]
    assert dues("白帆县2025年灯船业任务分解表\n" + "\n".join(bar.join(row) for row in rows) + "\n") == [
        due,
        due,
    ]


@pytest.mark.parametrize(("said", "due"), SAID)
def test_a_label_says_the_same(said: str, due: str | None) -> None:
    text = f"白帆县2025年灯船业方案\n\n一、主要任务\n1.翻修灯塔。（责任单位：县交通局；完成时限：{said}）\n2.新建船坞。\n"
    assert dues(text) == [due, None]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("2027年3月1日起草,5月15日前印发", "--05-15"),
        ("自2027年3月起,12月底前完成", "--12"),
        ("2027年3月底前完成3-5个", "2027-03"),
        ("2027年3月-5月动员,2027年9月完成", "2027-09"),
    ],
)
def test_the_last_deadline_of_a_clause_ends_none_that_stands_behind_it(said: str, due: str) -> None:
    assert last_deadline(said, 0, len(said)) == due


def test_the_year_of_the_next_is_that_behind_the_document() -> None:
    assert [with_year(due, 2027) for due in ("+-06", "+---", "--06", "----", "2025", None)] == [
        "2028-06",
        "2028",
        "2027-06",
        "2027",
        "2025",
        None,
    ]
