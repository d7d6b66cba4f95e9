"""Tasks as they are found one after the other, before the number of each among the others is known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from gangmu_db.records import Task
from gangmu_import.leads import Lead
from gangmu_import.outline import Outline
from gangmu_import.text import Text, unbroken

Draft = tuple[int | None, int | None, str, str, int, int, float, str]
"""Section, parent (which counts drafts), number, title, start, end, confidence and rule; a plain tuple, since each becomes a
Task."""
Mark = tuple[int, str, int, int]
"""Where a task begins, its number, and where its title begins and ends."""


class Drafts:
    """The tasks of a text found so far."""

    def __init__(self, text: Text, outline: Outline) -> None:
        self.stored, self.sections = text.stored, outline.sections
        self.section_starts = [section.start for section in outline.sections]
        self.table_starts = [table.start for table in outline.tables]
        self.found: list[Draft] = []

    def add(
        self, mark: Mark, end: int, section: int | None, parent: int | None, confidence: float, rule: str
    ) -> int:
        """One more task, which ends there at the latest; its index among those found."""
        stored = self.stored
        start, number, title_start, title_end = mark
        title = unbroken(stored[title_start:title_end])
        if self.table_starts and start < self.table_starts[-1]:
            # what stands in a table is a task of its own
            end = min(end, self.table_starts[bisect_right(self.table_starts, start)])
        while end > start and stored[end - 1].isspace():
            end -= 1
        self.found.append((section, parent, number, title, start, end, confidence, rule))
        return len(self.found) - 1

    def section_of(self, place: int) -> int | None:
        """The narrowest section that holds this place."""
        sections = self.sections
        index: int | None = bisect_right(self.section_starts, place) - 1
        while index is not None and index >= 0 and sections[index].end <= place:
            index = sections[index].parent
        return index if index is not None and index >= 0 else None


def mark_of(lead: Lead) -> Mark:
    """Where the task of a measure begins."""
    return lead.start, lead.number, lead.title_start, lead.title_end


def in_order(drafts: Sequence[Draft]) -> tuple[Task, ...]:
    """The tasks by place in the text, the longer of two that begin together first, numbered so."""
    places = [(draft[4], -draft[5]) for draft in drafts]
    order = sorted(range(len(drafts)), key=places.__getitem__)
    new: dict[int | None, int | None] = dict(zip(order, range(len(order)), strict=True))
    new[None] = None
    tasks = []
    for place, index in enumerate(order):
        section, parent, number, title, start, end, confidence, rule = drafts[index]
        tasks.append(Task(place, section, new[parent], number, title, start, end, None, confidence, rule, ()))
    return tuple(tasks)
