"""Cells of an indicator table that bear their unit: 90万亩 | 120万亩, or two in one: 40万吨/80万箱."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from gangmu_import.rowcells import FIGURE, NO_NUMBER, SIGN, Cell, cell
from gangmu_import.units import PRINTED, unit_at

COUNTED: Final = rf"(?:{SIGN})?{FIGURE}(?:[—–~-]{FIGURE})?[一-龥A-Za-z㎡][^\t|\n 。;,%]{{0,24}}"
"""A cell of a number and its unit."""
PIECE: Final = re.compile(
    rf"(?P<number>(?:{SIGN})?{FIGURE}(?:[—–~-]{FIGURE})?)(?P<unit>[一-龥A-Za-z㎡][一-龥A-Za-z㎡/()]{{0,7}}?)"
    rf"(?P<said>以上|以下|以内|左右)?(?:/(?={SIGN}|\d)|\Z)"
)
"""One number of a cell; a stroke and a number are the next."""
PARTING: Final = re.compile(r" ?[\t|][\t| ]*")
WORDS: Final = re.compile(NO_NUMBER)
SCALES: Final[dict[str, float]] = {"万": 1e4, "亿": 1e8}
OTHERWISE: Final = re.compile(r"(?<=[一-龥])\([一-龥]{1,4}\)\Z")
"""What the same may also be counted by, behind a unit: 条(段)."""
PER: Final = "/10万"
"""So many of each hundred thousand: 8/10万, and 1/10万 in a cell of its own."""
LONGEST_UNKNOWN: Final = 2
"""Characters of a unit that no rule knows and that its scale tells: 80万箱."""

Column = tuple[str, tuple[Cell, ...]]
"""What one number of each cell counts, and these numbers by their years."""


def united_columns(words: str, at: int, years: Sequence[int]) -> tuple[Column, ...]:
    """The numbers of cells at a place that all bear their unit, by what they count; () where a year lacks its cell or a
    cell counts something else."""
    cells = list(split_cells(words, at))[: len(years)]
    if len(cells) < len(years):
        return ()
    read = [(year, pieces(*one, year)) for one, year in zip(cells, years, strict=True) if one[0]]
    if not read or any([unit for unit, _ in one] != [unit for unit, _ in read[0][1]] for _, one in read):
        return ()
    return tuple(
        (unit, tuple(one[index][1] for _, one in read)) for index, (unit, _) in enumerate(read[0][1])
    )


def split_cells(words: str, at: int) -> list[tuple[str, int]]:
    """Cells and their places; '' for one of words without a number."""
    found, done = [], 0
    for parting in [*PARTING.finditer(words), None]:
        end = len(words) if parting is None else parting.start()
        bare = words[done:end]
        found.append(("" if WORDS.fullmatch(bare) else bare, at + done))
        done = end if parting is None else parting.end()
    return found


def pieces(words: str, at: int, year: int) -> list[tuple[str, Cell]]:
    """The numbers of a cell, each with its unit; [] where something else stands among them."""
    found: list[tuple[str, Cell]] = []
    done = 0
    while done < len(words):
        one = PIECE.match(words, done)
        unit = None if one is None else unit_of(one["unit"]) or scaled_unit(one["unit"])
        if one is None or unit is None:
            return []
        scale, name = unit
        number = one["number"] + (one["said"] or "")
        ends = one.end("said") if one["said"] else one.end("unit")
        count = cell(number, year, at + one.start(), at + ends, scale)
        if found and count.comparator == "=":
            # >40万吨/80万箱: the sign stands once for both
            count = replace(count, comparator=found[0][1].comparator)
        found.append((name, count))
        done = one.end()
    return found


@lru_cache(maxsize=1024)
def unit_of(words: str) -> tuple[float, str] | None:
    """Scale and name of a unit in a cell: 万吨 counts 吨 by ten thousand, 亿元 and 千克/亩 stay, of 条(段) the first counts;
    None where it is none."""
    words = OTHERWISE.sub("", words.strip()).removeprefix("1" if PER in words else "")
    if words == PER:
        return 1.0, words
    head, per, rest = words.partition("/")
    if per:
        return (1.0, words) if rest and unit_of(head) else None
    for scale, factor in (("万亿", 1e12), ("万", 1e4), ("亿", 1e8), ("", 1.0)):
        bare = words.removeprefix(scale)
        unit = unit_at(bare, 0)
        if (
            words.startswith(scale)
            and unit is not None
            and len(unit.name) == len(bare)
            and unit.kind != "none"
        ):
            return (1.0, words) if unit.kind in PRINTED else (factor, bare)
    return None


def scaled_unit(words: str) -> tuple[float, str] | None:
    """A unit that no rule knows, told by its scale; None without one. 万 alone says only how many."""
    if words == "万":
        return 1e4, ""
    bare = words[1:]
    known = words[0] not in SCALES or unit_at(bare, 0) is not None
    return None if known or not 0 < len(bare) <= LONGEST_UNKNOWN else (SCALES[words[0]], bare)
