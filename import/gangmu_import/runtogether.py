"""Texts whose lines were run together, with a blank where each ended: 责任分解 一、重点工作 1.扩种茶园 责任单位:市农业局 2.…."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.text import Text

MOST_LINES: Final = 12
"""Lines of such a text; one of more has its own."""
HAN: Final = r"\u4e00-\u9fff"
NEXT: Final = re.compile(rf" (?:(?<=[{HAN})] )(?:二、|2[.、])(?=[{HAN}]))")
"""A second number behind a blank and no end of a sentence."""
BEFORE: Final = {"二、": "一、", "2.": "1.", "2、": "1、"}
END_OF_LINE: Final = re.compile(
    rf" (?:(?=[一二三四五六七八九十]{{1,3}}、|\([一二三四五六七八九十]{{1,3}}\)|\d{{1,2}}[.、][{HAN}“]|(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日(?: |\Z))"
    rf"|(?<=[。:;)日] )(?=[{HAN}《“(])|(?<=[{HAN})》”]{{4}} )(?=[{HAN}《“(]{{4}}))"
)
"""A blank that stands for the end of a line: before a number, behind the end of a sentence, between words."""


def with_lines(text: Text) -> Text:
    """The text with the ends of its lines, where they were lost; each takes the place of its blank."""
    folded = text.folded
    if folded.count("\n") >= MOST_LINES:
        return text
    second = NEXT.search(folded)
    if second is None or folded.find(BEFORE[second[0][1:]], 0, second.start()) < 0:
        return text
    return Text(text.stored, END_OF_LINE.sub("\n", folded), text.is_traditional)
