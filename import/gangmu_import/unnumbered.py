"""Unnumbered headings: short lines without a full stop that body text or a list follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import Final

from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb, section_kind
from gangmu_import.numbering import BULLETS, UNCOUNTED, Line, Number
from gangmu_import.parts import ANNEX, ANNEX_SIGN, SIGNED
from gangmu_import.text import SEAM

FOREWORD: Final = re.compile(r"(?:前|引|序|导)\s*言$")
KNOWN: Final = re.compile(
    r"(?:前\s*言|引\s*言|序\s*言|导\s*言|结\s*语|结束语|附\s*则|后\s*记|名词解释|总\s*则)$"
)
KNOWN_STARTS: Final = frozenset("前引序导结附后名总")
PLAIN: Final = re.compile(r"[\u4e00-\u9fff“《(\dA-Z][^。;:!?|…]{3,33}[\u4e00-\u9fff”》)A-Za-z]$")
NO_END: Final = frozenset("。;:,、!?.…")
"""What neither KNOWN nor PLAIN ends with: most lines end so."""
FIGURE: Final = re.compile(r"\*\*|\d(?:[\d.]*)[%万亿家个元项户人次]")
CAPTION: Final = re.compile(
    r"[表图](?:\s?\d|[一二三四五六七八九十])|注\s*[::]|\(|各[^,。]{2,40}(?:政府|单位|部门|局|委|办)"
)
CAPTION_STARTS: Final = frozenset("表图注(各")
SIGNED_ENDS: Final = frozenset("日)")
"""What SIGNED ends with."""
PLANS: Final = ("计划", "方案")
REPORT: Final = "报告"
GIVEN: Final = re.compile(r"[—–─-]{1,2}[^。;]{0,20}在[^。;]{4,48}(?:会议|大会)上")
"""Below the title of a report: at which meeting it was given."""
COLUMN: Final = re.compile(
    r"(?:(?:19|20)\d\d年?|[“\"]?十.五[”\"]?(?:规划)?)(?:现状|实际|完成|基期|目标)?[值数]?$"
)
"""The head of a column: 2020年现状, 2025年目标值."""
COLUMN_STARTS: Final = frozenset('12“"十')
RESULT: Final = re.compile(
    r"(?:不断|持续|稳步|显著|明显|进一步|日益|逐步|逐渐|初见|初显|取得|更加|加快|有效|蓬勃|大幅|基本|全面|深入|扎实|有力|较快|快速)[\u4e00-\u9fff]{1,6}$"
)
CHAPTERS: Final = frozenset({"chapter", "section"})
BULLET: Final = re.compile(rf"[-*·{BULLETS}]\s")
SHORTEST_PLAIN, LONGEST_PLAIN = 5, 36
NARROW: Final = frozenset({"bracketed", "digit"})
"""Numbers that may run on through chapters which bear none."""
WIDE: Final = frozenset({"chinese", "part"})
LISTED: Final = frozenset({"chinese", "bracketed", "digit"})
OVER_NUMBERS: Final = frozenset({"chinese", "bracketed"})
"""Numbers above which 主要任务 heads no column of a table, as it may above 1."""
FEWEST_BOLD: Final = 2
GENERAL: Final = re.compile(r"(?:总体|总的)(?:要求|思路|考虑|构想)(?:\*\*)?$")
FEWEST_NAMED: Final = 3
"""Such names of sections that are the outline of a text."""
PARTS: Final = frozenset({"guidance", "aims"})
"""Kinds of sections that are parts of such a chapter."""
SHORTEST_BOLD: Final = 4
"""Characters of 总体要求, which is a heading in bold, or above (一)."""
BEHIND_CLAUSE: Final = frozenset(")]】*")
"""What a clause of responsibility ends with, in bold as well."""
LONGEST_BODY_GAP: Final = 40
"""A line longer than this is body text."""


def is_plain(bare: str) -> bool:
    """Whether a short line without a number looks like a heading."""
    if bare[0] in KNOWN_STARTS and KNOWN.match(bare):
        return True
    if (
        not PLAIN.match(bare)
        or (bare[0] in COLUMN_STARTS and COLUMN.match(bare))
        or (bare[0] in CAPTION_STARTS and CAPTION.match(bare))
    ):
        return False
    # letters alone hold neither
    if not bare.isalpha() and (bare.count(",") > 1 or FIGURE.search(bare)):
        return False
    signed = bare[-1] in SIGNED_ENDS and SIGNED.search(bare)
    return not (signed or (bare[0] == ANNEX_SIGN and ANNEX.match(bare)))


def form(title: str, over_list: bool) -> str:
    """What headings of one level share: the place over a numbered list, or the grammar (加强…, …持续优化, …方面, a name)."""
    if FOREWORD.match(title):
        return "alone"
    kind = section_kind(title)
    # 基本原则 is no 基本完成
    if kind not in PARTS and RESULT.search(title) and not opens_with_plain_verb(title):
        return "result"
    if over_list or kind or KNOWN.match(title):
        return "named"
    if title.endswith("方面"):
        return "aspect"
    return "verb" if opens_with_verb(title) else "name"


def without_bold(folded: str, lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """The lines, those without a number that are all in bold without its marks; and by index what these say."""
    bare, bold = list(lines), dict[int, str]()
    for index, (start, end, gap, number) in enumerate(lines):
        if (
            number is None
            and end - start > SHORTEST_BOLD
            and folded.startswith("**", start)
            and folded.endswith("**", start, end)
        ):
            words = SEAM.sub("", folded[start + 2 : end - 2])
            if words and "*" not in words and len(words) <= LONGEST_PLAIN:
                bold[index] = words
                bare[index] = (start + 2, end - 2, gap, None)
    return bare, bold


def _bold_chapters(
    folded: str, lines: Sequence[Line], plain: Iterable[int], bold: Container[int], kinds: Collection[str]
) -> Sequence[int]:
    """Those lines in bold that are chapters without a number: several, in a text whose widest numbers are (一) or 1., at
    least one right above such a number."""
    # a title in bold has several lines
    chapters = [
        index
        for index in plain
        if index in bold and index + 1 not in bold and not folded.endswith(PLANS, *lines[index][:2])
    ]
    if len(chapters) < FEWEST_BOLD or not WIDE.isdisjoint(kinds):
        return ()
    following = (lines[index + 1][3] for index in chapters)
    return chapters if any(number and number.kind in NARROW for number in following) else ()


def _like_headings(
    folded: str, lines: Sequence[Line], short: Sequence[int], bold: Mapping[int, str]
) -> list[int]:
    """Indices of those of the short lines that look like a heading."""
    plain = [index for index in short if _looks_plain(folded, lines, index, bold)]
    plain = sorted({*plain, *_short_names(folded, lines, short)})
    if not bold:
        return plain
    in_bold = (index for index, words in bold.items() if len(words) == SHORTEST_BOLD and words.isalpha())
    return sorted({*plain, *in_bold})


def _looks_plain(folded: str, lines: Sequence[Line], index: int, bold: Mapping[int, str]) -> bool:
    """Whether a short line without a number looks like a heading; the first are the title of the document."""
    start, end, gap, _ = lines[index]
    return (
        folded[end - 1] not in NO_END
        and ((end - start >= SHORTEST_PLAIN and (index > 1 or gap)) or folded[start] in KNOWN_STARTS)
        and is_plain(bold.get(index) or folded[start:end])
    )


def _short_names(folded: str, lines: Sequence[Line], short: Sequence[int]) -> list[int]:
    """Indices of 主要任务 and the like, which head columns as well: those right above (一) or 一、, the first below 总体要求, and
    where there is one, those above text; `short` are those of the short lines without a number."""
    last = len(lines) - 1
    named = [
        index
        for index in short
        if lines[index][1] - lines[index][0] == SHORTEST_BOLD and index < last
        if section_kind(folded[slice(*lines[index][:2])])
    ]
    over = [
        index
        for index in named
        if _begins_list(lines[index + 1][3], OVER_NUMBERS) or _opens_parts(folded, lines, index)
    ]
    if not over:
        return _over_texts(folded, lines, named)
    if len(over) == len(named):
        return over
    first = set(over)
    return [
        index
        for index in named
        if index in first
        or folded[lines[index + 1][1] - 1] == "。"
        or (index + 1 in first and GENERAL.search(folded, *lines[index][:2]))
    ]


def _over_texts(folded: str, lines: Sequence[Line], named: Sequence[int]) -> list[int]:
    """Indices of the names of sections in a text that has such alone for an outline: 总体要求 the first of several, each its own
    and over text."""
    titles = [folded[slice(*lines[index][:2])] for index in named]
    alone = len(set(titles)) == len(titles) >= FEWEST_NAMED and GENERAL.match(titles[0]) is not None
    over_text = alone and all(folded[lines[index + 1][1] - 1] == "。" for index in named)
    return list(named) if over_text else []


def _opens_parts(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the first part of the 总体要求 on the line above it, with text below."""
    if not index or folded[lines[index + 1][1] - 1] != "。":
        return False
    return GENERAL.search(folded, *lines[index - 1][:2]) is not None


