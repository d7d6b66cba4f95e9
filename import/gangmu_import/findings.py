"""The numbers that count, each with what it counts, its year and its region, before they have ids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gangmu_db.records import Comparator, Status
from gangmu_import.apart import RATE_DONE, bare_change, changed, in_turn, names_in_clause, share_of, subjects
from gangmu_import.governing import mark_of_result, mark_of_target, year_of_line
from gangmu_import.kinds import opening_verb
from gangmu_import.levels import is_compared
from gangmu_import.nouns import clean, noun_before
from gangmu_import.phrases import Phrase
from gangmu_import.phrasewords import WORDS
from gangmu_import.quantity import Quantity
from gangmu_import.reading import Reading
from gangmu_import.scene import Scene
from gangmu_import.sentences import Sentence
from gangmu_import.spread import (
    REGION_ENDS,
    SPREADS,
    comparators,
    each_grown,
    each_named,
    each_of,
    named_region,
    places_apart,
    yearly,
)
from gangmu_import.stretches import Stretch
from gangmu_import.topics import body_of, may_name_park
from gangmu_import.years import recurs

YEAR: Final = re.compile(r"(20\d\d)年")
NEAR: Final = 12
"""Characters before a level within which its own year stands."""
LONGEST_NAMES: Final = 120
"""Characters of a clause that names what the next gives the numbers of."""
SUMS: Final = re.compile("(?:[一二三四五两\\d]年)?(?:累计|共计|合计|总数|总量|总计)")
"""How a clause begins that counts all years together."""
LEADS_TO: Final = frozenset("到至")
RISES: Final = re.compile(
    "(?:[提增扩][升高长加大]|[上下][升降]|降低?|减少|压[减缩降]|缩[短小]|回[落升]|攀升|升)$"
)
"""Before such a character at the end of words: no change, but a level that it led to."""
GROWN: Final = re.compile("(?:年均)?(?:增长|增加|提高|提升|下降|降低|减少|上升)$")
"""At the end of a name: the change that led to a level."""
VERB: Final = 12
"""Characters before a number that say whether it is a level or an addition."""


Finding = tuple[
    Quantity, Stretch, str, str, Status, int | None, str, Comparator, str, str | None, Quantity | None
]
"""A number that counts, before it has an id: its clause, its indicator and the rule that found that, its status, year, scope
and comparator, the words just before it, the condition on what it counts, the level that it starts from. A plain tuple, since
one is made for each target."""


def find(scene: Scene, readings: Sequence[Reading], phrases: Sequence[Phrase]) -> list[Finding]:
    """What counts, in order; a number after the level that it starts from."""
    found: list[Finding] = []
    sentence, spent, opens, before = None, 0, 0, 0
    earlier: list[Finding] = []
    for reading, phrase in zip(readings, phrases, strict=True):
        if reading[0] is not sentence:
            if sentence is None or (earlier and not may_go_on(earlier, sentence, reading[0])):
                earlier = []
            alike = sentence is not None and sentence.place == reading[0].place
            before, opens = opens if alike else len(found), len(found)
            sentence = reading[0]
            spent = sentence.start
        own = finding(scene, reading, phrase, spent)
        run, left, bases = reading[1], reading[3], reading[6]
        if len(run) > 1:
            several, spent = listed(scene.folded, reading, own, spent)
            told = found[opens:] or found[before:] if several[0][3] != "list" and "分别" in left else []
            earlier = several = going_on(scene.folded, reading, several, earlier, told)
        elif left[-1:] in SPREADS and (left[-1] == "各" or own[0].kind == "percent"):
            names = each_named(left, reading[4], own[0].kind)
            several = [with_scope(own, region) for region in each_of(left)] or of_names(scene, own, names)
        elif own[0].kind == "percent" and (names := each_grown(left)):
            several = of_names(scene, own, names, WORDS.growth.search(left))
        elif not bases:
            found.append(own)
            continue
        else:
            several = [own]
        found += from_levels(scene.folded, sentence.start, bases, several) if bases else several
    return found


def with_scope(own: Finding, region: str) -> Finding:
    """The same of another region."""
    return (*own[:6], region, *own[7:])


def of_names(scene: Scene, own: Finding, named: Sequence[str], change: str = "") -> list[Finding]:
    """One finding for each name before 各, 博物馆和美术馆各3座, or before 均 and a `change`, 游客、收入均增长10%; that of the text
    where it names no such things."""
    names = [noun_before(name) for name in named]
    found: list[Finding] = [(*own[:2], name + change, "list", *own[4:]) for name in names[:1]]
    (low, high), lead = own[1], own[0].lead
    for name in names[1:]:
        # the words that its list lends a name stand before others of it
        places = (scene.folded.rfind(name[cut:], low, lead) for cut in range(len(name)))
        at = next((place for place in places if place > low), low)
        found.append((own[0], (at, high), name + change, "list", *own[4:]))
    return found if "" not in names and found else [own]


def finding(scene: Scene, reading: Reading, phrase: Phrase, spent: int) -> Finding:
    """The finding of the first number of a run."""
    sentence, run, clause, left, _, status, _, qualifier = reading
    first, (indicator, rule) = run[0], phrase
    if status == "result":
        year = year_of_result(scene, sentence, first.start, clause[1], spent)
    else:
        year = year_of_target(scene, sentence, first.start, clause[1])
    where = left if left[-1:] not in WORDS.growth.words else left.removesuffix(WORDS.growth.search(left))
    scope = named_region(where) if where[-1:] in REGION_ENDS else ""
    if not scope and sentence.park is not None:
        scope = body(scene.folded, sentence.park, clause)
    scope = scope or scene.region
    return (
        first, clause, indicator, rule, status, year, scope, first.comparator, left[-VERB:], qualifier, None
    )  # fmt: skip


def from_levels(
    folded: str, sentence: int, bases: Sequence[Quantity], several: Sequence[Finding]
) -> list[Finding]:
    """The levels that findings start from and the findings: each with its own, or all with the one that is named."""
    own = bases if len(bases) == len(several) else [bases[0]] * len(several)
    when = YEAR.search(folded, max(sentence, bases[0].start - NEAR), bases[0].start)
    year = int(when[1]) if when else None
    compared = is_compared(folded, bases[0])
    levels = [start_level(base, each, year, compared) for base, each in zip(own, several, strict=True)]
    return levels + [(*each[:-1], base) for base, each in zip(own, several, strict=True)]


def start_level(base: Quantity, target: Finding, year: int | None, compared: bool) -> Finding:
    """The result that a target starts from; the change itself is not named where it is one on a level."""
    quantity, clause, indicator, rule, _, _, scope, _, verb, qualifier, _ = target
    level = base if base.unit else replace(base, unit=quantity.unit, kind=quantity.kind)
    if compared:
        indicator = indicator.removesuffix(WORDS.growth.search(indicator))
    return level, clause, indicator, rule, "result", year, scope, base.comparator, verb, qualifier, None


def listed(folded: str, reading: Reading, own: Finding, spent: int) -> tuple[list[Finding], int]:
    """One finding for each number of a list, each of its own year or subject where as many are named; and the end of the
    span of years that the list has used up."""
    sentence, run, _, left, _, _, _, _ = reading
    start = run[0].start
    apart = folded.find("分别", sentence.start, start) >= 0 or "每年" in left
    marks = [mark for mark in sentence.marks if mark.start < start]
    years = yearly(run, marks) if apart else []
    names: Sequence[str] = ()
    places: Sequence[str] = ()
    if "分别" in left and not years:
        names, places = named_apart(folded, sentence.start, own[1][0], reading)
    elif not (years or reading[4] or reading[6]) and not yearly(run, marks):
        names = in_turn(left, len(run))
    _, clause, said, rule, status, year, scope, _, verb, qualifier, base = own
    found: list[Finding] = []
    for index, (quantity, comparator) in enumerate(zip(run, comparators(run), strict=True)):
        if names:
            said, rule = noun_before(names[index]) or own[2], "list"
        if years:
            year = years[index]
        if places:
            scope = places[index]
        found.append((quantity, clause, said, rule, status, year, scope, comparator, verb, qualifier, base))
    return found, run[-1].end if years else spent


def named_apart(
    folded: str, sentence: int, clause: int, reading: Reading
) -> tuple[Sequence[str], Sequence[str]]:
    """The names before 分别, one for each number of a list, or the regions; those of the clause before where it opens its
    own."""
    run, left = reading[1], as_level(folded, reading)
    if folded[clause - 1] == "," and not noun_before(left.partition("分别")[0]):
        start = max(sentence, clause - LONGEST_NAMES)
        start = max(start, *(folded.rfind(sign, start, clause - 1) + 1 for sign in ",;:"))
        listed = names_in_clause(clean(folded[start : clause - 1]), len(run))
        left = f"{listed}分别{left.partition('分别')[2]}"
    places = places_apart(left, len(run))[0]
    return () if places else subjects(left, len(run)), places


def as_level(folded: str, reading: Reading) -> str:
    """The words before a list without the growth that leads to levels: 提升 of 分别提升至80%、90%."""
    left, first = reading[3], reading[1][0]
    if folded[first.lead] not in LEADS_TO:
        return left
    return RISES.sub("", left)


def may_go_on(earlier: Sequence[Finding], last: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence may go on with a list of the last one."""
    return earlier[0][0].start >= last.start and sentence.place == last.place


