"""Which of the years that a text says holds at a place: of its sentence, its paragraph, its line, its sections."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from gangmu_db.records import Section
from gangmu_import.divisions import Place
from gangmu_import.lexicon import rules
from gangmu_import.scene import FARTHEST, LONGEST_ITEM, Scene
from gangmu_import.status import by_year
from gangmu_import.stretches import Stretch
from gangmu_import.yearmarks import YearMark

AIMS: Final = re.compile(r"目标|指标|愿景")
LABELLED: Final = 600
"""Characters below a year that opens a paragraph, in which those stand that open with a label."""
OPENS: Final = 12
REACH: Final = 600
"""Characters behind the year that opens a paragraph, in which it may hold."""
OPENED: Final = re.compile(r"(?:\A|\n)\s*(?:据[^,。\n]{0,4}统计,)?(?:截[至止]到?)?[“\"]?\Z")
"""What stands before such a year."""
TURNS: Final = re.compile(rules("targets")["status"]["turns"])
LED: Final = re.compile(r"\s*(?:力争|争取)?到20")
LABEL: Final = re.compile(r"[\s—·●*-]{0,8}[^,。;:\n\d]{2,14}:")
BY_YEAR: Final = re.compile(r"(?:力争|争取|确保)?[到至]20\d\d年")
"""What the first of several aims in a list opens with, and the others go without: (一)到2026年,…."""
LEAD: Final = 240
"""Characters of a section that may say the year for all that stands in it."""


def mark_of_target(scene: Scene, sentence: int, at: int, place: Place) -> YearMark | None:
    """到…年 that holds for targets at a place of a sentence: of its paragraph, sections of goals, leads of sections.

    The nearest; a yearly report speaks of its own year where the paragraph says no other.
    """
    aims, horizon = scene.years.aims, scene.years.horizon
    mark = aims.last(sentence)
    if scene.years.lines.marks and (line := year_of_line(scene, at, place)) is not None:
        here = mark is not None and mark.start > line.start and scene.one_paragraph(mark.start, at)
        return mark if here else line
    topic = scene.years.topics.last(sentence)
    if topic is not None and (mark is None or mark.start < topic.start) and not scene.years.past(topic):
        mark = topic if scene.one_paragraph(topic.start, at) and alone(scene, topic, sentence) else mark
    if mark is None or scene.one_paragraph(mark.start, at) or heads_labels(scene, mark, at, place):
        return mark
    if horizon.report and horizon.goal:
        return None
    for start, end in leads(scene, place, mark.start):
        mark = aims.last(min(end, sentence))
        if mark is not None and mark.start >= start:
            found = mark if holds(scene, mark.start, place) else other_aim(scene, mark.start, start, place)
            if found is not None:
                return found
    return None


def heads_labels(scene: Scene, mark: YearMark, at: int, place: Place) -> bool:
    """Whether a year opens a paragraph of the section of a place, and all below it up to the place opens with a label:
    到2025年,水务水平提升。 above 供水水质:合格率达到95%."""
    folded, start = scene.folded, mark.start
    if at - start > LABELLED:
        return False
    opening = folded.rfind("\n", max(0, start - OPENS), start) + 1
    if not opening or LED.match(folded, opening) is None or folded.find(":", mark.end, at) < 0:
        return False
    others = folded[mark.end : at].split("\n")[1:]
    labelled = all(not line.strip() or LABEL.match(line) for line in others)
    return labelled and scene.divisions.place(start) == place


def mark_of_result(scene: Scene, sentence: int, at: int, unspent: int, place: Place) -> YearMark | None:
    """The mark that holds for results at a place of a sentence: a level told before it, the topic of the paragraph or
    of the line.

    Sought before `unspent`: a list may have used up the first years of the sentence.
    """
    last = scene.years.openers.last(unspent)
    if last is None or (last.start < sentence and not scene.one_paragraph(last.start, sentence)):
        return year_of_line(scene, at, place)
    level = scene.years.levels.last(unspent)
    if level is not None and (level.start >= sentence or scene.one_paragraph(level.start, at)):
        before = scene.stretches.sentence(sentence - 2)[0] if sentence > 2 else 0
        if level.start >= min(before, sentence):
            return level
    topic = scene.years.topics.last(unspent)
    if topic is not None and scene.one_paragraph(topic.start, at):
        return topic
    return opening_past(scene, sentence, sentence) or year_of_line(scene, at, place)


def opening_past(scene: Scene, sentence: int, end: int) -> YearMark | None:
    """The past year that opens the paragraph of a sentence (截至2024年底,…), where neither another year nor an aim is said
    behind it up to an end in the sentence."""
    mark = scene.years.openers.last(sentence)
    if mark is None or mark.year is None:
        return None
    until = scene.openings.get(mark.start)
    if until is None:
        until = scene.openings[mark.start] = held_up_to(scene, mark)
    return mark if end <= until and scene.one_paragraph(mark.start, end) else None


def held_up_to(scene: Scene, mark: YearMark) -> int:
    """Where another year or an aim is said behind a past year that opens a paragraph, or where its reach ends; 0 of any other
    year."""
    before = scene.folded[max(0, mark.start - OPENS) : mark.start]
    if OPENED.search(before) is None or by_year(mark, scene.years.horizon) != "result":
        return 0
    until = mark.end + REACH
    others = scene.years.between(mark.end, until)
    turn = TURNS.search(scene.folded, mark.end, others[0].start if others else until)
    return turn.start() if turn else others[0].start if others else until


def year_of_line(scene: Scene, at: int, place: Place) -> YearMark | None:
    """The year that opens a line and holds at a place: up to the next such line, in its own section."""
    if not scene.years.lines.marks:
        return None
    mark = scene.years.lines.last(at)
    if mark is None or scene.divisions.place(mark.start) == place or announces(scene, mark, place):
        return mark
    return None


def announces(scene: Scene, mark: YearMark, place: Place) -> bool:
    """Whether the line that a year opens ends with a colon, and a section is one of the items below it."""
    end = scene.folded.find("\n", mark.end, mark.end + LONGEST_ITEM)
    said, section = scene.divisions.section(mark.start), place[0]
    if end < 0 or scene.folded[end - 1] != ":" or said is None:
        return False
    return lies_in(scene, section, said.id)


def leads(scene: Scene, place: Place, latest: int) -> Iterator[Stretch]:
    """Stretches whose 到…年 holds in a section: of the leads of it and those around it, of whole sections of goals; those that
    begin behind the latest 到…年 hold none.

    A lead ends where the first section inside begins, whose own dates are not those of the next.
    """
    index, sections = place[0], scene.divisions.sections
    while index is not None:
        each = sections[index]
        if each.start <= latest:
            end = each.start + LEAD
            if AIMS.search(each.title):
                end = len(scene.folded)
            elif index + 1 < len(sections) and sections[index + 1].parent == index:
                end = min(end, sections[index + 1].start)
            yield each.start, end
        index = each.parent


def other_aim(scene: Scene, end: int, start: int, place: Place) -> YearMark | None:
    """The last 到…年 of a stretch that holds for a section, of those next before its end."""
    earlier = scene.years.aims.before(end, start, FARTHEST)
    return next((mark for mark in earlier if holds(scene, mark.start, place)), None)


def holds(scene: Scene, at: int, place: Place) -> bool:
    """Whether the year at a place is said for a section too: not by another item beside it, but for one of aims."""
    section = place[0]
    said = bisect_right(scene.divisions.starts, at) - 1
    if said == section:
        return True
    found = scene.divisions.section(at)
    if found is None or AIMS.search(found.title):
        return True
    return lies_in(scene, section, found.id) or are_aims(scene, section, found)


def are_aims(scene: Scene, section: int | None, other: Section) -> bool:
    """Whether two sections are aims in one list below a heading that says so: ——产量增加。到2026年… and ——品种更新。…, or
    (一)到2026年,… and (二)…"""
    if section is None or other.parent is None:
        return False
    if scene.divisions.headings[section].kind != "dash" and BY_YEAR.match(other.title) is None:
        return False
    return other.parent == scene.divisions.sections[section].parent and bool(
        AIMS.search(scene.divisions.sections[other.parent].title)
    )


def alone(scene: Scene, topic: YearMark, sentence: int) -> bool:
    """Whether no other year is said between the topic of a paragraph and a sentence: 2024年,覆盖率80%;2025年,95%."""
    later = scene.years.between(topic.end, sentence)
    return all(mark.year in (None, topic.year) for mark in later)


def lies_in(scene: Scene, section: int | None, outer: int) -> bool:
    """Whether a section is another one or lies in it."""
    while section is not None and section != outer:
        section = scene.divisions.sections[section].parent
    return section is not None
