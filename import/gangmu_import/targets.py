"""Numbers that somebody is to reach, and numbers already reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from gangmu_db.records import Head, Status, Target, Task
from gangmu_import.allotments import find_allotments, of_columns
from gangmu_import.figures import find_quantities
from gangmu_import.findings import Finding, find
from gangmu_import.indicator_table import TableRow, find_rows
from gangmu_import.indicators import measure_of, series
from gangmu_import.kinds import opens_with_verb
from gangmu_import.outline import Outline
from gangmu_import.phrasing import name
from gangmu_import.placecolumns import find_place_columns
from gangmu_import.progress import Told
from gangmu_import.progress import subject_of as subject_of_task
from gangmu_import.quantity import Quantity
from gangmu_import.reading import read
from gangmu_import.rowcells import Cell
from gangmu_import.scene import Scene
from gangmu_import.sentences import find_sentences
from gangmu_import.stretches import LONGEST_CLAUSE, Stretch, inside
from gangmu_import.text import Text, half_width
from gangmu_import.unit_heads import YEAR_BEFORE
from gangmu_import.unit_table import UnitRow, find_unit_rows

DEGREE: Final = re.compile(
    r"(?:实际|总体|工程|形象|建设|施工|项目|任务|投资|累计)*(?:完成|进度|完工|开工|竣工)(?:率|比例|进度)?"
)
"""What says how far something has come, and not what."""
YEAR: Final = re.compile(r"20\d\d年")
RATES: Final = ("率", "增速", "增幅", "比例", "比重", "占比", "程度")
"""How an indicator ends that is a share itself."""
TOP: Final = 3000
LONGEST_ACT: Final = 3
"""Characters of an act without what it makes: 投放2800辆."""
PEOPLE: Final = ("人数", "人口")
"""How an indicator ends that counts people, whatever unit is left out."""
SURE: Final = 0.9
CONFIDENCE: Final = {"carried": 0.75, "part": 0.75, "none": 0.5}
"""By the rule that found the indicator; without one the item is shown as doubtful."""


def find_targets(text: Text, outline: Outline, head: Head, tasks: Sequence[Task]) -> tuple[Target, ...]:
    """Targets and results in the order of the text."""
    scene = Scene(text, outline, head, tasks)
    beside = find_unit_rows(text.folded)
    taken = [one[:2] for one in beside]
    goal = scene.years.horizon.goal or 0
    rows = [row for row in find_rows(text, goal) if not inside(taken, row.start)]
    rows += told_of(scene, find_allotments(text.folded, goal))
    rows += find_place_columns(text.folded, goal)
    columns = of_columns(text.folded, outline.tables, goal)
    measured = [row for row in columns if not inside(taken, row.last.start)]
    found = [finding for row in (*rows, *measured) for finding in of_row(scene, row)]
    found += [finding for row in beside for finding in of_unit_row(scene, row)]
    quantities = find_quantities(text, scene.silent)
    read_already = sorted([*[(row.start, row.end) for row in rows], *taken])
    if read_already:
        quantities = tuple(quantity for quantity in quantities if not inside(read_already, quantity.start))
    readings = read(scene, find_sentences(scene, quantities))
    found += find(scene, readings, name(scene, readings))
    if scene.progress is not None or scene.labels:
        found = list(of_tasks(scene, found))
    if read_already:
        found.sort(key=lambda finding: finding[0].start)
    return numbered(scene, distinct(found, text.folded))


def told_of(scene: Scene, rows: Sequence[TableRow]) -> Iterator[TableRow]:
    """Rows that say of what year they are, those that do not tell whether it is over only where it is, or where their heading
    looks back."""
    spoken = spoken_of(scene)
    for row in rows:
        if row.told is not None:
            yield row
        elif (spoken and row.last.year < spoken) or scene.overhead.of(
            scene.divisions.place(row.start)
        ).told == "result":
            yield replace(row, told="result")


def of_tasks(scene: Scene, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, those of numbers that say how far a task has come with its subject where they name none themselves;
    all of them of the year of the document where they say no other."""
    horizon = scene.years.horizon
    before: Told | None = None
    for finding in found:
        quantity, clause, indicator, rule, status, year = finding[:6]
        told = told_at(scene, quantity.start)
        first, before = told != before, told
        if told is not None and told.status == status and (told.subject or told.year):
            if told.dated and not YEAR.search(scene.folded, *clause):
                year = told.year
            year = year or told.year or horizon.report or (horizon.speaks if status == "result" else None)
            if status == "target" and told.subject and (not indicator or is_act(indicator)):
                indicator, rule = told.subject, "part"
            elif status == "result" and told.subject:
                said = subject_of(told, quantity.unit, indicator, rule, first)
                indicator, rule = said, rule if said == indicator else "part"
        yield (quantity, clause, indicator, rule, status, year, *finding[6:])


