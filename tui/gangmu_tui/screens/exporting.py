"""The list, or the rows chosen in it, into a file: asked for by name, written beside the screen's thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Thread

from gangmu_db import links, narrowing
from gangmu_db.errors import GangmuError
from gangmu_db.library import open_library
from gangmu_db.records import Ref
from gangmu_tui.location import Location, searched
from gangmu_tui.screens import chrome, standing
from gangmu_tui.screens.ask import Ask
from gangmu_tui.screens.desk import Desk
from gangmu_tui.strings import Strings

FORMS = ("csv", "md", "jsonl", "xlsx")
MOST_HITS = 100_000
"""Of a typed search that are written; a list that is no search is written whole."""
LONGEST_NAME = 200
"""Bytes of a file's name; most systems take 255."""


def export(browser: Desk) -> None:
    """Ask for a name, then write what is chosen, or else the whole list, in the form that the name ends with."""
    strings = browser.strings
    at = standing.current_list(browser)
    picked = tuple(browser.rows.picked)
    hits = browser.found.hits if browser.found and at.query else None
    shown = tuple(hit.ref for hit in hits.hits) if hits else ()
    found = len(picked) or _size(browser, at)
    count = min(found, MOST_HITS) if at.query and not picked else found
    if not count or browser.rows.waiting:
        browser.say(strings("export-nothing"))
        return
    kinds: set[str] = {ref.kind for ref in picked} or {at.tab}
    tab = kinds.pop() if len(kinds) == 1 else "all"
    one_kind = tab != "all"
    folder = Path.cwd()

    def chosen(name: str | None) -> None:
        if name is not None:
            Thread(target=_write, args=(browser, at, picked, shown, folder / name), daemon=True).start()
            browser.say(strings("export-running", file=name))

    browser.app.push_screen(
        Ask(
            strings("export-title" if count == found else "export-first", n=count, found=found),
            free_name(folder, f"gangmu-{strings(tab)}-{date.today():%Y%m%d}", "csv" if one_kind else "jsonl"),
            strings("export-hint", folder=str(folder)),
            lambda words: objection(strings, folder, words, one_kind),
        ),
        chosen,
    )


def free_name(folder: Path, stem: str, form: str) -> str:
    """A name that no file in the folder has."""
    number = 1
    while (folder / (name := f"{stem}{f'-{number}' if number > 1 else ''}.{form}")).exists():
        number += 1
    return name


def objection(strings: Strings, folder: Path, name: str, one_kind: bool) -> str:
    """Why the list cannot be written under a name; empty where it can."""
    form = Path(name).suffix.removeprefix(".").lower()
    plain = name.isprintable() and not name.startswith((".", "~")) and not {*name} & {*"/\\"}
    if not plain or not 0 < len(name.encode()) <= LONGEST_NAME:
        return strings("export-name", folder=str(folder))
    if form not in FORMS:
        return strings("export-forms", forms=" ".join(f".{known}" for known in FORMS))
    if form == "xlsx" and find_spec("openpyxl") is None:
        return strings("export-xlsx")
    if form != "jsonl" and not one_kind:
        return strings("export-mixed")
    if (folder / name).exists() or (folder / name).is_symlink():
        return strings("export-exists", file=name)
    return ""


def _size(browser: Desk, at: Location) -> int:
    """How many items a list has, of a search those that it does not show among them."""
    hits = browser.found.hits if browser.found and at.query else None
    return max(browser.rows.line_count(), chrome.hits_in(hits.counts, at.tab) if hits else 0)


def _write(browser: Desk, at: Location, picked: Sequence[Ref], shown: Sequence[Ref], file: Path) -> None:
    """On a thread of its own: a million rows take minutes, and nobody waits for them."""
    from gangmu_tui.reports import write_items  # with click and all forms of export: only where one is made

    try:
        with closing(open_library(browser.shelf.path)) as connection:
            refs = iter(picked) if picked else _listed(connection, at, shown)
            count = write_items(
                connection, islice(refs, MOST_HITS) if at.query and not picked else refs, file
            )
            cut = next(refs, None) is not None
    except (GangmuError, OSError, sqlite3.Error) as error:
        browser.call_later(chrome.report_fault, browser, error)
    else:
        words = "export-cut" if cut else "export-done"
        browser.call_later(browser.say, browser.strings(words, n=count, file=str(file)))


def _listed(connection: sqlite3.Connection, at: Location, shown: Sequence[Ref]) -> Iterator[Ref]:
    """The items of a list in its order: of a search the hits that it shows, then all others."""
    kinds = narrowing.kinds_of(at.tab)
    if at.query:
        from gangmu_db.hit_refs import hit_refs  # with the search, likewise
        from gangmu_db.search import Engine

        yield from hit_refs(Engine(connection), searched(at), kinds, shown)
    elif at.relation and at.ref is not None:
        yield from links.refs(connection, at.ref, at.relation, at.other)
    else:
        yield from narrowing.refs(connection, kinds, at.sort, at.filters)
