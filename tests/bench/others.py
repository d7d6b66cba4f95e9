"""The usual ways to search titles in SQLite, for comparison."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from gangmu_db.fold import tight


class Trigrams:
    """FTS5 with trigrams and bm25; below three characters, where trigrams find nothing, LIKE, the shortest first.

    LIKE reads the table of the items, whose bodies stand beside the titles, from a file that the system holds in memory.
    `is_hasty` takes the first fifty that LIKE meets, in no order, so that a frequent character costs nothing;
    `counts` also says how many there are, as gangmu does.
    """

    def __init__(
        self, titles: Sequence[str], bodies: Sequence[str], *, is_hasty: bool = False, counts: bool = False
    ) -> None:
        self.name = "trigrams" + (" hasty" if is_hasty else "") + (" counting" if counts else "")
        self._titles = titles
        self._counts = counts
        self._below = f"SELECT id FROM item WHERE title LIKE ? {'' if is_hasty else 'ORDER BY length(title), id'} LIMIT 50"
        self._connection = sqlite3.connect("")
        self._connection.execute(
            "CREATE VIRTUAL TABLE title USING fts5(x, tokenize = 'trigram', detail = 'full')"
        )
        self._connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, title TEXT, body TEXT)")
        rows = [(number, tight(title)) for number, title in enumerate(titles)]
        self._connection.executemany("INSERT INTO title (rowid, x) VALUES (?, ?)", rows)
        items = ((*row, body) for row, body in zip(rows, bodies, strict=True))
        self._connection.executemany("INSERT INTO item VALUES (?, ?, ?)", items)
        self._connection.commit()

    def search(self, typed: str) -> list[str]:
        """Titles of the first ten."""
        words = tight(typed)
        if not words:
            return []
        if len(words) < 3:
            statement, value, where = self._below, f"%{words}%", "item WHERE title LIKE ?"
        else:
            where = "title WHERE title MATCH ?"
            statement, value = f"SELECT rowid FROM {where} ORDER BY rank LIMIT 50", f'"{words}"'
        if self._counts:
            self._connection.execute(f"SELECT count(*) FROM {where}", (value,)).fetchone()
        return [self._titles[row[0]] for row in self._connection.execute(statement, (value,))][:10]


class Bigrams:
    """FTS5 with bigrams, any of them, the first 200 by bm25 ranked by rapidfuzz."""

    name = "bigrams"

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
