"""The bars of a page that a converter wrote as a table of one column: its text stands in the cells, as lines or with <br>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_import.text import Bounds

BAR: Final = "|"
RULE: Final = re.compile(r"\|(?<![^\n]\|) ?:?-{3,}:? ?\|$", re.MULTILINE)
"""The line below the head of such a table. Begins with its bar, which is found faster than the beginnings of lines."""
EDGE: Final = re.compile(r"^\|(?: ?:?-{3,}:? ?\|$| ?)| ?\|$", re.MULTILINE)
"""That line, and the bars where others begin and end."""


def page_bars(text: str) -> Iterator[Bounds]:
    """The bars of tables of one column, where the text holds no others."""
    if BAR in text and RULE.search(text):
        edges = [edge.span() for edge in EDGE.finditer(text)]
        if sum(text.count(BAR, *edge) for edge in edges) == text.count(BAR):
            yield from edges
