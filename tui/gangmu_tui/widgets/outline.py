"""The outline of a text: its headings by level, the one being read under the cursor."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from gangmu_db.records import Section
from gangmu_tui.messages import SectionChosen
from gangmu_tui.visible import visible
from gangmu_tui.widgets.lines import Lines
from gangmu_tui.widgets.rows import MARKER


class OutlinePane(Lines):
    """Headings, one a line. SectionChosen tells which was opened."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._sections: Sequence[Section] = ()
        self._words_when_empty = ""
        self.cursor = 0

    def show(self, sections: Sequence[Section], empty: str = "") -> None:
        """Take the headings of a document, in the order of the text."""
        self._sections = sections
        self._words_when_empty = empty
        self.cursor = self.top = 0
        self.refresh()

    def follow_text(self, character: int) -> None:
        """Put the cursor on the heading that a character of the text stands under."""
        index = bisect_right(self._sections, character, key=lambda section: section.start) - 1
        self.move(max(0, index))

    def line_count(self) -> int:
        return len(self._sections)

    def move(self, index: int) -> None:
        """Put the cursor on a heading, as near as there is one."""
        index = max(0, min(index, len(self._sections) - 1))
        if index == self.cursor or not self._sections:
            return
        before, self.cursor = self.cursor, index
        if not self.reveal(index):
            self.redraw(before, index)

    def step(self, lines: int) -> None:
        self.move(self.cursor + lines)

    def choose(self) -> None:
        """Open the heading under the cursor."""
        if self._sections:
            self.post_message(SectionChosen(self._sections[self.cursor].start))

    def render_line(self, y: int) -> Strip:
        if not self._sections:
            return self.strip([(f"  {self._words_when_empty}" if y == 1 else "", "dim")], self.size.width)
        return super().render_line(y)

    def draw(self, index: int, width: int) -> Strip:
        section = self._sections[index]
        words = indented(section)
        if index == self.cursor:
            return self.strip([(f"{MARKER}{words}", "cursor" if self.has_focus else "blurred")], width)
        return self.strip([(f" {words}", "strong" if section.level == 1 else "plain")], width)

    def on_focus(self) -> None:
        self.redraw(self.cursor)

    def on_blur(self) -> None:
        self.redraw(self.cursor)

    def on_click(self, event: events.Click) -> None:
        if self.top + event.y < len(self._sections):
            self.move(self.top + event.y)
            self.choose()


def indented(section: Section) -> str:
    """A heading with its number, two blanks for each level below the first."""
    return "  " * (section.level - 1) + visible(f"{section.number}{section.title}")
