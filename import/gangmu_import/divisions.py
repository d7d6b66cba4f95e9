"""The sections and parts of a text, by the places that they hold."""

from __future__ import annotations

from bisect import bisect_right

from gangmu_db.records import Section
from gangmu_import.outline import Outline
from gangmu_import.text import Text

Place = tuple[int | None, str]
"""A section by its id, None before the first, and the title of the part that holds it, empty for one without a title."""


class Divisions:
    """Look-ups over the outline of one document."""

    def __init__(self, text: Text, outline: Outline) -> None:
        self.sections = outline.sections
        self.headings, self.kinds = outline.headings, outline.kinds
        self.starts = [section.start for section in outline.sections]
        self.several = sum(part.kind == "body" for part in outline.parts) > 1
        """Whether the text holds several plans."""
        self.parts = [
            (part.start, part.end, text.folded[part.title.start : part.title.end])
            for part in outline.parts
            if part.title is not None and part.start > 0
        ]

    def place(self, at: int) -> Place:
        """The section and the part that hold a place."""
        section = self.section(at)
        return None if section is None else section.id, self.part(at) if self.parts else ""

    def part(self, at: int) -> str:
        """The title of the part that holds a place; empty for one without a title."""
        for start, end, title in self.parts:
            if start <= at < end:
                return title
        return ""

    def section(self, at: int) -> Section | None:
        """The narrowest section that holds a place."""
        index = bisect_right(self.starts, at) - 1
        while index >= 0:
            section = self.sections[index]
            if at < section.end:
                return section
            index = -1 if section.parent is None else section.parent
        return None
