"""Each entry of the rule files for structure against its own example and counter-example."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gangmu_import.frames import find_frames
from gangmu_import.kinds import (
    acts_below,
    arranges,
    binds,
    is_campaign,
    is_check,
    is_led,
    is_shared,
    is_step,
    is_work,
    names_objects,
    names_success,
    opening_verb,
    section_kind,
    sets_up,
    tells_outcome,
    words_of,
)
from gangmu_import.leads import is_slogan
from gangmu_import.lexicon import rules
from gangmu_import.lines import read_lines, read_page
from gangmu_import.namedleads import names_work
from gangmu_import.reviews import is_review
from gangmu_import.text import fold

FRAMES: list[dict[str, Any]] = rules("outline")["frame"]
SECTIONS: list[dict[str, Any]] = rules("sections")["section"]
VERBS: list[dict[str, Any]] = rules("tasks")["verb"]


@pytest.mark.parametrize("rule", FRAMES, ids=lambda rule: rule["name"])
def test_a_frame_rule_matches_its_example_only(rule: dict[str, Any]) -> None:
    assert re.search(rule["pattern"], rule["example"])
    assert not re.search(rule["pattern"], rule["counter"])


@pytest.mark.parametrize("rule", FRAMES, ids=lambda rule: rule["name"])
def test_the_look_at_a_line_lets_the_example_of_a_frame_rule_through(rule: dict[str, Any]) -> None:
    text = fold(rule["example"])
    lines = read_lines(text, read_page(text.folded))
    assert all(find_frames(text.folded, lines))


@pytest.mark.parametrize("rule", FRAMES, ids=lambda rule: rule["name"])
@settings(max_examples=60)
@given(drawn=st.data())
def test_a_frame_rule_names_all_that_its_lines_begin_or_end_with(
    rule: dict[str, Any], drawn: st.DataObject
) -> None:
    line = drawn.draw(st.from_regex(rule["pattern"])).strip()
    told = line.startswith(tuple(rule.get("begins", ()))) or line.endswith(tuple(rule.get("ends", ())))
    found = re.search(rule["pattern"], line, re.ASCII)
    assert told or any(sign in line for sign in rule.get("signs", ())) or not found


def test_the_rule_of_rows_of_a_page_head_matches_its_example_only() -> None:
    rule = rules("outline")["head_row"]
    assert re.match(rule["pattern"], rule["example"])
    assert re.search(rule["beside"], rule["example"])
    assert not re.search(rule["beside"], rule["counter"])


def test_the_rule_of_lists_at_the_head_of_a_page_matches_its_example_only() -> None:
    rule = rules("outline")["head_list"]
    assert re.fullmatch(rule["pattern"], rule["example"])
    assert not re.fullmatch(rule["pattern"], rule["counter"])


def test_the_rule_of_arrangements_matches_its_example_only() -> None:
    rule = rules("sections")["arranged"]
    assert arranges(rule["example"])
    assert not arranges(rule["counter"])


def test_the_rule_of_objects_matches_its_example_only() -> None:
    rule = rules("sections")["objects"]
    assert names_objects(rule["example"])
    assert not names_objects(rule["counter"])


def test_the_rule_of_steps_matches_its_example_only_and_below_a_time_only() -> None:
    rule = rules("sections")["step"]
    assert is_step("整治时间", rule["example"])
    assert not is_step("整治时间", rule["counter"])
    assert not is_step("整治对象", rule["example"])


def test_the_rule_of_those_who_lead_matches_its_example_only() -> None:
    rule = rules("sections")["setup"]
    assert all(sets_up(title, rule["example"]) for title in rule["ends"])
    assert not sets_up("组织领导", rule["counter"])


def test_the_rule_of_campaigns_matches_its_example_only() -> None:
    rule = rules("sections")["campaign"]
    assert is_campaign(rule["example"])
    assert not is_campaign(rule["counter"])


def test_the_rule_of_checks_matches_its_example_only() -> None:
    rule = rules("sections")["check"]
    assert is_check(rule["example"])
    assert not is_check(rule["counter"])


def test_the_rule_of_outcomes_matches_its_example_only() -> None:
    rule = rules("sections")["outcome"]
    assert tells_outcome(rule["example"])
    assert not tells_outcome(rule["counter"])


def test_the_rules_of_summaries_of_work_match_their_examples_only() -> None:
    rule = rules("sections")["review"]
    assert is_review(rule["example"])
    assert not is_review(rule["counter"])
    assert re.search(rule["both"], rule["example"])
    for name in ("back", "ahead"):
        assert re.search(rule[name], rule[f"{name}_example"])
        assert not re.search(rule[name], rule[f"{name}_counter"])


def test_the_rule_of_successes_matches_its_example_only() -> None:
    rule = rules("sections")["success"]
    assert names_success(rule["example"])
    assert not names_success(rule["counter"])


def test_the_rule_of_items_that_say_what_leads_them_matches_its_example_only() -> None:
    rule = rules("sections")["led"]
    assert is_led(rule["example"])
    assert not is_led(rule["counter"])


def test_the_rule_of_shared_items_matches_its_example_only() -> None:
    rule = rules("sections")["shared"]
    assert is_shared(rule["example"], 0, len(rule["example"]))
    assert not is_shared(rule["counter"], 0, len(rule["counter"]))


def test_the_rule_of_items_that_say_who_acts_matches_its_example_only() -> None:
    rule = rules("sections")["bound"]
    assert binds(rule["example"])
    assert binds("市督查局将定期通报进展")
    assert not binds("市茶业局将成为领跑者")
    assert not binds(rule["counter"])


def test_the_rule_of_works_matches_its_example_only() -> None:
    rule = rules("sections")["work"]
    assert is_work(rule["example"])
    assert not is_work(rule["counter"])
    assert all(len(word) == 2 for word in rule["words"])


def test_the_rule_of_what_stands_below_contents_matches_its_examples_only() -> None:
    rule = rules("sections")["below"]
    assert acts_below("建设内容", rule["example"])
    assert not acts_below("建设内容", rule["counter"])
    assert not acts_below("检查内容", rule["example"])
    assert acts_below("扶持范围", rule["range_example"])
    assert not acts_below("扶持范围", rule["range_counter"])


def test_the_rule_of_slogans_matches_its_example_only() -> None:
    rule = rules("tasks")["slogan"]
    assert is_slogan(rule["example"], 0)
    assert not is_slogan(rule["counter"], 0)


def test_the_rule_of_names_of_work_matches_its_example_only() -> None:
    rule = rules("tasks")["named"]
    assert names_work(rule["example"])
    assert not names_work(rule["counter"])
    assert all(len(word) == 2 for word in rule["words"])


@pytest.mark.parametrize("rule", SECTIONS, ids=lambda rule: rule["example"])
@settings(max_examples=60)
@given(drawn=st.data())
def test_a_section_rule_names_a_word_of_each_title(rule: dict[str, Any], drawn: st.DataObject) -> None:
    title = "".join(drawn.draw(st.from_regex(rule["pattern"])).split())
    assert any(word in title for word in rule["words"]) or not re.search(rule["pattern"], title)


@pytest.mark.parametrize("rule", SECTIONS, ids=lambda rule: rule["example"])
def test_a_section_rule_names_its_example_only(rule: dict[str, Any]) -> None:
    assert section_kind(rule["example"]) == rule["name"]
    assert section_kind(rule["counter"]) != rule["name"]


@pytest.mark.parametrize("rule", rules("sections")["glued"], ids=lambda rule: rule["example"])
def test_a_glued_title_is_cut_off_its_example_only(rule: dict[str, Any]) -> None:
    assert re.match(rule["pattern"], rule["example"])
    assert not re.match(rule["pattern"], rule["counter"])


@pytest.mark.parametrize("rule", VERBS, ids=lambda rule: rule["name"])
def test_a_verb_opens_its_example_only(rule: dict[str, Any]) -> None:
    own = re.compile("|".join(words_of(rule)))
    assert own.match(rule["example"])
    assert opening_verb().match(rule["example"])
    assert not own.match(rule["counter"])


def test_no_verb_is_listed_twice() -> None:
    words = [word for rule in VERBS for word in rule["words"]]
    repeated = sorted({word for word in words if words.count(word) > 1})
    assert repeated == []
