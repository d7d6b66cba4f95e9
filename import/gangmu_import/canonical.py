"""Canonical names: the region that a written name belongs to, and its full form there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from typing import Final

from gangmu_db.records import record
from gangmu_import.house import House, is_bureau
from gangmu_import.levelwords import OFFICES, PREFECTURE, LevelWords
from gangmu_import.lexicon import rules
from gangmu_import.manybodies import ANYWHERE, EACH, GROUPS, LEVEL_GROUP, may_begin_group, of_each
from gangmu_import.places import Place, rank, region_itself, split_level, split_region
from gangmu_import.spelling import Spelling
from gangmu_import.text import simplified
from gangmu_import.towns import county_of

INNER: Final = re.compile(r"[\u4e00-\u9fff](?:[党纪团]委|工委)\Z")
"""Committees inside an office or a zone, which are those of no region: 机关党委, 局团委, 高新区党工委."""
UNIONS: Final = frozenset({"工会", "团委", "妇联", "纪委", "党委"})
"""Of the region, or of the bureau in a paper for its own rooms."""

PROVINCIAL, GREAT_OFFICE = "厅", "办公厅"
"""How offices end that only provinces have, in a paper of a city as well; 办公厅 is that of a great city, too."""
CORPS: Final = {"总队": "省", "支队": "市", "大队": "县"}
"""Of fire fighters, the police and inspectors, by the level that has them: 消防救援总队 in a paper of a province."""

ZONES: Final = ("管委会", "管理委员会")
NAMED_ZONE: Final = re.compile(
    rf"(?!高新|高技术|经济|经开|开发|保税|综合|工业|产业|科技|园区|新区|景区)[\u4e00-\u9fff]{{4,}}(?:{'|'.join(ZONES)})\Z"
)
"""Committees of a zone with a name of its own, which no region is named before: 青屿湾产业园管委会, not 高新区管委会."""

ZONE_ALONE: Final = re.compile(r"[\u4e00-\u9fff]区管委会\Z")
"""Of a zone that no region is named before: 化工区管委会."""

PIECES: Final = re.compile(r"[、,;()]")
ALSO: Final = re.compile(r"(?<=[局委办部])[(（](?![省市区县旗州盟])[\u4e00-\u9fff]{2,6}[局办][)）]\Z")
"""A second name without a region, which a body bears as well: 县发改局(粮食局)."""
SAID_TWICE: Final = ("委", "政府", "政协")
"""Behind the word for a level that stands twice, as it does where the name of a county has one character: 黟县县委."""
WORKING_COMMITTEE: Final = re.compile(
    r"(?P<field>[\u4e00-\u9fff“”]{2,14}(?<![区园镇乡道关]))(?:工作党委|党工委)"
)
"""A committee of the party for a field of work, and not for a zone: 市建设交通工作党委, 市社会组织党工委."""
SHORT_FIELD: Final = 2
PARTY_ENDS: Final = ("工作党委", "党工委")
YOUTH: Final = re.compile(r"共青团(?P<region>[\u4e00-\u9fff]{2,8}?)(?:委|委员会)\Z")
BANK: Final = ("人行", "人民银行")

NATIONAL_PREFIX: Final = re.compile(r"中华人民共和国|中国|国家|全国|中央|国务院|最高")


@cache
def beyond() -> re.Pattern[str]:
    """Bodies of the state that belong to no place: 民航华东管理局."""
    return re.compile(rules("national")["beyond"])


@record
class Official:
    """A full official name, the region of the body (empty for none), and whether rules knew all of it."""

    name: str
    region: str
    group: bool
    known: bool


class Names:
    """Canonical names for the names that one document writes."""

    def __init__(
        self, place: Place, text: str = "", *, is_traditional: bool = False, issuers: Sequence[str] = ()
    ) -> None:
        self.place = place
        self.own = place.own
        self.is_traditional = is_traditional
        self.spelling = Spelling(place, text)
        self.house = (
            House(issuers[0], place, text, partial(self.spelling.stem, place.own))
            if len(issuers) == 1 and is_bureau(issuers[0])
            else None
        )
        """The bureau that issues the document; None where a government or several do."""
        self.national, self.bodies = self.spelling.words.national, self.spelling.words.bodies
        self.seen: dict[str, Official] = {}
        self.levels = LevelWords(place, self.spelling)
        self.loose: dict[str, str] = {}
        """Names without a sign of the region that they belong to, each with the region whose short name begins it."""
        self.governing: dict[str, str] = {}
        """For names in lists the region that they hand on to a loose one behind them; or empty."""

    def canonical(self, name: str, previous: str = "") -> str:
        """The full official name; `previous` is the name before it in a list, whose 市 or 区 may govern both."""
        return self.official(name, previous).name

    def official(self, name: str, previous: str = "") -> Official:
        """The full official name with its region."""
        found = self.seen.get(name)
        if found is None:
            tight = name if name.isalpha() else ALSO.sub("", "".join(name.split()))
            found = self.seen[name] = self.resolve(simplified(tight) if self.is_traditional else tight)
        if previous and name in self.loose:
            if previous[0] == EACH and (group := of_each(name, previous)):
                return self.group(group)
            region = self.governing.get(previous)
            if region is None:
                region = self.governing[previous] = self.levels.handed_on(previous)
            return self.bare(name, self.loose[name], region) if region else found
        return found

    def in_prose(self, name: str) -> Official | None:
        """The full name for a name in running text, where 外汇局 is that of the country; None for one of no known region."""
        full = self.national.get(name)
        if full and not self.of_own_committee(name):
            return Official(full, "", False, True)
        official = self.official(name)
        return official if official.known or official.region or not split_level(name)[0] else None

    def in_address(self, name: str, line: str) -> Official | None:
        """The full name of a body that a document of a region addresses, where a region before it in the line governs it:
        省工信厅、国资委; None for one that speaks of the nation itself or has none before it."""
        if not self.own or NATIONAL_PREFIX.match(name):
            return None
        governing = next(
            (piece for piece in reversed(PIECES.split(line)) if self.levels.handed_on(piece)), ""
        )
        return self.official(name, governing) if governing else None

    def of_own_committee(self, name: str) -> bool:
        """Whether a short name of a body of the country means that of the document's region: 卫健委 in a paper of a city."""
        below = name[-1] == "委" and len(self.place.chain) > 1
        return below and not NATIONAL_PREFIX.match(name) and self.spelling.stem(self.own, name) != ""

    def resolve(self, name: str) -> Official:
        """The first that knows the name: bodies of the list, groups, levels, regions, the nation, the document's place."""
        for full, region in self.bodies.get(name, ()):
            if not region or self.place.within(region):
                return Official(full, region, False, True)
        if (several := self.several(name)) is not None:
            return several
        if self.house and (room := self.house.room(name)):
            return Official(self.house.name + room, self.own, False, True)
        if name.startswith("中共") and not name.startswith("中共中央"):
            name = name.removeprefix("中共")
        level, rest = self.levels.split(name)
        region = self.levels.region(level) if level else ""
        if region:
            return self.of_region(region, rest)
        if level and split_region(name, self.place)[0] == "":
            return Official(name, "", False, False)
        return self.without_level(name)

    def several(self, name: str) -> Official | None:
        """A word for several bodies, by its beginning or as those of a level; None for another name."""
        if not may_begin_group(name):
            return None
        if LEVEL_GROUP.fullmatch(name) and (region := self.levels.region(name[0])):
            return Official(region + name, region, True, True)
        return self.group(name) if GROUPS.match(name) else None

    def group(self, name: str) -> Official:
        """A word for several bodies of the document's place; 国务院相关部门 and 各地区 belong to the country."""
        own = "" if ANYWHERE.match(name) else self.own
        return Official(own + name, own, True, True)

    def without_level(self, name: str) -> Official:
        """A name that begins with a region's name, one of the country, or one without any sign of a region."""
        region, rest, in_full = split_region(name, self.place)
        alone = region_itself(name, self.place)
        if alone:
            return Official(f"{alone}人民政府", alone, False, True)
        youth = YOUTH.match(name) if name.startswith("共青团") else None
        if youth:
            region = region_itself(youth["region"], self.place) or youth["region"]
            return Official(f"中国共产主义青年团{region}委员会", region, False, True)
        if name.startswith(BANK) and len(name) > 4:
            branch = name.removeprefix("人行").removeprefix("人民银行")
            return Official(f"中国人民银行{branch}", region, False, True)
        if region and not in_full and self.branch_of_city(region, rest):
            return Official(self.spelling.city + name, self.spelling.city, False, True)
        if region and (in_full or self.spelling.stem(region, rest)):
            return self.of_region(region, rest)
        self.loose[name] = region
        return self.bare(name, region, self.own)

    def bare(self, name: str, region: str, own: str) -> Official:
        """A name without a region before it: one of the country, or one of the region `own`."""
        national = NATIONAL_PREFIX.match(name)
        if name[-1] == PROVINCIAL and own == self.own and not name.endswith(GREAT_OFFICE):
            own = self.place.province or own
        full = self.spelling.of_country(name, "" if national else own)
        if full:
            return Official(full, "", False, True)
        county = "" if national else county_of(name, region, own, self.place)
        if county:
            return self.of_region(county, name)
        if national or region:
            return Official(
                self.spelling.branch(name) or self.spelling.written_out(name), region, False, bool(region)
            )
        branch = self.spelling.branch(name) if "总局" in name else self.spelling.regional_branch(name)
        if branch:
            # 金融监管总局X监管局: what is called so is one of the country
            return Official(branch, "", False, True)
        return self.by_ending(name, own)

    def by_ending(self, name: str, own: str) -> Official:
        """A body of the region `own` where its ending says that it is one of a region, or else of none."""
        if (name.endswith(ZONES) and NAMED_ZONE.match(name)) or beyond().fullmatch(name):
            return Official(self.spelling.written_out(name), "", False, False)
        of_bureau = name in UNIONS and self.spelling.is_for_rooms
        if (own and not of_bureau) and (
            is_office(name)
            or self.spelling.stem(own, name)
            or CORPS.get(name[-2:]) == rank(own, self.spelling.city)
        ):
            return self.of_region(own, name)
        return Official(
            self.spelling.written_out(name) if ZONE_ALONE.search(name) else name, "", False, False
        )

    def branch_of_city(self, region: str, rest: str) -> bool:
        """象州生态环境局: since 2018 the county's office of these is one of the city."""
        return rest.startswith(("生态环境局", "自然资源局")) and region == self.own != self.spelling.city

    def of_region(self, region: str, rest: str) -> Official:
        """A body of a region by what stands behind the region's name."""
        if rest[:1] == region[-1:] and rest.startswith(SAID_TWICE, 1):
            rest = rest[1:]
        full = self.spelling.stem(region, rest)
        if region.endswith(PREFECTURE) and rest.startswith("委") and rest not in ("委", "委员会"):
            # 中共东山地委组织部, no committee of 地区委
            full = full.replace(f"{region}委", f"{region[:-1]}委", 1)
        if not full and rest.startswith("委") and len(rest) > 2:
            return Official(f"中共{region}{self.spelling.written_out(rest)}", region, False, True)
        if not full and (GROUPS.match(rest) or rest.startswith("直")):
            return Official(region + rest, region, True, True)
        party = WORKING_COMMITTEE.fullmatch(rest) if not full and rest.endswith(PARTY_ENDS) else None
        if party:
            # 科技 is called so in full as well
            field = party["field"]
            field = self.spelling.words.stems.get(field, field) if len(field) > SHORT_FIELD else field
            return Official(f"中共{region}{field}工作委员会", region, False, True)
        name = full or self.spelling.office_of(region, rest) or region + self.spelling.written_out(rest)
        return Official(name, region, False, bool(full))


def is_office(name: str) -> bool:
    """Whether a name ends as an office of an administration does and says which: not 办公室 alone, nor 机关党委."""
    return name.endswith(OFFICES) and name not in OFFICES and INNER.search(name) is None
