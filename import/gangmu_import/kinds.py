"""What a section speaks of: guidance, aims, the situation, formalities, or things to be done."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from gangmu_import.lexicon import rules

DEADLINE = r"(?:(?:到|在|于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?(?:以?前)?,?)?"
LONGEST_NAME = 24
"""Characters of a title that may name a kind of section; a longer one is a sentence."""


class _Kind(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    opening: bool
    """Whether the pattern reads the opening of a title of any length, and not its name."""


@cache
def _kinds() -> tuple[_Kind, ...]:
    entries = rules("sections")["section"]
    return tuple(
        _Kind(rule["name"], re.compile(rule["pattern"]), rule.get("opening", False)) for rule in entries
    )


@cache
def _idle() -> frozenset[str]:
    return frozenset(rule["name"] for rule in rules("sections")["section"] if not rule["tasks"])


@cache
def opening_verb() -> re.Pattern[str]:
    """Matches a phrase that opens with a verb of action, adverbs before it or not."""
    return _opening(rules("tasks")["verb"])


@cache
def plain_verb() -> re.Pattern[str]:
    """The same without the verbs that open names of sections as nouns: 发展基础, 指导思想."""
    return _opening([rule for rule in rules("tasks")["verb"] if not rule.get("noun")])


def _opening(entries: list[dict[str, Any]]) -> re.Pattern[str]:
    words = sorted({word for entry in entries for word in entry["words"]}, key=len, reverse=True)
    return re.compile(DEADLINE + "[“]?(?:" + "|".join(words) + ")")


def section_kind(title: str) -> str:
    """Name of the kind that a folded title tells of; empty where it tells none."""
    bare = "".join(title.split()).replace("(", "").replace(")", "")
    for kind in _kinds():
        named = kind.opening or len(bare) <= LONGEST_NAME
        if named and kind.pattern.search(bare) and not (kind.name in _idle() and plain_verb().match(bare)):
            return kind.name
    return ""


def holds_tasks(kind: str) -> bool:
    """Whether tasks may stand in a section of this kind."""
    return kind not in _idle()


def closes(title: str) -> bool:
    """Whether a title opens as the closing rules of a document do: 本意见自印发之日起施行."""
    return any(kind.pattern.match(title) for kind in _kinds() if kind.opening)
