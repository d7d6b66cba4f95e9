"""A line to fill in over the browser, such as the name of a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets._input import Input

from gangmu_tui.visible import visible
from gangmu_tui.widgets.line import Line
from gangmu_tui.widgets.lines import STYLES
from gangmu_tui.widgets.search import SearchBox


class Ask(Screen[str], inherit_bindings=False):
    """Answers with the words once `objection` has nothing against them, or None where Esc was pressed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    ALLOW_SELECT = False

    def __init__(self, title: str, words: str, hint: str, objection: Callable[[str], str]) -> None:
        super().__init__()
        self._words = words
        self._objection = objection
        self._head = Line("head")
        self._head.show([(f" {visible(title)}", "strong")])
        self._box = SearchBox("filter")
        self._said = Line("said")
        self._said.show([(f" {visible(hint)}", "dim")])

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._box
        yield self._said

    def on_mount(self) -> None:
        self._box.put(self._words)
        self._box.focus()

    @on(Input.Submitted)
    def answer(self) -> None:
        """Take the words, or say what is wrong with them."""
        words = self._box.value.strip()
        against = self._objection(words)
        if against:
            self._said.show([(f" {visible(against)}", "accent")])
        elif self.is_current:
            self.dismiss(words)

    def action_leave(self) -> None:
        if self.is_current:
            self.dismiss(None)
