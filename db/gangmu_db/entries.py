"""Candidates with their names, kept from key to key: the next key meets most of them again."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, NamedTuple

from gangmu_db.called import Names, called
from gangmu_db.likeness import Name
from gangmu_db.pinyin import Sounds
from gangmu_db.rank import comparable
from gangmu_db.records import KINDS

MOST_KEPT: Final = 1500  # some 1.5 MB; a query of twenty keys meets hardly more

STATEMENT: Final = """
SELECT slot, kind, item, document,
    CASE kind WHEN 1 THEN (SELECT title FROM task WHERE id = item)
              WHEN 2 THEN (SELECT indicator FROM target WHERE id = item)
              WHEN 0 THEN (SELECT title FROM document WHERE id = item)
              ELSE (SELECT canonical FROM department WHERE id = item) END,
    CASE kind WHEN 2 THEN (SELECT scope FROM target WHERE id = item)
              WHEN 0 THEN (SELECT number FROM document WHERE id = item)
              WHEN 3 THEN (SELECT json_group_array(name) FROM alias WHERE department = item) END
FROM json_each(?) AS wanted CROSS JOIN entry ON entry.slot = wanted.value
"""
"""As called.names_of, but in one statement: it runs for every key."""


class Entry(NamedTuple):
    """An item in its slot."""

    slot: int
    kind: int
    """Place in KINDS."""
    item: int
    document: int | None
    names: Names
    compared: tuple[Name, ...]


class Entries:
    """Reads entries of one edition."""

    def __init__(self, connection: sqlite3.Connection, sounds: Sounds) -> None:
        self._connection = connection
        self._sounds = sounds
        self._kept: OrderedDict[int, Entry] = OrderedDict()

    def of(self, slots: Sequence[int]) -> list[Entry]:
        """Entries in the order of the slots given, without those that are gone."""
        missing = [slot for slot in slots if slot not in self._kept]
        if missing:
            self._read(missing)
        found = [self._kept[slot] for slot in slots if slot in self._kept]
        while len(self._kept) > MOST_KEPT:  # one by one: to free them all at once takes a millisecond
            self._kept.popitem(last=False)
        return found

    def _read(self, slots: Sequence[int]) -> None:
        rows = self._connection.execute(STATEMENT, (json.dumps(slots),))
        for slot, kind, item, document, title, other in rows:
            if title is not None:
                names = called(KINDS[kind], title, other)
                self._kept[slot] = Entry(slot, kind, item, document, names, comparable(names, self._sounds))
