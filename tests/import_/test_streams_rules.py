"""The words that part a title from its body, each list against its own example and counter-example."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gangmu_import.glue import body_of, named_body
from gangmu_import.lexicon import rules

TABLES: dict[str, dict[str, Any]] = rules("streams")
PATTERNS = [name for name, rule in TABLES.items() if "pattern" in rule]
STARTED = [
    (name, key) for name in ("begins", "tails") for key in ("pattern", "adverbs") if key in TABLES[name]
]


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_matches_its_example_only(name: str) -> None:
    rule = TABLES[name]
    assert re.match(rule["pattern"], rule["example"])
    assert not re.match(rule["pattern"], rule["counter"])


def test_a_word_that_ends_a_title_ends_its_example_only() -> None:
    rule = TABLES["ends"]
    assert rule["example"].endswith(tuple(rule["words"]))
    assert not rule["counter"].endswith(tuple(rule["words"]))


def test_an_unsure_word_begins_its_example_only() -> None:
    rule = TABLES["unsure"]
    assert rule["example"].startswith(tuple(rule["words"]))
    assert not rule["counter"].startswith(tuple(rule["words"]))


@pytest.mark.parametrize("name", ["ends", "unsure"])
def test_no_word_is_listed_twice(name: str) -> None:
    words = TABLES[name]["words"]
    assert sorted({word for word in words if words.count(word) > 1}) == []


@pytest.mark.parametrize(("name", "key"), STARTED)
@settings(max_examples=100)
@given(drawn=st.data())
def test_a_rule_names_all_that_it_begins_with(name: str, key: str, drawn: st.DataObject) -> None:
    words = drawn.draw(st.from_regex(re.compile(TABLES[name][key], re.ASCII)))
    assert words.startswith(tuple(TABLES[name]["starts"])) or not re.match(TABLES[name][key], words)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("健全竹器检验体系", "建立检验中心,开展检验培训"),
        ("打造竹器特色园区", "围绕毛竹加工,培育一批企业"),
        ("竹农收入不断增长", "到2035年,竹农人均收入翻番"),
        ("竹林环境优化提升行动", "推进竹林抚育,改善竹林环境"),
        ("强化竹器品牌宣传引导", "强化舆论宣传,讲好竹器故事"),
    ],
)
def test_a_body_is_found_behind_its_title(title: str, body: str) -> None:
    assert body_of(title + body, 0, len(title + body)) == len(title)


@pytest.mark.parametrize(
    "sentence", ["新建竹林基地30个", "竹农每户增收1万元,竹厂增收10万元", "推动竹器与茶叶融合"]
)
def test_a_sentence_of_its_own_is_not_parted(sentence: str) -> None:
    assert body_of(sentence, 0, len(sentence)) == 0


def test_a_title_that_stands_whole_needs_no_verb_behind_it() -> None:
    text = "总体目标竹器产值适度超前增长"
    assert named_body(text, 0, len(text)) == 4
    assert named_body("总体目标责任书已经签订", 0, 11) == 0
