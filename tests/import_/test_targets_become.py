"""Numbers beside what has become of what they count, by when it is so, and what is said of all of them."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

REVIEW = "岚江市茶业局2025年工作总结\n一、工作完成情况\n{}\n"


def named(words: str) -> list[tuple[str, float]]:
    found = extract(Source("review.txt", "0" * 64, "utf-8"), REVIEW.format(words)).targets
    return [(target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶虫病例9例全部治愈，97个茶村全部退出。", [("茶虫病例", 9), ("退出茶村", 97)]),
        ("全县1.6万户6.2万贫困人口全部脱贫。", [("脱贫贫困人口", 16000), ("脱贫贫困人口", 62000)]),
        ("茶业绩效任务46项全部完成，茶农提案12件全部办理完毕。", [("茶业绩效任务", 46), ("茶农提案", 12)]),
        ("茶站噪音13起均实现有效管控。", [("茶站噪音", 13)]),
        ("装机容量15兆瓦的东湖茶电站项目于上半年成功并网发电。", [("东湖茶电站项目装机容量", 15)]),
        # nothing else says what they are
        ("300人如期脱贫。", [("如期脱贫", 300)]),
        ("整治均衡茶园20处，培育20处均衡茶园。", [("整治均衡茶园", 20), ("均衡茶园", 20)]),
    ],
)  # fmt: skip
def test_what_has_become_of_things_is_no_name_of_them(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶师签约率7月底达70%以上、年底达90%以上。", [("茶师签约率", 70), ("茶师签约率", 90)]),
        ("茶亭支出占比持续保持70%以上。", [("茶亭支出占比", 70)]),
        ("推进全域6.8万亩茶园提质。", [("茶园提质", 68000)]),
        ("新增灌溉面积16310亩，改善83950亩。", [("新增灌溉面积", 16310), ("改善灌溉面积", 83950)]),
    ],
)  # fmt: skip
def test_by_when_and_where_it_is_so_is_no_part_of_the_name(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert named(words) == found


def test_men_and_women_are_told_apart() -> None:
    assert named("全县茶农19万人，其中男9万人，女10万人。") == [
        ("全县茶农", 190000),
        ("男茶农", 90000),
        ("女茶农", 100000),
    ]


def test_the_year_of_a_lead_to_items_is_theirs() -> None:
    text = "东山市未来五年茶业战略\n一、茶业目标\n到2030年将实现：\n1、茶园覆盖率达到90%；\n2、茶农人均收入达到3万元；\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.value, target.year) for target in found] == [(90, 2030), (3, 2030)]


def test_of_a_task_and_the_share_of_it_that_is_done_the_task_is_an_aim() -> None:
    text = REVIEW.format(
        "累计完成茶园投资45亿元，占年度任务44亿元的101%。新建茶塔20座，占年度计划25座的80%。"
    )
    found = extract(Source("review.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.indicator, target.value, target.status) for target in found] == [
        ("累计完成茶园投资", 45, "result"),
        ("茶园投资年度任务", 44, "target"),
        ("茶园投资完成率", 101, "result"),
        ("新建茶塔", 20, "result"),
        ("茶塔年度计划", 25, "target"),
        ("茶塔完成率", 80, "result"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("投入3800万元，开展茶亭三期工程建设。", [("茶亭三期工程建设投入", 3800)]),
        ("投入资金200万元，完成了茶站改造。", [("茶站改造投入", 200)]),
        ("为山区茶农免费体检3万人。", [("山区茶农免费体检", 30000)]),
    ],
)  # fmt: skip
def test_money_put_in_is_for_what_the_next_clause_does(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


def test_what_is_free_for_so_many_counts_in_a_plan() -> None:
    text = "清溪县2024年茶业工作要点\n一、主要任务\n为山区茶农免费筛查3万人。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.indicator, target.value) for target in found] == [("山区茶农免费筛查", 30000)]


def test_a_stage_alone_is_of_what_the_clause_before_does() -> None:
    assert named("继续推进既有茶楼增设茶梯，12月底前开工建设200部。") == [("既有茶楼增设茶梯开工建设", 200)]
    assert named("推进老旧茶仓改造，开工20座、完工10座。") == [
        ("老旧茶仓改造开工", 20),
        ("老旧茶仓改造完工", 10),
    ]
    assert named("茶业形势向好，开工20座。") == [("开工", 20)]
