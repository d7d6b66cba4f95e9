"""One long walk at every size and in both languages: no pane stands on another, no row is too long or cut in half."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from tui.walk import Walker, walk

SEARCH = ("/", *"数据", "down", "enter", "escape", "enter", "s", ".", "enter", "[", "]", "[", "-")
LINKS = ("4", "enter", "d", "down", "enter", "enter", "s", "[", "t", "down", "enter", "a", "[", "o", "t", "[")
READING = (
    "c",
    "down",
    "enter",
    "}",
    "{",
    "ctrl+f",
    *"创新",
    "enter",
    "n",
    "N",
    "m",
    "a",
    "1",
    "'",
    "a",
    "b",
    "B",
)
MENUS = (
    "escape",
    "H",
    "enter",
    "?",
    "escape",
    "ctrl+p",
    "s",
    "escape",
    "F",
    "down",
    "escape",
    "S",
    "O",
    "enter",
)
LAST = (
    "3",
    "end",
    "enter",
    "f",
    "escape",
    "0",
    "pagedown",
    "L",
    "2",
    "L",
    "/",
    *"zzqqx",
    "escape",
    "escape",
    "!",
)
JOURNEY = (*SEARCH, *LINKS, *READING, *MENUS, *LAST)


def overlaps(walker: Walker) -> list[str]:
    """Pairs of panes in sight that share a cell."""
    seen = []
    for widget, (region, clip) in walker.app.screen._compositor.visible_widgets.items():
        area = region.intersection(clip)
        if not widget.children and area.area:
            seen.append((widget.id, area))
    assert len(seen) > 2
    return [
        f"{one} {other}"
        for number, (one, area) in enumerate(seen)
        for other, room in seen[number + 1 :]
        if area.intersection(room).area
    ]


@pytest.mark.parametrize(
    ("size", "language"),
    [((80, 24), "zh"), ((120, 40), "en"), ((200, 50), "zh"), ((59, 15), "en")],
)
def test_every_screen_of_a_journey_is_whole(seed_library: Path, size: tuple[int, int], language: str) -> None:
    async def journey(walker: Walker) -> None:
        for number, key in enumerate(JOURNEY):
            await walker.press(key)
            assert overlaps(walker) == [], (number, key)
            rows = walker.screen().splitlines()
            assert {cell_len(row) for row in rows} == {size[0]}, (number, key)
            assert not any("�" in row for row in rows), (number, key)
        assert walker.app.is_running

    walk(seed_library, journey, size, language=language)
