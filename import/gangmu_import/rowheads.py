"""What hides the headings in the first row of a table whose rows are lines: marks of bold, and ends of lines inside a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.text import Bounds, holds_word

BOLD: Final = "**"
BOLD_ROW: Final = re.compile(
    r"^ ?\|? ?(?:\*\*[^*|\t\n]{1,30}\*\*(?:(?: |<br>)?\*\*[^*|\t\n]{1,20}\*\*){0,3}(?:[ \t]*\|[ \t|]*| *\t[ \t]*| {2,}|$)){2,40}$",
    re.MULTILINE,
)
"""A row whose cells all stand in bold."""
BOLD_LINES: Final = re.compile(
    r"^\*\*(?:序号|编号)\*\*(?: ?\|)?$(?:\n+\*\*[^*|\t\n]{1,14}\*\*(?: ?\|)?$){2,16}", re.MULTILINE
)
"""The same with a cell on each line."""
BROKEN: Final = re.compile(
    r"\n(?=(?:单位|部门|主体|时限|时间|期限|节点|号|名称|任务|事项|内容|措施|目标|要求|领导|领域|类别|情况|[（(](?:单位|部门)[)）])(?: ?[|\t]| ?$))(?<=[\u4e00-\u9fff)）]\n)",
    re.MULTILINE,
)
"""The end of a line inside a heading, or the like of one: 牵头 / 单位."""
LONGEST_ROW: Final = 160
"""Characters of a row of headings."""
SEPARATORS: Final = "|\t"
FIRST: Final = "序"


def bold_marks(text: str) -> Iterator[Bounds]:
    """The marks of bold in rows that stand in bold whole."""
    if not holds_word(text, BOLD):
        return
    for sought in (BOLD_ROW, BOLD_LINES):
        for row in sought.finditer(text):
            at = text.find(BOLD, *row.span())
            while at >= 0:
                yield at, at + len(BOLD)
                at = text.find(BOLD, at + len(BOLD), row.end())


def broken_heads(text: str) -> Iterator[Bounds]:
    """The ends of lines inside headings of which separators part some on the same line."""
    if "|" not in text and "\t" not in text:
        return
    for end in BROKEN.finditer(text):
        line = text[max(0, end.start() - LONGEST_ROW) : end.start()].rpartition("\n")[2]
        if line == FIRST or any(separator in line for separator in SEPARATORS):
            yield end.span()
