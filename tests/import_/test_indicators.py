"""The same indicator meets itself across documents, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.records import Source
from gangmu_import.indicators import Measure, series
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import half_width

Named = tuple[str, str, Measure | None]


def canonical_indicator(
    indicator: str, unit: str, measure: Measure | None, qualifier: str | None = None
) -> str | None:
    return series(half_width(indicator), unit, measure, qualifier)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("高新技术企业", "家", None), ("高新技术企业累计数", "家", "stock")),
        (("高新技术企业", "家", None), ("全市高新技术企业总数", "家", None)),
        (("高新技术企业", "家", None), ("培育具有创新驱动特征的高新技术企业", "家", None)),
        (("新增发明专利授权数", "件", "flow"), ("新增发明专利授权", "项", "flow")),
        (("5G基站", "座", None), ("５Ｇ基站", "个", None)),
        (("技术合同成交额", "亿元", None), ("技术合同成交额", "万元", None)),
        (("光伏装机", "万千瓦", None), ("光伏装机", "千瓦", None)),
        (("年发电量", "亿千瓦时", None), ("年发电量", "万千瓦时", None)),
        (("战略性新兴产业比重", "%", None), ("战略性新兴产业占比", "%", None)),
        (("地区生产总值增速", "%", None), ("地区生产总值增长", "%", None)),
        (("重点大数据企业（含人工智能企业）", "家", None), ("重点大数据企业", "家", None)),
        (("农村公路", "公里", None), ("农村公路", "km", None)),
        (("师生比", "∶1", None), ("师生比", ":1", None)),
    ],
)
def test_two_names_of_one_thing_meet(one: Named, other: Named) -> None:
    assert canonical_indicator(*one) is not None
    assert canonical_indicator(*one) == canonical_indicator(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("大数据企业", "家", None), ("重点大数据企业", "家", None)),
        (("科技小巨人企业", "家", None), ("科技小巨人（培育）企业", "家", None)),
        (("大数据企业", "家", "stock"), ("新增大数据企业", "家", "flow")),
        (("引进大数据企业", "家", "flow"), ("新增大数据企业", "家", "flow")),
        (("高新技术企业", "家", None), ("高新技术企业", "%", None)),
        (("地区生产总值", "亿元", None), ("地区生产总值增长", "%", None)),
        (("地区生产总值增长", "%", None), ("地区生产总值年均增长", "%", None)),
        (("固定资产投资", "亿元", None), ("工业固定资产投资", "亿元", None)),
        (("进出口总额", "亿元", None), ("进出口总额", "亿美元", None)),
        (("接待游客", "人次", "flow"), ("接待游客", "人", "flow")),
    ],
)
def test_two_things_do_not_meet(one: Named, other: Named) -> None:
    assert canonical_indicator(*one) != canonical_indicator(*other)


def test_a_condition_makes_another_indicator() -> None:
    assert canonical_indicator("装备制造企业", "家", None) != canonical_indicator(
        "装备制造企业", "家", None, "年产值在20亿元以上"
    )


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "企业",
        "项目",
        "产值",
        "中心",
        "其他机构",
        "该园区内的企业和机构在当年度内完成改造并且通过验收的部分和其余部分",
    ],
)
def test_a_vague_phrase_meets_nothing(phrase: str) -> None:
    assert canonical_indicator(phrase, "家", None) is None


@pytest.mark.parametrize("kind", ["dropped", "ornament", "flow", "change", "share"])
def test_each_rule_joins_its_example_and_parts_its_counter_example(kind: str) -> None:
    rule = rules("indicators")[kind]
    joined = {canonical_indicator(phrase, "家", None) for phrase in rule["example"]}
    assert len(joined) == 1
    assert len({canonical_indicator(phrase, "家", None) for phrase in rule["counter"]}) == 2


def test_a_result_of_one_document_meets_the_target_of_another() -> None:
    report = "岚江市2020年科技发展报告\n\n一、主要成效\n\n截至2020年底，全市共有高新技术企业359家。\n"
    plan = "岚江市科技创新行动计划（2021-2025年）\n\n一、发展目标\n\n到2025年，培育高新技术企业，累计数达到500家。高新技术企业达到500家。\n"
    told = extract(Source("a.txt", "0" * 64, "utf-8"), report).targets
    planned = extract(Source("b.txt", "0" * 64, "utf-8"), plan).targets
    assert [(target.value, target.status) for target in told] == [(359, "result")]
    assert told[0].series == planned[-1].series == "高新技术企业数"


@given(
    st.text(max_size=40),
    st.sampled_from(["家", "%", "亿元", "人", ""]),
    st.sampled_from(["stock", "flow", None]),
)
def test_a_name_is_the_same_however_often_it_is_asked_for(
    phrase: str, unit: str, measure: Measure | None
) -> None:
    assert canonical_indicator(phrase, unit, measure) == canonical_indicator(phrase, unit, measure)
