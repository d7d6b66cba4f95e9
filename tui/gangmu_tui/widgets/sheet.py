"""The lines of a card at a width: title, fields, charts, groups of numbered links, the passage."""

from __future__ import annotations

from rich.cells import cell_len

from gangmu_tui.location import Location
from gangmu_tui.shapes import Card, Chart, Group
from gangmu_tui.visible import fit, visible
from gangmu_tui.widgets.lines import Piece
from gangmu_tui.wrap import wrap

Line = tuple[list[Piece], int | None]
"""Pieces, and the index of the link that the line holds."""

LEAST_NAME_CELLS = 10
NOTE_CELLS = 16
BAR_CELLS = 40
"""Of the longest bar: more says no more."""
BLANK: Line = ([], None)


class Sheet:
    """A card laid out: its lines, and where its links lead. Without lines where the width is too small."""

    def __init__(self, card: Card, width: int) -> None:
        self.lines: list[Line] = []
        self.links: list[Location] = []
        self._width = width
        names = [card.kind, *(name for name, _ in card.fields)]
        self._name_cells = max([LEAST_NAME_CELLS, *(cell_len(name) + 2 for name in names)])
        if width <= self._name_cells:
            return
        self._words(card.kind, card.title, "accent", "strong")
        for words, style in zip(card.headline, ("number", "plain"), strict=False):
            self._words("", words, "plain", style)
        self.lines.append(BLANK)
        for name, value in card.fields:
            self._words(name, value, "dim", "plain")
        if card.fields:
            self.lines.append(BLANK)
        for chart in card.charts:
            self._chart(chart)
        for group in card.groups:
            self._group(group, card.numbered)
        for chart in card.closing:
            self._chart(chart)
        passage = visible(card.passage)
        self.lines += [
            ([(f" {passage[span.start : span.end]}", "dim")], None) for span in wrap(passage, width)
        ]

    def _words(self, name: str, value: str, name_style: str, style: str) -> None:
        if not value:
            return
        value = visible(value)
        for number, span in enumerate(wrap(value, self._width - self._name_cells)):
            label = fit(name if number == 0 else "", self._name_cells)
            self.lines.append(([(f" {label}", name_style), (value[span.start : span.end], style)], None))

    def _chart(self, chart: Chart) -> None:
        """Bars as blanks on a background, whose width is certain everywhere, the numbers beside them."""
        self.lines.append(([(f" {chart.name}", "accent")], None))
        label = max(cell_len(visible(bar.label)) for bar in chart.bars)
        words = max(cell_len(visible(bar.words)) for bar in chart.bars)
        room = max(1, min(BAR_CELLS, self._width - label - words - 8))
        most = max(bar.value for bar in chart.bars) or 1
        for bar in chart.bars:
            cells = round(room * bar.value / most) or (1 if bar.value else 0)
            style = "strong" if bar.here else "plain"
            numbers = fit(visible(bar.words), words, right=True)
            said = f"    {fit(visible(bar.label), label)} {numbers} "
            self.lines.append(([(said, style), (" " * cells, "bar")], None))
        self.lines.append(BLANK)

    def _group(self, group: Group, numbered: bool) -> None:
        total = "" if group.total is None else f" {group.total}"
        self.lines.append(([(f" {group.name}", "accent"), (total, "dim")], None))
        column = min(NOTE_CELLS, max(cell_len(visible(link.note)) for link in group.links))
        for link in group.links:
            note = f"{fit(visible(link.note), column)} " if link.note else ""
            if link.location is None:
                self.lines.append(([(f"      {note}{visible(link.title)}", "dim")], None))
                continue
            self.links.append(link.location)
            number = f"  {len(self.links) if numbered else '':>3} "
            self.lines.append(
                ([(number, "number"), (note, "dim"), (visible(link.title), "plain")], len(self.links) - 1)
            )
        self.lines.append(BLANK)
