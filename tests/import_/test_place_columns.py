"""Goals shared out among places that have a column each."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract
from gangmu_import.placecolumns import find_place_columns
from gangmu_import.text import fold
from pace import within

TITLE = "清溪县2025年茶业指标分解表"
SHARED = [
    ("东滩镇", "新建茶园", 3, "亩"),
    ("西滩乡", "新建茶园", 12.5, "亩"),
    ("东滩镇", "更新茶船", 2, "艘"),
    ("西滩乡", "更新茶船", 8, "艘"),
]
PARTINGS = [" | ", "\t", "  ", "\n", "\n\n", " |\n"]


def said(table: str, parting: str = " | ", title: str = TITLE) -> list[tuple[str | None, str, float, str]]:
    text = f"{title}\n" + table.replace(" | ", parting) + "\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert {(one.year, one.status) for one in found} <= {(2025, "target")}
    return [(one.scope, one.indicator, one.value, one.unit) for one in found]


@pytest.mark.parametrize("parting", PARTINGS)
@pytest.mark.parametrize("number", ["", "序号 | "])
def test_each_place_has_its_number(number: str, parting: str) -> None:
    first, second = ("1 | ", "2 | ") if number else ("", "")
    table = f"{number}指标 | 单位 | 东滩镇 | 西滩乡\n{first}新建茶园 | 亩 | 3 | 12.5\n{second}更新茶船 | 艘 | 2 | 8"
    assert said(table, parting) == SHARED


@pytest.mark.parametrize("parting", PARTINGS)
def test_the_unit_may_stand_behind_the_name(parting: str) -> None:
    assert (
        said("指标 | 东滩镇 | 西滩乡\n新建茶园（亩） | 3 | 12.5\n更新茶船（艘） | 2 | 8", parting) == SHARED
    )


def test_the_unit_may_stand_in_the_cells_or_above() -> None:
    assert said("指标 | 东滩镇 | 西滩乡\n新建茶园 | 3亩 | 12.5亩\n更新茶船 | 2艘 | 8艘") == SHARED
    assert said("单位：亩\n项目 | 东滩镇 | 西滩乡\n新建茶园 | 3 | 12.5") == SHARED[:2]


def test_a_sum_is_that_of_the_document_and_an_empty_cell_says_nothing() -> None:
    table = "| 指标 | 单位 | 全县 | 东滩镇 | 西滩乡 | 责任单位 |\n| --- | --- | --- | --- | --- | --- |\n| 新建茶园 | 亩 | 3 | 3 | - | 县茶业局 |"
    assert [one[1:] for one in said(table)] == [("新建茶园", 3, "亩")] * 2
    assert said(table)[1][0] == "东滩镇"


@pytest.mark.parametrize("title", ["清溪县2024年茶业统计表", "清溪县2024年任务完成情况表", "茶会"])
def test_tables_of_what_there_is_hold_no_goals(title: str) -> None:
    assert (
        find_place_columns(f"{title}\n指标 | 单位 | 东滩镇 | 西滩乡\n新建茶园 | 亩 | 3 | 12.5\n", 2025) == ()
    )


@pytest.mark.parametrize("heads", ["指标 | 单位 | 东滩镇 | 备注", "指标 | 单位 | 县水利局 | 县茶业局"])
def test_one_place_or_bodies_are_no_such_columns(heads: str) -> None:
    assert find_place_columns(f"{TITLE}\n{heads}\n新建茶园 | 亩 | 3 | 12.5\n", 2025) == ()


@pytest.mark.parametrize(
    "piece", ["指标\n东滩镇\n西滩乡\n", "\n指标 | 东滩镇 | 西滩乡", "| 指标 ", "指标\n东"]
)
def test_no_such_table_is_slow(piece: str) -> None:
    text = fold(f"{TITLE}\n" + piece * (200_000 // len(piece))).folded
    with within(seconds=2):
        find_place_columns(text, 2025)
