"""Short forms of bodies written out: 科委 is 科学技术委员会, 管委会 is 管理委员会."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from gangmu_import.branches import OFFICES, behind_branch
from gangmu_import.lexicon import rules
from gangmu_import.places import Place, short_region, top_ending
from gangmu_import.text import holds_word

ENDINGS: Final = frozenset("委局厅办部社会所院场") | frozenset(
    (
        "管委会",
        "居委会",
        "村委会",
        "委员会",
        "办公室",
        "交警大队",
        "交警支队",
        "分局",
        "支队",
        "总队",
        "大队",
        "中心",
    )
)
"""What a stem may stand before."""
LONGEST_ENDING: Final = 4
LONGEST_STEM: Final = 16
COMMITTEE: Final = re.compile(r"(?:办|(?<![党纪团工])委)\Z(?<=[\u4e00-\u9fff]{3}.)")
"""A short ending behind three characters, which are enough for a name; 党委 and 工委 are called otherwise in full."""
INNER_OFFICE: Final = re.compile(r"办公[厅室]|[\u4e00-\u9fff]{2,10}(?:分局|[总支大]队)")
"""What stands behind the name of a body that has it."""
TOWN_ENDINGS: Final = ("镇政府", "乡政府", "区政府", "县政府", "市政府")
INNER_ENDINGS: Final = ("管委会", "居委会", "村委会", "街道办", "交警大队", "交警支队")
STATE: Final = "中华人民共和国"
"""What the office of a body of the country is called without: 财政部办公厅."""
ROOMS: Final = re.compile(r"(?:责任|牵头|主办|承办|负责|配合|协办)[科处股]室")
"""Labels of a paper whose tasks a bureau gives to its own rooms."""
LEADS: Final = ("政府", "人民政府", "委", "党委")
"""What may stand between a region and the stem: 市政府金融办, 区委组织部."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tables of rules/departments.toml, national.toml and bodies.toml, by the short forms that texts use."""

    stems: dict[str, str]
    endings: dict[str, str]
    whole: dict[str, dict[str, Any]]
    local: dict[str, dict[str, str]]
    printed: dict[str, tuple[str, ...]]
    """By a name that can be full already the longer ones that it is short for where a text prints them."""
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
        printed={entry["name"]: tuple(entry["longer"]) for entry in departments["printed"]},
        national={form: full for full, shorts in rules("national")["bodies"] for form in (*shorts, full)},
        bodies=bodies,
    )


