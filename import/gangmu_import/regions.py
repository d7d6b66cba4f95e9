"""Regions of the country: provinces, cities, districts and counties, and what stands above each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.text import Text, places_of

SCANNED: Final = 20000
"""Characters of a text in which names of regions are counted where the head names none."""

BELOW_PROVINCE: Final = "市州盟区县旗"
REGION_ENDS: Final = "省" + BELOW_PROVINCE
"""Characters that nearly all full names end with, and by which regions of one level are called: 各县, 省市."""

MUNICIPALITIES: Final = ("北京市", "天津市", "上海市", "重庆市")

PEOPLES: Final = (
    "藏|回|壮|满|蒙古|彝|苗|土家|布依|侗|瑶|白|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|"
    "锡伯|普米|朝鲜|塔吉克|怒|鄂温克|保安|裕固|独龙|哈萨克|各"
)
ENDINGS: Final = re.compile(
    rf"(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|(?:(?:{PEOPLES})族?)*自治[州县旗]|新区|林区|特区|矿区|地区|省|市|区|县|旗|州|盟)\Z"
)
"""What a region's short name leaves out."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region by its full name, with the regions above it, the widest first."""

    name: str
    above: tuple[str, ...]

    @property
    def chain(self) -> tuple[str, ...]:
        """The region and all above it, the widest first."""
        return (*self.above, self.name)


@dataclass(frozen=True, slots=True)
class Atlas:
    """All regions that rules/regions.toml knows."""

    by_name: dict[str, tuple[Region, ...]]
    """By full name; several regions share a name such as 朝阳区."""
    by_short: dict[str, tuple[Region, ...]]
    """By the name without 省, 市, 区, 县; of two characters at least."""
    by_word: dict[str, tuple[Region, ...]]
    """Full names that are words as well (和县, 会同县, 城区); a region only where a title begins with it."""
    by_mark: dict[str, Region]
    """Provinces by the character that stands for them: 皖."""


@cache
def atlas() -> Atlas:
    """The regions of the country."""
    names: dict[str, list[Region]] = defaultdict(list)
    marks: dict[str, Region] = {}
    for province in rules("regions")["province"]:
        top = Region(province["name"], ())
        marks[province["mark"]] = top
        names[top.name].append(top)
        for line in province["places"].strip().splitlines():
            city, *counties = line.split()
            above = (top.name,) if city in ("-", top.name) else (top.name, city)
            if len(above) == 2:
                names[city].append(Region(city, (top.name,)))
            for county in counties:
                names[county].append(Region(county, above))
    shorts: dict[str, list[Region]] = defaultdict(list)
    for name, regions in names.items():
        short = short_name(name)
        if len(short) >= 2 and short != name:
            shorts[short] += regions
    words = {name: tuple(names.pop(name)) for name in rules("regions")["words"] if name in names}
    return Atlas(
        {name: tuple(regions) for name, regions in names.items()},
        {
            name: tuple(sorted(regions, key=lambda region: len(region.above)))
            for name, regions in shorts.items()
        },
        words,
        marks,
    )


def short_name(name: str) -> str:
    """静安 for 静安区, 广西 for 广西壮族自治区, 沿河 for 沿河土家族自治县."""
    return ENDINGS.sub("", name)


BEFORE_NAME: Final = frozenset(REGION_ENDS + "、和与及在由对向为到赴")
"""Characters that a region of two characters may stand behind; behind others its first ends a word (振兴, 示范, 提高)."""
BEHIND_WORD: Final = frozenset("域城级")
"""What makes 县 a part of the next word."""
LONGEST_NAME: Final = 12
"""Characters of a full name that is looked for."""


def named_regions(text: str, levels: str = REGION_ENDS) -> dict[str, int]:
    """How often a text names each region in full whose name ends with one of these characters; the longest name at each
    place."""
    known, lengths = atlas().by_name, lengths_by_tail()
    counts: dict[str, int] = {}
    for last in places_of(levels, text):
        end = last + 1
        for length in lengths.get(text[end - 2 : end], ()):
            name = text[end - length : end]
            if length <= end and name in known and (length > 2 or begins_a_name(text, end - length)):
                counts[name] = counts.get(name, 0) + 1
                break
    return counts


def begins_a_name(text: str, at: int) -> bool:
    """Whether a region of two characters can begin here: 由兴县负责, 吕梁市兴县; not 振兴县域, 示范县, 经费县级承担."""
    before, behind = text[at - 1 : at], text[at + 2 : at + 3]
    return behind not in BEHIND_WORD and (
        not before or before in BEFORE_NAME or not "\u4e00" <= before <= "\u9fff"
    )


def leading_region(text: str) -> int:
    """The length of the longest full name of a region that begins a text and leaves some of it; 0 without one."""
    known = atlas().by_name
    for length in lengths_by_head().get(text[:2], ()):
        if length < len(text) and text[:length] in known:
            return length
    return 0


@cache
def lengths_by_head() -> dict[str, tuple[int, ...]]:
    """By the first two characters of full names the lengths of these, the longest first."""
    return lengths_by({name: name[:2] for name in atlas().by_name})


@cache
def lengths_by_tail() -> dict[str, tuple[int, ...]]:
    """By the last two characters of full names the lengths of these, the longest first."""
    return lengths_by({name: name[-2:] for name in atlas().by_name})


def lengths_by(keys: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    """By key the lengths of the names that have it, the longest first; a look-up rules out nearly every place."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name, key in keys.items():
        if 1 < len(name) <= LONGEST_NAME:
            lengths[key].add(len(name))
    return {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}


def likeliest(candidates: tuple[Region, ...], text: Text, above: Region | None) -> Region:
    """The region under the one named before it, or whose province and city the text names most."""
    if above is not None:
        under = [region for region in candidates if above.name in region.above]
        if under:
            return under[0]
    if len(candidates) == 1:
        return candidates[0]

    def weight(region: Region) -> tuple[int, int]:
        return sum(text.folded.count(name, 0, SCANNED) for name in region.chain), -len(region.above)

    return max(candidates, key=weight)
