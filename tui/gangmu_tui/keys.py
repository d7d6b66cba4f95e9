"""Keys of the reader's own choice: [keys] in config.toml, laid over the commands, with a sentence for each fault."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.keys import Keys

from gangmu_tui.commands import COMMANDS, Command
from gangmu_tui.strings import Strings

NAMED = frozenset(key.value for key in Keys)
NAMES = {",": "comma"}
"""Characters that Textual takes for something else."""
KEPT = frozenset({"ctrl+c", "ctrl+q", "ctrl+z", "ctrl+i", "ctrl+m", *"0123456789"})
"""They end and stop the app, are Tab and Enter, or name links and tabs."""
LONGEST_FILE = 100_000


def wanted_keys(file: Path, strings: Strings) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """What the file asks for, by the id of a command, and the faults of the file. No file asks for nothing."""
    try:
        with open(file, "rb") as opened:
            words = opened.read(LONGEST_FILE).decode("utf-8")
    except FileNotFoundError:
        return {}, ()
    except (OSError, UnicodeDecodeError) as error:
        return {}, (strings("config-unread", file=file, why=error),)
    # Loaded only by those who have such a file.
    import tomllib

    try:
        keys = tomllib.loads(words).get("keys", {})
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, (strings("config-unread", file=file, why=error),)
    return (
        (keys, ()) if isinstance(keys, dict) else ({}, (strings("config-unread", file=file, why="[keys]"),))
    )


def remapped(wanted: Mapping[str, Any], strings: Strings) -> tuple[tuple[Command, ...], tuple[str, ...]]:
    """The commands with the wanted keys in the place of their first, and a sentence for each wish that cannot be.

    A key that two commands would have goes to neither wish: both keep what they had.
    """
    known = {command.id: command for command in COMMANDS}
    faults: list[str] = []
    chosen: dict[str, Command] = {}
    for name, key in wanted.items():
        if name not in known:
            faults.append(strings("keys-unknown", name=name, nearest=nearest(name, tuple(known))))
        elif not is_key(key):
            faults.append(strings("keys-no-key", name=name, wish=key))
        else:
            others = (one for one in known[name].keys[1:] if one != key)
            chosen[name] = replace(known[name], keys=(NAMES.get(key, key), *others))
    while clash := first_clash(known, chosen):
        one, other, key = clash
        words = [f"{strings.choose(known[name].help)} ({name})" for name in (one, other)]
        faults.append(strings("keys-clash", wish=key, one=words[0], other=words[1]))
        for name in (one, other):
            chosen.pop(name, None)
    return tuple(chosen.get(command.id, command) for command in COMMANDS), tuple(faults)


def first_clash(known: Mapping[str, Command], chosen: Mapping[str, Command]) -> tuple[str, str, str] | None:
    """Two commands and the key that both would have, one of them by choice; None where there is none."""
    for name, command in chosen.items():
        for other in known.values():
            there = chosen.get(other.id, other)
            if other.id != name and command.keys[0] in there.keys:
                return name, other.id, command.keys[0]
    return None


def is_key(key: object) -> bool:
    """Whether a terminal can send it and the app does not need it itself: a character, or a name such as ctrl+e."""
    if not isinstance(key, str) or not key or key in KEPT:
        return False
    if len(key) == 1:
        return key.isprintable() and not key.isspace()
    parts = key.split("+")
    last = parts[-1]
    named = key in NAMED or last in NAMED or (len(last) == 1 and last.isalnum())
    return named and set(parts[:-1]) <= {"ctrl", "alt", "shift"}


def nearest(name: str, known: Sequence[str]) -> str:
    """The id that looks most like what was written."""
    import difflib  # only for a fault

    return max(known, key=lambda other: difflib.SequenceMatcher(None, name[:60], other).ratio())


def keymap(commands: Sequence[Command]) -> dict[str, str]:
    """The keys of the commands that have others than by default, as Textual takes them."""
    return {
        command.id: ",".join(command.keys)
        for command, default in zip(commands, COMMANDS, strict=True)
        if command.keys != default.keys
    }
