"""Places in running text that name a body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_import.affixes import one_char
from gangmu_import.branches import behind_branch, with_brackets, with_office
from gangmu_import.halves import COMMITTEE, whole_committee
from gangmu_import.lexicon import rules
from gangmu_import.places import LEVELS
from gangmu_import.prefixes import regions_by_end, with_party, with_region
from gangmu_import.regions import atlas, lengths_by
from gangmu_import.spelling import vocabulary
from gangmu_import.text import Bounds

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

ACTORS: Final = ("区", "县")
ACTS: Final = ("将", "推动", "出台", "发布", "印发", "力争", "提出", "举办", "召开")
"""What a sentence lets a district or county do by its name alone: 徐汇区出台…."""
TOWN: Final = re.compile(
    r"(?<=[、,\s与和])(?![各由乡街]|按照|根据|依据|遵照|贯彻|落实|执行|结合|服从|听取|报请|提请|协助|配合|所有|属地)[\u4e00-\u9fff]{2,3}[镇乡](?:人民)?政府"
)
COMMON: Final = "新大地动网法社金信"
"""Characters that stand all over a text and end few names, most of them behind one character (高新, 基地): these are
looked for by that one, which is rarer."""
TOWNS: Final = frozenset("镇乡")
GOVERNMENT: Final = "政府"
OFFICE: Final = "办公"
TOWN_GROUP: Final = re.compile(r"各(?:街道办事处|街镇|街道|乡镇(?:人民政府)?|区县(?:人民)?政府)(?=[,、:;。])")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Names that begin with a region or a set word and end in one of several ways."""

    endings: tuple[str, ...]
    starts: tuple[str, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Forms:
    """Written forms that end alike; names are found backwards from where one may end."""

    alone: frozenset[str]
    """Names that need no region before them: national bodies and known ones."""
    levelled: frozenset[str]
    """What stands behind 市 or 静安区: 科委, 政府, 委组织部."""
    both: frozenset[str]
    """All of these: most of what stands before an ending is none."""
    lengths: tuple[int, ...]
    """Of both, the longest first."""
    patterns: tuple[Pattern, ...]


def tails(form: str) -> tuple[str, ...]:
    """The last two characters of a form; of 委, which stands behind a level, those of 市委, 区委 and so on."""
    return (form[-2:],) if len(form) > 1 else tuple(level[-1] + form for level in LEVELS)


@cache
def forms() -> dict[str, Forms]:
    """The forms of all rule files by their last three characters, and by their last two those that are no longer or
    have patterns; both rule out most places of a text."""
    levelled, alone, patterns = levelled_forms(), lone_forms(), patterns_by_end()
    found: dict[str, Forms] = {}
    for tail in {*alone, *levelled, *patterns}:
        sets = frozenset(alone.get(tail, ())), frozenset(levelled.get(tail, ()))
        both = sets[0] | sets[1]
        for end, lengths in lengths_by_end(tail, both).items():
            if lengths or tail in patterns:
                found[end] = Forms(*sets, both, lengths, tuple(patterns.get(tail, ())))
    return found


def lengths_by_end(tail: str, written: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Lengths of forms with this tail, the longest first: by it those no longer, by the last three characters all."""
    longer = [form for form in written if len(form) > len(tail)]
    short = {len(form) for form in written} - {len(form) for form in longer}
    ends = {tail: short} | {form[-3:]: set(short) for form in longer}
    for form in longer:
        ends[form[-3:]].add(len(form))
    return {end: tuple(sorted(lengths, reverse=True)) for end, lengths in ends.items()}


def levelled_forms() -> dict[str, set[str]]:
    """What stands behind a region, by the last two characters."""
    words = vocabulary()
    endings = ("委", "局", "厅", "办", "委员会", "办公室", "部")
    levelled: dict[str, set[str]] = defaultdict(set)
    for form in {
        *(stem + ending for stem in words.stems for ending in endings),
        *words.whole,
        *words.printed,
        *rules("mentions")["levelled"]["names"],
    }:
        for tail in tails(form):
            levelled[tail].add(form)
    return levelled


def lone_forms() -> dict[str, set[str]]:
    """Names that need no region, by the last two characters."""
    words = vocabulary()
    alone: dict[str, set[str]] = defaultdict(set)
    for form in {*words.national, *words.bodies, *rules("mentions")["known"]["names"]}:
        if len(form) > 2 or form in ("央行", "交大"):
            alone[form[-2:]].add(form)
    return alone


def patterns_by_end() -> dict[str, list[Pattern]]:
    """The patterns of rules/mentions.toml by the last two characters of their endings."""
    patterns: dict[str, list[Pattern]] = defaultdict(list)
    for entry in rules("mentions")["pattern"]:
        pattern = Pattern(
            tuple(sorted(entry["endings"], key=len, reverse=True)), tuple(entry["starts"]), entry["least"]
        )
        for tail in {ending[-2:] for ending in entry["endings"]}:
            patterns[tail].append(pattern)
    return patterns


@cache
def last_characters() -> re.Pattern[str]:
    """The last character of a name, where what stands before it may do so in a name, or of one that acts."""
    before: dict[str, set[str]] = defaultdict(set)
    for tail in forms():
        before[tail[-1]].add(tail[-2])
    acting = [f"{last}(?={'|'.join(ACTS)})" for last in ACTORS]
    named = []
    for last, chars in before.items():
        by_first = last in COMMON and len(chars) == 1 and chars.isdisjoint(before)
        sought = f"{''.join(chars)}{last}" if by_first else last
        named.append(f"{sought}(?<={pair_before(last, chars)}{last})")
    return re.compile("|".join((*acting, *named)))


def pair_before(last: str, chars: set[str]) -> str:
    """The one or two characters that stand before the last one of a name.

    Two where it follows on one other only (政府, 中心): for more, the search would take longer than is saved by it."""
    if len(chars) > 1:
        return one_char(chars)
    (char,) = chars
    third = before_tail(char + last)
    return char if third is None else one_char(third) + char


def before_tail(tail: str) -> set[str] | None:
    """The characters that may stand before the last two of a name; None where any may."""
    table = forms().get(tail)
    third = {end[0] for end in forms() if len(end) > 2 and end.endswith(tail)}
    if table is None:
        return third
    endings = {ending for pattern in table.patterns for ending in pattern.endings if ending.endswith(tail)}
    if tail in table.alone or tail in endings or 1 in table.lengths:
        return None
    third |= {ending[-3] for ending in endings}
    if tail in table.levelled:
        third |= regions_by_end().last
    return third | TOWNS if tail == GOVERNMENT else third


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
