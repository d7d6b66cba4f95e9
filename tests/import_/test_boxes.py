"""Tables drawn with lines: their rows, the cells that go on in the lines below, and where all of it stands in the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_import.boxes import boxed
from import_.task_rows import read, rows
from pace import within

TITLE = "茶海县2024年油茶任务分解表\n"
PLAIN = """工作任务|牵头单位|完成时限
扩种油茶300亩|县林业局|6月底前
培训茶农|县人社局|年底前
"""
TASKS = [("", "扩种油茶300亩", [("县林业局", "牵头")]), ("", "培训茶农", [("县人社局", "牵头")])]


def drawn(table: str, rules: str) -> str:
    """The table in a frame, with the lines between rows: `all`, those around the headings, or `none`."""
    lines = ["│" + line.replace("|", "│") + "│" for line in table.splitlines()]
    rule = "├───┼───┼───┤"
    if rules == "none":
        return "\n".join(lines) + "\n"
    inner = f"\n{rule}\n".join(lines) if rules == "all" else "\n".join([lines[0], rule, *lines[1:]])
    return f"┌───┬───┬───┐\n{inner}\n└───┴───┴───┘\n"


def typed(table: str, rules: str) -> str:
    return re.sub("[├┼┤┌┬┐└┴┘]", "+", drawn(table, rules)).replace("│", "|").replace("─", "-")


FORMS = {
    "a frame and lines between all rows": drawn(PLAIN, "all"),
    "a frame and a line below the headings": drawn(PLAIN, "headings"),
    "no lines between rows": drawn(PLAIN, "none"),
    "no bars at the edges": PLAIN.replace("|", "│"),
    "heavy lines": drawn(PLAIN, "all").translate(str.maketrans("│─├┼┤", "┃━┣╋┫")),
    "a double frame": re.sub("(?m)^[│├]|[│┤]$", "║", drawn(PLAIN, "all")),
    "typed lines between all rows": typed(PLAIN, "all"),
    "typed lines around the headings": typed(PLAIN, "headings"),
    "blank lines": drawn(PLAIN, "all").replace("\n", "\n\n"),
    "wide blanks": drawn(PLAIN, "all").replace("│", "│\u3000"),
    "an indent": re.sub("(?m)^(?=.)", "  ", drawn(PLAIN, "all")),
    "blanks in the headings": drawn(PLAIN.replace("工作任务", "工 作 任 务"), "all"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_drawn_table_is_read_as_one_with_bars(form: str) -> None:
    text = TITLE + FORMS[form]
    assert rows(text) == TASKS
    bundle = read(text)
    assert [task.due for task in bundle.tasks] == ["2024-06", "2024"]
    assert [(one.value, one.unit) for one in bundle.targets] == [(300, "亩")]
    assert bundle.sections == ()


@pytest.mark.parametrize("form", FORMS)
def test_what_is_read_of_a_drawn_table_stands_there(form: str) -> None:
    bundle = read(TITLE + FORMS[form])
    assert bundle.text == TITLE + FORMS[form]
    for task in bundle.tasks:
        assert bundle.text[task.start :].startswith(task.title)
        for duty in task.duties:
            assert bundle.text[duty.start : duty.end] == duty.name
            assert task.start < duty.start < duty.end <= task.end


NARROW = """┌──┬────┬────┬────────┐
│序│工 作   │责任人  │  牵头单位      │
│号│任 务   │        │                │
├──┼────┼────┼────────┤
│1 │扩种油  │李小茶  │县林业局、县财  │
│  │茶300亩,│        │政局、县人社局  │
│  │建苗圃。│        │                │
├──┼────┼────┼────────┤
│  │        │        │县人            │
│2 │培训茶农│王小山  │社局            │
└──┴────┴────┴────────┘
"""


def test_a_drawn_cell_goes_on_in_the_lines_below() -> None:
    text = TITLE + NARROW + "各乡镇要抓好落实。\n"
    leaders = [("县林业局", "牵头"), ("县财政局", "牵头"), ("县人社局", "牵头")]
    assert rows(text) == [("1", "扩种油茶300亩,建苗圃", leaders), ("2", "培训茶农", [("县人社局", "牵头")])]
    bundle = read(text)
    assert bundle.text == text
    first, second = bundle.tasks
    assert text[first.start : first.end] == text[text.index("1 │扩种") : text.index("建苗圃。") + 4]
    assert text.index("├", first.end) < second.start < second.end < text.index("└")
    broken = first.duties[1]
    assert text[broken.start : broken.start + 2] == "县财"
    assert text[broken.end - 2 : broken.end] == "政局"


def test_a_drawn_cell_that_spans_rows_stands_beside_the_first() -> None:
    table = """┌──┬────┬────┐
