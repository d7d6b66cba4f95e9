"""What a clause of responsibility says: whom it names, in which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_db.records import Role, record
from gangmu_import.affixes import one_char
from gangmu_import.bodylike import GROUP_ENDS, endings, looks_like_body, no_name_ends, surely_body
from gangmu_import.holders import bodies_of, plain_names, split_bodies, split_names
from gangmu_import.leaders import statement_start
from gangmu_import.persons import person_behind
from gangmu_import.regions import atlas
from gangmu_import.rolelabels import Label
from gangmu_import.rolewords import ASIDE, MARKED, RoleWords
from gangmu_import.text import Bounds

AROUND: Final = {"(": ")", "[": "]", "【": "】"}
"""Brackets that may stand around a list."""
LIST_CLOSING: Final = frozenset(",;。 \n")
LIST_ENDS: Final = frozenset(",;")
"""What parts a list from the next label."""
NEXT: Final = re.compile(r" ?(?:[\u4e00-\u9fff]{2,8}:|(?:20\d\d ?年|\d{1,2} ?月|年[内底]|长期|持续))")
"""What a sentence opens with that a label of its own heads, or that says when."""
LEGEND_SIGN: Final = "为"
"""A character of what says behind a list who of it leads, with a verb for the others: A、B负责。列第一位者为牵头单位,其他单位配合."""
LONGEST_LEGEND: Final = 40
"""Characters of a remark in a list on how it is read."""
Holder = tuple[Role, int, int]
"""The role that a clause gives to a name in it, and where the name begins and ends; a plain tuple, since every second
name of a text is one."""


@record
class Clause:
    """One statement of responsibility: (责任单位:A、B), A牵头,B配合."""

    start: int
    end: int
    holders: tuple[Holder, ...]
    due: str | None
    """As dates.last_deadline gives it: --06 is June of the document's year."""
    rule: str


def read_labels(folded: str, labels: Sequence[Label], end: int, words: RoleWords) -> list[Holder]:
    """Holders behind labels, each label up to the next; only bodies where persons stand among them."""
    holders = _named(folded, labels, end, words)
    if not any(label.persons for label in labels):
        return holders
    bodies = [(role, start, start + person_behind(folded[start:end])) for role, start, end in holders]
    return [holder for holder in bodies if looks_like_body(folded[holder[1] : holder[2]])]


def _named(folded: str, labels: Sequence[Label], end: int, words: RoleWords) -> list[Holder]:
    """Names behind labels, with their roles."""
    holders: list[Holder] = []
    for role, *bounds in held(folded, labels, end):
        start, stop = within_brackets(folded, *bounds)
        plain = plain_names(folded, start, stop - 1 if folded[stop - 1] in LIST_ENDS else stop)
        if plain:
            holders += [(role, first, last) for first, last in plain]
            continue
        halt = statement_start(folded, start, list_end(folded, start, stop))
        holders += listed_holders(folded, role, start, halt, words)
        behind = _behind_legend(folded, halt, stop) if halt < stop else stop
        if behind < stop:
            holders += listed_holders(folded, role, behind, statement_start(folded, behind, stop), words)
    return holders


def within_brackets(folded: str, start: int, stop: int) -> Bounds:
    """The stretch inside brackets that stand around all of a list behind a label, 责任单位:(A、B); else the same stretch."""
    if folded[start : start + 1] not in AROUND:
        return start, stop
    end = stop
    while end > start and folded[end - 1] in LIST_CLOSING:
        end -= 1
    close = folded.find(AROUND[folded[start]], start, end)
    return (start + 1, close) if close == end - 1 else (start, stop)


def list_end(folded: str, start: int, stop: int) -> int:
    """Where the list behind a label ends that a sentence on something else follows: 责任单位:A、B。工作进度:6月底前完成, 责任单位:A。6月底前完成."""
    end = folded.find("。", start, stop)
    return end if end > 0 and NEXT.match(folded, end + 1, stop) else stop


