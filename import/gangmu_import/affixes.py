"""Words at the beginning of a short text, sought only where the first character is that of one of them.

Most phrases begin with none of them: to look the character up costs a quarter of what a pattern takes to fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """A pattern for the beginning of a text."""

    first: frozenset[str]
    """The characters with which what it matches may begin."""
    pattern: re.Pattern[str]

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if text[:1] in self.first else None

    def search(self, text: str) -> re.Match[str] | None:
        """As a pattern that is bound to the beginning."""
        return self.match(text)


def opening(first: Iterable[str], pattern: str) -> Opening:
    """The pattern for texts that begin with one of the characters, and for no others."""
    chars = frozenset(first)
    return Opening(chars, re.compile(f"(?=[{re.escape(''.join(sorted(chars)))}])(?:{pattern})"))


def initials(words: Iterable[str]) -> frozenset[str]:
    """First characters of words."""
    return frozenset(word[0] for word in words)


def without_opening(opening: Opening, text: str) -> str:
    """The text without what opens it."""
    if text[:1] not in opening.first:
        return text
    found = opening.pattern.match(text)
    return text if found is None else text[found.end() :]


def one_of(words: Iterable[str], patterns: Iterable[str] = ()) -> str:
    """An alternation of words, the longest first, and of patterns behind them that begin with a plain character.

    Grouped by first character, since a place is tried against each alternative in turn.
    """
    groups: dict[str, list[str]] = {}
    for choice in [*map(re.escape, sorted(words, key=len, reverse=True)), *patterns]:
        size = 2 if choice[0] == "\\" else 1
        groups.setdefault(choice[:size], []).append(choice[size:])
    return "|".join(
        first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})") for first, rests in groups.items()
    )


@dataclass(frozen=True, slots=True)
class Ending:
    """Words for the end of a text, the longest first."""

    words: tuple[str, ...]

    def search(self, text: str) -> str:
        """The longest of the words that ends the text; empty without one."""
        if not text.endswith(self.words):
            return ""
        return next(word for word in self.words if text.endswith(word))


def ending(words: Iterable[str]) -> Ending:
    return Ending(tuple(sorted(set(words), key=lambda word: (-len(word), word))))
