"""One line of words that sends nothing while they stay the same: tabs, peek, trail, footer."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.strip import Strip

from gangmu_tui.visible import cut
from gangmu_tui.widgets.lines import Lines, Piece


class Line(Lines, can_focus=False):
    """Pieces from the left, a tail behind them, others against the right edge; the left ones give way."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._left: list[Piece] = []
        self._tail: list[Piece] = []
        self._right: list[Piece] = []

    def show(self, left: Sequence[Piece], right: Sequence[Piece] = (), tail: Sequence[Piece] = ()) -> None:
        """Take other words."""
        words = [*left], [*tail], [*right]
        if words != (self._left, self._tail, self._right):
            self._left, self._tail, self._right = words
            self.refresh()

    def line_count(self) -> int:
        return 1

    def draw(self, index: int, width: int) -> Strip:
        right = sum(cell_len(words) for words, _ in self._right)
        tail = sum(cell_len(words) for words, _ in self._tail)
        room = max(0, width - tail - right - (2 if right else 0))
        pieces: list[Piece] = []
        for words, name in self._left:
            short = cut(words, room)
            pieces.append((short, name))
            room -= cell_len(short)
            if short != words:
                break
        blank = [(" " * (room + (2 if right else 0)), "plain")] if right else []
        return self.strip([*pieces, *self._tail, *blank, *self._right], width)
