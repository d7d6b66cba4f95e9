"""What is opened as a library, and what is refused with a sentence."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_db import schema
from gangmu_db.errors import LibraryError
from gangmu_db.library import edition, open_library
from gangmu_db.publishing import publish


@pytest.fixture
def empty(library: Path) -> Path:
    publish(library, lambda connection: True)
    return library


def test_a_library_can_only_be_read(empty: Path) -> None:
    with closing(open_library(empty)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM document")


def test_a_missing_library_names_the_import(library: Path) -> None:
    with pytest.raises(LibraryError, match="gangmu import"):
        open_library(library)
    assert edition(library) is None


def test_a_fifo_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library.db")
    with pytest.raises(LibraryError, match="no regular file"):
        open_library(tmp_path / "library.db")


@pytest.mark.parametrize("content", [b"", b"plain text, long enough to be no header of a database" * 20])
def test_a_file_that_is_no_library_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library.db").write_bytes(content)
    with pytest.raises(LibraryError, match="not a gangmu library"):
        open_library(tmp_path / "library.db")


@pytest.mark.parametrize(("version", "words"), [(schema.VERSION + 1, "newer gangmu"), (0, "older gangmu")])
def test_a_library_of_another_version_says_what_to_do(empty: Path, version: int, words: str) -> None:
    with closing(sqlite3.connect(empty)) as outside:
        outside.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(LibraryError, match=words):
        open_library(empty)


def test_a_library_with_a_trigger_is_refused(empty: Path) -> None:
    with closing(sqlite3.connect(empty)) as outside:
        outside.execute("CREATE TRIGGER sly AFTER INSERT ON problem BEGIN DELETE FROM document; END")
    with pytest.raises(LibraryError, match="sly"):
        open_library(empty)


def test_a_path_with_odd_characters_is_opened_as_it_is(tmp_path: Path) -> None:
    odd = tmp_path / "a?mode=rwc#%20 库" / "library.db"
    publish(odd, lambda connection: True)
    with closing(open_library(odd)) as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)


def test_an_older_library_is_brought_forward_by_the_next_change(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    monkeypatch.setitem(schema.MIGRATIONS, schema.VERSION - 1, "ALTER TABLE problem ADD COLUMN seen INTEGER")
    with pytest.raises(LibraryError, match="older gangmu"):
        open_library(empty)
    publish(empty, lambda connection: True)
    with closing(open_library(empty)) as connection:
        assert connection.execute("SELECT count(seen) FROM problem").fetchone() == (0,)
