"""The regions that a document speaks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final

from gangmu_import.bodylike import looks_like_body
from gangmu_import.branches import branch_at
from gangmu_import.districts import BARE_BODY, levels_called, region_called_own
from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.regions import (
    MUNICIPALITIES,
    SCANNED,
    Region,
    atlas,
    leading_region,
    lengths_by,
    likeliest,
    named_regions,
)
from gangmu_import.spelling import vocabulary
from gangmu_import.telltales import own_level, region_alone, region_amid, region_of_number, region_of_parts
from gangmu_import.text import Text
from gangmu_import.unlisted import unlisted_chain

FEWEST: Final = 5
"""How often a text names its city, at the least, that says so nowhere else."""
YEAR: Final = re.compile(r"\d{4}年度?")
BEFORE_REGION: Final = re.compile(r"(?:中共|\d{4}年度?|关于\S{0,4}?(?=[\u4e00-\u9fff]{2,8}[省市区县]))")
"""What may stand before the region that begins a title."""
NATIONAL_ENDS: Final = frozenset("部署会院")
LONGEST_NATIONAL: Final = 12
"""Characters of a national body that a name begins with."""
NATIONAL: Final = ("中共中央", "国务院", "全国", "国家", "中华人民共和国")

LONGEST_LINE: Final = 80
"""Characters of a line that can be a title."""
WORDS: Final = re.compile(r"\S")
SENTENCE: Final = re.compile("[。;,:]")

OPENING: Final = 600
"""Characters in which a text says what it carries out."""
DECREED: Final = re.compile(r"《(?:中共)?(?P<region>[\u4e00-\u9fff]{2,5}?[省市区县州旗])(?:委|人民政府)")
"""In a title: 《中共岚江市委关于…."""
BOTH: Final = re.compile("委、[省市区县州旗](?:人民)?政府")
"""Behind the name of a region in what a text says of whom it follows: 绍兴市委、市政府部署."""
AUTHORITY: Final = re.compile(
    rf"{DECREED.pattern}|(?P<spoken>[\u4e00-\u9fff]{{2,5}}[省市区县州旗]){BOTH.pattern}"
)
"""Either; the second may begin with any character, and is sought only where what it ends with stands."""
CARRIED_OUT: Final = re.compile(
    r"(?:贯彻|落实|执行|根据|按照)(?:[^。《》]{0,24}《[^《》]{2,80}》){0,3}[^。《》]{0,24}\Z"
)
ADAPTED: Final = re.compile(r"结合(?P<place>[\u4e00-\u9fff]{2,8}?)的?实际")
SOURCE: Final = re.compile(
    r"(?:来\s{0,3}源|发布(?:机构|单位)|发文(?:机关|单位))\s?:\s{0,3}(?P<name>[\u4e00-\u9fff]{4,30})"
)
ZONE: Final = re.compile(r"经济(?:技术)?开发区|经开区|高新区|高新技术产业开发区|工业园区|开发区")
ZONE_NAMES: Final = (2, 3, 4)
"""Characters of the place before the word for a zone."""
LONGEST_BODY: Final = 30
LONGEST_BEFORE_TITLE: Final = 240
"""Characters of what CARRIED_OUT matches before the title of a decision, other titles among them."""


def find_regions(text: Text, titles: list[str], signers: list[str], number: str | None) -> tuple[str, ...]:
    """Regions from the widest to the narrowest; empty for a document of the whole country."""
    named = () if number and number.startswith("国") else region_of_head(text, titles, signers)
    if named is not None:
        return named
    unlisted = unlisted_chain(text, [*signers, *titles])
    if unlisted:
        return unlisted
    if number and number[0] in atlas().by_mark:
        return atlas().by_mark[number[0]].chain
    return (
        (region_of_zone(text, number) if number else ())
        or region_of_authority(text)
        or region_adapted(text)
        or region_shown(text)
        or region_told(text, titles, number or "")
    )


def region_told(text: Text, titles: list[str], number: str) -> tuple[str, ...]:
    """The region of a text without a telling head, by its own level and what tells which of that level; empty without."""
    sample = text.folded[:SCANNED]
    called = levels_called(sample)
    if own := region_called_own(text, titles, called):
        return own
    level = own_level(sample, called)
    named = named_regions(sample, level[-1:]) if level else {}
    return (
        region_of_number(number, sample, level)
        or region_amid(titles, sample, level)
        or region_of_parts(sample, level)
        or region_of_text(text, named if called else {}, level)
        or region_alone(sample, level, named)
    )


def region_of_head(text: Text, titles: list[str], signers: list[str]) -> tuple[str, ...] | None:
    """The regions that who signs and the titles name, none for the whole country; None where they tell of neither. The
    branch of a national body (国家税务总局云南省税务局) speaks for its region, if any."""
    branches = {name: branch_at(name) for name in signers if is_national(name)}
    if not all(branches.values()):
        return ()
    for source in (*signers, *titles):
        if source not in signers and is_national(source) and not branch_at(source):
            return ()
        region = region_of_name(source[branches.get(source, 0) :], text)
        if region:
            return region.chain
    return () if branches else None


def unnamed_title(text: Text) -> list[str]:
    """The first line of a text where it begins as a title does, with a region and what is to be done or told of, although
    its last word is that of no kind: 苍南县关于加快发展农村集市的若干打算; nothing otherwise."""
    first = WORDS.search(text.folded)
    name = (
        text.folded[first.start() : first.start() + LONGEST_LINE + 1].split("\n")[0].strip() if first else ""
    )
    if len(name) > LONGEST_LINE:
        return []
    size = titled_length(name)
    titled = size > 0 and SENTENCE.search(name) is None
    return [name] if titled and ("关于" in name[size:] or opens_with_plain_verb(name[size:])) else []


@cache
def titled_regions() -> dict[str, tuple[Region, ...]]:
    """Regions by their full names, those that are words as well among them."""
    return atlas().by_word | atlas().by_name


def titled_length(name: str) -> int:
    """The length of the longest of these that begins a name; 0 without one."""
    known = titled_regions()
    return next((size for size in _lengths().get(name[:2], ()) if name[:size] in known), 0)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """By the first two characters of these names their lengths, the longest first."""
    return lengths_by({name: name[:2] for name in titled_regions()})


def is_national(name: str) -> bool:
    """Whether a title or signature begins with the country or a body of it: 工业和信息化部关于…, 2007年国务院…"""
    year = YEAR.match(name)
    bare = name[year.end() :] if year else name
    return bare.startswith((*NATIONAL, *_national_bodies().get(bare[:2], ())))


@cache
def _national_bodies() -> dict[str, tuple[str, ...]]:
    """Bodies of the country by their first two characters; 财政局 and the like of a list are national only under a national
    head, and so prove nothing."""
    bodies: dict[str, tuple[str, ...]] = {}
    for name in vocabulary().national:
        if 2 < len(name) <= LONGEST_NATIONAL and name[-1] in NATIONAL_ENDS:
            bodies[name[:2]] = (*bodies.get(name[:2], ()), name)
    return bodies


def region_of_name(name: str, text: Text) -> Region | None:
    """The narrowest region named at the beginning of a title or signature: 上海市静安区…, 静安…, 关于…某市…"""
    known, before = atlas(), BEFORE_REGION.match(name)
    rest = name[before.end() :] if before else name
    found = region_in_full(rest, text, None)
    if found:
        return found
    for size in range(min(6, len(rest)), 1, -1):
        candidates = known.by_short.get(rest[:size])
        if candidates and (
            size > 2 or text.folded.find(candidates[0].name, 0, SCANNED) >= 0 or len(candidates[0].above) <= 1
        ):
            found = likeliest(candidates, text, None)
            return region_in_full(rest[size:], text, found)
    inside = named_regions(name)
    if inside:
        longest = max(inside, key=lambda each: len(known.by_name[each][0].above))
        return likeliest(known.by_name[longest], text, None)
    return None


def region_in_full(name: str, text: Text, above: Region | None) -> Region | None:
    """The last of the regions in full that begin a name one behind the other, under the one known before them; that one
    where they do not lie in it: 中卫市 of 中卫市促进… behind 宁夏."""
    full, found = titled_regions(), above
    while length := titled_length(name):
        inner = likeliest(full[name[:length]], text, found)
        if above is not None and above.name not in inner.above:
            break
        found, name = inner, name[length:]
    return found


def region_of_authority(text: Text) -> tuple[str, ...]:
    """The region whose committee or government decided what a text without a head carries out, where its own bodies are
    of the same level: 贯彻《中共岚江市委…决定》 in a text of 市教育局 and 市财政局; empty otherwise."""
    authority = AUTHORITY if BOTH.search(text.folded, 0, OPENING) else DECREED
    cited = {
        region
        for region, start in map(decided_by, authority.finditer(text.folded, 0, OPENING))
        if CARRIED_OUT.search(text.folded, max(0, start - LONGEST_BEFORE_TITLE), start)
    }
    levels = Counter(BARE_BODY.findall(text.folded[:SCANNED])) if cited else None
    level = levels.most_common(1)[0][0] if levels else ""
    own = [name for name in cited if level and name.endswith(level)]
    if len(own) != 1:
        return ()
    name = own[0]
    known = atlas().by_name.get(name)
    return likeliest(known, text, None).chain if known else (name,)


def decided_by(found: re.Match[str]) -> tuple[str, int]:
    """The region of a match of AUTHORITY, and where the words before it end: 绍兴市 of 落实绍兴市委、市政府部署."""
    if found["region"]:
        return found["region"], found.start()
    spoken, start = found["spoken"], found.start("spoken")
    at = next((at for at in range(len(spoken) - 1) if spoken[at:] in atlas().by_name), len(spoken))
    return spoken[at:], start + at


def region_of_zone(text: Text, number: str) -> tuple[str, ...]:
    """The place that names a zone in the text, and with its first character the number of the document: 金寨经济开发区
    in 金政办发[2021]5号, of the level of the bodies in it; empty where these do not agree."""
    known, levels = atlas(), Counter(BARE_BODY.findall(text.folded[:SCANNED])).most_common(1)
    for zone in ZONE.finditer(text.folded, 0, SCANNED):
        for size in ZONE_NAMES:
            name = text.folded[max(0, zone.start() - size) : zone.start()]
            if levels and name[:1] == number[0]:
                named = known.by_name.get(name) or known.by_short.get(name, ())
                regions = tuple([region for region in named if region.name.endswith(levels[0][0])])
                if regions:
                    return likeliest(regions, text, None).chain
    return ()


def region_adapted(text: Text) -> tuple[str, ...]:
    """The place to whose circumstances a text without a head adapts what it carries out: 结合抚州实际; empty without one."""
    if text.folded.find("结合", 0, SCANNED) < 0:
        return ()
    for found in ADAPTED.finditer(text.folded, 0, SCANNED):
        known = atlas().by_name.get(found["place"]) or atlas().by_short.get(found["place"])
        if known:
            return likeliest(known, text, None).chain
    return ()


def region_shown(text: Text) -> tuple[str, ...]:
    """The region of the body that a web page names as its source, or that signs on the last line; empty without one."""
    last = text.folded.rstrip()
    names = [source["name"] for source in SOURCE.finditer(text.folded, 0, OPENING)]
    names.append(last[last.rfind("\n") + 1 :].strip())
    for name in names:
        if len(name) <= LONGEST_BODY and leading_region(name) and looks_like_body(name):
            region = region_in_full(name, text, None)
            return region.chain if region else ()
    return ()


def region_of_text(text: Text, named: Mapping[str, int], level: str) -> tuple[str, ...]:
    """The region that a text without a telling head speaks of most, at the level that it calls its own (我区, 全市); `named`
    as named_regions counts them."""
    sample = text.folded[:SCANNED]
    best, weight = None, 2
    for name, count in named.items():
        if name.endswith(level) and count >= weight:
            # one named as often as another is one of several
            best, weight = (None if count == weight else name), count
    if best is not None and is_listed(sample, best):
        return ()
    return region_by_city(sample) if best is None else likeliest(atlas().by_name[best], text, None).chain


def is_listed(sample: str, name: str) -> bool:
    """Whether a region stands in lists alone: 在端州区、四会市、广宁县各建茶园3个."""
    at = sample.find(name)
    while at >= 0:
        end = at + len(name)
        if "、" not in (sample[at - 1 : at], sample[end : end + 1]):
            return False
        at = sample.find(name, end)
    return True


def region_by_city(sample: str) -> tuple[str, ...]:
    """A municipality that the text names by its short name again and again (上海 for 上海市), or nothing."""
    shorts = {name: sample.count(name[:2]) if name[1] in sample else 0 for name in MUNICIPALITIES}
    best = max(shorts, key=lambda name: shorts[name])
    if shorts[best] < FEWEST:
        return ()
    most = max([*named_regions(sample).values(), sample.count("全国"), sample.count("国家")])
    return (best,) if shorts[best] > most else ()
