"""Facets beside the list on wide terminals: counts that follow, values switched by key, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_db.narrowing import kinds_of
from gangmu_db.tallies import tallies
from gangmu_tui.location import Location
from gangmu_tui.shapes import Choice
from gangmu_tui.widgets.facets import SHOWN
from tui.walk import Walker, walk

WIDE = (200, 50)


async def counted(walker: Walker) -> None:
    """Wait until the counts beside the facets are those of the list."""
    browser = walker.browser

    def current() -> bool:
        at = walker.here
        wanted = browser.counted.wanted if browser.counted else None
        return wanted is not None and (wanted.query, wanted.tab, wanted.filters) == (
            at.query,
            at.tab,
            at.filters,
        )

    await walker.until(current)


def values(walker: Walker) -> dict[tuple[str, str], str]:
    """Facet and value of all lines of the pane, with their counts."""
    lines = walker.browser.facets._lines
    return {(line.facet, line.value): line.count for line in lines if isinstance(line, Choice)}


async def point_at(walker: Walker, facet: str, value: str) -> None:
    """Step down to a value, from the top."""
    await walker.press("home")
    for _ in walker.browser.facets._lines:
        if walker.browser.facets._here == (facet, value):
            return
        await walker.press("down")
    raise AssertionError(f"no {facet} {value}")


def test_the_pane_shows_the_facets_of_the_kind_with_the_counts_of_the_library(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        for key in "2", "1", "3", "4":
            await walker.press(key)
            await counted(walker)
            at = walker.here
            known = tallies(walker.browser.shelf.connection, kinds_of(at.tab), ())
            shown = values(walker)
            assert shown
            for facet, found in known.items():
                for value, count in found[:SHOWN]:
                    assert shown[facet, value] == str(count)

    walk(planned, journey, WIDE)


@pytest.mark.parametrize("key", ["space", "enter"])
def test_a_value_is_switched_on_and_off_and_the_rows_are_as_many_as_was_said(planned: Path, key: str) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await counted(walker)
        whole = walker.browser.rows.line_count()
        await walker.press("F")
        assert walker.browser.pane == "facets"
        await point_at(walker, "role", "配合")
        said = values(walker)["role", "配合"]
        await walker.press(key)
        assert walker.here.filters == (("role", "配合"),)
        assert str(walker.browser.rows.line_count()) == said
        await counted(walker)
        assert walker.browser.pane == "facets"
        assert walker.browser.facets._here == ("role", "配合")
        assert any(line.startswith("▸* 配合") for line in walker.shown(walker.browser.facets))
        await walker.press(key)
        assert walker.here.filters == ()
        assert walker.browser.rows.line_count() == whole
        await walker.press("escape")
        assert walker.browser.pane == "list"

    walk(planned, journey, WIDE)


def test_old_counts_stay_until_new_ones_come_and_what_is_chosen_is_shown_at_once(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await counted(walker)
        before = values(walker)
        walker.browser.go(Location("list", "task", filters=(("role", "配合"), ("year", "1999"))))
        await walker.pilot.pause()
        shown = values(walker)
        await counted(walker)
        # a busy machine may have counted before it drew
        assert shown in ({("year", "1999"): "", **before}, values(walker))
        assert values(walker)["year", "1999"] == ""
        assert walker.browser.rows.line_count() == 0

    walk(planned, journey, WIDE)


def test_the_counts_are_those_of_the_words_in_the_box(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await counted(walker)
        whole = values(walker)
        await walker.press("/", *"平台")
        await counted(walker)
        await walker.press("escape", "2")
        await walker.until(lambda: walker.browser.found is not None and not walker.browser.rows.waiting)
        await counted(walker)
        narrowed = values(walker)
        assert narrowed
        assert narrowed != whole
        await walker.press("F")
        facet, value = min(narrowed, key=lambda one: int(narrowed[one]))
        await point_at(walker, facet, value)
        await walker.press("space")
        await walker.until(lambda: not walker.browser.rows.waiting)
        assert str(walker.browser.rows.line_count()) == narrowed[facet, value]

    walk(planned, journey, WIDE)


def test_facets_stand_beside_a_list_and_the_outline_beside_a_text(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        facets, outline = walker.browser.facets, walker.browser.outline
        await walker.press("2")
        assert (facets.display, outline.display) == (True, False)
        await walker.press("s")
        assert (facets.display, outline.display) == (False, True)
        await walker.press("F")
        assert (facets.display, outline.display, facets.has_focus) == (True, False, True)
        await walker.press("escape")
        assert (facets.display, walker.here.view, walker.browser.pane) == (False, "text", "text")
        await walker.press("[", "c")
        assert (facets.display, outline.has_focus) == (False, True)
        await walker.press("escape")
        assert (facets.display, walker.browser.pane) == (True, "list")

    walk(planned, journey, WIDE)


def test_the_keys_come_back_to_the_list_where_the_pane_has_no_room_any_more(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "F")
        await walker.pilot.resize_terminal(80, 24)
        await walker.pilot.pause()
        assert walker.browser.pane == "list"
        await walker.press("down")
        assert walker.browser.rows.cursor == 1

    walk(planned, journey, WIDE)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_where_no_pane_is_nothing_is_counted_before_the_form_is_opened(
    planned: Path, size: tuple[int, int]
) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await walker.pilot.pause(0.3)
        assert walker.browser.counted is None
        await walker.press("F")
        await walker.until(lambda: walker.browser.counted is not None)
        assert "地区 云岚区" in walker.screen()

    walk(planned, journey, size)
