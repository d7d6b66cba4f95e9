"""Names of groups that a separator cuts: 各区、县(市)人民政府 and 市、县级政府 are one name each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_import.regions import REGION_ENDS
from gangmu_import.text import Bounds

UNITS: Final = r"(?:特别行政区|自治区|直辖市|自治州|自治县|民族乡|街道办|街道|设区市|县级市|地级以上市|地级市|区县|市县|苏木|地区|园区|开发区|新区|省|市|区|县|旗|州|盟|镇|乡)"
MANY: Final = r"{1,6}"
"""Words for regions in a row; without a bound, 区县区县… could be read in too many ways."""
LEVEL: Final = rf"[{REGION_ENDS}](?:\([^()]{{1,12}}\))?级?"
EACH: Final = "各有相"
FIRST: Final = re.compile(
    rf"(?:(?:各|有关|相关)(?:有关|相关)?(?:{UNITS}|\([^()]{{1,12}}\)){MANY}级?|{LEVEL})\Z"
)
FIRST_STARTS: Final = frozenset(EACH + REGION_ENDS)
FIRST_ENDS: Final = frozenset(REGION_ENDS + "镇乡治道办木级)")
PARTY_ENDS: Final = ("党委", "党工委", "党(工)委")
"""How the committee of the party in a group ends, whose government may stand behind it without its place."""
GROUP_COMMITTEE: Final = re.compile(r"各(?:[市县区旗州盟]|\([^()]{1,12}\)){1,4}委\Z")
"""The same of several regions by their level: 各县委, 各县(市、区)委."""
PARTIES: Final = (
    "中国共产党", "中共", "政协", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "共青团", "团",
)  # fmt: skip
"""Whose committee one of a county is: 政协清溪县委员会."""
COMMITTEE: Final = "员会"
"""What stands behind 县委 in such a name."""
HALF_ENDS: Final = FIRST_ENDS | {"委"}
GOVERNING: Final = re.compile(
    r"(?:人民政府|政府|管委会|管理委员会|行署|办事处)(?:\([^()]{2,12}\))?(?=\Z|[等及和与暨以])"
)
"""That government: 各县党委和人民政府, 高新区党工委、管委会."""
REST: Final = re.compile(
    rf"(?:{UNITS}|\([^()]{{1,12}}\)){MANY}(?:[两三]?级)?(?:人民政府|政府|党委(?:[和与及](?:人民)?政府)?)?(?:\([^()]{{2,12}}\))?\Z"
)
OF_LEVELS: Final = re.compile(r"(?:(?:级|\))(?:人民)?政府|级[\u4e00-\u9fff]{1,14}部门)\Z")
"""The end of a group behind 市、: a government of one level, as in 市、区政府, may be a body of its own."""
LAST: Final = re.compile(rf"{REST.pattern}|(?:{UNITS}|\([^()]{{1,12}}\)){MANY}{OF_LEVELS.pattern}")
CITIES: Final = re.compile(r"各(?:[市州盟](?:\([^()]{1,12}\))?){1,2}\Z")
OFFICE_OF_COUNTIES: Final = re.compile(
    r"(?:自治[县旗]|[县区旗](?:\([^()]{1,12}\))?){1,3}(?![域级属城内])[\u4e00-\u9fff\n]{2,12}(?:局|委|委员会|中心|部门)\Z"
)
"""The rest of the name of offices of several levels behind 各市: 各市、县(区)水利局; a paper of a county has no 各市."""
LONGEST_LAST: Final = 18
MOST_LEVELS: Final = 4
"""Pieces that are looked at behind 市, which may be none of a group; those behind 各市 are."""


def may_be_first(folded: str, start: int, end: int) -> bool:
    """Whether a piece of a list may be the first of such a name: 各区, 市."""
    return (
        folded[end - 1] in FIRST_ENDS
        and folded[start] in FIRST_STARTS
        and FIRST.fullmatch(folded, start, end) is not None
    )


def merge_halves(folded: str, parted: Sequence[Bounds]) -> Iterator[Bounds]:
    """各区 、 县(市)人民政府 become one piece; pieces of other names pass."""
    index = 0
    while index < len(parted):
        start, end = parted[index]
        index += 1
        if may_be_first(folded, start, end):
            behind = index
            each = folded[start] in EACH
            limit, rest = (len(parted), REST) if each else (min(len(parted), index + MOST_LEVELS), LAST)
            while (
                behind < limit
                and rest.fullmatch(folded, *parted[behind])
                and folded[parted[behind - 1][1]] == "、"
            ):
                behind += 1
            if behind == index and has_offices(folded, (start, end), parted[index:]):
                behind += 1
            if each or governs_levels(folded, parted[behind - 1][1]):
                index, end = behind, parted[behind - 1][1]
        if folded[end - 1] == "委" and governs_too(folded, (start, end), parted[index:]):
            end = parted[index][1]
            index += 1
        yield start, end


def has_offices(folded: str, cities: Bounds, behind: Sequence[Bounds]) -> bool:
    """Whether the next piece goes on with a group of cities to the offices of these and of their counties: 各市 、 县水利局."""
    if not behind or folded[cities[1]] != "、" or CITIES.fullmatch(folded, *cities) is None:
        return False
    return OFFICE_OF_COUNTIES.fullmatch(folded, *behind[0]) is not None


def governs_too(folded: str, name: Bounds, behind: Sequence[Bounds]) -> bool:
    """Whether the government of the place whose committee a name is stands in the next piece: 各市党委、政府."""
    if not behind or folded[name[1]] != "、":
        return False
    return goes_with(folded[slice(*name)], folded[slice(*behind[0])])


def goes_with(committee: str, rest: str) -> bool:
    """Whether a text begins with the government of the place of a committee: 政府 behind 各县党委, 县政府 behind 各县委."""
    if is_of_party(committee) and not committee.endswith(PARTY_ENDS):
        rest = rest.removeprefix(committee[1:-1])
    return is_of_party(committee) and GOVERNING.match(rest) is not None


def is_of_party(name: str) -> bool:
    """Whether a name is that of a committee whose government may stand behind it without its place."""
    return name.endswith(PARTY_ENDS) or (name[0] == "各" and GROUP_COMMITTEE.match(name) is not None)


def governs_levels(folded: str, end: int) -> bool:
    """Whether a name that ends here is that of the governments or offices of several levels: 县级政府, 县(市)政府, 县级水利部门."""
    return OF_LEVELS.search(folded, max(0, end - LONGEST_LAST), end) is not None


def whole_committee(folded: str, start: int, end: int) -> Bounds | None:
    """The committee whose name goes on behind these places, 发展和改革委 of 发展和改革委员会; that of a county with the party
    before it, None without one."""
    first = start - next((len(party) for party in PARTIES if folded.endswith(party, 0, start)), 0)
    of_party = folded.startswith(PARTIES, first) or folded[end - 2] not in REGION_ENDS
    return (first, end + len(COMMITTEE)) if of_party else None
