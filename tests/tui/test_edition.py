"""The library is replaced while the app is open."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_tui.screens import edition
from tui.conftest import put
from tui.plans import Draft, plans
from tui.walk import Walker, walk

PAGE_BYTES = 32768
"""The first page holds the schema; everything behind it is what the app reads."""


@pytest.fixture
def growing(tmp_path: Path) -> Path:
    """A library of two plans that a test may add to."""
    path = tmp_path / "library.db"
    put(path, *plans()[:2])
    return path


def newcomer() -> Draft:
    draft = Draft("云岚区数据要素行动计划", "云府发〔2024〕1号", "2024-05-05")
    draft.section("一、", "主要任务")
    draft.task("开放公共数据", ("科委", "责任"))
    return draft


def test_a_new_edition_is_read_in_place_and_the_cursor_stays_on_its_item(growing: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("down")
        before = walker.browser.listing.row(walker.browser.rows.cursor) if walker.browser.listing else None
        put(growing, newcomer().bundle())
        await walker.until(lambda: "资料已更新" in walker.line("trail"))
        assert "1文件 3" in walker.line("tabs")
        assert walker.browser.rows.cursor == 2
        after = walker.browser.listing.row(2) if walker.browser.listing else None
        assert before is not None
        assert after is not None
        assert before.ref == after.ref

    walk(growing, journey)


def test_a_search_looks_into_the_new_edition(growing: Path) -> None:
    async def journey(walker: Walker) -> None:
        put(growing, newcomer().bundle())
        await walker.search("开放公共数据")
        await walker.until(lambda: "开放公共数据" in walker.shown(walker.browser.rows)[0])

    walk(growing, journey)


def test_a_broken_edition_is_said_once_and_the_old_one_stays_readable(growing: Path) -> None:
    async def journey(walker: Walker) -> None:
        broken = growing.with_name("broken")
        broken.write_bytes(b"no library" * 1000)
        os.replace(broken, growing)
        edition.guarded(walker.browser, lambda: edition.look(walker.browser))
        assert "! 详情" in walker.line("trail")
        await walker.press("2", "end", "!")
        assert "gangmu doctor" in walker.screen()
        await walker.press("escape", "enter")
        assert "承担" in walker.screen() or "任务" in walker.screen()
        edition.look(walker.browser)
        assert "出错" not in walker.line("trail")

    walk(growing, journey)


def test_a_library_damaged_under_the_open_app_is_reported_and_nothing_ends(growing: Path) -> None:
    async def journey(walker: Walker) -> None:
        with growing.open("r+b") as file:
            file.seek(PAGE_BYTES)
            file.write(b"\xff" * (growing.stat().st_size - PAGE_BYTES))
        await walker.press(
            "2", "down", "enter", "d", "s", "c", "escape", "3", "enter", "/", "a", "escape", "["
        )
        assert walker.browser.error
        await walker.until(lambda: not walker.browser.rows.waiting)
        await walker.press("!")
        assert "gangmu doctor" in walker.screen()

    walk(growing, journey)


def test_a_search_in_a_damaged_index_fails_with_words(growing: Path) -> None:
    with closing(sqlite3.connect(growing)) as connection, connection:
        connection.execute("UPDATE post SET bits = x'ff'")

    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "escape", "/", *"数字园区")
        await walker.until(lambda: "资料库读不出来" in walker.browser.error)
        assert walker.browser.finder.is_alive()
        assert walker.browser.rows.line_count() > 0

    walk(growing, journey)


def test_a_library_that_went_away_leaves_the_open_one_readable(growing: Path) -> None:
    async def journey(walker: Walker) -> None:
        growing.unlink()
        edition.look(walker.browser)
        await walker.press("2", "down", "enter")
        assert walker.here.view == "card"
        await walker.press("/", "a")
        await walker.until(lambda: "没有资料库" in walker.browser.error)

    walk(growing, journey)


def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    put(path)

    async def journey(walker: Walker) -> None:
        assert "gangmu import" in walker.screen()
        await walker.press("enter", "s", "d", "2", "down", "tab", "c", "/", "a", "escape", "escape")
        assert walker.app.is_running

    walk(path, journey)
