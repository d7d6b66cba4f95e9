"""Bounds, indices and lists beside numbers: what is to be reached, and what only says how much or which things."""

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract


def told(words: str) -> list[tuple[str, float, str, str]]:
    text = f"岚江市茶园更新行动方案\n一、重点任务\n（一）更新茶园。\n{words}\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    return [(target.indicator, target.value, target.unit, target.comparator) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("冷库PUE不高于1.25。", [("冷库PUE", 1.25, "", "<=")]),
        ("机房能源利用效率(PUE)降低至1.3以下。", [("机房能源利用效率(PUE)", 1.3, "", "<=")]),
        ("标准厂房容积率不低于1.5。", [("标准厂房容积率", 1.5, "", ">=")]),
        ("热泵能效比不低于3.2。", [("热泵能效比", 3.2, "", ">=")]),
        ("茶叶集聚指数不低于1.2。", [("茶叶集聚指数", 1.2, "", ">=")]),
        ("冷库电能利用效率（PUE）应低于1.25，烘干房能效达到5.0。", [("冷库电能利用效率(PUE)", 1.25, "", "<"), ("烘干房能效", 5, "", "=")]),
        (
            "茶农船员收入比缩小到1.9以内，渡船事故死亡率控制在0.01以内，茶农收入倍差降到1.8。",
            [("茶农船员收入比", 1.9, "", "<="), ("渡船事故死亡率", 0.01, "", "<="), ("茶农收入倍差", 1.8, "", "=")],
        ),
        ("茶园系数降到0.4以下。", [("茶园系数", 0.4, "", "<=")]),
        # of how many, and no number of people
        ("万人发案率低于12。", []),
        # a score, a number of a rule and a share with its unit are none of these
        ("运输效率不低于2级，工作效率不高于3。", []),
    ],
)  # fmt: skip
def test_an_index_with_a_point_counts_behind_its_bound(
    words: str, found: list[tuple[str, float, str, str]]
) -> None:
    assert told(words) == found


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("更新冷库12座，烘干房30座。", [12, 30]),
        ("购置缆车5台，售票机8台，路灯30盏。", [5, 8, 30]),
        ("9艘渔船减船转产，12户船员转业。", [9, 12]),
        ("建设民居20栋，建成智慧村居6个。", [20, 6]),
        # what stands before is no act, or the clause says more
        ("茶园内冷库12座，烘干房30座。", []),
        ("更新冷库12座，烘干房30座由茶农管护。", [12]),
    ],
)
def test_what_an_act_began_holds_for_the_next_thing_with_a_number(words: str, counts: list[float]) -> None:
    assert [value for _, value, _, _ in told(words)] == counts


@pytest.mark.parametrize(
    "words",
    [
        "支持比例最高为更新投资的25%。",
        "支持额度最高为项目投资的20%。",
        "支持金额原则上不超过3亿元。",
        "奖励金额原则上不高于1亿元。",
        "支持资金不高于500万元。",
    ],
)
def test_how_much_is_granted_at_the_most_is_no_target(words: str) -> None:
    assert told(words) == []
    assert [value for _, value, _, _ in told("争取支持资金3亿元，投资不超过5亿元。")] == [3, 5]


def test_a_size_between_a_count_and_its_noun_says_which_things_are_meant() -> None:
    assert told("培育10家1亿元以上重点茶叶企业。") == [("重点茶叶企业", 10, "家", "=")]
    assert told("开展12家2000亩以上茶园改造行动。") == [("茶园改造行动", 12, "家", "=")]
    assert [value for _, value, _, _ in told("建设茶园3处50亩以上。")] == [3, 50]


def test_a_floor_before_the_first_thing_of_a_list_holds_for_all() -> None:
    listed = told("培育不少于5家标杆园、40家示范园、3家龙头企业。")
    assert [each[1:] for each in listed] == [(5, "家", ">="), (40, "家", ">="), (3, "家", ">=")]
    beside = told("培育标杆园5家以上、示范园40家，不少于3座冷库，新建烘干房8座。")
    assert [each[3] for each in beside] == [">=", "=", ">=", "="]


