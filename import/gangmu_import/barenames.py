"""The name of a body without what a list writes around it: marks, 由 before it, (牵头) or a remark behind it."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.persons import IN_BRACKET
from gangmu_import.regions import REGION_ENDS, atlas
from gangmu_import.text import Bounds

OUTSIDE: Final = re.compile(r"^[\s:.。、,;“”\"'*★☆▲△●○#]+|[\s:.。、,;\"'*★☆▲△●○#]+$")
EDGES: Final = tuple(":.。、,;“”\"'*★☆▲△●○#")
"""What stands outside of a name, beside white space."""
LEADING: Final = re.compile(
    r"^(?:[\u2460-\u2473]|\d{1,2}[.、)]|[^由、]{1,16}由|由(?:所?涉及的)?|请|责成|明确|确定|指定|以|其中|同时|并由|再由|统一由|具体由|分别由|主要由|[\u4e00-\u9fff]{2,6}(?:单位|部门):)(?=.{2})"
)
"""What stands before a name; with a label that is not known, 分工单位:市农业局."""
ROLE_MARK: Final = re.compile(r"\((?:牵头|主办|主责|协办|配合|参与|负责|责任)(?:单位|部门)?\)\Z")
"""What a body does, in brackets behind its name: 市科技局(牵头)."""
REMARK: Final = re.compile(r"[(\[][^()\[\]]{0,60}(?:下同|简称)[^()\[\]]{0,20}[)\]]\Z")
"""各区政府(含东岸管理局,下同): what is said of a name once for the whole text."""
BARE_OFFICE: Final = re.compile(rf"(?![{REGION_ENDS}国中])[\u4e00-\u9fff]{{2,6}}[局办]")
"""The name of an office without its place, which is no whole one."""
SECOND_NAME: Final = re.compile(r"[(\[【](?P<name>[^()\[\]【】]{3,20})[)\]】]\Z")


def trim(folded: str, start: int, end: int) -> Bounds:
    """The name without marks, 由 before it and (牵头) or a remark behind it."""
    text = folded[start:end]
    mark = ending_bracket(text) if text.endswith((")", "]", "】")) else None
    if mark is None and text.endswith(")") and "(" not in text:
        # of the bracket around all of a list, which opens on another line or not at all
        end -= 1
    elif text.startswith("(") and ")" not in text:
        # behind the verb of another: 市农业局牵头(市财政局、市水利局配合)
        start += 1
    if mark:
        end, text = start + mark.start(), text[: mark.start()]
    start, end = bare(folded, start, end)
    leading = LEADING.match(folded[start:end])
    return bare(folded, start + leading.end(), end) if leading else (start, end)


def ending_bracket(text: str) -> re.Match[str] | None:
    """The bracket at the end of a name that is no part of it."""
    return ROLE_MARK.search(text) or second_name(text) or REMARK.search(text) or persons(text)


def second_name(text: str) -> re.Match[str] | None:
    """The bracket behind a name that holds another whole name of the same body: 区发改局(区粮食局), not 区发改局(粮食局)."""
    match = SECOND_NAME.search(text)
    whole = match is not None and surely_body(match["name"]) and not BARE_OFFICE.fullmatch(match["name"])
    both = whole and match is not None and looks_like_body(text[: match.start()])
    return match if both and not text.startswith("各") else None


def persons(text: str) -> re.Match[str] | None:
    """The bracket behind a name that holds persons, 市水利局(李小四), and not the district of a branch: (黄埔)."""
    found = IN_BRACKET.search(text)
    return None if found is None or found[0][1:-1] in atlas().by_short else found


def bare(folded: str, start: int, end: int) -> Bounds:
    """The stretch without marks and white space on both sides."""
    text = folded[start:end]
    if text == text.strip() and not text.startswith(EDGES) and not text.endswith(EDGES):
        return start, end
    for match in reversed(list(OUTSIDE.finditer(text))):
        if match.start() == 0:
            start += match.end()
        elif match.end() == len(text):
            end -= match.end() - match.start()
    return start, end
