"""Cards: numbers that follow links, and what each kind of card says."""

from __future__ import annotations

from pathlib import Path

from tui.walk import Walker, walk


def test_enter_follows_the_number_that_was_typed(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("end", "enter")
        links = list(walker.browser.card._links)
        assert len(links) >= 10
        await walker.press("1", "enter")
        assert walker.here.ref == links[0].ref
        await walker.pilot.pause(0.8)
        assert walker.here.ref == links[0].ref
        assert "没有编号" not in walker.line("trail")

    walk(planned, journey)


def test_a_digit_that_waited_is_forgotten_with_its_card(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("end", "enter", "1", "escape")
        here = walker.here
        await walker.pilot.pause(0.8)
        assert walker.here == here

    walk(planned, journey)