def listed_holders(folded: str, role: Role, start: int, halt: int, words: RoleWords) -> list[Holder]:
    """Holders of a list behind a label, which gives them a role, up to what says how it is read."""
    marked = folded.find("(", start, halt) >= 0 and MARKED.search(folded, start, halt) is not None
    if not marked and words.verb.search(folded, start, halt):
        own = before_others(folded, role, start, halt, words)
        said = own or read_verbs(folded, start, halt, role, words)
        # 牵头单位:A、B按职责负责 says no more than that each does what the label says
        return [(role if own == "责任" else own, first, last) for own, first, last in said]
    return [
        ((marked_role(folded, last, words) if marked else None) or role, first, last)
        for first, last in split_bodies(folded, start, halt)
    ]


def before_others(folded: str, role: Role, start: int, halt: int, words: RoleWords) -> list[Holder]:
    """Holders of a list that a comma closes before others whose verb is not the label's: 牵头单位:A,B配合, 责任单位:A、B,A牵头.
    [] for another list."""
    first = words.verbs(folded, start, halt)[0]
    comma = folded.rfind(",", start, first[2])
    listed = plain_names(folded, start, comma) if comma > start and not first[1] else []
    behind = plain_names(folded, comma + 1, first[2]) if listed else []
    known = {folded[slice(*name)] for name in listed}
    again = first[0] == "牵头" and {folded[slice(*name)] for name in behind} < known
    if not behind or not (again or (first[0] == "配合" and role == "牵头")):
        return []
    told = read_verbs(folded, comma + 1, halt, role, words)
    repeated = {folded[start:end] for _, start, end in told}
    return [(role, *name) for name in listed if folded[slice(*name)] not in repeated] + told


def _behind_legend(folded: str, halt: int, stop: int) -> int:
    """Where a list goes on behind a legend that stands in it: A(首位单位为牵头单位,下同)、B; `stop` where it does not."""
    close = folded.find(")", halt, min(stop, halt + LONGEST_LEGEND))
    return close + 2 if close > 0 and folded.startswith("、", close + 1) else stop


def held(folded: str, labels: Sequence[Label], end: int) -> list[Holder]:
    """The stretches behind labels with their role, each up to the next label; those of persons and days have none.

    A person in brackets behind a body parts no list: 市公安局(责任人:李四)、市财政局."""
    found: list[Holder] = []
    for following, label in enumerate(labels, 1):
        start, stop = label.end, labels[following].start if following < len(labels) else end
        if label.role is not None:
            found.append((label.role, start, stop - (folded[stop - 1] == "(")))
        elif found and folded[label.start - 1] == "(":
            close = folded.find(")", start, stop)
            if close > 0 and folded.startswith("、", close + 1):
                found.append((found[-1][0], close + 1, stop - (folded[stop - 1] == "(")))
    return found


def read_marked(folded: str, start: int, end: int, words: RoleWords) -> list[Holder]:
    """Holders of a list without a label in which brackets behind names give roles: (市科技局(牵头)、市财政局)."""
    if folded.find("(", start, end) < 0 or not MARKED.search(folded, start, end):
        return []
    names = [name for name in split_names(folded, start, end) if looks_like_body(folded[slice(*name)])]
    marks = [marked_role(folded, last, words) for _, last in names]
    # of 市科技局(牵头)、市农业局、市财政局(配合) the second joins in as the third does
    if "牵头" in marks and marks[-1] == "配合":
        first = len(marks) - marks[::-1].index("牵头")
        marks[first:] = [mark or "配合" for mark in marks[first:]]
    return [(mark or "责任", *name) for mark, name in zip(marks, names, strict=True)]


def marked_role(folded: str, end: int, words: RoleWords) -> Role | None:
    """The role that stands in brackets behind a name; None without one."""
    mark = MARKED.match(folded, end) if folded.startswith("(", end) else None
    # behind 责任 no verb says it again
    return words.verb_roles.get(mark[1], "责任") if mark else None


