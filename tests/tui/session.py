"""A real terminal session: the app in a pseudo-terminal, its bytes counted, its screen drawn by pyte."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PROGRAM = """
import os, sys
from pathlib import Path
from gangmu_tui.terminal import prepare_environment
prepare_environment(os.environ)
from gangmu_tui.app import run
sys.exit(run(Path(sys.argv[1]), None, sys.argv[2]))
"""
"""What the command line does once it knows the library."""

QUIET = 0.08
"""Seconds without a byte after which the app is taken to have finished drawing."""
ANSWER = 0.5
"""Seconds to wait for the first byte after a key; a key that changes nothing costs them."""


class Session:
    """The app on a library, at a size; ended when the `with` block ends."""

    def __init__(
        self,
        library: Path,
        columns: int = 80,
        rows: int = 24,
        language: str = "zh",
        environment: Mapping[str, str] | None = None,
        program: str = PROGRAM,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = bytearray()
        """Everything that came from the app so far."""
        # Nothing of the person who runs the tests is read or written.
        self._home = tempfile.TemporaryDirectory(prefix="gangmu-home-")
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
            variables = (
                kept
                | {"HOME": self._home.name, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
                | dict(environment or {})
            )
            os.execve(sys.executable, [sys.executable, "-c", program, str(library), language], variables)
        self.resize(columns, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._terminal)
        self._home.cleanup()

    exit_code: int | None = None
    """Of the app, once `ended` saw it end."""

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, as a window manager does."""
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def read(self, quiet: float = QUIET, most: float = 10.0) -> int:
        """Take in what the app draws until it is quiet; returns how many bytes came."""
        before, end = len(self.sent), time.monotonic() + most
        while time.monotonic() < end and select.select([self._terminal], [], [], quiet)[0]:
            try:
                piece = os.read(self._terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            self.sent += piece
            self._stream.feed(piece)
        return len(self.sent) - before

    def press(self, *keys: str) -> int:
        """Type keys one after the other; returns the bytes that the app drew for all of them."""
        drawn = 0
        for key in keys:
            os.write(self._terminal, key.encode())
            select.select([self._terminal], [], [], ANSWER)
            drawn += self.read()
        return drawn

    def wait_for(self, seen: str | Callable[[str], bool], most: float = 10.0) -> None:
        """Read until words are on the screen. Raises AssertionError with the screen where they never come."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            self.read(0.05)
            if seen in self.text if isinstance(seen, str) else seen(self.text):
                return
        raise AssertionError(f"never seen: {seen!r}\n{self.text}")

    def ended(self, most: float = 5.0) -> bool:
        """Whether the app ends by itself within `most` seconds."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            self.read(0.02, 0.1)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.exit_code = os.waitstatus_to_exitcode(status)
                self.read(0.02, 0.1)
                return True
        return False

    @property
    def text(self) -> str:
        """The screen, line by line; the second cell of a wide character is left out."""
        return "\n".join(self.screen.display)


UP, DOWN, LEFT, RIGHT = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C"
ENTER, ESCAPE, TAB, PAGE_DOWN, END = "\r", "\x1b", "\t", "\x1b[6~", "\x1b[F"
