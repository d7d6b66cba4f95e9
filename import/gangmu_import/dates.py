"""Dates as they are printed in official texts, and deadlines inside clauses."""

from __future__ import annotations

import re
from typing import Final

CHINESE_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九O", "0001234567890")
"""Digits of years in Chinese numerals: 二〇二〇, 二○二○."""

DATE: Final = re.compile(
    r"((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日"
    r"|((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
    r"|([一二][九〇○零OＯ][〇○零一二三四五六七八九O]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
"""A whole date; three groups for each way of printing it."""
GOES_ON: Final = "[前后起止至到之]|以[前后来]"
"""A pattern of what stands behind a day inside a sentence, and behind none that closes a signature: 2025年6月1日起."""

DEADLINE: Final = re.compile(
    r"(?=[\d上下年全第一二三四])(?:(?:((?:19|20)\d\d) ?年?[-—–~至到])?((?:19|20)\d\d) ?年 ?(?:(\d{1,2}) ?月(?:份)?(?:(\d{1,2}) ?日)?|([上下]半年|第?[一二三四1-4]季度)|年[底末内])?"
    r"|(?<!\d)(\d{1,2}) ?月(?:份)?(?:(\d{1,2}) ?日|底|末|上旬|中旬|下旬|前|完成|取得|启动)"
    r"|([上下]半年|年底|年末|(?<![\d一二两三四五六七八九十几数])年内|全年|第[一二三四1-4]季度|(?<!\d)[一二三四1-4]季度))"
)
"""A deadline: with its year, or a month or part of a year that takes the document's year."""
BEGINS: Final = re.compile(r"[底末初]?(?:起(?!草)|[之以]后)")
"""Behind a day on which something begins: 2025年7月1日起."""
SPAN_SIGNS: Final = re.compile("[-—–~至到]")
SPAN: Final = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?P<first>\d{1,2}) ?(?:月份?)?(?:[初底末]|[上中下]旬|\d{1,2} ?日)?起?[-—–~至到]{1,2}"
    r"(?:(?P<month>\d{1,2}) ?月(?:份)?(?:(?P<day>\d{1,2}) ?日)?|(?P<last>\d{1,2}) ?日)"
)
"""Two months or days of one year, which stands before the first alone: 2025年3月-6月, 2025年5-6月, 2025年1月11日至15日."""
NEXT_YEAR: Final = "明"
"""Before the month or the end of a year: 明年6月, 明年底."""
DEADLINE_SIGN: Final = re.compile("[年月季]")
"""What every deadline holds."""
LONGEST_BEFORE_SIGN: Final = 12
"""Characters of a deadline before its first sign: 2021 — 2025年."""

PARTS: Final = {
    "上半年": "06",
    "下半年": "12",
    "一": "03",
    "二": "06",
    "三": "09",
    "四": "12",
    "1": "03",
    "2": "06",
    "3": "09",
    "4": "12",
}


def small_number(numeral: str) -> int:
    """1 to 31 from Arabic or Chinese numerals: 十 is 10, 廿 is not met, 二十一 is 21."""
    if numeral.isdigit():
        return int(numeral)
    if "十" not in numeral:
        return int(numeral.translate(CHINESE_DIGITS))
    tens, _, ones = numeral.partition("十")
    return 10 * (small_number(tens) if tens else 1) + (small_number(ones) if ones else 0)


def iso_date(match: re.Match[str]) -> str | None:
    """YYYY-MM-DD for a match of DATE; None for a day that no calendar has."""
    year, month, day = filter(None, match.groups())
    month_number, day_number = small_number(month), small_number(day)
    if not (1 <= month_number <= 12 and 1 <= day_number <= 31):
        return None
    return f"{year.translate(CHINESE_DIGITS)}-{month_number:02}-{day_number:02}"


def last_deadline(folded: str, start: int, end: int) -> str | None:
    """The last deadline of a stretch: 2022, 2022-06, 2022-06-30; --06 or ---- where the year is the
    document's, +-06 or +--- where it is the next."""
    sign = DEADLINE_SIGN.search(folded, start, end)
    if sign is None:
        return None
    found, place = None, end
    for match in DEADLINE.finditer(folded, max(start, sign.start() - LONGEST_BEFORE_SIGN), end):
        if not BEGINS.match(folded, match.end(), end):
            found, place = deadline(match) or found, match.start()
    if SPAN_SIGNS.search(folded, start, end) is None:
        return found
    spans = [span for span in SPAN.finditer(folded, start, end) if found is None or span.end() > place]
    return (span_end(spans[-1]) or found) if spans else found


def span_end(match: re.Match[str]) -> str | None:
    """The deadline of a match of SPAN; None where it ends before it begins."""
    year, first, month, day, last = match.groups()
    # 5-6日 is no time, nor are 11-3月
    if (last and "月" not in match[0]) or (month and int(month) < int(first)):
        return None
    part = month_part(month or first, day or last)
    return f"{year or '-'}{part}" if part else None


def deadline(match: re.Match[str]) -> str | None:
    """The deadline of one match; None for a month that no calendar has."""
    _, year, month, day, part, lone_month, lone_day, lone_part = match.groups()
    if year:
        return year + (month_part(month, day) if month else quarter(part))
    year = ahead_sign(match.string, match.start())
    if lone_month:
        tail = month_part(lone_month, lone_day)
        return f"{year}{tail}" if tail else None
    return f"{year}{quarter(lone_part) or '---'}"


def ahead_sign(folded: str, at: int) -> str:
    """The sign of the year that a month or the end of a year at a place is in: + of the next, - of the document's own."""
    before = folded[max(0, at - 2) : at]
    return "+" if before == f"{NEXT_YEAR}年" or (before[-1:] == NEXT_YEAR and folded[at] == "年") else "-"


def month_part(month: str, day: str | None) -> str:
    """-06 or -06-30; empty for a month that no calendar has."""
    if not 1 <= int(month) <= 12:
        return ""
    return f"-{int(month):02}" + (f"-{int(day):02}" if day and 1 <= int(day) <= 31 else "")


def quarter(part: str | None) -> str:
    """-06 for the first half of a year, -09 for its third quarter; empty for a whole year."""
    key = (part or "").removeprefix("第")
    month = PARTS.get(key) or PARTS.get(key[:1])
    return f"-{month}" if month and key else ""


def with_year(due: str | None, year: int | None) -> str | None:
    """The deadline with the document's year where it has none of its own; None where neither has."""
    if due is None or due[0] not in "-+":
        return due
    if year is None:
        return None
    year += due[0] == "+"
    return str(year) if due[1:] == "---" else f"{year}{due[1:]}"
