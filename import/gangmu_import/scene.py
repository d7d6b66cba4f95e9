"""Where a place of a text stands: its paragraph, headings, task, governing year, and whether numbers count there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from gangmu_db.records import Head, Task
from gangmu_import.above import FIRST_ITEM
from gangmu_import.divisions import Divisions, Place
from gangmu_import.horizons import goal_of_title
from gangmu_import.labels import Label, find_labels
from gangmu_import.outline import Outline
from gangmu_import.overhead import Overhead
from gangmu_import.progress import find_progress
from gangmu_import.silence import silent_stretches
from gangmu_import.status import usual_status
from gangmu_import.stretches import Stretches, inside
from gangmu_import.text import Text
from gangmu_import.topics import subject_of
from gangmu_import.years import Years

FARTHEST: Final = 5
"""Tasks before a place among which the one that holds it is sought, and years among which one that reaches there."""
LONGEST_PARAGRAPH: Final = 2000
LONGEST_ITEM: Final = 400
"""Characters from the aim of an item to the label that tells what was reached of it."""


class Scene:
    """Look-ups over one document, made once."""

    def __init__(self, text: Text, outline: Outline, head: Head, tasks: Sequence[Task]) -> None:
        self.text = text
        self.folded = text.folded
        self.stretches = Stretches(text.folded)
        self.head = head
        self.region = head.regions[-1] if head.regions else ""
        self.usual = usual_status(text, head)
        self.years = Years(text, head, self.usual == "result")
        self.divisions = Divisions(text, outline)
        self.overhead = Overhead(
            text.folded, self.divisions, self.years.horizon, reports=self.usual == "result"
        )
        several, parts = self.divisions.several, self.divisions.parts
        self.goals = {title: goal_of_title(title) for _, _, title in parts} if several else {}
        self.itemised = FIRST_ITEM in text.folded
        """Whether items without headings may stand in the text."""
        self.openings: dict[int, int] = {}
        """Up to where a year holds that may open a paragraph, by its own place."""
        self.subjects: dict[str, str] = {}
        self.tasks = tasks
        self.task_starts = [task.start for task in tasks]
        self.progress = find_progress(text.folded, outline.tables)
        """What columns tell of how far tasks have come; None where the text has none."""
        self.silent = silent_stretches(text, outline, head, tasks)
        self.labels = find_labels(text.folded)
        years = self.years
        self.parts_results = bool(self.labels or years.lines.marks or self.progress or years.horizon.now)
        """Whether labels, columns, lines of years or headings part results from aims."""

    def counts(self, at: int) -> bool:
        """Whether numbers at a place count: not in a frame, a heading, a cited title, a regulation."""
        return not inside(self.silent, at)

    def one_paragraph(self, start: int, at: int) -> bool:
        """Whether a place stands in the paragraph of a later one, and below the heading above that."""
        if at - start > LONGEST_PARAGRAPH or self.folded.find("\n", start, at) >= 0:
            return False
        index = bisect_right(self.divisions.starts, at) - 1
        return index < 0 or self.divisions.starts[index] <= start

    def goal(self, at: int) -> int | None:
        """The last year that the text at a place plans for; each of several plans in one file has its own."""
        title = self.divisions.part(at) if self.divisions.several else ""
        return self.goals[title] if title else self.years.horizon.goal

    def answers(self, at: int) -> Label | None:
        """The label behind which a place of the same section tells of what was reached: 完成情况:…."""
        index = bisect_right(self.labels, at, key=itemgetter(0)) - 1
        if index < 0 or at >= self.labels[index].end:
            return None
        return (
            self.labels[index]
            if self.divisions.section(at) is self.divisions.section(self.labels[index].start)
            else None
        )

    def answered(self, at: int) -> bool:
        """Whether a label behind a place, in its paragraph or in its item, tells what was reached of the aim there."""
        index = bisect_right(self.labels, at, key=itemgetter(0))
        if index == len(self.labels):
            return False
        label = self.labels[index].start
        if label - at > LONGEST_ITEM:
            return False
        if self.folded.find("\n", at, label) < 0:
            return True
        section = self.divisions.section(at)
        return section is not None and section is self.divisions.section(label)

    def heads(self, at: int, place: Place) -> bool:
        """Whether a place stands in the heading of an item of a bulletin on progress, which names what is to be done:
        1.新建学校3所。已完成主体."""
        if place[0] is None or self.years.horizon.now is None:
            return False
        title = self.divisions.headings[place[0]].title
        return title.start <= at < title.end

    def subject(self, place: Place) -> str:
        """The subject of the heading above the text of a section."""
        section, title = place
        if section is not None:
            heading = self.divisions.headings[section].title
            title = self.folded[heading.start : heading.end]
        if title not in self.subjects:
            self.subjects[title] = subject_of(title)
        return self.subjects[title]

    def task(self, start: int, end: int) -> int | None:
        """The narrowest task whose span holds a clause: tasks lie in each other whole, so the last that begins before it."""
        index = nearest = bisect_right(self.task_starts, start) - 1
        while index >= 0:
            task = self.tasks[index]
            if task.end >= end:
                return task.id
            if task.parent is None and index < nearest - FARTHEST:
                break
            index -= 1
        return None
