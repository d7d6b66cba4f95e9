"""Whom the sentences of a task call upon: 县水利局要清理河道,各镇要做好保障. and 县水利局会同县林业局清理河道."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from gangmu_db.records import Task
from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.holders import split_names
from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb
from gangmu_import.pieces import LEVELS
from gangmu_import.prose import LONGEST_NAMES, LONGEST_TASK, opening_of
from gangmu_import.rolewords import RoleWords, role_words
from gangmu_import.statements import Clause, Holder
from gangmu_import.text import Bounds, Text, places_of

TOLD: Final = re.compile("要(?<=[局委厅办]要)")
"""How an office is called upon: 县水利局要清理河道."""
CALL: Final = "要"
TOGETHER: Final = "会同"
"""What stands between one who does a thing and those who join in."""
BEFORE_TOGETHER: Final = re.compile(r"(?:要|应当?|须|需|负责|牵头|具体|及时|定期){1,3}\Z")
"""What may stand between the name and that: 县水利局要会同县林业局."""
LONGEST_BEFORE: Final = 8
LONGEST_JOINED: Final = 100
"""Characters behind 会同 in which the names of those end who join in."""
ALL: Final = ("各", "有关", "相关", "其他", "地方")
"""How those are called of whom all are called upon."""
PART: Final = re.compile(r",(?=[^,。;:\n!?]{2,60}要)|[。;:\n!?]")
"""Where a part of a sentence begins that may call upon somebody, or the sentence ends."""
MOST_PARTS: Final = 8
"""Parts of a sentence, between its commas, that may call upon somebody."""
LONGEST_VERB: Final = 12
"""Characters in which a verb opens what they are to do."""


def told_signs(folded: str) -> list[int]:
    """Where a text calls upon an office: the places of 要 and 会同."""
    return sorted([*[found.start() for found in TOLD.finditer(folded)], *places_of([TOGETHER], folded)])


def told_in_prose(task: Task, text: Text, parents: set[int | None], signs: Sequence[int]) -> list[Clause]:
    """The clauses of those whom sentences of a task without parts call upon; `signs` as told_signs gives them."""
    start, end = task.start + len(task.number), min(task.end, task.start + LONGEST_TASK)
    first = bisect_left(signs, start)
    if first == len(signs) or signs[first] >= end or task.id in parents:
        return []
    folded, words, found = text.folded, role_words(), list[Clause]()
    for at in signs[first : bisect_left(signs, end)]:
        if found and at < found[-1].end:
            continue
        together = folded[at] != CALL
        clause = _together(folded, start, at, end, words) if together else _told(folded, start, at, end)
        if clause:
            found.append(clause)
    return _once(folded, found) if len(found) > 1 else found


def _once(folded: str, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses without those who lead in one of them where another says no more than that they have a duty: 县水利局要牵头会同…."""
    leading = {folded[start:end] for one in clauses for role, start, end in one.holders if role == "牵头"}
    return [
        replace(one, holders=tuple([held for held in one.holders if _says_more(folded, held, leading)]))
        for one in clauses
    ]


def _says_more(folded: str, held: Holder, leading: set[str]) -> bool:
    """Whether it is not said already that somebody leads."""
    role, start, end = held
    return role != "责任" or folded[start:end] not in leading


def _told(folded: str, start: int, at: int, end: int) -> Clause | None:
    """The clause of all whom the sentence of a 要 calls upon, an office by its name among them; None for another sentence."""
    opening = opening_of(folded, start, at)
    # 各镇要落实责任,县水利局要加强督促
    first = at if _called(folded, opening, at, end) else folded.find(CALL, opening, at)
    holders = _called(folded, opening, first, end) if first > 0 else []
    if not holders:
        return None
    for part in islice(PART.finditer(folded, first, end), MOST_PARTS):
        if part[0] != ",":
            break
        call = folded.find(CALL, part.end(), end)
        if more := _called(folded, part.end(), call, end):
            holders, first = holders + more, call
    named = any(_is_named(folded, name) for _, name, _ in holders)
    return Clause(opening, first + 1, tuple(holders), None, "clause.prose") if named else None


def _called(folded: str, opening: int, at: int, end: int) -> list[Holder]:
    """Those with whom a part of a sentence opens up to 要, behind which a verb stands; none for another."""
    # a verb that is a noun as well (研究, 保障) is none behind 要
    if at - opening > LONGEST_NAMES or not opens_with_verb(folded[at + 1 : min(end, at + LONGEST_VERB)]):
        return []
    return [("责任", *name) for name in _bodies(folded, opening, at)]


def _is_named(folded: str, start: int) -> bool:
    """Whether a name of a list is that of one office: 县水利局, but not 开发区水利局 behind 各镇、."""
    if folded.startswith(ALL, start):
        return False
    return folded[start] in LEVELS or not folded.startswith("各", opening_of(folded, 0, start))


def _together(folded: str, start: int, at: int, end: int, words: RoleWords) -> Clause | None:
    """The clause of one and those together with whom he does a thing; None where one of them is no body."""
    low = max(opening_of(folded, start, at), folded.rfind(",", start, at) + 1)
    before = BEFORE_TOGETHER.search(folded, max(low, at - LONGEST_BEFORE), at)
    leaders = _bodies(folded, low, before.start() if before else at)
    if not leaders or opens_with_plain_verb(folded, low):
        return None
    joined = words.together.match(folded, at, min(end, at + LONGEST_JOINED))
    others = _bodies(folded, *joined.span("others")) if joined else []
    if joined is None or not others:
        return None
    holders: list[Holder] = [("牵头", *name) for name in leaders]
    holders += [("配合", *name) for name in others]
    return Clause(low, joined.end(), tuple(holders), None, "clause.prose")


def _bodies(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of a list of bodies, groups of them as well; none where it holds anything else."""
    names = split_names(folded, start, end)
    words = [folded[first:last] for first, last in names]
    sure = all(looks_like_body(name) if name.startswith(ALL) else surely_body(name) for name in words)
    return names if sure else []
