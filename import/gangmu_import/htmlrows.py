"""Tables that stand in a text in the marks of HTML, as converters put them into Markdown: <table><tr><td>…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.forms import Cut

OPENS, CLOSES = "<table", "</table>"
CELL: Final = "<td"
MARK_SIGN: Final = "<"
MARK: Final = re.compile(
    r"\s{0,40}<(?!br)(?:(?P<row>tr)|(?P<ended>/tr)|(?P<parts>/t[dh])|/?[a-z][a-z1-6:]{0,9})(?=[\s/>])[^<>]{0,400}>\s{0,40}"
    r"|(?P<broken>\n\s{0,40})",
    re.IGNORECASE,
)
"""A mark inside such a table with the blanks around it, or a line end amid a cell; what breaks a line stays."""
BAR: Final = "|"


def html_rows(text: str) -> list[Cut]:
    """What turns such tables into rows between bars, each on a line of its own."""
    # most texts hold no mark at all, which one character tells
    marked = MARK_SIGN in text and (CELL in text or CELL.upper() in text)
    lowered = text.lower() if marked else ""
    return [cut for start, end in tables(lowered) for cut in marks(text, start, end)]


def tables(lowered: str) -> Iterator[tuple[int, int]]:
    """Where such tables begin and end; one that nothing closes is none."""
    end = 0
    while (start := lowered.find(OPENS, end)) >= 0 and (close := lowered.find(CLOSES, start)) >= 0:
        end = close + len(CLOSES)
        yield start, end


def marks(text: str, start: int, end: int) -> Iterator[Cut]:
    """The marks of one table, and what stands for each: a bar before a row and behind each cell, a line end behind a row."""
    for mark in MARK.finditer(text, start, end):
        if mark["row"] or mark["parts"]:
            sign = BAR
        elif mark["ended"] or mark.start() == start or mark.end() == end:
            sign = "\n"
        else:
            sign = " " if mark["broken"] else ""
        yield *mark.span(), sign
