"""The schema of a library: made, verified, brought forward."""

from __future__ import annotations

import sqlite3
from functools import cache
from importlib.resources import files

from gangmu_db.errors import LibraryError

APPLICATION_ID = 0x67616E67  # "gang" in ASCII
VERSION = 4
PAGE_BYTES = 8192  # a search reads a few bytes of some hundred pages: with 32768 it took a tenth longer
OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables

INDEX_AGAIN = """DROP TABLE post;
CREATE TABLE post (id INTEGER PRIMARY KEY, bits BLOB NOT NULL) STRICT;
DELETE FROM segment;
DELETE FROM entry;
DELETE FROM passage;
DELETE FROM posted;
INSERT OR IGNORE INTO stale SELECT 0, id FROM document UNION ALL SELECT 3, id FROM department"""
"""Where postings are written another way: what follows in the same transaction settles the index of all that is in."""

MIGRATIONS: dict[int, str] = dict.fromkeys((1, 2, 3), INDEX_AGAIN)
"""From version N to N + 1: the statements; forward only, each tested from a library of that version."""


def require_sqlite() -> None:
    """Raises LibraryError where Python's SQLite is too old for the library."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise LibraryError(
            f"gangmu needs SQLite 3.37 or newer and this Python has {sqlite3.sqlite_version}: use a newer Python.",
            f"gangmu 需要 SQLite 3.37 或更新的版本，这个 Python 带的是 {sqlite3.sqlite_version}：请换用更新的 Python。",
        )


@cache
def definition() -> str:
    """The whole DDL."""
    return (files("gangmu_db") / "schema.sql").read_text(encoding="utf-8")


def create(connection: sqlite3.Connection) -> None:
    """Make an empty library of the newest version."""
    connection.executescript(
        f"PRAGMA page_size = {PAGE_BYTES}; PRAGMA auto_vacuum = NONE; PRAGMA application_id = {APPLICATION_ID};"
        f"PRAGMA user_version = {VERSION}; {definition()}"
    )


def verify(connection: sqlite3.Connection, name: str) -> None:
    """Refuse what is no gangmu library of this version, and what holds triggers or views, which none has.

    Raises LibraryError with the remedy; `name` is the file's name in the sentence.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise LibraryError(
            f"{name} is not a gangmu library: name another file with --db.",
            f"{name} 不是 gangmu 资料库：用 --db 指定另一个文件。",
        )
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise LibraryError(
            f"{name} was made by a newer gangmu (library version {version}, this one reads {VERSION}): update gangmu.",
            f"{name} 是更新版本的 gangmu 建立的（资料库版本 {version}，这里只认 {VERSION}）：请升级 gangmu。",
        )
    if version < VERSION:
        raise LibraryError(
            f"{name} was made by an older gangmu (library version {version}): run `gangmu refresh` to bring it forward.",
            f"{name} 是旧版 gangmu 建立的（资料库版本 {version}）：运行 `gangmu refresh` 更新它。",
        )
    strange = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    ).fetchone()
    if strange:
        raise LibraryError(
            f"{name} holds a {strange[0]!r} that no gangmu library has: it was changed by another program.",
            f"{name} 里有 gangmu 资料库不该有的 {strange[0]!r}：别的程序改动过它。",
        )


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a library of an older version forward, one version at a time, inside the caller's transaction."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    while version in MIGRATIONS:
        for statement in MIGRATIONS[version].split(";\n"):
            connection.execute(statement)
        version += 1
        connection.execute(f"PRAGMA user_version = {version}")
