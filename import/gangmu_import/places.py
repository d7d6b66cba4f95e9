"""The place that a document speaks from: which region 区, 市, 省 mean in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_db.records import Head
from gangmu_import.regions import Region, atlas, leading_region, lengths_by, short_name
from gangmu_import.unlisted import region_before_government

LEVELS: Final = (
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "新区",
    "地区",
    "师市",
    "省",
    "市",
    "区",
    "县",
    "州",
    "盟",
    "旗",
)
"""Words that stand for a region of the document: 市科委, 自治区财政厅; the longer before the shorter."""
LEVELS_BY_START: Final = {
    start: tuple(level for level in LEVELS if level[0] == start) for start in {level[0] for level in LEVELS}
}

NOT_LEVELS: Final = {
    "市": (
        "市场",
        "市民",
        "市政设",
        "市政公",
        "市政工",
        "市政园",
        "市域",
        "市容",
        "市级",
        "市属",
        "市内",
        "市区",
    ),
    "区": ("区域", "区块", "区内", "区级", "区属", "区位", "区间"),
    "县": ("县域", "县级", "县属", "县内", "县城"),
    "省": ("省级", "省属", "省内", "省会"),
    "州": ("州级", "州属", "州内"),
    "新区": ("新区块",),
    "地区": ("地区生产", "地区经济", "地区性", "地区间", "地区级", "地区内"),
}
"""Words that begin like a region and mean none: 市场监管局 is no 场监管局 of a city."""
LEVEL_AFTER_ALL: Final = ("县城投", "县城建", "县城发", "县城运", "县城乡")
"""The county's 城投集团 begins as 县城 does."""
LONGEST_SHORT: Final = 6
"""Characters of a region's short name that is looked for at the beginning of a body's name."""


@dataclass(frozen=True, slots=True)
class Place:
    """The regions of a document, the widest first."""

    chain: tuple[str, ...]
    year: int | None = None
    """Of the document; names that a reform changed depend on it."""

    @property
    def own(self) -> str:
        """The narrowest region; empty for a document of the whole country."""
        return self.chain[-1] if self.chain else ""

    @property
    def city(self) -> str:
        """The city above a district or county (its own name for a city); the province where there is none."""
        cities = [name for name in self.chain if name.endswith(("市", "州", "盟", "地区"))]
        return (
            (cities[0] if len(self.chain) > 1 and cities else self.own)
            if cities
            else (self.chain or ("",))[0]
        )

    @property
    def province(self) -> str:
        """The province or autonomous region; empty for a municipality and for the whole country."""
        return next((name for name in self.chain[:1] if name.endswith(("省", "自治区"))), "")

    @property
    def national(self) -> bool:
        """Whether the document is one of the whole country."""
        return not self.chain

    def named(self, level: str) -> str:
        """The region that a word for a level means; empty where the document has none of that level."""
        if level == "自治区":
            return next((name for name in self.chain if name.endswith(level)), "")
        found = ""
        for name in self.chain:
            if name.endswith(level) and not (level == "区" and name.endswith("自治区")):
                found = name
        return found if found or level != "区" else self.named("自治区")

    def within(self, region: str) -> bool:
        """Whether the document is of that region, of a place in it, or of a region above it."""
        if region in self.chain:
            return True
        return any(self.own in known.above for known in atlas().by_name.get(region, ()))

    def names(self, region: str) -> bool:
        """Whether a region by its full name is near: 市中区 in Jinan, not in Hangzhou."""
        return any(map(self.near, atlas().by_name[region]))

    def near(self, region: Region) -> bool:
        """Whether a region lies in one of the document's, or is one of them."""
        return any(name in self.chain for name in region.chain)


def place_of(head: Head) -> Place:
    """The place of a document."""
    year = int(head.date[:4]) if head.date else head.period[0] if head.period else None
    return Place(tuple(head.regions), year)


def split_level(name: str) -> tuple[str, str]:
    """The word for a level at the beginning of a name and the rest: 市 and 科委; nothing and the name without one."""
    for level in LEVELS_BY_START.get(name[:1], ()):
        if name.startswith(level) and len(name) > len(level):
            if name.startswith(NOT_LEVELS.get(level, ())) and not name.startswith(LEVEL_AFTER_ALL):
                return "", name
            return level, name[len(level) :]
    return "", name


@cache
def districts_like_levels() -> tuple[str, ...]:
    """Districts whose names begin with the word for a level: 市中区, 市南区."""
    return tuple(name for name in atlas().by_name if split_level(name)[0])


def split_region(name: str, place: Place) -> tuple[str, str, bool]:
    """The narrowest region that begins a name in full or short, the rest, and whether it stood in full.

    上海市静安区科委 gives 静安区, 科委, True; 上海地方金融监管局 gives 上海市, 地方金融监管局, False."""
    region, rest = "", name
    while longest := leading_region(rest):
        region, rest = rest[:longest], rest[longest:]
    if region:
        return region, rest, True
    short, behind, whole = split_short(name, place)
    if whole:
        return short, behind, True
    region, rest = unlisted_region(name, place)
    return (region, rest, True) if region else (short, behind, False)


def split_short(name: str, place: Place) -> tuple[str, str, bool]:
    """The region that begins a name by its short name, the rest, and whether the word for its level stands behind it."""
    known = atlas().by_short
    for length in short_lengths().get(name[:2], ()):
        named = known.get(name[:length], ()) if length < len(name) else ()
        candidates = tuple([region for region in named if len(region.above) <= 1 or place.near(region)])
        if candidates:
            region, rest = full_name(candidates, place), name[length:]
            # 甘南州 is 甘南藏族自治州: the level behind a short name is part of the name
            levels = LEVELS_BY_START.get(rest[:1], ())
            level = next((level for level in levels if rest.startswith(level) and region.endswith(level)), "")
            return region, rest[len(level) :], bool(level)
    return "", name, False


@cache
def short_lengths() -> dict[str, tuple[int, ...]]:
    """By the first two characters of regions' short names the lengths of these, the longest first."""
    return lengths_by({name: name[:2] for name in atlas().by_short if len(name) <= LONGEST_SHORT})


def unlisted_region(name: str, place: Place) -> tuple[str, str]:
    """A region of the document, or one with a government, that begins a name, and the rest; for regions not in the atlas."""
    own = ""
    if name.startswith(place.chain):
        own = next(
            (region for region in reversed(place.chain) if name.startswith(region) and name != region), ""
        )
    region = own or (region_before_government(name) if "政府" in name else "")
    return region, name[len(region) :]


def full_name(candidates: tuple[Region, ...], place: Place) -> str:
    """The region of the document among those that share a short name, or else the widest."""
    own = [region.name for region in candidates if region.name in place.chain]
    return own[-1] if own else candidates[0].name


def top_ending(region: str) -> str:
    """厅 for the office of a province's government, 室 for that of any other."""
    wide = region.endswith(("省", "自治区")) or region in ("北京市", "上海市", "天津市", "重庆市")
    return "厅" if wide else "室"


def rank(region: str, city: str) -> str:
    """省, 市 or 县, what a region is like in a paper of a city: the great cities have what a province has."""
    return "省" if top_ending(region) == "厅" else "市" if region == city else "县"


def region_itself(name: str, place: Place) -> str:
    """The full name of the region that a name is nothing but, in full or short: 徐汇区 holds a duty as its government."""
    known = atlas()
    candidates = known.by_name.get(name) or known.by_short.get(name)
    return full_name(candidates, place) if candidates else ""


def short_region(region: str) -> str:
    """静安 for 静安区."""
    return short_name(region)
