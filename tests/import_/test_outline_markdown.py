"""Headings of Markdown: # and bold, with numbers and without."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

BODY = "各村要把茶产业摆上重要位置，结合实际细化举措，确保按期完成各项任务。"


def read(stored: str) -> Bundle:
    return extract(Source("plan.md", "0" * 64, "utf-8"), stored)


def outline(stored: str) -> list[tuple[int, str, str]]:
    return [(one.level, one.number, one.title) for one in read_outline(fold(stored)).sections]


def plan(one: str, two: str, three: str, first: str, second: str) -> str:
    return (
        f"# 桃溪县茶产业提升行动方案\n\n{one}总体要求\n\n{BODY}\n\n{two}重点任务\n\n{first}扩种茶园\n\n"
        f"引进良种，改造老园。（责任单位：县林业局）\n\n{second}培育茶企\n\n引进企业，打响品牌。（责任单位：县商务局）\n\n"
        f"{three}保障措施\n\n{BODY}\n"
    )


@pytest.mark.parametrize(
    ("marks", "numbers"),
    [
        (("## ", "## ", "## ", "### ", "### "), ("", "", "", "", "")),
        (("## 一、", "## 二、", "## 三、", "### ", "### "), ("一、", "二、", "三、", "", "")),
        (("## ", "## ", "## ", "### 1. ", "### 2. "), ("", "", "", "1.", "2.")),
        (("## ", "## ", "## ", "（一）", "（二）"), ("", "", "", "（一）", "（二）")),
        (("## **", "## **", "## **", "### **", "### **"), ("", "", "", "", "")),
        (("## 1 ", "## 2 ", "## 3 ", "### 2.1 ", "### 2.2 "), ("1", "2", "3", "2.1", "2.2")),
        (("1 ", "2 ", "3 ", "2.1 ", "2.2 "), ("1", "2", "3", "2.1", "2.2")),
        (("## 1.", "## 2.", "## 3.", "（1）", "（2）"), ("1.", "2.", "3.", "（1）", "（2）")),
    ],
)
def test_lines_with_hashes_are_headings_with_a_number_or_without(
    marks: tuple[str, str, str, str, str], numbers: tuple[str, str, str, str, str]
) -> None:
    text = plan(*marks)
    if "**" in marks[0]:
        text = text.replace("要求\n", "要求**\n").replace("任务\n", "任务**\n").replace("措施\n", "措施**\n")
        text = text.replace("茶园\n", "茶园**\n").replace("茶企\n", "茶企**\n")
    one, two, three, first, second = numbers
    assert outline(text) == [
        (1, one, "总体要求"), (1, two, "重点任务"), (2, first, "扩种茶园"), (2, second, "培育茶企"), (1, three, "保障措施")
    ]  # fmt: skip
    bundle = read(text)
    assert bundle.head.title == "桃溪县茶产业提升行动方案"
    assert [(task.title, [duty.name for duty in task.duties]) for task in bundle.tasks] == [
        ("扩种茶园", ["县林业局"]),
        ("培育茶企", ["县商务局"]),
        ("保障措施", []),
    ]


@pytest.mark.parametrize(
    "page", ["# 政策原文\n", "## 桃政办发〔2024〕7号\n", "## 相关稿件\n### 图解\n# 市政府领导\n"]
)
def test_lines_with_hashes_around_a_text_of_numbered_chapters_are_of_its_page(page: str) -> None:
    text = f"{page}桃溪县茶产业提升行动方案\n一、扩种茶园\n{BODY}\n二、培育茶企\n{BODY}\n{page}"
    assert [title for _, _, title in outline(text)] == ["扩种茶园", "培育茶企"]


def test_two_lines_with_hashes_that_say_what_is_done_are_headings() -> None:
    table = "| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 1 | 改造茶园 | 县茶业局 |\n"
    text = f"# 茶海县茶业任务清单\n\n## 加强茶园建设\n\n{table}\n## 提升茶厂水平\n\n{table}"
    assert [title for _, _, title in outline(text)] == ["加强茶园建设", "提升茶厂水平"]


def test_a_lone_line_with_hashes_is_no_heading() -> None:
    assert outline(f"# 桃溪县茶产业提升行动方案\n\n{BODY}\n\n## 正文\n\n{BODY}\n") == []


@pytest.mark.parametrize(
    "form", ["1. **{}**：", "1. **{}：**", "- **{}**：", "- **{}** ", "（一）**{}**：", "**1. {}：**"]
)
def test_a_title_in_bold_ends_with_it_before_a_colon_or_a_blank(form: str) -> None:
    second = form.replace("1.", "2.").replace("一", "二")
    text = (
        "桃溪县茶产业提升行动方案\n\n一、重点任务\n\n"
        f"{form.format('扩种茶园')}引进良种，改造老园，扩大面积。（责任单位：县林业局）\n"
        f"{second.format('培育茶企')}打响品牌。（责任单位：县商务局）\n\n二、保障措施\n{BODY}\n"
    )
    assert [(task.title, [duty.name for duty in task.duties]) for task in read(text).tasks][:2] == [
        ("扩种茶园", ["县林业局"]),
        ("培育茶企", ["县商务局"]),
    ]


def test_behind_a_colon_stands_the_text_where_nothing_follows_but_who_is_responsible() -> None:
    text = "桃溪县茶产业提升行动方案\n\n一、重点任务\n\n1.扩种茶园：引进良种。（责任单位：县林业局）\n2.育茶企：打响品牌。\n引进加工企业，发展精深加工，延伸产业链条。\n"
    assert [task.title for task in read(text).tasks] == ["扩种茶园", "育茶企：打响品牌"]


def test_numerals_as_on_cheques_number_the_widest_parts() -> None:
    text = f"桃溪县茶产业提升行动方案\n\n壹、总体要求\n\n{BODY}\n\n贰、重点任务\n\n一、扩种茶园\n\n{BODY}\n\n二、培育茶企\n\n{BODY}\n"
    assert outline(text) == [
        (1, "壹、", "总体要求"), (1, "贰、", "重点任务"), (2, "一、", "扩种茶园"), (2, "二、", "培育茶企")
    ]  # fmt: skip


def test_a_chapter_that_names_the_tasks_of_its_paragraphs_is_none() -> None:
    text = (
        "桃溪县茶产业提升行动方案\n\n一、重点任务\n一是扩种茶园。引进良种，改造老园。（责任单位：县林业局）\n"
        "二是培育茶企。引进企业，打响品牌。（责任单位：县商务局）\n三是培训茶农。开展培训，提升技能。（责任单位：县人社局）\n"
    )
    assert [len(task.duties) for task in read(text).tasks] == [1, 1, 1]


@pytest.mark.parametrize("marks", ["## ", "## **", "### "])
@pytest.mark.parametrize("number", ["", "一、"])
def test_a_section_ends_before_the_marks_of_the_next_heading(marks: str, number: str) -> None:
    bold = marks.strip("# ")
    following = number.replace("一", "二")
    text = f"# 桃溪县茶产业提升行动方案\n\n{marks}{number}重点任务{bold}\n\n{BODY}\n\n{marks}{following}保障措施{bold}\n\n{BODY}\n"
    first, second = read_outline(fold(text)).sections
    assert text[first.start : first.end].rstrip().endswith(BODY)
    assert text[second.start :].startswith(f"{following}保障措施")


def test_items_in_brackets_stand_below_those_in_digits_that_have_hashes() -> None:
    items = "## 1.扩种茶园\n\n（1）引进良种。改造老园。\n\n（2）疏浚水渠。引水上山。\n\n## 2.培育茶企\n\n（1）引进企业。打响品牌。\n"
    found = outline(f"# 桃溪县茶产业提升行动方案\n\n## 一、重点任务\n\n{items}\n## 二、保障措施\n\n{BODY}\n")
    assert [(level, title) for level, _, title in found] == [
        (1, "重点任务"), (2, "扩种茶园"), (3, "引进良种"), (3, "疏浚水渠"), (2, "培育茶企"), (3, "引进企业"), (1, "保障措施")
    ]  # fmt: skip


def test_a_figure_behind_hashes_that_counts_no_chapters_is_no_number() -> None:
    text = (
        f"# 桃溪县茶产业提升行动方案\n\n## 5 大工程\n\n{BODY}\n\n## 一、重点任务\n\n（一）扩种茶园。{BODY}\n"
    )
    assert ("5", "大工程") not in [one[1:] for one in outline(text)]


def test_a_figure_that_belongs_to_a_word_numbers_no_heading() -> None:
    text = "# 岚江市茶业方案\n\n## 1 总体要求\n\n统筹推进。\n\n## 2处茶园先行\n\n先行建设。\n\n## 2 主要任务\n\n抓好落实。\n"
    assert [section.number for section in read_outline(fold(text)).sections][:2] == ["1", "2"]
    assert "主要任务" in [section.title for section in read_outline(fold(text)).sections]
