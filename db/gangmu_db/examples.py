"""What a stranger may search a library for: words that its newest documents share, and its busiest body."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

WORDS = """
SELECT word, key FROM keyword
WHERE document IN (SELECT id FROM document ORDER BY date IS NULL, -replace(date, '-', '') LIMIT :documents)
  AND length(word) BETWEEN 3 AND 6 AND word NOT GLOB '*[a-z0-9]*'
GROUP BY word ORDER BY count(*) DESC, sum(uses) DESC, word LIMIT 2
"""
BUSIEST = "SELECT canonical FROM department WHERE leads + joins > 0 ORDER BY -leads, -joins LIMIT 1"
DOCUMENTS = 20
"""The newest ones; counting the words of all would hold up the first screen of a large library."""


class Examples(NamedTuple):
    """Each empty where the library has none."""

    word: str
    spelled: str
    """Another word by its syllables, run together."""
    spelled_word: str
    department: str


def examples(connection: sqlite3.Connection) -> Examples:
    """The same for the same library."""
    words = connection.execute(WORDS, {"documents": DOCUMENTS}).fetchall()
    first, second = [*words, ("", ""), ("", "")][:2]
    busiest = connection.execute(BUSIEST).fetchone()
    return Examples(first[0], second[1], second[0], busiest[0] if busiest else "")
