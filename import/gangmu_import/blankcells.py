"""Cells of a row that nothing but blanks part, where a blank stands inside a cell or several stand for empty ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import SKIPPED, cell_kind, fit, group_of, running_number
from gangmu_import.columns import Column
from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb
from gangmu_import.pieces import LEVELS

HELD: Final = ("bodies", "due")
WIDE: Final = re.compile("  +")
SENTENCE: Final = re.compile("[,;。]")
MOST_MORE: Final = 6
"""Pieces of a row beyond its columns; a line with more is prose."""
MOST_EMPTY: Final = 2
"""Columns that such a row may leave empty."""
LONGEST_LIST: Final = 200
"""Characters of a cell that can hold bodies where a blank stands in it."""
JOINED, JOINED_VERB, JOINED_ENDED, JOINED_REST = 0.3, 0.3, 1.0, 0.1
"""What it costs to join two pieces: as a rule, besides where a verb opens the second as it opens cells, besides where a full
stop ends the first, and all in all where the first is no whole cell."""
VERB: Final = 2
"""Characters of a verb."""
BY_RATIO, HIGHEST_RATIO = 0.4, 3.0
"""What it costs besides where the second is as long as the first, or longer: a narrow column breaks off a short rest."""
BY_LENGTH, LONGEST = 0.02, 20
"""What each character of the two costs besides: the narrower of two columns breaks its cells."""
ACROSS_GAP: Final = 4.0
"""What it costs to join what several blanks part."""


def with_empty(line: Span, cells: Sequence[Span], folded: str) -> list[Span]:
    """The cells of a row with those that are empty where one gap is wider than all others: each blank in it behind the first
    stands for one."""
    gaps = [gap.span() for gap in WIDE.finditer(folded, line.start, line.end)]
    if len(gaps) != 1:
        return list(cells)
    start, end = gaps[0]
    before = [cell for cell in cells if cell.end <= start]
    return [*before, *(Span(at, at) for at in range(start + 1, end)), *cells[len(before) :]]


def row_cells(
    folded: str, line: Span, cells: list[Span], columns: Sequence[Column], above: int, last: bool
) -> list[Span] | None:
    """The cells of a row as they stand in the columns, of which it may have fewer; None for a line of prose, which holds
    blanks as well.

    `cells` are those that blanks part, `above` is the number of the row above, and `last` whether the text ends here."""
    if not any(cell_kind(folded, cell) in HELD for cell in cells):
        if not is_next(folded, cells, columns, above):
            return None
        # what the end of the text cuts off stands nowhere, and nothing spans it
        cut = last and folded[line.end - 1] != "。"
        return cells + [Span(line.end, line.end)] * (len(columns) - len(cells) if cut else 0)
    if columns[0].kind != "number" or cell_kind(folded, cells[0]) != "number":
        return cells if len(cells) <= len(columns) else None
    if len(cells) == len(columns):
        return cells
    wider = with_empty(line, cells, folded)
    if len(wider) <= len(columns):
        return wider
    joined = in_columns(folded, wider, columns)
    return joined if joined or len(cells) > len(columns) else cells


def is_next(folded: str, cells: Sequence[Span], columns: Sequence[Column], above: int) -> bool:
    """Whether cells begin with the number next to that of the row above."""
    may_be = columns[0].kind == "number" and 1 < len(cells) <= len(columns)
    return may_be and running_number(folded, cells[:1], columns[:1]) == above + 1


def hold(folded: str, cells: Sequence[Span | None], columns: Sequence[Column]) -> bool:
    """Whether bodies or a deadline stand in one of the columns for them, each column with its cell."""
    pairs = zip(cells, columns, strict=True)
    return any(
        cell and column.kind in ("role", "due") and cell_kind(folded, cell) in HELD for cell, column in pairs
    )


def in_columns(folded: str, pieces: Sequence[Span], columns: Sequence[Column]) -> list[Span] | None:
    """A cell for each column, of more pieces than columns: some are joined, which is cheap where one looks like the rest of
    the other. None where no bodies and no deadline come to stand in their columns."""
    more = len(pieces) - len(columns)
    if more > MOST_MORE:
        return None
    joiner = _Joiner(folded, pieces)
    # for each number of pieces so far the best score, and the cells that they make
    best: dict[int, tuple[float, tuple[Span, ...]]] = {0: (0.0, ())}
    for place, column in enumerate(columns, 1):
        row: dict[int, tuple[float, tuple[Span, ...]]] = {}
        for before, (score, cells) in best.items():
            for behind in range(max(before, place - MOST_EMPTY), min(place + more, len(pieces)) + 1):
                reached = score + joiner.score(before, behind, column, place)
                if behind not in row or reached > row[behind][0]:
                    row[behind] = (reached, (*cells, joiner.cell(before, behind)))
        best = row
    _, found = best.get(len(pieces), (0.0, ()))
    return list(found) if found and hold(folded, found, columns) else None


def without_empty(cells: tuple[Span | None, ...], columns: Sequence[Column]) -> tuple[Span | None, ...]:
    """The cells of a row without the empty ones of words, which nobody can tell from those that the cell above spans."""
    return tuple(
        [
            None if column.text and cell and cell.start == cell.end else cell
            for cell, column in zip(cells, columns, strict=True)
        ]
    )


class _Joiner:
    """The pieces of a row, and how well some of them stand together in a column."""

    def __init__(self, folded: str, pieces: Sequence[Span]) -> None:
        self.folded = folded
        self.pieces = pieces
        self.kinds = {(at, at + 1): cell_kind(folded, piece) for at, piece in enumerate(pieces)}
        self.costs = [0.0, *self._costs()]

    def cell(self, before: int, behind: int) -> Span:
        """The cell that pieces make; an empty one where they are none."""
        end = self.pieces[behind - 1].end if behind else self.pieces[0].start
        return Span(self.pieces[before].start if before < behind else end, end)

    def score(self, before: int, behind: int, column: Column, place: int) -> float:
        """How well they stand in a column as one cell."""
        if before == behind:
            return -SKIPPED
        return fit(self._kind(before, behind), group_of(column), place) - sum(self.costs[before + 1 : behind])

    def _kind(self, before: int, behind: int) -> str:
        if (before, behind) not in self.kinds:
            cell = self.cell(before, behind)
            short = behind - before == 2 and cell.end - cell.start <= LONGEST_LIST
            self.kinds[before, behind] = cell_kind(self.folded, cell) if short else "words"
        return self.kinds[before, behind]

    def _costs(self) -> Iterator[float]:
        """What it costs to join each piece to that before it."""
        for at, (left, right) in enumerate(pairwise(self.pieces)):
            if left.start == left.end or right.start == right.end:
                yield ACROSS_GAP
            elif self._goes_on(at, left):
                yield JOINED_REST
            else:
                yield self._cost(left, right)

    def _goes_on(self, at: int, left: Span) -> bool:
        """Whether a piece is no whole cell, and the next goes on with it: a list that stays open, half of the name of a body,
        a verb alone, a sentence that has not ended."""
        last, right = self.folded[left.end - 1], self.pieces[at + 1]
        if last in "、,":
            return True
        kinds = self.kinds[at, at + 1], self.kinds[at + 1, at + 2]
        both = self._kind(at, at + 2)
        if "bodies" in kinds or both == "bodies":
            whole = kinds[0] == "bodies" or self.folded[right.start] in LEVELS
            return not whole and both == "bodies"
        if left.end - left.start == VERB and opens_with_verb(self.folded, left.start):
            return not opens_with_plain_verb(self.folded, right.start)
        ended = last == "。" and not SENTENCE.search(self.folded, *right)
        return not ended and SENTENCE.search(self.folded, *left) is not None

    def _cost(self, left: Span, right: Span) -> float:
        """What it costs to join two that may be whole."""
        comma = SENTENCE.search(self.folded, *right)
        first, second = left.end - left.start, (comma.start() if comma else right.end) - right.start
        verb = JOINED_VERB if opens_with_verb(self.folded, right.start) else 0.0
        ended = JOINED_ENDED if self.folded[left.end - 1] == "。" else 0.0
        ratio = min(second / first, HIGHEST_RATIO)
        return JOINED + verb + ended + BY_RATIO * ratio + BY_LENGTH * min(first + second, LONGEST)
