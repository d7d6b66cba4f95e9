"""Marks of bold between the number of a heading or measure, its point and its title."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.numbering import read_number
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

TITLE = "漆溪县竹器产业行动计划\n一、主要任务\n（一）建好竹器基地。\n"


def headings(stored: str) -> list[tuple[str, str]]:
    return [(section.number, section.title) for section in read_outline(fold(stored)).sections]


def tasks(stored: str) -> list[str]:
    return [task.title for task in extract(Source("plan.txt", "0" * 64, "utf-8"), stored).tasks]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("**1****.****扩种毛竹林。**补种老林。", "1."),
        ("**1**.**扩种毛竹林。**补种老林。", "1."),
        ("**1.** **扩种毛竹林。**补种老林。", "1."),
        ("**1** **.** **扩种毛竹林。** 补种老林。", "1."),
        ("**1** **.** **扩种** **毛竹林。** 补种老林。", "1."),
        ("**1.**扩种毛竹林。补种老林。", "1."),
        ("**1．****扩种毛竹林。**补种老林。", "1．"),
        ("1.**扩种毛竹林。**补种老林。", "1."),
        ("__1__.__扩种毛竹林。__补种老林。", "1."),
        ("**（1）****扩种毛竹林。**补种老林。", "（1）"),
        ("**（1）扩种毛竹林**。补种老林。", "（1）"),
    ],
)
def test_a_number_its_point_and_its_title_may_each_be_bold(line: str, number: str) -> None:
    assert headings(TITLE + line)[2:] == [(number, "扩种毛竹林")]
    assert "扩种毛竹林" in tasks(TITLE + line)


def test_chapters_with_a_bold_number_and_a_bold_title_are_headings() -> None:
    text = "漆溪县竹器产业行动计划\n**一****、****总体要求**\n坚持规划先行。\n**二****、****主要任务**\n**（一）****建好竹器基地。**\n补种老林。\n"
    assert headings(text) == [("一、", "总体要求"), ("二、", "主要任务"), ("（一）", "建好竹器基地")]


@pytest.mark.parametrize(
    "line",
    [
        "** 二、主要任务**",
        "** **** 二、主要任务**",
        "** **二、主要任务**",
        "？ **二、主要任务**",
        "**？二、主要任务**",
        "？二、主要任务",
        "? 二、主要任务",
        "·二、主要任务",
    ],
)
def test_blanks_empty_bold_and_a_lost_character_before_a_number_are_nothing(line: str) -> None:
    text = f"漆溪县竹器产业行动计划\n一、总体要求\n坚持规划先行。\n{line}\n（一）建好竹器基地。补种老林。\n"
    assert headings(text) == [("一、", "总体要求"), ("二、", "主要任务"), ("（一）", "建好竹器基地")]
    assert tasks(text) == ["建好竹器基地"]


@pytest.mark.parametrize(
    "line", ["？？二、主要任务", "· 二期基地扩种", "？谁来管护竹林", "？2030年竹器产值翻一番。"]
)
def test_more_than_one_lost_character_or_one_before_words_is_no_number(line: str) -> None:
    folded = fold(line).folded
    number = read_number(folded, 0, len(folded))
    assert number is None or number.kind == "bullet"


@pytest.mark.parametrize(
    "body",
    [
        "**一是扩种毛竹林**。补种老林。\n**二是建好烘房**。更新设备，分批改造。",
        "**一是扩种毛竹林。**补种老林。**二是建好烘房。**更新设备，分批改造。",
        "__一是扩种毛竹林__。补种老林。\n__二是建好烘房__。更新设备，分批改造。",
        "**一是**扩种毛竹林。补种老林。\n**二是**建好烘房。更新设备，分批改造。",
        "主要抓两件事：**一是**扩种毛竹林，补种老林；**二是**建好烘房，更新设备。",
    ],
)
def test_measures_that_are_counted_in_bold_are_tasks(body: str) -> None:
    assert tasks(TITLE + body) == ["建好竹器基地", "扩种毛竹林", "建好烘房"]


@pytest.mark.parametrize(
    "line",
    [
        "**（二** **）扩种** **毛竹林。** 补种老林。",
        "**（二** **）** **扩种毛竹林** **。** 补种老林。",
        "**（**二**）扩种毛竹林。**补种老林。",
        "（二 ）扩种毛竹林。补种老林。",
        "（ 二 ）扩种毛竹林。补种老林。",
    ],
)
def test_blanks_and_marks_inside_a_number_in_brackets_are_nothing(line: str) -> None:
    assert headings(TITLE + line) == [
        ("一、", "主要任务"),
        ("（一）", "建好竹器基地"),
        ("（二）", "扩种毛竹林"),
    ]
    line = line.replace("补种老林。", "补种老林。（责任单位：县林业局）")
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), TITLE + line).tasks
    assert [(task.title, [duty.name for duty in task.duties]) for task in found] == [
        ("建好竹器基地", []),
        ("扩种毛竹林", ["县林业局"]),
    ]


@pytest.mark.parametrize(
    "line", ["（二 期）扩种毛竹林。", "（二、三）扩种毛竹林。", "（         二）扩种毛竹林。"]
)
def test_other_brackets_are_no_number(line: str) -> None:
    folded = fold(line).folded
    assert read_number(folded, 0, len(folded)) is None


@pytest.mark.parametrize(
    "line",
    [
        "**1.5**万亩竹林完成改造。",
        "**2030**年竹器产值翻一番。",
        "**12**个村建起烘房。",
        "________",
        "**",
        "**竹器**一、二期工程完工。",
    ],
)
def test_a_bold_figure_is_no_number_of_a_heading(line: str) -> None:
    folded = fold(line).folded
    number = read_number(folded, 0, len(folded))
    assert number is None or not number.sure


def test_the_words_of_a_bold_number_stand_where_it_says() -> None:
    number = read_number("**12****.****扩种毛竹林。**", 0, 20)
    assert number is not None
    assert (number.kind, number.value, number.start, number.mark_end, number.end) == ("digit", 12, 2, 9, 13)


@pytest.mark.parametrize(
    "text",
    [
        "*" * 200_000 + "一是扩种，",
        "**1****.****扩种。" * 15_000,
        "\n".join(["**一**"] * 28_000),
        "\n".join(["( * _ "] * 28_000),
    ],
)
def test_long_rows_of_marks_are_read_in_time(text: str) -> None:
    with within(seconds=4):
        extract(Source("plan.txt", "0" * 64, "utf-8"), text)


LONG = "坚持统筹规划，培育一批竹器企业，带动农户增收致富，形成规模效应。"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"**1.建好基地。**{LONG}**2.育好竹种。**{LONG}**3.开拓市场。**{LONG}",
            ["1.建好基地", "2.育好竹种", "3.开拓市场"],
        ),
        (f"**1****.****建好基地。**{LONG}**2****.****育好竹种。**{LONG}", ["1.建好基地", "2.育好竹种"]),
        (f"**1.建好基地。**{LONG}竹林有**12**万亩。**2030**年翻番。", ["1.建好基地"]),
    ],
)
def test_bold_items_of_one_paragraph_are_headings_each(body: str, expected: list[str]) -> None:
    rest = "".join(f"\n{LONG}" for _ in range(8))
    assert ["".join(one) for one in headings(TITLE + body + rest)][2:] == expected


def test_a_text_on_one_line_has_its_bold_headings() -> None:
    text = f"漆溪县竹器实施意见\n**一、主要任务** **（一）建好基地。**{LONG} **（二）建好市场。**{LONG} **二、保障措施** **（三）加强领导。**{LONG}"
    assert ["".join(one) for one in headings(text)] == [
        "一、主要任务",
        "（一）建好基地",
        "（二）建好市场",
        "二、保障措施",
        "（三）加强领导",
    ]
    sections = read_outline(fold(text)).sections
    assert [text[section.start : section.end][-1] for section in sections] == ["。"] * 5


def levels(stored: str) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in read_outline(fold(stored)).sections]


def test_lines_in_bold_without_a_number_are_chapters_where_numbers_run_on_through_them() -> None:
    text = (
        "漆溪县竹器产业实施方案\n\n**总体要求**\n建好竹林。\n**加快** **竹林设施建设**\n（一）扩大竹林。补种老林。\n"
        "（二）修建林道。硬化路面。\n**强化保障**\n（三）加强统筹。健全机制。\n"
    )
    assert levels(text) == [
        (1, "总体要求"),
        (1, "加快竹林设施建设"),
        (2, "扩大竹林"),
        (2, "修建林道"),
        (1, "强化保障"),
        (2, "加强统筹"),
    ]
    assert tasks(text) == ["扩大竹林", "修建林道", "加强统筹"]


def test_other_short_lines_are_no_headings_beside_chapters_in_bold() -> None:
    text = (
        "5部门印发《扩大竹林实施方案》的通知\n近日\n5部门印发了\n《扩大竹林实施方案》的通知\n**扩大竹林实施方案**\n"
        "为扩大竹林，制定本方案。\n**总体要求**\n建好竹林。\n**加快竹林设施建设**\n（一）扩大竹林。补种老林。\n"
        "**提升竹器品质**\n完善标准。\n**强化保障**\n（二）加强统筹。健全机制。\n"
    )
    assert levels(text) == [
        (1, "总体要求"),
        (1, "加快竹林设施建设"),
        (2, "扩大竹林"),
        (1, "提升竹器品质"),
        (1, "强化保障"),
        (2, "加强统筹"),
    ]


def test_a_kind_of_section_in_bold_is_a_heading_above_the_first_item() -> None:
    text = "漆溪县竹器产业行动计划\n**（一）建好竹器基地**\n**1** **.** **扩大竹林。** 补种。\n**保障** **措施**\n**1** **.** **建立** **机制。** 定期会商。\n"
    assert levels(text) == [(1, "建好竹器基地"), (2, "扩大竹林"), (1, "保障措施"), (2, "建立机制")]
    assert tasks(text) == ["扩大竹林", "建立机制"]


@pytest.mark.parametrize(
    "text",
    [
        # the lines of a title
        "**竹器名城**\n**美丽竹乡**\n（一）扩大竹林。补种老林。\n（二）修建林道。硬化路面。\n",
        # one alone; chapters have numbers; no number stands below one; the title of a plan
        "（一）扩大竹林。补种老林。\n**竹器名城**\n（二）修建林道。硬化路面。\n",
        "一、主要任务\n（一）修建林道。硬化。\n**竹器名城**\n（二）修建林道。硬化。\n**美丽竹乡**\n建成林道。\n",
        "（一）扩大竹林。补种老林。\n**竹器名城**\n产值最高。\n**美丽竹乡**\n建成林道。\n",
        "（一）扩大竹林。补种老林。\n**竹器出口方案**\n（二）修建林道。硬化。\n**美丽竹乡**\n建成林道。\n",
    ],
)
def test_other_lines_in_bold_are_no_chapters(text: str) -> None:
    titles = [title for _, title in levels("漆溪县竹器产业行动计划\n\n" + text)]
    assert not {"竹器名城", "美丽竹乡", "竹器出口方案"}.intersection(titles)


def test_many_lines_in_bold_are_read_in_time() -> None:
    text = "**竹林设施建设**\n（一）扩种竹林。\n" * 9000 + "** **" * 30000
    with within(seconds=2):
        read_outline(fold(text))


@pytest.mark.parametrize("gap", ["", "    "])
def test_the_line_of_a_number_in_bold_behind_blanks_is_none_of_the_section_above(gap: str) -> None:
    care = "强化竹产品源头监管，开展竹农科学种养、安全种养等培训教育。"
    checks = "强化部门之间的衔接，充分发挥巡护队伍的作用，严厉打击竹材领域违法犯罪行为。到2025年，竹材生产企业抽检覆盖率100%。"
    text = (
        f"二、重点任务\n**{gap}29.**完善竹林防控体系。优化防控设施布局，大力整合监测资源。（牵头单位：县公安局）\n"
        f"**{gap}30.**加快竹材监督体系建设。全面推进“买得放心”竹材建设工作。{care}深化竹材质量治理整顿。{checks}"
        f"开展“诚信竹企”创建活动。{checks}（牵头单位：县市场监管局）\n"
    ) + "".join(f"{number}、保障措施\n{checks}\n{care}\n" for number in "三四五六")
    found = extract(Source("plan.txt", "", ""), text).tasks
    assert [task.end >= task.start for task in found] == [True] * len(found)
    holders = {task.title: [duty.name for duty in task.duties] for task in found}
    assert holders["完善竹林防控体系"] == ["县公安局"]
    assert holders["加快竹材监督体系建设"] == ["县市场监管局"]
