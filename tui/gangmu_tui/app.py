"""The app: one browser over one library, and an orderly end on the signals of a lost session."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.theme import Theme

from gangmu_db.records import Ref
from gangmu_tui.driver import QuietApp, TerminalDriver
from gangmu_tui.memory import Memory
from gangmu_tui.screens.browser import BrowserScreen
from gangmu_tui.screens.desk import FREE
from gangmu_tui.settings import config_file
from gangmu_tui.shelf import Shelf
from gangmu_tui.strings import Strings, parse_language
from gangmu_tui.terminal import over_ssh
from gangmu_tui.terms import Terms

LOOKS = 10
"""How often in the time that a restricted session may be idle it is looked at."""
ENDING = (signal.SIGHUP, signal.SIGTERM)

# The sixteen colours of the terminal itself: they fit its background, dark or light, cost few bytes, and are all
# that arrives over SSH.
THEME = Theme(
    name="gangmu",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_default",
        "row-cursor": "ansi_blue",
        "row-cursor-text": "ansi_bright_white",
        "passage": "ansi_yellow",
        "passage-text": "ansi_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_blue",
        "input-selection-foreground": "ansi_bright_white",
    },
)


class GangmuApp(QuietApp, inherit_bindings=False):
    """Runs until q, or until its terminal is gone."""

    CSS_PATH = "app.tcss"
    TITLE = "gangmu"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
    ]

    def __init__(
        self,
        shelf: Shelf,
        start: Ref | None,
        strings: Strings,
        memory: Memory | None = None,
        config: Callable[[], Path] | None = None,
        terms: Terms = FREE,
    ) -> None:
        # Said at once and not only by the theme, because NO_COLOR chooses its filter by it.
        super().__init__(driver_class=TerminalDriver, ansi_color=True)
        self.register_theme(THEME)
        self.theme = THEME.name
        self._terms = terms
        self._browser = BrowserScreen(shelf, strings, start, memory, config, terms)

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number in ENDING:
            loop.add_signal_handler(number, self.exit)
        # Back from ctrl+z the alternate screen is blank, and Textual draws only what has changed.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh())

    def get_default_screen(self) -> BrowserScreen:
        return self._browser


class RestrictedApp(GangmuApp, inherit_bindings=False):
    """For those who have no account here: no suspending into a shell, nothing copied through the terminal or saved,
    and an end after some time without a key."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c,ctrl+q", "quit", show=False, priority=True)]

    def on_mount(self) -> None:
        super().on_mount()
        self._touched = monotonic()
        self.set_interval(self._terms.idle / LOOKS, self._end_when_idle)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, (events.InputEvent, events.Paste)):
            self._touched = monotonic()
        await super().on_event(event)

    def _end_when_idle(self) -> None:
        if monotonic() - self._touched >= self._terms.idle:
            self.exit()

    # What Textual itself can do; no key leads there, and this is the second lock.
    def copy_to_clipboard(self, text: str) -> None:
        """Nothing: OSC 52 writes into the clipboard of whoever looks at the screen."""

    def action_suspend_process(self) -> None:
        """Nothing: the shell below belongs to the account."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """Nothing: it would be a file."""
        return ""


def run(path: Path, start: Ref | None, language: str, terms: Terms = FREE) -> int:
    """Show the library until the reader leaves, or a restricted session is idle; returns the exit code.

    Raises LibraryError where there is no library that can be read, and whatever fault ended the app.
    """
    strings = Strings(parse_language(language))
    app: GangmuApp
    if terms.restricted:
        app = RestrictedApp(Shelf(path), start, strings, None, None, terms)
    else:
        app = GangmuApp(Shelf(path), start, strings, Memory(path), config_file, terms)
    app.run(mouse=not over_ssh(os.environ))
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
