"""The private places of Textual 8.2.8 that gangmu leans on, all in one room; the tests hold each of them.

Four of them: the last filter before the terminal (line filters of the app), the traceback with all locals
that is printed for a fault, the decoder of the keyboard thread, and the size that the driver reports.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual.app import App
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter

from gangmu_tui.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.color import Color

WIDEST, HIGHEST = 500, 200
"""A terminal that claims more would only make the app slow."""


class VisibleText(LineFilter):
    """No character leaves for the terminal that it could obey: neither in a text nor as a control segment."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if all(segment.text.isprintable() and segment.control is None for segment in segments):
            return segments
        return [Segment(visible(text), style) for text, style, control in segments if control is None]


class QuietApp(App[None]):
    """An app that draws nothing a terminal would obey, and hands a fault to its caller instead of printing it."""

    _visible = VisibleText()

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), self._visible]

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    @property
    def fault(self) -> Exception | None:
        """What ended the app, where it did not end by itself."""
        return self._exception


class ForgivingDecoder(codecs.IncrementalDecoder):
    """UTF-8 from the keyboard; a byte that is none becomes U+FFFD instead of ending the app."""

    def __init__(self, _errors: str = "strict") -> None:
        super().__init__("replace")
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")

    def decode(self, typed: Any, final: bool = False) -> str:
        return self._utf8.decode(typed, final)


class TerminalDriver(LinuxDriver):
    """The driver of Linux and macOS, for sizes a person can read and keyboards that send other encodings."""

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = super()._get_terminal_size()
        return min(width, WIDEST), min(height, HIGHEST)

    def run_input_thread(self) -> None:
        # The thread looks the decoder up in its module; there is no other way to hand it one.
        setattr(linux_driver, "getincrementaldecoder", lambda _encoding: ForgivingDecoder)  # noqa: B010
        super().run_input_thread()
