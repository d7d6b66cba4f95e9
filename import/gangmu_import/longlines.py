"""Long paragraphs in whose stream headings may stand: how long they are, and where a number stands behind a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.lines import Line
from gangmu_import.numbering import BOLD_SIGNS
from gangmu_import.text import last_place

LONG, SHORT = 700, 120
"""Characters beyond which a paragraph may hold headings in its stream: paragraphs of line-wise documents seldom reach
the first; in a document of a few lines the second will do."""
FEW: Final = 6
"""Lines of a part; one of more lines may be as short, where all but one are the head of its page."""
JOINED: Final = "。 二、"
"""What stands in a text some of whose lines a converter joined with a blank."""
STREAM: Final = re.compile(
    r"[。;:!?)”…\]][\s*_]*(?=[第一二三四五六七八九十百—(\d])(?=第?[一二三四五六七八九十百]{1,3}[*_]{0,4}[、章节条.]|—、|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,3}[*_]{0,4}[、).]|——[\u4e00-\u9fff“])"
)
"""The end of a sentence, up to the number behind it."""
FIRST: Final = re.compile(
    r"(?<=[\u4e00-\u9fff”)])(?<![十至到唯统之单同归专其每逐])(?=一、[\u4e00-\u9fff]{4}|第一章\s{0,4}[\u4e00-\u9fff]|第一条(?:\s{1,4}[\u4e00-\u9fff]|为|根据|依据|本))"
)
"""Where the first heading of all stands behind the title of the text, with no sign between."""
FIRST_SIGNS: Final = ("一、", "第一")
"""With one of these it begins."""
SECOND: Final = re.compile(r"[。;)]\s*(?:二、|第二[章条])")
"""The next heading of its form, without which the first is none."""


def longest_plain(folded: str, lines: Sequence[Line]) -> int:
    """Characters beyond which a paragraph of these may hold headings in its stream."""
    if len(lines) < FEW or last_place(folded, JOINED) >= 0:
        return SHORT
    half = max(SHORT, (lines[-1][1] - lines[0][0]) // 2)
    if half >= LONG:
        return LONG
    most = next((line for line in lines if line[1] - line[0] > half), None)
    if most is None or not any(folded.find(sign, most[0], most[1]) >= 0 for sign in FIRST_SIGNS):
        return LONG
    # the others are the head of the page: its name, its title, whom it addresses
    return LONG if any(line[3] for line in lines if line is not most) else SHORT


def _before_bold(folded: str, place: int) -> int:
    """Where the marks of bold before a number begin."""
    while folded[place - 1] in BOLD_SIGNS:
        place -= 1
    return place


def _in_ratio(folded: str, place: int) -> bool:
    """Whether a figure stands in a ratio: 47:11.9:41.1."""
    return folded[place - 1] == ":" and folded[place].isdecimal() and folded[place - 2].isdecimal()


def places_in_stream(folded: str, start: int, end: int) -> list[int]:
    """Where a long paragraph begins, and the places in it where a number stands after a sentence, or a first 一、 after the
    title of all."""
    places = [
        place
        for match in STREAM.finditer(folded, start, end)
        if (place := match.end()) > start and not _in_ratio(folded, place)
    ]
    places = [
        place if folded[place - 1] not in BOLD_SIGNS else _before_bold(folded, place) for place in places
    ]
    stop = places[0] if places else end
    # FIRST looks back at every character; one of these follows it, and what opens the paragraph has nothing before it
    may_be = any(folded.find(sign, start + 1, stop) >= 0 for sign in FIRST_SIGNS)
    first = FIRST.search(folded, start, stop) if may_be else None
    if first and SECOND.search(folded, first.end(), end):
        places.insert(0, first.end())
    return [start, *places]
