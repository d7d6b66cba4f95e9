"""What has become of counted things, behind their name: no part of it, or before it as one says it of them."""

from __future__ import annotations

import pytest

from gangmu_import.lexicon import rules
from gangmu_import.nouns import of_outcome
from import_.told import indicators_of


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("6个茶叶加工园规划建设有序推进。", "茶叶加工园"),
        ("茶税返还、灯塔普查等163项改革任务落地见效。", "改革任务"),
        ("300个“好茶亭”试点建设全面铺开。", "“好茶亭”试点"),
        ("绿茶科技等5个项目正式签约。", "签约项目"),
        ("9项约束性指标全部完成。", "完成约束性指标"),
        ("16座灯塔全面启用智慧巡护系统。", "启用智慧巡护系统的灯塔"),
        ("58个重点茶园进展顺利。", "重点茶园"),
        ("对4条临湖茶路进行综合提升改造。", "综合提升改造的临湖茶路"),
        ("对全县15所乡镇茶艺学校全面提档升级。", "提档升级乡镇茶艺学校"),
        ("建成茶园基本公共服务设施15处。", "茶园基本公共服务设施"),
        ("新建2个智能有序充电示范站。", "新建智能有序充电示范站"),
    ],
)
def test_what_has_become_of_counted_things_is_no_end_of_their_name(words: str, indicator: str) -> None:
    assert indicators_of(words) == [indicator]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("28条重点茶渠整治率达100%。", ["重点茶渠", "重点茶渠整治率"]),
        ("8个重点灯塔项目意向投资21.5亿元。", ["重点灯塔项目", "重点灯塔项目意向投资"]),
    ],
)
def test_a_rate_or_sum_of_counted_things_is_not_what_is_counted(words: str, indicators: list[str]) -> None:
    assert indicators_of(words) == indicators


def test_words_for_an_outcome_tell_their_example_from_their_counter_example() -> None:
    rule = rules("phrases")["outcome"]
    assert of_outcome(rule["example"]) == rule["noun"]
    assert of_outcome(rule["counter"]) == rule["counter"]
