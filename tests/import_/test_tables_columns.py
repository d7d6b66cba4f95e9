"""Columns of tables of tasks that stand one cell on a line: their borders, their headings, and what stands in them."""

from __future__ import annotations

import pytest

from gangmu_import.columns import read_columns
from import_.task_rows import read, rows
from pace import within

CELLS = (
    "序号\n工作任务\n牵头单位\n责任单位\n12\n扩种油茶,新增油茶300亩以上。\n县林业局\n县财政局\n"
    "13\n培训茶农。\n县人社局\n县财政局\n"
)


@pytest.mark.parametrize("border", [" |", "|", ""])
@pytest.mark.parametrize("title", ["", "茶海县油茶任务分解表\n\n"])
def test_a_bar_at_the_end_of_each_cell_is_its_border(border: str, title: str) -> None:
    text = title + CELLS.replace("\n", border + "\n")
    assert rows(text) == [
        ("12", "扩种油茶,新增油茶300亩以上", [("县林业局", "牵头"), ("县财政局", "责任")]),
        ("13", "培训茶农", [("县人社局", "牵头"), ("县财政局", "责任")]),
    ]
    assert read(text).sections == ()


def test_a_bar_at_the_end_of_a_broken_row_parts_its_cells() -> None:
    text = "茶海县油茶任务分解表\n| 序号 | 工作任务 | 责任单位 |\n| 1 | 扩种\n油茶 | 县林业局 |\n| 2 | 培训茶农 | 县人社局 |\n"
    assert rows(text) == [
        ("1", "扩种油茶", [("县林业局", "责任")]),
        ("2", "培训茶农", [("县人社局", "责任")]),
    ]


@pytest.mark.parametrize("task", ["工作任务", "工 作 任 务", " 主要任务 ", "重 点 工 作"])
@pytest.mark.parametrize("body", ["牵头单位", "牵 头 单 位"])
def test_two_columns_between_bars_are_a_table(task: str, body: str) -> None:
    text = f"茶海县油茶任务分解表\n|{task}|{body}|\n|---|---|\n|扩种油茶|县林业局|\n|培训茶农|县人社局|\n"
    assert rows(text) == [
        ("", "扩种油茶", [("县林业局", "牵头")]),
        ("", "培训茶农", [("县人社局", "牵头")]),
    ]


@pytest.mark.parametrize(
    "table", ["工作任务\t责任单位\n扩种油茶\t县林业局\n", "工作任务 | 责任单位 |\n扩种油茶 | 县林业局 |\n"]
)
def test_two_columns_need_no_bars_around_them(table: str) -> None:
    assert rows(f"茶海县油茶任务分解表\n{table}") == [("", "扩种油茶", [("县林业局", "责任")])]


@pytest.mark.parametrize("heading", ["部门", "职责分工", "责任乡镇", "整改单位"])
def test_bodies_may_stand_below_other_headings_than_in_prose(heading: str) -> None:
    table = f"| 序号 | 工作任务 | {heading} |\n|---|---|---|\n| 1 | 扩种油茶 | 县林业局、东坡镇 |\n"
    assert rows(table) == [("1", "扩种油茶", [("县林业局", "责任"), ("东坡镇", "责任")])]


@pytest.mark.parametrize("heading", ["完成时限", "进度要求", "完成时间节点", "实施时限"])
@pytest.mark.parametrize("bodies", [("", ""), (" 牵头单位 |", " 县林业局 |")])
def test_times_stand_below_their_labels_with_bodies_or_without(heading: str, bodies: tuple[str, str]) -> None:
    table = f"| 序号 | 工作任务 |{bodies[0]} {heading} |\n|---|---|---|\n| 1 | 扩种油茶 |{bodies[1]} 2026年6月底 |\n"
    assert [task.due for task in read(table).tasks] == ["2026-06"]


@pytest.mark.parametrize("heading", ["建设年限", "推进时间", "时间", "起止时间"])
def test_times_stand_below_other_headings_beside_bodies(heading: str) -> None:
    table = f"| 序号 | 工作任务 | 牵头责任单位 | 配合责任单位 | {heading} |\n| 1 | 扩种油茶 | 县林业局 | 县财政局 | 2026年6月底 |\n"
    assert [task.due for task in read(table).tasks] == ["2026-06"]
    assert rows(f"| 序号 | 工作任务 | {heading} |\n| 1 | 扩种油茶 | 2026年6月底 |\n") == []


def test_a_remark_on_a_table_gives_nobody_a_task() -> None:
    table = "| 序号 | 工作任务 | 责任单位 |\n| 1 | 扩种油茶 | 县林业局 |\n\n注：各单位按职责落实。\n"
    assert [row[1] for row in rows(table)] == ["扩种油茶"]


