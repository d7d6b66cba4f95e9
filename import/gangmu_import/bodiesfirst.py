"""Paragraphs that begin with the bodies whom they bind, without a colon, several in a row: 市水利局负责疏浚水渠."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Final

from gangmu_db.records import Role, record
from gangmu_import.bodylike import looks_like_body, no_name_ends
from gangmu_import.holders import split_names
from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.lines import NOWHERE
from gangmu_import.numbering import Line
from gangmu_import.rolewords import ADVERB_ENDS, RoleWords
from gangmu_import.statements import Clause, Holder, names_before
from gangmu_import.text import Bounds, places_of

CHARGED: Final = "负责"
NO_CHARGE: Final = ("人", "制", "同志", "领导", "的", "任", "解释")
"""What stands behind 负责 in other words."""
BOUND: Final = re.compile(
    r"(?P<lead>牵头(?:负责)?)|(?P<join>配合|协助|协同|参与|支持)|(?:具体|主要|直接|全面)?负责|承担|做好|要|应当?(?!急)|需|统筹|督促|会同|落实|加强|开展|指导|根据|按照?|依法"
)
"""What stands behind the bodies with which such a paragraph begins."""
OFFICE: Final = frozenset("部局办处科委厅组站所院会中股")
"""What follows such a word in the name of a body: 指导办, 督促组."""
BEFORE_CHARGE: Final = frozenset("头体要接面")
"""How words end that stand between the bodies and 负责, beside adverbs: 牵头, 具体, 主要."""
STOPS: Final = re.compile(r"[,。;:!?\n]")
AHEAD: Final = ("由", "请")
TO_ALL: Final = re.compile(r"(?:各|有关|相关)[^、]{0,8}(?:部门|单位)")
"""Who is spoken to behind such a list, and has no paragraph of his own in it: 各部门要密切配合."""
LONGEST_NAMES: Final = 90
"""Characters of a list of bodies with which a paragraph begins."""
MOST_WORDS: Final = 4
"""Words of BOUND among which the first behind the bodies is."""
ANNOUNCED: Final = re.compile(r"分工|职责|如下|(?:各自|部门|单位)的?(?:责任|任务)")
LONGEST_ABOVE: Final = 80
"""Characters of the line above such a list that announces it."""
MOST_BETWEEN: Final = 1
"""Paragraphs that may go on with one of a list that is announced."""
FEWEST, FEWEST_ALONE = 2, 3
"""Paragraphs of such a list, and of one that nothing announces and that bears no numbers."""


@record
class Opened:
    """A paragraph that begins with bodies."""

    index: int
    """Of its line."""
    start: int
    end: int
    """Behind the word that binds them."""
    holders: tuple[Holder, ...]
    charged: bool
    """Whether that word is 负责."""


def opened_by_bodies(
    folded: str,
    lines: Sequence[Line],
    taken: Sequence[Bounds],
    is_told: Callable[[int], bool],
    words: RoleWords,
) -> Iterator[Clause]:
    """The clauses of such paragraphs; those in which others stand, at `taken`, keep to them. `is_told` says whether a place is
    in a section that tells how things stand, where a list must be announced."""
    found = _charged(folded, lines, words)
    if not found:
        return
    _add_beside(folded, lines, found, words)
    starts = [start for start, _ in taken]
    run: list[Opened] = []
    for index in sorted(found):
        if run and run[-1].index < index - 1 - MOST_BETWEEN:
            yield from _clauses(folded, lines, starts, is_told, run)
            run = []
        run.append(found[index])
    yield from _clauses(folded, lines, starts, is_told, run)


def _add_beside(folded: str, lines: Sequence[Line], found: dict[int, Opened], words: RoleWords) -> None:
    """Add the paragraphs right above and below that begin so as well, in other words than 负责."""
    for index in list(found):
        for step in (-1, 1):
            beside = index + step
            while 0 <= beside < len(lines) and beside not in found:
                one = _opened(folded, lines, beside, words, beside=True)
                if one is None:
                    break
                found[beside] = one
                beside += step


def _clauses(
    folded: str,
    lines: Sequence[Line],
    taken: Sequence[int],
    is_told: Callable[[int], bool],
    run: Sequence[Opened],
) -> Iterator[Clause]:
    """Those of paragraphs in a row, where they say who does what."""
    listed = _is_announced(folded, lines, run) or (_is_list(lines, run) and not is_told(run[0].start))
    if not listed:
        return
    for one in run:
        # a clause may stand on the line below
        end = lines[one.index + 1][0] + 1 if one.index + 1 < len(lines) else len(folded)
        if bisect_left(taken, end) == bisect_left(taken, one.start):
            yield Clause(one.start, one.end, one.holders, None, "clause.opening")


def _is_announced(folded: str, lines: Sequence[Line], run: Sequence[Opened]) -> bool:
    """Whether the line above says that several paragraphs tell who does what."""
    first = run[0].index
    if len(run) < FEWEST or not first:
        return False
    start, end, _, _ = lines[first - 1]
    return ANNOUNCED.search(folded, max(start, end - LONGEST_ABOVE), end) is not None


def _is_list(lines: Sequence[Line], run: Sequence[Opened]) -> bool:
    """Whether enough paragraphs with nothing between them say who does what, though nothing announces them."""
    numbered = all(lines[one.index][3] for one in run)
    charged = sum(one.charged for one in run)
    return run[-1].index - run[0].index < len(run) and charged >= (FEWEST if numbered else FEWEST_ALONE)


def _charged(folded: str, lines: Sequence[Line], words: RoleWords) -> dict[int, Opened]:
    """The paragraphs that begin with bodies and 负责, by the indices of their lines."""
    found: dict[int, Opened] = {}
    behind = 0
    for at in places_of([CHARGED], folded):
        # before most stands a word that is neither a body nor an adverb
        before = folded[at - 1]
        if at < behind or (
            no_name_ends(before) and before not in ADVERB_ENDS and before not in BEFORE_CHARGE
        ):
            continue
        index = bisect_right(lines, at, key=itemgetter(0)) - 1
        start, behind, _, _ = lines[index] if index >= 0 else NOWHERE
        if index >= 0 and at - start <= LONGEST_NAMES:
            one = _opened(folded, lines, index, words)
            if one and one.charged:
                found[index] = one
    return found


def _opened(
    folded: str, lines: Sequence[Line], index: int, words: RoleWords, beside: bool = False
) -> Opened | None:
    """The paragraph of a line, where it begins with bodies and a word that binds them; `beside` another such paragraph the
    names need not say of which level they are."""
    start, end, _, number = lines[index]
    start = number.end if number and number.sure else start
    start += folded.startswith(AHEAD, start)
    stop = STOPS.search(folded, start, min(end, start + LONGEST_NAMES))
    end = stop.start() if stop else min(end, start + LONGEST_NAMES)
    for word in islice(BOUND.finditer(folded, start, end), MOST_WORDS):
        at, behind = word.span()
        charged = word[0].endswith(CHARGED)
        if folded[behind : behind + 1] in OFFICE or (charged and folded.startswith(NO_CHARGE, behind)):
            continue
        names = names_before(folded, start, at, words, strict=True)
        if beside and charged and not names:
            names = _likely(folded, start, words.before_adverb(folded, start, at))
        if names:
            role: Role = "牵头" if word["lead"] else "配合" if word["join"] else "责任"
            all_of_them = not charged and any(TO_ALL.fullmatch(folded, *name) for name in names)
            holders = tuple([(role, *name) for name in names])
            return None if all_of_them else Opened(index, names[0][0], behind, holders, charged)
    return None


def _likely(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of a list that may all be those of bodies: 街道办事处、镇政府."""
    names = split_names(folded, start, end)
    likely = all(looks_like_body(folded[slice(*name)]) for name in names)
    return names if likely and not opens_with_plain_verb(folded, start) else []
