"""Where numbers of a text do not count: frames, headings, cited titles, regulations, footnotes, what says how many parts it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from gangmu_db.records import Head, Task
from gangmu_import.exclusions import titles_of_documents
from gangmu_import.outline import Outline
from gangmu_import.regulations import regulation
from gangmu_import.rolelabels import names_role
from gangmu_import.stretches import Stretch, merged
from gangmu_import.text import Text, half_width, holds_word
from gangmu_import.titles import opens_duty

PAGE_TOP: Final = 1000
"""Characters in which the title of a web page may stand."""
PAGE_TITLE: Final = re.compile(
    r"(?m)^[ #]{0,4}([^\n_。|]{6,80})_(?:[^\n_。|]{1,30}_)?[^\n_。|]{0,30}(?:网|网站|厅|局|委|委员会|办|办公室|政府|平台)$"
)
"""A headline and the name of its site."""
FOOTNOTE: Final = re.compile(r"(?m)^[ ]{0,4}\[ ?\d{1,2} ?\] ?[“\"]?[^\n。]{1,24}?(?:——|:|是?指)[^\n]*$")
OWN_PARTS: Final = re.compile(
    r"(?P<parts>[\d一二三四五六七八九十]{1,4}[条项](?:[一-龥]{0,6}(?:政策|措施|举措|意见|规定|办法|行动|任务)))"
    r"|(?P<things>[\d一二三四五六七八九十]{1,4}[件项])(?=[一-龥]{0,6}实事)"
)
LINE_BEGIN: Final = re.compile(r"(?:\n|  )\s*(?=\S)")
DIGITS: Final = re.compile(r"\d+")
LONGEST_ITEM_TEXT: Final = 200
"""Characters below a heading that sets the aim of its item."""
LINE_ENDS: Final = frozenset({"", "\n", "\r", "\u3000"})
SHORTEST_BODY: Final = 12
"""Characters below a heading that make it one; a numbered sentence without more is text."""


def silent_stretches(text: Text, outline: Outline, head: Head, tasks: Sequence[Task]) -> Sequence[Stretch]:
    """The stretches of a text in which no number counts, in their order, disjoint."""
    folded = text.folded
    found = [*outline.frames, *titles_of_documents(folded), *headings_alone(text, outline)]
    found += own_parts(folded, head.title)
    found += page_titles(folded)
    found += footnotes(folded)
    rules = regulation(folded, outline, head, tasks)
    return merged([*found, rules] if rules else found)


def own_parts(folded: str, title: str) -> Iterator[Stretch]:
    """Where a text says how many parts it has, in the words of its title (岚江市支持旅游八条政策, 十件民生实事), and where it
    prints a title with a number again."""
    named = OWN_PARTS.search(title)
    if named is not None:
        parts = named["parts"] or rf"(?<!\d){named['things']}[一-龥]{{0,4}}实事"
        for found in re.finditer(f"{re.escape(half_width(title))}|{parts}", folded):
            yield found.span()


def footnotes(folded: str) -> Iterator[Stretch]:
    """Lines behind a number in brackets that say what a word means: [1]“十里果廊”——长5公里的果廊."""
    if holds_word(folded, "[1"):
        for found in FOOTNOTE.finditer(folded):
            yield found.span()


def page_titles(folded: str) -> Iterator[Stretch]:
    """Lines at the top of a web page that are its title and bear the name of its site (渡口年底建成30座_茶海县水务局), and
    those with the same words again."""
    if folded.find("_", 0, PAGE_TOP) < 0:
        return
    named = PAGE_TITLE.search(folded, 0, PAGE_TOP)
    if named is not None:
        for found in re.finditer(
            rf"(?m)^[ #]{{0,4}}{re.escape(named[1])}(?:_[^\n]{{0,60}})?$", folded[: 2 * PAGE_TOP]
        ):
            yield found.span()


def headings_alone(text: Text, outline: Outline) -> list[tuple[int, int]]:
    """Stretches of headings that stand alone on their line, with text below; in other headings numbers count."""
    stretches, stored = [], text.stored
    for section, heading in zip(outline.sections, outline.headings, strict=True):
        start, title = heading.title.start, section.title
        end = start + len(title)
        alone = stored[end : end + 1] in LINE_ENDS and section.end - end > SHORTEST_BODY
        # a title that runs over lines is written without their breaks
        if alone and stored.startswith(title, start) and not _is_item(text.folded, title, end, section.end):
            stretches.append((section.start, end))
    return stretches


def _is_item(folded: str, title: str, start: int, end: int) -> bool:
    """Whether a heading with a figure sets the aim of its item: below it stands only who is responsible, or a short text
    that says who is and gives none of its figures again."""
    if title.isalpha() or end - start > LONGEST_ITEM_TEXT:
        return False
    begins = [match.end() for match in LINE_BEGIN.finditer(folded, start, end)]
    if begins and all(names_role(folded, begin, end) for begin in begins):
        return True
    figures = DIGITS.findall(half_width(title))
    return opens_duty(folded, start, end) and not any(
        folded.find(figure, start, end) >= 0 for figure in figures
    )
