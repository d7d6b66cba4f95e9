"""Numbers that are neither target nor result: subsidies, penalties, scores, conditions, counts of the text's own parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gangmu_import.lexicon import rules
from gangmu_import.quantity import Quantity

ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,6}条(?=[\s(:])")
TITLE = re.compile(r"《[^《》\n]{1,80}(?:〈[^〉\n]{1,80}〉[^《》\n]{0,40})?》")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One reason for which a number does not count."""

    name: str
    scope: str
    """sentence, clause, or before: the clause up to the number."""
    kinds: frozenset[str]
    spares: str
    """Status or comparator that it does not touch; empty for none."""
    pattern: re.Pattern[str]


@cache
def exclusions() -> tuple[Exclusion, ...]:
    return tuple(
        Exclusion(
            entry["name"],
            entry["scope"],
            frozenset(entry["kinds"]),
            entry.get("spares", ""),
            re.compile(entry["pattern"]),
        )
        for entry in rules("targets")["exclusion"]
    )


@cache
def exclusions_of(kind: str) -> tuple[Exclusion, ...]:
    """Those that speak of units of a kind."""
    return tuple(entry for entry in exclusions() if kind in entry.kinds)


@cache
def structure_nouns() -> re.Pattern[str]:
    return re.compile(rf"^\*{{0,2}}(?:{'|'.join(rules('targets')['structure']['nouns'])})")


def excluded(
    quantity: Quantity, sentence: str, clause: str, before: str, status: str, known: dict[str, bool]
) -> str | None:
    """The name of the first reason for which the number does not count; None where it does.

    `known` keeps what was found of the sentence as a whole, for its other numbers.
    """
    for entry in exclusions_of(quantity.kind):
        if entry.spares in (status, quantity.comparator):
            continue
        if entry.scope == "sentence":
            if entry.name not in known:
                known[entry.name] = entry.pattern.search(sentence) is not None
            hit = known[entry.name]
        else:
            hit = entry.pattern.search(clause if entry.scope == "clause" else before) is not None
        if hit:
            return entry.name
    return None


def counts_structure(folded: str, quantity: Quantity) -> bool:
    """Whether the number counts parts of a description: 3个方面, 五个环节."""
    return (
        quantity.kind == "count"
        and structure_nouns().match(folded[quantity.reach : quantity.reach + 8]) is not None
    )


def titles_of_documents(folded: str) -> tuple[tuple[int, int], ...]:
    """Stretches inside 《》, in order."""
    return tuple(found.span() for found in TITLE.finditer(folded))


def regulations(folded: str) -> tuple[int, int] | None:
    """The stretch of a text that is a regulation in articles (第一条 …): from the first to the end of the last."""
    articles = [
        found.start()
        for found in ARTICLE.finditer(folded)
        if folded[found.start() - 1 : found.start()] in OPENING
    ]
    if len(articles) < FEWEST_ARTICLES:
        return None
    end = folded.find("\n\n", articles[-1])
    return articles[0], len(folded) if end < 0 else end


OPENING = ("", "\n", "。", " ", "\u3000", "\t")
"""Before 第…条 where it opens a paragraph, on a line of its own or in the stream."""
FEWEST_ARTICLES = 5
"""Fewer 第…条 at the start of a paragraph are citations of a law, not a regulation."""
