"""Lines that a converter broke where the page did not: behind commas, around quotations and brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from gangmu_db.records import record
from gangmu_import.numbering import BY_FIRST
from gangmu_import.numerals import ONE_TO_TEN
from gangmu_import.pages import ends_sentence
from gangmu_import.wraps import FIRST_HAN, OPEN_ENDS, Printed, Wrap, begins

NO_LINE_BEGINS: Final = frozenset(",。、;:!?)”》的")
"""What stands at the beginning of no line that was whole."""
FEWEST_RAGGED: Final = 3
FEWEST_PARTED: Final = 2
OPENS_NAME: Final = {"“": "”", "《": "》"}
LONGEST_REST: Final = 16
"""Characters of the rest of a title behind a quotation in it."""
INDENT: Final = 4
"""Cells of the indent of a paragraph, which a text may have lost."""
HANG: Final = 4
"""Cells by which a full row may be wider than the shortest: a sign hangs over, two have less room."""
NARROW: Final = re.compile(r"[0-9A-Za-z.%]")
"""What may take one cell for the two that are reckoned."""
MOST_PIECES: Final = 12
NOWHERE: Final[Printed] = (0, 0, False)
TITLE_LINES: Final = 16
DATE: Final = re.compile(r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日")
SOFT_ENDS: Final = frozenset(",、。;”》")
"""What a converter breaks a row behind."""
LONE: Final = re.compile(r"\([一二三四五六七八九十百\d]{1,4}\)")
"""A number that stands on a line of its own."""
BRACKET: Final = re.compile(r"\((?!此)[\u4e00-\u9fff]{1,8}(?<![稿行版订布选要案])\)")
"""A bracket amid a name, 中国|(清溪)|自由贸易试验区, and no remark on a title, (试行)."""
HASH: Final = "#"
"""What begins a heading of Markdown."""
OPENERS, CLOSERS = "([【", ")]】"
LONGEST_OPEN: Final = 60
"""Characters behind a bracket that is open where its line ends."""
CLOSED_BELOW: Final = re.compile(r"(?:[^()\[\]【】。]|。(?=以下|列|排|下同)|\([^()\n]{1,16}\)){0,300}[)\]】]")
"""The rest of such a bracket."""


class Pieced(NamedTuple):
    """Rows that a converter broke into lines, by the indices of these."""

    inner: set[int]
    """Those behind which the row went on."""
    first: set[int]
    """Those with which a row began, whole ones among them."""
    sizes: dict[int, int]
    """Cells of the whole row, by its last line."""


@record
class Habits:
    """Where a converter broke lines though there was room for more."""

    at_signs: bool
    """Behind commas, before and behind quotations."""
    at_brackets: bool
    """Before and behind brackets as well: numbers stand on lines of their own."""
    openers: tuple[str, ...]
    """The brackets that open on the page."""


def habits(folded: str, lines: Sequence[Printed], rows: Sequence[int], wrap: Wrap) -> Habits:
    """Where the lines of a page are broken; `rows`: the indices of those that are content."""
    short = sum(
        folded[lines[index][1] - 1] in OPEN_ENDS and wrap.sizes[index] + wrap.runs[following] < wrap.least
        for index, following in pairwise(rows)
    )
    at_signs = short >= FEWEST_RAGGED
    lone = at_signs and sum(is_lone(folded, lines[index]) for index in rows) >= FEWEST_PARTED
    return Habits(at_signs, lone, tuple([sign for sign in OPENERS if sign in folded]))


def is_lone(folded: str, line: Printed) -> bool:
    """Whether a line is a number in brackets and nothing else."""
    start, end, _ = line
    return folded[start] == "(" and LONE.fullmatch(folded, start, end) is not None


def pieced_rows(folded: str, lines: Sequence[Printed], rows: Sequence[int], wrap: Wrap) -> Pieced:
    """The rows of the page that are full only together with those before them; `rows`: the indices of the lines that are
    content."""
    pieced = Pieced(set(), set(), {})
    done = behind_title(folded, lines, rows)
    for at in range(done, len(rows) - 1):
        room = wrap.least - wrap.runs[rows[at + 1]]
        if wrap.sizes[rows[at]] >= room:
            done = at + 1
            pieced.first.add(rows[at])
            continue
        first = row_start(folded, lines, rows, wrap, at, max(done, at - MOST_PIECES))
        if first < at:
            done = at + 1
            pieced.inner.update(rows[first:at])
            pieced.first.add(rows[first])
            pieced.sizes[rows[at]] = wrap.least
        elif is_amid_sentence(folded, lines, rows, at):
            pieced.inner.add(rows[at])
    return pieced


def row_start(
    folded: str, lines: Sequence[Printed], rows: Sequence[int], wrap: Wrap, at: int, lowest: int
) -> int:
    """The first of the lines that make a full row with the one at a place, that place where none do."""
    if not (at > lowest and is_soft(folded, lines, rows, at)):
        return at
    first, size = at - 1, wrap.sizes[rows[at - 1]] + wrap.sizes[rows[at]]
    room, most = wrap.least - wrap.runs[rows[at + 1]], wrap.least + HANG
    while size < room and first > lowest and is_soft(folded, lines, rows, first):
        first -= 1
        size += wrap.sizes[rows[first]]
    if size > most and size - len(NARROW.findall(folded, lines[rows[first]][0], lines[rows[at]][1])) > most:
        size -= wrap.sizes[rows[first]]
        first += 1
    # the first row of a paragraph may have lost its indent
    indented = size >= room - INDENT and size + wrap.sizes[rows[at + 1]] > most
    return first if size >= room or indented else at


def is_amid_sentence(folded: str, lines: Sequence[Printed], rows: Sequence[int], at: int) -> bool:
    """Whether a line between two goes on a sentence that it does not end; none behind a heading."""
    above = lines[rows[at - 1]] if at else NOWHERE
    if not at or folded[above[1] - 1] not in OPEN_ENDS:
        return False
    (start, end, _), below = lines[rows[at]], lines[rows[at + 1]]
    if ends_sentence(folded, start, end) or begins(folded, above[0], above[1]):
        return False
    return not begins(folded, below[0], below[1])


def behind_title(folded: str, lines: Sequence[Printed], rows: Sequence[int]) -> int:
    """How many of the first lines are those of the title and of who is addressed, which are no rows of a paragraph."""
    addressed = (at + 1 for at, index in enumerate(rows[:TITLE_LINES]) if folded[lines[index][1] - 1] == ":")
    return next(addressed, 0)


def is_soft(folded: str, lines: Sequence[Printed], rows: Sequence[int], at: int) -> bool:
    """Whether a converter may have broken the row before this line."""
    end, (begin, stop, apart) = lines[rows[at - 1]][1], lines[rows[at]]
    beside = folded[end - 1] in SOFT_ENDS or folded[begin] in OPENS_NAME
    if not beside or apart or rows[at] != rows[at - 1] + 1 or begins(folded, begin, stop):
        return False
    below = lines[rows[at + 1]] if at + 1 < len(rows) else NOWHERE
    return not is_dated(folded, begin, stop) and not is_dated(folded, below[0], below[1])


def is_dated(folded: str, start: int, end: int) -> bool:
    """Whether a line is a date alone, as it stands below a signature."""
    return folded[end - 1] == "日" and DATE.fullmatch(folded, start, end) is not None


def goes_on(folded: str, line: Printed, following: Printed, ragged: Habits, begins_row: bool) -> bool:
    """Whether a line goes on in the following one whatever its length: behind a comma, before a sign that begins none, in a
    bracket, and on a ragged page before or behind a quotation or a title amid a sentence, 深化“证照分离”|改革。….
    `begins_row`: whether the following begins a full row."""
    start, end, _ = line
    begin = following[0]
    first = folded[begin]
    open_end = folded[end - 1] in OPEN_ENDS or first in NO_LINE_BEGINS
    counted = first == "是" and folded[end - 1] in ONE_TO_TEN  # 二|是完善水渠
    if open_end or counted or in_bracket(folded, start, end, begin, ragged.openers):
        return True
    if not ragged.at_signs:
        return False
    if first in OPENS_NAME:
        # a heading may stand above a paragraph that a quotation opens
        apart = begins_row and begins(folded, start, end)
        return not apart and folded[end - 1] != "》" and not ends_sentence(folded, start, end)
    if ragged.at_brackets and beside_bracket(folded, line, following):
        return True
    if folded[end - 1] not in OPENS_NAME.values() or starts_item(first):
        return False
    return folded[start] in OPENS_NAME or folded.find("。", begin, begin + LONGEST_REST) >= 0


def in_bracket(folded: str, start: int, end: int, begin: int, openers: Sequence[str]) -> bool:
    """Whether a bracket is open where a line ends that is closed below: [省|农业厅、商务厅按职责分工负责]."""
    low = max(start, end - LONGEST_OPEN)
    # most lines hold no bracket
    opened = max([folded.rfind(sign, low, end) for sign in openers], default=-1)
    if opened < 0 or any(folded.find(sign, opened, end) >= 0 for sign in CLOSERS):
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
    return first in BY_FIRST or first.isdecimal() or first == HASH
