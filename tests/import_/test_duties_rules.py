"""Every entry of rules/duties.toml holds for its example and not for its counter-example."""

from __future__ import annotations

import re
from typing import Any

import pytest

from gangmu_import.bodylike import tells_standing
from gangmu_import.clauses import Clause, find_clauses
from gangmu_import.gluedcells import glued
from gangmu_import.leaders import convention
from gangmu_import.lexicon import rules
from gangmu_import.outline import Outline, Part
from gangmu_import.rolelabels import Label, role_labels
from gangmu_import.tails import tail_of
from gangmu_import.text import fold

DUTIES: dict[str, Any] = rules("duties")


def clauses(stored: str) -> tuple[Clause, ...]:
    return find_clauses(fold(stored), Outline((Part("body", None, 0, len(stored)),), (), ()))


def roles(stored: str) -> set[str]:
    return {role for clause in clauses(stored) for role, *_ in clause.holders}


def names(stored: str) -> set[str]:
    return {stored[start:end] for clause in clauses(stored) for _, start, end in clause.holders}


@pytest.mark.parametrize("entry", DUTIES["label"] + DUTIES["verb"], ids=lambda entry: entry["words"][0])
def test_a_role_word_gives_its_role(entry: dict[str, Any]) -> None:
    assert entry["role"] in roles(entry["example"])
    assert entry["role"] not in roles(entry["counter"])


@pytest.mark.parametrize("entry", DUTIES["bound_verb"], ids=lambda entry: entry["words"][0])
def test_a_verb_that_needs_a_word_before_it_is_no_part_of_a_name_behind_that(entry: dict[str, Any]) -> None:
    verbs = tuple(entry["words"])
    assert roles(entry["example"]) == {entry["role"]}
    assert not any(name.endswith(verbs) for name in names(entry["example"]))
    assert any(name.endswith(verbs) for name in names(entry["counter"]))


@pytest.mark.parametrize(
    "entry", [*DUTIES["joining"], *DUTIES["briefly_joining"]], ids=lambda entry: entry["words"][0]
)
def test_a_joining_word_makes_the_first_lead_and_the_second_join_in(entry: dict[str, Any]) -> None:
    assert roles(entry["example"]) == {"牵头", "配合"}
    assert "配合" not in roles(entry["counter"])


@pytest.mark.parametrize("entry", DUTIES["other_label"])
def test_what_stands_behind_a_label_of_persons_is_no_body(entry: dict[str, Any]) -> None:
    assert names(entry["example"]) == names(entry["counter"])


@pytest.mark.parametrize("entry", DUTIES["due_label"])
def test_what_stands_behind_a_label_of_time_is_the_due(entry: dict[str, Any]) -> None:
    assert [clause.due for clause in clauses(entry["example"])] == ["2022-06"]
    assert [clause.due for clause in clauses(entry["counter"])] == [None]


@pytest.mark.parametrize("entry", [*DUTIES["convention"], DUTIES["mark"]])
def test_a_stated_convention_is_known_by_its_words(entry: dict[str, Any]) -> None:
    assert convention(entry).search(fold(entry["example"]).folded)
    assert not re.search(entry["pattern"], fold(entry["counter"]).folded)


def test_the_heading_of_a_column_may_say_whose_bodies_or_what_work_it_names() -> None:
    headings = ("市级责任单位", "主要牵头单位", "各配合部门", "单位责任")
    assert [role_labels().column(heading) for heading in headings] == ["责任", "牵头", "配合", None]


def test_a_usual_label_is_what_the_pattern_of_all_labels_reads() -> None:
    labels = role_labels()
    for label, role in labels.usual.items():
        for behind in (":", ": ", ":\u3000"):
            written = f"(市科委),{label}{behind}市财政局"
            match = labels.label.search(written, 0, written.index(":") + 2)
            assert match is not None
            assert labels.find(written) == [Label(role, *match.span())]
            assert labels.roles[match["word"]] == role


def test_an_end_that_names_share_is_told_by_its_example_only() -> None:
    entry = DUTIES["shared_tail"]
    assert tail_of(entry["example"])
    assert not tail_of(entry["counter"])
    assert all(any(sign in word for sign in entry["signs"]) for word in entry["words"])


def test_names_glued_together_are_two_in_the_example_only() -> None:
    assert len(glued(DUTIES["glued"]["example"])) == 2
    assert len(glued(DUTIES["glued"]["counter"])) == 1


def test_a_standing_time_is_the_example_only() -> None:
    assert tells_standing(DUTIES["standing"]["example"])
    assert not tells_standing(DUTIES["standing"]["counter"])
