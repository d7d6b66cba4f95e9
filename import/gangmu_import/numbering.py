"""Numbering of headings: 一、 (一) 1. (1) ① 第一章 —— 4.5, as forms with a value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from gangmu_db.records import record

DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "—": 1}
CHINESE: Final = "一二三四五六七八九十百〇○零"
POWERS: Final = {"十": 10, "百": 100, "千": 1000}
FORMAL: Final = dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
"""As on cheques: 壹、 above 一、."""


@record
class Number:
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


HAN: Final = r"\u4e00-\u9fff"
BULLETS: Final = "•●◆◈◇❖◎■▪★▲➢"
FORMS: Final = {
    "part": rf"第[{CHINESE}\d]{{1,4}}(?:编|篇|部分)(?=[\s、:,]|$)|[{''.join(FORMAL)}]{{1,2}}\s?[、.]",
    "chapter": rf"第[{CHINESE}\d]{{1,4}}章",
    "section": rf"第[{CHINESE}\d]{{1,4}}节",
    "box": rf"专栏\s?[{CHINESE}\d]{{1,3}}(?=[\s:、“{HAN}]|$)|(?:重点|重大)(?:工程|项目|任务|行动)之[{CHINESE}\d]{{1,3}}(?=[\s:、])",
    "article": rf"【第[{CHINESE}千\d]{{1,7}}条】|第[{CHINESE}千\d]{{1,7}}条(?:之[{CHINESE}])?(?=[\s{HAN}(【:]|\*\*:|$)",
    "chinese": rf"[{CHINESE}]{{1,3}}\s?[、.]|—、|[{CHINESE}]{{1,3}}(?=\s)",
    "bracketed": rf"[(\[【][ *_]{{0,6}}[{CHINESE}]{{1,3}}[ *_]{{0,6}}[)\]】][、.]?|[㈠-㈩]",
    "decimal": rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?![\d.])(?:[、.]|(?=\s|[{HAN}“]))",
    "digit": rf"\d{{1,3}}(?:、|\.(?!\d)|\.(?=(?:19|20)\d\d ?年)|。(?= ?[{HAN}]))|[⒈-⒛]",
    "loose": r"\d{1,3}\.(?=\d)",
    "digit_bracketed": r"\(\d{1,2}\)[、.]?|[⑴-⒇]",
    "digit_closed": r"\d{1,2}\)",
    "roman": rf"[Ⅰ-Ⅻ][、.]?(?=[\s\d“{HAN}])",
    "labelled": rf"(?:(?:重点)?任务|行动|工程|项目|措施|举措|专项行动)\s?(?:[{CHINESE}]{{1,3}}|\d{{1,2}})(?:\s?[:、.](?!\d)| {{1,3}}(?=[{HAN}“]))",
    "circled": r"[①-⑳❶-❿]",
    "dash": r"(?:[—―─]{1,2}|--)(?=[^\s—―─\-\d])",
    "bullet": rf"[-*·{BULLETS}](?=\s)|[{BULLETS}]",
}
"""In the order in which they are tried."""
BEHIND: Final = {"box": r"[\s:、]*", "article": r"(?:\*\*)?[\s:]*"}
"""What belongs to a mark beside the white space behind it."""


Line = tuple[int, int, bool, Number | None]
"""One paragraph: its start and end, without the white space around it; whether an empty line stands before it; and what it
begins with, where that is the number of a heading or an item. A wrapped one holds its line breaks.

