"""Headings of a part: numbered ones at the beginning of paragraphs and inside long ones, and unnumbered ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from gangmu_db.records import record
from gangmu_import.articles import article_title
from gangmu_import.barelists import ends_in_list
from gangmu_import.bodylike import surely_body
from gangmu_import.kinds import opens_with_verb
from gangmu_import.ladder import RANKS, Ladder
from gangmu_import.longlines import holds_items, holds_next, places_in_stream
from gangmu_import.numbering import FIRM, Line, Number, read_number
from gangmu_import.parts import TITLE as SUBTITLE
from gangmu_import.renumbered import BARE_NUMBER
from gangmu_import.titles import Title, chapter_title, opens_duty, plain_title, read_title, signed_title
from gangmu_import.unnumbered import FIGURE

HASHES: Final = re.compile(r"#{1,6}\s+")
SHORTEST: Final = 40
"""Characters beyond which a paragraph with a number may hold the next of its form, or others below one of WIDE."""
WIDE: Final = frozenset({"part", "chapter", "chinese"})
"""Forms whose headings may stand before others in one paragraph: 五、工作要求。(一)加强领导。…."""
TITLE_RUN: Final = re.compile(r"[(\d](?:(?<=\()[一二三四五六七八九十]{1,3}\)|(?<=\d)\d?[.、](?!\d))")
"""What follows the title of a heading without a mark: 二、主要任务(一)壮大…."""
BRACKET_RUN: Final = re.compile(
    r"\((?<=[\u4e00-\u9fff *_]\()[一二三四五六七八九十]{1,3}\)(?=[\u4e00-\u9fff])"
)
"""The same on a line of its own, where only (一) is surely none of the title."""
NARROW: Final = 60
"""Characters of a heading's line in which no more than the first (一) of a 一、 is looked for."""
ARTICLE_RUN: Final = re.compile(r"第[一二三四五六七八九十百]{1,5}[节条](?=[\s\u4e00-\u9fff(【])")
"""What follows the title of a chapter without a mark: 第一章 总则第一条 为了…."""
CITED: Final = "第"
"""Before the number of a clause that is cited, and begins nothing: 依照第(一)项."""
LONGEST_ITEM: Final = 30
"""Characters; what stands behind a bullet, a dash or (1) is a heading only where it is short, and no figure of a report."""
OCCASIONS: Final = ("会议上", "大会上")
"""How the line below the title of a report ends that says where it was given."""
ITEMS: Final = frozenset({"bullet", "dash", "digit_bracketed", "digit_closed", "circled"})
"""Forms that number the measures of one task rather than tasks."""
CHAPTERS: Final = frozenset({"part", "chapter", "section"})
"""Forms of the parts of a regulation."""
ARTICLES: Final = CHAPTERS | {"article"}
"""Forms of a regulation."""
CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
NO_SENTENCE: Final = frozenset(";:")
"""What stands before the items of a list, which are no headings."""
LONGEST_SKIPPED: Final = 24
"""Characters of the title of an item before which others are left out."""
ITEM: Final = re.compile(
    r"\n[ *]*(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]{1,3}[章节])"
)
"""Where the next item begins."""
LONGEST_REST: Final = 400
"""Characters of what stands of an item on the lines behind its first."""
CITATION: Final = re.compile(r"《[^《》\n]{2,60}》(?:\([^()\n]{1,30}\))?第[^,。;\n]{1,40}条[^,。;\n]{0,12}")
"""An article of a law, which heads nothing: 1.《茶叶法》第八条."""
ITEM_END: Final = frozenset(";,")
"""What the items of a list in a sentence end with."""


@record
class Heading:
    """A heading and its place, before it has a level."""

    kind: str
    value: int
    start: int
    """Of the number, or of the title."""
    mark_end: int
    """Behind the number; the start where there is none."""
    title: Title
    end: int
    """Of the paragraph or stretch that the heading opens."""


def numbered(folded: str, line: Line, ladder: Ladder, longest: int) -> Iterable[Heading]:
    """Headings with a number in one paragraph: at its beginning, and in its stream where it is longer than `longest`.

    Each has to be put on the ladder before the next is asked for.
    """
    start, end, _, number = line
    # 五、工作要求。(一)加强领导。… (二)… stands in one paragraph even where the document has lines
    if number is None or end - start > (SHORTEST if number.kind in WIDE else longest):
        return _streamed(folded, line, ladder, longest)
    if end - start > SHORTEST and holds_next(folded, number, end):
        return _streamed(folded, line, ladder, SHORTEST)
    if holds_items(folded, number, end):
        return _streamed(folded, line, ladder, 0)
    heading, follower = _accept(folded, number, end, ladder, False)
    if follower:
        return _followed(folded, heading, follower, end, ladder)
    return (heading,) if heading else ()


