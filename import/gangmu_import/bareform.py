"""A text without what only its form holds: escapes, entities, marks of a quotation, blanks that say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from itertools import islice
from typing import Final

from gangmu_import.cards import card_bars
from gangmu_import.forms import BareForm, Cut, without
from gangmu_import.htmlrows import html_rows
from gangmu_import.numbering import HAN
from gangmu_import.onecell import page_bars
from gangmu_import.rowheads import bold_marks, broken_heads
from gangmu_import.spacing import FEWEST_JOINTS, behind_commas, joints, spread, spread_labels
from gangmu_import.text import holds_word

Seeker = Callable[[str], Iterator[Cut]]

ESCAPE: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~\n])")
"""Of Markdown, before a sign that would mean something without it (1\\. \\[发文字号\\] 3\\-5), or at the end of a line."""
ENTITY: Final = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
TAG: Final = re.compile(
    r"<(?P<ends>/?)(?:(?P<block>p|div|h[1-6]|li|section|article|center|br)|span|strong|b|em|i|u|font|a|ul|ol|sup|sub|o:p)"
    r"(?: [^<>\n]{0,300})? ?/?>",
    re.IGNORECASE,
)
"""Of HTML, as a text has it that was cut out of a page."""
OPENED: Final = re.compile(r"</?[A-Za-z][A-Za-z1-6:]{0,6}[ />]")
"""What looks like one at a glance."""
QUOTED: Final = re.compile(r">(?<![^\n ]>)(?!>)(?: ?>){0,5}(?: +|(?=[^\d=.> ])|$)", re.MULTILINE)
"""The mark of a quotation in Markdown, at the beginning of a line; no >5%, and no >> of a path to a page."""
MARGIN: Final = 3
"""Blanks that may stand before it."""
FEWEST_QUOTED: Final = 3
"""Lines of a quotation; one or two may be what a wrapped line goes on with."""
BULLET: Final = re.compile(
    r"\n[ \t\u3000\xa0]{0,12}(?P<mark>[-*+•·●■◆] +)(?=(?:\*\*)?(?:第[一二三四五六七八九十百零千\d]{1,7}[编篇章节条]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}(?:[、．]|\.(?!\d))))"
)
"""One before a number, which numbers the line alone."""
TAB: Final = re.compile(r"^(?P<tabs>\t+)(?=[^\t\n|]+$)", re.MULTILINE)
"""An indent; a line that holds another tab is a row of cells."""
NUMBER: Final = re.compile(
    r"\n[ \t\u3000\xa0]{0,12}(?P<mark>第(?: ?[一二三四五六七八九十百零千\d]){1,7} ?[编篇章节条]|[一二三四五六七八九十]{1,3} [、.．]|[(（] ?[一二三四五六七八九十\d]{1,3} ?[)）]|\d{1,3} [.．、)）](?!\d))"
)
"""第 一 章, 第 1 2 条, 一 、, （ 一 ）, 1 ."""
TONED: Final = "āáǎàēéěèīíǐìōóǒòūúǔùǘǚǜ"
USUAL: Final = "àèìéāù"
"""Of these a text with many readings holds some."""
READING: Final = re.compile(
    rf"(?<=[{HAN}])\((?:(?=[a-z]{{0,3}}[{TONED}])[a-zü{TONED}]{{1,6}}|de|le|zhe|men|zi|ge)\)"
)
"""Of the character before it, which some converters to traditional characters put there: 發(fā)展."""
FEWEST_READINGS: Final = 3
SIGNS: Final = "，。；：、:"
BEFORE_SIGN: Final = re.compile(rf" (?=[{SIGNS}])(?<=[\u4e00-\u9fff)）”》] )")
HEAD: Final = 1000
"""Characters at the beginning of a text in which its titles stand."""
HARD_BLANK: Final = "\xa0"
HINT: Final = re.compile(
    r" (?:(?<=[-*+•·●■◆第(（，,] )|[，。；：、:.．)）编篇章节条]"
    rf"|(?<=[\d%％A-Za-z] )[{HAN}%％]|(?<=[{HAN}] )(?:[\dA-Za-z]|(?=[{HAN}] [{HAN}](?: [{HAN}]|[〔\[（(])))"
    r"|(?<=\d )[-—–~～至]|(?<=\d[-—–~～至] )\d)"
)
"""A blank that may say nothing: one of a number, before a sign, behind a comma, beside a digit, between all characters of a title. Few texts
hold any, and these may be no more than a day."""
MANY_HINTS: Final = 64
"""Hints from which on all kinds of blanks are sought; fewer tell which."""
POINT: Final = re.compile(
    r"[.．] (?=\d{1,2} ?(?:[%％‰倍亿]|万(?!\d)|个百分点|[、和]\d+(?:[.．] ?\d+)?[%％]))"
)
"""Amid a number of shares or sums."""
COUNTING: Final = re.compile(rf"[{HAN}、(（] ?\d{{1,4}}\Z")
"""Before it: words, so that it is no number of an item."""
THOUSANDS: Final = re.compile(rf" (?=[0-9]{{3}}(?: [0-9]{{3}})*(?:\.[0-9]{{1,2}})?[{HAN}])")
"""A blank that may part the thousands of a number: 收入68 520元."""
WHOLE_BEFORE: Final = re.compile(rf"[{HAN}][0-9]{{1,3}}(?: [0-9]{{3}})*\Z")
"""Before it."""
LONGEST_WHOLE: Final = 12
LISTED: Final = re.compile(" (?<=、 )")
"""Begins with the blank, which is found faster than two characters are counted."""
BULLETS: Final = "-*+•·●■◆"
JOINED: Final = re.compile(r"[\d%％A-Za-z]")
"""What a blank stands beside that joins digits or letters to words."""
NUMBER_HEAD: Final = re.compile("^序(?P<blanks>[ \u3000]{1,6})号$", re.MULTILINE)
NUMERAL: Final = re.compile(r"[\d一二三四五六七八九十百]")
NUMBER_ENDS: Final = ".、．)）编篇章节条"


def bare_signs(stored: str) -> list[BareForm]:
    """The forms of a text without what stands for other characters or for none, each of the one before it; none of a text
    that holds nothing of the kind."""
    return bare_forms(stored, (entities, html_rows, signs))


def bare_blanks(stored: str) -> list[BareForm]:
    """The form of a text without blanks that say nothing; none of a text that holds nothing of the kind."""
    return bare_forms(stored, (blanks,))


def bare_forms(stored: str, seekers: Sequence[Callable[[str], list[Cut]]]) -> list[BareForm]:
    """The forms of a text by what is to be left out, each of the one before it."""
    forms: list[BareForm] = []
    for sought in seekers:
        cuts = sought(stored)
        if cuts:
            forms.append(without(stored, cuts))
            stored = forms[-1].text
    return forms


def entities(text: str) -> list[Cut]:
    """Characters that HTML writes in letters: &nbsp; &#8212;."""
    if "&" not in text:
        return []
    found = ((match, unescape(unescape(match[0]))) for match in ENTITY.finditer(text))
    return [(*match.span(), char) for match, char in found if len(char) == 1 and char != "&"]


