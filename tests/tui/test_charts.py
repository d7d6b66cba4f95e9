"""Numbers on cards: the value in large, baseline and gap, bars beside their numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gangmu_db.library import open_library
from gangmu_db.records import Ref, Span
from gangmu_db.views import DepartmentCard, Link, Quantity, TargetCard, TargetRow
from gangmu_tui import charts
from gangmu_tui.charts import MOST_BARS
from gangmu_tui.shapes import Bar, Card, Chart
from gangmu_tui.strings import Strings
from gangmu_tui.widgets.sheet import Sheet
from tui.walk import Walker, walk

ZH = Strings("zh")


def row(number: int, value: float, year: int | None, unit: str = "个") -> TargetRow:
    return TargetRow(
        Ref("target", number), "企业数", Quantity(value, None, unit, ">="), year, "target", False
    )


def card(*series: TargetRow, baseline: TargetRow | None = None) -> TargetCard:
    """The card of the first row."""
    own = series[0]
    return TargetCard(
        ref=own.ref, indicator="企业数", quantity=own.quantity, year=own.year, status="target", scope="", measure=None,
        qualifier=None, quote="", confidence=0.9, rule="made", document=Link(Ref("document", 1), "规划"), task=None,
        baseline=baseline, series=series, span=Span(0, 1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "before", "before_unit", "words"),
    [
        (800, "个", 500, "个", "基数 ≥500个 (2020)，相差 +300个 (+60%)"),
        (400, "个", 500, "个", "基数 ≥500个 (2020)，相差 -100个 (-20%)"),
        (0.3, "亿元", 0.1, "亿元", "基数 ≥0.1亿元 (2020)，相差 +0.2亿元 (+200%)"),
        (95, "%", 90.5, "%", "基数 ≥90.5% (2020)，相差 +4.5 个百分点"),
        (3, "个", 0, "个", "基数 ≥0个 (2020)，相差 +3个"),
        (3, "万个", 5, "个", "基数 ≥5个 (2020)"),
    ],
)
def test_the_gap_to_the_baseline_is_said_where_units_agree(
    value: float, unit: str, before: float, before_unit: str, words: str
) -> None:
    shown = card(row(1, value, 2025, unit), baseline=row(2, before, 2020, before_unit))
    assert charts.gap(shown, ZH) == words


def test_a_range_has_no_gap() -> None:
    shown = card(row(1, 5, 2025), baseline=row(2, 3, 2020))
    ranged = replace(shown, quantity=Quantity(3, 5, "个", "="))
    assert charts.gap(ranged, ZH) == "基数 ≥3个 (2020)"
    assert charts.gap(card(row(1, 5, 2025)), ZH) == ""


def test_years_are_set_side_by_side_only_where_they_can_be_compared() -> None:
    chart = charts.series(card(row(1, 500, 2023), row(2, 800, 2025), row(3, 7, 2024, "%")), ZH)
    assert chart is not None
    assert [(bar.label, bar.words, bar.here) for bar in chart.bars] == [
        ("2023 目标", "≥500个", True),
        ("2025 目标", "≥800个", False),
    ]
    assert charts.series(card(row(1, 500, 2023), row(2, 800, 2023)), ZH) is None
    assert charts.series(card(row(1, 500, 2023), row(2, 800, None)), ZH) is None


def test_a_district_is_compared_with_itself_as_far_as_it_has_two_years() -> None:
    shown = replace(
        card(row(1, 5, 2021), row(2, 90, 2022), row(3, 6, 2023)),
        scope="东区",
        scopes={Ref("target", 1): "东区", Ref("target", 2): "全市", Ref("target", 3): "东区"},
    )
    chart = charts.series(shown, ZH)
    assert chart is not None
    assert chart.name == "历年数值 · 东区"
    assert [bar.words for bar in chart.bars] == ["≥5个", "≥6个"]
    scattered = replace(shown, scopes={**shown.scopes, Ref("target", 3): "西区"})
    chart = charts.series(scattered, ZH)
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["2021 目标 东区", "2022 目标 全市", "2023 目标 西区"]


def test_what_two_documents_say_alike_is_one_bar_the_own_one() -> None:
    shown = replace(card(row(1, 5, 2021), row(2, 5, 2021), row(3, 6, 2023)), ref=Ref("target", 2))
    chart = charts.series(shown, ZH)
    assert chart is not None
    assert [(bar.words, bar.here) for bar in chart.bars] == [("≥5个", True), ("≥6个", False)]


def test_of_many_years_those_around_the_own_one_are_shown() -> None:
    rows = tuple(row(number, number, 2000 + number) for number in range(1, 31))
    shown = replace(card(*rows), ref=Ref("target", 20))
    chart = charts.series(shown, ZH)
    assert chart is not None
    assert len(chart.bars) == MOST_BARS
    assert [bar.words for bar in chart.bars if bar.here] == ["≥20个"]


def test_bars_of_a_department_say_roles_and_years() -> None:
    body = DepartmentCard(
        Ref("department", 1),
        "某委",
        "政府部门",
        "",
        False,
        (),
        (("牵头", 30), ("配合", 10)),
        (),
        (),
        ((2021, 1), (2022, 39)),
    )
    roles, years = charts.roles(body, ZH), charts.years(body, ZH)
    assert roles is not None
    assert years is not None
    assert [(bar.label, bar.words) for bar in roles.bars] == [("牵头", "30"), ("配合", "10")]
    assert [(bar.label, bar.words) for bar in years.bars] == [("2021", "1"), ("2022", "39")]
    assert charts.roles(replace(body, roles=(("牵头", 30),)), ZH) is None


@given(
    st.lists(st.floats(0, 1e15), min_size=1, max_size=6),
    st.integers(12, 200),
    st.sampled_from(["年", "2025 目标", "[/red]\x1b[31m"]),
)
def test_bars_fit_into_the_pane_and_nothing_is_a_bar_of_nothing(
    values: list[float], width: int, label: str
) -> None:
    bars = tuple(Bar(label, value, f"{value:.4g}") for value in values)
    sheet = Sheet(Card("指标", "数", (), (), "", charts=(Chart("历年", bars),)), width)
    drawn = [(pieces, pieces[-1][0]) for pieces, _ in sheet.lines if pieces and pieces[-1][1] == "bar"]
    assert len(drawn) == len(values)
    for value, (pieces, bar) in zip(values, drawn, strict=True):
        assert (len(bar) > 0) == (value > 0)
        assert "\x1b" not in pieces[0][0]
        if width >= 40:
            assert sum(cell_len(words) for words, _ in pieces) <= width


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
def test_the_cards_of_the_library_show_value_and_bars(planned: Path, size: tuple[int, int]) -> None:
    async def journey(walker: Walker) -> None:
        await walker.search("高新技术企业数")
        await walker.press("enter", "alt+3")
        await walker.until(lambda: not walker.browser.rows.waiting)
        await walker.press("enter")
        shown = walker.shown(walker.browser.card)
        assert "高新技术企业数" in shown[0]
        assert "个 累计  20" in shown[1]
        assert any("2023 目标" in line and "500个" in line for line in shown)
        assert any("2025 目标" in line and "800个" in line for line in shown)

    walk(planned, journey, size)


def test_a_department_shows_its_roles_and_years_as_bars(planned: Path) -> None:
    async def journey(walker: Walker) -> None:
        shown = walker.shown(walker.browser.card)
        assert any("承担任务" in line for line in shown)
        assert any("牵头  1" in line for line in shown)
        assert any("配合 40" in line for line in shown)
        await walker.press("G")
        for _ in range(20):
            await walker.press("j")
        assert any("2021 41" in line for line in walker.shown(walker.browser.card))

    def science() -> Ref:
        connection = open_library(planned)
        found = connection.execute(
            "SELECT id FROM department WHERE canonical = '云岚区科学技术委员会'"
        ).fetchone()
        connection.close()
        return Ref("department", found[0])

    walk(planned, journey, start=science())
