"""Places in running text that name a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from gangmu_import.affixes import one_char
from gangmu_import.branches import behind_branch, with_brackets, with_office
from gangmu_import.halves import COMMITTEE, whole_committee
from gangmu_import.lexicon import rules
from gangmu_import.prefixes import with_party, with_region
from gangmu_import.regions import atlas, lengths_by
from gangmu_import.text import Bounds
from gangmu_import.writtenforms import ACTORS, ACTS, GOVERNMENT, TOWNS, Forms, Pattern, forms, last_characters

WINDOW: Final = 30
"""Characters before an ending in which a name may begin."""

BREAK: Final = re.compile(
    r"[\s。,;:!?、《》]|的|在(?!线)|(?<!自)由|(?<!华)为|是|对(?!外)|向|从|将|把|了|(?<!数)据|经(?!开|济|信|贸|营)|以及|(?<=[府局委会院厅部组)])[与和及]|\)(?=[与和及])|\((?=以下|下称|简称)|(?<=国务院)(?:批准|同意|决定|授权|部署|有关|要求|提请|报|设立|成立|领导)"
)
"""What no name of a body holds."""

STARTS: Final = {
    "nation": ("国家", "中国", "全国"),
    "academy": ("中国科学院", "中国工程院"),
    "council": ("国务院",),
    "delta": ("长三角",),
    "bank": ("中国人民银行", "人民银行", "人行"),
}

TOWN: Final = re.compile(
    r"(?<=[、,\s与和])(?![各由乡街]|按照|根据|依据|遵照|贯彻|落实|执行|结合|服从|听取|报请|提请|协助|配合|所有|属地)[\u4e00-\u9fff]{2,3}[镇乡](?:人民)?政府"
)
OFFICE: Final = "办公"
TOWN_GROUP: Final = re.compile(r"各(?:街道办事处|街镇|街道|乡镇(?:人民政府)?|区县(?:人民)?政府)(?=[,、:;。])")


@cache
def after() -> re.Pattern[str]:
    """What follows a name that is none: 引导基金, 书记."""
    table = rules("mentions")["after"]
    return re.compile(rf"(?=[\u4e00-\u9fff])(?!{table['spokesman']})(?:{'|'.join(table['patterns'])})")


def find_mentions(folded: str, known: Sequence[Bounds] = ()) -> list[Bounds]:
    """Names of bodies in the order of the text; of two that overlap the longer.

    None that ends in one of the places that are known (in the order of the text, disjoint)."""
    tables, other = forms(), after()
    found = list(groups_of_towns(folded))
    for end in ends_of_names(folded, known):
        table = tables.get(folded[end - 3 : end]) or tables.get(folded[end - 2 : end])
        bounds = name_before(folded, end, table) if table else None
        if bounds is None and folded[end - 1] in ACTORS and folded.startswith(ACTS, end):
            bounds = acting_region(folded, end)
        if bounds is not None and folded.startswith(COMMITTEE, bounds[1]):
            bounds = whole_committee(folded, *bounds)
        if bounds is not None and other.match(folded, bounds[1]) is None:
            found.append(bounds)
    return longest_of(found)


def longest_of(found: Iterable[Bounds]) -> list[Bounds]:
    """Names in the order of the text, of two that overlap the longer."""
    longest: list[Bounds] = []
    for start, end in sorted(found):
        if not longest or start >= longest[-1][1]:
            longest.append((start, end))
        elif end - start > longest[-1][1] - longest[-1][0]:
            longest[-1] = start, end
    return longest


def ends_of_names(folded: str, known: Sequence[Bounds]) -> list[int]:
    """Places outside the known ones where the last two characters of a name end."""
    begin, ends, search = 0, list[int](), last_characters().finditer
    for start, end in (*known, (len(folded), len(folded))):
        # most known names stand in lists: no name of two characters is between them
        if start - begin > 1:
            ends += [match.end() for match in search(folded, begin, start)]
        begin = end if end > begin else begin
    return ends


def name_before(folded: str, end: int, table: Forms) -> Bounds | None:
    """The name that ends here, or None: one of the patterns, or else the longest of the tables."""
    for pattern in table.patterns:
        if folded.endswith(pattern.endings, 0, end):
            start = pattern_start(folded, end, pattern)
            if start >= 0:
                return start, with_brackets(folded, end)
    both = table.both
    for length in table.lengths:
        at = end - length
        form = folded[at:end] if at >= 0 else ""
        if form in both:
            if form in table.levelled and (start := with_region(folded, at)) >= 0:
                own = with_party(folded, start, form)
                return own, with_office(folded, end) if folded.startswith(OFFICE, end) else end
            if form in table.alone:
                office = folded.startswith(OFFICE, end)
                return at, with_office(folded, end) if office else behind_branch(folded, end)
    return town_before(folded, end) if folded.startswith(GOVERNMENT, end - 2) else None


def town_before(folded: str, end: int) -> Bounds | None:
    """The government of a town behind a mark (、青石镇人民政府) that ends here."""
    stem = end - 4 if folded.startswith("人民", end - 4) else end - 2
    if folded[stem - 1 : stem] in TOWNS:
        for start in (stem - 4, stem - 3):
            town = TOWN.match(folded, start) if start > 0 else None
            if town is not None:
                return town.span()
    return None


def groups_of_towns(folded: str) -> Iterator[Bounds]:
    """各乡镇 and the like before a mark."""
    for match in TOWN_GROUP.finditer(folded):
        yield match.span()


def pattern_start(folded: str, end: int, pattern: Pattern) -> int:
    """Where a name of a pattern begins; -1 where its beginning is no region, nation or the like."""
    low, limit = max(0, end - WINDOW), end
    for ending in pattern.endings:
        if folded.endswith(ending, 0, end):
            limit = end - len(ending)
            break
    if folded[limit - 1] in "”》)":
        return -1
    # BREAK asks a dozen things of each character: the usual marks go before, and it comes last
    for mark in "、,。的":
        low = max(low, folded.rfind(mark, low, limit) + 1)
    starts = name_starts(folded, low, limit, pattern)
    if not starts:
        return -1
    for stop in BREAK.finditer(folded, low, limit):
        low = stop.end()
    return next((start for start in starts if start >= low), -1)


def name_starts(folded: str, low: int, limit: int, pattern: Pattern) -> list[int]:
    """Where regions or other words stand that a name of a pattern begins with."""
    heads, starts = name_heads(), []
    for begun in first_characters().finditer(folded, low, limit - pattern.least):
        start = begun.start()
        if folded[start : start + 2] in heads:
            length = begins(folded, start, limit, pattern.starts)
            if length and start + length + pattern.least <= limit:
                starts.append(start)
    return starts


@cache
def name_heads() -> dict[str, tuple[int, ...]]:
    """Lengths of regions and of the other beginnings of names by their first two characters, the longest first."""
    known = atlas()
    starts = (word for words in STARTS.values() for word in words)
    return lengths_by({name: name[:2] for name in (*known.by_name, *known.by_short, *starts)})


@cache
def first_characters() -> re.Pattern[str]:
    """A first character of name_heads before a second one of them, which rules out most places of a text."""
    heads = name_heads()
    return re.compile(rf"{one_char(head[0] for head in heads)}(?={one_char(head[1] for head in heads)})")


def begins(folded: str, start: int, limit: int, kinds: tuple[str, ...]) -> int:
    """The length of the region or other word that a name begins with; 0 without one."""
    for kind in kinds:
        for word in STARTS.get(kind, ()):
            if folded.startswith(word, start):
                return len(word)
    known = atlas()
    for length in name_heads()[folded[start : start + 2]]:
        if length > limit - start:
            continue
        name = folded[start : start + length]
        if "full" in kinds and name in known.by_name:
            return length
        if "short" in kinds and name in known.by_short and len(known.by_short[name][0].above) <= 1:
            return length
    return 0


def acting_region(folded: str, end: int) -> Bounds | None:
    """The district or county that ends here and acts; it stands for its government."""
    known = atlas().by_name
    for length in (4, 3, 5):
        name = folded[max(0, end - length) : end]
        if name.endswith(ACTORS) and name in known and known[name][0].above:
            return end - length, end
    return None
