"""Sections of campaigns, checks and applications that tell when, whom and how far, and set no task."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.kinds import holds_tasks, section_kind
from gangmu_import.pipeline import extract


def titles(title: str, body: str) -> list[str]:
    text = f"永修县2021年游船安全抽查工作方案\n一、{title}\n{body}\n二、工作要求\n（一）加强领导。各单位要重视。\n（二）严格检查。如实记录。\n"
    return [task.title for task in extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks]


REST = ["加强领导", "严格检查"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("抽查时间", "2021年3月至9月。"),
        ("抽查对象和抽取比例", "抽查对象为全县游船。"),
        ("专项整治范围", "全县码头。"),
        ("整治目标", "游船更加安全。"),
        ("联合部门", "县公安局、县应急管理局。"),
        ("组织形式", "集中进行。"),
        ("申报条件", "登记满一年。"),
        ("实施步骤", "从三月开始，到九月结束。"),
        ("职责分工", "各单位按照职责办理。"),
    ],
)
def test_what_tells_when_whom_and_how_is_no_task(title: str, body: str) -> None:
    assert titles(title, body) == REST


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("扩大抽查范围", "全县游船都要抽查。"),
        ("压缩办理时间", "三日内办结。"),
        ("提高抽查比例", "逐年提高。"),
        ("排查安全隐患", "逐船排查。"),
        ("明确职责分工", "逐级落实。"),
        ("明确整治目标", "逐级落实。"),
    ],
)
def test_what_acts_on_them_is_one(title: str, body: str) -> None:
    assert titles(title, body) == [title, *REST]


def test_stages_and_shares_under_such_a_title_are_tasks() -> None:
    stages = "（一）动员部署阶段（3月）。组织学习。\n（二）检查阶段（4月）。逐船检查。"
    assert titles("实施步骤", stages) == ["动员部署阶段（3月）", "检查阶段（4月）", *REST]
    assert titles("职责分工", "县水利局：负责航道。\n县公安局：负责秩序。") == ["县水利局", "县公安局", *REST]


@pytest.mark.parametrize("title", ["整治重点", "整治内容", "重点整治领域", "统一检查标准"])
def test_what_a_campaign_is_about_may_be_tasks(title: str) -> None:
    assert holds_tasks(section_kind(title))


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("码头提升行动", "改造20个码头。推进航道疏浚。", ["码头提升行动"]),
        ("航道疏浚工程", "\u3000\u3000加快疏浚航道30公里。", ["航道疏浚工程"]),
        ("“船员培育”计划", "培训船员600人次。", ["“船员培育”计划"]),
        ("码头提升行动", "码头是水运的根基。", []),
        (
            "码头提升行动",
            "（一）改造码头。改造20个码头。\n（二）疏浚航道。疏浚30公里。",
            ["改造码头", "疏浚航道"],
        ),
        ("下年度工作计划", "改造20个码头。", []),
    ],
)
def test_a_chapter_called_a_campaign_is_a_measure_where_its_text_is_one(
    title: str, body: str, found: list[str]
) -> None:
    assert titles(title, body) == [*found, *REST]


def test_the_steps_of_a_check_are_tasks_and_what_was_checked_is_none() -> None:
    steps = (
        "关于游船安全自查的通知\n一、各乡镇自查\n各乡镇要对游船安全逐项自查。查出的问题抓紧整改。\n"
        "二、部门自查\n县级部门要按照职责分工自查。各个方面，由所涉及的县公安局、县应急管理局、县交通运输局等县级主管部门（单位）"
        "牵头完成自查报告，其他相关部门（单位）配合，于6月20日前报送。\n"
    )
    told = "三、重点抽查\n县政府对重点码头开展了抽查，合格率为90%。\n"
    found = extract(Source("check.txt", "0" * 64, "utf-8"), steps + told).tasks
    assert [task.title for task in found] == ["各乡镇自查", "部门自查"]
    assert [(duty.name, duty.role) for duty in found[1].duties] == [
        ("县公安局", "牵头"),
        ("县应急管理局", "牵头"),
        ("县交通运输局", "牵头"),
        ("其他相关部门（单位）", "配合"),
    ]
    planned = told.replace("对重点码头开展了抽查，合格率为90%", "将对重点码头开展抽查")
    assert extract(Source("check.txt", "0" * 64, "utf-8"), steps + planned).tasks[-1].title == "重点抽查"


def test_steps_below_a_time_are_tasks_with_their_dues() -> None:
    steps = "（一）摸底阶段（2021年3月1日至3月31日）。登记游船。\n（二）整治阶段（2021年4月1日至6月30日）。逐船检查。"
    assert titles("整治时间", steps) == [
        "摸底阶段（2021年3月1日至3月31日）",
        "整治阶段（2021年4月1日至6月30日）",
        *REST,
    ]
    assert titles("整治时间", "（一）宣传时间。三月。\n（二）检查时间。四月。") == REST


STEPS = ["第一阶段（2021年3月）：摸底", "第二阶段（2021年4月-6月）：整治"]


@pytest.mark.parametrize("title", ["实施步骤", "整治步骤及时间", "工作步骤和时间安排"])
def test_steps_on_paragraphs_of_their_own_are_tasks(title: str) -> None:
    body = "".join(f"{step}。逐船登记检查。\n" for step in STEPS)
    text = (
        f"永修县2021年游船安全抽查工作方案\n一、{title}\n{body}二、工作要求\n（一）加强领导。各单位要重视。\n"
    )
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks
    assert [(task.title, task.due) for task in found][:2] == [(STEPS[0], "2021-03"), (STEPS[1], "2021-06")]


def test_one_step_that_a_paragraph_speaks_of_makes_no_list_of_steps() -> None:
    body = "游船整治处在攻坚期。\n第一阶段，已经登记游船。\n第二阶段，正在检查码头。"
    assert titles("实施步骤", body) == REST


@pytest.mark.parametrize("title", ["重点整治路段", "重点整治内容", "重点检查场所"])
def test_what_is_acted_on_is_no_task_but_where_its_text_says_what_to_do(title: str) -> None:
    assert titles("整治重点", f"（一）{title}\n以东岸码头为主。") == REST
    assert titles("整治重点", f"（一）{title}\n清理东岸码头，疏通航道。") == [title, *REST]


@pytest.mark.parametrize("title", ["组织领导", "组织机构", "组织保障"])
@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("成立游船安全整治领导小组，由分管副县长任组长，成员由县交通运输局、县公安局负责人组成。", []),
        ("县政府成立整治专班。组长：张三。办公室设在县交通运输局，负责日常工作。", []),
        ("成立领导小组，定期研究解决困难。", ["{}"]),
        ("成立领导小组。各乡镇要逐船登记，消除隐患。", ["{}"]),
    ],
)
def test_a_section_that_only_sets_up_who_leads_is_no_task(title: str, body: str, found: list[str]) -> None:
    assert titles(title, body) == [one.format(title) for one in found] + REST


def test_what_was_reached_so_far_is_no_task() -> None:
    assert titles("目前工作进展", "（一）游船整治\n1.新增游船3艘。均已登记。\n2.更换救生衣300件。") == REST
