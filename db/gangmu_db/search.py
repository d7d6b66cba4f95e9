"""Typed words to ranked hits."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from functools import partial, reduce
from itertools import islice
from typing import Final

from gangmu_db.ballot import full_match, literal_match
from gangmu_db.bitmaps import KEPT_BYTES, Bitmaps
from gangmu_db.bits import Bits, common, shares, union, without
from gangmu_db.bodies import Bodies
from gangmu_db.candidates import best, newest
from gangmu_db.entries import Entries, Entry
from gangmu_db.filters import Filters
from gangmu_db.finished import Finished
from gangmu_db.pinyin import sounds
from gangmu_db.postings import Part
from gangmu_db.query import Parse, Query, parse, parsed
from gangmu_db.rank import score
from gangmu_db.records import KINDS, Hits, Kind
from gangmu_db.results import Found, Results
from gangmu_db.running import Running
from gangmu_db.vocabulary import Words
from gangmu_db.watch import Watch

# Candidates that are ranked, and more where more hits are wanted; with 100 no more of what is meant was among the first
# ten.
MOST_RANKED: Final = 70
MOST_RANKED_LIKELIEST: Final = 50  # of the likeliest way to read letters, where there are several
MOST_RANKED_OTHER: Final = 20  # of each other way; more of what is meant was not among the first ten
LEAST_SHARE: Final = 0.25  # of all votes: below, a title has hardly anything of the query
LEAST_SHARE_EACH: Final = 0.33  # the same where there are several ways; initials alone have three in eight
# Of the votes that the first candidate has: where there are good ones, weak ones are noise.
LEAST_OF_BEST: Final = 0.5
# Score from which on a hit is no slip; with enough of them the bodies are left alone.
TITLE_ENOUGH: Final = 88.0
# Of one search in the bodies, and three for ten hits where many are wanted: reading a passage costs as much as ranking
# ten titles.
MOST_PLACES: Final = 30
# By length: a slip in a title is likelier than a short accident.
BODY_SCORES: Final = (74.0, 74.0, 74.0, 74.0, 78.0, 87.5)
BROKEN_LOSS: Final = 4.0  # points that a match in a body loses where it runs over punctuation
# Points of a document whose title holds the words: such titles are long, and lead to all the rest.
DOCUMENT_GAIN: Final = 0.6
DOCUMENT_LOSS: Final = 4.0  # points that a document loses where a task of it holds the words
KEPT_FOR_BODIES: Final = 8 * 2**20  # bytes of bitmaps
CHUNK: Final = 50  # candidates that are ranked between two looks at the watch
# Hits that are no slips, after which none is sought among candidates with fewer votes: slips are, but for these.
GOOD_ENOUGH: Final = 10


def search(
    connection: sqlite3.Connection,
    words: str,
    *,
    kinds: Collection[Kind] = (),
    limit: int = 50,
    stop: Callable[[], bool] | None = None,
    deadline: float | None = 0.5,
) -> Hits:
    """One search in an edition; see Engine.search. Many searches are faster with one Engine."""
    return Engine(connection).search(words, kinds=kinds, limit=limit, stop=stop, deadline=deadline)


class Engine:
    """Searches one edition through one connection, and keeps what it has read of the index."""

    def __init__(self, connection: sqlite3.Connection, kept: int = KEPT_BYTES) -> None:
        """`kept` bytes of bitmaps stay in memory between two searches."""
        self.connection = connection
        # Mapped pages count as the process's own memory, 800 MB of them after a thousand keys at a million items,
        # and save a twentieth of the time; 8 MB of cache serve as well.
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA cache_size = -8192")
        self._sounds = sounds()
        self._titles = Bitmaps(connection, Part.TITLES, kept)
        self._running = Running(self._titles)
        self._entries = Entries(connection, self._sounds)
        self._finished = Finished(connection)
        self._words = Words(connection)
        self._filters = Filters(connection, self._titles)
        self._passages = Bitmaps(connection, Part.BODIES, KEPT_FOR_BODIES)
        self._bodies = Bodies(connection, self._passages)

    def search(
        self,
        words: str,
        *,
        kinds: Collection[Kind] = (),
        limit: int = 50,
        stop: Callable[[], bool] | None = None,
        deadline: float | None = 0.5,
    ) -> Hits:
        """The best `limit` hits, the best first; no words and no filters, no hits. Raises nothing for any string.

        `stop` is asked every few milliseconds; once it says True, or `deadline` seconds are over, what was found
        so far comes back as partial.
        """
        query = parsed(words, self._sounds)
        if query.is_empty:
            return Hits((), dict.fromkeys(KINDS, 0), False, ())
        watch = Watch(stop, deadline)
        self._titles.over = self._passages.over = watch.over
        allowed, unmatched = self._allowed(query)
        parses = whole_parses(query)
        matched = self._matched(query, parses, allowed)
        results = Results()
        wanted = self._of_kinds(allowed, kinds)
        if not query.words:
            self._list(query, common(matched, wanted), limit, results)
        elif wanted:
            self._rank(query, parses, self._phrased(query, wanted), limit, results, watch)
        if query.words or query.phrases:
            self._look_into_bodies(query, allowed, kinds, limit, results, watch)
        matching = shares(matched, map(self._filters.kind, range(len(KINDS))))
        counts = results.counted(dict(zip(KINDS, matching, strict=True)))
        hits = self._finished.hits(query, results.best(limit))
        return Hits(hits, counts, watch.is_over, () if watch.is_over else unmatched)

    def matching(
        self,
        words: str,
        *,
        kinds: Collection[Kind] = (),
        limit: int = 50,
        stop: Callable[[], bool] | None = None,
    ) -> Bits:
        """Slots of titles that hold all that was typed, however many, and those of the best `limit` hits.

        The first are what Hits.counts tells of; the second are hits by a slip or in a body, of the kinds asked for.
        """
        found = self.search(words, kinds=kinds, limit=limit, stop=stop, deadline=None).hits
        query = parsed(words, self._sounds)
        slots = [self._slot(KINDS.index(hit.ref.kind), hit.ref.id, hit.document) for hit in found]
        listed = self._titles.of_slots(filter(None, slots))
        if query.is_empty:
            return listed
        return union(self._matched(query, whole_parses(query), self._allowed(query)[0]), listed)

    def _allowed(self, query: Query) -> tuple[Bits, tuple[str, ...]]:
        """Slots that filters and words to leave out allow, and the filters that nothing fulfils."""
        allowed, unmatched = self._filters.allowed(query.filters)
        banned = (literal_match(self._titles, word) for word in query.left_out)
        return reduce(without, banned, allowed), unmatched

    def _matched(self, query: Query, parses: list[Parse], allowed: Bits) -> Bits:
        """Slots that hold all that was typed, in one way of reading it."""
        full = [full_match(self._titles, reading) for reading in parses]
        return self._phrased(query, common(allowed, reduce(union, full)) if full else allowed)

    def _phrased(self, query: Query, allowed: Bits) -> Bits:
        return reduce(common, (literal_match(self._titles, phrase) for phrase in query.phrases), allowed)

    def _of_kinds(self, allowed: Bits, kinds: Collection[Kind]) -> Bits:
        if not kinds:
            return allowed
        return common(allowed, reduce(union, (self._filters.kind(KINDS.index(kind)) for kind in kinds)))

    def _list(self, query: Query, slots: Bits, limit: int, results: Results) -> None:
        """Without words: the newest that fulfil filters and phrases."""
        for entry in self._entries.of(list(islice(newest(self._titles, slots), limit))):
            self._take(query, entry, results)

    def _rank(
        self, query: Query, parses: list[Parse], allowed: Bits, limit: int, results: Results, watch: Watch
    ) -> None:
        seen: set[int] = set()
        for reading in likeliest_first(parses):
            count = self._running.counted(reading, watch.over)
            share = LEAST_SHARE if len(parses) == 1 else LEAST_SHARE_EACH
            enough = partial(_enough, count.most)
            most, least = _most_ranked(reading, parses, limit), max(int(share * count.most), 2)
            found = best(self._titles, count.planes, allowed, most, least, enough)
            self._score(query, [slot for slot, _ in found if slot not in seen], limit, results, watch)
            seen.update(slot for slot, _ in found)
            if watch.is_over or results.are(limit, TITLE_ENOUGH):
                return

    def _score(self, query: Query, slots: list[int], limit: int, results: Results, watch: Watch) -> None:
        """Rank slots, those with most votes first, until there are enough that are no slips; from as many on as are wanted,
        a few of these are enough."""
        for start in range(0, len(slots), CHUNK):
            if watch.over() or results.are(limit if start < limit else GOOD_ENOUGH, TITLE_ENOUGH):
                return
            for entry in self._entries.of(slots[start : start + CHUNK]):
                self._take(query, entry, results)

    def _take(self, query: Query, entry: Entry, results: Results) -> None:
        points = score(query, entry.compared, self._words)
        if points >= TITLE_ENOUGH and KINDS[entry.kind] == "document":
            points = min(points + DOCUMENT_GAIN, 100.0)
        if points and self._filters.holds(query.filters, entry.kind, entry.item):
            results.add(_found(entry, points))

    def _look_into_bodies(
        self, query: Query, allowed: Bits, kinds: Collection[Kind], limit: int, results: Results, watch: Watch
    ) -> None:
        wanted = [*(word.text for word in query.words), *query.phrases]
        full = BODY_SCORES[min(max(map(len, wanted)), len(BODY_SCORES) - 1)]
        if results.are(limit, full):  # none of a body would be among the best
            return
        codes = {KINDS.index(kind) for kind in kinds or KINDS}
        for place in self._bodies.find(wanted, query.left_out, max(MOST_PLACES, 3 * limit // 10), watch.over):
            items = [item for item in place.items if item[0] in codes]
            chosen = dict.fromkeys([*items[:1], *(item for item in items if item[0] in (0, 3))])
            for kind, item in chosen:
                points = full - (0 if (kind, item) == items[0] else DOCUMENT_LOSS)
                points -= BROKEN_LOSS if place.is_broken else 0
                document = None if kind == 3 else place.document
                found = Found(points, 0, kind, item, document, None, None, place.snippet, place.span)
                if not query.filters or self._is_allowed(query, found, allowed):
                    results.add(found)
            if results.are(limit, full):
                return

    def _is_allowed(self, query: Query, found: Found, allowed: Bits) -> bool:
        if not self._filters.holds(query.filters, found.kind, found.item):
            return False
        slot = self._slot(found.kind, found.item, found.document)
        return slot is not None and self._titles.holds(allowed, slot)

    def _slot(self, kind: int, item: int, document: int | None) -> int | None:
        """The slot of an item, which lies among those of its document."""
        owner = (3, item) if document is None else (0, document)
        row = self.connection.execute(
            "SELECT slot FROM posted JOIN entry ON entry.slot >= posted.first AND entry.slot < posted.last"
            " WHERE posted.kind = ? AND posted.item = ? AND entry.kind = ? AND entry.item = ?",
            (*owner, kind, item),
        ).fetchone()
        return row[0] if row else None


def _found(entry: Entry, points: float) -> Found:
    name = entry.compared[0]
    return Found(points, entry.slot, entry.kind, entry.item, entry.document, entry.names, name, None, None)


def _enough(whole: int, first: int) -> float:
    """Votes that a candidate must have: half of those of the first, or of the `whole` where the first has more."""
    return LEAST_OF_BEST * min(first, whole)


def _most_ranked(reading: Parse, parses: list[Parse], limit: int) -> int:
    if len(parses) == 1:
        return max(MOST_RANKED, limit)
    return max(MOST_RANKED_LIKELIEST, limit) if reading is parses[1] else MOST_RANKED_OTHER


def whole_parses(query: Query) -> list[Parse]:
    """The ways to read all words in a row; the first is literal."""
    if len(query.words) == 1:  # as nearly always: they are known
        return [*dict.fromkeys(query.words[0].parses)]
    longest = max((len(word.parses) for word in query.words), default=0)
    rows = (
        tuple(unit for word in query.words for unit in word.parses[min(number, len(word.parses) - 1)].units)
        for number in range(longest)
    )
    return [parse(row) for row in dict.fromkeys(rows)]


def likeliest_first(parses: list[Parse]) -> list[Parse]:
    """Letters that are syllables to the end are meant so; letter by letter comes last then."""
    if len(parses) > 1 and parses[1].spoken:
        return [*parses[1:], parses[0]]
    return parses