def told_at(scene: Scene, at: int) -> Told | None:
    """What a column or a label says of the numbers at a place."""
    cell = scene.progress.at(at) if scene.progress is not None else None
    label = scene.answers(at) if cell is None else None
    if label is None:
        return cell
    task = scene.task(label.start, label.start)
    title = "" if task is None else half_width(scene.tasks[task].title)
    # a label that opens the item says nothing of its subject: 1.2016年完成情况:种植核桃300亩
    subject = "" if scene.folded[label.start : label.told] in title else subject_of_task(title)
    return Told(label.told, label.end, "result", subject)


def subject_of(told: Told, unit: str, said: str, rule: str, first: bool) -> str:
    """The indicator of a number that says how far a task has come, the first that says so of it or another."""
    if not said or rule == "none" or (first and rule == "carried"):
        return told.subject + "完成率" * (unit == "%" and not told.subject.endswith(RATES))
    if DEGREE.fullmatch(said):
        return told.subject + said
    return told.subject if is_act(said) or said in told.subject else said


def is_act(indicator: str) -> bool:
    """Whether an indicator says what is done, and not with what: 投放."""
    return len(indicator) <= LONGEST_ACT and opens_with_verb(indicator)


def of_row(scene: Scene, row: TableRow) -> Iterator[Finding]:
    """The level and the target that a row of a table says."""
    # its name may begin with that of a document: 《茶农手册》发放率
    if not (scene.counts(row.start) or scene.counts(row.last.start)):
        return
    clause = row.start, min(row.end, row.start + LONGEST_CLAUSE)
    spoken = spoken_of(scene)
    base = 0 if plans_all(scene, row) else row.level
    level: Quantity | None = None
    for index, cell in enumerate(row.cells):
        quantity = of_cell(row, cell)
        status = status_of(row, index, base, spoken)
        rises_from = level if status == "target" and not row.reached else None
        yield (
            quantity, clause, row.indicator, "table", status, cell.year or None, row.scope or scene.region, quantity.comparator, "", None,
            rises_from,
        )  # fmt: skip
        level = quantity if status == "result" else level


def of_unit_row(scene: Scene, row: UnitRow) -> Iterator[Finding]:
    """What a row with a unit of its own says was aimed at and done, in the year of the document."""
    if not row.figures or not (scene.counts(row.start) or scene.counts(row.figures[-1][0])):
        return
    horizon = scene.years.horizon
    done, aimed = horizon.report or horizon.speaks, horizon.goal or horizon.report or horizon.speaks
    reached = max([one.year for one in row.figures if one.status == "result" and one.year], default=None)
    if reached and scene.head.period and reached < scene.head.period[0] and row.figures[0].status == "target":
        # the goal, which stands before what was reached of it, is that of the plan before
        aimed = reached
    clause = row.start, min(row.end, row.start + LONGEST_CLAUSE)
    for start, end, indicator, value, unit, said, status, named in row.figures:
        quantity = Quantity(start, end, end, value, None, unit, "table", said, start, False, False)
        year = named or (aimed if status == "target" else done)
        if named == YEAR_BEFORE:
            year = year_before(scene, aimed)
        yield (quantity, clause, indicator, "table", status, year, scene.region, said, "", None, None)


def year_before(scene: Scene, aimed: int | None) -> int | None:
    """The year before that of the goals; None where these are of several."""
    period = scene.head.period
    return aimed - 1 if aimed and (period is None or period[0] == period[1]) else None


