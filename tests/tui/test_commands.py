"""One Command gives key, footer, palette and help."""

from __future__ import annotations

import string
import unicodedata
from collections import Counter

import pytest
from rich.cells import cell_len

from gangmu_tui.commands import COMMANDS, FOOTERS, footer, help_lines
from gangmu_tui.screens.actions import ACTIONS, TABS
from gangmu_tui.screens.following import RELATIONS
from gangmu_tui.strings import CATALOGUE, Strings

FULL_WIDTH = {"/": "／", "?": "？", "[": "【", "]": "】", ":": "：", "!": "！"}


def test_every_command_does_something_and_everything_done_is_a_command() -> None:
    assert {command.id for command in COMMANDS} == {*ACTIONS, *TABS.values(), *RELATIONS}


def test_no_key_means_two_things_in_one_pane() -> None:
    for pane in FOOTERS:
        keys = Counter(key for command in COMMANDS if pane in command.panes for key in command.keys)
        assert [key for key, count in keys.items() if count > 1] == []


def test_every_letter_has_a_twin_that_an_input_method_lets_through() -> None:
    for command in COMMANDS:
        swallowed = [key for key in command.keys if len(key) == 1 and key in string.ascii_letters]
        if swallowed and command.id != "quit":
            assert len(command.keys) > len(swallowed), command.id


def test_every_punctuation_key_has_its_full_width_twin() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert key not in FULL_WIDTH or FULL_WIDTH[key] in command.keys


def test_keys_that_terminals_and_multiplexers_keep_are_not_used() -> None:
    keys = {key for command in COMMANDS for key in command.keys}
    assert not keys & {"ctrl+i", "ctrl+s", "ctrl+h", "ctrl+j", "ctrl+k", "ctrl+l"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_footer_fits_into_80_cells_and_has_at_most_8_keys(language: str) -> None:
    strings = Strings("zh" if language == "zh" else "en")
    for pane in FOOTERS:
        pairs = footer(pane, strings)
        assert len(pairs) <= 8
        assert all(words for _, words in pairs)
        assert sum(cell_len(key) + 1 + cell_len(words) + 2 for key, words in pairs) <= 80


def test_help_names_every_command_once() -> None:
    strings = Strings("en")
    words = [words for term, words in help_lines("card", strings) if term]
    assert sorted(words) == sorted(command.help[1] for command in COMMANDS)


def test_every_string_is_there_in_both_languages() -> None:
    for key, (chinese, english) in CATALOGUE.items():
        assert chinese, key
        assert english, key
        assert not any("CJK" in unicodedata.name(character, "") for character in english.replace("中", "")), (
            key
        )
