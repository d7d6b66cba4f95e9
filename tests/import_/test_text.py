"""The folded twin of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gangmu_import.text import FOLDED, half_width

chars = st.sampled_from([*map(chr, FOLDED), *"修路a1\ufffd\ufee0\uff76\U0001f600\U00020000"])


@given(st.text(chars))
def test_each_character_of_the_table_is_folded_and_no_other(text: str) -> None:
    assert half_width(text) == text.translate(FOLDED)
