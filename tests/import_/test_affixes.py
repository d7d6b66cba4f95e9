"""Words at the beginning and at the end of a phrase."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gangmu_import.affixes import (
    closing,
    ending,
    initials,
    one_of,
    opening,
    without_closing,
    without_opening,
)

words = st.lists(st.text("提高到升.(", min_size=1, max_size=3), min_size=1, max_size=8, unique=True)
texts = st.text("提高到升.(的", max_size=6)


@given(words, texts)
def test_words_grouped_by_their_first_character_match_as_the_longest_first_do(
    chosen: list[str], text: str
) -> None:
    plain = "|".join(map(re.escape, sorted(chosen, key=len, reverse=True)))
    assert re.findall(one_of(chosen), text) == re.findall(plain, text)


@given(words, texts)
def test_an_opening_is_taken_off_as_its_pattern_would(chosen: list[str], text: str) -> None:
    pattern = rf"(?:{one_of(chosen)})+"
    assert without_opening(opening(initials(chosen), pattern), text) == re.sub(rf"^{pattern}", "", text)


def test_an_opening_holds_only_for_the_characters_that_are_named() -> None:
    led = opening("到", r"[到至]\d")
    assert led.match("到2025年")
    assert led.match("至2025年") is None


@given(words, texts)
def test_the_longest_of_the_words_is_found_at_the_end(chosen: list[str], text: str) -> None:
    fitting = [word for word in chosen if text.endswith(word)]
    assert ending(chosen).search(text) == max(fitting, key=len, default="")


@given(words, st.text("提高到升", max_size=40))
def test_all_that_closes_a_text_is_taken_off_however_long(chosen: list[str], text: str) -> None:
    kept = without_closing(closing(chosen, ()), text)
    assert kept == re.sub(rf"(?:{one_of(chosen)})+$", "", text)


def test_a_closing_word_stays_where_it_ends_another() -> None:
    counting = closing(["共有"], ["计(?<!统计)"])
    assert without_closing(counting, "企业共有计") == "企业"
    assert without_closing(counting, "企业统计") == "企业统计"
