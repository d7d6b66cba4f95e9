"""Full official names of bodies: region, stem and ending, written out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from gangmu_import.lexicon import rules
from gangmu_import.places import (
    LEVELS,
    Place,
    full_name,
    place_of,
    short_region,
    split_level,
    split_region,
    top_ending,
)
from gangmu_import.regions import atlas

__all__ = ["Names", "Official", "place_of"]

ENDING = re.compile(
    r"(?P<stem>.{1,16}?)(?P<ending>管委会|居委会|村委会|委员会|办公室|交警大队|交警支队|分局|支队|总队|大队|中心|委|局|厅|办|部|社|会|所|院|场)\Z"
)

GROUPS = re.compile(
    r"各|相关|有关|其他|其它|属地|全体|所有|所在地|试点|沿线|责任|成员|国务院(?:有关|相关)|国务院各|(?:区县|县区|市县|县市区|市区县|旗县区|县市)(?:人民)?政府|乡镇|镇街|街镇|街道(?:办事处)?\Z"
)
"""How words for several bodies begin."""

ANYWHERE = re.compile(r"国务院|(?:各|相关|有关|其他|其它)+(?:地区|企业)\Z|(?:相关|有关)单位\Z")
"""Groups that no region is named with."""

OFFICES = re.compile(
    r"(?:街道办事处|街道|[镇乡]政府|[镇乡]人民政府|中心|办公室|领导小组|工作组|专班|指挥部|政府|委员会|局|委|厅|办)\Z"
)
"""Endings of bodies of an administration, which belong to the document's own region where no other is named."""

NAMED_ZONE = re.compile(
    r"(?!高新|高技术|经济|经开|开发|保税|综合|工业|产业|科技|园区|新区|景区)[\u4e00-\u9fff]{4,}(?:管委会|管理委员会)\Z"
)
"""Committees of a zone with a name of its own, which no region is named before: 青屿湾产业园管委会, not 高新区管委会."""

YOUTH = re.compile(r"共青团(?P<region>[\u4e00-\u9fff]{2,8}?)(?:委|委员会)\Z")

NATIONAL_PREFIX = re.compile(r"中华人民共和国|中国|国家|全国|中央|国务院|最高")