def plans_all(scene: Scene, row: TableRow) -> bool:
    """Whether the columns are the years of the plan one by one, the first as well: 2024年 | 2025年 | 2026年 of 2024—2026,
    which may stand on a line below the title."""
    first, last = row.level, row.last.year
    if len(row.cells) < 2 or last - first != len(row.cells) - 1:
        return False
    period = scene.head.period
    if period is not None:
        return period[0] == first
    return re.search(rf"\({first}年?[-—–~至]{{1,2}}{last}年?\)", scene.folded[:TOP]) is not None


def spoken_of(scene: Scene) -> int | None:
    """The year before which all is over: that in which the document speaks, or the one behind the year of a review."""
    horizon = scene.years.horizon
    over = scene.usual == "result" and horizon.now is None and horizon.goal != horizon.report
    return horizon.report + 1 if over and horizon.report is not None else horizon.speaks


def status_of(row: TableRow, index: int, base: int, speaks: int | None) -> Status:
    """Whether a column says what was reached: that of the base, and those of years before the document."""
    if row.told is not None:
        return row.told
    if row.reached:
        return "target" if index == 0 else "result"
    year = row.cells[index].year
    past = speaks is not None and year < speaks
    return "result" if past or year == base else "target"


def of_cell(row: TableRow, cell: Cell) -> Quantity:
    return Quantity(
        cell.start,
        cell.end,
        cell.end,
        cell.value,
        cell.value_max,
        row.unit,
        "table",
        cell.comparator,
        cell.start,
        False,
        False,
    )


def distinct(found: Sequence[Finding], folded: str) -> list[Finding]:
    """Findings with no two of the same span, value and scope: equal numbers of one clause get narrower spans."""
    seen: dict[tuple[Stretch, float, str], int] = {}
    kept = []
    for finding in found:
        own, quantity, scope = finding, finding[0], finding[6]
        said = finding[1], quantity.value, scope
        if said in seen:
            clause = own_words(folded, finding, seen[said])
            seen[said] = quantity.reach
            own, said = (quantity, clause, *finding[2:]), (clause, quantity.value, scope)
            if said in seen:
                continue
        seen[said] = quantity.reach
        kept.append(own)
    return kept


def own_words(folded: str, finding: Finding, done: int) -> Stretch:
    """The part of a clause that speaks of one number of it, behind an equal one that is done at a place."""
    quantity, (_, high) = finding[0], finding[1]
    if quantity.lead < done:
        return quantity.lead, quantity.reach
    start = max(done, *(folded.rfind(sign, done, quantity.lead) + 1 for sign in "、,和及与"))
    while folded[start].isspace() or folded[start] == "|":
        start += 1
    return start, high


def numbered(scene: Scene, found: Sequence[Finding]) -> tuple[Target, ...]:
    """Targets with ids, places and baselines."""
    ids = {finding[0].start: index for index, finding in enumerate(found) if finding[-1] is None}
    return tuple([target(scene, index, finding, ids) for index, finding in enumerate(found)])


def year_of_row(task: Task) -> int | None:
    """The year in which a row of a table is due, which is that of its targets: 完成时限 2027年底前."""
    return int(task.due[:4]) if task.rule == "table" and task.due and task.due[:4].isdigit() else None


def target(scene: Scene, index: int, finding: Finding, ids: dict[int, int]) -> Target:
    """The record of a finding; its fields in their order, since to name twenty takes 0.5 µs for each record."""
    quantity, clause, indicator, rule, status, year, scope, comparator, verb, qualifier, base = finding
    start, end = clause
    stored = scene.text.stored
    if scene.folded[start] == " ":
        # the blanks that close a line stand behind its end in the folded text only
        start = max(start, stored.rfind("\n", start, quantity.start) + 1)
    task = scene.task(start, end)
    if year is None and task is not None and status == "target":
        year = year_of_row(scene.tasks[task])
    section = scene.divisions.section(quantity.start)
    measure = measure_of(verb + indicator)
    unit = quantity.unit or ("人" if rule != "table" and indicator.endswith(PEOPLE) else "")
    return Target(
        index,
        None if section is None else section.id,
        task,
        indicator,
        quantity.value,
        quantity.value_max,
        unit,
        comparator,
        year,
        status,
        scope,
        None if base is None else ids.get(base.start),
        measure,
        qualifier,
        stored[start:end],
        start,
        end,
        CONFIDENCE.get(rule, SURE),
        rule,
        series(indicator, unit, measure, qualifier),
    )
