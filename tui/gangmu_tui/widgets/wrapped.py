"""A text wrapped by cells that is scrolled by lines and keeps its place by character."""

from __future__ import annotations

from bisect import bisect_right

from textual.strip import Strip

from gangmu_db.records import Span
from gangmu_tui.messages import TextScrolled
from gangmu_tui.shapes import Source
from gangmu_tui.widgets.lines import Lines
from gangmu_tui.wrap import wrap

WIDEST = 78
"""Cells of a line that is still comfortable to read."""
MARGIN = 2
ABOVE = 3
"""Lines of context above a passage that is jumped to."""


class WrappedText(Lines):
    """Lines of a source; how one is drawn is said by those who mark it. TextScrolled tells which character is the
    first on the screen."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self.source = Source("")
        self.lines: list[Span] = []
        self._starts: list[int] = []
        self._wrapped: tuple[str, int] | None = None
        self._wanted: int | None = None
        self._above = 0
        self._words_when_empty = ""

    def open(self, source: Source, first: int, above: int = 0, empty: str = "") -> None:
        """Take a text; the line of character `first` comes to the top, so many lines above it."""
        self.source = source
        self._words_when_empty = empty
        self._wanted, self._above = first, above
        self._lay_out()
        self.refresh()

    def jump(self, character: int) -> None:
        """Bring the line of a character to the top."""
        self._wanted, self._above = character, 0
        self._settle()

    @property
    def first_character(self) -> int:
        """The first character on the screen."""
        return self.lines[self.top].start if self.top < len(self.lines) else 0

    @property
    def in_sight(self) -> Span:
        """The characters on the screen."""
        last = min(self.top + self.size.height, len(self.lines)) - 1
        return Span(self.first_character, self.lines[last].end if last >= 0 else 0)

    def line_count(self) -> int:
        return len(self.lines)

    def step(self, lines: int) -> None:
        # A passage near the end stands higher than the last page does: down must not move up to it.
        if lines > 0 and self.top >= self.line_count() - self.size.height:
            return
        if self.scroll_lines(self.top + lines):
            self.post_message(TextScrolled(self.first_character))

    def on_resize(self) -> None:
        if self._wanted is None:
            self._wanted, self._above = self.first_character, 0
        self._lay_out()

    def bring(self, character: int) -> bool:
        """Scroll to the line of a character where it is out of sight; False where nothing moved."""
        if self._wanted is not None or not self.reveal(self.line_of(character)):
            return False
        self.post_message(TextScrolled(self.first_character))
        return True

    def line_of(self, character: int) -> int:
        """Index of the line that holds a character."""
        return max(0, bisect_right(self._starts, character) - 1)

    def _lay_out(self) -> None:
        width = min(WIDEST, self.size.width - MARGIN - 1)
        if width < 4:
            return
        if self._wrapped != (self.source.text, width):
            self._wrapped = (self.source.text, width)
            self.lines = wrap(self.source.text, width) if self.source.text else []
            self._starts = [line.start for line in self.lines]
        self._settle()

    def _settle(self) -> None:
        """Scroll to the wanted character, once there is a width to wrap to."""
        if self._wanted is None or not self.size.width:
            return
        line = self.line_of(self._wanted)
        self._wanted = None
        self.top = max(0, min(line - self._above, len(self.lines) - 1))
        self.refresh()
        self.post_message(TextScrolled(self.first_character))

    def render_line(self, y: int) -> Strip:
        if not self.lines:
            return self.strip([(f"  {self._words_when_empty}" if y == 1 else "", "dim")], self.size.width)
        return super().render_line(y)
