"""Cells of a table in a text: what each holds, and the column that each belongs to where some are missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from gangmu_db.records import Span
from gangmu_import.bodylike import looks_like_body, surely_body
from gangmu_import.columns import Column
from gangmu_import.dates import DEADLINE
from gangmu_import.duecells import cell_deadline
from gangmu_import.holders import split_names
from gangmu_import.kinds import opening_verb
from gangmu_import.lexicon import pattern, rules

NUMBER: Final = re.compile(r"[(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[).、]?|\d{1,2}[.-]\d{1,2}")
"""A cell that numbers its row."""
AMOUNT: Final = re.compile(r"\d[\d.]*[\u4e00-\u9fff]{1,2}")
"""3所 ends as a body does."""
BESIDE_DATES: Final = re.compile(
    r"[前底末之初至到\-—~、,;。完成起每()/\s]|以前|建成|印发|阶段性|日期|左右|各|取得|进展|并|长期坚持|持续|推进"
)
LONGEST_DUE: Final = 40
LONGEST_HELD: Final = 120
"""Characters of a cell in which bodies with their roles are sought."""
LONGEST_KEPT: Final = 120
"""Characters of a cell whose kind is kept."""
CELLS_ALIKE: Final = 2048
ROLE_SIGNS: Final = re.compile("牵头|配合|负责|会同|主办|协办|参与|承办|【|[1１][.、]")
"""What a cell holds that says what its bodies do, or numbers them."""
LONGEST_NUMBER: Final = 3
SKIPPED: Final = 0.1
"""What an empty column costs between two cells; merged cells leave columns empty before the first of a row."""
FAR: Final = 1.0
"""By how much better the cells of a row stand further right, where they are moved there."""
ROWS_ALIKE: Final = 1024
"""Rows that are kept with where their cells stand, by the kinds of these: the rows of a table are alike."""


@cache
def done() -> re.Pattern[str]:
    """What a cell holds that says how far its task has come."""
    return re.compile(rules("tables")["done"]["pattern"], re.DOTALL)


def cell_kind(folded: str, cell: Span) -> str:
    """What a cell holds: empty, number, due, bodies, either (an act or a body: 建设算力中心), or words."""
    words = folded[cell.start : cell.end]
    return _kept_kind(words) if len(words) <= LONGEST_KEPT else _kind(words)


@lru_cache(maxsize=CELLS_ALIKE)
def _kept_kind(cell: str) -> str:
    """The kind of a cell that is not long; kept, since the same bodies and deadlines stand in many rows, and those that stand
    on lines of their own are looked at from the lines above too."""
    return _kind(cell)


def _kind(cell: str) -> str:
    words = "".join(cell.split())
    if not words or words in ("—", "-", "/", "--", "——", "无", "|"):
        return "empty"
    if NUMBER.fullmatch(words):
        return "number"
    if _is_due(words):
        return "due"
    if AMOUNT.fullmatch(words):
        return "words"
    # 县财政局、县水利局。 ends as a sentence does
    ended = words[-1] == "。"
    names = [cell[start:end] for start, end in split_names(cell, 0, len(cell) - ended)]
    if names and all(map(surely_body if ended else looks_like_body, names)) and "。" not in words[:-1]:
        may_act = ended or (len(names) == 1 and not surely_body(names[0]))
        return "either" if may_act and opening_verb().match(words) else "bodies"
    return "bodies" if _tells_roles(words) else "words"


def _tells_roles(words: str) -> bool:
    """Whether a cell names bodies and says but what each of them does: 县茶业局牵头,县财政局配合."""
    if len(words) > LONGEST_HELD or not ROLE_SIGNS.search(words):
        return False
    bare = pattern("tables", "told_role").sub("、", words)
    names = split_names(bare, 0, len(bare)) if bare != words else []
    return bool(names) and all(surely_body(bare[start:end]) for start, end in names)


def _is_due(words: str) -> bool:
    if len(words) > LONGEST_DUE:
        return False
    if pattern("tables", "ongoing").fullmatch(words) or cell_deadline(words):
        return True
    rest = DEADLINE.sub("", words)
    return rest != words and len(BESIDE_DATES.sub("", rest)) <= 2


FITS: Final = {
    "number": {
        "number": 2.0,
        "words": -2.0,
        "bodies": -2.0,
        "either": -2.0,
        "due": -2.0,
        "done": -2.0,
        "person": -2.0,
    },
    "role": {
        "bodies": 2.0,
        "either": 0.5,
        "words": -1.0,
        "number": -2.0,
        "due": -2.0,
        "done": -2.0,
        "person": -0.5,
    },
    "due": {
        "due": 2.0,
        "bodies": -2.0,
        "either": -2.0,
        "words": -1.0,
        "number": -1.0,
        "done": -1.0,
        "person": -1.0,
    },
    "step": {
        "words": 0.95,
        "either": 0.9,
        "done": 0.8,
        "due": 0.3,
        "bodies": -1.0,
        "number": -0.5,
        "person": -0.5,
    },
    "score": {"number": 0.5, "due": -0.5, "person": 1.0},
    "progress": {
        "done": 2.0,
        "due": 0.5,
        "words": 0.4,
        "either": 0.4,
        "bodies": -1.0,
        "number": -0.5,
        "person": -1.0,
    },
    "text": {
        "words": 1.0,
        "either": 0.9,
        "bodies": -1.0,
        "due": -1.0,
        "number": -1.0,
        "done": -1.0,
        "empty": -0.3,
        "person": -0.5,
    },
}
"""How well a cell of each kind stands in a column of each kind."""
ALIKE: Final = {"assessor": "score", "problem": "step"}
"""Kinds of columns whose cells stand in them as in those of another."""


def group_of(column: Column) -> str:
    """The row of FITS that tells of a column."""
    return "text" if column.text else ALIKE.get(column.kind, column.kind)


def fit(kind: str, group: str, place: int) -> float:
    """How well a cell stands in a column of a group."""
    # of two columns of words the right one stays where the left is merged; of two of bodies the left one
    lean = place * (0.01 if group == "text" else -0.01)
    return FITS[group].get(kind, 0.0) + lean


def aligned(
    folded: str, cells: Sequence[Span], columns: Sequence[Column], known: Sequence[str] = ()
) -> tuple[Span | None, ...]:
    """For each column the cell that stands in it; None where it is missing. Cells keep their order.

    `known` are the kinds of the cells where they have been read before."""
    if len(cells) >= len(columns):
        return tuple(cells[: len(columns)])
    kinds = tuple(known) or tuple([cell_kind(folded, cell) for cell in cells])
    found: list[Span | None] = [None] * len(columns)
    for cell, place in zip(cells, _places(kinds, tuple(map(group_of, columns))), strict=True):
        found[place] = cell
    return tuple(found)


@lru_cache(maxsize=ROWS_ALIKE)
def _places(kinds: tuple[str, ...], groups: tuple[str, ...]) -> tuple[int, ...]:
    """The columns, by the groups that they are of, in which cells of these kinds stand best."""
    width = len(groups)
    best = [[0.0] * (width + 1)]
    for index, kind in enumerate(kinds):
        row = [float("-inf")] * (width + 1)
        for place, group in enumerate(groups, 1):
            placed = best[index][place - 1] + fit(kind, group, place)
            row[place] = max(placed, row[place - 1] - SKIPPED)
        best.append(row)
    return tuple(_read_back(kinds, groups, best))


def _read_back(kinds: Sequence[str], groups: Sequence[str], best: list[list[float]]) -> list[int]:
    """These columns, read back from the scores."""
    places = [0] * len(kinds)
    index = len(kinds)
    # what is empty behind the last cell costs nothing
    place = max(range(index, len(groups) + 1), key=lambda at: (round(best[index][at], 6), -at))
    while index:
        placed = best[index - 1][place - 1] + fit(kinds[index - 1], groups[place - 1], place)
        if best[index][place] <= placed + 1e-9:
            index -= 1
            places[index] = place - 1
        place -= 1
    return places


def moved_right(
    folded: str, cells: Sequence[Span], columns: Sequence[Column]
) -> tuple[Span | None, ...] | None:
    """A cell for each column of a row whose cells stand too far left by those above that span it, as the empty ones at its
    end show: None for these. None for a row whose cells stand well where they are."""
    width = len(columns)
    filled = max((at + 1 for at, cell in enumerate(cells) if cell.start < cell.end), default=0)
    if not 0 < filled < width <= len(cells):
        return None
    kinds = [cell_kind(folded, cell) for cell in cells[:filled]]
    # words alone may name a group of rows
    if filled == 1 and kinds[0] not in ("due", "bodies"):
        return None
    groups = [group_of(column) for column in columns]
    scores = [
        sum(FITS[group].get(kind, 0.0) for kind, group in zip(kinds, groups[by:], strict=False))
        for by in range(width - filled + 1)
    ]
    by = max(range(len(scores)), key=lambda at: (scores[at], -at))
    if scores[by] < scores[0] + FAR:
        return None
    behind: list[Span | None] = [None] * (width - filled - by)
    return (*[None] * by, *cells[:filled], *behind)


def running_number(folded: str, cells: Sequence[Span | None], columns: Sequence[Column]) -> int:
    """The plain number of a row; 0 without one."""
    for cell, column in zip(cells, columns, strict=True):
        if column.kind == "number" and cell is not None:
            words = folded[cell.start : cell.end].strip(" .、")
            return int(words) if words.isdecimal() and len(words) <= LONGEST_NUMBER else 0
    return 0


def with_task(cells: tuple[Span | None, ...], columns: Sequence[Column]) -> tuple[Span | None, ...]:
    """The cells of a row that has a number of its own, its words in the column of tasks where they are all that it says:
    its group and its bodies are merged with those above."""
    task = [column.kind for column in columns].index("task")
    filled = [at for at, column in enumerate(columns) if column.kind != "number" and cells[at] is not None]
    if len(filled) != 1 or filled[0] >= task or not columns[filled[0]].text:
        return cells
    moved = list(cells)
    moved[task], moved[filled[0]] = cells[filled[0]], None
    return tuple(moved)


def bare_cell(folded: str, cell: Span) -> Span:
    """The cell without the spaces around its words."""
    start, end = cell
    while start < end and folded[start] == " ":
        start += 1
    while end > start and folded[end - 1] == " ":
        end -= 1
    return Span(start, end)


def without_bars(folded: str, lines: Sequence[Span]) -> list[Span]:
    """The lines, those with one bar at their end and no other without it: a cell on each line, and its border."""
    return [
        bare_cell(folded, Span(line.start, line.end - 1))
        if folded[line.end - 1] == "|"
        and folded.find("|", line.start, line.end - 1) < 0 < line.end - 1 - line.start
        else line
        for line in lines
    ]
