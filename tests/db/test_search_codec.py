"""Sets of slots survive being stored."""

from __future__ import annotations

from array import array
from math import log2
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.codec import (
    Coding,
    bits_of,
    decoded,
    decoded_places,
    encoded,
    followed,
    is_loose,
    packed,
    repacked,
    unpacked,
)

PLACES = st.sets(st.integers(0, 65_535), min_size=1, max_size=40)


CODINGS = st.builds(Coding, st.integers(1, 60), st.integers(60, 4000))


@given(PLACES, st.integers(1, 60), CODINGS)
def test_what_was_encoded_is_decoded_in_every_form(some: set[int], step: int, coding: Coding) -> None:
    places = sorted(some | set(range(0, 65_536, 8000 // step)))
    stored = encoded(array("H", places), 65_536, coding)
    assert decoded_places(stored) == places
    assert decoded(stored, 65_536) == bits_of(places, 65_536)


@given(PLACES)
def test_few_places_are_stored_as_they_are(some: set[int]) -> None:
    assert len(encoded(array("H", sorted(some)), 65_536, Coding(60, 400))) == 2 * len(some)


@given(st.lists(PLACES, min_size=1, max_size=30), CODINGS, st.sampled_from([1, 7, 90]))
def test_places_that_come_later_are_added(parts: list[set[int]], coding: Coding, step: int) -> None:
    stored, all_places, size = b"", [], 0
    for part in parts:
        later = [
            size + place
            for place in sorted({place % 2000 for place in part} | set(range(0, 2000, 2000 // step)))
        ]
        size += 2000
        encoded_later = encoded(array("H", later), size, coding)
        stored = followed(stored, encoded_later) if stored else encoded_later
        if is_loose(stored, coding) and len(all_places) % 3:
            stored = repacked(stored, size, coding)
            assert not is_loose(stored, coding)
        all_places += later
        assert decoded_places(stored) == all_places
        assert decoded(stored, size) == bits_of(all_places, size)


def test_what_is_packed_is_near_the_shortest_there_can_be() -> None:
    random = Random(5)
    for count in (20, 60, 250, 1000, 3000):
        share = count / 65_536
        least = -65_536 * (share * log2(share) + (1 - share) * log2(1 - share)) / 8
        assert (
            len(encoded(array("H", sorted(random.sample(range(65_536), count))), 65_536, Coding(16, 3200)))
            < 1.12 * least + 4
        )


@given(st.integers(1, 3000), st.data())
def test_a_bitmap_is_unpacked_as_it_was(size: int, data: st.DataObject) -> None:
    bits = data.draw(st.integers(0, (1 << size) - 1))
    assert unpacked(packed(bits, size)) == bits
