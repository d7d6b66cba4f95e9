"""Whether a text plans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Section
from gangmu_import.announcements import announces
from gangmu_import.headings import ITEMS, Heading
from gangmu_import.kinds import binds, is_work, names_success, opens_with_verb
from gangmu_import.namedleads import names_work
from gangmu_import.outline import Outline
from gangmu_import.statements import Clause
from gangmu_import.text import Bounds, Text, half_width, skip_space
from gangmu_import.titlelines import document_kind

LONGEST_NAME: Final = 12
"""Characters of a title that names a section of measures (主要任务); a longer one speaks of something else as well."""
FEW: Final = 2
"""Clauses that a bulletin of news may hold as well."""

PLANNING: Final = frozenset({"行动计划", "建设方案", "实施方案", "规划", "工作要点"})
"""Kinds of documents that plan, whatever their headings are."""
CHAPTERS: Final = frozenset({"part", "chapter", "section", "chinese"})
CALLED: Final = ("方案", "计划")
EXPLAINED: Final = ("解读", "问答", "答记者问", "图解", "编制说明", "起草说明")
"""How the title of a text ends that explains a plan: what its chapters are called is nothing to be done."""
AHEAD: Final = ("计划", "要点", "打算", "安排")
LISTED: Final = frozenset({"digit_bracketed", "digit_closed", "circled"})
"""Numbers of items that are those of a page where no others stand in it."""
FEWEST_ITEMS: Final = 3
"""Items of a page without a title; one that is called a plan may have one less."""
NAMED: Final = ("项目", "工程")
"""What the items of a list of projects are named by."""
FEWEST_NAMED: Final = 3
DEEDS: Final = "实事"
"""What is done for the people, of which a list is announced each year."""
MOST_ABOVE: Final = 6
"""Lines above the first item of a list among which one announces it."""


def is_plan(text: Text, outline: Outline, clauses: Sequence[Clause], title: str) -> bool:
    """Whether the text plans: its title says so, it gives duties, has sections of measures, or most of its headings open
    with a verb."""
    if document_kind(title) in PLANNING:
        return True
    named = zip(outline.sections, outline.kinds, strict=True)
    if len(clauses) > FEW or any(
        kind == "action" and len(section.title) <= LONGEST_NAME for section, kind in named
    ):
        return True
    numbered = [heading for heading in outline.headings if _counts(heading)]
    opened = sum(_opens(text.folded, heading) for heading in numbered)
    if looks_ahead(title):
        opened += sum(succeeds(text.folded, heading) for heading in numbered)
    return opened >= 3 and opened * 2 >= len(numbered)


def is_page_of_plan(text: Text, outline: Outline, title: str) -> bool:
    """Whether the text has no chapters, and each of its items is named by something to be done: 老旧厂房更新改造."""
    items, ahead = 0, looks_ahead(title)
    listed = all(heading.kind in LISTED for heading in outline.headings)
    for heading in outline.headings:
        if _counts(heading) or (listed and _runs_on(text.folded, heading)):
            # most texts have chapters, which the first of their headings says
            acts = _acts(text.folded, heading) or (ahead and succeeds(text.folded, heading))
            if heading.kind in CHAPTERS or not acts:
                return False
            items += 1
    return items >= FEWEST_ITEMS - title.endswith(CALLED)


def is_plain_plan(text: Text, outline: Outline, title: str) -> bool:
    """Whether the text is called the plan of work for a time to come, has chapters without parts, and most of these open with a
    verb: what the others name is to be done as well, 四、油茶产业扩面。"""
    headings = outline.headings
    if not looks_ahead(title) or len(headings) < FEWEST_ITEMS or any(map(_is_part, outline.sections)):
        return False
    opened = sum(_acts(text.folded, heading) for heading in headings)
    return 2 * opened > len(headings) and headings[0].kind != "plain"


def _is_part(section: Section) -> bool:
    return section.parent is not None


def _runs_on(folded: str, heading: Heading) -> bool:
    """Whether text stands behind the title of an item: (1)更换灯具。全年更换路灯300盏。"""
    return bool(folded[heading.title.body : heading.end].strip())


def is_list_of_projects(folded: str, outline: Outline) -> bool:
    """Whether the first lines announce a list of things to be done (十大茶业实事项目), and its items are named as projects."""
    headings = outline.headings
    named = sum(folded.endswith(NAMED, heading.title.start, heading.title.end) for heading in headings)
    return named >= FEWEST_NAMED and bool(_announced(folded, outline))


def is_list_of_deeds(folded: str, outline: Outline, title: str = "") -> bool:
    """Whether the title or the first lines announce 实事, and most of the items open with a verb or are named as projects; or
    hold a figure, where the title is that of a list."""
    headings = outline.headings
    called = DEEDS in title and announces(half_width(title), 0, len(title))
    if len(headings) < FEWEST_NAMED - called:
        return False
    # few texts speak of such at their top, which is seen before all headings are asked
    if not called and folded.find(DEEDS, 0, outline.lines[:MOST_ABOVE][-1][1]) < 0:
        return False
    acting = sum(_is_deed(folded, heading, called) for heading in headings)
    if acting * 3 < len(headings) * 2:
        return False
    return called or any(DEEDS in folded[start:end] for start, end in _announced(folded, outline))


def _is_deed(folded: str, heading: Heading, counted: bool) -> bool:
    """Whether an item opens with a verb or is named as a project; or holds a figure, where such items are counted, or is
    named by what is done."""
    start, end = heading.title.start, heading.title.end
    if opens_with_verb(folded, start) or folded.endswith(NAMED, start, end):
        return True
    title = folded[start:end]
    return counted and (any(map(str.isdecimal, title)) or names_work(title))


def _announced(folded: str, outline: Outline) -> list[Bounds]:
    """The first lines that announce a list."""
    first = outline.headings[0].start
    above = [(start, end) for start, end, _, _ in outline.lines[:MOST_ABOVE] if start < first]
    return [line for line in above if announces(folded, *line)]


def _acts(folded: str, heading: Heading) -> bool:
    return _opens(folded, heading) or is_work(folded[heading.title.start : heading.title.end])


def _opens(folded: str, heading: Heading) -> bool:
    """Whether a heading opens with a verb, or with who is to act."""
    start, end = heading.title.start, heading.title.end
    return opens_with_verb(folded, start) or binds(folded[start:end])


def explains(title: str) -> bool:
    """Whether a text explains another: 关于《…若干措施》的政策解读."""
    return title.endswith(EXPLAINED)


def looks_ahead(title: str) -> bool:
    """Whether a document is called the plan of work for a time to come: 2024年工作打算."""
    return title.endswith(AHEAD)


def succeeds(folded: str, heading: Heading) -> bool:
    """Whether a numbered item is named by its success, and its text says what to do: (二)取得茶船整治新成绩。更新茶船…."""
    if heading.kind == "plain" or not names_success(folded[heading.title.start : heading.title.end]):
        return False
    return opens_with_verb(folded, skip_space(folded, heading.title.body))


def _counts(heading: Heading) -> bool:
    return heading.kind != "plain" and heading.kind not in ITEMS
