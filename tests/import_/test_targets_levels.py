"""Levels that targets start from or are compared with: results of their own year, never what is to be reached."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = "岚江市航道发展“十四五”规划\n\n一、发展目标\n\n{}\n"

Figure = tuple[str, float, str, int | None, float | None]
"""Indicator, value, status, year and the value of the level it starts from."""


def figures(words: str) -> list[Figure]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    base = {target.id: target.value for target in found}
    return [
        (
            target.indicator,
            target.value,
            target.status,
            target.year,
            None if target.baseline is None else base[target.baseline],
        )
        for target in found
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "到2025年，万吨货物油耗下降到1.2吨，比2020年的1.5吨下降20%。",
            [
                ("万吨货物油耗", 1.2, "target", 2025, None),
                ("万吨货物油耗", 1.5, "result", 2020, None),
                ("万吨货物油耗下降", 20, "target", 2025, 1.5),
            ],
        ),
        (
            "到2025年，渡船数量达到360艘，较2020年300艘增加60艘，增长20%。",
            [
                ("渡船数量", 360, "target", 2025, None),
                ("渡船数量", 300, "result", 2020, None),
                ("渡船数量增加", 60, "target", 2025, 300),
                ("渡船数量增长", 20, "target", 2025, None),
            ],
        ),
        (
            "到2025年，游船客运量比2019年的50万人次增长40%。",
            [("游船客运量", 500000, "result", 2019, None), ("游船客运量增长", 40, "target", 2025, 500000)],
        ),
        (
            "到2025年，渡船数量达到360艘，比2020年增长20%。",
            [("渡船数量", 360, "target", 2025, None), ("渡船数量增长", 20, "target", 2025, None)],
        ),
    ],
)
def test_the_level_that_a_change_is_compared_with_is_its_baseline(words: str, found: list[Figure]) -> None:
    assert figures(words) == found


def test_a_list_of_changes_has_the_names_and_the_levels_of_the_list_before() -> None:
    words = "到2025年，码头油耗、船闸电耗分别控制在8吨、6吨以内，比2020年的10吨、8吨分别减少20%、25%。"
    assert figures(words) == [
        ("码头油耗", 8, "target", 2025, None),
        ("船闸电耗", 6, "target", 2025, None),
        ("码头油耗", 10, "result", 2020, None),
        ("船闸电耗", 8, "result", 2020, None),
        ("码头油耗减少", 20, "target", 2025, 10),
        ("船闸电耗减少", 25, "target", 2025, 8),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "灯塔完好率、浮标完好率分别从80%、85%提高到90%、95%。",
        "灯塔完好率、浮标完好率从80%、85%提高到90%、95%。",
        "灯塔完好率、浮标完好率从80%、85%分别提高到90%、95%。",
    ],
)
def test_several_levels_rise_to_as_many(words: str) -> None:
    assert figures(words) == [
        ("灯塔完好率", 80, "result", None, None),
        ("浮标完好率", 85, "result", None, None),
        ("灯塔完好率", 90, "target", 2025, 80),
        ("浮标完好率", 95, "target", 2025, 85),
    ]


def test_a_level_may_be_said_for_each_head_again() -> None:
    words = "船员最低工资从每人每月2500元提高到每人每月2600元。"
    assert figures(words) == [
        ("船员最低工资", 2500, "result", None, None),
        ("船员最低工资", 2600, "target", 2025, 2500),
    ]


@pytest.mark.parametrize("people", ["从业人员", "农村从业人员", "水运从业人数"])
def test_a_word_that_begins_as_one_before_a_level_leads_to_none(people: str) -> None:
    assert figures(f"到2025年，{people}达到8万人（2020年为6万人）。") == [
        (people, 80000, "target", 2025, None),
        (people, 60000, "result", 2020, None),
    ]
