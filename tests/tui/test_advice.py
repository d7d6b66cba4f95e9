"""Advice that comes by itself: completions in the box, another word where nothing was found, similar tasks."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gangmu_db.publishing import publish
from gangmu_db.suggest import Suggestions
from gangmu_db.vocabulary import keep_words
from gangmu_tui.completing import completion
from tui.conftest import put
from tui.plans import plans
from tui.walk import Walker, walk

NOTHING = Suggestions((), ())


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three plans, and words as an import leaves them."""
    path = tmp_path_factory.mktemp("worded") / "library.db"
    put(path, *plans())

    def change(connection: sqlite3.Connection) -> bool:
        keep_words(connection, 1, {"人工智能": 4, "区块链": 2})
        return True

    publish(path, change)
    return path


def offers(words: str, *completions: str, instead: tuple[str, ...] = (), nothing: bool = False) -> str:
    """What the words become, and after a bar what stands behind the cursor."""
    found = completion(words, Suggestions(completions, instead), nothing)
    return f"{found.words}|{found.ghost}" if found else ""


def test_the_rest_of_a_word_stands_behind_the_cursor() -> None:
    assert offers("加快 数", "数字", "数据") == "加快 数字|字"
    assert offers("quk", "区块链") == "区块链| → 区块链"


@pytest.mark.parametrize(
    ("begun", "whole"),
    [("部", "部门:"), ("平台 年", "平台 年:"), ("地", "地区:"), ("状", "状态:"), ("类", "类:")],
)
def test_a_filter_word_is_completed(begun: str, whole: str) -> None:
    assert offers(begun).partition("|")[0] == whole


def test_an_english_filter_word_waits_behind_the_sound_of_words() -> None:
    assert offers("ye", "业务") == "业务| → 业务"
    assert offers("ye").partition("|")[0] == "year:"
    assert offers("year", "页") == "year:|:"
    assert offers("y") == ""


def test_a_value_with_a_blank_is_put_in_quotes() -> None:
    assert offers("部门:G60", "部门:G60 办公室") == '部门:"G60 办公室"| → 部门:"G60 办公室"'


def test_another_word_is_offered_only_where_nothing_was_found() -> None:
    assert offers("区快涟", instead=("区块链",)) == ""
    assert offers("区快涟", instead=("区块链",), nothing=True) == "区块链| → 区块链"


def test_nothing_is_offered_for_a_finished_word() -> None:
    assert completion("数据 ", NOTHING, False) is None
    assert completion("", NOTHING, False) is None


@pytest.mark.parametrize("key", ["right", "tab"])
def test_a_filter_is_typed_by_accepting_what_is_offered(seed_library: Path, key: str) -> None:
    async def journey(walker: Walker) -> None:
        box = walker.browser.search
        await walker.press("/", "部")
        await walker.until(lambda: "部门:" in walker.screen().splitlines()[0])
        assert box.value == "部"
        await walker.press(key, *"科委")
        await walker.until(lambda: "静安区科学技术委员会" in walker.screen().splitlines()[0])
        await walker.press(key)
        assert box.value == "部门:静安区科学技术委员会"
        assert box.has_focus
        await walker.until(
            lambda: walker.browser.found is not None and walker.browser.found.query == box.value
        )
        assert walker.browser.rows.line_count() > 0

    walk(seed_library, journey)


def test_tab_without_an_offer_leaves_the_box_as_before(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("/", *"zzz ", "tab")
        assert not walker.browser.search.has_focus

    walk(planned, journey)


def test_an_offer_that_is_not_seen_any_more_is_not_taken(seed_library: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("/", "部")
        await walker.until(lambda: "部门:" in walker.screen().splitlines()[0])
        await walker.press("escape", "/", "tab")
        assert walker.browser.search.value == "部"
        assert not walker.browser.search.has_focus

    walk(seed_library, journey)


def test_an_offer_goes_with_the_words_it_was_made_for(seed_library: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("/", "部")
        await walker.until(lambda: "部门:" in walker.screen().splitlines()[0])
        await walker.press("x")
        assert "部门:" not in walker.screen().splitlines()[0]
        assert not walker.browser.search.accept()

    walk(seed_library, journey)


def test_an_empty_result_asks_whether_another_word_was_meant_and_enter_takes_it(worded: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("/", *"人工职能x")
        await walker.until(lambda: "吗？" in walker.screen())
        assert "要找的是“人工智能”吗？" in walker.screen()
        await walker.press("enter")
        assert walker.browser.search.value == "人工智能"

    walk(worded, journey)


def test_an_empty_result_tells_which_word_to_drop(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("园区 蹦迪迪")
        await walker.until(lambda: "去掉“蹦迪迪”有" in walker.screen())

    walk(planned, journey)


def test_a_task_has_tasks_like_it_at_the_end_of_its_card(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.press("2")
        first = walker.browser.listing
        assert first is not None
        numbers = [index for index in range(10) if "数字园区" in first.cells(index)[0]]
        await walker.press(*["down"] * numbers[0], "enter")
        before = list(walker.browser.card._links)
        await walker.until(lambda: "相似的任务" in walker.screen())
        after = walker.browser.card._links
        assert after[: len(before)] == before
        assert all(link.ref and link.ref.kind == "task" for link in after[len(before) :])
        await walker.press("end", "enter")
        assert walker.here.ref == after[-1].ref

    walk(planned, journey)


def test_a_task_like_no_other_has_no_such_section(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("培育高新技术企业")
        await walker.press("enter", "2", "enter")
        assert walker.here.ref is not None
        assert walker.here.ref.kind == "task"
        await walker.pilot.pause(0.4)
        assert "相似的任务" not in walker.screen()

    walk(planned, journey)


def test_the_first_screen_waits_for_no_advice() -> None:
    tried = "import gangmu_tui.app, sys; print([name for name in sys.modules if name in sys.argv])"
    late = ["gangmu_db.suggest", "gangmu_db.similar", "gangmu_db.search", "rapidfuzz", "gangmu_tui.overview"]
    done = subprocess.run([sys.executable, "-c", tried, *late], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
