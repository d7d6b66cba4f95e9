"""Lines that announce a list of things to be done: 2024年十大茶业实事项目为:, 重点做好以下工程:."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of
from gangmu_import.lexicon import rules

LONGEST_SAYING: Final = 48
"""Characters of the end of a line that say of what the lines below are a list."""

LONGEST_OPENING: Final = 300
"""Characters at the start of a text that announce what it lists."""
SAMPLE: Final = 20_000
"""Characters in which its first item begins."""


def announces(folded: str, start: int, end: int) -> bool:
    """Whether a line ends with what a list of things to be done is called."""
    start = max(start, end - LONGEST_SAYING)
    said, others = _announcing()
    return said.search(folded, start, end) is not None and others.search(folded, start, end) is None


@cache
def _announcing() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How such a line ends, and words of lines that are about something else (申报项目的条件)."""
    rule = rules("sections")["announcing"]
    return re.compile(rule["pattern"]), re.compile(one_of(rule["others"]))


def announcements(folded: str) -> list[re.Match[str]]:
    """What in the first lines of a text announces the list that follows: 近日,清溪县确定2024年10项茶业实事."""
    first = folded[:LONGEST_OPENING]
    if not any(cue in first for cue in _cues()):
        return []
    announced, items = _announced()
    found = list(announced.finditer(first))
    return found if found and items.search(folded, found[0].end(), SAMPLE) is not None else []


@cache
def _cues() -> tuple[str, ...]:
    return tuple(rules("targets")["status"]["announced_cues"])


@cache
def _announced() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What announces a list, and how its first item begins."""
    words = rules("targets")["status"]
    return re.compile(words["announced"]), re.compile(words["items"])
