"""Read a plain text or Markdown file safely."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gangmu_db.errors import RefusedError
from gangmu_db.records import Problem
from gangmu_import.clean import decode, sanitise

LARGEST = 64 * 2**20
"""Bytes that a file may have."""
SUFFIXES = frozenset({".txt", ".md", ".text", ".markdown"})
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive, such as .docx or .xlsx"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, such as .doc or .xls"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3\0", "a database"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML file"),
)
"""Beginnings, in lower case, of files that are no plain text."""
BLANK = b"\xef\xbb\xbf \t\r\n"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gives: its text, safe to keep, and what was odd."""

    text: str
    encoding: str
    sha256: str
    """Of the bytes, hexadecimal."""
    problems: tuple[Problem, ...]


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of a regular file.

    Raises RefusedError for what is missing, unreadable, empty, too large, a link, or no regular file; a FIFO or device
    is never waited for.
    """
    try:
        found = os.lstat(path)
    except OSError as error:
        raise RefusedError(
            "unreadable", f"It cannot be read ({error.strerror}).", "Check the path and its rights."
        ) from error
    if stat.S_ISLNK(found.st_mode):
        raise RefusedError("link", "It is a symbolic link.", "Name the file that it points to.")
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError("no-file", "It is no regular file.", "Name a text file or a folder of them.")
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise RefusedError(
            "unreadable", f"It cannot be read ({error.strerror}).", "Check the path and its rights."
        ) from error
    with os.fdopen(handle, "rb") as file:
        size = os.fstat(handle).st_size
        if size > largest:
            raise RefusedError(
                "too-large",
                f"It has {size >> 20} MB, more than {largest >> 20}.",
                "Split it into its documents.",
            )
        raw = file.read(largest + 1)
    if not raw.strip():
        raise RefusedError("empty", "There is nothing in it.", "Leave it out.")
    return raw


def read(path: Path) -> Reading:
    """The text of a plain text or Markdown file. Raises RefusedError where it cannot be taken in."""
    raw = read_bytes(path)
    beginning = raw[:64].lstrip(BLANK).lower()
    for signature, what in SIGNATURES:
        if beginning.startswith(signature.lower()):
            raise RefusedError(
                "not-text", f"It is {what}, not plain text.", "Save its text as .txt in UTF-8."
            )
    text, encoding = decode(raw)
    cleaned = sanitise(text)
    if not cleaned.text.strip():
        raise RefusedError("empty", "There is no text in it.", "Leave it out.")
    return Reading(
        cleaned.text, encoding, sha256(raw).hexdigest(), tuple(_oddities(cleaned.text, cleaned.removed))
    )


def _oddities(text: str, removed: tuple[tuple[str, int], ...]) -> list[Problem]:
    found = [
        Problem(
            "warning",
            "unsafe-text",
            f"{times} {what} were taken out.",
            "Look whether the file is what it says.",
        )
        for what, times in removed
        if what != "invisible characters"
    ]
    found += [
        Problem("info", "invisible-text", f"{times} {what} were taken out.", "")
        for what, times in removed
        if what == "invisible characters"
    ]
    lost = text.count("\ufffd")
    if lost:
        found.append(
            Problem(
                "warning",
                "lost-characters",
                f"{lost} characters could not be read.",
                "Get the file anew, it was damaged or cut.",
            )
        )
    return found
