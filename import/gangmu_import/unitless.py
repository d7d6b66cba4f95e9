"""Numbers without a unit that count all the same: 8大平台, 师生比1∶18, 指数达到105, the first ones of 30、20和10家."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.quantity import Quantity, compared, measured

GREAT: Final = re.compile(r"大(?![于约量学队道厅楼])")
"""Behind the number of things that are called great: 8大平台."""
RATIO: Final = re.compile(r"[∶︰:](?:1(?!\.?\d)|(?P<other>\d{1,2}(?:\.\d{1,3})?)(?![\d∶︰:.]))")
"""Behind the first number of a ratio."""
RATIO_STARTS: Final = frozenset("∶︰:")
RATIO_OF: Final = re.compile(r"比|差[距异](?:缩小|控制)")
"""Before a ratio that counts; others tell the time or a score."""
PARTS_STARTS: Final = RATIO_STARTS | {"/"}
"""What parts the numbers of a time or a fraction."""
LIST: Final = re.compile(r"(?:\*{0,2}(?:、|和|及|与)\*{0,2}\d{1,9}(?:\.\d{1,4})?){1,9}\s?\*{0,2}[%一-龥]")
"""The rest of a list, up to the sign or character that may be its unit."""
LIST_STARTS: Final = frozenset("*、和及与")
HOTLINE: Final = re.compile(r"12[1-9]\d\d")
"""A number that is dialled: 12345与110联动."""
INDEX: Final = re.compile(
    r"(?:(?:指数|指标值|水平|系数|强度|比)[^,;。\d]{0,4}(?:达到|达|为|提高到|提升至|保持在|超过|降[到至]|(?:缩小|降低|下降)[到至]|稳定在|控制在)"
    r"|值(?<![产价市净总加估面税货分差峰谷阈限]值)(?:\([A-Za-z]{1,8}\))?(?:稳定|逐步)?(?:达到|达|提[高升][到至]|保持在|超过|降[到至]|控制在)"
    r"|(?P<floor>(?:指数|系数|效率|能效比?|容积率|PUE|死亡率|发案率|倍差|收入比)(?:\([A-Za-z]{1,8}\))?值?(?:应|须|要|需|均)?(?:不?[低高大小]于|(?:下?降|降低|缩小|提[高升]|控制|达)?[到至在])))\*{0,2}$"
)
"""Before the value of an index; that of money has a unit, and a score is none. Some have a point in it: PUE不高于1.25."""
INDEX_ENDS: Final = frozenset("达到为至在过于*")
"""With one of these ends what stands before the value of an index."""
OPENS: Final = ("", "\n", "\u3000", " ")
"""What stands before the number of an item."""


def unnamed(folded: str, start: int, value: float, end: int) -> Quantity | None:
    """A number without unit that counts all the same: 8大平台, a ratio such as 1.5∶1, a list, the value of an index."""
    after = folded[end : end + 1]
    if after == "大" and GREAT.match(folded, end):
        return compared(folded, start, end + 1, value, None, "个", "count", False)
    if after in RATIO_STARTS and RATIO_OF.search(folded, max(0, start - 12), start):
        return ratio_of(folded, start, value, end)
    if after in LIST_STARTS and in_list(folded, start, end) and not HOTLINE.fullmatch(folded, start, end):
        return compared(folded, start, end, value, None, "", "bare", False)
    return index_value(folded, start, end, value)


def ratio_of(folded: str, start: int, value: float, end: int) -> Quantity | None:
    """How often one of two things goes into the other: 2.1 of 2.1:1, 1.6 of 1:1.6; None of three and of 3:7."""
    ratio = RATIO.match(folded, end)
    if ratio is None or (ratio["other"] is not None and value != 1):
        return None
    if ratio["other"] is None:
        return compared(folded, start, ratio.end(), value, None, ratio[0], "bare", False)
    return compared(
        folded,
        start,
        ratio.end(),
        float(ratio["other"]),
        None,
        folded[start:end] + ratio[0][0],
        "bare",
        False,
    )


def index_value(folded: str, start: int, end: int, value: float) -> Quantity | None:
    """The value of an index, which has no unit: 指数达到105."""
    if folded[end : end + 1] in PARTS_STARTS and folded[end + 1 : end + 2].isdigit():
        return None  # 10:45:45 is no index of 10, and 3/4 none of 3
    if folded[start - 1 : start] not in INDEX_ENDS:
        return None
    index = INDEX.search(folded, start - 14, start)
    if index is None or (index["floor"] is not None and folded.find(".", start, end) < 0):
        return None
    return compared(folded, start, end, value, None, "", "bare", False)


def in_list(folded: str, start: int, end: int) -> bool:
    """Whether a bare number begins a list that ends with a unit: 30、20和10家, 40、20和5万元; none opens with an item."""
    found = LIST.match(folded, end)
    if found is None or (folded[end] == "、" and folded[start - 1 : start] in OPENS):
        return False
    unit = measured(folded, found.end() - 1)[2]
    # 2024、2025年 are years
    return unit is not None and unit.kind != "none" and unit.name != "年"
