"""What the rooms of the browser work on: its panes, and what it knows while it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from textual.screen import Screen
from textual.timer import Timer

from gangmu_db import reader
from gangmu_db.records import Kind, Ref
from gangmu_tui import listing
from gangmu_tui.adviser import Advice, Adviser, Alike
from gangmu_tui.commands import Pane, of_session
from gangmu_tui.finder import Counted, Finder, Found
from gangmu_tui.history import History
from gangmu_tui.listing import Listing
from gangmu_tui.location import OVERVIEW, Location
from gangmu_tui.memory import Memory, Remembered
from gangmu_tui.messages import (
    Advised,
    FacetsCounted,
    SearchDone,
)
from gangmu_tui.shelf import Shelf
from gangmu_tui.strings import Strings
from gangmu_tui.terms import Terms
from gangmu_tui.widgets.card import CardPane
from gangmu_tui.widgets.facets import FacetPane
from gangmu_tui.widgets.line import Line
from gangmu_tui.widgets.outline import OutlinePane
from gangmu_tui.widgets.rows import RowList
from gangmu_tui.widgets.search import SearchBox
from gangmu_tui.widgets.text import TextPane

FREE = Terms()
LINES = ("prompt", "state", "tabs", "heading", "place", "peek", "trail", "footer")
ROWS_ABOVE = 5
"""Rows above the item that the app was started with."""


def first_place(shelf: Shelf, start: Ref | None, terms: Terms) -> Location:
    """What the app opens on: the overview, the documents, or the list that holds the item it was started with."""
    if start is None and terms.overview:
        return OVERVIEW
    if start is None or not reader.exists(shelf.connection, start):
        return Location("list", tab="document")
    position = listing.position(shelf.connection, start.kind, start, shelf.counts)
    cursor = position or 0
    return Location("list", tab=start.kind, cursor=cursor, scroll=max(0, cursor - ROWS_ABOVE))


class Desk(Screen[None], inherit_bindings=False):
    """Panes and state. What becomes of them is told by the rooms beside; browser.py puts all of it together."""

    found: Found | None = None
    """The answer that the list shows, where it shows one."""
    counted: Counted | None = None
    """The counts that the facets show."""
    listing: Listing | None = None
    listed: Location | None = None
    """What the list holds or waits for; cursor and scroll as they were when it was asked for."""
    carded: Ref | None = None
    """The item on the card."""
    message = ""
    """What the line of the trail says in its place; empty for the trail itself."""
    error = ""
    """The last error, for its page of details."""
    preview: Timer | None = None
    """Lets card and reader follow the cursor once it rests."""
    zoomed = False
    """Whether one pane stands at a time although there is room for all."""
    open_first = False
    """Whether the first hit is to be opened when the search comes back."""
    slack: Timer | None = None
    """Gives memory back, where something was done."""
    slow: Timer | None = None
    """Says that a search is on its way, where it takes long."""
    kept: Remembered | None = None
    """Marks and bookmarks; None until they are read, which the first screen does not wait for."""
    finding: str | None = None
    """What the box looks for in the text; None while it searches the library."""
    sought = ""
    """What was last looked for in a text."""
    pending: Callable[[str], None] | None = None
    """Takes the next key in the place of its command."""

    def __init__(
        self,
        shelf: Shelf,
        strings: Strings,
        start: Ref | None,
        memory: Memory | None = None,
        config: Callable[[], Path] | None = None,
        terms: Terms = FREE,
    ) -> None:
        super().__init__()
        self.shelf = shelf
        self.strings = strings
        self.terms = terms
        self.history = History(first_place(shelf, start, terms))
        self.start = start
        self.finder = Finder(shelf.path, self.deliver)
        self.adviser = Adviser(shelf.path, self.deliver)
        self.counts: Mapping[Kind, int] = shelf.counts
        """How many items of each kind the library has, or the filters of the list leave."""
        self.commands = of_session(terms.restricted)
        """With the keys that the reader chose, once they are read."""
        self.config = config
        """Where the reader's own keys are; None for the default ones."""
        self.memory = memory
        """Where marks, bookmarks and places outlive the session; None where nothing does."""
        self.search = SearchBox("search")
        self.rows = RowList("list")
        self.card = CardPane("card")
        self.text = TextPane("text")
        self.outline = OutlinePane("outline")
        self.facets = FacetPane("facets")
        self.lines = {name: Line(name) for name in LINES}

    @property
    def pane(self) -> Pane:
        """Which pane has the keys."""
        return cast(Pane, self.focused.id) if self.focused is not None else "list"

    def deliver(self, answer: Found | Counted | Alike | Advice) -> None:
        """Take an answer from another thread."""
        match answer:
            case Found():
                self.post_message(SearchDone(answer))
            case Counted():
                self.post_message(FacetsCounted(answer))
            case _:
                self.post_message(Advised(answer))

    def go(self, location: Location) -> None:
        """Visit a place: everything a person does ends here."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """One line in the place of the trail, until the next place or the next step in the list."""
        raise NotImplementedError

    def follow_cursor(self) -> None:
        """Let card and reader show the row under the cursor."""
        raise NotImplementedError

    def action_run(self, command: str) -> None:
        """Do what a command says."""
        raise NotImplementedError
