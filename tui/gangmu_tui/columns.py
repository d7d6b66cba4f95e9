"""Rows of the library as columns of a list: which words, how wide, which give way first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gangmu_db.records import Kind
from gangmu_db.views import DepartmentRow, DocumentRow, Quantity, Row, TargetRow, TaskRow
from gangmu_tui.shapes import Column
from gangmu_tui.strings import Strings

DOUBT = "? "
"""In front of an item whose extraction is doubtful."""
ROLES = ("牵头", "责任", "配合")
SIGNS = {"=": "", ">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "≈"}

# The column of width 0 takes what is left. Each line: name, cells, set right, least width of the list that shows it.
Layout = tuple[tuple[str, int, bool, int], ...]
LAYOUTS: Mapping[str, Layout] = {
    "document": (
        ("title", 0, False, 0),
        ("number", 20, False, 64),
        ("year", 4, True, 40),
        ("tasks", 9, True, 52),
    ),
    "task": (
        ("title", 0, False, 0),
        ("lead", 16, False, 60),
        ("lead", 12, False, -60),
        ("more", 3, True, 0),
        ("due", 7, True, 64),
    ),
    "target": (
        ("title", 0, False, 0),
        ("value", 16, True, 56),
        ("value", 12, True, -56),
        ("year", 4, True, 0),
        ("status", 6, False, 56),
    ),
    "department": (("title", 0, False, 0), ("work", 20, True, 64), ("leads", 8, True, -64)),
    "all": (("kind", 6, False, 0), ("title", 0, False, 0), ("gist", 22, True, 56), ("gist", 14, True, -56)),
    "series": (("year", 4, True, 0), ("value", 16, True, 0), ("status", 6, False, 0), ("note", 0, False, 0)),
}
NOTE = ("note", 10, False, 0)
"""The column behind the title in a list of links: the role, or how many are shared."""
DIM = ("number", "year", "tasks", "lead", "more", "due", "status", "work", "leads", "kind", "gist", "note")


def columns(layout: str, width: int, noted: bool) -> tuple[Column, ...]:
    """Columns of a list `width` cells wide; `noted` puts what the link says behind the title."""
    wanted = _wanted(layout, noted)
    fixed = {index: cells for index, (_, cells, _, least) in enumerate(wanted) if _shows(width, least)}
    # Each column has one blank behind it.
    left = width - sum(cells + 1 for cells in fixed.values())
    return tuple(
        Column(name, (cells or left) if index in fixed else 0, right, name in DIM)
        for index, (name, cells, right, _) in enumerate(wanted)
    )


def names(layout: str, noted: bool) -> tuple[str, ...]:
    """Names of the columns, those hidden by a narrow list among them."""
    return tuple(name for name, _, _, _ in _wanted(layout, noted))


def _wanted(layout: str, noted: bool) -> Layout:
    wanted = LAYOUTS[layout]
    return (*wanted[:1], NOTE, *wanted[1:]) if noted else wanted


def _shows(width: int, least: int) -> bool:
    """A positive least width is the first that shows a column; a negative one the first that no longer does."""
    return width < -least if least < 0 else width >= least


def cell(row: Row, name: str, strings: Strings) -> str:
    """The words of a row in a column; empty where it has none."""
    if name == "title":
        title = row.title or strings("untitled")
        return f"{DOUBT}{title}" if _doubtful(row) else title
    if name == "note":
        return note(row.note, strings)
    if name == "kind":
        return strings(f"short-{row.ref.kind}")
    if name == "gist":
        return gist(row, strings)
    return CELLS[row.ref.kind](row, name, strings)


def before_title(row: Row) -> int:
    """Characters that stand in front of the title in its column."""
    return len(DOUBT) if _doubtful(row) else 0


def note(words: str, strings: Strings) -> str:
    """What a link says: roles and counts in the reader's language, everything else as it is."""
    if words.isdecimal():
        return strings("n-of-them", n=words)
    return "、".join(strings(f"role-{part}") if part in ROLES else part for part in words.split("、"))


def gist(row: Row, strings: Strings) -> str:
    """What says most about a row in few cells, whatever its kind."""
    cells = (CELLS[row.ref.kind](row, name, strings) for name in GISTS[row.ref.kind])
    return " ".join(words for words in cells if words)


GISTS: Mapping[Kind, tuple[str, ...]] = {
    "document": ("year", "tasks"),
    "task": ("lead", "more", "due"),
    "target": ("value", "year"),
    "department": ("work",),
}


def quantity(found: Quantity) -> str:
    """A value with its sign and unit: ≥95%, 3–5家, ≈43.03亿元."""
    value = number(found.value)
    if found.value_max is not None:
        value = f"{value}–{number(found.value_max)}"
    return f"{SIGNS[found.comparator]}{value}{found.unit}"


def number(value: float) -> str:
    """Without a tail of zeros, at most ten figures."""
    return f"{value:.10g}"


def _document(row: Row, name: str, strings: Strings) -> str:
    assert isinstance(row, DocumentRow)
    if name == "tasks":
        return strings("superseded-mark") if row.superseded else strings("n-tasks", n=row.tasks)
    return {"number": row.number or "", "year": str(row.year or "")}.get(name, "")


def _task(row: Row, name: str, strings: Strings) -> str:
    assert isinstance(row, TaskRow)
    if name == "lead":
        return row.lead
    if name == "more":
        return f"+{row.more}" if row.more else ""
    return (row.due or "")[:7] if name == "due" else ""


def _target(row: Row, name: str, strings: Strings) -> str:
    assert isinstance(row, TargetRow)
    if name == "value":
        return quantity(row.quantity)
    if name == "year":
        return str(row.year or "")
    return strings(f"status-{row.status}") if name == "status" else ""


def _department(row: Row, name: str, strings: Strings) -> str:
    assert isinstance(row, DepartmentRow)
    if name == "leads":
        return strings("leads", leads=row.leads)
    return strings("leads-joins", leads=row.leads, joins=row.joins) if name == "work" else ""


CELLS: Mapping[Kind, Callable[[Row, str, Strings], str]] = {
    "document": _document,
    "task": _task,
    "target": _target,
    "department": _department,
}


def _doubtful(row: Row) -> bool:
    return isinstance(row, TaskRow | TargetRow) and row.doubtful
