"""Words are found in texts as these were written."""

from __future__ import annotations

import pytest

from gangmu_db.fold import tight
from gangmu_db.occurrence import PLAIN, Sought, Text


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("数据平台", "推进数据平台建设", ["数据平台"]),
        ("数据", "数据，数据，大数据。数 据", ["数据", "数据", "数据"]),
        ("数据平台", "推进数据\n  平台建设", ["数据\n  平台"]),
        ("软材料", "包括软，材料等", ["软，材料"]),
        ("区块链", "發展區塊鏈", ["區塊鏈"]),
        ("5g基站", "建设５Ｇ 基站", ["５Ｇ 基站"]),
        ("g60科创", "Ｇ６０ 科创走廊，g60", ["Ｇ６０ 科创"]),
        ("第1项", "第①项", ["第①项"]),
        ("cafe", "一家Café", ["Café"]),
        ("平成工程", "㍻工程", ["㍻工程"]),
        ("福利局", "设福\uf9dd局", ["福\uf9dd局"]),
        ("数据", "数与据", []),
    ],
)
def test_a_word_is_found_over_gaps_and_in_other_characters(word: str, text: str, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in Sought(word).spans(Text(text), 3)] == found


def test_every_sign_that_is_comparable_to_a_plain_one_is_found_as_that() -> None:
    for code in [*range(0x80, 0xD800), *range(0xE000, 0x30000)]:
        folded = tight(chr(code))
        if PLAIN.fullmatch(folded):
            assert Sought(folded).spans(Text(f"、{chr(code)}、"), 1) == [(1, 2)], hex(code)
