"""Every command, once: its keys, the words of the footer, the palette and the help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gangmu_tui.strings import Strings

Pane = Literal["search", "list", "card", "text", "outline", "facets"]

READING: tuple[Pane, ...] = ("list", "card", "text", "outline", "facets")
EVERYWHERE: tuple[Pane, ...] = ("search", *READING)


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
    footer: tuple[str, str] = ("", "")
    """Chinese and English, two characters or so; empty for a command that no footer names."""
    palette: bool = True
    """False for moves that make no sense from a menu."""


ITEM: tuple[Pane, ...] = ("list", "card", "text")
OPENING: tuple[Pane, ...] = EVERYWHERE
TEXT: tuple[Pane, ...] = ("text",)
LIST: tuple[Pane, ...] = ("list",)

COMMANDS: tuple[Command, ...] = (
    Command("open", ("enter",), OPENING, ("打开选中的条目或链接", "open the row or link"), ("打开", "open"), False),
    Command("leave", ("escape",), EVERYWHERE, ("返回上一层", "up one level"), ("返回", "up"), False),
    Command("search", ("/", "／", "、", "f3"), READING, ("搜索", "search"), ("搜索", "search")),
    Command("back", ("[", "【", "alt+left"), READING, ("后退", "back"), ("后退", "back")),
    Command("forward", ("]", "】", "alt+right"), READING, ("前进", "forward"), ("前进", "fwd")),
    Command("last", ("-", "－"), READING, ("回到上一个位置", "to the last place")),
    Command("overview", ("O", "alt+O"), READING, ("概览：库里有什么", "overview of the library")),
    Command("places", ("H", "alt+h"), READING, ("去过的位置", "places you have been")),
    Command("mark", ("m", "alt+m"), READING, ("用一个字母标记这里", "mark this place with a letter")),
    Command("go-to-mark", ("'", "‘", "’", "＇"), READING, ("跳到标记", "go to a mark")),
    Command("bookmark", ("b", "alt+b"), READING, ("加入或移除书签", "add or remove a bookmark")),
    Command("bookmarks", ("B", "alt+B"), READING, ("书签和标记", "bookmarks and marks")),
    Command("copy", ("y", "alt+y"), ITEM, ("复制：标题、原文及出处、链接", "copy title, passage with source, link")),
    Command("source", ("s", "f9"), ("list", "card"), ("看原文", "the source passage"), ("原文", "source")),
    Command("departments", ("d", "f5"), ITEM, ("它的部门", "its departments"), ("部门", "depts")),
    Command("tasks", ("t", "f6"), ITEM, ("它的任务", "its tasks"), ("任务", "tasks")),
    Command("targets", ("a", "f7"), ITEM, ("它的指标", "its targets (aims)"), ("指标", "aims")),
    Command("origin", ("o", "f8"), ITEM, ("它所在的文件，文件引用的文件", "its document; the documents it cites")),
    Command("contents", ("c", "f4"), ITEM, ("目录", "contents"), ("目录", "contents")),
    Command("next-link", (".", "。"), TEXT, ("文中下一个链接", "next link in the text"), ("链接", "link"), False),
    Command("previous-link", ("comma", "，"), TEXT, ("文中上一个链接", "link before in the text"), palette=False),
    Command("jump", ("f", "alt+f"), ("card", "text"), ("显示链接的字母，按字母跳转", "label the links: a letter jumps"),
            ("跳转", "jump")),
    Command("find", ("ctrl+f", "f11"), TEXT, ("在文中查找", "find in the text"), ("查找", "find")),
    Command("next-found", ("n", "alt+n"), TEXT, ("下一处查找结果", "next place found"), palette=False),
    Command("previous-found", ("N", "alt+N"), TEXT, ("上一处查找结果", "place found before"), palette=False),
    Command("next-section", ("}", "｝", "』"), TEXT, ("下一节", "next section"), palette=False),
    Command("previous-section", ("{", "｛", "『"), TEXT, ("上一节", "section before"), palette=False),
    Command("select", ("space", "ideographic_space"), READING, ("列表中选中一行，其它窗格下一页", "list: choose the row; elsewhere: page down"),
            ("选择", "choose"), False),
    Command("export", ("e", "alt+e"), LIST, ("导出列表或选中的行", "export the list or the rows chosen"),
            ("导出", "export")),
    Command("unpick", ("u", "alt+u"), LIST, ("清除选中的行", "let go of the rows chosen"), ("清除选中", "clear")),
    Command("sort", ("S", "alt+S"), LIST, ("换一种排序", "another order")),
    Command("filters", ("F", "f12", "alt+F"), READING, ("筛选：年份、地区、部门…", "filters: year, region, department…"),
            ("筛选", "filter")),
    Command("next-pane", ("tab",), EVERYWHERE, ("下一个窗格", "next pane"), palette=False),
    Command("previous-pane", ("shift+tab",), EVERYWHERE, ("上一个窗格", "previous pane"), palette=False),
    Command("zoom", ("z", "alt+z"), READING, ("放大当前窗格，再按还原", "zoom the pane; again for all panes")),
    Command("tab-document", ("1", "alt+1"), READING, ("文件列表", "list of documents")),
    Command("tab-task", ("2", "alt+2"), READING, ("任务列表", "list of tasks")),
    Command("tab-target", ("3", "alt+3"), READING, ("指标列表", "list of targets")),
    Command("tab-department", ("4", "alt+4"), READING, ("部门列表", "list of departments")),
    Command("tab-all", ("0", "alt+0"), READING, ("全部列表", "list of everything")),
    Command("palette", (":", "ctrl+p", "：", "；", "f2"), READING, ("命令面板", "command palette"), palette=False),
    Command("language", ("L", "f10"), READING, ("切换语言：中文 / English", "language: 中文 / English")),
    Command("details", ("!", "！"), READING, ("最近一次错误的详情", "details of the last error")),
    Command("help", ("?", "？", "f1"), READING, ("帮助", "help"), ("帮助", "help")),
    Command("quit", ("q", "ctrl+q"), READING, ("退出", "quit"), ("退出", "quit")),
    Command("up", ("up", "k"), EVERYWHERE, ("上一行", "up"), palette=False),
    Command("down", ("down", "j"), EVERYWHERE, ("下一行", "down"), ("选择", "choose"), False),
    Command("left", ("left", "h"), READING, ("左边的窗格", "pane to the left"), palette=False),
    Command("right", ("right", "l"), READING, ("右边的窗格，或打开", "pane to the right, or open"), palette=False),
    Command("page-up", ("pageup", "ctrl+b"), READING, ("上一页", "page up"), palette=False),
    Command("page-down", ("pagedown",), READING, ("下一页", "page down"), palette=False),
    Command("first", ("home", "g"), READING, ("第一行", "first row"), palette=False),
    Command("end", ("end", "G"), READING, ("最后一行", "last row"), palette=False),
)  # fmt: skip

UNRESTRICTED_ONLY = frozenset({"copy", "export"})
"""Commands that a restricted session does not have."""


def of_session(restricted: bool) -> tuple[Command, ...]:
    """The commands that there are."""
    return tuple(one for one in COMMANDS if not (restricted and one.id in UNRESTRICTED_ONLY))


FOOTERS: Mapping[Pane | Literal["overview"], tuple[str, ...]] = {
    "search": ("open", "next-pane", "leave"),
    "list": ("open", "search", "filters", "back", "source", "departments", "tasks", "help"),
    "card": ("open", "leave", "back", "forward", "source", "departments", "tasks", "help"),
    "text": ("leave", "next-link", "open", "jump", "find", "contents", "back", "help"),
    "outline": ("open", "leave", "search", "back", "forward", "help"),
    "facets": ("select", "leave", "filters", "search", "back", "forward", "help"),
    "overview": ("open", "search", "help", "quit"),
}
"""The commands that matter in a pane, or on the overview; eight at most can be taken in at a glance."""
IN_THE_BOX: Mapping[str, tuple[str, str]] = {"open": ("到结果", "to hits"), "next-pane": ("补全", "complete")}
"""What a key means while words are typed, where that is not what it means elsewhere."""
WITH_CHOSEN = ("open", "select", "export", "unpick", "search", "filters", "back", "help")
"""Those that matter in the list while rows are chosen."""

SHOWN = {"enter": "↵", "escape": "Esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "space": "␣"}
SHOWN |= {
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "home": "Home",
    "comma": ",",
    "ideographic_space": "　",
    "end": "End",
}


def shown(key: str) -> str:
    """A key as it is written on the screen."""
    if key in SHOWN:
        return SHOWN[key]
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return key.replace("ctrl+", "^").replace("alt+", "M-")


def footer(
    pane: Pane | Literal["overview"],
    strings: Strings,
    commands: Sequence[Command] = COMMANDS,
    rows_chosen: bool = False,
) -> tuple[tuple[str, str], ...]:
    """Keys and words of the commands that matter in a pane, as far as they are among those given."""
    known = {command.id: command for command in commands}
    names = WITH_CHOSEN if rows_chosen and pane == "list" else FOOTERS[pane]
    chosen = (known[name] for name in names if name in known)
    words = IN_THE_BOX if pane == "search" else {}
    return tuple(
        (shown(command.keys[0]), strings.choose(words.get(command.id, command.footer))) for command in chosen
    )


def help_lines(
    pane: Pane, strings: Strings, commands: Sequence[Command] = COMMANDS
) -> tuple[tuple[str, str], ...]:
    """All keys and the words of help: first those of the pane, then the rest under a heading of their own."""
    here = [command for command in commands if pane in command.panes]
    others = [command for command in commands if pane not in command.panes]
    lines = [("", strings("help-here")), *_described(here, strings)]
    if others:
        lines += [("", ""), ("", strings("help-everywhere")), *_described(others, strings)]
    return (
        *lines,
        ("", ""),
        ("", strings("help-digits")),
        ("", strings("help-box")),
        ("", strings("help-ime")),
    )


def _described(commands: Iterable[Command], strings: Strings) -> list[tuple[str, str]]:
    return [("  ".join(map(shown, command.keys)), strings.choose(command.help)) for command in commands]
