"""Candidates with their names, kept from key to key: the next key meets most of them again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from gangmu_db.called import Names, names_of
from gangmu_db.likeness import Name
from gangmu_db.pinyin import Sounds
from gangmu_db.rank import comparable
from gangmu_db.records import KINDS

MOST_KEPT = 4000  # some 4 MB


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
        self._kept: dict[int, Entry] = {}

    def of(self, slots: Sequence[int]) -> list[Entry]:
        """Entries in the order of the slots given, without those that are gone."""
        missing = [slot for slot in slots if slot not in self._kept]
        if missing:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
                missing = list(slots)
            self._read(missing)
        return [self._kept[slot] for slot in slots if slot in self._kept]

    def _read(self, slots: Sequence[int]) -> None:
        rows = self._connection.execute(
            f"SELECT slot, kind, item, document FROM entry WHERE slot IN ({','.join(map(str, slots))})"
        ).fetchall()
        for place, kind in enumerate(KINDS):
            here = {item: (slot, document) for slot, code, item, document in rows if code == place}
            if here:
                for item, names in names_of(self._connection, kind, here).items():
                    slot, document = here[item]
                    self._kept[slot] = Entry(
                        slot, place, item, document, names, comparable(names, self._sounds)
                    )
