"""Every error that gangmu raises on purpose; the whole sentence is written where it is raised."""

from __future__ import annotations


class GangmuError(Exception):
    """A fault that a person can understand: what, where, what to do. Never shown as a traceback."""

    exit_code = 1

    def __init__(self, sentence: str = "", chinese: str = "") -> None:
        super().__init__(sentence)
        self._chinese = chinese

    def spoken(self, language: str) -> str:
        """The sentence in Chinese for zh, as far as there is one, else in English."""
        return self._chinese if language == "zh" and self._chinese else str(self)


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
