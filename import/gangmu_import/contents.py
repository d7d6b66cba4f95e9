"""Tables of contents, whose lines are frames: with their title, with dotted leaders, or chapters that stand again below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.numbering import Line

LONGEST_FRAME: Final = 120
"""A line of a web frame is short; a longer one is content, whatever words it has."""
CONTENTS: Final = re.compile(r"(?:#+\s*)?(?:\*\*|__)?目\s*[录次]\s*(?:\*\*|__)?$")
OPENS_CONTENTS: Final = frozenset("目#*_")
DIGITS: Final = frozenset("0123456789-")
ENTRIES: Final = frozenset({"part", "chapter", "chinese"})
"""Numbers of which the first opens a table of contents."""
FEWEST_ENTRIES, MOST_ENTRIES = 3, 200
MOST_ABOVE: Final = 60
"""Lines above a table of contents."""
LONGEST_ENTRY: Final = 60
LEADER: Final = re.compile(r"(?:\.{4,}|…{2,}|·{4,}|\s\.\s\.\s\.)\s*-?\s*\d{1,3}\s*-?\s*$")


def mark_contents(
    folded: str, lines: Sequence[Line], framed: list[bool], looks: Sequence[tuple[int, str, str]]
) -> None:
    """A table of contents: from 目录 to the line before its first entry stands again, and lines with dotted leaders."""
    for index, opens, closes in looks:
        start, end, _, _ = lines[index]
        if closes in DIGITS and LEADER.search(folded, start, end):
            framed[index] = True
        elif opens in OPENS_CONTENTS and not framed[index] and CONTENTS.match(folded, start, end):
            for entry in range(index, _contents_end(folded, lines, index)):
                framed[entry] = True


def mark_untitled(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """A table of contents without a title, near the top: headings one below the other, up to where the first stands again."""
    opening = [
        index
        for index, (_, _, _, number) in enumerate(lines[: MOST_ABOVE + MOST_ENTRIES])
        if number is not None and number.value == 1 and number.kind in ENTRIES
    ]
    firsts: dict[str, int] = {}
    for index in opening if len(opening) > 1 else ():
        above = firsts.setdefault(_bare(folded, lines[index]), index)
        near = above < MOST_ABOVE and FEWEST_ENTRIES <= index - above <= MOST_ENTRIES
        if near and not framed[above] and _repeated(folded, lines, above, index):
            framed[above:index] = [True] * (index - above)


def _repeated(folded: str, lines: Sequence[Line], first: int, end: int) -> bool:
    """Whether lines hold nothing but headings, nearly all of which stand below again."""
    if any(
        stop - start > LONGEST_ENTRY or folded[stop - 1] in "。;:" for start, stop, _, _ in lines[first:end]
    ):
        return False
    below = {_bare(folded, line) for line in lines[end:] if line[1] - line[0] <= LONGEST_ENTRY}
    again = sum(_bare(folded, line) in below for line in lines[first:end])
    return 10 * again >= 9 * (end - first)


def _contents_end(folded: str, lines: Sequence[Line], index: int) -> int:
    """Index of the first line after the table that opens at index: where its first entry stands again, else where a
    sentence or a long line stands or, right above that, entries again."""
    seen: dict[str, int] = {}
    again = 0
    end = index + 1
    while end < len(lines) and lines[end][1] - lines[end][0] <= LONGEST_FRAME:
        entry = _bare(folded, lines[end])
        first = seen.setdefault(entry, end)
        if first == index + 1 < end:
            again = 0
            break
        if folded[lines[end][1] - 1] == "。":
            break
        again = again + 1 if first < end else 0
        end += 1
    end -= again
    while end > index + 2 and folded[lines[end - 1][1] - 1] in ":;":
        end -= 1
    return end


def _bare(folded: str, line: Line) -> str:
    """The line without white space, marks of bold, dots and page number."""
    return re.sub(r"[\s.…·*_]+\d*$|[\s*_]+", "", folded[slice(*line[:2])])
