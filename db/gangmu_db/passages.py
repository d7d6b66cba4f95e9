"""A document's text cut into passages, about a paragraph each: the unit in which bodies are searched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

LEAST, MOST = (
    1200,
    2200,
)  # characters; a third of it makes an index larger by a quarter, and as many false finds
OVERLAP = 40  # characters that two passages share where no line ends: a phrase across the cut is found


class Passage(NamedTuple):
    """A stretch of a text, in characters and in bytes of UTF-8."""

    start: int
    offset: int
    size: int
    text: str


def passages(text: str) -> Iterator[Passage]:
    """Stretches that cover the text, cut at the end of a line where there is one."""
    start = offset = 0
    while start < len(text):
        end, following = _cut(text, start)
        piece = text[start:end]
        size = len(piece.encode("utf-8"))
        yield Passage(start, offset, size, piece)
        offset += size - len(text[following:end].encode("utf-8"))
        start = following


def _cut(text: str, start: int) -> tuple[int, int]:
    """Where the passage ends, and where the next one starts."""
    if len(text) - start <= MOST:
        return len(text), len(text)
    line_end = text.find("\n", start + LEAST, start + MOST)
    if line_end >= 0:
        return line_end + 1, line_end + 1
    return start + MOST, start + MOST - OVERLAP
