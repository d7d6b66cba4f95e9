"""The two usual ways to search titles in SQLite, for comparison."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from gangmu_db.fold import tight


class Trigrams:
    """FTS5 with trigrams, ranked by bm25; LIKE below three characters."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = titles
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(
            "CREATE VIRTUAL TABLE title USING fts5(x, tokenize = 'trigram', detail = 'full')"
        )
        self._connection.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, x TEXT)")
        rows = [(number, tight(title)) for number, title in enumerate(titles)]
        self._connection.executemany("INSERT INTO title (rowid, x) VALUES (?, ?)", rows)
        self._connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)

    def search(self, typed: str) -> list[str]:
        """Titles of the first ten."""
        words = tight(typed)
        if not words:
            return []
        if len(words) < 3:
            statement, value = "SELECT id FROM plain WHERE x LIKE ? LIMIT 50", f"%{words}%"
        else:
            statement, value = (
                "SELECT rowid FROM title WHERE title MATCH ? ORDER BY rank LIMIT 50",
                f'"{words}"',
            )
        return [self._titles[row[0]] for row in self._connection.execute(statement, (value,))][:10]


class Bigrams:
    """FTS5 with bigrams, any of them, the first 200 by bm25 ranked by rapidfuzz."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = titles
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE title USING fts5(x, tokenize = 'ascii')")
        rows = ((number, " ".join(_grams(tight(title)))) for number, title in enumerate(titles))
        self._connection.executemany("INSERT INTO title (rowid, x) VALUES (?, ?)", rows)

    def search(self, typed: str) -> list[str]:
        """Titles of the first ten."""
        words = tight(typed)
        if not words:
            return []
        match = " OR ".join(f'"{gram}"' for gram in _grams(words))
        rows = self._connection.execute(
            "SELECT rowid FROM title WHERE title MATCH ? ORDER BY rank LIMIT 200", (match,)
        ).fetchall()
        found = [self._titles[row[0]] for row in rows]
        return [title for title, _, _ in process.extract(words, found, scorer=fuzz.partial_ratio, limit=10)]


def _grams(text: str) -> list[str]:
    return [*text, *(text[start : start + 2] for start in range(len(text) - 1))]
