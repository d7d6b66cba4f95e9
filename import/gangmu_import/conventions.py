"""Conventions that hold for all clauses of a document: 列第一位者为牵头单位,下同; 带*号为牵头单位; 所列单位均为牵头单位."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from gangmu_db.records import Role
from gangmu_import.leaders import LEADERS, by_mark, conventions
from gangmu_import.statements import Clause, Holder
from gangmu_import.text import holds_word, places_of

OTHERS: Final = re.compile(r"(?:其余|其他|其它)[^。;,]{0,8}(?:为|是|系)(?:配合|协同|协办|参与|协助)")
"""Behind such a sentence: …为牵头单位,其余为配合单位."""
SAME_SENTENCE: Final = 24
JOINING: Final = re.compile(r"(?:后|其余|其他|其它)[^。;\n]{0,16}(?:配合|协同|协办|参与|参加|协助)")
"""Behind a sentence on leaders before a sign: what those behind it do, who else answer for the task as the list says."""
UNPARTED: Final = "未明确"
"""Says of lists without the sign that nobody leads: 未明确牵头单位的按职责分工负责."""
REST: Final = 40
SIGNS: Final = {"逗号": ",", "分号": ";"}
"""What a convention calls the sign that parts leaders from the others."""
MAIN: Final = "主责"
"""Names who answers for a task, and beside 协办 or 配合 who leads."""
IN_BRACKETS: Final = re.compile(r"\([^()]*\)")


def with_conventions(folded: str, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses with the first holder of each list, or the marked ones, as leader where the document says so."""
    if not clauses or not speaks_of_leaders(folded):
        return tuple(clauses)
    if holds_word(folded, MAIN):
        clauses = equal_mains(folded, clauses)
    mark = by_mark().search(folded)
    if mark:
        return tuple(marked_lead(clause, folded, mark.group(1)) for clause in clauses)
    match = first_statement(folded)
    if match is None:
        return tuple(clauses)
    since = 0 if "下同" not in folded[match.end() : match.end() + 20] else match.start() - 600
    with_leaders = convention_of(folded, match)
    return tuple(with_leaders(clause) if clause.start >= since else clause for clause in clauses)


def equal_mains(folded: str, clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses, those behind the label 主责单位 with nobody as leader where the document gives no body another role: it
    names all who answer for a task."""
    mains = [is_main(folded, clause) for clause in clauses]
    roles = {main: set[str]() for main in (True, False)}
    for clause, main in zip(clauses, mains, strict=True):
        roles[main].update(role for role, *_ in clause.holders)
    if roles[True] - {"牵头"} or roles[False] & {"牵头", "配合"}:
        return clauses
    return [all_answer(clause) if main else clause for clause, main in zip(clauses, mains, strict=True)]


def is_main(folded: str, clause: Clause) -> bool:
    """Whether the first holder of a clause stands behind such a label."""
    return bool(clause.holders) and folded.find(MAIN, clause.start, clause.holders[0][1]) >= 0


def all_answer(clause: Clause) -> Clause:
    """The clause with nobody as leader."""
    return replace(clause, holders=tuple([("责任", start, end) for _, start, end in clause.holders]))


def convention_of(folded: str, match: re.Match[str]) -> Callable[[Clause], Clause]:
    """What a sentence by which a convention holds makes of a clause."""
    groups = match.groupdict()
    if groups.get("all"):
        return all_lead
    sign = SIGNS.get(groups.get("sign", ""))
    if sign:
        behind = folded[match.end() : match.end() + REST]
        others: Role = "配合" if JOINING.search(behind) else "责任"
        return partial(parted_lead, folded=folded, sign=sign, others=others, alone=UNPARTED not in behind)
    joined = OTHERS.search(folded, match.end(), match.end() + SAME_SENTENCE) is not None
    return partial(first_leads, others_join=joined)


def first_statement(folded: str) -> re.Match[str] | None:
    """The sentence by which one of the conventions holds, the first of them in the order of the rules."""
    places: dict[tuple[str, ...], list[int]] = {}
    for statement in conventions():
        if statement.signs not in places:
            # most texts hold none, which is soon found out
            held = [sign for sign in statement.signs if holds_word(folded, sign)]
            places[statement.signs] = places_of(held, folded)
        match = statement.search_at(folded, places[statement.signs])
        if match:
            return match
    return None


def speaks_of_leaders(folded: str) -> bool:
    """Whether a text says of any body that it leads."""
    return any(holds_word(folded, leader) for leader in LEADERS)


def states_leaders(folded: str) -> bool:
    """Whether a text says which body of its lists leads, so that a list in brackets is one of duties."""
    return speaks_of_leaders(folded) and first_statement(folded) is not None


def marked_lead(clause: Clause, folded: str, mark: str) -> Clause:
    """The clause with the holders as leaders that bear a mark: *市科技局."""
    holders: tuple[Holder, ...] = tuple(
        ("牵头", start, end) if mark in (folded[start - 1], folded[end]) else (role, start, end)
        for role, start, end in clause.holders
    )
    return replace(clause, holders=holders)


def all_lead(clause: Clause) -> Clause:
    """The clause with all its holders as leaders, unless it names roles itself."""
    if any(role != "责任" for role, *_ in clause.holders):
        return clause
    return replace(clause, holders=tuple([("牵头", start, end) for _, start, end in clause.holders]))


def parted_lead(clause: Clause, folded: str, sign: str, others: Role, alone: bool) -> Clause:
    """The clause with the holders before the first such sign as leaders and the `others` behind it, unless it names roles
    itself; in a list without the sign all lead, where they may do so `alone`."""
    if any(role != "责任" for role, *_ in clause.holders):
        return clause
    holders: list[Holder] = []
    leads, at = True, 0
    for _, start, end in clause.holders:
        leads = leads and (not holders or sign not in IN_BRACKETS.sub("", folded[at:start]))
        holders.append(("牵头" if leads else others, start, end))
        at = end
    return replace(clause, holders=tuple(holders)) if alone or not leads else clause


def first_leads(clause: Clause, others_join: bool) -> Clause:
    """The clause with its first holder as leader, unless it names one itself; the others join in where that is said."""
    if not clause.holders or any(role == "牵头" for role, *_ in clause.holders):
        return clause
    (_, start, end), *others = clause.holders
    if others_join:
        others = [("配合", start, end) for _, start, end in others]
    return replace(clause, holders=(("牵头", start, end), *others))
