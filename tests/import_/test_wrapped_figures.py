"""Lines that break off amid a number and its unit, in a text whose widths tell nothing."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract
from gangmu_import.wrappedfigures import whole_figures
from pace import within

PLAN = "清溪县茶园布局规划（2026—2030年）\n\n一、发展现状\n\n{}\n"


def targets(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "根据调查，全县渡船完好率从 2020 年的 41.29%提升至 2024\n年的 65.24%，服务稳步改善。",
            [("全县渡船完好率", 41.29, "%", 2020), ("全县渡船完好率", 65.24, "%", 2024)],
        ),
        (
            "根据调查和统计资料，全县茶叶产量从 2020 年的\n59,952 吨增至 2024 年的 80,244 吨，服务稳步改善。",
            [("全县茶叶产量", 59952, "吨", 2020), ("全县茶叶产量", 80244, "吨", 2024)],
        ),
        (
            "2024年，各类用地总体保持稳定，茶园用地 893.27\n公顷、茶厂用地 284.72 公顷。",
            [("茶园用地", 893.27, "公顷", 2024), ("茶厂用地", 284.72, "公顷", 2024)],
        ),
        (
            "2024年，各类用地总体保持稳定，茶园用地控制在\n126.43 公顷以内，茶厂接入率≥95%。",
            [("茶园用地", 126.43, "公顷", 2024), ("茶厂接入率", 95, "%", 2024)],
        ),
    ],
)
def test_a_number_goes_on_over_the_end_of_its_line(
    words: str, found: list[tuple[str, float, str, int]]
) -> None:
    read = targets(words)
    assert [(one.indicator, one.value, one.unit, one.year) for one in read] == found
    stored = PLAN.format(words)
    assert all(stored[one.start : one.end] == one.quote for one in read)


@pytest.mark.parametrize(
    "text",
    [
        "茶园面积\n12\n公顷\n",
        "东滩镇茶园改造项目 | 茶园面积保持稳定 | 12\n公顷、茶厂用地，稳定。",
        "东滩镇茶园改造项目和茶船更新项目建设面积 12 15\n公顷、茶厂用地，稳定。",
        "要把各项任务落到实处，目标是茶园面积稳步增长至\n2.推进茶船更新，培育船员。",
        "要把各项任务落到实处，责任单位联系电话5628\n年度考核由县政府办负责\n",
    ],
)
def test_cells_and_items_are_no_such_lines(text: str) -> None:
    assert not whole_figures(text)


def test_a_text_of_nothing_but_broken_numbers_is_read_in_no_time() -> None:
    for unit in ("茶园面积从今年起稳步提升到的水平达到5\n年", "达到\n5年" * 4, "5\n", "\n年"):
        with within(seconds=1):
            whole_figures(unit * (200_000 // len(unit)))
