"""Lines with a dash over numbered items that run on from one such line to the next: ——守好林区 24.… 25.… ——建好林场 26.…"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_import.lines import Line

CLOSED: Final = frozenset("。;)")
"""How an item ends before the next group."""
SENTENCE: Final = frozenset("。;:")
LONGEST_NAME: Final = 40
"""Characters of the line of a group."""


def named_by_dash(folded: str, lines: Sequence[Line], opening: Sequence[int]) -> frozenset[int]:
    """Indices of the lines with a dash that name groups; `opening` are those of lines with a number.

    All such lines of a part do so, or none; those of a list of principles or of what belongs to an item do not."""
    found, last, runs_on = list[int](), 0, False
    for index in opening:
        number = lines[index][3]
        if number is None:
            continue
        if number.kind == "digit":
            last = number.value
        elif number.kind == "dash":
            first = _first_item(folded, lines, index)
            if not first:
                return frozenset()
            found.append(index)
            runs_on = runs_on or (first > 1 and last in (0, first - 1))
    return frozenset(found) if runs_on else frozenset()


def _first_item(folded: str, lines: Sequence[Line], index: int) -> int:
    """The number of the item below a line that names a group; 0 for another line."""
    start, end, _, _ = lines[index]
    below = lines[index + 1][3] if index + 1 < len(lines) else None
    if below is None or below.kind != "digit" or end - start > LONGEST_NAME or folded[end - 1] in SENTENCE:
        return 0
    before = lines[index - 1] if index else None
    numbered = before is not None and before[3] is not None and before[3].kind == "digit"
    return 0 if numbered and before is not None and folded[before[1] - 1] not in CLOSED else below.value
