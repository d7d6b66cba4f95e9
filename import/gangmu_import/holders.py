"""Lists of bodies: where each name of a list begins and ends, and which of them are bodies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Final

from gangmu_import.barenames import trim
from gangmu_import.bodylike import KNOWN, endings, may_be_body
from gangmu_import.halves import is_of_party, may_be_first
from gangmu_import.leaders import LEADER
from gangmu_import.pieces import GOVERNMENT, SEPARATORS, SPACES, part, pieces_of
from gangmu_import.regions import BELOW_PROVINCE, atlas
from gangmu_import.rolewords import role_words
from gangmu_import.tails import is_place, tail_ends, tail_of, tail_signs
from gangmu_import.text import Bounds

SHORTEST_WITH_ETC: Final = 3
SUMMED, LONGEST_SUM = ("等部门", "等单位"), 3
"""At the end of a list: these sum up what was named."""
CLOSING: Final = ("等", *SUMMED)
"""How a list ends that names no more."""
BELOW: Final = re.compile(r"[,;。] ?以下(?!简称)")
"""What ends a list with a word on those below: …,以下各项均涉及各县区."""

GOVERNED: Final = re.compile(rf"[\u4e00-\u9fff]{{2,8}}[{BELOW_PROVINCE}](?:人民)?政府")
TWO_GOVERNED: Final = re.compile(rf"(?P<first>[\u4e00-\u9fff]{{2,4}})[和与及](?P<second>{GOVERNED.pattern})")
"""惠州和东莞市政府."""
TWO_TAILED: Final = re.compile(r"(?P<first>[\u4e00-\u9fff]{2,4})[和与及](?P<second>[\u4e00-\u9fff]{4,20})")
"""清溪和青岭经济开发区管委会, where the second is one of rules/duties.toml."""


@cache
def plain() -> re.Pattern[str]:
    """One name as it stands: Chinese without the words that join names or stand before one.

    和 and 与 are part of a name where no body ends before them: 人力资源和社会保障局.
    """
    ends = re.escape("".join(endings()))
    return re.compile(
        rf"(?![请责以其同]|明确|确定|指定)(?:[^\x00-\u4dff\ua000-\U0010ffff等及和与暨由]|(?<![{ends}])[和与])++"
    )


def bodies_of(folded: str, names: Sequence[Bounds], is_body: Callable[[str], bool]) -> list[Bounds]:
    """Those names of a list that are bodies, with 广州、珠海 or 广州市、珠海市 before 佛山市政府: one 政府 holds for them all, as
    one 海关 does."""
    bodies = [(start, end) for start, end in names if is_body(folded[start:end])]
    if not 0 < len(bodies) < len(names):
        return bodies
    first, last = names[0][0], names[-1][1]
    if not any(folded.find(sign, first, last) >= 0 for sign in (GOVERNMENT, *tail_signs())):
        return bodies
    governed = tailed = False
    for start, end in reversed(names):
        name = folded[start:end]
        tailed = tail_of(name) != "" or (tailed and is_place(name))
        short = (tailed and is_place(name)) or (
            governed
            and (name in atlas().by_short or (name[-1] in BELOW_PROVINCE and name in atlas().by_name))
        )
        if short and (start, end) not in bodies:
            bodies.append((start, end))
        governed = (governed and short) or GOVERNED.fullmatch(name) is not None
    return sorted(bodies)


def split_names(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of a list, in order, without the words around them; separators inside brackets do not part."""
    names, last = whole_names(folded, start, end)
    name = folded[last:end] if last >= start else ""
    if not name.isalpha() or name.endswith(CLOSING) or "以下" in name:
        return names if names and last == end else split(folded, start, end, names_in)
    # 司法部等国务院相关部门及各地区: where several names have no 、 between them, it is mostly in the last piece alone
    return names + [(last + first, last + stop) for first, stop in names_in(name)]


def split_bodies(folded: str, start: int, end: int) -> list[Bounds]:
    """Those of its names that may be bodies, where plain_names has read none."""
    return split(folded, start, end, bodies_in)


def plain_names(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of a list that is nothing but names of bodies with 、 or a comma between, as most are; none for another."""
    names, last = whole_names(folded, start, end)
    if last == end:
        return names
    return [*names, (last, end)] if last >= start and is_plain(folded[last:end]) else []


def whole_names(folded: str, start: int, end: int) -> tuple[list[Bounds], int]:
    """The names of a list before its last 、 or comma, and where the last piece begins; -1 where one of them is no whole name
    of a body."""
    names: list[Bounds] = []
    *others, _ = folded[start:end].replace(",", "、").split("、")
    for name in others:
        stop = start + len(name)
        if name:
            # 各区 may be half of a name that the next one ends
            if not is_whole(name):
                return [], -1
            names.append((start, stop))
        start = stop + 1
    return names, start


@lru_cache(maxsize=KNOWN)
def is_plain(name: str) -> bool:
    """Whether a piece of a list is the name of one body and says nothing else."""
    return (
        name.isalpha()
        and name[-1] != "等"
        and bodies_in(name) == ((0, len(name)),)
        and role_words().verb.search(name) is None
        and LEADER.search(name) is None
    )


@lru_cache(maxsize=KNOWN)
def is_whole(name: str) -> bool:
    """Whether it is so, and no half of a name (各区、县政府, 各区党委、政府)."""
    return is_plain(name) and not may_be_first(name, 0, len(name)) and not is_of_party(name)


def split(folded: str, start: int, end: int, named: Callable[[str], tuple[Bounds, ...]]) -> list[Bounds]:
    """What each piece of a list names."""
    while end > start and folded[end - 1] in SPACES:
        end -= 1
    if end - start > SHORTEST_WITH_ETC and folded[end - 1] == "等" and folded[end - 3] not in SEPARATORS:
        end -= 1
    elif folded.endswith(SUMMED, start, end) and end - start > LONGEST_SUM:
        end -= LONGEST_SUM
    if folded.find("以下", start, end) > start and (below := BELOW.search(folded, start, end)):
        end = below.start()
    names: list[Bounds] = []
    for begin, stop in pieces_of(folded, start, end):
        for first, last in named(folded[begin:stop]):
            names.append((begin + first, begin + last))
    return names


@lru_cache(maxsize=KNOWN)
def names_in(piece: str) -> tuple[Bounds, ...]:
    """Where the names of one piece of a list stand in it: one as a rule, several where 及 or 和 joins them."""
    two = TWO_GOVERNED.fullmatch(piece) if piece.endswith(GOVERNMENT) else None
    if two is None and piece.endswith(tail_ends()):
        two = TWO_TAILED.fullmatch(piece)
        two = two if two and tail_of(two["second"]) else None
    if two and two["first"] in atlas().by_short:
        return two.span("first"), two.span("second")
    if plain().fullmatch(piece):
        return ((0, len(piece)),)
    trimmed = (trim(piece, *bounds) for bounds in part(piece, 0, len(piece)))
    return tuple((start, end) for start, end in trimmed if end > start)


@lru_cache(maxsize=KNOWN)
def bodies_in(piece: str) -> tuple[Bounds, ...]:
    """Where the names of one piece stand that may be bodies."""
    return tuple([(start, end) for start, end in names_in(piece) if may_be_body(piece[start:end])])
