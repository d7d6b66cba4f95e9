"""The app in a real terminal: what it sends, what it leaves behind, what it loads."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from tui.session import DOWN, ENTER, ESCAPE, PROGRAM, Session

HEAVY = ("jieba", "pypinyin", "sqlite_utils", "numpy", "gangmu_import")
NOT_NEEDED = (
    "textual.widgets._markdown",
    "textual.widgets._data_table",
    "textual.widgets._text_area",
    "markdown_it",
)
LOADED = PROGRAM.replace(
    "sys.exit(run(",
    "import atexit, json; atexit.register(lambda: open(os.environ['LOADED'], 'w').write(json.dumps(list(sys.modules))))\n"
    "sys.exit(run(",
)
RESTORED = (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?25h")
"""Alternate screen and mouse off, cursor on."""


def test_a_step_in_the_list_costs_few_bytes_and_an_idle_app_none(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        session.read(0.5)
        session.press("2")
        steps = [session.press(DOWN) for _ in range(30)]
        scrolled = [cost for cost in steps if cost > 600]
        assert len(scrolled) <= 3
        assert max(steps) <= 4_500
        before = len(session.sent)
        session.read(5.0, most=5.0)
        assert len(session.sent) == before


def test_the_first_screen_costs_less_than_40_kilobytes(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        session.read(0.5)
        assert len(session.sent) < 40_000


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_app_and_gives_the_terminal_back(planned: Path, number: signal.Signals) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        os.kill(session.pid, number)
        assert session.ended()
        assert [code for code in RESTORED if code not in session.sent] == []


def test_after_a_stop_the_whole_screen_comes_back(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        session.read(0.3)
        before = session.text
        session.press("\x1a")
        assert os.WIFSTOPPED(os.waitpid(session.pid, os.WUNTRACED)[1])
        session.read()
        assert RESTORED[0] in session.sent
        session.screen.reset()
        os.kill(session.pid, signal.SIGCONT)
        session.wait_for(lambda text: text == before)


def test_nothing_heavy_is_loaded_after_start_or_after_searching(planned: Path, tmp_path: Path) -> None:
    loaded = tmp_path / "loaded.json"
    with Session(planned, environment={"LOADED": str(loaded)}, program=LOADED) as session:
        session.wait_for("▸")
        session.press("/", *"区块链科技", ENTER, ENTER, ESCAPE, "q")
        assert session.ended()
    modules = set(json.loads(loaded.read_text()))
    assert [name for name in (*HEAVY, *NOT_NEEDED) if name in modules] == []


def test_bytes_of_another_encoding_do_not_end_the_app(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        os.write(session._terminal, "区块链".encode("gbk") + b"\xff\xfe\x1b[999;999;999zzz\x1b]52;c;")
        session.read()
        session.press(ESCAPE, ESCAPE, ESCAPE)
        session.press("q")
        assert session.ended()
        assert session.exit_code == 0


def test_nothing_is_drawn_that_a_terminal_obeys(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        session.press(ENTER, "t", "s", "c", ESCAPE, "?", ESCAPE)
        text = session.sent.decode()
        assert "[/red] X [@click=app.quit]␛[31m红" in session.text or "␛[31m红" in text
        assert "\x1b[31m红" not in text
        assert "\u202e" not in text
        assert "\x1b]0;" not in text


def test_the_app_survives_any_size(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        for columns, rows in ((1, 1), (500, 200), (3, 40), (59, 15), (110, 30), (200, 50), (80, 24)):
            session.resize(columns, rows)
            session.press(DOWN)
        time.sleep(0.2)
        session.wait_for("1文件 3")


def test_no_colour_is_obeyed(planned: Path) -> None:
    with Session(planned, environment={"NO_COLOR": "1"}) as session:
        session.wait_for("▸")
        session.press(DOWN, ENTER)
        assert b";44m" not in session.sent
        assert b"\x1b[1;36m" not in session.sent


def test_a_reader_finds_a_task_its_department_and_the_way_back(seed_library: Path) -> None:
    with Session(seed_library) as session:
        session.wait_for("▸")
        session.press("/", *"区块链")
        session.wait_for(lambda text: "区块链" in text.splitlines()[2])
        session.press(ENTER, "2")
        session.wait_for(lambda text: "区块链" in text.splitlines()[2])
        session.press(ENTER)
        session.wait_for("章节")
        session.press("d")
        if "的部门" in session.text:
            session.press(ENTER)
        session.wait_for("承担任务")
        card = session.text
        session.press("[")
        assert session.text != card
        session.press("[")
        assert "区块链" in session.text.splitlines()[0]
        session.press("q")
        assert session.ended()
