"""The width at which the lines of a printed page were wrapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from gangmu_db.records import record
from gangmu_import.numbering import UNCOUNTED, read_number
from gangmu_import.text import Text

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
STRAIGHT: Final = 0.85
"""Share of the lines near the edge of a page that end at it, from which on it is straight."""
FEWEST_EVEN: Final = 3
"""Lines of one width that show where the edge of a page with many short lines may be."""
FEWEST_FULL: Final = 6
NARROW: Final = re.compile(r"[\x00-\xff]+")
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
class Wrap:
    """How a page was wrapped. Sizes are in cells: a character has two, a narrow one one, where the page gave it less room."""

    least: int
    """Cells from which on a line is full, together with what the next begins with."""
    sizes: list[int]
    """Of each line, with those blanks around it that not all lines have."""
    runs: list[int]
    """Of what each line begins with and no printer parts."""

    def is_full(self, index: int, following: int) -> bool:
        """Whether a line had no room for the beginning of another, which follows it."""
        return self.sizes[index] + self.runs[following] >= self.least


def may_be_wrapped(stored: str) -> bool:
    """Whether nearly no lines of a text are so long as paragraphs are, which show that they are some among the first."""
    lines = stored.split("\n")
    wide = (line for line in lines if len(line) > WIDEST_WRAP and line.strip())
    return next(islice(wide, _odd(len(lines)) - 1, None), None) is None


def page_wrap(text: Text, lines: Sequence[Printed]) -> Wrap | None:
    """How a page was wrapped; None where lines are whole paragraphs."""
    if _has_full_lines(lines):
        wraps = [wrap for narrow in (False, True) if (wrap := _wrap_by(text, lines, narrow)) is not None]
        if wraps:
            return max(wraps, key=lambda one: one[0])[1]
    least = _broken_from(text.folded, lines) if lines else 0
    return Wrap(2 * least, *_measured(text, lines, False)) if least else None


def _has_full_lines(lines: Sequence[Printed]) -> bool:
    """Whether lines are enough, and some so long as those of a page, but nearly none longer."""
    widths = [end - start for start, end, _ in lines]
    long = sum(width >= NARROWEST_PAGE for width in widths)
    narrow = 3 * sum(width >= NARROWEST_WRAP for width in widths) >= len(lines)
    wide = sum(width > WIDEST_WRAP for width in widths)
    return len(lines) >= FEWEST_WRAPPED and (long >= FEWEST_FULL or narrow) and wide < _odd(len(lines))


def _odd(lines: int) -> int:
    """How many of the lines may be longer than the width of the page, and one more."""
    return lines - lines * 49 // 50


def _wrap_by(text: Text, lines: Sequence[Printed], narrow: bool) -> tuple[int, Wrap] | None:
    """How many lines end at the edge of a page, measured with narrow characters or without, and how it was wrapped."""
    sizes, runs = _measured(text, lines, narrow)
    widths = Counter(sizes)
    width, _ = widths.most_common(1)[0]
    # one pair of digits or a hanging comma moves the edge by a character or two
    common = sum(widths[one] for one in range(width - 4, width + 3)) * 3 >= len(lines)
    if width < 2 * NARROWEST_WRAP or not common:
        width = max((one for one, times in widths.items() if times >= FEWEST_EVEN), default=0)
        if width < 2 * NARROWEST_PAGE:
            return None
    over = sum(times for one, times in widths.items() if one > width + 2)
    reaches = [size + run for size, run in zip(sizes, runs[1:], strict=False)]
    near = sum(reach > width - 2 * HANGING for reach in reaches)
    full = [index for index, reach in enumerate(reaches) if reach > width]
    if not common and (
        over >= _odd(len(lines)) or not _break_off(text.folded, [lines[index] for index in full])
    ):
        return None
    at_edge = len(full) - over
    least = width + 1 if at_edge >= STRAIGHT * near else width - 2 * HANGING + 3
    return at_edge, Wrap(least, sizes, runs)


def _break_off(folded: str, full: Sequence[Printed]) -> bool:
    """Whether most full lines of a text of many short ones break off."""
    unended = sum(folded[end - 1] not in SENTENCE_END for _, end, _ in full)
    broken = sum(_breaks_off(folded, start, end) for start, end, _ in full)
    return len(full) >= FEWEST_FULL and unended * 4 >= len(full) * 3 and broken * LINES_A_BREAK >= len(full)


def _broken_from(folded: str, lines: Sequence[Printed]) -> int:
    """Characters from which on a line is full on a short or an uneven page, some of whose widest lines end in the middle
    of a sentence; 0 where lines are whole paragraphs."""
    width = 0
    for start, end, _ in lines:
        if end - start > WIDEST_WRAP:
            return 0
        width = max(width, end - start)
    if width < NARROWEST_PAGE:
        return 0
    least = width - UNEVEN
    full = [line for line in lines[:-1] if line[1] - line[0] >= least]
    open_lines = [line for line in full if folded[line[1] - 1] not in SENTENCE_END]
    broken = sum(_breaks_off(folded, start, end) for start, end, _ in open_lines)
    wrapped = len(open_lines) * 4 >= len(lines) and broken * LINES_A_BREAK >= len(lines)
    return least + 1 if wrapped else 0


def _breaks_off(folded: str, start: int, end: int) -> bool:
    """Whether a line ends behind a comma, or in a bracket or a quotation."""
    return folded[end - 1] in OPEN_ENDS or any(
        folded.rfind(opening, start, end) > folded.rfind(closing, start, end) for opening, closing in PAIRS
    )


def _measured(text: Text, lines: Sequence[Printed], narrow: bool) -> tuple[list[int], list[int]]:
    """The cells of each line, with those blanks around it that not all lines have, and of what it begins with."""
    folded, stored = text.folded, text.stored
    blanks = [_blanks(stored, start, end) for start, end, _ in lines]
    # nearly all lines have the margin of the page, and many an indent beside it
    usual_before = sorted([before for before, _ in blanks])[len(lines) // 20]
    usual_behind = sorted([behind for _, behind in blanks])[len(lines) // 20]
    sizes: list[int] = []
    runs: list[int] = []
    for (start, end, _), (before, behind) in zip(lines, blanks, strict=True):
        run = RUN.match(folded, start)
        words = stored[start - max(0, before - usual_before) : end + max(0, behind - usual_behind)]
        sizes.append(_cells(words, narrow))
        runs.append(_cells(stored[start : run.end() if run else start + 1], narrow))
    return sizes, runs


def _cells(words: str, narrow: bool) -> int:
    return len(words) + len(NARROW.sub("", words) if narrow else words)


def _blanks(stored: str, start: int, end: int) -> tuple[int, int]:
    """How many blanks stand before and behind a line."""
    line_end = stored.find("\n", end)
    return start - stored.rfind("\n", 0, start) - 1, (len(stored) if line_end < 0 else line_end) - end


def begins(folded: str, start: int, end: int) -> bool:
    """Whether a line begins with a number that counts."""
    number = read_number(folded, start, end)
    return number is not None and number.sure and number.kind not in UNCOUNTED
