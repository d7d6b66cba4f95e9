"""Words and phrases in the texts themselves: passages, what they belong to, and a snippet around the words."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from gangmu_db.ballot import body_match
from gangmu_db.bitmaps import Bitmaps, Rows, both, without
from gangmu_db.candidates import newest
from gangmu_db.occurrence import Sought, Text
from gangmu_db.records import KINDS, Span

MOST_PASSAGES = 80  # that are read to prove a match
MOST_HERE = 5  # places in one of them
SHORTEST = 2  # characters: single ones are in nearly every passage
BEFORE, AFTER = 24, 56  # characters of a snippet around the beginning of the words
NESTED = 8  # items that begin before a place and are looked at to find the narrowest around it
MOST_KEPT = 300  # passages, some 1.5 MB: the next key meets most of them again

AROUND = """
SELECT id, "end" FROM {table} WHERE document = ? AND "start" <= ? ORDER BY "start" DESC LIMIT {nested}
"""
NAMED_FIRST = 'SELECT department, "end" FROM mention WHERE document = ? AND "start" = ?'


COLON = re.compile("[:：]")
Spans = list[tuple[int, int]]
"""Where words begin and end."""


class Passage(Text):
    """A stretch of a document as it is searched."""

    def __init__(self, document: int, start: int, text: str) -> None:
        super().__init__(text)
        self.document = document
        self.start = start


class Place(NamedTuple):
    """Words found in a text."""

    document: int
    span: Span
    snippet: str
    is_broken: bool
    """A word runs over punctuation: hardly what was meant, 软，材料 for 软材料."""
    items: tuple[tuple[int, int], ...]
    """(kind, id) of what the place belongs to, the narrowest first, the document last."""


class Bodies:
    """Looks through the passages of one edition."""

    def __init__(self, connection: sqlite3.Connection, bitmaps: Bitmaps) -> None:
        self._connection = connection
        self._bitmaps = bitmaps
        self._kept: dict[int, Passage | None] = {}

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
        sought = [Sought(word) for word in wanted]
        banned = [Sought(word) for word in left_out]
        for slot, _ in zip(newest(self._bitmaps, rows), range(MOST_PASSAGES), strict=False):
            if over():
                return
            passage = self._passage(slot)
            if passage is None or any(word.spans(passage, 1) for word in banned):
                continue
            found = [word.spans(passage, MOST_HERE if len(sought) == 1 else 1) for word in sought]
            if all(found):
                yield from self._places(passage, sought, found)

    def _places(self, passage: Passage, sought: list[Sought], found: list[Spans]) -> Iterator[Place]:
        """Each place of a single word; of several words the place of the first that is met."""
        if len(sought) == 1:
            for span in found[0]:
                yield self._place(passage, span, _held(passage, span) > len(sought[0].word))
            return
        pairs = [(word, spans[0]) for word, spans in zip(sought, found, strict=True)]
        is_broken = any(_held(passage, span) > len(word.word) for word, span in pairs)
        yield self._place(passage, min(span for _, span in pairs), is_broken)

    def _passage(self, slot: int) -> Passage | None:
        if slot not in self._kept:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            self._kept[slot] = self._read(slot)
        return self._kept[slot]

    def _read(self, slot: int) -> Passage | None:
        row = self._connection.execute(
            'SELECT document, "start", "offset", bytes FROM passage WHERE slot = ?', (slot,)
        ).fetchone()
        if row is None:
            return None
        document, start, offset, size = row
        with self._connection.blobopen("source", "text", document, readonly=True) as blob:
            blob.seek(offset)
            text = blob.read(size).decode("utf-8", "replace")
        return Passage(document, start, text)

    def _place(self, passage: Passage, found: tuple[int, int], is_broken: bool) -> Place:
        begin, end = found
        span = Span(passage.start + begin, passage.start + end)
        snippet = " ".join(passage.text[max(begin - BEFORE, 0) : begin + AFTER].split())
        return Place(passage.document, span, snippet, is_broken, self._items(passage, begin))

    def _items(self, passage: Passage, begin: int) -> tuple[tuple[int, int], ...]:
        document, place = passage.document, passage.start + begin
        found = []
        for kind in (2, 1):
            rows = self._connection.execute(
                AROUND.format(table=KINDS[kind], nested=NESTED), (document, place)
            )
            found += [(kind, item) for item, end in rows if place < end][:1]
        line = passage.text.rfind("\n", 0, begin) + 1
        if COLON.search(passage.text, line, begin):
            for department, end in self._connection.execute(NAMED_FIRST, (document, passage.start + line)):
                if COLON.match(passage.text, end - passage.start):
                    found.append((3, department))  # a list of bodies with what each does: 区科委：……
        return (*found, (0, document))


def _held(passage: Passage, span: tuple[int, int]) -> int:
    """Characters of a stretch but for white space, which a text that was wrapped has anywhere."""
    return len("".join(passage.text[span[0] : span[1]].split()))
