"""Rows of a table that was flattened to one cell on each line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import aligned, cell_kind, done, with_task
from gangmu_import.columnheads import below_groups, stacked_columns, with_own_task
from gangmu_import.columns import Column
from gangmu_import.dates import DATE
from gangmu_import.dutyrows import duty_rows
from gangmu_import.numbering import read_number
from gangmu_import.rowsahead import (
    ENDS,
    LONGEST_CELL,
    WORDY,
    ends_before_next,
    ends_below,
    goes_on,
    is_beside,
    next_value,
    value_of,
)
from gangmu_import.squarerows import square_rows
from gangmu_import.text import tight

LONGEST_CAPTION: Final = 40
MOST_NAMES: Final = 2
"""Lines that name a group of rows, and a type in it, before the number of the first."""
MOST_CELLS: Final = 40
"""Cells of a row; each is compared with those before it."""
LONGEST_SIGNATURE: Final = 4
"""Lines from the last sentence of a document to its date."""
OPEN: Final = frozenset("、,(和及与")
PHONE: Final = re.compile(r"\d{3,4}-\d{7,8}|1\d{10}")
PERSON: Final = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}|" + PHONE.pattern)
SEVERAL: Final = frozenset({"words", "either", "bodies", "done", "person"})
"""What may go on for several lines."""
BESIDE: Final = ("step", "problem")
"""Columns of words that are none of the task."""
HELD: Final = {"bodies": "role", "due": "due", "done": "progress", "person": "score"}
"""The kind of the columns that hold a kind of cells."""

FIGURES: Final = re.compile(r"(?:计量|计算)?单位|(?:19|20)\d\d年.{0,6}|(?:现状|基期|目标)值")
"""What heads columns of numbers: the headings behind it are the rest of those of a table of indicators."""

Found = tuple[tuple[Column, ...], list[tuple[Span | None, ...]], tuple[Span, ...], int]


def stacked_rows(folded: str, lines: Sequence[Span], at: int) -> Found | None:
    """Columns, rows, captions, and the index of the line behind the table whose headings begin at a line."""
    if at and FIGURES.fullmatch(tight(folded, lines[at - 1])):
        return None
    # one word on line after line: what heads a table first spans none of its columns
    if len({tight(folded, line) for line in lines[at : at + 3]}) == 1:
        return None
    if listed := duty_rows(folded, lines, at):
        heads, tasks, behind = listed
        return heads, tasks, (), behind
    columns, first = stacked_columns(folded, lines, at)
    if columns is None:
        return None
    square = square_rows(folded, lines, first, columns)
    if square is not None:
        return columns, square[0], (), square[1]
    reader = _Stack(folded, columns)
    last = reader.read(lines, first)
    grouped = below_groups(columns, reader.rows)
    rows = [with_own_task(with_task(row, grouped), grouped) for row in reader.rows]
    return (grouped, rows, tuple(reader.captions), last) if rows else None


class _Stack:
    """The cells read so far, row by row."""

    def __init__(self, folded: str, columns: tuple[Column, ...]) -> None:
        self.folded = folded
        self.columns = columns
        kinds = [column.kind for column in columns]
        at = kinds.index("number") if "number" in kinds else 0
        typed = all(column.text for column in columns[:at]) and any(column.text for column in columns[at:])
        self.leading = at if typed else 0
        """Columns before the number: the type of several rows, which stands once before the number of the first."""
        self.numbered = kinds[self.leading] == "number"
        self.words = sum(column.text or column.kind in BESIDE for column in columns[self.leading :])
        self.holders = sum(column.kind in ("role", "due") for column in columns)
        self.unknown = any(column.kind == "other" for column in columns)
        last_text = max(index for index, column in enumerate(columns) if column.text)
        ends = [index for index, column in enumerate(columns) if column.kind in ("role", "due")]
        self.in_order = last_text < min(ends)
        """Whether words come first and bodies and deadlines last, so that words begin a row."""
        self.persons = "score" in kinds
        """Whether a column may hold names of persons."""
        self.progress = kinds.index("progress") if "progress" in kinds else None
        """The column that says how far a task has come."""
        self.told_last = self.progress is not None and self.progress > min(ends)
        """Whether it stands behind the bodies, so that words behind them are its own."""
        self.words += self.progress is not None and self.progress < last_text
        self.lead: Span | None = None
        """What stands in the columns before the number."""
        self.row: list[tuple[str, Span]] = []
        self.begun = False
        """Whether a number began the row, as one begins each."""
        self.count = 0
        self.rows: list[tuple[Span | None, ...]] = []
        self.captions: list[Span] = []

    def read(self, lines: Sequence[Span], at: int) -> int:
        """Read all rows; the index of the first line that is none is returned."""
        header = at
        while at < len(lines):
            columns, behind = stacked_columns(self.folded, lines, at)
            if columns is not None:
                if columns != self.columns or not self.row or not (self.rows or self._ends_row()):
                    # headings stand again on a new page, below a row
                    break
                at = behind
                continue
            if not self._take(lines, at):
                break
            at += 1
        self._flush()
        return max(at, header)

    def _take(self, lines: Sequence[Span], at: int) -> bool:
        """Put a line in its row; False where the table has ended before it."""
        line = lines[at]
        endless = line.end - line.start > LONGEST_CELL or len(self.row) > MOST_CELLS
        if endless or self.folded.startswith("注:", line.start):
            return False
        kind = self._kind(lines, at)
        if kind == "number" and self._is_figure(line):
            kind = "words"
        if kind == "number" and self.numbered:
            return self._begin(lines, at)
        if self.leading and self._names_type(kind, lines, at):
            self._name_type(line)
            return True
        if self._opens(kind, line):
            if not ends_below(self.folded, lines, at) or self._is_signed(lines, at):
                return False
            self._flush()
            if self._is_caption(line):
                self.captions.append(line)
                return True
        self._put("words" if kind == "number" and self.row else kind, line)
        return True

    def _begin(self, lines: Sequence[Span], at: int) -> bool:
        """Begin the row that a line numbers; False where the number is none of this table."""
        value = value_of(self.folded, lines[at])
        if value in (self.count + 1, 1):
            spanned = value == self.count + 1 and (bool(self.rows) or self._ends_row())
            width = self.words + (MOST_NAMES if self.leading else 0)
            begins = ends_below(self.folded, lines, at) or (
                spanned and goes_on(self.folded, lines, at, value, width)
            )
        else:
            # the list of one department leaves out the rows of others
            over = value > self.count and (self._ends_row() or self._leads())
            worded = at + 1 < len(lines) and cell_kind(self.folded, lines[at + 1]) in WORDY
            begins = over and worded and ends_before_next(self.folded, lines, at)
        if begins:
            before = self.row if self.leading and self._leads() else []
            self._flush()
            self.lead = Span(before[0][1].start, before[-1][1].end) if before else None
            self.row, self.count, self.begun = [("number", lines[at])], value, self.leading == 0
        return begins

    def _names_type(self, kind: str, lines: Sequence[Span], at: int) -> bool:
        """Whether a line behind a row names the type of those below it: the number of the next stands right behind."""
        line = lines[at]
        if line.end - line.start > LONGEST_CAPTION or self.folded[line.end - 1] == "。":
            return False
        width = 1
        if self.row:
            behind_row = self.row[0][0] == "number" and any(one in WORDY for one, _ in self.row)
            opened = self.folded[self.row[-1][1].end - 1] in OPEN
            if opened or kind not in WORDY or not (behind_row or self._is_caption(line)):
                return False
            width = MOST_NAMES
        elif kind != "bodies":
            # 产业园区, as a body may be called
            return False
        return next_value(self.folded, lines, at, width) == self.count + 1

    def _name_type(self, line: Span) -> None:
        """Put a line before the rows whose type it names, or above them."""
        self._flush()
        if self._is_caption(line):
            self.captions.append(line)
        else:
            self.row.append(("words", line))

    def _leads(self) -> bool:
        """Whether nothing but words stand before the number of a row: the type of several, or the number of a page."""
        return all(kind in WORDY for kind, _ in self.row)

    def _kind(self, lines: Sequence[Span], at: int) -> str:
        """What a line holds, as a cell of the row: `done` where it says how far the task has come."""
        line = lines[at]
        kind = cell_kind(self.folded, line)
        if not self.row or kind in ("bodies", "number", "empty"):
            return kind
        before = [one for one, _ in self.row]
        full = sum(one in WORDY for one in before) >= self.words
        full = full or (
            before[-1] in ENDS and (self.begun or PHONE.match(self.folded, line.start) is not None)
        )
        if full and self.persons and kind == "words" and PERSON.fullmatch(tight(self.folded, line)):
            return "person"
        if (
            kind == before[-1] == "words"
            and self.begun
            and is_beside(self.folded, self.row[-1][1], lines, at)
        ):
            return "person"
        return kind if self.progress is None else self._told(lines, at, kind, before)

    def _told(self, lines: Sequence[Span], at: int, kind: str, before: Sequence[str]) -> str:
        """Its kind, or `done`, in a table with a column for that."""
        if "done" in before:
            rest = before[-1] == "done" and kind in WORDY and not self._is_caption(lines[at])
            rest = rest and not ends_before_next(self.folded, lines, at)
            return "done" if rest else kind
        worded = WORDY.intersection(before)
        if worded and done().fullmatch(tight(self.folded, lines[at])):
            return "done"
        if self.told_last:
            return "done" if ENDS.intersection(before) and kind in WORDY else kind
        full = sum(one in WORDY for one in before) >= self.words
        last = at + 1 < len(lines) and cell_kind(self.folded, lines[at + 1]) in ENDS
        opened = self.folded[self.row[-1][1].end - 1] in OPEN
        return "done" if full and last and kind in WORDY and not opened else kind

    def _is_figure(self, line: Span) -> bool:
        """Whether a number stands in a column of which no more is known, and does not begin a row."""
        if not self.numbered or not self.row or not self.unknown or self._ends_row():
            return False
        value = value_of(self.folded, line)
        if not self.begun and value in (self.count + 1, 1):
            # behind the name of a group
            return False
        room = sum(kind in WORDY for kind, _ in self.row) < self.words
        return room or value != self.count + 1

    def _opens(self, kind: str, line: Span) -> bool:
        """Whether words stand where a row is over: behind its bodies or its deadline."""
        if not self.row or kind not in WORDY:
            return not self.row
        number = read_number(self.folded, line.start, line.end)
        if number is not None and number.kind == "chinese" and not self.in_order:
            return True
        last = next((kind for kind, _ in reversed(self.row) if kind != "empty"), "")
        over = last in ENDS or (self.told_last and last == "done") or (last == "person" and not self.begun)
        return self.in_order and over and self.folded[self.row[-1][1].end - 1] not in OPEN

    def _is_caption(self, line: Span) -> bool:
        number = read_number(self.folded, line.start, line.end)
        named = number is not None and number.kind in ("chinese", "bracketed", "labelled")
        return named and line.end - line.start <= LONGEST_CAPTION and self.folded[line.end - 1] != "。"

    def _is_signed(self, lines: Sequence[Span], at: int) -> bool:
        """Whether a body and a whole date below, and no row behind them, sign the document."""
        for index in range(at + 1, min(at + LONGEST_SIGNATURE, len(lines))):
            if self.rows and DATE.fullmatch(tight(self.folded, lines[index])):
                return cell_kind(self.folded, lines[index - 1]) == "bodies" and not ends_below(
                    self.folded, lines, index
                )
        return False

    def _put(self, kind: str, line: Span) -> None:
        """A cell, or the rest of the one before it: a list of names that stays open, words for which no column is left."""
        if self.row:
            before, cell = self.row[-1]
            same = before == kind and kind in SEVERAL
            wordy = {before, kind} <= WORDY
            held = HELD.get(kind, "role")
            room = self.words if wordy else sum(column.kind == held for column in self.columns)
            used = sum(one in (WORDY if wordy else (kind,)) for one, _ in self.row)
            opened = before != "number" and self.folded[cell.end - 1] in OPEN  # 一、 is whole
            if opened or ((same or wordy) and used >= room):
                self.row[-1] = (before, Span(cell.start, line.end))
                return
        self.row.append((kind, line))

    def _ends_row(self) -> bool:
        """Whether the row says who does it, by when or how far it has come."""
        return any(kind in ENDS or kind == "done" for kind, _ in self.row)

    def _flush(self) -> None:
        # a row with a number may have its bodies in common with those above
        numbered = self.row and self.row[0][0] == "number"
        if self._ends_row() or (numbered and self.rows and len(self.row) > 1):
            kinds = [kind for kind, _ in self.row]
            cells = [cell for _, cell in self.row]
            row = aligned(self.folded, cells, self.columns[self.leading :], kinds)
            before = (self.lead, *[None] * self.leading)[: self.leading]
            self.rows.append((*before, *row))
        self.row, self.lead, self.begun = [], None, False
