"""Words of documents for the suggestions of the search; the only user of jieba.

jieba is loaded when the first document wants its words. It unmarshals a cache file without asking who wrote it, and
reading that file saves a tenth of the time of making it: so it gets a new folder of its own, 0700, for this once.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from gangmu_db.fold import tight
from gangmu_db.vocabulary import documents_without_words, keep_words

MOST_WORDS: Final = 96  # of one document; the rest is used too seldom to be worth offering
MOST_CHARACTERS: Final = 100_000  # of a text that are cut: jieba reads some 400,000 a second
SHORTEST: Final = 2
TITLE_WEIGHT: Final = 3  # words of headings are what people look for

TITLES: Final = """
SELECT title FROM document WHERE id = :document UNION ALL SELECT title FROM section WHERE document = :document
UNION ALL SELECT title FROM task WHERE document = :document
UNION ALL SELECT indicator FROM target WHERE document = :document
"""

Cut = Callable[[str], Iterable[str]]


def keep_missing_words(connection: sqlite3.Connection) -> int:
    """Cut the documents whose words are missing, and keep these; returns how many documents that were."""
    missing = documents_without_words(connection)
    for document in missing:
        keep_words(connection, document, _uses(connection, document, cutter()))
    return len(missing)


@cache
def cutter() -> Cut:
    """jieba, once for the process."""
    import jieba  # noqa: PLC0415 - 84 MB and half a second that only an import with new documents pays

    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory(prefix="gangmu-") as folder:
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return lambda text: map(str, tokenizer.cut(text))


def _uses(connection: sqlite3.Connection, document: int, cut: Cut) -> dict[str, int]:
    text = connection.execute(
        "SELECT substr(text, 1, ?) FROM source WHERE document = ?", (MOST_CHARACTERS, document)
    ).fetchone()[0]
    uses: Counter[str] = Counter(word for word in cut(text) if _is_word(word))
    for (title,) in connection.execute(TITLES, {"document": document}):
        for word in cut(title):
            if _is_word(word):
                uses[word] += TITLE_WEIGHT
    ordered = sorted(uses.items(), key=lambda one: (-one[1], one[0]))
    return dict(ordered[:MOST_WORDS])


def _is_word(word: str) -> bool:
    plain = tight(word)
    return len(plain) >= SHORTEST and not plain.isdigit()
