"""A text whose tables are drawn with lines (│ ├ ┼ ─, or | and +---+), in the form of tables whose rows are lines with bars.

A drawn cell is as narrow as its column, so that its words go on in the line below, past those of the cells beside it: in this
form each row is one line, and the words of a cell stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gangmu_import.forms import BareForm
from gangmu_import.text import Bounds, holds_word

UPRIGHT: Final = "│┃"
"""Of a drawn table each row holds one of these; the sets of Chinese characters have no double ones, and ║ at most frames."""
TYPED: Final = re.compile(r"^[ \u3000]*\+(?:[-=]{2,200}\+){2,40}[ \u3000]*$", re.MULTILINE)
"""A line that is the edge of a table typed without such characters."""
BLANKS: Final = " \t\u3000\xa0\r"
MOST_COLUMNS: Final = 40
MOST_LINES: Final = 40
"""Lines of a row."""
FEWEST_ROWS: Final = 2
NUMBERS: Final = re.compile(r"\d{1,3}[.、]?")
"""What the first cell of a row holds where each has a number."""

Piece = tuple[int, str]
"""Where words stand in the stored text, and the words."""


class Drawing(NamedTuple):
    """How the lines of a table are drawn."""

    edges: re.Pattern[str]
    """What parts two cells."""
    level: str
    """Characters of the lines between rows."""
    shortest: int
    """Characters of such a line in a cell; fewer are a dash for an empty one."""


DRAWN: Final = Drawing(re.compile("[│┃┆┇┊┋┌-╋║╒-╬╭-╰]"), "─━┄┅┈┉╌╍═", 1)
SPELT: Final = Drawing(re.compile(r"\||\+(?=[-=]{2})|(?<=[-=]{2})\+"), "-=", 2)


class Line(NamedTuple):
    """One line of a table."""

    end: int
    cells: tuple[Bounds, ...]
    """Without the blanks around their words."""
    ruled: tuple[bool, ...]
    """For each cell whether a line between two rows stands there."""

    def fills(self, column: int) -> bool:
        start, end = self.cells[column]
        return start < end and not self.ruled[column]


class Row:
    """The cells of a row, each with the stretches of its words."""

    __slots__ = ("bars", "cells", "end", "lines")

    def __init__(self, width: int, start: int) -> None:
        self.cells: list[list[Bounds]] = [[] for _ in range(width)]
        self.bars = [start] * width
        """Where the row stands for each bar."""
        self.end = start
        self.lines = 0

    def holds(self) -> bool:
        return any(self.cells)


def boxed(stored: str) -> list[BareForm]:
    """The form of a text with rows for what is drawn; none of a text without such a table."""
    drawing = drawing_of(stored)
    if drawing is None:
        return []
    pieces: list[Piece] = []
    done = 0
    for start, lines in tables_of(stored, drawing):
        rows = [row for row in rows_of(stored, lines) if row.holds()]
        if len(rows) >= FEWEST_ROWS:
            pieces.append((done, stored[done:start]))
            pieces += row_pieces(stored, rows)
            done = lines[-1].end
    return [moved(stored, [*pieces, (done, stored[done:])])] if done else []


def drawing_of(text: str) -> Drawing | None:
    """How the tables of a text are drawn; None where none is."""
    if any(bar in text for bar in UPRIGHT):
        return DRAWN
    typed = "+" in text and "|" in text and holds_word(text, "+-")
    return SPELT if typed and TYPED.search(text) else None


def tables_of(text: str, drawing: Drawing) -> Iterator[tuple[int, list[Line]]]:
    """Where tables begin, and their lines; blank ones may stand between these."""
    lines: list[Line] = []
    first = begin = 0
    for words in text.split("\n"):
        line = read_line(text, begin, begin + len(words), drawing)
        if line is not None:
            first = first if lines else begin
            lines.append(line)
        elif lines and words.strip(BLANKS):
            yield first, lines
            lines = []
        begin += len(words) + 1
    if lines:
        yield first, lines


def read_line(text: str, start: int, end: int, drawing: Drawing) -> Line | None:
    """A line of a table: at least two cells, or one in a frame, with an edge at both ends or at none."""
    line_end = end
    start, end = trimmed(text, start, end)
    edges = [edge.start() for edge in drawing.edges.finditer(text, start, end)]
    if not 1 < len(edges) <= MOST_COLUMNS or (edges[0] == start) != (edges[-1] == end - 1):
        return None
    framed = edges[0] == start
    starts = [edge + 1 for edge in edges[:-1]] if framed else [start, *(edge + 1 for edge in edges)]
    ends = edges[1:] if framed else [*edges, end]
    cells = tuple([trimmed(text, *cell) for cell in zip(starts, ends, strict=True)])
    ruled = tuple(
        [
            stop - begin >= drawing.shortest and not text[begin:stop].strip(drawing.level)
            for begin, stop in cells
        ]
    )
    return Line(line_end, cells, ruled)


def trimmed(text: str, start: int, end: int) -> Bounds:
    """A stretch without the blanks around its words."""
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end


def rows_of(text: str, lines: Sequence[Line]) -> Iterator[Row]:
    """The rows of a table. Where lines are drawn between them, a row is what stands between two of these; else each line of
    words is one, but for those without a first cell."""
    parted = between_rules(lines)
    rows: list[Row] = []
    owners: list[Row] = []
    for line in lines:
        width = len(line.cells)
        if all(line.ruled):
            owners = []
            continue
        if len(owners) != width or begins(text, line, owners, parted):
            rows.append(Row(width, line.cells[0][0]))
            owners = [rows[-1]] * width
        put(line, owners)
        if any(line.ruled):
            # cells without the line span the row below it as well
            rows.append(Row(width, line.cells[0][0]))
            owners = [rows[-1] if ruled else owner for ruled, owner in zip(line.ruled, owners, strict=True)]
    yield from rows


def between_rules(lines: Sequence[Line]) -> bool:
    """Whether lines are drawn between the rows, and not only around the headings and around all others."""
    inner = [any(line.ruled) for line in lines]
    blocks = sum(not ruled and before for before, ruled in zip([True, *inner], inner, strict=False))
    return blocks > FEWEST_ROWS


def begins(text: str, line: Line, owners: Sequence[Row], parted: bool) -> bool:
    """Whether a line of words begins a row below words."""
    if any(line.ruled):
        return False
    if max(owner.lines for owner in owners) >= MOST_LINES:
        return True
    if parted:
        numbered = owners[0].cells[0] and NUMBERS.fullmatch(text, *line.cells[0])
        return bool(numbered and NUMBERS.fullmatch(text, *owners[0].cells[0][0]))
    return line.fills(0) or all(map(line.fills, range(1, len(line.cells))))


def put(line: Line, owners: Sequence[Row]) -> None:
    """The words of a line in the cells of their rows."""
    for column, (cell, owner) in enumerate(zip(line.cells, owners, strict=True)):
        if line.fills(column):
            owner.cells[column].append(cell)
        if not owner.lines:
            owner.bars[column] = cell[0]
    for owner in set(owners):
        owner.lines += 1
        owner.end = line.end


def row_pieces(text: str, rows: Sequence[Row]) -> Iterator[Piece]:
    """Rows as lines with bars; one cell in a whole row is a line of its own."""
    for index, row in enumerate(rows):
        if index:
            yield rows[index - 1].end, "\n"
        alone = len(row.cells) == 1
        for bar, cell in zip(row.bars, row.cells, strict=True):
            yield bar, "" if alone else "|"
            yield from cell_pieces(text, cell)
        yield row.end, "" if alone else "|"


def cell_pieces(text: str, cell: Sequence[Bounds]) -> Iterator[Piece]:
    """The words of a cell, with a blank where its lines part two Latin words."""
    before = ""
    for start, end in cell:
        if before.isascii() and before.isalpha() and text[start].isascii() and text[start].isalpha():
            yield start, " "
        yield start, text[start:end]
        before = text[end - 1]


def moved(stored: str, pieces: Sequence[Piece]) -> BareForm:
    """The form that pieces of a text make, in another order than that in which they stand in it."""
    places = [0]
    shifts = [0]
    length = 0
    for at, words in pieces:
        if words:
            places.append(length)
            shifts.append(at - length)
            length += len(words)
    places.append(length + 1)
    return BareForm(stored, "".join([words for _, words in pieces]), places, shifts, (), True)
