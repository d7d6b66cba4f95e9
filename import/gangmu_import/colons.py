"""Labels of responsibility in rarer forms, read as in the usual one: 责任单位 市农业局, 牵头单位为市农业局, 【责任单位】市农业局,
3.责任单位:市农业局."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from gangmu_import.bodylike import LONGEST_NAME, looks_like_body, surely_body
from gangmu_import.holders import split_names
from gangmu_import.numbering import BULLETS
from gangmu_import.rolelabels import LONGEST_LABEL, role_labels
from gangmu_import.text import Bounds, Text, skip_space

UNIT_ENDS: Final = "位门"
"""The last characters of 单位 and 部门, of which nearly all labels are labels."""
MARKS: Final = rf"[.、)\u2460-\u2473—–\-{BULLETS}·○*]"
"""The last character of a number, or a bullet."""
PARTED: Final = tuple(
    [
        re.compile(
            rf"{unit}(?:[ 为是系—–―\-】\]]|(?P<marked>:)(?:(?<={MARKS}..{unit}:)|(?<={MARKS} ..{unit}:)))"
        )
        for unit in ("单位", "部门")
    ]
)
"""Such a word before what stands in the place of a colon, and a label behind a mark; one after the other, for a text is run
through fastest for a pattern that begins with a plain word."""
SIGN: Final = re.compile(r" *(?:[为是系]|[—–―-]{1,2}|[】\]] *:?)? *")
"""The same with the blanks around it."""
IN_BRACKETS: Final = re.compile(r"[【\[](?P<label>[\u4e00-\u9fff]{2,8})[】\]] *:? *")
OPENING, CLOSING = frozenset("[【"), frozenset("]】")
"""Around a label that stands so before the names: 【责任单位】市农业局."""
NAME: Final = re.compile(r"(?:[^\s、,;。:|()\[\]【】]|\([^()]{1,16}\))+")
"""The first name of a list, with the brackets in it."""
IN_BOLD: Final = re.compile(r"\*\*(?P<label>[\u4e00-\u9fff]{2,10})\*\*(?P<sign> *:)")
BOLD_COLONS: Final = ("**:", "** :")
"""Behind such a label: **责任单位**:市农业局."""
VERBS: Final = frozenset("为是系")
LEVEL: Final = re.compile(r"\A[省市州区县镇乡][级直属]?")
"""Before a label that heads a column: 市直配合单位."""
THIS: Final = re.compile("其中|(?:本|该|此|这)[项条类]?(?:任务|工作|措施|行动|工程|项目)?的?")
"""What a sentence on who is to do a thing may begin with: 该项工作的责任单位为市农业局."""
EACH: Final = "各"
BEHIND_NAME: Final = frozenset(("", *"、,;。()[]【】 \n"))
"""What stands behind a name; any word there makes a sentence of it."""
LIST: Final = re.compile(r"(?:[^;。:|()\[\]【】\n]|\([^()\n]{1,16}\))+")
"""A list of names up to the end of its sentence, bracket or line."""
MARK: Final = re.compile(
    rf"\n *(?P<mark>(?:\d{{1,2}}[.、)]|\(\d{{1,2}}\)|[\u2460-\u2473]|[—–-]{{1,2}}|[{BULLETS}·○*]) *)"
)
"""A number or a bullet at the beginning of a line."""
FIELD: Final = re.compile(
    "(?:工作|主要|具体|任务|年度|目标|推进|落实|实施)(?:目标|任务|内容|措施|举措|要求|步骤):"
)
"""What the other lines of a form begin with."""
NEAR: Final = 800
"""Characters between the fields of one item."""
Edit = tuple[int, int, str]
"""A stretch, and the signs that are read in its place."""
LONGEST_LIST: Final = 240
"""Characters of such a list."""


def with_colons(text: Text) -> Text:
    """The text with a colon behind such labels, where a body stands behind them, and without the marks before them; it
    keeps its length."""
    # one character is sought in a tenth of the time that two take
    if "*" in text.folded and any(sign in text.folded for sign in BOLD_COLONS):
        text = with_edits(text, bold_labels(text.folded))
    matches = [match for parted in PARTED for match in parted.finditer(text.folded)]
    if not matches:
        return text
    ends = sorted([match.end() - 1 for match in matches if match["marked"] is None])
    read = with_edits(text, colons(text.folded, ends))
    return without_marks(read) if read is not text or len(ends) < len(matches) else text


def colons(folded: str, ends: Sequence[int]) -> list[Edit]:
    """The colons behind the labels that end at these places."""
    edits: list[Edit] = []
    bracketed = -1
    for end in ends:
        found = read_as_colon(folded, end, bracketed >= 0 and "\n" not in folded[bracketed:end])
        edits += found
        bracketed = end if found and folded[end] in CLOSING else bracketed
    return sorted(edits + other_labels(folded)) if bracketed >= 0 else edits


def with_edits(text: Text, edits: Sequence[Edit]) -> Text:
    """The text with other signs in the place of some, of the same length."""
    pieces: list[str] = []
    done = 0
    for start, end, signs in edits:
        if start >= done:
            pieces += (text.folded[done:start], signs.ljust(end - start))
            done = end
    return Text(text.stored, "".join(pieces) + text.folded[done:], text.is_traditional) if pieces else text


def read_as_colon(folded: str, end: int, follows: bool) -> list[Edit]:
    """What stands for the colon of a label that ends at `end`, with the brackets around it; nothing where there is no label
    before it or no body behind it. `follows`: whether another label in brackets stands before it in its line."""
    sign, (lead, start) = SIGN.match(folded, end), label_start(folded, end)
    if sign is None or start < 0:
        return []
    # a bracket that opens before the label and does not close behind it is that of the clause
    opens = folded[end] in CLOSING
    if opens and folded[start - 1 : start] not in OPENING:
        return []
    # 市农业局[牵头单位] says what the one before it does
    if opens and not follows and folded[start - 2 : start - 1].isalnum():
        return []
    if not names_body(folded, sign.end(), sign[0].strip() not in VERBS):
        return []
    if opens:
        return [(start - 1, start, " "), (*sign.span(), ":")]
    return [(lead, start, ""), (*sign.span(), ":")] if lead < start else [(*sign.span(), ":")]


def bold_labels(folded: str) -> list[Edit]:
    """The stars around labels of roles, days and persons with their colon behind them, which go."""
    edits: list[Edit] = []
    for match in IN_BOLD.finditer(folded):
        if role_labels().label.fullmatch(f"{match['label']}:"):
            edits += ((match.start(), match.start("label"), ""), (match.end("label"), match.end(), ":"))
    return edits


def other_labels(folded: str) -> list[Edit]:
    """The same for labels in brackets of days and persons: 【完成时限】2025年底."""
    found: list[Edit] = []
    for match in IN_BRACKETS.finditer(folded):
        label = role_labels().label.fullmatch(f"{match['label']}:")
        if label is not None and label["other"]:
            start, end = match.span("label")
            found += ((start - 1, start, " "), (end, match.end(), ":"))
    return found


def label_start(folded: str, end: int) -> Bounds:
    """Where the words before a label begin that ends at `end`, and where it does, with no word before it but 本项任务: not
    确定责任单位, and not 各责任单位, who are spoken to; -1 without one."""
    start, low = end, max(0, end - LONGEST_LABEL)
    while start > low and (folded[start - 1].isalpha() or folded[start - 1] == "、"):
        start -= 1
    lead = THIS.match(folded, start, end)
    label = lead.end() if lead else start
    return start, -1 if folded[label] == EACH or role_labels().column(folded[label:end]) is None else label


def names_body(folded: str, start: int, may_be_any: bool = True) -> bool:
    """Whether what stands there begins with a name that is surely one of a body, or may be a list of any bodies."""
    name = NAME.match(folded, start, start + LONGEST_NAME)
    if name is None or folded[name.end() : name.end() + 1] not in BEHIND_NAME or is_label(name[0]):
        return False
    if all(surely_body(folded[slice(*one)]) for one in split_names(folded, *name.span())):
        return True
    # 责任单位为企业 is what a sentence says of any of them
    return may_be_any and lists_bodies(folded, start, name[0])


def lists_bodies(folded: str, start: int, first: str) -> bool:
    """Whether a list that stands there is one of names that may all be those of bodies: 龙口镇、云岭乡."""
    listed = LIST.match(folded, start, start + LONGEST_LIST) if looks_like_body(first) else None
    names = [folded[slice(*one)] for one in split_names(folded, *listed.span())] if listed else []
    return bool(names) and all(looks_like_body(name) and name[-1] not in UNIT_ENDS for name in names)


def is_label(words: str) -> bool:
    """Whether words that end as the name of a body does head a column of them: 市直配合单位."""
    if words[-1] not in UNIT_ENDS:
        return False
    return role_labels().column(LEVEL.sub("", words)) is not None


def without_marks(text: Text) -> Text:
    """The text without the numbers and bullets of lines that begin with such labels, since these lines are no items; nor
    with those of the other fields of the same form: 1.工作目标:… 2.责任单位:… 3.完成时限:…."""
    folded, marked = text.folded, list[tuple[int, int, bool]]()
    label = role_labels().label
    for match in MARK.finditer(folded):
        start, end = match.span("mark")
        found = label.match(folded, end)
        is_role = found is not None and found["other"] is None
        if is_role and found is not None and names_body(folded, skip_space(folded, found.end())):
            marked.append((start, end, True))
        elif not is_role and (found or FIELD.match(folded, end)):
            marked.append((start, end, False))
    roles = [start for start, _, is_role in marked if is_role]
    edits: list[Edit] = []
    for start, end, _ in marked:
        near = bisect_left(roles, start - NEAR)
        if near < len(roles) and roles[near] < start + NEAR:
            edits.append((start, end, ""))
    return with_edits(text, edits)
