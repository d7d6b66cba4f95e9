"""Lists of bodies that stand in brackets without a word on what they do: (省林业厅、兰州新区)."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.holders import split_names
from gangmu_import.regions import atlas, leading_region

ZONES: Final = (
    "新区",
    "高新区",
    "经开区",
    "开发区",
    "示范区",
    "试验区",
    "合作区",
    "自贸区",
    "保税区",
    "综改区",
    "度假区",
)
"""How zones end that are named for who governs them."""
SHORTS: Final = (2, 3, 4)
"""Characters of the short name of a region that one begins with."""
OFFICES: Final = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:(?P<surely>处|室|股|科)|中心|办|站|院)(?<![好去益坏何之到各控持参入招]处)(?<![控持参入]股)(?<![学本专百内外]科)"
)
"""Offices of the department that issues a paper, as its lists name them: 人事处、信息中心."""
LONGEST_LIST: Final = 120
"""Characters of a list that closes an item."""


def listed_body(name: str) -> bool:
    """Whether a name is surely that of a body where it stands in a bare list: a zone is one there, 兰州新区."""
    return surely_body(name) or is_zone(name)


def may_be_office(name: str) -> bool:
    """Whether a name in a bare list may be that of an office of a department, or of a body."""
    return (OFFICES.fullmatch(name) is not None and looks_like_body(f"{name}处")) or listed_body(name)


def names_office(name: str) -> bool:
    """Whether a name is that of an office and of no place that an event may be held at: 人事处, not 文化中心."""
    found = OFFICES.fullmatch(name)
    return found is not None and found["surely"] is not None


def is_zone(name: str) -> bool:
    """Whether a text is the name of a zone that begins with that of a region; not 先行示范区."""
    if not name.endswith(ZONES) or not looks_like_body(name):
        return False
    shorts = atlas().by_short
    return leading_region(name) > 0 or any(name[:length] in shorts for length in SHORTS)


def ends_in_list(folded: str, start: int, end: int) -> bool:
    """Whether a stretch ends in a bracket that holds names of bodies and nothing else."""
    if not folded.endswith(")", start, end):
        return False
    opening = folded.rfind("(", max(start, end - LONGEST_LIST), end)
    names = split_names(folded, opening + 1, end - 1) if opening >= 0 else []
    return bool(names) and all(listed_body(folded[slice(*name)]) for name in names)
