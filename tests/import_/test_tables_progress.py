"""Tables of tasks one cell on a line, and what columns and labels tell of how far tasks have come."""

from __future__ import annotations

import re
from typing import Any

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from pace import within

TABLES: dict[str, Any] = rules("tables")


def read(text: str) -> Bundle:
    return extract(Source("list.txt", "0" * 64, "utf-8"), text)


def tasks(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [
        (task.number, task.title, [(duty.name, duty.role) for duty in task.duties])
        for task in read(text).tasks
    ]


def figures(text: str) -> list[tuple[str, str, float, int | None]]:
    return [(one.status, one.indicator, one.value, one.year) for one in read(text).targets]


HEAD = "宁山县2023年民生实事任务分解\n\n根据会议要求，现将任务分解如下。\n\n"
CELLS = (
    "序号\n民生实事\n责任单位\n完成时限\n1\n新建3座过街天桥。\n县住建局\n县交通局\n12月底前\n"
    "2\n完成旧房改造1200户。\n县财政局\n9月底前\n"
)


@pytest.mark.parametrize(
    "table", [CELLS, CELLS.replace("\n", "\n\n"), CELLS.replace("完成时限", "完成\n时限")]
)
def test_a_cell_on_each_line_is_a_table_and_its_bodies_are_no_headings(table: str) -> None:
    bundle = read(HEAD + table)
    assert tasks(HEAD + table) == [
        ("1", "新建3座过街天桥", [("县住建局", "责任"), ("县交通局", "责任")]),
        ("2", "完成旧房改造1200户", [("县财政局", "责任")]),
    ]
    assert [task.due for task in bundle.tasks] == ["2023-12", "2023-09"]
    assert bundle.sections == ()


def test_a_row_may_hold_a_second_item_without_a_number() -> None:
    table = (
        "序号\n工作任务\n责任单位\n完成时限\n1\n改造农村公路40公里。\n县交通局\n12月底前\n"
        "新建桥梁2座。\n县公路中心\n10月底前\n2\n新建幼儿园3所。\n县教育局\n11月底前\n"
    )
    assert tasks(HEAD + table) == [
        ("1", "改造农村公路40公里", [("县交通局", "责任")]),
        ("", "新建桥梁2座", [("县公路中心", "责任")]),
        ("2", "新建幼儿园3所", [("县教育局", "责任")]),
    ]


def test_one_heading_may_be_any_word_where_the_first_row_says_where_they_end() -> None:
    table = (
        "序号\n项目\n数量\n责任领导\n责任单位\n完成时限\n1\n农村公路\n40公里\n张三\n县交通局\n12月底前\n"
        "2\n幼儿园\n3所\n李四\n县教育局\n11月底前\n"
    )
    assert tasks(HEAD + table) == [
        ("1", "农村公路", [("县交通局", "责任")]),
        ("2", "幼儿园", [("县教育局", "责任")]),
    ]
    # without a number of a first row these are lines of their own
    assert tasks(HEAD + "序号\n项目\n数量\n会议材料\n责任单位\n农村公路\n县交通局\n") == []
    # and a list of short lines is no table, though a body stands among them
    assert tasks(HEAD + "会议议程\n领导讲话\n责任单位\n1\n书记讲话\n县交通局\n2\n县长讲话\n县教育局\n") == []


@pytest.mark.parametrize("progress", [False, True])
def test_a_name_of_a_group_stands_between_rows_and_the_signature_behind_them(progress: bool) -> None:
    row = "{}\n{}\n{}\n" + "已完成50%\n" * progress
    table = (
        "序号\n实事项目\n责任单位\n"
        + "完成情况\n" * progress
        + ("一、教育\n" + row.format(1, "新建幼儿园3所", "县教育局"))
        + ("二、交通\n" + row.format(2, "改造公路40公里", "县交通局"))
    )
    bundle = read(f"{HEAD}{table}请认真落实。\n宁山县人民政府办公室\n2023年1月3日\n")
    assert [task.title for task in bundle.tasks] == ["新建幼儿园3所", "改造公路40公里"]
    assert [section.title for section in bundle.sections] == ["教育", "交通"]


BEHIND = (
    "序号\t民生实事\t责任单位\t进展情况\n1\t新增公交线路6条。\t市公交集团\t95%\n"
    "2\t完成旧房改造1200户。\t市住建局\t已完成改造1300户,完成率108%\n3\t新建口袋公园5个。\t市城管局\t80%(滞后)\n"
)
BEFORE = (
    "序号\n项目内容\n当前进度\n责任单位\n备注\n1\n新增公交线路6条。\n95%\n市公交集团\n"
    "2\n完成旧房改造1200户。\n已完成改造1300户,完成率108%\n市住建局\n3\n新建口袋公园5个。\n80%(滞后)\n市城管局\n雨天停工\n"
)


@pytest.mark.parametrize("table", [BEHIND, BEHIND.replace("\t", "\n"), BEHIND.replace("\t", "|"), BEFORE])
@pytest.mark.parametrize("title", ["临川市2018年民生实事进展情况报告", "临川市2018年民生实事任务分解"])
def test_the_column_of_progress_holds_results_of_the_task_beside_it(title: str, table: str) -> None:
    assert figures(f"{title}\n{table}") == [
        ("target", "新增公交线路", 6, 2018),
        ("result", "新增公交线路完成率", 95, 2018),
        ("target", "旧房改造", 1200, 2018),
        ("result", "旧房改造", 1300, 2018),
        ("result", "旧房改造完成率", 108, 2018),
        ("target", "新建口袋公园", 5, 2018),
        ("result", "新建口袋公园完成率", 80, 2018),
    ]
    assert [title for _, title, _ in tasks(f"{title}\n{table}")] == [
        "新增公交线路6条",
        "完成旧房改造1200户",
        "新建口袋公园5个",
    ]


def test_what_is_planned_in_the_column_of_progress_is_no_result() -> None:
    table = BEHIND.replace("80%(滞后)", "计划到12月新建4个")
    assert figures("临川市2018年民生实事任务分解\n" + table)[-1][0::2] == ("target", 4)


def test_a_share_beside_an_indicator_that_is_one_is_that_indicator() -> None:
    table = "考核指标\t目标值\t完成情况\t责任单位\n农村自来水普及率\t88%\t91.5%\t市水利局\n城镇绿化\t\t70%\t市园林局\n"
    assert [one[:3] for one in figures("临川市2018年指标完成情况\n" + table)] == [
        ("target", "农村自来水普及率", 88),
        ("result", "农村自来水普及率", 91.5),
        ("result", "城镇绿化完成率", 70),
    ]


STREAM = (
    "1.新增安装300套信号灯。 牵头领导:张三 责任单位:市公安局 项目责任人:李四 配合单位:市城管局、市财政局 "
    "实际完成情况:已完成55%，6月底前到位12人。 2.新增公共自行车3000辆。 责任单位:市交通委,各区政府 配合单位:市发改委 "
    "实际完成情况:已建成2800辆。"
)
OPENING = "溪山市2014年民生实事项目公示\n\n现将进展情况予以公示。 "


@pytest.mark.parametrize("apart", [" ", "\n"])
def test_persons_and_progress_beside_the_bodies_of_an_item_name_nobody(apart: str) -> None:
    assert tasks((OPENING + STREAM).replace(" ", apart)) == [
        ("1.", "新增安装300套信号灯", [("市公安局", "责任"), ("市城管局", "配合"), ("市财政局", "配合")]),
        ("2.", "新增公共自行车3000辆", [("市交通委", "责任"), ("各区政府", "责任"), ("市发改委", "配合")]),
    ]
    assert [task.due for task in read(OPENING + STREAM).tasks] == [None, None]
    beside = "一、修路\n（一）修桥。（责任单位：市交通局（责任人：李四 局长）、市财政局（联系人：王五），配合单位：市公安局）\n"
    assert tasks(beside)[0][2] == [("市交通局", "责任"), ("市财政局", "责任"), ("市公安局", "配合")]


def test_only_what_stands_behind_the_label_of_progress_is_reached() -> None:
    assert [one[:3] for one in figures(OPENING + STREAM) if one[2] != 12] == [
        ("target", "新增信号灯", 300),
        ("result", "新增安装信号灯完成率", 55),
        ("target", "新增公共自行车", 3000),
        ("result", "新增公共自行车", 2800),
    ]


def test_a_word_of_progress_in_a_sentence_is_no_label() -> None:
    text = "溪山市2024年公园建设方案\n一、重点任务\n各单位每月报送完成情况：新建公园20个，改造公园30个。\n"
    assert [one[0] for one in figures(text)] == ["target", "target"]


def test_words_of_progress_are_told() -> None:
    entry = TABLES["done"]
    assert re.fullmatch(entry["pattern"], entry["example"])
    assert not re.fullmatch(entry["pattern"], entry["counter"])


@pytest.mark.parametrize(
    "piece",
    [
        "序号\n任务\n进展情况\n责任单位\n1\n",
        "1\n95%\n",
        "序号\n甲乙\n",
        "完成情况:",
        "1.完成情况:已完成5%。",
        "牵头领导:张三 ",
    ],
)
def test_no_progress_is_slow(piece: str) -> None:
    text = "序号\n任务\n进展情况\n责任单位\n" + piece * (200_000 // len(piece))
    with within(seconds=4):
        read(text)


YEARLY = (
    "宁山县渡口整治任务清单（2024-2026年）\n\n"
    "| 序号 | 重点任务 | 2024年目标 | 2025年目标 | 责任单位 |\n|---|---|---|---|---|\n"
    "| 1 | 改造旧渡口 | 改造6处 | 改造8处 | 县交通局 |\n| 2 | 清理航道 | 清理20公里 | 到2026年清理30公里 | 县水利局 |\n"
)


def test_the_heading_of_a_column_of_goals_says_their_year_and_the_task_of_what() -> None:
    assert figures(YEARLY) == [
        ("target", "改造旧渡口", 6, 2024),
        ("target", "改造旧渡口", 8, 2025),
        ("target", "清理航道", 20, 2024),
        ("target", "清理航道", 30, 2026),
    ]


def test_bare_figures_of_each_year_stand_beside_tasks_too() -> None:
    table = (
        "宁山县渡口整治任务清单（2024-2026年）\n\n| 序号 | 重点任务 | 单位 | 2024年 | 2025年 | 责任单位 |\n|---|---|---|---|---|---|\n"
        "| 1 | 改造旧渡口 | 处 | 6 | 8 | 县交通局 |\n| 2 | 清理航道 | 公里 | 20 | 30 | 县水利局 |\n"
    )
    assert [(name, value, year) for _, name, value, year in figures(table)] == [
        ("改造旧渡口", 6, 2024),
        ("改造旧渡口", 8, 2025),
        ("清理航道", 20, 2024),
        ("清理航道", 30, 2025),
    ]
    assert [title for _, title, _ in tasks(table)] == ["改造旧渡口", "清理航道"]


def test_what_was_done_and_what_is_planned_stand_in_columns_without_bodies() -> None:
    table = "宁山县渡口整治\n\n| 类别 | 工作任务 | 2024年完成情况 | 2025年计划 |\n|---|---|---|---|\n| 渡口 | 改造旧渡口 | 改造6处 | 改造8处 |\n"
    assert figures(table) == [("result", "改造旧渡口", 6, 2024), ("target", "改造旧渡口", 8, 2025)]


def test_steps_of_a_part_of_the_year_are_no_targets() -> None:
    table = "| 序号 | 民生实事 | 完成标准 | 牵头单位 | 一季度 | 二季度目标 | 6月底 |\n| 1 | 改造旧渡口 | 改造12处 | 县交通局 | 完成设计 | 改造3处 | 改造6处 |\n"
    assert [value for _, _, value, _ in figures(table)] == [12]


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_a_heading_may_bear_a_remark_and_stand_on_two_lines(parting: str) -> None:
    cells = [
        "任务", "分类", "主要方向", "重点任务（2024-2026）", "2024年工作项目", "2025年计划", "牵头", "部门", "实施", "主体",
        "水上安全", "1、改善渡口", "（1）改造渡口20处。", "改造渡口8处。", "改造渡口12处。", "县交通局", "各乡镇",
        "2、改善航道", "（2）清理航道50公里。", "清理航道20公里。", "清理航道30公里。", "县水利局", "各乡镇",
    ]  # fmt: skip
    text = "宁山县水上安全任务清单\n\n" + parting.join(cells) + "\n"
    assert tasks(text) == [
        ("（1）", "改造渡口20处", [("县交通局", "牵头"), ("各乡镇", "责任")]),
        ("（2）", "清理航道50公里", [("县水利局", "牵头"), ("各乡镇", "责任")]),
    ]
    assert [(value, year) for _, _, value, year in figures(text)][1:3] == [(8, 2024), (12, 2025)]


def test_a_date_before_the_task_is_its_own() -> None:
    table = "| 阶段 | 时间 | 主要任务 | 责任单位 |\n|---|---|---|---|\n| 启动阶段 | 2024年3月 | 制定方案 | 县交通局 |\n| 实施阶段 | 2024年11月 | 改造渡口 | 县水利局 |\n"
    assert [(task.title, task.due, [duty.name for duty in task.duties]) for task in read(table).tasks] == [
        ("制定方案", "2024-03", ["县交通局"]),
        ("改造渡口", "2024-11", ["县水利局"]),
    ]


def test_projects_with_their_contents_are_tasks_though_no_column_says_who_does_them() -> None:
    head = "2031年青岭县茶业实事项目进展表\n序号 | 项目名称 | 建设内容 | 具体完成情况 |\n"
    first = "1 | 茶馆提升工程 | 改造茶馆6座 | 正在施工 |\n"
    assert [row[:2] for row in tasks(f"{head}{first}2 | 茶道建设项目 | 新建茶道5公里 | 已完成招标 |\n")] == [
        ("1", "茶馆提升工程"),
        ("2", "茶道建设项目"),
    ]
    assert tasks(f"{head}1 | 茶馆 | 二层 | 正在施工 |\n2 | 茶道 | 五公里 | 已完成 |\n") == []


def test_the_parts_of_a_project_stand_below_its_name() -> None:
    text = (
        "2031年青岭县茶业实事项目进展表\n序号 | 项目名称 | 子项目 | 具体内容 | 具体完成情况 |\n"
        "1 | 茶校提升工程 | 建成茶校食堂 | 共两层 | 正在施工 |\n2 | 茶校提升工程 | 启动茶校扩建 | 共四层 | 已完成招标 |\n"
    )
    assert [row[1] for row in tasks(text)] == ["茶校提升工程", "建成茶校食堂", "启动茶校扩建"]


@pytest.mark.parametrize(
    "title", ["临川县2025年茶业考核指标表", "临川县2025年考核指标", "临川县2025年目标任务表"]
)
@pytest.mark.parametrize("sign", ["\t", "|"])
def test_a_count_fills_a_cell_in_a_column_of_goals_without_a_verb(title: str, sign: str) -> None:
    table = (
        "序号|考核指标|目标值|分值|责任单位\n1|茶叶产值增速|6.5%|10|县茶业局\n"
        "2|规上茶企|12家|5|县茶业局\n3|灯塔|8座|5|县水务局\n"
    )
    text = f"{title}\n{table.replace('|', sign)}"
    assert figures(text) == [
        ("target", "茶叶产值增速", 6.5, 2025),
        ("target", "规上茶企", 12, 2025),
        ("target", "灯塔", 8, 2025),
    ]
    other = text.replace("目标值", "备注")
    assert 12 not in [figure[2] for figure in figures(other)]
