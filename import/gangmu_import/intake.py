"""Files into a library: extract, write, publish, report."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

from gangmu_db.errors import RefusedError
from gangmu_db.publishing import publish
from gangmu_db.records import DOUBTFUL, Bundle, Problem, Source
from gangmu_db.writer import Writer
from gangmu_import.batch import Candidate, Taken, take_all
from gangmu_import.lexicon import rules_version
from gangmu_import.pipeline import FOUND_HERE, extract
from gangmu_import.readers.text import read_bytes
from gangmu_import.segment import keep_missing_words

State = Literal["added", "unchanged", "renewed", "older", "failed", "read"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, for the summary table and the report."""

    path: str
    state: State
    """read: understood in a dry run, not written."""
    document: int | None
    title: str
    sections: int
    tasks: int
    targets: int
    departments: int
    doubtful: int
    """Tasks and targets that a person should look at first."""
    problems: tuple[Problem, ...]


Told = Callable[[Outcome], None]


def import_files(
    library: Path,
    files: Sequence[Candidate],
    *,
    workers: int = 1,
    force: bool = False,
    dry_run: bool = False,
    told: Told,
) -> tuple[Outcome, ...]:
    """Bring files into a library and publish the new edition; `told` hears of each file as it is done.

    Files whose bytes the library has are not read again, unless `force`. Nothing is published where nothing changed.
    """
    outcomes: list[Outcome] = []

    def tell(outcome: Outcome) -> None:
        outcomes.append(outcome)
        told(outcome)

    if dry_run:
        for taken in take_all(files, workers):
            tell(_outcome(taken, "read" if taken.bundle else "failed", None))
        return tuple(outcomes)

    def change(connection: sqlite3.Connection) -> bool:
        outcomes.clear()
        writer = Writer(connection)
        run = _begin(connection)
        known = {} if force else _known(connection)
        fresh = []
        for file in files:
            present = known.get(_digest(file.path)) if known else None
            if present:
                tell(Outcome(file.name, "unchanged", *present, ()))
            else:
                fresh.append(file)
        for taken in take_all(fresh, workers) if fresh else ():
            tell(_write(writer, run, taken, force))
        writer.finish()
        keep_missing_words(connection)
        _end(connection, run, outcomes)
        return any(outcome.state in ("added", "renewed", "older") for outcome in outcomes)

    publish(library, change)
    return tuple(outcomes)


def refresh(library: Path, told: Told) -> tuple[Outcome, ...]:
    """Run the present rules over every stored text and publish the result; ids of unchanged items stay."""
    outcomes: list[Outcome] = []

    def change(connection: sqlite3.Connection) -> bool:
        outcomes.clear()
        writer = Writer(connection)
        run = _begin(connection)
        for bundle in _stored(connection):
            written = writer.write(bundle, again=True)
            writer.note(run, bundle.source.path, written.document, bundle.problems)
            outcomes.append(_told_of(bundle, "renewed", written.document))
            told(outcomes[-1])
        writer.finish()
        keep_missing_words(connection)
        _end(connection, run, outcomes)
        return bool(outcomes)

    publish(library, change)
    return tuple(outcomes)


def remove(library: Path, document: int) -> tuple[str, ...]:
    """Take a document out and publish. A version that it had superseded is in force again: its items are made anew.

    Returns the titles of these versions.
    """
    revived: list[str] = []

    def change(connection: sqlite3.Connection) -> bool:
        revived.clear()
        writer = Writer(connection)
        older = writer.remove(document)
        if older:
            newest = older[-1]
            connection.executemany(
                "UPDATE document SET superseded_by = ? WHERE id = ?", [(newest, item) for item in older[:-1]]
            )
            for bundle in _stored(connection, newest):
                writer.write(bundle, again=True)
                revived.append(bundle.head.title)
        writer.finish()
        return True

    publish(library, change)
    return tuple(revived)


def _write(writer: Writer, run: int, taken: Taken, again: bool) -> Outcome:
    if taken.bundle is None:
        writer.note(run, taken.candidate.name, None, taken.problems)
        return _outcome(taken, "failed", None)
    written = writer.write(taken.bundle, again=again)
    if written.state != "unchanged":
        writer.note(run, taken.candidate.name, written.document, taken.problems)
    return _outcome(taken, written.state, written.document)


def _outcome(taken: Taken, state: State, document: int | None) -> Outcome:
    if taken.bundle is None:
        return Outcome(taken.candidate.name, state, None, "", 0, 0, 0, 0, 0, taken.problems)
    return _told_of(taken.bundle, state, document)


def _told_of(bundle: Bundle, state: State, document: int | None) -> Outcome:
    sureness = [task.confidence for task in bundle.tasks] + [target.confidence for target in bundle.targets]
    doubtful = sum(confidence < DOUBTFUL for confidence in sureness)
    counts = (len(bundle.sections), len(bundle.tasks), len(bundle.targets), len(bundle.departments), doubtful)
    return Outcome(bundle.source.path, state, document, bundle.head.title, *counts, bundle.problems)


def _known(connection: sqlite3.Connection) -> dict[str, tuple[int, str, int, int, int, int, int]]:
    doubtful = f"confidence < {DOUBTFUL} AND document = document.id"
    rows = connection.execute(
        "SELECT source_sha256, id, title, sections, tasks, targets, departments,"
        f" (SELECT count(*) FROM task WHERE {doubtful}) + (SELECT count(*) FROM target WHERE {doubtful}) FROM document"
    )
    return {digest: tuple(rest) for digest, *rest in rows}


def _stored(connection: sqlite3.Connection, only: int | None = None) -> Iterator[Bundle]:
    """The documents of a library, or one of them, read anew; problems of their files stay with them."""
    ids = connection.execute(
        "SELECT id FROM document WHERE :only IS NULL OR id = :only ORDER BY id", {"only": only}
    )
    for (document,) in ids.fetchall():
        path, digest, encoding, text = connection.execute(
            "SELECT path, source_sha256, encoding, text FROM document JOIN source ON source.document = document.id"
            " WHERE document.id = ?",
            (document,),
        ).fetchone()
        noted = connection.execute(
            "SELECT severity, code, message, hint FROM problem WHERE document = ? ORDER BY id", (document,)
        )
        problems = tuple(Problem(*row) for row in noted if row[1] not in FOUND_HERE)
        yield extract(Source(path, digest, encoding), text, problems)


def _digest(path: Path) -> str:
    """SHA-256 of a file's bytes; empty for what the reader will refuse."""
    try:
        return sha256(read_bytes(path)).hexdigest()
    except RefusedError:
        return ""


def _begin(connection: sqlite3.Connection) -> int:
    run = connection.execute(
        "INSERT INTO import_run (started, finished, rules_version, added, unchanged, failed) VALUES (?, '', ?, 0, 0, 0)",
        (_now(), rules_version()),
    ).lastrowid
    assert run is not None  # SQLite gives one for every INSERT
    return run


def _end(connection: sqlite3.Connection, run: int, outcomes: Sequence[Outcome]) -> None:
    states = [outcome.state for outcome in outcomes]
    failed, unchanged = states.count("failed"), states.count("unchanged")
    connection.execute(
        "UPDATE import_run SET finished = ?, added = ?, unchanged = ?, failed = ? WHERE id = ?",
        (_now(), len(states) - failed - unchanged, unchanged, failed, run),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
