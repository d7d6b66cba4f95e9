"""Paragraphs and titles that begin with the bodies whom they bind, before a colon: 市文化局、市体育局:负责…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.holders import looks_like_body, no_name_ends, split_names, surely_body
from gangmu_import.kinds import opens_with_plain_verb, opens_with_verb
from gangmu_import.leads import ITEM_KINDS, Lead
from gangmu_import.lines import Line
from gangmu_import.text import Bounds

SHORTEST_BODY, LONGEST_BODY = 3, 20
"""Characters of a title that is the name of one body."""
LONGEST_BODIES: Final = 90
"""Characters of a list of bodies before a colon."""
FEWEST: Final = 2
"""Paragraphs headed so that show that a section is a list of duties by body."""
MOST_BEFORE: Final = 2
"""Paragraphs that introduce such a list."""
SEVERAL: Final = re.compile("[、,;/及和与暨]")
"""What may part the names of a list."""
HEADED: Final = re.compile(
    r"(?:[省市区县乡镇村]+级|[\u4e00-\u9fff]{2,12})[\u4e00-\u9fff]{0,8}(?:局|办公室|中心|大队|委员会|厅|委|办|处|站|所)\Z"
)
"""A title before a colon that names a body."""


def headed_paragraphs(folded: str, lines: Sequence[Line]) -> list[Lead]:
    """The paragraphs of a section that lists duties by body, where at least half are headed so; [] for another section."""
    found: list[Lead] = []
    acting = introduced = 0
    for start, end, _, number in lines:
        if number is not None and number.kind in ITEM_KINDS:
            begin, mark = number.end, folded[start : number.mark_end]
        else:
            begin, mark = start, ""
        colon = folded.find(":", begin + SHORTEST_BODY, min(end - 1, begin + LONGEST_BODIES))
        if colon > 0 and bodies_before(folded, begin, colon):
            found.append(Lead(start, mark, begin, colon, True))
            acting += _acts(folded, colon)
        elif not found:
            introduced += 1
            if introduced > MOST_BEFORE:
                return []
    several = len(found) >= FEWEST and 2 * len(found) >= len(lines)
    return found if several and 2 * acting >= len(found) else []


def bodies_before(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of the bodies, one or several, that are all that stands before a colon at `end`; [] for other words."""
    if no_name_ends(folded[end - 1]):
        return []
    words = folded[start:end]
    if not SEVERAL.search(words):
        return [(start, end)] if _is_body(words) else []
    names = split_names(folded, start, end)
    listed = [folded[slice(*name)] for name in names]
    several = all(map(looks_like_body, listed)) and any(map(surely_body, listed))
    return names if several and not opens_with_plain_verb(words) else []


def title_bodies(folded: str, start: int, end: int) -> list[Bounds]:
    """The names of the bodies that a title consists of, or begins with before a colon in it; [] for another title."""
    colon = folded.find(":", start, min(end, start + LONGEST_BODIES))
    if colon > 0:
        return bodies_before(folded, start, colon) if _acts(folded, colon) else []
    if no_name_ends(folded[end - 1]) or end - start > LONGEST_BODIES:
        return []
    title, before_colon = folded[start:end], folded.startswith(":", end)
    if SEVERAL.search(title):
        names = bodies_before(folded, start, end)
        return names if before_colon or all(surely_body(folded[slice(*name)]) for name in names) else []
    headed = before_colon and HEADED.match(title) is not None and looks_like_body(title)
    return [(start, end)] if len(title) <= LONGEST_BODY and (headed or surely_body(title)) else []


def _is_body(words: str) -> bool:
    return len(words) <= LONGEST_BODY and surely_body(words) and not opens_with_plain_verb(words)


def _acts(folded: str, colon: int) -> bool:
    """Whether what stands behind a colon opens with a verb."""
    at = colon + 1
    return opens_with_verb(folded, at + 1 if folded.startswith(" ", at) else at)
