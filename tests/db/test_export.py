"""Exports that no spreadsheet obeys and no table breaks on."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from gangmu_db import export
from gangmu_db.library import open_library
from gangmu_db.records import Bundle, Head, Source, Task

SLY = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\t=1")


@pytest.fixture
def sly(library: Path, write: Callable[..., Any]) -> Path:
    """A library whose titles a spreadsheet would take for formulas, or a table for its own bars."""
    titles = (*SLY, "a | b\\c <b>", 'quoted "word", and more')
    text = "\n".join(titles)
    places = [(text.index(title), title) for title in titles]
    tasks = tuple(
        Task(position, None, None, "", title, start, start + len(title), None, 0.9, "made", ())
        for position, (start, title) in enumerate(places)
    )
    head = Head("=题目", None, (), None, None, (), "其他")
    write(Bundle(Source("sly.txt", "0" * 64, "utf-8"), text, head, (), (), tasks, (), (), (), (), (), "made"))
    return library


def table(library: Path, lines: Callable[[sqlite3.Connection, str], Any], kind: str) -> list[str]:
    with closing(open_library(library)) as connection:
        return list(lines(connection, kind))


@pytest.mark.parametrize("kind", ["task", "document"])
def test_no_cell_of_a_csv_begins_a_formula(sly: Path, kind: str) -> None:
    rows = list(csv.reader(io.StringIO("\n".join(table(sly, export.csv_lines, kind)))))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    assert [cell for row in rows for cell in row if cell.startswith(export.CELL_DANGERS)] == []


def test_a_csv_reads_back_as_it_was_written(sly: Path) -> None:
    rows = list(csv.DictReader(io.StringIO("\n".join(table(sly, export.csv_lines, "task")))))
    assert rows[-1]["title"] == 'quoted "word", and more'
    assert [row["title"] for row in rows[: len(SLY)]] == ["'" + title for title in SLY]


def test_a_bar_in_a_title_makes_no_cell_of_its_own(sly: Path) -> None:
    header, rule, *rows = table(sly, export.markdown_lines, "task")
    bars = {row.replace("\\\\", "").replace("\\|", "").count("|") for row in (header, rule, *rows)}
    assert len(bars) == 1


def test_whole_numbers_are_written_without_a_point() -> None:
    assert [export.plain_number(value) for value in (95.0, 43.03, None)] == [95, 43.03, None]


def test_an_export_of_one_kind_holds_that_kind_only(sly: Path) -> None:
    with closing(open_library(sly)) as connection:
        assert {item["type"] for item in export.objects(connection, frozenset({"task"}))} == {"task"}
