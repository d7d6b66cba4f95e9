"""Sets of slots survive being stored."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.codec import bits_of, decoded, decoded_places, encoded, packed, places_of, unpacked

PLACES = st.sets(st.integers(0, 65_535), min_size=1, max_size=40)


@given(PLACES, st.integers(1, 60))
def test_what_was_encoded_is_decoded_in_every_form(some: set[int], step: int) -> None:
    places = sorted(some | set(range(0, 65_536, 8000 // step)))
    stored = encoded(places, 65_536)
    assert decoded_places(stored) == places
    assert places_of(decoded(stored, 65_536)) == places


@given(PLACES)
def test_few_places_are_stored_as_they_are(some: set[int]) -> None:
    assert decoded_places(encoded(sorted(some), 65_536)) == sorted(some)
    assert decoded(encoded(sorted(some), 65_536), 65_536) == bits_of(some, 65_536)


@given(st.integers(1, 3000), st.data())
def test_a_bitmap_is_unpacked_as_it_was(size: int, data: st.DataObject) -> None:
    bits = data.draw(st.integers(0, (1 << size) - 1))
    assert unpacked(packed(bits, size)) == bits
