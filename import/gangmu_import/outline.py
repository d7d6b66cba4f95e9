"""The outline of a text: its parts, headings and frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gangmu_db.records import Section, Span

from gangmu_import.text import Text


@dataclass(frozen=True, slots=True)
class Part:
    """A notice, the plan that it issues, or an annex; each with a numbering of its own."""

    kind: Literal["notice", "body", "annex"]
    title: Span | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands where; parts and frames are disjoint and in the order of the text."""

    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    frames: tuple[Span, ...]


def read_outline(text: Text) -> Outline:
    """Parts, sections and frames of the text."""
    return Outline((Part("body", None, 0, len(text.stored)),), (), ())
