"""Clauses that say who holds a task, and the tasks that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gangmu_db.records import Head, Role, Span, Task

from gangmu_import.outline import Outline
from gangmu_import.text import Text


@dataclass(frozen=True, slots=True)
class Holder:
    """A name in a clause, and the role that the clause gives it."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of responsibility: (责任单位:A、B), A牵头,B配合."""

    start: int
    end: int
    holders: tuple[Holder, ...]
    due: str | None
    rule: str


def find_clauses(text: Text, outline: Outline) -> tuple[Clause, ...]:
    """Clauses in the order of the text, disjoint, outside frames."""
    return ()


def assign(text: Text, outline: Outline, head: Head, tasks: Sequence[Task], clauses: Sequence[Clause]) -> tuple[Task, ...]:
    """The tasks with their duties (canonical names by the document's regions) and dues."""
    return tuple(tasks)
