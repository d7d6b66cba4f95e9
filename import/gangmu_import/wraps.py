"""Lines of a printed page joined to paragraphs, where the page was wrapped at one width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from gangmu_import.numbering import UNCOUNTED, read_number

Printed = tuple[int, int, bool]
"""A line of a page, while it is cut and joined to paragraphs: start, end, and whether an empty line stands before it."""

SENTENCE_END: Final = frozenset("。;:!?)”》…")
NARROWEST_WRAP: Final = 16
FEWEST_WRAPPED: Final = 20
"""Lines that a text needs before their widths alone say anything."""
WIDEST_WRAP: Final = 64
"""Characters of the widest line that a page of Chinese print holds; longer lines are paragraphs."""
HANGING: Final = 3
"""Characters by which a full line may be shorter than the others."""
NARROWEST_PAGE: Final = 28
"""Characters of the widest line of a page that is too short for its widths to say anything alone."""
UNEVEN: Final = 5
"""Characters by which the full lines of such a page may differ: two digits take the room of one character."""
OPEN_ENDS: Final = frozenset(",、")
"""What a line ends with that a page broke off, and no title."""
PAIRS: Final = ("()", "“”", "《》")
LINES_A_BREAK: Final = 12
"""Lines of a page among which one at least ends as no title does."""


def joined(folded: str, lines: list[Printed]) -> list[Printed]:
    """The lines as paragraphs: joined where the page was wrapped."""
    least = _wrapped_from(lines)
    spaced = False
    if not least and lines:
        least = _broken_from(folded, lines)
        # where nearly all lines stand apart an empty line says nothing
        spaced = least > 0 and sum(gap for _, _, gap in lines) * 3 >= (len(lines) - 1) * 2
    return _join(folded, lines, least, spaced) if least else lines


def _wrapped_from(lines: Sequence[Printed]) -> int:
    """Characters from which on a line is full; 0 where lines are whole paragraphs."""
    if len(lines) < FEWEST_WRAPPED:
        return 0
    wide = (end - start > WIDEST_WRAP for start, end, _ in lines)
    most = len(lines) - len(lines) * 49 // 50
    # paragraphs show that they are some among the first lines
    if next(islice(filter(None, wide), most - 1, None), False):
        return 0
    widths = sorted([end - start for start, end, _ in lines])
    width, _ = Counter(widths).most_common(1)[0]
    # one pair of digits or a hanging comma moves the edge by a character or two
    full = sum(width - 2 <= one <= width + 1 for one in widths)
    return width - HANGING if width >= NARROWEST_WRAP and full * 3 >= len(widths) else 0


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
    return least if wrapped else 0


def _breaks_off(folded: str, start: int, end: int) -> bool:
    """Whether a line ends behind a comma, or in a bracket or a quotation."""
    return folded[end - 1] in OPEN_ENDS or any(
        folded.rfind(opening, start, end) > folded.rfind(closing, start, end) for opening, closing in PAIRS
    )


def _join(folded: str, lines: Sequence[Printed], least: int, spaced: bool) -> list[Printed]:
    """Lines joined to paragraphs: a full line that no sentence ends goes on in the next, unless a number begins there."""
    paragraphs: list[Printed] = []
    open_end = False
    for line in lines:
        start, end, gap = line
        if open_end and (spaced or not gap) and not begins(folded, start, end):
            paragraphs[-1] = (paragraphs[-1][0], end, paragraphs[-1][2])
        else:
            paragraphs.append(line)
        open_end = end - start >= least and folded[end - 1] not in SENTENCE_END
    return paragraphs


def begins(folded: str, start: int, end: int) -> bool:
    """Whether a line begins with a number that counts."""
    number = read_number(folded, start, end)
    return number is not None and number.sure and number.kind not in UNCOUNTED
