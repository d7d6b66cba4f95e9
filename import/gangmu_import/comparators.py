"""The words beside a number that say whether it is a floor, a ceiling, an estimate or an exact value."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from gangmu_db.records import Comparator
from gangmu_import.affixes import ending
from gangmu_import.lexicon import rules

AFTER: Final = re.compile(
    r"(?:\([^()\d\n]{1,24}\)|(?<=张)床位?(?=及?以上的))?\*{0,2}(?P<word>及以上|及以下|以上|以下(?!简称)|以内|之内|左右|上下|余|(?<=[亩头只羽株户张])规模以上)?"
)
"""Behind a bracket that says more, 120个(含移动公厕)以上; one with a number of its own is left to that."""
AFTER_STARTS: Final = frozenset("(*及以之左上余规床")
BEFORE: Final = 8
"""Characters before a number that may hold its comparator: 力争突破, 原则上不少于."""
SPACES: Final = " \t\n\u3000*"
"""Between the words and the number: white space, the asterisks of bold print."""


class Before(NamedTuple):
    """A word that ends before a number."""

    word: str
    says: Comparator
    not_after: str
    """Characters after which it is the end of another word: 过 in 通过."""
    verb_of: re.Pattern[str] | None
    """Numbers and nouns of which it is the verb, and says nothing of how many: 突破100项关键技术; None where there are none."""


def _words_before() -> dict[str, tuple[Before, ...]]:
    """Words by their last character, the longest first; none for what may stand between a word and its number."""
    found: dict[str, list[Before]] = {space: [] for space in SPACES}
    amid = rules("comparators")["amid"]
    acted = [{**amid, "word": least + verb} for least in amid["least"] for verb in amid["verbs"]]
    for entry in sorted([*rules("comparators")["before"], *acted], key=lambda entry: -len(entry["word"])):
        verb_of = re.compile(entry["verb_of"]) if "verb_of" in entry else None
        before = Before(entry["word"], entry["says"], entry.get("not_after", ""), verb_of)
        found.setdefault(before.word[-1], []).append(before)
    return {last: tuple(words) for last, words in found.items()}


WORDS_BEFORE: Final = _words_before()
FORBIDDING: Final = ending([f"不{word}" for word in rules("comparators")["forbidding"]["words"]])
"""Before a word for more or less: that there is to be no more or no less, 不能超过."""
OPPOSITES: Final[dict[Comparator, Comparator]] = {">": "<=", "<": ">="}
WORDS_AFTER: Final[dict[str, Comparator]] = {
    entry["word"]: entry["says"] for entry in rules("comparators")["after"]
}


def said_before(folded: str, start: int, words: tuple[Before, ...]) -> tuple[int, Comparator | None]:
    """Where the comparator words before a number begin, and what they say; the number itself and None without any.

    `words` are those of WORDS_BEFORE that end with the character before the number.
    """
    low, end = start - BEFORE if start > BEFORE else 0, start
    if not words:
        end = low + len(folded[low:start].rstrip(SPACES))
        words = WORDS_BEFORE.get(folded[end - 1 : end], ()) if end > low else ()
    before = folded[low:end]
    for word, says, not_after, verb_of in words:
        if before.endswith(word):
            at = end - len(word)
            if verb_of is not None and verb_of.match(folded, start):
                return start, None
            if at == low or folded[at - 1] not in not_after:
                if says in OPPOSITES and (forbids := FORBIDDING.search(folded[low:at])):
                    return at - len(forbids), OPPOSITES[says]
                return at, says
    return start, None


def said_after(folded: str, at: int) -> tuple[int, Comparator | None]:
    """Where the comparator words behind a unit end, and what they say; the place itself and None without any."""
    if folded[at : at + 1] not in AFTER_STARTS:
        return at, None
    found = AFTER.match(folded, at)
    assert found is not None  # every part of it is optional
    word = found["word"]
    return (found.end(), WORDS_AFTER[word]) if word else (at, None)
