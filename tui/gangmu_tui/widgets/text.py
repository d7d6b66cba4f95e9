"""The reader: a source text wrapped by cells, the passage marked in the margin, its links underlined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from rich.cells import cell_len
from textual.strip import Strip

from gangmu_db.records import Span
from gangmu_tui.location import Location
from gangmu_tui.messages import LinkChosen
from gangmu_tui.shapes import Source
from gangmu_tui.stretches import overlapping, places_of
from gangmu_tui.visible import fit, visible
from gangmu_tui.widgets.lines import Piece
from gangmu_tui.widgets.wrapped import ABOVE, WrappedText

LABEL_CELLS = 2


class TextPane(WrappedText):
    """A text with one marked passage. LinkChosen tells which of its links was followed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._passage = Span(0, 0)
        self._labels: dict[int, str] = {}
        """Over the characters where links begin."""
        self._sought = ""
        self._found: tuple[Span, ...] = ()
        self._spot = Span(0, 0)
        """The link or the place found that the reader stands on."""
        self.link: int | None = None
        """Index of the chosen link."""

    def show(self, source: Source, passage: Span, first: int | None = None, empty: str = "") -> None:
        """Take a text and mark a passage; the line of character `first` comes to the top, else the passage's."""
        if source is not self.source:
            self._sought, self._found = "", ()
        self._passage = passage
        self._labels = {}
        self._spot, self.link = Span(0, 0), None
        self.open(source, passage.start if first is None else first, ABOVE if first is None else 0, empty)

    def choose_link(self, index: int | None) -> None:
        """Put the reader on a link, in sight."""
        self.link = index
        if index is not None and index < len(self.source.links):
            self._stand_on(self.source.links[index][1])

    def step_link(self, step: int) -> bool:
        """Choose the next link or the one before; False where there is none. The first one is the passage's, where
        that is in sight, else the first on the screen."""
        links = self.source.links
        if self.link is not None:
            index = self.link + step
        else:
            seen = self.in_sight
            start = self._passage.start if seen.start <= self._passage.start < seen.end else seen.start
            index = bisect_left(links, start, key=lambda link: link[1].start) - (step < 0)
        if not 0 <= index < len(links):
            return False
        self.choose_link(index)
        return True

    def follow(self) -> bool:
        """Follow the chosen link; False where none is chosen."""
        if self.link is None:
            return False
        self.follow_link(self.link)
        return True

    def follow_link(self, index: int) -> None:
        """Tell that a link leads away."""
        ref = self.source.links[index][0]
        self.link = index
        self.post_message(LinkChosen(Location("card", tab=ref.kind, ref=ref)))

    def links_in_sight(self) -> Sequence[int]:
        """Indexes of the links that begin on the screen; of those that begin together only the longest."""
        seen, links = self.in_sight, self.source.links
        first = bisect_left(links, seen.start, key=lambda link: link[1].start)
        last = bisect_left(links, seen.end, key=lambda link: link[1].start)
        begun = {links[index][1].start: index for index in reversed(range(first, last))}
        return sorted(begun.values())

    def label(self, labels: Sequence[tuple[int, str]]) -> None:
        """Write short words over the beginnings of links; none of them takes all away."""
        self._labels = {self.source.links[index][1].start: words for index, words in labels}
        self.refresh()

    def find(self, words: str) -> int:
        """Mark where words stand; returns how many places there are."""
        if words != self._sought:
            self._sought, self._found = words, places_of(words, self.source.text)
            self._spot, self.link = Span(0, 0), None
            self.refresh()
        return len(self._found)

    def step_found(self, step: int) -> int:
        """Stand on the next place found or the one before, round the ends; returns its number, 0 for none."""
        if not self._found:
            return 0
        here = self._spot if self._spot.end else Span(self.first_character, 0)
        if step > 0:
            index = bisect_left(self._found, here.end or here.start, key=itemgetter(0))
        else:
            index = bisect_left(self._found, here.start, key=itemgetter(0)) - 1
        index %= len(self._found)
        self.link = None
        self._stand_on(self._found[index])
        return index + 1

    def _stand_on(self, spot: Span) -> None:
        before, self._spot = self._spot, spot
        if not self.bring(spot.start):
            for span in (before, spot):
                last = max(span.start, span.end - 1)
                self.redraw(*range(self.line_of(span.start), self.line_of(last) + 1))

    def draw(self, index: int, width: int) -> Strip:
        line = self.lines[index]
        marked = line.start < self._passage.end and line.end > self._passage.start
        found = next(overlapping(self._found, line), None) is not None
        pieces: list[Piece] = [
            ("|" if marked else " ", "number" if marked else "plain"),
            ("*" if found else " ", "number" if found else "plain"),
        ]
        pieces.extend(self._pieces(line))
        return self.strip(pieces, width)

    def _pieces(self, line: Span) -> Iterator[Piece]:
        """The words of a line, cut where a mark begins or ends, labels written over them."""
        text = self.source.text
        here = [(name, span) for name, spans in self._layers() for span in overlapping(spans, line)]
        leads = list(overlapping(self.source.linked, line))
        edges = {line.start, line.end, *(place for place in self._labels if line.start <= place < line.end)}
        for span in (*leads, *(span for _, span in here)):
            edges.update((max(span.start, line.start), min(span.end, line.end)))
        shown = line.start
        for start, end in pairwise(sorted(edges)):
            name = next((name for name, span in here if span.start <= start and end <= span.end), "plain")
            if any(span.start <= start and end <= span.end for span in leads):
                name = LINKED.get(name, name)
            if start in self._labels:
                shown = start + (1 if cell_len(text[start]) >= LABEL_CELLS else LABEL_CELLS)
                yield fit(self._labels[start], cell_len(visible(text[start:shown]))), "cursor"
            if end > shown:
                yield visible(text[max(start, shown) : end]), name

    def _layers(self) -> tuple[tuple[str, Sequence[Span]], ...]:
        """What is marked, the uppermost first."""
        return (
            ("cursor", (self._spot,)),
            ("match", self._found),
            ("mark", (self._passage,)),
            ("strong", self.source.headings),
            ("dim", self.source.frames),
        )


LINKED = {"plain": "link", "dim": "link", "mark": "mark-link", "strong": "strong-link"}
"""Styles of words that lead somewhere, by the style they have without it."""
