"""The tasks of a text: what it commits somebody to do."""

from __future__ import annotations

from collections.abc import Sequence

from gangmu_db.records import Task

from gangmu_import.duties import Clause
from gangmu_import.outline import Outline
from gangmu_import.text import Text


def find_tasks(text: Text, outline: Outline, clauses: Sequence[Clause]) -> tuple[Task, ...]:
    """Tasks in the order of the text, with parents; without duties and dues, which the clauses give."""
    return ()
