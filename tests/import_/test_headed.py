"""Duties listed by body: paragraphs and titles that begin with those whom they bind, before a colon."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from pace import within


def read(section: str) -> Bundle:
    text = f"江西省永修县游船安全整治方案\n一、总体要求\n坚持安全第一。\n{section}\n三、工作要求\n（一）加强领导。各单位要重视。\n"
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


def held(bundle: Bundle) -> list[tuple[str, list[str]]]:
    """The tasks but the last, with those who hold them."""
    return [(task.title, [duty.name for duty in task.duties]) for task in bundle.tasks[:-1]]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_paragraphs_that_begin_with_bodies_before_a_colon_are_their_tasks(between: str) -> None:
    lines = (
        "二、责任分工",
        "县交通运输局：负责游船名录，组织夜间巡查。",
        "县公安局：依法处理斗殴。",
        "县文化和旅游局、县教育局：负责核对座位。",
        "各乡镇、高新区管委会：负责本地码头。",
    )
    bundle = read(between.join(lines))
    assert held(bundle) == [
        ("县交通运输局", ["县交通运输局"]),
        ("县公安局", ["县公安局"]),
        ("县文化和旅游局、县教育局", ["县文化和旅游局", "县教育局"]),
        ("各乡镇、高新区管委会", ["各乡镇", "高新区管委会"]),
    ]
    assert {duty.role for task in bundle.tasks for duty in task.duties} == {"责任"}
    for task, line in zip(bundle.tasks, lines[1:], strict=False):
        assert bundle.text[task.start : task.end] == line


def test_such_a_list_may_have_words_before_it_and_further_paragraphs() -> None:
    section = "二、职责分工\n各单位按下列分工落实责任：\n县水利局：巡查码头。\n每月报告一次。\n县财政局：资金保障工作。\n"
    bundle = read(section)
    assert held(bundle) == [("县水利局", ["县水利局"]), ("县财政局", ["县财政局"])]
    assert bundle.text[bundle.tasks[0].start : bundle.tasks[0].end].endswith("每月报告一次。")


def test_the_bodies_of_such_a_list_may_be_in_bold() -> None:
    bundle = read("二、责任分工\n**县水利局**：巡查码头。\n**县财政局：** 保障资金。")
    assert held(bundle) == [("县水利局", ["县水利局"]), ("县财政局", ["县财政局"])]


def test_an_annex_without_headings_may_be_such_a_list() -> None:
    annex = "附件\n{title}\n县水利局：巡查码头。\n县财政局：保障资金。\n"
    rest = ["加强领导"]
    text = "永修县游船安全方案\n一、工作要求\n（一）加强领导。各单位要重视。\n附件：职责\n\n"
    for title, more in (("成员单位职责", ["县水利局", "县财政局"]), ("成员单位名单", [])):
        bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text + annex.format(title=title))
        assert [task.title for task in bundle.tasks] == rest + more
        assert [duty.name for task in bundle.tasks for duty in task.duties] == more


@pytest.mark.parametrize(
    "section",
    [
        "二、领导小组\n成员单位：县水利局、县财政局\n县水利局：李四\n县财政局：王五",
        "二、联系方式\n县水利局：0792-0000000\n县财政局：0792-0000001",
        "二、各单位完成情况\n县水利局：完成码头12座。\n县财政局：落实资金2亿元。",
        "二、竞赛安排\n市民组：完成全程即可。\n学校组：参与接力。",
        "二、要点\n建新局：推进新局面。\n抓机关：推进学习。",
        "二、责任\n县水利局：负责巡查码头。",
    ],
)
def test_lines_that_name_bodies_without_giving_them_something_to_do_are_no_tasks(section: str) -> None:
    assert all(not task.duties for task in read(section).tasks)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("县水利局、县教育局：负责核对座位。", ["县水利局", "县教育局"]),
        ("县水利局和县教育局：负责核对座位。", ["县水利局", "县教育局"]),
        ("县文化和旅游局、人力资源和社会保障局：负责培训。", ["县文化和旅游局", "人力资源和社会保障局"]),
        ("县演艺集团及有关剧团：负责道具。", ["县演艺集团", "有关剧团"]),
        ("各乡（镇）：负责摸排。", ["各乡（镇）"]),
        ("各县（市、区）人民政府：负责摸排。", ["各县（市、区）人民政府"]),
        ("县水利局、县教育局\n提升场馆水平。", ["县水利局", "县教育局"]),
        ("发展学校、医院\n提升场馆水平。", []),
        ("组建市场监管局、公安局：整合资源。", []),
        ("搭平台：负责核对座位。", []),
        ("优化企业、社区：负责核对座位。", []),
        ("县水利局：12345。", ["县水利局"]),
    ],
)
def test_a_numbered_task_is_that_of_each_body_in_its_title(written: str, names: list[str]) -> None:
    first = held(read(f"二、职责分工\n1.{written}\n2.加强巡查。保障安全。"))[0]
    assert first[1] == names


@pytest.mark.parametrize(
    "piece", ["县水利局：负责巡查。\n", "县水利局、", "各市州、", "县水利局和", "市：", "县（", "：\n"]
)
def test_no_such_list_is_slow(piece: str) -> None:
    with within(seconds=2):
        read("二、职责分工\n" + piece * (200_000 // len(piece)))


@pytest.mark.parametrize("mark", ["（1）", "①", "1)", "1.", "**", "（1）**", "——", "- "])
def test_a_text_may_break_off_behind_a_number(mark: str) -> None:
    text = f"江西省永修县游船安全整治方案\n二、责任分工\n县交通运输局：负责游船名录。\n县公安局：依法处理斗殴。\n{mark}"
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    assert [task.title for task in bundle.tasks][:2] == ["县交通运输局", "县公安局"]


@pytest.mark.parametrize(
    "title",
    [
        "建设县人民医院",
        "支持县职业学院",
        "组建县茶业集团",
        "组建茶业集团",
        "成立县大数据局",
        "建立区人民医院",
        "建设养老院",
        "改造敬老院",
        "新建卫生院",
        "建设影剧院",
        "修建福利院",
        "成立行业协会",
        "各地交通部门要会同有关部门",
        "县直单位要牵头联系有关部门",
    ],
)
def test_a_body_that_something_is_done_with_does_not_hold_the_task(title: str) -> None:
    assert held(read(f"二、重点任务\n（一）{title}。年内完成前期工作。\n")) == [(title, [])]


@pytest.mark.parametrize("title", ["县大数据局", "县人民医院", "保护区管理局", "规划设计院", "发展改革委"])
def test_a_body_alone_holds_the_task_that_it_names(title: str) -> None:
    assert held(read(f"二、职责分工\n（一）{title}：负责游船名录。\n")) == [(title, [title])]


def test_names_like_those_of_bodies_are_bodies_in_a_list_of_such() -> None:
    names = ["街道消防办", "派出所", "居委会", "街道管理办"]
    items = "\n".join(f"{number}.{name}。排摸游船信息。" for number, name in enumerate(names, 1))
    assert held(read(f"二、职责分工\n{items}\n")) == [(name, [name]) for name in names]


@pytest.mark.parametrize("names", [["派出所", "居委会", "建管中心"], ["派出所", "街道消防办", "成员单位"]])
def test_without_names_of_bodies_among_them_they_are_none(names: list[str]) -> None:
    items = "\n".join(f"{number}.{name}。排摸游船信息。" for number, name in enumerate(names, 1))
    assert dict(held(read(f"二、职责分工\n{items}\n")))["派出所"] == []


@pytest.mark.parametrize("gap", ["", "\n"])
def test_groups_get_their_part_beside_bodies_on_the_line_of_their_name_or_below(gap: str) -> None:
    section = f"二、职责分工\n县水利局：{gap}负责巡查码头。\n县交通局：{gap}拟定灯船规范。\n灯船企业：{gap}要立足业务，提供服务。\n"
    assert held(read(section)) == [(name, [name]) for name in ("县水利局", "县交通局", "灯船企业")]


def test_groups_alone_share_out_nothing() -> None:
    assert held(read("二、灯船种类\n灯船企业：负责维修。\n灯船学校：负责培训。\n")) == []
