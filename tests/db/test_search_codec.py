"""Sets of slots survive being stored."""

from __future__ import annotations

from math import log2
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.bits import NOWHERE, bits_of, normal
from gangmu_db.codec import (
    Coding,
    decoded,
    decoded_places,
    encoded,
    followed,
    is_loose,
    packed,
    repacked,
    unpacked,
)

PLACES = st.sets(st.integers(0, 131_071), min_size=1, max_size=40)


CODINGS = st.builds(
    Coding, st.integers(1, 60), st.integers(60, 4000), st.integers(1, 100), st.integers(1, 100)
)


@given(PLACES, st.integers(1, 60), CODINGS)
def test_what_was_encoded_is_decoded_in_every_form(some: set[int], step: int, coding: Coding) -> None:
    places = sorted(some | set(range(0, 131_072, 16_000 // step)))
    stored = encoded(places, 131_072, coding)
    assert decoded_places(stored) == places
    assert decoded(stored, 131_072) == bits_of(places, 131_072)


@given(PLACES)
def test_few_places_are_stored_as_they_are(some: set[int]) -> None:
    mark = 4 if max(some) >= 65_536 else 0
    assert len(encoded(sorted(some), 131_072, Coding(60, 400, 25, 40))) == mark + 2 * len(some)


@pytest.mark.parametrize(
    "places", [[65_535], [65_535, 65_536], [65_536], [0, 65_535, 65_536, 131_071], [131_071]]
)
def test_places_on_both_sides_of_a_half_are_told_apart(places: list[int]) -> None:
    stored = encoded(places, 131_072, Coding(60, 400, 25, 40))
    assert decoded_places(stored) == places
    assert decoded(stored, 131_072) == bits_of(places, 131_072)
    for cut in range(1, len(places)):
        parts = [encoded(some, 131_072, Coding(60, 400, 25, 40)) for some in (places[:cut], places[cut:])]
        assert decoded_places(followed(*parts)) == places


@given(st.lists(PLACES, min_size=1, max_size=30), CODINGS, st.sampled_from([1, 7, 90]))
def test_places_that_come_later_are_added(parts: list[set[int]], coding: Coding, step: int) -> None:
    stored, all_places, size = b"", [], 0
    for part in parts:
        later = [
            size + place
            for place in sorted({place % 4000 for place in part} | set(range(0, 4000, 4000 // step)))
        ]
        size += 4000
        encoded_later = encoded(later, size, coding)
        stored = followed(stored, encoded_later) if stored else encoded_later
        if is_loose(stored, coding) and len(all_places) % 3:
            stored = repacked(stored, size, coding)
            assert not is_loose(stored, coding)
        all_places += later
        assert decoded_places(stored) == all_places
        assert decoded(stored, size) == bits_of(all_places, size)


def test_what_is_packed_is_near_the_shortest_there_can_be() -> None:
    random = Random(5)
    for count in (40, 120, 500, 2000, 5000):
        share = count / 131_072
        least = -131_072 * (share * log2(share) + (1 - share) * log2(1 - share)) / 8
        assert (
            len(encoded(sorted(random.sample(range(131_072), count)), 131_072, Coding(16, 5100, 8, 40)))
            < 1.12 * least + 4
        )


@given(st.integers(1, 3000), st.data())
def test_a_bitmap_is_unpacked_as_it_was(size: int, data: st.DataObject) -> None:
    bits = bits_of(data.draw(st.lists(st.integers(0, size - 1), max_size=40)), size)
    assert unpacked(packed(bits), size) == bits


def test_what_bitarray_packed_once_is_read_by_every_later_one() -> None:
    stored = bytes.fromhex("7d001303000002c20405002c018002ffff0000")
    assert decoded_places(stored) == [5, 300, 640, 65_535]


def test_a_set_is_true_where_it_holds_something() -> None:
    assert not normal(bits_of([], 9))
    assert not NOWHERE
    assert normal(bits_of([8], 9))
