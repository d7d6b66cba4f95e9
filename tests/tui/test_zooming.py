"""One pane over a large terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_tui.memory import Memory
from tui.walk import Walker, walk

LARGE = (120, 40)


@pytest.mark.parametrize("size", [LARGE, (200, 50)])
def test_the_pane_that_has_the_keys_takes_the_whole_width_and_gives_it_back(
    planned: Path, size: tuple[int, int]
) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "z")
        assert walker.browser.rows.size.width == size[0]
        assert walker.browser.card.size.height == 0
        await walker.press("enter")
        assert walker.browser.card.size.width == size[0]
        await walker.press("z")
        assert 0 < walker.browser.rows.size.width < size[0]
        assert walker.browser.card.has_focus

    walk(planned, journey, size)


def test_the_reader_beside_a_list_is_zoomed_at_its_item(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "tab", "tab")
        assert walker.browser.text.has_focus
        await walker.press("z")
        assert walker.here.view == "text"
        assert walker.browser.text.size.width == LARGE[0]
        await walker.press("[")
        assert walker.here.view == "list"
        assert walker.browser.rows.size.width == LARGE[0]
        assert walker.browser.rows.cursor == 1

    walk(planned, journey, LARGE)


def test_zoom_survives_back_and_forward_and_a_smaller_terminal(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "z", "[", "]")
        assert walker.browser.card.size.width == LARGE[0]
        await walker.pilot.resize_terminal(80, 24)
        await walker.pilot.resize_terminal(*LARGE)
        await walker.pilot.pause()
        assert walker.browser.card.size.width == LARGE[0]

    walk(planned, journey, LARGE)


def test_the_next_start_is_zoomed_again(planned: Path, tmp_path: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.until(lambda: walker.browser.kept is not None)
        await walker.press("z")

    async def again(walker: Walker) -> None:
        await walker.until(lambda: walker.browser.kept is not None)
        await walker.pilot.pause()
        assert walker.browser.rows.size.width == LARGE[0]

    walk(planned, journey, LARGE, memory=Memory(planned, tmp_path))
    walk(planned, again, LARGE, memory=Memory(planned, tmp_path))


def test_a_small_terminal_has_nothing_to_zoom(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("z")
        assert not walker.browser.zoomed
        assert "一个窗格" in walker.line("trail")

    walk(planned, journey)
