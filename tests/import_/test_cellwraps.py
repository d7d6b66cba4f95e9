"""Tables one cell on a line whose cells were broken at the width of their columns."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.cellwraps import whole_cells
from gangmu_import.pipeline import extract
from pace import within

HEADS = "序号\n重点任务\n主要内容\n牵头部门\n责任单位\n"
ROWS = (
    "1\n1.提升茶园管\n护水平\n推进老茶园改造，2026年底前改造\n茶园1200亩。\n市农业农\n村局\n市财政局、市水\n利局\n"
    "2\n推广绿色防控，建设测报站6个，\n培训茶农。\n市农业农\n村局\n市科技局，清溪\n高新区管委会\n"
    "3\n2.壮大加工\n改造老茶厂，茶厂达标率达到90\n%以上。\n市工业和信息\n化局\n—\n"
)
NEXT = "# Page 12:\n" + HEADS + "业加工。\n7\n建设茶叶交易市场，引进茶企12\n家。\n市商务局\n市市场监管\n委\n"
PLAN = "清溪市2026年茶业责任清单\n各区人民政府：\n现印发给你们，请遵照执行。\n清溪市2026年茶业责任清单\n"


def test_rows_are_read_by_their_whole_cells() -> None:
    bundle = extract(Source("list.txt", "0" * 64, "utf-8"), PLAN + HEADS + ROWS + NEXT)
    assert [
        (task.title, [(duty.name, duty.role) for duty in task.duties]) for task in bundle.tasks if task.duties
    ] == [
        (
            "推进老茶园改造，2026年底前改造茶园1200亩",
            [("市农业农村局", "牵头"), ("市财政局", "责任"), ("市水利局", "责任")],
        ),
        (
            "推广绿色防控，建设测报站6个，培训茶农",
            [("市农业农村局", "牵头"), ("市科技局", "责任"), ("清溪高新区管委会", "责任")],
        ),
        ("改造老茶厂，茶厂达标率达到90%以上", [("市工业和信息化局", "牵头")]),
        ("建设茶叶交易市场，引进茶企12家", [("市商务局", "牵头"), ("市市场监管委", "责任")]),
    ]
    assert [(one.value, one.unit) for one in bundle.targets] == [
        (1200, "亩"),
        (6, "个"),
        (90, "%"),
        (12, "家"),
    ]
    assert all(one.quote == bundle.text[one.start : one.end] for one in bundle.targets)


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        PLAN
        + HEADS
        + "1\n茶园\n改造茶园。\n市农业农村局\n市财政局\n2\n茶厂\n改造茶厂。\n市工信局\n市财政局\n3\n市场\n建设市场。\n市商务局\n市财政局\n",
        "序号\n指标\n单位\n2025年\n2030年\n1\n茶园\n亩\n3\n4\n2\n茶厂\n家\n3\n4\n",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert whole_cells(text) == []


@pytest.mark.parametrize(
    "unit", [HEADS, "1\n", "序号\n", "茶。\n市水利局\n", "1\n茶园\n改造\n。\n市水\n利局\n", HEADS + ROWS]
)
def test_any_length_is_read_in_time(unit: str) -> None:
    text = HEADS + unit * (200_000 // len(unit))
    with within(seconds=2):
        whole_cells("\n" + text)
