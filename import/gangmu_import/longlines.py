"""Paragraphs in whose stream headings may stand: how long they are, and where a number stands behind a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.kinds import opens_with_verb
from gangmu_import.numbering import BOLD_SIGNS, NUMERALS, Line, Number
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
LONGEST_GAP: Final = 9
"""Characters of the blanks and marks of bold between a sentence and the next number, and its full stop."""
BRACKETED: Final = ("。(1)", "。(2)")
ITEM_FORMS: Final = {"bracketed": (("。1.", "。2."), ("。1、", "。2、"), BRACKETED), "digit": (BRACKETED,)}
"""The marks of the first two items below a number, each behind a sentence."""


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


def holds_next(folded: str, number: Number, end: int) -> bool:
    """Whether the next number of its form stands behind a sentence of the same paragraph: (一)…。(二)…。"""
    following, bold = number.value, folded[number.start - 1] in BOLD_SIGNS
    if number.kind == "bracketed":
        mark = f"({NUMERALS[following]})" if following < len(NUMERALS) else ""
    elif number.kind == "digit":
        mark = f"*{following + 1}" if bold else f"。{following + 1}{folded[number.mark_end - 1]}"
    else:
        return False
    # few paragraphs hold it, which is found out soonest from their end
    if not mark or folded.rfind(mark, number.end, end) < 0:
        return False
    at = folded.find(mark, number.end, end)
    if mark[0] == "。":
        return not folded[at + len(mark) : at + len(mark) + 1].isdecimal()
    return folded[max(0, at - LONGEST_GAP) : at].rstrip(" *_").endswith("。")


def holds_items(folded: str, number: Number, end: int) -> bool:
    """Whether the first two items of a narrower form stand behind sentences of the same paragraph, and say what is to be
    done: (一)修好码头。1.扩建泊位。…。2.疏浚航道。…。"""
    for one, two in ITEM_FORMS.get(number.kind, ()):
        first = folded.find(one, number.end, end)
        if first > 0:
            second = folded.find(two, first, end)
            acts = second > 0 and opens_with_verb(folded, second + len(two))
            return acts and opens_with_verb(folded, first + len(one))
    return False
