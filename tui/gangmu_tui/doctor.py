"""`gangmu doctor`: what is wrong around gangmu, and what to do."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from gangmu_db import lists
from gangmu_db.errors import LibraryError
from gangmu_db.library import open_library
from gangmu_db.publishing import JOURNALS
from gangmu_db.schema import OLDEST_SQLITE
from gangmu_tui.terminal import refuse

LEAST_COLUMNS, LEAST_ROWS = 60, 16

Finding = tuple[str, bool]
"""A line, and whether what it says is well."""


def examine(library: Path, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Each thing that was looked at, with the remedy where it is not well."""
    yield _finding(
        "Python", ".".join(map(str, sys.version_info[:3])), sys.version_info >= (3, 11), "use 3.11 or newer"
    )
    sqlite_well = sqlite3.sqlite_version_info >= OLDEST_SQLITE
    yield _finding("SQLite", sqlite3.sqlite_version, sqlite_well, "use a Python with SQLite 3.37 or newer")
    yield from _terminal(environ)
    yield from _library(library)


def _terminal(environ: Mapping[str, str]) -> Iterator[Finding]:
    refusal = refuse(environ, True, "en")
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or "none set"
    yield _finding(
        "terminal", f"TERM={environ.get('TERM', '')}, locale {locale}", refusal is None, refusal or ""
    )
    size = shutil.get_terminal_size()
    roomy = size.columns >= LEAST_COLUMNS and size.lines >= LEAST_ROWS
    yield _finding(
        "size", f"{size.columns}x{size.lines}", roomy, f"make it {LEAST_COLUMNS}x{LEAST_ROWS} or larger"
    )


def _library(path: Path) -> Iterator[Finding]:
    try:
        with closing(open_library(path)) as connection:
            held = ", ".join(f"{number} {kind}s" for kind, number in lists.counts(connection).items())
    except LibraryError as error:
        yield f"library: {error}", False
        return
    yield f"library: {path}: {held}", True
    for journal in JOURNALS:
        leftover = path.with_name(path.name + journal)
        if leftover.exists():
            yield _finding(
                "leftover", str(leftover), False, "another program wrote to the library: move this file away"
            )
    writable = os.access(path.parent, os.W_OK)
    yield f"folder: {path.parent}: {'you may import' if writable else 'you may read only'}", True


def _finding(what: str, found: str, well: bool, remedy: str) -> Finding:
    return f"{what}: {found}{'' if well else f' – {remedy}'}", well
