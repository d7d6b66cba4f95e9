"""The words of a library, kept by document: written by the importer, read for suggestions."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Final

from gangmu_db.fold import tight
from gangmu_db.pinyin import LETTER_SOUND, Sounds, sounds

MOST_REMEMBERED: Final = 20_000

WANTED: Final = """
SELECT document.id FROM document JOIN source ON source.document = document.id
WHERE NOT EXISTS (SELECT 1 FROM keyword WHERE keyword.document = document.id) ORDER BY document.id
"""


def documents_without_words(connection: sqlite3.Connection) -> list[int]:
    """Ids of documents whose words were not kept yet."""
    return [document for (document,) in connection.execute(WANTED)]


def keep_words(connection: sqlite3.Connection, document: int, uses: Mapping[str, int]) -> None:
    """Keep the words of a document with how often it uses each."""
    spoken = sounds()
    counted: dict[str, int] = {}
    for word, count in uses.items():
        counted[tight(word)] = counted.get(tight(word), 0) + count
    connection.execute("DELETE FROM keyword WHERE document = ?", (document,))
    connection.executemany(
        "INSERT INTO keyword (document, word, key, uses) VALUES (?, ?, ?, ?)",
        ((document, word, spelled(word, spoken), count) for word, count in sorted(counted.items()) if word),
    )


class Words:
    """Whether a word is one of the library's; asked words are remembered."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        known = self._known.get(str(word))
        if known is None:
            if len(self._known) > MOST_REMEMBERED:
                self._known.clear()
            row = self._connection.execute("SELECT 1 FROM keyword WHERE word = ?", (word,)).fetchone()
            known = self._known[str(word)] = row is not None
        return known


def spelled(word: str, spoken: Sounds) -> str:
    """The syllables of a tight word by their usual readings; letters and digits as they are."""
    return "".join(
        letter if not reading or reading[0] >= LETTER_SOUND else spoken.names[reading[0]]
        for letter, reading in zip(word, spoken.of(word), strict=True)
    )
