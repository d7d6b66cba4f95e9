"""Where a clause of responsibility without brackets ends: 责任单位:市农业局、市财政局."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from gangmu_import.bodylike import LONGEST_NAME, looks_like_body, surely_body
from gangmu_import.pieces import LEVELS
from gangmu_import.rolelabels import role_labels
from gangmu_import.text import skip_space

STOP: Final = re.compile(r"[。\n]")
LIST_SIGNS: Final = re.compile(r"[、,;:。()\s]")
LONGEST_BLOCK: Final = 400
"""Characters of bodies on a line each."""
DATE: Final = re.compile(r"20\d\d ?年|二[〇○O0零]")
COMMAS: Final = ("、", ",")


def line_stop(folded: str, start: int, limit: int) -> int:
    """The end of a clause in a line; it runs over a full stop or a line end where another label follows, where no name
    stands behind its label yet, and where each name stands on a line of its own."""
    at = named = start
    below = other = False
    label = role_labels().label
    while match := STOP.search(folded, at, limit):
        stop, at = match.start(), match.end()
        following = label.match(folded, skip_space(folded, at), limit)
        if following is not None:
            at = named = following.end()
            below, other = False, following["other"] is not None
        elif not folded[named:stop].strip():
            if named > start and not (
                other or opens_with_body(line_at(folded, skip_space(folded, at), limit))
            ):
                return stop
            below = True
        elif not (below and is_list(line_at(folded, at, limit))) and not (
            list_goes_on(folded, named, stop, limit) or stand_in_lines(folded, named, stop, limit)
        ):
            return stop
    return limit


def stand_in_lines(folded: str, start: int, at: int, limit: int) -> bool:
    """Whether the bodies behind a label stand on a line each, and one more below a line end; those over a date, or at the end
    of the text, sign it."""
    # the next line of most is a number or a sentence
    if folded[at] != "\n" or folded[at + 1 : at + 2] not in LEVELS:
        return False
    end = min(limit, start + LONGEST_BLOCK)
    lines = folded[start:end].split("\n")
    bodies = list(takewhile(lambda line: surely_body(line.strip()), lines))
    if len(bodies) <= folded.count("\n", start, at) + 1:
        return False
    behind = skip_space(folded, start + sum(len(body) + 1 for body in bodies))
    return behind < len(folded) and not DATE.match(folded, behind)


def line_at(folded: str, start: int, limit: int) -> str:
    """The rest of a line."""
    end = folded.find("\n", start, limit)
    return folded[start : end if end >= 0 else limit].strip(" 。;")


def opens_with_body(line: str) -> bool:
    """Whether a line begins with the name of a body."""
    return surely_body(LIST_SIGNS.split(line, maxsplit=1)[0])


def is_list(line: str) -> bool:
    """Whether a line holds the names of bodies: it begins and ends with one."""
    return opens_with_body(line) and looks_like_body(LIST_SIGNS.split(line)[-1])


def list_goes_on(folded: str, start: int, at: int, limit: int) -> bool:
    """Whether a list of names goes on behind a line end: behind or before a comma, or amid a name that it breaks."""
    if folded[at] != "\n":
        return False
    before, behind = folded[start:at].rstrip(), skip_space(folded, at)
    following = LIST_SIGNS.search(folded, behind, limit)
    name = folded[behind : following.start() if following else limit]
    if before.endswith(COMMAS):
        return before[-1] == "、" or looks_like_body(name)
    if not name:
        return folded.startswith(COMMAS, behind)
    broken = LIST_SIGNS.split(before[-LONGEST_NAME:])[-1]
    whole = looks_like_body(broken) and looks_like_body(name)
    return bool(broken) and not whole and looks_like_body(broken + name)
