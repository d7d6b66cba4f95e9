"""Lists in another order, narrowed by facets, together with a search; back and forward restore both."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_db.lists import ORDERS
from gangmu_tui.location import Location, searched
from gangmu_tui.screens.menu import Menu
from tui.plans import NAMES
from tui.walk import Walker, walk

SIZES = [(80, 24), (120, 40), (200, 50)]


async def choose(walker: Walker, words: str) -> None:
    """Open the form, on a wide terminal from the pane, type words, take the first entry that fits."""
    await walker.press("F")
    if not isinstance(walker.app.screen, Menu):
        await walker.press("F")
    form = walker.app.screen
    assert isinstance(form, Menu)
    await walker.until(lambda: bool(form._shown.entries) and walker.browser.counted is not None)
    await walker.press(*words, "enter")


def test_s_goes_through_all_orders_of_a_kind_and_says_which(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        for key, kind in (("1", "document"), ("2", "task"), ("3", "target"), ("4", "department")):
            await walker.press(key)
            seen = []
            for _ in ORDERS[kind]:  # type: ignore[index]  # the four kinds
                await walker.press("S")
                seen.append(walker.here.sort or next(iter(ORDERS[kind])))  # type: ignore[index]
                assert (walker.browser.strings(f"sort-{seen[-1]}") in walker.line("state")) == bool(
                    walker.here.sort
                )
            assert sorted(seen) == sorted(ORDERS[kind])  # type: ignore[index]

    walk(planned, journey)


def test_back_and_forward_restore_order_and_filters(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "S", "down", "down")
        await choose(walker, "角色 配合")
        narrowed, count = walker.here, walker.browser.rows.line_count()
        assert narrowed.filters == (("role", "配合"),)
        await walker.press("enter", "[")
        assert walker.here == narrowed
        await walker.press("[")
        assert (walker.here.sort, walker.here.filters, walker.browser.rows.cursor) == ("due", (), 2)
        await walker.press("]")
        assert walker.browser.rows.line_count() == count

    walk(planned, journey)


@pytest.mark.parametrize("size", SIZES)
def test_filters_narrow_the_list_are_shown_and_can_be_taken_away_one_by_one(
    planned: Path, size: tuple[int, int]
) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        whole = walker.browser.rows.line_count()
        await choose(walker, "科学技术")
        held = walker.browser.rows.line_count()
        assert 0 < held < whole
        await choose(walker, "角色 配合")
        assert "云岚区科学技术委" in walker.line("heading")
        assert [value for _, value in walker.here.filters] == [NAMES["科委"], "配合"]
        assert f"2任务 {walker.browser.rows.line_count()}" in walker.line("tabs")
        await choose(walker, "角色 配合")
        assert walker.browser.rows.line_count() == held
        if walker.browser.pane == "facets":
            await walker.press("escape")
        await walker.press("escape")
        assert walker.here.filters == ()
        assert walker.browser.rows.line_count() == whole

    walk(planned, journey, size)


def test_the_count_in_the_form_is_that_of_the_rows_it_leaves(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("3", "F", *"角色 配合")
        strips = walker.app.screen._compositor.render_strips()
        line = next(strip.text for strip in strips if strip.text.startswith("▸"))
        await walker.press("enter")
        assert line.split()[-1] == str(walker.browser.rows.line_count())

    walk(planned, journey)


def test_filters_hold_for_a_search_and_the_box_keeps_only_what_was_typed(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await choose(walker, "科学技术")
        await walker.press("/", *"平台")
        await walker.until(lambda: walker.browser.found is not None and not walker.browser.rows.waiting)
        assert walker.browser.search.value == "平台"
        assert walker.here.filters == (("department", NAMES["科委"]),)
        assert walker.browser.found is not None
        assert walker.browser.found.query == searched(walker.here)
        narrowed = walker.browser.rows.line_count()
        await walker.press("enter", "escape")
        await walker.until(lambda: walker.browser.found is not None and not walker.browser.rows.waiting)
        assert narrowed < walker.browser.rows.line_count()

    walk(planned, journey)


def test_an_empty_list_names_the_filter_to_drop(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        walker.browser.go(Location("list", "task", filters=(("department", NAMES["集团"]), ("year", "1999"))))
        await walker.pilot.pause()
        assert walker.browser.rows.line_count() == 0
        assert "去掉“年份 1999”" in walker.screen()

    walk(planned, journey)


def test_another_tab_keeps_the_filters_that_it_knows(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await choose(walker, "角色 牵头")
        await choose(walker, "地区 云岚区")
        await walker.press("1")
        assert walker.here.filters == (("region", "云岚区"),)

    walk(planned, journey)
