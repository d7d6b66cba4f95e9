"""Publish a new edition of a library: copy, change, prove, rename. The published file is never opened for writing."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from gangmu_db import check, schema
from gangmu_db.errors import GangmuError, LibraryError
from gangmu_db.library import require_regular

JOURNALS = ("-journal", "-wal", "-shm")
SPARE_BYTES = 16 * 2**20
"""Free space wanted beyond the size of the library itself."""


def publish(path: Path, change: Callable[[sqlite3.Connection], bool]) -> bool:
    """Run `change` on a copy of the library and put the copy in its place; the old edition becomes library.db.prev.

    Returns whether a new edition was published: not where `change` returns False. The folder and an empty library
    are made where there are none. Whatever is raised, kills included, leaves the old edition whole and no leftovers
    that matter: the next run removes them.

    Raises GangmuError where another import runs, room is short, or the new edition does not prove sound.
    """
    schema.require_sqlite()
    with contextlib.suppress(FileExistsError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
    with _locked(path):
        _refuse_leftovers(path)
        _require_room(path)
        fresh = _beside(path, ".new")
        try:
            if not _prepare(path, fresh, change):
                return False
            _put_in_place(path, fresh)
            return True
        finally:
            _discard(fresh)


def restore(path: Path) -> None:
    """Put the previous edition back; the present one becomes the previous, so that a second restore undoes the first.

    Raises LibraryError where there is no previous edition or it is damaged.
    """
    previous = _beside(path, ".prev")
    with _locked(path):
        if not previous.exists():
            raise LibraryError(f"There is no previous edition of {path}: nothing was changed.")
        require_regular(previous)
        with contextlib.closing(_connect(previous, "ro")) as connection:
            schema.verify(connection, previous.name)
            check.prove(connection)
        kept = _beside(path, ".new")
        _discard(kept)
        if path.exists():
            os.link(path, kept)
        os.replace(previous, path)
        if kept.exists():
            os.replace(kept, previous)
        _sync_folder(path.parent)


def _prepare(path: Path, fresh: Path, change: Callable[[sqlite3.Connection], bool]) -> bool:
    _discard(fresh)
    connection = _connect(fresh, "rwc")
    try:
        if path.exists():
            require_regular(path)
            with contextlib.closing(_connect(path, "ro")) as published:
                published.backup(connection, pages=-1)
        else:
            schema.create(connection)
        # The copy is thrown away after any fault, so it needs no journal on disk; it is synced once, whole.
        connection.executescript(
            "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;"
        )
        connection.execute("BEGIN IMMEDIATE")
        schema.migrate(connection)
        schema.verify(connection, path.name)
        if not change(connection):
            return False
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = DELETE")
        check.prove(connection)
    except sqlite3.Error as error:
        raise LibraryError(f"{path} could not be renewed ({error}): the old edition is untouched.") from error
    finally:
        connection.close()
    return True


def _put_in_place(path: Path, fresh: Path) -> None:
    os.chmod(fresh, 0o644)
    with open(fresh, "rb") as written:
        os.fsync(written.fileno())
    if path.exists():
        previous, kept = _beside(path, ".prev"), _beside(path, ".new.kept")
        _discard(kept)
        os.link(path, kept)
        os.replace(kept, previous)
    os.replace(fresh, path)
    _sync_folder(path.parent)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    lock = _beside(path, ".lock")
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise LibraryError(
            f"{lock} cannot be written ({error.strerror}): you may read this library only."
        ) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise GangmuError(
                f"Another gangmu is changing {path}: wait until it is done and try again."
            ) from error
        yield
    finally:
        os.close(handle)


def _refuse_leftovers(path: Path) -> None:
    for journal in JOURNALS:
        leftover = _beside(path, journal)
        if leftover.exists():
            raise LibraryError(
                f"{leftover} lies beside the library: another program wrote to it. Move that file away, then run `gangmu check`."
            )


def _require_room(path: Path) -> None:
    wanted = (path.stat().st_size if path.exists() else 0) + SPARE_BYTES
    free = shutil.disk_usage(path.parent).free
    if free < wanted:
        raise GangmuError(
            f"{path.parent} has {free >> 20} MiB free and {wanted >> 20} MiB are needed: make room."
        )


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode={mode}", uri=True, isolation_level=None)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _discard(fresh: Path) -> None:
    for leftover in (fresh, *(_beside(fresh, journal) for journal in JOURNALS)):
        leftover.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
