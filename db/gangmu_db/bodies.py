"""Words and phrases in the texts themselves: passages, what they belong to, and a snippet around the words."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from gangmu_db.ballot import body_match
from gangmu_db.bitmaps import Bitmaps, Rows, both, without
from gangmu_db.candidates import newest
from gangmu_db.fold import tight
from gangmu_db.records import KINDS, Span

MOST_PASSAGES = 120  # that are read to prove a match
SHORTEST = 2  # characters: single ones are in nearly every passage
BEFORE, AFTER = 24, 56  # characters of a snippet around the beginning of the words
NESTED = 8  # items that begin before a place and are looked at to find the narrowest around it

AROUND = """
SELECT id, "start", "end" FROM {table} WHERE document = ? AND "start" <= ? ORDER BY "start" DESC LIMIT {nested}
"""
NAMED_FIRST = 'SELECT department, "end" FROM mention WHERE document = ? AND "start" = ?'


class Place(NamedTuple):
    """Words found in a text."""

    document: int
    span: Span
    snippet: str
    items: tuple[tuple[int, int], ...]
    """(kind, id) of what the place belongs to, the narrowest first, the document last."""


class Bodies:
    """Looks through the passages of one edition."""

    def __init__(self, connection: sqlite3.Connection, bitmaps: Bitmaps) -> None:
        self._connection = connection
        self._bitmaps = bitmaps

    def find(
        self, wanted: Sequence[str], left_out: Collection[str], over: Callable[[], bool]
    ) -> Iterator[Place]:
        """Places whose passage holds all wanted tight words and none left out, the newest first."""
        long = [word for word in wanted if len(word) >= SHORTEST]
        if not long:
            return
        rows: Rows = reduce(both, (body_match(self._bitmaps, word) for word in long), self._bitmaps.live)
        for word in left_out:
            rows = without(rows, body_match(self._bitmaps, word)) if len(word) == SHORTEST else rows
        for slot, _ in zip(newest(self._bitmaps, rows), range(MOST_PASSAGES), strict=False):
            if over():
                return
            found = self._proved(slot, wanted, left_out)
            if found is not None:
                yield found

    def _proved(self, slot: int, wanted: Sequence[str], left_out: Collection[str]) -> Place | None:
        row = self._connection.execute(
            'SELECT document, "start", "offset", bytes FROM passage WHERE slot = ?', (slot,)
        ).fetchone()
        if row is None:
            return None
        document, start, offset, size = row
        with self._connection.blobopen("source", "text", document, readonly=True) as blob:
            blob.seek(offset)
            text = blob.read(size).decode("utf-8", "replace")
        folded = tight(text)
        places = [folded.find(word) for word in wanted]
        if min(places) < 0 or any(word in folded for word in left_out):
            return None
        first = min(range(len(wanted)), key=places.__getitem__)
        begin = _origin(text, places[first] + 1) - 1
        end = _origin(text, places[first] + len(wanted[first]))
        snippet = " ".join(text[max(begin - BEFORE, 0) : begin + AFTER].split())
        return Place(
            document, Span(start + begin, start + end), snippet, self._items(document, text, start, begin)
        )

    def _items(self, document: int, text: str, start: int, begin: int) -> tuple[tuple[int, int], ...]:
        place = start + begin
        found = []
        for kind in (2, 1):
            rows = self._connection.execute(
                AROUND.format(table=KINDS[kind], nested=NESTED), (document, place)
            )
            found += [(kind, item) for item, _, end in rows if place < end][:1]
        line = start + text.rfind("\n", 0, begin) + 1
        for department, end in self._connection.execute(NAMED_FIRST, (document, line)):
            if text[end - start : end - start + 1] in (":", "："):
                found.append((3, department))  # a list of bodies with what each does: 区科委：……
        return (*found, (0, document))


def _origin(text: str, length: int) -> int:
    """How many characters of a text make `length` characters of its tight form."""
    return bisect_left(range(len(text) + 1), length, key=lambda count: len(tight(text[:count])))
