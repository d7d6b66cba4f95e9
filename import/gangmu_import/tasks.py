"""The tasks of a text: what it commits somebody to do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from gangmu_db.records import Section, Task
from gangmu_import.charges import charged_paragraphs, counted, holds, is_listed, paragraph
from gangmu_import.commitments import LIKELY, POSSIBLE, SURE, Commitments, names_tasks
from gangmu_import.duties import Clause
from gangmu_import.headed import TOLD, headed_annexes, headed_paragraphs
from gangmu_import.headings import ITEMS, Heading
from gangmu_import.kinds import closes, closing_words, idle_kinds, opens_with_verb, shares_out
from gangmu_import.leads import (
    ITEM_KINDS,
    Lead,
    find_items,
    find_leads,
    find_measures,
    lone_lead,
    measures_signs,
    without_labels,
)
from gangmu_import.lines import NOWHERE, Line
from gangmu_import.ordinals import find_ordinals, ordinal_signs
from gangmu_import.outline import Outline
from gangmu_import.plans import is_regulation
from gangmu_import.reviews import reviewed
from gangmu_import.tabled import items_of, outside
from gangmu_import.text import Text, unbroken
from gangmu_import.titlelines import IN_ARTICLES, document_kind
from gangmu_import.titles import Title

LONGEST_REMARK: Final = 60
"""Characters between a heading and the table that it heads."""
NOTES: Final = ("注:", "注1", "备注:", "说明:")
"""How a remark on a table begins, which gives nobody a task: 注:各单位按职责落实。"""
LONGEST_TAIL: Final = 60
"""Characters of the end of a sentence of the page before."""


def find_tasks(text: Text, outline: Outline, clauses: Sequence[Clause], title: str = "") -> tuple[Task, ...]:
    """Tasks in the order of the text, with parents; without duties and dues, which the clauses give."""
    finder = _Finder(text, outline, clauses, title)
    for section in range(len(outline.sections)):
        finder.visit(section)
    finder.visit_lone_leads()
    for leads, end in headed_annexes(text.folded, outline.parts, finder.section_starts, finder.lines):
        finder.add_leads(leads, end, None, "headed")
    if finder.clauses:
        finder.visit_loose_clauses()
    finder.visit_tables()
    return _in_order(finder.tasks)


_Draft = tuple[int | None, int | None, str, str, int, int, float, str]
"""A task before its number among the others is known: section, parent (which counts drafts), number, title, start, end,
confidence and rule; a plain tuple, since each becomes a Task."""
_Mark = tuple[int, str, int, int]
"""Where a task begins, its number, and where its title begins and ends."""


class _Finder:
    """The tasks found so far, and the task that each section's heading has become."""

    def __init__(self, text: Text, outline: Outline, clauses: Sequence[Clause], title: str) -> None:
        self.text, self.folded = text, text.folded
        self.sections, self.headings, self.kinds = outline.sections, outline.headings, outline.kinds
        self.tables = outline.tables
        self.clauses = [clause.start for clause in clauses if clause.rule != "clause.table"]
        self.opening = [clause.start for clause in clauses if clause.rule == "clause.opening"]
        self.measures = measures_signs(text.folded)
        """Places where the text says 措施:, sought once for all sections."""
        lines = outside(text.folded, outline.lines, outline.tables)
        self.lines = without_labels(text.folded, lines, self.measures) if self.measures else lines
        self.starts = list(map(itemgetter(0), self.lines))
        self.table_starts = [table.start for table in outline.tables]
        self.section_starts = [section.start for section in outline.sections]
        self.commitments = Commitments(text, outline, clauses, title)
        self.regulation = is_regulation(text, outline, clauses)
        bind = bool(outline.articles) and document_kind(title) != IN_ARTICLES
        self.articles = outline.articles if bind else ()
        self.article_starts = [article.start for article in self.articles]
        self.tasks: list[_Draft] = []
        self.of_section: dict[int, int] = {}
        self.first_child: dict[int, int] = {}
        self.boxed: set[int] = set()
        """Sections that hold a box."""
        self.body_ends: dict[int, int] = {}
        """Where the first section inside a section begins."""
        for section, heading in zip(outline.sections, outline.headings, strict=True):
            if section.parent is not None:
                self.body_ends.setdefault(section.parent, section.start)
                if heading.kind == "box":
                    self.boxed.add(section.parent)
                else:
                    self.first_child.setdefault(section.parent, section.id)
        self.idle, self.closing = idle_kinds(), closing_words()
        self.reviewed = reviewed(text.folded, outline, title)
        self.ordinals = ordinal_signs(text.folded)
        """Places where the text says 一是, sought once for all sections."""

    def visit(self, index: int) -> None:
        """The task of a section's heading, and those inside its own body."""
        section, heading = self.sections[index], self.headings[index]
        above = None if section.parent is None else self.of_section.get(section.parent)
        if above is not None:
            self.of_section[index] = above
        start, title = section.start, heading.title
        child, body_end = self.first_child.get(index), self.body_ends.get(index, section.end)
        clause = bool(self.clauses) and holds(self.clauses, start, body_end)
        done = self.kinds[index] in self.idle or index in self.reviewed
        if (done and not clause) or self._binds_none(section, heading):
            return
        if child is None:
            leads, rule = self._find_leads(title, body_end)
        else:
            leads, rule = self._find_firsts(child, title.body)
        confidence = 0.0
        if clause:
            confidence = 0.0 if leads and self._names(title, leads, rule) else SURE
        elif child is None or (self.headings[child].kind in ITEMS and not self._parts_charged(index, child)):
            confidence = self.commitments.of(index, bool(leads) or child is not None)
        if confidence:
            mark = start, section.number, title.start, title.end
            self._add(mark, section.end, index, above, confidence, "heading")
            self.of_section[index] = len(self.tasks) - 1
        if leads:
            self.add_leads(leads, body_end, index, rule)

    def _parts_charged(self, index: int, child: int) -> bool:
        """Whether a heading that is a name, and no sentence, stands over items (1), (2) each of which says who is to do it."""
        heading, item = self.headings[index], self.sections[child]
        if self.headings[child].kind != "digit_bracketed" or not self.clauses:
            return False
        bare = not self.folded[heading.title.end : item.start].strip()
        return bare and holds(self.clauses, item.start, item.end)

    def _binds_none(self, section: Section, heading: Heading) -> bool:
        """Whether a section is an article, which binds whom it speaks of for good, or a chapter of some, since a regulation
        has no tasks; or is about a table, or closes the document."""
        if self.articles and holds(self.article_starts, section.start, section.end):
            return True
        if self.table_starts and self._heads_table(heading):
            return True
        # few titles begin so, which is seen at once
        start = heading.title.start
        return self.folded.startswith(self.closing, start) and closes(self.folded, start, heading.title.end)

    def _names(self, title: Title, leads: Sequence[Lead], rule: str) -> bool:
        """Whether a title names the measures below it and no more: one called 主要任务, or of a chapter that shares out what
        is set, or over items that count through the document (◈18.), whose group it is."""
        words = self.folded[title.start : title.end]
        grouped = rule == "charged" and (all(map(is_listed, leads)) or shares_out(words))
        return grouped or names_tasks(words)

    def visit_lone_leads(self) -> None:
        """The one measure of a section, its title on a line of its own, in a text in which several stand so in another."""
        folded = self.folded
        lined = [
            start + len(title)
            for _, _, _, title, start, _, _, rule in self.tasks
            if rule == "lead" and folded.startswith("。\n", start + len(title))
        ]
        if not lined:
            return
        parted = {section for section, *_, rule in self.tasks if rule != "heading"}
        for index in sorted(set(self.of_section).difference(parted, self.first_child)):
            body, end = self.headings[index].title.body, self.sections[index].end
            lines = self.lines[bisect_left(self.starts, body) : bisect_left(self.starts, end)]
            lead = lone_lead(folded, lines)
            if lead:
                self.add_leads([lead], end, index, "lead")

    def add_leads(self, leads: Sequence[Lead], end: int, index: int | None, rule: str) -> None:
        """The measures inside a section's own body, or of an annex without sections, each up to the next."""
        parent = None if index is None else self.of_section.get(index)
        if index in self.boxed:
            end = self._own_clause(leads, end)
        above, over = parent, 0
        for lead, stop in zip(leads, [*(one.start for one in leads[1:]), end], strict=True):
            if lead.start >= over:
                above, over = parent, 0
            if lead.over:
                whole = next((one.start for one in leads if one.start >= lead.over), end)
                self._add(_mark_of(lead), whole, index, parent, LIKELY, rule)
                above, over = len(self.tasks) - 1, lead.over
            else:
                self._add(_mark_of(lead), stop, index, above, LIKELY, rule)

    def _own_clause(self, leads: Sequence[Lead], end: int) -> int:
        """Where the last measure above a box ends: before the one clause of the section, which is that of all of them."""
        first = bisect_left(self.clauses, leads[0].start)
        own = self.clauses[first : bisect_left(self.clauses, end)]
        return own[0] if len(own) == 1 and own[0] > leads[-1].start else end

    def visit_loose_clauses(self) -> None:
        """Paragraphs that state a duty and belong to no task so far."""
        taken = sorted([(start, end) for _, parent, _, _, start, end, _, _ in self.tasks if parent is None])
        open_until = 0
        for start in self.clauses:
            place = bisect_right(taken, (start, len(self.folded))) - 1
            if start < open_until or (place >= 0 and start < taken[place][1]):
                continue
            if self.regulation and self._in_article(start):
                continue
            at = bisect_right(self.starts, start) - 1
            line = self.lines[at] if at >= 0 else NOWHERE
            begin, end, _, _ = line
            within = begin < start < end or (begin == start and holds(self.opening, begin, end))
            lead = paragraph(self.folded, line) if within else None
            if (
                lead
                and not self.folded.startswith(NOTES, begin)
                and not (at == 0 and self._is_tail(lead, start))
            ):
                following = taken[place + 1][0] if place + 1 < len(taken) else end
                section = self._section_of(begin)
                self._add(_mark_of(lead), min(end, following), section, None, POSSIBLE, "clause")
                open_until = end

    def _is_tail(self, first: Lead, clause: int) -> bool:
        """Whether the first paragraph of a page is the end of a sentence of the page before, up to its clause: the first
        number goes on with what that page counts."""
        folded = self.folded
        return (
            bool(self.headings)
            and self.headings[0].value > 1
            and clause - first.start <= LONGEST_TAIL
            and folded.find("。", first.start, clause - 1) < 0
            and not opens_with_verb(folded, first.title_start)
        )

    def visit_tables(self) -> None:
        """The rows of tables, and what spans several of them."""
        for table in self.tables:
            first = len(self.tasks)
            for item in items_of(self.folded, table):
                section = self._section_of(item.title_start)
                parent = None if item.parent is None else first + item.parent
                printed = self.text.stored[item.start : item.start + len(item.number)]
                mark = item.start, printed, item.title_start, item.title_end
                self._add(mark, item.end, section, parent, SURE, "table")

    def _heads_table(self, heading: Heading) -> bool:
        """Whether a heading stands in a table, or over one with hardly a word between."""
        place = bisect_right(self.table_starts, heading.title.body + LONGEST_REMARK) - 1
        return place >= 0 and heading.start < self.tables[place].end

    def _find_leads(self, title: Title, end: int) -> tuple[list[Lead], str]:
        """Measures inside the body of a section that has no headings of its own, and the rule that found them."""
        start, lines = title.body, self._lines_of(title, end)
        if lines:
            leads = find_leads(self.folded, lines)
            several = (
                charged_paragraphs(self.folded, self.clauses, lines, self.opening)
                if len(lines) > 1 or ((number := lines[0][3]) is not None and number.kind == "bullet")
                else counted(self.folded, self.clauses, lines, ITEM_KINDS)
            )
            if len(several) > len(leads):
                return several, "charged"
            if leads:
                return leads, "lead"
            listed, rule = self._find_listed(title, lines) if len(lines) > 1 else ([], "")
            if listed:
                return listed, rule
        if self.measures and holds(self.measures, start, end):
            measures = find_measures(self.folded, start, end)
            if measures:
                return measures, "measure"
        ordered = self.ordinals and holds(self.ordinals, start, end, least=2)
        return find_ordinals(self.folded, self.ordinals, start, end) if ordered else [], "ordinal"

    def _lines_of(self, title: Title, end: int) -> Sequence[Line]:
        """The lines of a body, with what stands of it on the line of its title."""
        start = title.body
        first = bisect_left(self.starts, start)
        lines = self.lines[first : bisect_left(self.starts, end)]
        above = self.lines[first - 1][1] if first else 0
        if title.start < start < above and start < end and self.folded[start - 1] == " ":
            # the text of a section on the line of its title is its first paragraph
            lines = [(start, min(end, above), False, None), *lines]
        if lines and lines[-1][1] > end:
            # the next heading stands amid the last line, behind marks of bold and blanks
            lines = [*lines[:-1], (lines[-1][0], end, *lines[-1][2:])]
        return lines

    def _find_listed(self, title: Title, lines: Sequence[Line]) -> tuple[list[Lead], str]:
        """Measures that are a list of items, or of bodies with what each is to do, and the rule that found them."""
        items = find_items(self.folded, lines)
        if items or self.folded.endswith(TOLD, title.start, title.end):
            return items, "item"
        return headed_paragraphs(self.folded, lines), "headed"

    def _find_firsts(self, child: int, start: int) -> tuple[list[Lead], str]:
        """The items (1), (2) that are too long for headings, before the first of their kind that is one, where each has a
        clause or opens with a verb."""
        heading = self.headings[child]
        items: list[Lead] = []
        if heading.kind in ITEM_KINDS and heading.value > 1:
            first = bisect_left(self.starts, start)
            lines = self.lines[first : bisect_left(self.starts, heading.start)]
            items = counted(self.folded, self.clauses, lines, (heading.kind,)) or find_items(
                self.folded, lines, least=1
            )
        return items if len(items) == heading.value - 1 else [], "item"

    def _in_article(self, place: int) -> bool:
        index = bisect_right(self.article_starts, place) - 1
        return index >= 0 and place < self.articles[index].end

    def _section_of(self, place: int) -> int | None:
        """The narrowest section that holds this place."""
        sections = self.sections
        index: int | None = bisect_right(self.section_starts, place) - 1
        while index is not None and index >= 0 and sections[index].end <= place:
            index = sections[index].parent
        return index if index is not None and index >= 0 else None

    def _add(
        self, mark: _Mark, end: int, section: int | None, parent: int | None, confidence: float, rule: str
    ) -> None:
        stored = self.text.stored
        start, number, title_start, title_end = mark
        title = unbroken(stored[title_start:title_end])
        if self.table_starts and start < self.table_starts[-1]:
            # what stands in a table is a task of its own
            end = min(end, self.table_starts[bisect_right(self.table_starts, start)])
        while end > start and stored[end - 1].isspace():
            end -= 1
        self.tasks.append((section, parent, number, title, start, end, confidence, rule))


def _mark_of(lead: Lead) -> _Mark:
    """Where the task of a measure begins."""
    return lead.start, lead.number, lead.title_start, lead.title_end


def _in_order(drafts: Sequence[_Draft]) -> tuple[Task, ...]:
    """The tasks by place in the text, numbered so."""
    places = [(draft[4], -draft[5]) for draft in drafts]
    order = sorted(range(len(drafts)), key=places.__getitem__)
    new: dict[int | None, int | None] = dict(zip(order, range(len(order)), strict=True))
    new[None] = None
    tasks = []
    for place, index in enumerate(order):
        section, parent, number, title, start, end, confidence, rule = drafts[index]
        tasks.append(Task(place, section, new[parent], number, title, start, end, None, confidence, rule, ()))
    return tuple(tasks)