def plain_headings(
    folded: str,
    lines: Sequence[Line],
    opening: Sequence[int],
    short: Sequence[int],
    bold: Mapping[int, str],
) -> dict[int, str]:
    """The lines that are unnumbered headings, by index, with their form; `opening`: indices of the lines with a number and
    some others, `short`: of those without one that have no more than LONGEST_PLAIN characters.

    Known words (前言) and names of kinds of sections (保障措施) always, and so a line over the first number of a list;
    others where they are the rule and not the exception: at least three, and more than the numbered headings.
    """
    plain = _like_headings(folded, lines, short, bold)
    if not plain:
        return {}
    kinds = [(index, number.kind) for index in opening if (number := lines[index][3])]
    firm = [index for index, kind in kinds if kind not in UNCOUNTED]
    called = {kind for _, kind in kinds}
    chapters = not CHAPTERS.isdisjoint(called)
    found: dict[int, bool] = {}
    sure: dict[int, str] = {}
    for index in plain:
        start, end, gap, _ = lines[index]
        title = folded[start:end]
        if KNOWN.match(title):
            sure[index] = form(title, False)
        elif chapters:
            # in a book of chapters a short line is a caption
            continue
        elif (
            index + 1 < len(lines)
            and (index > 1 or gap or GENERAL.match(title))
            and not (title.endswith(PLANS) and _is_below_date(folded, lines, index))
            and not (title.endswith(REPORT) and GIVEN.fullmatch(folded, *lines[index + 1][:2]))
        ):
            following = lines[index + 1][3]
            over_list = _begins_list(following) and bool(firm) and firm[0] < index
            found[index] = over_list
            if (over_list or section_kind(title)) and form(title, True) == "named":
                sure[index] = "named"
    bodies = {index: over for index, over in found.items() if _opens(folded, lines, index, found)}
    in_bold = _bold_chapters(folded, lines, bold and bodies, bold, called)
    sure |= dict.fromkeys(in_bold, "named")
    # a page of navigation has short lines as well, but seldom text or a list below one
    over_text = sum(_is_text(folded, lines[index + 1]) for index in bodies)
    if not in_bold and len(bodies) >= 3 and len(firm) < len(bodies) <= 2 * over_text:
        sure |= {index: form(folded[slice(*lines[index][:2])], over) for index, over in bodies.items()}
    return with_parts(
        folded, lines, {index: sure[index] for index in sorted(sure) if index in bodies or index not in found}
    )


