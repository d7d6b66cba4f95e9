"""Numbered lists outside a plan: items that end in semicolons, and lists of projects."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.announcements import announces
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract

NEWS = "近日，歙县2024年民生实事项目经票决产生，具体为：\n"
TITLES = ["新建20座竹馆", "改善6所竹校环境", "持续实施竹林抚育工程"]


def bundle(text: str) -> Bundle:
    return extract(Source("list.txt", "", ""), text)


def tasks(text: str) -> list[str]:
    return [task.title for task in bundle(text).tasks]


def headings(text: str) -> list[str]:
    return [section.title for section in bundle(text).sections]


def items(mark: str, last: str = "；") -> str:
    return "".join(f"{number}{mark}{title}；\n" for number, title in enumerate(TITLES, 1))[:-2] + last + "\n"


@pytest.mark.parametrize("mark", ["1.", "1、", "1。", "1。 "])
@pytest.mark.parametrize("above", ["", NEWS])
@pytest.mark.parametrize("last", ["；", "。", ""])
def test_items_that_end_in_semicolons_are_headings_and_tasks(mark: str, above: str, last: str) -> None:
    text = above + items(mark[1:], last)
    assert headings(text) == TITLES
    assert tasks(text) == TITLES


def test_items_in_semicolons_below_a_name_of_measures_are_tasks() -> None:
    plan = f"泉溪市茶业行动计划（2024年）\n一、重点任务\n{items('.')}二、保障措施\n加强领导。\n"
    assert tasks(plan)[:3] == TITLES


def test_items_in_semicolons_below_a_measure_are_its_parts() -> None:
    measure = f"(一)完善设施。重点推进以下工程:\n{items('.', '。')[:-1]}(责任单位:县林业局)\n"
    plan = f"泉溪市茶业行动计划（2024年）\n一、重点任务\n{measure}(二)加强管护。做好管护工作。\n"
    assert headings(plan) == ["重点任务", "完善设施", "加强管护"]
    first = bundle(plan).tasks[0]
    assert (first.title, len(first.duties)) == ("完善设施", 1)


@pytest.mark.parametrize(
    "lead", ["（一）完善竹林设施。今年重点做好以下工作：", "（一）竹林设施。着力推进如下事项："]
)
def test_items_in_semicolons_below_a_measure_that_announces_them_are_tasks(lead: str) -> None:
    plan = f"泉溪市茶业行动计划（2024年）\n一、重点任务\n{lead}\n{items('.', '。')}（二）加强管护。做好管护工作。\n"
    assert tasks(plan) == [*TITLES, "加强管护"]


@pytest.mark.parametrize("lead", ["（一）提交下列材料", "（一）竹农申请。应当符合以下要求："])
def test_items_in_semicolons_below_other_leads_are_no_tasks(lead: str) -> None:
    listed = "1.竹农身份证；\n2.竹林权属证；\n3.建设竹馆的方案。\n" if "材料" in lead else items(".", "。")
    plan = f"泉溪市茶业行动计划（2024年）\n一、重点任务\n{lead}\n{listed}（二）加强管护。做好管护工作。\n"
    assert not set(TITLES) & set(tasks(plan))
    assert "竹农身份证" not in headings(plan)


def test_conditions_in_semicolons_are_no_tasks() -> None:
    conditions = "1.建立健全茶厂账目;\n2.遵守国家法律法规;\n3.完善管理体系。\n"
    assert headings("泉溪市茶业项目申报指南\n申报项目应当符合下列条件:\n" + conditions) == []
    assert headings("第一条 茶农应当做好下列工作:\n" + conditions) == []


def test_a_line_announces_a_list_as_its_rule_says() -> None:
    rule = rules("sections")["announcing"]
    assert announces(rule["example"], 0, len(rule["example"]))
    assert not announces(rule["counter"], 0, len(rule["counter"]))


PROJECTS = "1.茶馆改造项目\n改造升级茶馆2座。\n2.茶园提升项目\n茶园10处。\n3.茶道建设工程\n茶道20公里。\n"
CHAPTERS = "一、茶馆项目。茶馆3座。\n二、茶园工程。茶园20个。\n三、茶道项目。茶道20公里。\n"


def test_the_items_of_a_list_of_projects_are_tasks() -> None:
    head = "2024年泉溪市十大茶业实事项目\n"
    assert tasks(head + PROJECTS) == ["茶馆改造项目", "茶园提升项目", "茶道建设工程"]
    assert tasks(head + CHAPTERS) == ["茶馆项目", "茶园工程", "茶道项目"]


@pytest.mark.parametrize("head", ["泉溪市茶业项目申报指南（2024年）\n", "泉溪市茶业发展情况\n"])
def test_projects_that_nobody_announces_are_no_tasks(head: str) -> None:
    assert tasks(head + PROJECTS) == []
    assert tasks(head + CHAPTERS) == []


def test_all_items_of_a_list_of_deeds_are_tasks() -> None:
    deeds = ["新建茶馆20座", "改善茶校环境", "为茶农购买保险", "建设茶道20公里"]
    listed = "".join(f"{number}。{deed}；\n" for number, deed in enumerate(deeds, 1))
    assert tasks("今年歙县将实施33个为民办实事项目。具体如下：\n" + listed) == deeds
    assert deeds[2] not in tasks("2023年歙县实事项目完成情况\n" + listed.replace("；", "。"))
    assert tasks("歙县茶业重点工作如下：\n" + listed.replace("；", "。")) == [deeds[0], deeds[1], deeds[3]]


@pytest.mark.parametrize("title", ["2032年歙县要办好的与茶农生活密切相关的实事", "2032年歙县民生实事项目"])
def test_the_items_of_a_list_called_deeds_are_tasks_whatever_stands_above_them(title: str) -> None:
    head = f"歙县人民政府关于印发《{title}》的通知\n" + "各乡镇人民政府：\n请抓紧组织实施。\n" * 4
    deeds = ["茶馆加装电梯20台", "30座茶校新增暖灯", "实施茶道改造", "为茶农送一份保障"]
    listed = "".join(f"{number}.{deed}。由县里统一安排。\n" for number, deed in enumerate(deeds, 1))
    assert tasks(f"{head}特此通知。\n{title}\n{listed}") == deeds
    done = title.replace("实事", "实事完成情况")
    assert deeds[3] not in tasks(f"{done}\n{listed}")


def test_the_items_of_a_list_called_deeds_may_be_named_by_what_is_done() -> None:
    listed = "1.茶农健康服务。为5000名茶农体检。\n2.困难茶农帮扶。对120户茶农发放茶苗。\n3.老旧茶馆改造。改造茶馆12座。\n"
    deeds = ["茶农健康服务", "困难茶农帮扶", "老旧茶馆改造"]
    assert tasks(f"歙县2032年民生实事项目\n{listed}") == deeds
    assert tasks(f"歙县2032年茶业概览\n{listed}") == []


FIELD = "1.续建茶河治理工程、茶溪治理工程；\n2.计划投资300万元，建设茶湖水库；\n3.改造茶田水渠。\n"


def test_items_below_a_chapter_that_names_their_field_are_tasks() -> None:
    text = f"清溪县2031年茶业工作计划\n一、加强队伍建设\n开展培训。\n二、加强茶田水利\n{FIELD}"
    assert tasks(text)[-3:] == [
        "续建茶河治理工程、茶溪治理工程",
        "计划投资300万元，建设茶湖水库",
        "改造茶田水渠",
    ]


@pytest.mark.parametrize(
    "chapter",
    [
        "二、加强茶田水利，改善灌溉条件",
        "二、加强茶田水利\n重点做好以下工作，共同推进。",
        "（二）加强茶田水利",
    ],
)
def test_the_parts_of_a_measure_are_no_tasks(chapter: str) -> None:
    text = f"清溪县2031年茶业工作计划\n一、加强队伍建设\n开展培训。\n{chapter}\n{FIELD}"
    assert "改造茶田水渠" not in tasks(text)


MIXED = """岚江市茶业发展“十五五”规划

