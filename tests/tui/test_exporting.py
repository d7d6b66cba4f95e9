"""Rows are chosen with space; e writes them, or the whole list, into a file that the reader names."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from gangmu_db.records import Ref
from gangmu_tui import finder
from gangmu_tui.screens import exporting
from gangmu_tui.screens.exporting import objection
from gangmu_tui.strings import Strings
from tui.walk import Walker, walk

STRINGS = Strings("zh")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the app was started."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def write(walker: Walker, name: str) -> None:
    """Press e, put another name in the place of the one offered, and wait for the file."""
    await walker.press("e", "ctrl+u", *name, "enter")
    await walker.until(lambda: "已写入" in walker.line("trail"))


def test_space_chooses_rows_marks_them_and_goes_on(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "space", "space", "up", "up")
        rows = walker.shown(walker.browser.rows)
        assert [row[0] for row in rows[:3]] == ["*", "*", " "]
        assert "选中 2" in walker.line("state")
        await walker.press("space")
        assert list(walker.browser.rows.picked) == [walker.browser.rows._rows.ref(1)]

    walk(planned, journey)


def test_what_is_chosen_stays_through_orders_filters_tabs_and_back_until_it_is_let_go(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        rows = walker.browser.rows
        await walker.press("2", "space", "space")
        chosen = list(rows.picked)
        assert len(chosen) == 2
        await walker.press("S", "F")
        await walker.until(lambda: walker.browser.counted is not None)
        await walker.press(*"角色 配合", "enter", "1", "2", "[", "[")
        assert walker.here.tab == "task"
        assert list(rows.picked) == chosen
        await walker.press("3", "space", "2")
        assert [ref.kind for ref in rows.picked] == ["task", "task", "target"]
        assert "选中 3" in walker.line("state")
        marked = [line[0] for line in walker.shown(rows)].count("*")
        assert marked == sum(rows._rows.ref(index) in chosen for index in range(rows.size.height))
        assert "u清除选中" in walker.line("footer")
        await walker.press("u")
        assert not rows.picked
        assert "选中" not in walker.line("state") + walker.line("footer")
        assert "已清除选中的 3 条" in walker.line("trail")

    walk(planned, journey)


def test_space_still_turns_the_page_of_a_text(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "s", "home", "space")
        assert walker.browser.text.first_character > 0

    walk(planned, journey)


@pytest.mark.parametrize("form", ["csv", "md", "jsonl", "xlsx"])
def test_the_chosen_rows_are_written_and_nothing_else(planned: Path, folder: Path, form: str) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "space", "down", "space")
        await write(walker, f"tasks.{form}")
        assert "已写入 2 条" in walker.line("trail")

    walk(planned, journey)
    assert [path.name for path in folder.iterdir()] == [f"tasks.{form}"]
    if form == "jsonl":
        lines = (folder / "tasks.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["type"] for line in lines] == ["task", "task"]


def test_the_whole_list_is_written_in_its_order_and_as_far_as_it_is_narrowed(
    planned: Path, folder: Path
) -> None:
    titles: list[str] = []

    async def journey(walker: Walker) -> None:
        await walker.press("2", "S", "F", *"角色 配合", "enter")
        listing = walker.browser.listing
        assert listing is not None
        titles.extend(row.title for index in range(len(listing)) if (row := listing.row(index)))
        await write(walker, "tasks.csv")

    walk(planned, journey)
    with (folder / "tasks.csv").open(encoding="utf-8-sig", newline="") as file:
        written = [row["title"] for row in csv.DictReader(file)]
    assert written == [f"'{title}" if title[:1] in "=+-@" else title for title in titles]
    assert written


def refs_in(file: Path) -> list[Ref]:
    objects = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [Ref(one["type"], one["id"]) for one in objects]


def test_a_search_is_written_with_the_hits_that_the_list_has_no_room_for(
    planned: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "MOST_HITS", 3)
    shown: list[Ref] = []

    async def journey(walker: Walker) -> None:
        await walker.search("云岚")
        found = walker.browser.found
        assert found is not None
        assert found.hits is not None
        shown.extend(hit.ref for hit in found.hits.hits)
        every = sum(found.hits.counts.values())
        await walker.press("enter", "e")
        assert f"导出 {every} 条" in walker.screen()
        await walker.press("escape")
        await write(walker, "hits.jsonl")
        assert f"已写入 {every} 条" in walker.line("trail")
        assert every > 3

    walk(planned, journey)
    written = refs_in(folder / "hits.jsonl")
    assert written[:3] == shown
    assert len(set(written)) == len(written) > 3


def test_a_search_with_too_many_hits_says_how_many_were_written(
    planned: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "MOST_HITS", 4)

    async def journey(walker: Walker) -> None:
        await walker.search("云岚")
        await walker.press("enter", "e")
        assert "导出前 4 条" in walker.screen()
        await walker.press("escape")
        await write(walker, "hits.jsonl")
        assert "已写入前 4 条，其余未写" in walker.line("trail")

    walk(planned, journey)
    assert len(refs_in(folder / "hits.jsonl")) == 4


@pytest.mark.parametrize(
    "name", ["", "../x.csv", "/tmp/x.csv", "a/b.csv", "~x.csv", ".x.csv", "x\n.csv", "x" * 300 + ".csv"]
)
def test_a_name_that_leads_elsewhere_is_refused(folder: Path, name: str) -> None:
    assert "只写文件名" in objection(STRINGS, folder, name, True)


def test_every_other_fault_of_a_name_has_its_own_words(folder: Path) -> None:
    (folder / "there.csv").touch()
    (folder / "link.csv").symlink_to(folder / "nowhere")
    assert ".jsonl" in objection(STRINGS, folder, "x.pdf", True)
    assert "已存在" in objection(STRINGS, folder, "there.csv", True)
    assert "已存在" in objection(STRINGS, folder, "link.csv", True)
    assert "混合" in objection(STRINGS, folder, "x.csv", False)
    assert objection(STRINGS, folder, "任务 1.csv", True) == ""
    assert objection(STRINGS, folder, "x.jsonl", False) == ""


def test_a_wrong_name_is_said_and_the_box_stays(planned: Path, folder: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("e", "ctrl+u", *"x.pdf", "enter")
        strips = walker.app.screen._compositor.render_strips()
        assert any(".jsonl" in strip.text and "结尾" in strip.text for strip in strips)
        await walker.press("escape")
        assert walker.here.view == "list"

    walk(planned, journey)
    assert list(folder.iterdir()) == []
