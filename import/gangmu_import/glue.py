"""Where the body of a heading begins behind its title, where neither a line end nor a full stop parts them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from gangmu_db.records import record
from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb, verb_starts
from gangmu_import.lexicon import rules

SHORTEST: Final = 4
LONGEST: Final = 46
"""Characters of a title that a body follows right behind it; one that opens with a verb has one more at least."""
SHORTEST_BODY: Final = 6
SENTENCE_END: Final = re.compile(r"[。;!?:]")
INSIDE: Final = tuple("的和与及、以在对为把将被从向到更最不未新大各该其,“(《是有可须要应—")
"""What no title ends with."""
JOINS: Final = frozenset("的和与及、,等化性)”》—")
"""What no body begins with."""
PAIRS: Final = ("“”", "()", "《》")
CALLED: Final = ("行动", "工程", "计划")
"""What closes the name of a campaign."""
VERB: Final = 12
"""Characters in which a verb opens a phrase."""
SURE, LIKELY, UNSURE = 3.0, 1.0, 0.3
"""What words are worth that begin a body."""
ENDS: Final = 2.0
"""What words are worth that end a title."""
EACH: Final = 0.05
"""What a character of the title takes off: of two places the first is the likelier."""
LEAST: Final = 2.5
"""What a place must be worth; the weights were set on 300 titles with their bodies, of which seven in ten are parted right."""
AGAIN: Final = 4
"""Characters of a title that a body takes up."""
WHOLE: Final = 6
"""Characters of a title that says enough."""

Weighed = tuple[float, int]
"""What a place is worth, and the place."""


@record
class _Rule:
    """What tells a title from its body (rules/streams.toml)."""

    names: re.Pattern[str]
    begins: re.Pattern[str]
    subjects: re.Pattern[str]
    tails: re.Pattern[str]
    adverbs: re.Pattern[str]
    ends: tuple[str, ...]
    unsure: tuple[str, ...]


@cache
def _rule() -> _Rule:
    tables = rules("streams")
    return _Rule(
        re.compile(tables["names"]["pattern"]),
        re.compile(tables["begins"]["pattern"]),
        re.compile(tables["subjects"]["pattern"]),
        re.compile(tables["tails"]["pattern"]),
        re.compile(tables["tails"]["adverbs"]),
        tuple(tables["ends"]["words"]),
        tuple(tables["unsure"]["words"]),
    )


def named_body(folded: str, start: int, end: int) -> int:
    """Where the body begins behind one of the titles that stand whole, whatever follows; 0 where none does."""
    named = _rule().names.match(folded, start, end)
    return named.end() if named and end - named.end() >= SHORTEST_BODY else 0


def body_of(folded: str, start: int, end: int) -> int:
    """Where the body begins behind a title at start, in a stretch up to end; 0 where no place is likely."""
    sentence = SENTENCE_END.search(folded, start, end)
    words = folded[start : sentence.start() if sentence else end][: LONGEST + VERB + SHORTEST_BODY]
    worth, place = max(_places(words, min(LONGEST, len(words) - SHORTEST_BODY)), default=(0.0, 0))
    return start + place if worth >= LEAST else 0


def _places(words: str, last: int) -> list[Weighed]:
    """The places in a sentence at which a body may begin."""
    rule = _rule()
    verbal = opens_with_verb(words)
    quotes = any(opening in words for opening, _ in PAIRS)
    comma = words.find(",", words.find(",") + 1)
    last = min(last, comma) if comma > 0 else last
    found: list[Weighed] = []
    done = SHORTEST + verbal
    for start in _starts(words[:1]).finditer(words, done, last + 1):
        place = start.start()
        if place < done or words.endswith(INSIDE, 0, place) or (quotes and _is_open(words, place)):
            continue
        adverb = None if verbal else rule.adverbs.match(words, place)
        if adverb:
            # 能力不断提升
            tail = rule.tails.match(words, adverb.end())
            behind = tail.end() if tail else adverb.end() + 2
            found.append((ENDS + _opens(rule, words, behind) - EACH * behind, behind))
            done = adverb.end()
        else:
            found.append(_weighed(rule, words, place))
    return [(worth, at) for worth, at in found if at <= last and words[at] not in JOINS]


@lru_cache(maxsize=512)
def _starts(first: str) -> re.Pattern[str]:
    """What a body may begin with below a title that begins with this character."""
    tables = rules("streams")
    chars = first + verb_starts() + "".join(tables[name]["starts"] for name in ("begins", "tails"))
    last = "".join(sorted({word[-1] for word in _rule().ends}))
    return re.compile(f"[{re.escape(chars)}]|(?<=[{last}]).")


def _is_open(words: str, place: int) -> bool:
    """Whether a place stands in a bracket or a quotation."""
    return any(words.count(opening, 0, place) > words.count(closing, 0, place) for opening, closing in PAIRS)


def _opens(rule: _Rule, words: str, place: int) -> float:
    """How surely a body begins with the words at a place."""
    if rule.begins.match(words, place):
        return SURE
    if opens_with_plain_verb(words, place):
        return UNSURE if words.startswith(rule.unsure, place) else LIKELY
    return 0


def _weighed(rule: _Rule, words: str, place: int) -> Weighed:
    """What a place is worth, or the one behind a verb there that ends the title: 环境|优化|建立…."""
    tail = rule.tails.match(words, place)
    if tail:
        behind = tail.end()
        follows = _opens(rule, words, behind)
        if follows or tail[0].endswith(CALLED):
            whole = (behind > WHOLE) + words.startswith(words[:2], behind)
            return ENDS + follows + whole - EACH * behind, behind
    ends = words.endswith(rule.ends, 0, place)
    opens = _opens(rule, words, place)
    if not opens and ends and rule.subjects.match(words, place):
        opens = LIKELY
    if not opens and not ends:
        return 0, place
    again = _taken_up(words, place) and (opens > 0 or not _opens(rule, words, place - 2))
    if not opens and not again:
        return 0, place
    worth = opens + again - EACH * place - words.count(",", 0, place)
    return worth + ENDS + (place >= WHOLE) if ends else worth, place


def _taken_up(words: str, place: int) -> bool:
    """Whether a body would begin with the first words of the title, or with others of it."""
    if words.startswith(words[:2], place):
        return True
    return place >= WHOLE and words.find(words[place : place + AGAIN], 0, place) >= 0
