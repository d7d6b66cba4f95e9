"""The card: title, fields, groups of numbered links, the beginning of the passage."""

from __future__ import annotations

from textual import events
from textual.strip import Strip

from gangmu_tui.messages import NumberMissed
from gangmu_tui.shapes import Card
from gangmu_tui.widgets.linked import LinkedLines
from gangmu_tui.widgets.sheet import Sheet
from gangmu_tui.widgets.typed import TypedNumber


class CardPane(LinkedLines):
    """One card. Its links are numbered from 1; NumberMissed tells of a number that none of them has."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._card: Card | None = None
        self._words_when_empty = ""
        self._number = TypedNumber(self, self._follow_number)

    def show(self, card: Card | None, cursor: int = 0, top: int = 0, empty: str = "") -> None:
        """Take a card, the cursor on one of its links; `empty` is said where there is none."""
        self._number.forget()
        self._words_when_empty = empty
        self._labels = {}
        self.cursor = cursor
        self.top = top
        self.extend(card)

    def extend(self, card: Card | None) -> None:
        """Take the same card with more at its end: nothing moves under the reader."""
        self._card = card
        self._lay_out()
        self.refresh()

    @property
    def card(self) -> Card | None:
        """What is shown."""
        return self._card

    def follow(self) -> None:
        """Follow the link whose number is being typed, else the one under the cursor."""
        if self._number.is_begun:
            self._number.finish()
        else:
            super().follow()

    def type_digit(self, digit: str) -> None:
        """A digit of a link's number."""
        self._number.type(digit, len(self._links))

    @property
    def is_typing(self) -> bool:
        """Whether a digit waits for a second one."""
        return self._number.is_begun

    def _follow_number(self, number: int) -> None:
        if 1 <= number <= len(self._links):
            self.follow_link(number - 1)
        else:
            self.post_message(NumberMissed(number))

    def render_line(self, y: int) -> Strip:
        if self._card is None:
            return self.strip([(f"  {self._words_when_empty}" if y == 1 else "", "dim")], self.size.width)
        return super().render_line(y)

    def on_resize(self) -> None:
        self._lay_out()
        self.reveal(self.line_of(self.cursor) if self.cursor else self.top)
        self.refresh()

    def on_focus(self) -> None:
        self.redraw(self.line_of(self.cursor))

    def on_blur(self) -> None:
        self._number.forget()
        self.redraw(self.line_of(self.cursor))

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y
        link = self._lines[index][1] if index < len(self._lines) else None
        if link is not None:
            self.follow_link(link)

    def _lay_out(self) -> None:
        """Make the lines for the pane's width."""
        sheet = Sheet(self._card, self.size.width - 2) if self._card else None
        self.hold(sheet.lines if sheet else [], sheet.links if sheet else [])
