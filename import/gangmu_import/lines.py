"""Paragraphs of a text: its lines, cut where ideographic spaces stand for a line break and joined where a page was wrapped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from gangmu_import.numbering import BY_FIRST, CHINESE_ONLY, Line, Number, read_number
from gangmu_import.renumbered import renumber
from gangmu_import.text import Text, last_place
from gangmu_import.wraps import SENTENCE_END, Printed, begins

MARK: Final = re.compile("  +")
MARK_ALONE: Final = re.compile(
    r"(?:\*{0,2} ?(?:第[一二三四五六七八九十百零\d]{1,5}[编篇章节条])\*{0,2}|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,3}[.、])$"
)
JOINS: Final = frozenset("、第#")
"""What a line without a number begins with that goes on from the line above, or may go on in the next."""
OPEN_FORMS: Final = frozenset("第#")
"""Of these, what goes on below."""
OPENS: Final = JOINS.union(BY_FIRST)
"""The same, and what numbers begin with, beside the digits of other scripts."""
CITED: Final = "第"
"""What a line ends with that breaks before the number of a clause: 依照第|(一)项."""
CLAUSES: Final = ("项", "款", "条", "目")
LEVELS: Final = re.compile(
    r"(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)(?:[级类线期批等层]|产业|季度|年级|月份)"
)
"""Two levels side by side, which no heading begins with that follows a broken sentence."""
UNENDED: Final = frozenset("和与、及”")
"""What a line ends with that goes on in the next: 第二章 打造“茶乡、竹乡” 融合发展新局面."""
CHAPTER: Final = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}[编篇章节] ?[^。;:]{4,50}$")
"""A title on a line of its own."""
HASHED: Final = re.compile(r"(?P<marks>#{1,6} )第[一二三四五六七八九十百零\d]{1,5}[编篇章节] ?[^。;:]{4,50}$")
"""A title in Markdown, which may go on in the next line of its level."""
LONGEST_REST: Final = 26
"""Characters of the second line of a title."""
AFTER_SENTENCE: Final = frozenset("。;:!?)”》日")
OPENS_NUMBER: Final = frozenset("(第一二三四五六七八九十")
DATE: Final = re.compile(r"\d{4}年|二[〇○0]")


NOWHERE: Final[Line] = (0, 0, False, None)
"""What stands before the first line."""


class Page(NamedTuple):
    """The lines of a text that are not blank, without the white space around them."""

    lines: list[Printed]
    spaced: list[int]
    """Indices of those with a space."""
    wide: list[int]
    """Indices of those with two spaces side by side."""


def read_page(folded: str, edges: str | None = None) -> Page:
    """The lines of a text, without the white space around them, or without these characters of it."""
    lines: list[Printed] = []
    spaced: list[int] = []
    wide: list[int] = []
    begin, blank = 0, -1
    for printed in folded.split("\n"):
        if not printed:
            blank += 1
            begin += 1
            continue
        end, words = begin + len(printed), printed.strip(edges)
        if words:
            # one space is sought in a tenth of the time that two take
            if " " in words:
                spaced.append(len(lines))
                if "  " in words:
                    wide.append(len(lines))
            # most lines have no space to strip, and strip() hands them back as they are
            if words is printed:
                lines.append((begin, end, blank > 0))
            else:
                start = begin + printed.index(words[0])
                lines.append((start, start + len(words), blank > 0))
            blank = 0
        else:
            blank += 1
        begin = end + 1
    return Page(lines, spaced, wide)


def read_lines(text: Text, page: Page) -> list[Line]:
    """Paragraphs in the order of the text, from the lines of its page."""
    folded = text.folded
    lines = _cut(text, page) if page.wide else page.lines
    read: list[Line] = []
    may_join: set[int] = set()
    numbers: list[tuple[int, Number]] = []
    for start, end, gap in lines:
        first, number = folded[start], None
        # half of all lines begin as no number does
        if first in OPENS or first.isdecimal():
            number = read_number(folded, start, end)
            if (
                number is not None
                and number.kind in CHINESE_ONLY
                and read
                and _amid(folded, read[-1], number)
            ):
                number, joins = None, True
            elif number is None:
                joins = first in JOINS
            else:
                numbers.append((len(read), number))
                joins = number.end == end or (first == "第" and folded[end - 1] in UNENDED)
            if joins:
                may_join.add(len(read))
        read.append((start, end, gap, number))
    renumber(folded, read, numbers)
    return _attach(folded, read, may_join) if may_join else read


def _amid(folded: str, above: Line, number: Number) -> bool:
    """Whether a numeral goes on with the line above: a clause that is cited, 依照第|(一)项, or levels side by side amid a
    sentence, 建成|三、四级网络."""
    start, end, _, _ = above
    if number.kind == "bracketed":
        return folded[end - 1] == CITED and folded.startswith(CLAUSES, number.end)
    if folded[end - 1] in SENTENCE_END or LEVELS.match(folded, number.start) is None:
        return False
    return folded.find(",", start, end) > 0 or folded.find("。", start, end) > 0


def line_at(folded: str, start: int, end: int, gap: bool) -> Line:
    """The line that stands there, with its number."""
    return start, end, gap, read_number(folded, start, end)


def _cut(text: Text, page: Page) -> list[Printed]:
    """The lines in pieces, where two ideographic spaces (an indent) or a wide gap after a sentence divide one."""
    pieces: list[Printed] = []
    done = 0
    for index in page.wide:
        pieces += page.lines[done:index]
        done = index + 1
        start, end, gap = page.lines[index]
        for run in MARK.finditer(text.folded, start, end):
            at, behind = run.span()
            if _divides(text, at, behind, start, end):
                pieces.append((start, at, gap))
                start, gap = behind, False
        pieces.append((start, end, gap))
    return pieces + page.lines[done:]


def _divides(text: Text, at: int, behind: int, start: int, end: int) -> bool:
    """Whether spaces from one place to another part a line in two."""
    folded, spaces = text.folded, text.stored[at:behind]
    if folded[at - 1] in AFTER_SENTENCE:
        return True
    if (folded[behind] == "二" or folded[behind].isdecimal()) and DATE.match(folded, behind):
        return True
    if "\u3000" not in spaces:
        return False
    # 前　　言 and 标　　题 are words set wide: a paragraph has more than two characters on either side
    before, after = folded[max(start, at - 3) : at], folded[behind : min(end, behind + 3)]
    if len(before.split(" ")[-1]) < 3 or len(after.split(" ")[0]) < 3:
        return False
    return "\u3000\u3000" in spaces or after[0] in OPENS_NUMBER


def _attach(folded: str, lines: Sequence[Line], may_join: Container[int]) -> list[Line]:
    """A number that stands alone on its line (第一条) with the line that it numbers, and a chapter's title that breaks
    behind 和 with its rest; `may_join`: indices of the lines that may be one of these, or begin with 、."""
    attached: list[Line] = []
    open_form: re.Match[str] | None = None
    for index, line in enumerate(lines):
        start, end, _, _ = line
        asks = index in may_join
        if (asks and attached and line[3] is None and folded[start] not in OPEN_FORMS) or (
            open_form and _goes_on(folded, open_form, start, end)
        ):
            above, _, gap, _ = attached[-1]
            attached[-1] = line_at(folded, above, end, gap)
            open_form = None
        else:
            attached.append(line)
            open_form = _open_form(folded, start, end) if asks else None
    return attached


def _open_form(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The form of a line that the next goes on with: a number alone, or a title that another word must follow."""
    first = folded[start]
    if first == "#":
        return HASHED.match(folded, start, end)
    form = CHAPTER if first == "第" and folded[end - 1] in UNENDED else MARK_ALONE
    return form.match(folded, start, end)


def _goes_on(folded: str, above: re.Match[str], start: int, end: int) -> bool:
    """Whether a line goes on with one of a form: anything with a number alone, a short line with a title."""
    if above.re is MARK_ALONE:
        return True
    if above.re is HASHED:
        if not folded.startswith(above["marks"], start):
            return False
        start += len(above["marks"])
    short = end - start <= LONGEST_REST and folded[end - 1] not in SENTENCE_END
    # the number of a page may stand between
    return short and folded[start].isalpha() and not begins(folded, start, end)


def lines_with(folded: str, lines: Sequence[Line], word: str) -> Sequence[int]:
    """Indices of the lines that hold a word."""
    last = last_place(folded, word)
    if last < 0:
        return ()
    stop = last + len(word)
    found: list[int] = []
    at = folded.find(word, 0, stop)
    while at >= 0:
        index = bisect_left(lines, (at + 1, 0, False, None)) - 1
        _, end, _, _ = lines[index] if index >= 0 else NOWHERE
        if at < end:
            found.append(index)
        at = folded.find(word, end if at < end else at + 1, stop)
    return found
