"""Made-up plans of a made-up city, written as Bundles, so that these tests need no importer."""

from __future__ import annotations

from gangmu_db.records import (
    Bundle,
    Citation,
    Department,
    Duty,
    Head,
    Mention,
    Section,
    Source,
    Target,
    Task,
)

HOSTILE = "[/red] X [@click=app.quit]\x1b[31m红\u202e\u200b题"
"""A title that markup would choke on, a terminal would obey, and a reader could not see."""

NAMES = {
    "科委": "云岚区科学技术委员会",
    "发改委": "云岚区发展和改革委员会",
    "集团": "云岚高新（集团）有限公司",
}
FILLER = "各有关单位要提高认识，加强协同，形成合力，确保各项任务按时落地见效。" * 6


class Draft:
    """A document being written: text grows, items remember where they stand."""

    def __init__(self, title: str, number: str, date: str) -> None:
        self.head = Head(
            title, number, ("云岚区人民政府",), date, (2021, 2025), ("松澜市", "云岚区"), "行动计划"
        )
        self.text = f"{title}\n"
        self.sections: list[Section] = []
        self.tasks: list[Task] = []
        self.targets: list[Target] = []
        self.mentions: list[Mention] = [Mention("云岚区人民政府", title[:2], "发文", 0, 2)]
        self.citations: list[Citation] = []

    def section(self, number: str, title: str) -> None:
        """A heading; everything up to the next one belongs to it."""
        self.text = self.text.rstrip("\n") + "\n"
        start = len(self.text)
        self.text += f"{number}{title}\n{FILLER}\n"
        parent = None if number.endswith("、") else 0
        self.sections.append(
            Section(len(self.sections), parent, 1 if parent is None else 2, number, title, start, start)
        )

    def task(
        self, title: str, *holders: tuple[str, str], due: str = "2025", parent: int | None = None
    ) -> None:
        """A measure with its clause of responsibility."""
        start = len(self.text)
        self.text += f"{title}。"
        self.target(f"{title}点位", 100 + len(self.tasks), 2025)
        duties = []
        self.text += "（"
        for name, role in holders:
            place = len(self.text)
            self.text += f"{name}{role}；"
            duties.append(Duty(NAMES[name], name, role, place, place + len(name)))  # type: ignore[arg-type]
            self.mentions.append(Mention(NAMES[name], name, role, place, place + len(name)))  # type: ignore[arg-type]
        self.text += "）\n"
        section = len(self.sections) - 1
        self.tasks.append(
            Task(
                len(self.tasks),
                section,
                parent,
                "",
                title,
                start,
                len(self.text) - 1,
                due,
                0.9,
                "made",
                tuple(duties),
            )
        )

    def target(self, indicator: str, value: float, year: int, series: str | None = None) -> None:
        """A clause with a number in it."""
        start = len(self.text)
        quote = f"到{year}年{indicator}达到{value:g}个"
        self.text += f"{quote}。"
        task = len(self.tasks) if indicator.endswith("点位") else None
        self.targets.append(
            Target(len(self.targets), None, task, indicator, value, None, "个", "=", year, "target", "云岚区", None,
                   "stock", None, quote, start, start + len(quote), 0.9, "made", series)
        )  # fmt: skip

    def cite(self, title: str) -> None:
        """Another document, in its marks."""
        start = len(self.text) + 3
        self.text += f"根据《{title}》。\n"
        self.citations.append(Citation(title, None, start, start + len(title)))

    def bundle(self) -> Bundle:
        """The finished record."""
        ends = [section.start for section in self.sections[1:]] + [len(self.text)]
        sections = tuple(
            Section(one.id, one.parent, one.level, one.number, one.title, one.start, end)
            for one, end in zip(self.sections, ends, strict=True)
        )
        names = sorted({"云岚区人民政府", *(duty.department for task in self.tasks for duty in task.duties)})
        return Bundle(
            source=Source(f"{self.head.number}.txt", "0" * 64, "utf-8"),
            text=self.text,
            head=self.head,
            sections=sections,
            frames=(),
            tasks=tuple(self.tasks),
            targets=tuple(self.targets),
            departments=tuple(Department(name, "政府部门", "云岚区", False) for name in names),
            mentions=tuple(self.mentions),
            citations=tuple(self.citations),
            problems=(),
            rules_version="made",
        )


def plans() -> tuple[Bundle, ...]:
    """Three plans: the second cites the first, all share bodies, the third is hostile."""
    action = Draft("云岚区区块链产业行动计划（2021-2025年）", "云府发〔2021〕8号", "2021-03-21")
    action.section("一、", "总体要求")
    action.target("高新技术企业数", 500, 2023, "高新技术企业数")
    action.section("（一）", "主要任务")
    action.task("打造区块链生态谷", ("科委", "牵头"), ("集团", "配合"), due="2022")
    action.task("建设区块链公共服务平台", ("集团", "责任"))
    for number in range(40):
        action.task(f"推进第{number + 1}个数字园区建设", ("发改委", "牵头"), ("科委", "配合"))
    plan = Draft("云岚区科技创新五年规划", "云府发〔2022〕3号", "2022-06-01")
    plan.section("一、", "发展目标")
    plan.cite("云岚区区块链产业行动计划（2021-2025年）")
    plan.target("高新技术企业数", 800, 2025, "高新技术企业数")
    plan.task("培育高新技术企业", ("科委", "责任"))
    hostile = Draft(HOSTILE, "云府发〔2023〕1号", "2023-01-01")
    hostile.section("一、", HOSTILE)
    hostile.task(HOSTILE, ("科委", "责任"))
    return action.bundle(), plan.bundle(), hostile.bundle()
