"""The outline of a text: its parts, headings and frames."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from itertools import compress
from operator import itemgetter, not_
from typing import Final

from gangmu_db.records import Section, Span, record
from gangmu_import.climbing import climb
from gangmu_import.frames import find_frames, frame_spans
from gangmu_import.hashed import HASH
from gangmu_import.headings import Heading
from gangmu_import.indicator_lines import indicator_tables, without_rows
from gangmu_import.kinds import acts_below, holds_tasks, idle_kinds, is_step, section_kind
from gangmu_import.lines import read_lines, read_page
from gangmu_import.numbering import Line
from gangmu_import.outcomes import with_aims
from gangmu_import.parts import Part, closing, find_parts
from gangmu_import.tabled import outside
from gangmu_import.tables import Table, find_tables
from gangmu_import.text import SEAM, Text, skip_space, unbroken

__all__ = ["Outline", "Part", "read_outline"]

ARTICLE_SIGN: Final = "第"
"""How the text below a heading begins that stands over articles: where they have no titles, it is none of the measures in them."""
FEWEST_TITLED: Final = 3
"""Articles below a heading that may tell by themselves whether they have titles."""
LONGEST_PLAIN_NUMBER: Final = 3
"""Characters of a number, as (一), in which no marks of bold stand."""

LONGEST_MARKS: Final = 4
"""Characters of the marks of bold before a number."""
LONGEST_HASHES: Final = 9
"""Those of a heading of Markdown, ###### and a blank, with the line end before them."""


@record
class Outline:
    """What stands where; parts and frames are disjoint and in the order of the text."""

    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    frames: tuple[Span, ...]
    headings: tuple[Heading, ...] = ()
    """One for each section, in the same order: the place of its title and the kind of its number."""
    kinds: tuple[str, ...] = ()
    """For each section what it speaks of (rules/sections.toml), from its own title or that of a section above; or empty."""
    lines: tuple[Line, ...] = ()
    """Paragraphs that are content, in the order of the text."""
    articles: tuple[Span, ...] = ()
    """第一条 … to the next of its level, with a title or not, in the order of the text; only those with a title are sections."""
    tables: tuple[Table, ...] = ()
    """Tables of tasks, in the order of the text; of what stands in them only captions and groups are headings."""

    def in_frame(self, place: int) -> bool:
        """Whether a place of the text is no content."""
        frames = self.frames
        before = bisect_left(frames, (place + 1, 0)) - 1 if frames else -1
        return before >= 0 and place < frames[before].end


def read_outline(text: Text) -> Outline:
    """Parts, sections and frames of the text."""
    page = read_page(text.folded)
    lines = read_lines(text, page)
    framed = find_frames(text.folded, lines)
    content = list(compress(lines, map(not_, framed)))
    parts = find_parts(text.folded, content)
    tables, indicators = find_tables(text.folded, page), indicator_tables(text.folded)
    headings: list[Heading] = []
    parents: list[int | None] = []
    ends: list[int] = []
    for part in parts:
        first = len(headings)
        own = content[_from(content, part.start) : _from(content, part.end)]
        own = own[: closing(text.folded, own)]
        own_lines = without_rows(text.folded, outside(text.folded, own, tables), indicators)
        climb(text.folded, own_lines, part, headings, parents)
        ends += _ends(text.folded, headings, parents, first, own[-1][1] if own else part.end)
    pairs = zip(headings, ends, strict=True)
    articles = tuple(Span(heading.start, end) for heading, end in pairs if heading.kind == "article")
    headings, parents, ends = _titled(headings, parents, ends)
    kinds = with_aims(text.folded, headings, parents, _kinds(text.folded, headings, parents, parts))
    principles = _principles(text.folded, headings, parents, kinds)
    if principles:
        headings, parents, ends = _without(principles, headings, parents, ends)
        kinds = tuple(kind for index, kind in enumerate(kinds) if index not in principles)
    sections = tuple(_sections(text, headings, parents, ends))
    return Outline(
        parts, sections, frame_spans(lines, framed), tuple(headings), kinds, tuple(content), articles, tables
    )


def _from(lines: Sequence[Line], place: int) -> int:
    """Index of the first line that begins at a place or behind it."""
    return bisect_left(lines, place, key=itemgetter(0))


def _ends(
    folded: str, headings: Sequence[Heading], parents: Sequence[int | None], first: int, end: int
) -> list[int]:
    """The end of each section from first on: where the next of its level or a wider one begins."""
    ends = [end] * (len(headings) - first)
    open_ids: list[int] = []
    for index in range(first, len(headings)):
        begin = headings[index].start
        if folded[begin - 1] in "*_ ":
            begin = _before_marks(folded, begin)
        parent = parents[index]
        while open_ids and open_ids[-1] != parent:
            ends[open_ids.pop() - first] = begin
        open_ids.append(index)
    return ends


def _before_marks(folded: str, start: int) -> int:
    """The place of the marks of Markdown before a number or title, which do not end the section above; else of the number."""
    begin = start
    while begin > max(0, start - LONGEST_MARKS) and folded[begin - 1] in "*_":
        begin -= 1
    line = folded.rfind("\n", max(0, begin - LONGEST_HASHES), begin) + 1
    return line if line and folded[line] == HASH and folded[line:begin].strip("# ") == "" else begin