def _followed(
    folded: str, heading: Heading | None, number: Number | None, stop: int, ladder: Ladder
) -> Iterator[Heading]:
    """A heading, and those from a number on that follow it without a mark between."""
    if heading:
        yield heading
    while number is not None:
        heading, number = _accept(folded, number, stop, ladder, True)
        if heading:
            yield heading


def _streamed(folded: str, line: Line, ladder: Ladder, longest: int) -> Iterator[Heading]:
    """The headings in the stream of a long paragraph, or behind the # of a Markdown heading."""
    start, end, _, opening = line
    begin = _behind_hashes(folded, start, end)
    if begin > start:
        start = begin
        opening = read_number(folded, start, end) or _bare_number(folded, start, end, ladder)
    if opening and opening.kind in WIDE:
        longest = SHORTEST
    places = places_in_stream(folded, start, end) if end - start > longest else [start]
    stops = [*places[1:], end]
    for index, (place, stop) in enumerate(zip(places, stops, strict=True)):
        number = read_number(folded, place, end) if index else opening
        if number is None:
            continue
        heading, follower = _accept(folded, number, stop, ladder, index > 0)
        if follower:
            yield from _followed(folded, heading, follower, stop, ladder)
        elif heading:
            yield heading


def _bare_number(folded: str, start: int, end: int, ladder: Ladder) -> Number | None:
    """The next number of those in digits, with a blank alone before its title: ## 2 主要任务."""
    found = BARE_NUMBER.match(folded, start, end)
    if found is None or not found["blank"] or not ladder.expects("digit", int(found["value"])):
        return None
    return Number("digit", int(found["value"]), start, found.end(), found.end("value"))


def unnumbered(folded: str, line: Line) -> Heading:
    """The heading that a whole line is."""
    start, end, _, _ = line
    start = _behind_hashes(folded, start, end)
    return Heading("plain", 0, start, start, Title(start, end, end, True), end)


def _behind_hashes(folded: str, start: int, end: int) -> int:
    """Where the words of a line begin, behind the ## of Markdown where it has them."""
    hashes = HASHES.match(folded, start, end) if folded[start] == "#" else None
    return hashes.end() if hashes else start


def _accept(
    folded: str, number: Number, stop: int, ladder: Ladder, inside: bool
) -> tuple[Heading | None, Number | None]:
    """The heading with this number, and the number that follows its title without a mark (二、主要任务(一)壮大…)."""
    kind, sure = number.kind, number.sure
    counted = inside and kind != "dash"
    if (counted or not sure) and not _fits(folded, number, stop, ladder):
        return None, None
    # most titles are plain, and nothing that could be the next number stands in one
    title = None if kind in ARTICLES else plain_title(folded, number.end, stop)
    if title is None:
        follower = _follower(folded, number, stop, ladder, inside)
        if follower:
            end = follower.start
            title = read_title(folded, number.end, end)
            mark = number.value, number.start, number.mark_end
            return Heading(kind, *mark, title, end) if title else None, follower
        title = _signed(folded, number, stop)
    if title and (kind == "article" or _is_heading(folded, number, title, stop, ladder)):
        return Heading(kind, number.value, number.start, number.mark_end, title, stop), None
    return None, None


def _fits(folded: str, number: Number, stop: int, ladder: Ladder) -> bool:
    """Whether a number that may be none goes on with the headings before it."""
    if ladder.expects(number.kind, number.value):
        return number.sure or number.value != 1
    return number.sure and _skips(folded, number, stop, ladder)


def _skips(folded: str, number: Number, stop: int, ladder: Ladder) -> bool:
    """Whether a number in brackets opens an item before which others are left out: 二、培育产业 (三)建好基地。…."""
    if number.kind != "bracketed" or not ladder.may_skip_to(number.kind, number.value):
        return False
    before = folded[max(0, number.start - 3) : number.start].rstrip()
    return before[-1:] not in NO_SENTENCE and _opens(folded, number, stop)


def _opens(folded: str, number: Number, stop: int) -> bool:
    """Whether a short sentence stands behind a number, and others behind that."""
    title = plain_title(folded, number.end, stop)
    return title is not None and title.end - title.start <= LONGEST_SKIPPED and title.end < stop - 1


