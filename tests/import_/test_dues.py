"""Deadlines that the text of a task states."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.dues import due_signs, stated_due
from gangmu_import.pipeline import extract


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("6月底前,出台综合监管办法。", "--06"),
        ("2024年底前完成隐患整治,整治率达到100%。", "2024"),
        ("按照自愿的原则,2024年6月底前完成改造500户。", "2024-06"),
        ("力争于2024年9月15日前报送方案。10月底前完成。", "2024-09-15"),
        ("年底前完成。", "----"),
        ("截至2024年底,建成住房300所。", None),
        ("到2025年底每个县至少建成1所机构。", None),
        ("2023年底全市床位达到1万张。", None),
        ("2024年底前完成甲项,2025年底前完成乙项。", None),
    ],
)
def test_a_deadline_governs_the_first_sentence_of_its_task(sentence: str, due: str | None) -> None:
    text = "1.开展整治行动。" + sentence
    assert stated_due(text, due_signs(text), 2, 8, len(text)) == due


def test_a_month_takes_the_year_of_the_document() -> None:
    text = (
        "岚江市修路实施方案\n为修好路,制定本方案。\n一、重点任务\n（一）建立监管机制。6月底前,出台监管办法。\n"
        "（二）开展整治行动。有序开展整治,消除隐患。\n岚江市人民政府\n2024年3月1日"
    )
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    assert [task.due for task in bundle.tasks] == ["2024-06", None]