def _titled(
    headings: Sequence[Heading], parents: Sequence[int | None], ends: Sequence[int]
) -> tuple[list[Heading], list[int | None], list[int]]:
    """The headings without those that have only a number, each with a parent that is left.

    Where most articles begin with their rules, the short sentences that open the others are rules as well; but not where they
    open most articles below a heading.
    """
    below: dict[int | None, list[bool]] = {}
    for heading, parent in zip(headings, parents, strict=True):
        if heading.kind == "article":
            below.setdefault(parent, []).append(heading.title.start < heading.title.end)
    if not below:
        return list(headings), list(parents), list(ends)
    titled = _mostly([has_title for ones in below.values() for has_title in ones])
    bare = {
        parent
        for parent, ones in below.items()
        if not titled and (len(ones) < FEWEST_TITLED or not _mostly(ones))
    }
    dropped = {
        index
        for index, heading in enumerate(headings)
        if heading.title.start >= heading.title.end or (heading.kind == "article" and parents[index] in bare)
    }
    return _without(dropped, headings, parents, ends)


def _mostly(told: Sequence[bool]) -> bool:
    return 2 * sum(told) > len(told)


def _principles(
    folded: str, headings: Sequence[Heading], parents: Sequence[int | None], kinds: Sequence[str]
) -> set[int]:
    """Headings that are no more than principles: ——坚持以人为本。 among guiding thoughts, ——因地制宜。 below 基本原则."""
    found: set[int] = set()
    for index, heading in enumerate(headings):
        if heading.kind == "dash" and kinds[index] == "guidance":
            parent = parents[index]
            above = None if parent is None else headings[parent].title
            principles = above is not None and folded.endswith("原则", above.start, above.end)
            if principles or folded.startswith("坚持", heading.title.start):
                found.add(index)
    return found


def _without(
    dropped: Set[int], headings: Sequence[Heading], parents: Sequence[int | None], ends: Sequence[int]
) -> tuple[list[Heading], list[int | None], list[int]]:
    """The headings without some, each with a parent that is left."""
    new: dict[int | None, int | None] = {None: None}
    kept: list[int] = []
    for index, parent in enumerate(parents):
        if index in dropped:
            new[index] = new[parent]
        else:
            new[index] = len(kept)
            kept.append(index)
    return (
        [headings[index] for index in kept],
        [new[parents[index]] for index in kept],
        [ends[index] for index in kept],
    )


def _sections(
    text: Text, headings: Sequence[Heading], parents: Sequence[int | None], ends: Sequence[int]
) -> list[Section]:
    stored = text.stored
    sections: list[Section] = []
    for index, (heading, parent, end) in enumerate(zip(headings, parents, ends, strict=True)):
        start, place = heading.start, heading.title
        level = 1 if parent is None else sections[parent].level + 1
        title = unbroken(stored[place.start : place.end]).rstrip()
        stop = end
        while stop > start and stored[stop - 1].isspace():
            stop -= 1
        number = stored[start : heading.mark_end].replace("\n", "")
        if len(number) > LONGEST_PLAIN_NUMBER:
            number = SEAM.sub("", number).replace("**", "").replace("__", "")
            if heading.kind == "bracketed":
                number = "".join(number.split())
        sections.append(Section(index, parent, level, number, title, start, stop))
    return sections


def _kinds(
    folded: str, headings: Sequence[Heading], parents: Sequence[int | None], parts: Sequence[Part]
) -> tuple[str, ...]:
    """The kind of each section; one without tasks holds for all that stands under it, that of an annex's title as well."""
    kinds: list[str] = []
    annexed = any(part.kind == "annex" for part in parts)
    idle = idle_kinds()
    titled = {heading.start for heading in headings if heading.kind == "article"}
    for heading, parent in zip(headings, parents, strict=True):
        above = kinds[parent] if parent is not None else ""
        if annexed and parent is None:
            above = _annex_kind(folded, parts, heading.start)
        title = heading.title
        own = "" if above == "formal" else section_kind(folded[title.start : title.end])
        if own == "significance" and above == "action":
            # among measures it is one: everybody is to see why
            own = ""
        if above in idle and own != "action":
            own = ""
        if above == "formal" and parent is not None:
            over = headings[parent].title
            above_it, words = folded[over.start : over.end], folded[title.start : title.end]
            first = skip_space(folded, title.body)
            ruled = folded.startswith(ARTICLE_SIGN, first) and first not in titled
            acts = is_step(above_it, words) or (acts_below(above_it, words) and not ruled)
            own = "action" if acts else ""
        kinds.append(own or above)
    return tuple(kinds)


def _annex_kind(folded: str, parts: Sequence[Part], place: int) -> str:
    """The kind without tasks that the title of the annex at a place tells of (建设指标表); empty where it tells none."""
    part = parts[bisect_right(parts, place, key=lambda part: part.start) - 1]
    if part.kind != "annex" or part.title is None:
        return ""
    kind = section_kind(folded[part.title.start : part.title.end])
    return "" if holds_tasks(kind) else kind
