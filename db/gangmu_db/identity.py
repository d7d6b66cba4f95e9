"""Which public id an item keeps: the same words in the same document keep theirs, gone ids are never given again."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal

from gangmu_db.records import Bundle, Section, Target, Task

ItemTable = Literal["section", "task", "target"]
ITEM_TABLES: tuple[ItemTable, ...] = ("section", "task", "target")

Keys = dict[ItemTable, list[int]]
"""For each table the keys of a Bundle's items, by position."""


class Ids:
    """Gives out ids: those an item had before, else new ones."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._next: dict[str, int] = {}

    def fresh(self, table: str) -> int:
        """An id of the table that was never given before."""
        if table not in self._next:
            row = self._connection.execute(
                "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = :table), 0),"
                " coalesce((SELECT max(id) FROM retired WHERE kind = :table), 0))",
                {"table": table},
            ).fetchone()
            self._next[table] = row[0] + 1
        given = self._next[table]
        self._next[table] = given + 1
        return given

    def revived(self, table: str, owner: str, key: str) -> int:
        """The id that a retired row of that owner and key had, else a fresh one."""
        row = self._connection.execute(
            "DELETE FROM retired WHERE kind = ? AND owner = ? AND key = ? RETURNING id", (table, owner, key)
        ).fetchone()
        return int(row[0]) if row else self.fresh(table)


def known_items(connection: sqlite3.Connection, document: int) -> dict[tuple[str, int], int]:
    """(table, key) -> id of the items that a document holds now."""
    known: dict[tuple[str, int], int] = {}
    for table in ITEM_TABLES:
        for key, item in connection.execute(f"SELECT key, id FROM {table} WHERE document = ?", (document,)):
            known[table, key] = item
    return known


def retired_items(connection: sqlite3.Connection, owner: str) -> dict[tuple[str, int], int]:
    """(table, key) -> id of the items that a text held before it was removed; they are retired no more."""
    rows = connection.execute(
        "DELETE FROM retired WHERE owner = ? AND kind IN ('section', 'task', 'target') RETURNING kind, key, id",
        (owner,),
    ).fetchall()
    return {(kind, int(key)): item for kind, key, item in rows}


def retire(connection: sqlite3.Connection, owner: str, items: Iterable[tuple[str, str, int]]) -> None:
    """Keep (table, key, id) of rows that go, under the text or the empty owner that they belong to."""
    connection.executemany(
        "INSERT OR REPLACE INTO retired (kind, owner, key, id) VALUES (?, ?, ?, ?)",
        [(table, owner, key, item) for table, key, item in items],
    )


def item_keys(bundle: Bundle) -> Keys:
    """A 63-bit hash of each item's own words and those of the items above it; repeated words are counted."""
    seen: Counter[int] = Counter()
    targets = [_distinct(_target_words(target), seen) for target in bundle.targets]
    return {"section": _keys(bundle.sections), "task": _keys(bundle.tasks), "target": targets}


def _keys(items: Iterable[Section | Task]) -> list[int]:
    keys: list[int] = []
    seen: Counter[int] = Counter()
    for item in items:
        above = keys[item.parent] if item.parent is not None else 0
        keys.append(_distinct(f"{above}\0{item.number}\0{item.title}", seen))
    return keys


def _target_words(target: Target) -> str:
    parts = (target.quote, target.value, target.value_max, target.unit, target.year, target.scope)
    return "\0".join(str(part) for part in parts)


def _distinct(words: str, seen: Counter[int]) -> int:
    key = _hash(words)
    seen[key] += 1
    return key if seen[key] == 1 else _hash(f"{words}\0{seen[key]}")


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
