"""Numbers of lines that only the other lines show: items that stand for 1., and chapters above 1.1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from gangmu_import.announcements import announces
from gangmu_import.numbering import Line, Number
from gangmu_import.wraps import SENTENCE_END

ITEM_KINDS: Final = frozenset({"digit_bracketed", "digit_closed", "circled"})
"""Forms that number the parts of an item 1. where a text has such."""
BARE_NUMBER: Final = re.compile(r"(?P<value>\d{1,2})(?P<blank> {0,4})(?=[\u4e00-\u9fff“][^。;:,]{1,30}$)")
"""The number before the title of a chapter, with a blank or none between: 1 总则."""
MOST_LEADS: Final = 4
"""Lines between the title of a chapter and its first section."""
FEWEST_CHAPTERS: Final = 2
"""Chapters right above their first section that tell; one does where all lines with such numbers count on."""
HASHED_DIGIT: Final = re.compile(r"# ?(?:\*\*|__)?\d{1,2}[.、](?!\d)")
"""An item in digits that is a heading of Markdown."""
FEWEST_LISTS: Final = 2
FEWEST_ITEMS: Final = 5
"""Lists of such items that tell that they stand where others write 1."""
LONGEST_OPENING: Final = 60
"""Characters of the sentence that opens an item."""


def renumber(folded: str, lines: list[Line], numbers: Sequence[tuple[int, Number]]) -> None:
    """Give lines the numbers that only the others show: items that stand for 1., and chapters above 1.1."""
    firsts = [index for index, number in numbers if number.kind == "decimal2" and number.value == 1]
    if firsts and (number_chapters(folded, lines, firsts) or raise_chapters(folded, lines, firsts)):
        return
    items = [index for index, number in numbers if number.kind in ITEM_KINDS]
    digits = bool(items) and any(number.kind == "digit" and number.sure for _, number in numbers)
    # 1. behind the marks of Markdown is read where its heading is
    if items and not digits and ("# " not in folded or HASHED_DIGIT.search(folded) is None):
        raise_items(folded, lines, items)


def raise_items(folded: str, lines: list[Line], items: Sequence[int]) -> None:
    """Let (1), 1) or ① stand for 1. in a text that has none; not where they number the parts of a sentence that
    announces nothing to be done."""
    counts = [(index, number) for index in items if (number := lines[index][3]) is not None]
    kind = counts[0][1].kind
    same = [(index, number) for index, number in counts if number.kind == kind]
    firsts = sum(number.value == 1 for _, number in same)
    titled = sum(has_title(folded, *lines[index][:2]) for index, _ in same)
    announced = same[0][0] > 0 and announces(folded, *lines[same[0][0] - 1][:2])
    if (firsts < FEWEST_LISTS and len(same) < FEWEST_ITEMS) or (titled * 2 < len(same) and not announced):
        return
    for index, number in same:
        start, end, gap, _ = lines[index]
        lines[index] = start, end, gap, replace(number, kind="digit", sure=True)


def number_chapters(folded: str, lines: list[Line], firsts: Sequence[int]) -> bool:
    """Give the titles of chapters their numbers where no more than a blank stands behind these, 1 总则 above 1.1 编制目的, and
    say whether there are any; `firsts` are the lines with a 1 behind the point."""
    bare = {
        index: found
        for index, (start, end, _, number) in enumerate(lines)
        if number is None and folded[start].isdecimal() and (found := BARE_NUMBER.match(folded, start, end))
    }
    over = set(_chapters_over(folded, lines, firsts))
    spaced = {index: found for index, found in bare.items() if index in over or found["blank"]}
    values = [int(found["value"]) for found in spaced.values()]
    counted = len(values) > FEWEST_CHAPTERS and values == list(range(1, len(values) + 1))
    following = 1
    for index, found in spaced.items() if len(over) >= (1 if counted else FEWEST_CHAPTERS) else ():
        value = int(found["value"])
        if value == following or (index in over and value > following):
            start, end, gap, _ = lines[index]
            lines[index] = start, end, gap, Number("chapter", value, start, found.end(), found.end("value"))
            following = value + 1
    return following > 1


def raise_chapters(folded: str, lines: list[Line], firsts: Sequence[int]) -> bool:
    """Let 1. above 1.1 number a chapter where items below 1.1 begin with 1. as well, and say whether any does; a chapter
    without sections goes on with their numbers, and not with those of the items."""
    digits = [
        (index, number) for index, line in enumerate(lines) if (number := line[3]) and number.kind == "digit"
    ]
    over = set(_chapters_over(folded, lines, firsts)).intersection(index for index, _ in digits)
    if len(over) < FEWEST_CHAPTERS or all(number.value > 1 or index in over for index, number in digits):
        return False
    chapter = item = 0
    for index, number in digits:
        if index in over or (number.value == chapter + 1 and number.value != item + 1):
            start, end, gap, _ = lines[index]
            lines[index] = start, end, gap, replace(number, kind="chapter")
            chapter, item = number.value, 0
        else:
            item = number.value
    return True


def _chapters_over(folded: str, lines: Sequence[Line], firsts: Sequence[int]) -> Iterator[int]:
    """The lines with the number of a chapter that stand above its first section, a few without a number between."""
    for index in firsts:
        said = folded[lines[index][0] : lines[index][1]].split(".", maxsplit=1)[0]
        for above in range(index - 1, max(-1, index - 1 - MOST_LEADS), -1):
            value = _value(folded, lines[above])
            if value == said:
                yield above
            if value:
                break


def _value(folded: str, line: Line) -> str:
    """The number that may be that of a chapter, in figures; the mark of another line, empty for one without a number."""
    start, end, _, number = line
    if number is not None:
        return str(number.value) if number.kind == "digit" else number.kind
    bare = BARE_NUMBER.match(folded, start, end)
    return bare["value"] if bare else ""


def has_title(folded: str, start: int, end: int) -> bool:
    """Whether a line is a title, or a short sentence opens it; no part of a sentence, and no sentence with commas alone."""
    if folded[end - 1] not in SENTENCE_END:
        return True
    return 0 < folded.find("。", start, start + LONGEST_OPENING) < end - 1
