"""The bureau that issues a document, whose rooms the document names without it: 厅法规处, 市局监察处, 执法处."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from gangmu_import.places import LEVELS, Place

LEVEL_STARTS: Final = frozenset(level for level in LEVELS if len(level) == 1)
BUREAUS: Final = frozenset("厅局委")
"""How the name of one ends."""
ROOM: Final = re.compile(r"[厅局委][\u4e00-\u9fff]{1,14}(?:处|科|室|办|[大总]队|中心)\Z")
"""A room of the bureau that issues a paper, by the last character of its name: 厅法规处."""
BARE_ROOM: Final = re.compile(r"(?:[\u4e00-\u9fff]{2,14}[处科]|[\u4e00-\u9fff]{4,14}办公室)\Z")
"""A room by itself: 法规处."""
ROOMS: Final = re.compile(r"[厅局](?:[\u4e00-\u9fff]{2,20}[处科室](?:牵头|负责)?[、,]?){1,9}")
ROOM_NAME: Final = re.compile(r"[\u4e00-\u9fff]{2,20}[处科室](?=牵头|负责|[、,]|\Z)")
"""Rooms that stand behind one of the bureau in a list."""
GREAT: Final = "厅"
"""The bureau of a province, whose rooms may be called 局 as well: 厅登记注册局."""
GREAT_ROOM: Final = re.compile(r"[\u4e00-\u9fff]{2,14}(?:处|室|局|中心|办)\Z")
GREAT_ROOMS: Final = re.compile(
    r"厅((?:[\u4e00-\u9fff]{2,14}(?:处|室|局|中心|办)(?:、|(?![\u4e00-\u9fff]))){1,9})"
)
"""Its rooms in a list, behind its name."""
COMMITTEE: Final = "委"
"""Of a city it is that of the party, 市委办公室, whatever committee issues the paper."""


def is_bureau(name: str) -> bool:
    """Whether a body is one that has rooms, and no government."""
    return name[-1] in BUREAUS


class House:
    """One bureau of a place, and the rooms that a text names as its own."""

    def __init__(self, name: str, place: Place, text: str, full: Callable[[str], str]) -> None:
        self.name, self.place, self.text = name, place, text
        self.full = full
        """The full name of a body of the place, by what it is called there; empty for one that no rule knows."""
        self.rooms: set[str] | None = None
        """The rooms of lists in the text, once they were asked for."""

    def room(self, name: str) -> str:
        """The room of the bureau of which a name speaks: 法规处 of 厅法规处, or of 市局法规处, or by itself where it stands so
        elsewhere; empty for another."""
        bureau = self.name[-1]
        if name[0] == bureau:
            return name[1:] if ROOM.match(name) else ""
        if bureau == COMMITTEE:
            return ""
        if name[1:2] == bureau and name[0] in LEVEL_STARTS and ROOM.match(name, 1):
            return name[2:] if self.place.named(name[0]) == self.place.own else ""
        if bureau == GREAT and GREAT_ROOM.match(name):
            return self.great_room(name)
        return name if BARE_ROOM.match(name) and name in self.listed() else ""

    def great_room(self, name: str) -> str:
        """The room of the bureau of a province: by itself, or behind the name of the bureau without the province."""
        at = name.find(GREAT) + 1
        if at:
            return name[at:] if self.full(name[:at]) == self.name and GREAT_ROOM.match(name, at) else ""
        return name if name in self.listed() and not self.full(name) else ""

    def listed(self) -> set[str]:
        """The rooms that stand in lists behind the bureau or one of its rooms: 市局监察处、执法处."""
        if self.rooms is None:
            bureau = self.name[-1]
            lists = ROOMS.findall(self.text)
            self.rooms = {room for one in lists if one[0] == bureau for room in ROOM_NAME.findall(one, 1)}
            if bureau == GREAT:
                # a line may end in a list
                rows = GREAT_ROOMS.findall(self.text.replace("\n", ""))
                self.rooms.update(room for row in rows for room in row.split("、") if room)
        return self.rooms
