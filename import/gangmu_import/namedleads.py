"""Names of work that open all paragraphs of a section, with verbs or without: 茶船航道疏浚。加快…。 茶园水渠改造。推进…。"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.kinds import opens_with_verb, tells_outcome
from gangmu_import.lexicon import rules
from gangmu_import.numbering import Line

SHORTEST, LONGEST = 5, 21
"""Characters of such a name with its full stop."""
SHORTEST_BODY: Final = 10
"""Characters of what stands behind a name."""
SHORTEST_PLAIN: Final = 28
"""Characters of what stands behind a sentence with a verb if it is one clause; rows of short sentences are measures of
their own."""
NO_NAME: Final = frozenset(",;:!?()0123456789")
"""Characters that stand in none of these names."""


def all_named(folded: str, lines: Sequence[Line], stops: Sequence[int]) -> bool:
    """Whether each of several paragraphs opens with a name of work that is shorter than what follows it; `stops` says where
    the first sentence of each ends, -1 where none does."""
    return len(lines) > 1 and all(
        SHORTEST <= stop + 1 - line[0] <= LONGEST
        and line[3] is None
        and _stands_over(folded[line[0] : stop], folded[stop + 1 : line[1]])
        for line, stop in zip(lines, stops, strict=True)
    )


def _stands_over(name: str, body: str) -> bool:
    """Whether a sentence is a name of work or says with a verb what its paragraph is about."""
    if len(body) < max(SHORTEST_BODY, len(name)) or not NO_NAME.isdisjoint(name):
        return False
    if opens_with_verb(name):
        return len(body) >= SHORTEST_PLAIN or "," in body
    return names_work(name)


def names_work(name: str) -> bool:
    """Whether a short sentence is a name for what is done, and none that says how things are going."""
    ends, states = _ends()
    if not name.endswith(ends):
        return False
    return not name[:-2].endswith(states) and not tells_outcome(name)


@cache
def _ends() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How such names end, and what stands before that where a sentence tells how things are going."""
    rule = rules("tasks")["named"]
    return tuple(rule["words"]), tuple(rule["but"])
