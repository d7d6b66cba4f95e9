"""Numbers told apart by 分别: which name of the list before each of them has."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.apart import risen
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract

PLAN = "岚江市茶业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"

Figure = tuple[str, float]


def counted(words: str) -> list[Figure]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶叶加工产值、茶旅收入再创新高，分别为40亿元、10亿元，增长8%、20%。",
            [("茶叶加工产值", 40), ("茶旅收入", 10), ("茶叶加工产值增长", 8), ("茶旅收入增长", 20)],
        ),
        (
            "茶园面积、茶叶产量和茶农收入稳步提高，分别达到40万亩、10万吨、3万元。",
            [("茶园面积", 400000), ("茶叶产量", 100000), ("茶农收入", 3)],
        ),
        (
            "茶船、茶亭数量分别达到30个、50个。茶车、茶灯数量继续增加，分别增长10%、20%。",
            [("茶船数量", 30), ("茶亭数量", 50), ("茶车数量增长", 10), ("茶灯数量增长", 20)],
        ),
        # another number of names than of figures says nothing
        (
            "茶园面积、茶叶产量、茶农收入稳步提高，分别增长10%、20%。",
            [("茶园面积、茶叶产量、茶农收入稳步提高", 10), ("茶园面积、茶叶产量、茶农收入稳步提高", 20)],
        ),
        (
            "茶叶产值、茶船产值分别达到40亿元、900万元，30家茶企入驻。",
            [("茶叶产值", 40), ("茶船产值", 900), ("茶企入驻", 30)],
        ),
    ],
)  # fmt: skip
def test_the_names_may_stand_in_the_clause_before(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶厂油耗和茶船电耗（含仓库、码头）分别控制在9吨、7吨以内。",
            [("茶厂油耗", 9), ("茶船电耗", 7)],
        ),
        (
            "茶厂油耗、茶船电耗（不含补贴）分别控制在9吨、7吨以内。",
            [("茶厂油耗", 9), ("茶船电耗(不含补贴)", 7)],
        ),
    ],
)
def test_a_remark_on_all_names_is_no_name(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("粉尘和废气排放总量分别控制在4吨、9吨以内。", [("粉尘排放总量", 4), ("废气排放总量", 9)]),
        ("绿茶、红茶和黑茶出口总额分别达到1亿元、2亿元、3亿元。", [("绿茶出口总额", 1), ("红茶出口总额", 2), ("黑茶出口总额", 3)]),
        ("茶叶排放量和废水排放总量分别控制在4吨、9吨。", [("茶叶排放量", 4), ("废水排放总量", 9)]),
    ],
)  # fmt: skip
def test_a_shared_size_is_lent_with_what_it_is_a_size_of(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("城乡居民人均茶叶消费分别增长7%、8%。", [("城镇居民人均茶叶消费增长", 7), ("农村居民人均茶叶消费增长", 8)]),
        (
            "茶业产值、城乡居民收入分别增长6%、7%、8%。",
            [("茶业产值增长", 6), ("城镇居民收入增长", 7), ("农村居民收入增长", 8)],
        ),
        ("茶业产值、城乡居民收入分别增长6%、7%。", [("茶业产值增长", 6), ("城乡居民收入增长", 7)]),
        ("城乡居民收入增长7%。", [("城乡居民收入增长", 7)]),
    ],
)  # fmt: skip
def test_town_and_country_are_two_where_a_number_stands_for_each(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


def test_what_is_said_of_a_list_is_told_from_its_names() -> None:
    rule = rules("phrases")["risen"]
    assert risen().search(rule["example"])
    assert not risen().search(rule["counter"])
