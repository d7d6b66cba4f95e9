"""`gangmu search`: one query to a table, lines or JSON; many queries to JSON lines."""

from __future__ import annotations

import gc
import json
import sqlite3
import sys
from collections.abc import Collection
from time import perf_counter, process_time
from typing import Any, cast

import click

from gangmu_db.records import Hit, Hits, Kind
from gangmu_db.search import Engine

RARELY = (10_000, 20, 50)
"""New objects after which Python looks for some that nobody can reach. A search makes hundreds that live as long as its hits
and leaves none behind: after every 700, as usual, looking takes a twentieth of its time."""


def once(
    connection: sqlite3.Connection,
    words: str,
    kinds: Collection[str],
    limit: int,
    as_json: bool,
    language: str,
) -> None:
    """Answer one query: JSON, a table on a terminal, tab-separated lines in a pipe."""
    found, timing = _timed(Engine(connection), words, kinds, limit)
    if as_json:
        click.echo(
            json.dumps(
                {"query": words} | timing | {"hits": [_hit(hit) for hit in found.hits]}, ensure_ascii=False
            )
        )
    elif sys.stdout.isatty():
        from gangmu_tui import narration  # rich costs start-up time that a pipe need not pay

        screen = narration.console(stderr=False)
        if found.hits:
            screen.print(narration.hits_table(found, language))
        else:
            screen.print(narration.WORDS[language]["nothing"])
    else:
        for hit in found.hits:
            fields = (str(hit.ref), hit.ref.kind, hit.title, hit.document_title)
            click.echo("\t".join(" ".join(field.split()) for field in fields))


def batch(connection: sqlite3.Connection, kinds: Collection[str], limit: int) -> None:
    """Answer each line of standard input by a JSON line, in order, each for itself."""
    engine = Engine(connection)
    gc.freeze()  # what is loaded stays; looking through it again makes the slowest searches
    gc.set_threshold(*RARELY)
    for line in sys.stdin:
        words = line.rstrip("\n")
        found, timing = _timed(engine, words, kinds, limit)
        answer = {"query": words} | timing | {"hits": [_hit(hit) for hit in found.hits]}
        click.echo(json.dumps(answer, ensure_ascii=False))


def _timed(engine: Engine, words: str, kinds: Collection[str], limit: int) -> tuple[Hits, dict[str, Any]]:
    wall, cpu = perf_counter(), process_time()
    found = engine.search(words, kinds=cast(Collection[Kind], kinds), limit=limit)
    spent = {
        "ms": round((perf_counter() - wall) * 1000, 3),
        "cpu_ms": round((process_time() - cpu) * 1000, 3),
    }
    return found, spent | {"partial": found.partial}


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "ref": str(hit.ref),
        "kind": hit.ref.kind,
        "title": hit.title,
        "score": round(hit.score, 3),
        "document": hit.document,
        "document_title": hit.document_title,
        "marks": [list(mark) for mark in hit.marks],
        "snippet": hit.snippet,
        "span": list(hit.span) if hit.span else None,
    }
