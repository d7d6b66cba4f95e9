"""The app without a terminal, driven by keys: Textual's pilot over a real library."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from gangmu_db.records import Ref
from gangmu_tui.app import GangmuApp
from gangmu_tui.location import Location
from gangmu_tui.memory import Memory
from gangmu_tui.screens.browser import BrowserScreen
from gangmu_tui.screens.desk import FREE
from gangmu_tui.shelf import Shelf
from gangmu_tui.strings import Strings
from gangmu_tui.terms import Terms
from gangmu_tui.widgets.lines import Lines


class Walker:
    """A reader at the keys."""

    def __init__(self, app: GangmuApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def browser(self) -> BrowserScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, BrowserScreen)
        return screen

    @property
    def here(self) -> Location:
        """The current place."""
        return self.browser.history.current

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each after the app has settled."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def search(self, words: str) -> None:
        """Type words into the search box and wait for the hits."""
        await self.press("/", *words)
        await self.until(lambda: self.browser.found is not None and self.browser.found.query == words)

    async def until(self, true: Callable[[], bool], most: float = 5.0) -> None:
        """Wait until something is so."""
        for _ in range(round(most / 0.02)):
            if true():
                return
            await asyncio.sleep(0.02)
            await self.pilot.pause()
        raise AssertionError("it never came to be so")

    def shown(self, pane: Lines) -> list[str]:
        """The lines that a pane draws, without the blanks at their ends."""
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]

    def screen(self) -> str:
        """Everything on the screen, line by line."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    def line(self, name: str) -> str:
        """The words of one of the lines around the panes."""
        return self.browser.lines[name].render_line(0).text


def walk(
    library: Path,
    journey: Callable[[Walker], Awaitable[None]],
    size: tuple[int, int] = (80, 24),
    start: Ref | None = None,
    language: str = "zh",
    memory: Memory | None = None,
    config: Path | None = None,
    terms: Terms = FREE,
) -> None:
    """Run the app on a library at a size and let the journey press its keys."""

    async def run() -> None:
        chosen = (lambda: config) if config else None
        app = GangmuApp(
            Shelf(library), start, Strings("zh" if language == "zh" else "en"), memory, chosen, terms
        )
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await journey(Walker(app, pilot))

    asyncio.run(run())
