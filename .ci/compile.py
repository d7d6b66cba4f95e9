"""Turn importer and search into machine code beside their sources (make fast); with --check only see that it can be done."""

from __future__ import annotations

import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from mypyc.build import mypycify
from setuptools import Extension, setup

ROOT = Path(__file__).resolve().parents[1]
# Rooms of the importer that wait for files, processes or jieba gain nothing.
WAITING = {"__init__", "batch", "intake", "segment"}
SEARCHING = (
    "ballot", "bitmaps", "bits", "bodies", "called", "candidates", "codec", "entries", "filters", "finished", "fold", "grams",
    "likeness", "occurrence", "pinyin", "postings", "query", "rank", "results", "running", "search", "vocabulary",
)  # fmt: skip


def main() -> None:
    os.environ["MYPYPATH"] = str(ROOT / "db")
    importing = sorted(path.stem for path in (ROOT / "import" / "gangmu_import").glob("*.py"))
    build(ROOT / "import", [f"gangmu_import/{room}.py" for room in importing if room not in WAITING])
    build(ROOT / "db", [f"gangmu_db/{room}.py" for room in SEARCHING])


def build(floor: Path, rooms: list[str]) -> None:
    """Compile rooms of one floor, in whose folder the names of modules and the places of what is built begin."""
    os.chdir(floor)
    with TemporaryDirectory() as work:
        extensions = translated(rooms, work)
        if "--check" not in sys.argv:
            order = ["--quiet", "build_ext", "--inplace", "--build-temp", work, "--build-lib", work]
            setup(name="gangmu", ext_modules=extensions, script_args=order)
    sys.stdout.write(f"{floor.name}: {len(rooms)} rooms, no fault\n")


def translated(rooms: list[str], work: str) -> list[Extension]:
    """The rooms in C. What mypyc says is shown where it fails; else it warns of each comprehension that becomes a list."""
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            return mypycify(["--ignore-missing-imports", *rooms], target_dir=work, debug_level="0")
    except SystemExit:
        sys.stderr.write(said.getvalue())
        raise


main()
