"""Lines over numbered items that run on from one such line to the next: ——守好林区 24.… 25.… ——建好林场 26.…"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_import.headings import Heading
from gangmu_import.headlines import headlines
from gangmu_import.kinds import opens_with_verb
from gangmu_import.ladder import GROUP, HEADLINE, LED, NAMED_GROUP, SENTENCES, WIDE_GROUP, WIDER
from gangmu_import.numbering import Line
from gangmu_import.titles import Title
from gangmu_import.unnumbered import NARROW, is_plain

CLOSED: Final = frozenset("。;)")
"""How an item ends before the next group."""
BRACKETS: Final = frozenset("()")
STOPS: Final = frozenset("。;:")
LONGEST_NAME: Final = 40
"""Characters of the line of a group."""


SHORTEST_LED, LONGEST_LED = 5, 16
"""Characters of a sentence that names a group: 优化营商环境。"""
LEAST: Final = 2
"""Sentences that name groups in a text that has such."""


def group_lines(
    folded: str, lines: Sequence[Line], opening: Sequence[int], short: Sequence[int]
) -> dict[int, str]:
    """By the index of each line that names a group, or is a sentence over paragraphs, its kind on the ladder; `opening` as
    below, `short` are those of the short lines without a number."""
    return (
        dict.fromkeys(named_by_dash(folded, lines, opening), GROUP)
        | dict.fromkeys(named_by_sentence(folded, lines, opening), LED)
        | named_by_words(folded, lines, opening)
        | dict.fromkeys(headlines(folded, lines, short), HEADLINE)
    )


def led_heading(line: Line, kind: str) -> Heading:
    """The heading that words are, or a sentence without its full stop; over paragraphs one of its own kind, which may be a
    task."""
    start, end, _, _ = line
    own = HEADLINE if kind == HEADLINE else "plain"
    return Heading(own, 0, start, start, Title(start, end - (kind in SENTENCES), end, True), end)


def named_by_words(folded: str, lines: Sequence[Line], opening: Sequence[int]) -> dict[int, str]:
    """By index the kinds of the lines that name groups by no more than that their items run on: right above 3. of a list
    whose 2. stands before, and above 1. of it; several, each of its own words, over no more than half of the items."""
    last, found, runs = dict[str, int](), list[int](), 0
    items = 0
    for index in opening:
        number = lines[index][3]
        if number is None or number.kind not in NARROW or index < 2:
            continue
        runs_on = number.value > last.get(number.kind, number.value)
        last[number.kind] = number.value
        items += 1
        if (runs_on or number.value == 1) and _names(folded, lines, index - 1):
            found.append(index - 1)
            runs += runs_on
    words = {folded[slice(*lines[index][:2])] for index in found}
    if runs < LEAST or len(words) < len(found) or 2 * len(found) > items:
        return {}
    wide = [index - 1 for index in found if index > 1 and _names(folded, lines, index - 1)]
    return dict.fromkeys(found, NAMED_GROUP) | dict.fromkeys(wide if len(wide) >= LEAST else (), WIDE_GROUP)


def _names(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line may name a group: a few words that say what is done, without number or bracket, behind the text of an
    item."""
    start, end, _, number = lines[index]
    if number is not None or not SHORTEST_LED <= end - start <= LONGEST_NAME:
        return False
    words = folded[start:end]
    if not BRACKETS.isdisjoint(words):
        return False
    _, stop, _, above = lines[index - 1]
    return (above is None or folded[stop - 1] in CLOSED) and is_plain(words) and opens_with_verb(words)


def named_by_sentence(folded: str, lines: Sequence[Line], opening: Sequence[int]) -> list[int]:
    """Indices of short sentences on lines of their own, each over an item whose number runs on, and behind one that ends
    with who is to do it, or behind the name of a wider group."""
    found, behind_item = list[int](), False
    for index in opening:
        number = lines[index][3]
        if number is None or number.kind != "digit" or number.value < 2 or index < 2:
            continue
        start, end, _, own = lines[index - 1]
        if own is not None or not SHORTEST_LED < end - start <= LONGEST_LED or folded[end - 1] != "。":
            continue
        _, stop, _, above = lines[index - 2]
        closed = folded[stop - 1] == ")"
        wider = above is not None and above.kind in WIDER and folded[stop - 1] not in STOPS
        sentence = folded[start : end - 1]
        if (closed or wider) and sentence.isalpha() and opens_with_verb(sentence):
            found.append(index - 1)
            behind_item = behind_item or closed
    return found if behind_item and len(found) >= LEAST else []


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
    if below is None or below.kind != "digit" or end - start > LONGEST_NAME or folded[end - 1] in STOPS:
        return 0
    before = lines[index - 1] if index else None
    numbered = before is not None and before[3] is not None and before[3].kind == "digit"
    return 0 if numbered and before is not None and folded[before[1] - 1] not in CLOSED else below.value
