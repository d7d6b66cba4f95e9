"""The tasks of a text: what it commits somebody to do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Section, Task
from gangmu_import.charges import holds, is_listed
from gangmu_import.commitments import LIKELY, POSSIBLE, SURE, Commitments, names_tasks
from gangmu_import.drafts import Drafts, in_order, mark_of
from gangmu_import.duties import Clause
from gangmu_import.headed import headed_annexes
from gangmu_import.headings import ITEMS, Heading
from gangmu_import.kinds import closes, closing_words, idle_kinds, shares_out
from gangmu_import.leads import ITEM_KINDS, Lead
from gangmu_import.looseclauses import loose_paragraphs
from gangmu_import.measures import Measures
from gangmu_import.outline import Outline
from gangmu_import.regulations import binding, rules_in_items
from gangmu_import.reviews import reviewed
from gangmu_import.stretches import inside
from gangmu_import.tabled import items_of
from gangmu_import.text import Bounds, Text
from gangmu_import.titles import Title

FEWEST_CHARGED: Final = 2
"""Measures in rules that name in brackets who takes them, which are tasks; one may be a remark."""
LONGEST_REMARK: Final = 60
"""Characters between a heading and the table that it heads."""


def find_tasks(text: Text, outline: Outline, clauses: Sequence[Clause], title: str = "") -> tuple[Task, ...]:
    """Tasks in the order of the text, with parents; without duties and dues, which the clauses give."""
    finder = _Finder(text, outline, clauses, title)
    for section in range(len(outline.sections)):
        finder.visit(section)
    finder.visit_lone_leads()
    for leads, end in headed_annexes(
        text.folded, outline.parts, finder.drafts.section_starts, finder.measures.lines
    ):
        finder.add_leads(leads, end, None, "headed")
    if finder.clauses:
        finder.visit_loose_clauses()
    finder.visit_tables()
    return in_order(finder.drafts.found)


class _Finder:
    """Goes through a text for its tasks, and knows which of them each section's heading has become."""

    def __init__(self, text: Text, outline: Outline, clauses: Sequence[Clause], title: str) -> None:
        self.text, self.folded = text, text.folded
        self.sections, self.headings, self.kinds = outline.sections, outline.headings, outline.kinds
        self.tables = outline.tables
        self.clauses = [clause.start for clause in clauses if clause.rule != "clause.table"]
        opening = [clause.start for clause in clauses if clause.rule == "clause.opening"]
        wrapped = [
            (clause.start, clause.end)
            for clause in clauses
            if clause.rule == "clause.line" and "\n" in text.folded[clause.start : clause.end]
        ]
        self.measures = Measures(text.folded, outline, self.clauses, opening, wrapped)
        self.drafts = Drafts(text, outline)
        self.commitments = Commitments(text, outline, clauses, title)
        charged = sum(self.folded[clause.start] in "([" for clause in clauses)
        self.articles = binding(text.folded, outline, title, charged)
        self.article_starts = [article.start for article in self.articles]
        rules = None if charged >= FEWEST_CHARGED else rules_in_items(text.folded, outline, title)
        self.rules: tuple[Bounds, ...] = (rules,) if rules else ()
        """Where rules stand that are numbered as measures are."""
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

    def visit(self, index: int) -> None:
        """The task of a section's heading, and those inside its own body."""
        section, heading = self.sections[index], self.headings[index]
        above = None if section.parent is None else self.of_section.get(section.parent)
        if above is not None:
            self.of_section[index] = above
        start, title = section.start, heading.title
        child, further = self.first_child.get(index), self._further(index)
        end = further[0].start if further else section.end
        body_end = self.body_ends.get(index, end)
        clause = bool(self.clauses) and holds(self.clauses, start, body_end)
        done = self.kinds[index] in self.idle or index in self.reviewed
        if (done and not clause) or self._binds_none(section, heading):
            return
        if child is None:
            leads, rule = self.measures.within(title, body_end)
        else:
            leads, rule = self.measures.before(self.headings[child], title.body), "item"
        if clause:
            confidence = 0.0 if leads and self._names(title, leads, rule) else SURE
        else:
            confidence = self._confidence(index, child, bool(leads))
        if confidence:
            mark = start, section.number, title.start, title.end
            self.of_section[index] = self.drafts.add(mark, end, index, above, confidence, "heading")
            if further:
                self.add_leads(further, section.end, section.parent, "item")
        if leads:
            self.add_leads(leads, body_end, index, rule)

    def _further(self, index: int) -> list[Lead]:
        """The items in the body of a heading that go on with its number and are no headings themselves."""
        heading = self.headings[index]
        if heading.kind not in ITEM_KINDS or index in self.body_ends:
            return []
        section, following = self.sections[index], index + 1
        beside = following < len(self.sections) and self.sections[following].parent == section.parent
        return self.measures.after(heading, section.end, self.headings[following] if beside else None)

    def _confidence(self, index: int, child: int | None, leads: bool) -> float:
        """How surely a heading without a clause of its own speaks of something to be done."""
        if child is not None and (
            self.headings[child].kind not in ITEMS or self._parts_charged(index, child)
        ):
            return 0.0
        return self.commitments.of(index, leads or child is not None)

    def _parts_charged(self, index: int, child: int) -> bool:
        """Whether a heading that is a name, and no sentence, stands over items (1), (2), the first of which says who is to do it."""
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
        if self.rules and inside(self.rules, section.start):
            return True
        if self.tables and self._heads_table(heading):
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
            for _, _, _, title, start, _, _, rule in self.drafts.found
            if rule == "lead" and folded.startswith("。\n", start + len(title))
        ]
        if not lined:
            return
        parted = {section for section, *_, rule in self.drafts.found if rule != "heading"}
        for index in sorted(set(self.of_section).difference(parted, self.first_child)):
            end = self.sections[index].end
            lead = self.measures.lone(self.headings[index].title.body, end)
            if lead:
                self.add_leads([lead], end, index, "lead")

    def add_leads(self, leads: Sequence[Lead], end: int, index: int | None, rule: str) -> None:
        """The measures inside a section's own body, or of an annex without sections, each up to the next."""
        parent = None if index is None else self.of_section.get(index)
        if index in self.boxed:
            end = self._own_clause(leads, end)
        add, above, over = self.drafts.add, parent, 0
        for lead, stop in zip(leads, [*(one.start for one in leads[1:]), end], strict=True):
            if lead.start >= over:
                above, over = parent, 0
            if lead.over:
                whole = next((one.start for one in leads if one.start >= lead.over), end)
                above, over = add(mark_of(lead), whole, index, parent, LIKELY, rule), lead.over
            else:
                add(mark_of(lead), stop, index, above, LIKELY, rule)

    def _own_clause(self, leads: Sequence[Lead], end: int) -> int:
        """Where the last measure above a box ends: before the one clause of the section, which is that of all of them."""
        first = bisect_left(self.clauses, leads[0].start)
        own = self.clauses[first : bisect_left(self.clauses, end)]
        return own[0] if len(own) == 1 and own[0] > leads[-1].start else end

    def visit_loose_clauses(self) -> None:
        """Paragraphs that state a duty and belong to no task so far."""
        taken = sorted(
            [(start, end) for _, parent, _, _, start, end, _, _ in self.drafts.found if parent is None]
        )
        bound = [(article.start, article.end) for article in self.articles]
        bound += self.rules
        first = self.headings[0] if self.headings else None
        for lead, end in loose_paragraphs(self.measures, taken, bound, first):
            section = self.drafts.section_of(lead.start)
            self.drafts.add(mark_of(lead), end, section, None, POSSIBLE, "clause")

    def visit_tables(self) -> None:
        """The rows of tables, and what spans several of them."""
        for table in self.tables:
            first = len(self.drafts.found)
            for item in items_of(self.folded, table):
                section = self.drafts.section_of(item.title_start)
                parent = None if item.parent is None else first + item.parent
                printed = self.text.stored[item.start : item.start + len(item.number)]
                mark = item.start, printed, item.title_start, item.title_end
                self.drafts.add(mark, item.end, section, parent, SURE, "table")

    def _heads_table(self, heading: Heading) -> bool:
        """Whether a heading stands in a table, or over one with hardly a word between."""
        place = bisect_right(self.drafts.table_starts, heading.title.body + LONGEST_REMARK) - 1
        return place >= 0 and heading.start < self.tables[place].end
