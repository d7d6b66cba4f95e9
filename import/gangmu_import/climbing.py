"""Which lines of a part are headings, each put on the ladder of levels below its parent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from gangmu_import.groups import group_lines, led_heading
from gangmu_import.hashed import HASH, Hashed, hashed_headings, hashes
from gangmu_import.headings import Heading, numbered, unnumbered
from gangmu_import.itemised import without_semicolons
from gangmu_import.ladder import UNMARKED, Ladder
from gangmu_import.longlines import longest_plain
from gangmu_import.numbering import Line, Number
from gangmu_import.parts import Part
from gangmu_import.unnumbered import BULLET, LONGEST_PLAIN, plain_headings, without_bold

NOTES: Final = re.compile(r"注\s?:\s?1[.、]")
"""Notes below a table are numbered as headings are."""
OPENS: Final = frozenset("#注")
"""What a line without a number begins with that bears a heading or notes."""
BOLD: Final = "**"


def climb(
    folded: str, lines: Sequence[Line], part: Part, headings: list[Heading], parents: list[int | None]
) -> None:
    """Add the headings of one part, and for each the index of its parent; `lines` are those of its content."""
    ladder = Ladder()
    longest = longest_plain(folded, lines)
    # one sign is sought in a tenth of the time that two take
    if BOLD[0] in folded and folded.find(BOLD, part.start, part.end) >= 0:
        lines, bold = without_bold(folded, lines)
    else:
        bold = {}
    opening, short = by_length(folded, lines, longest)
    plain = plain_headings(folded, lines, opening, short, bold)
    # what stands above the title of a part is its mark, or names the chapter of the collection that it is out of
    title_end = part.title.end if part.title else 0
    behind_notes = 0
    lines, opening = without_semicolons(folded, lines, opening)
    groups = group_lines(folded, lines, opening, short)
    unmarked = Unnumbered(plain, hashed_headings(folded, lines), groups)
    bare = {*plain, *unmarked.hashed, *(index for index, kind in groups.items() if kind in UNMARKED)}
    for index in sorted({*opening, *plain, *groups}) if plain or groups else opening:
        line = lines[index]
        start = line[0]
        if index < behind_notes or start < title_end:
            continue
        if folded[start] == "注":
            behind_notes = notes_end(folded, lines, index)
        if index in bare:
            parent, heading = without_number(folded, lines, index, unmarked, ladder, headings)
            parents.append(parent)
            headings.append(heading)
            continue
        for heading in numbered(folded, line, ladder, longest):
            kind = groups.get(index, heading.kind)
            if folded[start] == HASH:
                ladder.hashes[len(headings)] = hashes(folded, start)
            parents.append(ladder.climb(kind, heading.value, len(headings)))
            headings.append(heading)


def by_length(folded: str, lines: Sequence[Line], longest: int) -> tuple[list[int], list[int]]:
    """Indices of the lines that may open something, which most do not: they bear no number, and are too short for a stream of
    headings; and of those without a number that are as short as a heading."""
    opening: list[int] = []
    short: list[int] = []
    for index, (start, end, _, number) in enumerate(lines):
        if number is not None:
            opening.append(index)
            continue
        if end - start <= LONGEST_PLAIN:
            short.append(index)
        if end - start > longest or folded[start] in OPENS:
            opening.append(index)
    return opening, short


class Unnumbered(NamedTuple):
    """The lines that are headings without a number, by index."""

    plain: dict[int, str]
    """With their form."""
    hashed: Hashed
    groups: dict[int, str]
    """With the kind of the group that they name."""


def without_number(
    folded: str,
    lines: Sequence[Line],
    index: int,
    unmarked: Unnumbered,
    ladder: Ladder,
    headings: Sequence[Heading],
) -> tuple[int | None, Heading]:
    """The heading without a number that a line is, put on the ladder, with its parent."""
    line = lines[index]
    if index in unmarked.plain:
        follows = bool(headings) and headings[-1].title.end == lines[index - 1][1]
        listed = index + 1 < len(lines) and BULLET.match(folded, lines[index + 1][0]) is not None
        parent = ladder.climb_plain(unmarked.plain[index], follows, listed, len(headings))
        return parent, unnumbered(folded, line)
    if index in unmarked.hashed:
        marks, heading = unmarked.hashed[index]
        return ladder.climb_hashed(marks, len(headings)), heading
    kind = unmarked.groups[index]
    return ladder.climb(kind, 0, len(headings)), led_heading(line, kind)


def notes_end(folded: str, lines: Sequence[Line], index: int) -> int:
    """Index of the line behind the notes of a table that begin on a line (注:1.…, 2.…)."""
    start, stop, _, _ = lines[index]
    end = index + 1
    if NOTES.match(folded, start, stop):
        while end < len(lines) and is_digit(lines[end][3], end - index + 1):
            end += 1
    return end


def is_digit(number: Number | None, value: int) -> bool:
    return number is not None and number.kind == "digit" and number.value == value
