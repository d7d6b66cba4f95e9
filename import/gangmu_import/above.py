"""What the headings above a place say of the numbers there."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gangmu_db.records import Status
from gangmu_import.lexicon import rules

TITLED = re.compile(r"(?<![-—–至~\d])(20\d\d)年(?![-—–至~])")
LOOKS_BACK = re.compile(r"基础|现状|回顾|总结|情况|主要成|工作成|取得的|完成")


class Above(NamedTuple):
    """The headings above a place; the same for all places of a section."""

    title: str = ""
    """The nearest, or the title of the part, as rules read it."""
    titled: int | None = None
    """The year that the nearest heading with one says: 2006年工作回顾."""
    told: Status | None = None
    """What the nearest heading such as 发展目标 or 发展基础 says."""
    aims: bool = False
    """Whether any heading speaks of aims."""
    leads: tuple[tuple[int, int], ...] = ()
    """Stretches whose 到…年 holds below, nearest first."""


@cache
def results_section() -> re.Pattern[str]:
    return re.compile(rules("targets")["status"]["results_section"])


@cache
def goals_section() -> re.Pattern[str]:
    return re.compile(rules("targets")["status"]["goals_section"])


def under(title: str, above: Above, leads: tuple[tuple[int, int], ...] = ()) -> Above:
    """What stands above the text below one more heading, whose own `leads` hold first."""
    title = "".join(title.split())
    titled, told, aims = above.titled, above.told, above.aims
    if "年" in title and (year := TITLED.search(title)) is not None:
        titled = int(year[1])
    if goals_section().search(title):
        told, aims = "target", True
    elif results_section().search(title):
        # 成效显著 under 发展目标 is an aim
        told = "target" if aims and not LOOKS_BACK.search(title) else "result"
    return Above(title, titled, told, aims, (*leads, *above.leads))