def test_what_is_said_to_be_about_a_share_is_about_it() -> None:
    assert told("到2027年，冷库更新约占40%。") == [("冷库更新", 40, "%", "~")]


def test_a_footnote_sets_no_target() -> None:
    assert told("建设“十里茶廊”[1]。\n\\[1\\] “十里茶廊”——新建茶廊5公里。\n[2] 茶廊：建成茶廊8公里。") == []
    assert [value for _, value, _, _ in told("[1] 新建茶廊5公里。")] == [5]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("新建茶园60公顷。", ["新建茶园"]),
        ("新建、改建渡口道路7公里。", ["新建、改建渡口道路"]),
        ("新建茶叶冷库12座，库容0.3万立方米。", ["新建茶叶冷库", "茶叶冷库库容"]),
        (
            "规模以上茶业企业数字化采摘设备普及率、关键工序数控化率分别超过80%、60%。",
            ["规模以上茶业企业数字化采摘设备普及率", "规模以上茶业企业关键工序数控化率"],
        ),
        (
            "规模以上茶业企业数字化制茶研发设备普及率、关键工序数控化率分别超过80%、60%。",
            ["规模以上茶业企业数字化制茶研发设备普及率", "规模以上茶业企业关键工序数控化率"],
        ),
        (
            "茶业企业单位产值能耗、水耗分别下降8%、6%。",
            ["茶业企业单位产值能耗下降", "茶业企业单位产值水耗下降"],
        ),
        (
            "茶园规模以上加工企业单位产值能耗、水耗分别下降20%、30%。",
            ["茶园规模以上加工企业单位产值能耗下降", "茶园规模以上加工企业单位产值水耗下降"],
        ),
        ("改造茶园60公顷。", ["茶园"]),
    ],
)
def test_what_is_added_and_what_several_share_is_part_of_their_names(
    words: str, indicators: list[str]
) -> None:
    assert [indicator for indicator, _, _, _ in told(words)] == indicators


@pytest.mark.parametrize("blanks", ["", " ", "  ", "　　　"])
def test_a_quote_begins_with_its_words_behind_blanks_that_close_a_line(blanks: str) -> None:
    text = f"一、茶园\n扩种良种。{blanks}\n{blanks}\n- 新建茶园5公里。\n"
    (target,) = extract(Source("plan.txt", "", ""), text).targets
    assert text[target.start : target.end] == target.quote == "- 新建茶园5公里"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("全年茶虫天数不能超过27天，茶害率不可高于5%。", [("茶虫天数", "<=", 27), ("茶害率", "<=", 5)]),
        ("茶田面积不得少于30亩，灯塔不应低于9座。", [("茶田面积", ">=", 30), ("灯塔", ">=", 9)]),
        ("茶床至少需达到800张以上，灯塔覆盖率须达到40%。", [("茶床", ">=", 800), ("灯塔覆盖率", "=", 40)]),
        ("每条街至少建有1所茶馆，各茶场至少配有3台茶机。", [("茶馆", ">=", 1), ("茶机", ">=", 3)]),
        ("茶亭至少要达到30座，茶仓必须达到20座。", [("茶亭", ">=", 30), ("茶仓", "=", 20)]),
        ("茶船供需达到30艘。", [("茶船供需", "=", 30)]),
    ],
)
def test_what_there_must_not_be_is_a_bound_the_other_way_round(
    words: str, found: list[tuple[str, str, float]]
) -> None:
    plan = "岚江县茶业发展行动计划（2024-2026年）\n\n一、工作任务\n\n{}\n"
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), plan.format(words)).targets
    assert [(target.indicator, target.comparator, target.value) for target in targets] == found
