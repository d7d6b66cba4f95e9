"""Tasks of a list as rows: number, title, and the names and roles of those who hold them."""

from __future__ import annotations

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

Rows = list[tuple[str, str, list[tuple[str, str]]]]


def read(text: str) -> Bundle:
    return extract(Source("list.txt", "0" * 64, "utf-8"), text)


def rows(text: str) -> Rows:
    return [
        (task.number, task.title, [(duty.name, duty.role) for duty in task.duties])
        for task in read(text).tasks
    ]
