"""The year of a number, in plans about places that do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

TITLE = "岚江市数字产业发展行动计划（2024-2026年）"
NOTICE = (
    "岚江市人民政府关于印发支持数字产业若干政策和{plan}的通知\n各区人民政府：\n"
    "《支持数字产业若干政策》《{plan}》已经市政府同意，现印发给你们，请认真贯彻执行。\n"
    "岚江市人民政府\n2024年3月1日\n支持数字产业若干政策\n一、支持平台建设\n力争建设数字平台4个。\n"
    "{plan}\n一、重点任务\n（一）培育企业\n力争培育龙头企业7家。\n"
)


def read(text: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


def years(words: str) -> list[tuple[float, int | None]]:
    text = f"{TITLE}\n\n一、重点任务\n\n（一）培育企业\n\n{words}\n"
    return [(target.value, target.year) for target in read(text).targets]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("每年培育龙头企业5家、创新平台3个。", [(5, None), (3, None)]),
        ("加强培育，力争每年新增企业200家，引导80家企业上市。", [(200, None), (80, None)]),
        ("到2025年，每年培育龙头企业5家。", [(5, 2025)]),
        ("县财政每年安排专项资金5000万元。", [(5000, None)]),
        ("各乡镇每年举办茶会3场。", [(3, None)]),
        ("产业规模年均增长15%以上。", [(15, 2026)]),
    ],
)
def test_an_amount_of_each_year_has_no_year_unless_one_is_said(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    assert years(words) == found


@pytest.mark.parametrize(
    ("words", "year"),
    [("至今累计培育企业5家。", 2024), ("至今年底累计培育企业5家。", 2024), ("今年培育企业5家。", 2024)],
)
def test_until_now_and_until_this_year_are_of_the_year_of_the_paper(words: str, year: int | None) -> None:
    report = f"岚江市2024年工作简报\n\n2024年11月30日\n\n{words}\n"
    assert [target.year for target in read(report).targets] == [year]


@pytest.mark.parametrize(
    "span", ["2024—2026年", "2024-2026年", "2024－2026年", "2024～2026年", "2024‑2026年"]
)
def test_of_two_documents_in_one_notice_the_plan_with_years_gives_title_kind_and_period(span: str) -> None:
    plan = f"岚江市数字产业行动计划（{span}）"
    bundle = read(NOTICE.format(plan=plan))
    assert (bundle.head.title, bundle.head.kind, bundle.head.period) == (plan, "行动计划", (2024, 2026))
    assert [(target.value, target.year) for target in bundle.targets] == [(4, None), (7, 2026)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("确保东渡口2024年底前开工、西渡口2025年底前投产。新建灯塔30座。", [(30, 2026)]),
        ("加快渡口建设，2025年底前全面建成。新建灯塔30座。", [(30, 2026)]),
        ("到2025年，新建渡口3个。新建灯塔30座。", [(3, 2025), (30, 2025)]),
        ("2025年底前建成渡口3个。新建灯塔30座。", [(3, 2025), (30, 2025)]),
        ("新建灯塔30座，力争2025年底前建成投用。新建渡口3个。", [(30, 2025), (3, 2026)]),
        ("新建灯塔30座，2025年底前建成渡口3个。", [(30, 2026), (3, 2025)]),
        ("新建灯塔30座，力争2025年6月底前完工。", [(30, 2025)]),
        ("新建灯塔30座，2025年6月启用渡口3个。", [(30, 2026), (3, 2025)]),
        ("制定航道管理办法，2025年底发布。积极培育2-3家航运公司。", [(2, 2026)]),
        ("修订渡口规范，2025年底前印发。新建灯塔30座。", [(30, 2026)]),
        ("2025年底前发布航运指数5个。新建灯塔30座。", [(5, 2025), (30, 2025)]),
    ],
)
def test_a_deadline_of_what_is_named_before_it_governs_no_later_sentence(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    assert years(words) == found


@pytest.mark.parametrize(
    ("lead", "first", "year"),
    [
        ("", "2025年底前完成普查。", 2026),
        ("", "到2025年，灯塔普及率达到90%。", 2026),
        ("到2025年，港口面貌明显改善。\n\n", "完成普查。", 2025),
        ("（2025年底前完成）", "完成普查。", 2025),
    ],
)
def test_a_date_in_the_first_item_of_a_section_does_not_govern_the_next(
    lead: str, first: str, year: int
) -> None:
    items = f"（一）摸清底数。{first}\n\n（二）改善设施。新建灯塔30座。\n"
    heading = "一、重点任务" if lead.startswith("（") else "一、重点任务\n\n"
    bundle = read(f"{TITLE}\n\n{heading}{lead}\n{items}")
    assert [(target.value, target.year) for target in bundle.targets][-1] == (30, year)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "到2027年当年新植果树比例达35%左右，用水强度下降6%左右；到2030年当年新植果树比例达50%。",
            [(35, 2027), (6, 2027), (50, 2030)],
        ),
        ("到2025年，当年新增摆渡车25台，当年修缮渡口30座。", [(25, 2025), (30, 2025)]),
        ("力争2025年底前，当年更新灯塔4座。", [(4, 2025)]),
        ("到2025年，新增摆渡车25台。\n\n当年修缮渡口30座。", [(25, 2025), (30, 2024)]),
        ("当旅客超过300人时，增开渡船。", []),
    ],
)
def test_that_year_is_the_year_named_before_it_in_its_sentence(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    assert years(words) == found


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("岚江市国民经济和社会发展第十三个五年规划纲要", (2016, 2020)),
        ("岚江市水利发展第十四个五年规划", (2021, 2025)),
        ("岚江市第十五个五年（2026—2030年）规划纲要", (2026, 2030)),
        ("岚江市纪念建市十五个五年活动方案", None),
    ],
)
def test_the_nth_five_years_of_a_title_are_its_period(title: str, period: tuple[int, int] | None) -> None:
    bundle = read(f"{title}\n\n一、重点任务\n\n（一）整治河道\n\n新建水闸30座。\n")
    assert bundle.head.period == period
    assert [target.year for target in bundle.targets] == [period and period[1]]


@pytest.mark.parametrize("said", ["第十四个五年规划期间", "第十四个五年期间", "“十四五”期间"])
def test_the_nth_five_years_are_those_of_the_plan(said: str) -> None:
    assert years(f"{said}，培训技工300人。") == [(300, 2025)]


@pytest.mark.parametrize(
    "named",
    [
        "《茶业产业目录》(2019年本)",
        "《茶业产业目录（2019年本）》",
        "《茶业标准》（2019年版）",
        "《茶业标准》（2019年修订）",
        "2019年不变价产值",
        "产值（2019年价格）",
    ],
)
def test_the_year_of_an_edition_is_no_year_of_what_is_done_by_it(named: str) -> None:
    assert years(f"按照{named}，淘汰茶厂50家。") == [(50, 2026)]
    heading = f"岚江市2020年茶业工作计划\n一、主攻方向\n（一）执行{named}，淘汰茶厂50家。\n（二）扩建茶园。\n"
    assert [(one.year, one.status) for one in read(heading).targets] == [(2020, "target")]


@pytest.mark.parametrize("said", ["2025年本市", "2025年版权登记后，"])
def test_other_years_before_the_same_characters_hold(said: str) -> None:
    assert years(f"{said}新建茶厂50家。") == [(50, 2025)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "截至“十三五”末，茶园面积达30万亩。已建成茶厂3个。",
            [(300000, "result", 2020), (3, "result", 2020)],
        ),
        ("截至2022年底，建成茶厂3个。", [(3, "result", 2022)]),
        ("截至2021年底，建成茶厂3个。", [(3, "result", 2021)]),
        ("截至“十四五”末，建成茶厂3个。", [(3, "target", 2025)]),
        ("截至2025年底，建成茶厂3个。", [(3, "target", 2025)]),
        ("到“十四五”末，建成茶厂3个。", [(3, "target", 2025)]),
    ],
)
def test_what_a_level_is_told_of_may_be_the_end_of_a_plan(
    words: str, found: list[tuple[float, str, int]]
) -> None:
    bundle = read(f"岚江市茶业发展规划（2021—2025年）\n一、茶业\n{words}\n")
    assert [(target.value, target.status, target.year) for target in bundle.targets] == found


def test_the_year_of_a_report_may_be_over_when_it_is_given() -> None:
    bundle = read("岚江市2021年茶业工作总结\n一、茶业\n截至2023年1月，建成茶厂3个。\n")
    assert [(target.value, target.status) for target in bundle.targets] == [(3, "result")]


GUIDED = "一、总体要求\n" + "以治水为民为指导，统筹水源、水厂和管网，" * 20 + "谱写水务新篇章。\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("供水水质：合格率达到95%以上。", [(95, 2025)]),
        ("供水水质：合格率达到95%以上。\n\n供水规模：新建水厂30个。", [(95, 2025), (30, 2025)]),
        ("——供水扩面：新建水厂30个。", [(30, 2025)]),
        ("统筹各地水源，新建水厂30个。", [(30, None)]),
        ("供水水质：水质改善。\n统筹各地水源，新建水厂30个。", [(30, None)]),
    ],
)
def test_a_year_that_opens_a_paragraph_holds_for_the_labelled_ones_below(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    text = f"茶海县水务行动方案\n\n{GUIDED}到2025年，水务水平提升。\n{words}\n"
    assert [(target.value, target.year) for target in read(text).targets] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("到2025年，建成水厂9座，参照“碧水”三年行动计划（2024—2026），打造水街3个。", [(9, 2025), (3, 2025)]),
        ("到2025年，建成水厂9座，到2026年，打造水街3个。", [(9, 2025), (3, 2026)]),
    ],
)
def test_the_years_of_another_plan_are_those_of_no_number(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    assert years(words) == found


def test_what_all_years_make_together_is_of_the_last() -> None:
    text = "清溪县茶业行动计划（2026—2028年）\n一、主要任务\n每年培育茶企5家以上，累计达到20家。每年新建茶馆3座，三年累计新建9座。\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.indicator, one.value, one.year) for one in found] == [
        ("茶企", 5, None),
        ("茶企", 20, 2028),
        ("新建茶馆", 3, None),
        ("茶馆", 9, 2028),
    ]


def test_this_year_under_a_heading_of_aims_is_the_year_that_it_names() -> None:
    text = (
        "茶园管委会工作总结\n\n时间：2021-08-31\n\n二、2018年工作总体要求和目标任务\n\n"
        "2018年，是茶园提升的关键之年。今年茶园发展的主要预期目标为：茶税增长10%，渡船达到12艘。\n"
    )
    found = extract(Source("page.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.value, target.year, target.status) for target in found] == [
        (10, 2018, "target"),
        (12, 2018, "target"),
    ]


@pytest.mark.parametrize("level", ["由目前的300座", "由现有的300座", "从当前的300座"])
def test_a_level_to_start_from_leaves_the_aims_of_its_sentence(level: str) -> None:
    text = f"青州市茶业发展规划（2021-2025年）\n一、目标\n到2025年，茶馆{level}增加到500座，茶园达到80亩，茶厂能效在现有水平上提升10%。\n"
    found = read(text).targets
    assert [(one.value, one.year, one.status) for one in found if one.value != 300] == [
        (value, 2025, "target") for value in (500, 80, 10)
    ]


@pytest.mark.parametrize("zero", ["〇", "○", "零"])
def test_years_in_chinese_digits_are_years(zero: str) -> None:
    text = (
        f"青州市二{zero}二四年茶业工作要点\n（二{zero}二四年三月五日）\n一、目标\n"
        f"到二{zero}三{zero}年，茶叶产量达到三百万吨，比二{zero}二{zero}年增长百分之二十。"
        f"今年新增茶农300人，二{zero}二六—二{zero}三{zero}年每年建成茶馆9座。\n"
    )
    found = read(text)
    assert (found.head.date, found.head.period) == ("2024-03-05", (2024, 2024))
    assert [(one.indicator, one.value, one.year) for one in found.targets] == [
        ("茶叶产量", 3_000_000, 2030),
        ("茶叶产量增长", 20, 2030),
        ("新增茶农", 300, 2024),
        ("茶馆", 9, 2030),
    ]
    assert found.head.title == f"青州市二{zero}二四年茶业工作要点"


def test_what_was_reached_in_a_year_of_the_last_century_is_told_of_that_year() -> None:
    text = "青州市一九九八年茶业工作总结\n一、成绩\n一九九八年，全市茶税12.5亿元，比一九九七年增长8.2%。\n"
    assert {(one.year, one.status) for one in read(text).targets} == {(1998, "result")}