A plain tuple, since all rooms of the outline run through the lines: a NamedTuple takes five times as long to take apart."""


def _pattern(kinds: Iterable[str], ahead: str = "") -> re.Pattern[str]:
    """The forms of these kinds, with the white space and the marks of bold behind them; `ahead` is what all begin with."""
    forms = (f"(?P<{kind}>{FORMS[kind]}){BEHIND.get(kind, '')}" for kind in kinds)
    return re.compile(rf"{ahead}(?:{'|'.join(forms)})[\s*_]*")


ANY: Final = _pattern(FORMS)
RARE: Final = (
    *map(ord, "*_―─-·" + BULLETS),
    *range(0x2160, 0x216C),
    *range(0x2460, 0x249C),
    *range(0x3220, 0x322A),
    *range(0x2776, 0x2780),
)
"""What few headings begin with: signs of bold and of lists, Roman and circled numerals."""
AHEAD: Final = r"(?=\d{1,3}[、.)。])"
"""What all numbers in digits begin with; most lines that begin with a digit tell of a year or a figure."""
BY_FIRST: Final = (
    dict.fromkeys(map(chr, RARE), ANY)
    | dict.fromkeys("0123456789", _pattern(("decimal", "digit", "loose", "digit_closed"), AHEAD))
    | dict.fromkeys("?", ANY)
    | dict.fromkeys(CHINESE, _pattern(("chinese",)))
    | dict.fromkeys(FORMAL, _pattern(("part",)))
    | dict.fromkeys("重任行工项措举专", _pattern(("box", "labelled")))
    | {
        "第": _pattern(("part", "chapter", "section", "article")),
        "(": _pattern(("bracketed", "digit_bracketed")),
        "[": _pattern(("bracketed",)),
        "【": _pattern(("article", "bracketed")),
        "—": _pattern(("chinese", "dash")),
    }
)
"""The forms that begin with a character, beside the digits of other scripts: trying four is faster than fifteen."""
UNITS: Final = re.compile(r"[万亿%‰元个家项年月日倍米吨公亩人次户千百平立度岁级分秒小天条件处座台套所名位]")
"""A numeral before one of these is a quantity, not the number of a heading: 4.5亿元."""
FIGURE: Final = re.compile(r" \d{1,2} ?[万亿%‰、,]")
"""What stands behind a point that may be that of a decimal, since scans set a blank behind it: 24. 3 亿元."""
SINGLE: Final = {
    chr(base + step): step + 1
    for base, size in ((0x2460, 20), (0x2474, 20), (0x2488, 20), (0x3220, 10), (0x2776, 10))
    for step in range(size)
}
"""Numbers with their mark in one character: ① ⑴ ⒈ ㈠ ❶."""
BOLD: Final = ("**", "__")
"""Marks of bold, in pairs; a number, its point and its title may each stand in a pair of their own: **1****.****扩种茶园**."""
PARTED_BOLD: Final = (" **", " __")
"""A blank and the next stretch in bold: **1** **.** **扩种茶园**."""
BOLD_SIGNS: Final = ("*", "_")
LONGEST_BOLD: Final = 60
"""Characters from a mark of bold on in which the number that it opens ends."""
LOST: Final = frozenset("?·")
"""What a character that a conversion lost has become; one before a number is nothing."""
DIGITS_OF: Final = re.compile(r"\d+")
POINTED: Final = frozenset({"decimal", "loose"})
CHINESE_ONLY: Final = frozenset({"chinese", "bracketed"})
UNCOUNTED: Final = frozenset({"dash", "bullet"})
FIRM: Final = frozenset(
    {
        "part",
        "chapter",
        "section",
        "article",
        "chinese",
        "bracketed",
        "roman",
        "labelled",
        "decimal2",
        "decimal3",
        "decimal4",
    }
)
"""Forms that hardly ever open a mere list item."""


def read_number(folded: str, at: int, end: int) -> Number | None:
    """The number that stands at this place, where one does."""
    first = folded[at] if at < end else ""
    pattern = BY_FIRST.get(first)
    if pattern is None:
        # half of all lines begin as no number does
        if not first.isdecimal():
            return None
        pattern = ANY
    stop = at + (3 if first == "(" else 2)
    usual = USUAL.get(folded[at:stop])
    if usual and stop < end and folded[stop].isalpha():
        kind, value = usual
        return Number(kind, value, at, stop, stop)
    if first in BOLD_SIGNS and folded.startswith(BOLD, at, end):
        return _bold_number(folded, at, min(end, at + LONGEST_BOLD))
    match = pattern.match(folded, at, end)
    if match is None or match.lastgroup is None:
        return _behind_lost(folded, at + 1, end) if first in LOST else None
    kind = match.lastgroup
    start, mark_end = match.span(kind)
    written = folded[start:mark_end]
    if kind in POINTED:
        quantity = kind == "loose" or UNITS.match(folded, mark_end) is not None
        return _decimal(written, start, match.end(), quantity)
    value = MARKS.get(written) or _value(kind, written)
    # a list may begin so: 1. 3 万亩茶园改造
    figure = (
        kind == "digit" and value > 1 and folded.startswith(" ", mark_end) and FIGURE.match(folded, mark_end)
    )
    return Number(kind, value, start, match.end(), mark_end, not figure)


def _behind_lost(folded: str, at: int, end: int) -> Number | None:
    """The number behind a character that a conversion lost, and behind blanks."""
    while at < end and folded[at] == " ":
        at += 1
    return None if folded[at : at + 1] in LOST else read_number(folded, at, end)


def _bold_number(folded: str, at: int, end: int) -> Number | None:
    """The number that begins in bold at this place, read as if no mark of bold stood there."""
    places: list[int] = []
    while at < end:
        if folded.startswith(BOLD, at, end):
            at += 2
            # a blank between two stretches in bold is nothing
            at += places != [] and folded.startswith(PARTED_BOLD, at, end)
        else:
            if places or folded[at] != " ":
                places.append(at)
            at += 1
    number = read_number("".join([folded[place] for place in places]), 0, len(places))
    if number is None:
        return None
    start, mark_end = places[number.start], places[number.mark_end - 1] + 1
    behind = places[number.end] if number.end < len(places) else end
    return Number(number.kind, number.value, start, behind, mark_end, number.sure)


def _decimal(written: str, start: int, end: int, quantity: bool) -> Number | None:
    """4.5 as a number of its own; before a unit, where it may be a quantity, as the 4. before one: 4.5G网络. 17. before a digit
    as that."""
    parts = DIGITS_OF.findall(written)
    if not quantity:
        return Number(f"decimal{len(parts)}", int(parts[-1]), start, end, start + len(written))
    mark_end = start + len(parts[0]) + 1
    return Number("digit", int(parts[0]), start, mark_end, mark_end, False) if len(parts) <= 2 else None


def _value(kind: str, written: str) -> int:
    if kind in UNCOUNTED:
        return 0
    if kind == "roman":
        return ord(written[0]) - ord("Ⅰ") + 1
    if written[0] in SINGLE:
        return SINGLE[written[0]]
    if kind in CHINESE_ONLY:
        return chinese_value(written)
    digits = DIGITS_OF.search(written)
    return int(digits[0]) if digits else chinese_value("".join([FORMAL.get(char, char) for char in written]))


def chinese_value(written: str) -> int:
    """The value of a Chinese numeral below ten thousand: 二十五 is 25, 一千一百零三 is 1103."""
    total = current = 0
    for char in written:
        if char in DIGITS:
            current = current * 10 + DIGITS[char] if current and char not in "零" else DIGITS[char]
        elif char in POWERS:
            total += (current or 1) * POWERS[char]
            current = 0
        elif total or current:
            break
    return total + current


TENS: Final = ("", "十", *(f"{digit}十" for digit in "二三四五六七八九"))
NUMERALS: Final = [ten + one for ten in TENS for one in ("", *"一二三四五六七八九") if ten + one]
MARKS: Final = {
    mark: value
    for value, numeral in enumerate(NUMERALS, 1)
    for mark in (f"({numeral})", f"{numeral}、", f"{value}.", f"{value}、")
}
"""The marks with a numeral below a hundred, which number nearly all headings."""
USUAL: Final = {
    mark: (kind, value)
    for value, numeral in enumerate(NUMERALS[:10], 1)
    for mark, kind in ((f"({numeral})", "bracketed"), (f"{numeral}、", "chinese"))
} | {f"{value}{point}": ("digit", value) for value in range(1, 10) for point in ".、"}
"""Marks that no pattern has to read where a letter follows them, by their first characters: kind and value."""
