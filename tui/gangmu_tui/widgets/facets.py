"""The facets of a list: what it can be narrowed to, with counts, values switched on and off."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from gangmu_tui.messages import FacetChosen
from gangmu_tui.shapes import Choice, Choices
from gangmu_tui.visible import cut, visible
from gangmu_tui.widgets.lines import Lines, Piece
from gangmu_tui.widgets.rows import MARKER, PICKED

SHOWN = 5
"""Values of a facet that are shown before the rest is asked for; the chosen one always is."""

Entry = str | Choice | Choices
"""A line: the name of a facet, one of its values, or the offer to show all of them or fewer."""


class FacetPane(Lines):
    """Facets one below the other. FacetChosen tells which value was switched."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._facets: tuple[Choices, ...] = ()
        self._unfolded: set[str] = set()
        self._lines: list[Entry] = []
        self._words_when_empty = ""
        self.cursor = 0

    def show(self, facets: tuple[Choices, ...], empty: str = "") -> None:
        """Take facets; the cursor stays at its value, or near it where that is gone."""
        if (facets, empty) == (self._facets, self._words_when_empty):
            return
        self._facets, self._words_when_empty = facets, empty
        self._lay_out()

    def _lay_out(self) -> None:
        before, place = self._here, self.cursor
        self._lines = [line for facet in self._facets for line in self._of(facet)]
        named = (index for index, line in enumerate(self._lines) if before and _name(line) == before)
        self.cursor = next(named, None) or self._nearest(place, 1)
        self.top = max(0, min(self.top, len(self._lines) - self.size.height))
        self.reveal(self.cursor)
        self.refresh()

    @property
    def _here(self) -> tuple[str, str]:
        return _name(self._lines[self.cursor]) if self._lines else ("", "")

    def _of(self, facet: Choices) -> list[Entry]:
        unfolded = facet.facet in self._unfolded
        # The offer takes a line as well: a single value is shown in its place.
        most = SHOWN if len(facet.values) > SHOWN + 1 else SHOWN + 1
        shown = [one for place, one in enumerate(facet.values) if place < most or one.on or unfolded]
        rest = [facet] if len(facet.values) > len(shown) or unfolded else []
        return [facet.title, *shown, *rest]

    def _nearest(self, index: int, way: int) -> int:
        """The nearest line that can be chosen, first in one direction, then in the other."""
        index = max(0, min(index, len(self._lines) - 1))
        if not self._lines:
            return 0
        ahead = range(index, len(self._lines)) if way > 0 else range(index, -1, -1)
        behind = range(index, -1, -1) if way > 0 else range(index, len(self._lines))
        found = (at for places in (ahead, behind) for at in places if not isinstance(self._lines[at], str))
        return next(found, 0)

    def line_count(self) -> int:
        return len(self._lines)

    def step(self, lines: int) -> None:
        self.move(self._nearest(self.cursor + lines, lines))

    def move(self, index: int) -> None:
        """Put the cursor on a line; the name of a facet above it comes into sight with it."""
        if index == self.cursor or not self._lines:
            return
        before, self.cursor = self.cursor, index
        named = index > 0 and isinstance(self._lines[index - 1], str)
        if not (self.reveal(index - 1 if named and index < before else index)):
            self.redraw(before, index)

    def choose(self) -> None:
        """Switch the value under the cursor, or show all values of its facet or fewer."""
        chosen = self._lines[self.cursor] if self._lines else ""
        match chosen:
            case Choice(facet=facet, value=value):
                self.post_message(FacetChosen(facet, value))
            case Choices(facet=facet):
                self._unfolded ^= {facet}
                self._lay_out()

    def render_line(self, y: int) -> Strip:
        if not self._lines:
            return self.strip([(f"  {self._words_when_empty}" if y == 1 else "", "dim")], self.size.width)
        return super().render_line(y)

    def draw(self, index: int, width: int) -> Strip:
        line = self._lines[index]
        if isinstance(line, str):
            return self.strip([(f" {line}", "accent")], width)
        here = index == self.cursor
        style = ("cursor" if self.has_focus else "blurred") if here else "plain"
        marker = MARKER if here else " "
        if isinstance(line, Choices):
            words = line.fewer if line.facet in self._unfolded else line.more
            return self.strip([(f"{marker}  {words}", style if here else "dim")], width)
        room = max(0, width - len(marker) - 2 - len(line.count) - 2)
        words = cut(visible(line.words), room)
        blank = " " * (room - cell_len(words) + 1)
        on: Piece = (f"{PICKED if line.on else ' '} {words}", "strong" if line.on and not here else style)
        return self.strip(
            [(marker, style), on, (blank, style), (line.count, style if here else "dim")], width
        )

    def on_focus(self) -> None:
        self.redraw(self.cursor)

    def on_blur(self) -> None:
        self.redraw(self.cursor)

    def on_resize(self) -> None:
        self.reveal(self.cursor)

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y
        if index < len(self._lines) and not isinstance(self._lines[index], str):
            self.move(index)
            self.choose()


def _name(line: Entry) -> tuple[str, str]:
    """By which a line is known again in other counts."""
    match line:
        case Choice(facet=facet, value=value):
            return facet, value
        case Choices(facet=facet):
            return facet, ""
        case _:
            return "", line
