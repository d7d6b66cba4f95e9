"""Growth and shares behind words of comparison: they are those of what the clause before counts."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.trimming import asked

REPORT = "岚江市2023年工作总结\n\n一、工作成效\n\n{}\n"

Figure = tuple[str, float]


def counted(words: str) -> list[Figure]:
    found = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    return [(target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "采茶女工培训5000人，与去年同期相比增长20%，比2019年增长12%。",
            [("采茶女工培训", 5000), ("采茶女工培训增长", 20), ("采茶女工培训增长", 12)],
        ),
        (
            "茶船更新120艘，完成年度目标任务的130%，市民生实事任务的110%。",
            [("茶船更新", 120), ("茶船更新完成率", 130), ("茶船更新完成率", 110)],
        ),
        ("茶价上涨3%，但12月茶价涨幅已回落至2%。", [("茶价上涨", 3), ("茶价涨幅", 2)]),
        ("茶园投资80亿元，较序时进度快5个百分点。", [("茶园投资", 80)]),
        ("茶园灌溉计划80%完成。", [("茶园灌溉计划", 80)]),
    ],
)
def test_words_of_comparison_are_no_subject(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


def test_a_number_in_quotation_marks_names_no_investment() -> None:
    assert counted("完成投资200亿元，实施茶业“155”工程。") == [("投资", 200)]


def test_what_was_asked_for_is_told_from_what_is_done() -> None:
    rule = rules("phrases")["asked"]
    example = rule["example"].removeprefix("完成").removesuffix("的")
    assert asked().fullmatch(example)
    assert asked().fullmatch(rule["counter"].removeprefix("完成")) is None
