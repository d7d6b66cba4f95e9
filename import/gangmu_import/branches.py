"""What stands behind the name of a body and belongs to it: the words for a branch, a place in brackets."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.regions import atlas, leading_region

IN_BRACKETS: Final = re.compile(r"\(([\u4e00-\u9fff]{2,4})\)")

OFFICES: Final = ("办公厅", "办公室")
"""Behind the name of a body, whose office they are."""
HAVE_OFFICES: Final = frozenset("委局厅部署")

BODY_ENDS: Final = frozenset("局部署会院委行")
"""How a national body ends that a branch may be one of."""


@cache
def branch() -> re.Pattern[str]:
    """What makes the name of a national body that of its branch: 华中监管局 behind 国家能源局."""
    table = rules("national")["branch"]
    wide = [name for name, regions in atlas().by_short.items() if len(regions[0].above) <= 1]
    return re.compile(rf"(?:{'|'.join([*table['regions'], *wide])}){table['pattern']}")


@cache
def heads() -> frozenset[str]:
    """The first two characters of such words, at which one look rules out nearly all places."""
    wide = [name for name, regions in atlas().by_short.items() if len(regions[0].above) <= 1]
    return frozenset(name[:2] for name in [*rules("national")["branch"]["regions"], *wide])


def behind_branch(folded: str, end: int) -> int:
    """The end of the name of a national body with the words for a branch behind it."""
    found = branch().match(folded, end) if folded[end : end + 2] in heads() else None
    return end if found is None else found.end()


def with_office(folded: str, end: int) -> int:
    """The end of the name of a body with that of its office behind it: 国家发展改革委办公厅, 市教育局办公室."""
    known = folded[end - 1] in HAVE_OFFICES and folded.startswith(OFFICES, end)
    return end + len(OFFICES[0]) if known else end


def branch_at(name: str) -> int:
    """Where the words for a branch begin in the name of a national body, or in a title that begins with one: 9 in
    国家税务总局云南省税务局, where a county may stand as well, 3 in 审计署驻昆明特派员办事处; 0 without them."""
    for at in range(3, len(name)):
        if name[at - 1] in BODY_ENDS:
            size = leading_region(name[at:])
            placed = name[at] == "驻" or branch().match(name, at)
            if placed or (size and tail().match(name, at + size)):
                return at
    return 0


@cache
def tail() -> re.Pattern[str]:
    """What stands behind the region in the name of a branch."""
    return re.compile(rules("national")["branch"]["pattern"])


def with_brackets(folded: str, end: int) -> int:
    """The end of a name with the place behind it in brackets: …创新中心(松江)."""
    match = IN_BRACKETS.match(folded, end)
    return (
        match.end()
        if match and (match.group(1) in atlas().by_short or match.group(1) in atlas().by_name)
        else end
    )
