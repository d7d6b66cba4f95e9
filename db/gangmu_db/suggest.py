"""What may be meant: completions of the word being typed, and words instead of one that nothing uses."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from gangmu_db.fold import fold
from gangmu_db.pinyin import sounds
from gangmu_db.query import LONGEST_QUERY
from gangmu_db.vocabulary import spelled

HIGHEST = "\U0010ffff"
ALIKE = 60.0  # ratio: one character of three may differ, or one of four be missing
MOST_COMPARED = 20_000  # words that are compared one by one, the most used first

COMPLETIONS = """
SELECT word FROM keyword WHERE {column} >= :typed AND {column} < :typed || :highest AND word != :typed
GROUP BY word ORDER BY count(*) DESC, sum(uses) DESC, word LIMIT :most
"""
SOUNDING = """
SELECT word FROM keyword WHERE key = :key AND word != :typed
GROUP BY word ORDER BY count(*) DESC, sum(uses) DESC, word LIMIT :most
"""
OF_LENGTH = """
SELECT word FROM keyword WHERE length(word) BETWEEN :least AND :longest
GROUP BY word ORDER BY count(*) DESC, word LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What to offer below the box, the likeliest first."""

    completions: tuple[str, ...]
    """Words that begin with the last one typed, by its characters or by its pinyin."""
    instead: tuple[str, ...]
    """Words that sound or look like the last one, where no document uses that."""


def suggest(connection: sqlite3.Connection, words: str, limit: int = 8) -> Suggestions:
    """Suggestions for the last word of what was typed; none where nothing was. Raises nothing for any string."""
    typed = fold(words[:LONGEST_QUERY]).split()
    if not typed:
        return Suggestions((), ())
    last = typed[-1]
    column = "key" if last.isascii() and last.isalpha() else "word"
    values = {"typed": last, "highest": HIGHEST, "most": limit, "key": spelled(last, sounds())}
    found = [word for (word,) in connection.execute(COMPLETIONS.format(column=column), values)]
    known = connection.execute("SELECT 1 FROM keyword WHERE word = ?", (last,)).fetchone()
    if known or found or len(last) < 2:
        return Suggestions(tuple(found), ())
    sounding = [word for (word,) in connection.execute(SOUNDING, values)]
    return Suggestions((), tuple(dict.fromkeys([*sounding, *_alike(connection, last, limit)]))[:limit])


def _alike(connection: sqlite3.Connection, typed: str, limit: int) -> list[str]:
    values = {"least": len(typed) - 1, "longest": len(typed) + 1, "most": MOST_COMPARED}
    rows = connection.execute(OF_LENGTH, values)
    found = process.extract(
        typed, [word for (word,) in rows], scorer=fuzz.ratio, score_cutoff=ALIKE, limit=limit
    )
    return [word for word, _, _ in found]
