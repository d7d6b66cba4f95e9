"""The end of a name that holds for those before it in a list: 清溪、青岭经济开发区管委会 are two, each of a zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.regions import atlas
from gangmu_import.text import Bounds

JOINED: Final = "、和与及"
"""What stands between the names of such a list."""
LONGEST_PLACE: Final = 4
"""Characters of a place that may share the end of the next name."""


@cache
def _tailed() -> re.Pattern[str]:
    """A whole name that a place begins and such an end closes."""
    words = sorted(rules("duties")["shared_tail"]["words"], key=len, reverse=True)
    return re.compile(rf"[\u4e00-\u9fff]{{2,5}}?(?P<tail>{'|'.join(words)})")


@cache
def tail_signs() -> tuple[str, ...]:
    """One of which each such end holds."""
    return tuple(rules("duties")["shared_tail"]["signs"])


@cache
def tail_ends() -> tuple[str, ...]:
    """How a name ends that may have such an end."""
    return tuple({word[-2:] for word in rules("duties")["shared_tail"]["words"]})


def tail_of(name: str) -> str:
    """The end of a name that may hold for those before it; empty for another name."""
    found = _tailed().fullmatch(name)
    return found["tail"] if found else ""


def is_place(name: str) -> bool:
    """Whether a name is the short one of a region, to which the end of another may belong."""
    return len(name) <= LONGEST_PLACE and name in atlas().by_short


def tail_behind(folded: str, names: Sequence[Bounds]) -> str:
    """The end that the first of the names shares with one behind it in a list; empty where none does."""
    end = names[0][1]
    for start, stop in names[1:]:
        if start != end + 1 or folded[end] not in JOINED:
            return ""
        name, end = folded[start:stop], stop
        if not is_place(name):
            return tail_of(name)
    return ""
