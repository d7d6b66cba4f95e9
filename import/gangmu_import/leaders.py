"""Sentences by which a document says which body of its lists leads: 列第一位者为牵头单位."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from gangmu_import.lexicon import rules
from gangmu_import.text import places_of

LONGEST_STATEMENT: Final = 40
"""Characters of a convention on each side of its sign."""
LEADERS: Final = ("牵头", "主办", "主责")
"""What every convention of rules/duties.toml speaks of."""
LEADER: Final = re.compile("|".join(LEADERS))


class Convention(NamedTuple):
    """A sentence that says which body of each list leads."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]

    def search(self, folded: str) -> re.Match[str] | None:
        """The first such sentence of a text, looked for around its signs: for these a text is run through fastest."""
        return self.search_at(folded, places_of(self.signs, folded))

    def search_at(self, folded: str, places: Sequence[int]) -> re.Match[str] | None:
        """The first such sentence around the places of its signs."""
        for at in places:
            found = self.pattern.search(folded, max(0, at - LONGEST_STATEMENT), at + LONGEST_STATEMENT)
            if found:
                return found
        return None


def convention(entry: dict[str, Any]) -> Convention:
    """A convention of rules/duties.toml."""
    return Convention(re.compile(entry["pattern"]), tuple(entry["signs"]))


@cache
def conventions() -> tuple[Convention, ...]:
    """Those of rules/duties.toml by the place of a body in its list, in the order of the rules."""
    return tuple([convention(entry) for entry in rules("duties")["convention"]])


@cache
def by_mark() -> Convention:
    """The one by a mark beside the body: 带*号为牵头单位."""
    return convention(rules("duties")["mark"])


def statement_start(folded: str, start: int, end: int) -> int:
    """Where the words of a convention (列第一位者为牵头单位) or another sentence begin; `end` without one."""
    if LEADER.search(folded, start, end) is None:
        return end
    for stated in (*conventions(), by_mark()):
        match = stated.pattern.search(folded, start, end)
        if match:
            end = legend_start(folded, start, match.start())
    return end


def legend_start(folded: str, start: int, at: int) -> int:
    """Where the sentence or the bracket begins that says at a place who leads; it may be more than one clause long."""
    sentence = folded.rfind("。", start, at)
    if sentence >= 0:
        return sentence
    bracket = folded.rfind("(", start, at)
    if bracket > start and folded[start:bracket].strip() and folded.find(")", bracket, at) < 0:
        return bracket
    return max(start, *[folded.rfind(sign, start, at) for sign in ";,("])
