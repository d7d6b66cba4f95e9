"""What nobody waits for: tasks like the one on the card, and completions of the words in the box.

A thread of its own, so that the searching thread is free for the next key; it begins with the first question.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING

from gangmu_db.library import Edition, edition, open_library
from gangmu_db.records import Ref
from gangmu_db.views import Row

if TYPE_CHECKING:
    from gangmu_db.similar import Similar
    from gangmu_db.suggest import Suggestions

REST = 0.08
"""Seconds without another question before one is answered: while somebody types, the search has the machine."""
LONGEST = 0.5
"""Seconds for one answer: in a very large library advice may stay away, but must not keep a core busy."""
LOOK_EVERY = 10_000
"""Steps of SQLite between two looks at whether the answer is still wanted."""
MOST_ALIKE = 5
CACHE = "PRAGMA cache_size = -1024"
"""Kilobytes; the pages are those that search and lists have read."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Tasks like another one; their note is the title of their document where that is another one."""

    task: Ref
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What words may become."""

    words: str
    suggestions: Suggestions


Question = Ref | str
"""A task, or words."""


class Adviser:
    """Answers by calling `deliver` on its thread. The newest question of a kind takes the place of the others."""

    def __init__(self, path: Path, deliver: Callable[[Alike | Advice], None]) -> None:
        self._path = path
        self._deliver = deliver
        self._asked: dict[type, Question] = {}
        self._is_closed = False
        self._change = Condition()
        self._thread: Thread | None = None
        self._connection: sqlite3.Connection | None = None
        self._similar: Similar | None = None
        self._edition: Edition | None = None
        self._current: Question = ""
        self._until = 0.0

    def ask(self, question: Question) -> None:
        """Compare a task, or complete words, and forget the last question of that kind."""
        with self._change:
            self._asked[type(question)] = question
            self._change.notify()
        if self._thread is None:
            self._thread = Thread(target=self._run, name="gangmu-adviser", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop, also in the middle of an answer."""
        with self._change:
            self._is_closed = True
            self._change.notify()

    def _run(self) -> None:
        while (question := self._next()) is not None:
            self._current, self._until = question, monotonic() + LONGEST
            # Whatever a damaged index raises: others find it and say it, a thread would print it over the screen.
            with suppress(Exception):
                answer = self._answer(question)
                if not self._is_over():
                    self._deliver(answer)
        if self._connection:
            self._connection.close()

    def _next(self) -> Question | None:
        """A question that has stood for a moment; None at the end."""
        with self._change:
            while not self._is_closed:
                if not self._asked:
                    self._change.wait()
                elif not self._change.wait(REST):
                    return self._asked.pop(next(iter(self._asked)))
        return None

    def _is_over(self) -> bool:
        """Whether nobody waits for the answer any more, or it took too long."""
        return self._is_closed or type(self._current) in self._asked or monotonic() > self._until

    def _answer(self, question: Question) -> Alike | Advice:
        from gangmu_db.similar import Similar  # late: the first screen needs no advice
        from gangmu_db.suggest import suggest

        connection = self._opened()
        if isinstance(question, str):
            return Advice(question, suggest(connection, question))
        self._similar = self._similar or Similar(connection)
        return Alike(question, self._similar.of(question.id, MOST_ALIKE, self._is_over))

    def _opened(self) -> sqlite3.Connection:
        """A connection to the edition that is published now."""
        published = edition(self._path)
        if self._connection is None or (published is not None and published != self._edition):
            fresh = open_library(self._path)
            fresh.execute(CACHE)
            fresh.set_progress_handler(self._is_over, LOOK_EVERY)
            if self._connection:
                self._connection.close()
            self._connection, self._edition, self._similar = fresh, published, None
        return self._connection
