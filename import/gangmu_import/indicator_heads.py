"""Headings of the columns of an indicator table: where they stand, and of which years the columns below them are.

序号 指标 单位 2020年 2025年 属性: years, or words for the plan that a column ends, or for what was reached of an aim.
"""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.text import matches
from gangmu_import.yearmarks import PLAN_ENDS

WORD: Final = re.compile(r"指[\s\u3000]{0,4}标")
"""With which a header begins."""
HEADER: Final = re.compile(
    r"指[\s\u3000]{0,4}标[^。;\d]{0,24}(?P<first>(?:19|20)\d\d)年?[^。;\d]{0,12}?(?P<last>(?:19|20)\d\d)年?(?P<rest>[^。;\d\n]{0,24})"
)
"""序号 指标 单位 2020年 2025年 属性: the word, then two years."""
NEXT_CELL: Final = r"(?:\*\*)? ?[\t|]|  | (?:指标)?(?:属性|性质|类[型别]|备注)"
"""Behind what heads a column, before the next."""
CELL_ENDS: Final = rf"(?={NEXT_CELL})|(?<=[\t| 到至]\d{{4}}年)(?=\n)|(?<=[\t|]\d{{4}})(?=\n)|(?<=[\t| ]\d{{4}}年[底末])(?=\n)|(?= ?(?:年均|\[?累计))"
"""Behind a year that heads a column and says no more."""
REACHED: Final = r"(?![^。;\n]{0,40}?(?:完成(?!时)|实现|实际|十.五|\d{4}年))"
"""Before a heading's rest that names no second column."""
LEVEL: Final = r"(?:(?P<base>(?:19|20)\d\d)年?(?:现状|基期|基准|实际|完成)?|现状|现有|基期|基准|基数|当前|目前|上年)(?:水平|情况|实际|完成)?[值数]?(?: ?\([^()\d]{1,8}\))?[*\t|\n ]{1,60}"
"""What heads a column of the numbers from which a plan starts, with their year or without."""
UNITED: Final = re.compile(
    r"单(?=位[\t|\n ])(?<![任头合办]单)位[\t|\n ]{1,4}(?P<first>20\d\d)年?[^。;\d]{0,12}?(?P<last>20\d\d)年?(?P<rest>[^。;\d\n]{0,24})"
)
"""项目 单位 2020年 2025年: the same by its column of units, whatever heads the names."""
AIM: Final = re.compile(
    rf"指[\s\u3000]{{0,4}}标[^。;,\d]{{0,52}}?(?:[\t|\n] ?|(?<=  )(?! )|(?<=[标位性质型称] ))(?:\*\*)?(?P<standing>{LEVEL})?"
    rf"(?:(?:到|至)?(?P<last>(?:19|20)\d\d)(?: ?年)?(?:度|底|末)?(?:的)?(?:规划|预期|计划)?(?:目标值?|{CELL_ENDS})"
    r"|目标值? ?\((?:到|至)?(?P<within>(?:19|20)\d\d)年?[底末]?\)"
    rf"|[“\"]?(?P<plan>十[一二三四五六]五)[”\"]?(?:(?:时期|期末|末)?(?:规划|预期|计划)?目标值?|期?末(?=\n|{NEXT_CELL})){REACHED}"
    r"|(?<=[位性质型\n]\n)(?:到|至)?(?P<lined>20\d\d)年?[底末]?(?=\n)"
    rf"|(?P<only>(?:规划|预期)?(?:目标(?:值|(?=\n|{NEXT_CELL}))|指标值)){REACHED})(?P<rest>[^。;,\d\n]{{0,24}})"
)
"""序号 指标 单位 2025年目标值: a column of targets, whose year may stand in brackets, alone, on a line of its own, or be that of
the plan's end; the only one of numbers, or behind one of levels."""
UNSAID: Final = 0
"""For the year of a column that names none."""
STANDING: Final = re.compile("现状|现值|基期|基准|基数|当前|目前|实际|完成|上年")
"""What heads a column of numbers before that of targets."""
FURTHER: Final = re.compile(
    r"[^。;\d\-—–~至]{0,12}?[\t|\n (](?P<year>(?:19|20)\d\d)年(?![-—–~至比较])(?P<rest>[^。;\d\n]{0,24})"
)
"""A third column of a year, and a fourth: 2020年 2025年 2035年, which may stand in brackets: 目标值(2035年)."""
COMPLETION: Final = re.compile(
    r"(?P<plan>十[一二三四五六]五)[”\"]?(?:时期|期末?|期间)?(?:规划)?\s{0,4}目标值?[^。;\d]{0,24}?(?:完成|实现|实际)\s{0,4}(?:情况|值|数)?(?P<rest>[^。;\d\n]{0,12})"
)
"""“十三五”规划目标 “十三五”完成情况 完成率: what a plan that is over aimed at, and what was reached."""
MET: Final = re.compile(
    r"指[\s\u3000]{0,4}标[^。;,\d]{0,12}目标[^。;,\d]{0,12}(?:完成|实现|实际)(?:情况|值)?[^。;,\d]{0,24}"
    r"(?P<first>20\d\d)年[^。;,\d]{0,20}(?P<last>20\d\d)年(?P<rest>[^。;\d\n]{0,24})"
)
"""The same with the year below each: 指标 规划目标 实现情况, 2015年 年均增长 2015年 年均增长."""
PAST: Final = (COMPLETION, MET)
BY_PLANS: Final = re.compile(
    r"指[\s\u3000]{0,4}标[^。;,\d]{0,24}?(?P<first>十[一二三四五]五)[”\"]?(?:(?:时期|期末|末)?\s{0,4}(?:完成|实现|实际|现状|现有|基期)|期?末)[^。;,\d]{0,12}?"
    r"(?P<last>十[二三四五六]五)[”\"]?(?:时期|期末|末)?\s{0,4}(?:规划|预期|计划)?目标值?(?P<rest>[^。;,\d\n]{0,24})"
)
"""指标 单位 “十四五”完成值 “十五五”目标值: the columns are those of the last years of two plans."""
MOST_YEARS: Final = 6
"""Columns of years of one table."""
LONGEST_TABLE: Final = 4000
"""Characters below a header in which its rows stand."""
AIMED: Final = re.compile(r"(?:目标值?[\s|]+|[到至])\Z")
"""A heading above all years, or what stands before the first: they are those of targets, the first as well."""
PLANNED: Final = re.compile(r"年?[底末度]? ?(?:规划|预期|计划)?目标")
"""The same behind the first."""
END: Final = re.compile(r"。|注[:：]|\n\n\n(?=[^\n]{24})|\n表\s?\d")
"""Where a table surely ends. An empty cell on lines of their own is three line breaks too, but no long line follows it."""


