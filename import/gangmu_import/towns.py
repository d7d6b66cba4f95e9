"""Towns, streets and zones, which are those of the district or county whose paper names them."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.places import Place, short_region

LAST: Final = frozenset("镇乡道办处府区会")
"""What such names end with."""
TOWN: Final = re.compile(
    r"(?P<called>[\u4e00-\u9fff]{2,8}?)(?:街道(?:办(?:事处)?)?|(?:(?<![乡小强名])镇|(?<![城之])乡)(?:人民政府|政府)?)\Z"
)
"""The name of a town, not 乡镇 or 特色小镇, which are sorts of them."""
SORT: Final = re.compile(
    r"中心\Z|重点\Z|建制\Z|小城\Z|示范|特色|试点|项目|所[在属辖]|[一二两三四五六七八九十几多]个|[各等本该]\Z"
)
"""What stands before 镇 where that is a sort of towns or several."""
ON_ROAD: Final = re.compile(r"(?:[东西南北中]{0,2}[路门桥])?")
"""Behind the name of a region that a town is called by: 岳阳街道, 南京东路街道, not 松江泗泾镇."""
ZONE: Final = re.compile(
    r"(?:经开|高新|(?:经济|经济技术|高新技术产业)开发)区(?:管委会|管理委员会)?|开发区(?:管委会|管理委员会)"
)
"""A zone that bears no name; 开发区 alone may be several."""


def county_of(name: str, region: str, own: str, place: Place) -> str:
    """The district or county whose town or zone a name is, in a paper of that; empty for another name and another paper.

    `region` is the one whose short name begins it or empty, `own` the one that governs the list of the name."""
    if name[-1] not in LAST:
        return ""
    county = place.own if own in place.chain else own
    if not is_county(county, place):
        return ""
    town = TOWN.fullmatch(name)
    if town is None:
        return county if not region and ZONE.fullmatch(name) else ""
    called = town["called"]
    if SORT.search(called) or (region and not ON_ROAD.fullmatch(called.removeprefix(short_region(region)))):
        return ""
    return county


def is_county(region: str, place: Place) -> bool:
    """Whether a region is a district or county, or a city that stands under another in a paper of its own."""
    if region.endswith("市"):
        return region == place.own != place.city
    return region.endswith(("区", "县", "旗")) and not region.endswith(("自治区", "地区"))
