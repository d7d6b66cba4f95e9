"""What a list and a card show: records with ids and names side by side, read in one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gangmu_db.records import Comparator, Ref, Span, Status


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list."""

    ref: Ref
    title: str
    number: str | None
    year: int | None
    tasks: int
    superseded: bool
    note: str = ""
    """What the link says that led here: a count, a role; empty in a plain list."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list."""

    ref: Ref
    title: str
    lead: str
    """Name as written of the body that leads; may be empty."""
    more: int
    """How many other bodies hold the task."""
    due: str | None
    doubtful: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as it is printed in lists; value_max only for a range."""

    value: float
    value_max: float | None
    unit: str
    comparator: Comparator


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target or result in a list."""

    ref: Ref
    title: str
    """The indicator, in the words of the text."""
    quantity: Quantity
    year: int | None
    status: Status
    doubtful: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A body in a list."""

    ref: Ref
    title: str
    leads: int
    joins: int
    note: str = ""


Row = DocumentRow | TaskRow | TargetRow | DepartmentRow


@dataclass(frozen=True, slots=True)
class Link:
    """Something that a card leads to."""

    ref: Ref
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A title in 《》, and the document that it means where the library has it."""

    title: str
    number: str | None
    document: Ref | None


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """The head of a document and what hangs on it."""

    ref: Ref
    title: str
    number: str | None
    date: str | None
    period: tuple[int, int] | None
    kind: str
    regions: tuple[str, ...]
    issuers: tuple[Link, ...]
    path: str
    sections: int
    tasks: int
    targets: int
    departments: int
    superseded_by: Link | None
    supersedes: tuple[Link, ...]
    cites: tuple[Cited, ...]
    cited_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """A body that holds a task."""

    department: Link
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task with all that it is linked to."""

    ref: Ref
    title: str
    number: str
    due: str | None
    confidence: float
    rule: str
    document: Link
    path: tuple[str, ...]
    """Titles of the headings above, widest first; the task's own is not among them."""
    parent: Link | None
    children: tuple[Link, ...]
    holders: tuple[Holding, ...]
    targets: tuple[TargetRow, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class TargetCard:
    """A target or result with its task and the same thing at other times and places."""

    ref: Ref
    indicator: str
    quantity: Quantity
    year: int | None
    status: Status
    scope: str
    measure: str | None
    qualifier: str | None
    quote: str
    confidence: float
    rule: str
    document: Link
    task: Link | None
    baseline: TargetRow | None
    series: tuple[TargetRow, ...]
    """The same indicator elsewhere, by year; the note is the document's title. The target itself is among them.
    Of a long series those of the same scope first."""
    span: Span
    scopes: Mapping[Ref, str] = field(default_factory=dict)
    """What each of the series is about, such as a district."""


@dataclass(frozen=True, slots=True)
class DepartmentCard:
    """A body with its names and its work."""

    ref: Ref
    canonical: str
    kind: str
    region: str
    group: bool
    aliases: tuple[str, ...]
    roles: tuple[tuple[str, int], ...]
    """Role and number of tasks, 牵头 first."""
    documents: tuple[Link, ...]
    """The note is the number of its tasks there; those with most tasks first."""
    partners: tuple[Link, ...]
    """Bodies that hold the same tasks; the note is the number of shared tasks, most first, at most 12."""
    years: tuple[tuple[int, int], ...] = ()
    """Year of the document and number of tasks, oldest first; empty for a body with too many to count at once."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where in a text an item stands."""

    document: Ref
    title: str
    number: str | None
    span: Span
    words: str
    """The passage itself, at most as many characters as were asked for, on one line."""
