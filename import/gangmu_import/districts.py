"""The place that a text without a telling head calls its own: 我区, and one region of that level named in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.regions import SCANNED, Region, atlas, lengths_by, named_regions, short_name
from gangmu_import.text import Text, places_of

BARE_BODY: Final = re.compile(
    r"[省市区县州旗](?<![\u4e00-\u9fff].)(?=委[、,)\u4e00-\u9fff]|政府|[\u4e00-\u9fff]{2,9}(?:局|厅|委|办)(?![\u4e00-\u9fff]))"
)
"""市教育局, where nothing says which city."""
OWN: Final = "我本全"
OWN_LEVEL: Final = re.compile(rf"([{OWN}])(省|市|区|县|自治区|州|旗)(?!场|级|域|民)")
LEVEL_STARTS: Final = frozenset("省市区县自州旗")
Called = tuple[str, str]
"""A word by which a text calls a level its own, and the level: 我 and 区, 全 and 市."""

DISTRICTS: Final = ("区", "县", "旗")
"""Levels of which a text that is of one seldom names another."""
FEWEST_BODIES: Final = 3
"""Bodies of one level and of no other that tell the text's own."""
BRANCHES: Final = ("生态环境局", "公安分局", "分局", "税务局")
"""Behind the short name of a district that has them."""
BRANCH: Final = re.compile("|".join(BRANCHES))
SHORT_NAMES: Final = (3, 2)
"""Characters of the short name of a district before them."""
ANOTHER: Final = re.compile(r"(?:[与和同向对及赴到]|学习|借鉴|对标|支援|帮扶|协作|对口|参照)\Z")
"""Before a region that is an example or a partner."""
LONGEST_TITLE: Final = 120
"""Characters of a title that are looked through."""


def region_called_own(text: Text, titles: list[str], called: Sequence[Called]) -> tuple[str, ...]:
    """The region of the text's own level that a title names by its short name, or, for a district or county, the one of
    that level that the text names in full; empty where several are, or none. `called` as levels_called gives it."""
    sample = text.folded[:SCANNED]
    level = called_level(called)
    said = level != ""
    if not said and any(map(may_name, titles)):
        # the bodies are looked through only where a title may name the region: without 我区 nothing else does
        level = level_of_bodies(sample)
    if not level:
        return ()
    autonomous = level == "区" and "自治区" in sample
    found = {region.name: region for title in titles for region in in_title(title, level, sample)}
    if autonomous:
        found = {name: region for name, region in found.items() if name.endswith("自治区")}
    if not found and said and level in DISTRICTS and not autonomous:
        names = list(named_regions(sample, level))
        own = only(atlas().by_name[names[0]], sample) if len(names) == 1 else None
        if own is not None and is_another(sample, own.name):
            return ()
        own = own if names else of_branches(sample, level)
        if own is not None:
            return own.chain
    return next(iter(found.values())).chain if len(found) == 1 else ()


def of_branches(sample: str, level: str) -> Region | None:
    """The one region of a level whose branches a text names: 章贡生态环境局, 市自然资源局章贡分局; None for several."""
    found: dict[str, Region] = {}
    for branch in BRANCH.finditer(sample):
        for size in SHORT_NAMES:
            region = only(meant(sample[max(0, branch.start() - size) : branch.start()], level), sample)
            if region is not None:
                found[region.name] = region
                break
    return next(iter(found.values())) if len(found) == 1 else None


def called_level(called: Sequence[Called]) -> str:
    """The level that a text calls its own (我区, else 全区); empty where it calls none so."""
    if not called:
        return ""
    levels = Counter(level for who, level in called if who == "我") or Counter(level for _, level in called)
    return levels.most_common(1)[0][0]


def levels_called(sample: str) -> list[Called]:
    """What a text calls its own, in its order."""
    places = [at for at in places_of(OWN, sample) if sample[at + 1 : at + 2] in LEVEL_STARTS]
    found = (OWN_LEVEL.match(sample, at) for at in places)
    return [(match[1], match[2]) for match in found if match is not None]


def level_of_bodies(sample: str) -> str:
    """The one level of which all bodies of a text are; empty where they are few, or of several."""
    bodies = Counter(BARE_BODY.findall(sample))
    level = next(iter(bodies), "")
    return level if len(bodies) == 1 and bodies[level] >= FEWEST_BODIES else ""


def may_name(title: str) -> bool:
    """Whether a title holds the first characters of a region's short name."""
    shorts = short_lengths()
    return any(title[at : at + 2] in shorts for at in range(min(len(title), LONGEST_TITLE) - 1))


def in_title(title: str, level: str, sample: str) -> Iterator[Region]:
    """Regions of a level whose short names stand in a title: where a place does, or one that the text names more fully."""
    title, shorts = title[:LONGEST_TITLE], short_lengths()
    for at in range(len(title) - 1):
        for length in shorts.get(title[at : at + 2], ()):
            end = at + length
            region = only(meant(title[at:end], level), sample)
            if region is not None and (
                named_more_fully(title[at:end], region, sample) or placed(title, at, end)
            ):
                yield region
                break


@cache
def short_lengths() -> dict[str, tuple[int, ...]]:
    """By the first two characters of regions' short names the lengths of these, the longest first."""
    return lengths_by({name: name[:2] for name in atlas().by_short})


def meant(short: str, level: str) -> tuple[Region, ...]:
    """The regions of a level that a short name may mean."""
    known = atlas()
    regions = known.by_short.get(short, ())
    return tuple([each for each in regions if each.name.endswith(level) and each.name in known.by_name])


def only(candidates: tuple[Region, ...], sample: str) -> Region | None:
    """The one of regions of one name that a text can mean, or whose city it names; None where that is unknown."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    under = [each for each in candidates if each.above and short_name(each.above[-1]) in sample]
    return under[0] if len(under) == 1 else None


def named_more_fully(short: str, region: Region, sample: str) -> bool:
    """Whether a text names a region in full, or a branch there: 雨湖区, 雨湖生态环境局, 市公安局雨湖分局."""
    return region.name in sample or any(short + branch in sample for branch in BRANCHES)


def placed(title: str, at: int, end: int) -> bool:
    """Whether a short name stands in a title as that of its place: 建设美丽雨湖, 推动竹林更新雨湖行动方案."""
    table = rules("regions")["titled"]
    if title[at:end] in table["ordinary"]:
        return False
    before, behind = _around()
    return before.search(title, 0, at) is not None or (at > 1 and behind.match(title, end) is not None)


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind such a name."""
    table = rules("regions")["titled"]
    return re.compile(rf"{table['before']}\Z"), re.compile(table["behind"])


def is_another(sample: str, name: str) -> bool:
    """Whether a text names a region only as an example or a partner: 学习江宁区经验."""
    at = sample.find(name)
    while at >= 0:
        if ANOTHER.search(sample, max(0, at - 4), at) is None:
            return False
        at = sample.find(name, at + len(name))
    return True
