"""The year of a list of things to be done stands in the lines that announce it."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

ITEMS = "一、加强茶园建设。\n新增茶园1500个。\n二、改善茶馆。\n新建茶馆3座。\n三、惠及茶农。\n培训茶农3000人次。\n"


PLAN = "歙县茶业发展行动计划\n\n一、工作目标\n\n{}\n\n二、保障措施\n\n加强领导。\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("新建茶馆18座（2025年5座，2026年6座，2027年7座）。", [(18, 2027), (5, 2025), (6, 2026), (7, 2027)]),
        (
            "新建茶馆18座，其中2025年5座，2026年6座，2027年7座。",
            [(18, 2027), (5, 2025), (6, 2026), (7, 2027)],
        ),
        ("茶馆覆盖率达到60%（2025年）、65%（2027年）。", [(60, 2025), (65, 2027)]),
        ("到2027年，新建茶馆18座（2025年5座）。", [(18, 2027), (5, 2025)]),
        ("新建茶馆18座（2026年底前建成）。", [(18, 2026)]),
        ("新建茶馆18座，2026年底前建成。新建茶亭5座。", [(18, 2026), (5, None)]),
    ],
)
def test_the_year_of_a_sum_is_the_last_of_those_into_which_it_is_split(
    words: str, found: list[tuple[float, int | None]]
) -> None:
    targets = extract(Source("list.txt", "", ""), PLAN.format(words)).targets
    assert [(target.value, target.year) for target in targets] == found


def years(text: str) -> set[int | None]:
    targets = extract(Source("list.txt", "", ""), text + ITEMS).targets
    return {target.year for target in targets if target.start >= len(text)}


@pytest.mark.parametrize(
    "lines",
    [
        "2024年1月5日，歙县召开会议，选出了2024年歙县十大茶业实事项目。\n",
        "近日，经票决通过，2024年歙县茶业实事项目为：\n",
        "2024年1月5日，歙县召开会议。今年将办好十大实事项目，具体如下：\n",
        "歙县茶业实事\n2023年，全县完成实事项目10个。2024年歙县民生实事项目出炉。\n",
        "2023年12月28日，歙县召开会议，票决产生2024年度实事项目。\n",
    ],
)
def test_the_items_have_the_year_of_the_list(lines: str) -> None:
    assert years(lines) == {2024}


@pytest.mark.parametrize(
    "lines",
    [
        "歙县茶业发展情况\n歙县2019年实施了茶业项目。\n",
        "2022年1月5日，歙县召开茶业实事项目推进会。\n",
        "歙县茶园2019年列入名录。\n歙县茶业实事项目为：\n",
    ],
)
def test_other_years_of_the_first_lines_are_none_of_the_list(lines: str) -> None:
    assert years(lines) == {None}


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("“十五五”时期茶业发展的主要目标是：\n", (2030, "target")),
        ("2026年茶业工作任务为：\n", (2026, "target")),
        ("过去一年，新增茶园900个。\n我们将重点抓好以下工作：\n", (None, "target")),
        # what leads to other things, or to what is over
        ("现将各地目标完成情况通报如下：\n", (None, "result")),
    ],
)
def test_a_sentence_that_leads_to_items_says_of_what_years_they_are_aims(
    lead: str, said: tuple[int | None, str]
) -> None:
    text = "歙县茶业工作情况的报告\n" + lead
    found = extract(Source("list.txt", "", ""), text + ITEMS).targets
    assert {(one.year, one.status) for one in found if one.start >= len(text)} == {said}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("今年，茶园面积增长6%，新增茶农4000人。", {(2024, "target")}),
        ("去年，茶园面积增长6%，新增茶农4000人。", {(2023, "result")}),
        ("6月末，茶园贷款余额同比增长11.7%，新增茶农4000人。", {(2023, "result")}),
    ],
)
def test_a_report_tells_of_the_year_before_and_aims_at_its_own(
    words: str, said: set[tuple[int, str]]
) -> None:
    found = extract(Source("report.txt", "", ""), f"2024年歙县政府工作报告\n{words}\n").targets
    assert {(one.year, one.status) for one in found} == said


def test_how_things_stood_when_a_year_closed_is_a_result_though_nothing_says_when_the_text_speaks() -> None:
    page = (
        "我市茶业稳步发展\n2014年末，全市茶园存栏茶鸡91万只；茶船180艘，同比增长18%。\n"
        "据测算，2014年茶饼产出57亿元产值，占茶业产值的33%，比上年提高3个百分点。\n2015年，我市将继续发展茶业。\n"
    )
    found = extract(Source("page.txt", "", ""), page).targets
    assert {(one.year, one.status) for one in found} == {(2014, "result")}
    assert len(found) == 6


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("茶社由十年前的不足百个发展到目前的1735个。", [(100, None), (1735, 2031)]),
        ("茶社从2010年的30个发展到现在的210个。", [(30, 2010), (210, 2031)]),
    ],
)
def test_what_something_has_become_by_now_starts_from_what_it_was(
    words: str, levels: list[tuple[float, int | None]]
) -> None:
    found = extract(Source("page.txt", "", ""), f"歙县2031年茶业工作总结\n一、成效\n{words}\n").targets
    assert [(one.value, one.year) for one in found] == levels
    assert {one.indicator for one in found} == {"茶社"}


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("“十五五”时期，要努力实现以下目标任务：\n", (2030, "target")),
        ("“十四五”时期，茶业工作主要有以下特点：\n", (2025, "result")),
    ],
)
def test_a_lead_says_of_what_years_the_items_without_headings_are_aims(
    lead: str, told: tuple[int, str]
) -> None:
    report = f"2026年歙县政府工作报告\n{lead}一是茶业水平明显提升。茶园面积年均增长5%以上。\n二是茶馆更多。建成茶馆12座。\n"
    found = extract(Source("report.txt", "", ""), report).targets
    assert [(one.year, one.status) for one in found] == [told] * 2


@pytest.mark.parametrize(
    ("annexes", "year"),
    [
        ("附件：2024年茶厂改造任务分解表\n", 2024),
        ("附件1\n2024年茶厂改造工作任务清单\n", 2024),
        ("附件：1.2024年茶厂名单\n", None),
        ("附件：2023年茶厂改造任务分解表\n", None),
        ("附件1：2024年任务清单\n附件2：2025年任务清单\n", None),
    ],
)
def test_annexes_that_share_out_the_work_of_its_year_give_a_plan_its_year(
    annexes: str, year: int | None
) -> None:
    text = (
        f"岚江市茶厂改造实施方案\n岚江市人民政府办公室 2024年3月5日\n一、工作目标\n改造茶厂20座。\n{annexes}"
    )
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [target.year for target in found] == [year]
