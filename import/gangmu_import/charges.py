"""Paragraphs and items that are tasks because each of them says who does it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from gangmu_import.leads import Lead, charged
from gangmu_import.numbering import BULLETS, Line, read_number
from gangmu_import.titles import read_title


def counted(folded: str, clauses: Sequence[int], lines: Sequence[Line], kinds: Sequence[str]) -> list[Lead]:
    """The items (1), (2) of these kinds that all lines are, where each has a duty clause."""
    items: list[Lead] = []
    for line in lines:
        start, end, _, number = line
        counts = number and number.kind in kinds and number.value == len(items) + 1
        lead = paragraph(folded, line) if counts and holds(clauses, start, end) else None
        if lead is None:
            return []
        items.append(lead)
    return items


def charged_paragraphs(
    folded: str, clauses: Sequence[int], lines: Sequence[Line], opening: Sequence[int]
) -> list[Lead]:
    """Paragraphs of which each has a duty clause, in it or on the line below, where there are several; `opening` are the
    clauses that open theirs."""
    if not lines:
        return []
    # few stretches hold a clause
    held = holds(clauses, lines[0][0], lines[-1][1])
    titles = charged_titles(folded, clauses, lines) if held and folded[lines[0][1] - 1] in ")]】" else []
    if titles:
        return [lead for line in titles if (lead := paragraph(folded, line))]
    leads: list[Lead] = []
    first: Line | None = None
    for line in lines:
        start, end, _, _ = line
        if first is None or (opening and holds(opening, start, end)):
            first = line
        if (held and holds(clauses, start, end)) or charged(folded, line):
            lead = paragraph(folded, first)
            leads += [lead] if lead else []
            first = None
    return leads if len(leads) > 1 or (leads and is_listed(leads[0])) else []


def charged_titles(folded: str, clauses: Sequence[int], lines: Sequence[Line]) -> list[Line]:
    """The lines that are titles with their clause behind them, 扩建茶码头(县交通局负责), each over a text without one; none
    where a line is another."""
    held = [index for index, (start, end, _, _) in enumerate(lines) if holds(clauses, start, end)]
    over_text = all(below - above > 1 for above, below in pairwise([*held, len(lines)]))
    if len(held) < 2 or held[0] or not over_text:
        return []
    titles = [lines[index] for index in held]
    ends = [clauses[bisect_left(clauses, start)] for start, _, _, _ in titles]
    closed = any(folded.find("。", line[0], end) >= 0 for line, end in zip(titles, ends, strict=True))
    return [] if closed else titles


def paragraph(folded: str, line: Line) -> Lead | None:
    """What a paragraph opens with, behind its number; None where no title stands there."""
    begin, end, _, number = line
    if number and number.kind == "bullet":
        behind = read_number(folded, number.end, end)
        number = behind if behind and behind.sure else number
    start = number.end if number and number.sure else begin
    title = read_title(folded, start, end)
    mark = folded[begin : number.mark_end] if number and start > begin else ""
    return Lead(begin, mark, title.start, title.end, True) if title else None


def is_listed(lead: Lead) -> bool:
    """Whether a number behind a bullet counts the item in the whole document: ◈18."""
    mark = lead.number
    return len(mark) > 2 and mark[-1] in ".、" and mark[0] in BULLETS


def holds(places: Sequence[int], start: int, end: int, least: int = 1) -> bool:
    """Whether at least so many of the places, which are in their order, lie in a stretch."""
    last = bisect_left(places, start) + least - 1
    return last < len(places) and places[last] < end