│类别│工作任务│责任单位│
├──┼────┼────┤
│产业│扩种油茶│县林业局│
│发展├────┼────┤
│项目│建设油坊│县工信局│
├──┼────┼────┤
│人才│培训茶农│县人社局│
└──┴────┴────┘
"""
    assert rows(TITLE + table) == [
        ("", "扩种油茶", [("县林业局", "责任")]),
        ("", "建设油坊", [("县工信局", "责任")]),
        ("", "培训茶农", [("县人社局", "责任")]),
    ]


def test_one_cell_across_a_drawn_table_names_a_group_of_rows() -> None:
    table = drawn(PLAIN, "all").replace("│培训", "│二、人才培养            │\n├───┬───┬───┤\n│培训")
    assert rows(TITLE + table) == TASKS
    assert [section.title for section in read(TITLE + table).sections] == ["人才培养"]


def test_a_number_begins_a_drawn_row_where_no_line_does() -> None:
    table = """┌──┬────┬────┐
│序号│工作任务│责任单位│
├──┼────┼────┤
│1 │扩种油茶│县林业局│
│2 │建设油坊│县工信局│
├──┼────┼────┤
│3 │培训茶农│县人社局│
└──┴────┴────┘
"""
    assert [row[:2] for row in rows(TITLE + table)] == [
        ("1", "扩种油茶"),
        ("2", "建设油坊"),
        ("3", "培训茶农"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "茶海县\n├── 油茶\n│   ├── 苗圃\n│   └── 油坊\n└── 茶农\n",
        "┌────┐\n│茶海县│\n└────┘\n",
        "一、扩种油茶│建设苗圃\n二、培训茶农\n",
        "| 任务 | 单位 |\n|---|---|\n| 扩种 | 县林业局 |\n",
        "互联网+--茶业\n+86-10\n",
    ],
)
def test_what_is_no_drawn_table_stays(text: str) -> None:
    assert boxed(text) == []


CELLS = st.sampled_from(
    [
        "",
        "1",
        "工作任务",
        "牵头单位",
        "扩种油茶",
        "油茶3座，",
        "县林业局、",
        "年底前",
        "──",
        "│",
        "<br>",
        "&nbsp;",
        "\\.",
        "ab",
    ]
)


@given(st.lists(st.lists(CELLS, max_size=4), max_size=12))
def test_all_that_is_read_of_a_drawing_stands_inside_the_text(lines: list[list[str]]) -> None:
    text = TITLE + drawn(PLAIN, "headings") + "".join("│" + "│".join(line) + "│\n" for line in lines)
    bundle = read(text)
    assert bundle.text == text
    found = (*bundle.tasks, *bundle.targets, *bundle.mentions, *bundle.sections, *bundle.frames)
    assert all(0 <= one.start <= one.end <= len(text) for one in found)


HOSTILE = {
    "bars": "│" * 200_000,
    "lines of bars": "│a│\n" * 50_000,
    "rows of one cell": "│扩种│县林业局│县财政局│\n" * 14_000,
    "one row": "┌┬┬┐\n│工作任务│牵头单位│完成时限│\n├┼┼┤\n"
    + "│扩│县林业局、│年│\n" * 20_000
    + "├┼┼┤\n│a│b│c│\n",
    "partial rules": "│工作任务│牵头单位│完成时限│\n" + "│扩├──┼──┤\n" * 20_000,
    "widths": "".join("│a" * (n % 40 + 1) + "│\n" for n in range(4_600)),
    "rules": "+--+--+\n|a|b|\n" * 14_000,
    "one rule": "+-" * 100_000,
    "tails of rules": "+" + "--+" * 66_000 + "a",
    "blanks": "│" + " " * 199_000 + "│a│",
    "lines of blanks": "│ │\n" + (" " * 99 + "\n") * 2_000,
    "sections": "一、扩种\n" * 10_000
    + "│工作任务│牵头单位│完成时限│\n"
    + "│扩种油茶│县林业局│年底前│\n" * 9_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_drawings_take_no_time(name: str) -> None:
    with within(seconds=2):
        boxed(HOSTILE[name])


def test_a_task_of_a_drawn_table_begins_with_its_title_and_ends_before_the_next() -> None:
    text = (
        "桃溪县茶业任务分解表\n┌────┬────┬────┐\n│工作任务│牵头单位│完成时限│\n├────┼────┼────┤\n"
        "│ │县林业局、│6月底前│\n│扩种茶园│县财政局│ │\n├────┼────┼────┤\n"
        "│培训茶农│县人社局│年底前│\n└────┴────┴────┘\n"
    )
    first, second = read(text).tasks
    assert text.startswith("扩种茶园", first.start)
    assert text.startswith("培训茶农", second.start)
    assert first.end <= second.start
