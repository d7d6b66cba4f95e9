"""What stands behind the name of a body and belongs to it: the words for a branch, a place in brackets."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.regions import atlas

IN_BRACKETS: Final = re.compile(r"\(([\u4e00-\u9fff]{2,4})\)")


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


def with_brackets(folded: str, end: int) -> int:
    """The end of a name with the place behind it in brackets: …创新中心(松江)."""
    match = IN_BRACKETS.match(folded, end)
    return (
        match.end()
        if match and (match.group(1) in atlas().by_short or match.group(1) in atlas().by_name)
        else end
    )
