"""Paragraphs that begin with the bodies whom they bind, without a colon: 市水利局负责疏浚水渠。"""

from __future__ import annotations

import pytest

from import_.task_rows import read
from pace import within

DUTIES = "市文旅局负责茶馆修缮总协调工作，指导示范馆创建。\n市水利局、市农业农村局负责茶园水渠疏浚。\n市财政局要落实修缮经费。\n"
HELD = [["市文旅局"], ["市水利局", "市农业农村局"], ["市财政局"]]
TITLE = "云州市茶馆修缮工作方案\n一、总体要求\n传承茶文化。\n"
REST = "三、保障措施\n（一）加强领导。各单位要重视。\n"


def held(text: str) -> list[list[str]]:
    """Of each task those who hold it, in the order of the text; of none where it is nobody's."""
    return [names for task in read(text).tasks if (names := [duty.name for duty in task.duties])]


@pytest.mark.parametrize(
    "above",
    [
        "现将各单位任务明确如下：\n",
        "二、职责分工\n",
        TITLE + "二、职责分工\n",
        TITLE + "二、责任分工\n各部门职责如下：\n",
        TITLE + "\n附件\n成员单位职责\n\n",
    ],
)
def test_each_of_such_paragraphs_is_a_task_of_its_bodies(above: str) -> None:
    bundle = read(above + DUTIES)
    assert [[duty.name for duty in task.duties] for task in bundle.tasks if task.duties] == HELD
    lines = DUTIES.splitlines()
    assert [bundle.text[task.start : task.end] for task in bundle.tasks if task.duties] == lines
    assert {duty.role for task in bundle.tasks for duty in task.duties} == {"责任"}


def test_the_heading_of_such_a_list_is_no_task() -> None:
    titles = [task.title for task in read(TITLE + "二、职责分工\n" + DUTIES + REST).tasks]
    assert "职责分工" not in titles
    assert [title[:5] for title in titles] == ["市文旅局负", "市水利局、", "市财政局要", "加强领导"]


@pytest.mark.parametrize(
    "above", [TITLE + "二、职责分工\n", "现将各单位任务明确如下：\n", TITLE + "二、组织实施\n"]
)
@pytest.mark.parametrize("marks", [("（一）", "（二）", "（三）"), ("1.", "2.", "3."), ("1、", "2、", "3、")])
def test_numbered_paragraphs_have_the_duty(above: str, marks: tuple[str, ...]) -> None:
    pairs = zip(marks, DUTIES.splitlines(keepends=True), strict=True)
    assert held(above + "".join(mark + line for mark, line in pairs)) == HELD


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("市教育局具体负责茶艺进校园。", ["责市教育局"]),
        ("由市教育局负责茶艺进校园。", ["责市教育局"]),
        ("市教育局牵头负责茶艺进校园。", ["牵市教育局"]),
        ("市教育局牵头，组织茶艺进校园。", ["牵市教育局"]),
        ("市教育局和市科协共同负责茶艺进校园。", ["责市教育局", "责市科协"]),
        ("市委宣传部负责茶艺宣传。", ["责市委宣传部"]),
        ("市应急管理局应督促茶馆消防。", ["责市应急管理局"]),
        ("各县（市、区）人民政府负责本地茶馆。", ["责各县（市、区）人民政府"]),
        ("各乡镇要摸排茶馆。", ["责各乡镇"]),
        ("市教育局配合做好茶艺进校园。", ["配市教育局"]),
        ("街道办事处、镇政府负责摸排茶馆。", ["责街道办事处", "责镇政府"]),
    ],
)
def test_who_stands_first_holds_the_paragraph(line: str, names: list[str]) -> None:
    tasks = read(TITLE + "二、职责分工\n" + DUTIES + line + "\n" + REST).tasks
    assert [duty.role[0] + duty.name for duty in tasks[3].duties] == names


def test_a_paragraph_may_go_on_with_one_of_a_list_that_is_announced() -> None:
    lines = DUTIES.replace("创建。\n", "创建。\n每月报告一次进展。\n")
    assert held(TITLE + "二、职责分工\n" + lines + REST) == HELD
    alone = lines.replace("要落实", "负责落实")
    assert held(TITLE + "二、组织实施\n强化统筹推进。\n" + alone + REST) == []


def test_three_such_paragraphs_need_no_announcement() -> None:
    assert held(TITLE + "二、组织实施\n强化统筹推进。\n" + DUTIES.replace("要落实", "负责落实")) == HELD
    two = "市文旅局负责茶馆修缮总协调工作。\n市水利局负责茶园水渠疏浚。\n"
    assert held(TITLE + "二、组织实施\n强化统筹推进。\n" + two) == []


@pytest.mark.parametrize("told", ["存在问题", "发展基础"])
def test_paragraphs_that_tell_how_things_stand_give_no_duties(told: str) -> None:
    lines = "市文旅局负责项目进度滞后。\n市水利局负责水渠未开工。\n市财政局负责经费拨付较慢。\n"
    assert held(TITLE + f"二、{told}\n各项工作如期开展，但有不足。\n" + lines + REST) == []


@pytest.mark.parametrize(
    "prose",
    [
        "市政府办公厅负责统筹采购需求，市大数据中心负责统一实施。",
        "企业负责建设茶馆。\n合作社负责种茶。\n茶农负责采茶。",
        "市文旅局负责人要重视。\n市水利局负责人要重视。\n市财政局负责同志要重视。",
        "修缮茶馆，市文旅局负责协调。\n疏浚水渠，市水利局负责施工。\n落实经费，市财政局负责拨付。",
        "市文旅局修缮茶馆30家。\n市水利局疏浚水渠。\n市财政局落实经费。",
    ],
)
def test_prose_that_names_bodies_gives_no_duties(prose: str) -> None:
    assert held(TITLE + "二、职责分工\n" + prose + "\n" + REST) == []


def test_articles_of_rules_bind_whom_they_name_and_are_no_tasks() -> None:
    rules = "云州市茶馆管理办法\n第一条 为了规范茶馆，制定本办法。\n第二条 部门职责如下：\n" + DUTIES.replace(
        "要落实", "负责落实"
    )
    assert held(rules + "第三条 市公安局负责茶馆治安。\n第四条 市卫健委负责茶馆卫生。\n") == []


def test_a_paragraph_with_a_clause_keeps_to_it() -> None:
    text = TITLE + "二、职责分工\n" + DUTIES.replace("疏浚。", "疏浚。（责任单位：市住建局）")
    assert held(text) == [["市文旅局"], ["市住建局"], ["市财政局"]]


@pytest.mark.parametrize(
    "piece",
    [
        "市水利局负责巡查。\n",
        "市水利局负责",
        "市水利局、",
        "负责\n",
        "牵头\n配合\n",
        "市水利局要",
        "1.市水利局负责\n",
        "市水利局和" * 20 + "负责\n",
    ],
)
def test_no_such_paragraphs_are_slow(piece: str) -> None:
    with within(seconds=2):
        read("二、职责分工\n" + piece * (200_000 // len(piece)))
