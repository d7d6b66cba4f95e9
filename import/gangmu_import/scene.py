"""Where a place of a text stands: its paragraph, headings, task, governing year, and whether numbers count there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from gangmu_db.records import Head, Section, Task
from gangmu_import.above import (
    FIRST_ITEM,
    UNSAID,
    Above,
    looking_back,
    named_for_past,
    opens_looking_back,
    under,
    under_lead,
)
from gangmu_import.horizons import goal_of_title
from gangmu_import.kinds import opens_with_verb
from gangmu_import.labels import Label, find_labels
from gangmu_import.outline import Outline
from gangmu_import.progress import find_progress
from gangmu_import.silence import silent_stretches
from gangmu_import.status import usual_status
from gangmu_import.stretches import Stretches, inside
from gangmu_import.text import Text
from gangmu_import.topics import subject_of
from gangmu_import.years import Years

FARTHEST: Final = 5
"""Tasks before a place among which the one that holds it is sought, years among which one that reaches there, and chapters
among which one says of what year they are."""
LONGEST_PARAGRAPH: Final = 2000
LONGEST_PREFACE: Final = 2000
LONGEST_OPENING: Final = 160
"""Characters that may tell of what years the first section speaks."""
LONGEST_ITEM: Final = 400
"""Characters from the aim of an item to the label that tells what was reached of it."""

Place = tuple[int | None, str]
"""A section by its id, None before the first, and the title of the part that holds it, empty for one without a title."""


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
        self.sections = outline.sections
        self.headings, self.kinds = outline.headings, outline.kinds
        self.section_starts = [section.start for section in outline.sections]
        self.several = sum(part.kind == "body" for part in outline.parts) > 1
        self.parts = [
            (part.start, part.end, text.folded[part.title.start : part.title.end])
            for part in outline.parts
            if part.title is not None and part.start > 0
        ]
        self.goals = {title: goal_of_title(title) for _, _, title in self.parts} if self.several else {}
        self.itemised = FIRST_ITEM in text.folded
        """Whether items without headings may stand in the text."""
        self.known: dict[Place, Above] = {}
        """What `above` found."""
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
        index = bisect_right(self.section_starts, at) - 1
        return index < 0 or self.section_starts[index] <= start

    def place(self, at: int) -> Place:
        """The section and the part that hold a place."""
        section = self.section(at)
        return None if section is None else section.id, self.part(at) if self.parts else ""

    def above(self, place: Place) -> Above:
        """What the headings above the text of a section say, or its first words."""
        found = self.known.get(place)
        if found is None:
            found = self.headed(*place)
            if found.told is None:
                back, last = self.looking_back(*place)
                if back or self.named_for_past(place[0]):
                    found = Above(found.titled, "result", found.aims, last)
            self.known[place] = found
        return found

    def headed(self, section: int | None, part: str) -> Above:
        """What the headings alone say; the text before the first says nothing of what stands below it."""
        if section is None:
            return under(part, UNSAID, None, None) if part else UNSAID
        title, parent = self.headings[section].title, self.sections[section].parent
        above = self.headed(None, part) if parent is None else self.above((parent, part))
        horizon = self.years.horizon
        first = 0 if parent is None else parent + 1
        above = under_lead(self.folded, self.section_starts[first], above, horizon.speaks)
        said = under(self.folded[title.start : title.end], above, horizon.report, horizon.speaks)
        if parent is None and said.told is None and horizon.report is not None and self.usual == "result":
            return self.behind_plan(section, above, part) or said
        return said

    def behind_plan(self, section: int, above: Above, part: str) -> Above | None:
        """What the heading next before a chapter of a review says that says anything, where that is of the year to come:
        三、保障措施 behind 二、2024年安排; else None."""
        horizon, looked = self.years.horizon, 0
        for index in range(section - 1, -1, -1):
            if self.sections[index].parent is not None:
                continue
            looked += 1
            title = self.headings[index].title
            if looked > FARTHEST or (self.parts and self.part(title.start) != part):
                return None
            said = under(self.folded[title.start : title.end], above, horizon.report, horizon.speaks)
            if said.told is not None:
                return said if said.told == "target" and (said.titled or 0) > (horizon.report or 0) else None
        return None

    def named_for_past(self, section: int | None) -> bool:
        """Whether the title of a section alone says that it looks back."""
        title = None if section is None else self.headings[section].title
        return title is not None and named_for_past(self.folded[title.start : title.end])

    def looking_back(self, section: int | None, part: str) -> tuple[bool, int | None]:
        """Whether the text before the first heading of a part, or below the first of all, tells what was reached so far, though
        no heading says so; and the last year of that."""
        folded, speaks = self.folded, self.years.horizon.speaks
        if section is None:
            start = next((start for start, _, title in self.parts if title == part), 0)
            first = bisect_right(self.section_starts, start)
            end = self.section_starts[first] if first < len(self.sections) else len(folded)
            # a text without headings at its beginning is no preface
            return looking_back(folded, start, end if end - start < LONGEST_PREFACE else start, speaks)
        if self.sections[section].parent != (section - 1 if section else None):
            return False, None
        title = self.headings[section].title
        kind = self.kinds[section]
        if kind != "situation" and opens_with_verb(folded[title.start : title.end]):
            return False, None
        return opens_looking_back(folded, title.body, title.body + LONGEST_OPENING, speaks, kind)

    def part(self, at: int) -> str:
        """The title of the part that holds a place; empty for one without a title."""
        for start, end, title in self.parts:
            if start <= at < end:
                return title
        return ""

    def goal(self, at: int) -> int | None:
        """The last year that the text at a place plans for; each of several plans in one file has its own."""
        title = self.part(at) if self.several else ""
        return self.goals[title] if title else self.years.horizon.goal

    def section(self, at: int) -> Section | None:
        """The narrowest section that holds a place."""
        index = bisect_right(self.section_starts, at) - 1
        while index >= 0:
            section = self.sections[index]
            if at < section.end:
                return section
            index = -1 if section.parent is None else section.parent
        return None

    def answers(self, at: int) -> Label | None:
        """The label behind which a place of the same section tells of what was reached: 完成情况:…."""
        index = bisect_right(self.labels, at, key=itemgetter(0)) - 1
        if index < 0 or at >= self.labels[index].end:
            return None
        return self.labels[index] if self.section(at) is self.section(self.labels[index].start) else None

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
        section = self.section(at)
        return section is not None and section is self.section(label)

    def heads(self, at: int, place: Place) -> bool:
        """Whether a place stands in the heading of an item of a bulletin on progress, which names what is to be done:
        1.新建学校3所。已完成主体."""
        if place[0] is None or self.years.horizon.now is None:
            return False
        title = self.headings[place[0]].title
        return title.start <= at < title.end

    def subject(self, place: Place) -> str:
        """The subject of the heading above the text of a section."""
        section, title = place
        if section is not None:
            heading = self.headings[section].title
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
