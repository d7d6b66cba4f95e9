"""What a reader leaves for the next start: places, marks and bookmarks, by library, in one JSON file of the user."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from itertools import chain
from pathlib import Path
from typing import Any, get_args

from gangmu_db.links import RELATIONS
from gangmu_db.lists import ORDERS
from gangmu_db.records import KINDS, Ref
from gangmu_tui import settings
from gangmu_tui.location import FILTER_WORDS, TABS, Location, View

VERSION = 1
LIBRARIES = 20
"""Libraries remembered; the one not opened for longest goes first."""
PLACES = 200
LONGEST_FILE = 8_000_000
"""Bytes; what is longer was not written here."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of one library."""

    places: tuple[Location, ...] = ()
    """The way to the place that was left, oldest first."""
    marks: Mapping[str, Location] = field(default_factory=dict)
    bookmarks: tuple[Location, ...] = ()
    zoomed: bool = False
    """Whether one pane stood at a time although there was room for all."""


class Memory:
    """The file, as far as it is about one library. Other libraries and other sessions keep their part."""

    def __init__(self, library: Path, folder: Path | None = None) -> None:
        self._library = str(library.absolute())
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where the file lies; asked late, because the places of the system take milliseconds to load."""
        if self._folder is None:
            self._folder = settings.state_folder()
        return self._folder

    @property
    def file(self) -> Path:
        return self.folder / "state.json"

    def read(self) -> tuple[Remembered, Path | None]:
        """What was left, and where a file that could not be read was set aside. Raises OSError."""
        try:
            return _remembered(self._everything().get(self._library, {})), None
        except FileNotFoundError:
            return Remembered(), None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            aside = self.file.with_suffix(".broken")
            self.file.replace(aside)
            return Remembered(), aside

    def write(self, remembered: Remembered) -> None:
        """Put this in the place of what was known of the library. Raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._alone():
            try:
                everything = self._everything()
            except (ValueError, TypeError, FileNotFoundError, RecursionError):
                everything = {}
            everything.pop(self._library, None)
            kept = dict(list(everything.items())[-(LIBRARIES - 1) :])
            kept[self._library] = {
                "places": [_plain(place) for place in remembered.places[-PLACES:]],
                "marks": {letter: _plain(place) for letter, place in remembered.marks.items()},
                "bookmarks": [_plain(place) for place in remembered.bookmarks],
                "zoomed": remembered.zoomed,
            }
            words = json.dumps({"version": VERSION, "libraries": kept}, ensure_ascii=False)
            fresh = self.file.with_suffix(f".{os.getpid()}.new")
            try:
                fresh.write_text(words, encoding="utf-8")
                fresh.chmod(0o600)
                fresh.replace(self.file)
            finally:
                fresh.unlink(missing_ok=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One session at a time: each reads the file again before it writes."""
        with open(self.folder / "state.lock", "w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _everything(self) -> dict[str, Any]:
        with open(self.file, "rb") as opened:
            content = json.loads(opened.read(LONGEST_FILE))
        if content["version"] != VERSION or not isinstance(content["libraries"], dict):
            raise ValueError("another version")
        return dict(content["libraries"])


def _remembered(kept: dict[str, Any]) -> Remembered:
    return Remembered(
        tuple(_location(place) for place in kept.get("places", ())),
        {str(letter)[:1]: _location(place) for letter, place in kept.get("marks", {}).items()},
        tuple(_location(place) for place in kept.get("bookmarks", ())),
        kept.get("zoomed") is True,
    )


def _plain(place: Location) -> dict[str, Any]:
    """The fields that are not as they are by default, as JSON takes them."""
    values = {one.name: getattr(place, one.name) for one in fields(place)}
    return {
        name: str(value) if isinstance(value, Ref) else value
        for name, value in values.items()
        if name == "view" or value != getattr(NOWHERE, name)
    }


def _location(kept: dict[str, Any]) -> Location:
    """Raises ValueError or TypeError where it is no place."""
    values = {name: _tuples(value) for name, value in kept.items()}
    for name in ("ref", "other"):
        if values.get(name) is not None:
            values[name] = _ref(values[name])
    place = Location(**values)
    if not _sound(place):
        raise ValueError("no such place")
    return place


def _sound(place: Location) -> bool:
    """Whether the app could stand there."""
    numbers = all(type(number) is int and 0 <= number < 1 << 62 for number in (place.cursor, place.scroll))
    named = place.view in get_args(View) and place.tab in TABS and isinstance(place.query, str)
    if not (numbers and named and _arranged(place)) or (place.view == "text" and place.ref is None):
        return False
    if place.relation == "shared":
        return {getattr(place.ref, "kind", ""), getattr(place.other, "kind", "")} == {"department"}
    return not place.relation or (place.ref is not None and (place.ref.kind, place.relation) in RELATIONS)


def _arranged(place: Location) -> bool:
    """Whether order and filters are such as a list can have."""
    orders = {"", *chain.from_iterable(ORDERS.values())}
    known = all(
        len(one) == 2
        and one[0] in FILTER_WORDS
        and isinstance(one[1], str)
        and (one[0] != "year" or one[1].isdecimal())
        for one in place.filters
    )
    return known and place.sort in orders and len(dict(place.filters)) == len(place.filters)


def _ref(words: str) -> Ref:
    kind, _, number = words.partition(":")
    for known in KINDS:
        if kind == known and 0 < int(number) < 1 << 62:
            return Ref(known, int(number))
    raise ValueError("no such item")


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


NOWHERE = Location("list")