@pytest.mark.parametrize("headings", ["|姓名|工作单位|", "|油茶林|牵头单位|", "|责任单位|完成时限|"])
def test_two_columns_without_tasks_are_no_table_of_them(headings: str) -> None:
    assert rows(f"茶海县油茶名单\n{headings}\n|---|---|\n|扩种油茶|县林业局|\n|培训茶农|县人社局|\n") == []


@pytest.mark.parametrize("date", ["计划完成时间", "完成时限"])
@pytest.mark.parametrize("bodies", ["牵头责任单位", "责任单位"])
def test_a_column_of_aims_holds_the_tasks_where_no_other_does(date: str, bodies: str) -> None:
    text = f"序号\n目标任务\n{bodies}\n{date}\n52\n建成粮仓3座。\n县粮食局\n2024年底\n53\n修复渠道40公里。\n县水利局\n2024年9月\n"
    assert [row[:2] for row in rows(text)] == [("52", "建成粮仓3座"), ("53", "修复渠道40公里")]
    assert [task.due for task in read(text).tasks] == ["2024", "2024-09"]


def test_a_column_of_aims_behind_the_tasks_holds_none() -> None:
    headings = ["序号", "粮食产业", "年度目标", "责任单位"]
    found = read_columns(headings)
    assert found is not None
    assert [column.kind for column in found] == ["number", "task", "goal", "role"]


def test_a_number_in_a_cell_of_progress_begins_no_task() -> None:
    text = (
        "序号\n目标任务\n牵头责任单位\n计划完成时间\n目前完成情况\n7\n查处盗采案件。\n县水利局\n2024年底\n"
        "1、查处案件31起。2、抽样25组。\n8\n建成粮仓3座。\n县粮食局\n2024年底\n已建成2座。\n"
    )
    bundle = read(text)
    assert [task.title for task in bundle.tasks] == ["查处盗采案件", "建成粮仓3座"]
    assert bundle.sections == ()
    assert [(one.status, one.value) for one in bundle.targets] == [
        ("result", 31),
        ("result", 25),
        ("target", 3),
        ("result", 2),
    ]


@pytest.mark.parametrize("date", ["办结时限", "期限", "完成日期", "截止时间", "整改期限"])
def test_a_column_of_days_has_many_names(date: str) -> None:
    table = f"序号\t问题\t整改责任单位\t督办单位\t{date}\n1\t粮仓漏雨\t县粮食局\t县督查室\t2024年9月\n2\t渠道淤塞\t县水利局\t县督查室\t2024年底\n"
    assert rows(table) == [
        ("1", "粮仓漏雨", [("县粮食局", "责任")]),
        ("2", "渠道淤塞", [("县水利局", "责任")]),
    ]
    assert [task.due for task in read(table).tasks] == ["2024-09", "2024"]


@pytest.mark.parametrize("heading", ["责任股室", "责任股室\n(单位)", "责任科室", "责任单位"])
def test_an_office_in_a_column_of_bodies_is_one(heading: str) -> None:
    text = (
        f"序号\n工作任务\n完成时限\n{heading}\n1\n渠道修复率提高15%。\n12月底前\n水政股\n2\n新建水站2座。\n6月底前\n"
        "河湖股、执法大队\n3\n查处案件30起。\n6月底前\n水保站\n"
    )
    assert rows(text) == [
        ("1", "渠道修复率提高15%", [("水政股", "责任")]),
        ("2", "新建水站2座", [("河湖股", "责任"), ("执法大队", "责任")]),
        ("3", "查处案件30起", [("水保站", "责任")]),
    ]


@pytest.mark.parametrize("share", ["控股", "参股", "入股"])
def test_a_share_is_no_office(share: str) -> None:
    text = f"茶海县油茶行动计划\n一、重点任务\n（一）扩种油茶。推动茶企{share}（国资{share}）。\n（责任单位：县林业局）\n"
    assert rows(text)[0][2] == [("县林业局", "责任")]


GROUPED = (
    "序号\n指标\n工作任务\n完成时限\n{}\n1\n渠道管护\n渠道完好率提高15%。\n12月底前\n{}2\n"
    "全年组织巡渠培训不少于100场。\n{}3\n开展好“爱水周”活动。\n4\n水产业\n培育渔业企业1家。\n5\n新建水站2座。\n6月底前\n{}"
)
HEADS = {
    "offices": GROUPED.format(
        "责任领导\n责任股室\n(单位)\n备注", "张三\n水政股\n苗圃\n", "水政股苗圃\n", "李四\n河湖股\n"
    ),
    "bodies": GROUPED.format("责任单位", "县水利局\n", "县水利局\n", "县农业局\n"),
}


