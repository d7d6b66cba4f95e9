"""The columns of a table that was flattened to one cell on each line, by the lines that head them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gangmu_db.records import Span
from gangmu_import.cells import cell_kind
from gangmu_import.columns import FEWEST, Column, is_long, other, read_column, settled
from gangmu_import.kinds import opens_with_verb
from gangmu_import.numbering import read_number
from gangmu_import.rowsahead import next_value
from gangmu_import.text import tight

MOST_COLUMNS: Final = 16
LONGEST_HEAD: Final = 40
"""Characters of a line with a heading and a remark on it: 重点任务(2024-2026)."""
TAILS: Final = frozenset(
    {
        "单位",
        "部门",
        "主体",
        "分类",
        "类别",
        "方向",
        "领域",
        "时限",
        "时间",
        "号",
        "名称",
        "期限",
        "情况",
        "(单位)",
        "(部门)",
    }
)
"""What the narrow head of a column breaks off: 责任 / 单位."""
EMPTY: Final = "|"
HEADING: Final = re.compile(r"(?!\([一二三四五六七八九十]{1,3}\)\Z)[\u4e00-\u9fff()/]{2,14}")
"""What may head a column of which no more is known."""


def stacked_columns(folded: str, lines: Sequence[Span], at: int) -> tuple[tuple[Column, ...] | None, int]:
    """The columns that lines one below another head, and the index of the line behind them. No heading stands twice in a row,
    none three times: a text of nothing but headings is read in no time."""
    columns: list[Column] = []
    unknown = 0
    named: list[str] = []
    after = ""
    while len(columns) < MOST_COLUMNS and at < len(lines) and lines[at].end - lines[at].start <= LONGEST_HEAD:
        words = after or tight(folded, lines[at])
        if is_long(words):
            break
        after = tight(folded, lines[at + 1]) if at + 1 < len(lines) else ""
        whole = read_column(words + after) if after in TAILS and words not in TAILS else None
        broken, column = whole is not None, whole or read_column(words)
        again = named[-1:] == [words]
        if again and (second := second_row(folded, lines, at, columns)) is not None:
            return second
        if again or named.count(words) == 2 or heads_another(columns, column):
            break
        named.append(words)
        if column is None:
            # below 序号 the number of the first row says where the headings end, so that some may be any words
            if not columns or columns[0].kind != "number" or not HEADING.fullmatch(words):
                break
            column = other(words)
            unknown += 1
        columns.append(column)
        behind = at + (2 if broken else 1)
        at = behind_empty(folded, lines, behind)
        after = "" if broken or at > behind else after
    if unknown and (2 * unknown >= len(columns) or not begins_rows(folded, lines[at : at + 2])):
        return None, at
    return without_spanning(folded, lines[at : at + MOST_COLUMNS + 1], columns), at


def behind_empty(folded: str, lines: Sequence[Span], at: int) -> int:
    """Where headings go on behind empty ones, of which their bars are left; the same place where none follows."""
    behind = at
    while behind < len(lines) and folded[lines[behind].start : lines[behind].end] == EMPTY:
        behind += 1
    return behind if at < behind < len(lines) and read_column(tight(folded, lines[behind])) else at


def second_row(
    folded: str, lines: Sequence[Span], at: int, named: Sequence[Column]
) -> tuple[tuple[Column, ...] | None, int] | None:
    """What stacked_columns gives of two rows of headings, the first of which names what spans several columns once for each of
    them: 责任单位 责任单位 over 牵头单位 配合单位; None for other lines. `at`: where one stands again, behind those `named`."""
    if named[-1].kind != "role":
        return None
    first = at - len(named)
    head, rows = tight(folded, lines[first]), lines[first : first + 2 * MOST_COLUMNS]
    width = next((one for one in range(len(named) + 1, len(rows)) if tight(folded, rows[one]) == head), 0)
    if not FEWEST <= width <= len(rows) - width:
        return None
    words = [tight(folded, line) for line in rows[: 2 * width]]
    above, below = words[:width], words[width:]
    columns = [read_column(one) for one in below]
    known = all(
        column is not None and (one == over or column.kind == "role")
        for over, one, column in zip(above, below, columns, strict=True)
    )
    return (settled([one for one in columns if one]), first + 2 * width) if known else None


def without_spanning(folded: str, lines: Sequence[Span], columns: list[Column]) -> tuple[Column, ...] | None:
    """The columns as columns.settled gives them, without one of all bodies where those who lead and those who join in close the
    headings: they stand below it, in a second row. `lines` are those behind the headings."""
    # what most lines of a table begin with heads none
    if len(columns) < FEWEST:
        return None
    held = [column.role for column in columns if column.kind == "role"]
    closing = [column.role for column in columns[-2:]]
    if held != ["责任", "牵头", "配合"] or closing != held[1:]:
        return settled(columns)
    at = next(at for at, column in enumerate(columns) if column.role == "责任")
    # where all three stand side by side the first row says how many cells there are
    if at == len(columns) - 3 and next_value(folded, lines[len(columns) - 2 :], 0, 1) < 2:
        return settled(columns)
    return settled([*columns[:at], *columns[-2:], *columns[at + 1 : -2]])


def heads_another(columns: Sequence[Column], column: Column | None) -> bool:
    """Whether a column behind these is one of numbers, and the first of another table: it stands first, or behind one of groups."""
    if column is None or column.kind != "number":
        return False
    return len(columns) > 1 or (bool(columns) and columns[0].kind == "number")


def below_groups(columns: tuple[Column, ...], rows: Sequence[tuple[Span | None, ...]]) -> tuple[Column, ...]:
    """The columns, that of tasks as one of groups where its cells span several rows with a number each, and the next as that of
    tasks: 指标 before 工作任务, 实事项目 before 具体内容."""
    kinds = [column.kind for column in columns]
    number, first = kinds.index("number") if "number" in kinds else len(kinds), kinds.index("task")
    second = first + 1
    if number > first or second == len(kinds) or kinds[second] not in ("task", "measure"):
        return columns
    names = [cell.end - cell.start for row in rows if (cell := row[first]) and row[second]]
    alone = [cell.end - cell.start for row in rows if (cell := row[second]) and not row[first]]
    numbered = all(row[number] for row in rows)
    if not numbered or not alone or not names or min(alone) <= max(names):
        # the number is that of the name, which may have nothing beside it
        return columns
    return (*columns[:first], Column("group"), replace(columns[second], kind="task"), *columns[second + 1 :])


def named_rows(
    folded: str, columns: tuple[Column, ...], rows: Sequence[tuple[Span | None, ...]]
) -> tuple[Column, ...]:
    """The columns, that of groups behind the numbers as one of tasks where each row has its own there and most open with a
    verb, and that of tasks as one of measures: 考核项目 before 考核指标."""
    kinds = [column.kind for column in columns]
    if kinds[:2] != ["number", "group"] or "task" not in kinds:
        return columns
    named = [row[1] for row in rows if row[0] is not None]
    names = {folded[cell.start : cell.end] for cell in named if cell is not None}
    acting = sum(map(opens_with_verb, names))
    if len(names) < max(len(named), FEWEST) or 2 * acting <= len(names):
        return columns
    told = kinds.index("task")
    return (
        columns[0],
        replace(columns[1], kind="task"),
        *columns[2:told],
        replace(columns[told], kind="measure"),
        *columns[told + 1 :],
    )


def says_more(row: tuple[Span | None, ...], columns: Sequence[Column]) -> bool:
    """Whether a row says more than its number, its name and what it counts for, as one does not that heads a group."""
    cells = zip(columns, row, strict=True)
    return any(
        cell and cell.start < cell.end
        for column, cell in cells
        if column.kind in ("measure", "role", "assessor")
    )


def with_own_task(row: tuple[Span | None, ...], columns: tuple[Column, ...]) -> tuple[Span | None, ...]:
    """The cells of a row, what stands beside its number in the column of tasks where nothing else does: it has no measure."""
    kinds = [column.kind for column in columns]
    task = kinds.index("task")
    if task + 1 == len(kinds) or kinds[task + 1] != "measure" or "number" not in kinds[:task]:
        return row
    alone = row[kinds.index("number")] and not row[task]
    return (*row[:task], row[task + 1], None, *row[task + 2 :]) if alone else row


def begins_rows(folded: str, lines: Sequence[Span]) -> bool:
    """Whether the first of two lines numbers the first row of a table, or names a group of rows."""
    if not lines:
        return False
    number = read_number(folded, lines[0].start, lines[0].end)
    grouped = number is not None and number.kind in ("chinese", "bracketed")
    # 1.茶园建设 over the number of its first row
    counted = number is not None and number.kind == "digit" and cell_kind(folded, lines[-1]) == "number"
    return grouped or counted or cell_kind(folded, lines[0]) == "number"
