"""Places where a text says of which year it speaks: 到2025年, 截至2020年底, “十四五”期间, 今年, 目前, 6月底前."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, Literal

from gangmu_db.records import record
from gangmu_import.text import Text, holds_word, matches

Sort = Literal["until", "as-of", "plain", "topic", "line", "now", "since", "vague", "day", "then"]
"""until: 到2025年, a goal. as-of: 截至2020年, a level that holds for the next sentence too. since: 2016年至今.
topic: 2010年, at the start of a sentence, which holds for the paragraph. line: 2010年: at the start of a line, which holds
up to the next. now: 目前, a level of no stated year.
vague: 今年, 全年, 年底. day: 4月23日. then: 2015年同期29户, up to the end of its number."""

YEAR: Final = (
    r"(?>\d\d(?=[年至到~—–-])(?:年?(?:-{1,2}|—{1,2}|–|~|至|到)(?P<last>(?:19|20)\d\d))?"
    r"(?:年(?P<mark>至今|以来|末|底前?|度|年末|年底|前)?|(?P<now>至今))?)(?!起)"
)
CALENDAR: Final = (re.compile(rf"2(?=0)(?<!\d2)0{YEAR}"), re.compile(rf"1(?=9)(?<!\d1)9{YEAR}"))
PLAN: Final = re.compile(
    r"(?P<plan>十[一二三四五六](?:五|个五年(?:[规计]划)?))[”\"]?(?P<of>期间|时期|末|期末|规划期末|(?<=[”\"])(?=完成|建成|实现|新增|新建|改造|累计))"
)
THIS_YEAR: Final = re.compile(r"年(?:(?<=[今本明去上当全]年)|[内底末])")
THAT_YEAR: Final = re.compile(r"这一年(?=[,;:、全我]|来,)")
"""The year that was named last."""
AT_HAND: Final = (
    r"(?:(?<=[对将把]现有)|(?<=(?:依托|利用|发挥|整合|盘活|改造|完善|提升|优化|完成|推动|推进|加快|支持|巩固|用好|扩大|扩建|结合|立足|升级"
    r"|更新|保留)现有))"
)
"""Behind 现有 that tells with what something is to be done, and of no level: 依托现有3个平台,新建泵站5座."""
NOW: Final = {
    "前": re.compile(
        r"前(?<=[目当]前)(?<!项目前)(?<![从由][目当]前)(?<!降至[目当]前)(?!(?:工作)?进[度展][情:])"
    ),
    "现": re.compile(
        rf"现(?:已|有(?<![从由]现有)(?!的?(?:水平|基础|规模))(?!{AT_HAND})(?![^,;。\d一二两三四五六七八九十百千万]{{0,40}}[,;。]))"
    ),
    "今": re.compile(r"今(?<=至今)(?!年)"),
}
"""Each by the character with which it begins; a level to start from (由目前的30家增加到50家) tells nothing of what is reached."""
EDITION: Final = re.compile(
    r"本(?=[)》])|版(?![权画税块面])|修[订正改](?:版|本|稿)?[)》]|(?:不变|可比)?价(?!值)"
)
"""Behind the year of a document, 产业目录(2019年本), and of prices, 按2020年不变价."""
OTHER_PLANS: Final = ("计划(", "方案(", "规划(", "纲要(")
"""Before the years of a plan that a text names without 《》."""
BASE: Final = re.compile(
    r"(?:同期|实绩)?的?水?平?的?基[础数]上|(?:同期|水平|期间|时期)?的(?:近|约|超过?)?(?:\d[\d.]*|[一二两三四五六七八九十])(?:余|多)?倍"
    r"|(?<=(?:相当于|恢复[到至])20\d\d年)(?:同期|水平)?的\d[\d.]*%"
)
"""Behind a year from which something is measured: 在2022年的基础上增长5%, 是2015年的2倍."""
BASE_STARTS: Final = frozenset("同实的水期时基")
NO_YEAR: Final = re.compile(f"{EDITION.pattern}|{BASE.pattern}")
NO_YEAR_STARTS: Final = BASE_STARTS | frozenset("本版修价不可")
MONTH: Final = re.compile(r"月(?<=\d月)(?:份|底前?|末|上旬|中旬|下旬|\d{1,2}日)")
"""Behind a number. Each pattern begins with a plain character, which is sought ten times as fast as one of several."""
MEASURED_AT: Final = re.compile(r"(?<=末),[^。;\n]{0,80}?(?:同比|[比较](?:年初|上年|去年)|余额|失业率\d)")
"""Behind a month that opens a sentence: how things stood at its end, 6月末,贷款余额同比增长11%."""
STOOD_AT: Final = re.compile(r",[^。\n]{0,160}?(?:同比|[比较](?:年初|上年|去年))")
"""Behind the end of a year that opens a sentence: how things stood then, 2024年末,全市牛存栏91万头,同比增长6%."""
PLAN_ENDS: Final = {
    "十一五": 2010,
    "十二五": 2015,
    "十三五": 2020,
    "十四五": 2025,
    "十五五": 2030,
    "十六五": 2035,
}
ENDS: Final = ("末", "底", "底前", "年底", "年末", "前")
CLOSES: Final = ("末", "底", "年底", "年末")
SHIFTS: Final = {"今年": 0, "本年": 0, "明年": 1, "去年": -1, "上年": -1}
COUNTED: Final = "0123456789一二两三四五六七八九十"
"""Before 年内 and 年底: 5年内 is a length of time."""
COMPARED: Final = re.compile(
    r"(?:较|比|与|对比|同比|相比于?|超过|高于|基于|自|从|由|以|于)[全我]?[国省市区县]?[“\"]?$"
)
"""Before a year that is a measure and not the year of the number: 比2020年增长, 以2020年为基期, 从2018年起."""
COMPARED_ENDS: Final = frozenset('较比与同过于自从由以全我国省市区县“"\n')
"""What it may end with; most years have none of it before them."""
AS_OF: Final = ("截至", "截止", "截至到", "截止到")
UNTIL: Final = ("到", "至", "力争", "争取", "在", "计划", "预计")
WITHIN: Final = re.compile(r"(?<![争取划计将应要须])在$")
"""Before a year in which something is done, which holds for its sentence only: 在2017年培养医生, but 力争在2017年."""
ANCHORS: Final = ("锚定", "瞄准")
"""Before the last year of the plan in which such words stand."""
BROKEN, BROKEN_AS_OF = ("到\n", "至\n"), tuple(f"{word}\n" for word in AS_OF)
"""The same where the line was broken before the year."""
LEADING: Final = frozenset("到至止争取在划计\n")
"""What these end with."""
FUTURE: Final = ("将于", "拟于", "计划于", "定于")
SENTENCE_BEGINS: Final = frozenset({"", "。", "\n", "\u3000", " ", "“"})
AIMS: Final = ("目标:", "目标是:", "目标为:", "指标:")
"""A label before a year that opens a sentence."""
LINE: Final = re.compile(
    r"(?:[一-龥]{0,6}(?:目标|任务|计划|工作|安排|阶段|年度))?:| ?\n\s*(?!20\d\d)[一-龥][^\n]{7}"
)
"""Behind a year that opens a line and governs what follows: 2016年:, 2016年工作任务:, 2016年 alone above a sentence."""
PAUSE: Final = re.compile(r",|(?:[上下]半年|前?[一二三四]季度|前三季度),")
"""Behind a year that opens a sentence as its topic."""
PAUSE_OF_PLAN: Final = re.compile(rf"{PAUSE.pattern}|中国|[全我][国省市区县州]")
"""The same behind a five-year plan, or whose years they are: “十三五”期间全县…."""
LINE_MARKS: Final = " \u3000-—*●"
"""What may stand before a year that opens a line."""
LINE_BEGINS: Final = frozenset({"", "\n", *LINE_MARKS})
TELLS: Final = re.compile(r"(?![和至及与或起以度前末初内底计\n])[一-龥]")
"""Behind a year that opens a line and is its topic without a comma: 2016年新建大棚100个."""
BEFORE: Final = 4
SAME: Final = 60
"""Characters behind a year in which 当年 means that year."""
OF_NAMED: Final = frozenset("当全现")
"""How words begin that may mean the year named before them."""
COUNTED_UP: Final = "统计,"
"""Before a year that opens a sentence all the same: 据统计,2024年全县…."""
TITLE: Final = 60
"""Characters before a year within which 《 may have opened a title."""


@record
class YearMark:
    """A place where the text says of which year it speaks."""

    start: int
    end: int
    sort: Sort
    first: int | None
    """First year of a span; the year itself otherwise."""
    year: int | None
    """Last year of a span; None for 目前 and for a day without year."""
    shift: int | None = None
    """Years from the one in which the document speaks: 0 for 今年, -1 for 去年."""


def year_marks(text: Text) -> tuple[YearMark, ...]:
    """Year marks in the order of the text; years that are only compared with, or stand in 《》, are left out."""
    folded = text.folded
    found = [*calendar_marks(folded), *plan_marks(folded), *word_marks(folded), *month_marks(folded)]
    if any(holds_word(folded, f"{word}20") for word in ANCHORS):
        found = anchored(folded, found)
    found.sort(key=attrgetter("start"))
    marks: list[YearMark] = []
    done, named = 0, None
    for mark in found:
        if mark.start >= done and not in_title(folded, mark.start):
            if mark.year is None and marks and of_named(folded, marks[-1], mark.start):
                continue
            if mark.year is not None:
                named = mark.year
            # 这一年 is the year that was named last
            marks.append(replace(mark, first=named, year=named) if folded[mark.start] == "这" else mark)
            done = mark.end
    return tuple(marks)


def anchored(folded: str, found: Sequence[YearMark]) -> list[YearMark]:
    """The marks, those of 锚定2030年 ends of the plan where the text names one of five years that ends then: of 2035 it
    may say no more than what the plan works for."""
    ends = {year for plan, year in PLAN_ENDS.items() if holds_word(folded, plan)}
    return [
        replace(mark, sort="until") if mark.year in ends and folded.endswith(ANCHORS, 0, mark.start) else mark
        for mark in found
    ]


def of_named(folded: str, mark: YearMark, at: int) -> bool:
    """Whether a place says 当年, 全年 or 现有, and of the year that a mark before it in its sentence names: 到2027年当年新增,
    2024年全年, 截至2024年底,全县现有."""
    word = folded[at]
    if word not in OF_NAMED or mark.year is None or at - mark.end > SAME:
        return False
    between = folded[mark.end : at]
    if word == "全":
        return between in ("", ",")
    if word == "现":
        return mark.sort == "as-of" and between.replace(",", "", 1).isalpha()
    return "。" not in between and "\n" not in between


def in_title(folded: str, at: int) -> bool:
    opened = folded.rfind("《", at - TITLE if at > TITLE else 0, at)
    return opened >= 0 and folded.find("》", opened, at) < 0


def compared(before: str) -> bool:
    """Whether a year behind these words is only compared with."""
    return before[-1:] in COMPARED_ENDS and COMPARED.search(before) is not None


def is_base(folded: str, end: int) -> bool:
    """Whether what stands behind a year that ends at a place says that something is measured from it."""
    return folded[end : end + 1] in BASE_STARTS and BASE.match(folded, end) is not None


def led(before: str) -> Sort | None:
    """Whether the words before a year, which may stand on the next line, make it one up to which or until which."""
    if before[-1:] not in LEADING:
        return None
    if before[-1:] == "\n":
        # of a heading above, such as 年度计划, a year is no end
        return "as-of" if before.endswith(BROKEN_AS_OF) else "until" if before.endswith(BROKEN) else None
    return "as-of" if before.endswith(AS_OF) else "until" if before.endswith(UNTIL) else None


def calendar_marks(folded: str) -> Iterator[YearMark]:
    """Marks of years in digits."""
    for pattern in CALENDAR:
        for found in pattern.finditer(folded):
            start, end = found.span()
            if end - start == 4 or (folded[end : end + 1] in NO_YEAR_STARTS and NO_YEAR.match(folded, end)):
                continue
            before = folded[start - BEFORE : start] if start > BEFORE else folded[:start]
            last = before[-1:]
            if last == "(" and folded[end : end + 1] == ")" and before.endswith(OTHER_PLANS):
                continue
            if last not in COMPARED_ENDS or not COMPARED.search(before):
                yield calendar_mark(found, start, end, before, last)


def calendar_mark(found: re.Match[str], start: int, end: int, before: str, last: str) -> YearMark:
    """The mark of a year in digits, by the words before it, of which `last` is the last character."""
    first = year = int(found.string[start : start + 4])
    mark = None
    # most are 2025年 and no more
    if end - start > 5:
        said, mark, now = found.group("last", "mark", "now")
        year = int(said) if said else first
        if now or mark in ("至今", "以来"):
            return YearMark(start, end, "since", first, None)
    sort = led(before) if last in LEADING else None
    if sort is None and mark in CLOSES and last in SENTENCE_BEGINS and STOOD_AT.match(found.string, end):
        return YearMark(start, end, "as-of", first, year)
    if sort is None or (sort == "until" and mark not in ENDS and WITHIN.search(before)):
        sort = "until" if mark in ENDS else opened(found, before, last, first == year)
    return YearMark(start, end, sort, first, year)


def opened(found: re.Match[str], before: str, last: str, single: bool) -> Sort:
    """What a mark in the midst of a sentence is, and one that opens a sentence or a line."""
    said = found.string
    labelled = last == ":" and before.endswith(AIMS)
    if (labelled or last in SENTENCE_BEGINS) and PAUSE.match(said, found.end()):
        return "topic" if single else "plain"
    if last == "," and single and before.endswith(COUNTED_UP) and TELLS.match(said, found.end()):
        return "topic"
    if last not in LINE_BEGINS or before.rstrip(LINE_MARKS)[-1:] not in ("", "\n"):
        return "plain"
    if LINE.match(said, found.end()):
        return "line"
    return "topic" if single and TELLS.match(said, found.end()) else "plain"


def plan_marks(folded: str) -> Iterator[YearMark]:
    """Marks of five-year plans: “十四五”期间 is its last year."""
    for found in matches("十", PLAN, folded):
        start, end = found.span()
        before = folded[max(0, start - BEFORE) : start]
        if compared(before) or is_base(folded, end):
            continue
        year = PLAN_ENDS.get(found["plan"][:2] + "五")
        # '"' opens a quotation, or closes one behind words
        opens = before[-1:] in SENTENCE_BEGINS or (before[-1:] == '"' and before[-2:-1] in SENTENCE_BEGINS)
        opens = opens and PAUSE_OF_PLAN.match(folded, end) is not None
        sort: Sort = "topic" if opens else "plain"
        if "末" in found["of"]:
            sort = "as-of" if led(before.rstrip('“"')) == "as-of" else "until"
        yield YearMark(start, end, sort, year and year - 4, year)


def word_marks(folded: str) -> Iterator[YearMark]:
    """Marks of words whose year the document as a whole says."""
    for sign, pattern in NOW.items():
        for found in matches(sign, pattern, folded):
            yield YearMark(found.end() - 2, found.end(), "now", None, None)
    for found in matches("这", THAT_YEAR, folded):
        yield YearMark(found.start(), found.end(), "topic", None, None)
    for found in THIS_YEAR.finditer(folded):
        end = found.end()
        start = end - 2
        word = folded[start:end]
        before = folded[max(0, start - BEFORE) : start]
        if word in SHIFTS:
            # 3家以上年产值过亿元的企业
            if before[-1:] != "以" and not compared(before) and not is_base(folded, end):
                yield YearMark(start, end, "vague", None, None, SHIFTS[word])
        elif before[-1:] not in COUNTED or not before:
            yield YearMark(start, end, "as-of" if led(before) == "as-of" else "vague", None, None)


def month_marks(folded: str) -> Iterator[YearMark]:
    """Marks of months and days without a year of their own."""
    for found in matches("月", MONTH, folded):
        start, end = found.span()
        start -= 2 if folded[start - 2 : start - 1].isdecimal() else 1
        before = folded[max(0, start - BEFORE) : start]
        if before[-1:].isdigit() or before[-1:] == "年":
            continue
        if led(before) == "as-of" or (before[-1:] in SENTENCE_BEGINS and MEASURED_AT.match(folded, end)):
            yield YearMark(start, end, "as-of", None, None)
        else:
            ending = before.removesuffix("\n").endswith(FUTURE) or found[0][-1] in "底末前"
            yield YearMark(start, end, "until" if ending else "day", None, None)
