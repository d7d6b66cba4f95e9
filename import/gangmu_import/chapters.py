"""Headings that name who takes all items below them: 一、县茶业局牵头工作(8项), 二、由县林业局负责的任务, 三、牵头单位:县水利局."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from gangmu_db.records import Role, Section
from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.headed import bodies_before
from gangmu_import.holders import split_names
from gangmu_import.kinds import opens_with_verb
from gangmu_import.rolelabels import LONGEST_LABEL, role_labels
from gangmu_import.rolewords import role_words
from gangmu_import.statements import Holder
from gangmu_import.text import Bounds

LONGEST: Final = 60
"""Characters of such a heading."""
SHORTEST: Final = 3
VERBS: Final = ("牵头", "主办", "主责", "负责", "承担", "承办", "落实", "配合", "协办")
"""What the bodies do with the items below; their roles are those of rules/duties.toml."""
LAST: Final = frozenset("作务项目责单位门件条)局委厅部办室会府头办担实合:")
"""How most such headings end, and few others."""
COLONS: Final = frozenset(":：")
DEPARTMENTS: Final = ("局", "委", "厅", "部", "办", "办公室", "委员会", "管委会", "政府")
"""How bodies end for which items are listed without a word on what they do; not 县属企业, which may be what the items are about."""
FEWEST: Final = 2
"""Headings that are nothing but names of bodies, in a text where they say who takes the items."""


class Chapter(NamedTuple):
    """A section whose heading names who takes all items in it."""

    start: int
    end: int
    holders: tuple[Holder, ...]


@cache
def _heading() -> re.Pattern[str]:
    verbs = "|".join(VERBS)
    return re.compile(
        rf"由?(?P<names>[^:;。\n]{{2,40}}?)(?P<verb>{verbs})?(?:负责|办理|推进|落实|实施|完成|抓好)?的?"
        r"(?P<what>(?:重点|主要|年度|各项)*(?:工作|任务|事项|职责)(?:任务|清单|分工)?)?(?P<count>\(\d{1,3}[项件条]\))?:?"
    )


def headed_chapters(folded: str, sections: Sequence[Section]) -> tuple[Chapter, ...]:
    """The sections of a text whose headings name bodies, in their order; those with nothing but the name of a body only
    where there are several."""
    found: list[Chapter] = []
    bare: list[Chapter] = []
    for section in sections:
        title = section.title
        if not SHORTEST <= len(title) <= LONGEST or (title[-1] not in LAST and title[-1] != "）"):
            continue
        if COLONS.isdisjoint(title) and opens_with_verb(title):
            # as most headings do; 落实政府职责 says what is done
            continue
        start = folded.find(title[0], section.start + len(section.number), section.end)
        read = _labelled(folded, start, start + len(title)) or _said(folded, start, start + len(title))
        if read:
            sure, holders = read
            (found if sure else bare).append(Chapter(start, section.end, holders))
    return tuple(sorted(found + (bare if len(bare) >= FEWEST or found else [])))


def chapters_of(places: Sequence[int], chapters: Sequence[Chapter]) -> Iterator[Chapter | None]:
    """The narrowest chapter that holds each of the places, which are in their order as the chapters are; None without one."""
    opened: list[Chapter] = []
    following = 0
    for place in places:
        while following < len(chapters) and chapters[following].start < place:
            opened.append(chapters[following])
            following += 1
        while opened and opened[-1].end <= place:
            opened.pop()
        yield opened[-1] if opened else None


def _labelled(folded: str, start: int, end: int) -> tuple[bool, tuple[Holder, ...]] | None:
    """The bodies behind a label that is all of the title, or opens it: 三、牵头单位:县水利局."""
    colon = folded.find(":", start, min(end + 1, start + LONGEST_LABEL))
    role = role_labels().column(folded[start:colon]) if colon > 0 else None
    if role is None:
        return None
    stop = folded.find("\n", colon, colon + LONGEST)
    names = split_names(folded, colon + 1, stop) if stop > 0 else []
    return (True, _held(role, names)) if names and _are_bodies(folded, names) else None


def _said(folded: str, start: int, end: int) -> tuple[bool, tuple[Holder, ...]] | None:
    """The bodies that a title begins with, and whether it surely says that the items below are theirs."""
    match = _heading().fullmatch(folded, start, end)
    if match is None or opens_with_verb(folded, match.start("names")):
        return None
    names = bodies_before(folded, *match.span("names"))
    verb, what = match["verb"], match["what"] or ""
    if not names or not (verb or all(folded.endswith(DEPARTMENTS, *name) for name in names)):
        return None
    sure = bool(verb and (what or match["count"])) or bool(match["count"]) or "职责" in what
    return sure, _held(role_words().verb_roles[verb] if verb else "责任", names)


def _are_bodies(folded: str, names: Sequence[Bounds]) -> bool:
    listed = [folded[slice(*name)] for name in names]
    return all(map(looks_like_body, listed)) and any(map(surely_body, listed))


def _held(role: Role, names: Sequence[Bounds]) -> tuple[Holder, ...]:
    return tuple([(role, *name) for name in names])
