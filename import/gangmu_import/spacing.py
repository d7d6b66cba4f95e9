"""Blanks that a word processor puts around digits (到 2025 年,培育 5 家) or between all characters of a title (通 知)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Final

from gangmu_import.numbering import HAN, UNITS
from gangmu_import.text import Text

SPACED: Final = re.compile(rf" (?:(?<=[\d%] )(?=[{HAN}%])|(?<=[{HAN}] )(?=\d))")
"""Begins with the space itself, which is sought ten times as fast as what stands before it."""
PROSE: Final = re.compile(r"[,;。]")
"""What a sentence holds, and a row of a table does not, in which a space parts two cells."""
CLAUSE: Final = re.compile(r"[^,;。:!?()《》“”、]+")

JOINTS: Final = {
    blank: re.compile(
        rf"{blank}(?:(?<=[\d%％A-Za-z].)(?=[{HAN}%％])|(?<=[{HAN}].)(?=[\dA-Za-z])|(?<=\d.)(?=[-—–~～至] ?\d)|(?<=\d[-—–~～至].)(?=\d))",
        re.DOTALL,
    )
    for blank in " \xa0"
}
"""The same for each kind of blank, beside letters and in ranges as well."""
BEHIND_COMMA: Final = re.compile(rf" (?<=[，,、] )(?<![\d一二三四五六七八九十][,、] )(?=[{HAN}“《（(\d])")
"""A blank behind a comma, as English has it; a number may stand before 、 and a blank: 一、 总则."""
COMMA: Final = re.compile(r"[，,、](?! )")
CLOSED: Final = re.compile(rf"\d(?:(?=[{HAN}])|(?<=[{HAN}].))")
"""A digit right beside a Chinese character."""
FEWEST_JOINTS: Final = 6
"""Blanks around digits that tell how a text was typed, where they are more than digits without."""
SAMPLE: Final = 20_000
"""Characters that tell it."""
SENTENCE: Final = re.compile(r"[,;。，；\n]")
RAGGED: Final = re.compile(
    rf"(?<=[{HAN}]) (?=[{HAN}])|\d (?=\d)| (?:预期|约束)性(?= |\Z)| [—–-]{{1,2}} |  |\d ?(?:年(?= \d{{4}})|(?![年月])[{HAN}]{{1,3}}) \d|\A[^ ]* [\d.%]+\Z"
)
"""What parts the cells of a row: a line that holds it, and no sentence, keeps its blanks."""
CELLS: Final = re.compile(r"[\d%] (?=\d)")
"""What parts them wherever they stand: where rows are run together, a clause that holds it keeps its blanks."""
NEAR: Final = 60
"""Characters before and behind a blank among which such cells are looked for."""
OPENING: Final = re.compile(
    rf"[ \t\u3000]*(?:\d{{1,3}}(?= (?!{UNITS.pattern}))|(?:专栏|[表图件]) ?\d{{1,3}}(?= ))"
)
"""A number behind which a line begins: 1 总体要求, 表 1 主要指标."""
SPREAD: Final = {
    blank: re.compile(rf"{blank}(?<=[{HAN}].)[{HAN}]{blank}[{HAN}](?:{blank}[{HAN}]|[〔\[（(])", re.DOTALL)
    for blank in " \u3000"
}
"""Four characters, one blank between every two, or three before a bracket: 桃 政 发〔2024〕7号."""
LABEL: Final = re.compile(rf" (?<=[{HAN}] )[{HAN}] [{HAN}] [{HAN}](?= ?[：:])")
"""The rest of a label that is set wide in a line that is not: 责 任 单 位：市农业局."""
PART: Final = re.compile(rf"(?<=[{HAN}\d])[ \u3000](?=[{HAN}\d（(《])|(?<=[）)》、])[ \u3000](?=[{HAN}])")
NUMBERED: Final = ("序 号 ", "序号 ", "类 别 ", "类别 ", "指 标 ")
"""How a row of headings begins that is set wide."""
BESIDE: Final = re.compile(rf"[{HAN}](?=[{HAN}])")
LONGEST_SPREAD: Final = 160
"""Characters of a line of a title with blanks between them."""


def tightened(text: Text) -> Text:
    """The text with these spaces at the end of their clause instead, so that it keeps its length: 到2025年  ,培育5家  ."""
    if " " not in text.folded or SPACED.search(text.folded) is None:
        return text
    lines = text.folded.split("\n")
    tight = [
        CLAUSE.sub(_tight, line) if " " in line and SPACED.search(line) and PROSE.search(line) else line
        for line in lines
    ]
    return Text(text.stored, "\n".join(tight))


def _tight(clause: re.Match[str]) -> str:
    words = clause[0]
    return SPACED.sub("", words).ljust(len(words)) if " " in words else words


def joints(text: str) -> Iterator[int]:
    """Blanks around digits and letters, in a text that was typed so; not those that part the cells of a row."""
    found = [
        match.start() for blank, joint in JOINTS.items() if blank in text for match in joint.finditer(text)
    ]
    if len(found) < FEWEST_JOINTS:
        return
    found.sort()
    if holds_more(text, CLOSED, bisect_left(found, SAMPLE)):
        return
    has_rows = CELLS.search(text) is not None
    stop, skipped, keeps = -1, -1, False
    for at in found:
        if at > stop:
            start = text.rfind("\n", 0, at) + 1
            stop = text.find("\n", at)
            stop = len(text) if stop < 0 else stop
            line = text[start:stop].strip()
            keeps = SENTENCE.search(line) is None and RAGGED.search(line) is not None
            opening = OPENING.match(text, start, stop)
            skipped = opening.end() if opening else -1
        if not keeps and at != skipped and not (has_rows and among_cells(text, at)):
            yield at


def behind_commas(text: str) -> list[int]:
    """Blanks behind commas, in a text that has more commas with one than without."""
    found = [match.start() for match in BEHIND_COMMA.finditer(text)]
    if len(found) < FEWEST_JOINTS:
        return []
    return [] if holds_more(text, COMMA, bisect_left(found, SAMPLE) - 1) else found


def holds_more(text: str, pattern: re.Pattern[str], size: int) -> bool:
    """Whether the sample of a text holds more than so many of a kind; once it does, no others are looked for."""
    return sum(1 for _ in islice(pattern.finditer(text, 0, SAMPLE), size + 1)) > size


def among_cells(text: str, at: int) -> bool:
    """Whether a blank stands in a clause that is a row of cells."""
    before, behind = SENTENCE.split(text[max(0, at - NEAR) : at]), SENTENCE.split(text[at : at + NEAR], 1)
    return CELLS.search(before[-1] + behind[0]) is not None


def spread(text: str, blank: str) -> Iterator[int]:
    """Blanks of a kind between all characters of a line, or of most of it: 关 于 印 发 的 通 知."""
    done = 0
    for match in SPREAD[blank].finditer(text):
        if match.start() >= done:
            start = text.rfind("\n", done, match.start()) + 1
            stop = text.find("\n", match.start())
            done = len(text) if stop < 0 else stop
            yield from spread_line(text, start, done)


def spread_labels(text: str) -> Iterator[int]:
    """Blanks between the four characters of labels."""
    for match in LABEL.finditer(text):
        yield from (match.start(), match.start() + 2, match.start() + 4)


def spread_line(text: str, start: int, end: int) -> Iterator[int]:
    """The blanks between the characters of a line, where few of them stand beside each other; none of a row of headings,
    which blanks part as well: 序 号 工 作 任 务 责 任 单 位."""
    if end - start <= LONGEST_SPREAD and not text.startswith(NUMBERED, start):
        blanks = [part.start() for part in PART.finditer(text, start, end)]
        if sum(1 for _ in BESIDE.finditer(text, start, end)) * 3 <= len(blanks):
            yield from blanks
