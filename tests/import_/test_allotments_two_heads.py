"""Headings in two rows over the numbers of places, the first of which lacks its empty cells: years over what is counted."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = "清溪县渡口整治三年行动方案（2024—2026年）\n\n一、工作目标\n\n各乡镇按任务推进。\n\n2026年渡口整治任务分解表\n{}\n\n二、保障措施\n\n（一）加强督查。定期通报。\n"
YEARS = ("乡镇", "到2025年（座）", "", "到2026年（座）", "")
KINDS = ("", "新建渡口", "改造渡口", "新建渡口", "改造渡口")
ROWS = (("东滩镇", "3", "12", "4", "15"), ("西滩乡", "2", "8", "5", "9"), ("南滩镇", "1", "6", "2", "7"))
PARTED = {
    "bar": " | ".join,
    "bar at the end": lambda cells: " | ".join(cells) + " |",
    "blank": "   ".join,
    "line": "\n".join,
    "empty line": "\n\n".join,
    "bar on each line": lambda cells: " |\n".join(cells) + " |",
}


def said(table: str) -> list[tuple[str | None, str, float, int | None]]:
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(table)).targets
    return [(one.scope, one.indicator, one.value, one.year) for one in targets]


def expected(places: int = 3) -> list[tuple[str | None, str, float, int | None]]:
    return [
        (row[0], KINDS[at], float(row[at]), 2025 if at < 3 else 2026)
        for row in ROWS[:places]
        for at in range(1, 5)
    ]


@pytest.mark.parametrize("parting", PARTED)
def test_years_stand_over_what_is_counted_in_tables_of_any_form(parting: str) -> None:
    assert said("\n".join(map(PARTED[parting], (YEARS, KINDS, *ROWS)))) == expected()


@pytest.mark.parametrize("parting", PARTED)
def test_what_is_counted_stands_over_years(parting: str) -> None:
    over = ("乡镇", "新建渡口（座）", "", "改造渡口（座）", "")
    under = ("", "2025年", "2026年", "2025年", "2026年")
    assert said("\n".join(map(PARTED[parting], (over, under, *ROWS[:2])))) == [
        (row[0], ("新建渡口", "改造渡口")[at > 2], float(row[at]), 2026 - at % 2)
        for row in ROWS[:2]
        for at in range(1, 5)
    ]


@pytest.mark.parametrize("parting", ["line", "bar on each line"])
def test_rows_with_numbers_have_their_places_behind_these(parting: str) -> None:
    rows = (("序号", *YEARS), ("", *KINDS), *((str(at), *row) for at, row in enumerate(ROWS, 1)))
    assert said("\n".join(map(PARTED[parting], rows))) == expected()


def test_headings_below_that_are_not_the_same_for_each_year_are_left() -> None:
    kinds = ("", "新建渡口", "改造渡口", "新建灯塔", "改造渡口")
    assert said("\n".join(map(PARTED["line"], (YEARS, kinds, *ROWS)))) == []
