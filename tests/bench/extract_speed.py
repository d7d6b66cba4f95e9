"""Speed of the pipeline beside jieba.cut: `python tests/bench/extract_speed.py [FILE ...]`.

Reads the files named, or else the sample texts (made up, with a number in every line, three times as dense as real
plans), in turns of both in one process, and prints medians of CPU time per character: each stage, the whole of
`extract`, jieba.cut, and the ratio. The bar is a ratio of 5.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

import jieba

from gangmu_db.records import Source
from gangmu_import import pipeline
from gangmu_import.canonical import Names
from gangmu_import.citations import find_citations
from gangmu_import.clean import decode, sanitise
from gangmu_import.duties import assign, find_clauses
from gangmu_import.head import read_head
from gangmu_import.organisations import find_organisations
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.places import place_of
from gangmu_import.targets import find_targets
from gangmu_import.tasks import find_tasks
from gangmu_import.text import fold

ROUNDS = 7
SOURCE = Source("bench.txt", "0" * 64, "utf-8")
Result = TypeVar("Result")


class Watch:
    """CPU seconds by name of what was called through it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def run(self, name: str, call: Callable[..., Result], *handed: object) -> Result:
        """What the call returns."""
        start = process_time()
        result = call(*handed)
        self.seconds[name] += process_time() - start
        return result


def stages(watch: Watch, stored: str) -> None:
    """The stages of `extract`, one by one."""
    run = watch.run
    text = run("fold", fold, stored)
    outline = run("outline", read_outline, text)
    head = run("head", read_head, text, outline)
    clauses = run("clauses", find_clauses, text, outline)
    found = run("tasks", find_tasks, text, outline, clauses)
    names = Names(place_of(head))
    tasks = run("duties", assign, text, found, clauses, names)
    run("targets", find_targets, text, outline, head, tasks)
    run("organisations", find_organisations, text, outline, head, tasks, names)
    run("citations", find_citations, text, outline, head)


def measure(texts: Sequence[str]) -> dict[str, float]:
    """Nanoseconds per character by name, medians of the rounds."""
    size = sum(map(len, texts))
    rounds: list[Watch] = []
    for _ in range(ROUNDS + 1):
        watch = Watch()
        rounds.append(watch)
        for text in texts:
            stages(watch, text)
            watch.run("extract", extract, SOURCE, text)
            watch.run("jieba.cut", lambda words: list(jieba.cut(words)), text)
    # the first round compiles patterns and loads the dictionary
    return {name: median(one.seconds[name] for one in rounds[1:]) / size * 1e9 for name in rounds[0].seconds}


def read(path: Path) -> str:
    """The text of a file as an import keeps it."""
    return sanitise(decode(path.read_bytes())[0]).text


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    jieba.setLogLevel(60)
    sample = Path(str(files("gangmu_import") / "sample"))
    texts = [read(path) for path in (map(Path, arguments) if arguments else sorted(sample.glob("*.txt")))]
    figures = measure(texts)
    code = "sources" if pipeline.__file__.endswith(".py") else "compiled (make fast)"
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters, ns of CPU per character; {code}")
    for name, figure in figures.items():
        print(f"{name:14} {figure:8.0f}")
    print(f"ratio          {figures['jieba.cut'] / figures['extract']:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
