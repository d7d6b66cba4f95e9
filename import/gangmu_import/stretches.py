"""Sentences and clauses around a place of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from sys import maxsize
from typing import Final

WINDOW: Final = 400
"""Characters on each side of a number that are looked at; sentences of official texts seldom have 200."""
LONGEST_CLAUSE: Final = 160
NEAR: Final = 40
"""Characters before a number that stay of a longer clause, from a sign of its list on: 产值增长5%、收入增长6%、…."""
SENTENCE: Final = re.compile(r"[。!?\n]")
BREAK: Final = re.compile(r"[,;。:!?\n()](?:(?<!\d,)|(?!\d{3}(?!\d)))")
"""What ends a clause; no comma within a number: 59,952."""
CLAUSE_BEFORE: Final = re.compile(r"[,;。:!?\n](?:(?!\d)|(?<!(?<!\d)\d{3},))")
BREAK_BEFORE: Final = re.compile(r"[,;。:!?\n()](?:(?!\d)|(?<!(?<!\d)\d{3},))")
"""The same in a text that is written backwards."""
BRACKETS: Final = frozenset("()")


Stretch = tuple[int, int]
"""Where a sentence or a clause begins and ends. A plain pair: each number has its own."""


class Stretches:
    """Finds them in one folded text."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.backward = folded[::-1]
        """The text backwards, in which one search finds the nearest of several marks before a place."""

    def sentence(self, at: int) -> Stretch:
        """The sentence that holds a place, at most WINDOW to each side."""
        size = len(self.folded)
        before = SENTENCE.search(self.backward, size - at, size - at + WINDOW)
        after = SENTENCE.search(self.folded, at, at + WINDOW)
        return (
            max(0, at - WINDOW) if before is None else size - before.start(),
            min(size, at + WINDOW) if after is None else after.start(),
        )

    def clause(self, start: int, end: int) -> Stretch:
        """The clause that holds a stretch of text, at most LONGEST_CLAUSE long; brackets open and close clauses."""
        folded, size = self.folded, len(self.folded)
        before = BREAK_BEFORE.search(self.backward, size - start, size - start + LONGEST_CLAUSE)
        after = BREAK.search(folded, end, end + LONGEST_CLAUSE)
        if before is not None and after is not None:
            left, right = size - before.start(), after.start()
            plain = folded[left - 1] not in BRACKETS and folded[right] not in BRACKETS
            if plain and right - left <= LONGEST_CLAUSE:
                return left, right
        left, bracketed = self.clause_start(start, before)
        right = self.clause_end(end, after, bracketed)
        if right - left <= LONGEST_CLAUSE:
            return left, right
        low = max(left, min(start - NEAR, right - LONGEST_CLAUSE))
        listed = self.folded.find("、", low, start) + 1 if low > left else 0
        return listed or low, min(right, (listed or low) + LONGEST_CLAUSE)

    def clause_start(self, at: int, nearest: re.Match[str] | None) -> tuple[int, bool]:
        """Where the clause of a place begins, and whether a bracket opens it; `nearest` is the mark before the place."""
        size = len(self.folded)
        low = max(0, at - LONGEST_CLAUSE)
        if nearest is None:
            return low, False
        if nearest[0] not in BRACKETS:
            return size - nearest.start(), False
        mark = CLAUSE_BEFORE.search(self.backward, nearest.end(), size - low)
        left = low if mark is None else size - mark.start()
        opened = self.opened(left, at)
        return max(left, opened + 1), opened >= 0

    def opened(self, start: int, end: int) -> int:
        """The place of the last bracket of a stretch that nothing in it closes; -1 without one."""
        closed = 0
        at = self.folded.rfind("(", start, end)
        while at >= 0:
            closed += self.folded.count(")", at, end)
            if closed == 0:
                return at
            closed, end = closed - 1, at
            at = self.folded.rfind("(", start, end)
        return -1

    def clause_end(self, at: int, nearest: re.Match[str] | None, bracketed: bool) -> int:
        """Where the clause ends that goes on at a place: at a mark outside brackets, or at the end of its own bracket."""
        high = min(len(self.folded), at + LONGEST_CLAUSE)
        if nearest is None or nearest[0] not in BRACKETS:
            return high if nearest is None else nearest.start()
        opened = 0
        for found in BREAK.finditer(self.folded, nearest.start(), high):
            char = found[0]
            if char == "(":
                opened += 1
            elif char == ")":
                opened -= 1
                if bracketed and opened < 0:
                    return found.start()
            elif opened <= 0 or char in "。\n":
                return found.start()
        return high


def inside(zones: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place is in one of the zones, which are in order and disjoint."""
    index = bisect_right(zones, (at, maxsize)) - 1
    return index >= 0 and at < zones[index][1]


def merged(zones: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The zones in order, those that touch made one."""
    kept: list[tuple[int, int]] = []
    first, last = 0, -1
    for start, end in sorted(zones):
        if start > last:
            if last >= 0:
                kept.append((first, last))
            first, last = start, end
        elif end > last:
            last = end
    return [*kept, (first, last)] if last >= 0 else kept
