"""Walking: list, card, reader, links, history, search."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_db.records import Ref
from gangmu_tui.visible import visible
from tui.plans import HOSTILE, NAMES
from tui.walk import Walker, walk

SIZES = [(80, 24), (120, 40), (200, 50)]


def test_the_app_opens_on_the_documents_newest_first(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        rows = walker.shown(walker.browser.rows)
        assert "2023" in rows[0]
        assert "云岚区科技创新五年规划" in rows[1]
        assert "1文件 3" in walker.line("tabs")
        assert "0全部" in walker.line("tabs")
        assert walker.line("state").split()[0] == "1/3"

    walk(planned, journey)


@pytest.mark.parametrize("size", SIZES)
def test_from_a_document_to_a_task_to_a_department_to_its_other_tasks_and_back(
    planned: Path, size: tuple[int, int]
) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("down", "down", "enter")
        assert walker.here.view == "card"
        document = walker.here.ref
        await walker.press("t")
        assert walker.here.relation == "tasks"
        assert "的任务 42" in walker.line("heading")
        await walker.press("down", "enter")
        assert walker.browser.shelf.name(walker.here.ref or Ref("task", 0)) == "建设区块链公共服务平台"
        await walker.press("d")
        assert walker.here == walker.here.__class__("card", tab="department", ref=walker.here.ref)
        assert walker.browser.shelf.name(walker.here.ref or Ref("task", 0)) == NAMES["集团"]
        await walker.press("t")
        assert walker.browser.rows.line_count() == 2
        await walker.press("s")
        assert walker.here.view == "text"
        await walker.press("[", "[", "[")
        assert walker.here.ref is not None
        assert walker.here.ref.kind == "task"
        await walker.press("[")
        assert (walker.here.relation, walker.browser.rows.cursor) == ("tasks", 1)
        await walker.press("[")
        assert walker.here.ref == document

    walk(planned, journey, size)


@pytest.mark.parametrize("size", SIZES)
def test_going_back_restores_cursor_and_scroll(planned: Path, size: tuple[int, int]) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "end", "up", "up")
        cursor, top = walker.browser.rows.cursor, walker.browser.rows.top
        await walker.press("enter", "d", "[", "[")
        assert (walker.browser.rows.cursor, walker.browser.rows.top) == (cursor, top)
        assert walker.browser.rows.has_focus
        await walker.press("]")
        assert walker.here.view == "card"

    walk(planned, journey, size)


def test_a_new_place_cuts_off_what_lay_ahead(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "[", "3", "]")
        assert walker.here.tab == "target"
        assert "最新的位置" in walker.line("trail")

    walk(planned, journey)


def test_a_department_beside_another_tells_what_they_share_and_where_it_says_so(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("云岚区科学技术委员会")
        await walker.press("enter", "4")
        await walker.until(lambda: not walker.browser.rows.waiting)
        await walker.press("enter", "d", "enter")
        assert "与云岚区科学技术委员会共同的任务 40" in walker.screen()
        await walker.press("8")
        assert walker.here.relation == "shared"
        assert walker.browser.rows.line_count() == 40
        assert "共同的任务 40" in walker.line("heading")
        await walker.press("s")
        assert [row for row in walker.shown(walker.browser.text) if row.startswith("| ")]

    walk(planned, journey)


def test_a_digit_follows_the_link_with_that_number(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "2")
        assert walker.here.ref is not None
        assert walker.browser.shelf.name(walker.here.ref) == NAMES["集团"]

    walk(planned, journey)


def test_two_digits_make_one_number_where_both_lead_somewhere(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("4", "enter", "1", "0")
        assert walker.here.ref is not None
        assert walker.here.ref.kind == "target"

    walk(planned, journey)


def test_in_a_card_0_and_alt_digits_still_choose_the_tab(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "0")
        assert (walker.here.view, walker.here.tab) == ("list", "all")
        await walker.press("enter", "alt+4")
        assert (walker.here.view, walker.here.tab) == ("list", "department")

    walk(planned, journey)


def test_a_number_without_a_link_is_said_to_have_none(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "9")
        assert walker.here.view == "card"
        assert "没有编号 9" in walker.line("trail")

    walk(planned, journey)


def test_typing_filters_and_counts_by_kind(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("区块链")
        assert walker.here.query == "区块链"
        assert all("区块链" in row for row in walker.shown(walker.browser.rows)[:3])
        assert "2任务 2" in walker.line("tabs")
        await walker.press("enter")
        assert walker.browser.rows.has_focus
        await walker.press("2")
        await walker.until(lambda: walker.browser.rows.line_count() == 2)

    walk(planned, journey)


def test_what_was_matched_is_marked(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("云岚区")
        await walker.press("enter", "2", "0")
        await walker.until(lambda: not walker.browser.rows.waiting)
        walker.browser.rows.move(1)
        row = walker.browser.rows.render_line(0)
        match = walker.browser.rows.style_named("match")
        assert [segment.text for segment in row if segment.style == match] == ["云岚区"]

    walk(planned, journey)


def test_enter_before_the_hits_opens_the_first_of_them(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("/", *"区块链公共服务", "enter", "enter")
        await walker.until(lambda: walker.here.view == "card")
        assert walker.browser.shelf.name(walker.here.ref or Ref("task", 0)) == "建设区块链公共服务平台"

    walk(planned, journey)


def test_typing_is_one_place_and_back_returns_to_the_whole_list(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        await walker.search("区块链")
        assert walker.browser.history.position == (3, 3)
        await walker.press("enter", "[")
        assert walker.here.query == ""
        assert walker.browser.search.value == ""
        assert walker.browser.rows.line_count() == walker.browser.shelf.counts["task"]
        await walker.press("]")
        await walker.until(lambda: walker.browser.rows.line_count() < 20)
        assert walker.browser.search.value == "区块链"

    walk(planned, journey)


def test_an_empty_result_says_so_and_esc_clears_it(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("查无此事项")
        assert "没有找到“查无此事项”" in walker.screen()
        await walker.press("escape", "escape")
        assert walker.here.query == ""
        assert walker.browser.rows.line_count() == 3

    walk(planned, journey)


def test_esc_goes_up_one_level_at_a_time_and_never_quits(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "s")
        views = []
        for _ in range(5):
            await walker.press("escape")
            views.append(walker.here.view)
        assert views == ["card", "list", "list", "list", "list"]
        assert "最上层" in walker.line("trail")
        assert walker.app.is_running

    walk(planned, journey)


def test_full_width_keys_do_what_their_twins_do(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "enter", "【")
        assert walker.here.view == "list"
        await walker.press("】")
        assert walker.here.view == "card"
        await walker.press("？")
        assert len(walker.app.screen_stack) == 2
        await walker.press("escape", "／")
        assert walker.browser.search.has_focus

    walk(planned, journey)


def test_chinese_that_arrives_outside_the_box_begins_a_search(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("区", "块", "链")
        assert walker.browser.search.value == "区块链"
        await walker.until(
            lambda: walker.browser.found is not None and walker.browser.found.query == "区块链"
        )

    walk(planned, journey)


@pytest.mark.parametrize("size", SIZES)
def test_a_hostile_title_shows_as_itself_everywhere(planned: Path, size: tuple[int, int]) -> None:
    name = visible(HOSTILE)

    async def journey(walker: Walker) -> None:
        assert name[:20] in walker.shown(walker.browser.rows)[0]
        for keys in (["enter"], ["t"], ["s"]):
            await walker.press(*keys)
            assert name[:20] in walker.screen()
            assert "\x1b" not in walker.screen()
        await walker.press("c")
        assert name[:20] in walker.screen()
        await walker.press("escape")
        walker.browser.say(HOSTILE)
        assert name in walker.line("trail")
        assert walker.app.is_running

    walk(planned, journey, size)


def test_the_passage_is_marked_in_the_source(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "s")
        marked = [row for row in walker.shown(walker.browser.text) if row.startswith("| ")]
        assert marked[0].startswith("| 建设区块链公共服务平台。")

    walk(planned, journey)


def test_a_heading_of_the_contents_opens_the_text_there(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("down", "down", "c", "down", "enter")
        assert walker.here.view == "text"
        assert walker.shown(walker.browser.text)[0].strip() == "（一）主要任务"

    walk(planned, journey)


def test_the_language_changes_in_place(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", "down", "L")
        assert "2Tasks" in walker.line("tabs")
        assert walker.browser.rows.cursor == 1
        await walker.press("enter")
        assert "lead" in walker.screen() or "resp." in walker.screen()
        await walker.press("f10")
        assert "2任务" in walker.line("tabs")

    walk(planned, journey)


def test_the_app_opens_at_an_item_with_its_list_behind_it(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        assert walker.here.ref == Ref("task", 20)
        await walker.press("escape")
        assert walker.browser.rows.cursor == 19

    walk(planned, journey, start=Ref("task", 20))


def test_an_item_that_is_not_there_is_said_not_to_be(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        assert "task:9999" in walker.line("trail")
        assert walker.here.view == "list"

    walk(planned, journey, start=Ref("task", 9999))


def test_below_60x16_the_screen_says_so_and_still_lists(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        assert "至少要 60×16" in walker.screen()
        assert "云岚区" in walker.shown(walker.browser.rows)[1]
        for size in ((1, 1), (500, 200), (80, 24)):
            await walker.pilot.resize_terminal(*size)
            await walker.pilot.pause()
        assert "1文件" in walker.line("tabs")

    walk(planned, journey, (50, 12))


def test_a_command_is_found_by_name_in_the_palette(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press(":", *"language", "enter")
        assert walker.browser.strings.language == "en"

    walk(planned, journey)


def test_a_command_is_found_by_the_first_letters_of_its_name(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2", ":", *"kyw", "enter")
        assert walker.here.view == "text"
        await walker.press(":", *"QHYY", "enter")
        assert walker.browser.strings.language == "en"

    walk(planned, journey)


def test_help_lists_the_keys_of_the_pane(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("?")
        assert "打开选中的条目或链接" in walker.screen()
        await walker.press("escape", "q")
        assert not walker.app.is_running

    walk(planned, journey)
