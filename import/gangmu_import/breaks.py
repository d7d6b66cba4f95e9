"""Words of a clause of responsibility that the end of a printed line parts: 科技部参⏎与, 责任单⏎位:."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from gangmu_import.rolelabels import role_labels
from gangmu_import.rolewords import role_words
from gangmu_import.text import Bounds

ADVERBS: Final = re.compile("按照?(?:各自)?职责(?:分工)?")
BREAK: Final = re.compile(r"[ \u3000]{0,40}\n\s{0,40}")
LONGEST: Final = 14
"""Characters of such a word on each side of its break, with those that tell what it is."""


def with_whole_words(folded: str, pairs: Sequence[Bounds]) -> str:
    """The text with such a break behind its word, so that it keeps its length; `pairs` are those of brackets."""
    if "\n" not in folded:
        return folded
    pieces, done = list[str](), 0
    for start, end in _breaks(folded, pairs):
        length = 0
        if {folded[start - 1], folded[end : end + 1]} <= _letters():
            length = _rest(folded[max(done, start - LONGEST) : start], folded[end : end + LONGEST])
        if length:
            pieces += (folded[done:start], folded[end : end + length], folded[start:end])
            done = end + length
    return "".join(pieces) + folded[done:] if pieces else folded


def _breaks(folded: str, pairs: Sequence[Bounds]) -> Iterator[Bounds]:
    """Line ends in brackets with the blanks around them, in the order of the text."""
    done = 0
    for start, end in pairs:
        if start >= done and folded.find("\n", start, end) >= 0:
            done = end
            for found in BREAK.finditer(folded, start, end):
                yield found.span()


@cache
def _letters() -> frozenset[str]:
    """What stands on both sides of a break in such a word."""
    return frozenset("".join([*role_labels().usual, *role_words().verb_roles, ADVERBS.pattern, ":"]))


def _rest(before: str, behind: str) -> int:
    """How many characters behind a break belong to a word that begins before it."""
    joined, verbs = before + behind, role_words().verb
    for pattern in (role_labels().label, ADVERBS, verbs):
        for word in pattern.finditer(joined):
            verb = verbs.match(joined, word.end()) if pattern is ADVERBS else None
            end = (verb or word).end()
            if word.start() < len(before) < end:
                return end - len(before)
    return 0
