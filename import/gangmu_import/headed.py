"""Paragraphs and titles that begin with the bodies whom they bind, before a colon: 市文化局、市体育局:负责…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from gangmu_import.bodylike import looks_like_body, no_name_ends, surely_body
from gangmu_import.holders import split_names
from gangmu_import.kinds import (
    holds_tasks,
    opening_verb,
    opens_with_plain_verb,
    opens_with_verb,
    section_kind,
)
from gangmu_import.leads import ITEM_KINDS, Lead
from gangmu_import.numbering import Line
from gangmu_import.parts import Part
from gangmu_import.text import Bounds

SHORTEST_BODY, LONGEST_BODY = 3, 20
"""Characters of a title that is the name of one body."""
LONGEST_BODIES: Final = 90
"""Characters of a list of bodies before a colon."""
TOLD: Final = ("情况", "名单")
"""What ends the title of a section that tells of bodies, and gives them nothing to do: 各单位完成情况."""
FEWEST: Final = 2
"""Paragraphs headed so that show that a section is a list of duties by body."""
GROUPS: Final = ("企业", "公司", "单位", "部门", "机构", "学校", "医院", "协会")
"""How those are called together who get their part beside bodies: 供水供气企业:要…."""
BOLD: Final = "*"
BLANKS: Final = (" ", BOLD, "\n", "要", "应")
"""What may stand between a colon and what is to be done."""
MOST_BEFORE: Final = 1
"""Paragraphs that introduce such a list."""
OWNERS: Final = ("省", "市", "县", "州", "旗", "镇", "乡", "全省", "全市", "全县", "全区")
"""Behind a verb the place whose body it acts on."""
FOUNDED: Final = ("集团", "公司", "医院", "学院", "学校", "大学", "银行")
"""What is founded as well as bound."""
BUILT: Final = ("养老院", "敬老院", "福利院", "卫生院", "医院", "剧院", "影院", "行业协会")
"""What is built or set up, and never called by the verb for that: 建设养老院."""
SEVERAL: Final = re.compile("[、,;/及和与暨]")
"""What may part the names of a list."""
HEADED: Final = re.compile(
    r"(?:[省市区县乡镇村]+级|[\u4e00-\u9fff]{2,12})[\u4e00-\u9fff]{0,8}(?:局|办公室|中心|大队|委员会|厅|委|办|处|站|所)\Z"
)
"""A title before a colon that names a body."""
CALLED_UPON: Final = re.compile(r"[要应须](?:牵头|会同|配合|联合|统筹|负责)")
"""What is said of a body in a title that ends with others: 各地水利部门要会同有关部门."""


def headed_paragraphs(folded: str, lines: Sequence[Line]) -> list[Lead]:
    """The paragraphs of a section that lists duties by body, where at least half are headed so; [] for another section."""
    found: list[Lead] = []
    acting = introduced = bodies = 0
    for start, end, _, number in lines:
        if number is not None and number.kind in ITEM_KINDS:
            begin, mark = number.end, folded[start : number.mark_end]
        else:
            begin, mark = start, ""
        colon = folded.find(":", begin + SHORTEST_BODY, min(end, begin + LONGEST_BODIES))
        stop = colon
        if folded.startswith(BOLD, begin):
            begin, stop = _without_bold(folded, begin, colon)
        named = colon > 0 and bool(bodies_before(folded, begin, stop))
        if named or (colon > 0 and folded.endswith(GROUPS, begin, stop) and _acts(folded, colon)):
            found.append(Lead(start, mark, begin, stop, True))
            acting += _acts(folded, colon)
            bodies += named
        elif not found:
            introduced += 1
            if introduced > MOST_BEFORE:
                return []
    several = bodies >= FEWEST and 2 * len(found) >= len(lines)
    return found if several and 2 * acting >= len(found) else []


def headed_annexes(
    folded: str, parts: Sequence[Part], sections: Sequence[int], lines: Sequence[Line]
) -> list[tuple[list[Lead], int]]:
    """The paragraphs of each annex without headings that lists duties by body below its title, and its end; `sections` and
    `lines` are the starts of all sections and all lines of the text."""
    found: list[tuple[list[Lead], int]] = []
    for part in parts:
        title, end = part.title, part.end
        if (
            part.kind != "annex"
            or title is None
            or bisect_left(sections, part.start) < bisect_left(sections, end)
        ):
            continue
        words = folded[title.start : title.end]
        if words.endswith(TOLD) or not holds_tasks(section_kind(words)):
            continue
        first, last = (bisect_left(lines, place, key=itemgetter(0)) for place in (title.end, end))
        leads = headed_paragraphs(folded, lines[first:last])
        found += [(leads, lines[last - 1][1])] if leads else []
    return found


def bodies_before(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of the bodies, one or several, that are all that stands before a colon at `end`; [] for other words."""
    if no_name_ends(folded[end - 1]):
        return []
    words = folded[start:end]
    if not SEVERAL.search(words):
        return [(start, end)] if _is_body(words) else []
    names = split_names(folded, start, end)
    listed = [folded[slice(*name)] for name in names]
    several = all(map(looks_like_body, listed)) and any(map(surely_body, listed))
    return names if several and not opens_with_plain_verb(words) else []


def title_bodies(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of the bodies that a title consists of, or begins with before a colon in it; [] for another title."""
    colon = folded.find(":", start, min(end, start + LONGEST_BODIES))
    if colon > 0:
        return bodies_before(folded, start, colon) if _acts(folded, colon) else []
    if no_name_ends(folded[end - 1]) or end - start > LONGEST_BODIES:
        return []
    title, before_colon = folded[start:end], folded.startswith(":", end)
    if SEVERAL.search(title):
        names = bodies_before(folded, start, end)
        return names if before_colon or all(surely_body(folded[slice(*name)]) for name in names) else []
    if _acts_on(title) or CALLED_UPON.search(title):
        return []
    headed = before_colon and HEADED.match(title) is not None and looks_like_body(title)
    return [(start, end)] if len(title) <= LONGEST_BODY and (headed or surely_body(title)) else []


def _acts_on(title: str) -> bool:
    """Whether a title says what is to be done with a body, and is not its name: 组建县茶业集团, 支持市茶业学院, not 保护区管理局."""
    if not opens_with_verb(title):
        return False
    verb = opening_verb().match(title)
    behind = title[verb.end() :] if verb else ""
    acts = opens_with_plain_verb(title)
    return (
        behind.startswith(OWNERS)
        or title.endswith(BUILT)
        or (acts and (behind.startswith("区") or title.endswith(FOUNDED)))
    )


def _is_body(words: str) -> bool:
    return len(words) <= LONGEST_BODY and surely_body(words) and not opens_with_plain_verb(words)


def _without_bold(folded: str, start: int, end: int) -> Bounds:
    """A stretch without the marks of bold type on both sides."""
    while start < end and folded[start] == BOLD:
        start += 1
    while start < end and folded[end - 1] == BOLD:
        end -= 1
    return start, end


def _acts(folded: str, colon: int) -> bool:
    """Whether what stands behind a colon opens with a verb."""
    at = colon + 1
    while folded.startswith(BLANKS, at):
        at += 1
    return opens_with_verb(folded, at)
