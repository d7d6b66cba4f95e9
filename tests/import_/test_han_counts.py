"""Counts in Chinese numerals that stand in lists and ranges."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = "清溪县茶业行动计划（2023—2025年）\n一、主要目标\n到2025年，{}。\n二、重点任务\n（一）推进建设。完善机制。\n"


def read(words: str) -> list[tuple[str, float, float | None, str, str]]:
    found = extract(Source("plan.txt", "", ""), PLAN.format(words)).targets
    return [(one.indicator, one.value, one.value_max, one.unit, one.comparator) for one in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("培育茶企三到五家", [("茶企", 3, 5, "家", "=")]),
        ("培育三至五家茶企", [("茶企", 3, 5, "家", "=")]),
        ("培育两到三家茶企", [("茶企", 2, 3, "家", "=")]),
        ("茶企培育统一到三家", [("茶企培育统一", 3, None, "家", "=")]),
        ("茶企培育达到五家", [("茶企培育", 5, None, "家", "=")]),
    ],
)
def test_a_range_in_chinese_numerals_has_both_its_ends(
    words: str, found: list[tuple[str, float, float | None, str, str]]
) -> None:
    assert read(words) == found


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("新建两所茶校、三所茶园小学", [2, 3]),
        ("新建两座茶塔和三座茶亭", [2, 3]),
        ("新建两所茶校，四所并存、三所相邻", [2]),
        ("联系两所茶校、三所小学", []),
    ],
)
def test_small_counts_of_a_list_share_their_verb(words: str, values: list[float]) -> None:
    assert [one[1] for one in read(words)] == values


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶企达到或超过35家", [("茶企", 35, None, "家", ">=")]),
        ("新打茶井100眼", [("新打茶井", 100, None, "眼", "=")]),
        ("检定茶秤1.2万台件以上", [("检定茶秤", 12000, None, "台件", ">=")]),
        ("茶库容积达到2万立方", [("茶库容积", 20000, None, "立方", "=")]),
    ],
)
def test_rare_words_beside_numbers_are_read(
    words: str, found: list[tuple[str, float, float | None, str, str]]
) -> None:
    assert read(words) == found


@pytest.mark.parametrize("span", ["25-30公里茶路", "25—30公里茶路", "3至10万茶农", "2.5～3公里茶路"])
def test_for_how_many_others_there_is_something_is_no_target(span: str) -> None:
    assert [one[1:] for one in read(f"每{span}配备不少于一名巡查员")] == [(1, None, "名", ">=")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("新建十二所茶校，培育十五家茶企", [("新建茶校", 12, "所"), ("茶企", 15, "家")]),
        ("茶叶产量达到五百吨，茶田达到三千亩", [("茶叶产量", 500, "吨"), ("茶田", 3000, "亩")]),
        ("改造茶路一百二十公里，建设茶仓三万平方米", [("茶路", 120, "公里"), ("茶仓", 30000, "平方米")]),
        ("茶业养老保险覆盖超过十三亿人", [("茶业养老保险覆盖", 13e8, "人")]),
        ("带动五千五百七十五万农村居民饮茶", [("农村居民饮茶", 55_750_000, "人")]),
        ("学会四两拨千斤，贯彻十九大精神，落实第十二个茶业规划", []),
        ("“十四五”期间，推进十八大以来的改革", []),
    ],
)
def test_numbers_above_ten_count_in_chinese_numerals_as_in_digits(
    words: str, found: list[tuple[str, float, str]]
) -> None:
    assert [(name, value, unit) for name, value, _, unit, _ in read(words)] == found


def test_a_heading_with_a_count_in_chinese_numerals_names_no_subject() -> None:
    found = extract(
        Source("plan.txt", "", ""), "清溪县2024年茶业工作要点\n一、任务\n1.新建十二所茶校，完成二十三个项目\n"
    ).targets
    assert [(one.indicator, one.value) for one in found] == [("新建茶校", 12), ("项目", 23)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶叶良种率达到百分之九十五以上", [("茶叶良种率", 95, "%", ">=")]),
        (
            "茶税增长百分之十二点五，茶害率控制在百分之三以内",
            [("茶税增长", 12.5, "%", "="), ("茶害率", 3, "%", "<=")],
        ),
        (
            "茶叶良种率提高三个百分点，茶园覆盖率达到百分之百",
            [("茶叶良种率提高", 3, "个百分点", "="), ("茶园覆盖率", 100, "%", "=")],
        ),
        ("茶叶产值增长两倍，茶税增长一倍", [("茶叶产值增长", 2, "倍", "="), ("茶税增长", 1, "倍", "=")]),
        ("茶叶出口额达到三亿五千万元", [("茶叶出口额", 35000, "万元", "=")]),
        ("服务茶农不下5000人次", [("服务茶农", 5000, "人次", ">=")]),
        ("以百倍努力推行百分制", []),
    ],
)
def test_shares_sums_and_times_are_read_in_chinese_numerals(
    words: str, found: list[tuple[str, float, str, str]]
) -> None:
    assert [(name, value, unit, says) for name, value, _, unit, says in read(words)] == found
