"""Labels of responsibility that something else than a colon parts from the bodies: 责任单位 市农业局, 牵头单位为市农业局."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.bodylike import LONGEST_NAME, looks_like_body, surely_body
from gangmu_import.holders import split_names
from gangmu_import.rolewords import LONGEST_LABEL, role_words
from gangmu_import.text import Text

UNIT_ENDS: Final = "位门"
"""The last characters of 单位 and 部门, of which nearly all labels are labels."""
PARTED: Final = tuple([re.compile(rf"{unit}[ 为是系—–―-]") for unit in ("单位", "部门")])
"""Such a word before what stands in the place of a colon; one after the other, for a text is run through fastest for a
pattern that begins with a plain word."""
SIGN: Final = re.compile(r" *(?:[为是系]|[—–―-]{1,2})? *")
"""The same with the blanks around it."""
NAME: Final = re.compile(r"(?:[^\s、,;。:|()\[\]【】]|\([^()]{1,16}\))+")
"""The first name of a list, with the brackets in it."""
VERBS: Final = frozenset("为是系")
LEVEL: Final = re.compile(r"\A[省市州区县镇乡][级直属]?")
"""Before a label that heads a column: 市直配合单位."""
EACH: Final = "各"
BEHIND_NAME: Final = frozenset(("", *"、,;。()[]【】 \n"))
"""What stands behind a name; any word there makes a sentence of it."""
LIST: Final = re.compile(r"(?:[^;。:|()\[\]【】\n]|\([^()\n]{1,16}\))+")
"""A list of names up to the end of its sentence, bracket or line."""

LONGEST_LIST: Final = 240
"""Characters of such a list."""


def with_colons(text: Text) -> Text:
    """The text with a colon behind such labels, where a body stands behind them; it keeps its length."""
    folded = text.folded
    starts = [match.end() - 1 for parted in PARTED for match in parted.finditer(folded)]
    pieces: list[str] = []
    done = 0
    for start in sorted(starts):
        end = instead_of_colon(folded, start)
        if end:
            pieces += (folded[done:start], ":".ljust(end - start))
            done = end
    return Text(text.stored, "".join(pieces) + folded[done:], text.is_traditional) if pieces else text


def instead_of_colon(folded: str, start: int) -> int:
    """Where what stands for the colon of a label that ends at `start` ends; 0 where there is no label before it or no
    body behind it."""
    sign = SIGN.match(folded, start)
    if sign is None or not ends_label(folded, start):
        return 0
    end = sign.end()
    name = NAME.match(folded, end, end + LONGEST_NAME)
    if name is None or folded[name.end() : name.end() + 1] not in BEHIND_NAME or is_label(name[0]):
        return 0
    if all(surely_body(folded[slice(*one)]) for one in split_names(folded, *name.span())):
        return end
    # 责任单位为企业 is what a sentence says of any of them
    return end if sign[0].strip() not in VERBS and lists_bodies(folded, end, name[0]) else 0


def ends_label(folded: str, end: int) -> bool:
    """Whether a label ends there with no word before it: not 确定责任单位, and not 各责任单位, who are spoken to."""
    start, low = end, max(0, end - LONGEST_LABEL)
    while start > low and (folded[start - 1].isalpha() or folded[start - 1] == "、"):
        start -= 1
    return folded[start] != EACH and role_words().column(folded[start:end]) is not None


def lists_bodies(folded: str, start: int, first: str) -> bool:
    """Whether a list that stands there is one of names that may all be those of bodies: 龙口镇、云岭乡."""
    listed = LIST.match(folded, start, start + LONGEST_LIST) if looks_like_body(first) else None
    names = [folded[slice(*one)] for one in split_names(folded, *listed.span())] if listed else []
    return bool(names) and all(looks_like_body(name) and name[-1] not in UNIT_ENDS for name in names)


def is_label(words: str) -> bool:
    """Whether words that end as the name of a body does head a column of them: 市直配合单位."""
    if words[-1] not in UNIT_ENDS:
        return False
    return role_words().column(LEVEL.sub("", words)) is not None
