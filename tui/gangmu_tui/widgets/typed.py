"""A number typed digit by digit, which acts once no longer one can be meant."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer
from textual.widget import Widget

WAIT_FOR_DIGIT = 0.6
"""Seconds in which a second digit may follow, where both numbers lead somewhere."""


class TypedNumber:
    """Collects digits for a widget and calls `meant` with the number."""

    def __init__(self, widget: Widget, meant: Callable[[int], None]) -> None:
        self._widget = widget
        self._meant = meant
        self._typed = ""
        self._timer: Timer | None = None

    @property
    def is_begun(self) -> bool:
        """Whether a digit waits for a second one."""
        return bool(self._typed)

    def type(self, digit: str, highest: int) -> None:
        """A digit of a number up to `highest`; it acts at once where no longer number begins with it."""
        typed = self._typed + digit
        self.forget()
        self._typed = typed
        if int(typed) * 10 > highest:
            self.finish()
        else:
            self._timer = self._widget.set_timer(WAIT_FOR_DIGIT, self.finish)

    def finish(self) -> None:
        """Act on what was typed so far, if anything was."""
        typed = self._typed
        self.forget()
        if typed:
            self._meant(int(typed))

    def forget(self) -> None:
        """Drop what was typed so far."""
        if self._timer:
            self._timer.stop()
        self._timer, self._typed = None, ""
