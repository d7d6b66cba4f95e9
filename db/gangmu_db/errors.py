"""Every error that gangmu raises on purpose; the whole sentence is written where it is raised."""

from __future__ import annotations


class GangmuError(Exception):
    """A fault that a person can understand: what, where, what to do. Never shown as a traceback."""

    exit_code = 1


class UsageError(GangmuError):
    """The command was asked for something that cannot be meant."""

    exit_code = 2


class LibraryError(GangmuError):
    """No library, or one that cannot be read or is of another version."""

    exit_code = 3


class TerminalError(GangmuError):
    """A terminal that the app cannot draw on."""

    exit_code = 4


class RefusedError(GangmuError):
    """One input that cannot be taken in; the others go on."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}".strip())
        self.code = code
        """Short and stable, such as not-text."""
        self.message = message
        self.hint = hint
