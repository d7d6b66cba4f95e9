"""Text as it may be drawn: what a terminal would obey or hide is made visible, character for character."""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, get_character_cell_size

UNSEEN = "·"
"""Stands for a character without a width of its own: zero-width, bidi control, tag, variation selector."""
BROKEN = "\N{REPLACEMENT CHARACTER}"
ELLIPSIS = "…"

COMBINING = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# More than four marks on one letter climb over the lines above; the importer keeps as many.
PILED_MARKS = re.compile(f"(?<=[{COMBINING}]{{4}})[{COMBINING}]")
# Printable for Python, without a width in a terminal; a wide glyph in some, so columns would drift.
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


KEPT = {0x09: " ", 0x0A: " ", 0x7F: "\N{SYMBOL FOR DELETE}", 0x3000: "\N{IDEOGRAPHIC SPACE}"}
BY_CATEGORY = {"Cc": BROKEN, "Cs": BROKEN, "Cf": UNSEEN, "Zl": " ", "Zp": " ", "Zs": " "}


class Marks(dict[int, int | str]):
    """A table for str.translate that decides about each character once."""

    def __missing__(self, code: int) -> int | str:
        mark = self[code] = mark_for(code)
        return mark


def mark_for(code: int) -> int | str:
    """What is drawn for a character: itself, or one visible mark in its place."""
    if code in KEPT:
        return KEPT[code]
    if code < 0x20:
        return chr(0x2400 + code)
    return BY_CATEGORY.get(unicodedata.category(chr(code)), code)


MARKS = Marks()


def visible(text: str) -> str:
    """The text with one visible mark in the place of each character that is none; its length stays."""
    if not text.isprintable():
        text = text.translate(MARKS)
    if text.isascii():
        return text
    return PILED_MARKS.sub(UNSEEN, SELECTORS.sub(UNSEEN, text))


def cut(text: str, cells: int) -> str:
    """The text, or its beginning and an ellipsis, in at most so many cells."""
    if cells <= 0:
        return ""
    used = 0
    keep = 0
    for index, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > cells:
            return text[:keep] + ELLIPSIS
        if used < cells:
            keep = index + 1
    return text


def fit(text: str, cells: int, right: bool = False) -> str:
    """The text cut and padded to exactly so many cells; set against the right edge on demand."""
    text = cut(text, cells)
    blank = " " * (cells - cell_len(text))
    return blank + text if right else text + blank
