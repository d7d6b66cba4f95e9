"""Records of a text into which line ends were put, with the places of the text as it is stored."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from gangmu_db.records import Bundle, Citation, Duty, Mention, Section, Span, Target, Task


def unlined(bundle: Bundle, stored: str, put: Sequence[int]) -> Bundle:
    """The bundle of the text as it is stored; `put` are the places of that text before which a line end was put in, and
    the bundle is that of the text with these."""
    back = _Back(stored, put)
    return replace(
        bundle,
        text=stored,
        sections=tuple([back.section(section) for section in bundle.sections]),
        frames=tuple([back.span(*frame) for frame in bundle.frames]),
        tasks=tuple([back.task(task) for task in bundle.tasks]),
        targets=tuple([back.target(target) for target in bundle.targets]),
        mentions=tuple([back.mention(mention) for mention in bundle.mentions]),
        citations=tuple([back.citation(citation) for citation in bundle.citations]),
    )


class _Back:
    """Takes records back to the stored text; what they keep letter by letter holds no line end that is not there."""

    def __init__(self, stored: str, put: Sequence[int]) -> None:
        self.stored = stored
        self.moved = [at + before for before, at in enumerate(put)]
        """Of the line ends, in the text with them."""

    def span(self, start: int, end: int) -> Span:
        return Span(start - bisect_left(self.moved, start), end - bisect_left(self.moved, end))

    def section(self, one: Section) -> Section:
        start, end = self.span(one.start, one.end)
        return Section(one.id, one.parent, one.level, one.number, one.title, start, end)

    def task(self, task: Task) -> Task:
        start, end = self.span(task.start, task.end)
        return replace(task, start=start, end=end, duties=tuple([self.duty(duty) for duty in task.duties]))

    def duty(self, duty: Duty) -> Duty:
        return Duty(duty.department, duty.name, duty.role, *self.span(duty.start, duty.end))

    def target(self, target: Target) -> Target:
        start, end = self.span(target.start, target.end)
        return replace(target, quote=self.stored[start:end], start=start, end=end)

    def mention(self, mention: Mention) -> Mention:
        start, end = self.span(mention.start, mention.end)
        return Mention(mention.department, self.stored[start:end], mention.role, start, end)

    def citation(self, citation: Citation) -> Citation:
        start, end = self.span(citation.start, citation.end)
        return Citation(self.stored[start:end], citation.number, start, end)
