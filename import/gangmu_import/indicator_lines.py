"""Lines that are rows of a table of indicators, or names in it: 3.森林覆盖率（%） 43.5 43.8. None of them is a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_import.indicator_table import find_headers, table_end
from gangmu_import.lines import Line
from gangmu_import.rowcells import RANGE, SIGN
from gangmu_import.text import Bounds
from gangmu_import.unitcells import unit_of

CELL: Final = rf"(?:{RANGE}|\[(?:{SIGN})?{RANGE}\]|[—–-]{{1,2}})"
ROW: Final = re.compile(
    rf"[\t| \u3000]{CELL}[\t| \u3000]{{1,8}}{CELL}(?=[\t| \u3000]|\Z)|(?:预期|约束|指导|引导)性[\s|]*\Z"
)
"""Two cells with numbers or dashes side by side, or what sort the indicator is."""
NAME: Final = re.compile(r"\((?P<unit>[^()\d]{1,10})\)\s*\Z")
"""How a name ends that stands on a line of its own."""
LONGEST: Final = 200
"""Characters of a row."""


def indicator_tables(folded: str) -> list[Bounds]:
    """Where such tables stand at the most, by their headings."""
    return [(header.start(), table_end(folded, header)) for header in find_headers(folded)]


def without_rows(folded: str, lines: Sequence[Line], tables: Sequence[Bounds]) -> Sequence[Line]:
    """The lines that are no rows of these tables."""
    if not tables:
        return lines
    return [line for line in lines if not (_lies_in(tables, line[0]) and _is_row(folded[line[0] : line[1]]))]


def _lies_in(tables: Sequence[Bounds], place: int) -> bool:
    return any(start <= place < end for start, end in tables)


def _is_row(words: str) -> bool:
    if len(words) > LONGEST:
        return False
    name = NAME.search(words)
    return ROW.search(words) is not None or (name is not None and unit_of(name["unit"]) is not None)
