"""First lines that are titles although they end like none, in documents about places that do not exist."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract


def read(text: str) -> Bundle:
    return extract(Source("bulletin.txt", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize(
    "title",
    [
        "清溪县2016-2018年易地搬迁工作基本情况",
        "岚江市2025年民生实事进展情况",
        "清溪县2010年1—4月份民生工程进展情况通报",
        "岚江市关于2018年水利工作落实情况",
        "清溪县2020年交通工作汇报",
        "岚江市2024年度民生实事未完成项目进度表（截至10月31日）",
        "清溪县人民政府办公室关于支持旅游业发展若干*策",
        "岚江市2021年重点项目建设一览表",
        "上半年茶业工作总结及下半年工作打算",
    ],
)
def test_a_first_line_with_a_place_or_a_year_is_the_title_whatever_its_last_word(title: str) -> None:
    bundle = read(
        f"{title}\n来源：县人民政府办公室\n一、公共服务\n新建学校3所。\n二、交通\n改造道路5公里。\n"
    )
    assert bundle.head.title == title


@pytest.mark.parametrize("mark", ["", "（全文）", "(附全文)"])
@pytest.mark.parametrize("title", ["2019年清溪县一号文件", "清溪县委2019年1号文件"])
def test_the_first_paper_of_a_year_has_no_other_title(title: str, mark: str) -> None:
    bundle = read(
        f"{title}{mark}\n为做好茶业工作，提出如下意见。\n一、总体要求\n以茶业为主。\n二、建设茶园\n扩建茶园。\n"
    )
    assert (bundle.head.title, bundle.head.kind) == (title, "意见")
    assert read(f"清溪县委文件{mark}\n一、公共服务\n新建学校3所。\n").head.title == ""


def test_a_first_line_is_a_title_in_the_example_of_its_rule_only() -> None:
    rule = rules("documents")["first_line"]
    for line, title in ((rule["example"], rule["example"]), (rule["counter"], "")):
        assert read(f"{line}\n一、公共服务\n新建学校3所。\n").head.title == title


def test_a_bulletin_below_its_office_has_its_title_and_a_spoken_report_its_kind() -> None:
    bulletin = read(
        "青屿市人民政府办公室\n关于2019年民生实事完成情况的通报\n各乡镇人民政府：\n一、新建学校5所。已全部完成。\n"
    ).head
    assert (bulletin.title, bulletin.kind) == ("青屿市人民政府办公室关于2019年民生实事完成情况的通报", "其他")
    assert read("青屿县2020年交通工作汇报\n一、公路\n改造公路5公里。\n").head.kind == "报告"


def test_such_a_title_gives_period_and_region() -> None:
    head = read("苍南县2018年9月份民生实事进展情况\n一、公共服务\n新建学校3所。\n").head
    assert (head.title, head.period, head.regions[-1]) == (
        "苍南县2018年9月份民生实事进展情况",
        (2018, 2018),
        "苍南县",
    )


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("甘肃《茶业工作要点》部门分工确定", "甘肃省"),
        ("甘肃省茶业部门分工确定", "甘肃省"),
        ("兰州市茶业任务分工出炉", "兰州市"),
        ("陕西茶业发展分工方案确定", "陕西省"),
    ],
)
def test_the_headline_of_news_is_a_title_where_it_begins_with_a_place(title: str, region: str) -> None:
    text = "05.06.2016  09:12\n记者昨日获悉，省政府近日部署茶业工作。\n1、推动茶叶出省。（省发改委、省农业厅等负责）\n"
    bundle = read(f"{title}\n{text}")
    assert (bundle.head.title, bundle.head.regions[-1]) == (title, region)
    assert bundle.tasks[0].duties[0].department == f"{bundle.head.regions[0]}发展和改革委员会"
    assert read(f"茶业任务分工确定\n{text}").head.title == ""
    assert read(f"甘肃茶业发展很快\n{text}").head.title == ""


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("甘肃《茶业工作要点》部门分工确定", "target"),
        ("关于甘肃省茶业的分工", "target"),
        ("甘肃省茶业任务分工完成情况", "result"),
    ],
)
def test_what_a_document_shares_out_is_to_be_reached(title: str, status: str) -> None:
    text = f"{title}\n1、推动茶叶出省。（省发改委等负责）\n2、扩种茶园，全年茶园面积470万亩，总产80万吨。（省农业厅等负责）\n"
    assert [target.status for target in read(text).targets] == [status, status]


def test_a_figure_in_a_heading_is_no_subject_of_its_numbers() -> None:
    (first, _) = read("甘肃省茶业实施方案\n1、推动茶叶出省。\n2、全年茶园面积470万亩，总产80万吨。\n").targets
    assert first.indicator == "茶园面积"


@pytest.mark.parametrize(
    "line",
    [
        "项目基本情况",
        "一、2020年工作进展情况",
        "全市2020年上半年的工作情况，总体良好",
        "2020年，全县完成造林3万亩。",
        "各县（市、区）人民政府：",
        "2020年3月1日",
    ],
)
def test_a_first_line_of_the_text_is_no_title(line: str) -> None:
    assert (
        read(f"{line}\n新建学校3所，改造道路5公里，惠及群众3000人。\n一、交通\n改造道路5公里。\n").head.title
        == ""
    )


def test_a_title_that_ends_as_titles_do_goes_before_one_above_it() -> None:
    text = "岚江市2021年政务公开工作情况\n岚江市人民政府关于加快发展冷链物流的意见\n一、总体要求\n建成冷库3座。\n"
    assert read(text).head.title == "岚江市人民政府关于加快发展冷链物流的意见"


def test_the_year_of_such_a_title_is_that_of_its_figures() -> None:
    text = "清溪县2010年1—4月份民生工程进展情况通报\n一、文化大院\n目标任务：建文化大院100个。目前进度：完成60个，占任务的60%。\n"
    found = [(target.value, target.year, target.status) for target in read(text).targets]
    assert found == [(100, 2010, "target"), (60, 2010, "result"), (60, 2010, "result")]


def test_in_a_bulletin_on_progress_headings_name_aims_and_now_is_its_year() -> None:
    text = (
        "青屿县人民政府办公室关于2023年度民生实事进展情况的通报\n一、具体情况\n"
        "（一）新建幼儿园3所。目前，已建成1所，完成投资900万元。\n"
        "（二）完成造林120亩。验收造林100亩。\n二、下一步工作\n确保年底前新建幼儿园2所。\n"
    )
    found = [(target.value, target.year, target.status) for target in read(text).targets]
    assert found == [
        (3, 2023, "target"),
        (1, 2023, "result"),
        (900, 2023, "result"),
        (120, 2023, "result"),
        (100, 2023, "result"),
        (2, 2023, "target"),
    ]


@pytest.mark.parametrize(
    "title", ["2025年清溪县十件民生实事进展情况通报", "关于办好清溪县2025年十件实事的通知"]
)
def test_the_number_in_the_title_of_the_document_is_no_target(title: str) -> None:
    text = f"{title}\n{title}\n各乡镇人民政府：\n现将十件实事进展情况通报如下。\n一、公共服务\n新建学校3所。\n二、交通\n办好10件助老实事。\n"
    assert [target.value for target in read(text).targets] == [3, 10]


@pytest.mark.parametrize(
    "above",
    ["", "索引号：K1 | 发文日期：2025-01-03\n", "发布机构：清溪县人民政府办公室\n发布日期：2025-01-03\n"],
)
def test_a_headline_of_projects_below_the_index_of_a_page_is_the_title(above: str) -> None:
    head = read(f"{above}2025年十大民生实事项目\n一、公共服务\n新建学校3所。\n").head
    assert (head.title, head.period) == ("2025年十大民生实事项目", (2025, 2025))
    assert read(f"{above}新建学校3所。\n2025年十大民生实事项目\n一、公共服务\n").head.title == ""


def test_the_name_of_a_file_and_a_headline_of_the_same_year_are_no_first_lines_of_a_title() -> None:
    title = "2025年清溪县民生实事任务分解方案"
    for above in ("清溪县民生实事（2025年）.docx", "2025年清溪县十大民生实事项目"):
        assert read(f"{above}\n{title}\n一、公共服务\n新建学校3所。\n").head.title == title
    broken = read("清溪县人民政府关于印发\n2025年民生实事任务分解方案的通知\n各部门：\n现印发给你们。\n").head
    assert broken.title == "2025年民生实事任务分解方案"


@pytest.mark.parametrize(
    "above",
    [
        "清溪茶网\n",
        "清溪茶网\n茶网>>清溪频道\n\n今年清溪县茶业实事项目已确定，一起来看→\n\n2022年03月02日09:58 |\n小字号\n\n茶乡连着民心。12件实事确定，茶农受益。\n\n",
        "发布时间：2021-05-06 10:00\n访问次数：\n信息来源：县府办\n信息来源：\n",
    ],
)
@pytest.mark.parametrize(
    "title", ["2022年清溪县政府实事项目", "清溪县2022年茶业实事完成情况登记表", "清溪县2022年茶业工作打算"]
)
def test_a_title_without_a_kind_stands_below_what_the_page_prints_above_it(above: str, title: str) -> None:
    found = read(f"{above}{title}\n一、公共服务\n新建茶馆3所。\n二、交通\n改造道路5公里。\n")
    assert found.head.title == title
    assert found.head.period == (2022, 2022)


@pytest.mark.parametrize("line", ["2022年茶业工作打算", "茶馆改造情况", "县茶业局负责的实事项目"])
def test_a_line_below_the_first_that_does_not_name_year_and_place_is_no_title(line: str) -> None:
    assert read(f"清溪茶网\n{line}\n一、公共服务\n新建茶馆3所。\n").head.title == ""


def test_a_plan_that_others_are_to_write_is_no_title() -> None:
    body = "清溪：发展茶园\n\n日前，县政府提出新意见。12个茶乡编制茶园保护规划，30个茶村结合实际制定茶馆建设实施方案。\n"
    assert read(body).head.title == ""
    written = "为发展茶业，特制定茶园保护和利用规划。\n一、建设茶园\n扩建茶园。\n"
    assert read(written).head.title == "茶园保护和利用规划"
