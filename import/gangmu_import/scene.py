"""Where a place of a text stands: its clause, sentence, paragraph, headings, task, and whether numbers count there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gangmu_db.records import Head, Section, Task
from gangmu_import.exclusions import regulations, titles_of_documents
from gangmu_import.outline import Outline
from gangmu_import.status import usual_status
from gangmu_import.text import Text
from gangmu_import.years import Years, goal_of_title

WINDOW = 400
"""Characters on each side of a number that are looked at; sentences of official texts seldom have 200."""
LONGEST_CLAUSE = 160
AIMS = re.compile(r"目标|指标|愿景")
LEAD = 240
"""Characters of a section that may say the year for all that stands in it."""
SENTENCE = re.compile(r"[。!?\n]")
SENTENCE_MARKS = "。!?\n"
CLAUSE_MARKS = ",;。:!?\n"
CLAUSE_END = re.compile(r"[,;。:!?\n()]")


class Stretch(NamedTuple):
    start: int
    end: int


class Scene:
    """Look-ups over one document, made once."""

    def __init__(self, text: Text, outline: Outline, head: Head, tasks: Sequence[Task]) -> None:
        self.text = text
        self.folded = text.folded
        self.head = head
        self.usual = usual_status(text, head)
        self.years = Years(text, head, self.usual == "result")
        self.sections = outline.sections
        self.headings = outline.headings
        self.section_starts = [section.start for section in outline.sections]
        self.several = sum(part.kind == "body" for part in outline.parts) > 1
        self.parts = [(part.start, part.end, part.title) for part in outline.parts]
        self.tasks = tasks
        self.task_starts = [task.start for task in tasks]
        zones = [*outline.frames, *titles_of_documents(text.folded), *headings(text, outline.sections)]
        if (regulation := regulations(text.folded)) is not None:
            zones.append(regulation)
        self.silent = merged(zones)
        self.silent_starts = [zone.start for zone in self.silent]

    def counts(self, at: int) -> bool:
        """Whether numbers at a place count: not in a frame, a heading, a cited title, a regulation."""
        index = bisect_right(self.silent_starts, at) - 1
        return index < 0 or at >= self.silent[index].end

    def sentence(self, at: int) -> Stretch:
        """The sentence that holds a place, at most WINDOW to each side."""
        folded = self.folded
        low, high = max(0, at - WINDOW), min(len(folded), at + WINDOW)
        for mark in SENTENCE_MARKS:
            if (place := folded.rfind(mark, low, at)) >= 0:
                low = place + 1
        found = SENTENCE.search(folded, at, high)
        return Stretch(low, found.start() if found else high)

    def clause(self, start: int, end: int) -> Stretch:
        """The clause that holds a stretch of text, at most LONGEST_CLAUSE long; brackets open and close clauses."""
        folded = self.folded
        left = max(0, start - LONGEST_CLAUSE)
        for mark in CLAUSE_MARKS:
            if (place := folded.rfind(mark, left, start)) >= 0:
                left = place + 1
        opened = self.opened(left, start) if folded.find("(", left, start) >= 0 else -1
        right = self.clause_end(end, opened >= 0)
        left = max(left, opened + 1, min(start, right - LONGEST_CLAUSE))
        return Stretch(left, min(right, left + LONGEST_CLAUSE))

    def opened(self, start: int, end: int) -> int:
        """The place of the last bracket of a stretch that nothing in it closes; -1 without one."""
        closed = 0
        for at in range(end - 1, start - 1, -1):
            char = self.folded[at]
            if char == ")":
                closed += 1
            elif char == "(":
                closed -= 1
                if closed < 0:
                    return at
        return -1

    def clause_end(self, at: int, bracketed: bool) -> int:
        """Where the clause ends that goes on at a place: at a mark outside brackets, or at the end of its own bracket."""
        folded = self.folded
        high = min(len(folded), at + LONGEST_CLAUSE)
        opened = 0
        for found in CLAUSE_END.finditer(folded, at, high):
            char = found[0]
            if char == "(":
                opened += 1
            elif char == ")":
                opened -= 1
                if bracketed and opened < 0:
                    return found.start()
            elif opened <= 0 or char in "。\n":
                return found.start()
        return high

    def paragraph(self, at: int) -> int:
        """Where the paragraph of a place begins, or the heading above it where that is nearer."""
        low = max(0, at - 2000)
        start = max(self.folded.rfind("\n", low, at) + 1, low)
        index = bisect_right(self.section_starts, at) - 1
        return max(start, self.section_starts[index]) if index >= 0 else start

    def section(self, at: int) -> Section | None:
        """The narrowest section that holds a place."""
        index = bisect_right(self.section_starts, at) - 1
        while index >= 0:
            section = self.sections[index]
            if at < section.end:
                return section
            index = -1 if section.parent is None else section.parent
        return None

    def above(self, section: Section | None) -> Iterable[Section]:
        """The section and those above it, from the narrowest."""
        while section is not None:
            yield section
            section = None if section.parent is None else self.sections[section.parent]

    def titles(self, at: int) -> list[str]:
        """The headings above a place, from the narrowest, and the title of its part, as rules read them."""
        spans = [self.headings[section.id].title for section in self.above(self.section(at))]
        titles = [self.folded[span.start : span.end] for span in spans]
        for start, end, title in self.parts:
            if title is not None and start <= at < end:
                titles.append(self.folded[title.start : title.end])
        return titles

    def goal(self, at: int) -> int | None:
        """The last year that the text at a place plans for; each of several plans in one file has its own."""
        if not self.several:
            return self.years.horizon.goal
        for start, end, title in self.parts:
            if title is not None and start <= at < end:
                return goal_of_title(self.folded[title.start : title.end])
        return self.years.horizon.goal

    def governing(self, at: int) -> Iterator[tuple[int, int]]:
        """Stretches whose 到…年 holds at a place, nearest first: its paragraph, sections of goals, leads of sections."""
        yield self.paragraph(at), at
        for each in self.above(self.section(at)):
            end = at if AIMS.search(each.title) else min(at, each.start + LEAD)
            yield each.start, end

    def task(self, start: int, end: int) -> int | None:
        """The narrowest task whose span holds a clause."""
        best = None
        for index in range(bisect_right(self.task_starts, start) - 1, -1, -1):
            task = self.tasks[index]
            if task.end >= end and (best is None or task.end - task.start < best.end - best.start):
                best = task
            if task.parent is None and task.end >= end:
                break
            if best is None and task.parent is None and index < bisect_right(self.task_starts, start) - 6:
                break
        return None if best is None else best.id


def headings(text: Text, sections: Sequence[Section]) -> list[tuple[int, int]]:
    """Stretches of headings that stand alone on their line, with text below; in other headings numbers count."""
    stretches = []
    for section in sections:
        at = text.stored.find(
            section.title, section.start, section.start + len(section.number) + len(section.title) + 12
        )
        if at < 0:
            continue
        end = at + len(section.title)
        alone = text.stored[end : end + 1] in ("", "\n", "\r", "\u3000")
        if alone and section.end - end > SHORTEST_BODY:
            stretches.append((section.start, end))
    return stretches


SHORTEST_BODY = 12
"""Characters below a heading that make it one; a numbered sentence without more is text."""


def merged(zones: Iterable[tuple[int, int]]) -> list[Stretch]:
    """The zones in order, those that touch made one."""
    kept: list[Stretch] = []
    for start, end in sorted(zones):
        if kept and start <= kept[-1].end:
            kept[-1] = Stretch(kept[-1].start, max(kept[-1].end, end))
        else:
            kept.append(Stretch(start, end))
    return kept
