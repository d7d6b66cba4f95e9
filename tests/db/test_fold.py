"""The comparable form of texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.fold import fold, tight, trace


def test_width_case_and_tradition_are_folded() -> None:
    assert fold("區塊鏈　ＡＷＳ") == "区块链 aws"


def test_pinyin_with_tones_is_folded_to_what_is_typed() -> None:
    assert fold("lǜ sè Lüè") == "lv se lve"


def test_punctuation_is_a_gap() -> None:
    assert fold("静府发〔2020〕8号") == "静府发 2020 8号"
    assert tight("静府发〔2020〕8号") == "静府发20208号"


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_each_folded_character_knows_its_origin(text: str) -> None:
    folded = trace(text)
    assert folded.text == tight(text)
    assert all(
        character in tight(text[place])
        for character, place in zip(folded.text, folded.positions, strict=True)
    )
