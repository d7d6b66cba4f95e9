"""A text whose lines hold no more than a part of a word: numbers and letters alone, as a page gives it that marks each run of
them apart; and words set upright, as in a narrow cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_import.forms import BareForm, Cut, without
from gangmu_import.text import holds_word

SIGN: Final = "\n年"
"""What every such text holds, and few others."""
APART: Final = re.compile(r"\n\d{1,4}\s*\n\s*(?=[年月日号〕〕])")
"""A number parted from what it counts."""
FEWEST: Final = 4
RUN: Final = re.compile(r"[\dA-Za-z.,:/%％~～—-]{1,80}|- ?\d{1,3} ?-")
PAGE: Final = re.compile(r"- ?\d{1,3} ?-")
"""The page at the end of a line of contents."""
NUMBERED: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百零千]{1,7}[编篇章节条]"
)
BEHIND_NUMBER: Final = ("．", "、", ".")
"""With which the line behind the number of an item begins."""
OPENS: Final = ("（", "(", "〔", "《", "“")
YEAR_OPENS: Final = frozenset("〔[")
CLOSERS: Final = frozenset("）)")
"""What closes the number of an item, on a line of its own."""
CLOSES: Final = (
    "）",
    ")",
    "〕",
    "》",
    "”",
    "，",
    "。",
    "；",
    "、",
    "：",
    "．",
    "％",
    ",",
    ";",
    "年",
    "月",
    "日",
)
SENTENCE_SIGNS: Final = frozenset("，。")
ENDS: Final = ("。", "；", "！", "？", ";", "!")
UPRIGHT: Final = re.compile(
    r"\n(?P<words>(?:[一-龥]|\d{1,2}[.、．]\s*\n\s*[一-龥])[ \u3000]*\n\s{0,4}(?:[一-龥][ \u3000]*\n\s{0,4}){1,29}[一-龥、])(?=[ \u3000]*\n)"
)
"""Three characters and more one below the other, with the number before them."""
ANSWERS: Final = frozenset("是否有无优良中差男女对错√×")
"""What fills a cell with one character."""
LINE_ENDS: Final = re.compile(r"\s*\n\s*")
DAY: Final = frozenset("月日")
LONGEST_DATE: Final = 6
"""Lines of a date: 2021, 年, 2, 月, 2, 日."""
Piece = tuple[int, int, str]
"""Where the words of a line begin and end, and these."""


def whole_runs(stored: str) -> list[BareForm]:
    """The form of such a text without the line ends around its numbers; none of another."""
    if not holds_word(stored, SIGN) or len(APART.findall(stored)) < FEWEST:
        return []
    cuts = list(joints(list(pieces(stored))))
    return [without(stored, cuts)] if cuts else []


def upright_words(stored: str) -> list[BareForm]:
    """The form of a text without the line ends amid words set upright; none of another."""
    cuts = [
        (*end.span(), "")
        for words in UPRIGHT.finditer(stored)
        if not ANSWERS.issuperset("".join(words[0].split()))
        for end in LINE_ENDS.finditer(stored, *words.span("words"))
    ]
    return [without(stored, cuts)] if cuts else []


def pieces(stored: str) -> Iterator[Piece]:
    """The lines that hold anything."""
    start = 0
    for line in stored.splitlines(keepends=True):
        words = line.strip()
        if words:
            at = start + line.index(words)
            yield at, at + len(words), words
        start += len(line)


def joints(lines: Sequence[Piece]) -> Iterator[Cut]:
    """The line ends that part what belongs together."""
    for index in range(1, len(lines)):
        if joined(lines, index):
            yield lines[index - 1][1], lines[index][0], ""


def joined(lines: Sequence[Piece], index: int) -> bool:
    """Whether a line goes on with the one before it."""
    before, words = lines[index - 1][2], lines[index][2]
    behind = lines[index + 1][2] if index + 1 < len(lines) else ""
    if PAGE.fullmatch(before) or before.endswith(ENDS) or NUMBERED.match(words):
        return False
    if RUN.fullmatch(words):
        number = words.isdecimal() and behind.startswith(BEHIND_NUMBER)
        return before in OPENS or not (number or is_date(lines, index) or heads(before, behind))
    if words[0] in YEAR_OPENS:
        return RUN.fullmatch(behind) is not None
    return (
        RUN.fullmatch(before) is not None
        or before in CLOSERS
        or before.endswith(OPENS)
        or words.startswith(CLOSES)
    )


def heads(before: str, behind: str) -> bool:
    """Whether a line is a heading over text that begins with a number: 一、建设背景 over 2024 and 年,我县…."""
    number = NUMBERED.match(before)
    return number is not None and len(before) - number.end() > 1 and not SENTENCE_SIGNS.isdisjoint(behind)


def is_date(lines: Sequence[Piece], index: int) -> bool:
    """Whether a date begins with a line that stands by itself: no number follows its month or its day, and no words."""
    ahead = [words for _, _, words in lines[index : index + LONGEST_DATE + 1]]
    if len(ahead) < 4 or ahead[1] != "年" or not RUN.fullmatch(ahead[2]):
        return False
    last = 5 if len(ahead) > 5 and RUN.fullmatch(ahead[4]) else 3
    return ahead[last] in DAY and not (len(ahead) > last + 1 and RUN.fullmatch(ahead[last + 1]))
