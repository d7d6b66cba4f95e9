"""Latency and recall of the search: `python tests/bench/report.py ITEMS.tsv LIBRARY [EACH] [SEED] [--others]`.

Every query is typed key by key; latency is CPU time per key, recall@10 that of the whole query: of the first ten hits
the share that is meant, of as many as can be. --others runs, over the same titles in the same process, FTS5 with
trigrams and LIKE, and the usual way: FTS5 with bigrams and bm25, ranked by rapidfuzz.
"""

from __future__ import annotations

import gc
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time

from bench.others import Bigrams, Trigrams
from bench.queries import Case, Maker
from gangmu_db.fold import tight
from gangmu_db.library import open_library
from gangmu_db.search import Engine

Search = Callable[[str], Sequence[str]]
"""What was typed -> titles of the first ten hits."""


class Meant:
    """Which titles a case means."""

    def __init__(self, titles: Sequence[str], bodies: Sequence[str]) -> None:
        self._titles = "\n".join(tight(title) for title in titles)
        self._of_body: list[tuple[str, str]] = [
            (tight(body), title) for title, body in zip(titles, bodies, strict=True)
        ]

    def count(self, case: Case) -> int:
        """How many items are relevant, up to ten."""
        if case.kind == "body":
            return min(10, sum(case.meant in body for body, _ in self._of_body))
        found, place = 0, self._titles.find(case.meant)
        while place >= 0 and found < 10:
            found += 1
            place = self._titles.find(case.meant, self._titles.find("\n", place) % (len(self._titles) + 1))
        return found

    def titles_of(self, case: Case) -> set[str]:
        """For a body: the titles of the items that hold it."""
        return {title for body, title in self._of_body if case.meant in body}


def recall(case: Case, found: Sequence[str], meant: Meant) -> float:
    if case.kind == "body":
        wanted = meant.titles_of(case)
        return sum(title in wanted for title in found) / min(10, len(wanted))
    return min(1.0, sum(case.meant in tight(title) for title in found) / meant.count(case))


def keys(typed: str) -> list[str]:
    """Everything that stands in the box while the query is typed."""
    return [typed[:end] for end in range(1, len(typed) + 1)]


def measure(
    name: str, search: Search, cases: Sequence[Case], meant: Meant, *, show: bool = False
) -> list[float]:
    """Print a line for each class; returns the milliseconds of every key."""
    everything: list[float] = []
    by_class: dict[str, list[tuple[float, list[float]]]] = defaultdict(list)
    for case in cases:
        spent = []
        found: Sequence[str] = ()
        for key in keys(case.typed):
            begun = process_time()
            found = search(key)
            spent.append((process_time() - begun) * 1000)
        share = recall(case, found[:10], meant)
        by_class[case.kind].append((share, spent))
        everything += spent
        if show and share < 1:
            print(f"    {case.kind} {share:.2f} {case.typed} for {case.meant}: {list(found[:3])}")
    for kind, rows in by_class.items():
        flat = sorted(one for _, spent in rows for one in spent)
        print(
            f"{name:18} {kind:12} recall@10 {sum(row[0] for row in rows) / len(rows):.3f}  {_quantiles(flat)}"
        )
    print(f"{name:18} {'all keys':12} {'':15}  {_quantiles(sorted(everything))}")
    return everything


def _quantiles(flat: Sequence[float]) -> str:
    picked = (flat[min(int(len(flat) * share), len(flat) - 1)] for share in (0.5, 0.95, 0.99, 1))
    return "p50 {:.2f}  p95 {:.2f}  p99 {:.2f}  most {:.2f} ms".format(*picked)


def private_memory() -> float:
    """Private memory of this process in MB, where Linux tells it."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return float("nan")
    rows = (line.split() for line in rollup.read_text(encoding="ascii").splitlines())
    return sum(int(row[1]) for row in rows if row[0].startswith("Private")) / 1024


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    rows = [line.split("\t") for line in Path(words[0]).read_text(encoding="utf-8").split("\n") if line]
    titles, bodies = [row[2] for row in rows], [row[3] for row in rows]
    each, seed = (int(word) for word in (*words[2:], *("30", "7")[len(words) - 2 :]))
    cases = list(Maker(titles, bodies, seed).cases(each))
    meant = Meant(titles, bodies)
    engine = Engine(open_library(Path(words[1])))
    engine.search("预热")
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)  # as gangmu search --batch
    before = private_memory()
    ours = measure(
        "gangmu",
        lambda key: [hit.title for hit in engine.search(key).hits[:10]],
        cases,
        meant,
        show="--misses" in sys.argv,
    )
    print(f"private memory grew by {private_memory() - before:.0f} MB")
    if "--others" in sys.argv:
        shorter = [case for case in cases if case.kind != "body"]
        ways: tuple[Callable[[], Trigrams | Bigrams], ...] = (
            partial(Trigrams, titles, bodies, is_hasty=True),
            partial(Trigrams, titles, bodies),
            partial(Trigrams, titles, bodies, counts=True),
            partial(Bigrams, titles),
        )
        for way in ways:
            other = way()
            theirs = measure(other.name, other.search, shorter, meant)
            print(f"p95 is {_p95(theirs) / _p95(ours):.1f} times ours")


def _p95(flat: Sequence[float]) -> float:
    return sorted(flat)[int(len(flat) * 0.95)]


if __name__ == "__main__":
    main()
