"""What may be meant: completions of the word being typed, and words instead of one that nothing uses."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz, process

from gangmu_db.fold import fold, tight
from gangmu_db.pinyin import sounds
from gangmu_db.query import FILTER_NAMES, LONGEST_QUERY
from gangmu_db.shortnames import short_names
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


FILTERED = re.compile(r"(?:^|\s)(?P<name>[^\W\d_]{1,12}):(?P<begun>[^\s:]{0,40})\Z")
CHOICES = {
    "kind": ("文件", "任务", "指标", "部门"),
    "status": ("目标", "结果"),
    "role": ("牵头", "责任", "配合"),
}
VALUES = {
    "department": "SELECT canonical FROM department ORDER BY leads + joins DESC, canonical",
    "region": "SELECT value FROM document, json_each(document.regions) GROUP BY value ORDER BY count(*) DESC, value",
    "year": "SELECT DISTINCT CAST(year AS TEXT) FROM document WHERE year IS NOT NULL ORDER BY 1 DESC",
}


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What to offer below the box, the likeliest first."""

    completions: tuple[str, ...]
    """Words that begin with the last one typed, by its characters or by its pinyin; or whole filters."""
    instead: tuple[str, ...]
    """Words that sound or look like the last one, where no document uses that."""


def suggest(connection: sqlite3.Connection, words: str, limit: int = 8) -> Suggestions:
    """Suggestions for the last word of what was typed; none where nothing was. Raises nothing for any string."""
    filtered = FILTERED.search(unicodedata.normalize("NFKC", words[:LONGEST_QUERY]))
    if filtered is not None and filtered["name"].lower() in FILTER_NAMES:
        return Suggestions(_filter_values(connection, filtered["name"], tight(filtered["begun"]), limit), ())
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


def _filter_values(connection: sqlite3.Connection, typed: str, begun: str, limit: int) -> tuple[str, ...]:
    """Filters that the one being typed may become, each whole: 部门:静安区科学技术委员会."""
    name = FILTER_NAMES[typed.lower()]
    values: Iterable[str] = CHOICES.get(name, ())
    if name in VALUES:
        values = (value for (value,) in connection.execute(VALUES[name]))
    short: Callable[[str], tuple[str, ...]] = short_names if name == "department" else lambda value: ()
    fitting = (value for value in values if any(begun in tight(one) for one in (value, *short(value))))
    return tuple(f"{typed}:{value}" for value in islice(fitting, limit))


def _alike(connection: sqlite3.Connection, typed: str, limit: int) -> list[str]:
    values = {"least": len(typed) - 1, "longest": len(typed) + 1, "most": MOST_COMPARED}
    rows = connection.execute(OF_LENGTH, values)
    found = process.extract(
        typed, [word for (word,) in rows], scorer=fuzz.ratio, score_cutoff=ALIKE, limit=limit
    )
    return [word for word, _, _ in found]
