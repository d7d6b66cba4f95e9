"""Numbering of headings: 一、 (一) 1. (1) ① 第一章 —— 4.5, as forms with a value."""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "—": 1}
CHINESE = "一二三四五六七八九十百〇○零"


class Number(NamedTuple):
    """A numbering mark at the beginning of a heading."""

    kind: str
    """The form: chapter, section, article, chinese, bracketed, digit, digit_bracketed, circled, dash, bullet, decimal2 …"""
    value: int
    """1 for the first of its kind; 0 for marks that do not count (—— and bullets)."""
    start: int
    end: int
    """After the mark and the white space that follows."""
    mark_end: int
    """After the mark itself."""
    sure: bool = True
    """False where the point could be a decimal point (17.5G网络): only the next number of a list is read that way."""


FORMS = re.compile(
    rf"""(?:\*\*|__)?(?:
      (?P<part>第[{CHINESE}\d]{{1,4}}(?:编|篇|部分))(?=[\s、:,]|$)
    | (?P<chapter>第[{CHINESE}\d]{{1,4}}章)
    | (?P<section>第[{CHINESE}\d]{{1,4}}节)
    | (?P<box>专栏\s?[{CHINESE}\d]{{1,3}})(?=[\s:、“\u4e00-\u9fff]|$)[\s:、]*
    | (?P<article>第[{CHINESE}\d]{{1,5}}条(?:之[{CHINESE}])?)(?=[\s\u4e00-\u9fff(【]|$)
    | (?P<chinese>(?:[{CHINESE}]{{1,3}}\s?[、.]|—、|[{CHINESE}]{{1,3}}(?=\s)))
    | (?P<bracketed>\([{CHINESE}]{{1,3}}\)[、.]?)
    | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?![\d.])(?:[、.]|(?=\s|[\u4e00-\u9fff“])))
    | (?P<digit>\d{{1,3}}(?:、|\.(?!\d)|\.(?=(?:19|20)\d\d年)))
    | (?P<loose>\d{{1,3}}\.(?=\d))
    | (?P<digit_bracketed>\(\d{{1,2}}\)[、.]?)
    | (?P<digit_closed>\d{{1,2}}\))
    | (?P<circled>[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿])
    | (?P<dash>[—―─]{{1,2}}|--)(?=[^\s—―─\-\d])
    | (?P<bullet>[-*•●◆■▪★▲·➢](?=\s)|[•●◆■▪★▲➢])
    )\s*""",
    re.VERBOSE,
)
OPENS = frozenset(
    CHINESE
    + "*_第专—(―─-•●◆■▪★▲·➢"
    + "".join(map(chr, (*range(0x2460, 0x249C), *range(0x3220, 0x322A), *range(0x2776, 0x2780))))
)
"""The characters that a number begins with, beside the digits."""
UNITS = re.compile(r"[万亿%‰元个家项年月日倍米吨公亩人次户千百平立度岁级分秒小天条件处座台套所名位]")
"""A numeral before one of these is a quantity, not the number of a heading: 4.5亿元."""
CIRCLED = {
    chr(base + step): step + 1
    for base, size in ((0x2460, 20), (0x2474, 20), (0x2488, 20), (0x3220, 10), (0x2776, 10))
    for step in range(size)
}
DIGITS_OF = re.compile(r"\d+")
CHINESE_ONLY = frozenset({"chinese", "bracketed"})
UNCOUNTED = frozenset({"dash", "bullet"})
FIRM = frozenset(
    {"part", "chapter", "section", "article", "chinese", "bracketed", "decimal2", "decimal3", "decimal4"}
)
"""Forms that hardly ever open a mere list item."""


def read_number(folded: str, at: int, end: int) -> Number | None:
    """The number that stands at this place, where one does."""
    # nine paragraphs of ten begin with none of these: the pattern tries fifteen forms where this takes a look-up
    if at >= end or not (folded[at] in OPENS or folded[at].isdecimal()):
        return None
    match = FORMS.match(folded, at, end)
    if match is None or match.lastgroup is None:
        return None
    kind = match.lastgroup
    written = match[kind]
    mark_end = match.end(kind)
    if kind == "loose":
        return Number("digit", int(written[:-1]), match.start(kind), mark_end, mark_end, False)
    if kind == "decimal":
        parts = DIGITS_OF.findall(written)
        if UNITS.match(folded, mark_end):
            end = match.start(kind) + len(parts[0]) + 1
            return (
                Number("digit", int(parts[0]), match.start(kind), end, end, False)
                if len(parts) == 2
                else None
            )
        return Number(f"decimal{len(parts)}", int(parts[-1]), match.start(kind), match.end(), mark_end)
    return Number(kind, _value(kind, written), match.start(kind), match.end(), mark_end)


def _value(kind: str, written: str) -> int:
    if kind in UNCOUNTED:
        return 0
    if kind == "circled":
        return CIRCLED[written]
    digits = None if kind in CHINESE_ONLY else DIGITS_OF.search(written)
    return int(digits[0]) if digits else chinese_value(written)


def chinese_value(written: str) -> int:
    """The value of a Chinese numeral below a thousand: 二十五 is 25, 一百零三 is 103."""
    total = current = 0
    for char in written:
        if char in DIGITS:
            current = current * 10 + DIGITS[char] if current and char not in "零" else DIGITS[char]
        elif char in "十百":
            total += (current or 1) * (10 if char == "十" else 100)
            current = 0
        elif total or current:
            break
    return total + current
