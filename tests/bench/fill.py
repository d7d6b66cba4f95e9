"""Fill a library with items: `python tests/bench/fill.py ITEMS.tsv LIBRARY`.

Columns of ITEMS.tsv: id, kind (document, task, target, department), title, body, and optionally the title of the
document that an item belongs to. Where none is given 300 items go into one made-up document. Everything passes
through the real writer and the real index; public ids are given by the library.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter, process_time

from bench.made_up import Draft, Item, draft
from gangmu_db import schema
from gangmu_db.records import KINDS, Bundle
from gangmu_db.writer import Writer

ITEMS_OF_A_DOCUMENT = 300


def rows(path: Path) -> Iterator[tuple[Item, str]]:
    """(item, title of its document or nothing)."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 4 and cells[1] in KINDS:
                yield Item(cells[1], cells[2], cells[3]), cells[4] if len(cells) > 4 else ""


def bundles(found: Iterable[tuple[Item, str]]) -> Iterator[Bundle]:
    """Documents, each begun by an item of that kind, by another given title, or when the last one is full."""
    made: Draft | None = None
    held = count = 0
    owner = ""
    for item, named in found:
        if made is None or item.kind == "document" or named != owner or held == ITEMS_OF_A_DOCUMENT:
            if made is not None:
                yield made.bundle()
            count += 1
            owner, held = named, 0
            made = draft(item.title if item.kind == "document" else named or f"汇编第{count}号")
        made.put(item)
        held += 1
    if made is not None:
        yield made.bundle()


def fill(connection: sqlite3.Connection, found: Iterable[tuple[Item, str]]) -> int:
    """Write all items in one transaction; returns how many documents they made."""
    connection.execute("BEGIN IMMEDIATE")
    writer = Writer(connection)
    count = 0
    for bundle in bundles(found):
        writer.write(bundle)
        count += 1
    writer.finish()
    connection.execute("COMMIT")
    return count


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("PRAGMA cache_size = -262144")
    schema.create(connection)
    begun, used = perf_counter(), process_time()
    documents = fill(connection, rows(source))
    entries = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
    seconds, worked = perf_counter() - begun, process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{entries} items in {documents} documents: {seconds:.1f} s, {entries / worked:.0f} items per second of CPU"
    )
    print(f"{target.stat().st_size / 1e6:.1f} MB, peak memory {memory} MB")


if __name__ == "__main__":
    main()
