"""Typed words to ranked hits."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection
from time import monotonic
from typing import NamedTuple

from rapidfuzz import fuzz

from gangmu_db.called import Names, names_of
from gangmu_db.fold import fold, tight, trace
from gangmu_db.records import KINDS, Hit, Hits, Kind, Ref, Span

LONGEST_QUERY = 200
SLIP_BELOW = 75.0  # partial ratio: one wrong character in four
SHORTEST_SLIP = 3  # characters; below, one wrong character leaves nothing


class Candidate(NamedTuple):
    score: float
    kind: Kind
    item: int
    document: int | None
    names: Names


def search(
    connection: sqlite3.Connection,
    words: str,
    *,
    kinds: Collection[Kind] = (),
    limit: int = 50,
    stop: Callable[[], bool] | None = None,
    deadline: float | None = 0.5,
) -> Hits:
    """The best `limit` hits, the best first; no words, no hits.

    `stop` is asked every few milliseconds; once it says True, or `deadline` seconds are over, what was found so
    far comes back as partial.
    """
    typed = fold(words[:LONGEST_QUERY]).split()
    if not typed:
        return Hits((), dict.fromkeys(KINDS, 0), False, ())
    end = None if deadline is None else monotonic() + deadline
    found, partial = _scan(
        connection, typed, lambda: bool(stop and stop()) or (end is not None and monotonic() > end)
    )
    counts = Counter(candidate.kind for candidate in found)
    chosen = [candidate for candidate in found if not kinds or candidate.kind in kinds]
    chosen.sort(key=lambda candidate: -candidate.score)
    hits = _hits(connection, chosen[:limit], typed)
    return Hits(hits, {kind: counts[kind] for kind in KINDS}, partial, ())


def _scan(
    connection: sqlite3.Connection, typed: list[str], over: Callable[[], bool]
) -> tuple[list[Candidate], bool]:
    found: list[Candidate] = []
    last = 1 << 62
    while True:
        rows = connection.execute(
            "SELECT slot, kind, item, document FROM entry WHERE slot < ? ORDER BY slot DESC LIMIT 500",
            (last,),
        ).fetchall()
        if not rows:
            return found, False
        last = rows[-1][0]
        for code, kind in enumerate(KINDS):
            here = {item: document for _, entry, item, document in rows if entry == code}
            for item, names in names_of(connection, kind, here).items():
                score = max(_score(typed, tight(name)) for name in (names.title, *names.others))
                if score:
                    found.append(Candidate(score, kind, item, here[item], names))
        if over():
            return found, True


def _score(typed: list[str], name: str) -> float:
    """0 where the words are not in the name; longer names a little less."""
    shorter = min(len(name), 200) / 100
    whole = "".join(typed)
    if whole in name:
        return 100 - shorter - (0 if name.startswith(whole) else 1)
    if all(word in name for word in typed):
        return 95 - shorter
    if len(whole) < SHORTEST_SLIP or len(name) < len(whole) - 1:
        return 0
    alike = fuzz.partial_ratio(whole, name, score_cutoff=SLIP_BELOW)
    return alike * 0.9 - shorter if alike else 0


def _hits(connection: sqlite3.Connection, chosen: list[Candidate], typed: list[str]) -> tuple[Hit, ...]:
    documents = names_of(connection, "document", {one.document for one in chosen if one.document is not None})
    return tuple(
        Hit(
            Ref(one.kind, one.item),
            one.names.title,
            round(one.score, 2),
            one.document,
            documents[one.document].title if one.document in documents else "",
            _marks(one.names.title, typed),
            None,
            None,
        )
        for one in chosen
    )


def _marks(title: str, typed: list[str]) -> tuple[Span, ...]:
    """Where the words stand in the title; of a slip, the stretch that is most alike."""
    folded = trace(title)
    places = [(folded.text.find(word), len(word)) for word in typed]
    if any(start < 0 for start, _ in places):
        whole = "".join(typed)
        alike = fuzz.partial_ratio_alignment(whole, folded.text, score_cutoff=SLIP_BELOW)
        places = [(alike.dest_start, alike.dest_end - alike.dest_start)] if alike else []
    spans: list[Span] = []
    for start, length in sorted(places):
        if not spans or folded.positions[start] >= spans[-1].end:
            spans.append(Span(folded.positions[start], folded.positions[start + length - 1] + 1))
    return tuple(spans)
