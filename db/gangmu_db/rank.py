"""The order of hits: exact before fuzzy, short before long, the beginning before the middle."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from typing import Final

from gangmu_db.called import Names
from gangmu_db.fold import tight, trace
from gangmu_db.likeness import Name, match
from gangmu_db.pinyin import Sounds
from gangmu_db.query import Query, Word
from gangmu_db.records import Span

LEAST_WHOLE: Final = 0.5  # likeness below which a hit is none: half of what was typed is not there
LENGTH_LOSS: Final = 2.0  # points that the longest name loses
LONG: Final = 100  # characters from which on length does not matter any more
NOT_FIRST: Final = 0.5  # points that a match loses which does not stand at the beginning
OTHER_NAME: Final = 0.25  # points that a match of an alias or number loses
SEPARATE: Final = 2.0  # points that words lose which all stand there, but apart
TURNED: Final = 1.0  # points that words lose which meet in another order
WORD_CUT: Final = 1.0  # points that a match loses for each end that lies within a word
CUTTING: Final = 2  # characters up to which a match is often an accident; jieba knows few of the longer terms


def comparable(names: Names, sounds: Sounds) -> tuple[Name, ...]:
    """The names of an item as they are compared, the title first."""
    return tuple([Name(tight(text), sounds) for text in (names.title, *names.others)])


def score(query: Query, names: Iterable[Name], words: Container[str]) -> float:
    """How good a hit the item is; 0 where it is none. `words` are those of the library."""
    best, is_bound = 0.0, query.phrases or query.left_out
    for place, name in enumerate(names):
        if not is_bound or _allowed(query, name.text):
            points = _name_score(query, name, words) - (OTHER_NAME if place else 0)
            best = max(best, points)
    return best


def _allowed(query: Query, text: str) -> bool:
    return all(phrase in text for phrase in query.phrases) and not any(
        word in text for word in query.left_out
    )


def _name_score(query: Query, name: Name, words: Container[str]) -> float:
    loss = LENGTH_LOSS * min(len(name.text), LONG) / LONG
    whole = query.whole
    start = name.text.find(whole)
    if start >= 0:
        cuts = _words_cut(name.text, start, start + len(whole), words)
        return 100 - loss - (NOT_FIRST if start else 0) - WORD_CUT * cuts
    if len(query.words) == 1:  # as nearly always: the sum of one
        fit = match(query.words[0], name)
        enough = fit.quality >= LEAST_WHOLE
        return 100 * fit.quality - loss - (NOT_FIRST if fit.start else 0) if enough else 0.0
    fits = [(match(word, name), len(word.text)) for word in query.words]
    quality = sum(fit.quality * length for fit, length in fits) / sum(length for _, length in fits)
    if quality < LEAST_WHOLE:
        return 0.0
    places = sorted((fit.start, fit.end) for fit, _ in fits)
    if len(places) > 1:
        loss += TURNED if all(one[1] == other[0] >= 0 for one, other in pairwise(places)) else SEPARATE
    return 100 * quality - loss - (0 if any(start == 0 for start, _ in places) else NOT_FIRST)


def _words_cut(text: str, start: int, end: int, words: Container[str]) -> int:
    """How many ends of a short stretch lie within a word of two characters: 市北 in 城市北部 cuts two."""
    if end - start > CUTTING:
        return 0
    before, after = text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]
    return (len(before) == 2 and before in words) + (len(after) == 2 and after in words)


def marks(query: Query, title: str, name: Name) -> tuple[Span, ...]:
    """Where the words meet the title, in order and disjoint, in characters of the title; `name` is that title."""
    stretches = [stretch for word in query.words for stretch in _stretches(word, name)]
    stretches += [(start, start + len(one)) for one in query.phrases if (start := name.text.find(one)) >= 0]
    if not stretches:
        return ()
    if title.isalnum() and len(title) == len(name.text):  # then each character gave exactly one
        return _spans(stretches, range(len(title)))
    return _spans(stretches, trace(title).positions)


def _stretches(word: Word, name: Name) -> list[tuple[int, int]]:
    """The stretch that a word fits; of a slip or another order, the neighbours that are right."""
    fit = match(word, name)
    if fit.start >= 0:
        return [(fit.start, fit.end)]
    return [(start, start + 2) for pair in word.pairs if (start := name.text.find(pair)) >= 0]


def _spans(stretches: Sequence[tuple[int, int]], positions: Sequence[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for start, end in sorted(stretches):
        span = Span(positions[start], positions[end - 1] + 1)
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
        else:
            spans.append(span)
    return tuple(spans)
