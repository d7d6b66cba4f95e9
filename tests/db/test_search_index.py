"""The index follows the rows through every change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from random import Random

import pytest

from bench.made_up import Item, draft
from gangmu_db import index, schema
from gangmu_db.agreement import agreement
from gangmu_db.postings import SEGMENT_SLOTS, Part, segments
from gangmu_db.search import search
from gangmu_db.writer import Writer


@pytest.fixture
def library() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    yield connection
    connection.close()


def write(connection: sqlite3.Connection, number: int) -> int:
    """One small document of its own; returns its id."""
    random = Random(number)
    words = ("智慧", "园区", "数据", "平台", "算力", "养老", "交通", "试点", "港口", "绿色")
    plan = draft(
        f"第{number}号行动计划",
        [
            Item("task", f"推进{''.join(random.sample(words, 3))}{number}", "沿线布设基站。" * 9)
            for _ in range(4)
        ],
    )
    plan.mention(f"青屿区{random.choice(words)}局", "区局")
    writer = Writer(connection)
    written = writer.write(plan.bundle())
    writer.finish()
    return written.document


def test_index_and_rows_agree_after_imports_and_removals(library: sqlite3.Connection) -> None:
    documents = [write(library, number) for number in range(40)]
    for document in documents[::3]:
        writer = Writer(library)
        writer.remove(document)
        writer.finish()
    assert list(agreement(library, full=True)) == []
    assert list(agreement(library)) == []


def test_imports_fill_one_segment_after_the_other(
    library: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in Part:
        monkeypatch.setitem(SEGMENT_SLOTS, part, 100)
    documents = [write(library, number) for number in range(50)]
    sizes = [segment.size for segment in segments(library, Part.TITLES)]
    assert len(sizes) > 2
    assert set(sizes[1:]) == {100}
    assert search(library, "第3号行动计划").hits[0].title == "第3号行动计划"
    for document in documents[1::2]:
        writer = Writer(library)
        writer.remove(document)
        writer.finish()
    write(library, 60)
    assert list(agreement(library, full=True)) == []


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_index_written_another_way_is_made_again(library: sqlite3.Connection, version: int) -> None:
    for number in range(5):
        write(library, number)
    library.execute("DROP TABLE post")
    library.execute("CREATE TABLE post (segment, gram, bits)")
    library.execute(f"PRAGMA user_version = {version}")
    schema.migrate(library)
    Writer(library).finish()
    assert list(agreement(library, full=True)) == []
    assert search(library, "第3号行动计划").hits[0].title == "第3号行动计划"


def test_a_lost_posting_is_noticed(library: sqlite3.Connection) -> None:
    write(library, 1)
    library.execute("DELETE FROM post WHERE id = (SELECT min(id) FROM post)")
    assert list(agreement(library))


def test_a_ghost_is_noticed(library: sqlite3.Connection) -> None:
    document = write(library, 1)
    library.execute("PRAGMA foreign_keys = OFF")
    library.execute("DELETE FROM document WHERE id = ?", (document,))
    assert any("are gone" in fault for fault in agreement(library))


def test_an_item_without_an_entry_is_noticed(library: sqlite3.Connection) -> None:
    write(library, 1)
    library.execute("DELETE FROM entry WHERE kind = 1")
    assert any("cannot be found" in fault for fault in agreement(library))


def test_a_change_that_was_not_settled_is_noticed(library: sqlite3.Connection) -> None:
    index.add(library, write(library, 1))
    assert any("not brought up to date" in fault for fault in agreement(library))


def test_other_names_of_a_department_are_found_after_they_came(library: sqlite3.Connection) -> None:
    write(library, 1)
    (department,) = library.execute("SELECT id FROM department").fetchone()
    library.execute("INSERT INTO alias VALUES (?, '青屿数局')", (department,))
    index.refresh_departments(library, [department])
    index.settle(library)
    assert search(library, "青屿数局").hits[0].ref.kind == "department"
