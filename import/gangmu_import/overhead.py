"""What the headings above a place of a text say of it, or the first words below them."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from gangmu_import.above import (
    UNSAID,
    Above,
    looking_back,
    named_for_past,
    opens_looking_back,
    under,
    under_lead,
)
from gangmu_import.divisions import Divisions, Place
from gangmu_import.horizons import Horizon
from gangmu_import.kinds import opens_with_verb

FARTHEST: Final = 5
"""Chapters before a place among which one says of what year they are."""
LONGEST_PREFACE: Final = 2000
LONGEST_OPENING: Final = 160
"""Characters that may tell of what years the first section speaks."""


class Overhead:
    """What stands above the sections of one document, read when it is asked for."""

    def __init__(self, folded: str, divisions: Divisions, horizon: Horizon, *, reports: bool) -> None:
        self.folded = folded
        self.divisions = divisions
        self.horizon = horizon
        self.reports = reports
        """Whether the numbers of the document are results where nothing else is said."""
        self.known: dict[Place, Above] = {}
        """What `of` found."""
        self.led: dict[Place, Above] = {}
        """What `leading` found."""

    def of(self, place: Place) -> Above:
        """What the headings above the text of a section say, or its first words."""
        found = self.known.get(place)
        if found is None:
            found = self.headed(*place)
            if found.told is None:
                back, last = self.looking_back(*place)
                if back or self.named_for_past(place[0]):
                    found = Above(found.titled, "result", found.aims, last)
            self.known[place] = found
        return found

    def headed(self, section: int | None, part: str) -> Above:
        """What the headings alone say; the text before the first says nothing of what stands below it."""
        if section is None:
            return under(part, UNSAID, None, None) if part else UNSAID
        title, parent = self.divisions.headings[section].title, self.divisions.sections[section].parent
        horizon, above = self.horizon, self.leading((parent, part))
        said = under(self.folded[title.start : title.end], above, horizon.report, horizon.speaks)
        if parent is None and said.told is None and horizon.report is not None and self.reports:
            return self.behind_plan(section, above, part) or said
        return said

    def leading(self, place: Place) -> Above:
        """What stands above the headings below a section, or above the first of all, with the sentence that leads to them."""
        found = self.led.get(place)
        if found is None:
            parent, part = place
            above = self.headed(None, part) if parent is None else self.of(place)
            first = 0 if parent is None else parent + 1
            found = under_lead(self.folded, self.divisions.starts[first], above, self.horizon.speaks)
            self.led[place] = found
        return found

    def behind_plan(self, section: int, above: Above, part: str) -> Above | None:
        """What the heading next before a chapter of a review says that says anything, where that is of the year to come:
        三、保障措施 behind 二、2024年安排; else None."""
        horizon, looked = self.horizon, 0
        for index in range(section - 1, -1, -1):
            if self.divisions.sections[index].parent is not None:
                continue
            looked += 1
            title = self.divisions.headings[index].title
            if looked > FARTHEST or (self.divisions.parts and self.divisions.part(title.start) != part):
                return None
            said = under(self.folded[title.start : title.end], above, horizon.report, horizon.speaks)
            if said.told is not None:
                return said if said.told == "target" and (said.titled or 0) > (horizon.report or 0) else None
        return None

    def named_for_past(self, section: int | None) -> bool:
        """Whether the title of a section alone says that it looks back."""
        title = None if section is None else self.divisions.headings[section].title
        return title is not None and named_for_past(self.folded[title.start : title.end])

    def looking_back(self, section: int | None, part: str) -> tuple[bool, int | None]:
        """Whether the text before the first heading of a part, or below the first of all, tells what was reached so far, though
        no heading says so; and the last year of that."""
        folded, speaks = self.folded, self.horizon.speaks
        if section is None:
            start = next((start for start, _, title in self.divisions.parts if title == part), 0)
            first = bisect_right(self.divisions.starts, start)
            end = self.divisions.starts[first] if first < len(self.divisions.sections) else len(folded)
            # a text without headings at its beginning is no preface
            return looking_back(folded, start, end if end - start < LONGEST_PREFACE else start, speaks)
        if self.divisions.sections[section].parent != (section - 1 if section else None):
            return False, None
        title = self.divisions.headings[section].title
        kind = self.divisions.kinds[section]
        if kind != "situation" and opens_with_verb(folded[title.start : title.end]):
            return False, None
        return opens_looking_back(folded, title.body, title.body + LONGEST_OPENING, speaks, kind)
