"""A plan in traditional characters is read as its simplified twin, and quoted as it is printed."""

from __future__ import annotations

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

PLAN = (
    "嵐江市人民政府關於加快數字產業發展的意見\n各區人民政府：\n為加快產業發展，提出如下意見。\n一、發展目標\n"
    "到2026年，新增高新技術企業50家，網上辦理率達到90%以上。\n二、重點任務\n"
    "（一）培育企業。支持企業做大做強，加強業務培訓。（責任單位：市財政局、市商務局）\n"
)


def read(text: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


def test_a_traditional_plan_has_its_targets_tasks_and_duties() -> None:
    bundle = read(PLAN)
    assert (bundle.head.title, bundle.head.kind) == ("嵐江市人民政府關於加快數字產業發展的意見", "意见")
    assert [(target.value, target.year, target.status) for target in bundle.targets] == [
        (50, 2026, "target"),
        (90, 2026, "target"),
    ]
    (task,) = bundle.tasks
    assert (task.title, [(duty.name, duty.role) for duty in task.duties]) == (
        "培育企業",
        [("市財政局", "责任"), ("市商務局", "责任")],
    )


def test_a_short_traditional_plan_has_the_full_simplified_names_of_its_place() -> None:
    bundle = read(
        "蘇州市發展民宿實施方案\n一、任務\n（一）建設民宿。新建20家。（責任單位：市文化和旅遊局）\n"
    )
    assert (bundle.head.title, bundle.head.regions) == ("蘇州市發展民宿實施方案", ("江苏省", "苏州市"))
    (duty,) = bundle.tasks[0].duties
    assert (duty.name, duty.department) == ("市文化和旅遊局", "苏州市文化和旅游局")


def test_quotes_are_as_printed() -> None:
    bundle = read(PLAN)
    assert all(target.quote == bundle.text[target.start : target.end] for target in bundle.targets)
    assert fold(PLAN).stored == PLAN
    assert len(fold(PLAN).folded) == len(PLAN)


def test_a_simplified_text_that_quotes_traditional_words_stays_as_it_is() -> None:
    text = "为加快产业发展，实施国家任务，发展实业。“發展實業為國”四个字会写在会馆门前，国人为之务实。"
    assert "發展實業為國" in fold(text).folded


def test_a_traditional_title_names_its_issuer_and_may_be_printed_on_several_lines() -> None:
    title = "嵐江市人民政府辦公室關於落實嵐江市人民政府加快發展數字產業若干意見有關分工的通知"
    lines = title.replace("若干", "\n若干").replace("府加快", "府\n加快")
    for printed in (title, lines):
        head = read(f"{printed}\n各縣區人民政府：\n一、重點任務\n（一）培育企業。支持企業。\n").head
        assert (head.title, head.issuers) == (title, ("岚江市人民政府办公室",))
    plan = read("嵐江市人民政府辦公室關於印發嵐江市數字產業計劃的通知\n各區：\n現印發給你們。\n").head
    assert plan.title == "嵐江市數字產業計劃"


def test_districts_of_a_traditional_address_are_no_body() -> None:
    bundle = read(PLAN.replace("各區人民政府", "各縣區人民政府，市直各單位"))
    assert [body.canonical for body in bundle.departments if body.canonical.startswith("区")] == []
