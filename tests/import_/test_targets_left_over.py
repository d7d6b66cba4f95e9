"""Words of time, order and headings beside a number that are no part of what it counts."""

from __future__ import annotations

import pytest

from import_.told import indicators_of


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("今年以来共识别监测茶户120户。", ["识别监测茶户"]),
        ("近三年来新增茶商4.5万户。", ["新增茶商"]),
        ("今年前8个月累计发放茶券3200万元。", ["累计发放茶券"]),
        ("茶叶总产量连续十三年保持在70万斤以上。", ["茶叶总产量"]),
        ("茶叶产量自2010年以来连续5年突破百万斤。", ["茶叶产量"]),
        ("鱼产量时隔7年重站上1400万吨台阶。", ["鱼产量"]),
        ("连续三年获奖茶企达到5家。", ["连续三年获奖茶企"]),
        ("全市2020年茶亭改造新开工49个。", ["茶亭改造新开工"]),
        ("茶叶产量双双突破3万吨。", ["茶叶产量"]),
        ("投资2亿元的茶客中心项目建成后，年产值达3亿元。", ["茶客中心项目投资", "年产值"]),
        ("茶税收入94880万元，比2021年执行数增长3.8%。", ["茶税收入", "茶税收入增长"]),
        ("建设茶园3个，形成“一心两翼三区”格局，引进企业3家。", ["茶园", "引进企业"]),
        ("“十四五”末，面积达10万亩。", ["面积"]),
        ("年末全县户籍人口22.8万人，其中茶农6.3万人。", ["全县户籍人口", "茶农户籍人口"]),
        ("投资1.2亿元的茶客中心6月底前完成主体工程。", ["茶客中心投资"]),
        ("共计发放茶券3200万元，合计检查茶店50家次。", ["发放茶券", "检查茶店"]),
        ("查处违法采茶行为35起，规范经营行为20余起。", ["查处违法采茶行为", "规范经营行为"]),
        ("预计（下同）全年实现茶税24.9亿元，比上年（下同）增长10.0%。", ["茶税", "茶税增长"]),
    ],
)
def test_words_of_time_are_left_out(words: str, indicators: list[str]) -> None:
    assert indicators_of(words) == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "（一）茶乡农村经济保持较快发展。落实涉农资金37.9亿元，其中衔接资金18.5亿元、增长0.5%。",
            ["涉农资金", "衔接资金", "衔接资金增长"],
        ),
        ("（一）茶业稳产保供取得新成效。水稻面积2.1万亩，产量0.6万吨。", ["水稻面积", "水稻产量"]),
    ],
)
def test_a_noun_that_says_enough_needs_no_heading(words: str, indicators: list[str]) -> None:
    assert indicators_of(words) == indicators


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("在12个乡镇（街道办）硬化茶路8万平方米。", "硬化茶路"),
        ("从县直40个部门中抽调120名茶艺师。", "茶艺师"),
        ("在38所学校建设茶艺室38间。", "茶艺室"),
    ],
)
def test_the_places_where_something_is_done_are_no_part_of_what_is_done(words: str, indicator: str) -> None:
    assert indicators_of(words)[-1] == indicator
