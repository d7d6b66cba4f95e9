"""What all records have in common."""

from __future__ import annotations

import pickle
from dataclasses import is_dataclass, replace

from gangmu_db import records
from gangmu_db.records import Duty

DUTY = Duty("静安区科学技术委员会", "区科委", "牵头", 3, 6)


def test_records_are_equal_by_their_fields_and_may_be_keys() -> None:
    same = replace(DUTY, role="牵头")
    assert same is not DUTY
    assert {DUTY: 1}[same] == 1
    assert replace(DUTY, role="配合") != DUTY


def test_no_record_has_room_for_a_field_that_it_does_not_name() -> None:
    kept = [each for each in vars(records).values() if isinstance(each, type) and is_dataclass(each)]
    assert len(kept) > 10
    assert not [each for each in kept if "__dict__" in vars(each)]


def test_a_record_goes_to_another_process_and_comes_back_the_same() -> None:
    assert pickle.loads(pickle.dumps(DUTY)) == DUTY
