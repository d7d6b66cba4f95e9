"""Line ends amid a number and its unit, of which the widths of the lines tell nothing: 从2020|年的41%提升至2035|年的65%."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.forms import BareForm, without

UNITS: Final = r"(?:[年%万亿吨辆座个家元人户亩所台套]|公[里顷斤]|平方|千[瓦米克]|立方)"
REST: Final = r"[^\n|\t]{0,160}[，。；、,;]"
"""What shows that a line is prose, and no cell."""
BROKEN: Final = re.compile(
    rf"\n(?:(?<=\d\n)(?={UNITS}{REST})|(?P<number>(?<=[在到至约≥≤长降于过达为的]\n)(?=\d[\d,.]{{0,12}} ?{UNITS}{REST})))"
)
"""Such a line end, before a unit or before a number with its unit."""
LEADS: Final = re.compile(
    r"(?:[制持定]在|[高升低降加长少达增减][到至]|增长|下降|年的|不[低少高]于|超过|[达为约≥≤])\Z"
)
"""How a line ends that goes on with a number."""
SHORTEST: Final = 16
"""Characters of a line of print that is broken off."""
CELLS: Final = re.compile(r"[|\t]|[\d%] {1,4}\d")
"""What parts the cells of a row."""
HAN: Final = re.compile(r"[一-龥，。；、,;]{4}")


def whole_figures(stored: str) -> list[BareForm]:
    """The form of a text without these line ends; none of a text that has none."""
    found = [(one.start(), one["number"] is None) for one in BROKEN.finditer(stored)]
    cuts = [
        (at, at + 1, "")
        for at, by_unit in found
        if (by_unit or LEADS.search(stored, max(0, at - 3), at)) and is_prose(stored, at)
    ]
    return [without(stored, cuts)] if cuts else []


def is_prose(stored: str, end: int) -> bool:
    """Whether a line that ends there is long enough to be broken off, and no row of cells."""
    start = stored.rfind("\n", 0, end) + 1
    line = stored[max(start, end - 200) : end]
    return len(line) >= SHORTEST and CELLS.search(line) is None and HAN.search(line) is not None
