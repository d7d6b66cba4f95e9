"""The tasks that clauses of responsibility belong to, and the duties that they give them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from gangmu_db.records import Duty, Section, Task
from gangmu_import.bodylike import looks_like_body, no_name_ends, surely_body
from gangmu_import.calledupon import told_in_prose, told_signs
from gangmu_import.canonical import Names
from gangmu_import.chapters import Chapter, chapters_of, headed_chapters
from gangmu_import.clauses import Clause, Holder, find_clauses
from gangmu_import.conventions import with_conventions
from gangmu_import.dates import with_year
from gangmu_import.duelabels import labelled_due, labelled_dues
from gangmu_import.dues import STEP, closing_due, opening_due, step_due
from gangmu_import.headed import title_bodies
from gangmu_import.kinds import opens_with_verb
from gangmu_import.manybodies import EACH
from gangmu_import.prose import lead_signs, led_in_prose
from gangmu_import.stateddues import due_signs, stated_due
from gangmu_import.tails import LONGEST_PLACE, is_place, tail_behind
from gangmu_import.text import Text, unbroken

__all__ = ["Clause", "Holder", "assign", "find_clauses"]

TO_ALL: Final = re.compile(
    r"\s*各(?:[\u4e00-\u9fff()]{1,8}[、,和与及])*?(?:各|级|有关|相关|责任|成员|市直|区直|县直|省直){0,3}(?:部门|单位)[^。;]{0,24}?要"
)
"""How a paragraph begins that closes a list of tasks and speaks to all who have one: 各区、各部门要加强统筹."""
STATED: Final = ("clause.sentence", "clause.opening")
"""Rules of clauses that are sentences of the text."""
DUTY_WORDS: Final = ("职责", "工作", "的")
"""What may stand behind the name of a body in a title."""
LONGEST_LISTED: Final = 10
FEWEST_LISTED, FEWEST_SURE = 3, 2
"""Tasks of a list whose titles are bodies, and those of them that surely are."""
KINDS_OF_BODIES: Final = ("单位", "部门", "机构")
"""How a title ends that names no body: 成员单位."""
LONGEST_MARK: Final = 24
"""Characters of a task before its title."""

BETWEEN: Final = re.compile(r"[\s。;,.、:()\"”*]*\Z")
"""What may stand between the end of a task and a clause that still belongs to it."""


def assign(
    text: Text,
    tasks: Sequence[Task],
    clauses: Sequence[Clause],
    names: Names,
    sections: Sequence[Section] = (),
) -> tuple[Task, ...]:
    """The tasks with their duties (canonical names by the document's regions) and dues; `sections` may be headed by bodies."""
    owned = owners(text, tasks, with_conventions(text.folded, clauses))
    parents, signs = {task.parent for task in tasks}, due_signs(text.folded)
    leads, told = lead_signs(text.folded), told_signs(text.folded)
    listed, days = listed_bodies(tasks), labelled_dues(text.folded)
    given = tuple(
        [
            with_duties(
                text,
                task,
                task.id in listed,
                owned.get(task.id)
                or led_in_prose(task, text, parents, leads)
                or (told_in_prose(task, text, parents, told) if told else ()),
                names,
                signs,
                # of a task with parts the label is that of one of them
                labelled_due(days, task.start, task.end) if days and task.id not in parents else None,
                task.id not in parents,
            )
            for task in tasks
        ]
    )
    chapters = headed_chapters(text.folded, sections)
    return tuple(below_headings(text, given, chapters, names)) if chapters else given


def below_headings(
    text: Text, tasks: Sequence[Task], chapters: Sequence[Chapter], names: Names
) -> Iterator[Task]:
    """The tasks with the duties that the heading above gives to all items, unless one stands in another task or says itself
    who leads or answers for it."""
    for task, chapter in zip(tasks, chapters_of([task.start for task in tasks], chapters), strict=True):
        if chapter is None or task.parent is not None or any(duty.role != "配合" for duty in task.duties):
            yield task
        else:
            yield replace(task, duties=(*duties_of(text, chapter.holders, names), *task.duties))


def owners(text: Text, tasks: Sequence[Task], clauses: Sequence[Clause]) -> dict[int, list[Clause]]:
    """The clauses of each task: the narrowest task that holds the clause, or that ends right before it.

    A clause that closes both a parent and its last child is the parent's, unless it or other children have clauses, or
    the child is a lone (1), or it is that of a row."""
    owned: dict[int, list[Clause]] = defaultdict(list)
    if not clauses:
        return owned
    starts = [task.start for task in tasks]
    for clause in clauses:
        task = narrowest(text, tasks, starts, clause)
        if task is not None and not (
            (held := owned.get(task.id)) and told_to_all(text, tasks, starts, held[-1], clause)
        ):
            owned[task.id].append(clause)
    by_id = {task.id: task for task in tasks}
    children: dict[int, list[Task]] = defaultdict(list)
    for task in tasks:
        if task.parent is not None:
            children[task.parent].append(task)
    for parent, siblings in children.items():
        last = siblings[-1]
        holding = [child for child in siblings if owned.get(child.id)]
        alone = len(siblings) == 1 and last.number
        if (
            holding == [last]
            and not alone
            and not owned.get(parent)
            and owned[last.id][-1].rule != "clause.table"
            and closes(text, owned[last.id], by_id[parent])
        ):
            owned[parent] += owned.pop(last.id)
    return owned


def narrowest(text: Text, tasks: Sequence[Task], starts: Sequence[int], clause: Clause) -> Task | None:
    """The task that a clause stands in or closes; the shortest of several. `tasks` by start, as are `starts`."""
    task = tasks[at] if (at := bisect_right(starts, clause.start) - 1) >= 0 else None
    closed = None
    while task is not None:
        if clause.start < task.end:
            return task
        near = clause.start - task.end <= 12 and BETWEEN.match(text.folded, task.end, clause.start)
        closed = closed or (task if near else None)
        task = tasks[task.parent] if task.parent is not None else None
    return closed


def told_to_all(
    text: Text, tasks: Sequence[Task], starts: Sequence[int], before: Clause, clause: Clause
) -> bool:
    """Whether a clause is that of a closing paragraph that speaks to all, behind the last of several items, which has
    closed with a clause of its own."""
    folded, opening = text.folded, text.folded.find("\n", before.end, clause.start)
    if opening < 0 or not (
        BETWEEN.match(folded, before.end, opening) and TO_ALL.match(folded, opening, clause.start)
    ):
        return False
    following = bisect_right(starts, clause.start)
    # the next item right behind it: then it speaks of the one before
    return following == len(tasks) or BETWEEN.match(folded, clause.end, starts[following]) is None


def closes(text: Text, clauses: Sequence[Clause], parent: Task) -> bool:
    """Whether the one clause of a last child also stands at the end of its parent, behind the child's full stop."""
    clause = clauses[-1]
    return len(clauses) == 1 and BETWEEN.match(text.folded, clause.end, parent.end) is not None


def listed_bodies(tasks: Sequence[Task]) -> frozenset[int]:
    """Ids of the tasks of a list that bodies head, by those in it that are surely bodies: 1.县茶业局。… 2.派出所。… 3.县水利局。…"""
    found = set[int]()
    for bodies, run in groupby(tasks, key=may_be_headed):
        row = list(run) if bodies else []
        if len(row) >= FEWEST_LISTED and sum(surely_body(task.title) for task in row) >= FEWEST_SURE:
            found.update(task.id for task in row)
    return frozenset(found)


def may_be_headed(task: Task) -> bool:
    """Whether the title of a task may be the name of a body and nothing more."""
    title = task.title
    if not 1 < len(title) <= LONGEST_LISTED or no_name_ends(title[-1]) or not title.isalpha():
        return False
    if title.endswith(KINDS_OF_BODIES):
        return False
    return surely_body(title) or (looks_like_body(title) and not opens_with_verb(title))


def timed(folded: str, task: Task) -> str | None:
    """When a task ends by the time in its title, if it is a step, or by that with which it opens, as dates.deadline gives it."""
    step = STEP in task.title
    head = task.start + len(task.number)
    due = step_due(task.title) if step or task.title.endswith((")", "）")) else None
    return due or opening_due(folded, (head, head + len(task.title)), step)


def with_duties(
    text: Text,
    task: Task,
    listed: bool,
    clauses: Sequence[Clause],
    names: Names,
    signs: Sequence[int],
    labelled: str | None,
    whole: bool,
) -> Task:
    """The task with the duties of its clauses, each (department, role) once, and the last deadline among them, or that of
    a label that stands without bodies; `listed`: whether its title is a body; `whole`: whether it has no parts."""
    holders = (clauses and holders_of(clauses)) or heading_holders(task, text, listed)
    year, due = names.place.year, None
    for clause in clauses:
        # few clauses say when
        due = (clause.due and with_year(clause.due, year)) or due
    due = due or with_year(labelled, year)
    if due is None:
        due = with_year(timed(text.folded, task), year)
    if due is None:
        head_end = task.start + len(task.number)
        body = head_end + len(task.title)
        due = stated_due(text.folded, signs, head_end, body, task.end, year=year, whole=whole)
    if due is None and clauses:
        closing = with_year(closing_due(text.folded, task.start, clauses[0].start), year)
        # what was done before the document is told, and not set
        due = closing if closing and closing >= str(year or "") else None
    if not holders and not due:
        return task
    return Task(
        task.id,
        task.section,
        task.parent,
        task.number,
        task.title,
        task.start,
        task.end,
        due,
        task.confidence,
        task.rule,
        duties_of(text, holders, names),
    )


def holders_of(clauses: Sequence[Clause]) -> Sequence[Holder]:
    """Whom clauses name; sentences only where there is no other clause."""
    if len(clauses) == 1:
        return clauses[0].holders
    explicit = [clause for clause in clauses if clause.rule not in STATED]
    return [holder for clause in explicit or clauses for holder in clause.holders]


def duties_of(text: Text, holders: Sequence[Holder], names: Names) -> tuple[Duty, ...]:
    """The duties that holders have, in their order; each (department, role) at its first place."""
    duties: dict[tuple[str, str], Duty] = {}
    stored, previous = text.stored, ""
    for at, (role, start, end) in enumerate(holders):
        name = stored[start:end]
        if not name.isalpha():
            name = "".join(unbroken(name).split())
        # 清溪、青岭海关 are two of these
        shared = len(name) <= LONGEST_PLACE and is_place(name)
        tail = tail_behind(text.folded, [(first, last) for _, first, last in holders[at:]]) if shared else ""
        official = names.official(name + tail if tail else name, previous)
        key = (official.name, role)
        # what stands behind 各县水利局、林业局 may be one more of each county
        if not (official.group and previous.startswith(EACH) and not name.startswith(EACH)):
            previous = name
        if key not in duties:
            duties[key] = Duty(key[0], name, role, start, end)
    return tuple(duties.values())


def heading_holders(task: Task, text: Text, listed: bool) -> tuple[Holder, ...]:
    """The bodies that a task is headed by: 1.县交通运输局:加强…; its whole title where it stands in a list of such."""
    title = task.title
    if title.endswith(DUTY_WORDS):
        title = title.removesuffix("职责").removesuffix("工作").removesuffix("的")
    # most titles end as no name does, and hold no colon
    if not title or (no_name_ends(title[-1]) and ":" not in title and "：" not in title):
        return ()
    start = text.stored.find(task.title, task.start, task.start + len(task.title) + LONGEST_MARK)
    if listed and start >= 0:
        return (("责任", start, start + len(title)),)
    names = title_bodies(text.folded, start, start + len(title)) if start >= 0 else []
    return tuple([("责任", *name) for name in names])
