"""What a clause of responsibility says: whom it names, in which role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gangmu_db.records import Role, Span
from gangmu_import.holders import looks_like_body, may_be_body, no_name_ends, split_names, surely_body
from gangmu_import.rolewords import ASIDE, MARKED, Label, RoleWords


class Holder(NamedTuple):
    """A name in a clause, and the role that the clause gives it."""

    role: Role
    start: int
    end: int


class Clause(NamedTuple):
    """One statement of responsibility: (责任单位:A、B), A牵头,B配合."""

    start: int
    end: int
    holders: tuple[Holder, ...]
    due: str | None
    """As dates.last_deadline gives it: --06 is June of the document's year."""
    rule: str


def read_labels(folded: str, labels: Sequence[Label], end: int, words: RoleWords) -> Iterator[Holder]:
    """Holders behind labels, each label up to the next."""
    for index, label in enumerate(labels):
        stop = labels[index + 1].start if index + 1 < len(labels) else end
        if label.role is None:
            continue
        content = Span(label.end, stop)
        halt = words.statement(folded, *content)
        content = Span(content.start, halt)
        marked = folded.find("(", *content) >= 0 and MARKED.search(folded, *content)
        if words.verb.search(folded, *content) and not marked:
            yield from read_verbs(folded, *content, label.role, words)
            continue
        for name in split_names(folded, *content):
            if may_be_body(folded[name.start : name.end]):
                yield Holder(marked_role(folded, name.end, words) or label.role, name.start, name.end)


def read_marked(folded: str, start: int, end: int, words: RoleWords) -> list[Holder]:
    """Holders of a list without a label in which brackets behind names give roles: (市科技局(牵头)、市财政局)."""
    if folded.find("(", start, end) < 0 or not MARKED.search(folded, start, end):
        return []
    names = [
        name for name in split_names(folded, start, end) if looks_like_body(folded[name.start : name.end])
    ]
    return [Holder(marked_role(folded, name.end, words) or "责任", *name) for name in names]


def marked_role(folded: str, end: int, words: RoleWords) -> Role | None:
    """The role that stands in brackets behind a name; None without one."""
    mark = MARKED.match(folded, end) if folded.startswith("(", end) else None
    return next(verb.role for verb in words.verbs(folded, mark.start() + 1, mark.end())) if mark else None


def read_verbs(
    folded: str, start: int, end: int, default: Role | None, words: RoleWords, strict: bool = False
) -> Iterator[Holder]:
    """Holders before verbs: A牵头,B、C按职责分工负责. Nothing where a name before a verb is no body.

    `default` is the role of names without a verb; without it they join in where another leads.
    `strict` asks that nothing but names stands before each verb."""
    done: list[Holder] = []
    at, joined = start, False
    verbs = list(words.verbs(folded, start, end))
    if not verbs and default is None:
        return
    for verb in verbs:
        names = names_before(folded, at, verb.start, words, strict)
        if names is None and (strict or not done):
            return
        if names is None:
            break
        at = verb.end
        if verb.joining:
            done += (Holder("牵头", *name) for name in names)
            joined = True
            continue
        role: Role = "配合" if joined and verb.role != "牵头" else verb.role
        done += (Holder(role, *name) for name in names)
        joined = False
    rest = names_before(folded, at, words.statement(folded, at, end), words, strict)
    if rest is None and strict:
        return
    leading = any(holder.role == "牵头" for holder in done)
    if rest and (default or done):
        done += (
            Holder("配合" if leading and not default else default or done[-1].role, *name) for name in rest
        )
    yield from done


def names_before(folded: str, start: int, end: int, words: RoleWords, strict: bool) -> list[Span] | None:
    """The bodies of a list that a verb closes; None where the list holds something else."""
    if start >= end:
        return []
    end = words.before_adverb(folded, start, end)
    if strict and start < end and no_name_ends(folded[end - 1]):
        return None
    names = split_names(folded, start, end)
    bodies = [name for name in names if looks_like_body(folded[name.start : name.end])]
    if strict:
        return bodies if all(surely_body(folded[name.start : name.end]) for name in names) else None
    others = [name for name in names if name not in bodies and not ASIDE.search(folded, *name)]
    return None if len(others) > len(bodies) else bodies
