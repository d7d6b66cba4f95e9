"""Files and figures that commands write: exports, import reports, the report of a check."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from itertools import chain
from pathlib import Path
from typing import IO

import click

from gangmu_db import check, export
from gangmu_db.agreement import agreement
from gangmu_db.errors import GangmuError, LibraryError, UsageError
from gangmu_db.records import Ref
from gangmu_tui.visible import visible


def write_export(
    connection: sqlite3.Connection, form: str, kind: str | None, output: Path | None, force: bool
) -> None:
    """Write an export to a file or to standard output. Raises UsageError for what cannot be meant."""
    if form != "jsonl" and kind not in export.TABLES:
        raise UsageError(f"A table holds one kind: add --kind {' or '.join(export.TABLES)}.")
    if form == "xlsx":
        _write_workbook(connection, str(kind), output, force)
        return
    lines = {
        "jsonl": lambda: export.json_lines(connection, frozenset({kind} if kind else ())),
        "csv": lambda: export.csv_lines(connection, str(kind)),
        "md": lambda: export.markdown_lines(connection, str(kind)),
    }[form]()
    if output is None:
        for line in lines:
            click.echo(line)
        return
    # A spreadsheet takes CSV for UTF-8 only when it begins with a byte order mark.
    mark = "\ufeff" if form == "csv" else ""
    with created(output, force) as file:
        file.write(mark.encode())
        file.writelines(f"{line}\n".encode() for line in lines)


def write_items(connection: sqlite3.Connection, refs: Iterable[Ref], output: Path) -> int:
    """Write these items, of one kind unless as JSON, in the form that the name ends with. Returns how many."""
    counted = Counted(export.chosen(connection, refs))
    form = output.suffix.lower().removeprefix(".")
    if form == "xlsx":
        first = next(counted, None)
        kind = str(first["type"]) if first else "task"
        _save_workbook(kind, export.flattened(kind, chain([first] if first else [], counted)), output, False)
        return counted.count
    with created(output, force=False) as file:
        file.writelines(f"{line}\n".encode() for line in _item_lines(counted, form))
    return counted.count


def _item_lines(items: Iterator[export.Object], form: str) -> Iterator[str]:
    if form == "jsonl":
        yield from (json.dumps(item, ensure_ascii=False) for item in items)
        return
    first = next(items, None)
    if first is None:
        return
    rows = export.flattened(str(first["type"]), chain([first], items))
    if form == "md":
        yield from export.markdown_of(rows)
        return
    header = next(csv_lines := export.csv_of(rows))
    yield f"\ufeff{header}"  # by which a spreadsheet knows UTF-8
    yield from csv_lines


class Counted:
    """Objects as they pass by, and how many did."""

    def __init__(self, objects: Iterator[export.Object]) -> None:
        self._objects = objects
        self.count = 0

    def __iter__(self) -> Iterator[export.Object]:
        return self

    def __next__(self) -> export.Object:
        found = next(self._objects)
        self.count += 1
        return found


def write_report(path: Path, outcomes: Iterable[object]) -> None:
    """One JSON line for each file of an import; an older report is overwritten."""
    with created(path, force=True) as file:
        for outcome in outcomes:
            if is_dataclass(outcome) and not isinstance(outcome, type):
                file.write(json.dumps(asdict(outcome), ensure_ascii=False).encode() + b"\n")


def check_library(connection: sqlite3.Connection, full: bool, as_json: bool) -> int:
    """Say what is wrong with a library and how good its content is. Returns the exit code: 1 where there are faults."""
    try:
        check.prove(connection)
        proven: list[str] = []
    except LibraryError as error:
        proven = [str(error)]
    # Sound texts were proven already; of damaged ones all are named, not only the first.
    texts = check.texts(connection) if proven else ()
    rows = (fault.what for fault in chain(texts, check.audit(connection)))
    faults = [*proven, *rows, *agreement(connection, full=full)]
    figures, problems = check.quality(connection), check.problems(connection)
    if as_json:
        click.echo(
            json.dumps({"faults": faults, "quality": figures, "problems": problems}, ensure_ascii=False)
        )
    else:
        for name, figure in figures.items():
            click.echo(f"{name.replace('_', ' ')}: {figure}")
        for path, code, message, hint in problems:
            click.echo(visible(f"{path}: {code}: {message} {hint}".rstrip()))
        for fault in dict.fromkeys(faults):
            click.echo(f"fault: {fault}", err=True)
        click.echo("The library is sound." if not faults else "The library is not sound.", err=True)
    return 1 if faults else 0


@contextmanager
def created(path: Path, force: bool) -> Iterator[IO[bytes]]:
    """A new file, complete or not there at all; never through a link. Raises UsageError where it exists already."""
    if path.exists() and not force:
        raise UsageError(f"{path} exists: name another file or add --force.")
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        with os.fdopen(handle, "wb") as file:
            yield file
        os.replace(fresh, path)
    except OSError as error:
        raise GangmuError(
            f"{path} cannot be written ({error.strerror}): check the folder and its rights."
        ) from error
    finally:
        fresh.unlink(missing_ok=True)


def _write_workbook(connection: sqlite3.Connection, kind: str, output: Path | None, force: bool) -> None:
    if output is None:
        raise UsageError("A workbook cannot go to standard output: name a file with -o.")
    _save_workbook(kind, export.table(connection, kind), output, force)


def _save_workbook(kind: str, rows: Iterable[Sequence[object]], output: Path, force: bool) -> None:
    try:
        from openpyxl import Workbook  # an optional extra, and slow to load
    except ImportError as error:
        raise UsageError(
            "Workbooks need one more package: install it with `pip install gangmu[xlsx]`."
        ) from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet(kind)
    for row in rows:
        sheet.append(row)
    with created(output, force) as file:
        book.save(file)
