"""Each entry of the rule files for numbers against its own example and counter-example."""

from __future__ import annotations

import re
from typing import Any

import pytest

from gangmu_import.acts import COMMIT, acts
from gangmu_import.ahead import named_ahead
from gangmu_import.apart import whole
from gangmu_import.conditions import describes
from gangmu_import.exclusions import STRUCTURE, exclusions, exclusions_beside, exclusions_near
from gangmu_import.figures import find_quantities
from gangmu_import.labels import find_labels
from gangmu_import.lexicon import rules
from gangmu_import.phrasewords import WORDS, having
from gangmu_import.text import fold
from gangmu_import.topics import WORK, developed
from gangmu_import.trimming import alone, of_whom
from gangmu_import.units import PRINTED
from gangmu_import.years import deadline

UNITS: list[dict[str, Any]] = rules("units")["unit"]
COMPARATORS: list[dict[str, Any]] = rules("comparators")["before"] + rules("comparators")["after"]
EXCLUSIONS: list[dict[str, Any]] = rules("targets")["exclusion"]
PHRASES = rules("phrases")


def units_in(phrase: str) -> set[str]:
    return {quantity.unit for quantity in find_quantities(fold(phrase))}


@pytest.mark.parametrize(
    "rule", [rule for rule in UNITS if rule["class"] != "none"], ids=lambda rule: rule["name"]
)
def test_a_unit_is_read_in_its_example_only(rule: dict[str, Any]) -> None:
    name = rule["name"]
    assert any(
        unit == name or (rule["class"] in PRINTED and unit.endswith(name))
        for unit in units_in(rule["example"])
    )
    assert name not in units_in(rule["counter"])


@pytest.mark.parametrize(
    "rule", [rule for rule in UNITS if rule["class"] == "none"], ids=lambda rule: rule["name"]
)
def test_a_word_that_is_no_unit_makes_no_quantity(rule: dict[str, Any]) -> None:
    assert not [quantity for quantity in find_quantities(fold(rule["counter"])) if not quantity.han]