def going_on(
    folded: str,
    reading: Reading,
    several: list[Finding],
    earlier: Sequence[Finding],
    told: Sequence[Finding],
) -> list[Finding]:
    """A list, with the names of the one before where it has none: 到2030年分别提高到510亿元、208亿元 is of the same two.

    Without one before, 分别 tells apart the last that were counted one by one in its sentence, or else in the one before."""
    left = reading[3]
    before, apart, said = left.partition("分别")
    if several[0][3] == "list" or (apart and noun_before(before)):
        return several
    lead = folded[reading[1][0].lead]
    leads = folded[reading[1][0].lead : reading[1][0].start] + said
    change = "" if lead in LEADS_TO else changed(said) if apart else bare_change(left)
    if len(earlier) == len(several) and earlier[0][3] == "list" and not (change and has_grown(earlier[0])):
        earlier = [(*each[:2], each[2].removesuffix(RATE_DONE), *each[3:]) for each in earlier]
        if not change and ("达" in leads or "到" in leads or "至" in leads):
            earlier = [(*each[:2], GROWN.sub("", each[2]), *each[3:]) for each in earlier]
        elif not (change or (apart and earlier[0][0].unit == several[0][0].unit)):
            return several
    else:
        earlier = told[-len(several) :]
        change = change or share_of(said)
        if not goes_on_with(several, earlier, change):
            return several
    return [
        (*each[:2], named[2] + change, "list", *each[4:])
        for each, named in zip(several, earlier, strict=True)
    ]


