"""Whom a cell of a column of bodies names, in which role: 县茶业局牵头,县财政局配合 says more than the heading above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from gangmu_db.records import Role, Span
from gangmu_import.bodylike import KNOWN, looks_like_body
from gangmu_import.columns import Column
from gangmu_import.gluedcells import parted
from gangmu_import.holders import plain_names, split_bodies
from gangmu_import.persons import PERSON, person_behind
from gangmu_import.rolelabels import role_labels
from gangmu_import.rolewords import role_words
from gangmu_import.statements import Holder, listed_holders, read_labels, read_verbs
from gangmu_import.text import Bounds

CHARGED: Final = re.compile(
    r"(?:等?(?:按照?|依)(?:各自)?(?:职责|职能|分工)(?:分工)?|分别|共同)(?:负责|落实)?\Z"
)
"""What a cell says of all its bodies: 市商务局、市教育局按职责分工负责."""
LONGEST_CHARGE: Final = 12
LONGEST_CELL: Final = 400
"""Characters of a cell in which roles are sought."""
NUMBERED: Final = re.compile(r"[(]?1[.、)](?!\d)")
BETWEEN: Final = re.compile(r"[(]?\d{1,2}[.、)](?!\d)|[\u2460-\u2473【】]")
"""What parts the names of a cell besides their own signs: 1.县茶业局 2.县财政局, 【县茶业局】县财政局."""
COUNTING: Final = frozenset("①【")
ALONE: Final = re.compile(PERSON)


def holders_of_cell(folded: str, column: Column, cell: Span, role: Role) -> list[Holder]:
    """The bodies of a cell, each in its own role, or in that which the heading gives to all."""
    charged = CHARGED.search(folded, max(cell.start, cell.end - LONGEST_CHARGE), cell.end)
    start, end = cell.start, charged.start() if charged else cell.end
    names = plain_names(folded, start, end)
    if not names and cell.end - start <= LONGEST_CELL:
        told = told_holders(folded[start : cell.end], role)
        if told:
            return [(own, start + first, start + last) for own, first, last in told]
    names = names or split_bodies(folded, start, end)
    names = without_persons(folded, names) if column.persons else without_strangers(folded, names)
    return [(role, *name) for name in parted(folded, names)]


@lru_cache(maxsize=KNOWN)
def told_holders(words: str, role: Role) -> tuple[Holder, ...]:
    """The bodies of a cell that says itself what they do, or numbers them; none of another cell."""
    counted = words[:1] in COUNTING or NUMBERED.match(words) is not None
    marks = [mark.span() for mark in BETWEEN.finditer(words)] if counted else []
    if marks:
        starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(words)]
        pieces = [(start, end) for start, end in zip(starts, ends, strict=True) if words[start:end].strip()]
        found = tuple([holder for piece in pieces for holder in of_piece(words, piece, role)])
        return found if all(looks_like_body(words[start:end]) for _, start, end in found) else ()
    labels = role_labels().find(words) if ":" in words else []
    if labels:
        before = of_piece(words, (0, labels[0].start), role) if labels[0].start else []
        return (*before, *read_labels(words, labels, len(words), role_words()))
    return tuple(by_verbs(words, role))


def of_piece(words: str, piece: Bounds, role: Role) -> Sequence[Holder]:
    """The bodies of a piece of a cell, in their own roles or in that of the cell."""
    start, end = piece
    told = told_holders(words[start:end], role)
    if told:
        return [(own, start + first, start + last) for own, first, last in told]
    return [(role, *name) for name in parted(words, split_bodies(words, start, end))]


def by_verbs(words: str, role: Role) -> list[Holder]:
    """The bodies of a cell in which verbs, or brackets behind names, say what they do; [] without any of these."""
    verbs = role_words().verbs(words, 0, len(words))
    # 县茶业局会同县财政局: who stands behind joins in
    if verbs and verbs[-1][1] and role == "责任":
        return read_verbs(words, 0, len(words), None, role_words())
    if verbs or "(" in words:
        return listed_holders(words, role, 0, len(words), role_words())
    return []


def without_persons(folded: str, names: Sequence[Bounds]) -> list[Bounds]:
    """The bodies of a cell in which persons stand beside them: 市林业局 李小四, 市财政局王五."""
    bodies = [(start, start + person_behind(folded[start:end])) for start, end in names]
    return [(start, end) for start, end in bodies if looks_like_body(folded[start:end])]


def without_strangers(folded: str, names: Sequence[Bounds]) -> list[Bounds]:
    """The names of a cell without those of persons behind a body: 县林业局 李小四."""
    return [
        name
        for at, name in enumerate(names)
        if not at or looks_like_body(folded[slice(*name)]) or not ALONE.fullmatch(folded, *name)
    ]
