"""Headings of Markdown without a number: ## 重点任务, ### 建设果园."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.headings import Heading
from gangmu_import.kinds import opens_with_plain_verb, section_kind
from gangmu_import.numbering import Line, read_number
from gangmu_import.parts import ANNEX
from gangmu_import.titles import Title

HASH: Final = "#"
TITLE: Final = re.compile(
    r"(?P<marks>#{1,6})\s+(?:\*\*|__)?(?P<title>[\u4e00-\u9fff“][^\n。;]{1,60}?)(?:\*\*|__)?(?:\s+#{1,6})?$"
)
CHAPTERS: Final = frozenset({"chinese", "part", "chapter"})
"""Numbers of chapters: in a text that has them without #, lines with # are of its page."""
FEWEST: Final = 3
"""Such headings, where none of them says what sections say (重点任务) and none has a number."""
FEWEST_ACTING: Final = 2
"""Those that say what is done."""
Hashed = dict[int, tuple[int, Heading]]
"""By the index of a line: how many # it has, and the heading that it is."""


def hashed_headings(folded: str, lines: Sequence[Line]) -> Hashed:
    """The lines that are such headings."""
    if not lines or folded.find(HASH, lines[0][0], lines[-1][1]) < 0:
        return {}
    found: Hashed = {}
    numbered: list[int] = []
    for index, (start, end, _, number) in enumerate(lines):
        if folded[start] != HASH:
            if number and number.sure and number.kind in CHAPTERS:
                return {}
            continue
        marks = hashes(folded, start)
        match = TITLE.match(folded, start, end)
        if read_number(folded, start + marks + 1, end):
            numbered.append(marks)
        elif match and not ANNEX.match(folded, match.start("title"), end):
            at, stop = match.span("title")
            found[index] = marks, Heading("plain", 0, at, at, Title(at, stop, end, True), end)
    return those_of_text(folded, without_title(found), numbered) if found else found


def without_title(found: Hashed) -> Hashed:
    """The headings without the one that stands as the title of a text does: the first, and alone of the widest level."""
    first, widest = min(found), min(level for level, _ in found.values())
    alone = [index for index, (level, _) in found.items() if level == widest] == [first]
    return {index: one for index, one in found.items() if index != first} if alone else found


def those_of_text(folded: str, found: Hashed, numbered: Sequence[int]) -> Hashed:
    """Of these those that are not of the page around the text: where chapters have numbers, what stands below them, and
    what is named as sections are."""
    titles = {index: folded[one.title.start : one.title.end] for index, (_, one) in found.items()}
    named = {index for index, title in titles.items() if section_kind(title)}
    if not numbered:
        acting = len(found) == FEWEST_ACTING and all(map(opens_with_plain_verb, titles.values()))
        return found if named or acting or len(found) >= FEWEST else {}
    widest = min(numbered)
    return {index: one for index, one in found.items() if one[0] > widest or index in named}


def hashes(folded: str, start: int) -> int:
    """How many # a line begins with."""
    end = start
    while folded.startswith(HASH, end):
        end += 1
    return end - start