def has_grown(finding: Finding) -> bool:
    """Whether a finding is a change itself, which has none of its own."""
    return WORDS.growth.search(finding[2]) != ""


def goes_on_with(several: Sequence[Finding], earlier: Sequence[Finding], change: str) -> bool:
    """Whether the numbers of a list are of what others counted one by one: as many of the same units, or changes of them."""
    names = {each[2] for each in earlier}
    if len(names) < len(several) or "" in names:
        return False
    if change:
        return not any(map(has_grown, earlier))
    return all(one[0].unit == other[0].unit for one, other in zip(several, earlier, strict=True))


def body(folded: str, park: str, clause: Stretch) -> str:
    """The park or zone that a clause speaks of: its subject, or that of the sentence where it has none of its own."""
    said = clean(folded[clause[0] : clause[1]])
    named = body_of(said) if may_name_park(said) else ""
    return named or (park if park and opening_verb().match(said) else "")


def year_of_result(scene: Scene, sentence: Sentence, at: int, end: int, spent: int) -> int | None:
    """The year of a result at a place of a clause that ends at another; a list has used up the years before `spent`."""
    years, marks = scene.years, sentence.marks
    mark = years.of_result(marks, spent, at, end) if marks else None
    if mark is None:
        mark = mark_of_result(scene, sentence.start, at, spent, sentence.place)
    if mark is not None:
        # 全年 below 2023年工作回顾 is 2023, though the title says 2024
        titled = sentence.above.titled if mark.sort == "vague" and mark.shift is None else None
        return titled or years.said(mark, at)
    known = sentence.above.titled or sentence.above.reviewed or years.horizon.report
    # 完成情况: in the list of the tasks of a year
    return years.horizon.goal if known is None and scene.answers(at) is not None else known


def year_of_target(scene: Scene, sentence: Sentence, at: int, end: int) -> int | None:
    """The same of a target; an amount that recurs each year has none, but for 到…年 of its own sentence."""
    years, marks, start = scene.years, sentence.marks, sentence.start
    if "每年" in sentence.words and recurs(scene.folded, start, at) and not sums_up(scene.folded, start, at):
        return years.recurring(marks, at)
    titled, speaks = sentence.above.titled, years.horizon.speaks
    mark = years.of_target(marks, at, end) if marks else None
    if mark is not None:
        if mark.year is not None:
            return mark.year
        line = year_of_line(scene, at, sentence.place)
        if titled and mark.shift == 0 and sentence.above.told == "target":
            # 今年 under 2018年目标任务 is 2018, though the page was made in 2021
            return titled
        # 全年 under 2024年工作安排 is 2024, though the report tells of 2023
        return years.shifted(mark) or (line and line.year) or titled or speaks or scene.goal(at)
    mark = mark_of_target(scene, start, at, sentence.place)
    return titled or scene.goal(at) if mark is None else mark.year or titled or speaks


def sums_up(folded: str, sentence: int, at: int) -> bool:
    """Whether the clause of a number counts all years together: 每年培育5家,累计达到20家."""
    clause = max(folded.rfind(sign, sentence, at) for sign in ",;:") + 1
    return SUMS.match(folded, clause) is not None
