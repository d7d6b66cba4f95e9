"""Measures that words count, amid a paragraph or each on its line: 一是扩种…;二是…, 第一,… 第二,…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_import.kinds import opens_with_verb, tells_outcome
from gangmu_import.leads import SHORTEST_BODY, Lead
from gangmu_import.numerals import ONE_TO_TEN
from gangmu_import.text import places_of
from gangmu_import.titles import ADVERBIAL, before_duty

ORDINAL: Final = re.compile(
    r"(?:(?<=[。;:,!)”])|(?<=\n)|^)[\s*_]*([一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十](?=,))(?:要|,)?(?![素点件求。])[*_]*"
)
"""It may stand in bold, alone (**一是**扩种) or with its measure."""
BEFORE_LAST: Final = ONE_TO_TEN | {"第"}
"""What an ordinal of two characters before its sign begins with."""
STOP: Final = re.compile(r"[。,;:]")
"""What ends the title behind an ordinal."""
LONGEST_ORDINAL: Final = 60
"""Characters behind an ordinal within which its title ends."""
COUNTED: Final = "①②③④⑤⑥⑦⑧⑨"
CLOSED: Final = tuple(f"{value})" for value in range(1, 10))
SECOND: Final = (COUNTED[1], CLOSED[1])
FURTHEST: Final = 400
"""Characters between two such numbers."""
CLAUSE_ENDS: Final = frozenset("。;:")
"""What stands before the number of a measure amid a paragraph."""
LONGEST_BLANK: Final = 40
"""Characters of white space and marks of bold before an ordinal."""


def ordinal_signs(folded: str) -> list[int]:
    """Where a text says 一是, 二是 and the like, or 第一, with a comma, anywhere in a sentence: the places of 是 and of the
    comma."""
    signs = [at for at in places_of("是要", folded) if folded[at - 1] in ONE_TO_TEN]
    counted = [
        at + 2
        for at in places_of("第", folded)
        if folded.startswith(",", at + 2) and folded[at + 1] in ONE_TO_TEN
    ]
    return sorted(signs + counted) if counted else signs


def find_ordinals(folded: str, signs: Sequence[int], start: int, end: int) -> list[Lead]:
    """一是 … 二是 …, or 第一, … 第二, … in their order, where at least two stand; `signs` as ordinal_signs gives them."""
    found = []
    for match in ordinals(folded, signs[bisect_left(signs, start) : bisect_left(signs, end)], start, end):
        title_start = match.end()
        stop = STOP.search(folded, title_start, min(end, title_start + LONGEST_ORDINAL))
        if stop and stop[0] == "," and ADVERBIAL.match(folded, title_start, stop.start()):
            # 结合老城更新,打通断头路: the first clause says how, the next one what
            stop = STOP.search(folded, stop.end(), min(end, title_start + LONGEST_ORDINAL)) or stop
        if stop and stop.start() > title_start + 2:
            title_end = stop.start()
            if stop[0] == "," and "\n" in folded[max(0, match.start() - 1) : match.start(1)]:
                title_end = (
                    opened_out(folded, stop.end(), min(end, title_start + LONGEST_ORDINAL)) or title_end
                )
            title_end = before_duty(folded, title_start, title_end)
            while folded[title_end - 1] in "*_":
                title_end -= 1
            found.append(Lead(match.start(1), match[1], title_start, title_end, False))
    return found if len(found) > 1 and not are_outcomes(folded, found) else []


def counted_signs(folded: str) -> list[int]:
    """Where a text counts a second thing amid a paragraph: ② or 2) behind the end of a clause."""
    return [
        at
        for sign in SECOND
        if sign in folded
        for at in places_of((sign,), folded)
        if folded[at - 1] in CLAUSE_ENDS
    ]


def find_counted(folded: str, signs: Sequence[int], start: int, end: int) -> list[Lead]:
    """①扩种茶树。… ②疏通航道。… amid one paragraph, each of which opens with a verb; [] for other lists. `signs` as counted_signs
    gives them."""
    for sign in signs[bisect_left(signs, start) : bisect_left(signs, end)]:
        marks = COUNTED if folded[sign] == COUNTED[1] else CLOSED
        found = _counted_from(folded, marks, folded.rfind(marks[0], max(start, sign - FURTHEST), sign), end)
        if len(found) > 1:
            return found
    return []


def _counted_from(folded: str, marks: Sequence[str], at: int, end: int) -> list[Lead]:
    """The measures that count on from the first at a place, up to one that does not open with a verb."""
    found: list[Lead] = []
    for mark in marks:
        if at < 0 or (found and folded[at - 1] not in CLAUSE_ENDS):
            break
        behind = at + len(mark)
        stop = STOP.search(folded, behind, min(end, behind + LONGEST_ORDINAL))
        if stop is None or not opens_with_verb(folded, behind):
            break
        found.append(Lead(at, mark, behind, before_duty(folded, behind, stop.start()), False))
        limit = min(end, behind + FURTHEST)
        line = folded.find("\n", behind, limit)
        following = marks[len(found)] if len(found) < len(marks) else "\n"
        at = folded.find(following, stop.end(), limit if line < 0 else line)
    return found


def are_outcomes(folded: str, leads: Sequence[Lead]) -> bool:
    """Whether most of them say what will have come about, which are aims and no measures: 一是茶业发展水平明显提升."""
    told = sum(tells_outcome(folded[lead.title_start : lead.title_end]) for lead in leads)
    return 2 * told > len(leads)


def opened_out(folded: str, start: int, end: int) -> int:
    """Where the second clause of a sentence that opens a paragraph ends, 一是建好茶园,实现茶业新突破。…, if longer ones open the
    sentence out; 0 without. `start`: behind the comma."""
    stop = STOP.search(folded, start, end)
    if stop is None or stop[0] != "。":
        return 0
    paragraph = folded.find("\n", stop.end(), stop.end() + SHORTEST_BODY)
    bare = paragraph >= 0 or len(folded) - stop.end() < SHORTEST_BODY or ORDINAL.match(folded, stop.end())
    return 0 if bare else stop.start()


def ordinals(folded: str, signs: Sequence[int], start: int, end: int) -> Iterator[re.Match[str]]:
    """Matches of ORDINAL in a stretch, found by their signs: what it looks back at costs 18 ns at every character."""
    done = start
    for sign in signs:
        low = first = max(done, sign - 2 if folded[sign - 2] in BEFORE_LAST else sign - 1)
        least = max(done, low - LONGEST_BLANK)
        while low > least and (folded[low - 1].isspace() or folded[low - 1] in "*_"):
            low -= 1
        match = ORDINAL.match(folded, low, end)
        while match is None and low < first:
            low += 1
            match = ORDINAL.match(folded, low, end)
        if match:
            done = match.end()
            yield match
