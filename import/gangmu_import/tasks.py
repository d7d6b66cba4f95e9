"""The tasks of a text: what it commits somebody to do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from gangmu_db.records import Task
from gangmu_import.duties import Clause
from gangmu_import.kinds import holds_tasks, opening_verb
from gangmu_import.leads import Lead, find_leads, find_measures, find_ordinals
from gangmu_import.outline import Outline
from gangmu_import.text import Text


def find_tasks(text: Text, outline: Outline, clauses: Sequence[Clause]) -> tuple[Task, ...]:
    """Tasks in the order of the text, with parents; without duties and dues, which the clauses give."""
    finder = _Finder(text, outline, clauses)
    for section in range(len(outline.sections)):
        finder.visit(section)
    return tuple(finder.tasks)


LONGEST_NAME = 12
"""Characters of a title that names a section of measures (主要任务); a longer one speaks of something else as well."""


class _Finder:
    """The tasks found so far, and the task that each section's heading has become."""

    def __init__(self, text: Text, outline: Outline, clauses: Sequence[Clause]) -> None:
        self.text = text
        self.outline = outline
        self.clauses = [clause.start for clause in clauses]
        self.starts = [line.start for line in outline.lines]
        self.plan = _is_plan(text, outline, clauses)
        self.tasks: list[Task] = []
        self.of_section: dict[int, int] = {}
        parents = [section.parent for section in outline.sections]
        self.first_child = {
            parent: index for index, parent in reversed(list(enumerate(parents))) if parent is not None
        }

    def visit(self, index: int) -> None:
        """The task of a section's heading, and those inside its own body."""
        section, heading, kind = (
            self.outline.sections[index],
            self.outline.headings[index],
            self.outline.kinds[index],
        )
        above = self._task_above(index)
        if above is not None:
            self.of_section[index] = above
        child = self.first_child.get(index)
        leaf = child is None
        has_clause = self._has_clause(
            heading.start, section.end if child is None else self.outline.sections[child].start
        )
        if not holds_tasks(kind) and not has_clause:
            return
        if has_clause or (leaf and self._commits(index)):
            self._add(
                section.start,
                section.end,
                section.number,
                heading.title.start,
                heading.title.end,
                index,
                above,
                0.9,
                "heading",
            )
            self.of_section[index] = len(self.tasks) - 1
        if leaf:
            self._inside(index, heading.title.body, section.end)

    def _commits(self, index: int) -> bool:
        """Whether a heading without parts speaks of something to be done."""
        section, heading, kind = (
            self.outline.sections[index],
            self.outline.headings[index],
            self.outline.kinds[index],
        )
        if heading.kind == "article" or (heading.kind == "plain" and not self.plan):
            return False
        title = self.text.folded[heading.title.start : heading.title.end]
        if opening_verb().match(title) or opening_verb().match(title, title.find(":") + 1):
            return section.parent is not None or self.plan
        return section.parent is not None and (kind == "action" or self.plan)

    def _inside(self, index: int, start: int, end: int) -> None:
        """Measures inside the body of a section that has no headings of its own."""
        first = bisect_left(self.starts, start)
        lines = self.outline.lines[first : bisect_left(self.starts, end)]
        leads, rule = find_leads(self.text.folded, lines), "lead"
        if not leads:
            leads, rule = find_measures(self.text.folded, start, end), "measure"
        if not leads:
            leads, rule = find_ordinals(self.text.folded, start, end), "ordinal"
        self._add_leads(leads, end, index, rule)

    def _add_leads(self, leads: Sequence[Lead], end: int, index: int, rule: str) -> None:
        parent = self.of_section.get(index)
        for position, lead in enumerate(leads):
            stop = leads[position + 1].start if position + 1 < len(leads) else end
            self._add(
                lead.start, stop, lead.number, lead.title_start, lead.title_end, index, parent, 0.8, rule
            )

    def _add(
        self,
        start: int,
        end: int,
        number: str,
        title_start: int,
        title_end: int,
        section: int,
        parent: int | None,
        confidence: float,
        rule: str,
    ) -> None:
        stored = self.text.stored
        title = stored[title_start:title_end].replace("\n", "")
        end = start + len(stored[start:end].rstrip())
        self.tasks.append(
            Task(len(self.tasks), section, parent, number, title, start, end, None, confidence, rule, ())
        )

    def _task_above(self, index: int) -> int | None:
        parent = self.outline.sections[index].parent
        return None if parent is None else self.of_section.get(parent)

    def _has_clause(self, start: int, end: int) -> bool:
        place = bisect_left(self.clauses, start)
        return place < len(self.clauses) and self.clauses[place] < end


def _is_plan(text: Text, outline: Outline, clauses: Sequence[Clause]) -> bool:
    """Whether the text plans: it gives duties, has sections of measures, or most of its headings open with a verb."""
    named = zip(outline.sections, outline.kinds, strict=True)
    if clauses or any(kind == "action" and len(section.title) <= LONGEST_NAME for section, kind in named):
        return True
    numbered = [heading for heading in outline.headings if heading.kind not in ("plain", "bullet", "dash")]
    opened = sum(opening_verb().match(text.folded, heading.title.start) is not None for heading in numbered)
    return opened >= 3 and opened * 2 >= len(numbered)
