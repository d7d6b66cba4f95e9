"""Turn the importer into machine code beside its sources (make fast); with --check only see that it can be done."""

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
SOURCES = ROOT / "import" / "gangmu_import"
# Rooms that wait for files, processes or jieba gain nothing.
LEFT = {"__init__.py", "batch.py", "intake.py", "segment.py"}


def main() -> None:
    rooms = sorted(path.name for path in SOURCES.glob("*.py") if path.name not in LEFT)
    os.environ["MYPYPATH"] = str(ROOT / "db")
    os.chdir(SOURCES.parent)  # names of modules, and places of what is built, begin here
    with TemporaryDirectory() as work:
        extensions = translated([f"{SOURCES.name}/{room}" for room in rooms], work)
        if "--check" not in sys.argv:
            order = ["--quiet", "build_ext", "--inplace", "--build-temp", work, "--build-lib", work]
            setup(name="gangmu", ext_modules=extensions, script_args=order)
    sys.stdout.write(f"{len(rooms)} rooms of the importer, no fault\n")


def translated(paths: list[str], work: str) -> list[Extension]:
    """The rooms in C. What mypyc says is shown where it fails; else it warns of each comprehension that becomes a list."""
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            return mypycify(["--ignore-missing-imports", *paths], target_dir=work, debug_level="0")
    except SystemExit:
        sys.stderr.write(said.getvalue())
        raise


main()
