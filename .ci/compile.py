"""Turn importer and search into machine code while a wheel is built (pip install ., make fast).

Where no compiler is, or Python's headers are missing, or what they say is a fault, the wheel holds the sources alone:
slower, else the same. Run as a script, it only sees whether mypyc takes every room (seconds, without a compiler).
"""

from __future__ import annotations

import ast
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
# Those of db that search and importer live in.
BUSY = (
    "ballot", "bitmaps", "bits", "bodies", "called", "candidates", "codec", "entries", "filters", "finished", "fold", "grams",
    "likeness", "occurrence", "pinyin", "postings", "query", "rank", "records", "results", "running", "search", "vocabulary",
)  # fmt: skip
FUTURE = "from __future__ import annotations"


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
            compile_to(self.built.name)
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


def compile_to(target: str) -> None:
    """Compiles the rooms that is_compiled() names into `target`, as if the packages stood there."""
    from setuptools import setup  # noqa: PLC0415 - only there when something is compiled

    with TemporaryDirectory() as work, chdir(work):
        order = ["--quiet", "build_ext", "--build-temp", "made", "--build-lib", target]
        setup(name="gangmu", ext_modules=translated(), script_args=order)


def translated() -> list[Extension]:
    """Rooms of the floors in C, below the working directory.

    One file for each room, and few of the compiler's own improvements: together two or three minutes, where one file takes
    thrice as long and is no faster. What mypyc says is shown where it fails; else it warns of each comprehension that becomes a list.
    """
    from mypyc.build import mypycify  # noqa: PLC0415 - likewise

    floors = (("db", "gangmu_db"), ("import", "gangmu_import"))
    rooms = [(list(filter(is_compiled, copied(floor, package))), package) for floor, package in floors]
    options = ["--config-file=", "--cache-dir=cache", "--ignore-missing-imports"]
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            made = mypycify(
                [*options, *(path for paths, _ in rooms for path in paths)],
                target_dir="c", separate=rooms, multi_file=True, opt_level="1", debug_level="0",
            )  # fmt: skip
    except SystemExit:
        sys.stderr.write(said.getvalue())
        raise
    for extension in made:
        # Each of its files names what it takes from the other floor, as if it alone did. Nobody else looks one up by its name,
        # so that a call from room to room needs no table: a thirtieth less time.
        extension.extra_compile_args += ["-fcommon", "-fvisibility=hidden"]
    return made


def copied(floor: str, package: str) -> list[str]:
    """Copies a package into the working directory, as mypyc is to see it; the paths of its rooms there."""
    Path(package).mkdir()
    for room in (ROOT / floor / package).glob("*.py"):
        Path(package, room.name).write_text(with_records(room.read_text("utf-8")), "utf-8")
    return sorted(map(str, Path(package).iterdir()))


def with_records(source: str) -> str:
    """A source of which each record says that it is a dataclass, how it is filled, and how it goes to another process.

    Only then does mypyc make a class of its own, with fields at known places, and fills them itself: a twelfth less time to
    read a text."""
    lines = source.replace("\n@dataclass_transform(frozen_default=True)\n", "\n\n").split("\n")
    for node in reversed(ast.parse(source).body):
        if not isinstance(node, ast.ClassDef) or "record" not in map(ast.unparse, node.decorator_list):
            continue
        fields = {
            ast.unparse(part.target): ast.unparse(part)
            for part in node.body
            if isinstance(part, ast.AnnAssign)
        }
        kept = [f"self.{name}" for name in fields]
        filled = "; ".join(f"{place} = {name}" for place, name in zip(kept, fields, strict=True))
        lines[node.end_lineno : node.end_lineno] = [
            f"    def __init__(self, {', '.join(fields.values())}) -> None: {filled}",
            f"    def __reduce__(self) -> tuple[object, ...]: return {node.name}, ({', '.join(kept)},)",
        ]
        lines[node.lineno - 2] = "@dataclass(init=False, slots=True, unsafe_hash=True)"
    return "\n".join(lines).replace(FUTURE, f"{FUTURE}; from dataclasses import dataclass", 1)


def is_compiled(path: str) -> bool:
    """Whether the room at `path`, below its package, gains by it."""
    package, room = Path(path).parts
    return Path(room).stem in BUSY if package == "gangmu_db" else Path(room).stem not in WAITING


def main() -> None:
    with TemporaryDirectory() as work, chdir(work):
        made = translated()
    sys.stdout.write(f"{len(made)} modules, no fault\n")


if __name__ == "__main__":
    main()
