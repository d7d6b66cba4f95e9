"""The word for a level that begins a name, and the region of the document that it means: 市 of 市民政局, 省 of 省级."""

from __future__ import annotations

from typing import Final

from gangmu_import.house import LEVEL_STARTS
from gangmu_import.places import LEVELS_BY_START, Place, districts_like_levels, split_level, split_region
from gangmu_import.spelling import Spelling

OFFICES: Final = (
    "街道办事处", "街道", "中心", "办公室", "领导小组", "工作组", "专班", "指挥部", "政府", "委员会", "局", "委", "厅", "办",
)  # fmt: skip
"""Endings of bodies of an administration, which belong to the document's own region where no other is named."""

PREFECTURE, PREFECTURE_PARTY = "地区", "地委"
"""How a prefecture of a province is called in its own papers, and the committee of its party."""


class LevelWords:
    """Words for levels as one document means them."""

    def __init__(self, place: Place, spelling: Spelling) -> None:
        self.place, self.spelling = place, spelling
        self.regions: dict[str, str] = {}
        """By words for a level the document's region that they mean."""

    def region(self, level: str) -> str:
        """The document's region that a word for a level means; empty for none."""
        region = self.regions.get(level)
        if region is None:
            region = self.regions[level] = self.place.named(level)
        return region

    def split(self, name: str) -> tuple[str, str]:
        """The word for a level that begins a name, and the rest; none of 市南区 where that is a district of the place."""
        if name[:1] not in LEVELS_BY_START:
            return "", name
        if name.startswith(districts_like_levels()) and self.place.names(name[:3]):
            return "", name
        if name.startswith(PREFECTURE_PARTY) and self.region(PREFECTURE):
            return PREFECTURE, name[1:]
        level, rest = split_level(name)
        return (level, rest) if level else self.hidden(name)

    def hidden(self, name: str) -> tuple[str, str]:
        """市 and 民政局 of 市民政局, although 市民 begins it; but 市场监管局 is a name that lacks its region."""
        if name[:1] not in LEVEL_STARTS or (name[1:2] == "级" and name[1:] not in self.spelling.words.whole):
            return "", name
        known = self.spelling.of_country(name, "") or self.spelling.stem("", name)
        return (name[0], name[1:]) if name.endswith(OFFICES) and not known else ("", name)

    def handed_on(self, name: str) -> str:
        """The region of a name, which holds for another behind it in a list as well: 市经信委、科委; empty where it says none."""
        level, _ = split_level(name)
        if level:
            return self.region(level)
        region, _, in_full = split_region(name, self.place) if name else ("", "", False)
        return region if in_full else ""
