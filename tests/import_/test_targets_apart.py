"""Numbers told apart by 分别: which name of the list before each of them has."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.apart import risen
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.shared import beside, with_shared

PLAN = "岚江市茶业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"

Figure = tuple[str, float]


def counted(words: str) -> list[Figure]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶叶加工产值、茶旅收入再创新高，分别为40亿元、10亿元，增长8%、20%。",
            [("茶叶加工产值", 40), ("茶旅收入", 10), ("茶叶加工产值增长", 8), ("茶旅收入增长", 20)],
        ),
        (
            "茶园面积、茶叶产量和茶农收入稳步提高，分别达到40万亩、10万吨、3万元。",
            [("茶园面积", 400000), ("茶叶产量", 100000), ("茶农收入", 3)],
        ),
        (
            "茶船、茶亭数量分别达到30个、50个。茶车、茶灯数量继续增加，分别增长10%、20%。",
            [("茶船数量", 30), ("茶亭数量", 50), ("茶车数量增长", 10), ("茶灯数量增长", 20)],
        ),
        # another number of names than of figures says nothing
        (
            "茶园面积、茶叶产量、茶农收入稳步提高，分别增长10%、20%。",
            [("茶园面积、茶叶产量、茶农收入稳步提高", 10), ("茶园面积、茶叶产量、茶农收入稳步提高", 20)],
        ),
        (
            "茶叶产值、茶船产值分别达到40亿元、900万元，30家茶企入驻。",
            [("茶叶产值", 40), ("茶船产值", 900), ("茶企入驻", 30)],
        ),
    ],
)  # fmt: skip
def test_the_names_may_stand_in_the_clause_before(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶厂油耗和茶船电耗（含仓库、码头）分别控制在9吨、7吨以内。",
            [("茶厂油耗", 9), ("茶船电耗", 7)],
        ),
        (
            "茶厂油耗、茶船电耗（不含补贴）分别控制在9吨、7吨以内。",
            [("茶厂油耗", 9), ("茶船电耗(不含补贴)", 7)],
        ),
    ],
)
def test_a_remark_on_all_names_is_no_name(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("粉尘和废气排放总量分别控制在4吨、9吨以内。", [("粉尘排放总量", 4), ("废气排放总量", 9)]),
        ("绿茶、红茶和黑茶出口总额分别达到1亿元、2亿元、3亿元。", [("绿茶出口总额", 1), ("红茶出口总额", 2), ("黑茶出口总额", 3)]),
        ("茶叶排放量和废水排放总量分别控制在4吨、9吨。", [("茶叶排放量", 4), ("废水排放总量", 9)]),
    ],
)  # fmt: skip
def test_a_shared_size_is_lent_with_what_it_is_a_size_of(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("城乡居民人均茶叶消费分别增长7%、8%。", [("城镇居民人均茶叶消费增长", 7), ("农村居民人均茶叶消费增长", 8)]),
        (
            "茶业产值、城乡居民收入分别增长6%、7%、8%。",
            [("茶业产值增长", 6), ("城镇居民收入增长", 7), ("农村居民收入增长", 8)],
        ),
        ("茶业产值、城乡居民收入分别增长6%、7%。", [("茶业产值增长", 6), ("城乡居民收入增长", 7)]),
        ("城乡居民收入增长7%。", [("城乡居民收入增长", 7)]),
    ],
)  # fmt: skip
def test_town_and_country_are_two_where_a_number_stands_for_each(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶业总产值、茶农纯收入分别增长6%、7%。", [("茶业总产值增长", 6), ("茶农纯收入增长", 7)]),
        ("茶区生产总值、茶业税费收入分别增长6%、7%。", [("茶区生产总值增长", 6), ("茶业税费收入增长", 7)]),
        ("茶馆客流人次、茶旅收入分别增长6%、7%。", [("茶馆客流人次增长", 6), ("茶旅收入增长", 7)]),
        ("接待旅客、茶旅收入分别增长6%、7%。", [("接待旅客增长", 6), ("茶旅收入增长", 7)]),
    ],
)  # fmt: skip
def test_a_name_that_says_what_is_counted_is_lent_nothing(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("红茶、绿茶保有量分别达到30吨、40吨。", [("红茶保有量", 30), ("绿茶保有量", 40)]),
        ("红茶、“晒青茶”保有量分别达到30吨、40吨。", [("红茶保有量", 30), ("“晒青茶”保有量", 40)]),
        ("茶渣、茶梗综合利用率分别达到90%、80%。", [("茶渣综合利用率", 90), ("茶梗综合利用率", 80)]),
        ("红茶、绿茶采摘机械化率分别达到90%、80%。", [("红茶采摘机械化率", 90), ("绿茶采摘机械化率", 80)]),
    ],
)  # fmt: skip
def test_a_shared_tail_is_lent_whole(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶园单位面积能源消耗、二氧化碳排放分别下降6%、7%。", [("茶园单位面积能源消耗下降", 6), ("二氧化碳排放下降", 7)]),
        ("茶厂单位产品能源消耗、二氧化碳排放分别下降6%、7%。", [("茶厂单位产品能源消耗下降", 6), ("茶厂单位产品二氧化碳排放下降", 7)]),
        ("茶厂单位产品能耗、茶渣利用率分别达到6%、70%。", [("茶厂单位产品能耗", 6), ("茶渣利用率", 70)]),
        ("每千人口茶师数、茶船数分别达到3人、4人。", [("每千人口茶师数", 3), ("每千人口茶船数", 4)]),
        ("春茶种植面积、产量分别稳定在8万亩、4万吨。", [("春茶种植面积", 80000), ("春茶产量", 40000)]),
        ("茶厂营业收入、利润总额分别增长6%、7%。", [("茶厂营业收入增长", 6), ("茶厂利润总额增长", 7)]),
        ("评选优秀茶艺师金奖和银奖分别5个、6个。", [("评选优秀茶艺师金奖", 5), ("评选优秀茶艺师银奖", 6)]),
        ("市财政用于茶园、茶船和渡口的支出分别为4万元、5万元、6万元。", [("市财政用于茶园的支出", 4), ("市财政用于茶船的支出", 5), ("市财政用于渡口的支出", 6)]),
    ],
)  # fmt: skip
def test_a_shared_head_is_lent_to_what_needs_it(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("一二三产业茶叶产值分别增长4%、5%、6%。", [("第一产业茶叶产值增长", 4), ("第二产业茶叶产值增长", 5), ("第三产业茶叶产值增长", 6)]),
        ("茶业产值、一二三产产值分别增长7%、4%、5%、6%。", [("茶业产值增长", 7), ("一产产值增长", 4), ("二产产值增长", 5), ("三产产值增长", 6)]),
        ("三次产业茶叶产值增长7%。", [("三次产业茶叶产值增长", 7)]),
    ],
)  # fmt: skip
def test_the_sectors_are_three_where_a_number_stands_for_each(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "接待茶客500万人次、茶旅收入45亿元，分别增长15%、18%。",
            [("接待茶客", 5e6), ("茶旅收入", 45), ("接待茶客增长", 15), ("茶旅收入增长", 18)],
        ),
        (
            "春茶产值9亿元，夏茶产值达到8亿元、茶旅收入达到7亿元（比上年分别增长4%、5%）。",
            [("春茶产值", 9), ("夏茶产值", 8), ("茶旅收入", 7), ("夏茶产值增长", 4), ("茶旅收入增长", 5)],
        ),
        (
            "茶馆占比不低于10%，茶亭占比达50%；到2025年，分别达到15%和55%。",
            [("茶馆占比", 10), ("茶亭占比", 50), ("茶馆占比", 15), ("茶亭占比", 55)],
        ),
        (
            "茶馆占比不低于10%，茶亭占比达50%。到2025年，分别达到15%和55%。",
            [("茶馆占比", 10), ("茶亭占比", 50), ("茶馆占比", 15), ("茶亭占比", 55)],
        ),
        (
            "茶业产值达到4亿元，茶农收入达到3万元，到2026年分别达到6亿元、5万元。",
            [("茶业产值", 4), ("茶农收入", 3), ("茶业产值", 6), ("茶农收入", 5)],
        ),
        (
            "新增茶亭5座、茶船6艘，分别增加2座、3艘。",
            [("新增茶亭", 5), ("茶船", 6), ("新增茶亭增加", 2), ("茶船增加", 3)],
        ),
        (
            "春茶产值9亿元、茶旅收入7亿元，分别占全市的4%、5%。",
            [("春茶产值", 9), ("茶旅收入", 7), ("春茶产值占全市", 4), ("茶旅收入占全市", 5)],
        ),
        # levels of other units, or one subject only, are not of the last
        (
            "春茶产值9亿元、茶旅收入7亿元，分别达到4%、5%。",
            [("春茶产值", 9), ("茶旅收入", 7), ("茶旅收入", 4), ("茶旅收入", 5)],
        ),
        (
            "茶叶产量8万吨，比上年分别增长5%、6%。",
            [("茶叶产量", 80000), ("茶叶产量增长", 5), ("茶叶产量增长", 6)],
        ),
    ],
)  # fmt: skip
def test_without_names_the_last_subjects_are_told_apart(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


def placed(words: str) -> list[tuple[str, str, float]]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.scope, target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("南茶镇、北茶镇分别完成修船5艘、6艘。", [("南茶镇", "修船", 5), ("北茶镇", "修船", 6)]),
        ("东湾区、西湾区茶园面积分别达到5亩、6亩。", [("东湾区", "茶园面积", 5), ("西湾区", "茶园面积", 6)]),
        ("东湾区、西湾区两地茶园最多，分别建成5亩、6亩的茶园。", [("东湾区", "茶园", 5), ("西湾区", "茶园", 6)]),
        (
            "茶园面积达到20亩，其中东湾区、西湾区分别达到5亩、6亩。",
            [("", "茶园面积", 20), ("东湾区", "茶园面积", 5), ("西湾区", "茶园面积", 6)],
        ),
        ("茶市、夜市分别达到5个、6个。", [("", "茶市", 5), ("", "夜市", 6)]),
    ],
)  # fmt: skip
def test_regions_told_apart_are_where_and_not_what(words: str, found: list[tuple[str, str, float]]) -> None:
    assert placed(words) == found


@pytest.mark.parametrize("rule", rules("phrases")["alike"], ids=lambda rule: str(rule["words"][0]))
def test_words_of_one_kind_share_what_stands_around_them(rule: dict[str, list[str]]) -> None:
    assert beside(rule["example"]) == rule["parts"]
    assert beside(rule["counter"]) == []


def test_the_thing_behind_the_last_of_a_list_of_kinds_is_that_of_all() -> None:
    rule = rules("phrases")["things"]
    assert with_shared(rule["example"]) == rule["parts"]
    assert with_shared(rule["counter"]) == rule["counter"]


def test_what_is_said_of_a_list_is_told_from_its_names() -> None:
    rule = rules("phrases")["risen"]
    assert risen().search(rule["example"])
    assert not risen().search(rule["counter"])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶业银行存、贷款余额分别增长8%、11%。", [("茶业银行存款余额增长", 8), ("茶业银行贷款余额增长", 11)]),
        (
            "茶业银行存贷款余额分别达到86亿元、42亿元，年均增长8%、9%。",
            [
                ("茶业银行存款余额", 86),
                ("茶业银行贷款余额", 42),
                ("茶业银行存款余额年均增长", 8),
                ("茶业银行贷款余额年均增长", 9),
            ],
        ),
        ("城、乡居民饮茶量分别增长7%、8%。", [("城镇居民饮茶量增长", 7), ("农村居民饮茶量增长", 8)]),
    ],
)  # fmt: skip
def test_a_name_that_is_cut_short_before_the_next_is_whole(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "良种茶和本地茶在新建、改建茶园的比例分别达到80%、50%以上。",
            [("良种茶的比例", 80), ("本地茶在新建、改建茶园的比例", 50)],
        ),
        (
            "公益性、商业性（含自设和合设）茶灯检测抽检率分别达到10%、5%以上。",
            [("公益性茶灯检测抽检率", 10), ("商业性茶灯检测抽检率", 5)],
        ),
        (
            "茶馆招牌和茶厂招牌设置审批（备案）率分别达到95%和90%以上。",
            [("茶馆招牌设置审批率", 95), ("茶厂招牌设置审批率", 90)],
        ),
        ("茶馆、茶厂、茶园的招牌审批率分别达到95%、90%、80%。", [("茶馆的招牌审批率", 95), ("茶厂的招牌审批率", 90), ("茶园的招牌审批率", 80)]),
    ],
)  # fmt: skip
def test_lists_within_the_names_of_a_list_are_none_of_its_names(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶园化学需氧量(COD)、二氧化硫(SO2)和氨氮三项主要污染物排放量，分别较2015年削减18%、12%和26%。",
            [
                ("茶园化学需氧量(COD)排放量削减", 18),
                ("二氧化硫(SO2)排放量削减", 12),
                ("氨氮排放量削减", 26),
            ],
        ),
        (
            "茶园化肥施用量和农药使用量分别下降9%和10%。",
            [("茶园化肥施用量下降", 9), ("农药使用量下降", 10)],
        ),
        (
            "茶园化肥和农药总施用量分别下降7%和8%。",
            [("茶园化肥总施用量下降", 7), ("农药总施用量下降", 8)],
        ),
        ("茶园保护率维持50%以上。", [("茶园保护率", 50)]),
    ],
)  # fmt: skip
def test_what_sums_a_list_up_is_in_no_name(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("城镇、农村居民收入增长6%、7.5%以上。", [("城镇居民收入增长", 6), ("农村居民收入增长", 7.5)]),
        ("茶园、果园面积达到5万亩和3万亩。", [("茶园面积", 50000), ("果园面积", 30000)]),
        (
            "存贷款余额达到80亿元、40亿元，分别增长13%、8%。",
            [("存款余额", 80), ("贷款余额", 40), ("存款余额增长", 13), ("贷款余额增长", 8)],
        ),
        ("茶农居民、渔民居民收入均增长7%。", [("茶农居民收入增长", 7), ("渔民居民收入增长", 7)]),
        (
            "茶文化及相关产业、灯塔及相关产业增加值占全市生产总值比重分别超过2%、5%。",
            [
                ("茶文化及相关产业增加值占全市生产总值比重", 2),
                ("灯塔及相关产业增加值占全市生产总值比重", 5),
            ],
        ),
        (
            "茶业投资、渔业投资占固定资产投资比重分别达到30%、10%。",
            [("茶业投资占固定资产投资比重", 30), ("渔业投资占固定资产投资比重", 10)],
        ),
    ],
)
def test_what_several_names_share_holds_for_each_of_their_numbers(
    words: str, found: list[tuple[str, float]]
) -> None:
    text = f"岚江市2025年工作要点\n\n一、工作目标\n\n{words}\n"
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.indicator, target.value) for target in targets] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "新增茶农1.2万人，茶工培训3200人，茶师培训1500人，分别完成年计划的81.5%、92.3%和77.1%。",
            [("新增茶农完成率", 81.5), ("茶工培训完成率", 92.3), ("茶师培训完成率", 77.1)],
        ),
        (
            "茶业总收入达到5.2亿元，其中茶旅收入达到2.8亿元，分别完成年度计划的103.1%和110.4%，分别增长11.7%和16.1%；"
            "城镇茶农收入达到7963元，山村茶农收入达到2641元，分别增长7.5%和15.9%。",
            [
                ("茶业总收入完成率", 103.1),
                ("茶旅收入完成率", 110.4),
                ("茶业总收入增长", 11.7),
                ("茶旅收入增长", 16.1),
                ("城镇茶农收入增长", 7.5),
                ("山村茶农收入增长", 15.9),
            ],
        ),
        (
            "茶农新增、茶贷发放分别完成年计划的118.2%、248.5%。",
            [("茶农新增完成率", 118.2), ("茶贷发放完成率", 248.5)],
        ),
    ],
)
def test_what_is_done_of_a_plan_is_told_apart_by_those_counted_before(
    words: str, found: list[Figure]
) -> None:
    assert [(name, value) for name, value in counted(words) if name.endswith(("完成率", "增长"))] == found
