"""Words and phrases in the texts themselves: passages, what they belong to, and a snippet around the words."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import reduce
from itertools import islice
from typing import Final, NamedTuple

from gangmu_db.ballot import body_match
from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import common, without
from gangmu_db.candidates import newest
from gangmu_db.occurrence import Sought, Text
from gangmu_db.records import Span

# Characters of a word from which on few passages hold all of its pairs, and nearly all of these may be read.
LONG: Final = 4
MOST_PASSAGES, MOST_FOR_LONG = 80, 160  # that are read to prove a match
# Of them without one: the pairs of a rare word stand apart, or share a gram with others.
MOST_IN_VAIN, VAIN_FOR_LONG = 40, 120
MOST_HERE: Final = 5  # places in one of them
SHORTEST: Final = 2  # characters: single ones are in nearly every passage
BEFORE, AFTER = 24, 56  # characters of a snippet around the beginning of the words
READ_AHEAD: Final = 16  # passages whose places in the file are looked up at once
AT_ONCE: Final = 8  # places whose owners are looked up at once
MOST_KEPT: Final = 300  # passages, some 1.5 MB: the next key meets most of them again

STORED: Final = """
SELECT slot, document, "start", "offset", bytes FROM json_each(?) AS wanted CROSS JOIN passage ON slot = wanted.value
"""
AROUND: Final = """
SELECT id FROM (SELECT id, "end" FROM {table} WHERE document = place.document AND "start" <= place."start"
                ORDER BY "start" DESC LIMIT 8) WHERE "end" > place."start" LIMIT 1
"""
"""The narrowest item around a place; of those that begin before it the nearest eight are looked at."""
OWNERS: Final = f"""
WITH place AS MATERIALIZED (
    SELECT key, json_extract(value, '$[0]') AS document, json_extract(value, '$[1]') AS "start" FROM json_each(?)
)
SELECT ({AROUND.format(table="target")}), ({AROUND.format(table="task")}) FROM place ORDER BY key
"""
NAMED_FIRST: Final = 'SELECT department, "end" FROM mention WHERE document = ? AND "start" = ?'


COLON: Final = re.compile("[:：]")


class Passage(Text):
    """A stretch of a document as it is searched."""

    __slots__ = ("document", "start")

    def __init__(self, document: int, start: int, text: str) -> None:
        super().__init__(text)
        self.document = document
        self.start = start


class Spot(NamedTuple):
    """Where words were found, in characters of a passage."""

    start: int
    end: int
    is_broken: bool
    """A word runs over punctuation: hardly what was meant, 软，材料 for 软材料."""


class Place(NamedTuple):
    """Words found in a text."""

    document: int
    span: Span
    snippet: str
    is_broken: bool
    """As of a spot."""
    items: tuple[tuple[int, int], ...]
    """(kind, id) of what the place belongs to, the narrowest first, the document last."""


class Bodies:
    """Looks through the passages of one edition."""

    def __init__(self, connection: sqlite3.Connection, bitmaps: Bitmaps) -> None:
        self._connection = connection
        self._bitmaps = bitmaps
        self._kept: OrderedDict[int, Passage] = OrderedDict()

    def find(
        self, wanted: Sequence[str], left_out: Collection[str], most: int, over: Callable[[], bool]
    ) -> Iterator[Place]:
        """The first places whose passage holds all wanted tight words and none left out, the newest passage first; as far
        as they are asked for."""
        long = [word for word in wanted if len(word) >= SHORTEST]
        if not long:
            return
        slots = reduce(common, (body_match(self._bitmaps, word) for word in long), self._bitmaps.live)
        for word in left_out:
            slots = without(slots, body_match(self._bitmaps, word)) if len(word) == SHORTEST else slots
        sought = [Sought(word) for word in wanted]
        banned = [Sought(word) for word in left_out]
        found: list[tuple[Passage, Spot]] = []
        is_long = max(map(len, long)) >= LONG
        read = max(MOST_FOR_LONG if is_long else MOST_PASSAGES, 2 * most)
        left, patience = most, VAIN_FOR_LONG if is_long else MOST_IN_VAIN
        for passage in self._passages(islice(newest(self._bitmaps, slots), read)):
            if over() or len(found) >= left or not patience:
                break
            spots = _spots(passage, sought)
            if not spots:
                patience -= 1
                continue
            if not any(word.spans(passage, 1) for word in banned):
                found += [(passage, spot) for spot in spots]
            if AT_ONCE <= len(found) < left:
                yield from self._places(found)
                left -= len(found)
                found = []
        yield from self._places(found[:left])

    def _passages(self, slots: Iterator[int]) -> Iterator[Passage]:
        """The passages in some slots, as far as they are asked for."""
        while ahead := [*islice(slots, READ_AHEAD)]:
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            missing = [slot for slot in ahead if slot not in self._kept]
            rows = self._connection.execute(STORED, (json.dumps(missing),)) if missing else ()
            stored = {slot: where for slot, *where in rows}
            for slot in ahead:
                if slot in stored:
                    self._kept[slot] = self._read(*stored[slot])
                if slot in self._kept:
                    yield self._kept[slot]

    def _read(self, document: int, start: int, offset: int, size: int) -> Passage:
        with self._connection.blobopen("source", "text", document, readonly=True) as blob:
            blob.seek(offset)
            text = blob.read(size).decode("utf-8", "replace")
        return Passage(document, start, text)

    def _places(self, found: Sequence[tuple[Passage, Spot]]) -> list[Place]:
        """The same with what they belong to."""
        wheres = [(passage.document, passage.start + spot.start) for passage, spot in found]
        owners = self._connection.execute(OWNERS, (json.dumps(wheres),)) if found else ()
        places = []
        for (passage, spot), (target, task) in zip(found, owners, strict=True):
            items = [(2, target)] if target else []
            items += [(1, task)] if task else []
            items += [(3, department) for department in self._named_first(passage, spot.start)]
            span = Span(passage.start + spot.start, passage.start + spot.end)
            snippet = " ".join(passage.text[max(spot.start - BEFORE, 0) : spot.start + AFTER].split())
            owned = (*items, (0, passage.document))
            places.append(Place(passage.document, span, snippet, spot.is_broken, owned))
        return places

    def _named_first(self, passage: Passage, begin: int) -> Iterator[int]:
        """The body that the line is about, in a list of bodies with what each does: 区科委：……"""
        line = passage.text.rfind("\n", 0, begin) + 1
        if COLON.search(passage.text, line, begin):
            for department, end in self._connection.execute(
                NAMED_FIRST, (passage.document, passage.start + line)
            ):
                if COLON.match(passage.text, end - passage.start):
                    yield department


def _spots(passage: Passage, sought: Sequence[Sought]) -> list[Spot]:
    """Each place of a single word; of several words, which all must be there, the place of the first that is met."""
    if len(sought) == 1:
        spans = sought[0].spans(passage, MOST_HERE)
        return [Spot(*span, _held(passage, span) > len(sought[0].word)) for span in spans]
    found = []
    for word in sought:
        spans = word.spans(passage, 1)
        if not spans:
            return []
        found.append((spans[0], _held(passage, spans[0]) > len(word.word)))
    return [Spot(*min(span for span, _ in found), any(is_broken for _, is_broken in found))]


def _held(passage: Passage, span: tuple[int, int]) -> int:
    """Characters of a stretch but for white space, which a text that was wrapped has anywhere."""
    return len("".join(passage.text[span[0] : span[1]].split()))
