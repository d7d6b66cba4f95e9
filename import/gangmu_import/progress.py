"""What the tables of a text say of how far their tasks have come.

What stands in the column for it is reached, and the task beside it is to be reached, whatever the title of the document
says of all of it (进展情况), in the year that the headings name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gangmu_db.records import Span, Status
from gangmu_import.tables import Row, Table
from gangmu_import.titles import read_title
from gangmu_import.units import unit_at

FIGURE: Final = re.compile(r"(?:共|约|达到?)?\d[\d.,]*(?:[万亿]+)?[余多]?")
VERB: Final = re.compile(r"(?:完成|实施|推进|开展|加快|启动|力争)+(?=[^,;。]{3})")
BRACKET: Final = re.compile(r"\([^()]*\)|\d{1,2}[.、](?!\d)")
LONGEST_SUBJECT: Final = 24
TELLING: Final = frozenset({"progress", "goal"})
"""Kinds of columns that say how much of the task beside them."""


class Told(NamedTuple):
    """A stretch of text whose numbers are of one status; `subject` is what they speak of, empty where they say so themselves."""

    start: int
    end: int
    status: Status
    subject: str
    year: int | None = None
    dated: bool = False
    """Whether the heading of its own column says the year: 2025年目标."""
    goal: bool = False
    """Whether it stands in a column of goals, such as 目标值."""


class Progress:
    """The stretches of a text that are told to be targets or results, disjoint and in its order."""

    def __init__(self, stretches: Sequence[Told]) -> None:
        self.stretches = sorted(stretches)
        self.starts = [one.start for one in self.stretches]

    def at(self, place: int) -> Told | None:
        """The stretch that holds a place."""
        index = bisect_right(self.starts, place) - 1
        return self.stretches[index] if index >= 0 and place < self.stretches[index].end else None

    def is_goal(self, folded: str, start: int, end: int) -> bool:
        """Whether a stretch is all that a cell in a column of goals holds: 12家."""
        cell = self.at(start)
        return cell is not None and cell.goal and folded[cell.start : cell.end].strip() == folded[start:end]


def find_progress(folded: str, tables: Sequence[Table]) -> Progress | None:
    """What the tables of a text tell; None for the most texts, which have no such column."""
    told = [one for table in tables for one in of_table(folded, table)]
    return Progress(told) if told else None


def of_table(folded: str, table: Table) -> Iterator[Told]:
    """The cells of a table; beside a column of progress or of goals, or below a year in the headings, with the subject of
    their task."""
    kinds = [column.kind for column in table.columns]
    years = {column.year for column in table.columns if column.year}
    tells = not TELLING.isdisjoint(kinds) or years
    task = kinds.index("task")
    subject = ""
    for row in table.rows:
        cell = row.cells[task]
        subject = titled(folded, cell) if cell and tells else subject
        yield from of_row(row, table, subject, min(years) if len(years) == 1 else None)


def of_row(row: Row, table: Table, subject: str, year: int | None) -> Iterator[Told]:
    """The cells of a row that tell; `year` is that of all columns without their own."""
    for column, cell in zip(table.columns, row.cells, strict=True):
        if cell is not None and cell.start < cell.end:
            if column.kind == "progress":
                yield Told(cell.start, cell.end, "result", subject, column.year or year, bool(column.year))
            elif column.text:
                goal = column.kind == "goal"
                yield Told(
                    cell.start, cell.end, "target", subject, column.year or year, bool(column.year), goal
                )


def titled(folded: str, cell: Span) -> str:
    """The subject of the task that a cell names."""
    title = read_title(folded, cell.start, cell.end)
    return subject_of(folded[title.start : title.end]) if title else ""


def subject_of(title: str) -> str:
    """What a task is about, without its verb and its figures: of 完成旧房改造1200户 it is 旧房改造."""
    words = BRACKET.sub("", "".join(title.split())).partition(",")[0]
    kept, at = "", 0
    for figure in FIGURE.finditer(words):
        unit = unit_at(words, figure.end())
        kept += words[at : figure.start()]
        at = figure.end() + (len(unit.name) if unit else 0)
    kept += words[at:]
    act = VERB.match(kept)
    return (kept[act.end() :] if act else kept)[:LONGEST_SUBJECT].strip("、:")
