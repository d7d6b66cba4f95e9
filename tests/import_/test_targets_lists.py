"""Numbers of lists: which words of a list each number counts, and which characters part its words."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.apart import separator
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract

PLAN = "岚江市公共服务行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"
JOINING = rules("phrases")["joining"]


def counted(words: str) -> list[tuple[str, float]]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.indicator, target.value) for target in found]


def test_a_word_that_holds_a_joining_character_is_not_parted() -> None:
    assert separator().split(JOINING["example"]) == JOINING["parts"]
    assert separator().split(JOINING["counter"]) == JOINING["counter_parts"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("到2026年，有线电视普及率、管网接入率分别达到95%、80%。", [("有线电视普及率", 95), ("管网接入率", 80)]),
        ("到2026年，管网接入率、有线电视普及率分别达到80%、95%。", [("管网接入率", 80), ("有线电视普及率", 95)]),
        ("到2026年，体测及格率和优良率分别达到95%、50%。", [("体测及格率", 95), ("优良率", 50)]),
        ("到2026年，居民参与率及知晓率分别达到60%、70%。", [("居民参与率", 60), ("知晓率", 70)]),
        ("到2026年，居民满意度、政策知晓率分别达到90%、70%。", [("居民满意度", 90), ("政策知晓率", 70)]),
        ("到2026年，办结率、及时响应率分别达到90%、70%。", [("办结率", 90), ("及时响应率", 70)]),
        ("到2026年，集中和分散供水率分别达到90%、70%。", [("集中供水率", 90), ("分散供水率", 70)]),
        ("到2026年，体测及格率达到95%，及时率达到90%。", [("体测及格率", 95), ("及时率", 90)]),
        ("到2026年，及格率达到95%。", [("及格率", 95)]),
        ("创建和谐社区20个。", [("和谐社区", 20)]),
        ("组织群众5000人次参与。", [("群众", 5000)]),
    ],
)  # fmt: skip
def test_a_joining_character_inside_a_word_parts_no_names(words: str, found: list[tuple[str, float]]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "加快建设东湾码头、西湾码头、南湾码头3个码头项目和北山隧道、中山隧道2个隧道项目。",
            [("码头项目", 3), ("隧道项目", 2)],
        ),
        ("新增东线、西线2条游船线路以及南坡、北坡、中坡3座缆车。", [("新增游船线路", 2), ("缆车", 3)]),
        ("改造东街菜场、西街菜场、南街菜场3个菜场。", [("菜场", 3)]),
        ("建设3座码头和2座隧道。", [("码头", 3), ("隧道", 2)]),
        ("建设码头3座、隧道和桥梁2座。", [("码头", 3), ("隧道和桥梁", 2)]),
    ],
)
def test_names_before_the_count_that_sums_them_up_are_no_part_of_what_is_counted(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("建设游泳馆和体操馆各3座。", [("游泳馆", 3), ("体操馆", 3)]),
        ("评选文明家庭金奖和银奖各5个。", [("评选文明家庭金奖", 5), ("评选文明家庭银奖", 5)]),
        (
            "评选优秀文艺作品一等奖和二等奖各5个。",
            [("评选优秀文艺作品一等奖", 5), ("评选优秀文艺作品二等奖", 5)],
        ),
        ("建成小学、初中、高中各2所，幼儿园6所。", [("小学", 2), ("初中", 2), ("高中", 2), ("幼儿园", 6)]),
        ("引进医生、教师各不少于5名。", [("引进医生", 5), ("引进教师", 5)]),
        ("建设市级、县级各1个。", [("市级、县级", 1)]),
        ("培养高校、企业各3名。", [("高校、企业", 3)]),
        ("培育广州、深圳各3家。", [("广州、深圳", 3)]),
    ],
)
def test_each_of_two_things_is_counted_where_a_number_holds_for_each(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    "words", ["在城东和城西各建设3座泳池。", "建设游泳馆和体操馆各3个训练区。", "新建乡道、村道各5公里。"]
)
def test_where_each_says_a_place_or_measures_a_length_there_is_one_target(words: str) -> None:
    assert len(counted(words)) == 1


def test_the_same_number_of_each_stands_with_its_own_words() -> None:
    plan = PLAN.format("改造东井、西井、南井3个水井和北塘、中塘、后塘3个水塘。建设游泳馆和体操馆各4座。")
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), plan).targets
    assert [target.quote for target in found[1::2]] == ["后塘3个水塘", "体操馆各4座"]
    assert all(plan[target.start : target.end] == target.quote for target in found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("开工和投产渡口项目各16座。", [("开工渡口项目", 16), ("投产渡口项目", 16)]),
        ("新建、改建泵站各20座。", [("新建泵站", 20), ("改建泵站", 20)]),
        ("开工和投产光伏项目各16万千瓦。", [("开工光伏项目", 160_000), ("投产光伏项目", 160_000)]),
        ("新建渡口和泵站各20座。", [("渡口", 20), ("泵站", 20)]),
        ("开工渡口和投产泵站各20座。", [("开工渡口", 20), ("投产泵站", 20)]),
    ],
)
def test_of_two_verbs_with_one_thing_each_has_the_thing(words: str, found: list[tuple[str, float]]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize("joint", ["，到2030年分别提高到", "。到2030年，分别达到", "；到2030年分别增加到"])
def test_a_list_without_names_goes_on_with_those_of_the_list_before(joint: str) -> None:
    words = f"到2026年，稻米、茶叶、鲜果产值分别达到40亿元、15亿元、6亿元{joint}51亿元、20亿元、9亿元。"
    names = ["稻米产值", "茶叶产值", "鲜果产值"]
    assert [name for name, _ in counted(words)] == names + names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "稻米、茶叶产值分别达到40亿元、15亿元，分别增长8亿元、3亿元。",
            [("稻米产值增长", 8), ("茶叶产值增长", 3)],
        ),
        (
            "稻米、茶叶产值分别达到40亿元、15亿元，鲜果、蔬菜产值分别达到8亿元、3亿元。",
            [("鲜果产值", 8), ("蔬菜产值", 3)],
        ),
        (
            "稻米、茶叶产值分别达到40亿元、15亿元。\n\n灯塔、渡口分别达到8座、3座。",
            [("灯塔", 8), ("渡口", 3)],
        ),
        (
            "稻米、茶叶产值分别达到40亿元、15亿元，新建渡口3座，到2030年产值分别达到51亿元、20亿元。",
            [("产值", 51), ("产值", 20)],
        ),
    ],
)
def test_a_list_with_words_of_its_own_keeps_them(words: str, found: list[tuple[str, float]]) -> None:
    assert counted(words)[-2:] == found


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "稻米、茶叶和鲜果加工企业销售收入",
            ["稻米加工企业销售收入", "茶叶加工企业销售收入", "鲜果加工企业销售收入"],
        ),
        ("稻米、茶叶和鲜果种植面积", ["稻米种植面积", "茶叶种植面积", "鲜果种植面积"]),
        ("食品产业、旅游产业、造船产业总产值", ["食品产业总产值", "旅游产业总产值", "造船产业总产值"]),
        ("小麦、玉米、马铃薯产量", ["小麦产量", "玉米产量", "马铃薯产量"]),
        ("渔业、林业、制造业增加值", ["渔业增加值", "林业增加值", "制造业增加值"]),
    ],
)
def test_all_of_a_list_share_the_noun_behind_its_last_name(words: str, names: list[str]) -> None:
    found = counted(f"到2026年，{words}分别达到4亿元、3亿元、2亿元。")
    assert [name for name, _ in found] == names


def test_years_named_with_numbers_between_them_are_no_list_of_years() -> None:
    words = "到2026年，稻米、茶叶产值分别达到40亿元、15亿元，到2030年分别提高到51亿元、20亿元。"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    assert [target.year for target in found] == [2026, 2026, 2030, 2030]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("开展东山镇、西湾镇等80平方公里湿地修复。", [("湿地修复", 80)]),
        ("改造城南、城北等12公里供水管网。", [("供水管网", 12)]),
        ("种植稻米、茶叶等80万亩。", [("种植稻米、茶叶", 800_000)]),
        ("东山镇湿地修复面积达到80平方公里。", [("东山镇湿地修复面积", 80)]),
    ],
)
def test_behind_a_list_with_deng_the_noun_of_a_size_follows_it(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "到2026年，全市茶业产值、茶农人均收入分别迈上4亿元、14万元新台阶。",
            [("全市茶业产值", 4), ("茶农人均收入", 14)],
        ),
        ("到2026年，茶业产值、茶园面积分别达到4亿元、3万亩。", [("茶业产值", 4), ("茶园面积", 30000)]),
        (
            "到2026年，城镇和农村茶农人均收入分别增长6%和8%。",
            [("城镇茶农人均收入增长", 6), ("农村茶农人均收入增长", 8)],
        ),
        # without names for each, every number has its own words
        ("到2026年，茶业产值达到4亿元、茶园3万亩。", [("茶业产值", 4), ("茶园", 30000)]),
        (
            "到2026年，城镇居民和农村居民人均收入分别增长6%和8%。",
            [("城镇居民人均收入增长", 6), ("农村居民人均收入增长", 8)],
        ),
    ],
)
def test_each_of_several_subjects_has_its_number_whatever_its_unit(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("形成20个百亿级规模、设施完备的茶业集聚区。", [("茶业集聚区", 20)]),
        ("形成5个亿元级规模的茶园。", [("茶园", 5)]),
        ("茶业形成百亿级消费规模。", [("消费规模", 100)]),
        ("茶叶产量长期稳定在60吨以上。", [("茶叶产量", 60)]),
        ("茶业产值跃上50亿元台阶。", [("茶业产值", 50)]),
    ],
)
def test_what_a_size_or_a_step_says_is_no_part_of_what_is_counted(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("水样合格率和水表抽查合格率均达到98%以上。", [("水样合格率", 98), ("水表抽查合格率", 98)]),
        ("确保水样合格率、管网完好率都不低于95%。", [("水样合格率", 95), ("管网完好率", 95)]),
        ("投诉办理及时率和办结率均达到98%。", [("投诉办理及时率", 98), ("办结率", 98)]),
        ("居民和企业参与率均达到60%。", [("居民和企业参与率", 60)]),
        ("推进水厂和水表检测，合格率均达到98%。", [("合格率", 98)]),
        ("水厂增加值和投资增速均达到6%。", [("水厂增加值和投资增速", 6)]),
    ],
)
def test_shares_that_all_reach_one_number_are_targets_of_their_own(
    words: str, found: list[tuple[str, float]]
) -> None:
    text = f"茶海县水务行动方案\n\n一、主要任务\n（一）水务工作\n{words}\n"
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value) for one in targets] == found


@pytest.mark.parametrize("joint", ["。其中，", "。其中：", "。其中", "，其中，"])
def test_a_sentence_that_parts_the_number_before_it_counts_with_it(joint: str) -> None:
    assert [value for _, value in counted(f"全市茶馆布局27座{joint}县城2座，乡镇6座、茶乡10座。")] == [
        27,
        2,
        6,
        10,
    ]


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("到2026年，一产、二产、三产产值分别增长5%左右、7%以上、9%左右。", ["~", ">=", "~"]),
        ("到2026年，茶业产值、利润分别达到7亿元以上、9亿元左右。", [">=", "~"]),
        ("到2026年，一产、二产、三产产值分别增长5%、7%、9%以上。", [">=", ">=", ">="]),
        ("到2026年，茶业产值、利润分别不低于7亿元、9亿元。", [">=", ">="]),
    ],
)
def test_of_numbers_that_say_how_they_bound_each_says_so_for_itself(words: str, signs: list[str]) -> None:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    assert [target.comparator for target in found] == signs


def test_what_a_work_rests_on_has_the_year_of_its_plan_and_no_name_from_its_frame() -> None:
    words = "在2025年完成茶园改造300万平方米的基础上，到2026年再完成200万平方米。"
    assert counted(words) == [("茶园改造", 3_000_000), ("茶园改造", 2_000_000)]
    found = extract(
        Source("plan.txt", "0" * 64, "utf-8"),
        PLAN.format("确保“十四五”完成茶园改造300万平方米，到2026年再完成200万平方米。"),
    ).targets
    assert [target.year for target in found] == [2025, 2026]


def test_a_share_may_correspond_to_another_size() -> None:
    assert counted("茶业研发经费支出相当于茶业产值的5%。") == [("茶业研发经费支出相当于茶业产值", 5)]
    assert counted("茶业产值相当于上年的80%。") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶园灌溉率达85%左右，不低于35%的行政村实现亮灯。", [("茶园灌溉率", 85), ("实现亮灯行政村", 35)]),
        ("茶园灌溉率达到95%，90%以上的茶厂污水得到治理。", [("茶园灌溉率", 95), ("茶厂污水得到治理", 90)]),
        ("茶园灌溉率达90%以上，80%以上渡船完成改造。", [("茶园灌溉率", 90), ("渡船完成改造", 80)]),
        ("茶园灌溉率达90%以上、80%以上渡船完成改造。", [("茶园灌溉率", 90), ("渡船完成改造", 80)]),
        ("茶业产值、茶旅收入分别增长5%、6%的目标如期实现。", [("茶业产值增长", 5), ("茶旅收入增长", 6)]),
        ("茶园灌溉率达到30%、40%并逐年提高。", [("茶园灌溉率", 30), ("茶园灌溉率", 40)]),
        ("茶园灌溉率达到30%，40%的目标如期实现。", [("茶园灌溉率", 30), ("茶园灌溉率", 40)]),
    ],
)  # fmt: skip
def test_a_share_of_what_stands_behind_it_is_none_of_a_list(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("力争茶客人次、茶馆收入均增长10%以上。", [("茶客人次增长", 10), ("茶馆收入增长", 10)]),
        ("茶叶销售额、茶馆投资增长4%左右。", [("茶叶销售额增长", 4), ("茶馆投资增长", 4)]),
        ("茶园、茶馆年均增长10%以上。", [("茶园、茶馆年均增长", 10)]),
        (
            "2029年接待茶客5万人次、茶馆收入45亿元，分别增长15%、18%。",
            [("接待茶客", 50000), ("茶馆收入", 45), ("接待茶客增长", 15), ("茶馆收入增长", 18)],
        ),
    ],
)
def test_one_share_by_which_several_things_grow_is_that_of_each(
    words: str, said: list[tuple[str, float]]
) -> None:
    text = f"清溪县2029年茶业工作计划\n一、主要目标\n{words}\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value) for one in found] == said


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶园达标率分别为：东明岛42%、南横岛80%。",
            [("茶园达标率", "东明岛", 42), ("茶园达标率", "南横岛", 80)],
        ),
        (
            "完成茶园改造1万户。其中，东湾市550户、西山市1300户。",
            [("茶园改造", "", 10_000), ("茶园改造", "东湾市", 550), ("茶园改造", "西山市", 1300)],
        ),
        ("建设绿岛5个、海岛茶馆3座。", [("绿岛", "", 5), ("海岛茶馆", "", 3)]),
    ],
)
def test_numbers_by_place_count_what_was_said_before_the_first(
    words: str, found: list[tuple[str, str, float]]
) -> None:
    targets = extract(Source("plan.txt", "", ""), f"茶业发展行动计划\n\n一、工作任务\n\n{words}\n").targets
    assert [(target.indicator, target.scope, target.value) for target in targets] == found
