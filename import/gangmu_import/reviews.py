"""Sections of a summary of work that tell what was done, and so hold nothing to be done."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.lexicon import rules
from gangmu_import.outline import Outline
from gangmu_import.text import half_width

YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
LONGEST_NAME: Final = 24
"""Characters of the name of a chapter; a longer one is a sentence."""


@cache
def _rule(name: str) -> re.Pattern[str]:
    return re.compile(rules("sections")["review"][name])


def is_review(title: str) -> bool:
    """Whether a document sums up what was done, or that and then what is to be done: 2022年工作总结及2023年工作计划."""
    said = half_width(title)
    return any(word in said for word in rules("sections")["review"]["words"]) and (
        _rule("titles").search(said) is not None
    )


def looks_back(name: str, year: int) -> bool | None:
    """Whether a chapter of such a document tells what was done, and not what is to be done; None where its name does not say.

    `year` is that of which the document tells; 0 where its title has none."""
    bare = "".join(name.split())
    if len(bare) > LONGEST_NAME:
        return None
    years = [int(said) for said in YEAR.findall(bare)]
    acts = opens_with_plain_verb(bare)
    if not acts and _rule("back").search(bare):
        return True
    if (year and years and max(years) > year) or (not acts and _rule("ahead").search(bare)):
        return False
    return True if years else None


def reviewed(folded: str, outline: Outline, title: str) -> frozenset[int]:
    """Indices of the sections of a summary of work that stand before, or beside, those that plan; none of another document, or
    where its title announces plans and nothing in it is called so."""
    if not is_review(title):
        return frozenset()
    years = YEAR.findall(half_width(title))
    year = int(min(years)) if years else 0
    turn = _turn(folded, outline, year)
    told = list[bool]()
    # what stands behind a name that tells: below 下一步打算 no 解决突出问题 looks back
    plainly, root, turned = set[int](), True, turn < len(folded)
    for section, heading in zip(outline.sections, outline.headings, strict=True):
        said = looks_back(folded[heading.title.start : heading.title.end], year)
        turned = turned or said is False
        parent = section.parent
        if parent is None:
            root = root and section.start < turn
            back = root = root if said is None else said
        else:
            back = told[parent] if said is None or (said and parent in plainly) else said
        if said is not None or parent in plainly:
            plainly.add(section.id)
        told.append(back)
    if not turned and _rule("both").search(half_width(title)):
        return frozenset()
    return frozenset(index for index, back in enumerate(told) if back)


def _turn(folded: str, outline: Outline, year: int) -> int:
    """Where the first line without a number begins that names what is to be done (2023年工作计划:); the end of the text
    without one. The title itself may name both."""
    named = (
        start
        for start, end, _, number in outline.lines
        if number is None
        and end - start <= LONGEST_NAME
        and looks_back(folded[start:end].rstrip(":。"), year) is False
        and not is_review(folded[start:end])
    )
    return next(named, len(folded))
