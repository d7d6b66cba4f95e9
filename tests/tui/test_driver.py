"""The private places of Textual that gangmu leans on still hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color

from gangmu_tui.driver import ForgivingDecoder, VisibleText
from tui.session import Session

RAW = '''
import os, sys
from gangmu_tui.terminal import prepare_environment
prepare_environment(os.environ)
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget
from gangmu_tui.driver import QuietApp, TerminalDriver

class Raw(Widget):
    """A widget that forgot to make its text visible."""
    def render_line(self, y: int) -> Strip:
        return Strip([Segment("红\\x1b]0;owned\\x07头\\x9b31m"), Segment("\\x1b[9999z", None, [(1,)])])

class Careless(QuietApp):
    BINDINGS = [("q", "quit", ""), ("x", "fail", "")]
    def compose(self) -> ComposeResult:
        yield Raw()
    def action_fail(self) -> None:
        raise ValueError("a fault of ours")

app = Careless(driver_class=TerminalDriver)
app.run()
print("fault:", repr(app.fault), app.size)
'''


def test_the_last_filter_makes_visible_what_a_widget_forgot(tmp_path: Path) -> None:
    with Session(tmp_path, program=RAW) as session:
        session.wait_for("红")
        sent = session.sent.decode()
        assert "红␛]0;owned␇头" in sent
        assert "\x1b]0;" not in sent
        assert "\x9b" not in sent
        assert "\x1b[9999z" not in sent
        session.press("q")
        assert session.ended()


def test_a_fault_is_handed_over_and_never_printed_as_a_traceback(tmp_path: Path) -> None:
    with Session(tmp_path, program=RAW) as session:
        session.wait_for("红")
        session.press("x")
        assert session.ended()
        assert "fault: ValueError('a fault of ours')" in session.sent.decode()
        assert b"Traceback" not in session.sent


def test_a_terminal_that_claims_a_huge_size_is_drawn_at_500x200(tmp_path: Path) -> None:
    with Session(tmp_path, 800, 300, program=RAW) as session:
        session.wait_for("红")
        session.press("q")
        assert session.ended()
        assert "Size(width=500, height=200)" in session.sent.decode()


@given(st.binary(max_size=40), st.integers(0, 40))
def test_any_bytes_from_the_keyboard_become_text(typed: bytes, cut: int) -> None:
    decoder = ForgivingDecoder()
    text = decoder.decode(typed[:cut]) + decoder.decode(typed[cut:], True)
    assert text == typed.decode("utf-8", "replace")


@pytest.mark.parametrize("text", ["打造区块链生态谷", "plain", "①②③—…≥"])
def test_usual_text_passes_the_filter_untouched(text: str) -> None:
    segments = [Segment(text)]
    assert VisibleText().apply(segments, Color(0, 0, 0)) is segments
