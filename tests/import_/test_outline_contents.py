"""Tables of contents that stand without a title, in bold, or before an excerpt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gangmu_import.outline import Outline, read_outline
from gangmu_import.text import fold
from pace import within

BODY = "各部门要把这项工作摆上重要位置,结合实际抓好落实,确保各项任务按期完成,取得看得见的成效。"


def outline_of(stored: str) -> Outline:
    return read_outline(fold(stored))


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "entries", ["第一章 总则\n第二章 修路\n第三章 附则", "一、修路\n（一）通村\n（二）通组\n二、架桥"]
)
def test_headings_that_all_stand_again_are_a_table_of_contents_without_a_title(
    entries: str, apart: str
) -> None:
    body = entries.replace("\n", f"\n{BODY}\n")
    text = f"望江市修路规划\n{entries}\n{body}\n{BODY}".replace("\n", apart)
    framed = outline_of(text)
    assert [section.title for section in framed.sections] == [
        section.title for section in outline_of(f"望江市修路规划\n{body}\n{BODY}").sections
    ]
    assert [text[frame.start : frame.end] for frame in framed.frames] == [entries.replace("\n", apart)]


@pytest.mark.parametrize(
    "text",
    [
        f"望江市方案\n一、修路\n{BODY}\n二、架桥\n{BODY}\n附件1\n一、修路\n{BODY}\n二、种树\n{BODY}",
        f"望江市方案\n一、修路\n二、架桥\n三、种树\n一、修路\n{BODY}\n二、挖渠\n{BODY}\n三、引水\n{BODY}",
        "望江市方案\n一、修路。\n二、架桥。\n三、种树。\n一、修路。\n二、架桥。\n三、种树。",
    ],
)
def test_headings_of_which_few_stand_again_or_that_hold_text_are_no_contents(text: str) -> None:
    assert outline_of(text).frames == ()


CHAPTERS = ("第一章 总则", "第二章 竹林保护", "第三章 竹器制作", "第四章 监督管理", "第五章 附则")


def bold(line: str) -> str:
    return f"**{line}**"


def plain(line: str) -> str:
    return line


@pytest.mark.parametrize("contents", [bold, plain])
@pytest.mark.parametrize("chapter", [bold, plain])
@pytest.mark.parametrize("head", ["**目 录**", "目 录", "__目录__", "目　录"])
@pytest.mark.parametrize("kept", [(0, 1, 2, 3, 4), (0, 4), (1, 3)])
def test_a_table_of_contents_in_bold_or_before_an_excerpt_ends_where_its_chapters_stand_again(
    head: str, chapter: Callable[[str], str], contents: Callable[[str], str], kept: tuple[int, ...]
) -> None:
    entries = [head, *map(contents, CHAPTERS)]
    rest = [f"{chapter(CHAPTERS[index])}\n第{index + 1}条 为了保护竹林，制定本条例。" for index in kept]
    text = "\n".join(["漆溪市竹林条例", *entries, *rest])
    outline = outline_of(text)
    assert [section.number + " " + section.title for section in outline.sections] == [
        CHAPTERS[index] for index in kept
    ]
    framed = [line for frame in outline.frames for line in text[frame.start : frame.end].split("\n")]
    assert framed == entries


def test_sections_of_the_same_name_stay_in_the_table_of_contents() -> None:
    entries = ["目录", "第一章 竹林", "第一节 目标", "第二章 竹器", "第一节 目标"]
    text = "\n".join(
        ["漆溪市规划", *entries, f"第一章 竹林\n第一节 目标\n{BODY}\n第二章 竹器\n第一节 目标\n{BODY}"]
    )
    assert [text[frame.start : frame.end] for frame in outline_of(text).frames] == ["\n".join(entries)]


def test_many_tables_of_contents_are_read_in_time() -> None:
    text = "\n".join(f"目录\n竹{index}。" for index in range(14_000))
    with within(seconds=3):
        outline_of(text)
