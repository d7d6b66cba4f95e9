"""Prove a library sound, and say how good what it holds is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape

from gangmu_db.errors import LibraryError
from gangmu_db.records import DOUBTFUL

# (kind, id, start, end, words that the slice must hold), document by document.
ITEMS = (
    "SELECT 'section', id, start, end, title FROM section WHERE document = :document"
    " UNION ALL SELECT 'task', id, start, end, title FROM task WHERE document = :document"
    " UNION ALL SELECT 'target', id, start, end, quote FROM target WHERE document = :document"
    " UNION ALL SELECT 'mention', position, start, end, name FROM mention WHERE document = :document"
    " UNION ALL SELECT 'citation', position, start, end, title FROM citation WHERE document = :document"
    " UNION ALL SELECT 'duty', task.id, duty.start, duty.end, duty.name FROM duty JOIN task ON task.id = duty.task"
    " WHERE task.document = :document"
)

COUNTED = (
    ("sections", "SELECT count(*) FROM section WHERE document = document.id"),
    ("tasks", "SELECT count(*) FROM task WHERE document = document.id"),
    ("targets", "SELECT count(*) FROM target WHERE document = document.id"),
)

QUALITY = (
    ("documents", "SELECT count(*) FROM document"),
    ("documents_superseded", "SELECT count(*) FROM document WHERE superseded_by IS NOT NULL"),
    ("documents_without_tasks", "SELECT count(*) FROM document WHERE tasks = 0 AND superseded_by IS NULL"),
    ("tasks", "SELECT count(*) FROM task"),
    ("tasks_without_departments", "SELECT count(*) FROM task WHERE holders = 0"),
    ("tasks_doubtful", f"SELECT count(*) FROM task WHERE confidence < {DOUBTFUL}"),
    ("targets", "SELECT count(*) FROM target"),
    ("targets_without_year", "SELECT count(*) FROM target WHERE year IS NULL"),
    ("targets_doubtful", f"SELECT count(*) FROM target WHERE confidence < {DOUBTFUL}"),
    ("departments", "SELECT count(*) FROM department"),
    ("departments_without_region", "SELECT count(*) FROM department WHERE region = '' AND is_group = 0"),
    ("citations", "SELECT count(*) FROM citation"),
    ("citations_resolved", "SELECT count(*) FROM citation WHERE cited IS NOT NULL"),
    ("problems", "SELECT count(*) FROM problem"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the library that is not as it must be."""

    what: str
    """One sentence in English, for the maintainer."""


def prove(connection: sqlite3.Connection) -> None:
    """What must hold before an edition is published: pages, foreign keys, every text as it was written.

    Raises LibraryError at the first fault.
    """
    for (said,) in connection.execute("PRAGMA integrity_check(1)"):
        if said != "ok":
            raise LibraryError(
                f"The library is damaged ({said}): put the last edition back with `gangmu restore`."
            )
    orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    if orphan:
        raise LibraryError(
            f"A row of {orphan[0]} points to nothing in {orphan[2]}: import the documents again with --force."
        )
    for fault in texts(connection):
        raise LibraryError(f"{fault.what} Put the last edition back with `gangmu restore`.")


def texts(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Documents whose stored text is not the one that was imported."""
    for document, digest, text in connection.execute(
        "SELECT document.id, sha256, text FROM document LEFT JOIN source ON source.document = document.id"
    ):
        if text is None or sha256(text.encode("utf-8")).hexdigest() != digest:
            yield Fault(f"The text of document:{document} was changed on the disk.")


def audit(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What `gangmu check` looks for in the rows beyond `prove`: every slice holds its words, every count is right."""
    for (document,) in connection.execute("SELECT id FROM document ORDER BY id").fetchall():
        text: str = connection.execute("SELECT text FROM source WHERE document = ?", (document,)).fetchone()[
            0
        ]
        for kind, item, start, end, words in connection.execute(ITEMS, {"document": document}):
            if not 0 <= start <= end <= len(text) or not stands_in(words, text[start:end]):
                yield Fault(
                    f"{kind}:{item} of document:{document} does not stand where it says ({start} to {end})."
                )
    for name, counting in COUNTED:
        for (document,) in connection.execute(f"SELECT id FROM document WHERE {name} != ({counting})"):
            yield Fault(f"document:{document} does not have as many {name} as its list says.")


def stands_in(words: str, stretch: str) -> bool:
    """Whether words stand in a stretch of a text, be it with line ends, signs of Markdown and HTML or the number of a page
    between them."""
    if words in stretch:
        return True
    rest = iter(unescape(unescape(stretch)))
    return all(char in rest for char in "".join(words.split()))


def quality(connection: sqlite3.Connection) -> dict[str, int]:
    """Figures that tell a maintainer where to look, in the order of QUALITY."""
    return {name: connection.execute(statement).fetchone()[0] for name, statement in QUALITY}


def problems(connection: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
    """(path, code, message, hint) of the documents held, and of what the last import refused; by code and path."""
    found = connection.execute(
        "SELECT DISTINCT path, code, message, hint FROM problem WHERE document IS NOT NULL"
        " OR import_run = (SELECT max(id) FROM import_run)"
        " ORDER BY code, path, message"
    )
    return found.fetchall()
