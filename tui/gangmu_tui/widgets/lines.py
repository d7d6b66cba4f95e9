"""A pane that draws its lines one by one, so that a million of them cost what one screen costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from gangmu_tui.visible import cut, visible

Piece = tuple[str, str]
"""Words and the name of their style: plain, dim, strong, accent, number, mark, match, tab, cursor, … as in STYLES."""

FILLED = ("cursor", "blurred")
"""Styles that run on to the end of the line."""
STYLES = frozenset(
    f"lines--{name}"
    for name in (
        "plain", "dim", "strong", "accent", "bar", "tab", "number", "mark", "match", "cursor", "blurred",
        "link", "mark-link", "strong-link",
    )
)  # fmt: skip
"""COMPONENT_CLASSES of every screen with Lines: each pane with its own would cost the first screen 25 ms more."""
WHEEL_LINES = 3


def joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one style as one piece: each change of style costs bytes on the wire."""
    for name, group in groupby(pieces, key=itemgetter(1)):
        yield "".join(words for words, _ in group), name


class Lines(Widget, can_focus=True):
    """Lines by index, without a scrollbar and without animation. At the edge it scrolls by half a page,
    because a scroll sends the whole pane and a step only two lines."""

    top = 0
    """Index of the first visible line."""

    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def draw(self, index: int, width: int) -> Strip:
        """One line, in exactly `width` cells."""
        raise NotImplementedError

    def step(self, lines: int) -> None:
        """Move by lines, as the arrow keys do."""
        self.scroll_lines(self.top + lines)

    def page(self, screens: int) -> None:
        """Move by whole screens, one line staying in sight."""
        self.step(screens * max(1, self.size.height - 1))

    def end(self, last: bool) -> None:
        """Move to the first or the last line."""
        self.step(self.line_count() if last else -self.line_count())

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        index = self.top + y
        if not 0 <= index < self.line_count():
            return Strip.blank(width)
        return self.draw(index, width)

    def redraw(self, *indexes: int) -> None:
        """Draw some lines anew; those out of sight cost nothing."""
        for index in indexes:
            if 0 <= index - self.top < self.size.height:
                self.refresh(Region(0, index - self.top, self.size.width, 1))

    def scroll_lines(self, top: int) -> bool:
        """Make a line the first one, as far as there are lines to fill the pane; False where nothing moved."""
        top = max(0, min(top, self.line_count() - max(1, self.size.height)))
        if top == self.top:
            return False
        self.top = top
        self.refresh()
        return True

    def reveal(self, index: int) -> bool:
        """Scroll by half a page or more where a line is out of sight; False where it was in sight."""
        height = self.size.height
        if not height:
            return False
        if index < self.top:
            return self.scroll_lines(min(index, self.top - height // 2))
        if index >= self.top + height:
            return self.scroll_lines(max(index - height + 1, self.top + height // 2))
        return False

    def style_named(self, name: str) -> Style:
        """The style of the sheet for a piece."""
        return self.screen.get_component_rich_style(f"lines--{name}", partial=True)

    def strip(self, pieces: list[Piece], width: int) -> Strip:
        """Pieces side by side, cut and padded to exactly `width` cells; the pad has the last piece's style."""
        segments: list[Segment] = []
        left = width
        for words, name in joined(pieces):
            segment = Segment(cut(visible(words), left), self.style_named(name))
            segments.append(segment)
            left -= segment.cell_length
            if left <= 0:
                break
        if left > 0:
            filled = pieces[-1][1] in FILLED if pieces else False
            segments.append(Segment(" " * left, self.style_named(pieces[-1][1]) if filled else None))
        return Strip(segments, width)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_lines(self.top + WHEEL_LINES)
        event.stop()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_lines(self.top - WHEEL_LINES)
        event.stop()
