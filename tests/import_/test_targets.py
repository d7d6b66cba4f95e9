"""Targets and results of small plans about places that do not exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gangmu_db.records import Bundle, Source, Target
from gangmu_import.pipeline import extract

Reads = Callable[[str], tuple[Target, ...]]
PLAN = "岚江市数字产业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n\n二、重点任务\n\n（一）培育企业\n\n支持企业做大做强。\n"
REPORT = "岚江市2023年数字产业发展报告\n\n一、主要成效\n\n{}\n\n二、下一步打算\n\n继续努力。\n"


def targets(text: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets


def of_plan(words: str) -> tuple[Target, ...]:
    return targets(PLAN.format(words))


def of_report(words: str) -> tuple[Target, ...]:
    return targets(REPORT.format(words))


def said(found: tuple[Target, ...]) -> list[tuple[float, str, int | None, str]]:
    return [(target.value, target.unit, target.year, target.status) for target in found]


def test_one_year_at_the_start_of_a_paragraph_governs_what_follows() -> None:
    found = of_plan("到2025年，产业规模突破300亿元。培育龙头企业5家，新增专利200件。研发投入强度达到4%左右。")
    assert said(found) == [
        (300, "亿元", 2025, "target"),
        (5, "家", 2025, "target"),
        (200, "件", 2025, "target"),
        (4, "%", 2025, "target"),
    ]
    assert [target.comparator for target in found] == [">", "=", "=", "~"]


def test_a_target_without_year_is_due_at_the_end_of_the_period_in_the_title() -> None:
    assert said(of_plan("建成数字园区12个。")) == [(12, "个", 2026, "target")]


def test_a_level_that_rises_is_the_baseline_of_the_target() -> None:
    base, goal = of_plan("到2026年，高新技术企业由2023年的120家增加到200家。")
    assert said((base, goal)) == [(120, "家", 2023, "result"), (200, "家", 2026, "target")]
    assert goal.baseline == base.id
    assert base.indicator == goal.indicator == "高新技术企业"


def test_each_region_of_a_list_has_a_target_of_its_own() -> None:
    found = of_plan("力争新建水质监测站，分别是甲州市8座，乙州市、丙州市、丁山区各2座。")
    assert [(target.scope, target.value) for target in found] == [
        ("甲州市", 8),
        ("乙州市", 2),
        ("丙州市", 2),
        ("丁山区", 2),
    ]
    assert len({(target.start, target.end, target.value, target.scope) for target in found}) == 4


def test_yearly_numbers_spread_over_the_years() -> None:
    found = of_report("2019年-2022年，每年分别引进数据企业11家、35家、50家、102家。")
    assert said(found) == [
        (n, "家", y, "result") for n, y in ((11, 2019), (35, 2020), (50, 2021), (102, 2022))
    ]


def test_numbers_after_each_take_their_own_subject() -> None:
    found = of_plan("到2025年，货物贸易、服务贸易和技术贸易分别占比达60%、30%和10%。")
    assert [(target.indicator, target.value) for target in found] == [
        ("货物贸易占比", 60),
        ("服务贸易占比", 30),
        ("技术贸易占比", 10),
    ]


def test_a_comparator_at_either_end_of_a_list_holds_for_all() -> None:
    found = of_plan(
        "县道、乡道、村道养护资金分别不低于9000元、6000元、2000元。有实验室、有技改的企业占比分别提高到45%、65%以上。"
    )
    assert [target.comparator for target in found] == [">="] * 5


def test_a_condition_on_what_is_counted_is_a_qualifier_and_no_target() -> None:
    found = of_plan("到2025年，引进3-5家年产值在20亿元以上的装备制造龙头企业。")
    assert [(target.value, target.value_max, target.qualifier) for target in found] == [
        (3, 5, "年产值在20亿元以上")
    ]


def test_taxes_over_a_sum_say_which_firms_are_counted() -> None:
    found = of_plan("到2026年，纳税过1亿元的企业达30家，产值过500亿元的企业达3家。")
    assert [(target.value, target.qualifier) for target in found] == [
        (30, "纳税过1亿元"),
        (3, "产值过500亿元"),
    ]


def test_the_second_of_two_conditions_borrows_the_noun_of_the_first() -> None:
    found = of_plan("到2026年，培育营业收入超10亿元企业20家、超百亿元企业3家，每年招引亿元以上工业项目8个。")
    assert [(target.value, target.indicator, target.qualifier) for target in found] == [
        (20, "企业", "营业收入超10亿元"),
        (3, "企业", "营业收入超百亿元"),
        (8, "工业项目", "亿元以上"),
    ]


def test_a_park_that_is_the_subject_is_the_scope() -> None:
    found = of_plan("岚江高新区实现工业总产值500亿元，引进龙头企业5家，岚江市旅游收入达到20亿元。")
    assert [(target.indicator, target.scope) for target in found] == [
        ("岚江高新区工业总产值", "岚江高新区"),
        ("引进龙头企业", "岚江高新区"),
        ("岚江市旅游收入", ""),
    ]


def test_a_level_after_a_growth_takes_the_noun_without_the_word_of_growth() -> None:
    found = of_plan("生产总值年均增长6%左右，到2026年达到500亿元。")
    assert [target.indicator for target in found] == ["生产总值年均增长", "生产总值"]


def test_years_of_schooling_rise_from_one_level_to_another() -> None:
    base, goal = of_plan("劳动年龄人口平均受教育年限从10.2年提高到10.8年。")
    assert (base.value, goal.value, goal.baseline) == (10.2, 10.8, base.id)


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("用3年时间改造老旧小区120个。", "老旧小区"),
        ("今后五年，改造老旧小区120个。", "老旧小区"),
        ("到2025年，培育4个工业软件示范园区。", "工业软件示范园区"),
        ("到2025年，工业软件示范园区达到4个。", "工业软件示范园区"),
        ("到2025年，新增4个国家级创新平台。", "新增国家级创新平台"),
        ("到2025年，固定资产投资年均增长6%。", "固定资产投资年均增长"),
        ("到2025年，软件业务收入比2020年增长80%。", "软件业务收入增长"),
        ("到2025年，建成投产20万平方米的标准厂房。", "标准厂房"),
        ("到2025年，全市90%的社区设立驿站。", "社区设立驿站"),
        ("到2025年，对全县1260个公厕进行提档改造。", "提档改造公厕"),
        ("实施“3581”工程，“35”指新建口袋公园。“81”指打造林荫路81条。", "“81”指打造林荫路"),
        ("到2025年，带动企业参加培训，组织300家企业参加技能大赛。", "参加技能大赛的企业"),
    ],
)
def test_the_indicator_is_the_noun_before_or_after_the_number(words: str, indicator: str) -> None:
    assert [target.indicator for target in of_plan(words)] == [indicator]


def test_a_growth_without_subject_takes_the_one_before_it() -> None:
    found = of_report("全年进出口总额达到88亿元，同比增长12%。")
    assert [target.indicator for target in found] == ["进出口总额", "进出口总额增长"]


@pytest.mark.parametrize("whole", ["地区生产总值", "地方财政收入", "全县生产总值"])
def test_a_share_of_the_product_of_a_place_keeps_what_it_is_the_share_of(whole: str) -> None:
    found = of_plan(f"到2025年，数字经济核心产业增加值达到80亿元，占{whole}比重达到14.5%。")
    assert found[-1].indicator == f"数字经济核心产业增加值占{whole}比重"


def test_a_result_may_pass_what_was_aimed_at() -> None:
    report = "岚江县2023年工作总结\n一、工作情况\n用电占比达到8.7%，超过中期目标0.2个百分点。\n"
    assert {one.status for one in extract(Source("a.txt", "0" * 64, "utf-8"), report).targets} == {"result"}


def test_a_part_takes_the_noun_of_its_whole() -> None:
    found = of_report("全市共有幼儿园260所，其中民办90所，占34.6%。")
    assert [target.indicator for target in found] == ["幼儿园", "民办幼儿园", "民办幼儿园占比"]


@pytest.mark.parametrize(
    ("words", "status", "year"),
    [
        ("截至2022年底，拥有孵化器14个。", "result", 2022),
        ("目前，拥有孵化器14个。", "result", 2023),
        ("全年服务企业1400家。", "result", 2023),
        ("到2027年，力争服务企业2400家。", "target", 2027),
        ("据统计，全市每日清运装修垃圾近90吨。", "result", 2023),
        ("国土绿化面积约占20%。", "result", 2023),
    ],
)
def test_words_and_years_tell_a_result_from_a_target(words: str, status: str, year: int | None) -> None:
    assert [(target.status, target.year) for target in of_report(words)] == [(status, year)]


def test_a_stated_level_holds_for_the_sentence_after_it() -> None:
    found = of_report("截至2022年底，全市共有孵化器14个。拥有众创空间22家。")
    assert said(found) == [(14, "个", 2022, "result"), (22, "家", 2022, "result")]


@pytest.mark.parametrize(
    "words",
    [
        "对新认定的高新技术企业，给予不超过50万元奖励。",
        "按实际投入的30%给予补助，每家企业最高100万元。",
        "材料齐全的，3个工作日内办结，48小时内反馈。",
        "违反规定的，处5万元以上20万元以下罚款。",
        "日常监测占考评分值的60%，实地调研占20%。",
        "围绕“一轴三带”，从3个方面入手，形成“1+3+N”体系。",
        "认真落实中央八项规定精神，打响四大品牌。",
        "联席会议每季度召开1次。",
        "推进5G、8K、千兆网络和G60走廊建设。",
        "落实《促进投资28条措施》和“人才新政30条”。",
        "领导小组设组长1名，副组长2名。",
        "排名进入全国前10位。",
        "对年产值首次突破10亿元的企业，奖励100万元。",
        "对服务企业超过50家的机构进行备案。",
        "成立领导小组得5分，召开会议2次以上的得5分，每少1次扣2分。",
        "租金标准为每平方米每月20元。",
        "申报单位应有注册资本500万元以上，研发人员占比不低于20%。",
        "国家级项目按20%配套，配套资金总额不超过100万元。",
        "应纳税所得额不超过300万元的部分减按25%计入应纳税所得额。",
        "对用地30亩以上的项目开展评估。",
        "注：覆盖率（%）=（接入企业数/企业总数）×100%。",
        "全市年平均降雨量约1500毫米，下辖3个县，全市面积1200平方公里。",
    ],
)
def test_rules_limits_scores_and_slogans_are_no_targets(words: str) -> None:
    assert of_plan(words) == ()


def test_a_regulation_has_no_targets() -> None:
    articles = "".join(
        f"第{n}条　企业应当每年投入不低于营业收入3%的经费，配备2名人员。\n" for n in "一二三四五六七八九十"
    )
    assert targets("岚江市数据条例\n（2023年1月5日通过）\n" + articles) == ()


def test_a_number_in_a_heading_counts_where_the_text_repeats_it_only() -> None:
    found = targets(
        "岚江市数字产业动态简报\n1、3200万元！岚江兑付首批服务券\n近日，岚江市向410家企业兑付服务券3200万元。\n"
    )
    assert [target.value for target in found] == [410, 3200]


def test_a_floor_in_a_heading_with_text_below_does_not_count() -> None:
    found = targets(
        "岚江市教育发展意见\n\n一、每县至少建设一所学校\n\n完善学校布局，到2025年建设学校12所。\n"
    )
    assert [target.value for target in found] == [12]


def test_a_task_of_one_sentence_counts_though_it_looks_like_a_heading() -> None:
    found = targets(
        "岚江市2023年重点工作任务\n\n一、重点任务\n\n1.新建充电桩300个。\n2.改造老旧小区40个。\n3.新增停车位900个。\n"
    )
    assert said(found) == [(n, "个", 2023, "target") for n in (300, 40, 900)]


def test_targets_know_their_section_and_task(bundle: Callable[..., Bundle]) -> None:
    made = bundle(
        "岚江市数字产业发展行动计划（2024-2026年）\n\n一、重点任务\n\n（一）培育数字企业\n\n引进龙头企业5家，建设园区2个。"
        "（责任单位：市科技局）\n\n（二）建设基础设施\n\n新建基站900座。（责任单位：市通信管理局）\n"
    )
    tasks = {task.id: task.title for task in made.tasks}
    sections = {section.id: section.title for section in made.sections}
    assert [tasks[target.task] for target in made.targets if target.task is not None] == [
        "培育数字企业",
        "培育数字企业",
        "建设基础设施",
    ]
    assert [sections[target.section] for target in made.targets if target.section is not None] == [
        "培育数字企业",
        "培育数字企业",
        "建设基础设施",
    ]


PIECES = ["到2025年，", "截至2022年底，", "培育", "龙头企业", "5家", "3-5个", "1.2万家", "占比", "达到", "95%以上", "从30万元", "提高到50万元", "、", "，", "。", "\n", "（", "）", "“", "”", "《", "》",
          "分别", "各2家", "和", "甲州市", "**", "百亿级", "一、", "（一）", "其中", "增长6%", "年", "的", "不少于"]  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_every_quote_is_the_text_of_its_span_and_no_two_targets_share_place_and_value(text: str) -> None:
    found = targets(text)
    for target in found:
        assert text[target.start : target.end] == target.quote
        assert 0 < len(target.quote) <= 160
        assert target.baseline is None or found[target.baseline].status == "result"
    assert len({(target.start, target.end, target.value, target.scope) for target in found}) == len(found)
    assert [target.id for target in found] == list(range(len(found)))


def test_what_each_is_to_be_equipped_with_is_a_target_where_other_numbers_are_results() -> None:
    bulletin = "岚江市环卫工作动态简报\n一、主要措施\n{}"
    assert [one.status for one in targets(bulletin.format("每个车间配备2套应急箱。"))] == ["target"]
    assert [one.status for one in targets(bulletin.format("每个车间已配备2套应急箱。"))] == ["result"]


def test_numbers_that_show_why_something_matters_are_results() -> None:
    text = "岚江市保护湿地的意见\n一、充分认识重要意义\n全市湿地面积800公顷。\n二、主要任务\n（一）修复湿地。到2025年，修复湿地30公顷。"
    assert [one.status for one in targets(text)] == ["result", "target"]


def test_an_average_of_every_year_has_no_year() -> None:
    assert [one.year for one in of_plan("平均每年新增公园20处。")] == [None]


def test_spaces_around_digits_change_nothing() -> None:
    words = "到2025年，培育企业120家，覆盖率达到35%。截至2022年底，拥有孵化器14个。"
    spaced = "到 2025 年，培育企业 120 家，覆盖率达到 35 %。截至 2022 年底，拥有孵化器 14 个。"
    assert said(of_plan(spaced)) == said(of_plan(words)) != []
    assert [one.indicator for one in of_plan(spaced)] == [one.indicator for one in of_plan(words)]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "工业类、仓储类厂房隐患检查年覆盖率分别达到60%和80%。",
            ["工业类厂房隐患检查年覆盖率", "仓储类厂房隐患检查年覆盖率"],
        ),
        ("市场摊位和棚架登记率分别达到90%和95%。", ["市场摊位登记率", "棚架登记率"]),
        ("打造12处共8000平方米的示范街面。", ["示范街面", "示范街面"]),
        ("配备1辆巡查车，放置分类回收箱（80升）至少2组。", ["巡查车", "放置分类回收箱", "放置分类回收箱"]),
    ],
)
def test_each_number_has_the_whole_noun_that_it_counts(words: str, indicators: list[str]) -> None:
    assert [one.indicator for one in of_plan(words)] == indicators
