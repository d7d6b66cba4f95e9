"""Lines of the reader."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gangmu_tui.wrap import NOT_FIRST, NOT_LAST, wrap
from pace import within


def lines(text: str, width: int) -> list[str]:
    return [text[span.start : span.end] for span in wrap(text, width)]


def test_lines_are_filled_by_cells_and_not_by_characters() -> None:
    assert lines("打造区块链生态谷abcd", 10) == ["打造区块链", "生态谷abcd"]


def test_no_line_begins_with_closing_punctuation() -> None:
    assert lines("打造区块链，生态谷", 10) == ["打造区块", "链，生态谷"]
    assert lines("落实《行动计划》。各", 14) == ["落实《行动计", "划》。各"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert lines("按照《区块链行动》", 6) == ["按照", "《区块", "链行", "动》"]


def test_words_and_numbers_are_kept_whole() -> None:
    assert lines("建成5G基站1200个以上", 10) == ["建成5G基站", "1200个以上"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert lines("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_empty_paragraphs_stay() -> None:
    assert lines("一\n\n二\n", 10) == ["一", "", "二", ""]


TEXTS = st.text(st.sampled_from("区块链，。；）》（《“”abc12 \n\u0301…—"), max_size=200)


@given(TEXTS, st.integers(-3, 40))
def test_every_character_but_line_feeds_and_blanks_at_breaks_is_on_one_line(text: str, width: int) -> None:
    spans = wrap(text, width)
    assert "".join(lines(text, width)).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(TEXTS, st.integers(4, 40))
def test_no_line_is_wider_than_the_pane(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in lines(text, width))


@given(st.text(st.sampled_from("区块链，。；）》（《"), max_size=100))
def test_a_bad_break_happens_only_in_a_run_of_punctuation(text: str) -> None:
    spans = wrap(text, 20)
    for before, after in pairwise(spans):
        around = text[before.end - 8 : after.start + 1]
        alone = text[after.start] not in NOT_FIRST and text[before.end - 1] not in NOT_LAST
        assert alone or sum(character in NOT_FIRST | NOT_LAST for character in around) >= 8


@pytest.mark.parametrize(
    "text", ["区" * 200_000, "，" * 200_000, "a" * 200_000, "（" * 200_000, "\u0301" * 200_000]
)
def test_a_paragraph_of_any_length_is_wrapped_at_once(text: str) -> None:
    with within(seconds=2):
        wrap(text, 78)
