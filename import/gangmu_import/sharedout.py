"""Paragraphs below 职责分工 in which bodies get their parts one after the other: 县教育局负责…;县公安局负责…."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.bodylike import looks_like_body
from gangmu_import.numbering import HAN
from gangmu_import.runtogether import lined
from gangmu_import.text import Text, places_of

SHARING: Final = ("分工", "职责")
"""How the heading ends of such a paragraph."""
HEADING_END: Final = re.compile(r"[。:]\s{0,8}|\s{1,8}")
"""What stands between the heading and its paragraph."""
LONGEST_HEADING: Final = 24
"""Characters of its line up to this word."""
SHARE: Final = re.compile(
    rf"(?<=[\s;。:])(?:由)?(?P<bodies>[{HAN}、()]{{2,60}}?)(?::|(?:(?:具体|主要|牵头)?负责(?!人|制|同志|的)|牵头|承担)(?=[{HAN}]))"
)
FEWEST: Final = 3
"""Shares in one paragraph."""


def with_shares(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The text with each share of such paragraphs on a line of its own; and the places of the text before which the end of a
    line was put in."""
    places = shares(text.folded)
    return lined(text, text.folded, places) if places else (text, ())


def shares(folded: str) -> list[int]:
    """Where the shares of such paragraphs begin; not that which begins its line."""
    places: list[int] = []
    for at in places_of(SHARING, folded):
        behind = HEADING_END.match(folded, at + len(SHARING[0]))
        if behind and folded.find("\n", max(0, at - LONGEST_HEADING), at) >= 0:
            stop = folded.find("\n", behind.end())
            places += _shares(folded, behind.end(), stop if stop > 0 else len(folded))
    return places


def _shares(folded: str, start: int, stop: int) -> list[int]:
    """Those of one paragraph; [] where it does not begin with one or holds too few."""
    found = [share.start() for share in SHARE.finditer(folded, start, stop) if _bodies(share["bodies"])]
    if len(found) < FEWEST or found[0] > start:
        return []
    return [at for at in found if folded[at - 1] != "\n"]


def _bodies(words: str) -> bool:
    """Whether words are the name of a body or a list that ends with one."""
    return looks_like_body(words.rpartition("、")[2])
