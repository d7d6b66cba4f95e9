"""Bytes to text that is safe to keep: decode, and take out what could act on a terminal or hide from a reader."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_db.errors import RefusedError
from gangmu_import.lexicon import rules

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WITHOUT_BOM: Final = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
SAMPLE_BYTES: Final = 40_000
"""Enough to tell one encoding from another; even, so that UTF-16 is not cut."""
LEAST_COMMON: Final = 0.3
"""Share of common characters below which bytes are no Chinese or English text in any encoding (texts have .55 and more)."""

NEWLINES: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
BLANKS: Final = re.compile("[\u2000-\u200a\u202f\u205f]")
"""Blanks of all widths that typesetters know."""
INTRODUCERS: Final = "\x07\x1b\x90\x98\x9b-\x9f"
ESCAPES: Final = re.compile(
    rf"(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^{INTRODUCERS}\n]{{0,4000}}(?:\x07|\x1b\\|\x9c)"  # OSC and other strings
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # control sequences
    r"|\x1b[\]PX^_]"  # an unterminated string loses its introducer only
    r"|\x1b[ -/]{0,8}[0-~]"
)
CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
BIDI: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
MARKS: Final = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]+"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that may be kept, and what was taken out of it."""

    text: str
    removed: tuple[tuple[str, int], ...]
    """(what, how often), only what did occur: escape sequences, control, bidi and invisible characters …"""


def decode(raw: bytes) -> tuple[str, str]:
    """The text of the bytes, without its byte order mark, and the name of its encoding.

    UTF-8 where the bytes are valid UTF-8 (a last character that was cut off is dropped), else that of GB18030, Big5
    and UTF-16 whose reading has the greatest share of common characters. Raises RefusedError (not-text) for bytes that
    are no text.
    """
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), encoding
    text = _utf8(raw)
    if text is not None and "\0" not in text:
        return text, "utf-8"
    sample = raw[:SAMPLE_BYTES]
    share, encoding = max((common_share(sample.decode(name, "replace")), name) for name in WITHOUT_BOM)
    if share < LEAST_COMMON:
        raise RefusedError(
            "not-text",
            "The bytes are no text in UTF-8, GB18030, Big5 or UTF-16.",
            "Save it as plain text in UTF-8.",
        )
    return raw.decode(encoding, "replace"), encoding


def common_share(text: str) -> float:
    """Share (0 to 1) of the characters that are common Chinese ones, ASCII letters, digits or usual punctuation.

    Control and undecodable characters count against the reading.
    """
    if not text:
        return 0.0
    common = _common()
    wrong = text.count("\ufffd") + len(CONTROLS.findall(text))
    return (sum(char in common for char in text) - 3 * wrong) / len(text)


def sanitise(text: str) -> Cleaned:
    """The text without whole escape sequences, control, bidi, invisible and tag characters; newlines are \\n, and blanks
    of other widths are plain ones.

    Lone surrogates become U+FFFD; at most four combining marks follow one another; private use is kept.
    """
    text = BLANKS.sub(" ", NEWLINES.sub("\n", text))
    removed = []
    for what, pattern, instead in _unwanted():
        if pattern.search(text):
            text, times = pattern.subn(instead, text)
            removed.append((what, times))
    return Cleaned(text, tuple(removed))


def _unwanted() -> Iterator[tuple[str, re.Pattern[str], str]]:
    yield "escape sequences", ESCAPES, ""
    yield "control characters", CONTROLS, ""
    yield "direction marks", BIDI, ""
    yield "invisible characters", INVISIBLE, ""
    yield "lone surrogates", SURROGATES, "\ufffd"
    yield "stacked marks", MARKS, r"\1"


def _utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data" and error.start >= len(raw) - 3 > 0
        return raw[: error.start].decode("utf-8") if cut_off else None


@cache
def _common() -> frozenset[str]:
    table = rules("encoding")
    ascii_text = (chr(code) for code in range(0x20, 0x7F))
    return frozenset("".join((*table.values(), *ascii_text, "\r\n\t\u3000")))
