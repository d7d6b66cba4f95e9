"""The stretch of a text that is a regulation, whose numbers are limits and no targets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Head, Span, Task
from gangmu_import.kinds import opens_with_verb
from gangmu_import.outline import Outline
from gangmu_import.parts import Part
from gangmu_import.text import Bounds, half_width
from gangmu_import.titlelines import IN_ARTICLES, document_kind

ARTICLE: Final = re.compile(r"第[一二三四五六七八九十百零千\d]{1,7}条(?=[\s(:])")
OPENING: Final = ("", "\n", "。", " ", "\u3000", "\t")
"""Before 第…条 where it opens a paragraph, on a line of its own or in the stream."""
REGULATION: Final = "法规"
"""The kind of document in which one article is enough to be told by."""
FEWEST_ARTICLES: Final = 5
"""Fewer 第…条 at the start of a paragraph are citations of a law, not a regulation."""
LAID_DOWN: Final = re.compile(
    r"制[定订]本(?:暂行|实施|管理|试行){0,2}(?:办法|规定|条例|细则|规则|章程|制度|法)"
)
"""What the first rule of a regulation says of it."""
PLANNED: Final = re.compile(r"(?:编制|制[定订])本规划(?![区图])|规划期限?[为是:]")
"""What a plan in articles says of itself where its title is lost."""
LATEST: Final = 4000
"""Characters of the notice above a regulation, and of its first rule."""
YEAR: Final = re.compile(r"20\d\d(?!版)")
"""In the title of what holds for a year, as a plan does; 2020版 is an edition."""
STANDARDS: Final = ("标准", "规范", "规程", "导则", "准则")
"""How the title of a document ends whose numbers say what things have to be like."""
BEHIND: Final = re.compile(r"\((?:试行|暂行|修订|征求意见稿|\d{4}年?版?)\)$")
"""What may stand behind that."""
ANNEXED: Final = frozenset({REGULATION, "通知", "其他"})
"""Kinds of annexes that go on with the rules of a regulation."""
AIMED: Final = ("任务", "目标", "指标", "分工", "计划")
"""What is in the title of an annex that says what is to be done."""


def regulation(folded: str, outline: Outline, head: Head, tasks: Sequence[Task]) -> Bounds | None:
    """Where a regulation stands, with the annexes of one that is called so; None in a text that holds none."""
    if head.kind == IN_ARTICLES:
        return None
    called = head.kind == REGULATION
    found = ruled_stretch(folded, outline, head.title, tasks, called)
    # asked last: few texts hold rules, and it is sought in the whole head of a text
    return None if found is None or (not called and PLANNED.search(folded, 0, LATEST)) else found


def ruled_stretch(
    folded: str, outline: Outline, title: str, tasks: Sequence[Task], called: bool
) -> Bounds | None:
    """Where the rules of a text stand, with the annexes of one that is `called` a regulation; None of a text without."""
    bounds = in_articles(folded, outline.articles, 1 if called else FEWEST_ARTICLES)
    if bounds is None:
        ruled = standard(folded, outline, title) or rules_in_items(folded, outline, title)
        # rules that each name who takes the measure are tasks, and may set aims
        return None if ruled is None or any(ruled[0] <= task.start < ruled[1] for task in tasks) else ruled
    if not called or len(outline.articles) < FEWEST_ARTICLES:
        return bounds
    return bounds[0], through_annexes(folded, bounds[1], outline.parts)


def binding(folded: str, outline: Outline, title: str, charged: int) -> list[Span]:
    """The articles of a text (第一条) that are rules: none of a plan, or of measures most of which name in brackets who takes them,
    as `charged` clauses of the text do; in a paper that is called no regulation none whose title says what is done:
    第一条 鼓励茶企上市。对上市的茶企,给予…."""
    kind = document_kind(title) if outline.articles else IN_ARTICLES
    if kind == IN_ARTICLES or 2 * charged >= len(outline.articles):
        return []
    done = {
        heading.start
        for heading in outline.headings
        if kind != REGULATION and heading.kind == "article" and opens_with_verb(folded, heading.title.start)
    }
    return [article for article in outline.articles if article.start not in done]


def rules_in_items(folded: str, outline: Outline, title: str) -> Bounds | None:
    """Where a regulation stands whose rules are numbered as the measures of a plan are (一、 1.): it is called one, for no year
    of its own, and says that it is laid down (制定本办法); None where none stands."""
    if outline.articles or document_kind(title) != REGULATION or YEAR.search(title):
        return None
    laid = LAID_DOWN.search(folded, 0, LATEST)
    return None if laid is None else through_parts(folded, laid.start(), outline.parts)


def standard(folded: str, outline: Outline, title: str) -> Bounds | None:
    """Where the text of a document stands that is called a standard; None for another."""
    bare = BEHIND.sub("", half_width(title)).rstrip("》")
    if not bare.endswith(STANDARDS):
        return None
    first = next((part.start for part in outline.parts if part.kind == "body"), 0)
    return through_parts(folded, first, outline.parts)


def through_parts(folded: str, place: int, parts: Sequence[Part]) -> Bounds:
    """The part that holds a place, with the annexes behind it."""
    start = max(part.start for part in parts if part.start <= place)
    return start, through_annexes(folded, place + 1, parts)


def in_articles(folded: str, known: Sequence[Span], fewest: int) -> Bounds | None:
    """The stretch of a text that stands in articles (第一条 …), of which it has `fewest` or more: from the first to the end
    of the last; `known` are those that the outline found, in their order."""
    articles = [
        found.start()
        for found in ARTICLE.finditer(folded)
        if folded[found.start() - 1 : found.start()] in OPENING
    ]
    if max(len(articles), len(known)) < fewest:
        return None
    told = [*articles, *(article.start for article in known)]
    end = folded.find("\n\n", max(told))
    return min(told), len(folded) if end < 0 else max([end, *(article.end for article in known[-1:])])


def through_annexes(folded: str, end: int, parts: Sequence[Part]) -> int:
    """Where a regulation whose articles end at a place ends with its annexes, which are tables of rates and forms; up to the
    first that is a plan."""
    for part in parts:
        if end > part.end:
            continue
        title = folded[part.title.start : part.title.end] if part.title else ""
        if part.start >= end and (part.kind != "annex" or _plans(title)):
            break
        end = part.end
    return end


def _plans(title: str) -> bool:
    """Whether an annex is called as a plan is, or as a table of what is to be done."""
    return document_kind(title) not in ANNEXED or any(word in title for word in AIMED)
