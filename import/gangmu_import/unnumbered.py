"""Unnumbered headings: short lines without a full stop that body text or a list follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gangmu_import.kinds import opening_verb
from gangmu_import.lines import Line
from gangmu_import.numbering import read_number
from gangmu_import.parts import ANNEX, SIGNED, Part

KNOWN = re.compile(r"(?:前\s*言|引\s*言|序\s*言|导\s*言|结\s*语|结束语|附\s*则|后\s*记|名词解释|总\s*则)$")
PLAIN = re.compile(r"[\u4e00-\u9fff“《(\dA-Z][^。;:!?|…]{3,33}[\u4e00-\u9fff”》)A-Za-z]$")
FIGURE = re.compile(r"\*\*|\d(?:[\d.]*)[%万亿家个元项户人次]")
CAPTION = re.compile(
    r"[表图](?:\s?\d|[一二三四五六七八九十])|注\s*[::]|\(|各[^,。]{2,40}(?:政府|单位|部门|局|委|办)"
)
RESULT = re.compile(
    r"(?:不断|持续|稳步|显著|明显|进一步|日益|逐步|逐渐|初见|初显|取得|更加|加快|有效|蓬勃|大幅|基本|全面|深入|扎实|有力|较快|快速)[\u4e00-\u9fff]{1,6}$"
)
LONGEST_BODY_GAP = 40
"""A line longer than this is body text."""


def is_plain(folded: str, line: Line) -> bool:
    """Whether the line looks like a heading without a number."""
    if line.end - line.start > 36:
        return KNOWN.match(folded, line.start, line.end) is not None
    bare = folded[line.start : line.end]
    if KNOWN.match(bare):
        return True
    if not PLAIN.match(bare) or bare.count(",") > 1 or CAPTION.match(bare) or FIGURE.search(bare):
        return False
    return not (SIGNED.search(bare) or ANNEX.match(bare) or read_number(folded, line.start, line.end))


def form(title: str) -> str:
    """The grammatical form that headings of one level share: 加强…, …持续优化, …方面, or a name."""
    if KNOWN.match(title):
        return "alone"
    if title.endswith("方面"):
        return "aspect"
    if opening_verb().match(title):
        return "verb"
    return "result" if RESULT.search(title) else "name"


def plain_headings(folded: str, lines: Sequence[Line], part: Part) -> set[int]:
    """Indexes of the lines that are unnumbered headings.

    Known words (前言) always; others where they are the rule and not the exception: at least three,
    and more than the numbered headings, with body text or a list after them.
    """
    known = {
        index
        for index, line in enumerate(lines)
        if line.end - line.start <= 8 and KNOWN.match(folded, line.start, line.end)
    }
    plain = [is_plain(folded, line) for line in lines]
    numbers = [read_number(folded, line.start, line.end) for line in lines]
    firm = sum(number is not None and number.kind not in ("bullet", "dash") for number in numbers)
    found = [
        index
        for index in range(len(lines) - 1)
        if plain[index] and (plain[index + 1] or _is_body(folded, lines[index + 1]) or numbers[index + 1])
    ]
    first = 0 if part.title is None else 1
    while found and found[0] <= first and not lines[found[0]].gap:
        found.pop(0)
    return known | set(found if len(found) >= 3 and len(found) > firm else ())


def _is_body(folded: str, line: Line) -> bool:
    return line.end - line.start > LONGEST_BODY_GAP or folded[line.end - 1] in "。;"
