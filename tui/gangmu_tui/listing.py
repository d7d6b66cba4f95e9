"""Lists of the library as the pane wants them: so many rows, each fetched with its page when it is looked at."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from gangmu_db import links, lists, narrowing
from gangmu_db.records import KINDS, Hit, Kind, Ref, Span
from gangmu_db.views import Row
from gangmu_tui import columns
from gangmu_tui.location import Location, Tab
from gangmu_tui.shapes import Column
from gangmu_tui.strings import Strings

PAGE = 64
PAGES_KEPT = 16

Fetch = Callable[[int, int], Sequence[Row]]
"""Rows `first` up to `first + limit`; fewer only at the end, or where items went meanwhile."""


class Listing:
    """A list of known length whose rows come in pages of 64; at most 16 pages are kept."""

    def __init__(
        self,
        count: int,
        fetch: Fetch,
        layout: str,
        strings: Strings,
        *,
        noted: bool = False,
        marks: Mapping[Ref, Sequence[Span]] | None = None,
    ) -> None:
        self._count = count
        self._fetch = fetch
        self._layout = layout
        self._strings = strings
        self._noted = noted
        self._marks = marks or {}
        self._names = columns.names(layout, noted)
        self.fault = ""
        """Why rows are missing, where the library cannot be read any more."""
        self._pages: dict[int, Sequence[Row]] = {}
        self._columns: tuple[int, tuple[Column, ...]] = (-1, ())

    def __len__(self) -> int:
        return self._count

    def row(self, index: int) -> Row | None:
        """The row at an index; None past the end."""
        if not 0 <= index < self._count:
            return None
        number, place = divmod(index, PAGE)
        page = self._pages.pop(number, None)
        if page is None:
            page = self._fetched(number * PAGE)
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            del self._pages[next(iter(self._pages))]
        return page[place] if place < len(page) else None

    def ref(self, index: int) -> Ref | None:
        row = self.row(index)
        return row.ref if row else None

    def marks(self, index: int) -> Sequence[Span]:
        row = self.row(index) if self._marks else None
        if row is None:
            return ()
        before = columns.before_title(row)
        return tuple(Span(start + before, end + before) for start, end in self._marks.get(row.ref, ()))

    def _fetched(self, first: int) -> Sequence[Row]:
        # Asked while a line is drawn, where nothing may be raised.
        try:
            return self._fetch(first, PAGE)
        except sqlite3.Error as error:
            self.fault = str(error)
            return ()

    def columns(self, width: int) -> Sequence[Column]:
        if self._columns[0] != width:
            self._columns = (width, columns.columns(self._layout, width, self._noted))
        return self._columns[1]

    def cells(self, index: int) -> Sequence[str]:
        row = self.row(index)
        if row is None:
            return [""] * len(self._names)
        return [columns.cell(row, name, self._strings) for name in self._names]


def whole_tab(
    connection: sqlite3.Connection, tab: Tab, counts: Mapping[Kind, int], strings: Strings, sort: str = ""
) -> Listing:
    """All items of a kind in one of its orders, or of all kinds one after the other."""
    if tab != "all":
        kind, total = tab, counts[tab]
        return Listing(
            total, lambda first, limit: lists.page(connection, kind, first, limit, sort, total), tab, strings
        )
    ends = list(accumulate(counts[kind] for kind in KINDS))

    def fetch(first: int, limit: int) -> list[Row]:
        rows: list[Row] = []
        for kind, end in zip(KINDS, ends, strict=True):
            within = first + len(rows) - (end - counts[kind])
            if len(rows) < limit and 0 <= within < counts[kind]:
                rows.extend(lists.page(connection, kind, within, limit - len(rows), "", counts[kind]))
        return rows

    return Listing(ends[-1], fetch, "all", strings)


def narrowed(
    connection: sqlite3.Connection, location: Location, counts: Mapping[Kind, int], strings: Strings
) -> Listing:
    """The items of a tab that fulfil the filters of the location; `counts` says how many of each kind."""
    kinds = narrowing.kinds_of(location.tab)
    count = sum(counts[kind] for kind in kinds)
    chosen = narrowing.Narrowed(connection, kinds, location.sort, location.filters, count)
    return Listing(
        count,
        lambda first, limit: lists.rows(connection, chosen.slice(first, limit)),
        location.tab,
        strings,
    )


def of_relation(connection: sqlite3.Connection, location: Location, strings: Strings) -> Listing:
    """What the item of the location leads to."""
    ref, relation = location.ref, location.relation
    assert ref is not None  # a location with a relation has an item
    other = location.other
    if relation == "shared" and other is not None:
        shared = links.shared_count(connection, ref, other)
        return Listing(
            shared,
            lambda first, limit: links.shared_tasks(connection, ref, other, first, limit),
            "task",
            strings,
        )
    count = links.linked_count(connection, ref, relation)
    noted = relation in ("departments", "partners") or (ref.kind, relation) in (
        ("department", "tasks"),
        ("department", "documents"),
    )
    layout = "series" if relation == "series" else location.tab
    return Listing(
        count,
        lambda first, limit: links.linked(connection, ref, relation, first, limit),
        layout,
        strings,
        noted=noted,
    )


def of_hits(connection: sqlite3.Connection, hits: Sequence[Hit], tab: Tab, strings: Strings) -> Listing:
    """The items that a search found, the best first, with what it matched."""
    present = lists.rows(connection, [hit.ref for hit in hits])
    marks = {hit.ref: hit.marks for hit in hits}
    return Listing(
        len(present), lambda first, limit: present[first : first + limit], tab, strings, marks=marks
    )


def position(
    connection: sqlite3.Connection, tab: Tab, ref: Ref, counts: Mapping[Kind, int], sort: str = ""
) -> int | None:
    """Where an item stands in a whole tab; None where the item is gone or of another kind."""
    if tab not in ("all", ref.kind):
        return None
    found = lists.position(connection, ref, "" if tab == "all" else sort)
    if found is None or tab != "all":
        return found
    return found + sum(counts[kind] for kind in KINDS[: KINDS.index(ref.kind)])
