"""The first line of a text as its title, although it ends like none."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.doctitle import FIRST_LINES, NUMBER, NUMBERED
from gangmu_import.lexicon import rules
from gangmu_import.outline import Outline
from gangmu_import.regions import atlas
from gangmu_import.text import Text, half_width
from gangmu_import.titlelines import YEARS_BEHIND, clean

SHORTEST_FIRST, LONGEST_FIRST = 8, 60
"""Characters of a first line that may be a title although it ends like none."""
PLACED: Final = re.compile(
    r"20\d\d\s?年|[上下]半年|季度工作|^(?:关于)?对?《?(?![全各我本该某])[\u4e00-\u9fff]{2,6}?[省市县区州旗盟]"
)
OWNED: Final = re.compile(
    r"20\d\d\s?年度?(?![全各我本该某])[\u4e00-\u9fff]{2,6}?[省市县区州旗盟]|(?![全各我本该某])[\u4e00-\u9fff]{2,6}?[省市县区州旗盟][^,]{0,24}?20\d\d\s?年"
)
"""How a title begins that names both a year and a place."""
SHOWN: Final = re.compile(
    r"\s*\[?\s?(?:(?:信息|文章|稿件)?来源|发布(?:日期|时间|机构|单位|人)|发文日期|成文日期|作者|编辑|浏览次数)\s?:"
)
"""What stands below the title on the page of a web site."""
INDEXED: Final = re.compile(
    r"[\[| ]{0,3}(?:索引号|组配分类|发布机构|发布(?:日期|时间)|发文(?:日期|时间|机关|单位)|成文日期|生成日期|主题分类|公开(?:方式|时限))[\]]?[ :|]"
)
"""What a line of the index above the title begins with."""
NO_TITLE: Final = re.compile(r"[。;:,!?]|\d日$|(?:网|网站|平台|政府|委员会|办公室|局|(?<!号)文件|公报)$")
WHOLE: Final = re.compile(r"\s*[(（](?:附?全文|正文)[)）]$")
"""What a page says behind the title of a text that it holds."""


@cache
def _first_endings() -> tuple[str, ...]:
    return tuple(rules("documents")["first_line"]["endings"])


def first_title(text: Text, outline: Outline) -> str:
    """The first line of the text where it is a title although its last word is that of no kind: it names a place or a year,
    and ends as bulletins do, or the line after it says where the page comes from. Else the first below what a page prints
    above it that ends so and names both; empty for a text without one."""
    lines = [line[:2] for line in outline.lines[:FIRST_LINES] if line[1] > line[0]]
    first = next((index for index, line in enumerate(lines) if not INDEXED.match(text.folded, *line)), None)
    if first is None:
        return ""
    title = titled(text, *lines[first])
    if (
        title
        and (ends_so(title) or SHOWN.match(text.folded, lines[first][1]))
        and names_place(half_width(title))
    ):
        return title
    headed = next((section.start for section in outline.sections), len(text.folded))
    below = (titled(text, *line) for line in lines[first + 1 :] if line[0] < headed)
    return next((title for title in below if title and ends_so(title) and OWNED.match(half_width(title))), "")


def titled(text: Text, start: int, end: int) -> str:
    """What a line may say as a title, without what stands around it; empty for a sentence, an item or the name of a site."""
    if not SHORTEST_FIRST <= end - start <= LONGEST_FIRST:
        return ""
    folded = clean(text.folded[start:end])
    if NO_TITLE.search(folded) or NUMBERED.match(folded) or NUMBER.match(folded):
        return ""
    return WHOLE.sub("", clean(text.stored[start:end]))


def ends_so(title: str) -> bool:
    """Whether a title ends as bulletins do, with years in brackets behind it or not."""
    return YEARS_BEHIND.sub("", half_width(title)).endswith(_first_endings())


def names_place(line: str) -> bool:
    """Whether a line names a year or a part of one, or begins with a place: a province or a city by its short name as well (甘肃…分工确定)."""
    if PLACED.search(line):
        return True
    shorts = (atlas().by_short.get(line[:length], ()) for length in (2, 3))
    return any(len(region.above) <= 1 for regions in shorts for region in regions)
