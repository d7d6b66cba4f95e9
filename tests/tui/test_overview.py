"""The overview: what a stranger sees first, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_tui.location import OVERVIEW
from gangmu_tui.memory import Memory
from gangmu_tui.terms import Terms
from tui.conftest import put
from tui.walk import Walker, walk

FIRST = Terms(overview=True)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", ("148 项任务", "试试搜索", "部门:静安区科学技术委员会 类:任务", "最新的文件", "↵ 打开")),
        ("en", ("148 tasks", "Searches to try", "dept:静安区科学技术委员会 kind:task", "Newest documents")),
    ],
)
def test_a_first_start_shows_counts_searches_and_the_newest_documents_in_80_cells(
    seed_library: Path, language: str, words: tuple[str, ...]
) -> None:
    async def journey(walker: Walker) -> None:
        lines = walker.shown(walker.browser.card)
        assert [word for word in words if not any(word in line for line in lines)] == []
        assert walker.browser.card.line_count() <= walker.browser.card.size.height
        assert walker.browser.card.has_focus
        newest = walker.browser.listing
        assert newest is not None
        first = newest.row(0)
        assert first is not None
        assert any(first.title[:20] in line for line in lines)

    walk(seed_library, journey, language=language, terms=FIRST)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_search_of_the_overview_finds_something(seed_library: Path, language: str) -> None:
    async def journey(walker: Walker) -> None:
        searches = [link for link in walker.browser.card._links if link.query]
        assert searches
        for number, place in enumerate(searches):
            await walker.press(*["down"] * number, "enter")
            await walker.until(lambda: walker.browser.found is not None and not walker.browser.rows.waiting)
            assert walker.here.query == place.query
            assert walker.browser.rows.line_count() > 0
            await walker.press("[", "home")
            assert walker.here.view == "card"

    walk(seed_library, journey, language=language, terms=FIRST)


def test_digits_mean_tabs_on_the_overview_and_a_command_leads_back_to_it(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        assert (walker.here.view, walker.here.tab) == ("list", "task")
        await walker.press("O")
        assert walker.here.ref is None
        assert "概览" in walker.line("trail")
        await walker.press("d")
        assert "没有选中" in walker.line("trail")
        await walker.press("escape")
        assert walker.here.tab == "task"

    walk(planned, journey, terms=FIRST)


def test_esc_leads_from_the_overview_to_the_documents(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("escape")
        assert (walker.here.view, walker.here.tab) == ("list", "document")

    walk(planned, journey, terms=FIRST)


@pytest.mark.parametrize("size", [(120, 40), (200, 50)])
def test_beside_the_overview_the_list_can_be_walked(planned: Path, size: tuple[int, int]) -> None:
    async def journey(walker: Walker) -> None:
        assert walker.browser.text.size.height == 0
        await walker.press("shift+tab")
        assert walker.browser.rows.has_focus
        await walker.press("down")
        await walker.until(lambda: walker.browser.carded is not None)
        assert walker.here.view == "list"
        assert "云岚区科技创新五年规划" in "".join(walker.shown(walker.browser.card))

    walk(planned, journey, size, terms=FIRST)


def test_the_overview_is_a_place_that_the_next_start_knows(planned: Path, tmp_path: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.until(lambda: walker.browser.kept is not None)
        await walker.press("enter")

    async def again(walker: Walker) -> None:
        await walker.until(lambda: walker.browser.kept is not None)
        assert OVERVIEW in walker.browser.history.places

    walk(planned, journey, memory=Memory(planned, tmp_path), terms=FIRST)
    walk(planned, again, memory=Memory(planned, tmp_path))


def test_the_overview_of_an_empty_library_says_how_to_fill_it(tmp_path: Path) -> None:
    put(tmp_path / "empty.db")

    async def journey(walker: Walker) -> None:
        assert "gangmu import" in "".join(walker.shown(walker.browser.card))
        await walker.press("enter", "f")
        assert walker.here.view == "card"

    walk(tmp_path / "empty.db", journey, terms=FIRST)
