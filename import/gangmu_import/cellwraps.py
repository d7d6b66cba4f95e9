"""A table one cell on a line whose cells were broken at the width of their columns, as text out of a pdf has it: a number, the
sentence of a task over some lines, and the bodies over some more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from gangmu_db.records import Span
from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.cellblocks import block_cuts
from gangmu_import.columnheads import stacked_columns
from gangmu_import.columns import Column
from gangmu_import.forms import BareForm, without
from gangmu_import.holders import split_names
from gangmu_import.lines import read_page
from gangmu_import.text import built, fold, tight

HEAD: Final = "\n序号\n"
"""What heads the numbers of such a table."""
NUMBER: Final = re.compile(r"\d{1,3}")
GROUP: Final = re.compile(r"\d{1,2}[.、](?!\d)")
"""With which the name of a group begins that spans several rows, in a narrow column of its own."""
DASHES: Final = frozenset("—-/")
ENDS: Final = "。"
MOST_SKIPPED: Final = 80
"""Rows that may be left out between two."""
MOST_LINES: Final = 40
"""Lines of a row."""
LONGEST_WORD: Final = 6
"""Characters of a line in the column of groups, where these bear no numbers."""
MOST_REST: Final = 8
"""Lines below headings that stand again on a page which may be the rest of the last row of the page before."""
FEWEST: Final = 3
"""Rows that show that a table is of this kind."""

Lines = Sequence[Span]


def whole_cells(stored: str) -> list[BareForm]:
    """The form of a text with such tables in which each cell is on a line; none of another text."""
    # a text is run through for one character in a tenth of the time that several take
    if HEAD[1] not in stored or HEAD not in stored:
        return []
    folded = fold(stored).folded
    page = read_page(folded).lines
    lines = [built(Span, (start, end)) for start, end, _ in page]
    cuts = list(block_cuts(folded, page, lines)) or [
        (one.end, other.start, "") for cell in broken_cells(folded, lines) for one, other in pairwise(cell)
    ]
    return [without(stored, cuts)] if cuts else []


def broken_cells(folded: str, lines: Lines) -> list[Lines]:
    """The lines of each cell of the rows of such tables, in the order of the text; [] where most rows stand as they should."""
    rows = [cells_of(folded, row, columns) for columns, table in tables(folded, lines) for row in table]
    broken = [cells for cells in rows if any(len(cell) > 1 for cell in cells)]
    whole = len(broken) < FEWEST or 2 * len(broken) <= len(rows)
    return [] if whole else [cell for cells in broken for cell in cells]


def tables(folded: str, lines: Lines) -> Iterator[tuple[Sequence[Column], Sequence[Lines]]]:
    """The columns of each table with numbers, words and then bodies, and the lines of its rows."""
    at = 0
    while at < len(lines):
        columns, first = None, at + 1
        if folded[lines[at].start] == HEAD[1] and tight(folded, lines[at]) == HEAD.strip():
            columns, first = stacked_columns(folded, lines, at)
        if columns and has_bodies_last(columns):
            yield columns, list(rows_below(folded, lines, first))
        at = first


def has_bodies_last(columns: Sequence[Column]) -> bool:
    """Whether columns are those of a number, of words and then of bodies alone."""
    kinds = [column.kind for column in columns]
    first = kinds.index("role") if "role" in kinds else 0
    texts = all(column.text for column in columns[1:first])
    return first > 1 and texts and kinds[0] == "number" and set(kinds[first:]) == {"role"}


def rows_below(folded: str, lines: Lines, at: int) -> Iterator[Lines]:
    """The lines behind each number that goes on counting, up to the next; the line of a page or of headings ends the table."""
    number, row = 0, list[Span]()
    first = next(
        (index for index in range(at, min(at + MOST_REST, len(lines))) if is_number(folded, lines[index])), at
    )
    for line in lines[first:]:
        words = tight(folded, line)
        counted = int(words) if is_number(folded, line) else 0
        if counted and (not number or (row and number < counted <= number + MOST_SKIPPED)):
            if row:
                yield row
            number, row = counted, []
        elif not number or words == HEAD.strip() or words[0] == "#" or len(row) == MOST_LINES:
            break
        else:
            row.append(line)
    if row:
        yield row


def is_number(folded: str, line: Span) -> bool:
    """Whether a line holds a number and nothing else."""
    return NUMBER.fullmatch(tight(folded, line)) is not None


def cells_of(folded: str, row: Lines, columns: Sequence[Column]) -> list[Lines]:
    """The cells of a row, each with its lines; [] for a row that does not read as one."""
    last = max((at for at, line in enumerate(row) if folded[line.end - 1] == ENDS), default=-1)
    bodies = row[last + 1 :]
    held = body_lines(folded, bodies)
    if last < 0 or not held:
        return []
    begins = group_lines(folded, row[: last + 1]) if sum(column.text for column in columns) > 1 else 0
    leads = lead_lines(folded, bodies[:held]) if sum(column.kind == "role" for column in columns) > 1 else 0
    return [row[:begins], row[begins : last + 1], bodies[:leads], bodies[leads:held]]


def body_lines(folded: str, lines: Lines) -> int:
    """How many of these lines are names of bodies, joined; a dash ends them."""
    kept = [line for line in lines if folded[line.start] not in DASHES]
    return next(
        (size for size in range(len(kept), 0, -1) if all(map(looks_like_body, names(folded, kept[:size])))), 0
    )


def lead_lines(folded: str, lines: Lines) -> int:
    """How many of these lines are the first cell of bodies: the fewest whose names are whole."""
    sizes = range(1, len(lines) + 1)
    return next((size for size in sizes if all(map(surely_body, names(folded, lines[:size])))), len(lines))


def group_lines(folded: str, lines: Lines) -> int:
    """How many of these lines are the name of a group, in a narrow column: none longer than the first, which bears a number or
    is a word beside the lines of a wide one."""
    sizes = [line.end - line.start for line in lines]
    behind = next((at for at, size in enumerate(sizes) if size > sizes[0]), len(lines))
    if GROUP.match(folded, lines[0].start):
        return behind
    narrow = sizes[0] <= LONGEST_WORD and folded[lines[0].start : lines[0].end].isalpha()
    return behind if narrow and behind < len(lines) and max(sizes) >= 2 * sizes[0] else 0


def names(folded: str, lines: Lines) -> list[str]:
    """The names that lines list, joined."""
    words = "".join(folded[line.start : line.end] for line in lines)
    return [words[start:end] for start, end in split_names(words, 0, len(words))] or [""]
