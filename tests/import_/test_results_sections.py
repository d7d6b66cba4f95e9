"""What headings and titles say of bare figures: results of last year, work of this one; places do not exist."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract


def targets(text: str) -> tuple[Target, ...]:
    return extract(Source("report.txt", "0" * 64, "utf-8"), text).targets


def said(text: str) -> list[tuple[float, str, int | None]]:
    return [(target.value, target.status, target.year) for target in targets(text)]


@pytest.mark.parametrize("heading", ["主要经济指标完成情况", "年度目标任务执行情况", "重点工作进展和成效"])
def test_figures_below_a_heading_of_results_are_results_of_the_year_of_the_title(heading: str) -> None:
    text = (
        "关于2019年上半年国民经济和社会发展计划执行情况的报告\n一、计划执行情况\n"
        f"（一）{heading}\n——农业增加值4.1亿元，增长3.5%。\n——社会消费品零售总额3.2亿元，同比增长6%。\n"
    )
    assert said(text) == [(value, "result", 2019) for value in (4.1, 3.5, 3.2, 6)]


def test_a_heading_of_results_and_plans_and_one_of_aims_alone_are_of_aims() -> None:
    text = (
        "清溪县林业发展规划（2021-2025年）\n一、主要指标\n森林覆盖率达到60%。\n"
        "二、目标任务完成情况和下一步计划\n造林3万亩。\n三、2020年工作回顾\n造林2万亩。\n"
    )
    assert [status for _, status, _ in said(text)] == ["target", "target", "result"]


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("2026年工作", "target"),
        ("2026年主要预期", "target"),
        ("今后五年工作", "target"),
        ("2025年工作", "result"),
        ("2025年工作回顾", "result"),
    ],
)
def test_the_work_of_the_year_in_which_a_report_speaks_is_still_to_be_done(heading: str, status: str) -> None:
    text = (
        "岚江市政府工作报告\n——2026年1月10日在岚江市第五届人民代表大会第六次会议上\n"
        f"一、{heading}\n完成绿化45万亩。新建学校3所。\n二、加强自身建设\n从严治政。\n"
    )
    assert [each for _, each, _ in said(text)] == [status, status]


def test_a_summary_of_one_year_and_plan_of_the_next_parts_them_by_their_headings() -> None:
    text = (
        "岚江市水务局2024年工作总结和2025年工作计划\n一、2024年工作\n新建泵站3座。\n"
        "二、2025年工作\n新建水厂2座。\n"
    )
    assert said(text) == [(3, "result", 2024), (2, "target", 2025)]


def test_a_report_on_a_five_year_plan_is_of_its_last_year_and_the_next_plan_ahead_of_it() -> None:
    text = (
        "清溪县“十三五”规划实施情况评估报告\n一、主要目标完成情况\n地区生产总值达到500亿元。\n"
        "二、“十三五”时期工作\n新建学校9所。\n三、“十四五”发展建议\n新建学校3所。\n"
    )
    assert said(text) == [(500, "result", 2020), (9, "result", 2020), (3, "target", 2025)]


def test_a_heading_that_is_a_sentence_speaks_by_its_first_clause() -> None:
    text = "青屿市2018年工作总结\n一、主要工作\n1.工业增加值增速-2.1%，低于年度目标。用电量增长3%。\n2.年度目标任务。新建学校3所。\n"
    assert [status for _, status, _ in said(text)] == ["result", "result", "target"]


def test_a_title_of_results_makes_lines_of_years_results() -> None:
    text = "清溪县脱贫攻坚工作成效\n2018年：新建住房100套。\n2019年：新建住房200套，改造住房50套。\n"
    assert said(text) == [(100, "result", 2018), (200, "result", 2019), (50, "result", 2019)]


def test_a_falling_figure_keeps_its_sign() -> None:
    text = "清溪县2019年经济运行情况的报告\n一、总体情况\n财政收入1.5亿元，增长-17.2%，进出口增长－3.1%，用电量同比-4.5%，投资增速为-0.8%，粮食增产3-5%，自然增长率-2.5‰，茶业投资-7%，茶税+2.1%。\n"
    found = [(target.value, target.value_max, target.indicator) for target in targets(text)]
    assert [(value, top) for value, top, _ in found] == [
        (1.5, None),
        (-17.2, None),
        (-3.1, None),
        (-4.5, None),
        (-0.8, None),
        (3, 5),
        (-2.5, None),
        (-7, None),
        (2.1, None),
    ]
    assert not [name for _, _, name in found if "-" in name or "+" in name]
    assert found[1][2] == "财政收入增长"


GREW = "茶业产值增至10.14亿元，共建成茶园2个，茶业投入预计年均增长10.5%。"
PLAN = "岚江市国民经济和社会发展第十五个五年规划纲要（2026—2030年）\n"


@pytest.mark.parametrize(
    ("heading", "opening", "year"),
    [
        ("岚江建设实现良好开局", "五年来，全市茶业稳步发展。", None),
        ("现代化岚江建设迈出坚实步伐", "“十四五”时期，全市茶业持续壮大。", 2025),
        ("岚江茶业站上新起点", "“十四五”以来，全市茶业取得重大进展。", 2025),
        ("岚江建设实现良好开局", "在省委坚强领导下，五年来，全市茶业稳步发展。", None),
        ("岚江建设实现良好开局", "面对复杂形势，“十四五”时期，全市茶业稳步发展。", 2025),
    ],
)
def test_the_first_section_is_a_review_where_its_first_words_look_back(
    heading: str, opening: str, year: int | None
) -> None:
    text = f"{PLAN}第一章　{heading}\n{opening}\n茶业迈上新台阶。{GREW}\n第二章　茶业高地\n新建茶园3个。\n"
    results: list[tuple[float, str, int | None]] = [(value, "result", year) for value in (10.14, 2, 10.5)]
    assert said(text) == [*results, (3, "target", 2030)]


@pytest.mark.parametrize(
    ("heading", "opening"),
    [
        ("茶业高地", "“十五五”时期，全市茶业稳步发展。"),
        ("建设茶业高地", "五年来，全市茶业稳步发展。"),
        ("总体目标", "五年来，全市茶业稳步发展。"),
        ("茶业高地", "“十四五”末，全市茶业稳步发展。"),
        ("茶业高地", "全市茶业迈向高端。五年来，全市茶业稳步发展。"),
        ("指导思想", "坚持生态优先，“十四五”时期，全市茶业稳步发展。"),
    ],
)
def test_the_first_section_is_none_where_it_speaks_of_aims_or_of_years_to_come(
    heading: str, opening: str
) -> None:
    assert said(f"{PLAN}第一章　{heading}\n{opening}\n新建茶园3个。\n第二章　茶厂\n新建茶厂2个。\n") == [
        (3, "target", 2030),
        (2, "target", 2030),
    ]


def test_the_years_of_a_review_are_not_those_of_the_aims_below_it() -> None:
    inner = "第一节　茶厂\n新建茶厂2座。\n第二节　主要目标\n新建茶园3个。\n"
    text = f"{PLAN}第一章　茶业\n“十四五”时期，茶业稳步发展。\n{inner}第二章　茶乡\n新建水池4个。\n"
    assert said(text) == [(2, "result", 2025), (3, "target", 2030), (4, "target", 2030)]


def test_a_later_section_that_begins_with_years_gone_by_is_no_review() -> None:
    text = f"{PLAN}第一章　茶业\n新建茶园3个。\n第二章　茶厂\n五年来，茶厂稳步发展。\n新建茶厂2个。\n"
    assert said(text) == [(3, "target", 2030), (2, "target", 2030)]


def test_what_stands_before_the_first_heading_may_look_back_and_says_nothing_of_what_stands_below() -> None:
    before = "“十三五”时期，茶业取得重大进展。年产量连续保持在1.3万吨以上，建成茶园30万亩。\n"
    text = (
        f"岚江市茶业发展实施方案\n{before}一、主攻方向\n到2025年，茶园达到40万亩。\n二、茶厂\n新建茶厂3个。\n"
    )
    assert said(text) == [
        (13000, "result", 2020),
        (300000, "result", 2020),
        (400000, "target", 2025),
        (3, "target", None),
    ]
    hoped = text.replace("取得重大进展", "面临重大机遇")
    assert [status for _, status, _ in said(hoped)] == ["target"] * 4


@pytest.mark.parametrize(
    "opening",
    ["部分指标未达到目标，但茶业结构不断优化，", "超额完成年度目标任务，", "产量好于预期目标，", ""],
)
def test_an_aim_that_was_met_or_missed_makes_no_aim_of_what_follows(opening: str) -> None:
    title = "关于岚江市2029年国民经济和社会发展计划执行情况与2030年计划草案的报告\n"
    text = f"{title}一、2029年国民经济和社会发展计划执行情况\n{opening}茶业产值占比达30.9%。\n"
    assert said(text) == [(30.9, "result", 2029)]


def test_an_aim_in_a_review_stays_one() -> None:
    title = "关于岚江市2029年国民经济和社会发展计划执行情况与2030年计划草案的报告\n"
    text = f"{title}一、2029年国民经济和社会发展计划执行情况\n打造茶乡的目标，茶业产值占比达30.9%。\n"
    assert said(text) == [(30.9, "target", 2029)]
    # one that the work was bent on says nothing of what was reached
    assert said(text.replace("打造", "围绕打造")) == [(30.9, "result", 2029)]


def test_what_was_done_of_a_plan_holds_no_tasks() -> None:
    title = "关于岚江市2029年国民经济和社会发展计划执行情况与2030年计划草案的报告\n"
    done = (
        "一、2029年国民经济和社会发展计划执行情况\n（一）扎实做好茶业工作，茶乡建设全面推进。新建茶厂3个。\n"
    )
    todo = "二、2030年主要任务\n（一）做好茶业工作。新建茶厂5个。\n"
    found = extract(Source("report.txt", "0" * 64, "utf-8"), title + done + todo).tasks
    assert [task.title for task in found] == ["做好茶业工作"]
    asked = todo.replace("2030年主要任务", "定期通报任务完成情况")
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), "岚江市茶业方案\n" + asked).tasks
    assert [task.title for task in found][-1:] == ["做好茶业工作"]


@pytest.mark.parametrize("name", ["results_opening", "results_reached", "results_named", "met"])
def test_words_that_look_back_are_told_from_others(name: str) -> None:
    words = rules("targets")["status"]
    assert re.search(words[name], words[f"{name}_example"])
    assert not re.search(words[name], words[f"{name}_counter"])


def test_recent_years_make_a_review_of_a_section_that_names_a_situation() -> None:
    grew = "近年来，茶业快速发展，建成茶园30万亩。\n新建茶厂3个。\n二、茶乡\n扩建茶园2个。\n"
    title = "岚江市茶业发展实施方案（2024—2026年）\n"
    assert said(f"{title}一、发展环境\n{grew}")[1:] == [(3, "result", None), (2, "target", 2026)]
    assert said(f"{title}一、茶产业\n{grew}")[1:] == [(3, "target", 2026), (2, "target", 2026)]


def test_what_a_plan_is_made_for_is_an_aim_beside_what_was_reached() -> None:
    reached = "近年来，茶业快速发展，建成茶园30万亩。为进一步做大茶业，制定本方案，新建茶厂12个。\n"
    text = f"岚江市茶业发展实施方案（2024—2026年）\n{reached}一、茶乡\n扩建茶园2个。\n"
    assert said(text) == [(300000, "result", None), (12, "target", 2026), (2, "target", 2026)]


def test_a_text_whose_first_heading_comes_late_has_no_preface() -> None:
    grew = f"近年来，茶业快速发展。\n{'扩建茶园，修整茶路，完善配套。' * 150}\n新建茶厂3个。\n一、茶乡\n扩建茶园2个。\n"
    assert said(f"岚江市茶业发展实施方案（2024—2026年）\n{grew}")[0] == (3, "target", 2026)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("茶业发展站上新起点", (3, "result", None)),
        ("砥砺前行的五年", (3, "result", None)),
        ("极不平凡的五年", (3, "result", None)),
        ("推动茶业站上新起点", (3, "target", 2030)),
        ("接续奋斗的五年", (3, "target", 2030)),
    ],
)
def test_a_chapter_may_look_back_by_its_title_alone(
    heading: str, expected: tuple[float, str, int | None]
) -> None:
    text = f"岚江市茶业发展第十五个五年规划\n第一章 {heading}\n一、茶园建设进一步加快\n新建茶厂3个。\n第二章 发展目标\n扩建茶园2个。\n"
    assert said(text) == [expected, (2, "target", 2030)]


@pytest.mark.parametrize(
    ("heading", "lead", "told"),
    [
        ("如期完成“十四五”茶业目标", "", ("result", 2025)),
        ("茶业“十四五”目标顺利实现", "", ("result", 2025)),
        ("“十四五”茶业任务全面完成", "", ("result", 2025)),
        ("茶业发展历程", "过去的五年，很不容易。", ("result", 2025)),
        ("确保如期完成“十五五”目标", "", ("target", 2030)),
        ("茶业发展目标", "", ("target", 2030)),
    ],
)
def test_a_heading_that_says_of_aims_gone_by_that_they_were_met_looks_back(
    heading: str, lead: str, told: tuple[str, int]
) -> None:
    text = (
        f"{PLAN}一、茶业五年路\n1.{heading}\n{lead}\n茶业产值达到67亿元。\n二、目标\n茶业产值达到90亿元。\n"
    )
    first, second = targets(text)
    assert (first.indicator, first.value, first.status, first.year) == ("茶业产值", 67, *told)
    assert (second.status, second.year) == ("target", 2030)


UNTITLED = "我市茶农增收再创新高\n今年以来，我们积极推进茶园改造，加快培育茶商。\n{}\n"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("2021年，全市新增茶农5万人，与去年同期相比增长20%。", "result"),
        ("2021年，全市改造茶园12万亩，完成目标任务的130%。", "result"),
        ("2021年，全市改造茶园12万亩，完成率124.2%。", "result"),
        ("2021年，全市茶园面积12万亩，经测产，亩产茶青80公斤。", "result"),
        ("到2029年，全市改造茶园12万亩，完成率100%。", "target"),
        ("6月底前改造茶园12万亩，完成年度任务的60%。", "target"),
    ],
)
def test_more_than_was_to_be_done_is_a_result(words: str, status: str) -> None:
    assert said(UNTITLED.format(words))[-1][1] == status


def test_where_nothing_says_when_a_text_speaks_no_year_below_a_heading_of_results_lies_ahead() -> None:
    text = (
        "一、主要指标完成情况\n（一）2022年茶园改造考核指标23万亩，完成28万亩。\n"
        "（二）茶叶产值由2017年的2亿元增加至2022年的4亿元，年均增长13%。\n二、工作亮点\n2022年，修缮茶馆12座。\n"
    )
    assert {status for _, status, _ in said(text)} == {"result"}


@pytest.mark.parametrize(
    ("lead", "status"),
    [("完成园区已征用地块规划", "target"), ("园区规划已完成", "result"), ("园区地块规划已报批", "result")],
)
def test_what_is_done_already_to_things_says_nothing_of_what_is_done_with_them(
    lead: str, status: str
) -> None:
    text = f"清溪县2024年茶业工作计划\n一、园区建设\n{lead}，启动400亩茶园改造。\n"
    assert [one for _, one, _ in said(text)] == [status]


@pytest.mark.parametrize("words", ["对9项具体建设任务进行分解", "落实39项重点任务", "经94次常务会议通过"])
def test_the_parts_of_a_text_and_the_count_of_a_meeting_are_no_targets(words: str) -> None:
    assert said(f"清溪县2024年茶业工作计划\n一、主要任务\n{words}。\n") == []


@pytest.mark.parametrize(
    ("title", "headed", "said"),
    [
        ("清溪县2024年茶业工作要点", "一、2023年工作回顾\n{}", (2023, "result")),
        ("清溪县2018年政府工作报告", "一、2017年工作回顾\n（一）主要茶业指标有新增长。{}", (2017, "result")),
        (
            "清溪县2023年茶业总结和2024年工作计划",
            "一、2023年工作总结\n略。\n二、下一步打算\n{}",
            (2024, "target"),
        ),
        ("清溪县2023年上半年茶业总结和下半年计划", "一、总结\n略。\n二、下半年计划\n{}", (2023, "target")),
        ("清溪县2023年茶业工作计划", "一、明年工作安排\n{}", (2024, "target")),
        ("清溪县茶业局2022年工作总结", "一、工作开展情况\n{}", (2022, "result")),
        (
            "清溪县2025年茶业总结和2026年工作安排",
            "一、2025年重点工作及茶亭建设开展情况\n{}",
            (2025, "result"),
        ),
    ],
)
def test_a_heading_says_of_what_year_the_text_below_it_is(
    title: str, headed: str, said: tuple[int, str]
) -> None:
    text = f"{title}\n{headed.format('新增茶园20座。茶农收入增长8%。')}\n"
    found = extract(Source("report.txt", "0" * 64, "utf-8"), text).targets
    assert {(one.year, one.status) for one in found} == {said}


def test_the_whole_year_below_a_heading_with_a_year_is_that() -> None:
    text = "清溪县2024年茶业计划\n一、2023年计划执行情况\n2023年，新增茶园20座；全年茶叶产量93万斤；税收5亿元。\n"
    found = extract(Source("report.txt", "0" * 64, "utf-8"), text).targets
    assert [(one.year, one.status) for one in found] == [(2023, "result")] * 3


def test_the_title_of_a_report_is_no_heading_of_its_work() -> None:
    page = "2018年清溪县政府工作报告\n\n清溪县门户网站　www.qx.cn\n\n过去一年，新增茶园20座，茶农收入不断增加，茶馆面貌焕然一新，茶市更加兴旺，茶船往来不绝。\n\n"
    found = extract(Source("report.txt", "0" * 64, "utf-8"), page * 3).targets
    assert [(one.year, one.status) for one in found] == [(2017, "result")] * 3