def _signed(folded: str, number: Number, stop: int) -> Title | None:
    """The title behind a number where signs stand that may end it or not."""
    if number.kind == "article":
        return article_title(folded, number, stop)
    read = chapter_title if number.kind in CHAPTERS else signed_title
    title = read(folded, number.end, stop)
    return title if title is None or folded[title.end - 1] != ")" else _without_list(folded, title)


def _without_list(folded: str, title: Title) -> Title:
    """A title without the bracket at its end that names who does it: 改造渡口(县交通局); one behind a body is its other name."""
    opening = folded.rfind("(", title.start, title.end)
    kept = opening > title.start and not surely_body(folded[title.start : opening])
    bare = Title(title.start, opening, title.body, title.whole)
    return bare if kept and ends_in_list(folded, title.start, title.end) else title


def _follower(folded: str, number: Number, stop: int, ladder: Ladder, inside: bool) -> Number | None:
    """The first or next number of its kind that follows a title on its own line without a mark between."""
    if inside or stop - number.end >= NARROW:
        pattern = ARTICLE_RUN if number.kind in RANKS else TITLE_RUN
    elif number.kind == "chinese":
        pattern = BRACKET_RUN
    else:
        return None
    limit = min(stop, number.end + 80)
    sentence = folded.find("。", number.end, limit)
    run = pattern.search(folded, number.end, limit if sentence < 0 else sentence)
    if run is None or run.start() - number.end < 2 or folded[run.start() - 1] == CITED:
        return None
    follower = read_number(folded, run.start(), stop)
    if follower and (follower.value == 1 or ladder.expects(follower.kind, follower.value)):
        return follower
    if follower and number.kind in WIDE and follower.kind == "bracketed" and _opens(folded, follower, stop):
        return follower
    return None


def _is_heading(folded: str, number: Number, title: Title, stop: int, ladder: Ladder) -> bool:
    """Whether a numbered stretch is a heading and not an item of a list."""
    kind = number.kind
    start, end, whole = title.start, title.end, title.whole
    chinese = "\u4e00" <= folded[start] <= "\u9fff" or CHINESE.search(folded, start, end)
    # the items of an article are its clauses: a regulation has no headings below 第一条
    outside = (
        "article" in ladder.kinds and kind not in ARTICLES and not ladder.holds_articles(kind, number.value)
    )
    no_title = (kind == "dash" and folded.endswith(OCCASIONS, start, end)) or (
        folded[start] == "《" and CITATION.fullmatch(folded, start, end)
    )
    if not chinese or outside or no_title:
        return False
    if kind in FIRM:
        return True
    if kind == "box":
        return whole and end >= stop - 1
    if _is_listed(folded, title, stop) or (
        # the first line with a dash may be the title of all, below a motto
        kind == "dash" and not ladder.kinds and SUBTITLE.match(folded, start, stop)
    ):
        return False
    if kind == "digit" or not whole:
        return kind == "digit"
    words = folded[start:end]
    if kind == "bullet" and folded[start - 2 : start] == "**":
        # what stands in bold behind a bullet is a title, whatever it opens with
        kind = ""
    return _is_short(words, kind) or _goes_on(folded, number, title, stop, ladder)


def _is_listed(folded: str, title: Title, stop: int) -> bool:
    """Whether a stretch ends as the items of a list in a sentence do."""
    return folded[stop - 1] in ITEM_END and folded.find("。", title.start, stop) < 0


def _goes_on(folded: str, number: Number, title: Title, stop: int, ladder: Ladder) -> bool:
    """Whether a long sentence is the title beside one of the same kind: its paragraph ends with who is to do it, or the
    next, where no other item begins between."""
    if not ladder.runs_on(number.kind, number.value):
        return False
    if opens_duty(folded, title.end, stop) or ends_in_list(folded, title.end, stop):
        return True
    words = folded[title.start : title.end]
    if len(words) <= LONGEST_ITEM and title.end < stop - 1 and opens_with_verb(words):
        return True
    following = ITEM.search(folded, stop, stop + LONGEST_REST) if title.end < stop - 1 else None
    return following is not None and opens_duty(folded, stop, following.start())


def _is_short(title: str, kind: str) -> bool:
    """Whether what stands behind a bullet, a dash or (1) is a title and no figure of a report."""
    if kind == "bullet" and not opens_with_verb(title):
        return False
    return len(title) <= LONGEST_ITEM and "," not in title and not FIGURE.search(title)
