"""Stretches of a text that are no content: web navigation, index tables, contents, page furniture, link lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import Any, Final, NamedTuple

from gangmu_db.records import Span
from gangmu_import.contents import (
    DIGITS,
    LONGEST_FRAME,
    MOST_ABOVE,
    OPENS_CONTENTS,
    mark_contents,
    mark_untitled,
)
from gangmu_import.headlists import mark_head_list
from gangmu_import.lexicon import rules
from gangmu_import.lines import lines_with
from gangmu_import.numbering import FIRM, Line
from gangmu_import.runningheads import ENDS, running_heads

FRONT_MATTER: Final = re.compile(r"---\n(?:[^\n]{0,400}\n){1,80}?---(?=\n|$)")
COMMENT: Final = re.compile(r"<!--[^>]{0,400}-->")
LABELLED: Final = 1500
"""Characters from the beginning in which a list of labels in square brackets begins and ends."""
LABEL: Final = re.compile(r"\[ ?(?P<name>[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,8} ?\])")
FEWEST_LABELS: Final = 2
"""Labels of an index table that show that such a list is one."""
INDEXED: Final = ("索引号", "索 引 号")
"""What stands in an index table of a page."""
SENTENCE_ENDS: Final = "。;"
"""What no value of an index table ends with."""
OF_YEAR: Final = re.compile(r"20\d\d\s?年(?!第)[\u4e00-\u9fff]")
"""What a title holds, and the value of a label does not: 2022年茶业工作打算."""
SHORT_LABEL: Final = 10
"""Characters of a label and its colon."""
BESIDE: Final = 2
"""Rows from one of an index table to another of it, the line below its first row among them."""
LIST_MARKS: Final = "0123456789.、-*•· "
MOST_REPEATS: Final = 2
"""A line beside page numbers that stands more often than this is a running header."""

HOSTS: Final = ("主办", "承办")
"""How a line begins that says who runs a page, or who holds a task."""
MOST_HOSTS: Final = 2


class FrameRules(NamedTuple):
    """What tells frame lines: a look at the edges of a line, or a word that few texts hold, and then a pattern."""

    by_first: dict[str, re.Pattern[str]]
    """What may match a line, by the character that it begins with."""
    by_last: dict[str, re.Pattern[str]]
    """By the character that it ends with."""
    first: frozenset[str]
    """What a line begins with that may be a frame or head a table of contents."""
    last: frozenset[str]
    """What it ends with, the digits of page numbers and the ends of titles among them."""
    signed: tuple[tuple[tuple[str, ...], re.Pattern[str], bool], ...]
    """Words of which a line holds one, the pattern, and whether that may begin at any place of the line."""


@cache
def frame_rules() -> FrameRules:
    entries = rules("outline")["frame"]
    by_first, by_last = _by_edge(entries, "begins"), _by_edge(entries, "ends")
    return FrameRules(
        by_first,
        by_last,
        OPENS_CONTENTS.union(by_first),
        DIGITS.union(by_last, ENDS),
        tuple(
            (tuple(rule["signs"]), re.compile(rule["pattern"]), rule.get("inside", False))
            for rule in entries
            if "signs" in rule
        ),
    )


def _by_edge(entries: Sequence[dict[str, Any]], edge: str) -> dict[str, re.Pattern[str]]:
    """For each character that an entry names as the edge of a line one pattern of all that do."""
    chars = {char for rule in entries for char in rule.get(edge, "")}
    return {
        char: re.compile("|".join(rule["pattern"] for rule in entries if char in rule.get(edge, "")))
        for char in chars
    }


def find_frames(folded: str, lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is a frame."""
    by_first, by_last, first, last, _ = frame_rules()
    # most lines are content by their length, their first and their last character
    looks = [
        (index, folded[start], folded[end - 1])
        for index, (start, end, _, _) in enumerate(lines)
        if end - start <= LONGEST_FRAME and (folded[start] in first or folded[end - 1] in last)
    ]
    framed = [False] * len(lines)
    for index, opens, closes in looks:
        start, end, _, number = lines[index]
        # what bears the number of a heading is content
        if number is None or number.kind not in FIRM:
            opened, closed = by_first.get(opens), by_last.get(closes)
            words = folded[start:end]
            framed[index] = bool((opened and opened.match(words)) or (closed and closed.match(words)))
    _unmark_holders(folded, lines, framed)
    _mark_signed(folded, lines, framed)
    if folded.find("[", 0, LABELLED) >= 0:
        _mark_labels(folded, lines, framed)
    if folded.find("|", 0, LABELLED) >= 0:
        _mark_head_rows(folded, lines, framed)
    _mark_front_matter(folded, lines, framed)
    _mark_index(folded, lines, framed)
    # behind the labels that stand alone: the last of a numbered list has no value on the next line
    if any(folded.find(sign, 0, LABELLED) >= 0 for sign in INDEXED):
        _mark_numbered(folded, lines, framed)
        mark_head_list(folded, lines[:MOST_ABOVE], framed)
    mark_contents(folded, lines, framed, looks)
    mark_untitled(folded, lines, framed)
    if True in framed:
        _mark_repeats(folded, lines, framed)
        _mark_tail(folded, lines, framed)
    for index in running_heads(folded, lines, [index for index, _, closes in looks if closes in ENDS]):
        framed[index] = True
    return framed


