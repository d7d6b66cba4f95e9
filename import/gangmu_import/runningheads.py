"""The running heads of pages: the name of a gazette, or a title that stands again amid the outline that it heads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from gangmu_import.numbering import BY_FIRST, FIRM, Line, Number, read_number

ENDS: Final = frozenset("案划见报告点件本")
"""What the title of a document, and the name of a gazette, ends with: 方案, 规划, 意见, 公报, 报告, 要点, 文件, 文本."""
SHORTEST, LONGEST = 8, 60
"""Characters of a title."""
OPENING: Final = FIRM | {"digit"}
"""Forms of the first number below a title."""
GAZETTE: Final = "公报"
FEWEST_GAZETTES: Final = 3
"""Times that its name stands on lines of its own, of which the first may be a title."""
ANNEX: Final = "附"
"""Begins the line above the title of an annex."""
LONGEST_PAGE: Final = 4
"""Characters of the number of a page."""


def heads_of_pages(folded: str, lines: Sequence[tuple[int, int, bool]]) -> set[int]:
    """Indices of the running heads, as running_heads gives them, of lines whose numbers were not read."""
    ending = [
        index
        for index, (start, end, _) in enumerate(lines)
        if folded[end - 1] in ENDS and SHORTEST <= end - start <= LONGEST
    ]
    words = {folded[slice(*lines[index][:2])] for index in ending}
    if len(words) == len(ending):
        return set()
    numbered = [
        (start, end, gap, read_number(folded, start, end) if folded[start] in BY_FIRST else None)
        for start, end, gap in lines
    ]
    return running_heads(folded, numbered, ending)


def running_heads(folded: str, lines: Sequence[Line], ending: Sequence[int]) -> set[int]:
    """Indices of the running heads, and of the numbers of pages right beside them; `ending` are the indices of the lines
    with a character of ENDS at their end."""
    places: dict[str, list[int]] = {}
    for index in ending:
        start, end, _, number = lines[index]
        if number is None and SHORTEST <= end - start <= LONGEST:
            places.setdefault(folded[start:end], []).append(index)
    again = {words: repeats for words, repeats in places.items() if len(repeats) > 1}
    if not again:
        return set()
    numbered = [index for index, line in enumerate(lines) if line[3] is not None and line[3].sure]
    heads: set[int] = set()
    for words, repeats in again.items():
        gazette = words.endswith(GAZETTE) and len(repeats) >= FEWEST_GAZETTES
        heads.update(repeats if gazette else _amid(folded, lines, repeats, numbered))
    pages = {at for index in heads for at in (index - 1, index + 1) if _is_page(folded, lines, at)}
    return heads | pages


def _amid(folded: str, lines: Sequence[Line], repeats: Sequence[int], numbered: Sequence[int]) -> list[int]:
    """Of the places of a title those amid the outline that the first of them heads; not where it heads one again, below a
    table of contents or a notice, or an annex. `numbered` are the indices of all lines with a number."""
    first, opening = _next_number(lines, numbered, repeats[0])
    if opening is None or opening.value != 1 or opening.kind not in OPENING:
        return []
    found: list[int] = []
    for index in repeats:
        _, following = _next_number(lines, numbered, index)
        again = following is not None and following.kind == opening.kind and following.value == 1
        if index > first and not again and not folded.startswith(ANNEX, lines[index - 1][0]):
            found.append(index)
    return found


def _next_number(lines: Sequence[Line], numbered: Sequence[int], index: int) -> tuple[int, Number | None]:
    """The first line behind one with a number, and this; the end of the lines and None where none follows."""
    at = bisect_right(numbered, index)
    return (numbered[at], lines[numbered[at]][3]) if at < len(numbered) else (len(lines), None)


def _is_page(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the number of a page."""
    if not 0 <= index < len(lines):
        return False
    start, end, _, _ = lines[index]
    return end - start <= LONGEST_PAGE and folded[start:end].isdecimal()
