"""Turn importer and search into machine code while a wheel is built (pip install ., make fast).

Where no compiler is, or Python's headers are missing, or what they say is a fault, the wheel holds the sources alone:
slower, else the same. Run as a script, it only sees whether mypyc takes every room (seconds, without a compiler).
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from setuptools import Extension

ROOT = Path(__file__).resolve().parents[1]
# mypy of a minor version that the tests have seen: another could make something else of the same sources.
NEEDS = ["mypy[mypyc]>=2.4,<2.5", "setuptools>=68"]
# What the compiled rooms call and mypy must know the types of.
TYPED = ("bitarray", "rapidfuzz")
# Rooms of the importer that wait for files, processes or jieba gain nothing.
WAITING = {"__init__", "batch", "intake", "segment"}
SEARCHING = (
    "ballot", "bitmaps", "bits", "bodies", "called", "candidates", "codec", "entries", "filters", "finished", "fold", "grams",
    "likeness", "occurrence", "pinyin", "postings", "query", "rank", "results", "running", "search", "vocabulary",
)  # fmt: skip


class Compiled(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling asks while it builds a wheel; an editable install is left to its sources."""

    def dependencies(self) -> list[str]:
        typed = [package for package in self.metadata.core.dependencies if package.startswith(TYPED)]
        return [*NEEDS, *typed] if can_compile() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self.built = TemporaryDirectory()
        if version == "editable" or not can_compile():
            return
        try:
            for floor, package, rooms in floors():
                compile_floor(floor, package, rooms, self.built.name)
        except (Exception, SystemExit) as fault:
            self.app.display_warning(
                f"gangmu is installed as it is, slower: it cannot be compiled here ({fault})"
            )
            return
        built = Path(self.built.name)
        made = built.rglob("*" + sysconfig.get_config_var("EXT_SUFFIX"))
        build_data["force_include"].update({str(path): str(path.relative_to(built)) for path in made})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        self.built.cleanup()


def can_compile() -> bool:
    """Whether there is a C compiler, and the header that it must read."""
    command = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    header = Path(sysconfig.get_path("include"), "Python.h")
    return shutil.which(command.split()[0]) is not None and header.exists()


def floors() -> list[tuple[Path, str, list[str]]]:
    """Each floor with its package and the rooms of it that are compiled."""
    importing = sorted({path.stem for path in (ROOT / "import" / "gangmu_import").glob("*.py")} - WAITING)
    return [(ROOT / "import", "gangmu_import", importing), (ROOT / "db", "gangmu_db", list(SEARCHING))]


def compile_floor(floor: Path, package: str, rooms: list[str], target: str) -> None:
    from setuptools import setup  # noqa: PLC0415 - only there when something is compiled

    with chdir(floor), TemporaryDirectory() as work:
        order = ["--quiet", "build_ext", "--build-temp", work, "--build-lib", target]
        setup(name="gangmu", ext_modules=translated(package, rooms, work), script_args=order)


def translated(package: str, rooms: list[str], work: str) -> list[Extension]:
    """Rooms of the floor that is the working directory, in C.

    One file for each room, and few of the compiler's own improvements: together two or three minutes, where one file takes
    thrice as long and is no faster. What mypyc says is shown where it fails; else it warns of each comprehension that becomes a list.
    """
    from mypyc.build import mypycify  # noqa: PLC0415 - likewise

    files = [f"{package}/{room}.py" for room in rooms]
    options = ["--config-file=", f"--cache-dir={work}", "--ignore-missing-imports", *files]
    os.environ["MYPYPATH"] = str(ROOT / "db")
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            return mypycify(
                options, target_dir=work, group_name=package, multi_file=True, opt_level="1", debug_level="0"
            )
    except SystemExit:
        sys.stderr.write(said.getvalue())
        raise


def main() -> None:
    for floor, package, rooms in floors():
        with chdir(floor), TemporaryDirectory() as work:
            translated(package, rooms, work)
        sys.stdout.write(f"{floor.name}: {len(rooms)} rooms, no fault\n")


if __name__ == "__main__":
    main()
