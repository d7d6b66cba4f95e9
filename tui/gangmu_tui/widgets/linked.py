"""Lines of which some lead somewhere: a cursor that steps from link to link, and labels to jump by."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from gangmu_tui.location import Location
from gangmu_tui.messages import LinkChosen
from gangmu_tui.widgets.lines import Lines
from gangmu_tui.widgets.rows import MARKER
from gangmu_tui.widgets.sheet import Line


class LinkedLines(Lines):
    """Lines with links, counted from 0. LinkChosen tells which was followed."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self.cursor = 0
        """The link that Enter follows."""
        self._lines: list[Line] = []
        self._links: list[Location] = []
        self._labels: dict[int, str] = {}
        """In the place of the numbers of links."""

    def hold(self, lines: list[Line], links: list[Location]) -> None:
        """Take other lines; the cursor stays as near as there is a link."""
        self._lines, self._links = lines, links
        if links:  # a pane that is not in sight yet has no room for any
            self.cursor = min(self.cursor, len(links) - 1)

    def line_count(self) -> int:
        return len(self._lines)

    def move(self, link: int) -> None:
        """Put the cursor on a link; past the last or first one the lines themselves scroll."""
        if not 0 <= link < len(self._links):
            self.scroll_lines(self.top + (1 if link > self.cursor else -1))
            return
        before, self.cursor = self.cursor, link
        line = self.line_of(link)
        # From the first link upwards the head is what a reader wants to see.
        if not self.reveal(0 if link == 0 else line):
            self.redraw(self.line_of(before), line)

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

    def draw(self, index: int, width: int) -> Strip:
        pieces, link = self._lines[index]
        if link in self._labels:
            return self.strip([(f"  {self._labels[link]:>3} ", "cursor"), *pieces[1:]], width)
        if link is not None and link == self.cursor:
            words = "".join(words for words, _ in pieces)
            style = "cursor" if self.has_focus else "blurred"
            return self.strip([(f" {MARKER}{words[2:]}", style)], width)
        return self.strip(pieces, width)

    def line_of(self, link: int) -> int:
        """Index of the line that holds a link."""
        return next((index for index, (_, held) in enumerate(self._lines) if held == link), 0)
