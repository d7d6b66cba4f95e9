"""Clauses of responsibility that belong to no task so far: the paragraph of each is one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_import.charges import holds, paragraph
from gangmu_import.headings import Heading
from gangmu_import.kinds import opens_with_verb
from gangmu_import.leads import Lead
from gangmu_import.lines import NOWHERE
from gangmu_import.measures import Measures
from gangmu_import.stretches import inside
from gangmu_import.text import Bounds

NOTES: Final = ("注:", "注1", "备注:", "说明:")
"""How a remark on a table begins, which gives nobody a task: 注:各单位按职责落实。"""
LONGEST_TAIL: Final = 60
"""Characters of the end of a sentence of the page before."""


def loose_paragraphs(
    measures: Measures, taken: Sequence[Bounds], bound: Sequence[Bounds], first: Heading | None
) -> Iterator[tuple[Lead, int]]:
    """The paragraphs that state a duty, outside of those taken by tasks and of those bound by articles, each with its end, in
    their order; `first` is the first heading of the text."""
    folded, clauses, lines = measures.folded, measures.clauses, measures.lines
    open_until = 0
    for start in clauses:
        place = bisect_right(taken, (start, len(folded))) - 1
        if start < open_until or (place >= 0 and start < taken[place][1]):
            continue
        if inside(bound, start):
            continue
        at = bisect_right(measures.starts, start) - 1
        line = lines[at] if at >= 0 else NOWHERE
        begin, end, _, _ = line
        within = begin < start < end or (begin == start and holds(measures.opening, begin, end))
        lead = paragraph(folded, line) if within else None
        if lead is None or folded.startswith(NOTES, begin):
            continue
        if at == 0 and first and is_tail(folded, lead, start, first):
            continue
        following = taken[place + 1][0] if place + 1 < len(taken) else end
        yield lead, min(end, following)
        open_until = end


def is_tail(folded: str, lead: Lead, clause: int, first: Heading) -> bool:
    """Whether the first paragraph of a page is the end of a sentence of the page before, up to its clause: the first number goes
    on with what that page counts."""
    return (
        first.value > 1
        and clause - lead.start <= LONGEST_TAIL
        and folded.find("。", lead.start, clause - 1) < 0
        and not opens_with_verb(folded, lead.title_start)
    )