@pytest.mark.parametrize(
    ("columns", "bodies"), [("offices", ["水政股", "河湖股"]), ("bodies", ["县水利局", "县农业局"])]
)
def test_below_a_group_that_spans_rows_each_number_has_its_task_and_the_bodies_above(
    columns: str, bodies: list[str]
) -> None:
    first, last = [[(name, "责任")] for name in bodies]
    assert rows(HEADS[columns]) == [
        ("1", "渠道完好率提高15%", first),
        ("2", "全年组织巡渠培训不少于100场", first),
        ("3", "开展好“爱水周”活动", first),
        ("4", "培育渔业企业1家", first),
        ("5", "新建水站2座", last),
    ]


def test_the_last_number_of_a_table_may_have_its_bodies_above() -> None:
    text = "茶海县水利任务\n序号\n工作任务\n责任单位\n1\n修复渠道。\n县水利局\n2\n新建水站。\n3\n巡查河道。\n"
    assert rows(text) == [
        (number, title, [("县水利局", "责任")])
        for number, title in (("1", "修复渠道"), ("2", "新建水站"), ("3", "巡查河道"))
    ]
    page = text.replace("巡查河道。", "茶海县人民政府办公室2024年3月印发")
    assert [title for _, title, _ in rows(page)] == ["修复渠道", "新建水站"]
    # a number with more behind it may be that of the page
    more = text + "请各单位按月报送进展。\n报送邮箱另行通知。\n"
    assert [title for _, title, _ in rows(more)] == ["修复渠道", "新建水站"]


def test_an_empty_cell_between_bars_keeps_its_column() -> None:
    text = (
        "序号 |\n类别 |\n工作任务 |\n牵头单位 |\n责任单位 |\n12 |\n水利 |\n修复渠道。 |\n县水利局 |\n|\n"
        "13 |\n新建水站。 |\n |\n县财政局 |\n14 |\n巡查河道。 |\n"
    )
    assert rows(text) == [
        ("12", "修复渠道", [("县水利局", "牵头")]),
        ("13", "新建水站", [("县财政局", "责任")]),
        ("14", "巡查河道", [("县财政局", "责任")]),
    ]


def test_two_columns_of_tasks_beside_each_number_are_a_task_and_what_is_done() -> None:
    text = "茶海县水利任务\n序号\n重点工作\n工作任务\n责任单位\n1\n修复渠道\n修复渠道40公里。\n县水利局\n2\n新建水站\n新建水站2座。\n县水利局\n"
    assert [row[:2] for row in rows(text)] == [("1", "修复渠道"), ("2", "新建水站")]


BARRED = (
    "类别 | 民生事项名称 | 2023年度任务目标 | 责任单位 | 分管市领导 | 1-9月份工作完成情况 |\n"
    "四、水利 | 14.改扩建水文馆 | 完成水文馆改扩建1.2万平方米。 | 水利局 | 张三 | 整体施工完成60%。 |\n"
    "15.推进渠道建设 | 建设渠道13公里。 | 水利局、农业农村局 | 李四 | 已完成8公里。 |\n"
    "16.推进巡渠培训 | 培训巡渠员2000人。 | 人社局 | 李四 | 巡渠员2000人,参训率100%。 |\n"
)


@pytest.mark.parametrize(
    "table", [BARRED, BARRED.replace(" |\n", "\n"), BARRED.replace(" |\n", "\n").replace(" | ", "\t")]
)
def test_the_group_of_a_row_of_bars_spans_those_below_and_columns_tell_year_and_status(table: str) -> None:
    assert rows(table) == [
        ("14.", "改扩建水文馆", [("水利局", "责任")]),
        ("15.", "推进渠道建设", [("水利局", "责任"), ("农业农村局", "责任")]),
        ("16.", "推进巡渠培训", [("人社局", "责任")]),
    ]
    found = [(one.status, one.value, one.year) for one in read(table).targets]
    assert found == [
        ("target", 12000, 2023),
        ("result", 60, 2023),
        ("target", 13, 2023),
        ("result", 8, 2023),
        ("target", 2000, 2023),
        ("result", 2000, 2023),
        ("result", 100, 2023),
    ]


