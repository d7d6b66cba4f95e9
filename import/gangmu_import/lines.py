"""Paragraphs of a text: its lines, cut where ideographic spaces stand for a line break and joined where a page was wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gangmu_import.text import Text


class Line(NamedTuple):
    """One paragraph, without the white space around it; a wrapped one holds its line breaks."""

    start: int
    end: int
    gap: bool
    """Whether an empty line stands before it."""


CONTENT = re.compile(r"\S[^\n]*")
MARK = re.compile(r"[ \u3000\xa0]{2,}")
AFTER_SENTENCE = frozenset("。;:!?)”》日")
DATE = re.compile(r"\d{4}年|二[〇○0]")
SENTENCE_END = frozenset("。;:!?)”》…")
FEWEST_WRAPPED = 20
"""Lines that a text needs before their widths say anything."""
WIDEST_WRAP = 64
"""Characters of the widest line that a page of Chinese print holds; longer lines are paragraphs."""


def read_lines(text: Text) -> list[Line]:
    """Paragraphs in the order of the text."""
    lines: list[Line] = []
    last = 0
    for match in CONTENT.finditer(text.folded):
        start = match.start()
        end = start + len(match[0].rstrip())
        gap = text.folded.count("\n", last, start) > 1
        last = end
        lines.extend(_cut(text, start, end, gap))
    width = _wrap_width(lines)
    return _join(text.folded, lines, width) if width else lines


def _cut(text: Text, start: int, end: int, gap: bool) -> list[Line]:
    """The line in pieces, where two ideographic spaces (an indent) or a wide gap after a sentence divide it."""
    pieces = []
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
    return "\u3000" in run[0] and len(before.split(" ")[-1]) == 3 and len(after.split(" ")[0]) == 3


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped; 0 where lines are whole paragraphs."""
    widths = sorted(line.end - line.start for line in lines)
    if len(widths) < FEWEST_WRAPPED:
        return 0
    width = widths[len(widths) * 9 // 10]
    if not 16 <= width <= WIDEST_WRAP or widths[-1] > WIDEST_WRAP + 16:
        return 0
    full = sum(width - 5 <= one <= width + 5 for one in widths)
    return width if full * 5 >= len(widths) * 2 else 0


def _join(folded: str, lines: Sequence[Line], width: int) -> list[Line]:
    """Lines joined to paragraphs: a full line that no sentence ends goes on in the next."""
    joined: list[Line] = []
    open_end = False
    for line in lines:
        if open_end and not line.gap:
            joined[-1] = Line(joined[-1].start, line.end, joined[-1].gap)
        else:
            joined.append(line)
        open_end = line.end - line.start >= width - 5 and folded[line.end - 1] not in SENTENCE_END
    return joined