def signs(text: str) -> list[Cut]:
    """Signs that say nothing, in the order of the text, disjoint."""
    return disjoint([cut for sought in IDLE_SIGNS for cut in sought(text)])


def blanks(text: str) -> list[Cut]:
    """Blanks that say nothing, and bullets before numbers, in the order of the text, disjoint."""
    hints = [hint.start() for hint in islice(HINT.finditer(text), MANY_HINTS)]
    seekers = IDLE_BLANKS[:1]
    if len(hints) == MANY_HINTS:
        seekers = IDLE_BLANKS
    elif hints or HARD_BLANK in text:
        seekers = (wide_blanks, *hinted(text, hints))
    seekers = (*seekers, point_blanks, thousands)
    return disjoint([cut for sought in seekers for cut in sought(text)])


def hinted(text: str, hints: Sequence[int]) -> Iterator[Seeker]:
    """What a few hints tell of, by the characters beside them."""
    beside = {(text[max(0, at - 1) : at], text[at + 1 : at + 2]) for at in hints}
    if any(before in BULLETS for before, _ in beside):
        yield bullets
    if any(
        before in "第(（" or (NUMERAL.match(before) and behind in NUMBER_ENDS) for before, behind in beside
    ):
        yield numbers
    if any(behind in SIGNS for _, behind in beside):
        yield before_signs
    hard = text.count(HARD_BLANK) if HARD_BLANK in text else 0
    if len(hints) + hard >= FEWEST_JOINTS and (
        hard or any(JOINED.search(before + behind) for before, behind in beside)
    ):
        yield digit_blanks
    if len(hints) + sum(1 for _ in LISTED.finditer(text)) >= FEWEST_JOINTS:
        yield comma_blanks
    if any(before > "\u4dff" and behind > "\u4dff" for before, behind in beside):
        yield title_blanks


def disjoint(cuts: list[Cut]) -> list[Cut]:
    """Of what overlaps the first."""
    cuts.sort()
    kept = cuts[:1]
    for cut in cuts[1:]:
        if cut[0] >= kept[-1][1]:
            kept.append(cut)
    return kept


def escapes(text: str) -> Iterator[Cut]:
    """The backslashes of Markdown."""
    if "\\" in text:
        for match in ESCAPE.finditer(text):
            yield *match.span(), ""


