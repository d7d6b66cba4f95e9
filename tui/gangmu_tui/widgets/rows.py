"""The list: rows fetched in pages while they are looked at, a cursor, columns that keep their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from textual import events
from textual.strip import Strip

from gangmu_db.records import Ref, Span
from gangmu_tui.messages import CursorMoved, RowChosen
from gangmu_tui.shapes import Column
from gangmu_tui.visible import fit, visible
from gangmu_tui.widgets.lines import Lines, Piece
from gangmu_tui.wrap import wrap


class Cells(Protocol):
    """What a row shows, and how its columns are laid out."""

    def __len__(self) -> int: ...

    def cells(self, index: int) -> Sequence[str]:
        """The words of a row, one for each column."""
        ...

    def ref(self, index: int) -> Ref | None:
        """The item of a row; None where it stands for none, and can not be chosen."""
        ...

    def columns(self, width: int) -> Sequence[Column]:
        """The columns in a pane of `width` cells, one for each of the cells."""
        ...

    def marks(self, index: int) -> Sequence[Span]:
        """What a search matched, in characters of the title's words."""
        ...


class Nothing:
    """A list without rows."""

    def __len__(self) -> int:
        return 0

    def cells(self, index: int) -> Sequence[str]:
        raise IndexError(index)

    def ref(self, index: int) -> Ref | None:
        return None

    def columns(self, width: int) -> Sequence[Column]:
        return (Column("title", width),)

    def marks(self, index: int) -> Sequence[Span]:
        return ()


MARKER = "▸"
PICKED = "*"


def marked(words: str, marks: Sequence[Span], style: str) -> Iterator[Piece]:
    """The words as pieces, those within a mark as matched; marks are in order and disjoint."""
    done = 0
    for start, end in marks:
        yield words[done:start], style
        yield words[start:end], "match"
        done = end
    yield words[done:], style


class RowList(Lines):
    """Rows by index with one cursor. `show` hands it new rows; CursorMoved and RowChosen tell what became of them."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._rows: Cells = Nothing()
        self._words_when_empty = ""
        self.cursor = 0
        self.picked: dict[Ref, None] = {}
        """Items that were chosen for something, in that order; they stay so while other rows are shown."""
        self.waiting = False
        """Whether newer rows are on their way; the old ones are drawn dim."""

    def show(self, rows: Cells, cursor: int = 0, top: int = 0, empty: str = "") -> None:
        """Take new rows, the cursor on one of them; `empty` is said where there is none."""
        self._rows = rows
        self._words_when_empty = empty
        self.cursor = max(0, min(cursor, len(rows) - 1))
        self.top = max(0, min(top, len(rows) - 1))
        self.reveal(self.cursor)
        self.waiting = False
        self.refresh()

    def wait(self) -> None:
        """Say that newer rows are on their way: the old ones stay, dim."""
        self.waiting = True

    def say(self, words: str) -> None:
        """Say something else where there are no rows."""
        self._words_when_empty = words
        self.refresh()

    def place(self, cursor: int, top: int) -> None:
        """Put cursor and scroll back where they were; the screen that asks for it needs no message."""
        last = max(0, len(self._rows) - 1)
        before = self.cursor, self.top
        self.cursor, self.top = min(cursor, last), min(top, last)
        self.reveal(self.cursor)
        if (self.cursor, self.top) != before:
            self.refresh()

    def line_count(self) -> int:
        return len(self._rows)

    def step(self, lines: int) -> None:
        self.move(self.cursor + lines)

    def move(self, index: int) -> None:
        """Put the cursor on a row, as near as there is one."""
        index = max(0, min(index, len(self._rows) - 1))
        if index == self.cursor or not len(self._rows):
            return
        before, self.cursor = self.cursor, index
        if not self.reveal(index):
            self.redraw(before, index)
        self.post_message(CursorMoved(index))

    def pick(self) -> None:
        """Choose the row under the cursor, or let it go, and move on."""
        ref = self._rows.ref(self.cursor)
        if ref is None:
            return
        if ref in self.picked:
            del self.picked[ref]
        else:
            self.picked[ref] = None
        self.redraw(self.cursor)
        self.step(1)

    def unpick(self) -> None:
        """Let all items go that were chosen."""
        self.picked.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        if not len(self._rows):
            words = visible(self._words_when_empty)
            spans = wrap(words, max(8, self.size.width - 4))
            line = f"  {words[slice(*spans[y - 1])]}" if 1 <= y <= len(spans) else ""
            return self.strip([(line, "dim")], self.size.width)
        return super().render_line(y)

    def draw(self, index: int, width: int) -> Strip:
        here = index == self.cursor
        style = "cursor" if self.has_focus else "blurred"
        marker = PICKED if self.picked and self._rows.ref(index) in self.picked else MARKER if here else " "
        pieces: list[Piece] = [(marker, style if here else "plain")]
        for column, words in zip(self._rows.columns(width - 1), self._rows.cells(index), strict=True):
            if column.width <= 0:
                continue
            if not here:
                style = "dim" if column.dim or self.waiting else "plain"
            marks = self._rows.marks(index) if column.name == "title" and not here else ()
            pieces.extend(marked(f"{fit(visible(words), column.width, column.right)} ", marks, style))
        return self.strip(pieces, width)

    def on_focus(self) -> None:
        self.redraw(self.cursor)

    def on_blur(self) -> None:
        self.redraw(self.cursor)

    def on_resize(self) -> None:
        self.reveal(self.cursor)

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y
        if index >= len(self._rows):
            return
        if index == self.cursor:
            self.post_message(RowChosen(index))
        self.move(index)