一、主要任务

1.制茶

（1）优化茶厂格局。推进茶厂扩容改造，建设茶水管网。
（2）推进茶坊就地制茶，完成10个乡镇茶网全覆盖。
（3）加快茶厂水管建设，全面完成茶网改造任务。
（4）全面推进制茶达标。落实制茶责任，完善管理制度。

2.茶港

（1）东山岛茶港推进达标建设68公里，茶港达标率77%。
（2）完善养护机制。健全茶港养护机制，落实养护责任。
（3）积极联动周边各县，推进西山岛茶港建设。
"""


def test_items_without_a_short_title_are_tasks_beside_those_that_have_one() -> None:
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), MIXED).tasks
    assert [task.title for task in tasks] == [
        "制茶",
        "优化茶厂格局",
        "推进茶坊就地制茶，完成10个乡镇茶网全覆盖",
        "加快茶厂水管建设，全面完成茶网改造任务",
        "全面推进制茶达标",
        "茶港",
        "东山岛茶港推进达标建设68公里，茶港达标率77%",
        "完善养护机制",
        "积极联动周边各县，推进西山岛茶港建设",
    ]
    assert [task.parent for task in tasks] == [None, 0, 0, 0, 0, None, 5, 5, 5]
    assert all(one.end <= other.start for one, other in pairwise(tasks[1:5]))
