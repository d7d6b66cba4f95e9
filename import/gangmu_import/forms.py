"""A form of a text in which it is read, and where each of its characters stands in the text as it is stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from gangmu_db.records import record
from gangmu_import.text import Bounds

Cut = tuple[int, int, str]
"""A stretch, and what stands in its place: nothing, or one character."""
MOST_PARTS: Final = 400
"""Parts of a stretch at either end that tell where it stood."""


@record
class BareForm:
    """What is left of a text, and where it stood."""

    stored: str
    text: str
    places: list[int]
    """Where the stretches between what was left out begin in `text`, the first at 0; and behind all a place that none has."""
    shifts: list[int]
    """By how many characters each of these stretches stood farther on."""
    frames: Sequence[Bounds] = ()
    """What was left out and is no content, in `stored`: the numbers of pages."""
    moved: bool = False
    """Whether stretches stand in another order than in `stored`: the lines of a drawn cell one behind the other."""

    def origin(self, place: int) -> int:
        """Where a character of `text` stood."""
        return place + self.shifts[bisect_right(self.places, place) - 1]

    def shift(self, start: int, end: int) -> int | None:
        """By how many characters a stretch of `text` stood farther on; None where something stood inside that was left out,
        or that stands there as something else."""
        at = bisect_right(self.places, start)
        return None if self.places[at] <= end else self.shifts[at - 1]

    def origins(self, start: int, end: int) -> Bounds:
        """Where a stretch of `text` stood."""
        # most stretches are as they were
        shift = self.shift(start, end)
        if shift is not None:
            return start + shift, end + shift
        return self.around(start, end) if self.moved else self.apart(start, end)

    def apart(self, start: int, end: int) -> Bounds:
        """The stretch from where the first character of one of `text` stood to where the last did."""
        last = self.origin(end - 1)
        # one character may stand for several: ” for &rdquo;
        alone = self.stored[last : last + 1] == self.text[end - 1]
        return self.origin(start), last + 1 if alone else self.origin(end)

    def around(self, start: int, end: int) -> Bounds:
        """The stretch that holds where all parts of a stretch of `text` stood."""
        first, last = bisect_right(self.places, start), bisect_right(self.places, end - 1)
        every = range(first, last + 1)
        # of many rows the first and the last tell
        many = len(every) > 2 * MOST_PARTS
        parts: Iterable[int] = chain(every[:MOST_PARTS], every[-MOST_PARTS:]) if many else every
        low, high = len(self.stored), 0
        for at in parts:
            shift = self.shifts[at - 1]
            low = min(low, max(start, self.places[at - 1]) + shift)
            high = max(high, min(end, self.places[at]) + shift)
        return low, high


def without(text: str, cuts: Sequence[Cut], frames: Sequence[Bounds] = ()) -> BareForm:
    """The text without these stretches, of which some may be frames."""
    pieces: list[str] = []
    places = [0]
    shifts = [0]
    done = length = 0
    for start, end, instead in cuts:
        pieces += (text[done:start], instead)
        length += start - done + len(instead)
        places.append(length)
        shifts.append(end - length)
        done = end
    pieces.append(text[done:])
    places.append(length + len(text) - done + 1)
    return BareForm(text, "".join(pieces), places, shifts, frames)
