"""What the status of a number owes to others of its sentence or paragraph: the numbers of a text, one step after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Status
from gangmu_import.governing import opening_past
from gangmu_import.kinds import opens_with_verb
from gangmu_import.quantity import Quantity
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.status import DONE_OF, FUTURE, MEASURED, PAST, SHARE_DONE
from gangmu_import.stretches import Stretch
from gangmu_import.years import last_before

WORK_OF_YEAR: Final = "工作要点"
"""The kind of document that says what is to be done in a year."""

ON_YEAR_BEFORE: Final = re.compile("同比|比(?:上年|去年)|较(?:上年|去年)|比增")
"""What compares with the year before."""
PART_OF_YEAR: Final = re.compile(r"月(?<=\d月)|季度|半年|累计|了(?<=[^为]了)")
"""What tells that a growth was measured."""
ADDED: Final = re.compile("新增|完成|实现|减少")
"""Verbs that tell of what was done as well, behind what was reached: 物价上涨1.9%;新增茶农300人."""
FAR: Final = 400
"""Characters of a task before a sentence that may tell of the past."""

Run = tuple[
    Sentence,
    Sequence[Quantity],
    Quantity | None,
    Sequence[Sequence[Quantity]],
    Sequence[Quantity],
    Quantity | None,
]
"""Numbers that follow each other in a list: their sentence, the number before and the two lists behind them, the levels that they
start from, the condition on what they count."""

Around = tuple[Stretch, str, str, str, str, str | None, str | None]
"""The clause of a run, its words, those of the sentence before it; the words without white space before and after the run
up to its neighbours; the condition behind it, the words of the one before it."""


def set_right(scene: Scene, runs: Sequence[Run], arounds: Sequence[Around], statuses: list[Status]) -> None:
    """Sets right the status of all numbers by what stands beside them."""
    if scene.usual == "target" and scene.years.openers.marks:
        opened_as_past(scene, runs, arounds, statuses)
    if scene.head.kind == WORK_OF_YEAR:
        grown_with(runs, arounds, statuses)
    if scene.usual == "target":
        grown_as_task(scene, runs, arounds, statuses)
        if scene.years.horizon.speaks is None:
            measured_with(runs, arounds, statuses)
    part_done(scene.folded, runs, arounds, statuses)


def opened_as_past(
    scene: Scene, runs: Sequence[Run], arounds: Sequence[Around], statuses: list[Status]
) -> None:
    """Makes results of numbers that only their document makes targets, in a paragraph that opens with a past year: 截至2024年底,
    渡口48座。渡船总量90艘. Not where their sentence or clause opens with what is to be done, as 新增 behind a result does not."""
    for index, (run, words) in enumerate(zip(runs, arounds, strict=True)):
        sentence, clause = run[0], words[0]
        if statuses[index] != "target" or sentence.marks or sentence.above.told is not None:
            continue
        if opening_past(scene, sentence.start, clause[1]) is None or run[1][0].comparator == "<=":
            continue
        if opens_with_verb(sentence.words) or FUTURE.search(sentence.words):
            continue
        added = behind_result(runs, statuses, index) and ADDED.match(words[1])
        if added or not opens_with_verb(words[1]):
            statuses[index] = "result"


def behind_result(runs: Sequence[Run], statuses: Sequence[Status], index: int) -> bool:
    """Whether the run before one stands in its sentence and is a result."""
    return index > 0 and statuses[index - 1] == "result" and runs[index - 1][0].start == runs[index][0].start


def grown_with(runs: Sequence[Run], arounds: Sequence[Around], statuses: list[Status]) -> None:
    """Makes targets of what is compared with the last year behind a target of the same sentence, where nothing else tells of the
    past: 完成茶业投资12亿元,同比增长8% in the tasks of a year."""
    for index, (run, words) in enumerate(zip(runs, arounds, strict=True)):
        if statuses[index] == "target" or run[2] is None or run[0].above.told is not None or run[0].marks:
            continue
        if statuses[index - 1] == "target" and MEASURED.search(words[1]) and not PAST.search(run[0].words):
            statuses[index] = "target"


def grown_as_task(
    scene: Scene, runs: Sequence[Run], arounds: Sequence[Around], statuses: list[Status]
) -> None:
    """Makes targets of what is to grow on the year before in a task of the plan of a year, or by so much at least, where
    neither its sentence nor those before it in its paragraph tell of the past: 做优茶市,茶叶销量同比增长8%."""
    horizon = scene.years.horizon
    of_year = horizon.goal is not None and horizon.goal == horizon.speaks
    asked, past = None, False
    for index, (run, words) in enumerate(zip(runs, arounds, strict=True)):
        if statuses[index] != "result" or run[0].above.told is not None or run[0].marks:
            continue
        if not (of_year or run[1][0].comparator == ">=") or ON_YEAR_BEFORE.search(words[1]) is None:
            continue
        task = scene.task(*words[0])
        if task is None:
            continue
        if asked is not run[0]:
            asked = run[0]
            past = tells_of_past(scene, max(scene.tasks[task].start, asked.start - FAR), asked)
        if not past:
            statuses[index] = "target"


def measured_with(runs: Sequence[Run], arounds: Sequence[Around], statuses: list[Status]) -> None:
    """Makes a result of a number of a year, where the next of its sentence is one that compares with the year before, and
    nothing says when the document speaks: 2022年,建成茶亭80座,同比增长20%."""
    for index, (run, words) in enumerate(zip(runs, arounds, strict=True)):
        if statuses[index] != "result" or run[2] is None or statuses[index - 1] != "target":
            continue
        sentence, year = run[0], last_before(run[0].marks, run[1][0].start)
        if year is None or year.year is None or year.sort not in ("plain", "topic") or sentence.above.told:
            continue
        compares = ON_YEAR_BEFORE.search(words[1]) is not None
        if compares and run[2].start > year.start and not FUTURE.search(sentence.words):
            statuses[index - 1] = "result"


def tells_of_past(scene: Scene, start: int, sentence: Sentence) -> bool:
    """Whether what stands from a place up to the end of a sentence tells of the past, or of a part of a year."""
    if any(scene.years.past(mark) for mark in scene.years.between(start, sentence.start)):
        return True
    words = scene.folded[start : sentence.end]
    return PAST.search(words) is not None or PART_OF_YEAR.search(words) is not None


def part_done(folded: str, runs: Sequence[Run], arounds: Sequence[Around], statuses: list[Status]) -> None:
    """Sets right the status of numbers that stand beside another: of 12个书屋已完成7个(58%) the first is the aim, and a share
    in brackets is what the words before it are."""
    for index, run in enumerate(runs):
        previous = run[2]
        if previous is None:
            continue
        first = run[1][0]
        if first.unit != previous.unit:
            if first.unit == "%" and folded[first.start - 1] == "(":
                bracketed = folded.startswith(")", run[1][-1].reach)
                if bracketed and previous is runs[index - 1][1][-1]:
                    done = SHARE_DONE.search(folded, previous.reach, first.start)
                    statuses[index] = "result" if done else statuses[index - 1]
        elif statuses[index] == "result" and DONE_OF.search(folded, previous.reach, first.lead):
            clause = arounds[index][0]
            whole = clause == arounds[index - 1][0] and previous is runs[index - 1][1][-1]
            if whole and not PAST.search(folded, clause[0], previous.lead):
                statuses[index - 1] = "target"
