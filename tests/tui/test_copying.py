"""Copying to the terminal's clipboard, with a file beside it."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from gangmu_tui.memory import Memory
from gangmu_tui.screens.copying import MOST_BYTES, shortened, store
from tui.session import DOWN, Session
from tui.walk import Walker, walk


def test_title_passage_and_link_are_copied_and_kept_in_a_file(planned: Path, tmp_path: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "y", "enter")
        assert walker.app.clipboard == "建设区块链公共服务平台"
        assert "已复制标题" in walker.line("trail")
        await walker.press("y", "down", "enter")
        assert walker.app.clipboard.startswith("建设区块链公共服务平台。到2025年")
        assert walker.app.clipboard.endswith(
            "——《云岚区区块链产业行动计划（2021-2025年）》（云府发〔2021〕8号） task:2"
        )
        assert (tmp_path / "copied.txt").read_text(encoding="utf-8") == walker.app.clipboard
        await walker.press("enter", "y", "down", "down", "enter")
        assert walker.app.clipboard == "task:2"

    walk(planned, journey, memory=Memory(planned, tmp_path))
    assert (tmp_path / "copied.txt").stat().st_mode & 0o077 == 0


def test_what_is_copied_holds_nothing_that_a_terminal_obeys(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("y", "enter")
        assert walker.app.clipboard.startswith("[/red] X [@click=app.quit]")
        assert "\x1b" not in walker.app.clipboard
        await walker.press("y", "down", "enter")
        assert "\x1b" not in walker.app.clipboard

    walk(planned, journey)


def test_a_long_passage_is_cut_at_a_whole_character() -> None:
    words, was_cut = shortened("链" * MOST_BYTES)
    assert was_cut
    assert words == "链" * (MOST_BYTES // 3)
    assert shortened("短") == ("短", False)


def test_a_link_in_the_place_of_the_file_is_not_followed(planned: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / "copied.txt").symlink_to(precious)

    async def journey(walker: Walker) -> None:
        await walker.press("y", "enter")
        assert "出错" in walker.line("trail")

    walk(planned, journey, memory=Memory(planned, tmp_path))
    assert precious.read_text() == "mine"
    assert store(tmp_path / "new", "x").read_text() == "x"


def test_the_terminal_is_handed_the_words_by_osc_52(planned: Path) -> None:
    with Session(planned) as session:
        session.wait_for("▸")
        session.press("2", DOWN, "y", "\r")
        sent = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(session.sent))
        assert sent is not None
        assert base64.b64decode(sent[1]).decode() == "建设区块链公共服务平台"
