"""Documents that a text names in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_db.records import Citation, Head
from gangmu_import.outline import Outline
from gangmu_import.text import Bounds, Text

LONGEST_TITLE: Final = 120
LONGEST_LINE: Final = 81
"""Characters of a title behind which no line ends in it."""
LONGEST_SHORT_FORM: Final = 6
NUMBER: Final = re.compile(r"\s?\(?([\u4e00-\u9fffA-Z]{2,16}[\[(]\d{4}[\])]\s?(?:第\s?)?\d{1,4}\s?号)")
SHORT_FORM: Final = re.compile(r"(?:以下简称|下称|简称|以下称)[::]?[“\"]?\Z")
YEARS: Final = re.compile(r"[(（][^()（）]{2,20}[)）]\s*$")
NOT_PLAIN: Final = re.compile(r"[^\w%]+")


def find_citations(text: Text, outline: Outline, head: Head) -> tuple[Citation, ...]:
    """Each cited title once, at its first place; never the document itself."""
    places = list(quoted(text.folded))
    if not places:
        return ()
    shorts = {plain(text.stored[start:end]) for start, end in short_forms(text, places)}
    own = {plain(head.title), plain(YEARS.sub("", head.title))}
    own |= {plain(text.stored[p.title.start : p.title.end]) for p in outline.parts if p.title is not None}
    found: dict[str, Citation] = {}
    for start, end in places:
        if outline.in_frame(start):
            continue
        title = text.stored[start:end]
        key = plain(title)
        if key and key not in found and key not in shorts and not is_own(key, own):
            number = NUMBER.match(text.folded, end + 1, end + 42)
            written = "".join(text.stored[slice(*number.span(1))].split()) if number else None
            found[key] = Citation(title, written, start, end)
    return tuple(found.values())


def quoted(folded: str) -> Iterator[Bounds]:
    """What stands between 《 and its 》, the outermost pair; no further than a title can be long."""
    start = folded.find("《")
    while start >= 0:
        near = folded.find("》", start)
        if near < 0:
            return
        if near - start > LONGEST_TITLE + 1:
            # none of the 《 further before this 》 can belong to it
            start = folded.find("《", near - LONGEST_TITLE - 1)
            continue
        simple = folded.find("《", start + 1, near) < 0 and folded.find("\n", start + LONGEST_LINE, near) < 0
        end = near if simple else closing(folded, start)
        if end < 0:
            start = folded.find("《", start + 1)
            continue
        yield start + 1, end
        start = folded.find("《", end)


def closing(folded: str, start: int) -> int:
    """The place of the 》 that closes the 《 at start; -1 without one near by."""
    depth = 0
    for at in range(start, min(len(folded), start + LONGEST_TITLE + 2)):
        if folded[at] == "《":
            depth += 1
        elif folded[at] == "》":
            depth -= 1
            if depth == 0:
                return at
        elif folded[at] == "\n" and at >= start + LONGEST_LINE:
            return -1
    return -1


def short_forms(text: Text, places: Sequence[Bounds]) -> Iterator[Bounds]:
    """Short titles that the text makes for longer ones: (以下简称《计划》)."""
    for start, end in places:
        before = text.folded[max(0, start - 10) : start - 1]
        # 称 is in every such announcement
        if "称" in before and SHORT_FORM.search(before):
            yield start, end


def is_own(key: str, own: set[str]) -> bool:
    """Whether a title is that of the document, or its short form: one of the last words of it, such as 计划."""
    return key in own or (len(key) <= LONGEST_SHORT_FORM and any(mine.endswith(key) for mine in own))


def plain(title: str) -> str:
    """A title without white space, brackets and quotes, to compare by."""
    return title if title.isalnum() else NOT_PLAIN.sub("", title).replace("_", "")
