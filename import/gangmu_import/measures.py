"""Measures inside the bodies of sections, which have no headings of their own: in which of several forms they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from gangmu_import.charges import charged_paragraphs, counted, holds
from gangmu_import.headed import TOLD, headed_paragraphs
from gangmu_import.headings import Heading
from gangmu_import.leads import (
    ITEM_KINDS,
    Lead,
    find_items,
    find_leads,
    find_measures,
    items_from,
    lone_lead,
    measures_signs,
    without_labels,
)
from gangmu_import.numbering import Line
from gangmu_import.ordinals import counted_signs, find_counted, find_ordinals, ordinal_signs
from gangmu_import.outline import Outline
from gangmu_import.steps import find_steps
from gangmu_import.tabled import outside
from gangmu_import.text import Bounds
from gangmu_import.titles import Title


class Measures:
    """Asked for the measures of one text, section by section; `clauses` are the places of the clauses of responsibility,
    `opening` those that open their paragraphs, and `wrapped` the bounds of those on several lines."""

    def __init__(
        self,
        folded: str,
        outline: Outline,
        clauses: Sequence[int],
        opening: Sequence[int],
        wrapped: Sequence[Bounds] = (),
    ) -> None:
        self.folded, self.clauses, self.opening = folded, clauses, opening
        self.signs = measures_signs(folded)
        """Places where the text says 措施:, sought once for all sections."""
        lines = outside(folded, outline.lines, outline.tables)
        unlabelled = without_labels(folded, lines, self.signs) if self.signs else lines
        self.lines = without_rests(unlabelled, wrapped) if wrapped else unlabelled
        """Those of the text that stand in no table, are no labels, and begin outside of clauses."""
        self.starts = list(map(itemgetter(0), self.lines))
        self.ordinals = ordinal_signs(folded)
        """Places where the text says 一是, sought once for all sections."""
        self.counted = counted_signs(folded)
        """The same of ② amid a paragraph."""

    def within(self, title: Title, end: int) -> tuple[list[Lead], str]:
        """The measures between a title and a place, and the rule that found them."""
        start, lines = title.body, self._lines_of(title, end)
        if lines:
            steps = find_steps(self.folded, lines) if len(lines) > 1 else []
            if steps:
                return steps, "item"
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
            listed, rule = self._listed(title, lines) if len(lines) > 1 else ([], "")
            if listed:
                return listed, rule
        return self._amid(start, end)

    def _amid(self, start: int, end: int) -> tuple[list[Lead], str]:
        """Measures amid the paragraphs between two places, and the rule that found them."""
        if self.signs and holds(self.signs, start, end):
            measures = find_measures(self.folded, start, end)
            if measures:
                return measures, "measure"
        if self.ordinals and holds(self.ordinals, start, end, least=2):
            return find_ordinals(self.folded, self.ordinals, start, end), "ordinal"
        return find_counted(self.folded, self.counted, start, end) if self.counted else [], "ordinal"

    def lone(self, start: int, end: int) -> Lead | None:
        """The one measure of a body whose title has a line of its own."""
        return lone_lead(
            self.folded, self.lines[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        )

    def before(self, heading: Heading, start: int) -> list[Lead]:
        """The items (1), (2) behind a place that are too long for headings, before the first of their kind that is one, where
        each has a clause or opens with a verb; found by the rule of items."""
        if heading.kind not in ITEM_KINDS or heading.value <= 1:
            return []
        lines = self.lines[bisect_left(self.starts, start) : bisect_left(self.starts, heading.start)]
        items = counted(self.folded, self.clauses, lines, (heading.kind,))
        items = items or find_items(self.folded, lines, least=1, beside=heading.title)
        return items if len(items) == heading.value - 1 else []

    def after(self, heading: Heading, end: int, following: Heading | None) -> list[Lead]:
        """The items up to a place that are too long for headings and go on with the number of one of ITEM_KINDS that is short:
        (2), (3) behind (1); [] where the heading that follows does not count on from them."""
        lines = self.lines[bisect_left(self.starts, heading.title.body) : bisect_left(self.starts, end)]
        own = [line for line in lines if line[3] is not None and line[3].kind == heading.kind]
        items = items_from(self.folded, own, heading.value + 1) if own else []
        if following is None or following.kind != heading.kind or following.value == 1:
            return items
        return items if following.value == heading.value + len(items) + 1 else []

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

    def _listed(self, title: Title, lines: Sequence[Line]) -> tuple[list[Lead], str]:
        """Measures that are a list of items, or of bodies with what each is to do, and the rule that found them."""
        items = find_items(self.folded, lines)
        if items or self.folded.endswith(TOLD, title.start, title.end):
            return items, "item"
        return headed_paragraphs(self.folded, lines), "headed"


def without_rests(lines: Sequence[Line], clauses: Sequence[Bounds]) -> Sequence[Line]:
    """The lines without those that go on with a clause, where it has its labels on lines one under another."""
    rests = set[int]()
    for start, end in clauses:
        first = bisect_right(lines, start, key=itemgetter(0))
        rests.update(range(first, bisect_left(lines, end, key=itemgetter(0))))
    return [line for index, line in enumerate(lines) if index not in rests or line[3] is not None]
