"""The width at which the lines of a printed page were wrapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from gangmu_db.records import record
from gangmu_import.numbering import UNCOUNTED, read_number

Printed = tuple[int, int, bool]
"""A line of a page: start, end, and whether an empty line stands before it."""

SENTENCE_END: Final = frozenset("。;:!?)”》…")
NARROWEST_WRAP: Final = 16
FEWEST_WRAPPED: Final = 20
"""Lines that a text needs before their widths alone say anything."""
WIDEST_WRAP: Final = 64
"""Characters of the widest line that a page of Chinese print holds; longer lines are paragraphs."""
HANGING: Final = 3
"""Characters by which a full line may be shorter than the others."""
FEWEST_EVEN: Final = 3
"""Lines of one width that show where the edge of a page with many short lines may be."""
NARROWEST_PAGE: Final = 28
"""Characters of the widest line of a page that is too short for its widths to say anything alone."""
UNEVEN: Final = 5
"""Characters by which the full lines of such a page may differ: two digits take the room of one character."""
OPEN_ENDS: Final = frozenset(",、")
"""What a line ends with that a page broke off, and no title."""
PAIRS: Final = ("()", "“”", "《》")
LINES_A_BREAK: Final = 12
"""Full lines among which one at least ends as no title does."""
RUN: Final = re.compile(r"[(“《]{0,2}(?:[0-9A-Za-z.%+/-]+|.)[,。、;:)”》!?%]{0,2}")
"""What no printer parts."""


@record
class Width:
    """How a page was wrapped."""

    least: int
    """Characters from which on a line is full, together with what it had no room for."""
    spaced: bool
    """Whether nearly all lines stand apart, so that an empty line says nothing."""


def page_width(folded: str, lines: Sequence[Printed]) -> Width | None:
    """How a page was wrapped; None where lines are whole paragraphs."""
    least = _wrapped_from(folded, lines)
    if least:
        return Width(least, False)
    least = _broken_from(folded, lines) if lines else 0
    return Width(least, sum(gap for _, _, gap in lines) * 3 >= (len(lines) - 1) * 2) if least else None


def _wrapped_from(folded: str, lines: Sequence[Printed]) -> int:
    """Characters from which on a line is full by the widths of all; 0 where lines are whole paragraphs."""
    if len(lines) < FEWEST_WRAPPED:
        return 0
    wide = (end - start > WIDEST_WRAP for start, end, _ in lines)
    most = len(lines) - len(lines) * 49 // 50
    # paragraphs show that they are some among the first lines
    if next(islice(filter(None, wide), most - 1, None), False):
        return 0
    widths = Counter([end - start for start, end, _ in lines])
    width, _ = widths.most_common(1)[0]
    # one pair of digits or a hanging comma moves the edge by a character or two
    full = sum(widths[one] for one in range(width - 2, width + 2))
    if width >= NARROWEST_WRAP and full * 3 >= len(lines):
        return _edge(folded, lines, width)
    width = max((one for one, times in widths.items() if times >= FEWEST_EVEN), default=0)
    over = sum(times for one, times in widths.items() if one > width + 1)
    return width if width >= NARROWEST_PAGE and over < most and _piled(folded, lines, width) else 0


def _edge(folded: str, lines: Sequence[Printed], width: int) -> int:
    """Characters from which on a line is full on a page of a width: those of the width where its edge is straight."""
    near = [reach for reach in reaches(folded, lines) if reach >= width - HANGING]
    straight = sum(reach >= width for reach in near)
    return width if straight * 8 >= len(near) * 7 else width - HANGING + 1


def _piled(folded: str, lines: Sequence[Printed], width: int) -> bool:
    """Whether the widest lines of a text of many short ones are of one width, and most break off."""
    ends = zip(lines, reaches(folded, lines), strict=False)
    full = [(start, end) for (start, end, _), reach in ends if reach >= width]
    unended = sum(folded[end - 1] not in SENTENCE_END for _, end in full)
    broken = sum(_breaks_off(folded, start, end) for start, end in full)
    enough = len(full) >= 2 * FEWEST_EVEN and broken * LINES_A_BREAK >= len(full)
    return enough and unended * 4 >= len(full) * 3


def _broken_from(folded: str, lines: Sequence[Printed]) -> int:
    """The same for a short or an uneven page, some of whose widest lines end in the middle of a sentence."""
    width = 0
    for start, end, _ in lines:
        if end - start > WIDEST_WRAP:
            return 0
        width = max(width, end - start)
    if width < NARROWEST_PAGE:
        return 0
    least = width - UNEVEN
    open_lines = [
        (start, end)
        for start, end, _ in lines[:-1]
        if end - start >= least and folded[end - 1] not in SENTENCE_END
    ]
    broken = sum(_breaks_off(folded, start, end) for start, end in open_lines)
    wrapped = len(open_lines) * 4 >= len(lines) and broken * LINES_A_BREAK >= len(lines)
    return least + 1 if wrapped else 0


def _breaks_off(folded: str, start: int, end: int) -> bool:
    """Whether a line ends behind a comma, or in a bracket or a quotation."""
    return folded[end - 1] in OPEN_ENDS or any(
        folded.rfind(opening, start, end) > folded.rfind(closing, start, end) for opening, closing in PAIRS
    )


def reaches(folded: str, lines: Sequence[Printed]) -> list[int]:
    """For each line but the last its characters and those of the next without which that could not have begun."""
    sizes = printed_sizes(folded, lines)
    return [
        size + run_length(folded, begin) - 1 for size, (begin, _, _) in zip(sizes, lines[1:], strict=False)
    ]


def printed_sizes(folded: str, lines: Sequence[Printed]) -> list[int]:
    """Characters of each line, and of the blanks around it those that most lines do not have."""
    blanks = [_blanks(folded, start, end) for start, end, _ in lines]
    usual_before = Counter([before for before, _ in blanks]).most_common(1)[0][0]
    usual_behind = Counter([behind for _, behind in blanks]).most_common(1)[0][0]
    return [
        end - start + max(0, before - usual_before) + max(0, behind - usual_behind)
        for (start, end, _), (before, behind) in zip(lines, blanks, strict=True)
    ]


def _blanks(folded: str, start: int, end: int) -> tuple[int, int]:
    """How many blanks stand before and behind a line."""
    line_end = folded.find("\n", end)
    return start - folded.rfind("\n", 0, start) - 1, (len(folded) if line_end < 0 else line_end) - end


def run_length(folded: str, start: int) -> int:
    """Characters at the beginning of a line that no printer parts."""
    run = RUN.match(folded, start)
    return run.end() - start if run else 1


def begins(folded: str, start: int, end: int) -> bool:
    """Whether a line begins with a number that counts."""
    number = read_number(folded, start, end)
    return number is not None and number.sure and number.kind not in UNCOUNTED
