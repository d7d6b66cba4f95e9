"""Publishing leaves one whole edition under the library's name, whatever happens."""

from __future__ import annotations

import fcntl
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_db import check, lists
from gangmu_db.errors import GangmuError, LibraryError
from gangmu_db.library import edition, open_library
from gangmu_db.publishing import publish, restore


def name_the_run(name: str) -> object:
    def change(connection: sqlite3.Connection) -> bool:
        connection.execute(
            "INSERT INTO import_run (started, finished, rules_version, added, unchanged, failed)"
            " VALUES (?, '', '', 0, 0, 0)",
            (name,),
        )
        return True

    return change


def runs(library: Path) -> list[str]:
    with closing(open_library(library)) as connection:
        return [row[0] for row in connection.execute("SELECT started FROM import_run ORDER BY id")]


def test_a_first_edition_is_made_with_its_folder(library: Path) -> None:
    assert publish(library, name_the_run("one"))
    assert runs(library) == ["one"]
    assert sorted(path.name for path in library.parent.iterdir()) == ["library.db", "library.db.lock"]


def test_a_change_that_changes_nothing_publishes_nothing(library: Path) -> None:
    publish(library, name_the_run("one"))
    before = edition(library)
    assert not publish(library, lambda connection: False)
    assert edition(library) == before


def test_a_fault_in_the_change_leaves_the_old_edition_and_no_leftovers(library: Path) -> None:
    publish(library, name_the_run("one"))

    def fail(connection: sqlite3.Connection) -> bool:
        name_the_run("two")(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        publish(library, fail)
    assert runs(library) == ["one"]
    assert sorted(path.name for path in library.parent.iterdir()) == ["library.db", "library.db.lock"]


def test_restoring_twice_is_as_if_nothing_was_restored(library: Path) -> None:
    publish(library, name_the_run("one"))
    publish(library, name_the_run("two"))
    restore(library)
    assert runs(library) == ["one"]
    restore(library)
    assert runs(library) == ["one", "two"]


def test_restoring_without_a_previous_edition_says_so(library: Path) -> None:
    publish(library, name_the_run("one"))
    with pytest.raises(LibraryError, match="no previous edition"):
        restore(library)


def test_a_second_import_at_the_same_time_is_refused(library: Path) -> None:
    publish(library, name_the_run("one"))
    with open(library.with_name("library.db.lock")) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(GangmuError, match="Another gangmu"):
            publish(library, name_the_run("two"))
    assert runs(library) == ["one"]


def test_a_journal_of_another_program_is_refused(library: Path) -> None:
    publish(library, name_the_run("one"))
    library.with_name("library.db-journal").write_bytes(b"old pages")
    with pytest.raises(LibraryError, match="another program"):
        publish(library, name_the_run("two"))


def test_a_reader_of_the_old_edition_goes_on_and_the_new_one_is_noticed(library: Path) -> None:
    publish(library, name_the_run("one"))
    before = edition(library)
    with closing(open_library(library)) as reading:
        publish(library, name_the_run("two"))
        assert reading.execute("SELECT count(*) FROM import_run").fetchone()[0] == 1
    assert edition(library) != before
    assert runs(library) == ["one", "two"]


def test_a_text_that_changed_on_the_disk_is_never_published_on(library: Path) -> None:
    publish(library, name_the_run("one"))
    with closing(sqlite3.connect(library)) as outside, outside:
        outside.execute(
            "INSERT INTO document (title, title_key, title_tail, kind, level, issuers, regions, region, sha256, path, source_sha256,"
            " encoding, rules_version, sections, tasks, targets, departments)"
            " VALUES ('a', 'a', 'a', '其他', 1, '[]', '[]', '', 'wrong', 'a', '', '', '', 0, 0, 0, 0)"
        )
        outside.execute("INSERT INTO source (document, text, frames) VALUES (1, 'a', '[]')")
    with pytest.raises(LibraryError, match="changed on the disk"):
        publish(library, name_the_run("two"))


@pytest.mark.parametrize("seed", range(3))
def test_kills_at_random_moments_of_an_import_lose_and_tear_nothing(
    library: Path, tmp_path: Path, seed: int
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    command = [
        sys.executable,
        "-m",
        "gangmu_tui",
        "--db",
        str(library),
        "import",
        "--workers",
        "1",
        str(texts),
    ]
    chance = random.Random(seed)
    held = 0
    for round_ in range(5):
        (texts / f"{round_}.txt").write_text(
            f"第{round_}号计划\n一、工作任务\n（一）推进第{round_}项建设。加快建设。\n"
        )
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while time.monotonic() - started < chance.uniform(0.1, 0.7) and child.poll() is None:
            time.sleep(0.005)
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        if library.exists():
            with closing(open_library(library)) as connection:
                check.prove(connection)
                documents = lists.counts(connection)["document"]
            assert held <= documents <= round_ + 1
            held = documents
    subprocess.run(command, check=True, capture_output=True)
    with closing(open_library(library)) as connection:
        check.prove(connection)
        assert lists.counts(connection)["document"] == 5
    assert not list(library.parent.glob("*.new*"))
