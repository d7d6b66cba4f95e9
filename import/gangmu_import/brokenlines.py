"""Which lines of a wrapped page go on in the next, and which are but the number of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import Final

from gangmu_db.records import record
from gangmu_import.numbering import Number, read_number
from gangmu_import.text import Bounds, Text
from gangmu_import.wraps import OPEN_ENDS, Printed, Wrap, page_wrap

STOPS: Final = frozenset("。;:!?…")
"""What ends a sentence, and may end a paragraph."""
BEFORE_CLAUSE: Final = frozenset("。;!”")
"""What stands before a bracket that ends a paragraph: …。(市农业局负责)"""
LONGEST_CLAUSE: Final = 1200
"""Characters of such a bracket."""
CELLS: Final = "|"
"""What parts the cells of a row, which goes on in no other line."""
ROW: Final = re.compile(r"\d{1,3} ?\t")
"""The first cell of a row."""
AMID: Final = frozenset({"roman", "dash", "digit_closed", "labelled", "circled"})
"""Marks that may begin a line amid a sentence."""
LINES_AT_ONCE: Final = 40
"""Full lines beside which no other shows that the text was on one line before it was wrapped."""
GAP: Final = 2
"""Blanks of an indent."""
FEWEST_MARKED: Final = 3
"""Numbered lines with an indent that show that paragraphs have one."""
PAGE_NUMBER: Final = re.compile(r"[-—–·第]{0,2} ?(\d{1,3}) ?[-—–·页]{0,2}")
LONGEST_NUMBER: Final = 9
FEWEST_PAGES: Final = 2
LINES_A_PAGE: Final = 15
"""Lines of the shortest page."""


@record
class Broken:
    """What is to be left out of a text so that its lines are whole."""

    ends: list[Bounds]
    """What parts a line from the one that goes on with it, and the numbers of pages, in the order of the text."""
    numbers: list[Bounds]
    """The numbers of pages among these."""


@record
class Ends:
    """The ends of the full lines of a page, each with where the next line begins, by what tells whether that goes on."""

    unmarked: list[Bounds]
    """Amid a sentence."""
    stopped: list[Bounds]
    """Behind a sentence."""
    marked: list[Bounds]
    """Before the number of an item, or a bullet."""
    by_chance: float
    """Paragraphs without a number behind them that may end at the edge of the page."""
    at_once: bool
    """Whether no line ends before the edge: the text was on one line before it was wrapped."""
    indented: bool
    """Whether items begin with an indent."""


def broken_lines(text: Text, lines: Sequence[Printed]) -> Broken | None:
    """What breaks the lines of a text that was wrapped; None where no page was."""
    wrap = page_wrap(text, lines)
    if wrap is None:
        return None
    numbers = page_numbers(text.folded, lines, wrap)
    going = _going_on(text.stored, _full_ends(text.folded, lines, numbers, wrap))
    places = [lines[index][:2] for index in sorted(numbers)]
    return Broken(_with_numbers(text.stored, going, places), places)


def _with_numbers(stored: str, going: list[Bounds], numbers: Sequence[Bounds]) -> list[Bounds]:
    """What is to be left out, the lines of numbers among it that stand between paragraphs."""
    starts = [start for start, _ in going]
    alone: list[Bounds] = []
    for start, end in numbers:
        before = bisect_right(starts, start) - 1
        if before < 0 or going[before][1] < end:
            alone.append((max(0, stored.rfind("\n", 0, start)), end))
    return sorted([*going, *alone]) if alone else going


def _full_ends(folded: str, lines: Sequence[Printed], numbers: Set[int], wrap: Wrap) -> Ends:
    """The ends of full lines; `numbers`: indices of the lines that are the number of a page."""
    unmarked, stopped, marked = list[Bounds](), list[Bounds](), list[Bounds]()
    short = short_stopped = marks = indented = 0
    gaps: set[Bounds] = set()
    rows = [index for index in range(len(lines)) if index not in numbers]
    for index, following in pairwise(rows):
        start, end, _ = lines[index]
        begin, stop, gap = lines[following]
        open_end = folded[end - 1] in OPEN_ENDS
        stops = not open_end and ends_sentence(folded, start, end)
        marks_item = opens_item(folded, begin, stop, stops)
        marks += marks_item
        indented += marks_item and is_apart(folded, end, begin)
        if not open_end and not wrap.is_full(index, following):
            short += 1
            short_stopped += stops and not marks_item
        elif not is_row(folded, start, end):
            kind = marked if marks_item and not open_end else stopped if stops else unmarked
            kind.append((end, begin))
            if gap and following == index + 1:
                gaps.add((end, begin))
    full = len(unmarked) + len(stopped) + len(marked)
    # where nearly all lines stand apart an empty line says nothing
    if sum(one in gaps for one in unmarked) * 3 < len(unmarked) * 2:
        unmarked, stopped, marked = (
            [one for one in kind if one not in gaps] for kind in (unmarked, stopped, marked)
        )
    return Ends(
        unmarked,
        stopped,
        marked,
        2 * short_stopped / wrap.least,
        short * LINES_AT_ONCE <= full,
        marks >= FEWEST_MARKED and indented * 5 >= marks * 4,
    )


def _going_on(stored: str, ends: Ends) -> list[Bounds]:
    """What is to be left out for the lines that go on, in the order of the text."""
    apart = {
        one for kind in (ends.unmarked, ends.stopped, ends.marked) for one in kind if is_apart(stored, *one)
    }
    # blanks at nearly all ends say nothing
    telling = sum(one in apart for one in ends.unmarked) * 4 <= len(ends.unmarked)
    if not telling:
        apart.clear()
    if ends.at_once:
        going = [*ends.unmarked, *ends.stopped, *ends.marked]
    else:
        going = [one for one in ends.unmarked if one not in apart]
        stopped = [one for one in ends.stopped if one not in apart]
        if (telling and ends.indented) or len(stopped) > 2 * ends.by_chance:
            going += stopped
        if telling and ends.indented:
            going += [one for one in ends.marked if one not in apart]
    return [_line_end(stored, *one) if telling else one for one in sorted(going)]


def _line_end(stored: str, end: int, start: int) -> Bounds:
    """The line end alone where blanks stand beside it, which part words or paragraphs."""
    between = stored[end:start]
    if between.strip() or between.count("\n") > 1:
        return end, start
    at = end + between.index("\n")
    return at, at + 1


def is_row(folded: str, start: int, end: int) -> bool:
    """Whether a line is a row of cells."""
    return folded.find(CELLS, start, end) >= 0


def is_apart(folded: str, end: int, start: int) -> bool:
    """Whether an indent stands between two lines."""
    between = folded[end:start]
    return len(between) - between.count("\n") >= GAP and between.isspace()


def ends_sentence(folded: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence does, or with a bracket behind one."""
    last = folded[end - 1]
    if last == ")":
        opened = folded.rfind("(", max(0, end - LONGEST_CLAUSE), end)
        return opened > 0 and folded[opened - 1] in BEFORE_CLAUSE
    return last in STOPS or (last == "”" and end - start > 1 and folded[end - 2] in STOPS)


