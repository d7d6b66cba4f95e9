"""Keys of the reader's own choice."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_tui.commands import COMMANDS, help_lines
from gangmu_tui.keys import remapped, wanted_keys
from gangmu_tui.strings import Strings
from tui.session import Session
from tui.walk import Walker, walk

ZH, EN = Strings("zh"), Strings("en")


def keys_of(name: str, wanted: dict[str, object]) -> tuple[str, ...]:
    return next(command.keys for command in remapped(wanted, EN)[0] if command.id == name)


def test_a_chosen_key_takes_the_place_of_the_first_and_the_twins_stay() -> None:
    assert keys_of("search", {"search": "ctrl+e"}) == ("ctrl+e", "／", "、", "f3")
    assert keys_of("previous-link", {"previous-link": ","})[0] == "comma"
    assert remapped({}, EN) == (COMMANDS, ())


def test_two_commands_may_change_places() -> None:
    commands, faults = remapped({"source": "d", "departments": "s"}, EN)
    assert faults == ()
    assert {
        command.id: command.keys[0] for command in commands if command.id in ("source", "departments")
    } == {
        "source": "d",
        "departments": "s",
    }


def test_a_clash_names_both_commands_and_changes_neither() -> None:
    for wanted in ({"search": "d"}, {"search": "ctrl+e", "help": "ctrl+e"}):
        commands, faults = remapped(wanted, EN)
        assert commands == COMMANDS
        assert len(faults) == 1
        assert "(search)" in faults[0]
    assert "(departments)" in remapped({"search": "d"}, ZH)[1][0]


@pytest.mark.parametrize("key", ["", "ctrl+c", "contrl+e", "1", 5, ["x"], "ab", "ctrl+", None, "\x1b", " "])
def test_what_is_no_key_is_said_to_be_none(key: object) -> None:
    commands, faults = remapped({"search": key}, EN)
    assert commands == COMMANDS
    assert "search" in faults[0]


def test_an_unknown_command_is_said_with_the_nearest() -> None:
    assert "bookmarks" in remapped({"bookmrks": "x"}, EN)[1][0]


@pytest.mark.parametrize("content", [b"[keys", b"keys = 3", b"\xff\xfe", b"a = " + b"[" * 50_000])
def test_a_broken_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "config.toml").write_bytes(content)
    wanted, faults = wanted_keys(tmp_path / "config.toml", EN)
    assert wanted == {}
    assert len(faults) == 1
    assert "config.toml" in faults[0]


def test_no_file_asks_for_nothing(tmp_path: Path) -> None:
    assert wanted_keys(tmp_path / "config.toml", EN) == ({}, ())


def test_footer_help_and_keyboard_follow_the_file(planned: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[keys]\nsource = "w"\nhelp = "ctrl+e"\nnonsense = "x"\n', encoding="utf-8")

    async def journey(walker: Walker) -> None:
        await walker.until(lambda: "w原文" in walker.line("footer"))
        assert "^e帮助" in walker.line("footer")
        assert "nonsense" in walker.line("trail")
        await walker.press("2", "s")
        assert walker.here.view == "list"
        await walker.press("w")
        assert walker.here.view == "text"
        await walker.press("ctrl+e")
        assert len(walker.app.screen_stack) == 2
        terms = [term for term, _ in help_lines("text", ZH, walker.browser.commands)]
        assert "w  F9" in terms
        assert "^e  ？  F1" in terms

    walk(planned, journey, config=config)


def test_the_file_is_read_from_the_folder_of_the_user(planned: Path, tmp_path: Path) -> None:
    (tmp_path / "gangmu").mkdir()
    (tmp_path / "gangmu" / "config.toml").write_text('[keys]\nsource = "w"\n', encoding="utf-8")
    with Session(planned, environment={"XDG_CONFIG_HOME": str(tmp_path)}) as session:
        session.wait_for("w原文")
