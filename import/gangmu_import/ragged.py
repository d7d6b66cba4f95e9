"""Lines that a converter broke where the page did not: behind commas, around quotations and brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from gangmu_db.records import record
from gangmu_import.numbering import BY_FIRST
from gangmu_import.pages import ends_sentence
from gangmu_import.wraps import FIRST_HAN, OPEN_ENDS, Printed, Wrap

NO_LINE_BEGINS: Final = frozenset(",。、;:!?)”》的")
"""What stands at the beginning of no line that was whole."""
FEWEST_RAGGED: Final = 3
FEWEST_PARTED: Final = 2
OPENS_NAME: Final = {"“": "”", "《": "》"}
LONGEST_REST: Final = 16
"""Characters of the rest of a title behind a quotation in it."""
INDENT: Final = 4
"""Cells of the indent of a paragraph, which a text may have lost."""
OVERHANG: Final = 12
"""Cells by which a full row may be longer than the shortest, where digits have less room."""
LONE: Final = re.compile(r"\([一二三四五六七八九十百\d]{1,4}\)")
"""A number that stands on a line of its own."""
BRACKET: Final = re.compile(r"\((?!此)[\u4e00-\u9fff]{1,8}(?<![稿行版订布选要案])\)")
"""A bracket amid a name, 中国|(清溪)|自由贸易试验区, and no remark on a title, (试行)."""
OPENERS, CLOSERS = "([【", ")]】"
LONGEST_OPEN: Final = 60
"""Characters behind a bracket that is open where its line ends."""
CLOSED_BELOW: Final = re.compile(r"(?:[^()\[\]【】。]|。(?=以下|列|排|下同)|\([^()\n]{1,16}\)){0,300}[)\]】]")
"""The rest of such a bracket."""


@record
class Habits:
    """Where a converter broke lines though there was room for more."""

    at_signs: bool
    """Behind commas, before and behind quotations."""
    at_brackets: bool
    """Before and behind brackets as well: numbers stand on lines of their own."""


def habits(folded: str, lines: Sequence[Printed], rows: Sequence[int], wrap: Wrap) -> Habits:
    """Where the lines of a page are broken; `rows`: the indices of those that are content."""
    short = sum(
        folded[lines[index][1] - 1] in OPEN_ENDS and wrap.sizes[index] + wrap.runs[following] < wrap.least
        for index, following in pairwise(rows)
    )
    at_signs = short >= FEWEST_RAGGED
    lone = at_signs and sum(is_lone(folded, lines[index]) for index in rows) >= FEWEST_PARTED
    return Habits(at_signs, lone)


def is_lone(folded: str, line: Printed) -> bool:
    """Whether a line is a number in brackets and nothing else."""
    start, end, _ = line
    return folded[start] == "(" and LONE.fullmatch(folded, start, end) is not None


def parted_rows(folded: str, lines: Sequence[Printed], rows: Sequence[int], wrap: Wrap) -> frozenset[int]:
    """Indices of the lines behind a comma that end amid a sentence, and reach the edge of the page together with those
    before them, of the same sentence or of the one before as well."""
    found, since_stop, since_edge, goes = set[int](), 0, 0, False
    for index, following in pairwise(rows):
        start, end, _ = lines[index]
        since_stop, since_edge = since_stop + wrap.sizes[index], since_edge + wrap.sizes[index]
        run, is_open = wrap.runs[following], folded[end - 1] in OPEN_ENDS
        stops = not is_open and ends_sentence(folded, start, end)
        if (
            goes
            and not is_open
            and not stops
            and (fits(wrap, since_stop, run) or fits(wrap, since_edge, run))
        ):
            found.add(index)
        goes = is_open
        # that a row is full is told by a few cells, and behind a comma it need not end
        if not is_open:
            since_stop = 0
        if since_edge + run >= wrap.least + (OVERHANG if is_open else 0) or not (is_open or stops):
            since_edge = 0
    return frozenset(found)


def fits(wrap: Wrap, size: int, run: int) -> bool:
    """Whether lines of this size together make a full row."""
    return wrap.least - INDENT <= size + run and size <= wrap.least + OVERHANG


def goes_on(folded: str, line: Printed, following: Printed, ragged: Habits) -> bool:
    """Whether a line goes on in the following one whatever its length: before a sign that begins none, in a bracket, and on
    a ragged page before or behind a quotation or a title amid a sentence, 深化“证照分离”|改革。…."""
    start, end, _ = line
    begin = following[0]
    first = folded[begin]
    if first in NO_LINE_BEGINS or in_bracket(folded, start, end, begin):
        return True
    if not ragged.at_signs:
        return False
    if first in OPENS_NAME:
        return folded[end - 1] != "》" and not ends_sentence(folded, start, end)
    if ragged.at_brackets and beside_bracket(folded, line, following):
        return True
    if folded[end - 1] not in OPENS_NAME.values() or starts_item(first):
        return False
    return folded[start] in OPENS_NAME or folded.find("。", begin, begin + LONGEST_REST) >= 0


def in_bracket(folded: str, start: int, end: int, begin: int) -> bool:
    """Whether a bracket is open where a line ends that is closed below: [省|农业厅、商务厅按职责分工负责]."""
    low = max(start, end - LONGEST_OPEN)
    opened = max(folded.rfind(sign, low, end) for sign in OPENERS)
    if opened < 0 or max(folded.rfind(sign, opened, end) for sign in CLOSERS) > 0:
        return False
    return CLOSED_BELOW.match(folded, begin) is not None


def beside_bracket(folded: str, line: Printed, following: Printed) -> bool:
    """Whether a line goes on before a bracket amid a name or behind one: 中国|(清溪)|自由贸易试验区…."""
    start, end, _ = line
    begin, stop, _ = following
    if ends_sentence(folded, start, end):
        return False
    if folded[begin] == "(":
        return folded[end - 1] >= FIRST_HAN and folded[end - 1] != "日" and is_amid(folded, begin, stop)
    return folded[end - 1] == ")" and is_amid(folded, start, end) and not starts_item(folded[begin])


def is_amid(folded: str, start: int, end: int) -> bool:
    """Whether a line is a bracket that stands amid a name, or the rest of one that opens behind a word above it."""
    if folded[start] == "(":
        return BRACKET.fullmatch(folded, start, end) is not None and not LONE.fullmatch(folded, start, end)
    opened = folded.rfind("(", max(0, start - LONGEST_OPEN), end)
    return 0 < opened < start and folded[opened - 1] >= FIRST_HAN


def starts_item(first: str) -> bool:
    """Whether a line with this first character may be an item."""
    return first in BY_FIRST or first.isdecimal()
