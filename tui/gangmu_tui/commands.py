"""Every command, once: its keys, the words of the footer, the palette and the help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from gangmu_tui.strings import Strings

Pane = Literal["search", "list", "card", "text", "outline"]

READING: tuple[Pane, ...] = ("list", "card", "text", "outline")
EVERYWHERE: tuple[Pane, ...] = ("search", *READING)
FOOTER_KEYS = 8
"""More could not be taken in at a glance."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for."""

    id: str
    keys: tuple[str, ...]
    """Textual's names or the characters themselves; the first is the one shown. The others are twins for an
    input method that swallows letters or sends punctuation in full width."""
    panes: tuple[Pane, ...]
    """Where it acts."""
    help: tuple[str, str]
    """Chinese and English, for help and palette."""
    footer: tuple[str, str] | None = None
    """Chinese and English, two characters or so; None keeps it out of the footer."""
    palette: bool = True
    """False for moves that make no sense from a menu."""


def move(name: str, keys: tuple[str, ...], words: tuple[str, str]) -> Command:
    """A command that moves within a pane."""
    return Command(name, keys, READING, words, palette=False)


COMMANDS: tuple[Command, ...] = (
    Command(
        "open",
        ("enter",),
        ("list", "card", "outline"),
        ("打开选中的条目或链接", "open the row or link"),
        ("打开", "open"),
        palette=False,
    ),
    Command("leave", ("escape",), EVERYWHERE, ("返回上一层", "up one level"), palette=False),
    Command("search", ("/", "／", "、", "f3"), READING, ("搜索", "search"), ("搜索", "search")),
    Command("back", ("[", "【", "alt+left"), READING, ("后退", "back"), ("后退", "back")),
    Command("forward", ("]", "】", "alt+right"), READING, ("前进", "forward"), ("前进", "fwd")),
    Command(
        "source", ("s", "f9"), ("list", "card", "text"), ("看原文", "the source passage"), ("原文", "source")
    ),
    Command(
        "departments",
        ("d", "f5"),
        ("list", "card", "text"),
        ("它的部门", "its departments"),
        ("部门", "depts"),
    ),
    Command("tasks", ("t", "f6"), ("list", "card", "text"), ("它的任务", "its tasks"), ("任务", "tasks")),
    Command("targets", ("a", "f7"), ("list", "card", "text"), ("它的指标", "its targets (aims)")),
    Command("origin", ("o", "f8"), ("list", "card", "text"), ("它所在的文件", "its document (origin)")),
    Command("contents", ("c", "f4"), ("list", "card", "text"), ("目录", "contents"), ("目录", "contents")),
    Command("last", ("-", "－"), READING, ("上一个位置", "the last place")),
    Command("next-pane", ("tab",), EVERYWHERE, ("下一个窗格", "next pane"), palette=False),
    Command("previous-pane", ("shift+tab",), EVERYWHERE, ("上一个窗格", "previous pane"), palette=False),
    Command("tab-document", ("1", "alt+1"), READING, ("文件列表", "documents")),
    Command("tab-task", ("2", "alt+2"), READING, ("任务列表", "tasks")),
    Command("tab-target", ("3", "alt+3"), READING, ("指标列表", "targets")),
    Command("tab-department", ("4", "alt+4"), READING, ("部门列表", "departments")),
    Command("tab-all", ("0", "alt+0"), READING, ("全部", "everything")),
    Command(
        "palette", (":", "ctrl+p", "：", "；", "f2"), READING, ("命令面板", "command palette"), palette=False
    ),
    Command("language", ("L", "f10"), READING, ("中文 / English", "中文 / English")),
    Command("details", ("!", "！"), READING, ("错误详情", "details of an error")),
    Command("help", ("?", "？", "f1"), READING, ("帮助", "help"), ("帮助", "help")),
    Command("quit", ("q", "ctrl+q"), READING, ("退出", "quit")),
    move("up", ("up", "k"), ("上一行", "up")),
    move("down", ("down", "j"), ("下一行", "down")),
    move("left", ("left", "h"), ("左边的窗格", "pane to the left")),
    move("right", ("right", "l"), ("右边的窗格，或打开", "pane to the right, or open")),
    move("page-up", ("pageup", "ctrl+b"), ("上一页", "page up")),
    move("page-down", ("pagedown", "ctrl+f", "space"), ("下一页", "page down")),
    move("first", ("home", "g"), ("第一行", "first row")),
    move("end", ("end", "G"), ("最后一行", "last row")),
)

SHOWN = {"enter": "↵", "escape": "Esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "space": "␣"}
SHOWN |= {
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "home": "Home",
    "end": "End",
}


def shown(key: str) -> str:
    """A key as it is written on the screen."""
    if key in SHOWN:
        return SHOWN[key]
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return key.replace("ctrl+", "^").replace("alt+", "M-")


def footer(pane: Pane, strings: Strings) -> tuple[tuple[str, str], ...]:
    """Keys and words of the commands that matter in a pane, at most FOOTER_KEYS of them."""
    fitting = (command for command in COMMANDS if command.footer and pane in command.panes)
    pairs = [
        (shown(command.keys[0]), strings.choose(command.footer)) for command in fitting if command.footer
    ]
    if len(pairs) > FOOTER_KEYS:
        # Help is the way to all the others, so it never drops out.
        pairs = [*pairs[: FOOTER_KEYS - 1], pairs[-1]]
    return tuple(pairs)


def help_lines(pane: Pane, strings: Strings) -> tuple[tuple[str, str], ...]:
    """All keys and the words of help: first those of the pane, then the rest under a heading of their own."""
    here = [command for command in COMMANDS if pane in command.panes]
    others = [command for command in COMMANDS if pane not in command.panes]
    lines = [("", strings("help-here")), *_described(here, strings)]
    if others:
        lines += [("", ""), ("", strings("help-everywhere")), *_described(others, strings)]
    return (*lines, ("", ""), ("", strings("help-digits")), ("", strings("help-ime")))


def _described(commands: Iterable[Command], strings: Strings) -> list[tuple[str, str]]:
    return [("  ".join(map(shown, command.keys)), strings.choose(command.help)) for command in commands]
