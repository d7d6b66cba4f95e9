"""One line of words that sends nothing while they stay the same: tabs, peek, trail, footer."""

from __future__ import annotations

from rich.cells import cell_len
from textual.strip import Strip

from gangmu_tui.visible import cut
from gangmu_tui.widgets.lines import Lines, Piece


class Line(Lines, can_focus=False):
    """Pieces from the left, others against the right edge; the left ones give way."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._left: list[Piece] = []
        self._right: list[Piece] = []

    def show(self, left: list[Piece], right: list[Piece] | None = None) -> None:
        """Take other words."""
        if (left, right or []) != (self._left, self._right):
            self._left, self._right = left, right or []
            self.refresh()

    def line_count(self) -> int:
        return 1

    def draw(self, index: int, width: int) -> Strip:
        right = sum(cell_len(words) for words, _ in self._right)
        room = max(0, width - right - (2 if right else 0))
        pieces: list[Piece] = []
        for words, name in self._left:
            short = cut(words, room)
            pieces.append((short, name))
            room -= cell_len(short)
            if short != words:
                break
        blank = [(" " * (room + (2 if right else 0)), "plain")] if right else []
        return self.strip([*pieces, *blank, *self._right], width)
