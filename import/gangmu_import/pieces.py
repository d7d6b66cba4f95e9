"""The pieces of a list of bodies: between its separators, and on both sides of a word that joins two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.halves import FIRST_ENDS, HALF_ENDS, REST, goes_with, may_be_first, merge_halves
from gangmu_import.regions import REGION_ENDS
from gangmu_import.text import Bounds, skip_space

SEPARATORS: Final = "、,;/|\t"
SPACES: Final = " \u3000\n"
"""A space parts two names only where a whole name stands before it; else it is a line end inside a name."""
OPENERS, CLOSERS = "([【{〈<“", ")]】}〉>”"
MARKS: Final = re.compile(f"[{re.escape(SEPARATORS + SPACES + OPENERS + CLOSERS)}]")

AND: Final = re.compile(r"以及|及其|及|和|与|暨")
ETC: Final = re.compile(
    r"等?(?:(?P<group>(?:国务院|中央|省级|市级|区级|县级|省直|市直|区直|县直|省市|市县|市区|省|市|区|县|自治区)?各?(?:相关|有关|涉及)(?:职能|责任|主管|成员|行业)?(?:部门(?:[和及与]?单位)?|单位(?:[和及与]?部门)?))|"
    r"(?:各|省级|市级|区级|县级|省直|市直|县直)?(?:责任|成员|职能|(?:行业)?主管|多个|\d{1,2}个)?(?:部门|单位|机构)(?:和?(?:单位|部门))?)?(?:\((?:单位|部门)\))?\Z"
)
"""等 at the end of a list; 等相关部门 and 等市级各有关部门 name a group, 等部门 and 等相关单位 sum up what was named."""
KINDS: Final = ("部门", "单位", "机构", "地区", "地方")
"""What bodies are called together; one alone behind 和 belongs to the group before it: 各有关部门和单位."""

LEVELS: Final = REGION_ENDS + "各"
"""What a name begins with that says of which level a body is: 县林业局, 各区."""
PARTY: Final = re.compile(f"[{LEVELS}]委")
GOVERNMENT: Final = "政府"
GOVERNMENTS: Final = ("人民政府", GOVERNMENT)
OF_GOVERNMENT: Final = ("办公厅", "办公室", "督查室", "研究室", "金融办", "外办", "侨办", "法制办")
"""How offices are called that stand behind 省政府 in one name."""


def pieces_of(folded: str, start: int, end: int) -> list[Bounds]:
    """The pieces of a list in order; 各区 、 县人民政府, a group that a separator cuts, is one."""
    parted = cut(folded, start, end)
    if len(parted) > 1 and [stop for _, stop in parted[:-1] if folded[stop - 1] in HALF_ENDS]:
        parted = [own for piece in parted for own in before_group(folded, *piece)]
        parted = list(merge_halves(folded, parted))
    return parted


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


def before_group(folded: str, start: int, end: int) -> list[Bounds]:
    """A piece of a list in two where a body stands in it before half of a group: 市体育局和各区 、 县人民政府."""
    each = folded.rfind("各", start + 2, end) if folded[end - 1] in FIRST_ENDS else -1
    if each < 0 or folded[each - 1] not in "和及与" or not may_be_first(folded, each, end):
        return [(start, end)]
    stop = each - (2 if folded.startswith("以及", each - 2) else 1)
    return [(start, stop), (each, end)] if looks_like_body(folded[start:stop]) else [(start, end)]


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