@pytest.mark.parametrize("title", ["", "茶海县水利工作总结\n"])
def test_a_year_at_the_head_of_a_column_is_that_of_its_numbers(title: str) -> None:
    text = (
        title
        + "序号\n工作任务\n2023年度目标\n2024年度目标\n责任单位\n1\n修复渠道\n修复40公里。\n修复60公里。\n县水利局\n"
        "2\n新建水站\n新建2座。\n新建3座,2025年再建1座。\n县水利局\n"
    )
    assert [(one.status, one.value, one.year) for one in read(text).targets] == [
        ("target", 40, 2023),
        ("target", 60, 2024),
        ("target", 2, 2023),
        ("target", 3, 2024),
        ("target", 1, 2025),
    ]


PROJECTS = (
    "重点项目\n项目内容及目标要求\n执行措施、工作进展、取得成效\n后续举措\n责任单位\n监督方式\n"
    "水利\n健全水网体系,完成水文馆续建。\n水文馆:门窗安装完成40%,外墙完成60%。\n继续推进水文馆建设。\n区水利局\n区财政局\n0533-1234567\n"
    "数字渠道建设\n完成渠道联网,安装水表300块。\n安装水表120块。\n年内安装水表180块。\n区水利局\n0533-7654321\n"
)


def test_a_table_without_numbers_tells_its_progress_between_aims_and_what_follows() -> None:
    assert rows(PROJECTS) == [
        ("", "健全水网体系,完成水文馆续建", [("区水利局", "责任"), ("区财政局", "责任")]),
        ("", "数字渠道建设", [("区水利局", "责任")]),
    ]
    bundle = read(PROJECTS)
    assert bundle.sections == ()
    assert [(one.status, one.value) for one in bundle.targets] == [
        ("result", 40),
        ("result", 60),
        ("target", 300),
        ("result", 120),
        ("target", 180),
    ]


def test_a_stroke_in_the_last_column_stands_for_nobody_and_ends_its_row() -> None:
    text = (
        "序号\n实事名称\n建设内容\n牵头单位\n协同单位\n1\n“水”心工程\n新(改)建水站20座。\n县住建局\n/\n打造水区\n"
        "新(改)建水文站\n县水利局\n县财政局、县教育局\n2\n培育巡渠员\n培育巡渠员30名。\n县农业局\n/\n"
    )
    assert rows(text) == [
        ("1", "“水”心工程", [("县住建局", "牵头")]),
        ("", "打造水区", [("县水利局", "牵头"), ("县财政局", "配合"), ("县教育局", "配合")]),
        ("2", "培育巡渠员", [("县农业局", "牵头")]),
    ]


@pytest.mark.parametrize("heads", ["类别\n实事内容", "实事项目\n具体内容"])
def test_a_name_that_spans_several_numbers_is_a_group_of_them(heads: str) -> None:
    text = (
        f"茶海县水利实事任务分解\n序号\n{heads}\n牵头单位\n协同单位\n1\n打造水区\n新(改)建水站20座。\n县住建局\n县财政局\n"
        "2\n修复渠道40公里。\n县水利局\n/\n3\n“水”心工程\n培训巡渠员30名。\n县农业局\n/\n"
    ).replace("\n", "\n\n")
    assert rows(text) == [
        ("1", "新(改)建水站20座", [("县住建局", "牵头"), ("县财政局", "配合")]),
        ("2", "修复渠道40公里", [("县水利局", "牵头")]),
        ("3", "培训巡渠员30名", [("县农业局", "牵头")]),
    ]


ALONE = (
    "茶海县水利任务\n序号\n重点任务\n具体举措\n责任单位\n完成时限\n1\n壮大水产业\n培育水企10家。\n县工信局\n12月底\n"
    "{}2\n建设水公园\n县林业局\n10月底\n3\n弘扬水文化\n举办水节。\n县文旅局\n5月底\n"
)


def test_a_name_with_nothing_beside_it_is_the_task_of_its_number() -> None:
    named = [("1", "壮大水产业"), ("2", "建设水公园"), ("3", "弘扬水文化")]
    assert [row[:2] for row in rows(ALONE.format(""))] == named
    more = rows(ALONE.format("引进水企2家。\n县商务局\n12月底\n"))
    assert [row[:2] for row in more] == [named[0], ("", "培育水企10家"), ("", "引进水企2家"), *named[1:]]


def test_a_cell_that_goes_on_over_all_lines_of_a_text_is_read_once() -> None:
    text = "类别 | 事项名称 | 任务目标 | 责任单位 |\n" + "修渠 |\n" * 20_000
    with within(seconds=2):
        read(text)


NEWS = "据悉,去年全年接待同比增长明显,顺利举行茶会。\n"


