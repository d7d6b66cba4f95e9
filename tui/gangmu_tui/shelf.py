"""The library as the app holds it: one connection, the edition it belongs to, and the swap to a newer one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from gangmu_db import lists, reader
from gangmu_db.library import edition, open_library
from gangmu_db.records import Ref, Section, Span
from gangmu_tui.shapes import Source
from gangmu_tui.stretches import merged


class Shelf:
    """Questions that several panes ask, answered from one connection. Raises LibraryError where there is none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._edition = edition(path)
        self.connection: sqlite3.Connection = open_library(path)
        self.counts = lists.counts(self.connection)
        self._names: dict[Ref, str] = {}
        self._sources: dict[int, tuple[Source, tuple[Section, ...]]] = {}

    def outdated(self) -> bool:
        """Whether another edition was published since this one was opened."""
        published = edition(self.path)
        return published is not None and published != self._edition

    def renew(self) -> None:
        """Swap to the edition that is published now.

        Raises LibraryError where the new file is no sound library; the old one stays open then, and is asked on.
        """
        # Remembered before it is opened, so that a broken edition is reported once and not every two seconds.
        self._edition = edition(self.path)
        fresh = open_library(self.path)
        counts = lists.counts(fresh)
        self.connection.close()
        self.connection, self.counts = fresh, counts
        self._names.clear()
        self._sources.clear()

    def name(self, ref: Ref) -> str:
        """What the trail calls an item; empty where it is gone."""
        if ref not in self._names:
            row = lists.row(self.connection, ref)
            self._names[ref] = row.title if row else ""
        return self._names[ref]

    def source(self, document: int) -> tuple[Source, tuple[Section, ...]]:
        """The text of a document with its headings marked, and its outline. The last one read is kept."""
        if document not in self._sources:
            text = reader.text(self.connection, document)
            sections = reader.sections(self.connection, document)
            headings = tuple(heading_span(text, section) for section in sections)
            frames = reader.frames(self.connection, document)
            leads = links_of(self.connection, document, text)
            linked = merged([span for _, span in leads])
            self._sources = {document: (Source(text, headings, frames, leads, linked), sections)}
        return self._sources[document]

    def close(self) -> None:
        """Let the library go."""
        self.connection.close()


def links_of(connection: sqlite3.Connection, document: int, text: str) -> tuple[tuple[Ref, Span], ...]:
    """What the text leads to: tasks by their titles, and what the reader of the library knows; by start."""
    titled = []
    for ref, span, title in reader.task_titles(connection, document):
        found = text.find(title, span.start, span.end)
        if found >= 0 and title:
            titled.append((ref, Span(found, found + len(title))))
    known = [(ref, span) for ref, span in reader.spans(connection, document) if span.end > span.start]
    return tuple(sorted(known + titled, key=lambda link: (link[1].start, -link[1].end)))


def heading_span(text: str, section: Section) -> Span:
    """Where the heading's own words stand: from its number to the end of its title."""
    found = text.find(
        section.title, section.start, section.start + len(section.number) + len(section.title) + 8
    )
    return Span(
        section.start, found + len(section.title) if found >= 0 else section.start + len(section.number)
    )
