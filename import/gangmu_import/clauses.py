"""Clauses that say who holds a task: where they stand, whom they name, in which role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from gangmu_db.records import Span
from gangmu_import.conventions import states_leaders
from gangmu_import.dates import last_deadline
from gangmu_import.holders import split_names, surely_body
from gangmu_import.outline import Outline
from gangmu_import.rolewords import ANCHOR, Label, RoleWords, role_words
from gangmu_import.statements import Clause, Holder, read_labels, read_marked, read_verbs
from gangmu_import.tabled import clauses_of
from gangmu_import.text import Text

__all__ = ["Clause", "Holder", "find_clauses"]

LONGEST_CLAUSE = 1200
"""Characters between the brackets of a clause; the longest met so far lists 40 bodies in 480."""

BRACKETS = tuple(re.compile(re.escape(sign)) for sign in "()[]【】{}")
OPENING = "([【{"
BEFORE_LIST = frozenset("。;!” \u3000\n\t")
"""What stands right before the bracket of a list that closes its paragraph."""
label_start = attrgetter("start")


def find_clauses(text: Text, outline: Outline) -> tuple[Clause, ...]:
    """Clauses in the order of the text, disjoint, outside frames."""
    folded, words = text.folded, role_words()
    anchors = [match.start() for match in ANCHOR.finditer(folded)]
    labels = words.labels(folded, 0, len(folded)) if anchors else []
    pairs = bracket_pairs(folded)
    found = [*bracketed(folded, pairs, anchors, labels, words)]
    taken = [Span(clause.start, clause.end) for clause in found]
    stops = sorted(section.start for section in outline.sections)
    found += labelled(folded, labels, taken, stops, words)
    taken = sorted(Span(clause.start, clause.end) for clause in found)
    found += stated(folded, anchors, taken, stops, words)
    found += bare_lists(folded, pairs, taken, words)
    found += clauses_of(folded, outline.tables)
    disjoint: list[Clause] = []
    for clause in sorted(found, key=lambda clause: (clause.start, -clause.end)):
        if not outline.in_frame(clause.start) and (not disjoint or clause.start >= disjoint[-1].end):
            disjoint.append(clause)
    return tuple(disjoint)


def bracketed(
    folded: str, pairs: Sequence[Span], anchors: Sequence[int], labels: Sequence[Label], words: RoleWords
) -> Iterator[Clause]:
    """Clauses in brackets of any kind, the outermost that reads as one; brackets of two kinds may close each other."""
    done = 0
    for start, end in pairs:
        if start < done:
            continue
        first = bisect_left(anchors, start)
        if first < len(anchors) and anchors[first] < end:
            clause = read_bracket(folded, start, end, between(labels, start, end), words)
            if clause is not None:
                done = end
                yield clause


def between(labels: Sequence[Label], start: int, end: int) -> Sequence[Label]:
    """The labels that begin in a stretch."""
    return labels[bisect_left(labels, start, key=label_start) : bisect_left(labels, end, key=label_start)]


def bracket_pairs(folded: str) -> list[Span]:
    """Pairs of brackets with at most LONGEST_CLAUSE characters between them, by start, the outer before the inner."""
    pairs: list[Span] = []
    open_at: list[int] = []
    # one sign after the other: a search for one takes a sixth of the time of a search for any of eight
    signs = (sign for sign in BRACKETS if sign.pattern[-1] in folded)
    for at in sorted(match.start() for sign in signs for match in sign.finditer(folded)):
        if folded[at] in OPENING:
            open_at.append(at)
        elif open_at:
            start = open_at.pop()
            if at - start <= LONGEST_CLAUSE:
                pairs.append(Span(start, at + 1))
            else:
                open_at.clear()
    return sorted(pairs)


def read_bracket(
    folded: str, start: int, end: int, labels: Sequence[Label], words: RoleWords
) -> Clause | None:
    """The clause of a bracket pair, or None where its content states no responsibility; `labels` stand inside."""
    inner = Span(start + 1, end - 1)
    lead = folded[inner.start : labels[0].start] if labels else ""
    if labels and len(lead) <= 40:
        holders = [
            *read_verbs(folded, inner.start, labels[0].start, None, words),
            *read_labels(folded, labels, inner.end, words),
        ]
        rule = "clause.label"
    else:
        holders = list(read_marked(folded, *inner, words) or read_verbs(folded, *inner, None, words))
        rule = "clause.verb"
    if not holders:
        return None
    return Clause(start, end, tuple(holders), last_deadline(folded, *inner), rule)


def labelled(
    folded: str, labels: Sequence[Label], taken: Sequence[Span], stops: Sequence[int], words: RoleWords
) -> Iterator[Clause]:
    """Clauses without brackets: 责任单位:A、B at the head of a line, after a sentence, or on lines one under another."""
    done = 0
    starts = [span.start for span in taken]
    for label in labels:
        if label.start < done or label.role is None:
            continue
        near = bisect_left(starts, label.start) - 1
        if near >= 0 and taken[near].end > label.start:
            continue
        if not words.opens_clause(folded, label.start):
            continue
        end = clause_end(folded, label.end, stops, words)
        if near + 1 < len(taken):
            end = min(end, taken[near + 1].start)
        holders = tuple(read_labels(folded, between(labels, label.start, end), end, words))
        if holders:
            done = end
            yield Clause(label.start, end, holders, last_deadline(folded, label.start, end), "clause.line")


def clause_end(folded: str, start: int, stops: Sequence[int], words: RoleWords) -> int:
    """Where a clause without brackets ends: at a line end, a full stop that no label follows, or the next heading."""
    limit = min(len(folded), start + LONGEST_CLAUSE)
    following = bisect_left(stops, start)
    if following < len(stops):
        limit = min(limit, stops[following])
    return words.line_stop(folded, start, limit)


def stated(
    folded: str, anchors: Sequence[int], taken: Sequence[Span], stops: Sequence[int], words: RoleWords
) -> Iterator[Clause]:
    """Sentences that do nothing but state responsibility (由市科委牵头,市财政局配合。)."""
    starts = [span.start for span in taken]
    done = 0
    for anchor in anchors:
        if anchor < done:
            continue
        near = bisect_left(starts, anchor + 1) - 1
        if near >= 0 and taken[near].end > anchor:
            continue
        sentence, ends = words.sentence(folded, anchor, stops)
        done = sentence.end
        holders = tuple(read_verbs(folded, *sentence, None, words, strict=True)) if ends else ()
        if holders:
            yield Clause(*sentence, holders, last_deadline(folded, *sentence), "clause.sentence")


def bare_lists(
    folded: str, pairs: Sequence[Span], taken: Sequence[Span], words: RoleWords
) -> Iterator[Clause]:
    """(省发展改革委、省财政厅) at the end of a paragraph, where the document does so at least three times, or says
    in such a bracket or anywhere which of the bodies leads."""
    found, stated_once = [], False
    starts = [span.start for span in taken]
    for start, end in pairs:
        if folded[start - 1 : start] not in BEFORE_LIST or not closes_paragraph(folded, start, end):
            continue
        near = bisect_left(starts, start + 1) - 1
        if near >= 0 and taken[near].end > start:
            continue
        halt = words.statement(folded, start + 1, end - 1)
        pieces = split_names(folded, start + 1, halt)
        names = [piece for piece in pieces if surely_body(folded[piece.start : piece.end])]
        # 9月底前完成 may stand before or behind the names
        if names and all(piece in names or last_deadline(folded, *piece) for piece in pieces):
            stated_once = stated_once or halt < end - 1
            due = last_deadline(folded, start + 1, halt)
            found.append(
                Clause(start, end, tuple(Holder("责任", *name) for name in names), due, "clause.names")
            )
    if len(found) >= 3 or stated_once or (found and states_leaders(folded, words)):
        yield from found


def closes_paragraph(folded: str, start: int, end: int) -> bool:
    """Whether a bracket stands behind a sentence and before a line end or the next numbered paragraph."""
    behind = folded[end : end + 4].lstrip(" 。;")
    before = folded[max(0, start - 2) : start].rstrip()
    paragraph_ends = not behind or behind[0] in "\n\u3000([一二三四五六七八九十0123456789"
    return paragraph_ends and bool(before) and before[-1] in "。;!”" and end - start > 4
