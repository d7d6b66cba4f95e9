"""What the pages of a print hold beside the text: their numbers, and the heads and feet that run from page to page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from typing import Final

from gangmu_import.numbering import read_number
from gangmu_import.runningheads import heads_of_pages
from gangmu_import.wraps import FIRST_HAN, Printed, Wrap

STOPS: Final = frozenset("。;:!?…")
"""What ends a sentence, and may end a paragraph."""
BEFORE_CLAUSE: Final = frozenset("。;!”")
"""What stands before a bracket that ends a paragraph: …。(市农业局负责)"""
CLOSED: Final = {")": "(", "]": "["}
LONGEST_CLAUSE: Final = 1200
"""Characters of such a bracket."""
DIGITS: Final = re.compile(r"\d{1,4}")
PLAIN: Final = re.compile(r"[-—–·第]{0,2} ?# ?[-—–·页]{0,2}")
"""The number of a page alone, without its digits."""
MARK: Final = re.compile(r"[#=<!*\[ -]{0,8}(?:[Pp]age|PAGE) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?[:=>*\] -]{0,8}")
"""What a converter writes between two pages: # Page 12:, --- Page 12 ---."""
MARK_WORDS: Final = ("Page ", "page ", "PAGE ")
LONGEST_HEAD: Final = 40
"""Characters of what runs from page to page."""
NEAR_EDGE: Final = 6
NO_HEAD: Final = frozenset("。,;:、")
"""What no head ends with."""
MOST_NUMBERS: Final = 4
"""Numbers in it, the year and the issue of a gazette among them."""
FEWEST_PAGES: Final = 2
FEWEST_HEADS: Final = 3
"""Pages whose number stands among words."""
LINES_A_PAGE: Final = 15
"""Lines of the shortest page."""

Numbered = tuple[int, tuple[int, ...]]
"""A line with its numbers: its index, and what they are."""


def page_furniture(folded: str, lines: Sequence[Printed], wrap: Wrap) -> set[int]:
    """Indices of the lines that are the number of a page, or run from page to page beside it."""
    furniture = page_marks(folded, lines) | heads_of_pages(folded, lines)
    for form, numbered in _by_form(folded, lines).items():
        plain = PLAIN.fullmatch(form) is not None
        if plain:
            furniture.update(index for index, _ in numbered if _stands_amid(folded, lines, wrap, index))
        pages = _one_by_one(numbered, len(lines) - 1)
        if len(pages) >= (FEWEST_PAGES if plain else FEWEST_HEADS):
            heads = _beside(folded, lines, pages)
            if _breaks_pages(lines, wrap, pages, heads):
                furniture.update(pages, heads)
    return furniture


def page_marks(folded: str, lines: Sequence[Printed]) -> set[int]:
    """Indices of the lines that a converter wrote between two pages."""
    if not any(word in folded for word in MARK_WORDS):
        return set()
    return {index for index, (start, end, _) in enumerate(lines) if MARK.fullmatch(folded, start, end)}


def _by_form(folded: str, lines: Sequence[Printed]) -> dict[str, list[Numbered]]:
    """The short lines with numbers that are no items, by what is left without their digits."""
    found: dict[str, list[Numbered]] = {}
    for index, (start, end, _) in enumerate(lines):
        if index == 0 or end - start > LONGEST_HEAD:
            continue
        first, last = folded[start], folded[end - 1]
        # the number of a page stands at an edge of its line, 第12页 as well
        if (first >= FIRST_HAN and last >= FIRST_HAN and first != "第" and last != "页") or last in NO_HEAD:
            continue
        words = folded[start:end]
        if not DIGITS.search(words[:NEAR_EDGE] + words[-NEAR_EDGE:]):
            continue
        numbers = DIGITS.findall(words)
        if 0 < len(numbers) <= MOST_NUMBERS:
            form = DIGITS.sub("#", words)
            if PLAIN.fullmatch(form) or read_number(folded, start, end) is None:
                found.setdefault(form, []).append((index, tuple(map(int, numbers))))
    return found


def _one_by_one(numbered: Sequence[Numbered], last: int) -> tuple[int, ...]:
    """Of lines of one form the most that count on by one of their numbers, a page apart; `last`: the last line of the text,
    whose page may be short."""
    longest: tuple[int, ...] = ()
    for column in range(len(numbered[0][1])):
        # by the last number: the indices of its line and of those before
        chains: dict[int, tuple[int, ...]] = {}
        for index, values in numbered:
            value = values[column]
            # left and right pages may have heads of their own
            before = chains.get(value - 1) or chains.get(value - 2) or ()
            apart = before and (index == last or index - before[-1] >= LINES_A_PAGE)
            chain = (*before, index) if apart else (index,)
            if len(chain) > len(chains.get(value, ())):
                chains[value] = chain
        longest = max(longest, *chains.values(), key=len)
    return longest


def _beside(folded: str, lines: Sequence[Printed], pages: Sequence[int]) -> set[int]:
    """Indices of the lines right above or below the numbers of pages that stand there again and again."""
    near = [at for index in pages for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    near = [at for at in near if lines[at][1] - lines[at][0] <= LONGEST_HEAD]
    forms = {at: DIGITS.sub("#", folded[slice(*lines[at][:2])]) for at in near}
    often = Counter(forms.values())
    return {at for at in near if often[forms[at]] >= FEWEST_PAGES and 2 * often[forms[at]] >= len(pages) - 1}


def _breaks_pages(lines: Sequence[Printed], wrap: Wrap, pages: Sequence[int], heads: Set[int]) -> bool:
    """Whether full lines stand above a good part of the numbers, as they do not above those of a table's rows."""
    full = 0
    for index in pages:
        above, below = index - 1, index + 1
        while above in heads:
            above -= 1
        while below in heads:
            below += 1
        full += above >= 0 and wrap.is_full(above, min(below, len(lines) - 1))
    return full * 3 >= len(pages)


def _stands_amid(folded: str, lines: Sequence[Printed], wrap: Wrap, index: int) -> bool:
    """Whether the number of a page stands amid a sentence."""
    following = min(index + 1, len(lines) - 1)
    # the number of a table's row stands between empty lines as well
    parted = lines[index][2] and lines[following][2]
    full = wrap.is_full(index - 1, following)
    return full and not parted and not ends_sentence(folded, *lines[index - 1][:2])


def ends_sentence(folded: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence does, or with a bracket behind one."""
    last = folded[end - 1]
    if last in CLOSED:
        opened = folded.rfind(CLOSED[last], max(0, end - LONGEST_CLAUSE), end)
        return opened > 0 and folded[opened - 1 - (folded[opened - 1] == "\n")] in BEFORE_CLAUSE
    return last in STOPS or (last == "”" and end - start > 1 and folded[end - 2] in STOPS)
