"""Lists of bodies: where each name of a list begins and ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from gangmu_import.barenames import trim
from gangmu_import.bodylike import KNOWN, endings, looks_like_body, may_be_body, surely_body
from gangmu_import.halves import (
    FIRST_ENDS,
    HALF_ENDS,
    REST,
    goes_with,
    is_of_party,
    may_be_first,
    merge_halves,
)
from gangmu_import.leaders import LEADER
from gangmu_import.regions import atlas
from gangmu_import.rolewords import role_words
from gangmu_import.tails import is_place, tail_ends, tail_of, tail_signs
from gangmu_import.text import Bounds, skip_space

SEPARATORS: Final = "、,;/|\t"
SHORTEST_WITH_ETC: Final = 3
SUMMED, LONGEST_SUM = ("等部门", "等单位"), 3
"""At the end of a list: these sum up what was named."""
CLOSING: Final = ("等", *SUMMED)
"""How a list ends that names no more."""
SPACES: Final = " \u3000\n"
"""A space parts two names only where a whole name stands before it; else it is a line end inside a name."""
OPENERS, CLOSERS = "([【{〈<“", ")]】}〉>”"
MARKS: Final = re.compile(f"[{re.escape(SEPARATORS + SPACES + OPENERS + CLOSERS)}]")


AND: Final = re.compile(r"以及|及其|及|和|与|暨")
ETC: Final = re.compile(
    r"等?(?:(?P<group>(?:国务院|中央|省级|市级|区级|县级|省直|市直|区直|县直|省|市|区|县|自治区)?(?:相关|有关|涉及)(?:职能|责任|主管|成员|行业)?(?:部门(?:[和及与]?单位)?|单位(?:[和及与]?部门)?))|"
    r"(?:各|省级|市级|区级|县级|省直|市直|县直)?(?:责任|成员|职能|(?:行业)?主管|多个|\d{1,2}个)?(?:部门|单位|机构)(?:和?(?:单位|部门))?)?(?:\((?:单位|部门)\))?\Z"
)
"""等 at the end of a list; 等相关部门 names a group, 等部门 and 等相关单位 sum up what was named."""

KINDS: Final = ("部门", "单位", "机构", "地区", "地方")
"""What bodies are called together; one alone behind 和 belongs to the group before it: 各有关部门和单位."""

BELOW: Final = re.compile(r"[,;。] ?以下(?!简称)")
"""What ends a list with a word on those below: …,以下各项均涉及各县区."""

LEVELS: Final = "省市州盟区县旗各"
PARTY: Final = re.compile(f"[{LEVELS}]委")
GOVERNMENT: Final = "政府"
GOVERNMENTS: Final = ("人民政府", GOVERNMENT)
OF_GOVERNMENT: Final = ("办公厅", "办公室", "督查室", "研究室", "金融办", "外办", "侨办", "法制办")
"""How offices are called that stand behind 省政府 in one name."""
GOVERNED: Final = re.compile(r"[\u4e00-\u9fff]{2,8}[市州盟区县旗](?:人民)?政府")
CITIES: Final = frozenset("市州盟区县旗")
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
            governed and (name in atlas().by_short or (name[-1] in CITIES and name in atlas().by_name))
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
    parted = cut(folded, start, end)
    if len(parted) > 1 and [stop for _, stop in parted[:-1] if folded[stop - 1] in HALF_ENDS]:
        parted = [own for piece in parted for own in before_group(folded, *piece)]
        parted = list(merge_halves(folded, parted))
    for begin, stop in parted:
        for first, last in named(folded[begin:stop]):
            names.append((begin + first, begin + last))
    return names


def before_group(folded: str, start: int, end: int) -> list[Bounds]:
    """A piece of a list in two where a body stands in it before half of a group: 市体育局和各区 、 县人民政府."""
    each = folded.rfind("各", start + 2, end) if folded[end - 1] in FIRST_ENDS else -1
    if each < 0 or folded[each - 1] not in "和及与" or not may_be_first(folded, each, end):
        return [(start, end)]
    stop = each - (2 if folded.startswith("以及", each - 2) else 1)
    return [(start, stop), (each, end)] if looks_like_body(folded[start:stop]) else [(start, end)]


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


def cut(folded: str, start: int, end: int) -> list[Bounds]:
    """Pieces between separators that stand outside brackets."""
    depth, begin = 0, start
    parted: list[Bounds] = []
    for mark in MARKS.finditer(folded, start, end):
        at = mark.start()
        char = folded[at]
        if char in OPENERS:
            depth += 1
        elif char in CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0 and (char in SEPARATORS or parts_names(folded, (start, end), begin, at)):
            if at > begin:
                parted.append((begin, at))
            begin = at + 1
    if end > begin:
        parted.append((begin, end))
    return parted


def parts_names(folded: str, listed: Bounds, start: int, at: int) -> bool:
    """Whether a blank in a list parts two names, of which the first begins at `start`: behind a line end a name must begin,
    not 局 of one that was broken; in a line whose names a 、 parts the blank may be one that a pdf put into a name."""
    before = folded[start:at].rstrip()
    if not looks_like_body(before.lstrip()):
        return False
    behind = skip_space(folded, at)
    following = MARKS.search(folded, behind, listed[1])
    name = folded[behind : following.start() if following else listed[1]]
    if folded.find("\n", start + len(before), behind) < 0:
        return folded.find("、", *listed) < 0 or not goes_on(before.lstrip(), name)
    # 宣传部 behind 市委 has no place of its own
    return looks_like_body(name) and (name[0] in LEVELS or not PARTY.fullmatch(before[-2:]))


def goes_on(before: str, behind: str) -> bool:
    """Whether words behind a blank are the rest of the name before it: 住房城乡 建设厅, 各市(州) 人民政府, 省委 宣传部."""
    if not behind or behind in GOVERNMENTS:
        return True
    if may_be_first(before, 0, len(before)):
        return REST.fullmatch(behind) is not None
    if behind[0] in LEVELS or not looks_like_body(before + behind):
        return False
    inner = PARTY.fullmatch(before[-2:]) or (before.endswith(GOVERNMENT) and behind.endswith(OF_GOVERNMENT))
    return bool(inner) or not surely_body(before)


def part(folded: str, start: int, end: int) -> Iterator[Bounds]:
    """The names that 及, 和, 与 or 等 join in one piece; 发展和改革委员会 stays whole.

    A group word behind 等 is a name of its own; 等部门 and 等部门和单位 sum up what was named."""
    at = folded.rfind("等", start + 2, end)
    match = ETC.match(folded, at, end) if at >= 0 else None
    if match is not None:
        yield from part(folded, start, at)
        if match.group("group"):
            yield match.span("group")
        return
    for word in AND.finditer(folded, start + 2, end - 1):
        if joins(folded[start : word.start()], folded[word.end() : end]):
            yield from part(folded, start, word.start())
            yield from part(folded, word.end(), end)
            return
    yield start, end


def joins(left: str, right: str) -> bool:
    """Whether a word for "and" between two texts parts two bodies."""
    left = left.partition("等")[0] or left
    if left.count("(") != left.count(")") or (left[-1] == "委" and goes_with(left, right)):
        return False
    if right in KINDS and left.endswith(KINDS):
        return False
    return looks_like_body(left) and len(right) >= 2 and not re.match(r"(?:改革|信息化)", right)
