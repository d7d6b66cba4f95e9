"""The records of a form of a text, told of the text as it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gangmu_db.records import Bundle, Citation, Duty, Mention, Section, Span, Target, Task
from gangmu_import.bareform import READING
from gangmu_import.forms import BareForm
from gangmu_import.stretches import LONGEST_CLAUSE
from gangmu_import.text import Bounds, unbroken

MARKED: Final = ("\\", "&", "<")
"""What signs of Markdown and HTML begin with."""


def restored(bundle: Bundle, form: BareForm) -> Bundle:
    """The records of a bare form with the places and the words of its stored text."""
    words = _Words(form)
    return replace(
        bundle,
        text=form.stored,
        sections=tuple([words.section(section) for section in bundle.sections]),
        frames=with_frames([form.origins(*frame) for frame in bundle.frames], form.frames),
        tasks=apart([words.task(task) for task in bundle.tasks], form.moved),
        targets=tuple([words.target(target) for target in bundle.targets]),
        mentions=tuple([words.mention(mention) for mention in bundle.mentions]),
        citations=tuple([words.citation(citation) for citation in bundle.citations]),
    )


def with_frames(frames: Sequence[Bounds], others: Sequence[Bounds]) -> tuple[Span, ...]:
    """Frames and others, disjoint and in order."""
    kept: list[Span] = []
    for start, end in sorted([*frames, *others]):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, end))
    return tuple(kept)


def apart(tasks: list[Task], moved: bool) -> tuple[Task, ...]:
    """Tasks whose spans no lines of a cell hold in each other: each ends where the next of its level begins."""
    following: dict[int | None, int] = {}
    for index in range(len(tasks) - 1, -1, -1) if moved else ():
        task = tasks[index]
        stop = following.get(task.parent)
        if stop is not None and task.start < stop < task.end:
            tasks[index] = replace(task, end=stop)
        following[task.parent] = task.start
    return tuple(tasks)


class _Words:
    """What stands in the stored text for words of its bare form."""

    def __init__(self, form: BareForm) -> None:
        self.form = form

    def of(self, words: str, start: int, end: int) -> str:
        """The words of a stretch as they are stored; unchanged where they do not stand there letter by letter."""
        at = -1 if self.form.moved else self.form.text.find(words, start, end)
        # most words are as they were
        if at < 0 or self.form.shift(at, at + len(words)) is not None:
            return words
        first, last = self.form.origins(at, at + len(words))
        if last - first == len(words):
            return words
        as_stored = self.form.stored[first:last]
        # without line ends
        if "\n" in as_stored and "".join(as_stored.split()) == "".join(words.split()):
            return words
        return unbroken(as_stored)

    def name(self, words: str, start: int, end: int) -> str:
        """The same of a name, of which the number of a page, signs of Markdown and HTML and readings are no part."""
        as_stored = words if self.form.frames or self.form.moved else self.of(words, start, end)
        marked = as_stored is words or any(sign in as_stored for sign in MARKED)
        return words if marked or READING.search(as_stored) else as_stored

    def named(self, words: str, start: int, end: int) -> tuple[str, int, int]:
        """A name as it is stored, and where it stands."""
        # most names are as they were
        shift = self.form.shift(start, end)
        if shift is not None:
            return words, start + shift, end + shift
        return self.name(words, start, end), *self.form.origins(start, end)

    def titled(self, title: str, start: int, end: int) -> tuple[str, int, int]:
        """The title of a stretch as it is stored, and where the stretch stands."""
        # in one that is all as it was, its title is so as well
        shift = self.form.shift(start, end)
        if shift is not None:
            return title, start + shift, end + shift
        return self.of(title, start, end), *self.form.origins(start, end)

    def section(self, section: Section) -> Section:
        title, start, end = self.titled(section.title, section.start, section.end)
        return Section(section.id, section.parent, section.level, section.number, title, start, end)

    def task(self, task: Task) -> Task:
        title, start, end = self.titled(task.title, task.start, task.end)
        if self.form.moved:
            # other columns of its row may stand above its title
            start = self.form.origin(task.start)
        return Task(
            task.id,
            task.section,
            task.parent,
            task.number,
            title,
            start,
            end,
            task.due,
            task.confidence,
            task.rule,
            tuple([self.duty(duty) for duty in task.duties]),
        )

    def duty(self, duty: Duty) -> Duty:
        name, start, end = self.named(duty.name, duty.start, duty.end)
        return Duty(duty.department, name, duty.role, start, end)

    def target(self, target: Target) -> Target:
        start, end = self.form.origins(target.start, target.end)
        end = min(end, start + LONGEST_CLAUSE)
        # field by field, as a task: replace() takes eight times as long
        return Target(
            target.id,
            target.section,
            target.task,
            target.indicator,
            target.value,
            target.value_max,
            target.unit,
            target.comparator,
            target.year,
            target.status,
            target.scope,
            target.baseline,
            target.measure,
            target.qualifier,
            self.form.stored[start:end],
            start,
            end,
            target.confidence,
            target.rule,
            target.series,
        )

    def mention(self, mention: Mention) -> Mention:
        name, start, end = self.named(mention.name, mention.start, mention.end)
        return Mention(mention.department, name, mention.role, start, end)

    def citation(self, citation: Citation) -> Citation:
        start, end = self.form.origins(citation.start, citation.end)
        return Citation(self.name(citation.title, citation.start, citation.end), citation.number, start, end)
