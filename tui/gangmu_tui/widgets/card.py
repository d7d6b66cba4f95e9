"""The card: title, fields, groups of numbered links, the beginning of the passage."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.strip import Strip
from textual.timer import Timer

from gangmu_tui.location import Location
from gangmu_tui.messages import LinkChosen, NumberMissed
from gangmu_tui.shapes import Card
from gangmu_tui.widgets.lines import Lines
from gangmu_tui.widgets.rows import MARKER
from gangmu_tui.widgets.sheet import Line, Sheet

WAIT_FOR_DIGIT = 0.6
"""Seconds in which a second digit may follow, where both numbers lead somewhere."""


class CardPane(Lines):
    """One card. Its links are numbered from 1; LinkChosen tells which was followed."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._card: Card | None = None
        self._words_when_empty = ""
        self._lines: list[Line] = []
        self._links: list[Location] = []
        self._typed = ""
        self._timer: Timer | None = None
        self._labels: dict[int, str] = {}
        """In the place of the numbers of links."""
        self.cursor = 0

    def show(self, card: Card | None, cursor: int = 0, top: int = 0, empty: str = "") -> None:
        """Take a card, the cursor on one of its links; `empty` is said where there is none."""
        self._card = card
        self._words_when_empty = empty
        self._typed = ""
        self._labels = {}
        self.cursor = cursor
        self.top = top
        self._lay_out()
        self.refresh()

    def line_count(self) -> int:
        return len(self._lines)

    def move(self, link: int) -> None:
        """Put the cursor on a link; past the last or first one the card itself scrolls."""
        if not 0 <= link < len(self._links):
            self.scroll_lines(self.top + (1 if link > self.cursor else -1))
            return
        before, self.cursor = self.cursor, link
        line = self._line_of(link)
        # From the first link upwards the head of the card is what a reader wants to see.
        if not self.reveal(0 if link == 0 else line):
            self.redraw(self._line_of(before), line)

    def step(self, lines: int) -> None:
        self.move(self.cursor + lines)

    def page(self, screens: int) -> None:
        self.scroll_lines(self.top + screens * max(1, self.size.height - 1))

    def end(self, last: bool) -> None:
        self.move(len(self._links) - 1 if last else 0)

    def follow(self) -> None:
        """Follow the link under the cursor."""
        if self._links:
            self.post_message(LinkChosen(self._links[self.cursor]))

    def follow_link(self, index: int) -> None:
        """Tell that a link leads away."""
        self.move(index)
        self.follow()

    def links_in_sight(self) -> Sequence[int]:
        """Indexes of the links on the screen."""
        seen = self._lines[self.top : self.top + self.size.height]
        return [link for _, link in seen if link is not None]

    def label(self, labels: Sequence[tuple[int, str]]) -> None:
        """Write short words in the place of the numbers of links; none of them brings the numbers back."""
        self._labels = dict(labels)
        self.refresh()

    def type_digit(self, digit: str) -> None:
        """A digit of a link's number; it acts at once where no longer number begins with it."""
        if self._timer:
            self._timer.stop()
        self._typed += digit
        if int(self._typed) * 10 > len(self._links):
            self._follow_typed()
        else:
            self._timer = self.set_timer(WAIT_FOR_DIGIT, self._follow_typed)

    @property
    def is_typing(self) -> bool:
        """Whether a digit waits for a second one."""
        return bool(self._typed)

    def _follow_typed(self) -> None:
        number, self._typed = int(self._typed or "0"), ""
        if 1 <= number <= len(self._links):
            self.move(number - 1)
            self.follow()
        else:
            self.post_message(NumberMissed(number))

    def draw(self, index: int, width: int) -> Strip:
        pieces, link = self._lines[index]
        if link in self._labels:
            return self.strip([(f"  {self._labels[link]:>3} ", "cursor"), *pieces[1:]], width)
        if link is not None and link == self.cursor:
            words = "".join(words for words, _ in pieces)
            style = "cursor" if self.has_focus else "blurred"
            return self.strip([(f" {MARKER}{words[2:]}", style)], width)
        return self.strip(pieces, width)

    def render_line(self, y: int) -> Strip:
        if self._card is None:
            return self.strip([(f"  {self._words_when_empty}" if y == 1 else "", "dim")], self.size.width)
        return super().render_line(y)

    def on_resize(self) -> None:
        self._lay_out()
        self.reveal(self._line_of(self.cursor) if self.cursor else self.top)
        self.refresh()

    def on_focus(self) -> None:
        self.redraw(self._line_of(self.cursor))

    def on_blur(self) -> None:
        self.redraw(self._line_of(self.cursor))

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y
        link = self._lines[index][1] if index < len(self._lines) else None
        if link is not None:
            self.move(link)
            self.follow()

    def _line_of(self, link: int) -> int:
        return next((index for index, (_, held) in enumerate(self._lines) if held == link), 0)

    def _lay_out(self) -> None:
        """Make the lines for the pane's width."""
        sheet = Sheet(self._card, self.size.width - 2) if self._card else None
        self._lines = sheet.lines if sheet else []
        self._links = sheet.links if sheet else []
        self.cursor = max(0, min(self.cursor, len(self._links) - 1))
