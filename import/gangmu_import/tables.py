"""Tables of tasks as they stand in a text that was flattened: cells parted by tabs, bars or spaces, or one on each line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gangmu_db.records import Span
from gangmu_import.blankcells import hold, row_cells, without_empty
from gangmu_import.cells import aligned, cell_kind, moved_right, running_number, with_task, without_bars
from gangmu_import.columnheads import named_rows, says_more, with_own_task
from gangmu_import.columns import Column, read_column
from gangmu_import.headrows import HELD, heads_columns, may_head, row_columns, separator_of, split_cells
from gangmu_import.kinds import opens_with_verb
from gangmu_import.lines import Page, read_page
from gangmu_import.numbering import read_number
from gangmu_import.stacked import stacked_rows
from gangmu_import.text import built, tight

LONGEST_ROW: Final = 3000
"""Characters of a line that can be the row of a table."""
LONGEST_READ: Final = 400
"""Characters of a cell that can hold bodies or a deadline while its row is still read."""
NAMED: Final = ("项目", "工程")
"""What the name of something to be done ends in."""
AHEAD: Final = 8
"""Lines that a cell may go on for before the next line with separators."""
LONGEST_CAPTION: Final = 40
PAGE: Final = re.compile(r"[-—–·]*\s?\d{1,4}\s?[-—–·]*|第\s?\d{1,4}\s?页.{0,12}")
ROW_BARS: Final = re.compile(r"\n\|\n ?(?:序号?|编号) ?\|?\n")
"""A bar alone on its line before the first heading: one begins each row of cells that have a line each, and is no empty cell."""
NUMBER: Final = re.compile(r"[\d.,]+")
AMOUNT: Final = re.compile(r"[\d.,]+[一-龥]{1,2}")
"""So much of something, whose heading bears no unit."""
RULE: Final = re.compile(r"[\s|:+=-]+")
"""The line below the headings of a Markdown table."""
NOTE: Final = re.compile(r"注\s?:|备注:|附\s*[件表录]\s*(?:\d|[一二三四五六七八九十]|:|$)|填表")


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a cell for each column, None where it is missing (the cell above spans it) and empty where it stands empty."""

    cells: tuple[Span | None, ...]
    moved: bool = False
    """Whether its cells stood further left, for those above that span it."""

    @property
    def start(self) -> int:
        return min(cell.start for cell in self.cells if cell is not None)

    @property
    def end(self) -> int:
        return max(cell.end for cell in self.cells if cell is not None)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of tasks, from its headings to its last row."""

    start: int
    end: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    captions: tuple[Span, ...]
    """Lines between rows that name a group of them: 一、基础设施(2项)."""


def find_tables(folded: str, page: Page) -> tuple[Table, ...]:
    """The tables of a text, disjoint, in its order, from the lines of its page."""
    printed, parted = page.lines, page.spaced
    if "\t" in folded:
        # a tab at the edge of a row parts its words from an empty cell
        printed = [line for line in read_page(folded, " ").lines if not folded[line[0] : line[1]].isspace()]
    if "\n|\n" in folded and ROW_BARS.search(folded):
        printed = [line for line in printed if folded[line[0] : line[1]].strip("| ")]
    if "\t" in folded or "|" in folded:
        parted = list(range(len(printed)))
    lines: list[Span] = []
    tables: list[Table] = []
    behind = 0
    for at in may_head(folded, printed, parted):
        # most short lines stand in a table, below its headings
        if at < behind or not heads_columns(folded, printed[at]):
            continue
        if not lines:
            lines = [built(Span, (start, end)) for start, end, _ in printed]
            stacked = without_bars(folded, lines) if "|" in folded else lines
        found = read_table(folded, lines, stacked, at)
        if found:
            table, behind = found
            tables += [table] * names_tasks(folded, table)
    return tuple(tables)


def names_tasks(folded: str, table: Table) -> bool:
    """Whether words stand in the column of tasks, and not how much each body takes of one: 责任单位 | 改造任务(户)."""
    at = next((at for at, column in enumerate(table.columns) if column.kind == "task"), None)
    tasks = [cell for row in table.rows if at is not None and (cell := row.cells[at])]
    form = NUMBER if at is not None and table.columns[at].measured else AMOUNT
    return not tasks or not all(form.fullmatch(folded, *cell) for cell in tasks)


def read_table(
    folded: str, lines: Sequence[Span], stacked: Sequence[Span], at: int
) -> tuple[Table, int] | None:
    """The table whose headings begin on a line, and the index of the line behind it; `stacked` are the lines without a
    bar at the end of a cell."""
    line = lines[at]
    words = folded[line.start : line.end]
    separator = separator_of(words)
    named = row_columns(words, separator) if separator else None
    if named:
        reader = _Rows(folded, lines, at, separator, named)
        last = reader.read()
        return (reader.table(last), last) if reader.is_table() else None
    found = stacked_rows(folded, stacked, at)
    if found is None:
        return None
    columns, rows, captions, last = found
    return Table(line.start, lines[last - 1].end, columns, tuple(map(Row, rows)), captions), last


def _is_deed(folded: str, cell: Span) -> bool:
    """Whether a cell opens with a verb, or names a project: 茶园提升工程."""
    return opens_with_verb(folded, cell.start) or folded.endswith(NAMED, *cell)


class _Rows:
    """The rows below the headings of a table whose rows are lines."""

    def __init__(
        self, folded: str, lines: Sequence[Span], at: int, separator: str, columns: tuple[Column, ...]
    ) -> None:
        self.folded = folded
        self.lines = lines
        self.at = at
        self.separator = separator
        self.columns = columns
        self.heading = tight(folded, lines[at])
        self.pending: list[Span] = []
        self.rows: list[Row] = []
        self.captions: list[Span] = []
        self.number = 0
        """That of the last row."""

    def read(self) -> int:
        """Read all rows; the index of the first line that is none is returned."""
        at = self._second_headings(self.at + 1)
        while at < len(self.lines) and self._take(at):
            at += 1
        self._flush()
        return at

    def is_table(self) -> bool:
        """Whether there are rows, one with bodies or a deadline where but blanks part the cells; and where no column is of these,
        most with something to be done."""
        kinds = [column.kind for column in self.columns]
        if HELD.isdisjoint(kinds):
            tasks = [row.cells[kinds.index("task")] for row in self.rows]
            acting = sum(cell is not None and _is_deed(self.folded, cell) for cell in tasks)
            return 2 * acting > len(tasks)
        if self.separator != " ":
            return bool(self.rows)
        cells = [cell for row in self.rows for cell in row.cells]
        return hold(self.folded, cells, self.columns * len(self.rows))

    def table(self, last: int) -> Table:
        start, end = self.lines[self.at].start, self.lines[last - 1].end
        columns = named_rows(self.folded, self.columns, [row.cells for row in self.rows])
        named = columns != self.columns
        rows = [row for row in self.rows if not named or says_more(row.cells, columns)]
        return Table(start, end, columns, tuple(rows), tuple(self.captions))

    def _second_headings(self, at: int) -> int:
        """Headings below one that spans several columns: 责任单位 over 牵头单位 and 配合单位."""
        # of Markdown the rule stands between them
        at += at < len(self.lines) and RULE.fullmatch(self.folded, *self.lines[at]) is not None
        if at >= len(self.lines) or not self._may_part(self.lines[at]):
            return at
        cells = split_cells(self.folded, self.lines[at], self.separator)
        texts = [tight(self.folded, cell) for cell in cells]
        below = [read_column(text) for text in texts]
        if not any(below) or any(text and not column for text, column in zip(texts, below, strict=True)):
            return at
        if len(cells) == len(self.columns):
            pairs = zip(below, self.columns, strict=True)
            columns = tuple(column or above for column, above in pairs)
            # the rest of a line of headings that was cut in two
            if all(column.kind != "task" for column in columns):
                return at
            self.columns = columns
            return at + 1
        spanning = next((index for index, column in enumerate(self.columns) if column.kind == "role"), None)
        if spanning is None:
            return at
        named = tuple(column for column in below if column)
        self.columns = (*self.columns[:spanning], *named, *self.columns[spanning + 1 :])
        return at + 1

    def _take(self, at: int) -> bool:
        """Put a line in its row; False where the table has ended before it."""
        line = self.lines[at]
        words = tight(self.folded, line)
        if words == self.heading:
            # headings stand again on a new page, below a row
            return bool(self.pending)
        if RULE.fullmatch(self.folded, line.start, line.end):
            return True
        cells = self._apart(line)
        if cells is None:
            return self._take_words(at)
        if row_columns(self.folded[line.start : line.end], self.separator):
            return False
        if len(cells) == 1 and self._is_caption(cells[0]):
            # one cell that spans all columns
            self._flush()
            self.captions.append(cells[0])
            return True
        if self.pending and self._goes_on(cells):
            self.pending = [*self.pending[:-1], Span(self.pending[-1].start, cells[0].end), *cells[1:]]
        else:
            self._flush()
            self.pending = cells
        return True

    def _apart(self, line: Span) -> list[Span] | None:
        """The cells of a line of the table; None for a line that nothing parts."""
        folded, separator = self.folded, self.separator
        if not self._may_part(line):
            return None
        cells = split_cells(folded, line, separator)
        if separator != " ":
            return cells
        above = running_number(folded, self.pending[:1], self.columns[:1]) if self.pending else self.number
        return row_cells(folded, line, cells, self.columns, above, line == self.lines[-1])

    def _may_part(self, line: Span) -> bool:
        """Whether a separator stands in a line that is not too long for a row."""
        return line.end - line.start <= LONGEST_ROW and self.folded.find(self.separator, *line) >= 0

    def _goes_on(self, cells: Sequence[Span]) -> bool:
        """Whether a line holds the rest of the row before it, whose last cell is broken."""
        together = len(self.pending) + len(cells) - 1
        if together > len(self.columns) or len(self.pending) >= len(self.columns):
            return False
        if self.columns[0].kind == "number" and cell_kind(self.folded, cells[0]) == "number":
            return False
        return not self._is_whole()

    def _is_whole(self) -> bool:
        """Whether the row has come to its bodies or its deadline, and no list of names stays open."""
        # what goes on over many lines is words, and is not read again with each of them
        kinds = [cell_kind(self.folded, one) for one in self.pending if one.end - one.start <= LONGEST_READ]
        last = self.pending[-1]
        opened = self.folded[max(last.start, last.end - 1) : last.end] in ("、", ",")
        return not opened and any(kind in ("bodies", "due") for kind in kinds)

    def _take_words(self, at: int) -> bool:
        """A line without separators: a page number, a caption, the rest of a cell; False where it ends the table."""
        line = self.lines[at]
        if PAGE.fullmatch(self.folded, line.start, line.end):
            return True
        if NOTE.match(self.folded, line.start, line.end) or not self._more(at):
            return False
        if self._is_caption(line):
            self._flush()
            self.captions.append(line)
        elif self._is_foreign(line):
            return False
        elif self.pending:
            self.pending[-1] = Span(self.pending[-1].start, line.end)
        return True

    def _is_foreign(self, line: Span) -> bool:
        """Whether a line of words stands below a list of bodies or a deadline, which it cannot continue."""
        if not self.pending or cell_kind(self.folded, line) not in ("words", "either"):
            return False
        start, end = self.pending[-1]
        may_end = end - start <= LONGEST_READ and self._is_whole()
        return may_end and cell_kind(self.folded, self.pending[-1]) in ("bodies", "due")

    def _more(self, at: int) -> bool:
        """Whether a row of this table comes within the next lines."""
        for line in self.lines[at + 1 : at + AHEAD]:
            if tight(self.folded, line) == self.heading:
                return True
            if NOTE.match(self.folded, line.start, line.end):
                return False
            cells = self._apart(line)
            if cells is not None:
                return not row_columns(self.folded[line.start : line.end], self.separator) and len(
                    cells
                ) <= len(self.columns)
        return False

    def _is_caption(self, line: Span) -> bool:
        if line.end - line.start > LONGEST_CAPTION or self.folded[line.end - 1] in "。;,、":
            return False
        number = read_number(self.folded, line.start, line.end)
        if number is not None and number.kind in ("chinese", "bracketed"):
            return True
        whole = not self.pending or (len(self.pending) == len(self.columns) or self._is_whole())
        return whole and cell_kind(self.folded, line) in ("words", "place")

    def _flush(self) -> None:
        if self.pending:
            spanned = self.separator == "|" and not self.pending[-1].end > self.pending[-1].start
            moved = moved_right(self.folded, self.pending, self.columns) if spanned else None
            cells = moved or aligned(self.folded, self.pending, self.columns)
            number = running_number(self.folded, cells, self.columns)
            if self.number and number == self.number + 1:
                cells = with_task(cells, self.columns)
            if self.separator == " " and number == self.number + 1:
                cells = with_own_task(without_empty(cells, self.columns), self.columns)
            self.number = number
            if any(cell and cell.start < cell.end for cell in cells):
                self.rows.append(Row(cells, moved is not None))
        self.pending = []
