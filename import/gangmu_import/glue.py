"""Where the body of a heading begins behind its title, where neither a line end nor a full stop parts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_db.records import record
from gangmu_import.bodylike import by_last_character
from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb
from gangmu_import.lexicon import rules

SHORTEST: Final = 4
LONGEST: Final = 46
"""Characters of a title that a body follows right behind it; one that opens with a verb has one more at least."""
SHORTEST_BODY: Final = 6
SENTENCE_END: Final = re.compile(r"[。;!?:]")
INSIDE: Final = frozenset("的和与及、以在对为把将被从向到更最不未新大各该其,“(《是有可须要应—")
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
    unsure: tuple[str, ...]
    ends: dict[str, tuple[str, ...]]
    """By their last characters."""
    begin_starts: frozenset[str]
    """What `begins` begins with."""
    tail_starts: frozenset[str]
    """What `tails` and `adverbs` begin with."""
    starts: re.Pattern[str]
    """Where a place may be worth enough: before what surely begins a body or ends a title, and behind what ends one."""


@cache
def _rule() -> _Rule:
    tables = rules("streams")
    ends = by_last_character(tables["ends"]["words"])
    begins, tails = tables["begins"]["starts"], tables["tails"]["starts"]
    return _Rule(
        re.compile(tables["names"]["pattern"]),
        re.compile(tables["begins"]["pattern"]),
        re.compile(tables["subjects"]["pattern"]),
        re.compile(tables["tails"]["pattern"]),
        re.compile(tables["tails"]["adverbs"]),
        tuple(tables["unsure"]["words"]),
        ends,
        frozenset(begins),
        frozenset(tails),
        re.compile(f"[{begins}{tails}]|(?<=[{''.join(ends)}])."),
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
    pairs = [pair for pair in PAIRS if pair[0] in words]
    comma = words.find(",", words.find(",") + 1)
    last = min(last, comma) if comma > 0 else last
    found: list[Weighed] = []
    done = SHORTEST + verbal
    for start in rule.starts.finditer(words, done, last + 1):
        place = start.start()
        first, before = words[place], words[place - 1]
        if place < done or before in INSIDE:
            continue
        ends = before in rule.ends and words.endswith(rule.ends[before], 0, place)
        may_end = first in rule.tail_starts
        if not (ends or may_end or first in rule.begin_starts):
            continue
        adverb = rule.adverbs.match(words, place) if may_end and not verbal else None
        worth, at = _adverbial(rule, words, adverb.end()) if adverb else _weighed(rule, words, place, ends)
        if (adverb or worth >= LEAST) and not (pairs and _is_open(words, place, pairs)):
            done = adverb.end() if adverb else done
            if at <= last and words[at] not in JOINS:
                found.append((worth, at))
    return found


def _is_open(words: str, place: int, pairs: Sequence[str]) -> bool:
    """Whether a place stands in a bracket or a quotation."""
    return any(words.count(pair[0], 0, place) > words.count(pair[1], 0, place) for pair in pairs)


def _surely_opens(rule: _Rule, words: str, place: int) -> bool:
    return words[place : place + 1] in rule.begin_starts and rule.begins.match(words, place) is not None


def _opens(rule: _Rule, words: str, place: int) -> float:
    """How surely a body begins with the words at a place."""
    if _surely_opens(rule, words, place):
        return SURE
    if opens_with_plain_verb(words, place):
        return UNSURE if words.startswith(rule.unsure, place) else LIKELY
    return 0


def _adverbial(rule: _Rule, words: str, end: int) -> Weighed:
    """What the place behind the verb is worth whose adverb ends there: 能力不断提升|建立…."""
    tail = rule.tails.match(words, end)
    behind = tail.end() if tail else end + 2
    return ENDS + _opens(rule, words, behind) - EACH * behind, behind


def _weighed(rule: _Rule, words: str, place: int, ends: bool) -> Weighed:
    """What a place is worth, behind a word that ends titles or not, or the one behind a verb there that ends the title:
    环境|优化|建立…."""
    tail = rule.tails.match(words, place) if words[place] in rule.tail_starts else None
    if tail:
        behind = tail.end()
        follows = _opens(rule, words, behind)
        if follows or tail[0].endswith(CALLED):
            whole = (behind > WHOLE) + words.startswith(words[:2], behind)
            return ENDS + follows + whole - EACH * behind, behind
    opens = _opens(rule, words, place) if ends else SURE * _surely_opens(rule, words, place)
    if not opens and not ends:
        return 0, place
    if not opens and rule.subjects.match(words, place):
        opens = LIKELY
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