class Spelling:
    """The full forms of bodies in the regions of one document, whose text may print them."""

    def __init__(self, place: Place, text: str) -> None:
        self.place = place
        self.text = text
        self.words = vocabulary()
        self.city = place.city
        self._rooms: bool | None = None
        self.local = [self.words.local[name] for name in reversed(place.chain) if name in self.words.local]
        """What the document's regions call their own bodies, those of the narrowest first."""

    @property
    def is_for_rooms(self) -> bool:
        """Whether the text gives its tasks to the rooms of one bureau."""
        if self._rooms is None:
            self._rooms = ROOMS.search(self.text) is not None
        return self._rooms

    def stem(self, region: str, rest: str) -> str:
        """The name written out by the tables, or nothing where they do not know it."""
        own = self.words.local.get(region)
        for names in (own, *self.local) if own else self.local:
            if rest in names:
                return region + names[rest]
        longer = self.words.printed.get(rest)
        if longer is not None:
            level = region[-1:]
            return region + next((name for name in longer if holds_word(self.text, level + name)), rest)
        whole = self.words.whole.get(rest)
        if whole:
            return self.fill(whole, region, rest)
        for lead in LEADS if rest.startswith(LEADS) else ():
            if rest.startswith(lead) and len(rest) > len(lead) + 1:
                inner = self.stem_and_ending(rest[len(lead) :])
                if inner:
                    return f"中共{region}委{inner}" if lead.endswith("委") else f"{region}人民政府{inner}"
        inner = self.stem_and_ending(rest)
        return region + inner if inner else ""

    def fill(self, entry: dict[str, Any], region: str, rest: str) -> str:
        """A whole name of rules/departments.toml for a region, in the form of the document's year."""
        old = self.place.year is not None and self.place.year < entry.get("since", 0)
        full: str = entry["earlier"] if old else entry["full"]
        plain = full.replace("{region}", region)
        # most names hold nothing else
        if "{" not in plain:
            return plain
        top, of_city = top_ending(region), region == self.city
        return full.format(
            region=region,
            short=short_region(region) if "{short}" in full else "",
            city=self.city if region == self.place.own else region,
            top="厅" if "{top}" in full and self.has_great_office(entry, region, rest) else top,
            ending=rest[-1:],
            court="" if not of_city else "高级" if top == "厅" else "中级",
            government="人民政府" if top == "厅" or of_city else "",
        )

    def has_great_office(self, entry: dict[str, Any], region: str, rest: str) -> bool:
        """Whether an office is written 办公厅, or is so where the text names it in full: great cities have one."""
        if rest[-1] != "办":
            return rest[-1] == "厅"
        return any(form[-1] == "厅" and holds_word(self.text, region + form) for form in entry["short"])

    @staticmethod
    @lru_cache(maxsize=4096)
    def stem_and_ending(rest: str) -> str:
        """科学技术委员会 for 科委; nothing for a stem that the tables do not know.

        Kept, since documents of all regions name the same bodies."""
        words = vocabulary()
        for length in range(min(LONGEST_ENDING, len(rest) - 1), 0, -1):
            ending = rest[-length:]
            if ending in ENDINGS:
                stem = rest[:-length]
                full = words.stems.get(stem) if len(stem) <= LONGEST_STEM else None
                if full is None:
                    return ""
                # 大数据发展局 is 大数据发展管理局, but 大数据发展中心 is called so; 城运中心 has to be written out
                called = ending == "中心" and full.startswith(stem)
                return (stem if called else full) + words.endings.get(ending, ending)
        return ""

    def office_of(self, region: str, rest: str) -> str:
        """The office of a body that the tables know (交通委海淀运输管理分局); empty for another name."""
        for at in range(2, len(rest) - 2):
            if rest[at - 1] in "委局厅" and INNER_OFFICE.fullmatch(rest, at):
                body = self.stem(region, rest[:at])
                if body:
                    return body + self.written_out(rest[at:])
        return ""

    def written_out(self, rest: str) -> str:
        """The name with its ending written out: 管委会 is 管理委员会, and so inside: 公安局交警大队."""
        if rest.endswith(TOWN_ENDINGS):
            return f"{rest[:-2]}人民政府"
        for short in INNER_ENDINGS if rest.endswith(INNER_ENDINGS) else ():
            if rest.endswith(short):
                return rest[: -len(short)] + self.words.endings[short]
        return rest[:-1] + self.words.endings[rest[-1]] if COMMITTEE.search(rest) else rest

    def of_country(self, name: str, own: str) -> str:
        """The full name of a body of the country or of its office; empty for another name, and for one that a body of the
        region `own` has as well: 发展改革委, 发展改革委办公室."""
        full, office = self.words.national.get(name), ""
        if full is None and name.endswith(OFFICES):
            name, office = name[: -len(OFFICES[0])], name[-len(OFFICES[0]) :]
            full = self.words.national.get(name)
        if full is None or (own and not name.endswith("部") and self.stem(own, name)):
            return ""
        return full.removeprefix(STATE) + office if office else full

    def branch(self, name: str) -> str:
        """中国证券监督管理委员会广东监管局 for 中国证监会广东监管局; empty for a name that no national body begins."""
        for length in range(len(name) - 2, 3, -1) if name.endswith(("局", "行", "部", "处")) else ():
            full = self.words.national.get(name[:length])
            if full:
                return full + name[length:]
        return ""

    def regional_branch(self, name: str) -> str:
        """国家能源局华中监管局 for 能源局华中监管局, that of a ministry as printed (水利部黄河水利委员会); empty for another name."""
        for at in range(3, len(name) - 2):
            full = self.words.national.get(name[:at])
            if full is not None and behind_branch(name, at) == len(name):
                return name if name[at - 1] == "部" else full + name[at:]
        return ""
