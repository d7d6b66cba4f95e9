"""Numbers whose words look like something else: 和 that joins nothing, a level told like a growth, a bracket between."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

PLAN = "岚江市茶业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"


def of_plan(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


def named(words: str) -> list[tuple[str, float]]:
    return [(target.indicator, target.value) for target in of_plan(words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("建成350个美丽渔村、500个和美渔村。", [("美丽渔村", 350), ("和美渔村", 500)]),
        ("建成35个美丽乡村、50个和美乡村。", [("美丽乡村", 35), ("和美乡村", 50)]),
        ("建设12个和谐社区，新增20家和合书吧。", [("和谐社区", 12), ("新增和合书吧", 20)]),
        ("建成茶馆5家和美食街3条。", [("茶馆", 5), ("美食街", 3)]),
    ],
)  # fmt: skip
def test_a_noun_may_begin_with_a_joining_character(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶村自来水、茶亭普及率分别提升至97%、99%。",
            [("茶村自来水普及率", 97), ("茶亭普及率", 99)],
        ),
        ("茶园覆盖率、茶路硬化率分别提高到90%、80%。", [("茶园覆盖率", 90), ("茶路硬化率", 80)]),
        ("茶厂能耗、茶船能耗分别降至5%、6%。", [("茶厂能耗", 5), ("茶船能耗", 6)]),
        ("茶厂能耗、茶船能耗分别降低5%、6%。", [("茶厂能耗降低", 5), ("茶船能耗降低", 6)]),
        (
            "茶船事故起数和死亡人数分别下降5%、6%。",
            [("茶船事故起数下降", 5), ("死亡人数下降", 6)],
        ),
    ],
)  # fmt: skip
def test_levels_told_apart_are_no_growth(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "人均茶业产值6万元（按年平均汇率折算为9000美元），增长8%。",
            [("人均茶业产值", 6), ("人均茶业产值", 9000), ("人均茶业产值增长", 8)],
        ),
        (
            "茶船货运量100万吨（其中境外2万吨），增长5%。",
            [("茶船货运量", 1e6), ("境外茶船货运量", 2e4), ("茶船货运量增长", 5)],
        ),
        # inside of it what is said goes on with what stands there
        (
            "茶船货运量100万吨（其中境外2万吨，增长3%）。",
            [("茶船货运量", 1e6), ("境外茶船货运量", 2e4), ("境外茶船货运量增长", 3)],
        ),
    ],
)  # fmt: skip
def test_what_follows_a_bracket_goes_on_with_what_stands_before(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶馆加装茶灯新增400台、完工200台。", [("茶馆加装茶灯新增", 400), ("茶馆加装茶灯完工", 200)]),
        ("老旧茶仓改造开工30个、完工20个。", [("老旧茶仓改造开工", 30), ("老旧茶仓改造完工", 20)]),
        ("茶业项目签约30个、新开工20个。", [("茶业项目签约", 30), ("茶业项目新开工", 20)]),
        ("更新茶灯30台、维修50台。", [("更新茶灯", 30), ("维修茶灯", 50)]),
        (
            "新签约茶仓20个、开工15个、投产10个。",
            [("新签约茶仓", 20), ("开工茶仓", 15), ("投产茶仓", 10)],
        ),
        ("新开工茶仓20个、竣工15个。", [("新开工茶仓", 20), ("竣工茶仓", 15)]),
        ("新建茶灯30台、新能源茶船20艘。", [("新建茶灯", 30), ("新能源茶船", 20)]),
    ],
)  # fmt: skip
def test_a_second_stage_takes_the_place_of_the_first(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


def test_a_second_stage_is_of_things_of_the_same_size() -> None:
    found = of_plan("亿元以上茶业项目新开工43个以上、竣工38个以上。")
    assert [(target.indicator, target.qualifier) for target in found] == [
        ("茶业项目新开工", "亿元以上"),
        ("茶业项目竣工", "亿元以上"),
    ]


def test_several_acts_told_apart_are_done_with_one_thing() -> None:
    assert named("新签约、新开工茶仓分别达5座、8座。") == [("新签约茶仓", 5), ("新开工茶仓", 8)]
    found = of_plan("新签约、新开工亿元以上茶业项目分别达到25个、18个。")
    assert [(target.indicator, target.qualifier) for target in found] == [
        ("新签约茶业项目", "亿元以上"),
        ("新开工茶业项目", "亿元以上"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("“零关税”茶机比重提升至74%，免税店新增3家。", [("“零关税”茶机比重", 74), ("免税店新增", 3)]),
        ("关税收入达到5亿元。", [("关税收入", 5)]),
        ("离岛免税销售额达到3亿元。", [("离岛免税销售额", 3)]),
        ("茶叶进口关税降至5%，每人免税额度3万元。", []),
    ],
)  # fmt: skip
def test_what_is_free_of_tax_counts_but_for_how_much_is(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


def test_a_letter_that_stands_for_a_number_makes_none_of_its_unit() -> None:
    assert not of_plan("茶业投资XX亿元，茶叶收入xxx万元，茶船X百艘，茶税×亿元。")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶园投资增长33. 3%，茶叶出口 1. 04 亿美元。", [("茶园投资增长", 33.3), ("茶叶出口", 1.04)]),
        ("人均茶税68 520元，共有2 350人种茶。", [("人均茶税", 68520), ("种茶", 2350)]),
        ("茶税12 34元。", [("茶税12", 34)]),
        ("茶业税收60. 5亿元。\n1. 3万亩茶园改造。", [("茶业税收", 60.5), ("茶园改造", 30000)]),
    ],
)  # fmt: skip
def test_a_blank_behind_the_point_of_a_number_parts_it_not(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "value", "unit", "comparator"),
    [
        ("茶师茶农比不低于1:1.6。", 1.6, "1:", ">="),
        ("师徒比达到1:15。", 15, "1:", "="),
        ("茶农收入差距缩小到1.2∶1。", 1.2, "∶1", "="),
        ("茶路密度5公里/百平方公里。", 5, "公里/百平方公里", "="),
        ("茶车运费降至1.1元/吨/公里。", 1.1, "元/吨/公里", "="),
        ("茶叶抽检量达到4批次/千人。", 4, "批次/千人", "="),
        ("茶业算力达到4800PF。", 4800, "PF", "="),
        ("茶税增长率为-1.23‰。", -1.23, "‰", "="),
    ],
)  # fmt: skip
def test_a_ratio_and_a_unit_of_units_are_read_whole(
    words: str, value: float, unit: str, comparator: str
) -> None:
    [target] = of_plan(words)
    assert (target.value, target.unit, target.comparator) == (value, unit, comparator)


@pytest.mark.parametrize(
    "words", ["三次茶产比调整为11.8︰48.3︰39.9。", "茶业经济总量迈上5万亿台阶。", "茶业比例尺为1:500。"]
)
def test_a_ratio_of_three_and_a_step_are_no_number(words: str) -> None:
    assert not of_plan(words)


def test_the_step_that_something_has_taken_is_no_part_of_its_name() -> None:
    assert named("茶业总产值迈上5万亿台阶、五年增量达到1万亿元。") == [("茶业总产值五年增量", 1)]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "茶具、灯具、船具制造产业规模分别达280亿元、180亿元、82亿元。",
            ["茶具制造产业规模", "灯具制造产业规模", "船具制造产业规模"],
        ),
        (
            "茶叶、莲藕、荞麦全产业链产值分别达到120亿元、90亿元、60亿元。",
            ["茶叶全产业链产值", "莲藕全产业链产值", "荞麦全产业链产值"],
        ),
        ("市区入园率达到50%以上，县（市）达到30%以上。", ["市区入园率", "县(市)入园率"]),
        ("中心城区茶渠收集率达到75%，县城达到65%。", ["中心城区茶渠收集率", "县城茶渠收集率"]),
    ],
)
def test_a_size_of_all_names_and_a_rate_elsewhere_are_whole(words: str, indicators: list[str]) -> None:
    text = f"岚江县2026年工作要点\n\n一、主要目标\n\n{words}\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [each.indicator for each in found] == indicators
