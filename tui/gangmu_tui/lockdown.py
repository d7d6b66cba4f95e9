"""The process of a restricted session can write no file, whatever it is made to try."""

from __future__ import annotations

import resource
import sys


def lock_down() -> None:
    """Let no byte go into any file from now on, for good: not by the app, not by SQLite, not by the interpreter.

    The limit holds for regular files only; the terminal is none. Python ignores the signal that comes with it, so that
    whoever writes gets an OSError.
    """
    sys.dont_write_bytecode = True
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(kind, (0, 0))
