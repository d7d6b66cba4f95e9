"""Labels of responsibility without their colon: a blank, a dash, 为 or 是 stands in its place."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Task
from gangmu_import.colons import with_colons
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

SIGNS = [" ", "　", "    ", "——", "—", "-", " — ", "为", "是"]
PLAN = """青屿市茶园提升实施方案
一、重点任务
（一）扩种茶园。新开茶园200亩，改造老茶园。{first}
（二）培育茶企。引进加工企业，发展精深加工。{second}
二、保障措施
（一）加强领导。各责任单位要高度重视，落实工作责任。
"""
NOT_LABELS = [
    "各责任单位要高度重视，按时报送情况。",
    "确定责任单位 市农业局负责汇总各项任务。",
    "责任单位 牵头单位 配合单位 完成时限",
    "序号 | 重点任务 | 责任单位 | 市农业局 | 完成时限",
    "序号 重点任务 牵头单位 市直配合单位 备注",
    "各项任务第一责任单位为牵头单位。",
    "第一责任单位为村集体。",
    "牵头单位为组长单位，其余为成员单位。",
    "牵头单位为主、配合单位为辅，共同推进。",
    "责任单位为落实任务的第一责任人。",
    "责任单位为市农业局下属企业的，由市农业局汇总。",
    "责任单位-任务清单另行制定。",
    "承担单位为企业、高校。",
    "责任单位 主要负责同志要亲自抓。",
    "各责任单位 市农业局要加强督查。",
    "本市各牵头单位为市农业局。",
    "上述牵头单位为市农业局的任务，逐项销号。",
]


def tasks_of(text: str) -> dict[str, Task]:
    return {task.title: task for task in extract(Source("x", "", ""), text).tasks}


def duties(task: Task) -> list[tuple[str, str]]:
    return [(duty.role, duty.name) for duty in task.duties]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("form", ["（{}）", "\n{}", "{}。"])
def test_a_label_is_read_without_its_colon(sign: str, form: str) -> None:
    first = form.format(f"牵头单位{sign}市农业局，配合单位{sign}市财政局、各乡镇")
    second = form.format(f"责任部门{sign}市商务局")
    tasks = tasks_of(PLAN.format(first=first, second=second))
    assert duties(tasks["扩种茶园"]) == [("牵头", "市农业局"), ("配合", "市财政局"), ("配合", "各乡镇")]
    assert duties(tasks["培育茶企"]) == [("责任", "市商务局")]
    assert all(not task.duties for title, task in tasks.items() if title not in {"扩种茶园", "培育茶企"})


def test_labels_in_a_row_may_be_parted_by_blanks_alone() -> None:
    text = PLAN.format(first="\n牵头单位 市农业局 配合单位 市财政局", second="\n责任单位 市商务局 市文化局")
    tasks = tasks_of(text)
    assert duties(tasks["扩种茶园"]) == [("牵头", "市农业局"), ("配合", "市财政局")]
    assert duties(tasks["培育茶企"]) == [("责任", "市商务局"), ("责任", "市文化局")]


@pytest.mark.parametrize(
    "bodies", ["青屿海关", "松岚集团、青屿大学", "龙口镇、云岭乡", "各县（市、区）人民政府"]
)
def test_the_body_may_be_of_any_kind(bodies: str) -> None:
    assert with_colons(fold(f"责任单位 {bodies}")).folded.startswith("责任单位:")


@pytest.mark.parametrize("words", NOT_LABELS)
def test_what_is_no_label_keeps_its_sign(words: str) -> None:
    text = fold(words)
    assert with_colons(text) is text


def test_the_text_keeps_its_length_and_its_stored_form() -> None:
    text = fold("（责任单位 —— 市农业局，配合单位为市财政局）")
    found = with_colons(text)
    assert found.stored == text.stored
    assert found.folded == "(责任单位:   市农业局,配合单位:市财政局)"


BRACKETS = [
    "【牵头单位】市农业局\n【配合单位】市财政局、各乡镇\n【完成时限】2025年12月底",
    "【牵头单位】市农业局【配合单位】市财政局、各乡镇【完成时限】2025年12月底",
    "〔牵头单位〕：市农业局；〔配合单位〕：市财政局、各乡镇；〔完成时限〕：2025年12月底",
    "[牵头单位] 市农业局 [配合单位] 市财政局、各乡镇 [完成时限] 2025年12月底",
]
MARKS = [
    ("- ", "- ", "- "),
    ("——", "——", "——"),
    ("●", "●", "●"),
    ("2.", "3.", "4."),
    ("（2）", "（3）", "（4）"),
    ("②", "③", "④"),
]


@pytest.mark.parametrize("clause", BRACKETS)
def test_a_label_may_stand_in_brackets_before_the_names(clause: str) -> None:
    task = tasks_of(PLAN.format(first=f"\n{clause}", second=""))["扩种茶园"]
    assert duties(task) == [("牵头", "市农业局"), ("配合", "市财政局"), ("配合", "各乡镇")]
    assert task.due == "2025-12"


def test_a_role_in_brackets_behind_a_name_is_no_label_of_the_next() -> None:
    text = fold("（市农业局【牵头单位】市财政局【配合单位】）")
    assert with_colons(text) is text


@pytest.mark.parametrize("marks", MARKS)
def test_the_mark_before_a_label_makes_no_item_of_its_line(marks: tuple[str, str, str]) -> None:
    lines = ("牵头单位：市农业局", "配合单位：市财政局、各乡镇", "完成时限：2025年12月底")
    text = PLAN.format(
        first="".join(f"\n{mark}{line}" for mark, line in zip(marks, lines, strict=True)), second=""
    )
    bundle = extract(Source("x", "", ""), text)
    assert [section.title for section in bundle.sections] == [
        "重点任务",
        "扩种茶园",
        "培育茶企",
        "保障措施",
        "加强领导",
    ]
    assert [task.title for task in bundle.tasks] == ["扩种茶园", "培育茶企", "加强领导"]
    assert duties(bundle.tasks[0]) == [("牵头", "市农业局"), ("配合", "市财政局"), ("配合", "各乡镇")]
    assert bundle.tasks[0].due == "2025-12"


def test_the_fields_of_a_form_are_no_items() -> None:
    fields = (
        "\n1.工作目标：新开茶园200亩。\n2.工作措施：落实用地。\n3.责任单位：市农业局\n4.完成时限：2025年6月底"
    )
    text = f"青屿市茶园提升实施方案\n一、重点任务\n（一）扩种茶园{fields}\n（二）培育茶企{fields}\n"
    tasks = [task for task in extract(Source("x", "", ""), text).tasks if task.number]
    assert [(task.title, task.due, duties(task)) for task in tasks] == [
        ("扩种茶园", "2025-06", [("责任", "市农业局")]),
        ("培育茶企", "2025-06", [("责任", "市农业局")]),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "\n1.责任单位：列第一位的为牵头单位。\n2.完成时限：均为2025年底。",
        "\n1.工作目标：扩种茶园。\n2.工作措施：落实用地。",
        "\n一、责任单位：市农业局",
    ],
)
def test_a_numbered_line_without_bodies_keeps_its_number(words: str) -> None:
    text = fold(words)
    assert with_colons(text) is text


@pytest.mark.parametrize("lead", ["，", "。", "。其中，", "。本项任务", "。该项工作的", "；其中"])
def test_a_label_may_stand_in_a_sentence(lead: str) -> None:
    text = PLAN.format(first=f"补贴茶农{lead}牵头单位为市农业局，配合单位为市财政局、各乡镇。", second="")
    assert duties(tasks_of(text)["扩种茶园"]) == [
        ("牵头", "市农业局"),
        ("配合", "市财政局"),
        ("配合", "各乡镇"),
    ]


@pytest.mark.parametrize("sign", ["：", "为", " "])
def test_a_label_behind_a_comma_ends_the_title(sign: str) -> None:
    text = f"青屿市茶园实施方案\n一、重点任务\n1.扩种茶园200亩，责任单位{sign}市农业局。\n2.引进茶企，牵头单位{sign}市商务局，配合单位{sign}各乡镇。\n"
    tasks = tasks_of(text)
    assert list(tasks) == ["扩种茶园200亩", "引进茶企"]
    assert duties(tasks["引进茶企"]) == [("牵头", "市商务局"), ("配合", "各乡镇")]


@pytest.mark.parametrize(
    "hostile",
    [
        "责任单位 " * 40_000,
        "责任单位 市" * 33_000,
        "责任单位 " + "(" * 200_000,
        "部门" + " " * 200_000,
        "\n1.责任单位：市农业局" * 15_000,
        "\n【责任单位】市局" * 20_000,
    ],
)
def test_no_text_is_slow(hostile: str) -> None:
    with within(seconds=2):
        with_colons(fold(hostile))
