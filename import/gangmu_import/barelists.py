"""Lists of bodies that stand in brackets without a word on what they do: (省林业厅、兰州新区)."""

from __future__ import annotations

from typing import Final

from gangmu_import.holders import looks_like_body, split_names, surely_body
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
LONGEST_LIST: Final = 120
"""Characters of a list that closes an item."""


def listed_body(name: str) -> bool:
    """Whether a name is surely that of a body where it stands in a bare list: a zone is one there, 兰州新区."""
    return surely_body(name) or is_zone(name)


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
