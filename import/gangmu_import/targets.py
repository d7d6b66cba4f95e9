"""Numbers that somebody is to reach, and numbers already reached."""

from __future__ import annotations

from collections.abc import Sequence

from gangmu_db.records import Head, Target, Task

from gangmu_import.outline import Outline
from gangmu_import.text import Text


def find_targets(text: Text, outline: Outline, head: Head, tasks: Sequence[Task]) -> tuple[Target, ...]:
    """Targets and results in the order of the text."""
    return ()
