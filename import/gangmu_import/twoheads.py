"""Headings in two rows above goals that are shared out: the years of what is counted, and what that is, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from gangmu_import.linerows import NAMED_UNIT
from gangmu_import.sharedheads import NUMBER_HEADS, heads_row

YEAR_OF: Final = re.compile(r"(?:到|至)?(20\d\d)年[底末]?")
FEWEST: Final = 2
"""Headings above others."""


def joined(heads: Sequence[str], below: Sequence[str]) -> list[str] | None:
    """Headings with those of a line below that hold the years of what they name, or what is counted in their years; an empty one is
    as the one before it. None where the line below heads nothing."""
    if any(one[:1].isdecimal() and not YEAR_OF.match(one) for one in below):
        return None
    if len(heads) != len(below) or below[0] not in ("", heads[0]):
        return below_others(heads, below)
    whole, above = [heads[0]], ""
    for head, under in zip(heads[1:], below[1:], strict=True):
        above = head or above
        both = heading_of(above, under) if under not in ("", head) else head
        if both is None:
            return None
        whole.append(both)
    return whole if whole != list(heads) else None


def heading_of(above: str, below: str) -> str | None:
    """One heading of two, of which just one names a year; None of others: 到2025年(万亩) over 新建茶园 is 2025年新建茶园(万亩)."""
    units = [named["unit"] for one in (above, below) if (named := NAMED_UNIT.fullmatch(one))]
    names = [named["name"] if (named := NAMED_UNIT.fullmatch(one)) else one for one in (above, below)]
    said = [YEAR_OF.match(name) for name in names]
    if (said[0] is None) == (said[1] is None):
        return None
    year, name = (said[0], names[1]) if said[0] else (said[1], names[0])
    return (year[1] if year else "") + name + "".join(f"({one})" for one in units[:1])


def below_others(heads: Sequence[str], below: Sequence[str]) -> list[str] | None:
    """The same of headings whose empty cells are lost: 乡镇 | 2025年 | 2026年 over 新建 | 改造 | 新建 | 改造."""
    leading = list(takewhile(heads_row, heads))
    over = [one for one in heads[len(leading) :] if one]
    whole = spread(over, [one for one in below if one and one not in leading]) if leading else None
    return [*leading, *whole] if whole else None


def spread(over: Sequence[str], under: Sequence[str]) -> list[str] | None:
    """Each of several headings with those below it, which are the same for each; None for others."""
    share, rest = divmod(len(under), max(1, len(over)))
    if rest or not share or len(over) < FEWEST or list(under) != [*under[:share]] * len(over):
        return None
    both = [heading_of(over[at // share], one) for at, one in enumerate(under)]
    whole = [one for one in both if one is not None]
    return whole if len(whole) == len(both) else None


def two_rows(words: Sequence[str]) -> tuple[int, int, int] | None:
    """How many cells head the columns in the first row and in the second, and how many the rows below have, by the words of all
    that stand on lines of their own up to the first number of these; None where the headings do not stand in two rows."""
    if len(set(words)) == len(words):
        return None
    leading = sum(1 for _ in takewhile(heads_row, words))
    begun = 1 if words[0] in NUMBER_HEADS else 1 + leading
    rest = words[leading:-begun]
    for over in range(FEWEST, len(rest) // 2 + 1) if leading else ():
        if len(rest) % over == 0 and spread(rest[:over], rest[over:]):
            return leading + over, len(rest) - over, leading + len(rest) - over
    return None