def find_headers(folded: str) -> list[re.Match[str]]:
    """Headings of tables, by where they begin."""
    found = [*matches("十", COMPLETION, folded), *UNITED.finditer(folded)]
    # one run over the text for all patterns that begin with the word; many texts hold none of it
    places = [word.start() for word in matches("指", WORD, folded)]
    for pattern in (MET, BY_PLANS, HEADER, AIM) if places else ():
        done = 0
        for at in places:
            if at >= done and (header := pattern.match(folded, at)) and not follows_another(header):
                found.append(header)
                done = header.end()
    # that of 单位 stands within one of 指标, which comes first
    found.sort(key=re.Match.start)
    behind = [*found[1:], None]
    return [header for header, after in zip(found, behind, strict=False) if not reaches_into(header, after)]


def reaches_into(header: re.Match[str], behind: re.Match[str] | None) -> bool:
    """Whether a column of targets is told by the name of its table alone, and is the first of the years of the heading
    behind: 指标表 above 指标名称 单位 2020年 2025年."""
    if header.re is not AIM or behind is None:
        return False
    return behind.re is HEADER and behind.start() < header.end()


def table_end(folded: str, header: re.Match[str]) -> int:
    """Where the rows below a heading end at the latest."""
    end = min(len(folded), header.end() + LONGEST_TABLE)
    stop = END.search(folded, header.end(), end)
    return stop.start() if stop else end


def follows_another(header: re.Match[str]) -> bool:
    """Whether a column of targets stands behind another of numbers, which does not head a level."""
    if header.re is not AIM:
        return False
    end = header.start("rest") if header["standing"] is None else header.start("standing")
    return STANDING.search(header.string, header.start(), end) is not None


def column_years(folded: str, header: re.Match[str], aimed: int) -> tuple[tuple[int, ...], int]:
    """The years of the columns of numbers, and where the headings end."""
    if header.re is COMPLETION:
        return (PLAN_ENDS[header["plan"]], PLAN_ENDS[header["plan"]]), header.end("rest")
    if header.re is AIM:
        year = year_aimed(header, aimed)
        return (int(header["base"] or UNSAID), year) if header["standing"] else (year,), header.end("rest")
    if header.re is BY_PLANS:
        return (PLAN_ENDS[header["first"]], PLAN_ENDS[header["last"]]), header.end("rest")
    years = [int(header["first"]), int(header["last"])]
    end = header.end("rest")
    while len(years) < MOST_YEARS and (more := FURTHER.match(folded, header.start("rest"))):
        years.append(int(more["year"]))
        end, header = more.end("rest"), more
    return tuple(years), end


def year_aimed(header: re.Match[str], aimed: int) -> int:
    """The year of a column of targets alone: its own, that of the end of the plan which it names, or that of the text."""
    year = header["last"] or header["within"] or header["lined"]
    return int(year) if year else PLAN_ENDS[header["plan"]] if header["plan"] else aimed


def aims_at_all(folded: str, header: re.Match[str]) -> bool:
    """Whether a header says of all its years that they are those of targets, of the first as well."""
    return header.re is HEADER and (
        AIMED.search(folded, header.start(), header.start("first")) is not None
        or PLANNED.match(folded, header.end("first")) is not None
    )
