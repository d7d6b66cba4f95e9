"""The slots that share the most with a query are read off the counted votes in their order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from random import Random

import pytest

from gangmu_db import schema
from gangmu_db.bitmaps import Bitmaps
from gangmu_db.bits import shared, shares, without
from gangmu_db.candidates import Vote, best, counted, newest
from gangmu_db.postings import SEGMENT_SLOTS, Part, SegmentBuilder, bury

SLOTS, ROOM = 1000, 200
WEIGHTS = (0, 0, 1, 2, 2, 3, 5, 7)


@pytest.fixture(params=range(6))
def grams_of(request: pytest.FixtureRequest) -> dict[int, set[int]]:
    """Slot -> its grams: of each gram some, few or very many slots."""
    random = Random(request.param)
    frequencies = [random.choice((0.003, 0.05, 0.4, 0.97)) for _ in WEIGHTS]
    return {
        slot: {gram for gram, frequency in enumerate(frequencies) if random.random() < frequency}
        for slot in range(1, SLOTS + 1)
    }


@pytest.fixture
def bitmaps(grams_of: dict[int, set[int]], monkeypatch: pytest.MonkeyPatch) -> Iterator[Bitmaps]:
    """Of five segments, the second of which is gone."""
    monkeypatch.setitem(SEGMENT_SLOTS, Part.TITLES, ROOM)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    builder = SegmentBuilder(connection, Part.TITLES)
    for grams in grams_of.values():
        builder.add(grams)
    builder.close()
    bury(connection, Part.TITLES, ROOM + 1, 2 * ROOM + 1)
    for slot in range(ROOM + 1, 2 * ROOM + 1):
        del grams_of[slot]
    yield Bitmaps(connection, Part.TITLES)
    connection.close()


def test_a_row_holds_the_slots_of_its_gram(bitmaps: Bitmaps, grams_of: dict[int, set[int]]) -> None:
    for gram in range(len(WEIGHTS)):
        wanted = [slot for slot in reversed(grams_of) if gram in grams_of[slot]]
        assert list(newest(bitmaps, bitmaps.row(gram))) == wanted
        assert bitmaps.of_slots(wanted) == bitmaps.row(gram)
        assert all(bitmaps.holds(bitmaps.row(gram), slot) == (gram in grams_of[slot]) for slot in grams_of)


@pytest.mark.parametrize(
    ("most", "least", "share"), [(5, 2, 0.0), (70, 1, 0.5), (400, 3, 0.25), (9, 999, 0.5)]
)
def test_the_slots_with_most_votes_come_first_and_the_newest_of_equals(
    bitmaps: Bitmaps, grams_of: dict[int, set[int]], most: int, least: int, share: float
) -> None:
    votes = [Vote(bitmaps.row(gram), weight) for gram, weight in enumerate(WEIGHTS)]
    planes = counted(votes[4:], bool, counted(votes[:4], bool))
    barred = bitmaps.row(0)
    found = best(bitmaps, planes, without(bitmaps.live, barred), most, least, lambda first: share * first)
    total = {
        slot: sum(1 << WEIGHTS[gram] for gram in grams) for slot, grams in grams_of.items() if 0 not in grams
    }
    ordered = sorted(((votes, slot) for slot, votes in total.items()), reverse=True)
    enough = max(least, share * ordered[0][0])
    assert found == [(slot, votes) for votes, slot in ordered if votes >= enough][:most]


def test_what_sets_share_is_counted_alike_for_few_and_many_places(bitmaps: Bitmaps) -> None:
    rows = [bitmaps.row(gram) for gram in range(len(WEIGHTS) + 1)]
    for row in rows:
        assert shares(row, rows) == [shared(row, other) for other in rows]
