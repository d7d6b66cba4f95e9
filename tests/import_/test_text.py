"""The folded twin of a text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gangmu_import.text import FOLDED, half_width, matches

chars = st.sampled_from([*map(chr, FOLDED), *"修路a1\ufffd\ufee0\uff76\U0001f600\U00020000"])


@given(st.text(chars))
def test_each_character_of_the_table_is_folded_and_no_other(text: str) -> None:
    assert half_width(text) == text.translate(FOLDED)


@given(st.text(st.sampled_from("年月12 ")))
def test_a_pattern_sought_by_its_first_character_finds_what_it_finds_by_itself(text: str) -> None:
    pattern = re.compile(r"年(?<=[12]年)(?:年|[12]月)?")
    assert [found.span() for found in matches("年", pattern, text)] == [
        found.span() for found in pattern.finditer(text)
    ]
