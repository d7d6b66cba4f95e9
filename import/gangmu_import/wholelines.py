"""A text that was wrapped at the width of a page, read as its paragraphs; the records say where these stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeVar

from gangmu_db.records import Bundle, Citation, Duty, Mention, Section, Span, Target, Task, record
from gangmu_import.brokenlines import broken_lines
from gangmu_import.text import Bounds, Text, unbroken
from gangmu_import.wraps import Printed

LONGEST_QUOTE: Final = 160
Placed = TypeVar("Placed", Section, Duty, Mention, Citation)


@record
class Whole:
    """A text without the line ends that broke its paragraphs."""

    text: Text
    starts: list[int]
    """Where its stretches begin; something of the stored text was left out before each but the first."""
    moved: list[int]
    """For each stretch how many characters were left out before it."""
    numbers: list[Bounds]
    """Where the numbers of pages stand in the stored text."""


def whole_lines(text: Text, lines: Sequence[Printed]) -> Whole | None:
    """The text without the line ends that broke its paragraphs, and without what stands beside them; None where it has
    none of these."""
    broken = broken_lines(text, lines)
    if broken is None:
        return None
    stored: list[str] = []
    folded: list[str] = []
    starts, moved = [0], [0]
    done = length = 0
    for end, start in broken.ends:
        stored.append(text.stored[done:end])
        folded.append(text.folded[done:end])
        length += end - done
        done = start
        if parts_words(text.folded, end, start):
            stored.append(" ")
            folded.append(" ")
            done -= 1
        starts.append(length)
        moved.append(done - length)
        length += start - done
        done = start
    stored.append(text.stored[done:])
    folded.append(text.folded[done:])
    return Whole(Text("".join(stored), "".join(folded), text.is_traditional), starts, moved, broken.numbers)


def parts_words(folded: str, end: int, start: int) -> bool:
    """Whether a line end parts two words in Latin letters."""
    before, behind = folded[end - 1 : end], folded[start : start + 1]
    return before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha()


def placed(bundle: Bundle, whole: Whole, stored: str) -> Bundle:
    """What was found in a text without broken lines, where that stands in the stored text."""
    return replace(
        bundle,
        text=stored,
        sections=tuple(
            [replace(moved(one, whole), title=printed_title(one, whole, stored)) for one in bundle.sections]
        ),
        frames=with_numbers([bounds(frame, whole) for frame in bundle.frames], whole.numbers),
        tasks=tuple([moved_task(task, whole, stored) for task in bundle.tasks]),
        targets=tuple([moved_target(target, whole, stored) for target in bundle.targets]),
        mentions=tuple([moved(mention, whole) for mention in bundle.mentions]),
        citations=tuple([moved(citation, whole) for citation in bundle.citations]),
    )


def with_numbers(frames: Sequence[Bounds], numbers: Sequence[Bounds]) -> tuple[Span, ...]:
    """The frames of a text and the numbers of its pages, which are some, disjoint and in order."""
    kept: list[Span] = []
    for start, end in sorted([*frames, *numbers]):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, end))
    return tuple(kept)


def bounds(span: Bounds, whole: Whole) -> Bounds:
    """Where a stretch begins and ends in the stored text."""
    start, end = span
    return place_of(whole, start), place_of(whole, end - 1) + 1 if end > start else place_of(whole, end)


def place_of(whole: Whole, at: int) -> int:
    """Where a character stands in the stored text."""
    return at + whole.moved[bisect_right(whole.starts, at) - 1]


def moved(item: Placed, whole: Whole) -> Placed:
    """A record with its place in the stored text."""
    start, end = bounds((item.start, item.end), whole)
    return replace(item, start=start, end=end)


def printed_title(item: Section | Task, whole: Whole, stored: str) -> str:
    """The title of an item; with the number of a page in it where one stands between its words, since they are to stand
    in the text as they are."""
    at = whole.text.stored.find(item.title, item.start, item.end) if whole.numbers else -1
    if at < 0:
        return item.title
    start, end = bounds((at, at + len(item.title)), whole)
    following = bisect_right(whole.numbers, (start, start))
    if following < len(whole.numbers) and whole.numbers[following][0] < end:
        return unbroken(stored[start:end])
    return item.title


def moved_task(task: Task, whole: Whole, stored: str) -> Task:
    """The same of a task and of its duties."""
    start, end = bounds((task.start, task.end), whole)
    title = printed_title(task, whole, stored)
    duties = tuple([moved(duty, whole) for duty in task.duties])
    return replace(task, title=title, start=start, end=end, duties=duties)


def moved_target(target: Target, whole: Whole, stored: str) -> Target:
    """The same of a target, whose quote has the line ends of the stored text."""
    start, end = bounds((target.start, target.end), whole)
    end = min(end, start + LONGEST_QUOTE)
    return replace(target, start=start, end=end, quote=stored[start:end])
