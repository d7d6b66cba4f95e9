"""Verbs and adverbs of a clause of responsibility that the end of a printed line parts: 科技部参⏎与."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.text import Bounds

ADVERBS: Final = ("按照职责分工负责", "按职责分工负责", "按职责分工", "按各自职责")
BREAK: Final = r" {0,40}\n\s{1,40}|\n"


def with_whole_words(folded: str, pairs: Sequence[Bounds]) -> str:
    """The text with such a break behind its word, so that it keeps its length; `pairs` are those of brackets."""
    broken = [(start, end) for start, end in pairs if folded.find("\n", start, end) >= 0]
    return "".join(_pieces(folded, broken)) if broken else folded


def _pieces(folded: str, broken: Sequence[Bounds]) -> Iterator[str]:
    done = 0
    for start, end in broken:
        if start >= done:
            yield folded[done:start]
            yield _parted_word().sub(_behind, folded[start:end])
            done = end
    yield folded[done:]


def _behind(parted: re.Match[str]) -> str:
    words = parted[0]
    return "".join(words.split()).ljust(len(words), "\n")


@cache
def _parted_word() -> re.Pattern[str]:
    """One of these words with a break between two of its characters."""
    vocabulary = rules("duties")
    words = sorted(
        {word for entry in vocabulary["verb"] for word in entry["words"]} | set(ADVERBS),
        key=len,
        reverse=True,
    )
    ways = (f"{word[:at]}(?:{BREAK}){word[at:]}" for word in words for at in range(1, len(word)))
    return re.compile("|".join(ways))
