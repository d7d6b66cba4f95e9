"""Numbered lists whose items end in semicolons and are measures all the same: 1.新建竹馆20座; 2.改善竹校环境; 3.…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.announcements import announces
from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb, section_kind
from gangmu_import.numbering import FIRM, Line, Number

FEWEST: Final = 3
SPENT: Final = ("计划投资", "拟投资", "计划总投资", "投资")
"""How an item begins that says first what is to be spent."""
SERVED: Final = re.compile(
    r"(?:免费)?为(?:\d|[全各][省市县区乡镇]|[^,。;\d]{1,16}(?:提供|免费|实施|开展|安装|配备|发放))"
)
CHAPTER: Final = "chinese"
LEADING: Final = (CHAPTER, "bracketed")
"""Numbers of what may announce its measures; an article announces duties."""
LONGEST_FIELD: Final = 12
"""Characters of the title of a chapter that names the field of its items: 加强水利建设."""
LONGEST_ITEM: Final = 120
"""Characters of an item; a longer one is a paragraph."""


def without_semicolons(
    folded: str, lines: Sequence[Line], opening: list[int]
) -> tuple[Sequence[Line], list[int]]:
    """The lines with the items of such lists up to their semicolons, and the indices of those that open something, of which
    `opening` are some: without the lines that close other lists of items, which are no headings as those above are none."""
    if ";" not in [folded[lines[index][1] - 1] for index in opening]:
        return lines, opening
    items, closing = _itemised(folded, lines, opening)
    if items:
        lines = [
            _without_semicolon(folded, line) if index in items else line for index, line in enumerate(lines)
        ]
    return lines, [index for index in opening if index not in closing] if closing else opening


def _without_semicolon(folded: str, line: Line) -> Line:
    start, end, gap, number = line
    return start, end - (folded[end - 1] == ";"), gap, number


def _itemised(folded: str, lines: Sequence[Line], opening: Sequence[int]) -> tuple[set[int], set[int]]:
    """Indices of the lines that are items of such lists, and of those that close other lists of items in semicolons."""
    found, closing = set[int](), set[int]()
    firm: int | None = None
    for index in opening:
        _, end, _, number = lines[index]
        if number is None:
            continue
        if number.kind in FIRM:
            firm = index
        elif number.kind == "digit" and number.value == 1 and folded[end - 1] == ";":
            run = _run(folded, lines, index)
            if len(run) >= FEWEST and _announced(folded, lines, run, firm):
                found.update(run)
            elif len(run) > 1 and not _counts(_number_at(lines, run[-1] + 1), len(run) + 1):
                closing.add(run[-1])
    return found, closing


def _run(folded: str, lines: Sequence[Line], first: int) -> range:
    """The items from the first on, up to the one that ends with something else."""
    last = first
    while last < len(lines):
        start, end, _, number = lines[last]
        if not _counts(number, last - first + 1) or end - start > LONGEST_ITEM:
            break
        last += 1
        if folded[end - 1] != ";":
            break
    return range(first, last)


def _number_at(lines: Sequence[Line], index: int) -> Number | None:
    return lines[index][3] if index < len(lines) else None


def _counts(number: Number | None, value: int) -> bool:
    return number is not None and number.kind == "digit" and number.value == value


def _announced(folded: str, lines: Sequence[Line], run: range, firm: int | None) -> bool:
    """Whether the items of a list are measures: most open with a verb, and what stands above says so or is nothing."""
    opened = 0
    for index in run:
        number = lines[index][3]
        opened += number is not None and acts(folded, number.end)
    if opened * 3 < len(run) * 2 or folded[lines[run[-1]][1] - 1] == ")":
        return False
    if firm is not None:
        return firm == run[0] - 1 and _leads(folded, lines[firm], opened == len(run))
    if _goes_on(_number_at(lines, run[-1] + 1)):
        return False
    if not run[0]:
        return opened == len(run)
    return announces(folded, *lines[run[0] - 1][:2])


def _leads(folded: str, line: Line, all_act: bool) -> bool:
    """Whether a numbered heading only names the items below it, or their field, or announces them, which all say what is
    done; the parts of a measure are no measures."""
    _, end, _, number = line
    if number is None:
        return False
    title = folded[number.end : end]
    if section_kind(title) == "action":
        return True
    field = number.kind == CHAPTER and len(title) <= LONGEST_FIELD and opens_with_plain_verb(title)
    led = number.kind in LEADING and announces(folded, number.end, end)
    return ((field and title.isalpha()) or led) and all_act


def acts(folded: str, start: int) -> bool:
    """Whether an item opens with a verb, with what is to be spent on what it builds, 计划投资300万元,建设茶馆, or with whom it
    serves, 为62户茶农改造灶台."""
    return (
        opens_with_verb(folded, start)
        or folded.startswith(SPENT, start)
        or SERVED.match(folded, start) is not None
    )


def _goes_on(number: Number | None) -> bool:
    """Whether a number goes on with a list of chapters whose first are not on the page."""
    return number is not None and number.kind in FIRM and number.value > 1
