"""gangmu --restricted: what a guest without an account may do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gangmu_tui import commands
from gangmu_tui.cli import unexpected
from gangmu_tui.strings import Strings
from tui.session import DOWN, ENTER, ESCAPE, Session

RESTRICTED = """
import sys
from gangmu_tui.cli import main
sys.argv = ["gangmu", "--restricted", "--db", sys.argv[1], "--lang", sys.argv[2]]
sys.exit(main())
"""
IDLE = """
import os, sys
from pathlib import Path
from gangmu_tui.terminal import prepare_environment
prepare_environment(os.environ)
from gangmu_tui.app import run
from gangmu_tui.terms import Terms
sys.exit(run(Path(sys.argv[1]), None, sys.argv[2], Terms(restricted=True, idle=1.0)))
"""
CTRL_Z, CTRL_P, CTRL_X, SELECT = "\x1a", "\x10", "\x18", "\x1b[1;2H"
CLIPBOARD = b"\x1b]52"


def test_a_guest_reads_and_nothing_is_written(planned: Path, tmp_path: Path) -> None:
    with Session(planned, program=RESTRICTED, environment={"HOME": str(tmp_path)}) as session:
        session.wait_for("▸")
        session.press(DOWN, ENTER, "m", "a", "b", "s", "y", "[", ESCAPE, "e")
        session.wait_for("不能复制和导出")
        session.press("/", "x", "y", SELECT, CTRL_X, ESCAPE, "q")
        assert session.ended()
    assert session.exit_code == 0
    assert CLIPBOARD not in session.sent
    assert b"Traceback" not in session.sent
    assert list(tmp_path.rglob("*")) == []


def test_without_restriction_the_same_keys_reach_the_clipboard(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        session.press("/", "x", "y", SELECT, CTRL_X)
        assert CLIPBOARD in session.sent


def test_a_guest_cannot_stop_the_app_into_the_shell(planned: Path) -> None:
    with Session(planned, program=RESTRICTED) as session:
        session.wait_for("▸")
        session.press(CTRL_Z)
        stopped, _ = os.waitpid(session.pid, os.WNOHANG | os.WUNTRACED)
        assert stopped == 0
        session.press("2")
        session.wait_for("推进第1个数字园区建设")


def test_what_is_off_is_in_no_help_no_palette_and_no_footer() -> None:
    strings = Strings("zh")
    kept = commands.of_session(True)
    assert {one.id for one in commands.COMMANDS} - {one.id for one in kept} == {"copy", "export"}
    for pane in commands.EVERYWHERE:
        shown = str((commands.help_lines(pane, strings, kept), commands.footer(pane, strings, kept)))
        assert "复制" not in shown
        assert "导出" not in shown


def test_the_palette_of_a_guest_has_no_export(planned: Path) -> None:
    with Session(planned, program=RESTRICTED) as session:
        session.wait_for("▸")
        session.press(CTRL_P)
        session.wait_for("输入可筛选")
        session.press(*"export")
        session.wait_for("没有匹配的项")


def test_a_guest_who_went_away_is_shown_out(planned: Path) -> None:
    with Session(planned, program=IDLE) as session:
        session.wait_for("▸")
        for _ in range(4):
            session.press(DOWN)
            assert session.exit_code is None
        assert session.ended(10)
    assert session.exit_code == 0


def test_no_file_takes_a_byte_once_the_process_is_locked_down(tmp_path: Path) -> None:
    tried = (
        "import sys; from gangmu_tui.lockdown import lock_down; lock_down()\n"
        "try:\n    with open(sys.argv[1], 'w') as opened: opened.write('x')\nexcept OSError: print('refused')"
    )
    done = subprocess.run(
        [sys.executable, "-c", tried, str(tmp_path / "file")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "refused\n"
    assert not (tmp_path / "file").exists() or (tmp_path / "file").read_bytes() == b""


@pytest.mark.parametrize("words", [["export"], ["import", "."], ["doctor"], ["search", "x"]])
def test_with_restricted_there_is_only_the_app(planned: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "gangmu_tui", "--restricted", "--db", str(planned), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "only the app" in done.stderr


def test_a_fault_tells_a_guest_nothing_of_the_machine() -> None:
    sentence = unexpected(ValueError("/home/secret"), restricted=True)
    assert "secret" not in sentence
    assert "ValueError" not in sentence
