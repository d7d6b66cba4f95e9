"""Places and the way back."""

from __future__ import annotations

from gangmu_db.records import Ref
from gangmu_tui.history import LIMIT, History
from gangmu_tui.location import Location

START = Location("list", tab="document")
TASKS = Location("list", tab="task")
CARD = Location("card", tab="task", ref=Ref("task", 1))
TEXT = Location("text", tab="task", ref=Ref("task", 1))


def walked() -> History:
    history = History(START)
    for place in (TASKS, CARD, TEXT):
        history.go(place)
    return history


def test_back_and_forward_walk_the_same_places() -> None:
    history = walked()
    assert history.move(-1)
    assert history.current == CARD
    assert history.move(1)
    assert history.current == TEXT
    assert history.position == (4, 4)


def test_there_is_nothing_before_the_first_place_and_nothing_after_the_last() -> None:
    history = walked()
    assert not history.move(1)
    assert history.move(-3)
    assert not history.move(-1)
    assert history.current == START


def test_a_new_place_cuts_what_lay_ahead() -> None:
    history = walked()
    history.move(-2)
    history.go(START)
    assert history.position == (3, 3)
    assert not history.move(1)


def test_the_last_place_and_back_again() -> None:
    history = walked()
    history.move(-3)
    assert history.last()
    assert history.current == TEXT
    assert history.last()
    assert history.current == START


def test_there_is_no_last_place_at_the_start() -> None:
    assert not History(START).last()


def test_a_place_remembers_what_it_is_told() -> None:
    history = walked()
    seen = Location("text", tab="task", ref=Ref("task", 1), scroll=120)
    history.update(seen)
    history.move(-1)
    history.move(1)
    assert history.current == seen


def test_going_up_finds_the_nearest_place_of_a_kind() -> None:
    history = walked()
    assert history.back_to(lambda place: place.view == "list")
    assert history.current == TASKS
    assert not history.back_to(lambda place: place.view == "text")


def test_history_is_bounded() -> None:
    history = History(START)
    for item in range(LIMIT * 2):
        history.go(Location("card", ref=Ref("task", item)))
    assert history.position == (LIMIT, LIMIT)
