"""Lists: columns that fill the pane, rows that are fetched in pages."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db import lists
from gangmu_db.library import open_library
from gangmu_db.records import Comparator, Ref
from gangmu_db.views import Quantity, Row, TaskRow
from gangmu_tui import columns, listing
from gangmu_tui.listing import PAGE, PAGES_KEPT, Listing
from gangmu_tui.strings import Strings

STRINGS = Strings("zh")


@given(st.sampled_from(sorted(columns.LAYOUTS)), st.integers(44, 500), st.booleans())
def test_columns_fill_the_pane_exactly(layout: str, width: int, noted: bool) -> None:
    of_links = noted and layout not in ("all", "series")
    shown = [column for column in columns.columns(layout, width, of_links) if column.width > 0]
    assert sum(column.width + 1 for column in shown) == width
    title = next((column for column in shown if column.name == "title"), None)
    assert title is None or title.width >= 8


@pytest.mark.parametrize(
    ("value", "most", "unit", "comparator", "printed"),
    [
        (95, None, "%", ">=", "≥95%"),
        (3, 5, "家", "=", "3–5家"),
        (43.03, None, "亿元", "~", "≈43.03亿元"),
        (12000, None, "家", "=", "12000家"),
        (0.1, None, "", "<", "<0.1"),
    ],
)
def test_a_value_is_printed_as_a_person_writes_it(
    value: float, most: float | None, unit: str, comparator: Comparator, printed: str
) -> None:
    assert columns.quantity(Quantity(value, most, unit, comparator)) == printed


def test_a_doubtful_item_says_so_in_its_row() -> None:
    row = TaskRow(Ref("task", 1), "建设平台", "区科委", 2, "2025-06-30", doubtful=True)
    assert columns.cell(row, "title", STRINGS) == "? 建设平台"
    assert [columns.cell(row, name, STRINGS) for name in ("lead", "more", "due")] == [
        "区科委",
        "+2",
        "2025-06",
    ]


def test_an_untitled_item_is_called_so() -> None:
    row = TaskRow(Ref("task", 1), "", "", 0, None, doubtful=False)
    assert columns.cell(row, "title", STRINGS) == "（无标题）"


def test_a_million_rows_are_fetched_only_where_they_are_looked_at() -> None:
    asked: list[tuple[int, int]] = []

    def fetch(first: int, limit: int) -> list[Row]:
        asked.append((first, limit))
        return [
            TaskRow(Ref("task", item), f"任务{item}", "", 0, None, False)
            for item in range(first, first + limit)
        ]

    million = Listing(1_000_000, fetch, "task", STRINGS)
    assert million.cells(999_999)[0] == "任务999999"
    assert [million.cells(index)[0] for index in range(PAGE)] == [f"任务{index}" for index in range(PAGE)]
    assert asked == [(999_999 // PAGE * PAGE, PAGE), (0, PAGE)]
    for page in range(PAGES_KEPT * 2):
        million.row(page * PAGE)
    million.row(0)
    assert asked.count((0, PAGE)) == 2
    assert million.row(1_000_000) is None


@pytest.mark.parametrize("tab", ["all", "document", "task", "target", "department"])
def test_every_item_stands_where_the_list_shows_it(planned: Path, tab: listing.Tab) -> None:
    with closing(open_library(planned)) as connection:
        counts = lists.counts(connection)
        whole = listing.whole_tab(connection, tab, counts, STRINGS)
        rows = [whole.row(index) for index in range(len(whole))]
        assert None not in rows
        refs = [row.ref for row in rows if row]
        assert len(set(refs)) == len(refs) == (sum(counts.values()) if tab == "all" else counts[tab])
        for index in range(0, len(refs), 7):
            assert listing.position(connection, tab, refs[index], counts) == index
