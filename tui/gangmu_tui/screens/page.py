"""A page of text over the browser: help, details of an error."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.strip import Strip

from gangmu_tui.strings import Strings
from gangmu_tui.visible import fit, visible
from gangmu_tui.widgets.line import Line
from gangmu_tui.widgets.lines import STYLES, Lines, Piece
from gangmu_tui.wrap import wrap

Words = tuple[tuple[str, str], ...]
"""A term and its words; words without a term run over the whole width."""
MOST_TERM_CELLS = 24
WIDEST = 78


class PageLines(Lines):
    """Terms in a column, their words beside them."""

    def __init__(self, words: Words) -> None:
        super().__init__(id="page")
        self._words = words
        self._lines: list[list[Piece]] = []

    def line_count(self) -> int:
        return len(self._lines)

    def draw(self, index: int, width: int) -> Strip:
        return self.strip(self._lines[index], width)

    def on_resize(self) -> None:
        column = min(MOST_TERM_CELLS, max((cell_len(term) for term, _ in self._words), default=0))
        width = min(WIDEST, self.size.width - 4)
        self._lines = []
        for term, words in self._words:
            indent = column + 2 if term else 0
            shown = visible(words)
            for number, span in enumerate(wrap(shown, max(8, width - indent))):
                label = fit(term if number == 0 else "", indent)
                self._lines.append(
                    [("  ", "plain"), (label, "number"), (shown[span.start : span.end], "plain")]
                )
        self.scroll_lines(self.top)
        self.refresh()


class Page(Screen[None], inherit_bindings=False):
    """Lines to read; Esc returns."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,?,？,f1,!,！", "leave", show=False),
        Binding("up,k", "step(-1)", show=False),
        Binding("down,j", "step(1)", show=False),
        Binding("pageup,ctrl+b", "page(-1)", show=False),
        Binding("pagedown,ctrl+f,space", "page(1)", show=False),
        Binding("home,g", "end(False)", show=False),
        Binding("end,G", "end(True)", show=False),
    ]
    ALLOW_SELECT = False

    def __init__(self, title: str, words: Words, strings: Strings) -> None:
        super().__init__()
        self._head = Line("head")
        self._head.show([(f" {title}", "strong")])
        self._page = PageLines(words)
        self._foot = Line("footer")
        self._foot.show([(f" {strings('page-keys')}", "dim")])

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._page
        yield self._foot

    def on_mount(self) -> None:
        self._page.focus()

    def action_leave(self) -> None:
        # A second key may be on its way already when the first has closed the page.
        if self.is_current:
            self.dismiss(None)

    def action_step(self, lines: int) -> None:
        self._page.step(lines)

    def action_page(self, screens: int) -> None:
        self._page.page(screens)

    def action_end(self, last: bool) -> None:
        self._page.end(last)
