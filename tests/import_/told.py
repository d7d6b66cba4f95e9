"""What a report tells: the indicators of words that stand in one."""

from __future__ import annotations

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

REPORT = "岚江县2024年工作总结\n\n一、主要工作\n\n{}\n"


def indicators_of(words: str) -> list[str]:
    """The indicators of the targets and results of the words, in their order."""
    found = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    return [each.indicator for each in found]
