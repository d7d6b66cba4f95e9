"""Clauses of responsibility in tables: columns 牵头单位, 配合单位, 完成时限, cells parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gangmu_db.records import Role, Span
from gangmu_import.dates import last_deadline
from gangmu_import.holders import may_be_body, split_names
from gangmu_import.rolewords import RoleWords
from gangmu_import.statements import Clause, Holder

NUMBER = re.compile(r"[(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[).、]?")
"""A cell that numbers its row."""

LONGEST_HEADING = 14
"""Characters of a cell that heads a column; a longer one is content."""

LONGEST_ROW = 3000
"""Characters of a line that can be the row of a table."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold."""

    count: int
    roles: dict[int, Role]
    due: int | None


def tabled(folded: str, words: RoleWords) -> Iterator[Clause]:
    """One clause for each row of each table that has a column of bodies; it spans the cells of bodies and deadline."""
    columns: Columns | None = None
    for line in tabbed_lines(folded):
        if line is None:
            columns = None
            continue
        cells = list(split_cells(folded, line))
        heading = read_heading(folded, cells, words)
        if heading is not None:
            columns = heading
        elif columns is not None and len(cells) == columns.count:
            clause = read_row(folded, cells, columns)
            if clause is not None:
                yield clause


def tabbed_lines(folded: str) -> Iterator[Span | None]:
    """Lines that hold a tab; None between two of them that do not follow each other (blank lines apart)."""
    tab, end = folded.find("\t"), -1
    while tab >= 0:
        start = folded.rfind("\n", 0, tab) + 1
        if folded[max(end, 0) : start].strip():
            yield None
        end = folded.find("\n", tab)
        end = len(folded) if end < 0 else end
        if end - start <= LONGEST_ROW:
            yield Span(start, end)
        tab = folded.find("\t", end)


def split_cells(folded: str, line: Span) -> Iterator[Span]:
    """The cells of a row, the empty ones as well."""
    start = line.start
    while (tab := folded.find("\t", start, line.end)) >= 0:
        yield Span(start, tab)
        start = tab + 1
    yield Span(start, line.end)


def task_cells(folded: str, start: int, end: int) -> tuple[Span, Span] | None:
    """The cells of number and task in a row: the first cell of words, and one before it that holds a number alone
    (empty without one). None for a line without tabs."""
    if folded.find("\t", start, end) < 0:
        return None
    number = Span(start, start)
    for cell in split_cells(folded, Span(start, end)):
        words = folded[cell.start : cell.end].strip()
        if NUMBER.fullmatch(words):
            number = cell
        elif words:
            return number, cell
    return None


def read_heading(folded: str, cells: list[Span], words: RoleWords) -> Columns | None:
    """The columns that a row heads; None for a row of content."""
    texts = ["".join(folded[start:end].split()) for start, end in cells]
    roles = {index: role for index, text in enumerate(texts) if (role := words.column(text))}
    if not roles or max(map(len, texts)) > LONGEST_HEADING:
        return None
    due = next((index for index, text in enumerate(texts) if words.due_column.fullmatch(text)), None)
    return Columns(len(cells), roles, due)


def read_row(folded: str, cells: list[Span], columns: Columns) -> Clause | None:
    """The clause of a row of content; None where its cells name no body."""
    holders = [
        Holder(role, *name)
        for index, role in columns.roles.items()
        for name in split_names(folded, *cells[index])
        if may_be_body(folded[name.start : name.end])
    ]
    if not holders:
        return None
    due = last_deadline(folded, *cells[columns.due]) if columns.due is not None else None
    used = [*columns.roles, *([] if columns.due is None else [columns.due])]
    return Clause(cells[min(used)].start, cells[max(used)].end, tuple(holders), due, "clause.table")
