"""Words of past time that make results of numbers which the headings or the document would make targets."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.status import MONTHS_OVER, OPENED_PAST

PLAN = (
    "清溪县茶业发展规划（2023—2025年）\n一、总体要求\n坚持统筹。\n二、发展目标\n{}到2025年，建成茶亭60座。\n"
)
TASKS = "清溪县茶业实施方案（2023—2025年）\n一、主要任务\n（一）优化布局。{}\n（二）加强管护。健全机制。\n"


WORDS = rules("targets")["status"]


def said(text: str) -> list[tuple[float, int | None, str]]:
    found = extract(Source("plan.txt", "", ""), text).targets
    return [(one.value, one.year, one.status) for one in found]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("近年来，全县累计建成茶亭800座。", None),
        ("近年来，我县大力推进茶业发展，建成茶亭800座。", None),
        ("“十三五”以来，全县建成茶亭800座。", None),
        ("在县委坚强领导下，五年来，全县建成茶亭800座。", None),
        ("过去五年，全县建成茶亭800座。", None),
        ("近三年，建成茶亭800座。", None),
        ("工程启动以来，各级投入资金800万元。", None),
        ("“十三五”以来全县建成茶亭800座。", None),
        ("据不完全统计，全县有茶亭800座。", None),
        ("去年，全县建成茶亭800座。", 2022),
        ("去年以来，全县建成茶亭800座。", 2022),
        ("今年1—6月，全县建成茶亭800座。", 2023),
    ],
)
def test_a_sentence_that_opens_with_past_time_tells_of_results_among_aims(
    words: str, year: int | None
) -> None:
    assert said(PLAN.format(words)) == [(800, year, "result"), (60, 2025, "target")]
    assert [one[2] for one in said(TASKS.format(words))] == ["result"]


@pytest.mark.parametrize(
    "words",
    [
        "近年来，茶客增多，力争建成茶亭800座。",
        "近年来，茶客增多，到2025年，建成茶亭800座。",
        "针对近年来茶客增多的情况，建成茶亭800座。",
        "在去年的基础上，建成茶亭800座。",
        "与去年相比，建成茶亭800座。",
        "未来五年，建成茶亭800座。",
        "今年上半年，全面建成茶亭800座。",
    ],
)
def test_past_time_that_aims_stand_behind_or_that_opens_no_clause_makes_no_results(words: str) -> None:
    assert [one[2] for one in said(TASKS.format(words))] == ["target"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶亭数量从2018年的200座增加到2022年的800座。", [(200, 2018, "result"), (800, 2022, "result")]),
        ("茶亭数量由2021年的200座增加到2024年的800座。", [(200, 2021, "result"), (800, 2024, "target")]),
        ("茶亭数量从2021年的200座增加到800座。", [(200, 2021, "result"), (800, 2025, "target")]),
    ],
)
def test_a_level_is_reached_in_a_past_year_that_stands_between_it_and_where_it_started(
    words: str, found: list[tuple[float, int | None, str]]
) -> None:
    assert said(PLAN.format(words))[:2] == found


@pytest.mark.parametrize(
    "text",
    [
        "茶路加密。推进网络完善，茶路总里程达8667公里、居全国第4；渡口达25个、居全国第6。\n",
        "这五年，茶路更加通畅。推进茶路成网，新增茶路25公里。\n这五年，茶客更多。茶客达8667人。\n",
    ],
)
def test_a_part_of_a_report_is_told_by_ranks_and_by_the_years_of_which_it_tells(text: str) -> None:
    assert [one[2] for one in said(text)] == ["result"] * 2


def test_a_place_that_is_hoped_for_makes_no_report() -> None:
    text = "茶路加密。推进网络完善，茶路总里程达到8667公里，位居全省第一方阵。\n"
    assert [one[2] for one in said(text)] == ["target"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2022年，全县茶亭达到800座，比上年增加100座。", [(800, 2022, "result"), (100, 2022, "result")]),
        ("2022年底，茶亭数量达到800座。", [(800, 2022, "result")]),
        ("2018—2022年，全县累计建成茶亭800座。", [(800, 2022, "result")]),
        ("2022年将建成茶亭800座。", [(800, 2022, "target")]),
        ("到2022年，茶亭达到800座。", [(800, 2022, "target")]),
        ("2022年底前建成茶亭800座。", [(800, 2022, "target")]),
        ("2025年，茶亭达到800座。", [(800, 2025, "target")]),
    ],
)
def test_a_plan_made_amid_its_years_tells_of_the_first_of_them_below_a_heading_that_looks_back(
    words: str, found: list[tuple[float, int | None, str]]
) -> None:
    assert said(f"清溪县“十四五”茶业规划\n第一章 规划背景\n第一节 发展基础\n{words}\n") == found


YEAR = "清溪县2025年茶业工作要点\n一、推进茶市建设\n（一）做优茶市。坚持规划引领，{}\n（二）加强管护。健全机制。\n"
YEARS = YEAR.replace("2025年", "").replace("工作要点", "发展行动计划（2025—2027年）")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶叶销量同比增长8%，茶店销售额比上年增长7%以上。", ["target"] * 2),
        ("茶店销售额增速较上年提高2个百分点。", ["target"]),
        ("1至5月茶叶销量同比增长8%。", ["result"]),
        ("茶叶销量累计同比增长8%。", ["result"]),
        ("目前茶市兴旺，茶叶销量同比增长8%。", ["result"]),
        ("2024年茶市兴旺。茶叶销量同比增长8%。", ["result"]),
    ],
)
def test_growth_on_the_year_before_is_an_aim_in_a_task_of_the_plan_of_a_year(
    words: str, found: list[str]
) -> None:
    assert [one[1:] for one in said(YEAR.format(words))] == [
        (2025 if one == "target" else None, one) for one in found
    ]


def test_growth_by_so_much_at_least_is_an_aim_in_a_task_of_a_plan_of_several_years() -> None:
    assert said(YEARS.format("茶叶销量同比增长8%以上。"))[0][1:] == (2027, "target")
    assert said(YEARS.format("茶叶销量同比增长8%。"))[0][2] == "result"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2022年，全县建成茶亭80座，同比增长20%。", [(80, 2022, "result"), (20, 2022, "result")]),
        ("2022年全县建成茶亭80座，比上年增加10座。", [(80, 2022, "result"), (10, 2022, "result")]),
        ("2022年，全县力争建成茶亭80座，同比增长20%。", [(80, 2022, "target"), (20, 2022, "target")]),
        ("2022年，全县建成茶亭80座，增长20%。", [(80, 2022, "target"), (20, 2022, "target")]),
    ],
)
def test_what_is_compared_with_the_year_before_in_a_plan_without_a_date_is_reached(
    words: str, found: list[tuple[float, int | None, str]]
) -> None:
    assert (
        said(f"清溪县茶业实施方案\n一、总体要求\n{words}\n二、工作目标\n到2025年，新建茶亭60座。\n")[:2]
        == found
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "清溪县茶业实施方案\n一、主要任务\n（一）提高标准。从2024年1月1日起，已将茶农补助标准提高到835元/月。\n",
            [(835, "result")],
        ),
        (
            "清溪县茶业实施方案\n一、主要任务\n（一）新建茶校。已将新建茶校5所列入年度实事。\n",
            [(5, "target")],
        ),
        (
            "清溪县茶业局年度述职报告\n2023年，全县推进茶业建设。\n1、各项主要指标圆满完成，全年实现茶业产值42亿元。\n"
            "2、茶园势头强劲。全年引进项目65个。\n",
            [(42, "result"), (65, "result")],
        ),
        (
            "清溪县“十四五”茶业规划\n第一章 历史方位\n茶业发展，到2020年底， 预计实现茶业产值100亿元；茶税预计实现6亿元。\n"
            "第二章 目标\n到2025年底，预计实现茶业产值200亿元。\n",
            [(100, "result"), (6, "result"), (200, "target")],
        ),
    ],
)
def test_what_is_done_already_or_estimated_of_a_past_year_is_a_result(
    text: str, found: list[tuple[float, str]]
) -> None:
    assert [(value, status) for value, _, status in said(text)] == found


def test_the_opening_of_a_clause_tells_of_the_past_in_its_example_only() -> None:
    assert OPENED_PAST.search("," + WORDS["opened_past_example"])
    assert not OPENED_PAST.search("," + WORDS["opened_past_counter"])


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("规划期间发展形势及茶亭需求预测", (60, 2025, "target")),
        ("发展形势", (60, None, "result")),
    ],
)
def test_a_chapter_that_ends_with_a_forecast_does_not_tell_of_what_is(
    title: str, found: tuple[float, int | None, str]
) -> None:
    text = f"清溪县茶业发展规划（2023—2025年）\n第一章 {title}\n预计规划期末，茶亭达到60座。\n第二章 保障措施\n健全机制。\n"
    assert said(text) == [found]


@pytest.mark.parametrize(
    "opening",
    [
        "上半年，清溪县茶业局积极落实各项政策，工作取得显著成绩。",
        "前三季度茶业平稳\n1至9月，全县茶客稳步增长。",
        "今年我县茶业继续走在全市前列，1—10月全县茶市活跃。",
        "今年1月至10月，全县茶市活跃。",
    ],
)
def test_a_text_whose_first_lines_tell_of_months_that_are_over_is_a_report(opening: str) -> None:
    found = said(
        f"{opening}新增茶农2100人，支持建设茶亭6座，茶园改造率3.1%。今后3年，全县年均新增茶农3000人。\n"
    )
    assert [status for _, _, status in found] == ["result", "result", "result", "target"]


@pytest.mark.parametrize(
    "text",
    [
        "上半年，建成茶亭6座；下半年，建成茶亭9座。\n",
        "上半年，力争建成茶亭6座，改造茶园30亩。\n",
        "上半年建成茶亭6座，改造茶园30亩。\n",
        "清溪县2024年茶业工作要点\n上半年，全县建成茶亭6座，改造茶园30亩。\n",
        "清溪县茶业局关于做好春茶工作的通知\n1—6月，全县建成茶亭6座，改造茶园30亩。\n",
    ],
)
def test_a_schedule_or_a_plan_that_names_months_first_has_targets(text: str) -> None:
    assert {status for _, _, status in said(text)} == {"target"}


def test_the_opening_of_a_report_on_months_matches_its_example_only() -> None:
    assert MONTHS_OVER.search(WORDS["months_over_example"])
    assert not MONTHS_OVER.search(WORDS["months_over_counter"])


@pytest.mark.parametrize("quotes", ["“”", '""'])
def test_a_plan_that_is_over_and_opens_a_paragraph_holds_for_all_of_it(quotes: str) -> None:
    plan = "十三五".join(quotes)
    text = (
        f"清溪县茶业消息\n2021年8月19日\n清溪县印发茶业规划，提出到2025年茶业产值达到24亿元。\n\n{plan}期间，茶业稳步壮大。"
        f"茶业产值超过8亿元，带动茶农600人。\n\n{plan}期间全县茶亭增加。新建茶亭50座。\n"
    )
    assert said(text) == [
        (24, 2025, "target"),
        (8, 2020, "result"),
        (600, 2020, "result"),
        (50, 2020, "result"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶园改造30亩，为年计划的48.2%。", [(30, "target"), (48.2, "result")]),
        ("茶园改造完成年度计划的76.5%。", [(76.5, "result")]),
        ("到6月底，茶园改造完成年度计划的50%。", [(50, "target")]),
        ("茶园改造仅完成30亩。", [(30, "result")]),
        ("全年茶产量有望突破74吨。", [(74, "target")]),
        (
            "1—10月，全县预计接待茶客390人次，实现收入40万元，力争全年接待茶客430人次。",
            [(390, "result"), (40, "result"), (430, "target")],
        ),
        ("一年来，紧扣建设茶乡这一目标，真抓实干，茶产量达29吨。", [(29, "result")]),
        ("1957年完成茶产量24吨。", [(24, "result")]),
        ("到1967年，实现茶产量64吨。", [(64, "target")]),
    ],
)
def test_a_share_of_a_plan_to_the_decimal_and_words_of_the_time_say_what_is_done(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert [(value, status) for value, _, status in said(words + "\n")] == found
