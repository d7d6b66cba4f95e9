"""The yearly report of a government tells of the year before; a text that only names one tells of its own."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract


def said(text: str) -> list[tuple[int | None, str]]:
    found = extract(Source("report.txt", "", ""), text).targets
    return [(one.year, one.status) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "2021年县茶业局承担县政府工作报告确定的重点工作11项，均已完成。\n全年新建茶亭60座。\n",
        "2021年，全县落实政府工作报告任务11项，已完成。新建茶亭60座，已完成。\n",
        "2021年政府工作报告重点工作完成情况\n新建茶亭60座，已完成。新建渡口7个，已建成。\n",
        "1月16日上午，清溪县人民代表大会开幕。县长作政府工作报告。\n2021年，已建成茶亭60座，已改造渡口7个。\n",
    ],
)
def test_a_text_that_names_a_yearly_report_tells_of_the_year_that_it_names(text: str) -> None:
    assert said(text) == [(2021, "result")] * 2


@pytest.mark.parametrize(
    "title",
    [
        "2022年清溪县政府工作报告\n",
        "政府工作报告（摘要）\n——2022年1月5日在清溪县人民代表大会上\n",
        "2022年清溪县政府工作报告　　各位代表：\n",
        "2022年清溪县政府工作报告 2022年1月5日在清溪县人民代表大会上 各位代表：",
        "清溪县2022年政府工作报告一、2021年工作回顾",
        "2022年1月5日，清溪县人民代表大会开幕。县长作政府工作报告。\n",
        "清溪县2022年政府工作报告解读\n",
    ],
)
def test_a_yearly_report_and_news_of_it_tell_of_the_year_before(title: str) -> None:
    assert said(f"{title}过去一年，已建成茶亭60座，成效显著。\n") == [(2021, "result")]


@pytest.mark.parametrize("title", ["2018政府工作报告", "2018年政府工作报告", "2018清溪县政府工作报告"])
def test_the_year_of_a_report_may_stand_before_its_name_without_the_word_for_it(title: str) -> None:
    text = f"{title}\n\n2017年是本届政府任期的第一年。新增茶企600家，茶园总数52家。\n"
    assert said(text) == [(2017, "result")] * 2


@pytest.mark.parametrize(
    "done",
    ["圆满完成了县人大会议确定的目标任务", "围绕建设“茶乡、水城”目标", "朝着建成茶乡的目标"],
)
def test_an_aim_that_was_worked_for_makes_none_of_what_was_reached(done: str) -> None:
    text = f"2018年清溪县政府工作报告\n\n2017年是本届政府任期的第一年。{done}，多项指标领先，茶业产值增长8.1%。\n"
    assert said(text) == [(2017, "result")]
    assert said(text.replace(done, "全年目标")) == [(2018, "target")]


@pytest.mark.parametrize("year", ["（2023年）", "(2023年)"])
def test_what_shares_out_the_work_of_a_report_sets_aims_though_its_year_stands_behind_its_name(
    year: str,
) -> None:
    text = (
        f"市政府工作报告重点工作责任分解{year}\n\n一、重点工作\n1.培育茶企。新增茶企60家。\n责任单位：市茶业局\n"
        "2.建设茶亭。每年新建茶亭100座。\n责任单位：市商务局\n"
    )
    # what is to be done each year is of none
    assert said(text) == [(2023, "target"), (None, "target")]


@pytest.mark.parametrize("review", ["2023年工作回顾", "过去五年工作回顾"])
def test_what_a_report_without_a_year_in_its_title_estimates_in_its_review_is_a_result(review: str) -> None:
    title = "在清溪县第十八届人民代表大会第三次会议上的政府工作报告"
    words = "预计2023年，茶税完成226亿元，增长6.5%；茶园投资增长8.5%。"
    assert said(f"{title}\n各位代表：\n一、{review}\n{words}\n") == [(2023, "result")] * 3


@pytest.mark.parametrize(
    "words",
    [
        "目前，全县共有茶馆120家。",
        "截至目前，建成茶亭120座。",
        "现已建成茶亭120座。",
        "现有茶农120名。",
        "至今已建成茶亭120座。",
        "到目前为止，建成茶亭120座。",
    ],
)
@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("清溪县2024年茶业工作总结", (2024, "result")),
        ("2024年清溪县茶业工作情况汇报", (2024, "result")),
        ("清溪县2024年政府工作报告", (None, "result")),
        ("清溪县2024年茶业工作要点", (None, "result")),
    ],
)
def test_by_now_is_in_the_year_that_the_title_of_a_paper_of_results_names(
    words: str, title: str, found: tuple[int | None, str]
) -> None:
    assert said(f"{title}\n一、工作情况\n{words}\n") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "2022年清溪县茶业工作情况\n2022年1—3月建成茶亭22座，比增40%。1—4月建成茶亭27座。\n",
        "清溪县茶业工作进展情况\n今年以来，全县实施多项措施。建成茶亭22座，比增40%。新增茶园27公顷。\n",
        "2022年清溪县茶业工作情况和2023年工作打算\n建成茶亭22座，新建渡口4个，改造茶园27公顷。\n",
    ],
)
def test_a_paper_on_how_work_goes_tells_results(text: str) -> None:
    assert [status for _, status in said(text)] == ["result"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "2023“两会”解读政府工作报告要点之一:2022年工作回顾\n这一年，我们迎难而上。茶税达到556亿元。争取上级资金20亿元；签约茶园79个。\n",
        "清溪县政府工作报告解读之一：2022年工作回顾\n茶税达到556亿元。新建茶亭60座，改造渡口7个。\n",
        "清溪县2023年政府工作报告解读\n2022年，全县茶税达到556亿元。\n这一年，新建茶亭60座，改造渡口7个。\n",
    ],
)
def test_an_excerpt_of_a_yearly_report_tells_of_the_year_that_it_names(text: str) -> None:
    assert said(text) == [(2022, "result")] * 3


def test_to_strive_for_money_is_an_aim_in_a_plan_only() -> None:
    words = "争取上级资金20亿元。力争新建茶亭60座。\n"
    assert said(f"清溪县2024年茶业工作要点\n一、重点任务\n1.壮大茶业。{words}") == [(2024, "target")] * 2
    assert said(f"清溪县2024年茶业工作总结\n一、工作成效\n1.壮大茶业。{words}")[0] == (2024, "result")


def test_a_chapter_behind_the_plan_of_a_report_tells_of_the_year_to_come() -> None:
    text = (
        "清溪县茶业局关于2023年茶税执行情况和2024年茶税安排的报告\n一、2023年茶税执行情况\n茶税完成12亿元。\n"
        "二、2024年茶税安排\n茶税达到13亿元。\n三、工作措施\n（一）抓好茶园。新增茶园20公顷。\n四、茶农培训\n新增茶农80名。\n"
    )
    assert said(text) == [(2023, "result")] + [(2024, "target")] * 3
