"""A menu over the browser: a box that filters, and entries to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets._input import Input

from gangmu_db.records import Ref, Span
from gangmu_tui.messages import RowChosen
from gangmu_tui.shapes import Column
from gangmu_tui.strings import Strings
from gangmu_tui.widgets.line import Line
from gangmu_tui.widgets.lines import STYLES
from gangmu_tui.widgets.rows import RowList
from gangmu_tui.widgets.search import SearchBox


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu."""

    id: str
    """What the menu answers with."""
    title: str
    key: str
    """Shown at the right; may be empty."""
    words: str
    """What typing is compared with."""


class Entries:
    """Entries as the list wants them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries

    def __len__(self) -> int:
        return len(self.entries)

    def cells(self, index: int) -> Sequence[str]:
        return self.entries[index].title, self.entries[index].key

    def ref(self, index: int) -> Ref | None:
        return None

    def marks(self, index: int) -> Sequence[Span]:
        return ()

    def columns(self, width: int) -> Sequence[Column]:
        key = 8 if any(entry.key for entry in self.entries) else 0
        return Column("title", width - key - 2), Column("key", key, right=True, dim=True)


class Menu(Screen[str], inherit_bindings=False):
    """Answers with the id of the chosen entry, or None where Esc was pressed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter,tab", "choose", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    ALLOW_SELECT = False

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        strings: Strings,
        cursor: int = 0,
        empty: str = "menu-empty",
    ) -> None:
        super().__init__()
        self._strings = strings
        self._empty = empty
        self._entries = entries
        self._start = cursor
        self._shown = Entries(entries)
        self._head = Line("head")
        self._head.show([(f" {title}", "strong")])
        self._box = SearchBox("filter")
        self._box.placeholder = strings("type-to-filter")
        self._rows = RowList("menu")

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._box
        yield self._rows

    def on_mount(self) -> None:
        self._box.focus()
        self.call_after_refresh(
            lambda: self._rows.show(self._shown, max(0, self._start), empty=self._strings(self._empty))
        )

    def put(self, entries: Sequence[Entry]) -> None:
        """Take the entries, where they come later than the menu."""
        self._entries = entries
        self._empty = "menu-empty"
        self.filter()

    @on(Input.Changed)
    def filter(self) -> None:
        """Keep the entries that hold all the words typed."""
        words = self._box.value.lower().split()
        fitting = [entry for entry in self._entries if all(word in entry.words.lower() for word in words)]
        self._shown = Entries(fitting)
        self._rows.show(self._shown, empty=self._strings(self._empty))

    @on(RowChosen)
    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Answer with the entry under the cursor."""
        # A second Enter may be on its way already when the first has closed the menu.
        if self._shown.entries and self.is_current:
            self.dismiss(self._shown.entries[self._rows.cursor].id)

    def action_leave(self) -> None:
        if self.is_current:
            self.dismiss(None)

    def action_step(self, lines: int) -> None:
        self._rows.step(lines)

    def action_page(self, screens: int) -> None:
        self._rows.page(screens)