@dataclass(frozen=True, slots=True)
class Official:
    """A full official name, the region of the body (empty for none), and whether rules knew all of it."""

    name: str
    region: str
    group: bool
    known: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tables of rules/departments.toml, national.toml and bodies.toml, by the short forms that texts use."""

    stems: dict[str, str]
    endings: dict[str, str]
    whole: dict[str, dict[str, Any]]
    local: dict[str, dict[str, str]]
    national: dict[str, str]
    bodies: dict[str, tuple[tuple[str, str], ...]]
    """Alias to (canonical name, region)."""


@cache
def vocabulary() -> Vocabulary:
    """The tables, read once."""
    departments = rules("departments")
    bodies: dict[str, tuple[tuple[str, str], ...]] = {}
    for body in rules("bodies")["body"]:
        for alias in (*body["aliases"], body["name"]):
            bodies[alias] = (*bodies.get(alias, ()), (body["name"], body.get("region", "")))
    return Vocabulary(
        stems={form: full for full, shorts, *_ in departments["stems"] for form in (*shorts, full)},
        endings=departments["endings"],
        whole={short: entry for entry in departments["whole"] for short in entry["short"]},
        local={entry["region"]: entry["names"] for entry in departments["local"]},
        national={form: full for full, shorts in rules("national")["bodies"] for form in (*shorts, full)},
        bodies=bodies,
    )


class Names:
    """Canonical names for the names that one document writes."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.words = vocabulary()
        self.seen: dict[tuple[str, str], Official] = {}

    def canonical(self, name: str, previous: str = "") -> str:
        """The full official name; `previous` is the name before it in a list, whose 市 or 区 may govern both."""
        return self.official(name, previous).name

    def official(self, name: str, previous: str = "") -> Official:
        """The full official name with its region."""
        key = (name, split_level(previous)[0])
        if key not in self.seen:
            self.seen[key] = self.resolve("".join(name.split()), previous)
        return self.seen[key]

    def in_prose(self, name: str) -> Official | None:
        """The full name for a name in running text, where 外汇局 is that of the country; None for one of no known region."""
        full = self.words.national.get(name)
        official = Official(full, "", False, True) if full else self.official(name)
        return official if official.known or official.region or not split_level(name)[0] else None

    def resolve(self, name: str, previous: str) -> Official:
        """The first that knows the name: bodies of the list, groups, levels, regions, the nation, the document's place."""
        for full, region in self.words.bodies.get(name, ()):
            if not region or self.place.within(region):
                return Official(full, region, False, True)
        if GROUPS.match(name):
            return self.group(name)
        name = (
            name.removeprefix("中共") if name.startswith("中共") and not name.startswith("中共中央") else name
        )
        level, rest = split_level(name)
        if not level:
            level, rest = self.hidden_level(name)
        region = self.place.named(level) if level else ""
        if region:
            return self.of_region(region, rest)
        if level and split_region(name, self.place)[0] == "":
            return Official(name, "", False, False)
        return self.without_level(name, previous)

    def hidden_level(self, name: str) -> tuple[str, str]:
        """市 and 民政局 of 市民政局, although 市民 begins it; but 市场监管局 is a name that lacks its region."""
        known = name in self.words.national or self.stem("", name)
        if name[:1] in LEVELS and name[1:2] != "级" and OFFICES.search(name) and not known:
            return name[0], name[1:]
        return "", name

    def group(self, name: str) -> Official:
        """A word for several bodies of the document's place; 国务院相关部门 and 各地区 belong to the country."""
        own = "" if ANYWHERE.match(name) else self.place.own
        return Official(own + name, own, True, True)

    def without_level(self, name: str, previous: str) -> Official:
        """A name that begins with a region's name, one of the country, or one without any sign of a region."""
        region, rest, in_full = split_region(name, self.place)
        alone = self.region_itself(name)
        if alone:
            return Official(f"{alone}人民政府", alone, False, True)
        youth = YOUTH.match(name)
        if youth:
            region = self.region_named(youth["region"])
            return Official(f"中国共产主义青年团{region}委员会", region, False, True)
        if name.startswith(("人行", "人民银行")) and len(name) > 4:
            branch = name.removeprefix("人行").removeprefix("人民银行")
            return Official(f"中国人民银行{branch}", region, False, True)
        if region and not in_full and self.branch_of_city(region, rest):
            return Official(self.place.city + name, self.place.city, False, True)
        if region and (in_full or self.stem(region, rest)):
            return self.of_region(region, rest)
        return self.bare(name, region, self.carried(previous) or self.place.own)

    def bare(self, name: str, region: str, own: str) -> Official:
        """A name without a region before it: one of the country, or one of the document's own region."""
        full = self.words.national.get(name)
        national = NATIONAL_PREFIX.match(name)
        if full and (name.endswith("部") or national or not own or not self.stem(own, name)):
            return Official(full, "", False, True)
        if national or region:
            return Official(self.branch(name) or self.written_out(name), region, False, bool(region))
        if NAMED_ZONE.match(name):
            return Official(self.written_out(name), "", False, False)
        if own and (self.stem(own, name) or OFFICES.search(name)):
            return self.of_region(own, name)
        return Official(name, "", False, False)

    def branch(self, name: str) -> str:
        """中国证券监督管理委员会广东监管局 for 中国证监会广东监管局; empty for a name that no national body begins."""
        for length in range(len(name) - 2, 3, -1):
            full = self.words.national.get(name[:length])
            if full and name.endswith(("局", "行", "部", "处")):
                return full + name[length:]
        return ""

    def branch_of_city(self, region: str, rest: str) -> bool:
        """象州生态环境局: since 2018 the county's office of these is one of the city."""
        return rest.startswith(("生态环境局", "自然资源局")) and region == self.place.own != self.place.city

    def region_itself(self, name: str) -> str:
        """The region that a name is nothing but: 徐汇区 holds a duty as its government."""
        known = atlas()
        candidates = known.by_name.get(name) or known.by_short.get(name)
        return full_name(candidates, self.place) if candidates else ""

    def region_named(self, name: str) -> str:
        """The full name of a region that is written in full or short; as written where no rule knows it."""
        candidates = atlas().by_name.get(name) or atlas().by_short.get(name)
        return full_name(candidates, self.place) if candidates else name

    def carried(self, previous: str) -> str:
        """The region that governs a name behind another in a list: 市经信委、科委."""
        level, _ = split_level(previous)
        if level:
            return self.place.named(level)
        region, _, in_full = split_region(previous, self.place) if previous else ("", "", False)
        return region if in_full else ""

    def of_region(self, region: str, rest: str) -> Official:
        """A body of a region by what stands behind the region's name."""
        full = self.stem(region, rest)
        if not full and rest.startswith("委") and len(rest) > 2:
            return Official(f"中共{region}{self.written_out(rest)}", region, False, True)
        if not full and (GROUPS.match(rest) or rest.startswith("直")):
            return Official(region + rest, region, True, True)
        return Official(full or region + self.written_out(rest), region, False, bool(full))

    def stem(self, region: str, rest: str) -> str:
        """The name written out by the tables, or nothing where they do not know it."""
        for place in (region, *reversed(self.place.chain)):
            local = self.words.local.get(place, {}).get(rest)
            if local:
                return region + local
        whole = self.words.whole.get(rest)
        if whole:
            return self.fill(whole, region, rest)
        for lead in ("政府", "人民政府", "委", "党委"):
            if rest.startswith(lead) and len(rest) > len(lead) + 1:
                inner = self.stem_and_ending(rest[len(lead) :])
                if inner:
                    return f"中共{region}委{inner}" if lead.endswith("委") else f"{region}人民政府{inner}"
        inner = self.stem_and_ending(rest)
        return region + inner if inner else ""

    def fill(self, entry: dict[str, Any], region: str, rest: str) -> str:
        """A whole name of rules/departments.toml for a region, in the form of the document's year."""
        old = self.place.year is not None and self.place.year < entry.get("since", 0)
        top, of_city = top_ending(region), region == self.place.city
        court = "" if not of_city else "高级" if top == "厅" else "中级"
        government = "人民政府" if top == "厅" or of_city else ""
        places = {"region": region, "short": short_region(region), "city": self.city_of(region), "top": top}
        full: str = entry["earlier"] if old else entry["full"]
        return full.format(**places, ending=rest[-1:], court=court, government=government)

    def stem_and_ending(self, rest: str) -> str:
        """科学技术委员会 for 科委; nothing for a stem that the tables do not know."""
        match = ENDING.match(rest)
        full = self.words.stems.get(match.group("stem")) if match else None
        if match is None or full is None:
            return ""
        stem, ending = match.group("stem", "ending")
        # 政务服务局 is 政务服务管理局, but 政务服务中心 is called so; 城运中心 has to be written out
        whole = full.startswith(stem) and ending == "中心"
        return (stem if whole else full) + self.words.endings.get(ending, ending)

    def written_out(self, rest: str) -> str:
        """The name with its ending written out: 管委会 is 管理委员会, and so inside: 公安局交警大队."""
        if rest.endswith(("镇政府", "乡政府", "区政府", "县政府", "市政府")):
            return f"{rest[:-2]}人民政府"
        for short in ("管委会", "居委会", "村委会", "交警大队", "交警支队"):
            if rest.endswith(short):
                return rest[: -len(short)] + self.words.endings[short]
        match = re.search(r"(?<=[\u4e00-\u9fff]{3})(?P<ending>委|办)\Z", rest)
        return rest[: match.start()] + self.words.endings[match.group("ending")] if match else rest

    def city_of(self, region: str) -> str:
        """The city above a region of the document."""
        return self.place.city if region == self.place.own else region
