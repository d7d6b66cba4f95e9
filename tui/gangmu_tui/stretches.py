"""Stretches of a text in order: laid over one another, looked up by line, found by words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter

from gangmu_db.records import Span

MOST_FOUND = 10_000
"""Places that a search in one text counts; nobody walks through more."""


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches that spans, ordered by their start, cover together: in order, disjoint."""
    whole: list[Span] = []
    for span in spans:
        if whole and span.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)


def overlapping(spans: Sequence[Span], line: Span) -> Iterator[Span]:
    """Those of the ordered, disjoint spans that share a character with the line."""
    index = max(0, bisect_right(spans, line.start, key=attrgetter("start")) - 1)
    while index < len(spans) and spans[index].start < line.end:
        if spans[index].end > line.start:
            yield spans[index]
        index += 1


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Where the words stand in the text, in order, disjoint, at most MOST_FOUND: letters of either case, and also
    where a line ends between two characters, as it does in texts that were wrapped before."""
    letters = "".join(words.split())
    if not letters:
        return ()
    pattern = re.compile(r"\s{0,2}".join(map(re.escape, letters)), re.IGNORECASE)
    return tuple(Span(*found.span()) for found in islice(pattern.finditer(text), MOST_FOUND))
