"""Numbers of those to or for whom something is done, ages beside them, and units that stand before their number."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.acts import serves
from gangmu_import.figures import find_quantities
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

HEAD = "泉溪市茶业行动计划（2024年）\n一、重点任务\n1."


def found(text: str) -> list[Target]:
    return list(extract(Source("plan.txt", "", ""), f"{HEAD}{text}\n").targets)


def values(text: str) -> list[tuple[float, str]]:
    return [(target.value, target.unit) for target in found(text)]


@pytest.mark.parametrize("word", ["对", "为", "在", "为全市"])
def test_a_number_to_or_for_which_something_is_done_counts(word: str) -> None:
    assert values(f"{word}28所茶校安装数字平台。") == [(28, "所")]


@pytest.mark.parametrize(
    "text",
    [
        "对2家茶厂依法处理。",
        "对28所茶校改造给予补助。",
        "对5家以上联合的茶厂给予支持。",
        "在3个月内完成整改。",
    ],
)
def test_terms_and_time_limits_do_not(text: str) -> None:
    assert values(text) == []


def test_the_rule_of_those_served_matches_its_example_only() -> None:
    for key, served in (("example", True), ("counter", False)):
        folded = fold(rules("targets")["served"][key])
        quantity = find_quantities(folded)[0]
        before = folded.folded[: quantity.lead]
        assert serves(folded.folded, quantity, (quantity.reach, len(folded.folded)), before) is served


def test_what_is_improved_or_subsidised_is_counted() -> None:
    assert values("改善全县60所茶校环境。") == [(60, "所")]
    assert values("继续补助158家茶社。") == [(158, "家")]


def test_an_age_leaves_the_other_numbers_of_its_sentence() -> None:
    assert values("开展5万名40-74周岁茶农筛查；新建茶园10家。") == [(50000, "名"), (10, "家")]
    beds = "新增茶馆28个；建成茶床90张；为75周岁以上独居茶农安装报警器。"
    assert values(beds) == [(28, "个"), (90, "张")]
    assert values("对65周岁以上老人免费体检。") == []


def test_visits_may_name_their_unit_before_the_number() -> None:
    assert values("全年送茶服务人次达200万以上。") == [(2_000_000, "人次")]
    assert values("接待游客2万人次，茶叶产量达到200万以上。")[1][1] == ""


def test_what_is_free_for_so_many_is_counted() -> None:
    assert values("为5000名适龄茶农免费接种疫苗，为65岁以上船员免费体检3万人次。") == [
        (5000, "名"),
        (30000, "人次"),
    ]
    assert values("65岁以上老人免费乘坐渡船3次。") == []
