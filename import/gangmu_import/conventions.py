"""Conventions that hold for all clauses of a document: 列第一位者为牵头单位,下同; 带*号为牵头单位."""

from __future__ import annotations

from collections.abc import Sequence

from gangmu_import.rolewords import LEADER, RoleWords
from gangmu_import.statements import Clause


def with_conventions(folded: str, clauses: Sequence[Clause], words: RoleWords) -> tuple[Clause, ...]:
    """The clauses with the first holder of each list, or the marked ones, as leader where the document says so."""
    led = bool(clauses) and LEADER.search(folded) is not None
    mark = words.mark.search(folded) if led else None
    if mark:
        return tuple(marked_lead(clause, folded, mark.group(1)) for clause in clauses)
    for pattern in words.statements if led else ():
        match = pattern.search(folded)
        if match:
            since = 0 if "下同" not in folded[match.end() : match.end() + 20] else match.start() - 600
            return tuple(first_leads(clause) if clause.start >= since else clause for clause in clauses)
    return tuple(clauses)


def marked_lead(clause: Clause, folded: str, mark: str) -> Clause:
    """The clause with the holders as leaders that bear a mark: *市科技局."""
    holders = tuple(
        holder._replace(role="牵头") if mark in (folded[holder.start - 1], folded[holder.end]) else holder
        for holder in clause.holders
    )
    return clause._replace(holders=holders)


def first_leads(clause: Clause) -> Clause:
    """The clause with its first holder as leader, unless it names one itself."""
    if not clause.holders or any(holder.role == "牵头" for holder in clause.holders):
        return clause
    first, *others = clause.holders
    return clause._replace(holders=(first._replace(role="牵头"), *others))
