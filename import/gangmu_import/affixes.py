"""Words at the beginning or the end of a short text, sought only where its first or last character is that of one.

Most phrases begin with none of them: to look the character up costs a quarter of what a pattern takes to fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """A pattern for the beginning of a text."""

    first: frozenset[str]
    """The characters with which what it matches may begin."""
    pattern: re.Pattern[str]

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if text and text[0] in self.first else None

    def search(self, text: str) -> re.Match[str] | None:
        """As a pattern that is bound to the beginning."""
        return self.match(text)


def opening(first: Iterable[str], pattern: str) -> Opening:
    """The pattern for texts that begin with one of the characters; of others it is not asked."""
    return Opening(frozenset(first), re.compile(pattern))


def initials(words: Iterable[str]) -> frozenset[str]:
    """First characters of words."""
    return frozenset(word[0] for word in words)


def one_char(chars: Iterable[str]) -> str:
    """A set of characters as a pattern."""
    return f"[{''.join(map(re.escape, sorted(set(chars))))}]"


def longest_first(words: Sequence[str]) -> list[str]:
    """The words as patterns, the longer before the shorter."""
    return sorted(map(re.escape, words), key=len, reverse=True)


def alternatives(words: Sequence[str]) -> str:
    """A pattern of the words, the longer before the shorter."""
    return "|".join(longest_first(words))


def without_opening(opening: Opening, text: str) -> str:
    """The text without what opens it."""
    if not text or text[0] not in opening.first:
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
    """Words for the end of a text."""

    words: dict[str, tuple[str, ...]]
    """By their last character, the longest first."""

    def search(self, text: str) -> str:
        """The longest of the words that ends the text; empty without one."""
        # one character by its place is had in half of the time that a stretch of one takes
        for word in self.words.get(text[-1], ()) if text else ():
            if text.endswith(word):
                return word
        return ""


def ending(words: Iterable[str]) -> Ending:
    found: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        found.setdefault(word[-1], []).append(word)
    return Ending({last: tuple(same) for last, same in found.items()})


@dataclass(frozen=True, slots=True)
class Closing:
    """Words that close a text, one after the other."""

    last: frozenset[str]
    """The characters with which they end."""
    pattern: re.Pattern[str]
    longest: int
    """Characters of the longest of them."""

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text)


def closing(words: Iterable[str], patterns: Sequence[str]) -> Closing:
    """Words, and patterns of one character each."""
    chosen = sorted(words, key=len, reverse=True)
    choice = one_of(chosen, patterns)
    # not (…)+: only a choice that stands first tells the engine with which characters to begin
    pattern = re.compile(f"(?:{choice})(?:{choice})*$")
    return Closing(initials(patterns) | {word[-1] for word in chosen}, pattern, len(chosen[0]))


def without_closing(closing: Closing, text: str) -> str:
    """The text without all that closes it.

    Sought near the end: words that begin farther back have one behind them that begins in the near half of what was
    looked through.
    """
    if not text or text[-1] not in closing.last:
        return text
    start = low = len(text)
    while low and start <= low + closing.longest:
        low = max(0, start - 2 * closing.longest)
        found = closing.pattern.search(text, low)
        if found is None or found.start() == start:
            break
        start = found.start()
    return text[:start]
