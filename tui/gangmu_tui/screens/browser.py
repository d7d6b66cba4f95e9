"""The browser: search box, tabs, list, card, reader and outline around one history of places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets._input import Input

from gangmu_db.records import Kind, Ref
from gangmu_tui import slack
from gangmu_tui.adviser import Advice, Adviser, Alike
from gangmu_tui.commands import COMMANDS, Pane, of_session
from gangmu_tui.finder import Counted, Finder, Found
from gangmu_tui.history import History
from gangmu_tui.listing import Listing
from gangmu_tui.location import Location
from gangmu_tui.memory import Memory, Remembered
from gangmu_tui.messages import (
    Advised,
    CursorMoved,
    FacetChosen,
    FacetsCounted,
    LinkChosen,
    NumberMissed,
    RowChosen,
    SearchDone,
    SectionChosen,
    TextScrolled,
)
from gangmu_tui.screens import actions, chrome, edition, keeping, places, reading, reports
from gangmu_tui.shelf import Shelf
from gangmu_tui.strings import Strings
from gangmu_tui.terms import Terms
from gangmu_tui.widgets.card import CardPane
from gangmu_tui.widgets.facets import FacetPane
from gangmu_tui.widgets.line import Line
from gangmu_tui.widgets.lines import STYLES
from gangmu_tui.widgets.outline import OutlinePane
from gangmu_tui.widgets.rows import RowList
from gangmu_tui.widgets.search import SearchBox
from gangmu_tui.widgets.text import TextPane

FREE = Terms()
LINES = ("prompt", "state", "tabs", "heading", "place", "peek", "trail", "footer")
RECALL_AFTER = 0.1
"""Seconds after which what the last session left is read: behind the first screen."""
SLACK_AFTER = 2.0
"""Seconds after something was done until the memory that it took for a moment is given back."""
EDITION_EVERY = 2.0
"""Seconds between two looks at which edition is published."""


def bindings() -> Iterator[BindingType]:
    """Keys of all commands; digits apart, which mean a link in a card and a tab elsewhere."""
    for command in COMMANDS:
        for key in command.keys:
            if not key.isdecimal():
                yield Binding(key, f"run('{command.id}')", show=False, id=command.id)
    for digit in "0123456789":
        yield Binding(digit, f"digit('{digit}')", show=False)


class BrowserScreen(Screen[None], inherit_bindings=False):
    """Holds the history and the panes. What a key does is in actions.py, what a place shows in places.py,
    what panes report in reports.py, the lines around the panes in chrome.py."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLES}
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

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
        self.history = History(places.first_place(shelf, start, terms))
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

    def compose(self) -> ComposeResult:
        # Before the panes are styled for the first time: a change afterwards would lay everything out twice.
        chrome.measure(self, self.app.size)
        chrome.show_view(self, self.history.current.view)
        yield Horizontal(self.lines["prompt"], self.search, self.lines["state"], id="top")
        yield self.lines["tabs"]
        listed = Vertical(self.lines["heading"], self.rows, id="listed")
        detail = Vertical(self.card, self.lines["place"], self.text, id="detail")
        yield Horizontal(self.facets, self.outline, listed, detail, id="body")
        yield self.lines["peek"]
        yield self.lines["trail"]
        yield self.lines["footer"]

    @property
    def pane(self) -> Pane:
        """Which pane has the keys."""
        return cast(Pane, self.focused.id) if self.focused is not None else "list"

    def on_mount(self) -> None:
        places.speak(self)
        places.open_at(self, self.start)
        self.finder.start()
        self.set_timer(RECALL_AFTER, lambda: edition.guarded(self, lambda: keeping.settle_in(self)))
        self.set_interval(EDITION_EVERY, lambda: edition.guarded(self, lambda: edition.look(self)))

    def on_unmount(self) -> None:
        with suppress(OSError):  # nobody is there any more to be told
            keeping.keep(self)
        self.finder.close()
        self.adviser.close()
        self.shelf.close()

    def on_resize(self, event: events.Resize) -> None:
        if chrome.measure(self, event.size):
            places.remember(self)
            places.arrive(self)
        else:
            chrome.show_all(self)

    def go(self, location: Location) -> None:
        """Visit a place: everything a person does ends here."""
        places.remember(self)
        self.history.go(location)
        places.arrive(self)

    def say(self, words: str) -> None:
        """One line in the place of the trail, until the next place or the next step in the list."""
        self.message = words
        chrome.show_trail(self)

    def deliver(self, answer: Found | Counted | Alike | Advice) -> None:
        """Take an answer from another thread."""
        match answer:
            case Found():
                self.post_message(SearchDone(answer))
            case Counted():
                self.post_message(FacetsCounted(answer))
            case _:
                self.post_message(Advised(answer))

    def follow_cursor(self) -> None:
        """Let card and reader show the row under the cursor."""
        edition.guarded(self, lambda: places.show_item(self))

    def give_back(self) -> None:
        """Give back what lists, counts and searches took for a moment."""
        self.slack = None
        slack.give_back()

    def action_run(self, command: str) -> None:
        edition.guarded(self, lambda: actions.run(self, command))

    def action_digit(self, digit: str) -> None:
        edition.guarded(self, lambda: actions.press_digit(self, digit))

    def on_descendant_focus(self) -> None:
        reading.settle_box(self)
        chrome.show_footer(self)

    def on_key(self, event: events.Key) -> None:
        if self.pending is not None:
            event.stop()
            take, self.pending = self.pending, None
            edition.guarded(self, lambda: take(event.key.removeprefix("alt+")))
            return
        actions.type_elsewhere(self, event)

    @on(Input.Changed)
    @on(Input.Submitted)
    @on(CursorMoved)
    @on(RowChosen)
    @on(LinkChosen)
    @on(NumberMissed)
    @on(SectionChosen)
    @on(TextScrolled)
    @on(SearchDone)
    @on(Advised)
    @on(FacetChosen)
    @on(FacetsCounted)
    def hear(self, message: Message) -> None:
        if self.slack is None:
            self.slack = self.set_timer(SLACK_AFTER, self.give_back)
        edition.guarded(self, lambda: reports.hear(self, message))
