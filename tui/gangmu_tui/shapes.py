"""What the panes draw: columns of a list, a card, a marked text. Records without behaviour."""

from __future__ import annotations

from dataclasses import dataclass

from gangmu_db.narrowing import Facet
from gangmu_db.records import Ref, Span
from gangmu_tui.location import Location


@dataclass(frozen=True, slots=True)
class Column:
    """A place for words in every row of a list."""

    name: str
    width: int
    """In cells, without the blank behind it; 0 hides the column."""
    right: bool = False
    """Set against the right edge, as numbers are."""
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a card that leads somewhere."""

    location: Location | None
    """None where the thing is named but not in the library."""
    title: str
    note: str = ""
    """In front of the title: a role, a year, a count."""


@dataclass(frozen=True, slots=True)
class Group:
    """Links of one relation under their name."""

    name: str
    total: int | None
    """None where the number says nothing."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A number beside others of its kind."""

    label: str
    value: float
    """Not negative."""
    words: str
    """The number as it is printed."""
    here: bool = False
    """Whether it is the card's own."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers side by side under a name."""

    name: str
    bars: tuple[Bar, ...]
    """Never empty."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a list can be narrowed to."""

    facet: Facet
    value: str
    words: str
    """The value as the screen names it."""
    count: str
    """Items that it leaves; empty where that is not known."""
    on: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of one facet."""

    facet: Facet
    title: str
    values: tuple[Choice, ...]
    more: str
    """The offer to show all of them."""
    fewer: str
    """The offer to show the first of them only."""


@dataclass(frozen=True, slots=True)
class Card:
    """One item, ready to be drawn."""

    kind: str
    """As the screen names it: 任务."""
    title: str
    fields: tuple[tuple[str, str], ...]
    """Names and values; never an empty value."""
    groups: tuple[Group, ...]
    """Never an empty one."""
    passage: str
    """The beginning of the source passage; may be empty."""
    headline: tuple[str, ...] = ()
    """What matters most, in large words, and a line of explanation."""
    charts: tuple[Chart, ...] = ()
    """Before the links."""
    closing: tuple[Chart, ...] = ()
    """Behind the links."""
    numbered: bool = True
    """Whether digits follow links; else they keep what they mean elsewhere."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and what is marked in it."""

    text: str
    headings: tuple[Span, ...] = ()
    """In order, disjoint."""
    frames: tuple[Span, ...] = ()
    """Navigation and furniture, drawn dim; in order, disjoint."""
    links: tuple[tuple[Ref, Span], ...] = ()
    """What stretches of the text lead to; by start, the longer first; they may lie in one another."""
    linked: tuple[Span, ...] = ()
    """The stretches that links cover, in order, disjoint."""
