"""Clauses that say who holds a task: where they stand, whom they name, in which role."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from gangmu_import.barelists import listed_body, may_be_office, names_office
from gangmu_import.bodiesfirst import opened_by_bodies
from gangmu_import.bodylike import may_be_body, no_name_ends, surely_body
from gangmu_import.breaks import with_whole_words
from gangmu_import.conventions import states_leaders
from gangmu_import.dates import last_deadline
from gangmu_import.holders import LEVELS, bodies_of, split_names
from gangmu_import.kinds import idle_kinds
from gangmu_import.lineends import line_stop
from gangmu_import.outline import Outline
from gangmu_import.rolewords import ADVERB_ENDS, ANCHOR, SENTENCE_ENDS, Label, RoleWords, role_words
from gangmu_import.statements import Clause, Holder, read_labels, read_marked, read_verbs
from gangmu_import.tabled import clauses_of, outside
from gangmu_import.text import Bounds, Text, places_of

__all__ = ["Clause", "Holder", "find_clauses"]

LONGEST_CLAUSE: Final = 1200
"""Characters between the brackets of a clause; the longest met so far lists 40 bodies in 480."""
LONGEST_SENTENCE: Final = 440
"""Characters of a sentence that does nothing but state responsibility."""
LAST_WORDS: Final = 12
"""Characters at the end of such a sentence in which its verb is looked for."""
EXHORTING: Final = re.compile(r"认真|严格|[要应须](?:结合|根据|按照|依据|从)")
"""What a sentence that calls upon all holds before its verb: 各地区要结合实际抓好落实."""
EACH_PLACE: Final = re.compile(r",(?=各(?:有关|相关)?[市州盟区县旗乡镇街(])")
"""Before the places that close a sentence: 推广茶灯,各市、县政府负责落实."""
LONGEST_LEAD: Final = 40
"""Characters before the first label in a bracket."""
LONGEST_NUMBER: Final = 3
"""Characters of (一) and the like up to the closing bracket; what they hold is no body."""
SHORTEST_CLAUSE: Final = 6
"""Characters of (税务负责); all that hold fewer are numbers, years and remarks."""

BRACKETS: Final = "()[]【】{}"
OPENING: Final = "([【{"
LEGEND: Final = re.compile(r"[,;。]\s?以下(?:[^()。]{0,24}?(?:均|都|皆|不再|不另)|相?同(?=[,。]|\Z))")
REPEATED: Final = ("下同", "不再", "不另")
"""How a remark in a list begins that says that the bodies are not repeated below."""
BEFORE_LIST: Final = frozenset("。;!” \u3000\n\t")
"""What stands right before the bracket of a list that closes its paragraph."""


def find_clauses(text: Text, outline: Outline) -> tuple[Clause, ...]:
    """Clauses in the order of the text, disjoint, outside frames."""
    folded, words = text.folded, role_words()
    pairs, taken = bracket_pairs(folded), list[Bounds]()
    folded = with_whole_words(folded, pairs)
    found: list[Clause] = []
    if ANCHOR.search(folded):
        labels = words.labels(folded)
        stops = sorted([section.start for section in outline.sections])
        found += bracketed(folded, pairs, labels, words)
        found += labelled(folded, labels, bounds_of(found), stops, words)
        taken = bounds_of(found)
        found += stated(folded, taken, stops, words)
        if not outline.articles:
            lines = outside(folded, outline.lines, outline.tables) if outline.tables else outline.lines
            is_told = partial(in_idle_section, outline)
            found += opened_by_bodies(folded, lines, taken, is_told, words)
    found += bare_lists(folded, pairs, taken, words)
    found += clauses_of(folded, outline.tables)
    disjoint: list[Clause] = []
    for clause in sorted(found, key=lambda clause: (clause.start, -clause.end)):
        if not outline.in_frame(clause.start) and (not disjoint or clause.start >= disjoint[-1].end):
            disjoint.append(clause)
    return tuple(disjoint)


def in_idle_section(outline: Outline, place: int) -> bool:
    """Whether a place stands in a section that commits nobody to anything."""
    idle = idle_kinds()
    kinds = zip(outline.sections, outline.kinds, strict=True)
    return any(kind in idle and section.start <= place < section.end for section, kind in kinds)


def bounds_of(clauses: Sequence[Clause]) -> list[Bounds]:
    """Where clauses stand, in the order of the text."""
    return sorted([(clause.start, clause.end) for clause in clauses])


def inside(taken: Sequence[Bounds], place: int) -> bool:
    """Whether a place lies in one of the stretches that are taken, which are disjoint and in their order."""
    near = bisect_left(taken, (place + 1, 0)) - 1
    return near >= 0 and taken[near][1] > place


def bracketed(
    folded: str, pairs: Sequence[Bounds], labels: Sequence[Label], words: RoleWords
) -> Iterator[Clause]:
    """Clauses in brackets of any kind, the outermost that reads as one; brackets of two kinds may close each other."""
    done = 0
    label_starts = [label.start for label in labels]
    for start, end in pairs:
        if start < done or end - start < SHORTEST_CLAUSE or not ANCHOR.search(folded, start, end):
            continue
        inner = labels[bisect_left(label_starts, start) : bisect_left(label_starts, end)]
        clause = read_bracket(folded, start, end, inner, words)
        if clause is not None:
            done = end
            yield clause


def bracket_pairs(folded: str) -> list[Bounds]:
    """Pairs of brackets with at most LONGEST_CLAUSE characters between them, by start, the outer before the inner;
    not those around a number, (一)."""
    pairs: list[Bounds] = []
    open_at: list[int] = []
    for at in places_of(BRACKETS, folded):
        if folded[at] in OPENING:
            open_at.append(at)
        elif open_at:
            start = open_at.pop()
            if at - start > LONGEST_CLAUSE:
                open_at.clear()
            elif at - start > LONGEST_NUMBER:
                pairs.append((start, at + 1))
    return sorted(pairs)


def before_legend(folded: str, start: int, end: int, labels: Sequence[Label]) -> int:
    """Where a word on those below begins that closes a clause: ….以下均需各县区落实,不再列出; `end` without one."""
    legend = LEGEND.search(folded, start, end)
    # 以下单位均为配合单位: names who joins in
    return end if legend is None or (labels and labels[-1].start > legend.start()) else legend.start()


def read_bracket(
    folded: str, start: int, end: int, labels: Sequence[Label], words: RoleWords
) -> Clause | None:
    """The clause of a bracket pair, or None where its content states no responsibility; `labels` stand inside."""
    first, last = start + 1, end - 1
    if folded.find("下", first, last) >= 0:
        last = before_legend(folded, first, last, labels)
    if labels and labels[0].start - first <= LONGEST_LEAD:
        holders = read_labels(folded, labels, last, words)
        if labels[0].start > first:
            holders = read_verbs(folded, first, labels[0].start, None, words) + holders
        rule = "clause.label"
    else:
        # a legend may hold a verb of its own: 列在逗号前面的为牵头单位,其余单位按分工配合
        halt = words.statement(folded, first, last) if folded.find("前", first, last) >= 0 else last
        holders = read_marked(folded, first, halt, words) or read_verbs(folded, first, halt, None, words)
        rule = "clause.verb"
    if not holders:
        return None
    return Clause(start, end, tuple(holders), last_deadline(folded, first, last), rule)


def labelled(
    folded: str, labels: Sequence[Label], taken: Sequence[Bounds], stops: Sequence[int], words: RoleWords
) -> Iterator[Clause]:
    """Clauses without brackets: 责任单位:A、B at the head of a line, after a sentence, or on lines one under another."""
    done = following = 0
    starts = [label.start for label in labels]
    for at, start in enumerate(starts):
        while following < len(taken) and taken[following][1] <= start:
            following += 1
        limit = taken[following][0] if following < len(taken) else len(folded)
        if start < done or limit <= start or not words.opens_clause(folded, start):
            continue
        end = min(limit, clause_end(folded, labels[at].end, stops, words))
        inner = labels[at : bisect_left(starts, end)]
        # what is said of how far a task has come names nobody
        end = next((one.start for one in inner if one.role is None and words.reports(folded, one)), end)
        holders = tuple(read_labels(folded, inner, end, words))
        # of labels in a row that name nobody the last alone may reach what those before it did not
        done = end if holders else inner[-1].start
        if holders:
            yield Clause(start, end, holders, last_deadline(folded, start, end), "clause.line")


def clause_end(folded: str, start: int, stops: Sequence[int], words: RoleWords) -> int:
    """Where a clause without brackets ends: at a line end, a full stop that no label follows, or the next heading."""
    limit = min(len(folded), start + LONGEST_CLAUSE)
    following = bisect_left(stops, start)
    if following < len(stops):
        limit = min(limit, stops[following])
    return line_stop(folded, start, limit, words)


def stated(folded: str, taken: Sequence[Bounds], stops: Sequence[int], words: RoleWords) -> Iterator[Clause]:
    """Sentences that do nothing but state responsibility (由市科委牵头,市财政局配合。)."""
    for end in words.closings(folded):
        verbs = words.verbs(folded, max(0, end - LAST_WORDS), end)
        if not verbs or folded[verbs[-1][3] : end].strip(" \t") or inside(taken, end - 1):
            continue
        # before most verbs that end a sentence stands a word that is neither a body nor an adverb
        before = folded[max(0, verbs[-1][2] - 1)]
        if no_name_ends(before) and before not in ADVERB_ENDS:
            continue
        start = sentence_start(folded, end, stops)
        if ANCHOR.search(folded, start, end) and not EXHORTING.search(
            folded, max(start, end - LAST_WORDS), end
        ):
            holders = tuple(read_verbs(folded, start, end, None, words, strict=True))
            place = None if holders else EACH_PLACE.search(folded, start, end)
            if place and not words.verb.search(folded, start, place.start()):
                start = place.end()
                holders = tuple(read_verbs(folded, start, end, None, words, strict=True))
            if holders:
                yield Clause(start, end, holders, last_deadline(folded, start, end), "clause.sentence")


def sentence_start(folded: str, end: int, stops: Sequence[int]) -> int:
    """Where the sentence that ends here begins, behind the one before it or at a heading."""
    start = max(0, end - LONGEST_SENTENCE)
    heading = bisect_right(stops, end) - 1
    if heading >= 0:
        start = max(start, stops[heading])
    return max(start, *(folded.rfind(sign, start, end) + 1 for sign in SENTENCE_ENDS))


def bare_lists(
    folded: str, pairs: Sequence[Bounds], taken: Sequence[Bounds], words: RoleWords
) -> Iterator[Clause]:
    """(省发展改革委、省财政厅) at the end of a paragraph, where the document does so at least three times (twice will do
    where all names say of which level they are), says in such a bracket or anywhere which of the bodies leads, or gives
    duties in other such brackets; then also such lists behind a sentence amid a paragraph, and those with a few names that
    nothing else tells as bodies. Without these (人事处、信息中心)."""
    closing, amid = behind_sentences(folded, pairs, taken)
    lists = [clause for bounds in closing if (clause := bare_list(folded, *bounds, words))]
    sure = [clause for clause in lists if clause.rule == "clause.names"]
    if (
        len(sure) < 3 - all_of_levels(folded, sure)
        and not (lists and (tells_leader(folded, lists, words) or (sure and states_leaders(folded, words))))
        and not stands_beside(folded, taken, sure)
    ):
        yield from office_lists(folded, closing, words)
        return
    yield from lists
    for bounds in amid:
        clause = bare_list(folded, *bounds, words)
        if clause is not None and clause.rule == "clause.names":
            yield clause


def stands_beside(folded: str, taken: Sequence[Bounds], lists: Sequence[Clause]) -> bool:
    """Whether one of the lists has several names, and other brackets that close paragraphs say who does what."""
    return any(len(one.holders) > 1 for one in lists) and any(
        folded[start] in OPENING and closes_paragraph(folded, start, end) for start, end in taken
    )


def all_of_levels(folded: str, lists: Sequence[Clause]) -> bool:
    """Whether each list has several names, all with the level that they are of: 县林业局、县财政局."""
    return all(
        len(one.holders) > 1 and all(folded[start] in LEVELS for _, start, _ in one.holders) for one in lists
    )


def behind_sentences(
    folded: str, pairs: Sequence[Bounds], taken: Sequence[Bounds]
) -> tuple[list[Bounds], list[Bounds]]:
    """Brackets behind a sentence: those that close a paragraph, one beside the other as well, and those amid one."""
    closing, amid = list[Bounds](), list[Bounds]()
    for start, end in pairs:
        before = folded[start - 1 : start]
        beside = before == ")" and closing and closing[-1][1] == start
        if not (beside or before in BEFORE_LIST) or inside(taken, start):
            continue
        if beside or closes_paragraph(folded, start, end):
            closing.append((start, end))
        # the outermost only: brackets in brackets would be read once for each
        elif folded[start - 1] in "。;!" and (not amid or start >= amid[-1][1]):
            amid.append((start, end))
    return closing, amid


def tells_leader(folded: str, lists: Sequence[Clause], words: RoleWords) -> bool:
    """Whether one of the lists says itself which of its bodies leads."""
    return any(words.statement(folded, one.start + 1, one.end - 1) < one.end - 1 for one in lists)


def office_lists(folded: str, closing: Sequence[Bounds], words: RoleWords) -> list[Clause]:
    """(人事处、信息中心) at the end of paragraphs, in a paper in which at least three and most such brackets are so."""
    if len(closing) < 3:
        return []
    found = [
        clause
        for bounds in closing
        if (clause := bare_list(folded, *bounds, words, may_be_office))
        and all(may_be_office(folded[start:end]) for _, start, end in clause.holders)
    ]
    certain = any(names_office(folded[start:end]) for clause in found for _, start, end in clause.holders)
    return found if certain and len(found) >= max(3, len(closing) // 2 + 1) else []


def bare_list(
    folded: str, start: int, end: int, words: RoleWords, is_body: Callable[[str], bool] = listed_body
) -> Clause | None:
    """The clause of a bracket that holds only names, or mostly: then its rule says so."""
    halt = words.statement(folded, start + 1, end - 1)
    pieces = split_names(folded, start + 1, halt)
    names = bodies_of(folded, pieces, is_body)
    if not names:
        return None
    # 9月底前完成 may stand before or behind the names, 下同 behind them
    others = [
        piece
        for piece in pieces
        if piece not in names
        and not folded.startswith(REPEATED, piece[0])
        and not last_deadline(folded, *piece)
    ]
    if others and not (len(others) < len(names) and all(may_be_name(folded[slice(*one)]) for one in others)):
        return None
    holders: tuple[Holder, ...] = tuple([("责任", *name) for name in sorted(names + others)])
    due = last_deadline(folded, start + 1, halt)
    # a zone alone may be where the work is done
    doubtful = others or not any(surely_body(folded[slice(*name)]) for name in names)
    return Clause(start, end, holders, due, "clause.mostly" if doubtful else "clause.names")


def may_be_name(name: str) -> bool:
    """Whether a text among names of bodies may be one more: Chinese without other signs, 东岸发展署."""
    return name.isalpha() and may_be_body(name)


def closes_paragraph(folded: str, start: int, end: int) -> bool:
    """Whether a bracket stands behind a sentence and before a line end or the next numbered paragraph."""
    behind = folded[end : end + 4].lstrip(" 。;")
    before = folded[max(0, start - 2) : start].rstrip()
    paragraph_ends = not behind or behind[0] in "\n\u3000([一二三四五六七八九十0123456789"
    return paragraph_ends and bool(before) and before[-1] in "。;!”"
