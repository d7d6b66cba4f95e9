"""Texts that are made to be slow are read in time that grows with their length."""

from __future__ import annotations

import pytest

from gangmu_db.records import Head
from gangmu_import.outline import Outline
from gangmu_import.targets import find_targets
from gangmu_import.text import fold
from pace import within

LENGTH = 200_000
NOBODY = Head("", None, (), None, None, (), "规划")
CASES = {
    "one line without a mark": "数" * LENGTH,
    "one line of clauses": "推进数字经济高质量发展，" * (LENGTH // 12),
    "ten thousand digits": "1" * 10_000,
    "five thousand nested brackets": "（" * 5_000 + "5家" + "）" * 5_000,
    "counts without a mark": "企业5家" * (LENGTH // 4),
    "a list of counts": "5家、" * (LENGTH // 3),
    "a list of bare numbers": "5、" * (LENGTH // 2),
    "Chinese numerals": "一二三四五六七八九十百千万亿" * (LENGTH // 14),
    "rounded counts": "百家" * (LENGTH // 2),
    "years": "到2025年" * (LENGTH // 6),
    "titles that never close": "《" * LENGTH,
    "subjects before 分别": "甲、" * (LENGTH // 2) + "分别达到5家、6家和7家",
    "levels that rise": "从5家提高到6家" * (LENGTH // 8),
    "articles": "第一条　企业" * (LENGTH // 6),
    "ranges": "1-2-3-4-" * (LENGTH // 8),
    "subsidies": ("给予企业" * 20 + "5万元") * (LENGTH // 83),
    "a table run together": "排放总量（万吨）251.7347.6-8%" * (LENGTH // 20),
    "deadlines": "到2025年底前" + "建成" * (LENGTH // 2),
    "sizes of things": "关停20万千瓦以上、" * (LENGTH // 11),
    "shares": "占5%，" * (LENGTH // 4),
    "parts of a number that no sentence gives": "其中到2026年，茶房2座\n" * (LENGTH // 14),
}


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_text_is_read_in_two_seconds(name: str) -> None:
    text = fold(CASES[name])
    with within(seconds=2):
        find_targets(text, Outline((), (), ()), NOBODY, ())
