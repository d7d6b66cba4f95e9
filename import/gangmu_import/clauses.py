"""Clauses that say who holds a task: where they stand, whom they name, in which role."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from gangmu_import.bodiesfirst import opened_by_bodies
from gangmu_import.bodylike import no_name_ends
from gangmu_import.breaks import with_whole_words
from gangmu_import.dates import last_deadline
from gangmu_import.kinds import idle_kinds
from gangmu_import.leaders import statement_start
from gangmu_import.lineends import line_stop
from gangmu_import.namelists import OPENING, bare_lists, item_lists
from gangmu_import.outline import Outline
from gangmu_import.rolelabels import Label, opens_clause, role_labels
from gangmu_import.rolewords import ADVERB_ENDS, ANCHOR, SENTENCE_ENDS, RoleWords, role_words
from gangmu_import.statements import Clause, Holder, read_labels, read_marked, read_verbs
from gangmu_import.stretches import inside
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

ROW, SENTENCE = "clause.table", "clause.sentence"
DASH: Final = "—"
"""Before a sentence on who takes what stands above it: ——市科委牵头,市财政局配合。"""
BRACKETS: Final = "()[]【】{}"
LEGEND: Final = re.compile(r"[,;。]\s?以下(?:[^()。]{0,24}?(?:均|都|皆|不再|不另)|相?同(?=[,。]|\Z))")


def find_clauses(text: Text, outline: Outline) -> tuple[Clause, ...]:
    """Clauses in the order of the text, disjoint, outside frames."""
    folded, words = text.folded, role_words()
    pairs, taken = bracket_pairs(folded), list[Bounds]()
    folded = with_whole_words(folded, pairs)
    found: list[Clause] = []
    if ANCHOR.search(folded):
        labels = role_labels().find(folded)
        stops = sorted([section.start for section in outline.sections])
        found += bracketed(folded, pairs, labels, words)
        found += labelled(folded, labels, bounds_of(found), stops, words)
        taken = bounds_of(found)
        found += stated(folded, taken, stops, words)
        if not outline.articles:
            lines = outside(folded, outline.lines, outline.tables) if outline.tables else outline.lines
            is_told = partial(in_idle_section, outline)
            found += opened_by_bodies(folded, lines, taken, is_told, words)
    found += bare_lists(folded, pairs, taken)
    found += item_lists(folded, pairs, taken)
    found += clauses_of(folded, outline.tables)
    return disjoint([clause for clause in found if not outline.in_frame(clause.start)])


def disjoint(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Of clauses that overlap the first, the longest of these; but that of a row before what is read of its cells beyond their
    borders."""
    kept: list[Clause] = []
    for clause in sorted(clauses, key=lambda one: (one.start, one.rule != ROW, -one.end)):
        if not kept or clause.start >= kept[-1].end:
            kept.append(clause)
        elif (
            clause.rule == ROW and clause.holders and kept[-1].rule == SENTENCE and kept[-1].end <= clause.end
        ):
            kept[-1] = clause
    return tuple(kept)


def in_idle_section(outline: Outline, place: int) -> bool:
    """Whether a place stands in a section that commits nobody to anything."""
    idle = idle_kinds()
    kinds = zip(outline.sections, outline.kinds, strict=True)
    return any(kind in idle and section.start <= place < section.end for section, kind in kinds)


def bounds_of(clauses: Sequence[Clause]) -> list[Bounds]:
    """Where clauses stand, in the order of the text."""
    return sorted([(clause.start, clause.end) for clause in clauses])


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
        halt = statement_start(folded, first, last) if folded.find("前", first, last) >= 0 else last
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
    reports = role_labels().reports
    starts = [label.start for label in labels]
    for at, start in enumerate(starts):
        while following < len(taken) and taken[following][1] <= start:
            following += 1
        limit = taken[following][0] if following < len(taken) else len(folded)
        if start < done or limit <= start or not opens_clause(folded, start):
            continue
        end = min(limit, clause_end(folded, labels[at].end, stops))
        inner = labels[at : bisect_left(starts, end)]
        # what is said of how far a task has come names nobody
        end = next((one.start for one in inner if one.role is None and reports(folded, one)), end)
        holders = tuple(read_labels(folded, inner, end, words))
        # of labels in a row that name nobody the last alone may reach what those before it did not
        done = end if holders else inner[-1].start
        if holders:
            yield Clause(start, end, holders, last_deadline(folded, start, end), "clause.line")


def clause_end(folded: str, start: int, stops: Sequence[int]) -> int:
    """Where a clause without brackets ends: at a line end, a full stop that no label follows, or the next heading."""
    limit = min(len(folded), start + LONGEST_CLAUSE)
    following = bisect_left(stops, start)
    if following < len(stops):
        limit = min(limit, stops[following])
    return line_stop(folded, start, limit)


def stated(folded: str, taken: Sequence[Bounds], stops: Sequence[int], words: RoleWords) -> Iterator[Clause]:
    """Sentences that do nothing but state responsibility (由市科委牵头,市财政局配合。)."""
    for end in words.closings(folded):
        first = max(0, end - LAST_WORDS)
        verbs = words.verbs(folded, max(first, folded.rfind("\n", first, end)), end)
        if not verbs or folded[verbs[-1][3] : end].strip(" \t") or inside(taken, end - 1):
            continue
        # before most verbs that end a sentence stands a word that is neither a body nor an adverb
        before = folded[max(0, verbs[-1][2] - 1)]
        if no_name_ends(before) and before not in ADVERB_ENDS:
            continue
        start = sentence_start(folded, end, stops)
        while folded.startswith(DASH, start):
            start += 1
        if ANCHOR.search(folded, start, end) and not EXHORTING.search(
            folded, max(start, end - LAST_WORDS), end
        ):
            holders = tuple(read_verbs(folded, start, end, None, words, strict=True))
            place = None if holders else EACH_PLACE.search(folded, start, end)
            if place and not words.verb.search(folded, start, place.start()):
                start = place.end()
                holders = tuple(read_verbs(folded, start, end, None, words, strict=True))
            if holders:
                yield Clause(start, end, holders, last_deadline(folded, start, end), SENTENCE)


def sentence_start(folded: str, end: int, stops: Sequence[int]) -> int:
    """Where the sentence that ends here begins, behind the one before it or at a heading."""
    start = max(0, end - LONGEST_SENTENCE)
    heading = bisect_right(stops, end) - 1
    if heading >= 0:
        start = max(start, stops[heading])
    return max(start, *(folded.rfind(sign, start, end) + 1 for sign in SENTENCE_ENDS))
