"""What the commands tell a person: progress, tables and items, by rich and without markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from gangmu_db.records import Hits, Problem
from gangmu_tui.visible import visible

WORDS = {
    "zh": {
        "document": "文件", "task": "任务", "target": "指标", "department": "部门", "sections": "章节", "tasks": "任务",
        "targets": "指标", "departments": "部门", "doubtful": "存疑", "problems": "问题", "state": "结果", "added": "已导入",
        "unchanged": "已在库中", "renewed": "已更新", "older": "旧版本", "failed": "未导入", "read": "已读",
        "kind": "类别", "ref": "编号", "title": "名称", "in": "所在文件", "nothing": "没有找到",
        "total": "共 {count}", "more": "另 {count}", "left_out": "未读（只读 .txt 与 .md）：",
    },
    "en": {
        "document": "document", "task": "task", "target": "target", "department": "department", "sections": "sections",
        "tasks": "tasks", "targets": "targets", "departments": "bodies", "doubtful": "doubtful", "problems": "problems",
        "state": "outcome", "added": "added", "unchanged": "in already", "renewed": "renewed", "older": "older version",
        "failed": "failed", "read": "read", "kind": "kind", "ref": "ref", "title": "title", "in": "in document",
        "nothing": "nothing found", "total": "{count} in all", "more": "{count} more",
        "left_out": "Left out (only .txt and .md are read): ",
    },
}  # fmt: skip

COUNTED = ("sections", "tasks", "targets", "departments", "doubtful", "problems")
MOST_ROWS = 40
"""Documents in the table of an import; more are summed up, not listed."""


class Told(Protocol):
    """An import's outcome for one file, as the table shows it."""

    @property
    def path(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def document(self) -> int | None: ...
    @property
    def title(self) -> str: ...
    @property
    def sections(self) -> int: ...
    @property
    def tasks(self) -> int: ...
    @property
    def targets(self) -> int: ...
    @property
    def departments(self) -> int: ...
    @property
    def doubtful(self) -> int: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


def console(stderr: bool = True) -> Console:
    """A console that takes no text for markup and highlights nothing."""
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False, soft_wrap=False)


def progress(screen: Console, total: int, words: str) -> Progress:
    """A bar that counts files; drawn on a terminal only."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal)
    bar.add_task(words, total=total)
    return bar


def summary(outcomes: Sequence[Told], language: str) -> Table:
    """A row for each document, what was found in it and how it went, and the sum; of many those that need a look first."""
    words = WORDS[language]
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, expand=True)
    table.add_column(words["document"], overflow="ellipsis", no_wrap=True, ratio=1)
    for name in COUNTED:
        table.add_column(words[name], justify="right", no_wrap=True)
    table.add_column(words["state"], no_wrap=True)
    shown = outcomes
    if len(outcomes) > MOST_ROWS:
        shown = sorted(outcomes, key=lambda outcome: (outcome.state != "failed", not outcome.doubtful))[
            :MOST_ROWS
        ]
    for outcome in shown:
        counts = (Text(str(count)) for count in counted(outcome))
        table.add_row(Text(visible(outcome.title or outcome.path)), *counts, Text(words[outcome.state]))
    if len(outcomes) > len(shown):
        table.add_row(Text(words["more"].format(count=len(outcomes) - len(shown)), "dim"))
    if len(outcomes) > 1:
        sums = (Text(str(sum(column)), "bold") for column in zip(*map(counted, outcomes), strict=True))
        table.add_row(Text(words["total"].format(count=len(outcomes)), "bold"), *sums)
    return table


def counted(outcome: Told) -> tuple[int, ...]:
    """The figures of one document, in the order of COUNTED."""
    found = (outcome.sections, outcome.tasks, outcome.targets, outcome.departments)
    return (*found, outcome.doubtful, len(outcome.problems))


def left_out(counts: Mapping[str, int], language: str) -> str:
    """One sentence on files of kinds that are not read, by suffix; empty where there are none."""
    kinds = "、" if language == "zh" else ", "
    said = kinds.join(f"{count} {visible(suffix) or '?'}" for suffix, count in counts.items())
    return WORDS[language]["left_out"] + said if said else ""


def faults(outcomes: Iterable[Told]) -> Iterable[str]:
    """One line for each problem that a person should see: file, code, what, what to do."""
    for outcome in outcomes:
        for problem in outcome.problems:
            if problem.severity != "info":
                line = f"{visible(outcome.path)}: {problem.code}: {visible(problem.message)} {visible(problem.hint)}"
                yield line.rstrip()


def hits_table(found: Hits, language: str) -> Table:
    """Hits, the best first."""
    words = WORDS[language]
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, expand=True)
    table.add_column(words["ref"], no_wrap=True)
    table.add_column(words["title"], overflow="ellipsis", no_wrap=True, ratio=3)
    table.add_column(words["in"], overflow="ellipsis", no_wrap=True, ratio=2)
    for hit in found.hits:
        title = Text(visible(hit.title))
        for mark in hit.marks:
            title.stylize("bold", mark.start, mark.end)
        table.add_row(Text(str(hit.ref)), title, Text(visible(hit.document_title)))
    return table