def _unmark_holders(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """承办单位:市农业局 below each item says who holds it, or below one that another follows; a page says once who runs it."""
    hosts = [index for index in _framed(framed) if folded.startswith(HOSTS, lines[index][0])]
    for index in hosts:
        following = lines[index + 1][3] if index + 1 < len(lines) else None
        amid = following is not None and following.kind in FIRM
        if len(hosts) > MOST_HOSTS or amid:
            framed[index] = False


def _mark_signed(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """The frame lines that a word tells."""
    for signs, pattern, inside in frame_rules().signed:
        for sign in signs:
            # most texts hold no first character of most of them
            for index in lines_with(folded, lines, sign) if sign[0] in folded else ():
                start, end, _, number = lines[index]
                if end - start <= LONGEST_FRAME and (inside or number is None or number.kind not in FIRM):
                    found = pattern.search if inside else pattern.match
                    framed[index] = framed[index] or found(folded[start:end]) is not None


def _framed(framed: Sequence[bool]) -> list[int]:
    """Indices of the frame lines so far."""
    return list(compress(range(len(framed)), framed))


def frame_spans(lines: Sequence[Line], framed: Sequence[bool]) -> tuple[Span, ...]:
    """Neighbouring frame lines as one span each."""
    if True not in framed:
        return ()
    spans: list[Span] = []
    last = 0
    for index in _framed(framed):
        start, end, _, _ = lines[index]
        if spans and index == last + 1:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
        last = index
    return tuple(spans)


def _mark_front_matter(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """The block between two --- at the top of a Markdown file, and comments."""
    match = FRONT_MATTER.match(folded)
    if match:
        for index, (_, end, _, _) in enumerate(lines):
            framed[index] = framed[index] or end <= match.end()
    for index in lines_with(folded, lines, "<!--"):
        if COMMENT.fullmatch(folded, *lines[index][:2]):
            framed[index] = True


def _mark_index(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """The values of an index table: lines between label lines (索引号: ...) that stand alone."""
    label = -9
    for index in _framed(framed) if True in framed else ():
        # one that stands alone
        if folded[lines[index][1] - 1] == ":":
            if index - label <= 2:
                for between in range(label + 1, index):
                    framed[between] = True
            label = index
    # the value of the last label is the next line only where the table has several labels and the line is no sentence
    if (
        label > 0
        and label + 1 < len(lines)
        and framed[label - 1]
        and _is_value(folded, lines[label], lines[label + 1])
    ):
        framed[label + 1] = True


def _is_value(folded: str, label: Line, line: Line) -> bool:
    start, end, gap, _ = line
    # below a table without empty lines one parts it from the title
    if gap and not label[2]:
        return False
    # 主题词 is often left empty, and the title of the document follows it
    words = folded[start:end]
    is_title = "关于" in words or OF_YEAR.search(words) is not None
    return len(words) <= 24 and not is_title and "词" not in folded[slice(*label[:2])]


def _mark_labels(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """A list at the top of a page whose lines are labels in square brackets, numbered or not, with their values behind
    them or on the next line: 05. [发文字号] ---- 云政发[2021]7号."""
    labels: list[int] = []
    known = 0
    for label in LABEL.finditer(folded, 0, LABELLED):
        index = bisect_right(lines, label.start(), key=itemgetter(0)) - 1
        if not folded[lines[index][0] : label.start()].strip(LIST_MARKS):
            labels.append(index)
            known += _is_label(label["name"])
    if known < FEWEST_LABELS:
        return
    for index, following in zip(labels, [*labels[1:], labels[-1] + 2], strict=True):
        framed[index] = True
        start, end, _, number = lines[index]
        # the value of a label with a dash has a dash as well
        dashed = number is not None and number.kind == "bullet" and folded[end - 1] == "]"
        if (
            dashed
            and following == index + 2 < len(lines) + 1
            and folded[lines[index + 1][0]] == folded[start]
        ):
            framed[index + 1] = True


def _mark_head_rows(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """Rows of a page head that say who answers for the page, among others with labels that only such a head has."""
    rule, beside = (re.compile(rules("outline")["head_row"][name]) for name in ("pattern", "beside"))
    rows = [line for line in enumerate(lines[:MOST_ABOVE]) if folded[line[1][0]] == "|"]
    held = [index for index, (start, end, _, _) in rows if beside.search(folded, start, end)]
    for index, (start, end, _, _) in rows if held else ():
        if held[0] - BESIDE <= index <= held[-1] + BESIDE and rule.match(folded[start:end]):
            framed[index] = True


def _mark_numbered(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """An index table at the top of a page as a numbered list: 1.索引号:…, 2.发文字号:…."""
    known = 0
    labelled: list[int] = []
    for index, (start, end, _, number) in enumerate(lines[:MOST_ABOVE]):
        if number is None or number.end >= end:
            continue
        at = number.end
        if start >= LABELLED or folded.find(":", at, min(end, at + SHORT_LABEL)) < 0:
            break
        if folded[end - 1] in SENTENCE_ENDS:
            break
        labelled.append(index)
        known += _is_label(folded[at:end])
    if known >= FEWEST_LABELS:
        for index in labelled:
            framed[index] = True


def _is_label(words: str) -> bool:
    """Whether words begin with a label of an index table."""
    rule = frame_rules().by_first.get(words[0])
    return rule is not None and rule.match(words) is not None


def _mark_repeats(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """Running headers: a short line that stands beside the page numbers again and again."""
    places: dict[str, list[int]] = {}
    marked = _framed(framed)
    # the first page may bear no number above its header, and the last has one below
    beside = {index - 1 for index in marked if index} | {(index + 1) % len(lines) for index in marked}
    for index in beside.difference(marked):
        start, end, _, _ = lines[index]
        if 4 <= end - start <= 40 and folded[end - 1] not in "。;:,":
            places.setdefault(folded[start:end], []).append(index)
    for repeats in places.values():
        if len(repeats) > MOST_REPEATS:
            for index in repeats:
                framed[index] = True


def _mark_tail(folded: str, lines: Sequence[Line], framed: list[bool]) -> None:
    """A link list after the content: from its first frame line to the end, where frames make up a good part of it."""
    index = len(lines)
    while index > 0 and _is_loose(folded, lines[index - 1]):
        index -= 1
    while index < len(lines) and not framed[index]:
        index += 1
    if sum(framed[index:]) * 2 >= len(lines) - index > 1:
        framed[index:] = [True] * (len(lines) - index)


def _is_loose(folded: str, line: Line) -> bool:
    """Whether the line could be a link title: short, and no sentence."""
    start, end, _, _ = line
    return end - start <= 60 and folded[end - 1] not in "。;:)"
