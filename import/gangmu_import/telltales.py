"""What tells the region of a text whose head does not begin with it: words amid a title, a number, parts, branches."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from gangmu_import.districts import (
    ANOTHER,
    BARE_BODY,
    LONGEST_TITLE,
    SHORT_NAMES,
    Called,
    called_level,
    is_another,
    meant,
    only,
    placed,
    short_lengths,
)
from gangmu_import.lexicon import rules
from gangmu_import.regions import MUNICIPALITIES, Region, atlas, named_regions, short_name

MARK: Final = re.compile(r"(?P<mark>[\u4e00-\u9fff]{1,3}?)[市区县州]?[府政]办?[发规字函电]")
"""The first characters of the number of a government: 十 of 十政办发, 鄂州 of 鄂州政发."""
FEWEST_PARTS: Final = 3
"""Districts of one city, or cities of one province, that a text names at the least where it is of that."""
LISTED: Final = ("区、", "市、", "县、", "区,", "市,", "县,")
"""What ends a place in a list."""
FEWEST_NAMED: Final = 2
"""How often a text names the one city of which it may be."""
PROVINCE: Final = "省"
CITY: Final = "市"


def own_level(sample: str, called: Sequence[Called]) -> str:
    """The level that a text calls its own (我市), else that of most of its bodies (市教育局); empty where it has neither."""
    level = called_level(called)
    if level:
        return level
    bodies = Counter(BARE_BODY.findall(sample)).most_common(2)
    return "" if not bodies or (len(bodies) > 1 and bodies[0][1] == bodies[1][1]) else bodies[0][0]


def region_amid(titles: Sequence[str], sample: str, level: str) -> tuple[str, ...]:
    """The province or city of a level (of any, where that is empty) that titles name by its short name amid their words:
    数字广东, or one that the text names in full; empty where they name none or several."""
    found = {
        region.name: region for title in titles for region in _wide(title[:LONGEST_TITLE], sample, level)
    }
    return next(iter(found.values())).chain if len(found) == 1 else ()


def _wide(title: str, sample: str, level: str) -> Iterator[Region]:
    """Provinces and cities whose short names stand so in a title."""
    shorts = short_lengths()
    for at in range(len(title) - 1):
        for length in shorts.get(title[at : at + 2], ()):
            end = at + length
            region = only(_provinces_and_cities(title[at:end], level), sample)
            if (
                region is not None
                and not ANOTHER.search(title, max(0, at - 4), at)
                and (region.name in sample or placed(title, at, end))
            ):
                yield region
                break


def _provinces_and_cities(short: str, level: str) -> tuple[Region, ...]:
    return tuple([region for region in meant(short, level) if is_wide(region)])


def is_wide(region: Region) -> bool:
    """Whether a region is a province or a city, and no district of 上海市."""
    return not region.above or (len(region.above) == 1 and region.above[0] not in MUNICIPALITIES)


def region_of_number(number: str, sample: str, level: str) -> tuple[str, ...]:
    """The region of a level whose short name begins as the number of the document does: the one that the text names, or
    the only one in the province that it names; empty where several may be meant."""
    found = MARK.match(number)
    mark = found["mark"] if found else ""
    if len(mark) > 1 and (whole := only(meant(mark, ""), sample)) is not None:
        return whole.chain
    begun = _begun(mark).get(level, ()) if mark and level else ()
    ordinary = rules("regions")["titled"]["ordinary"]
    tellings = (
        [region for region in begun if region.name in sample],
        [
            region
            for region in begun
            if (short := short_name(region.name)) in sample and short not in ordinary
        ],
        [region for region in begun if region.above and region.above[0] in sample],
    )
    told = next(filter(None, tellings), [])
    return told[0].chain if len(told) == 1 else ()


@cache
def _begun(mark: str) -> dict[str, tuple[Region, ...]]:
    """Provinces and cities whose short names begin so, by the last character of their names."""
    found: dict[str, list[Region]] = defaultdict(list)
    for name, regions in atlas().by_name.items():
        if name.startswith(mark) and is_wide(regions[0]):
            found[name[-1]].append(regions[0])
    return {level: tuple(same) for level, same in found.items()}


def region_of_parts(sample: str, level: str) -> tuple[str, ...]:
    """The city or province of a level in which nearly all places lie that a text names; empty where these are few."""
    if level not in (CITY, PROVINCE) or sum(map(sample.count, LISTED)) < FEWEST_PARTS:
        return ()
    depth = 1 if level == PROVINCE else 2
    named, within = 0, Counter[tuple[str, ...]]()
    for name in named_regions(sample):
        lying = {each.above[:depth] for each in atlas().by_name[name] if len(each.above) >= depth}
        named += 1
        within.update(lying)
    best = within.most_common(2)
    if not best or best[0][1] < FEWEST_PARTS or 3 * best[0][1] < 2 * named:
        return ()
    tied = len(best) > 1 and best[0][1] == best[1][1]
    return () if tied or not best[0][0][-1].endswith(level) else best[0][0]


def region_alone(sample: str, level: str, named: Mapping[str, int]) -> tuple[str, ...]:
    """The one province or city of the text's own level that it names in full, a city more than once, and not as an
    example; of a province its branches of national bodies tell as well: 广东海事局. Empty where these are several. `named` as
    named_regions counts those of the level."""
    if level not in (CITY, PROVINCE) or len(named) > 1:
        return ()
    names = set(named).union(provinces_of_branches(sample)) if level == PROVINCE else set(named)
    if len(names) != 1:
        return ()
    name = next(iter(names))
    region = only(tuple(filter(is_wide, atlas().by_name[name])), sample)
    if region is None or (level == CITY and named[name] < FEWEST_NAMED):
        return ()
    return () if name in named and is_another(sample, name) else region.chain


def provinces_of_branches(sample: str) -> set[str]:
    """The provinces before whose branches of national bodies their short names stand."""
    stretches = (
        sample[max(0, branch.start() - size) : branch.start()]
        for branch in _provincial().finditer(sample)
        for size in SHORT_NAMES
    )
    return {region.name for short in stretches for region in meant(short, PROVINCE)}


@cache
def _provincial() -> re.Pattern[str]:
    return re.compile("|".join(rules("regions")["provincial"]["words"]))
