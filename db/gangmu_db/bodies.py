"""Words and phrases in the texts themselves: passages, what they belong to, and a snippet around the words."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property, reduce
from typing import NamedTuple

from gangmu_db.ballot import body_match
from gangmu_db.bitmaps import Bitmaps, Rows, both, without
from gangmu_db.candidates import newest
from gangmu_db.fold import fold_table, tight
from gangmu_db.records import KINDS, Span

MOST_PASSAGES = 80  # that are read to prove a match
SHORTEST = 2  # characters: single ones are in nearly every passage
BEFORE, AFTER = 24, 56  # characters of a snippet around the beginning of the words
NESTED = 8  # items that begin before a place and are looked at to find the narrowest around it
MOST_KEPT = 400  # passages, some 2 MB: the next key meets most of them again

AROUND = """
SELECT id, "end" FROM {table} WHERE document = ? AND "start" <= ? ORDER BY "start" DESC LIMIT {nested}
"""
NAMED_FIRST = 'SELECT department, "end" FROM mention WHERE document = ? AND "start" = ?'


COLON = re.compile("[:：]")


class Passage:
    """A stretch of a text as it is searched."""

    def __init__(self, document: int, start: int, text: str) -> None:
        self.document = document
        self.start = start
        self.text = text

    @cached_property
    def folded(self) -> str:
        """Comparable, gaps kept; as long as the text but for rare characters that fold to none or to several."""
        return self.text.translate(fold_table())

    def find(self, word: str, pattern: re.Pattern[str]) -> tuple[int, int] | None:
        """Where a tight word begins and ends in the text; most stand there as they are, without folding."""
        begin = self.text.find(word)
        if begin >= 0:
            return begin, begin + len(word)
        found = pattern.search(self.folded)
        if found is None or len(self.folded) == len(self.text):
            return found.span() if found else None
        before, upto = len(tight(self.folded[: found.start()])), len(tight(self.folded[: found.end()]))
        return _origin(self.text, before + 1) - 1, _origin(self.text, upto)


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
        patterns = [(word, gapped(word)) for word in wanted]
        banned = [(word, gapped(word)) for word in left_out]
        for slot, _ in zip(newest(self._bitmaps, rows), range(MOST_PASSAGES), strict=False):
            if over():
                return
            passage = self._passage(slot)
            if passage is None or any(passage.find(word, pattern) for word, pattern in banned):
                continue
            found = [passage.find(word, pattern) for word, pattern in patterns]
            spans = [span for span in found if span is not None]
            if len(spans) == len(wanted):
                is_broken = any(
                    _held(passage, span) > len(word) for span, word in zip(spans, wanted, strict=True)
                )
                yield self._place(passage, min(spans), is_broken)

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


def gapped(word: str) -> re.Pattern[str]:
    """A tight word with gaps anywhere."""
    return re.compile(" *".join(re.escape(character) for character in word))


def _origin(text: str, length: int) -> int:
    """How many characters of a text make `length` characters of its tight form."""
    held = 0
    for place, character in enumerate(text):
        if held >= length:
            return place
        held += len(tight(character))
    return len(text)
