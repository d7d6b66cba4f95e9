"""The records of a library: what an importer makes, what the library keeps, what a screen shows.

Frozen, without behaviour and without I/O. An `id` is the item's position in its Bundle while the importer
works, and its public number once the library holds it; `section`, `parent`, `task`, `baseline` use the same
numbers. Offsets are characters of the document's stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar, dataclass_transform

Kind = Literal["document", "task", "target", "department"]
Role = Literal["牵头", "责任", "配合"]
MentionRole = Literal["发文", "牵头", "责任", "配合", "提及"]
Comparator = Literal["=", ">=", "<=", ">", "<", "~"]
Status = Literal["target", "result"]
Severity = Literal["error", "warning", "info"]

KINDS: tuple[Kind, ...] = ("document", "task", "target", "department")
DOCUMENT_KINDS = (
    "行动计划", "规划", "建设方案", "实施方案", "意见", "通知", "工作要点", "简报", "报告", "法规", "其他",
)  # fmt: skip
DEPARTMENT_KINDS = ("政府部门", "街镇", "国企/园区", "学校/科研", "企业", "其他")

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True)
def record(cls: type[Record]) -> type[Record]:
    """A dataclass with slots, equality and a hash, frozen to the type checker, which reads every line that could write one.

    What Python freezes at run time it fills by a call for each field: 1.4 µs for a Target, here 0.3. Extraction makes a
    record for every forty characters of a text.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


class Ref(NamedTuple):
    """The public address of an item, written `task:12`."""

    kind: Kind
    id: int

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


class Span(NamedTuple):
    """Characters `start` up to but not including `end` of a stored text."""

    start: int
    end: int


@record
class Source:
    """The file that a text was read from."""

    path: str
    """As the maintainer gave it, without anything that identifies the machine when it lies below the folder given."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    encoding: str


@record
class Head:
    """What a document says of itself."""

    title: str
    number: str | None
    """Document number (文号), as written: 静府发〔2020〕8号."""
    issuers: tuple[str, ...]
    """Canonical names of the bodies that issue the document, in the order of the text."""
    date: str | None
    """Of issue, ISO 8601: 2020-03-21."""
    period: tuple[int, int] | None
    """First and last year that the document plans for, both included."""
    regions: tuple[str, ...]
    """From the widest to the narrowest: 上海市, 静安区."""
    kind: str
    """One of DOCUMENT_KINDS."""


@record
class Section:
    """A heading and all that stands under it, to the next heading of its level or a higher one."""

    id: int
    parent: int | None
    level: int
    """1 for the widest."""
    number: str
    """As written, with its mark: 一、 (一) 1. —— ; empty for a heading without a number."""
    title: str
    start: int
    """Of the number, or of the title where there is none."""
    end: int


@record
class Duty:
    """A body that holds a task in a role."""

    department: str
    """Canonical name; the key of a Department of the same Bundle."""
    name: str
    """As written in the clause, but without line ends and signs of Markdown and HTML."""
    role: Role
    start: int
    """Of the name in the text."""
    end: int


@record
class Task:
    """Something that the document commits somebody to do. Sibling tasks do not overlap."""

    id: int
    section: int | None
    """The narrowest section that holds the task; the task's own heading where it has one."""
    parent: int | None
    """The task above; a child's span lies within its parent's."""
    number: str
    title: str
    """Letter by letter in text[start:end], at its beginning (after the number, where there is one)."""
    start: int
    end: int
    due: str | None
    """2022, 2022-06 or 2022-06-30."""
    confidence: float
    """0 to 1; below DOUBTFUL the app and the report mark the item."""
    rule: str
    """Name of the rule that made the task."""
    duties: tuple[Duty, ...]
    """In the order of the text, without repetition of (department, role)."""


@record
class Target:
    """A number that somebody is to reach (status target) or has reached (status result)."""

    id: int
    section: int | None
    task: int | None
    """The narrowest task whose span holds the clause."""
    indicator: str
    """What is counted, in the words of the text where they stand together: 高新技术企业累计数."""
    value: float
    value_max: float | None
    """Upper end of a range such as 3-5家."""
    unit: str
    """家, %, 亿元; money keeps its printed unit (43.03 亿元), all else is written out (1.2万家 is 12000 家)."""
    comparator: Comparator
    year: int | None
    status: Status
    scope: str
    """Region or body that the number speaks of."""
    baseline: int | None
    """The result that the target starts from (从A提升至B)."""
    measure: Literal["stock", "flow"] | None
    """A level at a time (累计, 达到) or an addition within a time (新增)."""
    qualifier: str | None
    """A condition on what is counted: 营业收入在10亿元以上."""
    quote: str
    """The clause, letter by letter: text[start:end] holds it; at most 160 characters."""
    start: int
    end: int
    confidence: float
    rule: str
    series: str | None = None
    """Name under which the same thing, counted in other places and years, meets this one; None where it is unsure."""


@record
class Department:
    """A body with a canonical name in its region."""

    canonical: str
    """Full official name; those of districts and counties without the city above: 静安区科学技术委员会."""
    kind: str
    """One of DEPARTMENT_KINDS."""
    region: str
    """Name of the region that the body belongs to; empty for one of the whole country or of none."""
    group: bool
    """A word for several bodies: 各街镇, 相关部门."""


@record
class Mention:
    """A place where a document names a body."""

    department: str
    """Canonical name."""
    name: str
    role: MentionRole
    start: int
    end: int


@record
class Citation:
    """Another document that the text names in 《》; each title once, at its first place."""

    title: str
    number: str | None
    start: int
    """Of the title, without 《."""
    end: int


@record
class Problem:
    """Something about a file that a maintainer should know."""

    severity: Severity
    """error: the file is not in; warning: it is in, with something missing or odd; info: worth a look."""
    code: str
    """Short and stable: not-text, too-large, no-title, unresolved-department."""
    message: str
    hint: str
    """What to do about it, in one sentence; may be empty."""


@record
class Bundle:
    """All that one file gives."""

    source: Source
    text: str
    head: Head
    sections: tuple[Section, ...]
    """In the order of the text; ids are positions."""
    frames: tuple[Span, ...]
    """Stretches that are no content: navigation, table of contents, page furniture; in order, disjoint."""
    tasks: tuple[Task, ...]
    targets: tuple[Target, ...]
    departments: tuple[Department, ...]
    """Each body of duties, mentions and issuers once, by canonical name."""
    mentions: tuple[Mention, ...]
    citations: tuple[Citation, ...]
    problems: tuple[Problem, ...]
    rules_version: str
    """Hash of the rules that made the items."""


@record
class Hit:
    """An item that a search found."""

    ref: Ref
    title: str
    score: float
    """0 to 100; comparable within one search only."""
    document: int | None
    """None for a department."""
    document_title: str
    """Empty for a department."""
    marks: tuple[Span, ...]
    """What was matched, in characters of `title`; in order, disjoint; empty where only the body was matched."""
    snippet: str | None
    """A stretch of the source around the words, where the body was matched."""
    span: Span | None
    """Of the matched words in the document's text, where the body was matched."""


@record
class Hits:
    """The answer to one search."""

    hits: tuple[Hit, ...]
    """The best first."""
    counts: Mapping[Kind, int]
    """How many items of each kind match, whatever kinds were asked for; a lower bound where matches are fuzzy."""
    partial: bool
    """True where time ran out before everything was looked through."""
    unmatched: tuple[str, ...]
    """Filters that name nothing in this library, as typed."""


DOUBTFUL = 0.6
"""Confidence below which an item is shown as doubtful."""
