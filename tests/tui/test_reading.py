"""Reading: links in the text, labels, sections, finding words."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_db.records import Ref, Span
from gangmu_tui.screens.reading import LETTERS, labels
from gangmu_tui.shapes import Source
from gangmu_tui.stretches import merged, overlapping, places_of
from gangmu_tui.widgets.text import TextPane
from pace import within
from tui.plans import NAMES
from tui.walk import Walker, walk

SIZES = [(80, 24), (120, 40), (200, 50)]


def styled(walker: Walker, name: str) -> list[str]:
    """The words that the reader draws in a style."""
    pane = walker.browser.text
    style = pane.style_named(name)
    return [
        segment.text
        for y in range(pane.size.height)
        for segment in pane.render_line(y)
        if segment.style == style
    ]


@pytest.mark.parametrize("size", SIZES)
def test_names_titles_and_values_are_underlined_and_enter_follows_the_chosen_one(
    planned: Path, size: tuple[int, int]
) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "s")
        assert any("建设区块链公共服务平台" in words for words in styled(walker, "mark-link"))
        await walker.press(".")
        assert styled(walker, "cursor") == ["建设区块链公共服务平台"]
        await walker.press(".", ".")
        assert styled(walker, "cursor") == ["集团"]
        await walker.press("enter")
        assert walker.here.view == "card"
        assert walker.browser.shelf.name(walker.here.ref or Ref("task", 0)) == NAMES["集团"]
        await walker.press("[")
        assert (walker.here.view, styled(walker, "cursor")) == ("text", ["集团"])
        await walker.press(",")
        assert styled(walker, "cursor")[0].startswith("到2025年")

    walk(planned, journey, size)


def test_enter_without_a_chosen_link_says_how_to_choose_one(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "s", "enter")
        assert walker.here.view == "text"
        assert "选一个链接" in walker.line("trail")

    walk(planned, journey)


def test_a_cited_document_of_the_library_is_a_link(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("down", "enter", "s", "ctrl+f", *"区块链产业", "enter", "escape")
        await walker.press("s", ".")
        assert walker.browser.text.link is not None
        source = walker.browser.text.source
        cited = [ref for ref, span in source.links if source.text[span.start - 1] == "《"]
        assert [ref.kind for ref in cited] == ["document"]

    walk(planned, journey)


def test_a_label_over_a_link_of_the_text_opens_it(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "s")
        before = walker.shown(walker.browser.text)
        seen = walker.browser.text.links_in_sight()
        await walker.press("f")
        assert walker.shown(walker.browser.text) != before
        await walker.press("escape")
        assert walker.shown(walker.browser.text) == before
        await walker.press("f", *labels(len(seen))[0])
        assert walker.here.view == "card"
        assert walker.here.ref == walker.browser.text.source.links[seen[0]][0]

    walk(planned, journey)


def test_a_label_in_a_card_opens_its_link(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "f")
        assert "  s " in walker.screen()
        await walker.press("s")
        assert walker.browser.shelf.name(walker.here.ref or Ref("task", 0)) == NAMES["集团"]

    walk(planned, journey)


def test_a_key_that_is_no_label_only_takes_the_labels_away(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "f", "q")
        assert walker.app.is_running
        assert walker.here.view == "card"
        assert "  s " not in walker.screen()

    walk(planned, journey)


def test_no_label_begins_another() -> None:
    assert labels(3) == tuple(LETTERS[:3])
    for count in (1, 26, 27, 200):
        made = labels(count)
        assert len(set(made)) == count
        assert len({len(label) for label in made}) == 1


@pytest.mark.parametrize("size", SIZES)
def test_words_are_found_in_the_text_and_walked_through(planned: Path, size: tuple[int, int]) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("down", "down", "enter", "s", "ctrl+f", *"数字园区")
        assert walker.here.query == ""
        assert "0/80" in walker.line("trail")
        await walker.press("enter")
        assert walker.browser.text.has_focus
        assert walker.browser.search.value == ""
        assert "1/80" in walker.line("trail")
        assert any(row[1:2] == "*" for row in walker.shown(walker.browser.text))
        await walker.press("n")
        assert "2/" in walker.line("trail")
        await walker.press("N", "N")
        assert "80/80" in walker.line("trail")
        assert styled(walker, "cursor") == ["数字园区"]

    walk(planned, journey, size)


def test_words_that_the_text_has_not_are_said_to_be_missing_and_esc_returns_to_it(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "s", "ctrl+f", *"查无此词")
        assert "文中没有“查无此词”" in walker.line("trail")
        await walker.press("escape")
        assert walker.browser.text.has_focus
        assert walker.here.view == "text"

    walk(planned, journey)


def test_n_walks_through_what_the_library_was_searched_for(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("区块链")
        await walker.press("enter", "s", "n")
        assert "“区块链” " in walker.line("trail")
        assert styled(walker, "cursor") == ["区块链"]

    walk(planned, journey)


def test_sections_are_walked_and_the_outline_follows(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("down", "down")
        await walker.pilot.pause(0.3)
        await walker.press("s", "}", "}")
        assert walker.shown(walker.browser.text)[0].strip() == "（一）主要任务"
        assert walker.browser.outline.cursor == 1
        assert "（一）主要任务" in walker.line("place")
        await walker.press("{")
        assert walker.browser.outline.cursor == 0
        await walker.press("}", "}")
        assert "没有别的标题" in walker.line("trail")

    walk(planned, journey, (200, 50))


def test_stretches_that_overlap_become_one() -> None:
    spans = [Span(0, 9), Span(2, 4), Span(8, 12), Span(12, 13)]
    assert merged(spans) == (Span(0, 12), Span(12, 13))
    assert list(overlapping(merged(spans), Span(11, 13))) == [Span(0, 12), Span(12, 13)]


def test_words_are_found_across_the_end_of_a_line_and_in_either_case() -> None:
    assert places_of("区块链", "区块\n链，区块链") == (Span(0, 4), Span(5, 8))
    assert places_of("ai", "AI与ai") == (Span(0, 2), Span(3, 5))
    assert places_of("(", "a(b") == (Span(1, 2),)
    assert places_of(" ", "a b") == ()


def test_two_million_characters_are_searched_and_laid_out_without_a_freeze() -> None:
    text = "加强协同，形成合力，确保各项任务按时落地见效。" * 87_000
    links = tuple((Ref("task", place), Span(place * 20, place * 20 + 8)) for place in range(100_000))
    source = Source(text, (), (), links, merged([span for _, span in links]))
    pane = TextPane("text")
    with within(seconds=2):
        pane.show(source, Span(0, 0))
        assert pane.find("合力落地") == 0
        assert pane.find("合力") == 10_000


def test_without_a_text_in_sight_the_keys_of_reading_say_how_to_come_to_one(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        for key in ("ctrl+f", "n", "N", "}", "{", ".", ","):
            await walker.press("2", key)
            assert "先按 s" in walker.line("trail")
            assert walker.browser.rows.has_focus

    walk(planned, journey)


def test_down_at_the_end_of_a_text_does_not_move_up(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "end", "s")
        before = walker.browser.text.first_character
        await walker.press("down", "pagedown", "end")
        assert walker.browser.text.first_character == before

    walk(planned, journey)


def test_the_section_that_is_read_is_named_also_in_80_cells(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "s")
        assert "（一）主要任务" in walker.line("place")

    walk(planned, journey)
