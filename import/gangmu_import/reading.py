"""Reads the numbers of a text in steps: which belong together, the words around them, whether they count.

Each step is done for all numbers before the next: number by number, the patterns and words of the steps drove each
other out of the processor's cache, and all of them together took a tenth longer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gangmu_db.records import Status
from gangmu_import.alongside import Around, Run, set_right
from gangmu_import.around import around
from gangmu_import.conditions import is_condition
from gangmu_import.counting import counts
from gangmu_import.governing import year_of_line
from gangmu_import.levels import may_rise, rises
from gangmu_import.quantity import Quantity, borrowed
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.spread import lists
from gangmu_import.status import FUTURE, PAST, status_of
from gangmu_import.stretches import Stretch
from gangmu_import.tasksums import is_task
from gangmu_import.thresholds import REACHING, is_reached_by, sizes_each
from gangmu_import.topics import condition_of
from gangmu_import.trimming import alone
from gangmu_import.yearmarks import YearMark
from gangmu_import.years import Years, last_before

DONE: Final = re.compile(r"完成|已|实现|超额|[建竣]成")
"""What makes a heading one of what was reached."""
FINISHED: Final = re.compile(
    r",(?:现|均|目前)?已(?:经|全部|全面|如期|提前|按期|顺利|正式)*(?:完成|[建竣]成|竣工|完工|投入使用|投[用运]|办结|通车)[^,;。\d\n]{0,6}[。;]?(?:\n|\Z)"
)
"""What the rest of such a heading says of its aim that is met: 新建茶亭50座,已完成."""
PIECE, POINTS = "个", "个百分点"
LONGEST_THING: Final = 20
"""Characters between two numbers of a list of things."""

Reading = tuple[Sentence, Sequence[Quantity], Stretch, str, str, Status, Sequence[Quantity], str | None]
"""A run that counts: its sentence, its numbers, its clause, the words before and after it, its status, the levels that it
starts from, the condition on what it counts."""


def read(scene: Scene, sentences: Sequence[Sentence]) -> list[Reading]:
    """The runs of numbers that count, in order."""
    folded = scene.folded
    runs = [run for sentence in sentences for run in runs_of(folded, sentence)]
    arounds = [around(scene, run) for run in runs]
    horizon, usual = scene.years.horizon, scene.usual
    if scene.parts_results:
        statuses = [labelled_status(scene, run, words) for run, words in zip(runs, arounds, strict=True)]
    else:
        statuses = [
            status_of(
                words[1],
                words[2],
                run[0].above.told,
                # half of all sentences bear no year
                mark_before(scene.years, run) if run[0].marks else None,
                horizon,
                usual,
            )
            for run, words in zip(runs, arounds, strict=True)
        ]
    set_right(scene, runs, arounds, statuses)
    statuses = [
        "target" if is_task(folded, run[1][0]) else said for run, said in zip(runs, statuses, strict=True)
    ]
    readings: list[Reading] = []
    last, condition = None, None
    for (sentence, run, _, _, bases, _), words, said in zip(runs, arounds, statuses, strict=True):
        clause, spoken, _, left, right, qualifier, sized = words
        if not (counts(folded, sentence, run[0], clause, spoken, said) or fills_goal(scene, run)):
            continue
        if sized is not None:
            # of 营业收入超10亿元企业20家、超百亿元企业3家 the second lacks its noun
            qualifier = condition_of(sized, condition if sentence is last else None)
        elif condition and qualifier is None and sentence is last and is_stage(folded, run[0].lead, left):
            qualifier = condition
        last, condition = sentence, qualifier
        readings.append((sentence, run, clause, left, right, said, bases, qualifier))
    return readings


def fills_goal(scene: Scene, run: Sequence[Quantity]) -> bool:
    """Whether a number is all that a cell in a column of goals holds."""
    first = run[0]
    return scene.progress is not None and scene.progress.is_goal(scene.folded, first.lead, first.reach)


def is_stage(folded: str, lead: int, left: str) -> bool:
    """Whether the words before a number go on with what the one before counts, as far as it is: of those of a size 开工30个、竣工20个."""
    act = left.removeprefix("新")
    return act in alone()[0] and folded[lead - len(left) - 1] == "、"


def runs_of(folded: str, sentence: Sentence) -> list[Run]:
    """The runs of a sentence that may count: without the sizes that say which things another number counts."""
    first = sentence.quantities[0]
    if len(sentence.quantities) == 1 and first.comparator == "=" and not (first.han or first.size):
        # as a third of all sentences
        return [(sentence, sentence.quantities, None, (), (), None)]
    runs = lists(folded, sentence.quantities)
    rising = len(runs) > 1 and may_rise(sentence.words)
    found: list[Run] = []
    previous: Quantity | None = None
    bases: Sequence[Quantity] = ()
    condition: Quantity | None = None
    for index, run in enumerate(runs, 1):
        following = runs[index][0] if index < len(runs) else None
        last = run[-1]
        if says_which(folded, last, previous, following):
            condition = None if of_count(folded, last, previous) else last
            continue
        if rising and not bases and following and rises(folded, run, runs[index], sentence.start):
            bases = with_units(folded, run)
            continue
        whole = run if len(run) == 1 or run[0].unit not in ("", PIECE) else with_units(folded, run)
        if previous is not None and previous.comparator == ">=" and last.comparator == "=":
            whole = under_floor(folded, previous, whole)
            last = whole[-1]
        found.append((sentence, whole, previous, runs[index : index + 2], bases, condition))
        previous, bases, condition = last, (), None
    return found


def says_which(folded: str, size: Quantity, previous: Quantity | None, following: Quantity | None) -> bool:
    """Whether a number says which things another counts."""
    # two of three numbers bear nothing of what makes a condition
    if (size.comparator != "=" or size.han or size.size) and is_condition(folded, size, following):
        return True
    if previous is not None and sizes_each(folded, size, previous):
        return True
    return folded[size.start - 1] in REACHING and is_reached_by(folded, size, previous, following)


def of_count(folded: str, size: Quantity, previous: Quantity | None) -> bool:
    """Whether a size says which things the number right before it counts: 2个千亿级园区 of 2个千亿级园区和6个百亿级园区."""
    if previous is None or previous.kind != "count":
        return False
    return previous.reach == size.lead or sizes_each(folded, size, previous)


def under_floor(folded: str, previous: Quantity, run: list[Quantity]) -> list[Quantity]:
    """A count behind 、 with the floor that stands before the first of its list: 不少于5家标杆园、40家示范园."""
    own = run[0]
    listed = folded[own.lead - 1] == "、" and own.lead - previous.reach <= LONGEST_THING
    if (
        not listed
        or len(run) > 1
        or previous.reach > previous.end
        or not own.kind == previous.kind == "count"
    ):
        return run
    return run if folded.find(",", previous.reach, own.lead) >= 0 else [replace(own, comparator=">=")]


def with_units(folded: str, run: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a list, those without a unit with that of the last: 3个和4个百分点 as well."""
    last = run[-1]
    points = last.unit == POINTS
    return [
        borrowed(folded, each, last) if not each.unit or (points and each.unit == PIECE) else each
        for each in run
    ]


