"""Tables of contents that stand without a title."""

from __future__ import annotations

import pytest

from gangmu_import.outline import Outline, read_outline
from gangmu_import.text import fold

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
