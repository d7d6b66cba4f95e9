"""What the rows of tables say: tasks, those that span several rows, and clauses of responsibility."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from gangmu_db.records import Span
from gangmu_import.duecells import value_deadline
from gangmu_import.heldcells import holders_of_cell
from gangmu_import.kinds import opens_with_verb
from gangmu_import.lines import line_at
from gangmu_import.numbering import Line, read_number
from gangmu_import.statements import Clause, Holder
from gangmu_import.tables import Row, Table
from gangmu_import.text import Text, tight
from gangmu_import.titles import read_title

SEPARATORS: Final = frozenset("\t| ")
LONGEST_FIELD: Final = 4


class Item(NamedTuple):
    """A task of a table: where it begins, its number, its title, where it ends; `parent` counts back in the list."""

    start: int
    number: str
    title_start: int
    title_end: int
    end: int
    parent: int | None


def clauses_of(folded: str, tables: Sequence[Table]) -> Iterator[Clause]:
    """One clause for each row with bodies or a deadline; it spans their cells."""
    for table in tables:
        above: Clause | None = None
        for row in table.rows:
            clause = row_clause(folded, table, row)
            spanned = is_spanned(table, row)
            if spanned or heads_rows(table):
                clause = inherited(folded, table, row, clause, above, spanned)
            above = clause or above
            if clause is not None:
                yield clause


def heads_rows(table: Table) -> bool:
    """Whether the bodies stand before the tasks: each has rows of its own, and stands once beside all of them."""
    kinds = [column.kind for column in table.columns]
    return "role" in kinds and kinds.index("role") < kinds.index("task")


def is_spanned(table: Table, row: Row) -> bool:
    """Whether the bodies of a row with a number, or of one whose number is that above, stand once beside several rows."""
    columns = [(column.kind, cell) for column, cell in zip(table.columns, row.cells, strict=True)]
    held = [cell for kind, cell in columns if kind == "role"]
    if not held or any(held):
        return held != [] and is_left_empty(columns)
    numbers = [cell for kind, cell in columns if kind == "number"]
    # what the bars of a page show no empty cell for is spanned, as the number beside it
    return any(numbers) or (numbers != [] and row.moved)


def is_left_empty(columns: Sequence[tuple[str, Span | None]]) -> bool:
    """Whether a row with a number, by its cells and the kinds of their columns, holds neither a body nor a day where both have
    columns: those of the row above are merged with its own."""
    kinds = {kind for kind, _ in columns}
    filled = {kind for kind, cell in columns if cell and cell.start < cell.end}
    return {"role", "due"} <= kinds and not filled & {"role", "due"} and {"number", "task"} <= filled


def inherited(
    folded: str, table: Table, row: Row, own: Clause | None, above: Clause | None, spanned: bool
) -> Clause | None:
    """The clause of a row that takes its bodies from the row above where it names none, and its day where it is `spanned` and
    says none; it begins with its task."""
    task = row.cells[[column.kind for column in table.columns].index("task")]
    holders = own.holders if own and own.holders else above.holders if above else ()
    if task is None or not holders:
        return own
    end = max(task.end, own.end) if own else task.end
    due = own.due if own else above.due if above and spanned else None
    return Clause(task.start, end, holders, due, "clause.table")


def row_clause(folded: str, table: Table, row: Row) -> Clause | None:
    """The clause of a row; None where it names neither a body nor a deadline."""
    holders: list[Holder] = []
    used: list[Span] = []
    due = None
    for column, cell in zip(table.columns, row.cells, strict=True):
        if cell is None or cell.start == cell.end or column.kind not in ("role", "due"):
            continue
        used.append(cell)
        if column.role is None:
            due = value_deadline(folded, *cell)
            continue
        holders += holders_of_cell(folded, column, cell, column.role)
    if not holders and due is None:
        return None
    task = row.cells[[column.kind for column in table.columns].index("task")]
    # a date may stand before the task, of which the clause is
    start = task.start if task and used[0].start < task.start < used[-1].end else used[0].start
    return Clause(start, used[-1].end, tuple(holders), due, "clause.table")


def items_of(folded: str, table: Table) -> list[Item]:
    """The tasks of a table in the order of the text."""
    place = {column.kind: index for index, column in reversed(list(enumerate(table.columns)))}
    items: list[Item] = []
    for rows in groups(folded, table, place["task"]):
        first = rows[0]
        if len(rows) > 1 and "measure" in place:
            head = item_of(folded, first, place["task"], place.get("number"), rows[-1].end, None)
            parent = len(items)
            items += [head] if head else []
            for row in rows:
                end = row.end if row_clause(folded, table, row) and not shared(folded, table, rows) else 0
                measure = item_of(folded, row, place["measure"], None, end, parent if head else None)
                items += [measure] if measure else []
                if end and not measure and len(items) > parent + 1:
                    # the next of those who do it, or by when
                    items[-1] = items[-1]._replace(end=end)
        else:
            for row in rows:
                at = place["measure"] if names_field(folded, row, place) else place["task"]
                item = item_of(folded, row, at, place.get("number"), row.end, None)
                items += [item] if item else []
    return items


def names_field(folded: str, row: Row, place: Mapping[str, int]) -> bool:
    """Whether a few characters in the column of tasks name but a field, and the task stands beside them: 茶业."""
    measure = row.cells[place["measure"]] if "measure" in place else None
    name = row.cells[place["task"]]
    if measure is None or name is None or not 0 < name.end - name.start <= LONGEST_FIELD:
        return False
    longer = measure.end - measure.start > 2 * LONGEST_FIELD
    return longer and not opens_with_verb(folded[name.start : name.end])


def groups(folded: str, table: Table, place: int) -> list[list[Row]]:
    """The rows of a table, those together whose cell in a column is one: empty below it, missing, or the same words again."""
    found: list[list[Row]] = []
    words = ""
    for row in table.rows:
        cell = row.cells[place]
        own = tight(folded, cell) if cell else ""
        if found and (not own or own == words):
            found[-1].append(row)
        else:
            found.append([row])
            words = own
    return found


def shared(folded: str, table: Table, rows: Sequence[Row]) -> bool:
    """Whether the bodies of the first row are those of all: no other row names any."""
    return row_clause(folded, table, rows[0]) is not None and not any(
        row_clause(folded, table, row) for row in rows[1:]
    )


def item_of(
    folded: str, row: Row, place: int, numbers: int | None, end: int, parent: int | None
) -> Item | None:
    """The task that a cell of a row names; None for an empty cell. It ends with its cell where `end` is 0."""
    cell = row.cells[place]
    if cell is None or not folded[cell.start : cell.end].strip():
        return None
    number = None if numbers is None else row.cells[numbers]
    mark = read_number(folded, cell.start, cell.end)
    begin = mark.end if mark and mark.sure else cell.start
    title = read_title(folded, begin, cell.end)
    if title is None:
        return None
    if begin > cell.start and mark:
        start, written = cell.start, folded[mark.start : mark.mark_end]
    elif number is not None and number.end <= cell.start and cell.start - number.start <= 12:
        start, written = number.start, folded[number.start : number.end].strip()
    else:
        start, written = cell.start, ""
    return Item(start, written, title.start, title.end, end or cell.end, parent)


def without_borders(text: Text, tables: Sequence[Table]) -> Text:
    """The text for those who look for targets: a line end behind each cell, nothing in cells where no number counts."""
    if not tables:
        return text
    folded = list(text.folded)
    for table in tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell is None:
                    continue
                if not column.counts and column.kind != "number":
                    folded[cell.start : cell.end] = " " * (cell.end - cell.start)
                part_from_others(folded, cell)
    return Text(text.stored, "".join(folded))


def part_from_others(folded: list[str], cell: Span) -> None:
    """Put a line end behind a cell, and in the place of the bar before it."""
    if cell.end < len(folded) and folded[cell.end] in SEPARATORS:
        folded[cell.end] = "\n"
    for at in range(max(0, cell.start - 2), cell.start):
        if folded[at] == "|":
            folded[at] = "\n"


def outside(folded: str, lines: Sequence[Line], tables: Sequence[Table]) -> list[Line]:
    """The lines that stand in no table, and in their places the captions and groups of its rows."""
    if not tables:
        return list(lines)
    starts = [table.start for table in tables]
    kept: list[Line] = []
    done = -1
    for line in lines:
        at = bisect_right(starts, line[0]) - 1
        if at < 0 or line[0] >= tables[at].end:
            kept.append(line)
        elif at > done:
            kept += [line_at(folded, *span, False) for span in group_names(tables[at])]
            done = at
    return kept


def group_names(table: Table) -> list[Span]:
    """Captions between rows, and cells of the column of groups that span several rows, in the order of the text."""
    names = list(table.captions)
    for index, column in enumerate(table.columns):
        if column.kind == "group":
            cells = [row.cells[index] for row in table.rows]
            filled = [cell for cell in cells if cell is not None and cell.start < cell.end]
            if len(filled) < len(cells):
                names += filled
    return sorted(names)
