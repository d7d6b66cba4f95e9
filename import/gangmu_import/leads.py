"""Lead sentences: the short sentence that opens a measure inside a paragraph, and 一是 / 二是 / 三是."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gangmu_import.kinds import opening_verb
from gangmu_import.lines import Line

SENTENCE = re.compile(r"[^。\n]+。?")
LEAD = re.compile(r"[^。,;:!?()]{4,22}$")
LONGEST_LEAD = 20
SHORTEST_BODY = 28
"""A lead is opened out by a sentence longer than this; rows of short sentences are measures of their own."""
ORDINAL = re.compile(r"(?:(?<=[。;:,!)”])|(?<=\n)|^)\s*([一二三四五六七八九十]{1,2}是)(?:要)?(?=[^。])")


class Lead(NamedTuple):
    """A measure inside a section: where it begins, its mark, its title."""

    start: int
    number: str
    title_start: int
    title_end: int
    opens: bool
    """Whether it opens its paragraph."""


def find_leads(folded: str, lines: Sequence[Line]) -> list[Lead]:
    """Lead sentences of consecutive paragraphs, in their order; [] where the paragraphs are not built that way."""
    found: list[Lead] = []
    for line in lines:
        found.extend(_leads_of(folded, line))
    return found


def _leads_of(folded: str, line: Line) -> Iterator[Lead]:
    """Lead sentences of one paragraph; the first stands first, or after one opening sentence."""
    sentences = [(match.start(), match.end()) for match in SENTENCE.finditer(folded, line.start, line.end)]
    chain = 0
    for index, (start, end) in enumerate(sentences[:-1]):
        following = sentences[index + 1][1] - sentences[index + 1][0]
        if not _is_lead(folded, start, end) or following < SHORTEST_BODY:
            continue
        if not chain and index > 1:
            return
        if chain and sentences[index - 1][1] - sentences[index - 1][0] < SHORTEST_BODY:
            continue
        chain += 1
        begin = start + len(folded[start:end]) - len(folded[start:end].lstrip())
        yield Lead(begin, "", begin, end - 1, index == 0)


def _is_lead(folded: str, start: int, end: int) -> bool:
    sentence = folded[start:end].strip()
    if not sentence.endswith("。") or len(sentence) > LONGEST_LEAD:
        return False
    return LEAD.match(sentence[:-1]) is not None and opening_verb().match(sentence) is not None


def find_ordinals(folded: str, start: int, end: int) -> list[Lead]:
    """一是 … 二是 … in their order, where at least two stand."""
    found = []
    for match in ORDINAL.finditer(folded, start, end):
        title_start = match.end()
        stop = re.compile(r"[。,;:]").search(folded, title_start, min(end, title_start + 60))
        if stop and stop.start() > title_start + 2:
            found.append(Lead(match.start(1), match[1], title_start, stop.start(), False))
    return found if len(found) > 1 else []