def opens_item(folded: str, start: int, end: int, stopped: bool) -> bool:
    """Whether a line, behind a sentence or amid one, begins with the number of an item, a bullet or the first cell of a
    row."""
    number: Number | None = read_number(folded, start, end)
    if number is not None and number.sure:
        return stopped or number.kind not in AMID
    return ROW.match(folded, start, end) is not None


def page_numbers(folded: str, lines: Sequence[Printed], wrap: Wrap) -> set[int]:
    """Indices of the lines that are the number of a page: amid a sentence, or one after the other and a page apart."""
    numbered = [
        (index, int(match[1]))
        for index, (start, end, _) in enumerate(lines)
        if index and end - start <= LONGEST_NUMBER and (match := PAGE_NUMBER.fullmatch(folded, start, end))
    ]
    if not numbered:
        return set()
    behind_full: set[int] = set()
    amid: set[int] = set()
    for index, _ in numbered:
        following = min(index + 1, len(lines) - 1)
        if wrap.is_full(index - 1, following):
            behind_full.add(index)
            # the number of a table's row stands between empty lines as well
            parted = lines[index][2] and lines[following][2]
            if not parted and not ends_sentence(folded, *lines[index - 1][:2]):
                amid.add(index)
    pages = _one_by_one(numbered)
    sure = len(pages) >= FEWEST_PAGES and len(behind_full.intersection(pages)) * 3 >= len(pages)
    return amid.union(pages) if sure else amid


def _one_by_one(numbered: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Of lines with a number the most that count on, a page apart."""
    # by the last number: the indices of its line and of those before
    chains: dict[int, tuple[int, ...]] = {}
    for index, value in numbered:
        before = chains.get(value - 1, ())
        chain = (*before, index) if before and index - before[-1] >= LINES_A_PAGE else (index,)
        if len(chain) > len(chains.get(value, ())):
            chains[value] = chain
    return max(chains.values(), key=len)
