"""Rows of an indicator table one cell on a line, whose figures bear their units: a name, perhaps its sort, and a figure or words for
each year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_import.linerows import CHARACTER, COUNT, DASH, SORT, LineRow, Token
from gangmu_import.rowcells import RANGE, WORDED, Cell, cell
from gangmu_import.text import lines_between
from gangmu_import.unitcells import pieces

LATIN: Final = re.compile(rf"(?P<number>{RANGE})(?P<unit>(?<=%)|[A-Za-z㎡]{{1,4}}[23]?)")
"""74.2%, 21km: a figure with a sign or a unit in Latin letters; one without stands behind a name that bears its unit."""
UNSAID: Final = re.compile(rf"{DASH.pattern}|{WORDED}|完成[一-龥]{{0,4}}(?:要求|目标|任务)")
"""A cell without a figure."""
BRACKETED: Final = re.compile(r"\((?P<figure>[^()]{1,16})\)|(?P<bare>[^()]*\d[^()]*)\([一-龥]{2,12}\)")
"""A cell whose figure stands in brackets, as one of another year does, or before a remark in them: ≥98%(除危废外)."""
LONGEST_NAME: Final = 40
FEWEST: Final = 2
"""Rows that show that lines are cells."""

Figures = tuple[str, tuple[Cell, ...]]
"""A unit, and the figures in it by their years."""


def figure_rows(folded: str, begin: int, end: int, years: Sequence[int]) -> list[LineRow]:
    """The rows between two places, whose columns of figures are of these years; [] where they are not of this kind."""
    lines = list(cells_of(folded, begin, end))
    found: list[LineRow] = []
    at = 1
    while at <= len(lines) - len(years):
        row = row_at(lines, at, years)
        found += [row] if row else []
        at += len(years) if row else 1
    return found if len(found) >= FEWEST else []


def cells_of(folded: str, start: int, end: int) -> Iterator[Token]:
    """The lines that hold anything."""
    for first, last in lines_between(folded, start, end):
        # a bar may end a cell
        if words := folded[first:last].strip(" |"):
            at = folded.index(words, first)
            yield Token(words, at, at + len(words))


def row_at(lines: Sequence[Token], at: int, years: Sequence[int]) -> LineRow | None:
    """The row whose figures begin at a line; None where none does."""
    cells = lines[at : at + len(years)]
    read = [figure(one, year) for one, year in zip(cells, years, strict=True)]
    told = [one for one in read if one]
    if not told or None in read or any(unit != told[0][0] for unit, _ in told):
        return None
    above = at - 1 - (SORT.fullmatch(lines[at - 1].words) is not None)
    name = lines[above]
    named = CHARACTER.search(name.words) and not COUNT.fullmatch(name.words)
    if above < 0 or not named or len(name.words) > LONGEST_NAME or UNSAID.fullmatch(name.words):
        return None
    figures = tuple([one for _, cells in told for one in cells])
    start, words = name.start, name.words
    if words[0] == "(" and above and CHARACTER.search(lines[above - 1].words):
        # its cell is broken before a bracket
        start, words = lines[above - 1].start, lines[above - 1].words + words
    return LineRow(start, cells[-1].end, words, told[0][0], figures)


def figure(token: Token, year: int) -> Figures | tuple[()] | None:
    """What a cell says: a figure with its unit, () where it holds words for one; None where it is no cell of figures."""
    if UNSAID.fullmatch(token.words):
        return ()
    bracketed = BRACKETED.fullmatch(token.words) if token.words[-1] == ")" else None
    if bracketed:
        start, end = bracketed.span("figure" if bracketed["figure"] else "bare")
        token = Token(token.words[start:end], token.start + start, token.start + end)
    latin = LATIN.fullmatch(token.words)
    if latin:
        return latin["unit"] or "%", (cell(latin["number"], year, token.start, token.end, 1.0),)
    found = pieces(token.words, token.start, year)
    return (found[0][0], (found[0][1],)) if len(found) == 1 else None