def with_parts(folded: str, lines: Sequence[Line], headings: dict[int, str]) -> dict[int, str]:
    """The headings, 指导思想 and 工作目标 as parts of the 总体要求 right above the first of them."""
    part = False
    for index, said in headings.items():
        if said == "named":
            title = folded[slice(*lines[index][:2])]
            below = part or (index > 0 and GENERAL.search(folded, *lines[index - 1][:2]) is not None)
            part = below and section_kind(title) in PARTS and not GENERAL.search(title)
            headings[index] = "part" if part else said
    return headings


def _is_below_date(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands right below the date of a notice, as the title of the plan does that it issues."""
    if not index:
        return False
    start, end, _, _ = lines[index - 1]
    return folded[end - 1] in SIGNED_ENDS and SIGNED.search(folded, start, end) is not None


def _is_text(folded: str, line: Line) -> bool:
    start, end, _, _ = line
    return folded.find("。", start, end) >= 0 or BULLET.match(folded, start) is not None


def _begins_list(number: Number | None, kinds: Collection[str] = LISTED) -> bool:
    return number is not None and number.sure and number.value == 1 and number.kind in kinds


def _opens(folded: str, lines: Sequence[Line], index: int, found: Container[int]) -> bool:
    """Whether body text, a list, what leads to one, or another heading follows the line."""
    start, end, _, number = lines[index + 1]
    return (
        number is not None
        or index + 1 in found
        or end - start > LONGEST_BODY_GAP
        or folded[end - 1] in "。;:"
        # a sentence with who is to do it behind: 扩建茶码头。(县交通局负责)
        or (folded[end - 1] in BEHIND_CLAUSE and folded.find("。", start, end) >= 0)
    )