def mark_before(years: Years, run: Run) -> YearMark | None:
    """The last mark of a year before a run in its sentence and before the levels it starts from, but for the past one in which
    it was reached: 从2018年的200座增加到2022年的800座."""
    marks, levels, first = run[0].marks, run[4], run[1][0]
    if not marks or not levels:
        return last_before(marks, first.start)
    reached = last_before(marks, first.start)
    if reached is not None and reached.start >= levels[-1].reach and years.past(reached):
        return reached
    return last_before(marks, levels[0].start)


def labelled_status(scene: Scene, run: Run, words: Around) -> Status:
    """The status of a run of a text that parts results from aims by labels, columns, lines of years or headings."""
    sentence, at = run[0], (run[4] or run[1])[0].start
    mark = mark_before(scene.years, run) or year_of_line(scene, at, sentence.place)
    lead, told = words[2], sentence.above.told
    label = scene.answers(at)
    cell = scene.progress.at(at) if scene.progress is not None else None
    if cell is not None and cell.status == "result" and not FUTURE.search(words[1]):
        return "result"
    if cell is not None:
        if mark is None and PAST.search(words[1]) is None:
            # what grows on the year before is an aim among tasks
            return "target"
        told = "target"
    elif label is not None:
        lead = scene.folded[max(sentence.start, label.told) : words[0][0]]
        told = "target" if FUTURE.search(words[1]) else "result"
    elif scene.answered(at):
        mark, told = None, "target"
    elif scene.heads(at, sentence.place) and not DONE.search(words[1]):
        mark, told = None, "result" if FINISHED.match(scene.folded, words[0][1]) else "target"
    return status_of(words[1], lead, told, mark, scene.years.horizon, scene.usual)
