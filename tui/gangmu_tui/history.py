"""The places a reader has been: a list and an index; a new place cuts off what lay ahead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gangmu_tui.location import Location

LIMIT = 500
"""Places kept; the oldest go first."""


class History:
    """Never empty: it begins with the place the app opens on."""

    def __init__(self, start: Location) -> None:
        self._places = [start]
        self._index = 0
        self._last: Location | None = None

    @property
    def current(self) -> Location:
        return self._places[self._index]

    @property
    def position(self) -> tuple[int, int]:
        """Place of the current location, counted from 1, and how many there are."""
        return self._index + 1, len(self._places)

    @property
    def trail(self) -> tuple[Location, ...]:
        """From the oldest place to the current one."""
        return tuple(self._places[: self._index + 1])

    @property
    def places(self) -> tuple[Location, ...]:
        """All places, also those that lie ahead."""
        return tuple(self._places)

    @property
    def first(self) -> Location:
        return self._places[0]

    def precede(self, places: Sequence[Location]) -> None:
        """Put places before all others, as many as there is room for; the current one stays."""
        room = max(0, LIMIT - len(self._places))
        before = places[-room:] if room else ()
        self._places[:0] = before
        self._index += len(before)

    def go(self, location: Location) -> None:
        """Add a place after the current one; what lay ahead is gone."""
        self._last = self.current
        del self._places[self._index + 1 :]
        self._places.append(location)
        del self._places[:-LIMIT]
        self._index = len(self._places) - 1

    def update(self, location: Location) -> None:
        """Put a location in the place of the current one: its cursor, its scroll, the words typed so far."""
        self._places[self._index] = location

    def move(self, steps: int) -> bool:
        """Go back (negative) or forward; False, and nothing changed, where there is no such place."""
        target = self._index + steps
        if steps == 0 or not 0 <= target < len(self._places):
            return False
        self._last = self.current
        self._index = target
        return True

    def last(self) -> bool:
        """Go to the place seen before this one, wherever it stands; twice comes home. False where there is none."""
        for index, place in enumerate(self._places):
            if place == self._last and index != self._index:
                return self.move(index - self._index)
        return False

    def back_to(self, wanted: Callable[[Location], bool]) -> bool:
        """Go back to the nearest earlier place that fits; False, and nothing changed, where none does."""
        for index in range(self._index - 1, -1, -1):
            if wanted(self._places[index]):
                return self.move(index - self._index)
        return False

    def nearest(self, wanted: Callable[[Location], bool]) -> Location | None:
        """The current place or the nearest earlier one that fits."""
        return next((place for place in reversed(self.trail) if wanted(place)), None)
