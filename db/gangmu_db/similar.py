"""Tasks like another one: those whose titles share its rarest pairs of characters, then compared one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import log2
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz import fuzz

from gangmu_db.bitmaps import Bitmaps
from gangmu_db.candidates import Vote, best, counted
from gangmu_db.entries import Entries
from gangmu_db.facets import kind_facet
from gangmu_db.fold import tight
from gangmu_db.grams import adjacent
from gangmu_db.lists import DOCUMENT_NAME, rows
from gangmu_db.pinyin import sounds
from gangmu_db.postings import Part
from gangmu_db.records import KINDS, Ref
from gangmu_db.views import Row

MOST_PAIRS = 12  # that vote, the rarest ones: 建设 and 推进 stand in half of all titles
MOST_WEIGHT = 3
HALVINGS = 2.5  # of the library, for one step of weight
LEAST_SHARE = 0.3  # of all votes
MOST_COMPARED = 60
LONGEST = 80  # characters of a title that are read; a paragraph without a heading may be its own title
KEPT = 4 * 2**20  # bytes of bitmaps
ALIKE = 0.5
PART, MOST_LONGER = 0.8, 2  # worth of a title that is a part of one at most twice as long

TASK = "SELECT title, document FROM task WHERE id = ?"
IN_FORCE = """
SELECT task.id, task.document FROM task JOIN document ON document.id = task.document
WHERE task.id IN ({ids}) AND superseded_by IS NULL
"""
TITLED = f"""
SELECT task.id, {DOCUMENT_NAME} FROM task JOIN document ON document.id = task.document
WHERE task.id IN ({{ids}}) AND task.document != ?
"""


class Like(NamedTuple):
    """A task and how much its title is like the one asked for."""

    quality: float
    """0 to 1."""
    task: int


class Similar:
    """Compares tasks of one edition through one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._sounds = sounds()
        self._titles = Bitmaps(connection, Part.TITLES, KEPT)
        self._tasks = self._titles.row(kind_facet(KINDS.index("task")))

    def of(self, task: int, limit: int, over: Callable[[], bool]) -> tuple[Row, ...]:
        """At most `limit` tasks of documents in force, those of other documents first, the most alike first.

        None for a task that is gone; fewer than there are once `over` says True.
        """
        found = self._connection.execute(TASK, (task,)).fetchone()
        if found is None:
            return ()
        self._titles.over = over
        title, document = tight(found[0])[:LONGEST], found[1]
        alike = [one for one in self._alike(title, over) if one.quality >= ALIKE and one.task != task]
        wanted = ordered(self._connection, sorted(alike, reverse=True), document)
        return self._rows(wanted[:limit], document)

    def _rows(self, tasks: Sequence[int], document: int) -> tuple[Row, ...]:
        """Their note is the title of their document, where that is another one."""
        ids = ",".join(map(str, tasks))
        titled = self._connection.execute(TITLED.format(ids=ids), (document,))
        notes = {Ref("task", item): title for item, title in titled}
        return rows(self._connection, [Ref("task", item) for item in tasks], notes)

    def _alike(self, title: str, over: Callable[[], bool]) -> Iterator[Like]:
        ballot = votes(self._titles, title)
        total = sum(1 << vote.weight for vote in ballot)
        planes = counted(ballot, over)
        likeliest = best(self._titles, planes, self._tasks, MOST_COMPARED, max(1, int(LEAST_SHARE * total)))
        shares = {slot: count / total for slot, count in likeliest}
        for entry in Entries(self._connection, self._sounds).of(list(shares)):
            yield Like(
                (likeness(title, entry.compared[0].text[:LONGEST]) + shares[entry.slot]) / 2, entry.item
            )


def votes(titles: Bitmaps, title: str) -> list[Vote]:
    """The rarest pairs of a tight title; the rarer, the heavier."""
    pairs = dict.fromkeys(pairwise(title))
    standing = [titles.row(adjacent(*pair)) for pair in pairs]
    total = titles.live.count()
    weighed = sorted(((found.count(), found) for found in standing), key=itemgetter(0))[:MOST_PAIRS]
    return [
        Vote(found, min(MOST_WEIGHT, int(log2(total / count) / HALVINGS)))
        for count, found in weighed
        if 0 < count <= total
    ]


def likeness(one: str, other: str) -> float:
    """Of two titles, 0 to 1; one that holds the other and little else is nearly the same."""
    whole = fuzz.ratio(one, other)
    if max(len(one), len(other)) > MOST_LONGER * min(len(one), len(other)):
        return whole / 100
    return max(whole, PART * fuzz.partial_ratio(one, other)) / 100


def ordered(connection: sqlite3.Connection, found: Sequence[Like], document: int) -> list[int]:
    """Tasks of documents in force; those of other documents first, else in the order given."""
    ids = ",".join(str(one.task) for one in found)
    owners = dict(connection.execute(IN_FORCE.format(ids=ids)).fetchall())
    kept = [one.task for one in found if one.task in owners]
    return sorted(kept, key=lambda item: owners[item] == document)
