"""Searching off the screen's thread: one thread with a connection of its own, the newest words first."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING

from gangmu_db.library import Edition, edition, open_library
from gangmu_db.records import Hits
from gangmu_tui.location import Tab

if TYPE_CHECKING:
    from gangmu_db.search import Engine

MOST_HITS = 100
"""Of which a list shows the best; the tabs count them all."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to one search, or the sentence that says why there is none."""

    query: str
    tab: Tab
    hits: Hits | None
    error: str = ""


class Finder(Thread):
    """Answers by calling `deliver` on this thread. Words asked meanwhile take the place of those that wait,
    and stop a search that still runs: a worker for each key would queue up behind the first slow one."""

    def __init__(self, path: Path, deliver: Callable[[Found], None]) -> None:
        super().__init__(name="gangmu-finder", daemon=True)
        self._path = path
        self._deliver = deliver
        self._asked: tuple[str, Tab] | None = None
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

    def close(self) -> None:
        """Stop, also in the middle of a search."""
        with self._change:
            self._closed = True
            self._change.notify()

    def run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._closed or self._asked is not None)
                if self._closed or self._asked is None:
                    break
                (query, tab), self._asked = self._asked, None
            found = self._find(query, tab)
            if not self._overtaken():
                self._deliver(found)
        if self._connection:
            self._connection.close()

    def _overtaken(self) -> bool:
        return self._closed or self._asked is not None

    def _find(self, query: str, tab: Tab) -> Found:
        kinds = () if tab == "all" else (tab,)
        try:
            hits = self._opened().search(query, kinds=kinds, limit=MOST_HITS, stop=self._overtaken)
        except (
            Exception
        ) as error:  # whatever a damaged index raises: the thread must live, or no search ever comes back
            return Found(query, tab, None, str(error) or type(error).__name__)
        return Found(query, tab, hits)

    def _opened(self) -> Engine:
        """The engine over the edition that is published now."""
        from gangmu_db.search import Engine  # its 11 ms are paid by the first search, not by the first screen

        published = edition(self._path)
        # A library that went away stays readable through the connection that holds it open.
        if self._engine is None or (published is not None and published != self._edition):
            fresh = open_library(self._path)
            self._engine = Engine(fresh)
            if self._connection:
                self._connection.close()
            self._connection, self._edition = fresh, published
        return self._engine
