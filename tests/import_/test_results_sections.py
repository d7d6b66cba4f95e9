"""What headings and titles say of bare figures: results of last year, work of this one; places do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
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
    text = "清溪县2019年经济运行情况的报告\n一、总体情况\n财政收入1.5亿元，增长-17.2%，进出口增长－3.1%，用电量同比-4.5%，投资增速为-0.8%，粮食增产3-5%。\n"
    found = [(target.value, target.value_max, target.indicator) for target in targets(text)]
    assert [(value, top) for value, top, _ in found] == [
        (1.5, None),
        (-17.2, None),
        (-3.1, None),
        (-4.5, None),
        (-0.8, None),
        (3, 5),
    ]
    assert not [name for _, _, name in found if "-" in name]
    assert found[1][2] == "财政收入增长"
