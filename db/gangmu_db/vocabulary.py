"""The words of a library, kept by document: written by the importer, read for suggestions."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from gangmu_db.fold import tight
from gangmu_db.pinyin import LETTER_SOUND, Sounds, sounds

WANTED = """
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


def spelled(word: str, spoken: Sounds) -> str:
    """The syllables of a tight word by their usual readings; letters and digits as they are."""
    return "".join(
        letter if not reading or reading[0] >= LETTER_SOUND else spoken.names[reading[0]]
        for letter, reading in zip(word, spoken.of(word), strict=True)
    )
