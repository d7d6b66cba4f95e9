"""Items are what they are, whether their numbers are written 1. or (1), 1), ①, and 一 in brackets is one in a single sign."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from gangmu_db.records import Source
from gangmu_import.lines import read_lines, read_page
from gangmu_import.numbering import read_number
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

BODY = "各乡镇要把竹产业摆上重要位置，结合本地实际细化举措，按期取得成效。"
PLAN = f"""岚山县竹产业提升方案
一、总体要求
{BODY}
二、重点任务
（一）扩种良种竹林
1.改造低产竹林。{BODY}
2.建设竹苗基地。{BODY}
（二）做强竹材加工
1.培育龙头企业。{BODY}
2.制定产品标准。{BODY}
"""


def tasks(text: str) -> list[tuple[str, bool]]:
    """Titles of tasks, each with whether it stands below another."""
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks
    return [(task.title, task.parent is not None) for task in found]


def with_items(form: Callable[[int], str]) -> str:
    return re.sub(r"(?m)^(\d)\.", lambda mark: form(int(mark[1])), PLAN)


FORMS: list[Callable[[int], str]] = [
    "（{}）".format,
    "({})".format,
    "{}）".format,
    "{})".format,
    "{}、".format,
    "{} . ".format,
    lambda value: chr(0x245F + value),
    lambda value: chr(0x2473 + value),
    lambda value: chr(0x2487 + value),
]


@pytest.mark.parametrize("form", FORMS)
def test_the_items_of_a_text_without_others_are_tasks_of_their_own(form: Callable[[int], str]) -> None:
    assert len(tasks(PLAN)) == 4
    assert tasks(with_items(form)) == tasks(PLAN)


def test_where_a_text_has_1_the_others_are_its_parts() -> None:
    text = PLAN.replace(
        "1.改造低产竹林。", f"1.改造低产竹林。{BODY}\n（1）改造老竹林。{BODY}\n（2）改造毛竹林。"
    )
    assert ("改造低产竹林", False) in tasks(text)
    assert ("改造老竹林", True) in tasks(text)


@pytest.mark.parametrize("mark", ["（{}）", "{}）"])
def test_parts_of_a_sentence_are_no_items(mark: str) -> None:
    parts = "".join(f"{mark.format(value)}县内第{value}类竹材加工企业；\n" for value in range(1, 7))
    text = f"岚山县竹企认定办法\n一、认定条件\n申报企业应当是：\n{parts}二、认定程序\n{BODY}\n"
    sections = extract(Source("plan.txt", "0" * 64, "utf-8"), text).sections
    assert [section.title for section in sections] == ["认定条件", "认定程序"]


@pytest.mark.parametrize(
    ("mark", "kind", "value"),
    [
        ("㈠", "bracketed", 1),
        ("㈩", "bracketed", 10),
        ("⑴", "digit_bracketed", 1),
        ("⒈", "digit", 1),
        ("⒛", "digit", 20),
        ("①", "circled", 1),
        ("⑳", "circled", 20),
        ("❿", "circled", 10),
    ],
)
def test_a_number_in_one_sign_is_of_the_kind_of_its_mark(mark: str, kind: str, value: int) -> None:
    line = f"{mark}扩种竹林"
    number = read_number(line, 0, len(line))
    assert number is not None
    assert (number.kind, number.value, number.mark_end) == (kind, value, 1)


@pytest.mark.parametrize("mark", ["1.", "12、", "100.", "256、", "（1）", "(12)", "一、", "（十）"])
def test_a_number_alone_on_its_line_numbers_the_next(mark: str) -> None:
    text = fold(f"重点任务\n{mark}\n改造低产竹林。{BODY}\n{BODY}\n")
    lines = read_lines(text, read_page(text.folded))
    assert [text.stored[start:end].replace("\n", "") for start, end, _, _ in lines] == [
        "重点任务",
        f"{mark}改造低产竹林。{BODY}",
        BODY,
    ]


@pytest.mark.parametrize("cell", ["1000.", "12.5", "100", "（2024）", "3.5、4"])
def test_a_figure_alone_on_its_line_is_a_line(cell: str) -> None:
    text = fold(f"茶园面积\n{cell}\n改造低产竹林。{BODY}\n")
    lines = read_lines(text, read_page(text.folded))
    assert [text.stored[start:end] for start, end, _, _ in lines][1] == cell
