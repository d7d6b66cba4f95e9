"""Numbers of lists: which words of a list each number counts, and which characters part its words."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.spread import separator

PLAN = "岚江市公共服务行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"
JOINING = rules("phrases")["joining"]


def counted(words: str) -> list[tuple[str, float]]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.indicator, target.value) for target in found]


def test_a_word_that_holds_a_joining_character_is_not_parted() -> None:
    assert separator().split(JOINING["example"]) == JOINING["parts"]
    assert separator().split(JOINING["counter"]) == JOINING["counter_parts"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("到2026年，有线电视普及率、管网接入率分别达到95%、80%。", [("有线电视普及率", 95), ("管网接入率", 80)]),
        ("到2026年，管网接入率、有线电视普及率分别达到80%、95%。", [("管网接入率", 80), ("有线电视普及率", 95)]),
        ("到2026年，体测及格率和优良率分别达到95%、50%。", [("体测及格率", 95), ("优良率", 50)]),
        ("到2026年，居民参与率及知晓率分别达到60%、70%。", [("居民参与率", 60), ("知晓率", 70)]),
        ("到2026年，居民满意度、政策知晓率分别达到90%、70%。", [("居民满意度", 90), ("政策知晓率", 70)]),
        ("到2026年，办结率、及时响应率分别达到90%、70%。", [("办结率", 90), ("及时响应率", 70)]),
        ("到2026年，集中和分散供水率分别达到90%、70%。", [("集中供水率", 90), ("分散供水率", 70)]),
        ("到2026年，体测及格率达到95%，及时率达到90%。", [("体测及格率", 95), ("及时率", 90)]),
        ("到2026年，及格率达到95%。", [("及格率", 95)]),
        ("创建和谐社区20个。", [("和谐社区", 20)]),
        ("组织群众5000人次参与。", [("群众", 5000)]),
    ],
)  # fmt: skip
def test_a_joining_character_inside_a_word_parts_no_names(words: str, found: list[tuple[str, float]]) -> None:
    assert counted(words) == found
