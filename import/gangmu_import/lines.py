"""Paragraphs of a text: its lines, cut where ideographic spaces stand for a line break and joined where a page was wrapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from gangmu_import.numbering import UNCOUNTED, Number, read_number
from gangmu_import.text import Text


class Line(NamedTuple):
    """One paragraph, without the white space around it; a wrapped one holds its line breaks."""

    start: int
    end: int
    gap: bool
    """Whether an empty line stands before it."""
    number: Number | None
    """What it begins with, where that is the number of a heading or an item."""


MARK = re.compile(r"[ \u3000\xa0]{2,}")
MARK_ALONE = re.compile(
    r"(?:第[一二三四五六七八九十百零\d]{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])$"
)
AFTER_SENTENCE = frozenset("。;:!?)”》日")
OPENS_NUMBER = frozenset("(第一二三四五六七八九十")
DATE = re.compile(r"\d{4}年|二[〇○0]")
SENTENCE_END = frozenset("。;:!?)”》…")
NARROWEST_WRAP = 16
FEWEST_WRAPPED = 20
"""Lines that a text needs before their widths say anything."""
WIDEST_WRAP = 64
"""Characters of the widest line that a page of Chinese print holds; longer lines are paragraphs."""


_Stretch = tuple[int, int, bool]
"""A line while it is cut and joined: start, end, gap."""


def read_lines(text: Text) -> list[Line]:
    """Paragraphs in the order of the text."""
    folded = text.folded
    lines: list[_Stretch] = []
    begin, last = 0, -1
    """Where the printed line begins, and how many stand between it and the last that was not blank."""
    for printed in folded.split("\n"):
        words = printed.strip()
        last += 1
        if words:
            # most lines have no space to strip, and strip() hands them back as they are
            start = begin if words is printed else begin + printed.index(words[0])
            line = (start, start + len(words), last > 1)
            lines += _cut(text, line) if "  " in words else (line,)
            last = 0
        begin += len(printed) + 1
    width = _wrap_width(lines)
    if width:
        lines = _join(folded, lines, width)
    return [
        Line(start, end, gap, read_number(folded, start, end)) for start, end, gap in _attach(folded, lines)
    ]


def line_at(folded: str, start: int, end: int, gap: bool) -> Line:
    """The line that stands there, with its number."""
    return Line(start, end, gap, read_number(folded, start, end))


def _cut(text: Text, line: _Stretch) -> list[_Stretch]:
    """The line in pieces, where two ideographic spaces (an indent) or a wide gap after a sentence divide it."""
    pieces = []
    start, end, gap = line
    for run in MARK.finditer(text.stored, start, end):
        if not _divides(text, run, start, end):
            continue
        pieces.append((start, run.start(), gap))
        start, gap = run.end(), False
    pieces.append((start, end, gap))
    return pieces


def _divides(text: Text, run: re.Match[str], start: int, end: int) -> bool:
    if text.folded[run.start() - 1] in AFTER_SENTENCE or DATE.match(text.folded, run.end()):
        return True
    # 前　　言 and 标　　题 are words set wide: a paragraph has more than two characters on either side
    before, after = (
        text.folded[max(start, run.start() - 3) : run.start()],
        text.folded[run.end() : min(end, run.end() + 3)],
    )
    if "\u3000" not in run[0] or len(before.split(" ")[-1]) < 3 or len(after.split(" ")[0]) < 3:
        return False
    return "\u3000\u3000" in run[0] or after[0] in OPENS_NUMBER


def _wrap_width(lines: Sequence[_Stretch]) -> int:
    """The width at which the text was wrapped; 0 where lines are whole paragraphs."""
    widths = sorted(end - start for start, end, _ in lines)
    if len(widths) < FEWEST_WRAPPED or widths[len(widths) * 49 // 50] > WIDEST_WRAP:
        return 0
    width, _ = Counter(widths).most_common(1)[0]
    # one pair of digits or a hanging comma moves the edge by a character or two
    full = sum(width - 2 <= one <= width + 1 for one in widths)
    return width if width >= NARROWEST_WRAP and full * 3 >= len(widths) else 0


def _join(folded: str, lines: Sequence[_Stretch], width: int) -> list[_Stretch]:
    """Lines joined to paragraphs: a full line that no sentence ends goes on in the next, unless a number begins there."""
    joined: list[_Stretch] = []
    open_end = False
    for line in lines:
        start, end, gap = line
        if open_end and not gap and not _begins(folded, start, end):
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append(line)
        open_end = end - start >= width - 3 and folded[end - 1] not in SENTENCE_END
    return joined


def _begins(folded: str, start: int, end: int) -> bool:
    number = read_number(folded, start, end)
    return number is not None and number.sure and number.kind not in UNCOUNTED


def _attach(folded: str, lines: Sequence[_Stretch]) -> list[_Stretch]:
    """A number that stands alone on its line (第一条) with the line that it numbers."""
    attached: list[_Stretch] = []
    alone = False
    for line in lines:
        start, end, _ = line
        if alone or (attached and folded[start] == "、"):
            attached[-1] = (attached[-1][0], end, attached[-1][2])
        else:
            attached.append(line)
        alone = end - start <= 8 and not alone and MARK_ALONE.match(folded, start, end) is not None
    return attached
