"""Cards of one task, a label and what it says on each line with bars between them, as a list of numbered tasks has them.

重点工作: | 12.更新茶船。 | / 牵头单位: | 市茶业局 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from gangmu_import.lexicon import rules
from gangmu_import.text import Bounds

BAR: Final = "|"
ROW: Final = re.compile(
    r"\n(?:\| ?)?[^|:：\n]{2,24}[:：](?P<bar> ?\| ?)[^|\n]{0,2000}?(?P<close> ?\|)? ?(?=\n|\Z)"
)
"""A row below that of the task."""
MOST_ROWS: Final = 12


@cache
def _task_row() -> re.Pattern[str]:
    """The row of a numbered task, above one of those who hold it."""
    rule = rules("tables")["card"]
    return re.compile(
        rf"^(?P<label>(?:\| ?)?(?:{rule['task']})[:：] ?\| ?)\d{{1,3}}[.、．](?!\d)[^|\n]{{4,600}}?(?P<close> ?\|) ?"
        rf"(?=\n(?:\| ?)?(?:{rule['body']})[:：] ?\|)",
        re.MULTILINE,
    )


def card_bars(text: str) -> Iterator[Bounds]:
    """The bars of cards, and the labels of their tasks, which their numbers head alone."""
    if BAR not in text or not any(f"{unit}{colon}" in text for unit in ("单位", "部门") for colon in ":："):
        return
    for card in _task_row().finditer(text):
        yield card.span("label")
        yield card.span("close")
        row, left = ROW.match(text, card.end()), MOST_ROWS
        while row and left:
            yield row.span("bar")
            if row["close"]:
                yield row.span("close")
            row, left = ROW.match(text, row.end()), left - 1
