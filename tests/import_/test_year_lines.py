"""Years that open a line or a heading, and how far they reach, in plans about places that do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract


def targets(text: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets


def dated(text: str) -> list[tuple[float, int | None, str]]:
    return [(target.value, target.year, target.status) for target in targets(text)]


def test_the_year_that_opens_a_line_governs_up_to_the_next_such_line() -> None:
    text = (
        "清溪县安居工程目标任务和措施\n"
        "2016年：新建棚舍269座。新建农机库30座。\n"
        "2017年：新建安置房212套，共涉及安置点3个:\n"
        "东河：总投资1.1亿元，总用地2593平方米；\n"
        "2018年：硬化道路265公里。按照9月底前，完成25%以上，10月底前，完成50%以上的进度要求推进。\n"
    )
    assert [(value, year) for value, year, _ in dated(text)] == [
        (269, 2016),
        (30, 2016),
        (212, 2017),
        (3, 2017),
        (1.1, 2017),
        (2593, 2017),
        (265, 2018),
        (25, 2018),
        (50, 2018),
    ]


def test_a_year_line_reaches_into_no_later_section_and_yields_to_a_year_of_the_paragraph() -> None:
    text = (
        "岚江市湿地修复实施方案\n一、进度安排\n2024年：启动修复，新建观测站4座。到2026年底，修复湿地50公顷。种植树木300株。\n"
        "二、保障措施\n（一）加强监测\n新建观测塔6座。\n"
    )
    assert [(value, year) for value, year, _ in dated(text)] == [
        (4, 2024),
        (50, 2026),
        (300, 2026),
        (6, None),
    ]


def test_what_follows_the_label_of_completion_is_a_result_of_the_year_of_its_line() -> None:
    text = (
        "清溪县安居工程目标任务和措施\n"
        "2016年：新建棚舍269座。完成情况：建成安置房280套（其中：东河镇104套、西河镇176套）。完成任务111.9%。\n"
        "2017年：新建棚舍100座。\n"
    )
    assert dated(text) == [
        (269, 2016, "target"),
        (280, 2016, "result"),
        (104, 2016, "result"),
        (176, 2016, "result"),
        (111.9, 2016, "result"),
        (100, 2017, "target"),
    ]


def test_the_label_of_progress_makes_an_aim_of_what_the_item_says_before_it() -> None:
    text = (
        "关于公布岚江市2024年为民办实事进展情况的通报\n"
        "1.新增信号灯300套。\n责任单位：市公安局\n实际完成情况：已安装165套，占任务的55%。下一步计划：新增135套。\n"
        "2.新增公共自行车3000辆。\n责任单位：市交通运输局\n目前进度：投放1200辆。\n"
    )
    assert [(value, status) for value, _, status in dated(text)] == [
        (300, "target"),
        (165, "result"),
        (55, "result"),
        (135, "target"),
        (3000, "target"),
        (1200, "result"),
    ]


def test_a_label_with_its_year_opens_an_item_of_results() -> None:
    text = "云溪县2017年脱贫计划\n（一）产业扶贫\n1、2016年完成情况：种植核桃300亩。\n2、2017年计划：种植核桃500亩。\n"
    found = [(target.value, target.year, target.status, target.indicator) for target in targets(text)]
    assert found == [(300, 2016, "result", "种植核桃"), (500, 2017, "target", "种植核桃")]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("1.养殖。到2019年，肉鸭出栏达到50万羽。\n2.医疗。报销比例达到90%以上。", [2019, None]),
        ("1.医疗。一是在2017年培养医生14人以上。二是筛查率达100%。", [2017, None]),
        ("1.养殖。到2019年，肉鸭出栏达到50万羽。新建鸭舍20栋。", [2019, 2019]),
        (
            "到2019年，实现以下目标：\n1.养殖。肉鸭出栏达到50万羽。\n2.医疗。报销比例达到90%以上。",
            [2019, 2019],
        ),
    ],
)
def test_a_year_passes_no_numbered_item_of_its_level(words: str, years: list[int | None]) -> None:
    text = f"清溪县畜牧医疗发展意见\n一、发展目标和任务\n{words}\n二、保障措施\n加强领导。\n"
    assert [year for _, year, _ in dated(text)] == years


def test_the_year_of_the_work_that_a_notice_hands_out_is_that_of_its_items() -> None:
    text = (
        "各乡镇人民政府：\n"
        "《政府工作报告》提出了2013年要做好的重点工作，已经2013年2月25日县政府常务会议研究通过。现将任务分解如下：\n"
        "一、新建学校3所。\n责任单位：县教育局\n二、改造道路50公里。\n责任单位：县交通局\n"
    )
    assert dated(text) == [(3, 2013, "target"), (50, 2013, "target")]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        (
            "2016年，建设安置点4个。新建住房300套。\n2017年新建大棚6个。培育合作社5个。",
            [2016, 2016, 2017, 2017],
        ),
        (
            "2016年\n新建住房300套，培育合作社5个。\n2017年\n新建住房500套，培育合作社6个。",
            [2016, 2016, 2017, 2017],
        ),
        (
            "——2016年：新建水池30个，分布如下：\n1.东河镇：新建水池10个。\n2.西河镇：新建水池20个。",
            [2016, 2016, 2016],
        ),
        ("2016年，新建水池5个。2017年上半年，新建大棚6个。培育合作社7个。", [2016, 2017, 2017]),
        ("2016年，新建水池5个；2017年，新建水池6个。培育合作社7个。", [2016, 2017, None]),
        # of the first line the year is that of the list, and of the second that of its sentence
        (
            "2016年和2017年分别新建水池5个、6个。\n新建大棚7个，2018年新建水窖8个。\n培育合作社9个。",
            [2016, 2017, None, 2018, None],
        ),
    ],
)
def test_a_year_that_opens_a_line_with_or_without_a_sign_governs_its_paragraph(
    words: str, years: list[int | None]
) -> None:
    text = f"青屿县脱贫攻坚实施方案\n一、产业\n（一）年度计划\n{words}\n二、保障措施\n加强领导。\n"
    assert [year for _, year, _ in dated(text)] == years


def test_a_bare_share_behind_a_label_or_a_time_counts_what_the_aim_counts() -> None:
    text = (
        "清溪县2018年民生工程进展情况\n1.道路。硬化道路265公里。按照9月底前，完成25%以上，10月底前，完成50%以上的要求推进。\n"
        "2.文化。任务：新建文化大院100个。目前进度：完成60个，占任务的60%。\n"
    )
    found = [(target.value, target.indicator) for target in targets(text)]
    assert found[1][1].startswith("硬化道路")
    assert [name for _, name in found[3:]] == ["新建文化大院", "新建文化大院", "新建文化大院占任务"]


def test_what_was_reached_of_the_tasks_of_a_year_is_of_that_year() -> None:
    text = (
        "青屿市2022年政府工作报告重点任务分解\n1.地区生产总值增长6%左右。（责任单位：市发展改革委）\n"
        "完成情况：地区生产总值增长5.8%。\n2.新建学校6所。（责任单位：市教育局）\n"
    )
    assert dated(text) == [(6, 2022, "target"), (5.8, 2022, "result"), (6, 2022, "target")]


AIMS = "岚江市茶业发展实施方案\n一、总体要求\n（一）{title}\n{words}\n二、重点任务\n（一）扩大规模。建设码头3个。\n"


@pytest.mark.parametrize(
    ("title", "words", "found"),
    [
        ("发展目标", "——产量增加。到2026年，茶园年均增长15%以上。\n——品种更新。培育12个良种茶园。", [2026, 2026]),
        ("发展目标", "——产量增加。到2026年，茶园年均增长15%以上。\n——品种更新。到2027年，培育12个良种茶园。\n——市场扩大。开设茶庄6家。", [2026, 2027, 2027]),
        ("发展目标", "——品种更新。培育12个良种茶园。\n——产量增加。到2026年，茶园年均增长15%以上。", [None, 2026]),
        ("重点任务", "——产量增加。到2026年，茶园年均增长15%以上。\n——品种更新。培育12个良种茶园。", [2026, None]),
        ("发展目标", "1.到2026年，茶园年均增长15%以上。\n2.良种茶园占比不低于12%。\n3.到2030年，开设茶庄6家。", [2026, 2026, 2030]),
        ("发展目标", "1.产量增加。到2026年，茶园年均增长15%以上。\n2.品种更新。培育12个良种茶园。", [2026, None]),
    ],
)  # fmt: skip
def test_the_year_of_one_aim_of_a_list_holds_for_those_behind_it(
    title: str, words: str, found: list[int | None]
) -> None:
    assert [year for _, year, _ in dated(AIMS.format(title=title, words=words))] == [*found, None]


@pytest.mark.parametrize("label", ["主要目标是：", "主要目标：", "工作目标为:"])
def test_a_year_behind_the_label_of_aims_holds_for_its_paragraph(label: str) -> None:
    text = AIMS.format(
        title="目标", words=f"{label}2026年，茶园增长15%以上。新认定茶企6家以上。\n开设茶庄7家。"
    )
    assert dated(text)[:2] == [(15, 2026, "target"), (6, 2026, "target")]


def test_a_year_behind_another_colon_is_that_of_its_sentence_alone() -> None:
    text = AIMS.format(title="目标", words="进度安排如下：2026年，茶园增长15%以上。新认定茶企6家以上。")
    assert dated(text)[:2] == [(15, 2026, "target"), (6, None, "target")]
