"""Copying: title, passage with its source, or link, to the terminal's clipboard and to a file beside it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from gangmu_db import reader
from gangmu_db.records import Ref
from gangmu_tui.screens import chrome, standing
from gangmu_tui.screens.desk import Desk
from gangmu_tui.screens.menu import Entry, Menu
from gangmu_tui.visible import visible

MOST_BYTES = 48_000
"""Of UTF-8; four thirds of it travel, and tmux and xterm drop what is longer than about 74,000 or 100,000."""
BEGINNING = 400
"""Characters of a passage that has no end of its own: of a document, or around the name of a department."""


def copy(browser: Desk) -> None:
    """Ask what of the current item is wanted."""
    ref = standing.current_item(browser)
    if ref is None:
        browser.say(browser.strings("empty-card"))
        return
    strings = browser.strings
    wanted = {"title": visible(browser.shelf.name(ref)), "passage": quoted(browser, ref), "link": str(ref)}
    entries = tuple(
        Entry(
            name, f"{strings(f'copy-{name}')}  {' '.join(words.split())}", "", strings(f"copy-{name}") + name
        )
        for name, words in wanted.items()
        if words
    )

    def chosen(name: str | None) -> None:
        if name is not None:
            send(browser, strings(f"copy-{name}"), wanted[name])

    browser.app.push_screen(Menu(strings("copy"), entries, strings), chosen)


def quoted(browser: Desk, ref: Ref) -> str:
    """The words of the source, line by line, and where they stand; empty where no text has the item."""
    found = reader.passage(browser.shelf.connection, ref, BEGINNING)
    if found is None:
        return ""
    words = found.words
    if ref.kind in ("task", "target"):
        text = browser.shelf.source(found.document.id)[0].text
        words = text[found.span.start : min(found.span.end, found.span.start + MOST_BYTES)]
    number = f"（{found.number}）" if found.number else ""
    lines = (*words.split("\n"), f"——《{found.title}》{number} {ref}")
    return "\n".join(visible(line) for line in lines)


def shortened(words: str) -> tuple[str, bool]:
    """The words in at most MOST_BYTES of UTF-8, and whether they were cut."""
    sent = words.encode("utf-8", "replace")
    return sent[:MOST_BYTES].decode("utf-8", "ignore"), len(sent) > MOST_BYTES


def send(browser: Desk, name: str, words: str) -> None:
    """Hand words to the terminal. It never says whether it took them, so they are in a file too."""
    words, was_cut = shortened(words)
    browser.app.copy_to_clipboard(words)
    said = browser.strings("copied-cut" if was_cut else "copied", what=name, n=len(words))
    if browser.memory is not None:
        try:
            file = store(browser.memory.folder, words)
        except OSError as error:
            chrome.report(browser, str(error))
            return
        said += browser.strings("copied-file", file=str(file).replace(str(Path.home()), "~", 1))
    browser.say(said)


def store(folder: Path, words: str) -> Path:
    """Write words to the file of what was copied last, readable by its owner only. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / "copied.txt"
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    with open(os.open(file, flags, 0o600), "w", encoding="utf-8") as opened:
        opened.write(words)
    return file


ACTIONS: Mapping[str, Callable[[Desk], None]] = {"copy": copy}
