"""Two counts in one clause: each with its own noun, and its own size of what it counts."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.nouns import nominal
from gangmu_import.phrasewords import WORDS
from gangmu_import.pipeline import extract

PLAN = "岚江市茶业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"

Figure = tuple[str, float, str | None]


def counted(words: str) -> list[Figure]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.indicator, target.value, target.qualifier) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("打造2个百亿级茶园和6个五十亿级茶市。", [("茶园", 2, "百亿级"), ("五十亿级茶市", 6, None)]),
        ("打造2个百亿级茶园、6个特色茶市。", [("茶园", 2, "百亿级"), ("特色茶市", 6, None)]),
        ("推进30个市级重大茶旅项目、60个亿元以上项目建设。", [("市级重大茶旅项目", 30, None), ("项目建设", 60, "亿元以上")]),
        ("培育年产值达5亿元的茶企3家、超10亿元的茶企2家。", [("茶企", 3, "年产值达5亿元"), ("茶企", 2, "年产值超10亿元")]),
        ("新建3座茶亭和2座茶楼。", [("新建茶亭", 3, None), ("茶楼", 2, None)]),
    ],
)  # fmt: skip
def test_a_size_goes_with_the_count_that_it_stands_behind(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("建成1个国家级、3个省级茶园。", [("国家级茶园", 1, None), ("省级茶园", 3, None)]),
        ("建成省级茶园3个、市级6个。", [("省级茶园", 3, None), ("市级茶园", 6, None)]),
        ("帮扶36户85名困难茶农。", [("困难茶农户数", 36, None), ("困难茶农", 85, None)]),
        ("带动30户90人增收。", [("带动增收户数", 30, None), ("带动增收人数", 90, None)]),
    ],
)
def test_a_number_with_a_level_or_an_act_alone_has_the_noun_of_the_next(
    words: str, found: list[Figure]
) -> None:
    assert counted(words) == found


def test_a_verb_without_object_makes_no_statement_of_a_name() -> None:
    for word in rules("phrases")["stated"]["alone"]:
        assert word in rules("phrases")["stated"]["verbs"]
        assert (
            nominal(f"茶叶企业{word}") == f"{word}茶叶企业"
            or nominal(f"茶叶企业{word}") == f"{word}的茶叶企业"
        )
        assert nominal(f"茶叶企业{word}城市试点") == f"茶叶企业{word}城市试点"
    assert WORDS.states_alone.match("参加全国赛") is None