def read_verbs(
    folded: str, start: int, end: int, default: Role | None, words: RoleWords, strict: bool = False
) -> list[Holder]:
    """Holders before verbs: A牵头,B、C按职责分工负责. Nothing where a name before a verb is no body.

    `default` is the role of names without a verb; without it they join in where another leads.
    `strict` asks that nothing but names stands before each verb."""
    # 持续推进, before a label: what holds no end of a name names nobody
    if _name_end().search(folded, start, end) is None:
        return []
    done: list[Holder] = []
    at, joined = start, False
    verbs = words.verbs(folded, start, end)
    if not verbs and default is None:
        return []
    if len(verbs) > 1 and folded.find(LEGEND_SIGN, verbs[0][3], end) >= 0:
        end = statement_start(folded, verbs[0][3], end)
        verbs = [verb for verb in verbs if verb[3] <= end]
    for index, (said, joining, verb_start, verb_end) in enumerate(verbs):
        # where another leads already, 会同 says with whom the next verb is done: A牵头,B会同C落实
        after_leader = joining and index > 0 and index + 1 < len(verbs) and verbs[index - 1][0] == "牵头"
        role = verbs[index + 1][0] if after_leader else said
        names = names_before(folded, at, verb_start, words, strict)
        if names is None and (strict or not done):
            return []
        if names is None:
            break
        # 市农业局牵头(市财政局、市水利局配合)
        at = verb_end + folded.startswith("(", verb_end)
        held: Role = "配合" if joined and not joining and role != "牵头" else role
        done += [(role if _apart(folded, first) else held, first, last) for first, last in names]
        joined = joining
    if at >= end:
        return done
    return with_rest(folded, at, end, done, default, words, strict)


def _apart(folded: str, start: int) -> bool:
    """Whether a name is a group behind a comma, which is no more with whom the first does it: A会同B,各市政府负责."""
    return folded[start - 1] == "," and folded.startswith("各", start)


@cache
def _name_end() -> re.Pattern[str]:
    """The last character of a body, of a group of them or of a region, or the bracket behind a name."""
    return re.compile(one_char([*endings(), *GROUP_ENDS, *[name[-1] for name in atlas().by_name], ")"]))


def with_rest(
    folded: str, at: int, end: int, done: list[Holder], default: Role | None, words: RoleWords, strict: bool
) -> list[Holder]:
    """Holders before verbs and those behind the last: they join in where another leads, or do as those before them."""
    rest = names_before(folded, at, statement_start(folded, at, end), words, strict)
    if rest is None and strict:
        return []
    if rest and (default or done):
        leading = not default and any(held == "牵头" for held, *_ in done)
        role: Role = "配合" if leading else default or done[-1][0]
        done += [(role, first, last) for first, last in rest]
    return done


def names_before(folded: str, start: int, end: int, words: RoleWords, strict: bool) -> list[Bounds] | None:
    """The bodies of a list that a verb closes; None where the list holds something else."""
    if start >= end or (end - start == 1 and folded[start] == ","):
        return []
    end = words.before_adverb(folded, start, end)
    if strict and start < end and no_name_ends(folded[end - 1]):
        return None
    names = split_names(folded, start, end)
    bodies = bodies_of(folded, names, surely_body if strict else looks_like_body)
    if len(bodies) == len(names):
        return bodies
    bodies = with_others(folded, names, bodies)
    if strict:
        return bodies if len(bodies) == len(names) else None
    others = sum(name not in bodies and not ASIDE.search(folded, *name) for name in names)
    return None if others > len(bodies) else bodies


def with_others(folded: str, names: Sequence[Bounds], bodies: Sequence[Bounds]) -> list[Bounds]:
    """The bodies of a list with the regions in it (市住建局、越秀区负责), and with names that may be those of bodies where
    the first surely is and they are no more than the sure ones: 市农业局、相关企业."""
    regions = [name for name in names if name not in bodies and folded[slice(*name)] in atlas().by_name]
    sure = len(bodies) + len(regions)
    if bodies and bodies[0] == names[0] and 2 * sure >= len(names):
        return [
            name
            for name in names
            if name in bodies or name in regions or looks_like_body(folded[slice(*name)])
        ]
    return sorted([*bodies, *regions])
