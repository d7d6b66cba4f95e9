"""The reader: a source text wrapped by cells, the passage marked in the margin and by its background."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from textual.strip import Strip

from gangmu_db.records import Span
from gangmu_tui.messages import TextScrolled
from gangmu_tui.shapes import Source
from gangmu_tui.visible import visible
from gangmu_tui.widgets.lines import Lines, Piece
from gangmu_tui.wrap import wrap

WIDEST = 78
"""Cells of a line that is still comfortable to read."""
MARGIN = 2
ABOVE = 3
"""Lines of context above a passage that is jumped to."""


class TextPane(Lines):
    """A text with one marked passage. TextScrolled tells which character is the first on the screen."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._source = Source("")
        self._passage = Span(0, 0)
        self._lines: list[Span] = []
        self._starts: list[int] = []
        self._wrapped: tuple[str, int] | None = None
        self._wanted: int | None = None
        self._above = 0
        self._words_when_empty = ""

    def show(self, source: Source, passage: Span, first: int | None = None, empty: str = "") -> None:
        """Take a text and mark a passage; the line of character `first` comes to the top, else the passage's."""
        self._source = source
        self._passage = passage
        self._words_when_empty = empty
        self._wanted = passage.start if first is None else first
        self._above = ABOVE if first is None else 0
        self._lay_out()
        self.refresh()

    def jump(self, character: int) -> None:
        """Bring the line of a character to the top."""
        self._wanted, self._above = character, 0
        self._settle()

    @property
    def first_character(self) -> int:
        """The first character on the screen."""
        return self._lines[self.top].start if self.top < len(self._lines) else 0

    def line_count(self) -> int:
        return len(self._lines)

    def step(self, lines: int) -> None:
        if self.scroll_lines(self.top + lines):
            self.post_message(TextScrolled(self.first_character))

    def on_resize(self) -> None:
        if self._wanted is None:
            self._wanted, self._above = self.first_character, 0
        self._lay_out()

    def _lay_out(self) -> None:
        width = min(WIDEST, self.size.width - MARGIN - 1)
        if width < 4:
            return
        if self._wrapped != (self._source.text, width):
            self._wrapped = (self._source.text, width)
            self._lines = wrap(self._source.text, width) if self._source.text else []
            self._starts = [line.start for line in self._lines]
        self._settle()

    def _settle(self) -> None:
        """Scroll to the wanted character, once there is a width to wrap to."""
        if self._wanted is None or not self.size.width:
            return
        line = max(0, bisect_right(self._starts, self._wanted) - 1)
        self._wanted = None
        self.top = max(0, min(line - self._above, len(self._lines) - 1))
        self.refresh()
        self.post_message(TextScrolled(self.first_character))

    def render_line(self, y: int) -> Strip:
        if not self._lines:
            return self.strip([(f"  {self._words_when_empty}" if y == 1 else "", "dim")], self.size.width)
        return super().render_line(y)

    def draw(self, index: int, width: int) -> Strip:
        line = self._lines[index]
        marked = line.start < self._passage.end and line.end > self._passage.start
        pieces: list[Piece] = [("| " if marked else "  ", "number" if marked else "plain")]
        pieces.extend(self._pieces(line))
        return self.strip(pieces, width)

    def _pieces(self, line: Span) -> Iterator[Piece]:
        """The words of a line, cut where a mark begins or ends; the passage wins over heading and frame."""
        edges = {line.start, line.end}
        layers = (("mark", (self._passage,)), ("strong", self._source.headings), ("dim", self._source.frames))
        here = [(name, span) for name, spans in layers for span in overlapping(spans, line)]
        for _, span in here:
            edges.update((max(span.start, line.start), min(span.end, line.end)))
        places = sorted(edges)
        for start, end in pairwise(places):
            name = next((name for name, span in here if span.start <= start and end <= span.end), "plain")
            yield visible(self._source.text[start:end]), name


def overlapping(spans: tuple[Span, ...], line: Span) -> Iterator[Span]:
    """Those of the ordered, disjoint spans that share a character with the line."""
    index = max(0, bisect_right(spans, line.start, key=lambda span: span.start) - 1)
    while index < len(spans) and spans[index].start < line.end:
        if spans[index].end > line.start:
            yield spans[index]
        index += 1
