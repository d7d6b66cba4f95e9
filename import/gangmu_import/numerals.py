"""Numbers as official texts write them: 1,435 and 98855.66, 二十, 百 and 两千."""

from __future__ import annotations

from typing import Final

DIGITS: Final = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
ONE_TO_TEN: Final = frozenset("一二三四五六七八九十")
"""What counts items, as in 一是 and 二是."""
STEPS: Final = {"十": 10, "百": 100, "千": 1000}
SCALES: Final = {
    "百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7,
    "亿": 1e8, "十亿": 1e9, "百亿": 1e10, "千亿": 1e11, "万亿": 1e12,
}  # fmt: skip
"""Words between a number and its unit, and what they multiply it by."""


def arabic(words: str) -> float:
    """The value of digits with or without thousands commas: 1,435 is 1435."""
    return float(words.replace(",", "") if "," in words else words)


def chinese(words: str) -> float | None:
    """The value of a Chinese numeral (二十五, 两千, 百, 万亿); None for digits in a row (二三) or a slip of order."""
    total = section = 0.0
    digit: int | None = None
    for char in words:
        if char in DIGITS:
            if digit:
                return None
            digit = DIGITS[char]
        elif char in STEPS:
            section += (1 if digit is None else digit) * STEPS[char]
            digit = None
        elif char in "万亿":
            section += digit or 0
            # 三亿五千万 has its 万 behind 亿, 一万三千亿 before
            beside = total if char == "万" and total >= SCALES["亿"] else 0.0
            total = beside + (total - beside + section or 1) * SCALES[char]
            section, digit = 0.0, None
        else:
            return None
    return total + section + (digit or 0)


def chinese_decimal(words: str) -> float | None:
    """The same of a numeral with a point: 十二点五 is 12.5."""
    whole, point, rest = words.partition("点")
    value = chinese(whole)
    if value is None or not point:
        return value
    digits = [DIGITS.get(char) for char in rest]
    if not digits or None in digits:
        return None
    return value + float("0." + "".join(map(str, digits)))


def tidy(value: float) -> float:
    """Without the noise of binary fractions: 1.7 times 10000 is 17000."""
    # round takes half a microsecond, and most values are whole
    return value if value.is_integer() else round(value, 6)
