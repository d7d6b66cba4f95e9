"""Items to made-up documents: Bundles as the importer makes them, for tests and for the benchmark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from gangmu_db.records import Bundle, Department, Duty, Head, Kind, Mention, Source, Target, Task


@dataclass(frozen=True, slots=True)
class Item:
    """What one line of the text is made of."""

    kind: Kind
    title: str
    body: str = ""
    value: float = 1.0
    year: int | None = None


@dataclass
class Draft:
    """A document while its text grows line by line."""

    title: str
    lines: list[str] = field(default_factory=list)
    length: int = 0
    tasks: list[Task] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    bodies: dict[str, Department] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def write(self, line: str) -> int:
        """Append a line; returns where it begins."""
        start = self.length
        self.lines.append(line)
        self.length += len(line) + 1
        return start

    def put(self, item: Item, duties: tuple[tuple[str, str], ...] = ()) -> None:
        if item.kind == "task":
            self._task(item, duties)
        elif item.kind == "target":
            self._target(item)
        elif item.kind == "department":
            start = self.write(f"{item.title}：{item.body}")
            self._mention(item.title, item.title, start)
        else:
            self.write(item.body)

    def _task(self, item: Item, duties: tuple[tuple[str, str], ...]) -> None:
        start = self.write(item.title)
        if item.body:
            self.write(item.body)
        held = []
        for canonical, name in duties:
            self.bodies.setdefault(canonical, Department(canonical, "政府部门", "", False))
            place = self.write(name)
            held.append(Duty(canonical, name, "责任", place, place + len(name)))
        task = Task(
            len(self.tasks),
            None,
            None,
            "",
            item.title,
            start,
            self.length - 1,
            None,
            1.0,
            "made-up",
            tuple(held),
        )
        self.tasks.append(task)

    def _target(self, item: Item) -> None:
        start = self.write(f"{item.title}{item.body}")
        clause = f"{item.title}{item.body}"
        self.targets.append(
            Target(
                id=len(self.targets),
                section=None,
                task=None,
                indicator=item.title,
                value=item.value,
                value_max=None,
                unit="家",
                comparator="=",
                year=item.year,
                status="target",
                scope="",
                baseline=None,
                measure=None,
                qualifier=None,
                quote=clause[:160],
                start=start,
                end=start + len(clause),
                confidence=1.0,
                rule="made-up",
            )
        )

    def _mention(self, canonical: str, name: str, start: int) -> None:
        self.bodies.setdefault(canonical, Department(canonical, "政府部门", "", False))
        self.mentions.append(Mention(canonical, name, "提及", start, start + len(name)))

    def mention(self, canonical: str, name: str) -> None:
        """A line that names a body by `name`."""
        self._mention(canonical, name, self.write(name))

    def bundle(
        self, *, number: str | None = None, year: int = 2021, regions: tuple[str, ...] = ("上海市",)
    ) -> Bundle:
        """The document as it stands."""
        text = "\n".join(self.lines)
        head = Head(self.title, number, (), f"{year}-03-01", None, regions, "行动计划")
        return Bundle(
            source=Source("made-up.txt", "0" * 64, "utf-8"),
            text=text,
            head=head,
            sections=(),
            frames=(),
            tasks=tuple(self.tasks),
            targets=tuple(self.targets),
            departments=tuple(self.bodies.values()),
            mentions=tuple(self.mentions),
            citations=(),
            problems=(),
            rules_version="made-up",
        )


def draft(title: str, items: Iterable[Item] = ()) -> Draft:
    """A document of that title with a line or two for each item."""
    made = Draft(title)
    made.write(title)
    for item in items:
        made.put(item)
    return made
