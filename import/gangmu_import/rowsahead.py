"""What stands below a line of a table that was flattened to one cell on each line: bodies, a number, the rest of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import cell_kind
from gangmu_import.columns import LONGEST_HEADING
from gangmu_import.kinds import opening_verb
from gangmu_import.numbering import chinese_value
from gangmu_import.text import tight

LONGEST_CELL: Final = 400
MOST_LINES: Final = 12
"""Lines of a row within which its bodies or its deadline stand."""
ENDS: Final = frozenset({"bodies", "due"})
WORDY: Final = frozenset({"words", "either"})


def value_of(folded: str, line: Span) -> int:
    """The number that a line holds."""
    words = folded[line.start : line.end]
    digits = "".join(char for char in words if char.isdecimal())
    return int(digits) if digits else chinese_value(words.strip("()、. "))


def ends_below(folded: str, lines: Sequence[Span], at: int) -> bool:
    """Whether bodies or a deadline come within the next lines."""
    for line in lines[at + 1 : at + 1 + MOST_LINES]:
        if line.end - line.start > LONGEST_CELL:
            return False
        if cell_kind(folded, line) in ENDS:
            return True
    return False


def ends_before_next(folded: str, lines: Sequence[Span], at: int) -> bool:
    """Whether bodies or a deadline stand below, before the number of the next row: a row of its own begins here."""
    for line in lines[at + 1 : at + 1 + MOST_LINES]:
        kind = cell_kind(folded, line)
        if kind in ENDS or kind == "number":
            return kind in ENDS
    return False


def goes_on(folded: str, lines: Sequence[Span], at: int, value: int, width: int) -> bool:
    """Whether the words behind a number are a row without bodies of its own: behind them, in so many lines, the next number
    stands, or nothing."""
    kinds = [cell_kind(folded, line) for line in lines[at + 1 : at + 2 + width]]
    if not kinds or kinds[0] not in WORDY:
        return False
    if "number" not in kinds:
        # the number of a page may stand above the last line of a document
        last = lines[-1]
        acts = folded[last.end - 1] == "。" or opening_verb().match(tight(folded, last)) is not None
        return acts and at + 1 + len(kinds) == len(lines)
    behind = kinds.index("number")
    return WORDY.issuperset(kinds[:behind]) and value_of(folded, lines[at + 1 + behind]) == value + 1


def is_beside(folded: str, before: Span, lines: Sequence[Span], at: int) -> bool:
    """Whether a few words stand between the sentence of a task and the next number: no more is known of them."""
    line = lines[at]
    few = line.end - line.start <= LONGEST_HEADING and folded[before.end - 1] == "。" != folded[line.end - 1]
    if not few or at + 1 == len(lines) or opening_verb().match(tight(folded, line)):
        return False
    return cell_kind(folded, lines[at + 1]) == "number"


def next_value(folded: str, lines: Sequence[Span], at: int, width: int) -> int:
    """The first number within so many lines behind a line; 0 where none stands there."""
    below = lines[at + 1 : at + 1 + width]
    return next((value_of(folded, line) for line in below if cell_kind(folded, line) == "number"), 0)
