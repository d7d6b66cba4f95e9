"""Years that say which things a plan speaks of, in plans about places that do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.thingyears import without_things


def targets(words: str, title: str = "岚江市2024年灯塔更新实施方案") -> tuple[Target, ...]:
    text = f"{title}\n\n一、重点任务\n\n（一）更新灯塔\n\n{words}\n"
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("更新2005年以前建成的灯塔30座。", [("更新灯塔", 30)]),
        ("对2000年底前建成的茶馆实施改造，新增茶座800个。", [("新增茶座", 800)]),
        ("淘汰2017年以前投运的渡船8艘，减排500吨。", [("淘汰渡船", 8), ("减排", 500)]),
        ("续建2023年开工的茶亭5座，新建茶亭8座。", [("续建茶亭", 5), ("新建茶亭", 8)]),
        ("加快2023年结转的20个茶园建设，新开工灯塔15座。", [("茶园建设", 20), ("新开工灯塔", 15)]),
        ("对2023年产值达到1500万元的茶企重点培育，新增茶企12家。", [("新增茶企", 12)]),
        ("巩固2021年创建成果，新增茶园30公顷。", [("新增茶园", 30)]),
        ("2020年以来改造的码头完好率达到95%。", [("码头完好率", 95)]),
    ],
)
def test_the_year_in_which_things_were_made_is_not_that_of_the_target(
    words: str, found: list[tuple[str, float]]
) -> None:
    said = [(each.indicator, each.value, each.year, each.status) for each in targets(words)]
    assert said == [(name, value, 2024, "target") for name, value in found]


def test_what_more_is_to_follow_on_is_of_its_own_year() -> None:
    found = targets("在2023年疏浚20公里的基础上，再疏浚航道30公里。")
    assert [(each.value, each.year, each.status) for each in found] == [
        (20, 2023, "result"),
        (30, 2024, "target"),
    ]


@pytest.mark.parametrize(
    ("words", "year", "status"),
    [
        ("2024年底前建成灯塔30座。", 2024, "target"),
        ("2023年建成灯塔30座。", 2023, "result"),
        ("截至2023年底前建成的灯塔有30座。", 2023, "result"),
        ("到2025年底前建成的灯塔达到30座。", 2025, "target"),
    ],
)
def test_the_year_of_what_is_done_stays(words: str, year: int, status: str) -> None:
    assert [(each.year, each.status) for each in targets(words)] == [(year, status)]


def test_the_rule_for_such_years_reads_its_example_only() -> None:
    rule = rules("targets")["thing_year"]
    assert without_things(rule["example"]) == rule["name"]
    assert without_things(rule["counter"]) == rule["counter"]


def test_a_year_that_is_only_compared_with_is_not_the_year_of_a_report() -> None:
    text = (
        "截至5月末，全县新增茶农3120人，较2019年同期增加211人；茶园失管率为3.2%，较2019年下降0.1个百分点。\n"
    )
    assert {(target.year, target.status) for target in targets(text, "茶业形势")} == {(None, "result")}


def test_the_same_months_of_a_year_behind_a_number_hold_for_their_own_alone() -> None:
    text = "2020年末，共有茶馆15户（2015年同期9户），实现产值21.5亿元，2015年同期12.1亿元，茶客8万人。\n"
    found = {target.value: target.year for target in targets(text, "清溪茶园2020年工作总结")}
    assert found == {15: 2020, 9: 2015, 21.5: 2020, 12.1: 2015, 80000: 2020}
