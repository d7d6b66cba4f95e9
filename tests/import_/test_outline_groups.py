"""Names of groups over numbered items that run on from one group to the next, on pages out of longer lists."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

BODY = "新建一批林场。（牵头单位：市林业局；责任单位：市财政局）"


def tree(stored: str) -> list[str]:
    """Number and title of each section, below a > for each level."""
    sections = read_outline(fold(stored)).sections
    return [">" * (section.level - 1) + section.number + section.title for section in sections]


def test_lines_with_a_dash_group_items_that_run_on() -> None:
    text = f"——守好林区\n24.巡护山林。{BODY}\n25.防治虫害。{BODY}\n——建好林场\n26.培育苗木。{BODY}\n27.修路。{BODY}\n"
    assert tree(text) == [
        "——守好林区",
        ">24.巡护山林",
        ">25.防治虫害",
        "——建好林场",
        ">26.培育苗木",
        ">27.修路",
    ]
    tasks = extract(Source("page.txt", "0" * 64, "utf-8"), text).tasks
    assert [task.number for task in tasks] == ["24.", "25.", "26.", "27."]


def test_such_a_line_closes_the_items_above_it_and_stands_below_its_chapter() -> None:
    text = f"一、守林\n1.巡护山林。{BODY}\n——建好林场\n2.培育苗木。{BODY}\n二、富民\n——办好林校\n3.招生。{BODY}\n"
    assert tree(text) == [
        "一、守林",
        ">1.巡护山林",
        ">——建好林场",
        ">>2.培育苗木",
        "二、富民",
        ">——办好林校",
        ">>3.招生",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"1.基本原则\n——政府主导\n——市场运作\n2.重点任务\n{BODY}\n",
        f"1.守好林区\n——巡护山林\n2.建好林场\n——培育苗木\n3.办好林校\n{BODY}\n",
        f"——守好林区\n1.巡护山林。{BODY}\n——建好林场\n1.培育苗木。{BODY}\n",
        f"1.守好林区。{BODY}\n——巡护山林，防治虫害。\n2.建好林场。{BODY}\n",
    ],
)
def test_dashes_before_principles_or_parts_of_an_item_name_no_group(text: str) -> None:
    assert not any(line.startswith((">2", ">1")) for line in tree(text))


@pytest.mark.parametrize("number", ["（七）", "七、"])
def test_a_group_in_mid_count_is_no_part_of_the_item_that_opens_a_page(number: str) -> None:
    text = f"124.巡护山林。{BODY}\n{number}建好林场，带富林农\n125.培育苗木。{BODY}\n126.修路。{BODY}\n"
    assert tree(text) == ["124.巡护山林", f"{number}建好林场，带富林农", ">125.培育苗木", ">126.修路"]
    tasks = extract(Source("page.txt", "0" * 64, "utf-8"), text).tasks
    assert [task.number for task in tasks] == ["124.", "125.", "126."]


def test_a_first_number_in_brackets_is_part_of_the_item_above_it() -> None:
    text = f"3.守好林区\n（一）巡护山林。{BODY}\n（二）防治虫害。{BODY}\n4.建好林场。{BODY}\n"
    assert tree(text) == ["3.守好林区", ">（一）巡护山林", ">（二）防治虫害", "4.建好林场"]


def test_short_sentences_between_items_group_them_where_duties_close_each() -> None:
    text = (
        f"124.巡护山林。{BODY}\n（七）富民兴林\n完善林业政策。\n125.培育苗木。{BODY}\n126.修路。{BODY}\n"
        f"促进林农增收。\n127.开办林校。{BODY}\n（八）守林护林\n加强山林巡护。\n128.招募护林员。{BODY}\n"
    )
    assert tree(text) == [
        "124.巡护山林",
        "（七）富民兴林",
        ">完善林业政策",
        ">>125.培育苗木",
        ">>126.修路",
        ">促进林农增收",
        ">>127.开办林校",
        "（八）守林护林",
        ">加强山林巡护",
        ">>128.招募护林员",
    ]
    tasks = extract(Source("page.txt", "0" * 64, "utf-8"), text).tasks
    assert [task.number for task in tasks] == ["124.", "125.", "126.", "127.", "128."]


@pytest.mark.parametrize(
    "text",
    [
        "1.培育苗木\n新建苗圃三处。\n2.巡护山林\n招募护林员五名。\n3.修路\n",
        f"1.培育苗木。{BODY}\n建好苗圃。\n2.巡护山林。{BODY}\n3.修路。{BODY}\n",
        f"（一）培育苗木\n建好苗圃。\n1.选种。{BODY}\n（二）巡护山林\n招募护林员。\n1.巡山。{BODY}\n",
        f"1.培育苗木。{BODY}\n苗木质量好。\n2.巡护山林。{BODY}\n林农收入高。\n3.修路。{BODY}\n",
    ],
)
def test_the_text_of_an_item_and_a_single_sentence_name_no_group(text: str) -> None:
    assert not any(line.lstrip(">")[0] in "新招建苗林" for line in tree(text))


def test_many_lines_with_dashes_cost_little() -> None:
    with within(seconds=2):
        tree("".join(f"——守好林区\n{number}.巡护。\n" for number in range(2, 900)) * 8)


PLAIN = (
    "茶海县茶业建设工作要点\n以好茶兴好业\n\n加快茶园建设\n夯实茶园基础\n1. 改造老茶园\n改造老茶园3000亩。\n2. 修建茶园道路\n修建道路20公里。\n"
    "防治茶园病害\n3. 推广绿色防控\n推广面积2万亩。\n4. 建设测报站\n建设测报站6个。\n"
    "大力发展茶业加工\n提升茶厂水平\n5. 改造老茶厂\n改造茶厂12家。\n6. 推广清洁加工\n推广清洁加工线5条。\n"
)


def test_words_over_items_that_run_on_name_groups_and_wider_groups() -> None:
    assert tree(PLAIN) == [
        "加快茶园建设",
        ">夯实茶园基础",
        ">>1.改造老茶园",
        ">>2.修建茶园道路",
        ">防治茶园病害",
        ">>3.推广绿色防控",
        ">>4.建设测报站",
        "大力发展茶业加工",
        ">提升茶厂水平",
        ">>5.改造老茶厂",
        ">>6.推广清洁加工",
    ]


@pytest.mark.parametrize(
    "line", ["县茶业局、县水利局负责）", "东坡茶园（二期）", "茶园道路", "加快茶园建设。"]
)
def test_other_lines_before_a_number_name_no_group(line: str) -> None:
    text = (
        PLAIN.replace("加快茶园建设\n夯实茶园基础\n", "")
        .replace("大力发展茶业加工\n提升茶厂水平", line)
        .replace("防治茶园病害", line)
    )
    assert line not in [heading.lstrip(">") for heading in tree(text)]
