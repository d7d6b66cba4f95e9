"""A form of a text in which it is read, and where each of its characters stands in the text as it is stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
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
    """Of the characters behind what was left out, in `text`."""
    shifts: list[int]
    """By how many characters these stood farther on."""
    frames: Sequence[Bounds] = ()
    """What was left out and is no content, in `stored`: the numbers of pages."""
    moved: bool = False
    """Whether stretches stand in another order than in `stored`: the lines of a drawn cell one behind the other."""

    def origin(self, place: int) -> int:
        """Where a character of `text` stood."""
        at = bisect_right(self.places, place)
        return place + self.shifts[at - 1] if at else place

    def shift(self, start: int, end: int) -> int | None:
        """By how many characters a stretch of `text` stood farther on; None where something stood inside that was left out,
        or that stands there as something else."""
        at = bisect_right(self.places, start)
        if at < len(self.places) and self.places[at] <= end:
            return None
        return self.shifts[at - 1] if at else 0

    def origins(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` stood."""
        if end <= start:
            place = self.origin(start)
            return place, place
        # most stretches are as they were
        shift = self.shift(start, end)
        if shift is not None:
            return start + shift, end + shift
        if self.moved:
            return self.around(start, end)
        last = self.origin(end - 1)
        # one character may stand for several: ” for &rdquo;
        return self.origin(start), last + 1 if self.stored[last : last + 1] == self.text[
            end - 1
        ] else self.origin(end)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The stretch that holds where all parts of a stretch of `text` stood."""
        first, last = bisect_right(self.places, start), bisect_right(self.places, end - 1)
        every = range(first, last + 1)
        # of many rows the first and the last tell
        many = len(every) > 2 * MOST_PARTS
        parts: Iterable[int] = chain(every[:MOST_PARTS], every[-MOST_PARTS:]) if many else every
        low, high = len(self.stored), 0
        for at in parts:
            shift = self.shifts[at - 1] if at else 0
            begin = max(start, self.places[at - 1] if at else 0)
            low = min(low, begin + shift)
            stop = min(end, self.places[at]) if at < len(self.places) else end
            high = max(high, stop + shift)
        return low, high


def without(text: str, cuts: Sequence[Cut], frames: Sequence[Bounds] = ()) -> BareForm:
    """The text without these stretches, of which some may be frames."""
    pieces: list[str] = []
    places: list[int] = []
    done = length = 0
    for start, end, instead in cuts:
        pieces += (text[done:start], instead)
        length += start - done + len(instead)
        places.append(length)
        done = end
    pieces.append(text[done:])
    shifts = accumulate(end - start - len(instead) for start, end, instead in cuts)
    return BareForm(text, "".join(pieces), places, list(shifts), frames)
