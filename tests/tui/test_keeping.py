"""Marks, bookmarks and places, in the session and over the next start."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from gangmu_db.records import Ref
from gangmu_tui.history import History
from gangmu_tui.location import Location
from gangmu_tui.memory import LIBRARIES, Memory, Remembered
from tui.session import Session
from tui.walk import Walker, walk

TASK = Location("card", tab="task", ref=Ref("task", 2))
TEXT = Location("text", tab="task", ref=Ref("task", 2), cursor=1, scroll=40)
HITS = Location("list", query="区块链", cursor=3)


def recalled(walker: Walker) -> bool:
    return walker.browser.kept is not None


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "library.db", tmp_path)
    narrowed = Location("list", tab="task", sort="due", filters=(("year", "2022"), ("region", "云岚区")))
    left = Remembered((HITS, TASK, narrowed, TEXT), {"a": TASK}, (TEXT,))
    memory.write(left)
    assert memory.read() == (left, None)
    assert memory.file.stat().st_mode & 0o077 == 0
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".new")] == []


def test_each_library_has_its_own_part_and_only_the_latest_are_kept(tmp_path: Path) -> None:
    for number in range(LIBRARIES + 5):
        Memory(tmp_path / f"{number}.db", tmp_path).write(Remembered((HITS,), {}, ()))
    assert Memory(tmp_path / "0.db", tmp_path).read() == (Remembered(), None)
    assert Memory(tmp_path / f"{LIBRARIES + 4}.db", tmp_path).read()[0].places == (HITS,)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 2, "libraries": {}}',
        '{"version": 1, "libraries": []}',
        "[" * 100_000,
        json.dumps({"version": 1, "libraries": {"LIBRARY": {"places": [{"view": "attic"}]}}}),
        json.dumps({"version": 1, "libraries": {"LIBRARY": {"places": [{"view": "text"}]}}}),
        json.dumps({"version": 1, "libraries": {"LIBRARY": {"places": [{"view": "list", "cursor": -1}]}}}),
        json.dumps({"version": 1, "libraries": {"LIBRARY": {"places": [{"view": "list", "colour": 1}]}}}),
        json.dumps(
            {"version": 1, "libraries": {"LIBRARY": {"marks": {"a": {"view": "card", "ref": "x:1"}}}}}
        ),
        json.dumps(
            {
                "version": 1,
                "libraries": {
                    "LIBRARY": {"bookmarks": [{"view": "list", "ref": "task:1", "relation": "cites"}]}
                },
            }
        ),
    ],
)
def test_a_broken_file_is_set_aside_and_said_and_the_app_goes_on(
    planned: Path, tmp_path: Path, content: str
) -> None:
    memory = Memory(planned, tmp_path)
    memory.file.write_text(content.replace("LIBRARY", str(planned)), encoding="utf-8")

    async def journey(walker: Walker) -> None:
        await walker.until(lambda: recalled(walker))
        assert "读不出来" in walker.line("trail")
        await walker.press("2", "enter", "b")

    walk(planned, journey, memory=memory)
    assert (tmp_path / "state.broken").exists()
    assert len(memory.read()[0].bookmarks) == 1


def test_a_mark_is_a_letter_that_leads_back(planned: Path, tmp_path: Path) -> None:
    async def marking(walker: Walker) -> None:
        await walker.press("2", "down", "enter", "m", "a")
        marked = walker.here.ref
        await walker.press("4", "enter", "'")
        assert "a " in walker.line("trail")
        await walker.press("a")
        assert (walker.here.view, walker.here.ref) == ("card", marked)
        await walker.press("'", "z")
        assert "没有标记 z" in walker.line("trail")

    async def later(walker: Walker) -> None:
        await walker.press("'", "a")
        assert walker.here.view == "card"

    walk(planned, marking, memory=Memory(planned, tmp_path))
    walk(planned, later, memory=Memory(planned, tmp_path))


def test_a_mark_wants_a_letter(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("m", "escape", "'")
        assert "还没有标记" in walker.line("trail")
        await walker.press("q")
        assert not walker.app.is_running

    walk(planned, journey)


def test_bookmarks_are_added_listed_and_removed(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("B")
        assert "还没有书签" in walker.line("trail")
        await walker.press("2", "down", "enter", "b", "s", "b")
        assert "已加入书签" in walker.line("trail")
        await walker.press("1", "B")
        assert "任务  建设区块链公共服务平台" in walker.screen()
        assert "原文  建设区块链公共服务平台" in walker.screen()
        await walker.press("down", "enter")
        assert walker.here.view == "card"
        await walker.press("b")
        assert "已移除" in walker.line("trail")
        assert (
            [place.view for place in walker.browser.kept.bookmarks] == ["text"]
            if walker.browser.kept
            else False
        )

    walk(planned, journey)


def test_the_list_of_places_jumps_without_cutting_off_what_lies_ahead(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "d", "H")
        assert "去过的位置" in walker.screen()
        await walker.press("up", "up", "enter")
        assert walker.here.tab == "task"
        assert walker.browser.history.position == (2, 4)

    walk(planned, journey)


def test_the_next_start_knows_the_way_back_with_cursor_and_scroll(planned: Path, tmp_path: Path) -> None:
    left: list[Location] = []

    async def first(walker: Walker) -> None:
        await walker.until(lambda: recalled(walker))
        await walker.press("2", *["down"] * 12, "enter", "s", "down", "down")
        await walker.press("[", "]")
        left.append(walker.here)

    async def second(walker: Walker) -> None:
        await walker.until(lambda: recalled(walker))
        assert "上次看到" in walker.line("trail")
        assert walker.here == Location("list", tab="document")
        await walker.press("[")
        assert walker.here.view == "text"
        assert walker.browser.text.first_character == walker.here.scroll > 0
        assert walker.here == left[0]
        await walker.press("[", "[")
        assert walker.browser.rows.cursor == 12

    walk(planned, first, memory=Memory(planned, tmp_path))
    walk(planned, second, memory=Memory(planned, tmp_path))


def test_items_that_are_gone_are_dropped(planned: Path, tmp_path: Path) -> None:
    gone = Location("card", tab="task", ref=Ref("task", 99_999))
    memory = Memory(planned, tmp_path)
    memory.write(Remembered((HITS, gone, TASK), {"a": gone, "b": TASK}, (gone, TASK)))

    async def journey(walker: Walker) -> None:
        await walker.until(lambda: recalled(walker))
        assert walker.browser.kept == Remembered((), {"b": TASK}, (TASK,))
        assert walker.browser.history.places[:2] == (HITS, TASK)

    walk(planned, journey, memory=memory)


def test_a_folder_that_cannot_be_written_is_said_to_be(planned: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    async def journey(walker: Walker) -> None:
        await walker.press("2", "b")
        assert "出错" in walker.line("trail")
        assert walker.app.is_running

    walk(planned, journey, memory=Memory(planned, tmp_path / "file" / "below"))


def test_a_lost_session_is_remembered_too(planned: Path, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    with Session(planned, environment=home) as session:
        session.wait_for("▸")
        session.read(0.5)
        session.press("2", "\r")
        os.kill(session.pid, signal.SIGHUP)
        assert session.ended()
    with Session(planned, environment=home) as session:
        session.wait_for("上次看到")


def test_places_before_the_first_one_leave_the_current_one_current() -> None:
    history = History(HITS)
    history.precede([TASK, TEXT])
    assert history.current == HITS
    assert history.move(-2)
    assert history.current == TASK
