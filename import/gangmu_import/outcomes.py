"""Items that say where to arrive, below a heading of aims and tasks (主要目标任务): ——茶业发展取得新突破。"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_import.headings import Heading
from gangmu_import.kinds import opens_with_plain_verb, tells_outcome
from gangmu_import.text import skip_space

AIMS: Final = "目标"
"""What the title above such items holds."""
FEWEST: Final = 3
"""Items of a list of outcomes."""
ACTION: Final = "action"
"""The kind of the section above them, by its name: 目标任务."""
AIMED: Final = "aims"
"""The kind of section that they are."""


def with_aims(
    folded: str, headings: Sequence[Heading], parents: Sequence[int | None], kinds: Sequence[str]
) -> tuple[str, ...]:
    """The kinds of all sections, where that of outcomes, and of what stands below one, is that of aims: of each list
    whose items mostly say what will have come about, and go on so."""
    # few chapters of tasks are called so, which is seen before all items are asked for theirs
    called = [
        index for index, kind in enumerate(kinds) if kind == ACTION and _names_aims(folded, headings[index])
    ]
    if not called:
        return tuple(kinds)
    items: dict[int, list[int]] = {index: [] for index in called}
    for index, above in enumerate(parents):
        if above in items:
            items[above].append(index)
    aimed = set[int]()
    for listed in items.values():
        aimed |= _outcomes(folded, [headings[index] for index in listed], listed)
    if not aimed:
        return tuple(kinds)
    new = list[str]()
    for index, above in enumerate(parents):
        below = above is not None and new[above] == AIMED and kinds[above] != AIMED
        new.append(AIMED if index in aimed or below else kinds[index])
    return tuple(new)


def _names_aims(folded: str, heading: Heading) -> bool:
    return folded.find(AIMS, heading.title.start, heading.title.end) >= 0


def _outcomes(folded: str, headings: Sequence[Heading], indices: Sequence[int]) -> set[int]:
    """Those items of a list that are outcomes, where most of them are, and most bodies do not open with what to do."""
    said = [tells_outcome(folded[heading.title.start : heading.title.end]) for heading in headings]
    told = sum(said)
    if told < FEWEST or 2 * told <= len(headings):
        return set()
    acting = sum(
        opens_with_plain_verb(folded, skip_space(folded, heading.title.body)) for heading in headings
    )
    return (
        set()
        if 2 * acting > len(headings)
        else {index for index, tells in zip(indices, said, strict=True) if tells}
    )
