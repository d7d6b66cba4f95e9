"""One text to one Bundle, readable from top to bottom."""

from __future__ import annotations

import gc
from typing import Final

from gangmu_db.records import Bundle, Problem, Source
from gangmu_import.bareform import bare_blanks, bare_signs
from gangmu_import.boxes import boxed
from gangmu_import.canonical import Names
from gangmu_import.cellwraps import whole_cells
from gangmu_import.citations import find_citations
from gangmu_import.colons import with_colons
from gangmu_import.duties import assign, find_clauses
from gangmu_import.forms import BareForm, without
from gangmu_import.head import read_head
from gangmu_import.lexicon import rules_version
from gangmu_import.organisations import find_organisations, unresolved
from gangmu_import.outline import read_outline
from gangmu_import.places import place_of
from gangmu_import.restored import restored
from gangmu_import.runningitems import with_items
from gangmu_import.runtogether import with_lines
from gangmu_import.shards import upright_words, whole_runs
from gangmu_import.sharedout import with_shares
from gangmu_import.spacing import tightened
from gangmu_import.tabled import without_borders
from gangmu_import.targets import find_targets
from gangmu_import.tasks import find_tasks
from gangmu_import.text import Text, fold
from gangmu_import.wholelines import whole_lines
from gangmu_import.wrappedfigures import whole_figures

FOUND_HERE: Final = frozenset({"unresolved-department"})
"""Codes of the problems that extraction finds; all others come with the file."""


def extract(source: Source, stored: str, problems: tuple[Problem, ...] = ()) -> Bundle:
    """All records of a cleaned text. Pure: the same text gives the same Bundle."""
    # looks for objects that only hold each other, of which extraction makes none, would go through all that the rules and
    # the text hold so far, again and again
    collects = gc.isenabled()
    gc.disable()
    try:
        return read(source, stored, problems)
    finally:
        if collects:
            gc.enable()


def read(source: Source, stored: str, problems: tuple[Problem, ...]) -> Bundle:
    """What is read of the text in a form with whole lines and nothing idle, told of the text as it is stored."""
    forms = formed(stored)
    text = with_colons(fold(forms[-1].text if forms else stored))
    for with_ends in (with_lines, with_shares, with_items):
        stored, (text, put) = text.stored, with_ends(text)
        if put:
            forms.append(without(stored, [(at, at, "\n") for at in put]))
    bundle = stages(source, text, problems)
    for form in reversed(forms):
        bundle = restored(bundle, form)
    return bundle


def formed(stored: str) -> list[BareForm]:
    """The forms of a text, each of the one before it; none of a text that says all as it is stored."""
    forms: list[BareForm] = []
    # blanks last: each has its place in the width of a line
    for left_out in (
        bare_signs,
        boxed,
        whole_runs,
        upright_words,
        whole_cells,
        whole_lines,
        whole_figures,
        bare_blanks,
    ):
        forms += left_out(forms[-1].text if forms else stored)
    return forms


def stages(source: Source, text: Text, problems: tuple[Problem, ...]) -> Bundle:
    """The stages one after the other."""
    outline = read_outline(text)
    head = read_head(text, outline)
    names = Names(place_of(head), text.folded, is_traditional=text.is_traditional, issuers=head.issuers)
    clauses = find_clauses(text, outline)
    tasks = assign(text, find_tasks(text, outline, clauses, head.title), clauses, names, outline.sections)
    targets = find_targets(tightened(without_borders(text, outline.tables)), outline, head, tasks)
    departments, mentions = find_organisations(text, outline, head, tasks, names)
    return Bundle(
        source=source,
        text=text.stored,
        head=head,
        sections=outline.sections,
        frames=outline.frames,
        tasks=tasks,
        targets=targets,
        departments=departments,
        mentions=mentions,
        citations=find_citations(text, outline, head),
        problems=(*problems, *unresolved(tasks, names)),
        rules_version=rules_version(),
    )
