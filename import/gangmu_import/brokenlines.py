"""Which lines of a wrapped page go on in the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from typing import Final

from gangmu_db.records import record
from gangmu_import.numbering import read_number
from gangmu_import.pages import ends_sentence, page_furniture
from gangmu_import.ragged import HASH, Pieced, goes_on, habits, pieced_rows, starts_item
from gangmu_import.text import Bounds, Text
from gangmu_import.wraps import ANNEX_SIGN, Printed, Wrap, names_annex, page_wrap

CELLS: Final = "|"
"""What parts the cells of a row, which goes on in no other line."""
ROW: Final = re.compile(r"\d{1,3} ?\t")
"""The first cell of a row."""
HEADED_ROWS: Final = re.compile(r"(?:序号|编号|项次) ")
"""What begins the headings of a table with a row on each line, cells parted by blanks."""
HEADED_CELLS: Final = re.compile(r"(?:序号|编号|项次) *(?:\t| {2})")
"""The same where tabs or wide blanks part them."""
BETWEEN_CELLS: Final = re.compile(r"\t| {2,40}")
FEWEST_PARTED: Final = 2
"""Signs between the headings of a table."""
BLANK_ROW: Final = re.compile(r"(?P<number>\d{1,3}) +[^ ]+ +[^ ]")
AMID: Final = frozenset({"roman", "dash", "digit_closed", "labelled", "circled"})
"""Marks that may begin a line amid a sentence."""
LINES_AT_ONCE: Final = 40
"""Full lines beside which no other shows that the text was on one line before it was wrapped."""
BRACKET_ENDS: Final = frozenset(")）]〕")
WHOLE: Final = Pieced(set(), set(), {})
"""No row of the page stands in pieces."""
GAP: Final = 2
"""Blanks of an indent."""
FEWEST_MARKED: Final = 3
"""Numbered lines with an indent that show that paragraphs have one."""


@record
class Broken:
    """What is to be left out of a text so that its lines are whole."""

    ends: list[Bounds]
    """What parts a line from the one that goes on with it, and the furniture, in the order of the text."""
    furniture: list[Bounds]
    """The numbers and running heads of pages, which are no content."""


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
    furniture = page_furniture(text.folded, lines, wrap)
    going = _going_on(text.stored, _full_ends(text, lines, furniture, wrap))
    places = [lines[index][:2] for index in sorted(furniture)]
    return Broken(_with_furniture(text.stored, going, places), places)


def _with_furniture(stored: str, going: list[Bounds], furniture: Sequence[Bounds]) -> list[Bounds]:
    """What is to be left out, with what the pages hold beside the text and between paragraphs."""
    starts = [start for start, _ in going]
    alone: list[Bounds] = []
    for start, end in furniture:
        before = bisect_right(starts, start) - 1
        if before < 0 or going[before][1] < end:
            alone.append((max(0, stored.rfind("\n", 0, start)), end))
    return sorted([*going, *alone]) if alone else going


def _full_ends(text: Text, lines: Sequence[Printed], furniture: Set[int], wrap: Wrap) -> Ends:
    """The ends of full lines; `furniture`: indices of the lines that are no content."""
    folded = text.folded
    unmarked, stopped, marked = list[Bounds](), list[Bounds](), list[Bounds]()
    short = short_stopped = marks = indented = 0
    gaps: set[Bounds] = set()
    has_bars = CELLS in folded
    rows = [index for index in range(len(lines)) if index not in furniture]
    ragged = habits(folded, lines, rows, wrap)
    begun = begun_rows(folded, lines) | behind_whole_rows(folded, lines)
    pieced = pieced_rows(folded, lines, rows, wrap) if ragged.at_signs else WHOLE
    pairs: Iterable[Bounds] = (
        [pair for pair in pairwise(rows) if pair[1] not in begun] if begun else pairwise(rows)
    )
    for index, following in pairs:
        start, end, _ = lines[index]
        begin, stop, gap = lines[following]
        if index in pieced.inner:
            unmarked.append((end, begin))
            continue
        size = pieced.sizes.get(index, wrap.sizes[index])
        open_end = goes_on(folded, lines[index], lines[following], ragged, following in pieced.first)
        stops = not open_end and ends_sentence(folded, start, end)
        # most lines begin as no item does
        first = folded[begin]
        marks_item = (starts_item(first) or first == ANNEX_SIGN) and opens_item(folded, begin, stop, stops)
        if marks_item:
            marks += 1
            indented += is_apart(text.stored, end, begin)
        if not open_end and size + wrap.runs[following] < wrap.least:
            short += 1
            short_stopped += stops and not marks_item
        elif not has_bars or folded.find(CELLS, start, end) < 0:
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


def begun_rows(folded: str, lines: Sequence[Printed]) -> Set[int]:
    """Indices of the lines that begin rows of tables whose cells blanks part: below headings with a column of numbers, with
    the number next to that above."""
    begun: set[int] = set()
    following = 0
    for index, (start, end, _) in enumerate(lines) if HEADED_ROWS.search(folded) else ():
        if HEADED_ROWS.match(folded, start, end):
            following = following or 1
        elif following and (row := BLANK_ROW.match(folded, start, end)):
            number = int(row["number"])
            if number in (following, 1):
                begun.add(index)
                following = number + 1
    return begun


def behind_whole_rows(folded: str, lines: Sequence[Printed]) -> Set[int]:
    """Indices of the lines with more cells, parted by tabs or wide blanks, than are left of the row above by the headings of
    its table: what spans several rows stands in the first of them alone."""
    begun: set[int] = set()
    width = held = 0
    for index, (start, end, _) in enumerate(lines) if HEADED_CELLS.search(folded) else ():
        headed = HEADED_CELLS.match(folded, start, end)
        parted = len(BETWEEN_CELLS.findall(folded, start, end)) if headed or width else 0
        width = parted if headed else width
        held += parted
        if parted and held > width >= FEWEST_PARTED:
            begun.add(index)
            held = parted
    return begun


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
        if telling and ends.indented:
            going += stopped
        elif len(stopped) > 2 * ends.by_chance:
            # a bracket behind a sentence closes a paragraph
            going += [one for one in stopped if stored[one[0] - 1] not in BRACKET_ENDS]
        if telling and ends.indented:
            going += [one for one in ends.marked if one not in apart]
    going.sort()
    # one blank behind nearly all lines parts no words either
    if not telling or sum(_is_closed(stored, *one) for one in ends.unmarked) * 4 >= len(ends.unmarked) * 3:
        return going
    return [_line_end(stored, *one) if one[1] > one[0] + 1 else one for one in going]


def _is_closed(stored: str, end: int, start: int) -> bool:
    """Whether one blank stands behind a line, and none before the next."""
    return start - end == GAP and stored[end] != "\n"


def _line_end(stored: str, end: int, start: int) -> Bounds:
    """The line end alone where blanks stand beside it, which part words or paragraphs."""
    between = stored[end:start]
    if between.strip() or between.count("\n") > 1:
        return end, start
    at = end + between.index("\n")
    return at, at + 1


def is_apart(stored: str, end: int, start: int) -> bool:
    """Whether an indent stands before a line, or as much at the end of the one before it."""
    if start - end <= GAP:
        return False
    return stored.find("\n", end) - end + start - stored.rfind("\n", end, start) - 1 >= GAP


def opens_item(folded: str, start: int, end: int, stopped: bool) -> bool:
    """Whether a line, behind a sentence or amid one, begins with the number of an item, a bullet, the first cell of a row, the
    mark of a heading of Markdown or of an annex."""
    if folded[start] == ANNEX_SIGN:
        return stopped and names_annex(folded, start, end)
    number = read_number(folded, start, end)
    if number is not None and number.sure:
        return stopped or number.kind not in AMID
    return folded[start] == HASH or ROW.match(folded, start, end) is not None
