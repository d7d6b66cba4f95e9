"""Numbers that are neither target nor result: subsidies, penalties, scores, conditions, counts of the text's own parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from gangmu_import.affixes import Opening, initials, one_of, opening
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
    unless: re.Pattern[str] | None
    """What of the clause proves that the number counts in spite of it; None where nothing does."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The exclusions by what calls for a closer look at them: few sentences hold any of it."""

    cue: re.Pattern[str]
    cued: dict[str, frozenset[Exclusion]]
    """By a word of the sentence."""
    begun: dict[str, tuple[Exclusion, ...]]
    """By the first character of the clause."""
    ended: dict[str, tuple[Exclusion, ...]]
    """By the character before the number."""


@cache
def exclusions() -> tuple[Exclusion, ...]:
    return tuple(
        Exclusion(
            entry["name"],
            entry["scope"],
            frozenset(entry["kinds"]),
            entry.get("spares", ""),
            re.compile(entry["pattern"]),
            re.compile(entry["unless"]) if "unless" in entry else None,
        )
        for entry in rules("targets")["exclusion"]
    )


@cache
def sought() -> Sought:
    entries = list(zip(rules("targets")["exclusion"], exclusions(), strict=True))
    cues = {cue for rule, _ in entries for cue in rule.get("cues", ())}

    def by_character(key: str) -> dict[str, tuple[Exclusion, ...]]:
        chars = {char for rule, _ in entries for char in rule.get(key, "")}
        return {char: tuple(each for rule, each in entries if char in rule.get(key, "")) for char in chars}

    return Sought(
        cue=re.compile(one_of(cues)),
        # 收费标准 is a cue, and holds another: 标准
        cued={
            cue: frozenset(each for rule, each in entries if any(own in cue for own in rule.get("cues", ())))
            for cue in cues
        },
        begun=by_character("begins"),
        ended=by_character("ends"),
    )


def exclusions_near(sentence: str) -> frozenset[Exclusion]:
    """The exclusions of which the sentence holds a cue."""
    table = sought()
    found = table.cue.findall(sentence)
    return frozenset().union(*(table.cued[cue] for cue in found)) if found else NONE


NONE: frozenset[Exclusion] = frozenset()


@cache
def structure_nouns() -> Opening:
    nouns = rules("targets")["structure"]["nouns"]
    return opening({"*", *initials(nouns)}, rf"\*{{0,2}}(?:{one_of(nouns)})")


def exclusions_beside(before: str) -> tuple[Exclusion, ...]:
    """The exclusions that the first and last characters of the clause before a number call for."""
    table = sought()
    return table.begun.get(before[0], ()) + table.ended.get(before[-1], ())


def excluded(
    quantity: Quantity, entries: Iterable[Exclusion], sentence: str, clause: str, before: str, status: str
) -> bool:
    """Whether one of these exclusions is a reason for which the number does not count."""
    for entry in entries:
        if quantity.kind not in entry.kinds or entry.spares in (status, quantity.comparator):
            continue
        stretch = sentence if entry.scope == "sentence" else clause if entry.scope == "clause" else before
        if entry.pattern.search(stretch) and not (entry.unless and entry.unless.search(clause)):
            return True
    return False


def counts_structure(folded: str, quantity: Quantity) -> bool:
    """Whether the number counts parts of a description: 3个方面, 五个环节."""
    if quantity.kind != "count":
        return False
    return structure_nouns().match(folded[quantity.reach : quantity.reach + 8]) is not None


def titles_of_documents(folded: str) -> tuple[tuple[int, int], ...]:
    """Stretches inside 《》, in order."""
    return tuple([found.span() for found in TITLE.finditer(folded)])


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
