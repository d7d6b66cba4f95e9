"""Numbers in rows of tables that say them in words: what they count stands in their cell, or at the head of the row."""

from __future__ import annotations

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract


def found(text: str) -> tuple[Target, ...]:
    return extract(Source("review.txt", "0" * 64, "utf-8"), text).targets


TABLE = """清溪茶馆2024年工作总结
一、主要工作完成情况
| 指标 | 2023年数据 | 2024年数据 | 增长率 |
| --- | --- | --- | --- |
| 茶客人次 | 10.8万 | 12万 | +11.1% |
| 茶席数 | 7,800 | 7,000 | -10.3% |
"""


def test_a_row_of_two_years_and_a_growth_is_read_by_its_columns() -> None:
    assert [(one.indicator, one.value, one.year, one.status) for one in found(TABLE)] == [
        ("茶客人次", 108000, 2023, "result"),
        ("茶客人次", 120000, 2024, "result"),
        ("茶客人次增长", 11.1, 2024, "result"),
        ("茶席数", 7800, 2023, "result"),
        ("茶席数", 7000, 2024, "result"),
        ("茶席数下降", 10.3, 2024, "result"),
    ]


def test_a_name_holds_nothing_of_another_cell() -> None:
    rows = "清溪县2024年茶业工作总结\n序号 | 项目 | 内容 | 完成情况\n1 | 茶校 | 新建茶校，共12个教学班 | 开工建设 | 已招标，略\n2 | 茶亭 | 为茶校安装茶灯300台 | 当年完成 | 已招标，略\n"
    assert [(one.indicator, one.value) for one in found(rows)] == [("教学班", 12), ("为茶校安装茶灯", 300)]
