"""What panes tell the screen that holds them: facts, not wishes of a certain screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from gangmu_tui.location import Location

if TYPE_CHECKING:
    from gangmu_db.narrowing import Facet
    from gangmu_tui.adviser import Advice, Alike
    from gangmu_tui.finder import Counted, Found


@dataclass
class CursorMoved(Message):
    """The cursor of the list stands on another row."""

    index: int


@dataclass
class RowChosen(Message):
    """A row of the list was opened, by Enter or a click."""

    index: int


@dataclass
class LinkChosen(Message):
    """A link of the card was followed, by its number, Enter or a click."""

    location: Location


@dataclass
class SectionChosen(Message):
    """A heading of the outline was chosen."""

    start: int
    """Of the section, in characters of the text."""


@dataclass
class TextScrolled(Message):
    """Another character is the first on the screen."""

    start: int


@dataclass
class NumberMissed(Message):
    """A number was typed that no link of the card has."""

    number: int


@dataclass
class FacetChosen(Message):
    """A value was switched on or off."""

    facet: Facet
    value: str


@dataclass
class FacetsCounted(Message):
    """The counts beside the facets came back."""

    counted: Counted


@dataclass
class Advised(Message):
    """Advice came: similar tasks, or completions."""

    answer: Alike | Advice


@dataclass
class SearchDone(Message):
    """A search came back."""

    found: Found
