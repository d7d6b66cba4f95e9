"""Values of labels and cells that say when in figures or in few words: 2025-06-30, 3月-6月, 六月底前, “十四五”末."""

from __future__ import annotations

import re
from typing import Final

from gangmu_db.records import Span
from gangmu_import.dates import (
    BEGINS,
    DATE,
    SPAN,
    iso_date,
    last_deadline,
    month_part,
    small_number,
    span_end,
)
from gangmu_import.text import tight
from gangmu_import.yearmarks import PLAN_ENDS

LONGEST: Final = 24
"""Characters of such a value: 2025.03.01至2025.06.30前."""
BY: Final = re.compile(
    r"(?:[底末]|[上中下]旬)?(?:[之以]?前)?"
    r"(?:完成|(?:正式)?(?:投入使用|投入运营|投用|投产|投运|启用|启动|动工|开工|竣工|完工|建成|上报|印发|出台))?\Z"
)
"""What may stand at the end of a value: 9月投入使用."""
BY_ENDS: Final = frozenset("底末旬前成用营产运动工报发台")
FIGURES: Final = re.compile(
    r"(?P<first>(?:19|20)\d\d(?:[-./年]\d{1,2}(?:[-./月]\d{1,2})?)?[日月年]?[-—–~至到]{1,2})?"
    r"(?P<year>(?:19|20)\d\d)(?:[-./年](?P<month>\d{1,2})(?:[-./月](?P<day>\d{1,2}))?)?[日月年]?份?(?:0?0:00(?::00)?)?"
)
"""A day in figures, perhaps with the hour that sheets put behind it, or the two ends of a time: 2025/6/30, 2025.3-2025.6, 2024—2026."""
MONTH: Final = re.compile(
    r"(?:(?P<year>[1-3]\d|(?:19|20)\d\d)年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月份?"
)
"""11月, 六月, 25年6月."""
PLAN: Final = re.compile(rf"[“\"]?(?P<plan>{'|'.join(PLAN_ENDS)})[”\"]?(?:规划)?(?:时?期)?[间末底内中]?前?")


def cell_deadline(words: str) -> str | None:
    """The deadline that is all a value says, as dates.last_deadline gives it; None for another, and for a year alone.

    In a sentence such a month may be any, and such figures any number."""
    if len(words) > LONGEST:
        return None
    if plan := PLAN.fullmatch(words):
        return str(PLAN_ENDS[plan["plan"]])
    end = BY.search(words) if words[-1:] in BY_ENDS else None
    value = words[: end.start()] if end else words
    if span := SPAN.fullmatch(value):
        return span_end(span)
    if (figures := FIGURES.fullmatch(value)) and (figures["first"] or figures["month"]):
        return moment(figures["year"], figures["month"], figures["day"])
    month = MONTH.fullmatch(value)
    return moment(month["year"], month["month"], None) if month else None


def moment(year: str | None, month: str | None, day: str | None) -> str | None:
    """The deadline of a year, which may have two figures or be that of the document, and of a month and day in it."""
    full = f"20{year}" if year and len(year) < len("2025") else year or "-"
    if month is None:
        return full
    part = month_part(str(small_number(month)), day)
    return full + part if part else None


def value_deadline(folded: str, start: int, end: int) -> str | None:
    """The deadline that a value tells, as dates.last_deadline gives it."""
    alone = cell_deadline(tight(folded, Span(start, end)))
    if alone:
        return alone
    days = [
        day for day in DATE.finditer(folded, start, end) if not day[1] and not BEGINS.match(folded, day.end())
    ]
    return (iso_date(days[-1]) if days else None) or last_deadline(folded, start, end)
