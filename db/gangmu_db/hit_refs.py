"""All hits of a typed search, beyond those that a list ranks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from gangmu_db.bitmaps import Bitmaps
from gangmu_db.candidates import newest
from gangmu_db.postings import Part
from gangmu_db.records import KINDS, Kind, Ref
from gangmu_db.search import Engine

PAGE = 500
"""Slots that are looked up at once."""


def hit_refs(engine: Engine, words: str, kinds: tuple[Kind, ...], shown: Sequence[Ref]) -> Iterator[Ref]:
    """The hits that a list shows, in its order; then all other items of those kinds whose titles hold everything
    that was typed, the newest first. Read only as far as they are asked for."""
    yield from shown
    seen = {*shown}
    matched = engine.matching(words, kinds=kinds, limit=1)
    slots = newest(Bitmaps(engine.connection, Part.TITLES, 0), matched)
    while page := [*islice(slots, PAGE)]:
        yield from (ref for ref in items(engine.connection, page) if ref.kind in kinds and ref not in seen)


def items(connection: sqlite3.Connection, slots: Iterable[int]) -> Iterator[Ref]:
    """What stands in some slots, the highest slot first."""
    marks = ",".join(map(str, slots))
    rows = connection.execute(f"SELECT kind, item FROM entry WHERE slot IN ({marks}) ORDER BY slot DESC")
    yield from (Ref(KINDS[kind], item) for kind, item in rows)