def test_no_unit_is_listed_twice() -> None:
    names = [rule["name"] for rule in UNITS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", COMPARATORS, ids=lambda rule: rule["word"])
def test_a_comparator_is_read_in_its_example_only(rule: dict[str, Any]) -> None:
    assert rule["word"] in rule["example"]
    assert [quantity.comparator for quantity in find_quantities(fold(rule["example"]))][-1] == rule["says"]
    counter = fold(rule["counter"]).folded
    for quantity in find_quantities(fold(rule["counter"])):
        assert (
            rule["word"]
            not in counter[quantity.lead : quantity.start] + counter[quantity.end : quantity.reach]
        )


@pytest.mark.parametrize("verb", rules("comparators")["amid"]["verbs"])
def test_a_verb_between_at_least_and_its_number_leaves_the_floor(verb: str) -> None:
    rule = rules("comparators")["amid"]
    for least in rule["least"]:
        phrase = fold(rule["example"].format(verb).replace("至少", least))
        found = find_quantities(phrase)[-1]
        assert found.comparator == rule["says"]
        assert phrase.folded[found.lead : found.start] == least + verb
    assert find_quantities(fold(rule["counter"].format(verb)))[-1].comparator == "="


def test_a_bound_is_turned_round_in_its_example_only() -> None:
    rule = rules("comparators")["forbidding"]
    for word in rule["words"]:
        said = [quantity.comparator for quantity in find_quantities(fold(f"不{word}超过5%,不{word}少于5%"))]
        assert said == ["<=", ">="]
    assert find_quantities(fold(rule["example"]))[0].comparator == "<="
    assert find_quantities(fold(rule["counter"]))[0].comparator == ">"


@pytest.mark.parametrize(
    "rule", [rule for rule in COMPARATORS if "verb_of" in rule], ids=lambda rule: rule["word"]
)
def test_a_comparator_is_a_verb_of_its_example_only(rule: dict[str, Any]) -> None:
    assert re.match(rule["verb_of"], rule["verb_of_example"])
    assert not re.match(rule["verb_of"], rule["verb_of_counter"])


@pytest.mark.parametrize("rule", EXCLUSIONS, ids=lambda rule: rule["name"])
def test_an_exclusion_matches_its_example_only(rule: dict[str, Any]) -> None:
    pattern = next(entry.pattern for entry in exclusions() if entry.name == rule["name"])

    def stretches(phrase: str) -> list[str]:
        folded = fold(phrase).folded
        if rule["scope"] != "before":
            return [folded]
        clauses = folded.split(",")
        return [
            clause[: found.start()] for clause in clauses for found in re.finditer(r"\d+(?:\.\d+)?", clause)
        ]

    assert any(pattern.search(stretch) for stretch in stretches(rule["example"]))
    assert not any(pattern.search(stretch) for stretch in stretches(rule["counter"]))


@pytest.mark.parametrize("rule", EXCLUSIONS, ids=lambda rule: rule["name"])
def test_an_exclusion_is_looked_for_in_its_example(rule: dict[str, Any]) -> None:
    sentence = fold(rule["example"]).folded
    for kind in ("", *rule["kinds"]):
        looked = {entry.name for entry in exclusions_near(sentence, kind)}
        for clause in sentence.split(","):
            for found in re.finditer(r"(?<=.)\d+(?:\.\d+)?", clause):
                looked |= {entry.name for entry in exclusions_beside(clause[: found.start()], kind)}
        assert rule["name"] in looked


def test_an_exclusion_is_looked_for_among_those_of_a_kind_only() -> None:
    sentence = "给予100万元奖励"
    assert "subsidy" in {entry.name for entry in exclusions_near(sentence, "money")}
    assert "subsidy" not in {entry.name for entry in exclusions_near(sentence, "people")}


@pytest.mark.parametrize(
    "name",
    [
        "leading",
        "trailing",
        "predicate",
        "stated",
        "creating",
        "flowing",
        "growth",
        "heads",
        "doing",
        "place",
        "maker",
    ],
)
def test_a_phrase_rule_matches_its_example_only(name: str) -> None:
    pattern: re.Pattern[str] = getattr(WORDS, name)
    assert pattern.search(fold(PHRASES[name]["example"]).folded)
    assert not pattern.search(fold(PHRASES[name]["counter"]).folded)


def test_the_built_up_area_is_no_area_that_was_built() -> None:
    rule = PHRASES["creating"]
    assert not WORDS.creating.match(rule["built_up_example"])
    assert WORDS.creating.match(rule["built_up_counter"])


def test_a_work_is_known_by_its_noun() -> None:
    rule = PHRASES["work"]
    assert WORK.fullmatch(rule["example"])
    assert not WORK.fullmatch(rule["counter"])


def test_what_is_developed_has_such_an_end() -> None:
    rule = PHRASES["developing"]
    assert developed(rule["example"] + ",产值", 0, len(rule["example"]) + 1, "产值")
    assert not developed(rule["counter"] + ",产值", 0, len(rule["counter"]) + 1, "产值")


def test_what_a_verb_helps_to_do_stands_behind_the_number() -> None:
    rule = PHRASES["helping"]
    for key, helps in (("example", True), ("counter", False)):
        before, after = re.split(r"\d+[户场]", rule[key])
        assert (before in WORDS.helping and WORDS.act.match(after) is not None) is helps


def test_what_is_spent_stands_behind_the_sum() -> None:
    rule = PHRASES["spending"]
    for key, noun in (("example", rule["noun"]), ("counter", "")):
        sentence = fold(rule[key])
        quantity = find_quantities(sentence)[0]
        assert named_ahead(sentence.folded, sentence.folded[: quantity.lead], quantity) == noun


def test_structure_nouns_and_commitments_match_their_examples_only() -> None:
    structure, commitment = rules("targets")["structure"], rules("targets")["commit"]
    after = [re.split(r"\d+个", structure[key])[1] for key in ("example", "counter")]
    assert STRUCTURE.search(after[0])
    assert not STRUCTURE.search(after[1])
    assert COMMIT.search(commitment["example"])
    assert not COMMIT.search(commitment["counter"])


def test_verbs_that_count_in_their_own_clause_match_their_examples_only() -> None:
    for name, verbs in (("act", acts().before), ("opening_act", acts().opening)):
        assert verbs.search(rules("targets")[name]["example"])
        assert not verbs.search(re.split(r"\d", rules("targets")[name]["counter"])[0])


def test_a_deadline_matches_its_example_only() -> None:
    entry = rules("targets")["deadline"]
    example, counter = (re.split("前", entry[key], maxsplit=1)[1] for key in ("example", "counter"))
    assert deadline().match(example)
    assert not deadline().match(counter)


def test_a_measure_describes_a_thing_in_its_example_only() -> None:
    for key, says in (("example", True), ("counter", False)):
        folded = fold(rules("targets")["described"][key]).folded
        assert describes(folded, find_quantities(fold(folded))[0]) is says


@pytest.mark.parametrize(
    "name", ["results_title", "results_last", "done_of", "share_done", "attribute", "doing", "aims_lead"]
)
def test_a_rule_of_status_matches_its_example_only(name: str) -> None:
    status = rules("targets")["status"]
    assert re.search(status[name], status[f"{name}_example"])
    assert not re.search(status[name], status[f"{name}_counter"])


def test_a_label_of_results_is_read_in_its_example_only() -> None:
    status = rules("targets")["status"]
    assert find_labels(f"{status['results_label_example']}:5个")
    assert not find_labels(f"{status['results_label_counter']}:5个")


def test_a_verb_alone_matches_its_example_only() -> None:
    entry = PHRASES["alone"]
    assert alone()[1].match(entry["example"])
    assert not alone()[1].match(entry["counter"])


def test_a_sum_is_of_whom_its_example_says() -> None:
    rule = rules("phrases")["realising"]
    assert of_whom(rule["example"]) == rule["whose"]
    assert of_whom(rule["counter"]) == rule["counter"]


def test_a_word_that_is_cut_short_is_written_out_in_its_example_only() -> None:
    rule = rules("phrases")["halved"]
    assert whole(rule["example"]) == rule["whole"]
    assert whole(rule["counter"]) == rule["counter"]


def test_what_those_before_a_share_have_is_told_from_other_verbs() -> None:
    rule = rules("phrases")["having"]
    assert having().match(rule["example"])
    assert having().match(rule["counter"]) is None
