"""What the words in the search box may become, and how that stands behind the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gangmu_tui.location import FILTER_WORDS

if TYPE_CHECKING:
    from gangmu_db.suggest import Suggestions

ENGLISH = ("region", "year", "dept", "role", "kind", "status")
LEAST_BEGUN = 2
"""Letters of an English filter word: one letter begins too many other words."""


@dataclass(frozen=True, slots=True)
class Completion:
    """An offer to finish the words."""

    words: str
    """All words, once it is taken."""
    ghost: str
    """Behind the cursor: the rest of the word, or an arrow and the word that takes its place."""


def completion(words: str, suggestions: Suggestions, found_nothing: bool) -> Completion | None:
    """The likeliest offer for the last word; another word in its place only where nothing was found."""
    last = words.rsplit(" ", maxsplit=1)[-1]
    if not last:
        return None
    named = filter_name(last)
    # The box's own words first; but a few letters are rather the sound of a word than a filter in English.
    begun = named.isascii() and named != f"{last}:"
    others = [*suggestions.completions, *(suggestions.instead if found_nothing else ())]
    offers = [offer for offer in ([*others, named] if begun else [named, *others]) if offer]
    return offered(words, last, offers[0]) if offers else None


def filter_name(last: str) -> str:
    """The filter word that the last word is or begins, with its colon; empty for none."""
    names = [*FILTER_WORDS.values(), *(name for name in ENGLISH if len(last) >= LEAST_BEGUN)]
    begun = [name for name in names if name.startswith(last.lower())]
    return f"{min(begun, key=len)}:" if begun else ""


def offered(words: str, last: str, offer: str) -> Completion:
    """The words with `offer` in the place of the last one."""
    if " " in offer:
        name, colon, value = offer.partition(":")
        offer = f'{name}{colon}"{value}"' if colon else f'"{offer}"'
    ghost = offer.removeprefix(last) if offer.startswith(last) else f" → {offer}"
    return Completion(words[: len(words) - len(last)] + offer, ghost)
