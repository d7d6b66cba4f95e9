"""Yields, sums and growth that a clause names alone, of what the clause before counts."""

from __future__ import annotations

import pytest

from import_.told import indicators_of


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("荞麦面积2万亩，产量0.5万吨，增幅1.2%。", ["荞麦面积", "荞麦产量", "荞麦产量增幅"]),
        ("莲藕种植面积5000亩，总产2600吨。", ["莲藕种植面积", "莲藕总产"]),
        (
            "牛存栏1.8万头、出栏15.2万头；羊存栏29万只、出栏31万只。",
            ["牛存栏", "牛出栏", "羊存栏", "羊出栏"],
        ),
        ("麻鸭规模养殖场120户，存栏335万羽。", ["麻鸭规模养殖场", "麻鸭存栏"]),
        ("建筑面积2万平方米，产量0.5万吨。", ["建筑面积", "产量"]),
    ],
)
def test_a_yield_alone_is_that_of_what_was_counted(words: str, indicators: list[str]) -> None:
    assert indicators_of(words) == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "扩建灯塔航道1.9公里，投资955万元；排水管3.7公里，投资771万元。",
            ["扩建灯塔航道", "扩建灯塔航道投资", "排水管", "排水管投资"],
        ),
        ("实施灯塔重点工程21项，完成投资162亿元。", ["灯塔重点工程", "灯塔重点工程投资"]),
        (
            "新签约茶业项目29个，总投资17亿元，增长5%。",
            ["新签约茶业项目", "新签约茶业项目总投资", "新签约茶业项目总投资增长"],
        ),
        ("茶客满意率达到95%，完成投资20亿元。", ["茶客满意率", "投资"]),
        ("培训茶农300人，投资20万元。", ["培训茶农", "投资"]),
    ],
)
def test_a_sum_spent_is_that_of_the_works_counted_right_before(words: str, indicators: list[str]) -> None:
    assert indicators_of(words) == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("茶业增加值475亿元，可比增长4.3%。", ["茶业增加值", "茶业增加值增长"]),
        ("茶农人均可支配收入19954元、名义增长7%。", ["茶农人均可支配收入", "茶农人均可支配收入增长"]),
        (
            "全县茶税752亿元，比上年增长6.2%，两年平均增长4.4%。",
            ["全县茶税", "全县茶税增长", "全县茶税两年平均增长"],
        ),
        ("茶叶产值两年平均增长4.4%。", ["茶叶产值两年平均增长"]),
    ],
)
def test_growth_told_in_a_way_of_its_own_keeps_its_subject(words: str, indicators: list[str]) -> None:
    assert indicators_of(words) == indicators
