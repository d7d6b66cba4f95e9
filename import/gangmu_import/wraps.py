"""The width at which the lines of a printed page were wrapped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import add, itemgetter
from typing import Final

from gangmu_db.records import record
from gangmu_import.numbering import UNCOUNTED, read_number
from gangmu_import.text import Text

Printed = tuple[int, int, bool]
"""A line of a page: start, end, and whether an empty line stands before it."""

SENTENCE_END: Final = frozenset("。;:!?)】”》…")
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
FIRST_HAN: Final = "\u3400"
"""The first of the Chinese characters; signs come before, those of full width are folded."""
NARROWEST_PAGE: Final = 28
"""Characters of the widest line of a page that is too short for its widths to say anything alone."""
UNEVEN: Final = 5
"""Characters by which the full lines of such a page may differ: two digits take the room of one character."""
OPEN_ENDS: Final = frozenset(",、")
"""What a line ends with that a page broke off, and no title."""
PAIRS: Final = ("()", "“”", "《》")
LINES_A_BREAK: Final = 12
"""Full lines among which one at least ends as no title does."""
LINES_AN_OPEN_END: Final = 8
"""Lines among which one at least ends with a comma, where a page was broken behind signs as well."""
RUN: Final = re.compile(r"[(“《]{0,2}(?:[0-9A-Za-z.%+/-]+|.)[,。、;:)”》!?%]{0,2}")
"""What no printer parts."""
ANNEX_SIGN: Final = "附"
ANNEX: Final = re.compile(r"附\s?[件表录]\s?[:\d一二三四五六七八九十]")
"""What names an annex, or begins the list of them."""


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
    """Whether nearly no lines of a text are so long as paragraphs are."""
    lines = stored.split("\n")
    long = [line for line in lines if len(line) > WIDEST_WRAP and not line.isspace()]
    return len(long) < _odd(len(lines))


def page_wrap(text: Text, lines: Sequence[Printed]) -> Wrap | None:
    """How a page was wrapped; None where lines are whole paragraphs."""
    if not _has_full_lines(lines):
        return None
    words, openings = _words(text, lines)
    sizes, runs = [2 * len(one) for one in words], [2 * len(one) for one in openings]
    even = _wrap_by(text, lines, sizes, runs)
    narrow = _wrap_by(text, lines, _cells(words), _cells(openings))
    wraps = [one for one in (even, narrow) if one is not None]
    if wraps:
        return max(wraps, key=itemgetter(0))[1]
    least = _broken_from(text.folded, lines)
    return Wrap(2 * least, sizes, runs) if least else None


def _has_full_lines(lines: Sequence[Printed]) -> bool:
    """Whether some lines are so long as those of a page, but nearly none longer."""
    widths = sorted([end - start for start, end, _ in lines])
    if _beyond(widths, WIDEST_WRAP) >= _odd(len(lines)):
        return False
    many = len(lines) >= FEWEST_WRAPPED
    return _beyond(widths, NARROWEST_PAGE - 1) >= FEWEST_EVEN or (
        many and 3 * _beyond(widths, NARROWEST_WRAP - 1) >= len(lines)
    )


def _odd(lines: int) -> int:
    """How many of the lines may be longer than the width of the page, and one more."""
    return lines - lines * 49 // 50


def _wrap_by(
    text: Text, lines: Sequence[Printed], sizes: list[int], runs: list[int]
) -> tuple[int, Wrap] | None:
    """How many lines end at the edge of a page, by their sizes and those of what they begin with, and how it was wrapped."""
    reaches = list(map(add, sizes, runs[1:]))
    spread = sorted(reaches)
    width = _commonest(sizes)
    if not width:
        found = (one for one in _widest(sizes) if _breaks_at(text.folded, lines, sizes, reaches, one))
        width = next(found, 0)
    if not width:
        return None
    at_edge = _beyond(spread, width) - _beyond(sorted(sizes), width + 2)
    straight = at_edge >= STRAIGHT * _beyond(spread, width - 2 * HANGING)
    return at_edge, Wrap(width + 1 if straight else width - 2 * HANGING + 3, sizes, runs)


def _beyond(ordered: Sequence[int], width: int) -> int:
    """How many of some sizes, which are in their order, are wider."""
    return len(ordered) - bisect_right(ordered, width)


def _commonest(sizes: Sequence[int]) -> int:
    """The size of a third of many lines, the width of a page by itself; 0 where there is none."""
    widths = Counter(sizes)
    width, _ = widths.most_common(1)[0]
    # one pair of digits or a hanging comma moves the edge by a character or two
    common = sum(widths[one] for one in range(width - 4, width + 3))
    is_width = len(sizes) >= FEWEST_WRAPPED and width >= 2 * NARROWEST_WRAP and common * 3 >= len(sizes)
    return width if is_width else 0


def _widest(sizes: Sequence[int]) -> list[int]:
    """What may be the width of a page of many short lines or of few: the greatest size, or that without a hanging comma."""
    if len(sizes) < FEWEST_WRAPPED:
        sizes = [max(sizes), max(sizes) - 2]
    else:
        sizes = [size for size, times in Counter(sizes).items() if times >= FEWEST_EVEN]
    return [size for size in sorted(sizes)[-1:-3:-1] if size >= 2 * NARROWEST_PAGE]


def _breaks_at(
    folded: str, lines: Sequence[Printed], sizes: Sequence[int], reaches: Sequence[int], width: int
) -> bool:
    """Whether enough lines end at the width of a page, nearly none behind it, and most of the full ones break off."""
    if _beyond(sorted(sizes), width + 2) >= _odd(len(lines)):
        return False
    full = [line for line, reach in zip(lines, reaches, strict=False) if reach > width]
    unended = [line for line in full if folded[line[1] - 1] not in SENTENCE_END]
    broken = sum(_breaks_off(folded, start, end) for start, end, _ in unended)
    few = len(lines) < FEWEST_WRAPPED
    if few and len(full) < STRAIGHT * _beyond(sorted(reaches), width - 2 * HANGING):
        return False
    enough = len(full) >= (FEWEST_EVEN if few else FEWEST_FULL)
    # no paragraph ends with a comma: where many lines do, they were broken there as well, and fewer are full
    open_lines = sum(folded[end - 1] in OPEN_ENDS for _, end, _ in lines)
    quarters = 2 if open_lines * LINES_AN_OPEN_END >= len(lines) else 3
    return enough and len(unended) * 4 >= len(full) * quarters and broken * LINES_A_BREAK >= len(full)


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
    open_lines = [
        (line, below)
        for line, below in pairwise(lines)
        if line[1] - line[0] >= least and folded[line[1] - 1] not in SENTENCE_END
    ]
    broken = sum(
        _breaks_off(folded, *line[:2]) or _runs_on(folded, line, below) for line, below in open_lines
    )
    wrapped = len(open_lines) * 4 >= len(lines) and broken * LINES_A_BREAK >= len(lines)
    return least + 1 if wrapped else 0


def _breaks_off(folded: str, start: int, end: int) -> bool:
    """Whether a line that no sentence ends breaks off: behind a comma or a whole sentence, in a bracket or a quotation."""
    if folded[end - 1] in OPEN_ENDS or folded.find("。", start, end) >= 0:
        return True
    return any(
        folded.rfind(opening, start, end) > folded.rfind(closing, start, end) for opening, closing in PAIRS
    )


def _runs_on(folded: str, line: Printed, below: Printed) -> bool:
    """Whether a line is an item of several clauses that the one below it goes on: 4.设立茶船贷款,第一期规模1亿元,县财|政安排…."""
    start, end, _ = line
    begin, stop, apart = below
    if apart or folded.find(",", start, end) < 0 or not begins(folded, start, end):
        return False
    return folded.find("。", begin, stop) > 0 and not begins(folded, begin, stop)


def _words(text: Text, lines: Sequence[Printed]) -> tuple[list[str], list[str]]:
    """The words of each line, with those blanks around them that not all lines have, and what no printer parts at its
    beginning."""
    folded, stored = text.folded, text.stored
    words = [stored[start:end] for start, end, _ in lines]
    if sum(map(len, words)) + stored.count("\n") < len(stored):
        words = _with_blanks(stored, lines)
    openings: list[str] = []
    for start, end, _ in lines:
        # most lines begin with a Chinese character and another
        alone = folded[start] >= FIRST_HAN and end > start + 1 and folded[start + 1] >= FIRST_HAN
        run = None if alone else RUN.match(folded, start)
        openings.append(stored[start : run.end() if run else start + 1])
    return words, openings


def _with_blanks(stored: str, lines: Sequence[Printed]) -> list[str]:
    """The words of each line, with those blanks around them that not all lines have."""
    blanks = [_blanks(stored, start, end) for start, end, _ in lines]
    # nearly all lines have the margin of the page, and many an indent beside it
    usual_before = sorted([before for before, _ in blanks])[len(lines) // 20]
    usual_behind = sorted([behind for _, behind in blanks])[len(lines) // 20]
    return [
        stored[start - max(0, before - usual_before) : end + max(0, behind - usual_behind)]
        for (start, end, _), (before, behind) in zip(lines, blanks, strict=True)
    ]


def _cells(words: Sequence[str]) -> list[int]:
    """The cells of words on a page that gives narrow characters half the room: a Chinese character has three bytes in
    UTF-8, a Latin one has one."""
    return [(len(one.encode("utf-8", "replace")) + len(one)) // 2 for one in words]


def _blanks(stored: str, start: int, end: int) -> tuple[int, int]:
    """How many blanks stand before and behind a line."""
    if stored[end : end + 1] == "\n" and stored[start - 1 : start] == "\n":
        return 0, 0
    line_end = stored.find("\n", end)
    return start - stored.rfind("\n", 0, start) - 1, (len(stored) if line_end < 0 else line_end) - end


def begins(folded: str, start: int, end: int) -> bool:
    """Whether a line begins with a number that counts, or names an annex."""
    if folded[start] == ANNEX_SIGN:
        return names_annex(folded, start, end)
    number = read_number(folded, start, end)
    return number is not None and number.sure and number.kind not in UNCOUNTED


def names_annex(folded: str, start: int, end: int) -> bool:
    """Whether a line that begins with 附 names an annex, or begins the list of them."""
    return ANNEX.match(folded, start, end) is not None
