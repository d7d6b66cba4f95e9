"""Bodies: where a text names them, and what they are called in full."""

from __future__ import annotations

from collections.abc import Sequence

from gangmu_db.records import Department, Head, Mention, Task

from gangmu_import.outline import Outline
from gangmu_import.text import Text


def find_organisations(
    text: Text, outline: Outline, head: Head, tasks: Sequence[Task]
) -> tuple[tuple[Department, ...], tuple[Mention, ...]]:
    """Each body of issuers, duties and mentions once, and every place where the text names one."""
    return (), ()