@pytest.mark.parametrize("apart", ["\n", "\t"])
def test_what_stands_among_tasks_with_bodies_is_to_be_reached(apart: str) -> None:
    lines = [
        ["序号", "工作任务", "完成时限", "责任单位"],
        ["1", "茶园面积较上年增长15%。", "12月底前", "县林业局"],
        ["2", "新建茶厕6座。", "6月底前", "县文旅局"],
        ["3", "全年接待茶客40万人次。", "12月底前", "县文旅局"],
        ["4", "已建成茶仓20座。再改造茶厂3座。", "12月底前", "县工信局"],
    ]
    text = NEWS + "".join(apart.join(line) + "\n" for line in lines)
    assert [(one.status, one.value) for one in read(text).targets] == [
        ("target", 15),
        ("target", 6),
        ("target", 400000),
        ("result", 20),
        ("target", 3),
    ]


def test_what_each_row_is_called_in_a_table_of_points_is_its_task() -> None:
    text = (
        "茶海县茶业考核细则\n| 序号 | 考核项目 | 分值 | 考核指标 | 考核部门 |\n|  | 总分 | 100 |  |  |\n"
        "| 一、 | 推进茶园建设 | 30 |  |  |\n| 1 | 改造老茶园 | 10 | 1.改造茶园，得5分。2.修好步道，得5分。 | 县林业局 |\n"
        "| 2 | 培训茶农 | 20 | 举办培训班，得20分。 | 县人社局 |\n"
    )
    assert rows(text) == [
        ("1", "改造老茶园", [("县林业局", "责任")]),
        ("2", "培训茶农", [("县人社局", "责任")]),
    ]


def test_groups_that_stand_beside_each_number_are_no_tasks() -> None:
    text = "茶海县茶业考核细则\n| 序号 | 考核项目 | 考核指标 | 责任部门 |\n| 1 | 茶园 | 改造老茶园。 | 县林业局 |\n| 2 | 茶农 | 培训茶农。 | 县人社局 |\n| 3 | 茶市 | 办好茶市。 | 县商务局 |\n"
    assert [row[1] for row in rows(text)] == ["改造老茶园", "培训茶农", "办好茶市"]


def test_a_blank_beside_letters_ends_no_task() -> None:
    text = (
        "序号 | 任务 | 牵头单位 | 完成时限 |\n"
        "1 | 加快国家“茶芯”平台、省TEA 茶叶创新中心等平台建设，提供茶叶评估、评价、中试等服务，加快茶叶转化。 | 县农业局 | 2024年9月 |\n"
    )
    assert [title for _, title, _ in rows(text)] == ["加快国家“茶芯”平台、省TEA 茶叶创新中心等平台建设"]


def test_a_table_of_tasks_may_name_nobody_where_it_says_what_is_to_be_done() -> None:
    text = "茶海县茶业攻坚方案\n| 攻坚任务 | 任务目标 | 工作要求 |\n| --- | --- | --- |\n| 改造老茶园，修好步道。 |  | 年底前完成。 |\n| 培训茶农。 |  | 每镇一期。 |\n"
    assert [row[1:] for row in rows(text)] == [("改造老茶园，修好步道", []), ("培训茶农", [])]
    assert rows(text.replace("改造老茶园，修好步道", "老茶园").replace("培训茶农", "茶农")) == []
    assert read(text).head.title == "茶海县茶业攻坚方案"


def test_a_row_of_a_table_is_no_title() -> None:
    assert read("茶园\n| 建立健全茶园管理制度 |  | 略 |\n| 茶馆 | 略 | 略 |\n").head.title == ""


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("县水利局县林业局", ["县水利局", "县林业局"]),
        ("县委编办县财政局各乡镇人民政府", ["县委编办", "县财政局", "各乡镇人民政府"]),
        ("县水利局诸暨公安分局、县残联", ["县水利局", "诸暨公安分局", "县残联"]),
        ("县总工会县妇联", ["县总工会", "县妇联"]),
        ("县水利局供电公司", ["县水利局", "供电公司"]),
        ("县公安局诸暨公安分局", ["县公安局诸暨公安分局"]),
        ("市自然资源局诸暨分局", ["市自然资源局诸暨分局"]),
        ("国家税务总局诸暨市税务局", ["国家税务总局诸暨市税务局"]),
        ("县城管局市政管理处", ["县城管局市政管理处"]),
        ("县委县政府", ["县委县政府"]),
    ],
)
def test_names_of_one_cell_without_a_sign_between_them_are_taken_apart(cell: str, names: list[str]) -> None:
    table = f"| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 疏浚茶船航道 | {cell} |\n| 2 | 更换渡船 | 县水利局 |\n"
    assert [name for name, _ in rows(table)[0][2]] == names
