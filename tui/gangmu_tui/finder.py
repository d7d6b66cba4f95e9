"""Searching and counting off the screen's thread: one thread with a connection of its own, the newest words first."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING

from gangmu_db.library import Edition, edition, open_library
from gangmu_db.narrowing import kinds_of
from gangmu_db.records import Hits
from gangmu_tui.location import Tab

if TYPE_CHECKING:
    from gangmu_db.dropping import Drop
    from gangmu_db.narrowing import Facets
    from gangmu_db.search import Engine
    from gangmu_db.tallies import Tallies

MOST_HITS = 100
"""Of which a list shows the best; the tabs count them all."""
BITMAPS_KEPT = 10 * 2**20
PAGES_KEPT = "PRAGMA cache_size = -4096"
"""Bytes and kibibytes: with two and three times as much, keys over a million items cost the same."""
REST = 0.3
"""Seconds without another wish after which facets are counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to one search, or what stands in the way."""

    query: str
    tab: Tab
    hits: Hits | None
    error: Exception | None = None
    drop: Drop | None = None
    """What to leave out, where nothing was found."""


@dataclass(frozen=True, slots=True)
class Counting:
    """A list whose facets are to be counted."""

    query: str
    """The words that were typed, without the filters."""
    tab: Tab
    filters: Facets


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts beside the facets of a list, or the sentence that says why there are none."""

    wanted: Counting
    tallies: Tallies | None
    error: Exception | None = None


class Finder(Thread):
    """Answers by calling `deliver` on this thread. Words asked meanwhile take the place of those that wait,
    and stop a search that still runs: a worker for each key would queue up behind the first slow one.
    Facets are counted where nothing else was asked for a moment."""

    def __init__(self, path: Path, deliver: Callable[[Found | Counted], None]) -> None:
        super().__init__(name="gangmu-finder", daemon=True)
        self._path = path
        self._deliver = deliver
        self._asked: tuple[str, Tab] | None = None
        self._uncounted: Counting | None = None
        self._rest = REST
        self._closed = False
        self._change = Condition()
        self._connection: sqlite3.Connection | None = None
        self._engine: Engine | None = None
        self._edition: Edition | None = None

    def ask(self, query: str, tab: Tab) -> None:
        """Search for these words and forget all that was asked before."""
        with self._change:
            self._asked = (query, tab)
            self._change.notify()

    def count(self, wanted: Counting, rest: float = REST) -> None:
        """Count the facets of this list after so many seconds without another wish, and forget those that were to
        be counted before."""
        with self._change:
            self._uncounted = wanted
            self._rest = rest
            self._change.notify()

    def close(self) -> None:
        """Stop, also in the middle of a search."""
        with self._change:
            self._closed = True
            self._change.notify()

    def run(self) -> None:
        while (wanted := self._next()) is not None:
            if isinstance(wanted, Counting):
                counted = self._counted(wanted)
                if counted is not None:
                    self._deliver(counted)
            else:
                found = self._find(*wanted)
                if not self._overtaken():
                    self._deliver(found)
                    advised = self._with_advice(found)
                    if advised and not self._overtaken():
                        self._deliver(advised)
        if self._connection:
            self._connection.close()

    def _next(self) -> tuple[str, Tab] | Counting | None:
        """What was asked last; None at the end."""
        with self._change:
            while not self._closed:
                if self._asked is not None:
                    asked, self._asked = self._asked, None
                    return asked
                if self._uncounted is None:
                    self._change.wait()
                elif not self._change.wait(self._rest):
                    wanted, self._uncounted = self._uncounted, None
                    return wanted
        return None

    def _overtaken(self) -> bool:
        return self._closed or self._asked is not None

    def _find(self, query: str, tab: Tab) -> Found:
        kinds = () if tab == "all" else (tab,)
        try:
            hits = self._opened().search(query, kinds=kinds, limit=MOST_HITS, stop=self._overtaken)
        except (
            Exception
        ) as error:  # whatever a damaged index raises: the thread must live, or no search ever comes back
            return Found(query, tab, None, error)
        return Found(query, tab, hits)

    def _with_advice(self, found: Found) -> Found | None:
        """The same with what to leave out, where nothing was found and leaving out one part helps."""
        hits = found.hits
        if hits is None or hits.hits or hits.partial or any(hits.counts.values()):
            return None
        from gangmu_db.dropping import to_drop  # seldom needed

        with suppress(Exception):  # as above: the search has its answer, and the thread must live
            drop = to_drop(self._opened(), found.query, self._overtaken)
            return replace(found, drop=drop) if drop else None
        return None

    def _counted(self, wanted: Counting) -> Counted | None:
        """The counts; None where something else was asked meanwhile."""

        def over() -> bool:
            return self._overtaken() or self._uncounted is not None

        try:
            tallies = self._tallies(wanted, over)
        except Exception as error:  # as above
            return Counted(wanted, None, error)
        if not over():
            return Counted(wanted, tallies)
        with self._change:
            self._uncounted = self._uncounted or wanted
        return None

    def _tallies(self, wanted: Counting, over: Callable[[], bool]) -> Tallies | None:
        # The first screen needs no bitmaps.
        from gangmu_db.hit_tallies import hit_tallies
        from gangmu_db.tallies import tallies

        kinds = kinds_of(wanted.tab)
        if wanted.query:
            return hit_tallies(
                self._opened(), wanted.query, kinds, wanted.filters, limit=MOST_HITS, stop=over
            )
        return tallies(self._connected(), kinds, wanted.filters, stop=over)

    def _opened(self) -> Engine:
        """The engine over the edition that is published now."""
        from gangmu_db.search import Engine  # its 11 ms are paid by the first search, not by the first screen

        connection = self._connected()
        if self._engine is None:
            self._engine = Engine(connection, BITMAPS_KEPT)
            connection.execute(PAGES_KEPT)
        return self._engine

    def _connected(self) -> sqlite3.Connection:
        """A connection to the edition that is published now."""
        published = edition(self._path)
        # A library that went away stays readable through the connection that holds it open.
        if self._connection is None or (published is not None and published != self._edition):
            fresh = open_library(self._path)
            if self._connection:
                self._connection.close()
            self._connection, self._edition, self._engine = fresh, published, None
        return self._connection
