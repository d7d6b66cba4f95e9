"""The browser: search box, tabs, list, card, reader and outline around one history of places."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets._input import Input

from gangmu_tui import slack
from gangmu_tui.commands import COMMANDS
from gangmu_tui.location import Location
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
from gangmu_tui.screens.desk import Desk
from gangmu_tui.widgets.lines import STYLES

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


class BrowserScreen(Desk, inherit_bindings=False):
    """What a key does is in actions.py, what a place shows in places.py,
    what panes report in reports.py, the lines around the panes in chrome.py."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLES}
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

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
