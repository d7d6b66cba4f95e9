"""What may be drawn."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gangmu_tui.visible import cut, fit, visible


def test_what_a_terminal_would_obey_is_made_visible() -> None:
    assert visible("红\x1b[31m头\x9b2J\x07") == "红␛[31m头\N{REPLACEMENT CHARACTER}2J␇"


def test_what_a_reader_could_not_see_is_made_visible() -> None:
    assert visible("目\u202e录\u200b区\ufeff块\U000e0041链") == "目·录·区·块·链"


def test_text_of_plans_stays_as_it_is() -> None:
    text = "（一）打造“区块链生态谷”——到2025年≥95%，①②③ ㎡ \ue000"
    assert visible(text) == text


def test_marks_piled_upon_one_letter_are_unpiled() -> None:
    assert visible("e" + "\u0301" * 7) == "e" + "\u0301" * 4 + "···"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_moves_or_hides_is_left_and_the_length_stays(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(st.text(st.sampled_from("区块链abc，"), max_size=40), st.integers(0, 30))
def test_a_cut_text_fits_and_says_that_it_was_cut(text: str, cells: int) -> None:
    short = cut(text, cells)
    assert cell_len(short) <= cells
    assert short == text or not cells or short.endswith("…")
    assert cell_len(fit(text, cells)) == cells


def test_a_text_that_fits_exactly_is_not_cut() -> None:
    assert cut("区块链", 6) == "区块链"
    assert cut("区块链", 5) == "区块…"
    assert cut("区块链", 4) == "区…"
