"""Paragraphs of a text: its lines, cut where ideographic spaces stand for a line break and joined where a page was wrapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from gangmu_import.numbering import UNCOUNTED, read_number
from gangmu_import.text import Text


class Line(NamedTuple):
    """One paragraph, without the white space around it; a wrapped one holds its line breaks."""

    start: int
    end: int
    gap: bool
    """Whether an empty line stands before it."""


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


def read_lines(text: Text) -> list[Line]:
    """Paragraphs in the order of the text."""
    lines: list[Line] = []
    begin, last = 0, -1
    """Where the printed line begins, and how many stand between it and the last that was not blank."""
    for printed in text.folded.split("\n"):
        words = printed.strip()
        last += 1
        if words:
            start = begin + printed.index(words[0])
            line = Line(start, start + len(words), last > 1)
            lines += _cut(text, line) if "  " in words else (line,)
            last = 0
        begin += len(printed) + 1
    width = _wrap_width(lines)
    if width:
        lines = _join(text.folded, lines, width)
    return _attach(text.folded, lines)


def _cut(text: Text, line: Line) -> list[Line]:
    """The line in pieces, where two ideographic spaces (an indent) or a wide gap after a sentence divide it."""
    pieces = []
    start, end, gap = line
    for run in MARK.finditer(text.stored, start, end):
        if not _divides(text, run, start, end):
            continue
        pieces.append(Line(start, run.start(), gap))
        start, gap = run.end(), False
    pieces.append(Line(start, end, gap))
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


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped; 0 where lines are whole paragraphs."""
    widths = sorted(line.end - line.start for line in lines)
    if len(widths) < FEWEST_WRAPPED or widths[len(widths) * 49 // 50] > WIDEST_WRAP:
        return 0
    width, _ = Counter(widths).most_common(1)[0]
    # one pair of digits or a hanging comma moves the edge by a character or two
    full = sum(width - 2 <= one <= width + 1 for one in widths)
    return width if width >= NARROWEST_WRAP and full * 3 >= len(widths) else 0


def _join(folded: str, lines: Sequence[Line], width: int) -> list[Line]:
    """Lines joined to paragraphs: a full line that no sentence ends goes on in the next, unless a number begins there."""
    joined: list[Line] = []
    open_end = False
    for line in lines:
        if open_end and not line.gap and not _begins(folded, line):
            joined[-1] = Line(joined[-1].start, line.end, joined[-1].gap)
        else:
            joined.append(line)
        open_end = line.end - line.start >= width - 3 and folded[line.end - 1] not in SENTENCE_END
    return joined


def _begins(folded: str, line: Line) -> bool:
    number = read_number(folded, line.start, line.end)
    return number is not None and number.sure and number.kind not in UNCOUNTED


def _attach(folded: str, lines: Sequence[Line]) -> list[Line]:
    """A number that stands alone on its line (第一条) with the line that it numbers."""
    attached: list[Line] = []
    alone = False
    for line in lines:
        if alone or (attached and folded[line.start] == "、"):
            attached[-1] = Line(attached[-1].start, line.end, attached[-1].gap)
        else:
            attached.append(line)
        alone = (
            line.end - line.start <= 8
            and not alone
            and MARK_ALONE.match(folded, line.start, line.end) is not None
        )
    return attached