def tags(text: str) -> Iterator[Cut]:
    """The tags of HTML, with a line end where a paragraph ends amid a line; not in the rows of a table."""
    stop, is_row = -1, False
    for match in TAG.finditer(text) if "<" in text and OPENED.search(text) else ():
        start, end = match.span()
        if start > stop:
            stop = text.find("\n", end)
            stop = len(text) if stop < 0 else stop
            # a bar at either end alone is that of a page in one cell
            is_row = text.find("|", text.rfind("\n", 0, start) + 2, stop - 1) >= 0
        if not is_row or end == stop:
            ends = match["block"] and (match["ends"] or match["block"].lower() == "br")
            yield start, end, "\n" if ends and end < stop else ""


def bars(text: str) -> Iterator[Cut]:
    """The bars of a page that stands in one cell, and of cards of one task, and what hides the headings of a table."""
    for sought in (page_bars, card_bars, bold_marks, broken_heads):
        for start, end in sought(text):
            yield start, end, ""


def readings(text: str) -> Iterator[Cut]:
    """The readings that a converter put behind characters."""
    if any(vowel in text for vowel in USUAL):
        found = [reading.span() for reading in READING.finditer(text)]
        if len(found) >= FEWEST_READINGS:
            for start, end in found:
                yield start, end, ""


def quotations(text: str) -> Iterator[Cut]:
    """The marks of a quotation in Markdown."""
    if ">" in text:
        found = [(margin_before(text, match.start()), match.end()) for match in QUOTED.finditer(text)]
        found = [one for one in found if one[0] >= 0]
        if len(found) >= FEWEST_QUOTED:
            for start, end in found:
                yield start, end, ""


def margin_before(text: str, at: int) -> int:
    """Where the line begins of which a few blanks stand before a place; -1 where anything else does."""
    line_end = text.rfind("\n", max(0, at - MARGIN - 1), at)
    start = line_end + 1
    if line_end < 0 and at > MARGIN:
        return -1
    return start if text[start:at] == " " * (at - start) else -1


def bullets(text: str) -> Iterator[Cut]:
    """Bullets before numbers."""
    for match in BULLET.finditer(text):
        yield *match.span("mark"), ""


def indents(text: str) -> Iterator[Cut]:
    """Tabs before a line that holds no other."""
    if "\t" in text:
        for match in TAB.finditer(text):
            yield *match.span("tabs"), ""


def numbers(text: str) -> Iterator[Cut]:
    """Blanks inside a number that begins a line."""
    for match in NUMBER.finditer(text):
        for place, char in enumerate(match["mark"], match.start("mark")):
            if char == " ":
                yield place, place + 1, ""


def before_signs(text: str) -> Iterator[Cut]:
    """Blanks before a comma, a colon or the end of a sentence: 责任单位 ：市农业局."""
    for match in BEFORE_SIGN.finditer(text):
        yield *match.span(), ""


def digit_blanks(text: str) -> Iterator[Cut]:
    """Blanks around digits and letters."""
    for place in joints(text):
        yield place, place + 1, ""


def point_blanks(text: str) -> Iterator[Cut]:
    """The blank behind the point of a number in words, as a scan leaves it: 增长33. 3%."""
    points = " " in text and (holds_word(text, ". ") or holds_word(text, "． "))
    for match in POINT.finditer(text) if points else ():
        at = match.start()
        if COUNTING.search(text, max(0, at - 6), at):
            yield at + 1, at + 2, ""


def thousands(text: str) -> Iterator[Cut]:
    """The blanks between the thousands of a number right behind words."""
    for match in THOUSANDS.finditer(text) if " " in text else ():
        at = match.start()
        if WHOLE_BEFORE.search(text, max(0, at - LONGEST_WHOLE), at):
            yield at, at + 1, ""


def comma_blanks(text: str) -> Iterator[Cut]:
    """Blanks behind commas."""
    for place in behind_commas(text):
        yield place, place + 1, ""


def title_blanks(text: str) -> Iterator[Cut]:
    """Blanks between the characters of a title, a heading or a label."""
    for sought in (spread(text, " "), spread_labels(text)):
        for place in sought:
            yield place, place + 1, ""


def wide_blanks(text: str) -> Iterator[Cut]:
    """The same of ideographic spaces, in the titles above the text."""
    for place in spread(text[:HEAD], "\u3000"):
        yield place, place + 1, ""


def head_blanks(text: str) -> Iterator[Cut]:
    """The blanks of 序 号 on a line of its own, the head of a table with a cell on each line."""
    if "序 " in text or "序\u3000" in text:
        for match in NUMBER_HEAD.finditer(text):
            yield *match.span("blanks"), ""


IDLE_SIGNS: Final[tuple[Seeker, ...]] = (escapes, tags, bars, readings, quotations, indents, head_blanks)
IDLE_BLANKS: Final[tuple[Seeker, ...]] = (
    wide_blanks,
    bullets,
    numbers,
    before_signs,
    digit_blanks,
    comma_blanks,
    title_blanks,
)
"""All of them in a text that holds many hints."""
