"""Names of what is counted that begin with what looks like a verb, or go on with what was counted before."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

PLAN = "岚江县2024年园林工作要点\n\n一、工作任务\n\n1.美化县城。{}\n"


def of_plan(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


def named(words: str) -> list[tuple[str, float]]:
    return [(each.indicator, each.value) for each in of_plan(words)]


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("建成区绿化覆盖率达到40%。", "建成区绿化覆盖率"),
        ("建成区灯塔服务半径覆盖率达到85%。", "建成区灯塔服务半径覆盖率"),
        ("建成区面积达到20平方公里。", "建成区面积"),
        ("全年建成区新增绿地30公顷。", "建成区新增绿地"),
        ("建成区级茶馆3个。", "区级茶馆"),
        ("建成区块链平台5个。", "区块链平台"),
    ],
)
def test_the_built_up_area_keeps_its_name(words: str, indicator: str) -> None:
    assert [name for name, _ in named(words)] == [indicator]
